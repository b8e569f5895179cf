"""Readings of dates and periods (U13), and a stored date or period in words.

A stored month is "2021-03" or "2021"; a period is one of these, or two with "/" between, the
second ".." where it goes on. A month is never invented: what is vague is asked.
"""

import re
from collections.abc import Iterator
from datetime import date

from bot.checks.cleaning import clean, has_word
from bot.checks.months import LONG, SHORT, month_number
from bot.checks.points import MOST_AHEAD, plain, points
from bot.checks.reading import (
    NOTHING,
    Read,
    Reading,
    Unclear,
    one_of,
    quoted,
    too_long,
)
from bot.checks.spans import NOW, Span, Typed, duration, is_open, parted, spans

FIRST_YEAR = 1940  # whoever began work before is not looking for a job
MOST_IN_DATE = 120  # characters: two dates in words and the words around them

PERIOD_HINT = "Type both ends, for example Mar 2021 - Nov 2023, or Mar 2021 - now."
MONTH_HINT = "Type a month and a year, for example Mar 2021, or the year alone."

_STORED = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:/(?:(\d{4})(?:-(0[1-9]|1[0-2]))?|(\.\.)))?")
_STORED_YEAR = re.compile(r"\d{4}(?:/.*)?")
_BREAK = re.compile(r"^(.*\d.*)\n")
_FOUR = re.compile(r"\d{4}")
_TWO_SHORT = re.compile(r" *\d{1,2}/\d{1,2} *")
_RELATIVE = re.compile(
    r"\b(?:(last|this|next|previous|past|current) (?:year|month|week|spring|summer|autumn|fall|"
    r"winter|semester)|ago|yesterday|today|now|recently|letztes|dieses|pasado|прошл\w+|dernier)\b"
)
_YEARS_FROM_NOW = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1}


def month_words(value: str) -> str:
    """Say a stored month in words: "March 2021"; what is none comes back as it is."""
    return _said(value, LONG)


def short_month(value: str) -> str:
    """Say a stored month as the page does: "Mar 2021" (R28)."""
    return _said(value, SHORT)


def period_words(value: str) -> str:
    """Say a stored period in words: "March 2021 – now"; what is none comes back as it is."""
    return _both_said(value, LONG, " – ", "now")


def short_period(value: str) -> str:
    """Say a stored period as the page does: "Mar 2021 - Present" (R28)."""
    return _both_said(value, SHORT, " - ", "Present")


def _said(value: str, names: tuple[str, ...]) -> str:
    year, _, month = value.partition("-")
    if not _STORED.fullmatch(value) or "/" in value or not month:
        return value
    return f"{names[int(month) - 1]} {year}"


def _both_said(value: str, names: tuple[str, ...], between: str, now: str) -> str:
    start, _, end = value.partition("/")
    if not _STORED.fullmatch(value) or not end:
        return _said(value, names)
    return f"{_said(start, names)}{between}{now if end == NOW else _said(end, names)}"


def _stored(typed: str) -> list[Span]:
    """Take a stored value as it is: 2021-03/2022 is nothing else."""
    start, _, end = typed.partition("/")
    return [Span((start,), (end,) if end else ())] if _STORED.fullmatch(typed) else []


def _found(parts: Typed, today: date, day_first: bool | None) -> list[Span]:  # noqa: FBT001
    orders = (True, False) if day_first is None else (day_first,)
    return [span for order in orders for span in spans(parts, today, day_first=order)]


def read_period(text: str, today: date, day_first: bool | None) -> Reading:  # noqa: FBT001
    """Read a period or single date in words or figures, to the month or year.

    `day_first` says how 03/04/2021 is meant; with None both readings are offered.
    """
    typed = clean(text)
    if fault := _unusable(typed, PERIOD_HINT):
        return fault
    typed = _on_one_line(typed)
    parts = parted(plain(typed))
    found = _stored(typed) or _found(parts, today, day_first)
    if not found:
        return _unread(typed, parts, today)
    if any(len(span.starts) > 1 and len(span.ends) > 1 for span in found):
        return Unclear(f"I read {quoted(typed)}, but no months in it.", PERIOD_HINT)
    return _settled(_values(found), typed, today)


