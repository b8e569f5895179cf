"""Capitals in job titles: "Backend Engineer" or "Backend engineer", but one of them (R28)."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from bot.checks.writing.text import text_of

_ROLE: Final = re.compile(
    r"\b(?:developer|engineer|programmer|architect|lead|manager|student|intern|trainee|apprentice"
    r"|consultant|analyst|administrator|assistant|specialist|tester|scientist)\b",
    re.IGNORECASE,
)
_SMALL_WORDS: Final = frozenset(
    ["a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with"]
)


class Case(StrEnum):
    """How a title is written."""

    ALL = "Backend Engineer"
    FIRST = "Backend engineer"
    NONE = "backend engineer"


class Odd(NamedTuple):
    """A title written unlike the rest: its place among them, and one of the others.

    `better` is the title as the others are written, "" where only a person can tell.
    """

    at: int
    other: str
    better: str


def odd_title(titles: Sequence[str]) -> Odd | None:
    """The first of the titles that are written as the fewest are."""
    cased = [(at, case) for at, title in enumerate(titles) if (case := case_of(title))]
    counts = Counter(case for _, case in cased)
    if len(counts) < 2:  # noqa: PLR2004 (two ways of writing)
        return None
    rarest = min(counts, key=lambda case: (counts[case], -list(Case).index(case)))
    at = next(at for at, case in cased if case is rarest)
    like, case = next((titles[n], case) for n, case in cased if case is not rarest)
    return Odd(at, like, capitalised(titles[at]) if case is Case.ALL else "")


def case_of(title: str) -> Case | None:
    """How a title is written; None if a single word, or one without a known role, does not tell."""
    role = _ROLE.search(title)
    if role is None:
        return None
    begins_small = title[0].islower() and title.partition(" ")[0].islower()
    if role[0][0].islower():
        return Case.NONE if begins_small else Case.FIRST
    return None if role.start() == 0 else Case.ALL


def capitalised(title: str) -> str:
    """The title with a capital at each word but the small ones; names stay as they are."""
    names = text_of(title).technologies
    return re.sub(
        r"(?<![\w.])[a-z][a-z'’]*\b",
        lambda word: (
            word[0]
            if (word[0] in _SMALL_WORDS and word.start())
            or any(name.start <= word.start() < name.end for name in names)
            else word[0].capitalize()
        ),
        title,
    )
