"""Whatever stands in a résumé is printed as it was typed: nothing is fetched, embedded or run."""

import contextlib
import re
import socket
import threading
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
import weasyprint
from hypothesis import Phase, given, settings

from bot.checks.cleaning import clean
from bot.rendering.html import TEMPLATES
from bot.rendering.pdf import NothingFetched, to_pdf
from bot.rendering.reading_back import missing
from bot.rendering.rendered import TOO_LONG, RenderingError
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from tests import hostile
from tests.rendering.test_pdf import objects

ALLOWED_SCHEMES = {"https", "http", "mailto", "tel"}
NEVER_IN_A_FILE = (
    "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/OpenAction",
    "/AA", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/RichMedia", "/XFA", "/AcroForm",
)  # fmt: skip
AT_ONCE = 4  # texts in one résumé
LONG = 200  # characters; a longer text stands in fewer fields, for the sake of time
KEPT = {name: clean(text)[:2000] for name, text in hostile.TEXTS.items()}  # U32: as it is stored
# Readers give the letter without its mark; the bot tells the person so.
DROPPED_BY_READERS = {"letters: enclosed", "letters: variation"}


@pytest.fixture
def trap():
    """A server that should hear nothing; gives its address and the connections made to it."""
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen():
            with contextlib.suppress(OSError):  # it is closed
                while True:
                    connection, _ = server.accept()
                    heard.append(connection.recv(100))
                    connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", heard
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def asked(monkeypatch):
    """The addresses that WeasyPrint wanted to fetch."""
    wanted, refuse = [], NothingFetched.fetch

    def note(self, url, *rest, **more):
        wanted.append(url)
        return refuse(self, url, *rest, **more)

    monkeypatch.setattr(NothingFetched, "fetch", note)
    return wanted


def everywhere(text, href=""):
    """A résumé with this in every field."""
    link = Link(text, href or text)
    return Document(text, text, (link,), (section(text, href),), text, keywords=(text,))


def section(text, href=""):
    """A section with this in every field, or in two if it is long."""
    entry = Entry(text, text, text, Link(text, href or text), text, (text, text))
    blocks = (Paragraph(text), Bullets((text,)), Group(text, (text, text)), entry)
    return Section("s", "S", blocks[:2]) if len(text) > LONG else Section(text, text, blocks)


def harmless(pdf):
    """Assert that a file does nothing and leads nowhere but where it may."""
    written = objects(pdf)
    assert [name for name in NEVER_IN_A_FILE if f"'{name}'" in written] == []
    schemes = {match.lower() for match in re.findall(r"'/URI': [\"']([^:\"']*):", written)}
    assert schemes <= ALLOWED_SCHEMES
    assert written.count("'/URI'") >= len(schemes)
    assert b"root:" not in pdf
    assert list(pypdf.PdfReader(BytesIO(pdf)).attachments) == []


@pytest.mark.parametrize("start", range(0, len(KEPT), AT_ONCE))
def test_hostile_texts_in_every_field_are_printed_as_typed_and_do_nothing(start, asked):
    names = [*KEPT][start : start + AT_ONCE]
    said = [KEPT[name] for name in names]
    short = min(said, key=len)
    contact = tuple(Link(text, text) for text in said if len(text) <= LONG)
    sections = tuple(map(section, said))
    document = Document(short, short, contact, sections, short, keywords=tuple(said))
    made = to_pdf(document)
    harmless(made.content)
    assert asked == []
    if not made.unprintable and DROPPED_BY_READERS.isdisjoint(names):
        assert missing(document, made.content) == ()


def test_no_markup_makes_a_connection(trap, asked):
    address, heard = trap
    markup = tuple(hostile.fetching(address).values())
    entry = Entry(markup[0], "", markup[1], None, markup[2], markup)
    blocks = (*map(Paragraph, markup), Bullets(markup), Group(markup[3], markup), entry)
    made = to_pdf(Document(markup[4], markup[5], (), (Section("s", markup[6], blocks),)))
    harmless(made.content)
    assert heard == []
    assert asked == []


def test_the_trap_hears_a_renderer_without_guards(trap):
    """The control: the same markup, not escaped, and WeasyPrint's own fetcher."""
    address, heard = trap
    weasyprint.HTML(string=hostile.fetching(address)["stylesheet"]).write_pdf()
    assert heard


def test_a_page_that_did_ask_for_something_would_be_refused(trap):
    """The second wall: markup that got past the escaping."""
    address, heard = trap
    for markup in (*hostile.fetching(address).values(), hostile.MARKUP["local file"]):
        pdf = weasyprint.HTML(string=markup, url_fetcher=NothingFetched()).write_pdf()
        assert b"root:" not in pdf
        assert list(pypdf.PdfReader(BytesIO(pdf)).attachments) == []
    assert heard == []


@pytest.mark.parametrize("name", hostile.LINKS)
def test_a_hostile_link_leads_nowhere(name):
    made = to_pdf(everywhere("here", hostile.LINKS[name]))
    harmless(made.content)
    if name not in {"break out", "credentials", "mail with headers"}:
        assert "'/URI'" not in objects(made.content)


@settings(max_examples=12, phases=[Phase.generate])  # a page takes its time
@given(hostile.documents())
def test_any_mixture_makes_a_harmless_pdf_or_the_plain_sentence(document):
    try:
        made = to_pdf(document)
    except RenderingError as refused:
        assert str(refused) == TOO_LONG  # noqa: PT017
        return
    harmless(made.content)


@pytest.mark.parametrize(
    "sheet", sorted(TEMPLATES.glob("*/*.css")), ids=lambda path: path.parent.name
)
def test_a_theme_lays_out_in_blocks_alone(sheet: Path):
    """A page in two flex columns takes 13 s, one of blocks 0.1 s; nested ones never end."""
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    slow = r"\b(?:flex|grid|table|inline-block|columns?|column-count|float|position)\b"
    assert re.findall(slow, rules) == []
    assert re.findall(r"url\(|@import|@font-face|expression", rules) == []


def test_no_template_asks_for_anything_from_elsewhere():
    for page in TEMPLATES.rglob("*.html"):
        written = page.read_text(encoding="utf-8")
        assert re.findall(r"\|\s*safe|src=|<link|<style|<script|<img|autoescape", written) == []
        assert re.findall(r"style=", written) == []
