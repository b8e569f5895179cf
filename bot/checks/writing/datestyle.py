"""Dates within texts: as the pages write them ("Mar 2021"), or in another way (R28)."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from bot.checks.months import LONG, SHORT
from bot.checks.writing.text import Text


class Style(StrEnum):
    """How a date is written. Only figures are no way to write one beside those of the pages."""

    FIGURES = "figures"  # 03/2021, 2021-03, Mar '21
    FULL = "long names"  # March 2021
    CUT = "short names"  # Sept 2021, Mar. 2021
    PAGE = "as on the pages"  # Mar 2021


class Dated(NamedTuple):
    """A date in a text: its place, how it is written, and how the pages write it.

    `paged` is "" where figures do not tell which is the month.
    """

    start: int
    end: int
    style: Style
    paged: str


_YEAR: Final = r"(?:19|20)\d\d"
_MONTH: Final = r"0?[1-9]|1[0-2]"
_END: Final = r"(?![\w/]|[-.:]\w)"
_NUMERIC: Final = re.compile(
    rf"(?<![\w./:-])(?:(?P<month>{_MONTH})[/.](?P<year>{_YEAR})"
    rf"|(?P<year_first>{_YEAR})[-/](?P<later>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?"
    rf"|\d\d?[/.]\d\d?[/.]{_YEAR}){_END}"
)
_NAMED: Final = re.compile(
    rf"(?<![\w./-])(?P<name>{'|'.join(LONG)}|Sept|{'|'.join(SHORT)})(?P<dot>\.?)"
    rf"(?:,? (?P<year>{_YEAR})|\s?['’](?P<two>\d\d))(?![\w/]|-\w)"
)
_EITHER: Final = re.compile(rf"May {_YEAR}")  # whole and short at once
_LEADING: Final = frozenset(
    {"since", "from", "until", "till", "in", "by", "to", "during", "between", "after", "before"}
)
_VERSIONED: Final = frozenset({"version", "api", "release", "draft", "spec", "schema", "edition"})
_BEFORE: Final = re.compile(r"([^\W\d_][\w.+#-]*)[ (]$")


def dates(text: Text) -> tuple[Dated, ...]:
    """The dates with a month in a text, in their order; no versions, no years alone."""
    return tuple(sorted((*_in_figures(text), *_named(text))))


def paged(raw: str, found: tuple[Dated, ...]) -> str:
    """The text with those dates as the pages write them; "" if of one nobody can tell."""
    if not all(each.paged for each in found):
        return ""
    for each in reversed(found):
        raw = raw[: each.start] + each.paged + raw[each.end :]
    return raw


def _in_figures(text: Text) -> Iterator[Dated]:
    for found in _NUMERIC.finditer(text.raw):
        if not _is_version(text, found.start()) and not _is_season(found):
            yield Dated(*found.span(), Style.FIGURES, _read(found))


def _read(found: re.Match[str]) -> str:
    year, month = found["year"] or found["year_first"], found["month"] or found["later"]
    if not year:
        return ""
    day = f"{int(found['day'])} " if found["day"] else ""
    return f"{day}{SHORT[int(month) - 1]} {year}"


def _is_season(found: re.Match[str]) -> bool:
    """Whether it may be two years, as in "season 2011-12"."""
    year, later = found["year_first"], found["later"]
    return bool(year) and not found["day"] and int(later) == (int(year) + 1) % 100


def _is_version(text: Text, at: int) -> bool:
    """Whether a name stands before it, as in "Eclipse 2021-03", or a word for a version."""
    before = _BEFORE.search(text.raw[:at])
    if before is None or before[1].lower() in _LEADING:
        return False
    named = any(each.end == before.end(1) for each in text.technologies)
    return named or before[1][0].isupper() or before[1].lower() in _VERSIONED


def _named(text: Text) -> Iterator[Dated]:
    for found in _NAMED.finditer(text.raw):
        if _EITHER.fullmatch(found[0]):
            continue
        month = SHORT.index(found["name"][:3])
        year = found["year"] or _whole(found["two"])
        yield Dated(*found.span(), _style(found), f"{SHORT[month]} {year}")


def _style(found: re.Match[str]) -> Style:
    if found["two"]:
        return Style.FIGURES
    if found["name"] in SHORT:
        return Style.CUT if found["dot"] or "," in found[0] else Style.PAGE
    return Style.CUT if found["name"] == "Sept" else Style.FULL


def _whole(two: str) -> str:
    """A year of two digits in full: nobody's work began before 1940."""
    return f"20{two}" if int(two) < 40 else f"19{two}"  # noqa: PLR2004 (as `dates.FIRST_YEAR`)
