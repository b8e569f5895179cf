"""The blocks of a résumé by the section they stand in, found by its headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.intake.lines import Block
from bot.resume.headings import section_of

HEAD: Final = ""  # the section of what stands above the first heading
UNKNOWN: Final = "?"  # of a heading nobody knows

_LONGEST: Final = 40  # characters of a heading nobody knows
_SAME_SIZE: Final = 0.04


@dataclass(frozen=True, slots=True)
class Part:
    """A section's key, its heading as it stands there, and what stands below."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """How headings are set in one document."""

    level: int
    is_strong: bool
    is_upper: bool
    size: float

    def is_like(self, block: Block) -> bool:
        """Whether a block looks the same; what looks like any text is none."""
        other = _look(block)
        told = self.level or self.is_strong or self.is_upper
        alike = (other.level, other.is_strong, other.is_upper) == (
            self.level,
            self.is_strong,
            self.is_upper,
        )
        return bool(told) and alike and abs(other.size - self.size) < _SAME_SIZE


def parted(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Part blocks at the headings; sections of one key stay apart, in the order of the file."""
    headings = dict(_headings(blocks))
    parts: list[Part] = []
    key, heading, below = HEAD, "", list[Block]()
    for at, block in enumerate(blocks):
        if at in headings:
            parts.append(Part(key, heading, tuple(below)))
            key, heading, below = headings[at], block.line, []
        else:
            below.append(block)
    parts.append(Part(key, heading, tuple(below)))
    return tuple(part for part in parts if part.blocks)


def _headings(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    known = {at: key for at, each in enumerate(blocks) if (key := _named(each))}
    marked = {at for at in known if _is_marked(blocks[at])}
    if len(marked) > 1:  # then a plain word between two paragraphs is none
        known = {at: key for at, key in known.items() if at in marked}
    yield from known.items()
    looks = [_look(blocks[at]) for at in known]
    first = min(known, default=len(blocks))
    common = max(set(looks), key=looks.count, default=None)
    apart = all(blocks[at].is_apart for at in known)
    for at, block in enumerate(blocks):
        stands = block.is_apart or not apart
        if common and at > first and at not in known and stands and _is_unknown(block, common):
            yield at, UNKNOWN


def _named(block: Block) -> str:
    return "" if block.is_item or len(block.parts) > 1 else section_of(block.line)


def _is_unknown(block: Block, common: _Look) -> bool:
    """Whether a block is set as headings are, and says nothing any other block would."""
    if block.is_item or len(block.parts) > 1 or len(block.line) > _LONGEST:
        return False
    sure = common.is_upper or common.level > 0 or common.size > 1 + _SAME_SIZE
    return sure and common.is_like(block) and not any(map(str.isdigit, block.line))


def _is_marked(block: Block) -> bool:
    return bool(block.level) or block.is_strong or block.line.isupper()


def _look(block: Block) -> _Look:
    return _Look(block.level, block.is_strong, block.line.isupper(), round(block.size, 2))
