"""What tests of every folder may ask for."""

import os
import socket
from contextlib import closing

import pytest
from hypothesis import settings
from sqlalchemy import text

from bot.rendering.pool import Pool
from db.connect import connect, normal_url
from tests import postgres
from tests.botapi import BotApi
from tests.person import Person
from tests.served import Served

# The same examples each time, so that a test that passed passes; HYPOTHESIS_PROFILE=seek looks on.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("seek", max_examples=2_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser):
    """`--golden` writes anew what tests/rendering/test_golden.py compares with."""
    parser.addoption("--golden", action="store_true", help="write the golden HTML and CSS anew")


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


@pytest.fixture(scope="session")
def pool():
    """Rendering processes, shared by the tests that need documents."""
    with Pool() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request, tmp_path):
    """The URL of a new database: a real SQLite file, then a real Postgres."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'resumes.sqlite'}"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def sqlite_url(tmp_path):
    """The URL of a new SQLite file."""
    return f"sqlite:///{tmp_path / 'resumes.sqlite'}"


@pytest.fixture
def revised():
    """A function that makes a database look as if it had a revision; "base" is none."""

    def revise(url, revision):
        engine = connect(normal_url(url))
        with engine.begin() as opened:
            opened.execute(text("DELETE FROM alembic_version"))
            if revision != "base":
                named = text("INSERT INTO alembic_version VALUES (:it)")
                opened.execute(named, {"it": revision})
        engine.dispose()

    return revise


@pytest.fixture
async def api():
    """Telegram, as far as a bot can tell; at the end no request may have broken its rules."""
    async with BotApi() as telegram:
        yield telegram
    assert telegram.faults == []


@pytest.fixture
async def served(api, sqlite_url, pool):
    """The whole bot on Telegram."""
    async with Served(api, sqlite_url, pool) as running:
        yield running


@pytest.fixture
def free_port():
    """A port of this machine that nobody listens at."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture
async def hooked(api, sqlite_url, pool, free_port):
    """The whole bot on Telegram, by webhook; Telegram's pauses are short."""
    api.webhooks.second = 0.02
    async with Served(api, sqlite_url, pool, port=free_port) as running:
        yield running


@pytest.fixture
def ada(api):
    """A person in a private chat."""
    return Person(api, 1001)
