"""Whether the parts of a résumé agree with one another and with the level they are meant for."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.employers import unmet
from bot.checks.writing.lists import pattern
from bot.checks.writing.rule import EARLY
from bot.checks.writing.text import text_of
from bot.checks.writing.titlecase import odd_title
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume import impossible, proof, tenure
from bot.resume.facts import Facts, entries, layout, section
from bot.resume.proof import FEWEST_POINTS
from bot.resume.tenure import is_beside, is_of_trade, of_trade
from bot.resume.terms import YEAR, Term, covered, moment, month_of
from bot.resume.whole import Look, Noted, Whole, noted

OLD: Final = 10 * YEAR  # R104
MOST_POINTS: Final = 6  # R91 has three to five
MOST_PAST_POINTS: Final = 5  # of a job that ended some time ago
PAST: Final = 5 * YEAR
SHORT_JOB: Final = 12  # months: one point may be all there is
RECENT: Final = 2 * YEAR  # since a job ended
NEW_JOB: Final = 4  # months: nothing may be done yet
LONG_CAREER: Final = 10 * YEAR  # R140
FEWEST_DETAILS: Final = 3  # courses or honours: one or two take no room
ALIKE: Final = 0.8  # of the words of two lines that say the same
FEWEST_ALIKE: Final = 6  # words of such a line

_SECONDARY: Final = pattern(WORDS["school"]["secondary"])
_HIGHER: Final = pattern(WORDS["school"]["higher"])


def find(answers: Answers, today: date) -> tuple[Noted, ...]:
    """Return what does not agree, by the number of its rule; `today` ends what goes on."""
    whole = Whole(answers, today)
    found = chain.from_iterable(look(whole) for look in _LOOKS)
    return tuple(sorted(found, key=lambda each: each.finding.code))


def _said_twice(whole: Whole) -> Iterator[Noted]:
    points = [_bag(point) for _, point in whole.points]
    for sentence in text_of(whole.summary).sentences:
        said = _bag(sentence)
        if len(said) >= FEWEST_ALIKE and any(
            len(said & point) >= ALIKE * len(said | point) for point in points
        ):
            yield noted("D09", "summary.text")
            return


def _bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def _points(whole: Whole) -> Iterator[Noted]:
    if layout(whole.answers) is Layout.FUNCTIONAL:
        return
    for place, (job, when) in enumerate(zip(whole.jobs, whole.terms, strict=True)):
        count, ended = len(job.items("bullets")), _ended(whole, when)
        if ended > OLD and place:
            continue  # of those another rule asks for one point
        if count > (MOST_PAST_POINTS if ended > PAST else MOST_POINTS):
            whose = "one job" if ended <= PAST else "a job of years ago"
            message = f"{count} points are more than anyone reads of {whose}."
            yield noted("D10", f"{job.prefix}bullets", message)
    main = next((job for job in whole.jobs if not is_beside(job)), None)
    if main and is_of_trade(main.text("title")) and _ended(whole, whole.term(main)) <= RECENT:
        yield from _too_few(whole, main)


def _ended(whole: Whole, when: Term | None) -> int:
    """Months since a job ended; 0 if nobody knows."""
    return month_of(whole.today) - when.last if when else 0


def _too_few(whole: Whole, job: Facts) -> Iterator[Noted]:
    """One point or none under the latest job of the trade; under others a line may do (R91)."""
    count, when = len(job.items("bullets")), whole.term(job)
    months = min(when.last, month_of(whole.today) + 1) - when.first if when else SHORT_JOB
    key = f"{job.prefix}bullets"
    if count == 1 and months >= SHORT_JOB:
        yield noted("D19", key, "One point is little for a job this recent.")
    elif not count and months >= NEW_JOB and not _is_prose(job.text("summary")):
        fix = "What did you build or make better there? Three to five points are usual."
        yield noted("D19", key, "Nothing says yet what you did in your latest job.", fix)


def _is_prose(text: str) -> bool:
    """Whether the duties of a job tell it all, in sentences."""
    return len(text_of(text).sentences) > 1


def _old(whole: Whole) -> Iterator[Noted]:
    for place, (job, when) in enumerate(zip(whole.jobs, whole.terms, strict=True)):
        is_old = place > 0 and _ended(whole, when) > OLD
        if is_old and len(job.items("bullets")) > 1 and not _alone_shows(whole, job):
            yield noted("D11", f"{job.prefix}bullets")


def _alone_shows(whole: Whole, job: Facts) -> bool:
    """Whether no other job or project shows a skill that is listed (R104)."""
    others = (each.text("bullets") for each in whole.jobs if each is not job)
    projects = (
        each.text(name)
        for each in entries(whole.answers, "projects")
        for name in ("stack", "bullets", "purpose")
    )
    listed = (each.text("items") for each in entries(whole.answers, "skills"))
    elsewhere = text_of("\n".join((*others, *projects))).names
    own, skills = (text_of(text).names for text in (job.text("bullets"), "\n".join(listed)))
    return bool(own & skills - elsewhere)


def _school(whole: Whole) -> Iterator[Noted]:
    kinds = [
        (entry, f"{entry.text('degree')} {entry.text('school')}")
        for entry in entries(whole.answers, "education")
    ]
    schools = [entry for entry, told in kinds if _SECONDARY.search(told) and not _is_higher(entry)]
    if any(_is_higher(entry) and entry.text("state") != "incomplete" for entry, _ in kinds):
        for entry in schools[:1]:
            yield noted("D12", f"{entry.prefix}school")


def _is_higher(entry: Facts) -> bool:
    told = entry.text("degree") or entry.text("school")
    return bool(_HIGHER.search(told)) and not _SECONDARY.search(told)


def _study_of_long_ago(whole: Whole) -> Iterator[Noted]:
    """Coursework and honours of a long career's beginning (R140)."""
    worked = covered((when.sure_first, when.sure_last) for when in of_trade(whole.dated))
    if worked < LONG_CAREER:
        return
    for study in entries(whole.answers, "education"):
        when = whole.term(study) or moment(study.text("period"))
        for name in ("courses", "honours"):
            if _ended(whole, when) > OLD and len(study.items(name)) >= FEWEST_DETAILS:
                yield noted("D18", f"{study.prefix}{name}")
                return


def _emphasis(whole: Whole) -> Iterator[Noted]:
    """What an employer of that kind looks for first (R118)."""
    if whole.level in EARLY or len(whole.points) < FEWEST_POINTS:
        return
    profile = section(whole.answers, "profile")
    employer = unmet(f"{profile.text('target')}\n{profile.text('vacancy')}", whole.told)
    if employer:
        yield noted("D20", whole.points[0][0], employer.message, employer.fix)


def _titles(whole: Whole) -> Iterator[Noted]:
    """A job title written unlike the others (R28)."""
    titles = [job.text("title") for job in whole.jobs]
    odd = odd_title(titles)
    if odd:
        title = titles[odd.at]
        message = f"“{title}” here and “{odd.other}” elsewhere: titles are written in two ways."
        fix = f"Write “{odd.better}”." if odd.better else ""
        yield noted("D21", f"{whole.jobs[odd.at].prefix}title", message, fix)


_LOOKS: Final[tuple[Look, ...]] = (
    *tenure.LOOKS, *impossible.LOOKS, *proof.LOOKS,
    _said_twice, _points, _old, _school, _study_of_long_ago, _emphasis, _titles,
)  # fmt: skip
