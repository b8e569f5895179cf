"""One date as typed, to the month or year: "03.2021", "1 Dec 2013", "весной 2020".

A point is "2021-03", "2021", or "--03" for a month whose year is said elsewhere; points compare
as text. A reading is the tuple of points a text may mean: none, one, or, for a season or a part
of a year, its months and then the year alone. Texts come in `plain` form.
"""

import re
from collections.abc import Callable
from datetime import date

from bot.checks.cleaning import folded
from bot.checks.months import VAGUE, month_number

MONTHS_IN_YEAR = 12
MOST_AHEAD = 10  # years; no course or contract on a résumé is planned further

_DIGIT = re.compile(r"\d")
_CJK_YEAR = re.compile(r"\s*[年년]\s*(?=\d)")
_CJK_UNIT = re.compile(r"[年년月월]")
_CJK_OPEN = re.compile(r"\s*(?:至今|(?:至|到|から|부터)?\s*(?:现在|現在|현재)(?:まで|까지)?)$")
_CJK_UNTIL = re.compile(r"\s*(?:至|到|から|부터)\s*(?=\d)")
_SIGNS = str.maketrans(dict.fromkeys("’‘`´ʼ′", "'") | dict.fromkeys("‐‑", "-"))
_DASHES = str.maketrans(dict.fromkeys("—―−⁓〜～", "–"))

_FILLER_WORDS = (
    "of the in im in en em el le la il di de del d du den am a nel nell w we v в во у на й на до "
    "g г года году год годом гг р року рік рр году r roku rok ano year annee jahr jahres jaar anno "
    "yil yili yilinda st nd rd th er o ero ter te de mon tue wed thu fri sat sun around about "
    "circa ca approx um etwa season semester term quarter месяц месяца ayi"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
_LEADING = re.compile(r"^(?:(?:in|im|en|em|le|el|il|nel|w|в|у|we|во|the|year|ano) +)+")
_TRAILING = re.compile(r" *(?:г|гг|год|года|году|р|року|рік|r|roku|rok|yili|yil)\.?$")
_AROUND_SIGNS = re.compile(r" *([./-]) *")
_SHORT_AFTER_NAME = re.compile(r"(?<=[^\W\d])\.?/(?=\d\d$)")
_TOKEN = re.compile(r"q[1-4]\b|'\d\d\b|\d+|[^\W\d_]+")


def plain(text: str) -> str:
    """Reduce cleaned text for reading dates: no case or accents, ASCII digits, few dashes."""
    spanned = _CJK_UNTIL.sub(" – ", _CJK_OPEN.sub(" – now", text))
    cjk = _CJK_UNIT.sub("", _CJK_YEAR.sub("-", spanned))
    digits = _DIGIT.sub(lambda digit: str(int(digit.group())), cjk)
    return folded(digits.translate(_SIGNS).translate(_DASHES)).translate(_SIGNS)


def points(text: str, today: date, *, day_first: bool) -> tuple[str, ...]:
    """Read one date; `day_first` decides 03/04/2021, not 03.04.2021, where the day leads."""
    numeric = _AROUND_SIGNS.sub(r"\1", _TRAILING.sub("", _LEADING.sub("", text.strip(" .,;"))))
    for pattern, reading in _NUMERIC:
        if match := pattern.fullmatch(numeric):
            point = reading(match.groups(), today, day_first)
            return (point,) if point else ()
    return _in_words(text, today)


def century(short: str, today: date) -> int:
    """Give the year that two digits mean: at most `MOST_AHEAD` years from now."""
    year = today.year // 100 * 100 + int(short)
    return year if year <= today.year + MOST_AHEAD else year - 100


def _month(year: str | int, month: str | int) -> str:
    return f"{year}-{int(month):02}" if 1 <= int(month) <= MONTHS_IN_YEAR else ""


def _day(year: str | int, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()[:7]
    except ValueError:
        return ""


def _either(first: str, second: str, year: str | int, *, day_first: bool) -> str:
    day, month = (first, second) if day_first else (second, first)
    return _day(year, month, day) or _day(year, day, month)


def _slash(month: str, short: str, today: date) -> str:
    """Read 03/21, but not 03/04: that may be a day."""
    return _month(century(short, today), month) if int(short) > MONTHS_IN_YEAR else ""


_Groups = tuple[str, ...]
_NUMERIC: tuple[tuple[re.Pattern[str], Callable[[_Groups, date, bool], str]], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (r"(\d{4})", lambda g, _t, _d: g[0]),
        (r"'(\d\d)", lambda g, t, _d: str(century(g[0], t))),
        (r"(\d{4})[-./ ](\d{1,2})", lambda g, _t, _d: _month(*g)),
        (r"(\d{1,2})[-./ ](\d{4})", lambda g, _t, _d: _month(g[1], g[0])),
        (r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ][\d:.+z-]*)?", lambda g, _t, _d: _day(*g)),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", lambda g, _t, _d: _day(g[2], g[1], g[0])),
        (
            r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})",
            lambda g, _t, first: _either(*g, day_first=first),
        ),
        (
            r"(\d{1,2})/(\d{1,2})/(\d\d)",
            lambda g, t, first: _either(g[0], g[1], century(g[2], t), day_first=first),
        ),
        (r"(\d{1,2})/(\d\d)", lambda g, t, _d: _slash(g[0], g[1], t)),
        (r"(\d{1,2})[./ -]?'(\d\d)", lambda g, t, _d: _month(century(g[1], t), g[0])),
        (r"(\d{1,2})", lambda g, _t, _d: _month("-", g[0])),
    )
)


def _in_words(text: str, today: date) -> tuple[str, ...]:
    """Read a month's name or a vaguer word beside at most a year and a day."""
    tokens = _TOKEN.findall(_SHORT_AFTER_NAME.sub(" '", text.strip(" .,;")))
    rest = [token for token in tokens if token not in _FILLERS]
    months = [number for token in rest if (number := _named(token))]
    vague = [VAGUE[token] for token in rest if token in VAGUE]
    years = [token for token in rest if token[0] == "'" or (token.isdigit() and len(token) == 4)]  # noqa: PLR2004
    days = [token for token in rest if token.isdigit() and 1 <= len(token) <= 2]  # noqa: PLR2004
    if len(months) + len(vague) + len(years) + len(days) < len(rest) or len(years) > 1:
        return ()
    year = _full(years[0], today) if years else "-"
    if len(months) == 1:
        return _on_day(year, months[0], days)
    return _within(year, vague) if years and not (months or days) else ()


def _named(token: str) -> int:
    return 0 if token in VAGUE else month_number(token)


def _full(year: str, today: date) -> str:
    return str(century(year[1:], today)) if year[0] == "'" else year


def _on_day(year: str, month: int, days: list[str]) -> tuple[str, ...]:
    leap = "2000" if year == "-" else year
    known = not days or (len(days) == 1 and bool(_day(leap, str(month), days[0])))
    return (_month(year, month),) if known else ()


def _within(year: str, vague: list[tuple[int, ...]]) -> tuple[str, ...]:
    return (*(_month(year, month) for months in vague[-1:] for month in months), year)
