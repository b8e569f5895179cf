"""What tests of every folder may ask for."""

import pytest

from tests import postgres


@pytest.fixture(scope="session")
def postgres_server():
    """A real Postgres, or an error that says how to get one; never a skipped test."""
    with postgres.server() as url:
        yield url


@pytest.fixture
def postgres_url(postgres_server):
    """The URL of a new, empty Postgres database."""
    with postgres.fresh_database(postgres_server) as url:
        yield url
