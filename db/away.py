"""What goes wrong with a database: the world's doing, ours, or another process's quicker hand.

Sentences here hold neither passwords nor what a person wrote: drivers put both into theirs.
"""

import sqlite3

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import PlainError

STATEMENT_SHOWN = 80  # characters of a failed statement; values are never part of it

# https://www.sqlite.org/rescode.html: the causes that pass without a change of ours
SQLITE_CAUSES = {
    sqlite3.SQLITE_BUSY: "another program holds the file",
    sqlite3.SQLITE_LOCKED: "another program holds the file",
    sqlite3.SQLITE_NOMEM: "memory has run out",
    sqlite3.SQLITE_READONLY: "the file or its folder is read-only",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_PROTOCOL: "another program holds the file",
    sqlite3.SQLITE_NOTADB: "the file is no SQLite database",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
}
PRIMARY_CODE = 0xFF  # SQLite's extended codes carry the primary one in the low byte

# https://www.postgresql.org/docs/current/errcodes-appendix.html: by class, then in full
POSTGRES_CAUSES = {
    "08": "the connection was lost",
    "28": "it refuses the name or password",
    "3D": "it has no database of that name",
    "53": "it has run out of disk, memory or connections",
    "55": "a row stayed locked for too long",
    "57": "it is shutting down or starting",
    "58": "its disk or system reports an error",
}
POSTGRES_AGAIN = ("40001", "40P01")  # serialization failure, deadlock: run the work once more


class Away(PlainError):  # noqa: N818  it is no error of the product's
    """The world's doing (connection, disk, lock): nothing was stored, the same may be tried later.

    Only when the connection went in the very moment of the commit may the work have been stored;
    `claim` tells a repeated update.
    """


class Unreachable(Away):
    """No connection could be made at all."""


class Fault(Exception):  # noqa: N818  as above
    """Our doing: a statement the database refuses, told without the values it was given."""


class Conflict(Exception):  # noqa: N818  as above
    """Another transaction saved the same draft first: the work has to be run anew."""


def _postgres_cause(error: psycopg.Error) -> str | None:
    state = error.sqlstate or ""
    if state[:2] in POSTGRES_CAUSES:
        return POSTGRES_CAUSES[state[:2]]
    if state in POSTGRES_AGAIN:
        return "others change the same rows without pause"
    lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return "it cannot be reached" if lost and not state else None


def cause(error: BaseException) -> str | None:
    """Give the world's part in an error as half a sentence, or None if it has none."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, PoolTimeout):
        return "all connections are taken"
    if isinstance(original, psycopg.Error):
        return _postgres_cause(original)
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        return SQLITE_CAUSES.get(code & PRIMARY_CODE)
    return None


def passes(error: BaseException) -> bool:
    """Whether the work may be run anew at once: a conflict, a deadlock, a connection that died."""
    if isinstance(error, Conflict):
        return True
    original = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(original, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    state = original.sqlstate or "08"
    return state in POSTGRES_AGAIN or state[:2] in ("08", "57")


def told(error: BaseException, where: str) -> BaseException:
    """Give the error to raise: Away, a Fault without values, or what a work raised itself."""
    if isinstance(error, Conflict):
        return Away(f"The database at {where} is busy: others change the same rows without pause.")
    if (reason := cause(error)) is not None:
        return Away(f"The database at {where} is away: {reason}.")
    if isinstance(error, UnicodeError):
        return Fault(f"{type(error).__name__}: a text that no database can hold")
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, sqlite3.Error | psycopg.Error):
        codes = (getattr(original, name, None) for name in ("sqlstate", "sqlite_errorname"))
        code = next(filter(None, codes), "no code")
        shown = next(iter(getattr(original, "__notes__", ())), "")[:STATEMENT_SHOWN]
        return Fault(f"{type(original).__name__} ({code}) in: {shown}")
    return error
