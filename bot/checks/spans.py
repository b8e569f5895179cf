"""A stretch of time as typed, parted into its beginning and its end in every way that reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.checks.months import OPEN
from bot.checks.points import MONTHS_IN_YEAR, MOST_AHEAD, points

NOW = ".."  # ISO 8601-2: an open end


@dataclass(frozen=True, slots=True)
class Span:
    """What may be the beginning and the end; `ends` is empty for a single date."""

    starts: tuple[str, ...]
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """The text between its separators; `since` if a word says that it begins there."""

    parts: tuple[str, ...]
    since: bool = False


def _words(line: str) -> str:
    """Give the alternatives of a pattern, longest first; "_" stands for a blank."""
    words = sorted(line.split(), key=len, reverse=True)
    return "|".join(re.escape(word.replace("_", " ")) for word in words)


_SINCE = re.compile(
    r"^ *(?:"
    + _words(
        "from since starting starting_from as_of started von vom seit ab desde desde_el desde_la "
        "de del du depuis a_partir_de a_partir_do a_partire_da da dal dalla с со від з із od sinds "
        "vanaf van"
    )
    + r")\.? "
)
_UNTIL = re.compile(
    r"(?<= )(?:"
    + _words(
        "to till til until up_to through thru bis bis_zum bis_zur bis_ende a al hasta hasta_el "
        "hasta_la jusqu'a jusqu'en jusqu'au au ate ate_o ao fino_a fino_al по до do tot tot_en_met "
        "t/m tm"
    )
    + r")(?= )"
)
_BETWEEN = re.compile(r"^ *(?:between|zwischen|entre|tra|fra|между|між|miedzy|tussen) ")
_AND = re.compile(r" (?:and|und|y|e|et|и|і|i|en) ")
_OPEN_END = re.compile(r"/ *\.\.+ *$| onwards? *$")
_SEPARATOR = re.compile(r" -+ ?| ?-+ | *(?:->|=>|→|⇒|⟶|~|–|\.{2,})+ *")
_REPEATED = re.compile(r"(?: *– *)+")
_ABLATIVE = re.compile(r"(?<=\w)'?(?<=['\d])(?:den|dan|ten|tan)\b")  # Turkish: "2018'den 2020'ye"
_DATIVE = re.compile(r"(?<=\d)'?(?:y?[ea])\b|\bkadar\b")
_LABEL = re.compile(r"^ *[^\W\d]+ ?: ")
_BRACKETS = str.maketrans(dict.fromkeys('()[]{}"“”„«»*', " "))
_DURATION = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|some|ein|un|una) ?"
    r"(?:\+ ?)?(?:ye?a?rs?|y|mos?|months?|weeks?|days?|jahren?|jahre?|monate?n?|anos?|mes|meses"
    r"|ans?|annees?|mois|anni|mesi|лет|года?|месяц\w*|рок[иі]в?|років|місяц\w*|lat|lata|miesiec\w*|yil"
    r"|ay|jaar|jaren|maand\w*)\b"
)
_NOISE = re.compile(
    r"(?<= )(?:class of|"
    r"expected|planned|anticipated|estimated|exp|est|voraussichtlich|previst[oa]|prevu|"
    r"ожидается|планируется|graduat\w+|issued|completed|finished|obtained|earned|awarded|during|"
    r"dates?(?= ?[\d:])|on|(?:ongoing|currently)(?= (?:since|from)))\.?(?= )"
)
_YEAR = re.compile(r"\d{4}")
_SHORT = re.compile(r"\d\d")
_INNER = re.compile(r"[-/]")


def duration(text: str) -> str:
    """Find a length of time ("3 years") in plain text, "" if there is none."""
    found = _DURATION.search(text)
    return found.group() if found else ""


def parted(text: str) -> Typed:
    """Part plain text at its dashes and words; a length after the dates is left out."""
    line = f" {_without_length(text).translate(_BRACKETS)} "
    line = _LABEL.sub(" ", _NOISE.sub("", line))
    if between := _BETWEEN.match(line):
        line = _AND.sub(" – ", line[between.end() - 1 :], count=1)
    line = _DATIVE.sub("", _ABLATIVE.sub(" – ", _OPEN_END.sub(" – now ", line)))
    since = _SINCE.match(line)
    line = line[since.end() - 1 :] if since else line
    line = _UNTIL.sub("–", f" {_SEPARATOR.sub(' – ', line.strip())} ")
    parts = _REPEATED.sub("–", line).split("–")
    return Typed(tuple(part.strip(" .,;:") for part in parts), bool(since))


def _without_length(text: str) -> str:
    """Cut "· 2 yrs 3 mos", as networks print it after the dates."""
    head, _, tail = re.sub(r"[·•|(]", "\0", text, count=1).partition("\0")
    return head if head.strip() and duration(tail) else text


def is_open(text: str) -> bool:
    """Tell whether plain text says that it goes on: "now", "heute", "н.в."."""
    return not any(map(str.isdigit, text)) and re.sub(r"[\W_]+", "", text) in OPEN


def spans(typed: Typed, today: date, *, day_first: bool) -> tuple[Span, ...]:
    """Give every way the parts read as a span or a single date."""
    match typed.parts:
        case (whole,):
            return tuple(_whole(whole, typed.since, today, day_first=day_first))
        case (start, end):
            return tuple(_pair(start, end, today, day_first=day_first, spaced=True))
        case _:
            return ()


def _whole(text: str, since: bool, today: date, *, day_first: bool) -> Iterator[Span]:  # noqa: FBT001
    single = points(text, today, day_first=day_first)
    if single and not single[0].startswith("-"):
        yield Span(single, (NOW,) if since else ())
        yield from _school_year(text, single)
        return
    for cut in _INNER.finditer(text):
        start, end = text[: cut.start()].strip(), text[cut.end() :].strip()
        yield from _pair(start, end, today, day_first=day_first)


def _school_year(text: str, single: tuple[str, ...]) -> Iterator[Span]:
    """Read 2011/12 as two years too."""
    year, month = single[0][:4], single[0][5:]
    if month and text == f"{year}/{month}" and (int(year) + 1) % 100 == int(month):
        yield Span((year,), (str(int(year) + 1),))


def _pair(
    start: str, end: str, today: date, *, day_first: bool, spaced: bool = False
) -> Iterator[Span]:
    if _YEAR.fullmatch(start) and _SHORT.fullmatch(end):
        yield from _two_digits(start, end, today, spaced=spaced)
        return
    starts = points(start, today, day_first=day_first)
    ends = (NOW,) if is_open(end) else points(end, today, day_first=day_first)
    if starts and ends and not ends[0].startswith("-"):
        starts = _completed(starts, ends)
        yield from [Span(starts, ends)] if starts else []


def _two_digits(year: str, short: str, today: date, *, spaced: bool) -> Iterator[Span]:
    """Read 2019 – 21 as years; 2011 – 12 may as well be December."""
    end = int(year) // 100 * 100 + int(short)
    end += 100 if end < int(year) else 0
    if end <= today.year + MOST_AHEAD:
        yield Span((year,), (str(end),))
    if spaced and 1 <= int(short) <= MONTHS_IN_YEAR:
        yield Span((f"{year}-{short}",))


def _completed(starts: tuple[str, ...], ends: tuple[str, ...]) -> tuple[str, ...]:
    """Give a month without a year ("Mar – Nov 2021") the year of the end, if it has a month."""
    if not starts[0].startswith("-"):
        return starts
    if len(ends) > 1 or len(ends[0]) < len("2021-03"):
        return ()
    return (f"{ends[0][:4]}-{starts[0][2:]}",)
