"""Notices that the time of day was set back, which would let what is due later wait too long."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from db.away import Away
from db.engine import Database

log = logging.getLogger(__name__)

LOOK = 1.0  # seconds between looks
SET_BACK = timedelta(seconds=2)  # less is no more than a wait's own fuzziness


def steady() -> timedelta:
    """A clock nobody sets."""
    return timedelta(seconds=time.monotonic())


@dataclass
class Clock:
    """Compares the time of day with a clock that only goes forward; `moved` is told of a change."""

    database: Database
    moved: Callable[[], None] = lambda: None
    wall: Callable[[], datetime] = lambda: datetime.now(UTC)
    steady: Callable[[], timedelta] = steady

    async def run(self) -> None:
        """Look again and again until cancelled."""
        known = self.epoch()
        while True:
            await asyncio.sleep(LOOK)
            known = await self.look(known)

    def epoch(self) -> datetime:
        """When the steady clock showed 0, by the time of day as it is set now."""
        return self.wall() - self.steady()

    async def look(self, known: datetime) -> datetime:
        """Move along what waits if the clock was set back since the epoch `known`; gives the new.

        While the database is away the old one stays known, for the next look.
        """
        found = self.epoch()
        back = known - found
        if back < SET_BACK:
            return found
        now = self.wall()
        try:
            rows = await self.database.run(lambda ledger: ledger.clock_set_back(now, back))
        except Away:
            return known
        self.moved()
        log.warning("The clock was set back by %s; %d sends wait no longer for that.", back, rows)
        return found
