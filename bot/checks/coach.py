"""The coach: what would make a text stronger, the most useful first (U21)."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

from bot.checks.finding import Finding
from bot.checks.writing import (
    dictionary,
    english,
    extras,
    headline,
    names,
    points,
    skills,
    summary,
    tone,
)
from bot.checks.writing.rule import Setting, WritingRule
from bot.checks.writing.text import text_of

MOST_REMARKS: Final = 2  # on one answer (U21)
WRITING_RULES: Final[tuple[WritingRule, ...]] = tuple(
    sorted(
        chain(
            english.RULES, tone.RULES, names.RULES, headline.RULES, summary.RULES, skills.RULES,
            points.RULES, extras.RULES,
        ),
        key=lambda rule: rule.code,
    )
)  # fmt: skip
RULES: Final[Mapping[str, WritingRule]] = {rule.code: rule for rule in WRITING_RULES}


def prepare() -> None:
    """Load what the rules need, so that whoever comes first does not wait for it."""
    dictionary.prepare()


def find(text: str, setting: Setting) -> tuple[Finding, ...]:
    """Return all there is to say of a text, the most useful first; a rule speaks once."""
    if not text.strip():
        return ()
    seen = text_of(text)
    found: dict[str, tuple[int, Finding]] = {}
    for rule in WRITING_RULES:
        if rule.applies(setting):
            for finding in rule.findings(seen, setting):
                found.setdefault(rule.code, (-rule.worth, finding))
    needless = frozenset(chain.from_iterable(RULES[code].instead_of for code in found))
    left = (each for code, each in found.items() if code not in needless)
    return tuple(finding for _, finding in sorted(left, key=lambda each: (each[0], each[1].start)))


def remarks(text: str, setting: Setting, silent: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Return at most two remarks, but for the rules that are to be silent."""
    quiet = frozenset(silent)
    return tuple(each for each in find(text, setting) if each.code not in quiet)[:MOST_REMARKS]
