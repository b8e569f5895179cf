"""Runs work that outlives a turn: the engine wakes for it, the rows in the database are the truth.

What the engine lost is found by a sweep at the start and every `SWEEP` seconds, so a wake may be
lost, doubled or late and no work is. docs/jobs.md says why this engine.
"""

import asyncio
import logging
from asyncio import FIRST_COMPLETED
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeAlias

from pgqueuer.core.qm import QueueManager
from pgqueuer.core.sm import SchedulerManager
from pgqueuer.domain.errors import RetryRequested
from pgqueuer.domain.models import Job, Schedule

from db.away import Away
from db.engine import Database
from db.jobs import CHANNEL, Queue, opened
from db.store import Ledger

log = logging.getLogger(__name__)

DELIVER, SEND = "deliver", "send"
SWEEP = 30.0  # seconds between looks for what the engine lost
MOST_SWEPT = 1_000
POLL = timedelta(seconds=5)  # an idle engine's look for what a dead process left
HEARTBEAT = timedelta(seconds=5)  # a job not renewed for so long was left by a dead process
AWAY = timedelta(seconds=2)  # before work that met no database is tried again
ASK_AGAIN = 0.5  # seconds; a job that ends while it is asked for anew is gone by then
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 5.0  # seconds between tries to reach the engine's database
FINISH = 4.0  # seconds that work under way may go on at the end; a platform gives ten in all
OUTLIVE = 120.0  # seconds it may go on where only the engine's connection broke

Work: TypeAlias = Callable[[int], Awaitable[timedelta | None]]


@dataclass(frozen=True, slots=True)
class Line:
    """Jobs that are taken `batch` at a time, `most` of them side by side in a process."""

    works: tuple[str, ...]
    batch: int
    most: int  # the engine wants at least twice the batch


# One file is drawn while another is uploaded; the rest is left to other processes.
LINES = (Line((DELIVER,), batch=1, most=2), Line((SEND,), batch=10, most=50))


@dataclass(frozen=True, slots=True)
class Scheduled:
    """Work at fixed times (crontab, UTC), by one process of all; also once when each starts."""

    name: str
    times: str
    work: Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Wake:
    """A wish that work be done on a number: a delivery's, or a chat's.

    Of two wakes with the same key one is enough, while it waits or is worked.
    """

    work: str
    number: int
    key: str
    after: timedelta = timedelta()
    asked_before: bool = False


def deliver(number: int, tries: int = 0, after: timedelta = timedelta()) -> Wake:
    """A wake for a delivery; one that was taken since is another, as its worker may be dead."""
    return Wake(DELIVER, number, f"{DELIVER} {number} {tries}", after)


def send(chat: int, after: timedelta = timedelta()) -> Wake:
    """A wake for the outbox of a chat."""
    return Wake(SEND, chat, f"{SEND} {chat}", after)


