"""What a file is, is told by what is in it; each one that is not read has its sentence."""

import io
import json
import subprocess
import sys
import zipfile
from datetime import date

import pypdf
import pytest

from bot.intake import paged, zipped
from bot.intake.faults import SENTENCES, Fault, IntakeError
from bot.intake.reader import MOST_BYTES, read
from tests.intake.files import TODAY, docx, export, paragraph, read_values
from tests.intake.files import zipped as zipped_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512


def blank_pdf(pages=1, password=""):
    made, writer = io.BytesIO(), pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(made)
    return made.getvalue()


def locked_zip():
    content = bytearray(export(Profile="First Name\nAda\n"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # general purpose flags
        content[content.index(mark) + at] |= 1
    return bytes(content)


def bomb(name):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b" " * (zipped.MOST_PART + 1))
    return made.getvalue()


REFUSED = {
    "too large": (b"a" * (MOST_BYTES + 1), Fault.TOO_LARGE),
    "locked PDF": (blank_pdf(password="x"), Fault.LOCKED),
    "scanned PDF": (blank_pdf(), Fault.NO_TEXT),
    "PDF of too many pages": (blank_pdf(paged.MOST_PAGES + 1), Fault.TOO_LONG),
    "broken PDF": (b"%PDF-1.7\n1 0 obj <<", Fault.DAMAGED),
    "locked Word": (OLE + "EncryptedPackage".encode("utf-16-le"), Fault.LOCKED),
    "old Word": (OLE, Fault.OLD_WORD),
    "Word bomb": (bomb("word/document.xml"), Fault.BOMB),
    "LinkedIn bomb": (bomb("Profile.csv"), Fault.BOMB),
    "many files": (
        zipped_file(**{f"{at}": "" for at in range(zipped.MOST_PARTS + 1)}),
        Fault.BOMB,
    ),
    "locked zip": (locked_zip(), Fault.LOCKED),
    "broken zip": (docx(paragraph("Ada"))[:-40], Fault.DAMAGED),
    "other zip": (zipped_file(notes_dot_txt="hello"), Fault.UNKNOWN_ZIP),
    "spreadsheet": (zipped_file(**{"[Content_Types]_dot_xml": "x"}), Fault.UNREAD_KIND),
    "photo": (b"\xff\xd8\xff\xe0 a picture", Fault.PICTURE),
    "iPhone photo": (b"\x00\x00\x00\x18ftypheic", Fault.PICTURE),
    "program": (b"\x7fELF\x02\x01\x01\x00\x00", Fault.UNREAD_KIND),
    "rich text": (rb"{\rtf1 Ada Byron}", Fault.UNREAD_KIND),
    "web page": (b"<html><body>Ada</body></html>", Fault.UNREAD_KIND),
    "old letters": ("Lebenslauf von Jürgen".encode("latin-1"), Fault.NOT_UTF8),
    "half JSON": (b'{"basics": {"name": "Ada', Fault.NOT_JSON),
    "deep JSON": (b"[" * 5_000 + b"]" * 5_000, Fault.NOT_JSON),
    "other JSON": (b'{"a": 1}', Fault.NOTHING),
    "nothing": (b"", Fault.NOTHING),
    "blanks": (b" \n ", Fault.NOTHING),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_its_reason(name):
    content, fault = REFUSED[name]
    with pytest.raises(IntakeError) as caught:
        read(content, TODAY)
    assert caught.value.fault is fault


@pytest.mark.parametrize("fault", Fault)
def test_each_reason_is_one_sentence_that_says_what_to_do(fault):
    sentence = SENTENCES[fault]
    assert sentence.endswith(".")
    assert sentence[:-1].replace(".docx", "").count(".") == 0
    assert ":" in sentence or "," in sentence


def test_a_json_resume_is_read_as_elsewhere():
    document = {
        "basics": {"name": "Ada Byron", "image": "https://example.org/a.jpg"},
        "work": [{"name": "Engines Ltd", "position": "Developer", "startDate": "2021-03-01"}],
    }
    content = json.dumps(document).encode()
    draft = read(content, date(2026, 11, 25))
    assert read_values(content)["experience.1.period"] == "2021-03/.."
    assert "photo" in draft.left_out


def test_a_file_is_not_what_its_name_says():
    """The reader is given no name: a zip of CSV files may be called cv.pdf."""
    content = export(Profile="First Name,Last Name\nAda,Byron\n")
    assert read_values(content)["contact.name"] == "Ada Byron"


def test_a_pdf_locked_by_an_owner_only_opens():
    made, writer = io.BytesIO(), pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("", owner_password="owner")
    writer.write(made)
    with pytest.raises(IntakeError) as caught:
        read(made.getvalue(), TODAY)
    assert caught.value.fault is Fault.NO_TEXT  # it was opened, and is blank


def imports(*arguments):
    """The command as it is called: exit status, output, errors."""
    command = [sys.executable, "-m", "bot", "import", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return ended.returncode, ended.stdout, ended.stderr


def test_the_command_writes_a_json_resume_and_names_what_stayed_behind(tmp_path):
    cv, out = tmp_path / "cv.txt", tmp_path / "made" / "resume.json"
    cv.write_text("ADA BYRON\nDate of birth: 1.2.1990\n\nSKILLS\nGo, SQL\n\nMOTTO\nOnwards\n")
    status, _, errors = imports(cv, "--out", out)
    assert status == 0
    assert json.loads(out.read_text())["basics"]["name"] == "Ada Byron"
    assert errors.splitlines() == [
        "left out: date of birth", "not placed: MOTTO:", "not placed: Onwards",
    ]  # fmt: skip


def test_the_command_refuses_in_one_sentence(tmp_path):
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(b"%PDF-1.7 broken")
    status, output, errors = imports(cv)
    assert (status, output) == (2, "")
    assert errors == f"{cv}: {SENTENCES[Fault.DAMAGED]}\n"
