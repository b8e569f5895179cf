"""Start and end of an entry: two dates in JSON Resume, one period in the answers."""

from collections.abc import Iterable
from datetime import date

from bot.checks.spans import NOW
from bot.resume import lenient
from bot.resume.mapping import Json, JsonObject
from bot.resume.order import PERIOD

STARTS = ("startDate", "start", "from")
ENDS = ("endDate", "end", "to", "date")
STATES = frozenset({"finished", "progress", "incomplete"})  # of a course of study


def read_period(told: JsonObject) -> tuple[str, set[str]]:
    """Read the dates of an entry as a period, and name the fields it was taken from.

    A start without an end goes on, as JSON Resume has it; equal dates are one date.
    """
    start_key, end_key = _first(told, STARTS), _first(told, ENDS)
    start, end = lenient.date(told.get(start_key)), lenient.date(told.get(end_key))
    taken = {key for key, read in ((start_key, start), (end_key, end)) if read is not None}
    period = _period("" if start == NOW else start, end)
    return period or lenient.line(told.get("x-period")), {*taken, "x-period"}


def write_period(period: str, *, only_end: bool) -> Json:
    """Write a period as its dates; a single one is both, or the end alone (of a study)."""
    if not period:
        return {}
    match = PERIOD.fullmatch(period)
    if not match or lenient.date(match[1]) != match[1]:
        return {"x-period": period}
    start, end = match[1], match[2]
    if not end:
        return {"endDate": start} if only_end else {"startDate": start, "endDate": start}
    return {"startDate": start} if end == NOW else {"startDate": start, "endDate": end}


def read_state(told: str, period: str, today: date | None) -> str:
    """Tell whether a course of study is finished; "" where nothing says so."""
    if told in STATES or not period:
        return told if told in STATES else ""
    end = period.rpartition("/")[2]
    ahead = today is not None and end[:4].isdigit() and end > today.isoformat()[: len(end)]
    return "progress" if end == NOW or ahead else "finished"


def _period(start: str | None, end: str | None) -> str:
    if not start:
        return "" if not end or end == NOW else end
    if end is None or start == end:
        return start
    return f"{start}/{end or NOW}"


def _first(told: JsonObject, keys: Iterable[str]) -> str:
    return next((key for key in keys if told.get(key)), "")
