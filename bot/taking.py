"""Takes a turn of the conversation, with what must not happen while its transaction is open.

A screen of the review is made between two tries of its turn: the coach looks at every text of a
résumé, 80 ms for one of three pages that this process has not seen yet, up to a second for the
longest, and would hold a thread of the database and the person's rows meanwhile.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Final, NoReturn

from bot.interview.replies import Note, Reviewed
from bot.interview.session import Answers
from bot.resume import checklist
from bot.turn import Heard, Taken, Turn
from db.engine import Database

MOST_TRIES: Final = 3  # for somebody who changes answers on another device meanwhile


class Unmade(Exception):  # noqa: N818 (no error: it is made next)
    """A turn needs a screen of the review; nothing was changed."""

    def __init__(self, answers: Answers, place: str, today: date) -> None:
        super().__init__()
        self.answers, self.place, self.today = answers, place, today


@dataclass(frozen=True, slots=True)
class Made:
    """A screen of the review, and what it was made from."""

    answers: Answers
    place: str
    today: date
    screen: Reviewed

    def __call__(
        self, answers: Answers, place: str, today: date, notes: tuple[Note, ...]
    ) -> Reviewed:
        """Give the screen if it is of these answers; raises Unmade."""
        if (self.answers, self.place, self.today) != (answers, place, today):
            raise Unmade(answers, place, today)
        return replace(self.screen, notes=notes)


def none_made(answers: Answers, place: str, today: date, notes: tuple[Note, ...]) -> NoReturn:
    """Say that the screen is still to be made; raises Unmade."""
    del notes
    raise Unmade(answers, place, today)


async def take(database: Database, turn: Turn, heard: Heard, now: datetime) -> Taken:
    """Work one event; raises Repeated for an update that was worked before.

    What waits for a choice is held, or let go, once the turn is committed: it may be taken more
    than once.
    """
    taken = await committed(database, turn, heard, now)
    turn.holding.note((heard.chat, heard.thread), heard.event, taken.pending)
    return taken


async def committed(database: Database, turn: Turn, heard: Heard, now: datetime) -> Taken:
    """Take the turn in a transaction.

    Where it leads to a screen of the review, it is undone, the screen made on a thread of its
    own, and the turn taken again.
    """
    review: checklist.Consulting = none_made
    for _ in range(MOST_TRIES):
        try:
            return await database.run(partial(turn.take, heard=heard, now=now, review=review))
        except Unmade as unmade:
            review = await asyncio.to_thread(made, unmade)
    return await database.run(partial(turn.take, heard=heard, now=now))


def made(unmade: Unmade) -> Made:
    """Make a screen of the review."""
    screen = checklist.consulted(unmade.answers, unmade.place, unmade.today)
    return Made(unmade.answers, unmade.place, unmade.today, screen)