@dataclass
class Jobs:
    """The engine in this process. `works`: what to do for each kind of job."""

    database: Database
    works: Mapping[str, Work]
    scheduled: Sequence[Scheduled] = ()
    queue: Queue | None = None  # while the engine runs
    asked: list[Wake] = field(default_factory=list)
    asking: asyncio.Task[None] | None = None
    ending: set[asyncio.Task[None]] = field(default_factory=set)
    anew: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Remember what is still to be done once."""
        self.at_start = list(self.scheduled)

    def wake(self, *wakes: Wake) -> None:
        """Ask for work; call it after the commit. Without an engine the sweep will find it."""
        if self.queue is None:
            return
        self.asked += wakes
        if self.asked and (self.asking is None or self.asking.done()):
            self.asking = asyncio.create_task(self.ask())

    def start_anew(self) -> None:
        """Drop what the engine waits for, as its clock was set; the rows say what is to be done."""
        self.anew.set()

    async def ask(self) -> None:
        """Hand over what was asked for meanwhile, together."""
        while self.asked and self.queue is not None:
            wakes, self.asked = self.asked, []
            try:
                await self.enqueue(self.queue, wakes)
            except Exception as error:  # noqa: BLE001 (the engine's connection: the sweep comes)
                log.debug("wakes are lost: %s", type(error).__name__)

    async def enqueue(self, queue: Queue, wakes: Sequence[Wake]) -> None:
        """Put jobs into the queue; one refused may just be ending, having looked before."""
        made = await queue.enqueue(
            [wake.work for wake in wakes],
            [str(wake.number).encode() for wake in wakes],
            [0] * len(wakes),
            [bounded(wake.after) for wake in wakes],
            [wake.key for wake in wakes],
            on_conflict="skip",
        )
        again = tuple(
            replace(wake, asked_before=True)
            for wake, number in zip(wakes, made, strict=True)
            if number is None and wake.work == SEND and not wake.asked_before
        )
        if again:
            asyncio.get_running_loop().call_later(ASK_AGAIN, self.wake, *again)

    async def run(self) -> None:
        """Run the engine until cancelled; where its connection breaks, start it anew."""
        pause, told = FIRST_PAUSE, False
        try:
            while True:
                began = asyncio.get_running_loop().time()
                try:
                    await self.serve()
                except Exception as error:  # noqa: BLE001 (whatever it was, the rows are the truth)
                    if asyncio.get_running_loop().time() - began > LONGEST_PAUSE:
                        pause, told = FIRST_PAUSE, False
                    if not told:
                        log.warning("jobs wait for the database: %s", type(error).__name__)
                    told = True
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            await asyncio.gather(*self.ending, return_exceptions=True)

    async def serve(self) -> None:
        """One engine, until cancelled or its connection breaks."""
        async with opened(self.database.url) as (queue, lost):
            stop, work = self.started(queue)
            watches = (self.sweep(), lost.wait(), self.anew.wait())
            watching = [asyncio.create_task(watch) for watch in watches]
            self.queue, patience = queue, FINISH
            try:
                done, _ = await asyncio.wait((*work, *watching), return_when=FIRST_COMPLETED)
                patience = OUTLIVE
                for task in done:
                    task.result()
                if not self.anew.is_set():
                    raise ConnectionError
                self.anew.clear()
            finally:
                self.queue, self.asked = None, []
                for event in stop:
                    event.set()
                for task in watching:
                    task.cancel()
                await self.end(work, patience)

    def started(self, queue: Queue) -> tuple[list[asyncio.Event], list[asyncio.Task[None]]]:
        """Start the engine's parts; gives what stops them, and the parts."""
        clock = self.clock(queue)
        stop, work = [clock.shutdown], [asyncio.create_task(clock.run())]
        for line in LINES:
            manager = self.manager(queue, line)
            stop.append(manager.shutdown)
            running = manager.run(
                POLL,
                line.batch,
                max_concurrent_tasks=line.most,
                shutdown_on_listener_failure=True,
                heartbeat_timeout=HEARTBEAT,
                log_aggregation_interval=timedelta(),
            )
            work.append(asyncio.create_task(running))
        return stop, work

    async def end(self, work: Sequence[asyncio.Task[None]], patience: float) -> None:
        """Let work under way finish; a new engine need not wait for the old one's."""
        ending = asyncio.create_task(ended(work, patience))
        if patience == FINISH:
            await ending
            return
        self.ending.add(ending)
        ending.add_done_callback(self.ending.discard)

    def manager(self, queue: Queue, line: Line) -> QueueManager:
        """The engine's worker for one line."""
        made = QueueManager(queue, CHANNEL)
        for name in line.works:
            made.entrypoint(name, accepts_context=False)(self.entry(self.works[name]))
        return made

    def entry(self, work: Work) -> Callable[[Job], Awaitable[None]]:
        """A work as the engine calls it: what it raises stays here, but the wish to come again."""

        async def worked(job: Job) -> None:
            again = await done(job.entrypoint, work, int(job.payload or b"0"))
            if again is not None:
                raise RetryRequested(bounded(again))

        return worked

    def clock(self, queue: Queue) -> SchedulerManager:
        """The engine's scheduler."""
        made = SchedulerManager(queue)
        for one in (*self.scheduled, Scheduled("tidy", "43 * * * *", queue_tidied(queue))):
            made.schedule(one.name, one.times, accepts_context=False)(entry_of(one))
        return made

    async def sweep(self) -> None:
        """Ask for what is due and was lost; at first for all that is open."""
        while self.at_start:
            await on_time(self.at_start.pop(0))
        look = partial(open_work, everything=True)
        while True:
            with suppress(Away):
                self.wake(*await self.database.run(look))
                look = partial(open_work, everything=False)
            await asyncio.sleep(SWEEP)


def bounded(wait: timedelta) -> timedelta:
    """A wait of the engine: none is so long that a clock which is set makes it hours."""
    return min(max(wait, timedelta()), timedelta(seconds=SWEEP))


def open_work(ledger: Ledger, *, everything: bool) -> tuple[Wake, ...]:
    """Wakes for what the rows say is to be done: now, or everything that will be."""
    now = datetime.now(UTC)
    found = [
        (deliver(row.id, row.tries, row.due_at - now), row.due_at)
        for row in ledger.open_deliveries(MOST_SWEPT)
    ]
    found += [(send(chat, due - now), due) for chat, due in ledger.outbox_firsts(MOST_SWEPT)]
    return tuple(
        replace(wake, after=max(wake.after, timedelta()))
        for wake, due in found
        if everything or due <= now
    )


async def done(name: str, work: Work, number: int) -> timedelta | None:
    """Do one work; what it raises is logged by its kind, as its text may quote somebody."""
    try:
        return await work(number)
    except Away:
        return AWAY
    except Exception as error:  # noqa: BLE001 (the edge: the engine would log and store its text)
        log.error("%s %d failed: %s", name, number, type(error).__name__)  # noqa: TRY400 (as above)
        return None


async def on_time(one: Scheduled) -> None:
    """Do scheduled work; where it fails, the next time comes."""
    try:
        await one.work()
    except Away as away:
        log.warning("%s waits for its next time: %s", one.name, away)
    except Exception as error:  # noqa: BLE001 (as in `done`)
        log.error("%s failed: %s", one.name, type(error).__name__)  # noqa: TRY400 (as in `done`)


def entry_of(one: Scheduled) -> Callable[[Schedule], Awaitable[None]]:
    """Scheduled work as the engine calls it."""

    async def worked(_schedule: Schedule) -> None:
        await on_time(one)

    return worked


def queue_tidied(queue: Queue) -> Callable[[], Awaitable[object]]:
    """Drop the engine's log of jobs done: nothing reads it, and in memory it would only grow."""

    async def tidied() -> None:
        await queue.clear_queue_log([line for lines in LINES for line in lines.works])

    return tidied


async def ended(work: Sequence[asyncio.Task[Any]], patience: float) -> None:
    """Wait for work told to end; what takes longer than `patience` seconds is cancelled."""
    _, late = await asyncio.wait(work, timeout=patience)
    for task in late:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
