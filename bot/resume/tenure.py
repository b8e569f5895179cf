"""Rules on years and dates: claimed and worked, overlaps, gaps, dates that cannot be."""

import re
from collections.abc import Iterable, Iterator
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
LEAST_TIMES: Final = 2.5  # of what "3+ years" says, and …
LEAST_CLAIMED: Final = 5  # years above it
OLD: Final = 10 * YEAR  # a job before that may be left out (R104)
MOST_MONTHS: Final = 18  # more are told in years
MOST_OVERLAP: Final = 2  # months: a month's notice, and a start in the middle of one
MOST_GAP: Final = 6  # months (R14)
STUDY: Final = 4  # years before a lone year of graduation

_BESIDE: Final = pattern(WORDS["beside"]["titles"])
_OWN: Final = pattern(WORDS["beside"]["employers"])
_BREAK: Final = pattern(WORDS["gap"]["told"])
_BRACKETS: Final = pattern(WORDS["beside"]["brackets"])
_ASIDE: Final = re.compile(r"[(\[–—|,-]\s*([^)\]]+)")
_TRADE: Final = beginnings(WORDS["trade"]["titles"])
_OTHER_TRADE: Final = pattern(WORDS["trade"]["others"])
_DEVELOPER: Final = beginnings(WORDS["trade"]["developers"])


def _claimed(whole: Whole) -> Iterator[Noted]:
    if not whole.dated:
        return
    now = month_of(whole.today) + 1
    terms = [when for _, when in whole.dated]
    most = covered((each.first, min(each.last, now)) for each in terms)
    trade = of_trade(whole.dated)  # other work is rightly not among the years
    least = covered((each.sure_first, max(each.sure_first, each.sure_last)) for each in trade)
    for key, text in (("headline.text", whole.headline), ("summary.text", whole.summary)):
        told = max(claims(text, whole.today), key=lambda claim: claim.years, default=None)
        if told and _is_too_much(told, most) and is_complete(whole):
            message = f"It says {told.said}; the dates of your jobs make about {time_of(most)}."
            yield noted("D01", key, message)
        elif told and _is_too_little(told, least):
            message = f"It says {told.said}; the dates of your jobs make about {time_of(least)}."
            fix = "You could claim more. Or are those years of one thing? Then say of what."
            yield noted("D01", key, message, fix)


def time_of(months: int) -> str:
    """Some months as people say it: "8 months", "5 years"."""
    exact = months < MOST_MONTHS
    return plural(months, "month") if exact else plural(round(months / YEAR), "year")


def is_complete(whole: Whole) -> bool:
    """Whether the jobs listed are all there can have been: older ones are rightly left out."""
    begun = min((when.first for _, when in whole.dated), default=0)
    return whole.is_dated and month_of(whole.today) - begun < OLD


def of_trade(dated: Iterable[tuple[Facts, Term]]) -> tuple[Term, ...]:
    """The terms of jobs whose title is a developer's, or that have none."""
    return tuple(when for job, when in dated if is_of_trade(job.text("title")))


def is_of_trade(title: str) -> bool:
    """Whether a title may be a developer's; nobody knows of none."""
    if not title or is_developer(title):
        return True
    return bool(_TRADE.search(title)) and not _OTHER_TRADE.search(title)


def is_developer(title: str) -> bool:
    """Whether a title is a developer's in any reading, and not a sound engineer's."""
    return bool(_DEVELOPER.search(title))


def _is_too_much(claim: Claim, most: int) -> bool:
    slack = 2 * MORE_CLAIMED if claim.about else MORE_CLAIMED
    return claim.years * YEAR > most + slack * YEAR


def _is_too_little(claim: Claim, least: int) -> bool:
    """Whether somebody undersells: with a "+" only where the difference is great."""
    if not claim.whole:
        return False
    if claim.least:
        far = max(LEAST_TIMES * claim.years, claim.years + LEAST_CLAIMED)
        return least >= far * YEAR
    return claim.years * YEAR < least - LESS_CLAIMED * YEAR


def _two_counts(whole: Whole) -> Iterator[Noted]:
    first, second = claims(whole.headline, whole.today), claims(whole.summary, whole.today)
    if not first or not second or any(_agree(one, other) for one in first for other in second):
        return
    head = max(first, key=lambda claim: claim.years)
    rest = max(second, key=lambda claim: claim.years)
    low, high = sorted((head, rest), key=lambda claim: claim.years)
    if not low.whole or (low.least and not _is_far(low, high)):
        return
    yield noted("D02", "summary.text", f"The headline says {head.said}, the summary {rest.said}.")


