"""Any JSON value read as what was meant: a line, a text, a list, a date, or nothing."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

MOST_CHARACTERS = 2_000  # of one answer, U32
MOST_ITEMS = 40  # of one list, U32
MOST_DIGITS = 15  # of a number; a longer one is no fact of a résumé

STILL = ".."  # the open end of a period
STILL_WORDS = frozenset({"present", "now", "current", "currently", "today", "ongoing", STILL})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
JOINERS = "\u200c\u200d"  # they shape Persian and Indic words, U32

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.]\d{1,2}(?:[T ].*)?)?)?")
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_NAMED = re.compile(
    rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?,? (?:\d{{1,2}},? )?(?P<year>\d{{4}})", re.IGNORECASE
)
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
    """Read a text, which may have several lines."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(text, value[:MOST_ITEMS])))[:MOST_CHARACTERS]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    lines = (" ".join(clean(line).split()) for line in _written(value).splitlines())
    return "\n".join(line for line in lines if line)[:MOST_CHARACTERS].rstrip()


def line(value: object) -> str:
    """Read a text on one line; the items of an array are joined by commas."""
    if isinstance(value, list):
        return ", ".join(lines(value))[:MOST_CHARACTERS]
    return text(value).replace("\n", " ")


def lines(value: object) -> tuple[str, ...]:
    """Read a list of lines; a text gives its lines."""
    found = value[:MOST_ITEMS] if isinstance(value, list) else text(value).splitlines()
    return _unique(map(line, found))


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


def date(value: object) -> str | None:
    """Read a date as "2021-03" or "2021", as ".." for "present", "" for none, None if unclear.

    A day is left out; a month is taken only where it is certain.
    """
    told = line(value)
    if not told or told.casefold() in STILL_WORDS:
        return STILL if told else ""
    for pattern in (_YEAR_FIRST, _MONTH_FIRST, _NAMED):
        if match := pattern.fullmatch(told):
            return _dated(match["year"], match["month"])
    match = _SOME_YEAR.search(told)
    return match["year"] if match else None


def clean(told: str) -> str:
    """Drop what cannot be seen or would turn the text around (U32)."""
    return "".join(mark for mark in told if mark.isspace() or mark in JOINERS or _visible(mark))


def _visible(mark: str) -> bool:
    return unicodedata.category(mark) not in {"Cc", "Cf", "Cs"}


def _written(value: str | float) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"{value:.1f}"
    return str(value) if isinstance(value, str) or abs(value) < 10**MOST_DIGITS else ""


def _dated(year: str, month: str | None) -> str:
    number = MONTHS.index(month[:3].lower()) + 1 if month and month.isalpha() else int(month or 0)
    return f"{year}-{number:02}" if 1 <= number <= len(MONTHS) else year


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    stripped = (each.strip() for each in found)
    return tuple(dict.fromkeys(each for each in stripped if each))[:MOST_ITEMS]
