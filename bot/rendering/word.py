"""A document as a Word file (.docx, ECMA-376), with real headings, lists and styles.

Its styles are `templates/word`, a Word file unpacked; slow to import, for rendering processes only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import docx
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.run import CT_R
from docx.shared import Inches, Length, Mm
from docx.text.paragraph import Paragraph as Lines

from bot.interview.schema import Paper
from bot.rendering.addresses import address
from bot.rendering.html import title_of
from bot.rendering.scripts import (
    RTL,
    direction,
    letter_direction,
    likely_subtags,
    script_direction,
    writing,
)
from bot.rendering.typesetting import capitals, plain
from bot.rendering.word_fit import rung_for
from bot.resume.document import (
    Block,
    Bullets,
    Document,
    Entry,
    Group,
    Link,
    Paragraph,
)
from bot.zipping import zipped

TEMPLATE: Final = Path(__file__).resolve().parents[2] / "templates" / "word"
GAP: Final = "\N{EM SPACE} "  # between what stands on one line; a line may end after it
FULL_LINE: Final = 80  # characters that surely fit on one
_SIZES: Final[dict[Paper, tuple[Length, Length]]] = {
    Paper.A4: (Mm(210), Mm(297)),
    Paper.LETTER: (Inches(8.5), Inches(11)),
}
_STANDARD_LANGUAGE: Final = "en-US"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
# Which forms Han characters have is a matter of the typeface; these come with Word.
_EAST_ASIAN: Final = {
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
    "zh-TW": "Microsoft JhengHei",
    "zh-HK": "Microsoft JhengHei",
}
_AFTER_BIDI: Final = (  # the order of a paragraph's properties, as far as they are used here
    "w:spacing",
    "w:ind",
    "w:jc",
)
_MOST_PROPERTY: Final = 255  # characters python-docx takes
_NO_XML = dict.fromkeys((0xFFFE, 0xFFFF))  # characters XML 1.0 cannot hold


def to_docx(document: Document) -> bytes:
    """Return the document as .docx; the same document gives the same bytes."""
    word = docx.Document(BytesIO(_template()))
    _set_language(word, document.language)
    _name(word, document)
    _write(word, document)
    _set_up_page(word, document)
    return _saved(word)


@cache
def _template() -> bytes:
    paths = sorted(path for path in TEMPLATE.rglob("*") if path.is_file())
    return zipped({path.relative_to(TEMPLATE).as_posix(): path.read_bytes() for path in paths})


def _saved(word: Word) -> bytes:
    """Return the file without the times at which its parts were written."""
    written = BytesIO()
    word.save(written)
    with ZipFile(written) as parts:
        return zipped({name: parts.read(name) for name in parts.namelist()})


def _set_up_page(word: Word, document: Document) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = _SIZES[document.paper]
    rung = rung_for(word, document.most_pages)
    page.left_margin = page.right_margin = Mm(rung.margin_mm)
    page.top_margin = page.bottom_margin = Mm(rung.margin_mm)
    for size in ("w:sz", "w:szCs"):
        _defaults(word).find(qn(size)).set(qn("w:val"), f"{2 * rung.point_size:.0f}")


def _defaults(word: Word) -> Any:  # noqa: ANN401  # an element of lxml, which has no types
    """Return what holds for all text where its style says nothing else."""
    return word.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rPr')}")


def _set_language(word: Word, language: str) -> None:
    """Say what proofreading and typefaces go by: `language` in the place for its script."""
    tag = _with_region(language)
    spoken = tag.partition("-")[0]
    typeface = _EAST_ASIAN.get(tag) or _EAST_ASIAN.get(spoken)
    place = "eastAsia" if typeface else "bidi" if script_direction(language) == RTL else "val"
    _defaults(word).find(qn("w:lang")).set(qn(f"w:{place}"), tag)
    if typeface:
        _defaults(word).find(qn("w:rFonts")).set(qn("w:eastAsia"), typeface)


def _with_region(language: str) -> str:
    """Return a tag with a region, which Word wants: "en-US" for "en" (CLDR, likely subtags)."""
    if not _LANGUAGE.fullmatch(language):
        return _STANDARD_LANGUAGE
    likely = likely_subtags(language)
    *_, region = likely.split("_")
    return f"{language}-{region}" if likely else language


def _name(word: Word, document: Document) -> None:
    told = word.core_properties
    told.title = _shown(title_of(document))[:_MOST_PROPERTY]
    told.author = _shown(document.name)[:_MOST_PROPERTY]
    told.language = _with_region(document.language)
    told.keywords = _shown(", ".join(document.keywords))[:_MOST_PROPERTY]


def _shown(text: str) -> str:
    return plain(text).translate(_NO_XML)


def _write(word: Word, document: Document) -> None:
    writer = _Writer(word, rtl=writing(document).direction == RTL)
    writer.add("Title", _Piece(document.name))
    writer.add("Subtitle", _Piece(document.headline))
    for line in _filled(document.contact):
        writer.add("Contact", *map(_linked, line))
    for section in document.sections:
        writer.add("Heading 1", _Piece(capitals(section.title, document.language)))
        for block in section.blocks:
            _write_block(writer, block)


def _write_block(writer: "_Writer", block: Block) -> None:
    match block:
        case Paragraph(text):
            writer.add("Body Text", _Piece(text))
        case Bullets(items):
            _write_points(writer, items)
        case Group(label, items):
            named = _Piece(f"{label}:" if label else "", "Strong")
            writer.add("Body Text", named, _Piece(", ".join(items)), gap=" ")
        case Entry():
            _write_entry(writer, block)


def _write_entry(writer: "_Writer", entry: Entry) -> None:
    writer.add("Heading 2", _Piece(entry.heading), _Piece(entry.dates, "Dates"))
    link = (_linked(entry.link),) if entry.link else ()
    leads = bool(entry.summary or entry.bullets)
    writer.add("Detail", _Piece(entry.detail), *link, leads=leads)
    writer.add("Body Text", _Piece(entry.summary))
    _write_points(writer, entry.bullets)


def _write_points(writer: "_Writer", items: tuple[str, ...]) -> None:
    for item in items:
        writer.add("List Bullet", _Piece(item))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line: its text, the character style if it has one, where it leads."""

    text: str
    style: str | None = None
    href: str = ""