def _agree(one: Claim, other: Claim) -> bool:
    slack = 2 if one.about or other.about else 1
    return abs(one.years - other.years) < slack


def _is_far(low: Claim, high: Claim) -> bool:
    """Whether a number is not meant by a lower one with a "+"."""
    return high.least or high.years >= max(low.years * 1.5, low.years + 2)


def _overlaps(whole: Whole) -> Iterator[Noted]:
    main = [each for each in whole.dated if not is_beside(each[0])]
    main.sort(key=lambda each: (each[1].first, each[1].last))
    for place, (job, when) in enumerate(main):
        both = [_both(other, when) for one, other in main[:place] if not _is_same(one, job)]
        if max(both, default=0) > MOST_OVERLAP:
            message = f"Two jobs overlap by {plural(max(both), 'month')}."
            yield noted("D03", f"{job.prefix}period", message)


def _both(one: Term, other: Term) -> int:
    """Months that are certainly in both."""
    return min(one.sure_last, other.sure_last) - max(one.sure_first, other.sure_first)


def is_beside(job: Facts) -> bool:
    """Whether a job says that it runs beside others: part-time, as a freelancer."""
    employer = job.text("company")
    aside = " ".join(_ASIDE.findall(employer))
    found = (
        _BESIDE.search(job.text("title")), _BRACKETS.search(aside), _OWN.search(employer),
    )  # fmt: skip
    return any(found)


def _is_same(one: Facts, other: Facts) -> bool:
    """Whether two jobs are at one employer: "Acme", "Acme Ltd"."""
    names = sorted((each.text("company").lower() for each in (one, other)), key=len)
    return bool(names[0]) and (names[1] + " ").startswith(names[0] + " ")


def _gaps(whole: Whole) -> Iterator[Noted]:
    chosen = section(whole.answers, "profile").text("history") == "gaps"
    told = "\n".join((whole.headline, whole.summary, *(job.text("title") for job in whole.jobs)))
    if chosen or layout(whole.answers) in {Layout.FUNCTIONAL, Layout.COMBINATION}:
        return
    if not whole.dated or _BREAK.search(told):
        return
    terms = [when for _, when in whole.dated]
    firsts = {when.first: job for job, when in whole.dated}
    busy = sorted((*terms, *_beside(whole)), key=lambda each: each.first)
    until = min(each.first for each in terms)
    for each in (one for one in busy if one.last > until):
        gap, job = each.first - until, firsts.get(each.first)
        is_recent = month_of(whole.today) - each.first < OLD
        if gap > MOST_GAP and job and is_recent and not _may_be_filled(whole, job):
            message = f"Before this job there are {plural(gap, 'month')} without one."
            yield noted("D04", f"{job.prefix}period", message)
        until = max(until, each.last)


def _may_be_filled(whole: Whole, job: Facts) -> bool:
    """Whether a job without dates is listed between this one and the one before it in time."""
    places = {each.prefix: place for place, each in enumerate(whole.jobs)}
    dated = {each.prefix: when for each, when in whole.dated}
    undated = [places[each.prefix] for each in whole.jobs if each.prefix not in dated]
    if not undated:
        return False
    starts = [when.first for _, when in whole.dated]
    if starts not in (sorted(starts), sorted(starts, reverse=True)):
        return True  # their order does not tell where it belongs
    earlier = [name for name, when in dated.items() if when.first < dated[job.prefix].first]
    if not earlier:
        return True
    before = places[max(earlier, key=lambda name: dated[name].first)]
    low, high = sorted((before, places[job.prefix]))
    return any(low < place < high for place in undated)


def _beside(whole: Whole) -> Iterator[Term]:
    """What fills the time between jobs: studies, projects, voluntary work."""
    for name in ("education", "projects", "volunteering"):
        for entry in entries(whole.answers, name):
            period = entry.text("period")
            when = whole.term(entry)
            if when:
                yield when
            elif PERIOD.fullmatch(period):
                start = f"{int(period[:4]) - STUDY * (name == 'education')}{period[4:]}"
                alone = term(f"{start}/{period}", whole.today)
                yield from (alone,) if alone else ()


LOOKS: Final[tuple[Look, ...]] = (_claimed, _two_counts, _overlaps, _gaps)
