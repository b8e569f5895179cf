"""A thread that owns a connection and runs works on it, many to a transaction where that helps."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from concurrent import futures
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, TypeAlias

import psycopg
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from db.away import Away, Conflict, Unreachable, cause, passes, told
from db.connect import place
from db.outages import Outages
from db.prepared import Statements
from db.recent import Recent
from db.store import Ledger

SWEEP_PAUSES = 9  # as long as a sweep took, before the next
SWEEP_AGAIN = 60  # seconds after one that failed
TRIES = 3  # of a work that met a conflict, a deadlock or a dead connection

Work: TypeAlias = Callable[[Ledger], Any]
Promise: TypeAlias = "asyncio.Future[Any] | futures.Future[Any]"


@dataclass(frozen=True, slots=True)
class Job:
    """A work, and who waits for it; `loop` is None for a waiting thread."""

    work: Work
    promise: Promise
    loop: asyncio.AbstractEventLoop | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a work gave, or the error it ended with."""

    result: Any = None
    error: BaseException | None = None


Jobs: TypeAlias = "SimpleQueue[Job | None]"  # None: stop


def _settle(pairs: list[tuple[Promise, Outcome]]) -> None:
    for promise, outcome in pairs:
        if promise.done():  # whoever waited has gone
            continue
        if outcome.error is None:
            promise.set_result(outcome.result)
        else:
            promise.set_exception(outcome.error)


def _tell(jobs: list[Job], outcomes: list[Outcome]) -> None:
    """Wake all who wait, each loop once."""
    by_loop = defaultdict(list)
    for job, outcome in zip(jobs, outcomes, strict=True):
        by_loop[job.loop].append((job.promise, outcome))
    for loop, pairs in by_loop.items():
        if loop is None:
            _settle(pairs)
        else:
            with suppress(RuntimeError):  # a loop that was closed waits for nothing
                loop.call_soon_threadsafe(_settle, pairs)


class Writer:
    """Serves a queue of jobs over one connection, opened when needed and anew when broken."""

    def __init__(  # noqa: PLR0913, PLR0917  what the threads of one database share
        self,
        engine: Engine,
        jobs: Jobs,
        group: int,
        recent: Recent,
        statements: Statements,
        outages: Outages,
    ) -> None:
        self._engine = engine
        self._jobs = jobs
        self._group = group  # works that may share one transaction
        self._recent = recent
        self._statements = statements
        self._outages = outages
        self._place = place(engine.url)
        self._connection: Connection | None = None
        self._sweeps = engine.name == "sqlite"  # Postgres vacuums by itself
        self._erased = False
        self._sweep_at = 0.0

    def serve(self) -> None:
        """Run jobs until told to stop."""
        while jobs := self._next():
            outcomes = self._run(jobs)
            self._outages.met(outcomes[0].error)
            self._sweep()
            if isinstance(outcomes[0].error, Unreachable):
                waiting = self._waiting(limit=self._jobs.qsize())  # they would wait for the same
                jobs, outcomes = jobs + waiting, outcomes + outcomes[:1] * len(waiting)
            _tell(jobs, outcomes)
        self._sweep_at = 0
        self._sweep()
        self._drop()

    def _next(self) -> list[Job]:
        """Wait for the next jobs, and meanwhile for the time to sweep if that is due."""
        while True:
            with suppress(Empty):
                first = self._jobs.get(timeout=self._until_sweep())
                break
            self._sweep()
        return [] if first is None else [first, *self._waiting(limit=self._group - 1)]

    def _waiting(self, limit: int) -> list[Job]:
        jobs: list[Job] = []
        with suppress(Empty):
            while len(jobs) < limit:
                job = self._jobs.get_nowait()
                if job is None:
                    self._jobs.put(None)
                    break
                jobs.append(job)
        return jobs

    def _run(self, jobs: list[Job]) -> list[Outcome]:
        """Run jobs in one transaction; if any fails, each alone, so that none fails for another.

        An error of the world, or of the commit, is everybody's.
        """
        if len(jobs) == 1:
            return self._repeat(jobs)
        try:
            return self._once([job.work for job in jobs])
        except Away as away:
            return [Outcome(error=away)] * len(jobs)
        except BaseException:  # noqa: BLE001  the thread outlives whatever a work raises
            return self._one_by_one(jobs)

    def _one_by_one(self, jobs: list[Job]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        for job in jobs:
            last = outcomes[-1] if outcomes else None
            is_away = last is not None and isinstance(last.error, Away)
            outcomes += [last] if last and is_away else self._repeat([job])
        return outcomes

    def _repeat(self, jobs: list[Job]) -> list[Outcome]:
        failed: BaseException = Conflict()
        for _ in range(TRIES):
            try:
                return self._once([job.work for job in jobs])
            except BaseException as error:  # noqa: BLE001  the thread outlives whatever a work raises
                failed = error
            if not passes(failed):
                break
        return [Outcome(error=told(failed, self._place)) for _ in jobs]

    def _once(self, works: list[Work]) -> list[Outcome]:
        connection = self._open()
        try:
            connection.begin()
            with self._at_once(connection):
                outcomes = [self._worked(connection, work) for work in works]
        except BaseException as error:
            self._roll_back(connection, error)
            raise
        self._commit(connection)
        return outcomes

    @staticmethod
    def _at_once(connection: Connection) -> AbstractContextManager[object]:
        """Let Postgres be given statements without waiting for what those before them gave."""
        driver = connection.connection.driver_connection
        return driver.pipeline() if isinstance(driver, psycopg.Connection) else nullcontext()

    def _worked(self, connection: Connection, work: Work) -> Outcome:
        ledger = Ledger(connection, self._recent, self._statements)
        outcome = Outcome(work(ledger))
        self._erased = self._erased or (self._sweeps and ledger.erased)
        return outcome

    def _open(self) -> Connection:
        if self._connection is None:
            try:
                self._connection = self._engine.connect()
            except (SQLAlchemyError, sqlite3.Error, psycopg.Error) as error:
                raise Unreachable(str(told(error, self._place))) from None
        return self._connection

    def _commit(self, connection: Connection) -> None:
        """Commit; an error here is not tried again, for the commit may have been done."""
        try:
            connection.commit()
        except SQLAlchemyError as error:
            self._roll_back(connection, error)
            raise told(error, self._place) from None

    def _roll_back(self, connection: Connection, error: BaseException) -> None:
        try:
            connection.rollback()
        except SQLAlchemyError:
            self._drop()
            return
        if cause(error) is not None:
            self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(Exception):
                self._connection.close()
            self._connection = None

    def _until_sweep(self) -> float | None:
        if self._erased and self._connection is not None:
            return max(self._sweep_at - monotonic(), 0)
        return None

    def _sweep(self) -> None:
        """Rewrite a SQLite file after a deletion, so that nothing in it remembers.

        `secure_delete` overwrites the row, but pages that were split or rebuilt before keep old
        copies in their free space. Works wait meanwhile, so at most a tenth of the time goes here.
        """
        if not self._erased or self._connection is None or monotonic() < self._sweep_at:
            return
        driver: Any = self._connection.connection.driver_connection
        began = monotonic()
        with suppress(sqlite3.Error):  # a full disk, a reader: later again
            driver.execute("VACUUM")
            busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._erased = bool(busy)
        pause = SWEEP_AGAIN if self._erased else SWEEP_PAUSES * (monotonic() - began)
        self._sweep_at = monotonic() + pause
