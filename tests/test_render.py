"""`python -m bot render` makes a file of a JSON Resume, or says in a sentence why it cannot."""

import json
from pathlib import Path

import docx
import jsonschema
import pytest
from pypdf import PdfReader

from bot.resume.themes import THEMES
from bot.writing import FORMATS
from tests import hostile
from tests.rendering.test_hostile import harmless
from tests.resume.test_jsonresume import SCHEMAS
from tests.test_cli import call, refused

DATA = Path("tests/data").absolute()
FACTS = {  # by résumé: the name, and what an employer looks for
    "richard-hendriks_v1.3": ("Richard Hendriks", "Pied Piper", "University of Oklahoma"),
    "daniel-reyes_career-changer": ("Daniel Reyes", "Freelance", "Austin, TX"),
    "ivanka": ("Ivanka Knepp", "Quarry Street Apps", "Worcester Polytechnic Institute"),
    "mira": ("Mira Vandenberg", "Harbor & Pine Logistics", "AWS Certified Developer"),
}
A4, LETTER = (210, 297), (216, 279)  # millimetres


def rendered(source, out, *options):
    """Render a file that can be rendered; gives what was remarked."""
    ended = call("render", source, "-o", out, *options, folder=out.parent)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    return ended.stderr.splitlines()


def text(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def size(pdf):
    """Width and height of the first page in millimetres."""
    box = PdfReader(pdf).pages[0].mediabox
    return round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)


@pytest.fixture
def given(tmp_path):
    """Write a document, or any text, to a file that can be rendered."""

    def write(document):
        written = document if isinstance(document, str) else json.dumps(document)
        (tmp_path / "given.json").write_text(written, encoding="utf-8")
        return tmp_path / "given.json"

    return write


@pytest.mark.parametrize("name", FACTS)
def test_a_resume_becomes_a_pdf_and_a_json_resume_that_makes_the_same_pdf(name, tmp_path):
    pdf, tidy, again = (tmp_path / made for made in ("cv.pdf", "cv.json", "again.pdf"))
    rendered(DATA / f"{name}.json", pdf)
    read = text(pdf)
    for fact in FACTS[name]:
        assert fact in read
    rendered(DATA / f"{name}.json", tidy)
    jsonschema.validate(document := json.loads(tidy.read_text(encoding="utf-8")), SCHEMAS["1.0.0"])
    assert document["basics"]["name"] == FACTS[name][0]
    assert rendered(tidy, again) == []  # nothing more is left out
    assert text(again) == read


@pytest.mark.parametrize(
    ("options", "paper"),
    [
        (["--country", "US"], LETTER),
        (["--country", "India"], A4),
        (["--country", "US", "--paper", "a4"], A4),
        (["--paper", "letter"], LETTER),
    ],
)
def test_the_paper_is_what_was_asked_for_or_what_the_country_prints_on(
    options, paper, given, tmp_path
):
    rendered(given({"basics": {"name": "Ada Byron"}}), tmp_path / "cv.pdf", *options)
    assert size(tmp_path / "cv.pdf") == paper


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_page_is_set_in_the_typeface_of_the_theme_that_was_asked_for(theme, given, tmp_path):
    """R21."""
    source, out = given({"basics": {"name": "Ada Byron"}}), tmp_path / "cv.pdf"
    rendered(source, out, "--theme", theme.key)
    used = PdfReader(out).pages[0]["/Resources"]["/Font"].values()
    plain = {font.get_object()["/BaseFont"].partition("+")[2].replace("-", " ") for font in used}
    assert all(name.startswith(theme.typeface) for name in plain), plain


@pytest.mark.parametrize(("option", "known"), [("--theme", "compact"), ("--paper", "letter")])
def test_a_look_there_is_not_is_refused_in_a_sentence_that_names_those_there_are(
    option, known, given, tmp_path
):
    source = given({"basics": {"name": "Ada Byron"}})
    ended = call("render", source, "-o", "cv.pdf", option, "fancy", folder=tmp_path)
    refused(ended, f"{option} is 'fancy'", known)
    assert not (tmp_path / "cv.pdf").exists()