def _filled(links: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
    """Yield lines of links, each so short that Word need not break an address."""
    line: tuple[Link, ...] = ()
    for link in links:
        if line and sum(len(each.text) + len(GAP) for each in line) + len(link.text) > FULL_LINE:
            yield line
            line = ()
        line = (*line, link)
    yield line


def _linked(link: Link) -> _Piece:
    href = _shown(address(link))
    return _Piece(link.text, "Hyperlink" if href else None, href)


class _Writer:
    """Adds paragraphs: from right to left in such a language, else as their first letters run."""

    def __init__(self, word: Word, *, rtl: bool) -> None:
        self._word = word
        self._rtl = rtl  # the direction of all lines; else each has its own
        self._below_title = False

    def add(self, style: str, *pieces: _Piece, gap: str = GAP, leads: bool = False) -> None:
        """Add a line, none if there is nothing to say; one that `leads` is never a page's last."""
        told = [replace(piece, text=_shown(piece.text)) for piece in pieces]
        told = [piece for piece in told if piece.text]
        if not told:
            return
        lines = self._word.add_paragraph(style=style)
        rtl = self._rtl or direction("".join(piece.text for piece in told)) == RTL
        if rtl:
            _set_right_to_left(lines)
        if leads:
            lines.paragraph_format.keep_with_next = True
        if self._below_title:
            lines.paragraph_format.space_before = Length(0)
        self._below_title = style == "Heading 1"
        for at, piece in enumerate(told):
            if at:
                _add_run(lines, gap, None, rtl=rtl)
            _add_piece(lines, piece, rtl=rtl)


def _add_piece(lines: Lines, piece: _Piece, *, rtl: bool) -> None:
    runs = [_add_run(lines, text, piece.style, rtl=way) for text, way in _by_way(piece.text, rtl)]
    if piece.href:
        target = lines.part.relate_to(piece.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), target)
        lines._p.append(link)  # noqa: SLF001  # python-docx reads links and writes none
        link.extend(runs)


def _add_run(lines: Lines, text: str, style: str | None, *, rtl: bool) -> CT_R:
    run = lines.add_run(text, style)
    if rtl:
        run.font.rtl = True
    return run._r  # noqa: SLF001  # as above


def _set_right_to_left(lines: Lines) -> None:
    properties = lines._p.get_or_add_pPr()  # noqa: SLF001  # as above
    properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def _by_way(text: str, rtl: bool) -> Iterator[tuple[str, bool]]:  # noqa: FBT001  # of the line
    """Cut a text where its direction changes, which Word has to be told run by run.

    What has no direction of its own goes with its neighbours if they agree, else with the line
    (UAX 9, N1 and N2); figures alone go from left to right.
    """
    ways = [_way(letter) for letter in text]
    if all(way is None for way in ways):
        yield text, False
        return
    before = _last_known(ways, rtl)
    after = reversed(_last_known(ways[::-1], rtl))
    resolved = [one if one == other else rtl for one, other in zip(before, after, strict=True)]
    for way, letters in groupby(zip(text, resolved, strict=True), itemgetter(1)):
        yield "".join(letter for letter, _ in letters), way


def _last_known(ways: list[bool | None], at_first: bool) -> list[bool]:  # noqa: FBT001  # a way, too
    known = []
    for way in ways:
        at_first = at_first if way is None else way
        known.append(at_first)
    return known


def _way(letter: str) -> bool | None:
    """Whether a letter runs from right to left; None for what takes on its neighbours'."""
    found = letter_direction(letter)
    return None if found is None else found == RTL
