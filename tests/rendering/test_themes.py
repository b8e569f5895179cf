"""What holds for a page in every theme."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import groupby

import pikepdf
import pypdf
import pytest
import weasyprint

from bot.rendering import reading_back
from bot.rendering.html import to_html
from bot.rendering.pdf import OPTIONS, styles, to_pdf
from bot.rendering.pictures import previews
from bot.resume.themes import THEMES
from tests.rendering.people import document

MOST_BYTES_A_PAGE = 60_000
IN_DIGITS = re.compile(rb"<[0-9a-f]+>|>0<")
LINKED = {
    "mailto:ida.fairweather@example.com",
    "tel:+44-113-555-0142",
    "https://www.linkedin.com/in/ida-fairweather",
    "https://github.com/ida-fairweather",
    "https://ida.example.com",
    "https://stackoverflow.com/users/555/ida",
    "https://example.net/t/9",
    "https://harbour.example.com",
    "https://github.com/ida-fairweather/tides",
    "https://northmoor.example.ac.uk",
    "https://certificates.example.com/555",
    "https://talks.example.com/ships",
    "https://codeclub.example.org",
}

pytestmark = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def of(person, theme):
    return replace(document(person), theme=theme)


@pytest.mark.parametrize("person", ["signs", "every section"])
def test_a_page_is_small_enough_for_every_form_and_mailbox(person, theme):
    made = to_pdf(of(person, theme))
    assert len(made.content) / made.pages < MOST_BYTES_A_PAGE


def test_the_same_answers_give_the_same_bytes(theme):
    assert to_pdf(of("names", theme)).content == to_pdf(of("names", theme)).content


def test_every_link_leads_on_and_its_address_can_be_read(theme):
    reader = pypdf.PdfReader(BytesIO(to_pdf(of("every section", theme)).content))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    assert {note["/A"]["/URI"] for note in notes} == LINKED
    assert all(note["/Rect"][2] > note["/Rect"][0] for note in notes)
    read = "".join("".join(page.extract_text() for page in reader.pages).split())
    for address in LINKED - {"tel:+44-113-555-0142"}:
        assert address.partition(":")[2].removeprefix("//") in reading_back._bare(read)


def test_letters_have_a_typeface_of_the_package_and_none_is_a_box(theme):
    for person in ("names", "signs"):
        assert to_pdf(of(person, theme)).unprintable == ()


def test_what_is_written_more_shortly_leaves_every_pixel_where_it_was(theme):
    """`bot.rendering.content`."""
    wanted = of("signs", theme)
    made = to_pdf(wanted)
    html = to_html(wanted)
    given = styles(wanted, html, made.rung)
    plainly = weasyprint.HTML(string=html).write_pdf(**given, **OPTIONS)
    assert previews(made.content)[0] == previews(plainly)[0]
    (written, told), (before, told_before) = map(instructions, (made.content, plainly))
    assert told == told_before
    assert IN_DIGITS.search(before)
    assert not IN_DIGITS.search(written)


def instructions(pdf):
    """What a first page is drawn by, as it is written and as it is meant.

    Glyphs between which no space is taken away are one text.
    """
    with pikepdf.open(BytesIO(pdf)) as opened:
        page = opened.pages[0]
        told = pikepdf.parse_content_stream(page)
        meant = [(str(one.operator), list(map(joined, one.operands))) for one in told]
        return page.Contents.read_bytes(), meant


def joined(operand):
    if not isinstance(operand, pikepdf.Array):
        return operand
    parted = groupby((one for one in operand if one != 0), is_text)
    return [b"".join(map(bytes, each)) if text else list(each) for text, each in parted]


def is_text(operand):
    return isinstance(operand, pikepdf.String)


def test_whoever_looks_for_text_need_not_read_the_structure(theme):
    reader = pypdf.PdfReader(BytesIO(to_pdf(of("two pages", theme)).content))
    assert all(page.extract_text() for page in reader.pages)
    assert "/StructElem" not in {kind(read) for read in reader.resolved_objects.values()}
    assert kind(reader.root_object["/StructTreeRoot"]["/K"][0].get_object()) == "/StructElem"


def kind(read):
    return read.get("/Type") if isinstance(read, dict) else None
