"""Words on a page put into lines, and lines into the order a reader takes them in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from bot.intake.lines import GAP

APART: Final = 0.65  # letter heights between two words: more than a blank and a comma before it
_WIDE: Final = 1.5  # letter heights: a gap in any text
_STRETCHED: Final = 1.7  # times the usual blank of its line: more is a gap in justified text, too
_FEW_BLANKS: Final = 4  # on a line with fewer nobody can tell what is usual
_LEVEL: Final = 0.12  # letter heights by which what stands side by side may differ
_SAME_LINE: Final = 0.5  # letter heights by which letters of one line may stand apart (exponents)
_BACK: Final = 3.0  # letter heights; further back is another line, also from right to left
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEAST_ROWS: Final = 8  # lines on either side of what parts two columns
_MOST_CROSSING: Final = 0.12  # of the lines of a page that may run over it, such as a title
_BESIDE: Final = 0.6  # of the lines of a side: if so many have a neighbour, it is a table
_STEPS: Final = 40  # places over the width of a page where columns may part
_MARGIN: Final = 0.2  # of the width on either side where they do not


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank; `left` and `right` in points."""

    text: str
    left: float
    right: float
    is_bold: bool = False


@dataclass(slots=True)
class Row:
    """Words on one line, from left to right or as they were written; `y` is its baseline."""

    y: float
    size: float
    words: list[Word] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def text(self) -> str:
        """Its words, with a tab where room is left between two."""
        gaps = [after.left - before.right for before, after in pairwise(self.words)]
        usual = median(gaps) if len(gaps) >= _FEW_BLANKS else 0.0
        told = [self.words[0].text]
        for gap, word in zip(gaps, self.words[1:], strict=True):
            wide = gap > _WIDE * self.size or (gap > APART * self.size and gap > _STRETCHED * usual)
            told += [GAP if wide else " ", word.text]
        return "".join(told)

    def takes(self, left: float, y: float, right: float) -> bool:
        """Whether a letter stands on this line, after one that ends at `right`."""
        return abs(y - self.y) < _SAME_LINE * self.size and left > right - _BACK * self.size


def laid_out(rows: Sequence[Row]) -> Iterator[Row]:
    """The lines of a page from top to bottom, one column after the other."""
    gutter = _gutter(rows)
    if gutter is None:
        yield from _merged(rows)
        return
    crossing = [row for row in rows if row.left < gutter < row.right]
    sides = [
        [row for row in rows if row.right <= gutter],
        [row for row in rows if row.left >= gutter],
    ]
    top = max(row.y for side in sides for row in side)
    yield from _merged([row for row in crossing if row.y > top])
    for side in sorted(sides, key=lambda side: -max(row.size for row in side)):
        yield from _merged(side)
    yield from _merged([row for row in crossing if row.y <= top])


def _merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Lines from top to bottom; what stands on one height is one line."""
    ordered = sorted(rows, key=lambda row: -row.y)
    line: list[Row] = []
    for row in ordered:
        if line and line[0].y - row.y > _SAME_LINE * min(line[0].size, row.size):
            yield _joined(line)
            line = []
        line.append(row)
    if line:
        yield _joined(line)


def _joined(rows: list[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    backwards = any(_RIGHT_TO_LEFT.search(row.text) for row in rows)
    ordered = sorted(rows, key=lambda row: -row.left if backwards else row.left)
    first = ordered[0]
    return Row(first.y, first.size, [word for row in ordered for word in row.words])


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where two columns part, if there are two; a column of dates beside text is none."""
    if len(rows) < 2 * _LEAST_ROWS:
        return None
    start, end = min(row.left for row in rows), max(row.right for row in rows)
    width = end - start
    places = [
        start + width * (_MARGIN + (1 - 2 * _MARGIN) * step / _STEPS) for step in range(_STEPS + 1)
    ]
    found = [(sum(row.left < at < row.right for row in rows), at) for at in places]
    fewest = min(count for count, _ in found)
    clear = [at for count, at in found if count == fewest]
    at = clear[len(clear) // 2]
    left = [row for row in rows if row.right <= at]
    right = [row for row in rows if row.left >= at]
    if fewest > _MOST_CROSSING * len(rows) or min(len(left), len(right)) < _LEAST_ROWS:
        return None
    return None if _are_beside(left, right) or _are_beside(right, left) else at


def _are_beside(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether most lines stand each beside one of the others, as in a table."""
    heights = [other.y for other in others]
    beside = sum(any(abs(row.y - y) < _LEVEL * row.size for y in heights) for row in rows)
    return beside > _BESIDE * len(rows)