def _on_one_line(typed: str) -> str:
    """Take a line break after a year for the dash of a span."""
    return _BREAK.sub(r"\1 – ", typed, count=1).replace("\n", " ")


def _unusable(typed: str, hint: str) -> Unclear | None:
    if not has_word(typed):
        return Unclear(f"I see no date in {quoted(typed)}." if typed else NOTHING, hint)
    if len(typed) > MOST_IN_DATE:
        return too_long(len(typed), hint)
    return None


def _values(found: list[Span]) -> dict[str, tuple[str, str]]:
    """Give every period meant, with its beginning and end; one that runs backwards comes last."""
    pairs = [(start, end) for span in found for start in span.starts for end in span.ends or ("",)]
    forward = [pair for pair in pairs if not _backwards(*pair)]
    return {_value(*pair): pair for pair in forward or pairs}


def _value(start: str, end: str) -> str:
    return start if end in {"", start} else f"{start}/{end}"


def _backwards(start: str, end: str) -> bool:
    """Compare as far as both are known: 2021 is not before March 2021."""
    known = min(len(start), len(end))
    return end not in {"", NOW} and end[:known] < start[:known]


def _settled(values: dict[str, tuple[str, str]], typed: str, today: date) -> Reading:
    for start, end in values.values():
        if fault := _impossible(start, end, today):
            return fault
    if len(values) > 1:
        year = any(_STORED_YEAR.fullmatch(value) for value in values)
        question = f"When exactly is {quoted(typed)}?{' The year alone will do too.' * year}"
        return one_of(question, [(value, period_words(value)) for value in values])
    value, (start, end) = next(iter(values.items()))
    if _is_ahead(start if end in {"", NOW} else end, today):
        return _planned(start, end, today)
    words = period_words(value)
    return Read(value, "" if typed in {words, value} else words)


def _impossible(start: str, end: str, today: date) -> Unclear | None:
    last = today.year + MOST_AHEAD
    for point in (start, end):
        if point not in {"", NOW} and not FIRST_YEAR <= int(point[:4]) <= last:
            understood = f"I read {month_words(point)}, and that cannot be."
            return Unclear(understood, f"Type a year from {FIRST_YEAR} to {last}.")
    if _backwards(start, end):
        order = f"{month_words(end)} comes before {month_words(start)}."
        return Unclear(f"I read {period_words(f'{start}/{end}')}, but {order}", PERIOD_HINT)
    return None


def _is_ahead(point: str, today: date) -> bool:
    return point > today.isoformat()[: len(point)]


def _planned(start: str, end: str, today: date) -> Reading:
    """Ask about an end, or a single date, that is still to come."""
    until = start if end in {"", NOW} else end
    words = month_words(until)
    if end == NOW:
        return Unclear(f"{words} is still to come.", PERIOD_HINT)
    options = [(_value(start, end), f"Yes, {words} is planned")]
    if end and not _is_ahead(start, today):
        options.append((f"{start}/{NOW}", "It goes on (now)"))
    return one_of(f"{words} is still to come. Is that meant?", options)


def _unread(typed: str, parts: Typed, today: date) -> Reading:
    """Say what was understood of a text that is no period."""
    match parts.parts:
        case ("", end) if end:
            return _endless(end, typed, today)
        case (start, "") if start:
            return _goes_on(start, typed, today)
        case (start, end):
            return _half(start, end, typed, today)
        case (whole,) if is_open(whole):
            return Unclear("I read that it goes on, but not since when.", PERIOD_HINT)
    return _no_date(typed, today, PERIOD_HINT)


