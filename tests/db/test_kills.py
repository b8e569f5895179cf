"""What was confirmed is there after the process was killed, and nothing is there by halves."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from db.engine import Database, migrate
from db.models import answers, undo, updates
from tests.db.killed import CHATS
from tests.db.samples import NOW

ROOT = Path(__file__).parents[2]
LIFE = 1_000_000  # more turns than one life has
PATIENCE = 30  # seconds
OTHERS = """SELECT count(*) AS others FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
    AND pid <> pg_backend_pid()"""


def killed_after(address, life, confirmed):
    """Let a process work until so many updates are confirmed, then kill it; gives them all."""
    command = [sys.executable, "-m", "tests.db.killed", address, str(life * LIFE)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        seen = [int(process.stdout.readline()) for _ in range(confirmed)]
        process.kill()
        rest = process.stdout.read().split("\n")[:-1]  # a line cut off by the kill does not count
    return seen + [int(line) for line in rest]


def let_go(address):
    """Wait until Postgres is through with what it had from connections that broke off."""
    if not address.startswith("postgresql"):
        return
    engine, end = create_engine(address), time.monotonic() + PATIENCE
    with engine.connect() as connection:
        while connection.execute(text(OTHERS)).scalar():
            assert time.monotonic() < end
            connection.rollback()  # what it sees of the others is kept for a transaction
            time.sleep(0.01)
    engine.dispose()


def column(address, one):
    database = Database(address)
    found = database.run_sync(
        lambda ledger: {row[0] for row in ledger._all(select(one).distinct(), {})}
    )
    database.close()
    return found


@pytest.mark.parametrize("deaths", [[1, 40, 333]])
def test_what_was_confirmed_outlives_kill_9(migrated, deaths):
    """U28; and of a turn cut off there is neither update, nor answer, nor undo."""
    confirmed = set()
    for life, count in enumerate(deaths, 1):
        confirmed |= set(killed_after(migrated, life, count))
        let_go(migrated)
        stored = column(migrated, updates.c.id)
        assert confirmed <= stored
        assert column(migrated, answers.c.key) == {f"q.{number}" for number in stored}
        assert column(migrated, undo.c.key) <= {f"q.{number}" for number in stored}
    assert len(confirmed) >= sum(deaths)


def test_the_file_is_whole_after_a_kill_and_the_interview_goes_on(tmp_path):
    address = f"sqlite:///{tmp_path}/resumes.db"
    migrate(address)
    killed_after(address, 1, 100)
    database = Database(address)
    check = database.run_sync(
        lambda ledger: ledger._connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    )
    desks = [
        database.run_sync(lambda ledger, c=chat: ledger.desk(c, 0, NOW)) for chat in range(CHATS)
    ]
    database.close()
    assert check == "ok"
    assert all(len(desk.session.answers) >= len(desk.session.undo) for desk in desks)


def test_a_power_cut_leaves_what_was_confirmed(tmp_path):
    """The file and its log as they stand at some instant, opened as a copy."""
    address = f"sqlite:///{tmp_path}/resumes.db"
    migrate(address)
    command = [sys.executable, "-m", "tests.db.killed", address, str(LIFE)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        for cut in range(5):
            confirmed = {int(process.stdout.readline()) for _ in range(20)}
            copied = tmp_path / f"cut{cut}.db"
            # The log first: a checkpoint between the two copies then finds all in the file.
            log = (tmp_path / "resumes.db-wal").read_bytes()
            copied.write_bytes((tmp_path / "resumes.db").read_bytes())
            (tmp_path / f"cut{cut}.db-wal").write_bytes(log)
            found = column(f"sqlite:///{copied}", updates.c.id)
            assert confirmed <= found
        process.kill()
