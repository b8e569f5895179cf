"""Whether the parts of a résumé agree with one another and with the level they are meant for."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.lists import pattern
from bot.checks.writing.text import text_of
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume import proof, tenure
from bot.resume.facts import Facts, entries, layout
from bot.resume.terms import YEAR, month_of
from bot.resume.whole import Look, Noted, Whole, noted

OLD: Final = 10 * YEAR  # R104
MOST_POINTS: Final = 6  # R91 has three to five
SHORT_JOB: Final = 12  # months: one point may be all there is
ALIKE: Final = 0.8  # of the words of two lines that say the same
FEWEST_ALIKE: Final = 6  # words of such a line

_BESIDE: Final = pattern(WORDS["beside"]["titles"])
_SECONDARY: Final = pattern(WORDS["school"]["secondary"])
_HIGHER: Final = pattern(WORDS["school"]["higher"])


def find(answers: Answers, today: date) -> tuple[Noted, ...]:
    """Return what does not agree, by the number of its rule; `today` ends what goes on."""
    whole = Whole(answers, today)
    found = chain.from_iterable(look(whole) for look in _LOOKS)
    return tuple(sorted(found, key=lambda each: each.finding.code))


def _said_twice(resume: Whole) -> Iterator[Noted]:
    points = [_bag(point) for _, point in resume.points]
    for sentence in text_of(resume.summary).sentences:
        said = _bag(sentence)
        if len(said) >= FEWEST_ALIKE and any(
            len(said & point) >= ALIKE * len(said | point) for point in points
        ):
            yield noted("D09", "summary.text")
            return


def _bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def _points(resume: Whole) -> Iterator[Noted]:
    if layout(resume.answers) is Layout.FUNCTIONAL:
        return
    for job in resume.jobs[:2]:
        count, when = len(job.items("bullets")), resume.term(job)
        brief = when is not None and when.longest < SHORT_JOB
        if count > MOST_POINTS:
            message = f"{count} points are more than anyone reads of one job."
            yield noted("D10", f"{job.prefix}bullets", message)
        elif count == 1 and not brief and not _BESIDE.search(job.text("title")):
            fix = "What else came of your work there? Two more points would do."
            yield noted(
                "D10", f"{job.prefix}bullets", "One point is little for a job this recent.", fix
            )


def _old(resume: Whole) -> Iterator[Noted]:
    for job, when in zip(resume.jobs, resume.terms, strict=True):
        old = when is not None and month_of(resume.today) - when.last > OLD
        if old and len(job.items("bullets")) > 1:
            yield noted("D11", f"{job.prefix}bullets")


def _school(resume: Whole) -> Iterator[Noted]:
    kinds = [
        (entry, f"{entry.text('degree')} {entry.text('school')}")
        for entry in entries(resume.answers, "education")
    ]
    schools = [entry for entry, told in kinds if _SECONDARY.search(told) and not _is_higher(entry)]
    if any(_is_higher(entry) and entry.text("state") != "incomplete" for entry, _ in kinds):
        for entry in schools[:1]:
            yield noted("D12", f"{entry.prefix}school")


def _is_higher(entry: Facts) -> bool:
    told = entry.text("degree") or entry.text("school")
    return bool(_HIGHER.search(told)) and not _SECONDARY.search(told)


_LOOKS: Final[tuple[Look, ...]] = (
    *tenure.LOOKS, *proof.LOOKS, _said_twice, _points, _old, _school,
)  # fmt: skip
