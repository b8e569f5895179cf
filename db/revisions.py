"""The shape of the database: which revision it has, and the way to the newest."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from db.away import told
from db.connect import connect, normal_url, place

SCRIPTS = Path(__file__).resolve().parent.parent / "migrations"
POSTGRES_LOCK = 7_205_114  # any number that is always the same: two releases migrate in turn


class Shape(StrEnum):
    """How the database's revision relates to this version of the product."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"

    @property
    def advice(self) -> str:
        """One sentence for whoever starts the product; "" if all is well."""
        return _ADVICE[self]


_ADVICE = {
    Shape.EMPTY: "The database has no tables yet: run `python -m bot migrate` once.",
    Shape.OLDER: "The database is from an earlier version: run `python -m bot migrate`.",
    Shape.CURRENT: "",
    Shape.NEWER: "The database is from a later version of the bot than this one: install that one.",
}


def config(connection: Connection | None = None) -> Config:
    """Give Alembic's configuration, bound to a connection if there is one."""
    made = Config()
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


@contextmanager
def _transaction(url: URL) -> Iterator[Connection]:
    """Open the transaction a migration happens in: all of it, or nothing."""
    engine = connect(url)
    sqlite = engine.name == "sqlite"
    try:
        with engine.connect() as connection:
            if sqlite:  # else a table that is rebuilt would take the rows that hang on it along
                connection.connection.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                if not sqlite:
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({POSTGRES_LOCK})")
                yield connection
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise RuntimeError("a migration left rows that belong to nothing")
    except SQLAlchemyError as error:
        raise told(error, place(url)) from None
    finally:
        engine.dispose()


def migrate(url: str | URL = "", revision: str = "head") -> None:
    """Bring the database up to a revision, in one transaction; "head" is the newest."""
    with _transaction(normal_url(url)) as connection:
        command.upgrade(config(connection), revision)


def downgrade(url: str | URL, revision: str) -> None:
    """Take the database back to a revision, in one transaction; "base" drops every table."""
    with _transaction(normal_url(url)) as connection:
        command.downgrade(config(connection), revision)


def revision_state(url: str | URL = "") -> Shape:
    """Look at which revision a database has; a SQLite file is not made by looking."""
    address = normal_url(url)
    if address.get_backend_name() == "sqlite" and not Path(str(address.database)).exists():
        return Shape.EMPTY
    with _transaction(address) as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return shape_of(current)


def shape_of(revision: str | None) -> Shape:
    """Tell how a revision relates to this version; None is that of no tables."""
    known, head = _revisions()
    if revision is None:
        return Shape.EMPTY
    if revision not in known:
        return Shape.NEWER
    return Shape.CURRENT if revision == head else Shape.OLDER


@cache
def _revisions() -> tuple[frozenset[str], str | None]:
    script = ScriptDirectory.from_config(config())
    known = frozenset(found.revision for found in script.walk_revisions())
    return known, script.get_current_head()
