"""The résumé as a Word file, read back by python-docx and by the rules of the format."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Inches, Mm
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.schema import Paper
from bot.rendering.reading_back import texts
from bot.rendering.typesetting import plain
from bot.rendering.word import to_docx
from bot.resume.document import Document, Entry, Group, Link, Paragraph, Section
from tests.rendering import samples
from tests.rendering.test_markdown import in_order


def read(document):
    return docx.Document(BytesIO(to_docx(document)))


def shown(document):
    return "\n".join(line.text for line in read(document).paragraphs)


def styled(document):
    """Each line with the name of its style."""
    return [(line.style.name, line.text) for line in read(document).paragraphs]


def links(document):
    found = (link for line in read(document).paragraphs for link in line.hyperlinks)
    return [(link.text, link.address) for link in found]


def wanted(document):
    return [plain(text).removeprefix("• ") for text in texts(document)]


@pytest.mark.parametrize(
    "document",
    [samples.JUNIOR, samples.SENIOR, samples.EMPTY, samples.hostile(), *samples.FOREIGN],
    ids=lambda document: document.name[:20],
)
def test_every_text_is_read_back_whole_and_in_order(document):
    assert in_order(shown(document), wanted(document)) == []


def test_what_a_line_is_is_told_by_its_style():
    """Word's outline, screen readers and parsers go by it."""
    lines = styled(samples.SENIOR)
    assert lines[:2] == [("Title", samples.SENIOR.name), ("Subtitle", samples.SENIOR.headline)]
    titles = [text for style, text in lines if style == "Heading 1"]
    assert titles == [each.title.upper() for each in samples.SENIOR.sections]
    jobs = [text for style, text in lines if style == "Heading 2"]
    assert "Staff Engineer\N{EM SPACE} Mar 2021 - Present" in jobs
    points = [text for style, text in lines if style == "List Bullet"]
    assert "Hired and onboarded seven back-end developers" in points
    assert not any("•" in text for _, text in lines)  # the list draws its marks


def test_points_are_a_list_of_words_own():
    style = read(samples.SENIOR).styles["List Bullet"].element
    assert style.find(f".//{qn('w:numId')}") is not None


def test_nothing_stands_in_place_by_tabs_tables_or_empty_lines():
    """Parsers and people who edit the file stumble on these."""
    word = read(samples.SENIOR)
    assert word.tables == []
    assert all(line.text.strip() for line in word.paragraphs)
    assert word.element.body.find(f".//{qn('w:tab')}") is None


def test_links_can_be_followed_and_show_where_they_lead():
    found = links(samples.SENIOR)
    assert ("tomasz@example.com", "mailto:tomasz@example.com") in found
    assert ("github.com/tomasz/pgjournal", "https://github.com/tomasz/pgjournal") in found
    assert [address for _, address in links(samples.hostile())] == ['https://example.com/"><b>']


def test_an_address_of_the_contact_lines_is_not_broken():
    """As far as Word lets us: a line is begun before it is full."""
    contact = [text for style, text in styled(samples.SENIOR) if style == "Contact"]
    assert len(contact) == 2
    assert max(map(len, contact)) <= 80


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (215.9, 279.4))]
)
def test_paper_is_that_of_the_country(paper, size):
    page = read(Document("Ada", "", (), (), paper=paper)).sections[0]
    read_back = (page.page_width.mm, page.page_height.mm)
    assert read_back == pytest.approx(size, abs=0.2)


def page_of(document):
    """The margins and the size of type, in points."""
    word = read(document)
    page = word.sections[0]
    margins = {page.left_margin, page.right_margin, page.top_margin, page.bottom_margin}
    size = word.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:sz')}")
    return margins, int(size.get(qn("w:val"))) / 2


def test_margins_are_an_inch_and_get_smaller_only_for_what_would_not_fit():
    """R22: as the PDF. In LibreOffice this one is one page with them and two without."""
    assert page_of(samples.EMPTY) == ({Inches(1)}, 11)
    assert page_of(samples.SENIOR) == ({Inches(1)}, 11)
    margins, size = page_of(samples.JUNIOR)
    assert Mm(15.9) < min(margins) < Inches(1)
    assert size >= 9.5


