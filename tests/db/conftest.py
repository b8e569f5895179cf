"""Every test here runs on a SQLite file and on a real Postgres."""

import pytest

from db.engine import Database, migrate


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """Where an empty database is, not migrated."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store/resumes.db"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def database(address):
    migrate(address)
    opened = Database(address)
    yield opened
    opened.close()


@pytest.fixture
def work(database):
    """Run a work and wait for it."""
    return database.run_sync
