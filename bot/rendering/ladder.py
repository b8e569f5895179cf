"""The fit ladder: which margins and size of type a document of a given length gets."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

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


# One inch and a comfortable size first (R22); then margins, then size, never below 9.5 pt.
RUNGS = (
    Rung(25.4, 11),
    Rung(25.4, 10.5),
    Rung(20, 10.5),
    Rung(16, 10.5),
    Rung(16, 10),
    Rung(16, 9.5),
)


def fit(lay_out: Callable[[Rung], Fitting[Pages]], most_pages: int) -> Fitting[Pages]:
    """Return the gentlest layout of at most `most_pages` pages.

    If even the last rung is longer, the gentlest one of as few pages as that. `lay_out` is
    asked once a rung at most: once for what fits at first or never will, two or three times
    otherwise.
    """
    remembered = cache(lay_out)
    first = remembered(RUNGS[0])
    content = first.pages - 1 + first.last_page
    if content > HOPELESS * _room(RUNGS[-1]) * most_pages:
        return first
    if first.pages > most_pages:
        return _gentlest(remembered, most_pages, content) or _shortest(remembered, content)
    if first.pages > 1 and first.last_page < LEAST_LAST_PAGE:
        return _gentlest(remembered, first.pages - 1, content) or first
    return first


def _gentlest(
    lay_out: Callable[[Rung], Fitting[Pages]], most_pages: int, content: float
) -> Fitting[Pages] | None:
    """Return the first rung's layout that fits, looked for where `content` should fit."""

    def fits(place: int) -> bool:
        return lay_out(RUNGS[place]).pages <= most_pages

    place = _guess(content / most_pages)
    while place < len(RUNGS) and not fits(place):
        place += 1
    while place > 0 and fits(place - 1):
        place -= 1
    return lay_out(RUNGS[place]) if place < len(RUNGS) else None


def _shortest(lay_out: Callable[[Rung], Fitting[Pages]], content: float) -> Fitting[Pages]:
    last = lay_out(RUNGS[-1])
    return _gentlest(lay_out, last.pages, content) or last


def _guess(fill: float) -> int:
    """Return the place of the first rung that should hold `fill` pages of the first."""
    enough = (place for place, rung in enumerate(RUNGS) if _room(rung) >= fill)
    return next(enough, len(RUNGS) - 1)


def _room(rung: Rung) -> float:
    """Return roughly how many pages of the first rung go on one of this (A4)."""
    return _letters(rung) / _letters(RUNGS[0])


def _letters(rung: Rung) -> float:
    width, height = (side - 2 * rung.margin_mm for side in _A4_MM)
    return width * height / rung.point_size**2
