"""Which keys the database is encrypted with, and rows sealed anew with the newest."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Select,
    Table,
    TableClause,
    Text,
    Update,
    and_,
    bindparam,
    column,
    delete,
    or_,
    select,
    table,
    tuple_,
    update,
)

from db.cipher import Cipher, KeysError, cipher_of
from db.models import SEALED, data_keys, metadata
from db.rows import Rows, added

BATCH = 200  # rows a transaction: some milliseconds, so that no turn waits long behind it

_NAMES = select(data_keys.c.name)
_RETIRE = delete(data_keys).where(data_keys.c.name != bindparam("newest"))

sealed_tables: tuple[Table, ...] = tuple(
    one for one in metadata.sorted_tables if any(isinstance(c.type, SEALED) for c in one.c)
)


def sealed_columns(one: Table) -> tuple[str, ...]:
    """Give the columns of a table that hold words of a person."""
    return tuple(c.name for c in one.c if isinstance(c.type, SEALED))


@cache
def _raw(one: Table) -> TableClause:
    """Give the table as it lies in the database: sealed columns are the text they are."""
    keys = [column(c.name, c.type) for c in one.primary_key]
    return table(one.name, *keys, *(column(name, Text) for name in sealed_columns(one)))


@cache
def _stale(one: Table, *, first: bool) -> Select[Any]:
    """Look for the next rows, by primary key, that the newest key has not sealed."""
    raw = _raw(one)
    keys = [raw.c[c.name] for c in one.primary_key]
    words = [raw.c[name] for name in sealed_columns(one)]
    fresh = bindparam("fresh", type_=Text)
    stale = or_(*(and_(word.is_not(None), word.not_like(fresh)) for word in words))
    found = select(*keys, *words).where(stale).order_by(*keys).limit(bindparam("most"))
    if first:
        return found
    after = [bindparam(f"after_{key.name}", type_=key.type) for key in keys]
    return found.where(tuple_(*keys) > tuple_(*after))


@cache
def _reseal(one: Table, name: str) -> Update:
    """Change one sealed column of a row, unless a turn changed it meanwhile."""
    raw = _raw(one)
    here = [raw.c[c.name] == bindparam(f"at_{c.name}", type_=c.type) for c in one.primary_key]
    unchanged = raw.c[name] == bindparam("old", type_=Text)
    return update(raw).where(*here, unchanged).values({name: bindparam("new", type_=Text)})


class Keys(Rows):
    """The table of key names is small and exact: no start has to look through all rows."""

    @property
    def _cipher(self) -> Cipher:
        return cipher_of(self._connection.dialect)

    def use_keys(self, now: datetime) -> None:
        """Note the key that is to seal from now on; raises KeysError where another is lacking."""
        stored = {str(row.name) for row in self._all(_NAMES, {})}
        lacking = sorted(stored.difference(self._cipher.names))
        if lacking:
            raise KeysError(
                f"The database is encrypted with a key that DATA_KEYS lacks ({lacking[0]}): add "
                "that key at the end of DATA_KEYS. Without it no answer can be read."
            )
        if self._cipher.newest:
            new = added(self._dialect, data_keys)
            self._do(new, {"name": self._cipher.newest, "since": now})

    def retire_keys(self) -> None:
        """Forget the keys that no row is sealed with any more."""
        self._do(_RETIRE, {"newest": self._cipher.newest})

    def reseal(self, one: Table, after: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        """Seal the next rows anew; gives how many, and after which row to go on ({}: the end).

        A row that a turn changes meanwhile is left: the turn has sealed it with the newest key.
        """
        where = {f"after_{name}": value for name, value in after.items()}
        fresh = {"fresh": f"{self._cipher.prefix}%", "most": BATCH}
        rows = [
            row._asdict() for row in self._all(_stale(one, first=not after), {**fresh, **where})
        ]
        for row in rows:
            self._reseal_row(one, row)
        self.erased = self.erased or bool(rows)  # the file is not to remember the old text
        last = rows[-1] if len(rows) == BATCH else {}
        return len(rows), {c.name: last[c.name] for c in one.primary_key if last}

    def _reseal_row(self, one: Table, row: Mapping[str, Any]) -> None:
        here = {f"at_{c.name}": row[c.name] for c in one.primary_key}
        for name in sealed_columns(one):
            old = row[name]
            if old is not None and not old.startswith(self._cipher.prefix):
                new = self._cipher.reseal(old)
                self._do(_reseal(one, name), {**here, "old": old, "new": new})
