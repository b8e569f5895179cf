"""The entries of a section: where each begins, its head, and what stands below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.intake.lines import GAP, Block
from bot.intake.spanned import Dated, dated

MOST_HEAD: Final = 160  # characters of a line that may stand at the head of an entry
_MOST_UNDATED: Final = 3  # lines above a date that may belong to its head
_MOST_LINES: Final = 4  # of a head
_LABELLED: Final = re.compile(r"[^:,]{3,40}: \S")  # "Technologies: Go, Kafka" names no entry
_FEW_WORDS: Final = 14  # a line with more, or a full stop, is a sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the lines of its head without dates, its dates, its text and its points."""

    head: tuple[str, ...]
    start: str = ""
    end: str = ""
    prose: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def entries(blocks: Sequence[Block], today: date) -> list[Entry]:
    """Part the blocks of a section into its entries."""
    dates = [_date(block, today) for block in blocks]
    starts = _starts(blocks, dates)
    ends = [*starts[1:], len(blocks)]
    return [
        _entry(blocks[start:end], dates[start:end])
        for start, end in zip(starts, ends, strict=True)
        if end > start
    ]


def _date(block: Block, today: date) -> Dated | None:
    """The date in a line that may be part of a head; a sentence or point with a year is none."""
    found = dated(block.text, today) if len(block.line) <= MOST_HEAD else None
    if found is None or (block.is_item and not found.end):
        return None
    is_told = not found.end and is_sentence(block.line) and GAP not in block.text
    alone = GAP in block.text or not found.rest or block.is_strong or len(found.rest) < MOST_HEAD
    return None if is_told or not alone else found


def is_sentence(text: str) -> bool:
    """Whether a line is told rather than named."""
    words = len(text.split())
    return words > _FEW_WORDS or (text.endswith((".", "!", ";")) and words > 3)  # noqa: PLR2004  # "Acme Software Inc."


def _starts(blocks: Sequence[Block], dates: Sequence[Dated | None]) -> list[int]:
    """Where entries begin."""
    starts = [0] if blocks else []
    in_body, has_date, head = False, False, 0
    for at, block in enumerate(blocks):
        if at == 0:
            in_body, has_date, head = False, dates[0] is not None, 1
            continue
        if _begins(blocks, dates, at, in_body=in_body, has_date=has_date, head=head):
            starts.append(at)
            in_body, has_date, head = False, dates[at] is not None, 1
            continue
        is_body = block.is_item or is_sentence(block.line) or head >= _MOST_LINES
        in_body = in_body or (is_body and dates[at] is None)
        has_date = has_date or dates[at] is not None
        head += 1
    return starts


def _begins(  # noqa: PLR0913  # what the walk knows
    blocks: Sequence[Block],
    dates: Sequence[Dated | None],
    at: int,
    *,
    in_body: bool,
    has_date: bool,
    head: int,
) -> bool:
    """Whether an entry begins at a block that is not the first."""
    block, before = blocks[at], blocks[at - 1]
    if block.is_item:
        return bool(dates[at]) and not before.is_item and has_date and in_body
    if block.is_strong and not before.is_strong:
        return in_body or has_date or block.is_apart
    if block.is_strong and before.is_strong:
        return has_date and (block.is_apart or dates[at] is not None)
    strong = any(each.is_strong and not each.is_item for each in blocks)
    if strong and not in_body and head < _MOST_LINES:
        return has_date and dates[at] is not None and not before.is_strong
    if dates[at]:
        return has_date and not _is_led(blocks, dates, at)
    return in_body and _leads(blocks, dates, at) and not strong


def _leads(blocks: Sequence[Block], dates: Sequence[Dated | None], at: int) -> bool:
    """Whether an undated line stands right above a date, with nothing but such between."""
    if is_sentence(blocks[at].line) or blocks[at].is_item or _LABELLED.match(blocks[at].line):
        return False
    above = blocks[at - 1]
    opens = above.is_item or is_sentence(above.line) or blocks[at].is_apart
    for further in range(at + 1, min(at + 1 + _MOST_UNDATED, len(blocks))):
        if blocks[further].is_item or is_sentence(blocks[further].line):
            return False
        if dates[further]:
            return opens
    return False


def _is_led(blocks: Sequence[Block], dates: Sequence[Dated | None], at: int) -> bool:
    """Whether the lines above a date have begun its entry already."""
    for back in range(at - 1, max(-1, at - 1 - _MOST_UNDATED), -1):
        if blocks[back].is_item or dates[back] or is_sentence(blocks[back].line):
            return False
        if _leads(blocks, dates, back):
            return True
    return False


def _entry(blocks: Sequence[Block], dates: Sequence[Dated | None]) -> Entry:
    head: list[str] = []
    prose: list[str] = []
    points: list[str] = []
    when: Dated | None = None
    for at, (block, found) in enumerate(zip(blocks, dates, strict=True)):
        if found and when is None and not points:
            when = found
            if found.rest:
                head.append(found.rest)
            continue
        if block.is_item and at:
            points.append(block.line)
        elif at and (points or prose or _is_body(block, head, when)):
            prose.append(block.line)
        else:
            head.append(block.text)
    start, end = (when.start, when.end) if when else ("", "")
    return Entry(tuple(head), start, end, tuple(prose), tuple(points))


def _is_body(block: Block, head: list[str], when: Dated | None) -> bool:
    """Whether a line after the head's first tells something rather than names it."""
    told = is_sentence(block.line) or len(block.line) > MOST_HEAD
    parted = block.is_apart and not block.is_strong and len(head) > 1 and when is not None
    return (told and GAP not in block.text) or parted or len(head) >= _MOST_LINES
