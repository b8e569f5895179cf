"""What the parts of the ledger share: one connection, and statements prepared once."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import psycopg
from sqlalchemy import Connection, Executable, Insert, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from db.prepared import Prepared, Statements, Values
from db.recent import Recent

# No wait is longer, so a row due further off than this was stamped by a clock that has since
# been set back, and is due now.
LONGEST_WAIT = timedelta(hours=1)


def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def added(dialect: str, table: Table, *returned: str) -> Insert:
    """Insert that leaves a row already there as it is; returns columns of a row that is new.

    `rowcount` does not tell new from old under psycopg, hence the returned columns.
    """
    new = _insert(dialect, table)
    return new.on_conflict_do_nothing().returning(*(table.c[name] for name in returned))


@cache
def written(dialect: str, table: Table) -> Insert:
    """Insert that overwrites every column of a row already there with the same primary key."""
    new = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    rest = {name: new.excluded[name] for name in table.c.keys() if name not in keys}  # noqa: SIM118
    values: dict[str, Any] = {name: bindparam(name) for name in table.c.keys()}  # noqa: SIM118
    return new.values(values).on_conflict_do_update(index_elements=keys, set_=rest)


class Rows:
    """One transaction's connection, and what is remembered of earlier ones."""

    def __init__(self, connection: Connection, recent: Recent, statements: Statements) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._recent = recent
        self._statements = statements
        self._dialect = connection.dialect.name
        self._person: int | None = None  # whose desk was loaded: the reply kept is theirs
        self.erased = False  # the file must not remember what is gone
        self.wanted: list[int] = []  # deliveries asked for in this transaction: wake for them
        self.spilled: dict[int, datetime] = {}  # and chats: when the first of their messages is due

    def _do(self, statement: Executable, values: Values) -> None:
        self._run(self._statements.find(statement, values), values)

    def _erase(self, statement: Executable, values: Values) -> None:
        """Delete for good: where something went, neither memory nor file is to hold it.

        The statement returns something of each row that went.
        """
        if self._all(statement, values):
            self.erased = True
            self._recent.clear()

    def _do_each(self, statement: Executable, rows: Sequence[Values]) -> None:
        if rows:
            self._run(self._statements.find(statement, rows[0]), *rows)

    def _all(self, statement: Executable, values: Values) -> list[Any]:
        known = self._statements.find(statement, values)
        cursor = self._run(known, values)
        try:
            return known.read(cursor.fetchall())
        except psycopg.Error as error:
            error.add_note(known.text)
            raise

    def _first(self, statement: Executable, values: Values) -> Any:  # noqa: ANN401  a named tuple
        rows = self._all(statement, values)
        return rows[0] if rows else None

    def _run(self, known: Prepared, *rows: Values) -> Any:  # noqa: ANN401  the driver's cursor
        """Give a statement to the driver, once for each row of values.

        Each has a cursor of its own: Postgres is told several before it gives what the first did.
        """
        cursor = self._driver.cursor()
        bound = [known.bound(values) for values in rows]
        try:
            if len(bound) == 1:
                cursor.execute(known.text, bound[0])
            else:
                cursor.executemany(known.text, bound)
        except (sqlite3.Error, psycopg.Error) as error:
            error.add_note(known.text)
            raise
        return cursor