def test_the_file_says_whose_it_is_and_not_when_or_with_what_it_was_made():
    word = read(samples.SENIOR)
    told = word.core_properties
    assert told.title == f"{samples.SENIOR.name} - {samples.SENIOR.headline}"
    assert (told.author, told.keywords) == (samples.SENIOR.name, "Go, PostgreSQL, payments")
    assert (told.created, told.modified, told.last_modified_by) == (None, None, "")


def test_the_same_document_is_the_same_file_byte_for_byte():
    assert to_docx(samples.SENIOR) == to_docx(samples.SENIOR)
    with ZipFile(BytesIO(to_docx(samples.SENIOR))) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("language", "place", "told"),
    [
        ("en", "val", "en-US"),
        ("en-GB", "val", "en-GB"),
        ("he", "bidi", "he-IL"),
        ("ja", "eastAsia", "ja-JP"),
        ('en"><script>', "val", "en-US"),
    ],
)
def test_the_language_is_told_where_word_looks_for_it(language, place, told):
    styles = read(Document("Ada", "", (), (), language=language)).styles.element
    assert styles.find(f".//{qn('w:lang')}").get(qn(f"w:{place}")) == told


def test_each_east_asian_language_has_a_typeface_with_its_forms():
    def typeface(language):
        styles = read(Document("李", "", (), (), language=language)).styles.element
        return styles.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia"))

    found = [typeface(language) for language in ("ja", "ko", "zh-CN", "zh-TW")]
    assert found == ["Yu Gothic", "Malgun Gothic", "Microsoft YaHei", "Microsoft JhengHei"]
    assert typeface("en") is None


def ways(line):
    """The runs of a line with their direction."""
    return [(run.text, bool(run.font.rtl)) for run in line.runs]


def test_hebrew_and_arabic_run_from_right_to_left_and_other_words_in_them_do_not():
    text = "ניסיון ב-Go, PostgreSQL 16"
    sections = (Section("s", "Summary", (Paragraph(text), Paragraph("Go at אקמה."))),)
    title, hebrew, english = read(Document("", "", (), sections)).paragraphs
    bidi = [line._p.find(f".//{qn('w:bidi')}") is not None for line in (title, hebrew, english)]
    assert bidi == [False, True, False]
    assert ways(hebrew) == [("ניסיון ב-", True), ("Go, PostgreSQL", False), (" 16", True)]
    assert ways(english) == [("Go at ", False), ("אקמה", True), (".", False)]


def test_in_a_right_to_left_language_all_lines_are_and_figures_stay_as_they_are():
    document = Document("נועה", "", (Link("+49 30 901820", "tel:+4930901820"),), (), language="he")
    name, contact = read(document).paragraphs
    assert all(line._p.find(f".//{qn('w:bidi')}") is not None for line in (name, contact))
    assert links(document) == [("+49 30 901820", "tel:+4930901820")]
    assert contact._p.find(f".//{qn('w:rtl')}") is None


# The order ECMA-376 part 1 gives to what a paragraph and a run may hold (17.3.1.26, 17.3.2.28).
ORDER = {
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "widowControl", "numPr", "pBdr", "bidi", "spacing"),
        *("ind", "contextualSpacing", "jc", "outlineLvl"),
    ),
    "rPr": ("rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "rtl", "lang"),
}


@pytest.mark.parametrize("document", [samples.SENIOR, samples.FOREIGN[-2]], ids=["en", "he"])
def test_parts_stand_in_the_order_the_format_wants(document):
    """Word calls a file damaged where they do not."""
    with ZipFile(BytesIO(to_docx(document))) as parts:
        for name in parts.namelist():
            for element in parse_xml(parts.read(name)).iter(qn("w:pPr"), qn("w:rPr")):
                order = ORDER[element.tag.partition("}")[2]]
                places = [order.index(child.tag.partition("}")[2]) for child in element]
                assert places == sorted(places)


@given(st.text(), st.text(max_size=20))
def test_no_text_breaks_the_file(one, other):
    blocks = (
        Paragraph(one),
        Group(other, (one,)),
        Entry(other, one, one, Link(one), other, (one,)),
    )
    contact = (Link(one, f"https://x.example/{other}"),)
    sections = (Section("s", other, blocks),)
    read(Document(one, other, contact, sections, keywords=(one, other)))