def test_a_document_with_nothing_to_print_is_told(given, tmp_path):
    assert rendered(given({}), tmp_path / "cv.pdf") == ["nothing to print in it: the page is empty"]


def test_what_is_left_out_is_named(given, tmp_path):
    """R41, R44: the street and the photo on purpose; the rest as no section has a place for it."""
    basics = {"name": "Ada Byron", "image": "me.png", "location": {"address": "1 Side Street"}}
    source = given({"basics": basics, "pets": ["Rex"], "work": [{"name": "Acme", "salary": 1}]})
    said = rendered(source, tmp_path / "cv.pdf")
    named = {"street address", "photo", "pets", "work 1: salary"}
    assert set(said) == {f"left out: {name}" for name in named}
    read = text(tmp_path / "cv.pdf")
    assert "Acme" in read
    assert not any(word in read for word in ("Side Street", "Rex", "me.png"))


def test_personal_details_are_remarked_on_and_ids_are_left_out_unless_they_are_to_be_kept(tmp_path):
    """U20, R36: in the chat a person is asked, here a remark has to do."""
    source, out = tmp_path / "resume.json", tmp_path / "out.json"
    summary = "Born on 3 June 1987. I build APIs.\nPassport number: X1234567"
    source.write_text(json.dumps({"basics": {"name": "Mira Vale", "summary": summary}}))
    remarks = rendered(source, out)
    assert any("date of birth: better left out" in line for line in remarks)
    assert any("ID number: left out" in line for line in remarks)
    assert not [line for line in remarks if "1987" in line or "X123" in line]
    assert json.loads(out.read_text())["basics"]["summary"] == "Born on 3 June 1987. I build APIs."
    assert rendered(source, out, "--keep", "birth_date", "government_id") == []
    assert json.loads(out.read_text())["basics"]["summary"] == summary


def test_folders_of_the_file_are_made(given, tmp_path):
    ended = call("render", given({}), "-o", "new/folder/cv.json", folder=tmp_path)
    assert ended.returncode == 0
    assert (tmp_path / "new/folder/cv.json").exists()


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"basics": None, "work": None, "skills": None, "languages": [None], "meta": None},
        {"basics": [], "work": 7, "skills": "Python, SQL", "education": {"area": [[]]}},
        {"basics": {"name": 1e300, "phone": True, "location": "Oslo", "profiles": {"url": []}}},
        '\ufeff{"basics": {"name": "\\ud800 Ada\\u0000", "\\udfff": NaN}, "work": [Infinity]}',
    ],
)
def test_a_document_in_another_shape_still_becomes_a_file(document, given, tmp_path):
    rendered(given(document), tmp_path / "cv.pdf")
    assert PdfReader(tmp_path / "cv.pdf").pages


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("Dear diary", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "object"),
    ],
)
def test_a_file_that_is_no_json_resume_is_told(document, words, given, tmp_path):
    ended = call("render", given(document), "-o", "cv.pdf", folder=tmp_path)
    refused(ended, words, "JSON Resume")
    assert not (tmp_path / "cv.pdf").exists()


def test_bytes_that_are_no_text_are_told(tmp_path):
    (tmp_path / "photo.json").write_bytes(b"\xff\xd8\xff\xe0")
    refused(call("render", "photo.json", "-o", "cv.pdf", folder=tmp_path), "photo.json", "not JSON")


@pytest.mark.parametrize("source", ["missing.json", "."])
def test_a_file_that_cannot_be_read_is_named(source, tmp_path):
    refused(call("render", source, "-o", "cv.pdf", folder=tmp_path), source, "cannot be read")


def told(tmp_path, *options):
    """What the command prints."""
    ended = call("render", *options, folder=tmp_path)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("md", "\n### Back-End Developer (Apr 2022 - Present)\n"),
        ("txt", "\nEXPERIENCE\nBack-End Developer (Apr 2022 - Present)\n"),
    ],
)
def test_a_resume_becomes_text_in_the_format_of_the_ending(ending, words, tmp_path):
    """R31."""
    out = tmp_path / f"cv.{ending}"
    rendered(DATA / "mira.json", out)
    assert words in out.read_text(encoding="utf-8")