def _endless(end: str, typed: str, today: date) -> Reading:
    known = points(end, today, day_first=True)
    if is_open(end):
        return Unclear("I read that it goes on, but not since when.", PERIOD_HINT)
    if not known:
        return _no_date(typed, today, PERIOD_HINT)
    return Unclear(f"I read {_brief(known)} as the end, but no beginning.", PERIOD_HINT)


def _goes_on(start: str, typed: str, today: date) -> Reading:
    known = points(start, today, day_first=True)
    if len(known) != 1 or known[0].startswith("-"):
        return _no_date(typed, today, PERIOD_HINT)
    if fault := _impossible(known[0], "", today):
        return fault
    words = month_words(known[0])
    options = [(f"{known[0]}/{NOW}", "Yes, it goes on"), (known[0], f"No, {words} is all")]
    return one_of(f"I read {words} as the beginning. Does it go on?", options)


def _half(start: str, end: str, typed: str, today: date) -> Reading:
    """Name the end that was read and the one that was not."""
    first, last = (points(part, today, day_first=True) for part in (start, end))
    if first and not last and not is_open(end):
        return Unclear(f"I read {_brief(first)} as the beginning, not {quoted(end)}.", PERIOD_HINT)
    if last and not first:
        return Unclear(f"I read {_brief(last)} as the end, not {quoted(start)}.", PERIOD_HINT)
    if first and first[0].startswith("-"):
        return Unclear(f"I read {_brief(first)}, but not its year.", PERIOD_HINT)
    return _no_date(typed, today, PERIOD_HINT)


def _brief(known: tuple[str, ...]) -> str:
    point = known[-1]
    return LONG[int(point[2:]) - 1] if point.startswith("-") else month_words(point)


def _no_date(typed: str, today: date, hint: str) -> Unclear:
    """Name what stands in a text without a whole date: a length, "last year", a month."""
    text = plain(typed)
    if length := duration(text):
        return Unclear(f"I read “{length}” as a length of time, but not when it was.", hint)
    if relative := _RELATIVE.search(text):
        return _relative(relative, typed, today, hint)
    if _TWO_SHORT.fullmatch(text):
        return Unclear(f"{quoted(typed)} may be a month and a year, or a day.", hint)
    if not _FOUR.search(text) and (
        named := next((LONG[n - 1] for w in _words(text) if (n := month_number(w))), "")
    ):
        return Unclear(f"I read {named}, but not of which year.", hint)
    return Unclear(f"I see no date in {quoted(typed)}.", hint)


def _words(text: str) -> Iterator[str]:
    return (word.group() for word in re.finditer(r"[^\W\d_]{3,}", text))


def _relative(found: re.Match[str], typed: str, today: date, hint: str) -> Unclear:
    if found.group(1) and "year" in found.group():
        year = today.year + _YEARS_FROM_NOW[found.group(1)]
        return Unclear(f"I read {quoted(typed)} as {year}.", f"If so, type {year}. {hint}")
    return Unclear(f"I read {quoted(typed)}, and that moves with the calendar.", hint)


def read_month(text: str, today: date, day_first: bool | None) -> Reading:  # noqa: FBT001
    """Read one date to the month or year; `day_first` as for `read_period`."""
    typed = clean(text).replace("\n", " ")
    if fault := _unusable(typed, MONTH_HINT):
        return fault
    parts = parted(plain(typed))
    found = _found(parts, today, day_first)
    ends = ((), (NOW,)) if parts.since else ((),)
    if singles := [Span(span.starts) for span in found if span.ends in ends]:
        return _settled(_values(singles), typed, today)
    return _no_single(found, typed, today)


def _no_single(found: list[Span], typed: str, today: date) -> Reading:
    if not found:
        return _no_date(typed, today, MONTH_HINT)
    start, end = found[0].starts[-1], (found[0].ends or ("",))[-1]
    words = period_words(_value(start, end))
    return Unclear(f"I read {words}, and one date is enough here.", MONTH_HINT)
