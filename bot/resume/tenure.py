"""Rules on years and dates: claimed and worked, overlaps, gaps, dates that cannot be."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.lists import pattern
from bot.interview.schema import Layout
from bot.resume.facts import Facts, entries, layout, section
from bot.resume.order import PERIOD
from bot.resume.terms import YEAR, Claim, Term, claims, covered, month_of, term
from bot.resume.whole import Look, Noted, Whole, beginnings, noted, plural

MORE_CLAIMED: Final = 1  # years claimed beyond those worked, before anything is said
LESS_CLAIMED: Final = 3
MOST_OVERLAP: Final = 2  # months: a month's notice, and a start in the middle of one
MOST_GAP: Final = 6  # months (R14)
STUDY: Final = 4  # years before a lone year of graduation
LONGEST_JOB: Final = 50 * YEAR
LONGEST_STUDY: Final = 15 * YEAR

_BESIDE: Final = pattern(WORDS["beside"]["titles"])
_TRADE: Final = beginnings(WORDS["trade"]["titles"])


def _claimed(resume: Whole) -> Iterator[Noted]:
    terms = resume.known
    if not terms:
        return
    now = month_of(resume.today) + 1
    most = covered((each.first, min(each.last, now)) for each in terms)
    trade = of_trade(resume.jobs, terms)  # other work is rightly not among the years claimed
    least = covered((each.sure_first, max(each.sure_first, each.sure_last)) for each in trade)
    for key, text in (("headline.text", resume.headline), ("summary.text", resume.summary)):
        told = max(claims(text), key=lambda claim: claim.years, default=None)
        if told and _is_off(told, most, least):
            said = plural(told.years, "year")
            months = most if told.years * YEAR > most else least
            worked = plural(round(months / YEAR), "year")
            message = f"It says {said}; the dates of your jobs make about {worked}."
            yield noted("D01", key, message)


def of_trade(jobs: Iterable[Facts], terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms of jobs whose title is a developer's, or that have none."""
    pairs = zip(jobs, terms, strict=True)
    return tuple(each for job, each in pairs if not (t := job.text("title")) or _TRADE.search(t))


def _is_off(claim: Claim, most: int, least: int) -> bool:
    if claim.years * YEAR > most + MORE_CLAIMED * YEAR:
        return True
    return claim.whole and not claim.least and claim.years * YEAR < least - LESS_CLAIMED * YEAR


def _two_counts(resume: Whole) -> Iterator[Noted]:
    first, second = claims(resume.headline), claims(resume.summary)
    if not first or not second:
        return
    head = max(first, key=lambda claim: claim.years)
    top = max(second, key=lambda claim: claim.years)
    if any(head.years == other.years for other in second) or abs(head.years - top.years) < 1:
        return
    if (head.least and top.years > head.years) or (top.least and head.years > top.years):
        return
    said, other = plural(head.years, "year"), plural(top.years, "year")
    message = f"The headline says {said}, the summary {other}."
    yield noted("D02", "summary.text", message)


def _overlaps(resume: Whole) -> Iterator[Noted]:
    dated = [(job, when) for job, when in zip(resume.jobs, resume.terms, strict=True) if when]
    main = [each for each in dated if not _BESIDE.search(f"{each[0].text('title')}")]
    main.sort(key=lambda each: (each[1].first, each[1].last))
    for (one, earlier), (other, later) in pairwise(main):
        both = min(earlier.sure_last, later.sure_last) - max(earlier.sure_first, later.sure_first)
        same = one.text("company").lower() == other.text("company").lower()
        if both > MOST_OVERLAP and not (same and one.text("company")):
            yield noted(
                "D03", f"{other.prefix}period", f"Two jobs overlap by {plural(both, 'month')}."
            )


def _gaps(resume: Whole) -> Iterator[Noted]:
    chosen = section(resume.answers, "profile").text("history") == "gaps"
    if chosen or layout(resume.answers) in {Layout.FUNCTIONAL, Layout.COMBINATION}:
        return
    if not resume.known:
        return
    busy = sorted((*resume.known, *_beside(resume)), key=lambda each: each.first)
    firsts = {when.first: job for job, when in zip(resume.jobs, resume.known, strict=True)}
    until = min(each.first for each in resume.known)
    for each in (one for one in busy if one.last > until):
        gap = each.first - until
        job = firsts.get(each.first)
        if gap > MOST_GAP and job:
            message = f"Before this job there are {plural(gap, 'month')} without one."
            yield noted("D04", f"{job.prefix}period", message)
        until = max(until, each.last)


def _beside(resume: Whole) -> Iterator[Term]:
    """What fills the time between jobs: studies, projects, voluntary work."""
    for name in ("education", "projects", "volunteering"):
        for entry in entries(resume.answers, name):
            period = entry.text("period")
            when = resume.term(entry)
            if when:
                yield when
            elif PERIOD.fullmatch(period):
                start = f"{int(period[:4]) - STUDY * (name == 'education')}{period[4:]}"
                alone = term(f"{start}/{period}", resume.today)
                yield from (alone,) if alone else ()


def _dates(resume: Whole) -> Iterator[Noted]:
    for name, longest in (("experience", LONGEST_JOB), ("education", LONGEST_STUDY)):
        for entry in entries(resume.answers, name):
            when = resume.term(entry)
            fault = _fault(when, longest, month_of(resume.today)) if when else ""
            if fault:
                yield noted("D08", f"{entry.prefix}period", fault)


def _fault(when: Term, longest: int, now: int) -> str:
    if when.first > now:
        return "That begins after today."
    if when.longest <= 0:
        return "That ends before it begins."
    if when.sure_last - when.sure_first > longest:
        return f"That would be {plural(when.longest // YEAR, 'year')}."
    return ""


LOOKS: Final[tuple[Look, ...]] = (_claimed, _two_counts, _overlaps, _gaps, _dates)
