"""What the parts of the ledger share: one connection, and statements prepared once."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Insert, Row, RowMapping, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite

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

    def __init__(self, connection: Connection, recent: Recent | None = None) -> None:
        self._connection = connection
        self._recent = recent or Recent()
        self._dialect = connection.dialect.name
        self._person: int | None = None  # whose desk was loaded: the reply kept is theirs
        self.erased = False  # the file must not remember what is gone
        self.wanted: list[int] = []  # deliveries asked for in this transaction: wake for them

    def _do(self, statement: Executable, values: Mapping[str, Any]) -> None:
        self._connection.execute(statement, values)

    def _erase(self, statement: Executable, values: Mapping[str, Any]) -> None:
        """Delete for good: where something went, neither memory nor file is to hold it."""
        if self._connection.execute(statement, values).rowcount:
            self.erased = True
            self._recent.clear()

    def _do_each(self, statement: Executable, values: Sequence[Mapping[str, Any]]) -> None:
        if values:
            self._connection.execute(statement, values)

    def _all(self, statement: Executable, values: Mapping[str, Any]) -> Sequence[Row[Any]]:
        return self._connection.execute(statement, values).all()

    def _named(self, statement: Executable, values: Mapping[str, Any]) -> Sequence[RowMapping]:
        return self._connection.execute(statement, values).mappings().all()

    def _first(self, statement: Executable, values: Mapping[str, Any]) -> Row[Any] | None:
        return self._connection.execute(statement, values).first()
