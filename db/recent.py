"""Sessions of people who wrote lately, so that each turn need not read all their answers again.

Each save draws a new stamp, stored with the draft, so the stamp names the content: what is
remembered is used only where the stamp just read says that nothing was saved since, by this
process or another. A save that was rolled back leaves a stamp nobody will read.
"""

import random
from dataclasses import dataclass
from types import MappingProxyType

from bot.interview.session import Answers, Change

MOST_HELD = 256  # sessions; some 60 kB each once an interview is done
STAMP_BITS = 63  # what a signed big integer holds


@dataclass(frozen=True, slots=True)
class Held:
    """The content of a draft as of `stamp`; `serial` numbers its oldest change."""

    stamp: int
    answers: Answers
    undo: tuple[Change, ...]
    serial: int


def new_stamp() -> int:
    """Draw a number no save has had before."""
    return random.getrandbits(STAMP_BITS)


def held(stamp: int, answers: Answers, undo: tuple[Change, ...], serial: int) -> Held:
    """Hold a copy of a session's content that nobody can change."""
    return Held(stamp, MappingProxyType(dict(answers)), undo, serial)


class Recent:
    """At most `MOST_HELD` drafts, the one not used for longest going first.

    Several threads share it: each step is one operation of a dict, and a lost entry costs a read.
    """

    def __init__(self) -> None:
        self._held: dict[int, Held] = {}

    def find(self, draft: int, stamp: int) -> Held | None:
        """Give the content of a draft if that is its last save."""
        held = self._held.get(draft)
        return held if held is not None and held.stamp == stamp else None

    def keep(self, draft: int, held: Held) -> None:
        self._held.pop(draft, None)
        self._held[draft] = held
        if len(self._held) > MOST_HELD:
            self._held.pop(next(iter(self._held.copy())), None)

    def clear(self) -> None:
        """Forget all, after something was deleted for good."""
        self._held.clear()
