"""From an address to an engine: SQLite or Postgres, set up to keep what was confirmed."""

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import PlainError
from db.away import Unreachable
from db.cipher import PLAIN, Cipher, bind

DEFAULT_URL = "sqlite:///data/resumes.sqlite"
LOCK_WAIT = 5  # seconds a lock or a connection is waited for; then the database counts as away

LOCK_PAUSE = 0.05  # seconds between tries where SQLite itself does not wait

SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {LOCK_WAIT * 1000}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a commit is on the disk before Telegram hears of it
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
)
POSTGRES_SETTINGS = (
    "SET TIME ZONE 'UTC'",
    f"SET lock_timeout = '{LOCK_WAIT}s'",
    "SET idle_in_transaction_session_timeout = '60s'",  # a process that hangs frees its rows
)
POSTGRES_ARGUMENTS = {
    "connect_timeout": LOCK_WAIT,
    "keepalives_idle": 30,  # seconds, so that a cut line is noticed
    "application_name": "resume-interviewer",
}


class AddressError(PlainError, ValueError):
    """An address of a database that cannot be used."""


def normal_url(url: str | URL = "") -> URL:
    """Read an address as platforms give it; "" is a SQLite file in the data folder.

    Raises AddressError with one sentence that repeats nothing of the address.
    """
    try:
        read = make_url(url or DEFAULT_URL)
    except ArgumentError:
        raise AddressError("The address of the database cannot be read.") from None
    if read.drivername in ("postgres", "postgresql"):
        return read.set(drivername="postgresql+psycopg")
    if read.drivername == "postgresql+psycopg":
        return read
    if read.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise AddressError("The database has to be SQLite or Postgres.")
    if read.database in (None, "", ":memory:"):
        raise AddressError("SQLite has to be given a file.")
    return read


def place(url: URL) -> str:
    """Say where a database is, without name or password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    host = url.host or url.query.get("host") or "this machine"
    port = f":{url.port}" if url.port else ""
    return f"{host}{port}/{url.database}"


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where they are said to
    for setting in SQLITE_SETTINGS:
        _set(connection, setting)


def _set(connection: sqlite3.Connection, setting: str) -> None:
    """Set it, waiting for who holds the file: to change the journal, SQLite does not wait."""
    until = monotonic() + LOCK_WAIT
    while True:
        try:
            connection.execute(setting)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(LOCK_PAUSE)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _set_up_postgres(connection: Any, _record: object) -> None:  # noqa: ANN401  a psycopg one
    for setting in POSTGRES_SETTINGS:
        connection.execute(setting)
    connection.commit()


def _make_file(path: Path) -> None:
    """Make the file and its folder, closed to other users of the machine."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
    except OSError:
        raise Unreachable(f"The database file {path} cannot be made.") from None


def connect(url: URL, cipher: Cipher = PLAIN) -> Engine:
    """Make an engine whose connections are held by their user; makes the folder of a file.

    What people said passes through the cipher on its way in and out.
    """
    engine = _engine(url)
    bind(engine.dialect, cipher)
    return engine


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        engine = create_engine(
            url, poolclass=NullPool, hide_parameters=True, connect_args=POSTGRES_ARGUMENTS
        )
        event.listen(engine, "connect", _set_up_postgres)
        return engine
    _make_file(Path(str(url.database)))
    engine = create_engine(
        url, poolclass=NullPool, hide_parameters=True, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine
