"""The fit ladder: which margins and size of type a document of a given length gets."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

Pages = TypeVar("Pages")

# A last page less full than this is worth a tighter page (R24: not wasteful).
LEAST_LAST_PAGE = 0.15
# The last rung holds 1.6 times as much as the first: 1.2 by its margins, 1.34 by its size. A
# document this many times too long is not tried on it.
HOPELESS = 1.8


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
    asked once a rung at most: once for what fits at first or never will, three or four times
    otherwise.
    """
    remembered = cache(lay_out)
    first = remembered(RUNGS[0])
    if first.pages - 1 + first.last_page > HOPELESS * most_pages:
        return first
    if first.pages > most_pages:
        return _gentlest(remembered, most_pages) or _shortest(remembered)
    if first.pages > 1 and first.last_page < LEAST_LAST_PAGE:
        return _gentlest(remembered, first.pages - 1) or first
    return first


def _gentlest(lay_out: Callable[[Rung], Fitting[Pages]], most_pages: int) -> Fitting[Pages] | None:
    place = bisect_left(RUNGS, x=True, key=lambda rung: lay_out(rung).pages <= most_pages)
    return lay_out(RUNGS[place]) if place < len(RUNGS) else None


def _shortest(lay_out: Callable[[Rung], Fitting[Pages]]) -> Fitting[Pages]:
    last = lay_out(RUNGS[-1])
    return _gentlest(lay_out, last.pages) or last
