"""What comes before what: the sections of the page (R1-R3, R10-R13), entries by date (R90)."""

import re
from collections.abc import Iterable

from bot.interview.schema import Layout, Level
from bot.interview.session import Answers
from bot.resume.facts import Facts, entries, layout, level

PERIOD = re.compile(r"(\d{4}(?:-\d\d)?)(?:/(\d{4}(?:-\d\d)?|\.\.))?")

LEAD = ("summary",)
JOBS = ("experience", "projects")
CLOSE = (
    "certifications",
    "publications",
    "volunteering",
    "awards",
    "languages",
    "interests",
    "references",
)


def section_order(answers: Answers) -> tuple[str, ...]:
    """Give the keys of all sections in printing order."""
    order = _body(answers) + CLOSE
    if level(answers) is Level.SENIOR:
        order = _moved(order, "publications", after="experience")  # R116
    return order


def latest_first(facts: Iterable[Facts], field: str) -> tuple[Facts, ...]:
    """Sort entries by the end, then the start of their period or month, latest first.

    Stable; an entry whose date is missing or not to be read keeps its place. Entries the person
    moved by hand stay as they put them (U18).
    """
    listed = tuple(facts)
    if is_moved(listed):
        return listed
    dated = [entry for entry in listed if PERIOD.fullmatch(entry.text(field))]
    turn = iter(sorted(dated, key=lambda entry: _recency(entry.text(field)), reverse=True))
    return tuple(next(turn) if entry in dated else entry for entry in listed)


def is_moved(listed: tuple[Facts, ...]) -> bool:
    """Tell whether the person moved an entry: numbers only rise (U3)."""
    numbers = [int(entry.prefix.split(".")[1]) for entry in listed]
    return numbers != sorted(numbers)


def _body(answers: Answers) -> tuple[str, ...]:
    match layout(answers):
        case Layout.FUNCTIONAL:
            lead = (*LEAD, "skills", "achievements", "projects")
            return lead + _with_education(answers, ("experience",))
        case Layout.COMBINATION:
            return (*LEAD, "skills", *_with_education(answers, JOBS))
        case Layout.CHRONOLOGICAL | Layout.TARGETED:
            return LEAD + _with_education(answers, ("skills", *JOBS))


def _with_education(answers: Answers, rest: tuple[str, ...]) -> tuple[str, ...]:
    """Put education first for whoever has no work to show yet (R2), else last (R3)."""
    starts = level(answers) is Level.STUDENT or not entries(answers, "experience")
    return ("education", *rest) if starts else (*rest, "education")


def _moved(order: tuple[str, ...], key: str, *, after: str) -> tuple[str, ...]:
    rest = [other for other in order if other != key]
    rest.insert(rest.index(after) + 1, key)
    return tuple(rest)


def _recency(period: str) -> tuple[str, str]:
    start, _, end = period.partition("/")
    last = end or start
    # A year without a month counts as whole: it ends in December and starts in January.
    ended = "9999-12" if last == ".." else _month(last, "12")
    return ended, _month(start, "01")


def _month(date: str, month: str) -> str:
    return date if "-" in date else f"{date}-{month}"
