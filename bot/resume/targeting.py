"""What a targeted résumé brings forward: what the vacancy names (R13, R32)."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.checks.writing.text import text_of
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume.facts import layout, section

T = TypeVar("T")


def wanted(answers: Answers) -> frozenset[str]:
    """Give the technologies that the vacancy and the title sought name; none if not targeted."""
    if layout(answers) is not Layout.TARGETED:
        return frozenset()
    profile = section(answers, "profile")
    return text_of(f"{profile.text('target')}\n{profile.text('vacancy')}").names


def forward(listed: Iterable[T], names: frozenset[str], says: Callable[[T], str]) -> tuple[T, ...]:
    """Put those first whose text names one of the technologies; the rest keep their order."""
    if not names:
        return tuple(listed)
    return tuple(sorted(listed, key=lambda each: not names & text_of(says(each)).names))
