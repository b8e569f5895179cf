"""Dates as the page prints them, until the checks' own words for dates can be used."""

from bot.resume.order import PERIOD

MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_month(value: str) -> str:
    """Give "Mar 2021" for "2021-03"; what is no date stays as it is."""
    year, _, month = value.partition("-")
    named = month.isdigit() and 0 < int(month) < len(MONTHS)
    return f"{MONTHS[int(month)]} {year}" if named else value


def short_period(value: str) -> str:
    """Give "Mar 2021 - Present" for "2021-03/.."; what is no period stays as it is."""
    if not PERIOD.fullmatch(value):
        return value
    start, _, end = value.partition("/")
    last = "Present" if end == ".." else short_month(end)
    return f"{short_month(start)} - {last}" if end else short_month(start)
