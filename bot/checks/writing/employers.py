"""What kinds of employer look for first, and whether a résumé shows any of it (R118)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.checks.writing.lists import either, table

SHORT: Final = 3  # letters of signs that stand alone: "sap" is not "sapling"
_TABLE: Final = table("employers")


@dataclass(frozen=True, slots=True)
class Employer:
    """A kind of employer: words that tell it, signs of what it looks for, what to say of none."""

    named: re.Pattern[str]
    signs: re.Pattern[str]
    message: str
    fix: str


def _employer(name: str, message: str, fix: str) -> Employer:
    told = _TABLE[name]
    before = {each.partition(" ")[0] for each in told["but"]}
    others = "".join(rf"(?<!\b{each} )" for each in sorted(before))
    named = re.compile(others + either(told["employers"]), re.IGNORECASE)
    return Employer(named, _beginnings(told["signs"]), message, fix)


def _beginnings(words: Iterable[str]) -> re.Pattern[str]:
    each = (re.escape(word) + (r"(?:s|ed)?\b" if len(word) <= SHORT else "") for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})", re.IGNORECASE)


EMPLOYERS: Final = (
    _employer(
        "finance",
        "The job is in finance, and no line tells of security, audits or failures handled.",
        "Where did you guard data, money or access, or keep a failure from losing any?",
    ),
    _employer(
        "startup",
        "The job is at a start-up, and no line tells of pace or of something that was yours alone.",
        "What did you ship first or alone, and in how many weeks?",
    ),
    _employer(
        "enterprise",
        "The job is in an enterprise, and no line tells of integrating or migrating systems.",
        "Which old system did you replace or connect, and with which teams?",
    ),
)


def unmet(wanted: str, told: str) -> Employer | None:
    """The kind of employer a job is at, if nothing told shows what that kind looks for."""
    found = (each for each in EMPLOYERS if each.named.search(wanted))
    return next((each for each in found if not each.signs.search(told)), None)
