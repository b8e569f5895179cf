"""The fit ladder: which margins and size of type a document of a given length gets."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, Generic, TypeAlias, TypeVar

from bot.resume.themes import Theme

Pages = TypeVar("Pages")

# A last page less full than this is worth a tighter page (R24: not wasteful).
LEAST_LAST_PAGE = 0.15
# What is this many times longer than the last rung should hold is not tried on it.
HOPELESS = 1.1
_A4_MM = (210, 297)


@dataclass(frozen=True, slots=True)
class Rung:
    """One try: margins on all sides and the size of the text."""

    margin_mm: float
    point_size: float


@dataclass(frozen=True, slots=True)
class Fitting(Generic[Pages]):
    """What came of a rung; `last_page` is the share of the last page that is used."""

    rung: Rung
    pages: int
    last_page: float
    layout: Pages


# Margins in mm with the step of a theme's sizes: one inch and a comfortable size first (R22);
# then margins, then size.
STEPS: Final = ((25.4, 0), (25.4, 1), (20, 1), (16, 1), (16, 2), (16, 3))
Rungs: TypeAlias = tuple[Rung, ...]
LayOut: TypeAlias = Callable[[Rung], Fitting[Pages]]


def ladder(theme: Theme) -> Rungs:
    """Return the rungs of a theme, the most comfortable one first."""
    return tuple(dict.fromkeys(Rung(margin, theme.sizes[step]) for margin, step in STEPS))


def fit(lay_out: LayOut[Pages], rungs: Rungs, most_pages: int) -> Fitting[Pages]:
    """Return the gentlest layout of at most `most_pages` pages.

    If even the last rung is longer, the gentlest one of as few pages as that. `lay_out` is
    asked once a rung at most: once for what fits at first or never will, two or three times
    otherwise.
    """
    climb = _Climb(cache(lay_out), rungs)
    first = climb.lay_out(rungs[0])
    content = first.pages - 1 + first.last_page
    if content > HOPELESS * climb.room(rungs[-1]) * most_pages:
        return first
    if first.pages > most_pages:
        return climb.gentlest(most_pages, content) or climb.shortest(content)
    if first.pages > 1 and first.last_page < LEAST_LAST_PAGE:
        return climb.gentlest(first.pages - 1, content) or first
    return first


@dataclass(frozen=True, slots=True)
class _Climb(Generic[Pages]):
    """Looks for a rung; `content` is the length in pages on the first one."""

    lay_out: LayOut[Pages]
    rungs: Rungs

    def gentlest(self, most_pages: int, content: float) -> Fitting[Pages] | None:
        """Return the first rung's layout that fits, looked for where `content` should fit."""

        def fits(place: int) -> bool:
            return self.lay_out(self.rungs[place]).pages <= most_pages

        place = self.guess(content / most_pages)
        while place < len(self.rungs) and not fits(place):
            place += 1
        while place > 0 and fits(place - 1):
            place -= 1
        return self.lay_out(self.rungs[place]) if place < len(self.rungs) else None

    def shortest(self, content: float) -> Fitting[Pages]:
        """Return the gentlest layout of as few pages as the last rung takes."""
        last = self.lay_out(self.rungs[-1])
        return self.gentlest(last.pages, content) or last

    def guess(self, fill: float) -> int:
        """Return the place of the first rung that should hold `fill` pages of the first."""
        enough = (place for place, rung in enumerate(self.rungs) if self.room(rung) >= fill)
        return next(enough, len(self.rungs) - 1)

    def room(self, rung: Rung) -> float:
        """Return roughly how many pages of the first rung go on one of this (A4)."""
        return _letters(rung) / _letters(self.rungs[0])


def _letters(rung: Rung) -> float:
    width, height = (side - 2 * rung.margin_mm for side in _A4_MM)
    return width * height / rung.point_size**2
