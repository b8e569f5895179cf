"""Where the job engine keeps its jobs: a schema of its own on Postgres, memory beside SQLite.

Imported by whoever runs jobs and by the migration alone: the engine takes 0.2 s to load.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias

import psycopg
from pgqueuer.adapters.drivers.psycopg import PsycopgDriver
from pgqueuer.adapters.inmemory import InMemoryDriver, InMemoryQueries
from pgqueuer.adapters.persistence.qb import (
    QueryBuilderEnvironment,
    QueryQueueBuilder,
    QuerySchedulerBuilder,
)
from pgqueuer.adapters.persistence.queries import Queries
from pgqueuer.domain.settings import DBSettings
from pgqueuer.domain.types import Channel
from pgqueuer.ports.driver import NotifyCallback
from sqlalchemy import URL

from db.connect import POSTGRES_ARGUMENTS

SCHEMA = "jobs"  # apart from the product's tables
SETTINGS = DBSettings(db_schema=SCHEMA)
CHANNEL: Channel = SETTINGS.channel

Queue: TypeAlias = Queries | InMemoryQueries


class TwoLines(PsycopgDriver):
    """Listens on a connection of its own; `lost` is set when that one breaks.

    psycopg lets nobody else use a connection while it waits for a notification: on one alone,
    each query would wait up to a second.
    """

    def __init__(self, asking: psycopg.AsyncConnection, listening: psycopg.AsyncConnection) -> None:
        super().__init__(asking)
        self._ear = PsycopgDriver(listening)
        self.lost = asyncio.Event()

    async def add_listener(self, channel: str, callback: NotifyCallback) -> None:
        """Listen, on the other connection."""
        first = self._ear._watcher is None  # noqa: SLF001 (it tells nobody when it ends)
        await self._ear.add_listener(channel, callback)
        watcher = self._ear._watcher  # noqa: SLF001 (as above)
        if first and watcher is not None:
            watcher.add_done_callback(lambda _ended: self.lost.set())

    async def remove_listener(self, channel: str, callback: NotifyCallback) -> None:
        """Listen no longer."""
        await self._ear.remove_listener(channel, callback)

    async def deaf(self) -> None:
        """Stop listening for good."""
        self._ear.shutdown.set()
        if self._ear._watcher is not None:  # noqa: SLF001 (as above)
            self._ear._watcher.cancel()  # noqa: SLF001 (as above)
        await self._ear.tm.gather_tasks()


def on_driver(driver: PsycopgDriver) -> Queries:
    """The engine's queries in our schema."""
    return Queries(
        driver,
        qbe=QueryBuilderEnvironment(SETTINGS),
        qbq=QueryQueueBuilder(SETTINGS),
        qbs=QuerySchedulerBuilder(SETTINGS),
    )


def in_memory() -> InMemoryQueries:
    """A queue that ends with the process."""
    return InMemoryQueries(
        InMemoryDriver(),
        qbe=QueryBuilderEnvironment(SETTINGS),
        qbq=QueryQueueBuilder(SETTINGS),
        qbs=QuerySchedulerBuilder(SETTINGS),
    )


@asynccontextmanager
async def opened(url: URL) -> AsyncIterator[tuple[Queue, asyncio.Event]]:
    """A queue beside the database at `url`, and an event that says its connection broke.

    Raises psycopg.Error where Postgres cannot be reached.
    """
    if url.get_backend_name() == "sqlite":
        yield in_memory(), asyncio.Event()
        return
    async with await connected(url) as asking, await connected(url) as listening:
        driver = TwoLines(asking, listening)
        await driver.add_listener(CHANNEL, _unheard)
        try:
            yield on_driver(driver), driver.lost
        finally:
            await driver.deaf()


def _unheard(_payload: str | bytes | bytearray) -> None:
    """Listen from the start: the engine speaks on one line before it listens on the other."""


async def connected(url: URL) -> psycopg.AsyncConnection:
    """A connection as the engine wants it: each statement is a transaction."""
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    arguments: dict[str, object] = {**POSTGRES_ARGUMENTS}
    return await psycopg.AsyncConnection.connect(address, autocommit=True, **arguments)  # type: ignore[arg-type]  # libpq's, by name


def tables_added() -> str:
    """The engine's own statements that make its schema and tables."""
    return QueryBuilderEnvironment(SETTINGS).build_install_query(create_schema=True)


def tables_dropped() -> str:
    """And those that drop them, with all jobs; the rows they were to wake for stay."""
    drop = QueryBuilderEnvironment(SETTINGS).build_uninstall_query()
    return f"{drop}\nDROP SCHEMA IF EXISTS {SCHEMA};"
