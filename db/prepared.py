"""Statements of SQLAlchemy's, written out once for a driver and then given to it as they are.

A statement on its way through SQLAlchemy costs some 40 µs of processor time, as much as SQLite
takes to carry it out; a turn has five. The text, the types of the values and those of the columns
are still SQLAlchemy's.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Dialect, Executable, Insert, Select, Table
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.types import TypeEngine

Values: TypeAlias = Mapping[str, Any]
Convert: TypeAlias = Callable[[Any], Any]

MOST_PREPARED = 1_000  # far above what the product has: more means that one is built anew each time


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement for one driver.

    `fixed` are values it brings along, `inward` names and conversions of those it is given: for
    each question mark, or once each where the driver takes names (`named`). `columns` makes a
    named tuple of a row it gives.
    """

    text: str
    fixed: Values
    inward: tuple[tuple[str, Convert | None], ...]
    named: bool
    columns: Callable[..., tuple[Any, ...]] | None
    outward: tuple[tuple[int, Convert], ...]

    def bound(self, values: Values) -> Sequence[Any] | Values:
        """Give the values as the driver takes them; a KeyError names one that is missing."""
        given = {**values, **self.fixed} if self.fixed else values
        if self.named:
            return {
                name: convert(given[name]) if convert else given[name]
                for name, convert in self.inward
            }
        return [convert(given[name]) if convert else given[name] for name, convert in self.inward]

    def read(self, rows: Sequence[Sequence[Any]]) -> list[Any]:
        """Give rows of the driver as named tuples of the product's values."""
        if self.columns is None:
            return []
        return [self.columns(*self._converted(row)) for row in rows]

    def _converted(self, row: Sequence[Any]) -> Sequence[Any]:
        if not self.outward:
            return row
        values = list(row)
        for at, convert in self.outward:
            values[at] = convert(values[at])
        return values


class Statements:
    """The statements of one database, each written out once; threads may share it."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[tuple[Executable, tuple[str, ...]], Prepared] = {}

    def find(self, statement: Executable, values: Values) -> Prepared:
        """Find a statement, written out; an insert takes the columns there are values for."""
        key = statement, tuple(values) if isinstance(statement, Insert) else ()
        if (known := self._known.get(key)) is None:
            if len(self._known) >= MOST_PREPARED:
                raise RuntimeError("statements are built anew for each use: make them constants")
            known = self._known[key] = _prepared(self._dialect, *key)
        return known


def _prepared(dialect: Dialect, statement: Any, columns: tuple[str, ...]) -> Prepared:  # noqa: ANN401  each kind describes its columns in its own way
    if columns:
        _check_defaults(statement.table, columns)
    compiled: SQLCompiler = statement.compile(dialect=dialect, column_keys=list(columns) or None)
    needed = {name: bind.type for name, bind in compiled.binds.items() if bind.required}
    fixed = {name: value for name, value in compiled.params.items() if name not in needed}
    inward = {name: _inward(dialect, kind) for name, kind in needed.items()}
    asked = (*fixed, *inward) if compiled.positiontup is None else compiled.positiontup
    given = _given(statement)
    outward = [_outward(dialect, kind) for _, kind in given]
    return Prepared(
        text=str(compiled),
        fixed={name: _fix(dialect, compiled, name, value) for name, value in fixed.items()},
        inward=tuple((name, inward.get(name)) for name in asked),
        named=compiled.positiontup is None,
        columns=namedtuple("Row", [name for name, _ in given], rename=True) if given else None,  # noqa: PYI024  as wide as the statement says
        outward=tuple((at, convert) for at, convert in enumerate(outward) if convert),
    )


def _check_defaults(table: Table, columns: tuple[str, ...]) -> None:
    """Refuse an insert that counts on SQLAlchemy for a value: only the database's own count."""
    lacking = [c.name for c in table.c if c.default is not None and c.name not in columns]
    if lacking:
        raise TypeError(f"{table.name}.{lacking[0]} has a default in Python: give its value")


def _given(statement: Any) -> list[tuple[str, TypeEngine[Any]]]:  # noqa: ANN401  as above
    """Give name and type of each column that comes back."""
    described: Sequence[Mapping[str, Any]] = ()
    if isinstance(statement, Select):
        described = statement.column_descriptions
    elif isinstance(statement, UpdateBase):
        described = statement.returning_column_descriptions
    return [(column["name"], column["type"]) for column in described]


def _inward(dialect: Dialect, kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _outward(dialect: Dialect, kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _fix(dialect: Dialect, compiled: SQLCompiler, name: str, value: object) -> object:
    convert = _inward(dialect, compiled.binds[name].type)
    return convert(value) if convert else value
