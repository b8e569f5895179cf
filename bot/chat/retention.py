"""Keeps to RETENTION_DAYS: announces what is to be deleted, and deletes it a week later.

`purge` is the one function to call, as often as one likes, from any process.
"""

import logging
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.interview.events import Commanded
from bot.interview.replies import Button, Expiring, Rows
from bot.turn import Heard, Scene, Write
from db.engine import Database
from db.retention import NOTICE, SPAN, Silent
from db.store import Ledger

log = logging.getLogger(__name__)

KEEP_NUMBERS = timedelta(days=7)  # update ids are random after a silent week (U26)
ROWS: Rows = (
    (Button("Keep everything", "stay", style="success"),),
    (Button("See all my résumés", "drafts"),),
)


@dataclass(frozen=True, slots=True)
class Purged:
    """What one call did."""

    announced: int = 0  # people told, or not to be reached
    drafts: int = 0
    people: int = 0

    def __add__(self, other: "Purged") -> "Purged":
        return Purged(
            self.announced + other.announced,
            self.drafts + other.drafts,
            self.people + other.people,
        )


async def purge(database: Database, write: Write, keep: timedelta, now: datetime) -> Purged:
    """Announce and delete what has lain untouched for `keep`, and old numbers of updates.

    Each step is a transaction of its own over a few people, and leaves what the next finds:
    stopped anywhere and called again, it ends the same.
    """
    done = Purged()
    last = await database.run(lambda ledger: ledger.last_person())
    for after in range(0, last, SPAN):
        work = partial(over, write=write, after=after, keep=keep, now=now)
        done += await database.run(work)
    await database.run(lambda ledger: ledger.forget_updates(now - KEEP_NUMBERS))
    await database.run(lambda ledger: ledger.forget_deliveries(now - KEEP_NUMBERS))
    if done != Purged():
        log.info(
            "retention: %(announced)d people told, %(drafts)d drafts and %(people)d people deleted",
            asdict(done),
        )
    return done


def over(ledger: Ledger, write: Write, after: int, keep: timedelta, now: datetime) -> Purged:
    """A work: all there is to do about the next people."""
    done = Purged()
    for found in tuple(ledger.silent(after, now, keep)):
        silent = reprieved(ledger, found, now)
        announce(ledger, write, silent, keep, now)
        ledger.kept(silent)
        gone = ledger.purge(silent)
        if gone:
            ledger.delete_person(silent.chat, silent.thread)
        done += Purged(bool(silent.announce), len(silent.purge), int(gone))
    return done


def reprieved(ledger: Ledger, silent: Silent, now: datetime) -> Silent:
    """Give who has not been reached yet another week: the bot was down, the word still waits."""
    if not silent.purge or silent.away or not ledger.has_outbox(silent.chat):
        return silent
    ledger.announced(replace(silent, announce=silent.purge), now)
    return replace(silent, purge=())


def announce(ledger: Ledger, write: Write, silent: Silent, keep: timedelta, now: datetime) -> None:
    """Say what is to go and when, once; whoever blocked the bot cannot be told."""
    if not silent.announce:
        return
    ledger.announced(silent, now)
    if silent.away:
        return
    days = keep / timedelta(days=1)
    reply = Expiring(silent.names, (now + NOTICE).date(), days, ROWS)
    heard = Heard(Commanded("list"), silent.chat, silent.thread, language=silent.language)
    for message in write((reply,), Scene(heard, None, had_contact=False)):
        ledger.spill(silent.chat, silent.thread, message, now)
