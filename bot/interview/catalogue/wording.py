"""Short ways to write down what the catalogue is made of."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.interview.schema import Level, Tip

EVERY = frozenset(Level)
EARLY = frozenset({Level.STUDENT, Level.JUNIOR})
MIDDLE = frozenset({Level.MID})
TOP = frozenset({Level.SENIOR})


def by_level(student: str, junior: str, mid: str, senior: str) -> Mapping[Level, str]:
    """One text for each level."""
    return MappingProxyType(dict(zip(Level, (student, junior, mid, senior), strict=True)))


def why(text: str, *sources: str) -> Tip:
    """Why employers look for it; `sources` are R numbers."""
    return Tip("Why?", text, sources=sources)


def tip(label: str, text: str, *sources: str, levels: frozenset[Level] = EVERY) -> Tip:
    """A further explanation behind a button; `sources` are R numbers."""
    return Tip(label, text, levels, sources)
