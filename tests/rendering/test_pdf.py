"""PDFs as a reader, an extractor and an auditor find them."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from bot.interview.schema import Paper
from bot.rendering import reading_back
from bot.rendering.ladder import ladder
from bot.rendering.pdf import to_pdf
from bot.rendering.rendered import RenderingError
from bot.resume.document import Bullets, Document, Entry, Link, Paragraph, Section
from tests.rendering import samples
from tests.rendering.readers import READERS, pdfminer

SAMPLES = {
    "junior": samples.JUNIOR,
    "senior": samples.SENIOR,
    "almost empty": samples.EMPTY,
    "hostile": samples.hostile(),
}
READ_EXACTLY = [one for one in samples.FOREIGN if one.language not in {"he", "hi"}]


def objects(pdf):
    """All objects of the file, written out."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    return " ".join(repr(reader.get_object(number)) for number in range(1, reader.trailer["/Size"]))


def said(text):
    """Letters as a person reads them, without line ends and joiners."""
    return re.sub(r"[\s\u2060\u200b]+", " ", text.replace("\u2060", "").replace("\u200b", ""))


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_reads_back_whole_with_its_spaces(name, read):
    found = said(read(to_pdf(SAMPLES[name]).content))
    lost = [text for text in reading_back.texts(SAMPLES[name]) if said(text) not in found]
    assert lost == []


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_texts_read_back_in_the_order_of_the_page(read):
    """Dates stay beside their heading; with a wide gap readers take them for a column."""
    document = replace(samples.SENIOR, contact=samples.SENIOR.contact[:3])
    found, place = said(read(to_pdf(document).content)), 0
    for text in reading_back.texts(document):
        place = found.index(said(text), place)


@pytest.mark.parametrize("document", READ_EXACTLY, ids=lambda one: one.language)
def test_other_languages_have_their_letters_and_read_back(document):
    pdf = to_pdf(document)
    assert pdf.unprintable == ()
    assert reading_back.missing(document, pdf.content) == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_document_gives_the_same_bytes(name):
    """`document.md` point 5."""
    assert to_pdf(SAMPLES[name]).content == to_pdf(SAMPLES[name]).content


def test_nothing_in_the_file_tells_the_time():
    assert "D:2" not in objects(to_pdf(samples.SENIOR).content)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_tagged_and_says_its_title_and_language(name):
    """PDF/UA-1, `document.md` point 3."""
    reader = pypdf.PdfReader(BytesIO(to_pdf(SAMPLES[name]).content))
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.root_object["/Lang"] == SAMPLES[name].language
    assert "/StructTreeRoot" in reader.root_object
    assert reader.metadata.title.startswith(SAMPLES[name].name)
    assert reader.metadata.author == SAMPLES[name].name
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_data()


def test_headings_lists_and_links_are_tagged_as_such():
    written = objects(to_pdf(samples.JUNIOR).content)
    for tag in ("/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Link"):
        assert f"'/S': '{tag}'" in written


def test_keywords_are_in_the_properties():
    reader = pypdf.PdfReader(BytesIO(to_pdf(samples.JUNIOR).content))
    assert reader.metadata.keywords == "Python, Django, PostgreSQL"


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))]
)
def test_paper_has_its_exact_size(paper, size):
    pdf = to_pdf(replace(samples.JUNIOR, paper=paper)).content
    box = pypdf.PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.01)


