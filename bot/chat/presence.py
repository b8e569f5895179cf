"""Which processes serve the bot: each tells that it lives, and one of them polls."""

import asyncio
import hashlib
import logging
import os
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from db.away import Away
from db.engine import Database
from db.leases import LEASE, Beat
from db.store import Ledger

log = logging.getLogger(__name__)

BEAT = 3.0  # seconds between signs of life: three of them may fail before one counts as dead
LOOK = 1.0  # seconds between looks at a lease that another holds

STARTED = time.time_ns()
NUMBERS = count(1)


def digest(text: str) -> str:
    """A short name that tells nothing of what it stands for."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def machine() -> str:
    """Names the machine, or container."""
    return digest(socket.gethostname())


def process() -> str:
    """A name for one part of this process: machine, process id, start, number."""
    return f"{machine()}.{os.getpid()}.{STARTED}.{next(NUMBERS)}"


def is_dead(other: str) -> bool:
    """Whether a process is known to be no more: only one of this machine can be."""
    try:
        where, pid, started, _ = other.split(".")
    except ValueError:
        return False
    if where != machine():
        return False
    if int(pid) == os.getpid():
        return started != str(STARTED)  # a container's first process has the same id each time
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


async def pause(stop: asyncio.Event, longest: float) -> None:
    """Wait until stopped, so long at most."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), longest)


@dataclass
class Presence:
    """One process among those that serve a bot.

    `share` is told how many there are, `returned` how long there was none before this one, and
    works in the transaction that finds it out, so that one process alone is told.
    """

    database: Database
    bot: str  # its number at Telegram
    share: Callable[[int], None]
    returned: Callable[[Ledger, timedelta], None]
    serves: bool = True  # takes updates, so that its silence is an outage
    me: str = field(default_factory=process)

    def __post_init__(self) -> None:
        """Name the bot by what is no secret."""
        self.bot = digest(self.bot)

    async def beat(self) -> None:
        """Tell that this process lives; raises Away."""

        def beat(ledger: Ledger) -> Beat:
            return ledger.beat(self.bot, self.me, datetime.now(UTC), serves=self.serves)

        def beat_after_silence(ledger: Ledger) -> Beat:
            told = beat(ledger)
            self.returned(ledger, told.silence)
            return told

        try:
            told = await self.database.run(beat_after_silence)
        except Away:
            raise
        except Exception as error:  # noqa: BLE001 (the edge: a mistake there must not end the bot)
            log.error("the return could not be told: %s", type(error).__name__)  # noqa: TRY400 (a traceback may quote people)
            told = await self.database.run(beat)
        self.share(told.live)

    async def run(self) -> None:
        """Tell it again and again until cancelled."""
        while True:
            await asyncio.sleep(BEAT)
            with suppress(Away):  # told by whoever needs the database more
                await self.beat()

    async def leave(self) -> None:
        """Tell that this process ends."""
        with suppress(Away):
            await self.database.run(lambda ledger: ledger.leave(self.bot, self.me))


@dataclass
class Lease:
    """The right to poll: one process at a time has it."""

    database: Database
    presence: Presence
    renewed: float = 0.0  # monotonic seconds

    @property
    def name(self) -> str:
        """What is leased."""
        return f"poll:{self.presence.bot}"

    async def take(self) -> bool:
        """Take or renew it; False if another has it."""
        me = self.presence.me

        def work(ledger: Ledger) -> str:
            now = datetime.now(UTC)
            held = ledger.take_lease(self.name, me, now)
            if held != me and is_dead(held):
                held = ledger.take_lease(self.name, me, now, dead=held)
            return held

        asked = time.monotonic()
        is_mine = await self.database.run(work) == me
        self.renewed = asked if is_mine else self.renewed
        return is_mine

    async def wait(self, stop: asyncio.Event) -> None:
        """Return once it is this process's, or on `stop`."""
        told = ""
        while not stop.is_set():
            try:
                if await self.take():
                    return
                why = "Another process polls; this one waits to take over when it ends."
            except Away as away:
                why = f"Polling waits: {away}"
            if why != told:
                log.info(why)
                told = why
            await pause(stop, LOOK)

    @asynccontextmanager
    async def kept(self, stop: asyncio.Event) -> AsyncIterator[asyncio.Event]:
        """Renew it meanwhile; gives what is set once it is lost or `stop` is."""
        over = asyncio.Event()
        keeper = asyncio.create_task(self.keep(stop, over))
        try:
            yield over
        finally:
            keeper.cancel()
            await asyncio.gather(keeper, return_exceptions=True)
            with suppress(Away):
                me = self.presence.me
                await self.database.run(lambda ledger: ledger.release_lease(self.name, me))

    async def keep(self, stop: asyncio.Event, over: asyncio.Event) -> None:
        """Renew until stopped or lost."""
        while not over.is_set():
            await pause(stop, BEAT)
            if stop.is_set():
                break
            is_mine = time.monotonic() - self.renewed < LEASE.total_seconds()
            with suppress(Away):
                is_mine = await self.take()
            if not is_mine:
                log.warning("Another process may poll now; this one waits.")
                break
        over.set()
