"""Periods and claimed years as numbers of months, as far as the words of a résumé tell them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.checks.spans import NOW
from bot.checks.writing.document import WORDS
from bot.resume.order import PERIOD

YEAR: Final = 12  # months
MOST_CLAIMED: Final = 50  # years: more is no one's time at work
_NUMERALS: Final = {word: n for n, word in enumerate(WORDS["claims"]["numerals"], 1)}
_CLAIM: Final = re.compile(
    rf"(?P<least>\b(?:over|more than|at least|almost|nearly|about|around) )?"
    rf"(?<![\w.,$€£])(?P<number>\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMERALS)})"
    r"(?P<plus>\s?\+|\s(?:plus|or more))?[\s-]*(?:full )?(?:years?|yrs?)\b['’]?"
    r"(?!\s(?:ago|old|later|earlier|of (?:data|history|records|logs|orders)|in a row|contract))"
    r"(?P<whole>\s*$|\s*[,.;:|]|\s(?:of )?(?:professional |commercial |work )?experience\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A period in months since year 0, ends exclusive: at its longest, and what is certain of it.

    A year alone may be its January or its December.
    """

    first: int
    last: int
    sure_first: int
    sure_last: int
    is_open: bool = False

    @property
    def longest(self) -> int:
        """Months from the earliest start to the latest end."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Claim:
    """Years somebody names: `least` if there may be more, `whole` if it is all their time."""

    years: float
    least: bool
    whole: bool


def term(period: str, today: date) -> Term | None:
    """Read a stored period; None where it has no start and end."""
    match = PERIOD.fullmatch(period)
    if not match or not match[2]:
        return None
    now = month_of(today)
    first, sure_first = _bounds(match[1])
    if match[2] == NOW:
        return Term(first, now + 1, sure_first, now, is_open=True)
    sure_last, last = _bounds(match[2])
    return Term(first, last + 1, sure_first, sure_last)


def month_of(today: date) -> int:
    """The month of a day, counted as in terms."""
    return today.year * YEAR + today.month - 1


def _bounds(point: str) -> tuple[int, int]:
    """The earliest and the latest month of a year or month."""
    year, _, month = point.partition("-")
    january = int(year) * YEAR
    return (
        (january + int(month) - 1, january + int(month) - 1)
        if month
        else (january, january + YEAR - 1)
    )


def covered(stretches: Iterable[tuple[int, int]]) -> int:
    """Count the months in any of some stretches."""
    total, until = 0, 0
    for first, last in sorted(stretches):
        total += max(0, last - max(first, until))
        until = max(until, last)
    return total


def claims(text: str) -> tuple[Claim, ...]:
    """The numbers of years a text names."""
    found = []
    for match in _CLAIM.finditer(text):
        told = match["number"].lower()
        years = float(_NUMERALS.get(told) or told)
        if years <= MOST_CLAIMED:
            least = bool(match["plus"] or match["least"])
            found.append(Claim(years, least, match["whole"] is not None))
    return tuple(found)
