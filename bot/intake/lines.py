"""Lines of a page, and the paragraphs and list items they make up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.checks.cleaning import clean, has_word
from bot.checks.lists import bare, is_marked

GAP: Final = "\t"  # stands where a line leaves room, as before a date at the margin
MOST_IN_BLOCK: Final = 4_000  # characters of one; an answer holds 2,000 (U32)
MOST_BLOCKS: Final = 2_000  # paragraphs and items; a résumé of 60,000 characters has fewer

_APART: Final = 1.1  # times the usual distance of two lines: more is a gap
_LARGER: Final = 1.08  # times the size of most letters: larger is a heading
_ALIKE: Final = 0.06  # by which sizes in one paragraph may differ
_HANGS: Final = 0.3  # letter heights by which the text of an item stands in from its mark
_BUCKET: Final = 20.0  # units of the page by which left edges belong to one column
_MOST_LINES: Final = 60  # of one paragraph; the longest answer fills some thirty
_WRAPPED: Final = 40  # characters: a shorter line was ended by its writer, not by the margin
_CLOSE: Final = 0.88  # of the longest line of a column: another so long says that it is full
_FEW: Final = 10  # per cent: of the distances between lines the smallest tenth is the usual one


Margins: TypeAlias = Mapping[int, tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands on a page; lengths are in units of that page.

    `above` is the distance to the line before, in line heights (0 for the first of a page);
    `opening` how wide its first word is, less than 0 where no margin breaks lines; `begins` and
    `ends` tell whether it does so in bold; `edge` where lines of the page would end, were its
    margins alike.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    size: float = 1.0
    above: float = 0.0
    opening: float = 0.0
    begins: bool = False
    ends: bool = False
    edge: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, or an item of a list, whole.

    `is_strong`: it begins in bold or in larger letters; `is_apart`: room is left above it;
    `size` is that of its letters, 1 that of most; `level` a heading's own rank, 0 for none.
    """

    text: str
    is_item: bool = False
    is_strong: bool = False
    is_apart: bool = False
    size: float = 1.0
    level: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces between wide gaps."""
        return tuple(part for part in map(str.strip, self.text.split(GAP)) if part)

    @property
    def line(self) -> str:
        """The text without gaps."""
        return " ".join(self.parts)


def block(text: str, **more: object) -> Block | None:
    """A block of a text that may begin with a mark of a list; None if nothing is in it."""
    tidy = tidied(text[:MOST_IN_BLOCK])
    marked = is_marked(tidy)
    tidy = bare(tidy) if marked else tidy
    is_item = bool(more.pop("is_item", False)) or marked
    return Block(tidy, is_item=is_item, **more) if has_word(tidy) else None  # type: ignore[arg-type]  # its own fields


def tidied(text: str) -> str:
    """A text safe to keep (U32), on one line, with its gaps."""
    parts = (" ".join(clean(part).split()) for part in text.split(GAP))
    return GAP.join(part for part in parts if part)


def blocks(lines: Iterable[Line]) -> list[Block]:
    """Join the lines that a page broke for want of room."""
    seen = [line for line in lines if line.text.strip()]
    body, margins = _usual([line.size for line in seen]), _margins(seen)
    pitch = _pitch(seen)
    made: list[Block] = []
    open_: list[Line] = []
    for line in seen:
        if open_ and len(open_) < _MOST_LINES and _continues(open_, line, margins, pitch):
            open_.append(line)
            continue
        made += _block(open_, body, pitch)
        open_ = [line]
    made += _block(open_, body, pitch)
    return made[:MOST_BLOCKS]


def _block(lines: list[Line], body: float, pitch: float) -> Iterator[Block]:
    if not lines:
        return
    first = lines[0]
    size = first.size / body if body else 1.0
    made = block(
        _joined(line.text for line in lines),
        is_strong=first.begins or size > _LARGER,
        is_apart=first.above == 0 or first.above > _APART * pitch,
        size=size,
    )
    if made:
        yield made


def _joined(texts: Iterable[str]) -> str:
    """Join lines by a blank, but for a word parted at its hyphen."""
    whole = ""
    for text in texts:
        part = text.strip()
        parted = whole.endswith("-") and not whole.endswith(" -") and part[:1].isalpha()
        whole = whole + part if parted else f"{whole} {part}".strip()
    return whole


def _continues(before: list[Line], line: Line, margins: Margins, pitch: float) -> bool:
    first, last = before[0], before[-1]
    if is_marked(line.text.strip()) or last.ends != line.begins or GAP in last.text:
        return False
    if abs(line.size - last.size) > _ALIKE * last.size or line.above > _APART * pitch:
        return False
    hangs = is_marked(first.text.strip()) and line.left > first.left + _HANGS * first.size
    return hangs or _is_full(last, line, margins) or _is_rest(last.text, line.text.lstrip())


def _is_rest(before: str, text: str) -> bool:
    """Whether a line plainly goes on: a small letter after no full stop."""
    opening = text.partition(" ")[0]
    whole = len(before.strip()) < _WRAPPED or before.rstrip().endswith((".", "!", "?", ";", ":"))
    return opening.isalpha() and opening.islower() and not whole


def _is_full(last: Line, line: Line, margins: Margins) -> bool:
    """Whether the next word had no room left on the line before."""
    needed = last.right + last.size / 4 + line.opening
    margin, is_sure = margins[_bucket(last.left)]
    return needed > margin and (is_sure or needed > last.edge)


def _margins(lines: list[Line]) -> Margins:
    """Where lines of a column end, by the bucket of their left edge; sure where several do so."""
    ends: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        ends[_bucket(line.left)].append(line.right)
    return {at: _margin(at, ends) for at in ends}


def _margin(at: int, ends: Mapping[int, list[float]]) -> tuple[float, bool]:
    near = sorted(end for each in range(at - 2, at + 3) for end in ends.get(each, ()))
    margin, left = near[-1], at * _BUCKET
    close = [end for end in near if end - left > _CLOSE * (margin - left)]
    return margin, len(close) > 1


def _bucket(left: float) -> int:
    return int(left // _BUCKET)


def _usual(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 1.0


def _pitch(lines: list[Line]) -> float:
    """The usual distance between two lines of a paragraph."""
    ordered = sorted(line.above for line in lines if line.above > 0)
    return ordered[len(ordered) * _FEW // 100] if ordered else 1.0
