"""A release migrates while processes of the one before still serve: a revision only adds.

What takes away (contracts) says so by a constant `CONTRACTS` that names the release whose code
no longer needed it; CONTRIBUTING has the rule.
"""

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from db.connect import connect, normal_url
from db.engine import migrate
from db.revisions import config

STEPS = [
    (script.down_revision, script)
    for script in ScriptDirectory.from_config(config()).walk_revisions()
    if script.down_revision
]


def shape(address):
    """What statements of old code can stumble on: columns by table, and what rows must keep."""
    engine = connect(normal_url(address))
    found = inspect(engine)
    columns, bounds = {}, {}
    for table in found.get_table_names():
        columns[table] = {column["name"]: column for column in found.get_columns(table)}
        unique = [(*one["column_names"],) for one in found.get_unique_constraints(table)]
        unique += [(*one["column_names"],) for one in found.get_indexes(table) if one["unique"]]
        checks = [one["sqltext"] for one in found.get_check_constraints(table)]
        links = [(*one["constrained_columns"],) for one in found.get_foreign_keys(table)]
        bounds[table] = {*unique, *checks, *links}
    engine.dispose()
    return columns, bounds


def narrowed(before, after):
    """What the code of before can no longer do."""
    (old, old_bounds), (new, new_bounds) = before, after
    for table, columns in old.items():
        if table not in new:
            yield f"{table} is gone"
            continue
        yield from (f"{table}.{name} is gone" for name in columns.keys() - new[table].keys())
        yield from (f"{table} has to keep {one}" for one in new_bounds[table] - old_bounds[table])
        for name, column in new[table].items():
            was = columns.get(name)
            if was is None and not column["nullable"] and column["default"] is None:
                yield f"{table}.{name} is new and needed"
            elif was and (str(was["type"]) != str(column["type"])):
                yield f"{table}.{name} is of another type"
            elif was and was["nullable"] and not column["nullable"]:
                yield f"{table}.{name} is needed now"


@pytest.mark.parametrize(("before", "script"), STEPS, ids=[script.revision for _, script in STEPS])
def test_the_code_of_the_release_before_still_works_on_the_new_tables(before, script, address):
    migrate(address, before)
    old = shape(address)
    migrate(address, script.revision)
    if not hasattr(script.module, "CONTRACTS"):
        assert list(narrowed(old, shape(address))) == []


def test_what_would_break_old_code_is_found(address):
    migrate(address)
    old = shape(address)
    engine = connect(normal_url(address))
    with engine.begin() as opened:
        for statement in (
            "DROP TABLE parked",
            "ALTER TABLE people DROP COLUMN language",
            "ALTER TABLE people ADD COLUMN fresh TEXT",
            "ALTER TABLE people ADD COLUMN safe INTEGER NOT NULL DEFAULT 0",
            "CREATE UNIQUE INDEX ix_drafts_name ON drafts (name)",
        ):
            opened.exec_driver_sql(statement)
    engine.dispose()
    assert set(narrowed(old, shape(address))) == {
        "parked is gone",
        "people.language is gone",
        "drafts has to keep ('name',)",
    }
