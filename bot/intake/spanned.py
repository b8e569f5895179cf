"""Dates and periods where they stand within a line of a résumé."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.checks.cleaning import folded
from bot.checks.dates import read_period
from bot.checks.months import VAGUE, month_number
from bot.checks.points import plain
from bot.checks.reading import Read
from bot.checks.spans import NOW, is_open
from bot.resume import lenient

_YEAR: Final = re.compile(r"(?<!\w)(?:19[4-9]|20)\d\d(?!\d|[^\W\d_]{2})")
_BEFORE: Final = re.compile(  # a month, with or without a day, right before a year
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?P<word>[^\W\d_]{3,12})\.?,?"
    r"(?: (?:\d{1,2}(?:st|nd|rd|th)?,|de|of))? ?['’]?"
    r"|(?<!\d)(?:\d{1,2}[./-])?(?P<number>\d{1,2})[./-])$"
)
_AFTER: Final = re.compile(r"[./-](?:0[1-9]|1[0-2])(?:[./-]\d\d)?(?!\d)|年\d{1,2}月")
_BETWEEN: Final = re.compile(
    r"\s*(?:[-–—−~→]+|\b(?:to|until|till|through|bis(?: heute)?|hasta|al?|à|au|até|fino a|по|до|do)"
    r"\b)\s*\(?",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(r"[^\W\d_]+\.?(?: [^\W\d_]+\.?){0,2}|н\.? ?в\.?", re.IGNORECASE)
_SINCE: Final = re.compile(r"\b(?:since|from|seit|ab|desde|depuis|dal|с|од|od)\s+$", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"(?:expected|anticipated|graduated|graduation|completed|issued|voraussichtlich|class of)"
    r"(?: in| on)?:?\s*$",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(
    r"\s*[(·•,-]?\s*\d+\s*(?:ye?a?rs?|yr|mos?|months?|jahre?|monate?)\b"
    r"(?:\s*,?\s*\d+\s*(?:mos?|months?|monate?)\b)?\s*\)?",
    re.IGNORECASE,
)
_EDGES: Final = " \t,;:|·•–—-"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or period found in a line: its ends as "2021-03", "2021" or ".." (it goes on).

    `end` is "" for a single date. `rest` is the line without it.
    """

    start: str
    end: str
    rest: str
    words: str


def dated(line: str, today: date) -> Dated | None:
    """The first date or period in a line; None if there is none."""
    found = next(_points(line), None)
    if found is None:
        return None
    first, last = found
    since = _SINCE.search(line[:first])
    lead = _LEAD.search(line[:first])
    begin = since.start() if since else lead.start() if lead else first
    if since is None:
        last = _end(line, last)
    words = line[begin:last].strip()
    start, end = _read(line[first:last], words, today)
    tail = line[last:]
    length = _LENGTH.match(tail)
    tail = tail[length.end() :] if length else tail
    head, tail = line[:begin].rstrip(f"{_EDGES}(["), tail.lstrip(f"{_EDGES})]")
    rest = f"{head}\t{tail}".strip(_EDGES)
    return Dated(start, end or (NOW if since else ""), rest, words)


def _points(line: str) -> Iterator[tuple[int, int]]:
    """Where dates stand in a line."""
    for year in _YEAR.finditer(line):
        start, end = year.span()
        before = _BEFORE.search(line[:start])
        if before and _is_month(before):
            start = before.start()
        elif after := _AFTER.match(line, end):
            end = after.end()
        yield start, end


def _is_month(found: re.Match[str]) -> bool:
    if found["word"]:
        word = folded(found["word"])
        return word in VAGUE or month_number(word) > 0
    return True


def _end(line: str, at: int) -> int:
    """Where a period ends that begins with the date before a place; that place if it is none."""
    between = _BETWEEN.match(line, at)
    if between is None:
        return at
    other = next(_points(line[between.end() :]), None)
    if other and not line[between.end() :][: other[0]].strip(" '’"):
        return between.end() + other[1]
    words = _OPEN.match(line, between.end())
    while words:
        if is_open(plain(words[0])):
            return words.end()
        shorter = words[0].rpartition(" ")[0]
        words = re.compile(re.escape(shorter)).match(line, between.end()) if shorter else None
    return at


def _read(typed: str, words: str, today: date) -> tuple[str, str]:
    """Both ends as they are kept; where months cannot be told for sure, the years alone (U13)."""
    for each in (typed, words):
        reading = read_period(each, today, day_first=None)
        if isinstance(reading, Read) and isinstance(reading.value, str):
            start, _, end = reading.value.partition("/")
            return start, end
    years = _YEAR.findall(typed)
    if len(years) == 1 and (whole := lenient.date(typed)):  # still to come, as an expected degree
        return whole, ""
    goes_on = len(years) == 1 and _BETWEEN.search(typed) is not None
    last = NOW if goes_on else years[-1] if len(years) > 1 else ""
    return years[0], "" if last == years[0] else last