def test_every_font_is_embedded_and_can_be_read_as_text():
    reader = pypdf.PdfReader(BytesIO(to_pdf(samples.SENIOR).content))
    fonts = [
        font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    for font in fonts:
        assert "SourceSans3" in font["/BaseFont"].replace("-", "")
        assert "/ToUnicode" in font
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_hostile_text_starts_nothing_and_embeds_nothing():
    written = objects(to_pdf(samples.hostile()).content)
    for name in ("/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction", "/AA"):
        assert f"'{name}'" not in written
    assert "root:" not in written


def test_links_lead_to_the_web_mail_and_telephone_only():
    written = objects(to_pdf(samples.hostile()).content) + objects(to_pdf(samples.SENIOR).content)
    schemes = set(re.findall(r"'/URI': '(\w+):", written))
    assert schemes == {"https", "mailto", "tel"}


def test_a_lone_surrogate_or_control_character_is_no_obstacle():
    pdf = to_pdf(Document("Ada \ud800By\x00ron", "\ud83d", (Link("\x07x"),), ()))
    assert "Ada Byron" in pdfminer(pdf.content)
    assert pdf.unprintable == ()


def test_characters_no_typeface_has_are_named():
    """`document.md` point 7: no boxes are sent."""
    section = Section("s", "Talks 🎤", (Paragraph("I ❤ queues 🎤 and 𓀀"),))
    pdf = to_pdf(Document("Ada", "", (), (section,)))
    assert set(pdf.unprintable) >= {"🎤", "𓀀"}
    assert to_pdf(samples.JUNIOR).unprintable == ()


def test_a_junior_has_one_page_and_a_senior_two():
    """R17, R18."""
    assert (to_pdf(samples.JUNIOR).pages, to_pdf(samples.JUNIOR).fits) == (1, True)
    assert (to_pdf(samples.SENIOR).pages, to_pdf(samples.SENIOR).fits) == (2, True)


def test_a_little_too_long_is_tightened_until_it_fits():
    more = (*samples.JUNIOR.sections, *samples.JUNIOR.sections[:2])
    tight = to_pdf(replace(samples.JUNIOR, sections=more))
    assert (tight.fits, tight.pages) == (True, 1)
    assert tight.rung.margin_mm < ladder(samples.JUNIOR.theme)[0].margin_mm


def test_what_fits_nowhere_says_so_and_is_not_squeezed_for_nothing():
    """R17: a second page needs a yes."""
    pdf = to_pdf(replace(samples.SENIOR, most_pages=1))
    assert (pdf.fits, pdf.pages) == (False, 2)
    assert pdf.rung.point_size >= 10.5


def test_more_than_twelve_pages_are_refused():
    many = replace(samples.SENIOR, sections=samples.SENIOR.sections * 10)
    with pytest.raises(RenderingError, match="longer than 12 pages"):
        to_pdf(many)


@pytest.mark.parametrize("word", ["x" * 2000, "a-" * 300, "https://example.com/" + "path/" * 60])
def test_a_word_longer_than_a_line_stays_on_the_page(word):
    document = Document(
        word[:120],
        "",
        (Link(word),),
        (
            Section(
                "s", "S", (Paragraph(word), Entry(word, "2020", word, Link(word), word, (word,)))
            ),
        ),
    )
    pdf = to_pdf(document)
    assert reading_back.missing(document, pdf.content) == ()
    with reading_back.pypdfium2.PdfDocument(pdf.content) as pages:
        for page in pages:
            text = page.get_textpage()
            right = max(text.get_charbox(i)[2] for i in range(text.count_chars()))
            assert right < page.get_width() - 40


def test_no_contact_item_is_broken_over_lines():
    """`document.md` point 1."""
    items = (*samples.SENIOR.contact, *samples.JUNIOR.contact)
    mail = "maria-magdalena.van.der.westhuizen@settlement.example.com"
    document = Document("Ada", "", (*items, Link(mail, f"mailto:{mail}")), ())
    lines = pdfminer(to_pdf(document).content)
    assert [link.text for link in document.contact if link.text not in lines] == []


def test_no_heading_stands_alone_at_the_foot_of_a_page():
    entry = Entry("Heading", "2020", "Detail", bullets=("Bullet one", "Bullet two"))
    pages = set()
    for lines in range(30, 48):
        bullets = Bullets(tuple(f"line {number}" for number in range(lines)))
        sections = (Section("a", "A", (bullets,)), Section("b", "Title", (entry,)))
        reader = pypdf.PdfReader(BytesIO(to_pdf(Document("Ada", "", (), sections)).content))
        pages.add(len(reader.pages))
        for page in reader.pages:
            last = page.extract_text().strip().splitlines()[-1]
            assert not last.startswith(("TITLE", "Heading", "Detail"))
    assert pages == {1, 2}
