"""Every test here runs on a SQLite file and on a real Postgres."""

import pytest
from sqlalchemy import text

from db.connect import connect, normal_url
from db.engine import Database, migrate
from db.models import metadata
from tests import postgres


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """Where an empty database is, not migrated."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store/resumes.db"
    return request.getfixturevalue("postgres_url")


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server):
    """One Postgres database for all tests that start from empty tables."""
    with postgres.fresh_database(postgres_server) as url:
        migrate(url)
        yield url


def emptied(url):
    """The same database with nothing in its tables."""
    engine = connect(normal_url(url))
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)}"))
    engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def migrated(request, tmp_path):
    """Where a migrated database is, with nothing in its tables."""
    if request.param == "postgres":
        return emptied(request.getfixturevalue("migrated_postgres"))
    url = f"sqlite:///{tmp_path}/store/resumes.db"
    migrate(url)
    return url


@pytest.fixture
def database(migrated):
    opened = Database(migrated)
    yield opened
    opened.close()


@pytest.fixture
def work(database):
    """Run a work and wait for it."""
    return database.run_sync
