"""Rules on claims and what proves them: skills, ranks, and what is expected of each level."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from bot.checks.writing.document import WORDS
from bot.checks.writing.lists import lists
from bot.checks.writing.rule import EARLY, JUNIOR, MID, SENIOR
from bot.checks.writing.technologies import Mention
from bot.checks.writing.text import text_of
from bot.interview.session import Answers
from bot.resume.facts import entries, section
from bot.resume.whole import Look, Noted, Whole, beginnings, begins, noted

FEWEST_POINTS: Final = 3  # in all, before something is missed among them
MOST_NAMED: Final = 4  # names in one remark

_SENIOR: Final = re.compile(r"\bsenior\b(?! (?:citizen|care|home|living))", re.IGNORECASE)
_JUNIOR: Final = re.compile(
    r"\b(?:junior|trainee|intern)\b(?! (?:dev|eng|coll|prog|staff|team|league))|"
    r"^\W*junior\b|\bcomputer science student\b",
    re.IGNORECASE,
)
_HOSTS: Final = re.compile(r"\b(?:github|gitlab|codeberg|bitbucket)\b", re.IGNORECASE)
_SOFT: Final = frozenset(chain.from_iterable(lists("soft_skills").values()))
_USED: Final = frozenset({"language", "framework", "database"})
_IMPLIED: Final = frozenset({"SQL", "PL/SQL", "T-SQL", "PL/pgSQL", "Bash", "PowerShell", "R", "C"})
_LEADS: Final = begins("leading")
_DECIDES: Final = begins("deciding")
_RUNS: Final = begins("tests", "delivery", "cloud")
_SUPPORT: Final = {skill: beginnings(words) for skill, words in WORDS["support"].items()}


def _ranks(resume: Whole) -> Iterator[Noted]:
    rank = rank_of(resume.answers)
    if (rank == SENIOR and resume.level in EARLY) or (rank == JUNIOR and resume.level == SENIOR):
        message = f"The headline says {rank}, the level is {resume.level}."
        yield noted("D05", "headline.text", message)


def rank_of(answers: Answers) -> str:
    """The level that the headline names, "" if it names none."""
    headline = section(answers, "headline").text("text")
    return SENIOR if _SENIOR.search(headline) else JUNIOR if _JUNIOR.search(headline) else ""


def _soft_skills(resume: Whole) -> Iterator[Noted]:
    if len(resume.points) < FEWEST_POINTS:
        return
    shown = f"{resume.work}\n{resume.summary}"
    for group in entries(resume.answers, "skills"):
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


def _unused(resume: Whole) -> Iterator[Noted]:
    if len(resume.points) < FEWEST_POINTS:
        return
    used = {each.name for each in text_of(resume.work).technologies}
    low = resume.work.lower()
    listed = [
        (group, each)
        for group in entries(resume.answers, "skills")
        for each in text_of(group.text("items")).technologies
    ]
    bare = [(group, each) for group, each in listed if not _is_used(each, used, low)]
    if bare:
        names = list(dict.fromkeys(each.name for _, each in bare))
        more = " and others" if len(names) > MOST_NAMED else ""
        message = f"No job or project names {', '.join(names[:MOST_NAMED])}{more}."
        yield noted("D07", f"{bare[0][0].prefix}items", message)


def _is_used(skill: Mention, used: set[str], low: str) -> bool:
    if skill.kind not in _USED or skill.name in _IMPLIED or skill.name in used:
        return True
    if re.search(rf"(?<!\w){re.escape(skill.name.lower())}(?!\w)", low):
        return True
    kin = WORDS["languages"].get(skill.name, ())
    return any(name == other or name.startswith(f"{other} ") for name in used for other in kin)


def _nothing_to_see(resume: Whole) -> Iterator[Noted]:
    contact = section(resume.answers, "contact")
    links = " ".join(contact.text(name) for name in ("github", "website", "links"))
    projects = entries(resume.answers, "projects")
    if resume.level in EARLY and not projects and not _HOSTS.search(links):
        yield noted("D13", "contact.github")


def _senior_proof(resume: Whole) -> Iterator[Noted]:
    if resume.level != SENIOR or len(resume.points) < FEWEST_POINTS:
        return
    shown = f"{resume.summary}\n{resume.work}"
    missing = {
        "whom you mentored or led": not _LEADS.search(shown),
        "a technical decision of yours": not _DECIDES.search(shown),
    }
    wanted = [name for name, is_missing in missing.items() if is_missing]
    if wanted:
        message = f"A senior résumé should show {' and '.join(wanted)}."
        fix = "" if len(wanted) > 1 else "Is there one? Put it in a line of a job, with a number."
        yield noted("D14", resume.points[0][0], message, fix)


def _mid_proof(resume: Whole) -> Iterator[Noted]:
    if resume.level == MID and len(resume.points) >= FEWEST_POINTS and not _shows(_RUNS, resume):
        yield noted("D15", resume.points[0][0])


def _shows(signs: re.Pattern[str], resume: Whole) -> bool:
    kinds = {each.kind for each in text_of(resume.told).technologies}
    return bool(signs.search(resume.told)) or bool(kinds & {"cloud", "testing"})


LOOKS: Final[tuple[Look, ...]] = (
    _ranks, _soft_skills, _unused, _nothing_to_see, _senior_proof, _mid_proof,
)  # fmt: skip
