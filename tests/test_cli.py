"""What keeps the bot from starting is said in one plain sentence, with no secret in it."""

import asyncio
import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.starting import StartError
from db.engine import migrate
from tests.botapi import TOKEN, BotApi
from tests.served import Served

SECRET = "pa55-w0rd-nobody-may-read"
LONGEST = 60  # seconds until a start counts as hanging


def call(*arguments, folder, **environment):
    """Run the product's own command, as an operator would."""
    kept = {"PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "PYTHONPATH"}
    given = {name: value for name, value in os.environ.items() if name in kept}
    given |= {"PYTHONPATH": str(Path.cwd()), **environment}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=given,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def refused(ended, *words):
    """One sentence on standard error, exit status 2, and no secret."""
    assert ended.returncode == 2, ended.stderr
    assert ended.stdout == ""
    said = ended.stderr.strip()
    assert said
    assert "\n" not in said
    assert "Traceback" not in said
    assert said.endswith((".", "chat", "migrate"))
    for word in words:
        assert word in said
    for secret in (TOKEN, TOKEN.partition(":")[2], SECRET):
        assert secret not in said


@pytest.fixture
def migrated(sqlite_url):
    migrate(sqlite_url)
    return sqlite_url


@pytest.fixture
def closed_port():
    """A port of this machine at which nobody answers."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_without_a_token_it_says_where_to_get_one(tmp_path):
    refused(call("run", folder=tmp_path), "TELEGRAM_BOT_TOKEN", "@BotFather")


@pytest.mark.parametrize("token", [f"1:{SECRET}", f"é{SECRET}/../x y"])
async def test_a_wrong_token_is_told(token, tmp_path, migrated):
    async with BotApi() as api:
        ended = await asyncio.to_thread(
            call,
            "run",
            folder=tmp_path,
            TELEGRAM_BOT_TOKEN=token,
            TELEGRAM_API_URL=api.url.removesuffix("/bot"),
            DATABASE_URL=migrated,
        )
    refused(ended, "TELEGRAM_BOT_TOKEN", "@BotFather")


async def test_a_token_revoked_while_serving_ends_the_bot_with_a_sentence(api, sqlite_url, pool):
    running = Served(api, sqlite_url, pool)
    await asyncio.to_thread(migrate, sqlite_url)
    await running.start()
    api.token = "1:another"
    with pytest.raises(StartError, match="@BotFather"):
        await running.running
    running.database.close()


def test_a_telegram_that_cannot_be_reached_is_told(tmp_path, migrated, closed_port):
    for url in (f"http://127.0.0.1:{closed_port}", "no address at all"):
        ended = call(
            "run",
            folder=tmp_path,
            TELEGRAM_BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=url,
            DATABASE_URL=migrated,
        )
        refused(ended, "TELEGRAM_API_URL")


@pytest.mark.parametrize("command", ["run", "migrate", "chat"])
def test_a_postgres_that_cannot_be_reached_is_told(command, tmp_path, closed_port):
    url = f"postgres://ada:{SECRET}@127.0.0.1:{closed_port}/resumes"
    ended = call(command, folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=url)
    refused(ended, f"127.0.0.1:{closed_port}/resumes")


@pytest.mark.parametrize("command", ["migrate", "chat"])
def test_a_file_that_cannot_be_made_is_told(command, tmp_path):
    (tmp_path / "file").write_text("no folder")
    url = f"sqlite:///{tmp_path}/file/resumes.sqlite"
    ended = call(command, folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=url)
    refused(ended, "cannot be made")


@pytest.mark.parametrize("command", ["run", "chat"])
def test_a_file_that_is_no_database_is_told(command, tmp_path):
    (tmp_path / "file").write_text("Dear diary, " * 500)
    url = f"sqlite:///{tmp_path}/file"
    ended = call(command, folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=url)
    refused(ended, "file")


def test_a_database_not_migrated_is_told_and_not_made_by_looking(tmp_path):
    url = f"sqlite:///{tmp_path}/resumes.sqlite"
    ended = call("run", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=url)
    refused(ended, "python -m bot migrate")
    assert not (tmp_path / "resumes.sqlite").exists()


def test_a_postgres_not_migrated_is_told(tmp_path, postgres_url):
    ended = call("run", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=postgres_url)
    refused(ended, "python -m bot migrate")


def test_a_worker_of_its_own_needs_postgres(tmp_path, migrated):
    ended = call("work", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=migrated)
    refused(ended, "Postgres", "python -m bot run")


@pytest.mark.parametrize("module", ["bot.cli", "bot.sandbox", "bot.writing"])
def test_commands_that_run_no_jobs_do_not_load_the_engine(module):
    """It would cost each of them a fifth of a second."""
    look = f"import sys, {module}; sys.exit('pgqueuer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


@pytest.mark.parametrize("url", [f"mysql://ada:{SECRET}@db/x", f"what:{SECRET}"])
def test_an_address_of_no_known_database_is_told(url, tmp_path):
    ended = call("run", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, DATABASE_URL=url)
    refused(ended, "database")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOG_LEVEL", "CHATTY"),
        ("LOG_FORMAT", "xml"),
        ("SENDS_PER_SECOND", "many"),
        ("RETENTION_DAYS", "3"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name, value, tmp_path):
    refused(call("run", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, **{name: value}), name, value)
