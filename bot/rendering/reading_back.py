"""The self-test: a finished PDF is read by independent extractors and must say it all."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Final

import pypdf
import pypdfium2

from bot.rendering.typesetting import LONGEST_WHOLE, capitals, plain
from bot.resume.document import Block, Bullets, Document, Entry, Group, Paragraph

BULLET: Final = "•"
# Marks that extractors drop or keep at will: joiners, breaks, soft hyphens, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# PDFium writes these for a hyphen at the end of a line.
_END_HYPHEN = re.compile("[\u0002\ufffe]")
_AT_A_SIGN = re.compile(r"(?<=\W)|(?=\W)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_INDIC = re.compile("[\u0900-\u0dff]")
# Thai to Khmer, and Chinese, Japanese and Korean, where a line may end after any letter.
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u17ff\u2e80-\u9fff\uac00-\uffef\U00020000-\U0003ffff]"
)


def missing(document: Document, pdf: bytes) -> tuple[str, ...]:
    """Return the texts of `document` that some extractor does not read whole and in order.

    Beside letters that run from right to left one extractor that reads a text is enough, since
    they do not agree on where the numbers go; Indic letters are read exactly by none and are
    left out.
    """
    wanted = [text for text in texts(document) if not _INDIC.search(text)]
    lost = [dict.fromkeys(_not_in(extract(pdf), wanted)) for extract in EXTRACTORS]
    enough = all if any(map(_RIGHT_TO_LEFT.search, wanted)) else any
    return tuple(text for text in dict.fromkeys(wanted) if enough(text in one for one in lost))


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
            yield f"{plain(label)}: {', '.join(items)}" if label else ", ".join(items)
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


def _not_in(read: str, wanted: Iterable[str]) -> Iterator[str]:
    page, place = _bare(read), 0
    for text in wanted:
        if found := _pattern(_bare(plain(text))).search(page, place):
            place = found.end()
        else:
            yield text


def _bare(text: str) -> str:
    seen = _END_HYPHEN.sub("-", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFKC", seen)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(_word_pattern, text.split())))


def _word_pattern(word: str) -> str:
    """Return a pattern that allows the ends of lines where a page may have them in `word`."""
    anywhere = len(word) > LONGEST_WHOLE or _WITHOUT_SPACES.search(word)
    pieces = word if anywhere else _AT_A_SIGN.split(word)
    return r"\s*".join(map(re.escape, pieces))
