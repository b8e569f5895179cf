"""Periods and claimed years as numbers of months, as far as the words of a résumé tell them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.checks.spans import NOW
from bot.checks.writing.document import WORDS
from bot.checks.writing.technologies import mentions
from bot.resume.order import PERIOD

YEAR: Final = 12  # months
MOST_CLAIMED: Final = 50  # years: more is no one's time at work
_NUMERALS: Final = {word: n for n, word in enumerate(WORDS["claims"]["numerals"], 1)}
_DECADES: Final = {"a decade": 10, "two decades": 20, "three decades": 30}
_CLAIM: Final = re.compile(
    r"(?:\b(?:(?P<least>over|more than|at least)|(?P<about>almost|nearly|about|around)) )?"
    rf"(?<![\w.,$€£])(?:(?P<number>\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMERALS)})"
    r"(?P<plus>\s?\+|\s(?:plus|or more))?[\s-]*(?:full )?(?:(?P<many>years|yrs)|years?|yrs?)|"
    r"(?P<decades>(?<!half )a decade|two decades|three decades))\b['’]?"
    rf"(?![\s-](?:{'|'.join(WORDS['claims']['after'])})\b)"
    r"(?: of (?P<of>.{1,40}))?",
    re.IGNORECASE | re.DOTALL,
)
_STRETCH: Final = re.compile(  # "in two years": how long something took
    rf"\b(?:{'|'.join(WORDS['claims']['before'])})(?: the)?(?: (?:last|past|first|next))?\s*$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"\bfor\s*$", re.IGNORECASE)
_AT_WORK: Final = re.compile(rf"\b(?:{'|'.join(WORDS['claims']['work'])})", re.IGNORECASE)
_TIME: Final = re.compile(
    r"[\s-](?:of )?(?:[\w-]+ ){0,2}(?:experience|career|veteran)\b", re.IGNORECASE
)
_ELSEWHERE: Final = re.compile(  # years before this trade
    rf"[^.;]{{0,60}}\b(?:{'|'.join(WORDS['claims']['elsewhere'])})\b|"
    r"\sas an? (?:(?!developer|engineer|programmer)[\w-]+ ){0,2}"
    r"(?!developer|engineer|programmer|architect|software|back)[\w-]+(?=[\s.,;]|$)"
    r"(?! (?:[\w-]+ )?(?:developer|engineer|programmer|architect))",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\s*$|\s*[,.;:|)·–—]|\s(?:of )?(?:[\w-]+ ){0,2}(?:experience|development|engineering)\b|"
    r"\s(?:in|as) (?:an? |the )?(?:[\w-]+ )?"
    r"(?:software|industry|tech|developer|engineer|programmer|development|engineering)\b",
    re.IGNORECASE,
)
_TRADE: Final = re.compile(
    rf"(?:[\w-]+ ){{0,2}}(?:{'|'.join(WORDS['claims']['of'])})\b", re.IGNORECASE
)
_SINCE: Final = re.compile(
    rf"\b(?:{'|'.join(WORDS['claims']['roles'])})\b(?P<between>[^.;\n]{{0,40}}?)[\s,(]since "
    r"(?:[^\W\d]{3,9}\.? )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(rf"\b(?:{'|'.join(WORDS['claims']['other'])})", re.IGNORECASE)


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
    """Years somebody names, and in which words.

    `least` if there may be more, `about` if the number is not exact, `whole` if it is all their
    time at work and not that at one part of it.
    """

    years: float
    said: str
    least: bool = False
    about: bool = False
    whole: bool = False


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


def moment(period: str) -> Term | None:
    """Read a stored date that is no stretch; None if it is one, or none."""
    match = PERIOD.fullmatch(period)
    if not match or match[2]:
        return None
    first, last = _bounds(match[1])
    return Term(first, last + 1, first, first)


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


def claims(text: str, today: date) -> tuple[Claim, ...]:
    """The numbers of years a text names, and those since a year it names."""
    numbers = (_counted(match, text) for match in _CLAIM.finditer(text))
    since = (_since(match, today) for match in _SINCE.finditer(text))
    return tuple(claim for claim in (*numbers, *since) if claim and claim.years <= MOST_CLAIMED)


def _counted(match: re.Match[str], text: str) -> Claim | None:
    before, of = text[: match.start()], match["of"]
    end = match.start("of") - len(" of ") if of else match.end()
    if not _is_at_work(match, before, text[end:]):
        return None
    told = (match["number"] or match["decades"]).lower()
    plus = bool(match["plus"] or match["least"])
    if match["decades"]:
        years, said = float(_DECADES[told]), told
    else:
        years = float(_NUMERALS.get(told) or told)
        said = f"{years:g}{'+' if plus else ''} year{'' if years == 1 else 's'}"
    about = bool(match["about"] or match["decades"])
    whole = not _FOR.search(before) and bool(_WHOLE.match(text, end))
    return Claim(years, said, least=plus, about=about, whole=whole)


def _is_at_work(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a number of years is time at work, and at this trade."""
    of, is_one = match["of"], (match["number"] or "").lower() in {"1", "one"}
    sentence = re.split(r"[.;!?]\s", before)[-1]
    if _STRETCH.search(before) or _ELSEWHERE.match(after):
        return False
    if _FOR.search(before) and not _AT_WORK.search(sentence):
        return False  # "keeps records for 30 years"
    if not (match["many"] or match["decades"] or is_one):  # "a 30-year mortgage"
        return bool(_TIME.match(after))
    return not of or _is_of_trade(of)


def _is_of_trade(told: str) -> bool:
    """Years of experience, of Java: not of logs."""
    first = next(iter(mentions(told)), None)
    return bool(_TRADE.match(told)) or (first is not None and first.start == 0)


def _since(match: re.Match[str], today: date) -> Claim | None:
    """A year may be its January or its December."""
    if _OTHER.search(match[0]):
        return None
    said = f"since {match['year']}"
    whole = not match["between"].strip()
    return Claim(float(today.year - int(match["year"])), said, about=True, whole=whole)
