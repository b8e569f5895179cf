"""The self-test: a finished PDF is read by independent extractors and must say it all."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final

import pypdf
import pypdfium2

from bot.rendering.typesetting import capitals, plain
from bot.resume.document import Block, Bullets, Document, Entry, Group, Paragraph

BULLET: Final = "•"
# Marks that extractors drop or keep at will: joiners, breaks, soft hyphens, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# PDFium writes these for a hyphen at the end of a line.
_END_HYPHEN = re.compile("[\u0002\ufffe]")
_SPACES = re.compile(r"\s+")


def missing(document: Document, pdf: bytes) -> tuple[str, ...]:
    """Return the texts of `document` that some extractor does not read whole and in order."""
    lost: dict[str, None] = {}
    for extract in EXTRACTORS:
        lost |= dict.fromkeys(_not_in(extract(pdf), texts(document)))
    return tuple(lost)


def texts(document: Document) -> Iterator[str]:
    """Yield all that is printed, in printing order; a bullet together with its mark."""
    yield document.name
    yield document.headline
    yield from (link.text for link in document.contact)
    for section in document.sections:
        yield capitals(section.title, document.language)
        for block in section.blocks:
            yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Bullets(items):
            yield from _marked(items)
        case Group(label, items):
            yield f"{label}: {', '.join(items)}" if label else ", ".join(items)
        case Entry():
            yield from _entry_texts(block)


def _entry_texts(entry: Entry) -> Iterator[str]:
    yield from (entry.heading, entry.dates, entry.detail)
    if entry.link:
        yield entry.link.text
    yield entry.summary
    yield from _marked(entry.bullets)


def _marked(items: tuple[str, ...]) -> Iterator[str]:
    return (f"{BULLET} {item}" for item in items)


def _by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def _by_pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as pages:
        return "\n".join(page.get_textpage().get_text_range() for page in pages)


EXTRACTORS: Final[tuple[Callable[[bytes], str], ...]] = (_by_pypdf, _by_pdfium)


def _not_in(read: str, wanted: Iterator[str]) -> Iterator[str]:
    page, place = _squeezed(read), 0
    for text in wanted:
        key = _squeezed(plain(text))
        found = page.find(key, place)
        if found < 0:
            yield text
        else:
            place = found + len(key)


def _squeezed(text: str) -> str:
    seen = _END_HYPHEN.sub("-", _UNSEEN.sub("", text))
    return _SPACES.sub("", unicodedata.normalize("NFKC", seen))
