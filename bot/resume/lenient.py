"""Any JSON value read as what was meant: a line, a text, a list, a date, or nothing."""

import re
from collections.abc import Iterable, Mapping

from bot.checks.cleaning import clean
from bot.checks.months import month_number
from bot.checks.places import read_country
from bot.checks.points import MONTHS_IN_YEAR, plain
from bot.checks.reading import Read
from bot.checks.spans import NOW, is_open

MOST_CHARACTERS = 2_000  # of one answer, U32
MOST_RAW = 10_000  # characters looked at to find those that may be seen
MOST_ITEMS = 40  # of one list, U32
MOST_DIGITS = 15  # of a number; a longer one is no fact of a résumé

_YEAR_FIRST = re.compile(
    r"(?P<year>[12]\d{3})(?:[-/.](?P<month>\d{1,2})(?:[-/.]\d{1,2}(?:[t ].*)?)?)?"
)
_MONTH_FIRST = re.compile(r"(?:\d{1,2}\.)?(?P<month>\d{1,2})[-/.](?P<year>[12]\d{3})")
_NAMED = re.compile(r"(?:\d{1,2}\.? )?(?P<month>[^\W\d_]+)\.?,? (?:\d{1,2},? )?(?P<year>[12]\d{3})")
_SOME_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")
_ITEM_COMMA = re.compile(r",\s*(?![^()]*\))")  # not within parentheses


def mapping(value: object) -> Mapping[str, object]:
    """Read an object; anything else is an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> tuple[object, ...]:
    """Read an array; one value alone is an array of one, null an empty one."""
    if isinstance(value, list):
        return tuple(value)
    return () if value is None or value == "" else (value,)


def text(value: object) -> str:
    """Read a text, which may have several lines; an array gives a line for each of its texts."""
    parts = value[:MOST_ITEMS] if isinstance(value, list) else [value]
    return "\n".join(filter(None, map(_text, parts)))[:MOST_CHARACTERS].rstrip()


def line(value: object) -> str:
    """Read a text on one line; the items of an array are joined by commas."""
    glue = ", " if isinstance(value, list) else " "
    return glue.join(text(value).split("\n"))[:MOST_CHARACTERS]


def lines(value: object) -> tuple[str, ...]:
    """Read a list of lines; a text gives its lines, an array one for each of its texts."""
    if not isinstance(value, list):
        return _unique(text(value).split("\n"))
    return _unique(" ".join(_text(each).split("\n")) for each in value[:MOST_ITEMS])


def names(value: object) -> tuple[str, ...]:
    """Read a list of names; a text is taken apart at its commas and lines."""
    if isinstance(value, list):
        return lines(value)
    return _unique(name for each in text(value).splitlines() for name in _ITEM_COMMA.split(each))


def place(value: object) -> str:
    """Read a place: a text, or an object of city, region and country (never a street, R44)."""
    parts = mapping(value)
    if not parts:
        return line(value)
    told = (line(parts.get(key)) for key in ("city", "region", "countryCode", "country"))
    return ", ".join(dict.fromkeys(part for part in told if part))


def country(value: object) -> str:
    """Read a country by code or name as ISO 3166 alpha-2; "" if it is none, or several."""
    told = line(value)
    read = read_country(told) if told else None
    return str(read.value) if isinstance(read, Read) else ""


def date(value: object) -> str | None:
    """Read a date as "2021-03" or "2021", as ".." for "present", "" for none, None if unclear.

    A day is left out; a month is taken only where it is certain (U13).
    """
    told = plain(line(value)).strip()
    if not told:
        return ""
    if told == NOW or is_open(told):
        return NOW
    for pattern in (_YEAR_FIRST, _MONTH_FIRST, _NAMED):
        if match := pattern.fullmatch(told):
            return _dated(match["year"], match["month"])
    match = _SOME_YEAR.search(told)
    return match["year"] if match else None


def _text(value: object) -> str:
    """Read a text or a number; arrays and objects have no place here."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    written = value if isinstance(value, str) else _number(value)
    found = clean(written[:MOST_RAW]).split("\n")
    return "\n".join(line for line in found if line)[:MOST_CHARACTERS]


def _number(value: float) -> str:
    return str(value) if abs(value) < 10**MOST_DIGITS else ""


def _dated(year: str, told: str | None) -> str:
    month = told or ""
    number = int(month) if month.isdigit() else month_number(month)
    return f"{year}-{number:02}" if 1 <= number <= MONTHS_IN_YEAR else year


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    stripped = (each.strip() for each in found)
    return tuple(dict.fromkeys(each for each in stripped if each))[:MOST_ITEMS]
