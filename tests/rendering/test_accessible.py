"""What PDF/UA-1 (ISO 14289-1) asks of a file and a program can check, by clause."""

import re
from functools import cache
from io import BytesIO
from itertools import pairwise

import pdfua
import pikepdf
import pytest
from fontTools.ttLib import TTFont

from bot.rendering.pdf import to_pdf
from tests.rendering import samples
from tests.rendering.test_scripts import resume

PAGES = {
    "junior": samples.JUNIOR,
    "senior": samples.SENIOR,
    "almost empty": samples.EMPTY,
    **{language: resume(language) for language in ("ja", "ar", "he", "hi", "th")},
}
# ISO 32000-1, 14.8.4: the standard types that a résumé has use for.
TYPES = {"Document", "Div", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Span", "Link", "NonStruct"}
INSIDE = {"LI": "L", "LBody": "LI"}

by_page = pytest.mark.parametrize("name", PAGES)


@cache
def content(name):
    return to_pdf(PAGES[name]).content


@pytest.fixture
def pdf(name):
    with pikepdf.open(BytesIO(content(name))) as opened:
        yield opened


def kids(element):
    given = element.get("/K", [])
    return list(given) if isinstance(given, pikepdf.Array) else [given]


def elements(pdf):
    """The structure tree: each element with its parent, in reading order."""
    ahead = [(pdf.Root.StructTreeRoot.K, pdf.Root.StructTreeRoot)]
    while ahead:
        element, parent = ahead.pop(0)
        if isinstance(element, pikepdf.Array):
            ahead[:0] = [(one, parent) for one in element]
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element, parent
            ahead[:0] = [(one, element) for one in kids(element)]


def kind(element):
    return str(element.S).removeprefix("/")


def parents(pdf):
    """The parent tree: the element of each page's marks, and of each annotation, by number."""
    numbered = iter(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): next(numbered) for number in numbered}


def shown(page):
    """The glyphs that a page shows, as (name of the font, number of the glyph)."""
    font = ""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            font = str(operands[0])
        elif str(operator) in {"Tj", "TJ"}:
            texts = operands[0] if str(operator) == "TJ" else [operands[0]]
            for text in texts:
                if isinstance(text, pikepdf.String):
                    codes = bytes(text)
                    yield from (
                        (font, int.from_bytes(codes[at : at + 2])) for at in range(0, len(codes), 2)
                    )


def marks(page):
    """The numbers of a page's marked content, as they come."""
    return [
        int(operands[1].MCID)
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "BDC" and "/MCID" in operands[1]
    ]


@by_page
def test_a_validator_finds_nothing(name, tmp_path):
    path = tmp_path / "resume.pdf"
    path.write_bytes(content(name))
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


@by_page
def test_all_that_is_shown_is_in_the_structure_and_found_from_the_page(pdf):
    """7.1: the two ways between marks and structure agree."""
    told, by_number = {}, parents(pdf)
    for element, parent in elements(pdf):
        assert element.P.objgen == parent.objgen
        for kid in kids(element):
            if isinstance(kid, int):
                told.setdefault(element.Pg.objgen, {})[kid] = element.objgen
    for page in pdf.pages:
        of_page = told[page.obj.objgen]
        assert sorted(marks(page)) == sorted(of_page)
        back = by_number[int(page.obj.StructParents)]
        assert {mark: back[mark].objgen for mark in of_page} == of_page


@by_page
def test_the_structure_is_of_standard_types_rightly_nested(pdf):
    """7.1 and 7.6: lists hold items, items their text."""
    for element, parent in elements(pdf):
        assert kind(element) in TYPES
        if kind(element) in INSIDE:
            assert kind(parent) == INSIDE[kind(element)]


@by_page
def test_headings_begin_at_the_first_level_and_skip_none(pdf):
    """7.4.2."""
    levels = [int(kind(one)[1]) for one, _ in elements(pdf) if re.fullmatch(r"H\d", kind(one))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@by_page
def test_each_section_is_in_the_outline_by_its_title(name, pdf):
    with pdf.open_outline() as outline:
        assert len(outline.root) == len(PAGES[name].sections)


@by_page
def test_links_are_in_the_structure_and_say_where_they_lead(pdf):
    """7.18.3 and 7.18.5."""
    by_number = parents(pdf)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            assert str(page.obj.Tabs) == "/S"
            assert str(annotation.Contents)
            element = by_number[int(annotation.StructParent)]
            assert kind(element) == "Link"
            held = [one.Obj.objgen for one in kids(element) if not isinstance(one, int)]
            assert annotation.objgen in held


@by_page
def test_every_letter_shown_is_embedded_as_wide_as_it_says_and_none_is_a_box(pdf):
    """7.21.4.1, 7.21.5 and 7.21.8."""
    for page in pdf.pages:
        for font_name, glyphs in grouped(page):
            descendant = page.Resources.Font[font_name].DescendantFonts[0]
            program = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
            said, unit = widths(descendant), 1000 / program["head"].unitsPerEm
            order, metrics = program.getGlyphOrder(), program["hmtx"]
            assert 0 not in glyphs
            for glyph in glyphs:
                assert said[glyph] == pytest.approx(metrics[order[glyph]][0] * unit, abs=1)


@by_page
def test_every_font_tells_what_its_letters_are(pdf):
    """7.21.7."""
    for page in pdf.pages:
        for font_name, glyphs in grouped(page):
            table = page.Resources.Font[font_name].ToUnicode.read_bytes().decode()
            told = {int(code, 16) for code in re.findall(r"^<(\w{4})> <\w", table, re.MULTILINE)}
            assert glyphs <= told


def grouped(page):
    used = {}
    for font, glyph in shown(page):
        used.setdefault(font, set()).add(glyph)
    return used.items()


def widths(descendant):
    """A font's widths by glyph (ISO 32000-1, 9.7.4.3)."""
    found, given = {}, list(descendant.W)
    while given:
        first, listed = int(given.pop(0)), given.pop(0)
        found |= {first + at: float(width) for at, width in enumerate(listed)}
    return found
