"""Rules on dates that cannot be right: before they begin, long after today, in the wrong order."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.lists import either
from bot.resume.facts import Facts, entries
from bot.resume.terms import YEAR, Term, moment, month_of
from bot.resume.whole import Look, Noted, Whole, beginnings, noted, plural

MOST_JOB_AHEAD: Final = 2 * YEAR  # a contract may have an end
MOST_STUDY_AHEAD: Final = 6 * YEAR
LONGEST_JOB: Final = 50 * YEAR
LONGEST_STUDY: Final = 15 * YEAR
BEGINS_AHEAD: Final = "That begins after today."
ENDS_AHEAD: Final = "That ends years after today."

_INCOMING: Final = re.compile(r"\bincoming\b", re.IGNORECASE)
_BACHELOR: Final = re.compile(rf"(?i:{either(WORDS['school']['bachelor'])})|\bB[AES]\b")
_MASTER: Final = re.compile(rf"(?i:{either(WORDS['school']['master'])})|\bM[AS]\b")
_DEGREE: Final = re.compile(
    rf"{_BACHELOR.pattern}|{_MASTER.pattern}|(?i:degree|science|arts|engineering)"
)
_COMPUTING: Final = beginnings(WORDS["school"]["computing"])


def _dates(whole: Whole) -> Iterator[Noted]:
    for name, fault_of in (("experience", _job_fault), ("education", _study_fault)):
        for entry in entries(whole.answers, name):
            when = whole.term(entry) or moment(entry.text("period"))
            fault = fault_of(entry, when, month_of(whole.today)) if when else ""
            if fault:
                yield noted("D08", f"{entry.prefix}period", fault)
    yield from _degrees(whole)


def _job_fault(job: Facts, when: Term, now: int) -> str:
    if when.first > now and not _INCOMING.search(job.text("title")):
        return BEGINS_AHEAD
    if when.last - now > MOST_JOB_AHEAD and not when.is_open:
        return ENDS_AHEAD
    return _length_fault(when, LONGEST_JOB)


def _study_fault(study: Facts, when: Term, now: int) -> str:
    """A course that begins soon, or ends in some years, is usual."""
    is_finished = study.text("state") == "finished"
    if is_finished and not when.is_open and when.sure_last > now + 1:
        return "It is marked as finished and ends after today."
    if when.sure_last - now > MOST_STUDY_AHEAD and not when.is_open:
        return ENDS_AHEAD
    if when.first - now > (0 if is_finished else YEAR) and when.sure_first != when.sure_last:
        return BEGINS_AHEAD
    return _length_fault(when, LONGEST_STUDY)


def _length_fault(when: Term, longest: int) -> str:
    if when.longest <= 0:
        return "That ends before it begins."
    if when.sure_last - when.sure_first > longest:
        return f"That would be {plural(when.longest // YEAR, 'year')}."
    return ""


def _degrees(whole: Whole) -> Iterator[Noted]:
    """A master's degree that was finished before the bachelor's of the same trade began to end."""
    ended = [
        (study, degree_of(study), when)
        for study in entries(whole.answers, "education")
        if (when := whole.term(study) or moment(study.text("period"))) and not when.is_open
    ]
    for master, told, when in ended:
        if not _MASTER.search(told) or _BACHELOR.search(told):
            continue
        later = (
            other
            for _, other, last in ended
            if _BACHELOR.search(other) and last.sure_last - when.last >= YEAR
        )
        if any(_is_related(told, other) for other in later):
            message = "Your master's degree ends before your bachelor's."
            yield noted("D08", f"{master.prefix}period", message)


def degree_of(study: Facts) -> str:
    """The degree and what it is in."""
    return f"{study.text('degree')} {study.text('major')}".strip()


def _is_related(one: str, other: str) -> bool:
    """Whether two degrees are in one field; a second bachelor's in another is usual."""
    if _COMPUTING.search(one) and _COMPUTING.search(other):
        return True
    first, second = (
        {word for word in _DEGREE.sub(" ", told).lower().split() if len(word) > 3}  # noqa: PLR2004 ("of")
        for told in (one, other)
    )
    return not first or not second or bool(first & second)


LOOKS: Final[tuple[Look, ...]] = (_dates,)
