"""The self-test: a finished PDF is read by independent extractors and must say it all."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import filterfalse
from typing import Final

import pypdf
import pypdfium2

from bot.rendering.typesetting import LONGEST_WHOLE, WITHOUT_SPACES, capitals, plain
from bot.resume.document import Block, Bullets, Document, Entry, Group, Paragraph

BULLET: Final = "•"
# Marks that extractors drop or keep at will: joiners, breaks, soft hyphens, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# PDFium writes these for a hyphen at the end of a line.
_END_HYPHEN = re.compile("[\u0002\ufffe]")
_AT_A_SIGN = re.compile(r"(?<=\W)|(?=\W)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(r"[^\W\d]+|\d+")  # extractors glue a number to its neighbour
_SPOKEN = "LMN"  # the categories of Unicode that letters, marks and digits are of
_MARKS = frozenset({"Mn", "Mc"})
# Gujarati, Telugu, Kannada, Thai, Lao: extractors lose the marks of letters.
_MARKED = re.compile("[\u0a80-\u0aff\u0c00-\u0cff\u0e00-\u0eff]")
# Devanagari, Gurmukhi, Odia, Tamil, Malayalam, Burmese: they read letters as they stand, a
# vowel before the consonant that it follows, and take words apart.
_AS_IT_STANDS = re.compile("[\u0900-\u097f\u0a00-\u0a7f\u0b00-\u0bff\u0d00-\u0d7f\u1000-\u109f]")
# Bengali, Sinhala, Tibetan, Khmer: they lose and double letters, too.
_READ_BY_NONE = re.compile("[\u0980-\u09ff\u0d80-\u0dff\u0f00-\u0fff\u1780-\u17ff]")


def missing(document: Document, pdf: bytes) -> tuple[str, ...]:
    """Return the texts of `document` that are not read back whole and in order.

    All extractors have to read them, but one is enough for letters whose marks some lose, and
    beside letters that run from right to left: extractors do not agree on the order of numbers
    and lines there. Of a text with such letters each word has to be there, its letters in any
    order; of one that is read as it stands, each letter. What no extractor reads is left out.
    """
    wanted = [text for text in texts(document) if not _READ_BY_NONE.search(text)]
    turned = [text for text in wanted if _RIGHT_TO_LEFT.search(text)]
    standing = [text for text in wanted if _AS_IT_STANDS.search(text) and text not in turned]
    straight = [text for text in wanted if text not in {*turned, *standing}]

    def lost_by(extract: Callable[[bytes], str]) -> set[str]:
        read = extract(pdf)
        lost = _not_in(read, straight)
        return {*lost, *_less(_words, read, turned), *_less(_letters, read, standing)}

    lost = [lost_by(extract) for extract in EXTRACTORS]

    def is_lost(text: str) -> bool:
        enough = all if turned or _MARKED.search(text) else any
        return enough(text in one for one in lost)

    return tuple(filter(is_lost, dict.fromkeys(wanted)))


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


def _not_in(read: str, wanted: Sequence[str]) -> Iterator[str]:
    page, place = " ".join(_bare(read).split()), 0
    sought = [_bare(plain(text)) for text in wanted]
    if _stand_in(page, sought):  # so they do nearly always; making patterns takes ten times as long
        return
    for text, bare in zip(wanted, sought, strict=True):
        if found := _pattern(bare).search(page, place):
            place = found.end()
        else:
            yield text


def _stand_in(page: str, sought: Iterable[str]) -> bool:
    """Whether texts stand in a page in order, with no break inside a word."""
    place = 0
    for text in sought:
        words = " ".join(text.split())
        if (start := page.find(words, place)) < 0:
            return False
        place = start + len(words)
    return True


def _less(count: Callable[[str], Counter[str]], read: str, wanted: Sequence[str]) -> Iterator[str]:
    """Yield the texts of which less is read than is in them, by a way to count."""
    left = count(read) if wanted else Counter()
    for text in wanted:
        if (parts := count(plain(text))) <= left:
            left -= parts
        else:
            yield text


def _letters(text: str) -> Counter[str]:
    """Count the letters, marks and digits of `text`, those that are made of two as two."""
    apart = unicodedata.normalize("NFKD", _UNSEEN.sub("", text))
    return Counter(one for one in apart if unicodedata.category(one)[0] in _SPOKEN)


def _words(text: str) -> Counter[str]:
    """Count the words of `text`, each as its letters in alphabetical order."""
    letters = "".join(one for one in _bare(text) if unicodedata.category(one) not in _MARKS)
    return Counter("".join(sorted(word)) for word in _WORD.findall(letters))


def _bare(text: str) -> str:
    seen = unicodedata.normalize("NFKC", _END_HYPHEN.sub("-", _UNSEEN.sub("", text)))
    return "".join(filterfalse(_is_lost_mark, seen)) if _MARKED.search(seen) else seen


def _is_lost_mark(letter: str) -> bool:
    return unicodedata.category(letter) in _MARKS and bool(_MARKED.match(letter))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(_word_pattern, text.split())))


def _word_pattern(word: str) -> str:
    """Return a pattern that allows the ends of lines where a page may have them in `word`."""
    anywhere = len(word) > LONGEST_WHOLE or WITHOUT_SPACES.search(word)
    pieces = word if anywhere else _AT_A_SIGN.split(word)
    return r"\s*".join(map(re.escape, pieces))