def test_a_resume_becomes_a_word_file(tmp_path):
    """R25: only when asked for."""
    rendered(DATA / "mira.json", tmp_path / "cv.docx", "--paper", "letter")
    word = docx.Document(tmp_path / "cv.docx")
    assert word.paragraphs[0].text == "Mira Vandenberg"
    assert word.sections[0].page_height.mm == pytest.approx(LETTER[1], abs=0.5)


def test_pages_become_pictures_one_a_page(tmp_path):
    two = told(tmp_path, DATA / "daniel-reyes_career-changer.json", "-o", "cv.png")
    assert two == ["cv-1.png", "cv-2.png"]
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in two)


def test_a_file_nobody_named_is_called_as_in_the_chat_and_its_name_printed(given, tmp_path):
    """R162."""
    source = given({"basics": {"name": "Ada Byron"}})
    assert told(tmp_path, source, "--format", "txt") == ["Ada-Byron-Resume.txt"]
    (tmp_path / "made").mkdir()
    in_folder = told(tmp_path, source, "--format", "json", "-o", "made")
    assert in_folder == ["made/Ada-Byron-Resume.json"]
    assert (tmp_path / "made/Ada-Byron-Resume.json").exists()
    assert told(tmp_path, source, "--format", "md", "-o", "cv") == []
    assert (tmp_path / "cv").read_text() == "# Ada Byron\n"


def test_two_formats_at_once_are_told(given, tmp_path):
    ended = call("render", given({}), "-o", "cv.md", "--format", "pdf", folder=tmp_path)
    refused(ended, "--format", "pdf", ".md")


@pytest.mark.parametrize("out", [["-o", "cv.odt"], ["-o", "cv"], ["-o", "."], []])
def test_an_ending_that_is_not_known_is_told_with_those_that_are(out, given, tmp_path):
    refused(call("render", given({}), *out, folder=tmp_path), ".pdf", ".json", "--format")


@pytest.mark.parametrize("out", ["given.json/cv.json", "folder.json"])
def test_a_file_that_cannot_be_written_is_named(out, given, tmp_path):
    (tmp_path / "folder.json").mkdir()
    refused(call("render", given({}), "-o", out, folder=tmp_path), out, "cannot be written")


def test_a_country_nobody_knows_is_told(given, tmp_path):
    ended = call("render", given({}), "-o", "cv.pdf", "--country", "XX", folder=tmp_path)
    refused(ended, "--country", "'XX'")


def test_a_document_past_the_limits_of_the_chat_is_told(given, tmp_path):
    work = {
        "name": "Acme",
        "position": "Developer",
        "highlights": [f"{'word ' * 32}{n}" for n in range(12)],
    }
    ended = call("render", given({"work": [work] * 30}), "-o", "cv.pdf", folder=tmp_path)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith("The document is longer than 12 pages")
    assert not (tmp_path / "cv.pdf").exists()


@pytest.mark.parametrize("kind", ["markup", "template", "letters"])
def test_a_hostile_document_becomes_a_file_that_does_nothing(kind, given, tmp_path):
    said = [text[:500] for name, text in hostile.TEXTS.items() if name.startswith(kind)]
    said = [text for text in said if text.isascii() or kind != "letters"]
    work = [{"name": text, "position": text, "url": text, "summary": text} for text in said[:12]]
    document = {"basics": {"name": said[0], "url": "javascript:alert(1)"}, "work": work}
    ended = call("render", given(document), "-o", "cv.pdf", folder=tmp_path)
    assert "Traceback" not in ended.stderr
    harmless((tmp_path / "cv.pdf").read_bytes())


def test_what_cannot_be_printed_is_named_and_the_file_left_as_it_was(given, tmp_path):
    (tmp_path / "cv.pdf").write_text("the one before")
    source = given({"basics": {"name": "Ada ☃\N{OLD ITALIC LETTER A}"}})
    refused(call("render", source, "-o", "cv.pdf", folder=tmp_path), "\N{OLD ITALIC LETTER A}")
    assert (tmp_path / "cv.pdf").read_text() == "the one before"


def test_the_help_names_every_ending_there_is(tmp_path):
    ended = call("render", "--help", folder=tmp_path)
    assert f"{{{','.join(FORMATS)}}}" in ended.stdout
