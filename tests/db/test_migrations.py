"""The database can be brought from any revision to the newest with its rows, and back."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import alembic.op
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, DateTime, Integer, MetaData, Text, inspect, select, text

from db.connect import connect, normal_url
from db.engine import Database, Shape, migrate, revision_state
from db.models import metadata
from db.revisions import config, downgrade
from tests.db.samples import fill, turn

ROOT = Path(__file__).parents[2]
ROWS = 5  # made in each table
REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory.from_config(config()).walk_revisions()))
]


def reading(address, act):
    """What `act` makes of a connection."""
    engine = connect(normal_url(address))
    with engine.connect() as opened, opened.begin():
        found = act(opened)
    engine.dispose()
    return found


def value(column, row):
    """A value of the column's type, different in each row; a link points at the row's like."""
    kind = column.type
    if isinstance(kind, Boolean):
        return bool(row % 2)
    if isinstance(kind, DateTime):
        return datetime(2026, 1, row, 12, tzinfo=UTC)
    if isinstance(kind, Integer):
        return row
    assert isinstance(kind, Text), f"{column}: say here how to make a {kind!r}"
    return f'["{column.name} {row}"]'


def fill_all(opened):
    """Rows in every table the database has at its revision, whatever they are."""
    there = MetaData()
    there.reflect(opened)
    for table in there.sorted_tables:
        if table.name == "alembic_version":
            continue
        rows = [
            {column.name: value(column, row) for column in table.columns}
            for row in range(1, ROWS + 1)
        ]
        opened.execute(table.insert(), rows)


def contents(opened):
    """Every row of every table, as {table: {column: values by row}}."""
    there = MetaData()
    there.reflect(opened)
    return {
        table.name: {
            column.name: sorted(map(repr, opened.execute(select(column)).scalars()))
            for column in table.columns
        }
        for table in there.sorted_tables
        if table.name != "alembic_version"
    }


@pytest.mark.parametrize("revision", REVISIONS)
def test_rows_of_each_revision_are_kept_up_to_the_newest_and_back(address, revision):
    migrate(address, revision)
    reading(address, fill_all)
    before = reading(address, contents)
    assert all(len(rows) == ROWS for table in before.values() for rows in table.values())
    migrate(address)
    after = reading(address, contents)
    for table, columns in before.items():
        for name, rows in columns.items():
            assert after.get(table, {}).get(name, rows) == rows
    downgrade(address, revision)
    assert reading(address, contents) == before


def test_every_revision_goes_down_to_nothing_and_up_again(address):
    migrate(address)
    database = Database(address)
    database.run_sync(lambda ledger: fill(ledger, 7, "Ada"))
    database.close()
    downgrade(address, "base")
    assert revision_state(address) is Shape.EMPTY
    assert reading(address, contents) == {}
    migrate(address)
    database = Database(address)
    assert database.run_sync(turn(1, 7))
    database.close()


def test_the_migrations_and_the_models_say_the_same(address):
    migrate(address)

    def differences(opened):
        context = MigrationContext.configure(
            opened, opts={"compare_type": True, "compare_server_default": True}
        )
        return compare_metadata(context, metadata)

    assert reading(address, differences) == []


def test_every_constraint_has_its_name_from_the_convention(address):
    """A later revision can then name it; SQLite has no name for a number that counts itself."""
    migrate(address)

    def counts(opened, table):
        return (
            opened.dialect.name == "sqlite"
            and (metadata.tables[table].dialect_options["sqlite"]["autoincrement"])
        )

    def names(opened):
        found = inspect(opened)
        return {
            key["name"]
            for table in metadata.tables
            for key in (
                *([] if counts(opened, table) else [found.get_pk_constraint(table)]),
                *found.get_foreign_keys(table),
                *found.get_unique_constraints(table),
                *found.get_indexes(table),
            )
        }

    named = reading(address, names)
    assert named
    assert all(name and name.startswith(("pk_", "fk_", "uq_", "ix_")) for name in named)


def test_a_migration_that_breaks_off_leaves_nothing(address, monkeypatch):
    """All of it or none of it: the release can simply be run again."""

    def breaks(*_args, **_more):
        raise KeyError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr(alembic.op, "create_index", breaks)
        with pytest.raises(KeyError):
            migrate(address)
    assert reading(address, contents) == {}
    migrate(address)
    assert revision_state(address) is Shape.CURRENT


def test_two_releases_at_once_migrate_in_turn(address):
    command = [
        sys.executable,
        "-c",
        f"from db.engine import migrate; migrate({address!r})",
    ]
    both = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert revision_state(address) is Shape.CURRENT


def test_migrating_twice_changes_nothing(address):
    migrate(address)
    reading(address, fill_all)
    before = reading(address, contents)
    migrate(address)
    assert reading(address, contents) == before


class TestShape:
    def test_before_the_first_migration_it_says_what_to_do(self, address):
        shape = revision_state(address)
        assert shape is Shape.EMPTY
        assert "python -m bot migrate" in shape.advice

    def test_looking_makes_no_file(self, tmp_path):
        assert revision_state(f"sqlite:///{tmp_path}/store/resumes.db") is Shape.EMPTY
        assert list(tmp_path.iterdir()) == []

    def test_after_it_all_is_well(self, address):
        migrate(address)
        assert revision_state(address) is Shape.CURRENT
        assert not revision_state(address).advice

    def test_a_database_of_a_later_version_is_not_touched(self, address):
        migrate(address)
        later = "UPDATE alembic_version SET version_num = 'of_tomorrow'"
        reading(address, lambda opened: opened.execute(text(later)))
        shape = revision_state(address)
        assert shape is Shape.NEWER
        assert "later version" in shape.advice

    def test_every_shape_but_the_right_one_has_one_sentence(self):
        for shape in Shape:
            assert shape.advice.count(".") == (0 if shape is Shape.CURRENT else 1)


def test_the_command_line_of_alembic_works_too(address):
    """`alembic upgrade head` at DATABASE_URL, for whoever is used to it."""
    command = [sys.executable, "-m", "alembic", "upgrade", "head"]
    environment = {"DATABASE_URL": address, "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert revision_state(address) is Shape.CURRENT
