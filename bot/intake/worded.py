"""A Word document (.docx) as blocks: paragraphs with their styles, lists, tables, text boxes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, fromstring
from zipfile import ZipFile

from bot.intake.faults import Fault, IntakeError
from bot.intake.lines import GAP, MOST_BLOCKS, Block, block
from bot.intake.zipped import part

# ECMA-376, part 1: WordprocessingML, relationships; markup compatibility (part 3)
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES: Final = re.compile(r"word/media/.+\.(?:jpe?g|png|heic|webp)", re.IGNORECASE)
_HEADER: Final = re.compile(r"word/header\d*\.xml")
_HEADED: Final = re.compile(
    r"heading|überschrift|titre|título|titolo|заголовок|nagłówek|başlık|kop|^title$", re.IGNORECASE
)
_LISTED: Final = re.compile(r"^list|liste?|aufzählung|lista|список", re.IGNORECASE)
_RANK: Final = re.compile(r"\d")
_DEFINES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEPEST: Final = 120  # tags within one another; Word nests some twenty


@dataclass(frozen=True, slots=True)
class _Style:
    name: str = ""
    is_bold: bool = False
    is_listed: bool = False

    @property
    def level(self) -> int:
        """The rank of a heading, 0 for none."""
        if not _HEADED.search(self.name):
            return 0
        rank = _RANK.search(self.name)
        return int(rank[0]) if rank else 1


@dataclass(slots=True)
class _Text:
    """What a paragraph says, line by line."""

    lines: list[str] = field(default_factory=lambda: [""])
    is_bold: bool | None = None  # of the first letters

    def add(self, text: str, *, is_bold: bool) -> None:
        """Add a run."""
        if self.is_bold is None and text.strip():
            self.is_bold = is_bold
        self.lines[-1] += text


@dataclass(frozen=True, slots=True)
class Worded:
    """What a Word document holds, as `Paged`."""

    blocks: tuple[Block, ...]
    links: tuple[str, ...]
    is_pictured: bool


def read_docx(archive: ZipFile) -> Worded:
    """Read a document, its headers first; raises IntakeError for one that is damaged."""
    names = archive.namelist()
    styles = _styles(_tree(part(archive, "word/styles.xml")))
    parts = [*sorted(filter(_HEADER.fullmatch, names)), "word/document.xml"]
    made: list[Block] = []
    links: dict[str, None] = {}
    for name in parts:
        tree = _tree(part(archive, name))
        if tree is None:
            continue
        folder, _, file = name.rpartition("/")
        targets = _targets(_tree(part(archive, f"{folder}/_rels/{file}.rels")))
        made += _blocks(tree, styles)
        links |= dict.fromkeys(_linked(tree, targets))
    pictured = any(map(_PICTURES.fullmatch, names))
    if not made:
        raise IntakeError(Fault.NO_TEXT if pictured else Fault.NOTHING)
    return Worded(tuple(made[:MOST_BLOCKS]), tuple(links), pictured)


def _tree(content: bytes) -> Element | None:
    """A part as XML; nothing in it may define entities, nor be nested without end."""
    if not content:
        return None
    if _DEFINES.search(content):
        raise IntakeError(Fault.DAMAGED)
    try:
        tree = fromstring(content, XMLParser(target=_Shallow()))  # noqa: S314  # entities are refused above
    except (ParseError, ValueError):
        raise IntakeError(Fault.DAMAGED) from None
    return tree


def _styles(tree: Element | None) -> Mapping[str, _Style]:
    found = {}
    for style in tree.iter(f"{_W}style") if tree is not None else ():
        name = style.find(f"{_W}name")
        told = (name.get(f"{_W}val") if name is not None else "") or ""
        listed = style.find(f"{_W}pPr/{_W}numPr") is not None or bool(_LISTED.match(told))
        found[style.get(f"{_W}styleId", "")] = _Style(told, _bold(style), listed)
    return found


def _targets(tree: Element | None) -> Mapping[str, str]:
    return {one.get("Id", ""): one.get("Target", "") for one in tree or ()}


def _linked(tree: Element, targets: Mapping[str, str]) -> Iterator[str]:
    for link in tree.iter(f"{_W}hyperlink"):
        target = targets.get(link.get(f"{_R}id", ""), "")
        if target:
            yield target


def _bold(properties: Element | None) -> bool:
    bold = properties.find(f"{_W}rPr/{_W}b") if properties is not None else None
    return bold is not None and bold.get(f"{_W}val", "on") not in _OFF


def _blocks(tree: Element, styles: Mapping[str, _Style]) -> Iterator[Block]:
    apart = True
    for paragraph in _paragraphs(tree):
        text = _text(paragraph, styles)
        if not any(line.strip() for line in text.lines):
            apart = True
            continue
        style = _style(paragraph, styles)
        listed = style.is_listed or paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        for line in text.lines:
            made = block(
                line,
                is_item=listed and not style.level,
                is_strong=bool(style.level or style.is_bold or text.is_bold),
                is_apart=apart or bool(style.level) or _has_room(paragraph),
                level=style.level,
            )
            if made:
                yield made
                apart = False


def _has_room(paragraph: Element) -> bool:
    spacing = paragraph.find(f"{_W}pPr/{_W}spacing")
    before = spacing.get(f"{_W}before", "0") if spacing is not None else "0"
    return before.isdigit() and int(before) >= 60  # noqa: PLR2004  # twentieths of a point: 3 points


def _style(paragraph: Element, styles: Mapping[str, _Style]) -> _Style:
    named = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return styles.get(named.get(f"{_W}val", "") if named is not None else "", _Style())


def _paragraphs(tree: Element) -> Iterator[Element]:
    """Every paragraph in the order of the file; what stands in a text box comes after its own."""
    for child in tree:
        if child.tag == _FALLBACK:  # the same text box once more, for old programs
            continue
        if child.tag == f"{_W}tr":
            yield from _row(child)
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _row(row: Element) -> Iterator[Element]:
    """A row of a table: short cells of one paragraph each stand side by side on one line."""
    own = row.findall(f"{_W}tc") or list(row.iter(f"{_W}tc"))
    cells = [list(_paragraphs(cell)) for cell in own]
    if all(len(cell) == 1 for cell in cells) and len(cells) > 1:
        joined = Element(f"{_W}p")
        for number, (paragraph,) in enumerate(cells):
            if number:
                run = Element(f"{_W}r")
                run.append(Element(f"{_W}tab"))
                joined.append(run)
            joined.extend(paragraph)
        yield joined
        return
    for cell in cells:
        yield from cell


def _text(paragraph: Element, styles: Mapping[str, _Style]) -> _Text:
    text = _Text()
    for run in _runs(paragraph):
        named = run.find(f"{_W}rPr/{_W}rStyle")
        style = styles.get(named.get(f"{_W}val", "") if named is not None else "", _Style())
        is_bold = _bold(run) or style.is_bold
        for piece in run:
            match piece.tag.removeprefix(_W):
                case "t":
                    text.add(piece.text or "", is_bold=is_bold)
                case "tab" | "ptab":
                    text.add(GAP, is_bold=is_bold)
                case "noBreakHyphen":
                    text.add("-", is_bold=is_bold)
                case "br" | "cr":
                    text.lines.append("")
                case _:
                    pass
    return text


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, in links and fields, too; not what was deleted, nor text boxes."""
    for child in element:
        if child.tag in {f"{_W}del", f"{_W}moveFrom", f"{_W}p", _FALLBACK}:
            continue
        if child.tag == f"{_W}r":
            yield child
        else:
            yield from _runs(child)


class _Shallow:
    """Builds a tree that is not nested without end; deeper, it could not be walked through."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a tag."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise IntakeError(Fault.DAMAGED)
        self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        """Close a tag."""
        self._depth -= 1
        self._builder.end(tag)

    def data(self, text: str) -> None:
        """Take text."""
        self._builder.data(text)

    def close(self) -> Element:
        """Give the tree."""
        return self._builder.close()
