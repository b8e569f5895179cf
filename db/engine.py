"""The database as the product sees it: works go in, what they give comes out once it is safe."""

import asyncio
from collections.abc import Callable
from concurrent import futures
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from sqlalchemy import URL

from db.cipher import PLAIN, Cipher
from db.connect import connect, normal_url
from db.outages import Outages
from db.prepared import Statements
from db.recent import Recent
from db.revisions import Shape, migrate, revision_state
from db.store import Ledger
from db.writer import Job, Jobs, Writer

__all__ = ["Database", "Shape", "migrate", "normal_url", "revision_state"]

T = TypeVar("T")

SQLITE_GROUP = 16  # works that share a commit: more only make the first of them wait
POSTGRES_GROUP = 16
POSTGRES_THREADS = 2  # more of them wait for each other's Python; one would wait for one slow row


class Database:
    """Runs works off the event loop: one thread on SQLite, a few on Postgres.

    A work is a function of the ledger alone: it may be run again after a conflict, and must not
    send anything. Its transaction is committed before its result is given; whatever it raises
    undoes what it wrote. The world's failures come as `db.Away`, ours as `db.Fault`.
    Before a cipher with keys is first used, `db.rotation.check_keys` has to let it pass.
    """

    def __init__(
        self,
        url: str | URL = "",
        threads: int = POSTGRES_THREADS,
        *,
        cipher: Cipher = PLAIN,
    ) -> None:
        self.url = normal_url(url)
        sqlite = self.url.get_backend_name() == "sqlite"
        self._engine = connect(self.url, cipher)
        self._jobs: Jobs = SimpleQueue()
        self._closed = False
        recent, statements = Recent(), Statements(self._engine.dialect)
        outages = Outages()
        group = SQLITE_GROUP if sqlite else POSTGRES_GROUP
        self._threads = [
            Thread(
                target=Writer(self._engine, self._jobs, group, recent, statements, outages).serve,
                name=f"database-{number}",
                daemon=True,
            )
            for number in range(1 if sqlite else threads)
        ]
        for thread in self._threads:
            thread.start()

    async def run(self, work: Callable[[Ledger], T]) -> T:
        """Run a work in a transaction and wait for its commit without holding the event loop."""
        loop = asyncio.get_running_loop()
        promise: asyncio.Future[T] = loop.create_future()
        self._put(Job(work, promise, loop))
        return await promise

    def run_sync(self, work: Callable[[Ledger], T]) -> T:
        """Run a work as `run` does, from a thread that has no event loop."""
        promise: futures.Future[T] = futures.Future()
        self._put(Job(work, promise, None))
        return promise.result()

    def close(self) -> None:
        """Finish what was asked for, then let go of the connections."""
        if self._closed:
            return
        self._closed = True
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._engine.dispose()

    def _put(self, job: Job) -> None:
        if self._closed:
            raise RuntimeError("the database was closed")
        self._jobs.put(job)
