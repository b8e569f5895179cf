"""Rules on claims and what proves them: skills, ranks, and what is expected of each level."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.lists import lists
from bot.checks.writing.rule import EARLY, JUNIOR, MID, SENIOR, STUDENT
from bot.checks.writing.technologies import Mention
from bot.checks.writing.text import text_of
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume.facts import entries, layout, section
from bot.resume.tenure import is_beside, is_complete, is_developer, time_of
from bot.resume.terms import YEAR, Term, claims, covered
from bot.resume.whole import Look, Noted, Whole, beginnings, begins, noted

FEWEST_POINTS: Final = 3  # in all, before something is missed among them
MANY_POINTS: Final = 6  # in all, before a single kind of proof is missed among them
FEWEST_UNUSED: Final = 3  # skills that nothing shows: one or two are the exception
UNUSED: Final = 0.6  # of the languages, frameworks and databases listed
MOST_NAMED: Final = 3  # names in one remark
FEW_YEARS: Final = 3 * YEAR  # at work: hardly a senior's (R163)
MANY_YEARS: Final = {STUDENT: 5 * YEAR, JUNIOR: 7 * YEAR}  # as a developer, by level

_SENIOR: Final = re.compile(
    r"\bsenior\b(?! (?:citizen|care|home|living|year|at )| [\w ]{0,30}\b(?:student|school)\b)",
    re.IGNORECASE,
)
_JUNIOR: Final = re.compile(
    r"\b(?:junior|trainee|intern)\b(?! (?:dev|eng|coll|prog|staff|team|league))|"
    r"^\W*junior\b|\bcomputer science student\b",
    re.IGNORECASE,
)
_FIRST_RANK: Final = re.compile(
    r"\W*(?:an? )?(?:(?P<senior>senior|lead|principal|staff)|"
    r"junior|graduate|trainee|aspiring|entry-level)[ -](?:[\w.#+/-]+ ){0,3}?"
    r"(?:developer|engineer|programmer|architect)\b",
    re.IGNORECASE,
)
_HOSTS: Final = re.compile(r"\b(?:github|gitlab|codeberg|bitbucket)\b", re.IGNORECASE)
_SOFT: Final = frozenset(chain.from_iterable(lists("soft_skills").values()))
_USED: Final = frozenset({"language", "framework", "database"})
_IMPLIED: Final = frozenset({"SQL", "PL/SQL", "T-SQL", "PL/pgSQL", "Bash", "PowerShell", "R", "C"})
_LEADS: Final = begins("leading")
_DECIDES: Final = begins("deciding")
_RUNS: Final = begins("tests", "delivery")
_BUSINESS: Final = begins("business")
_RESILIENCE: Final = begins("resilience")
_MONEY: Final = re.compile(  # and shares: of orders, of failed payments
    r"[$€£₹]\s?\d|\d\s?(?:euros?|dollars?|pounds?|rupees|EUR|USD|GBP|%)|\bper ?cent\b"
)
_SOONER: Final = re.compile(  # time to market: "from six weeks to two days"
    r"\bfrom (?:an? |\w+ |\d+ )?(?:hour|day|night|week|month|year)\w* to\b|"
    r"\b(?:hour|day|night|week|month|quarter|year)s? to (?:one|two|three|an? |\d)|"
    r"\b(?:hour|day|week|month|quarter|year)(?:s|ly)? (?:release )?to (?:an? |\w+ |\d+ )?"
    r"(?:minute|hour|day|week|month)|"
    r"\b(?:live|shipped|launched|online) (?:with)?in \w+ (?:day|week)",
    re.IGNORECASE,
)
_SUPPORT: Final = {skill: beginnings(words) for skill, words in WORDS["support"].items()}


def _ranks(whole: Whole) -> Iterator[Noted]:
    """What headline and summary call the person against the level, then the years at work."""
    headline, summary = rank_of(whole.answers), _rank_at_start(whole.summary)
    if _differ(headline, whole.level):
        message = f"The headline says {headline}, the level is {whole.level}."
        yield noted("D05", "headline.text", message)
    elif _differ(summary, headline):
        message = f"The headline says {headline}, the summary {summary}."
        yield noted("D05", "summary.text", message)
    elif _differ(summary, whole.level):
        message = f"The summary says {summary}, the level is {whole.level}."
        yield noted("D05", "summary.text", message)
    else:
        yield from _years_for_rank(whole, headline)


def _differ(rank: str, level: str) -> bool:
    """Whether a rank that is named is far from another, or from a level."""
    return (rank == SENIOR and level in EARLY) or (rank == JUNIOR and level == SENIOR)


def _rank_at_start(text: str) -> str:
    """The rank a summary begins with; later on it may be that of others."""
    match = _FIRST_RANK.match(text)
    return "" if not match else SENIOR if match["senior"] else JUNIOR


def _years_for_rank(whole: Whole, headline: str) -> Iterator[Noted]:
    """A level that the dates of the jobs make unlikely, as far as they are all there."""
    if not is_complete(whole) and whole.level == SENIOR:
        return
    if layout(whole.answers) is Layout.FUNCTIONAL or not whole.dated:
        return
    key = "headline.text" if headline else "profile.level"
    terms = (*(when for _, when in whole.dated), *_at_projects(whole))
    worked = covered((when.first, when.last) for when in terms)
    sure = covered((when.sure_first, when.sure_last) for when in _as_developer(whole))
    is_claimed = any(
        claim.years * YEAR >= FEW_YEARS
        for text in (whole.headline, whole.summary)
        for claim in claims(text, whole.today)
    )
    if whole.level == SENIOR and 0 < worked < FEW_YEARS and not is_claimed:
        yield _level_question(key, whole.level, worked)
    elif sure >= MANY_YEARS.get(whole.level, sure + 1):
        yield _level_question(key, whole.level, sure)


def _level_question(key: str, level: str, months: int) -> Noted:
    message = f"The level is {level}; the dates of your jobs make about {time_of(months)}."
    return noted("D05", key, message, "Does another level fit the jobs you apply for better?")


def _at_projects(whole: Whole) -> Iterator[Term]:
    """The times of projects: freelance work may stand there."""
    terms = (whole.term(project) for project in entries(whole.answers, "projects"))
    yield from (when for when in terms if when)


def _as_developer(whole: Whole) -> Iterator[Term]:
    for job, when in whole.dated:
        if is_developer(job.text("title")) and not is_beside(job):
            yield when


def rank_of(answers: Answers) -> str:
    """The level that the headline names, "" if it names none."""
    headline = section(answers, "headline").text("text")
    return SENIOR if _SENIOR.search(headline) else JUNIOR if _JUNIOR.search(headline) else ""


def _soft_skills(whole: Whole) -> Iterator[Noted]:
    if len(whole.points) < FEWEST_POINTS:
        return
    shown = f"{whole.work}\n{whole.summary}"
    for group in entries(whole.answers, "skills"):
        named = [each for each in group.items("items") if each.lower() in _SOFT | set(_SUPPORT)]
        bare = [
            each
            for each in named
            if (proof := _SUPPORT.get(each.lower())) and not proof.search(shown)
        ]
        if bare:
            listed = " and ".join(f"“{each}”" for each in bare[:2])
            message = f"No line of your work shows {listed}."
            yield noted("D06", f"{group.prefix}items", message)


def _unused(whole: Whole) -> Iterator[Noted]:
    """Skills that stand in the lists alone, where they are the rule and not the exception."""
    if len(whole.points) < FEWEST_POINTS:
        return
    used = text_of(whole.shown).names
    low = whole.shown.lower()
    listed = [
        (group, each)
        for group in entries(whole.answers, "skills")
        for each in text_of(group.text("items")).technologies
        if each.kind in _USED and each.name not in _IMPLIED
    ]
    bare = [(group, each) for group, each in listed if not _is_used(each, used, low)]
    names = list(dict.fromkeys(each.name for _, each in bare))
    if len(names) >= FEWEST_UNUSED and len(bare) > UNUSED * len(listed):
        shown, more = names[:MOST_NAMED], len(names[MOST_NAMED:])
        told = f"{', '.join(shown)} and {more} more" if more else _joined(shown)
        yield noted("D07", f"{bare[0][0].prefix}items", f"No job or project names {told}.")


def _joined(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_used(skill: Mention, used: frozenset[str], low: str) -> bool:
    if skill.name in used:
        return True
    if re.search(rf"(?<!\w){re.escape(skill.name.lower())}(?!\w)", low):
        return True
    kin = WORDS["languages"].get(skill.name, ())
    return any(name == other or name.startswith(f"{other} ") for name in used for other in kin)


def _nothing_to_see(whole: Whole) -> Iterator[Noted]:
    """Early on code is the proof: a profile, or one project that can be looked at (R131, R132)."""
    if whole.level not in EARLY:
        return
    contact = section(whole.answers, "contact")
    links = " ".join(contact.text(name) for name in ("github", "website", "links"))
    projects = entries(whole.answers, "projects")
    if _HOSTS.search(links) or any(each.text("link") for each in projects):
        return
    message = "Your projects have no link, and there is no GitHub." if projects else ""
    yield noted("D13", "contact.github", message)


def _senior_proof(whole: Whole) -> Iterator[Noted]:
    """Whom somebody led and what they decided; then the business; then what they protected."""
    if whole.level != SENIOR or len(whole.points) < FEWEST_POINTS:
        return
    key, shown = whole.points[0][0], f"{whole.summary}\n{whole.work}"
    missing = {
        "whom you mentored or led": not _LEADS.search(shown),
        "a technical decision of yours": not _DECIDES.search(shown),
    }
    wanted = [name for name, is_missing in missing.items() if is_missing]
    is_long = len(whole.points) >= MANY_POINTS
    if len(wanted) > 1 or (wanted and is_long):
        message = f"A senior résumé should show {' and '.join(wanted)}."
        fix = "" if len(wanted) > 1 else "Is there one? Put it in a line of a job, with a number."
        yield noted("D14", key, message, fix)
    if not any(sign.search(shown) for sign in (_BUSINESS, _MONEY, _SOONER)):
        yield noted("D16", key)
    elif not wanted and is_long and not _RESILIENCE.search(whole.told):
        yield noted("D17", key)


def _mid_proof(whole: Whole) -> Iterator[Noted]:
    """Tests or delivery; that something ran in a cloud says neither (R111)."""
    if whole.level == MID and len(whole.points) >= FEWEST_POINTS:
        kinds = {each.kind for each in text_of(whole.told).technologies}
        if "testing" not in kinds and not _RUNS.search(whole.told):
            yield noted("D15", whole.points[0][0])


LOOKS: Final[tuple[Look, ...]] = (
    _ranks, _soft_skills, _unused, _nothing_to_see, _senior_proof, _mid_proof,
)  # fmt: skip
