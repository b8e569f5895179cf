"""Works share transactions and never a failure; the world's failures have one name."""

import asyncio
import socket
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import make_url

from bot.interview.session import Session
from db import Away, Fault
from db.connect import normal_url
from db.engine import Database, Shape, migrate, revision_state
from tests.db.samples import NOW, answered, turn

SENTENCE = r"^The database .*\.$"


class TestAddress:
    @pytest.mark.parametrize(
        "given",
        [
            "postgres://ada:secret@db.example.com:5433/bot?sslmode=require",
            "postgresql://ada:secret@db.example.com:5433/bot?sslmode=require",
            "postgresql+psycopg://ada:secret@db.example.com:5433/bot?sslmode=require",
        ],
    )
    def test_platforms_addresses_all_mean_psycopg(self, given):
        url = normal_url(given)
        assert url.drivername == "postgresql+psycopg"
        assert (url.host, url.port, url.database) == ("db.example.com", 5433, "bot")
        assert (url.password, dict(url.query)) == ("secret", {"sslmode": "require"})

    def test_without_an_address_it_is_a_file(self):
        assert normal_url("").drivername == "sqlite"
        assert normal_url("").database.endswith(".sqlite")

    @pytest.mark.parametrize(
        "given", ["mysql://ada:secret@db.example.com/bot", "ada:secret@bot", "sqlite://"]
    )
    def test_an_address_of_something_else_is_refused_without_repeating_it(self, given):
        with pytest.raises(ValueError, match=r"\.$") as told:
            normal_url(given)
        assert "secret" not in str(told.value)

    def test_file_and_folder_are_made_for_their_owner_alone(self, tmp_path):
        url = f"sqlite:///{tmp_path}/a/b/resumes.db"
        migrate(url)
        database = Database(url)
        database.run_sync(turn(1, 7))
        files = sorted((tmp_path / "a" / "b").iterdir())
        assert [path.suffix for path in files] == [".db", ".db-shm", ".db-wal"]
        assert all(path.stat().st_mode & 0o077 == 0 for path in [tmp_path / "a" / "b", *files])
        database.close()

    def test_a_folder_that_cannot_be_made_is_one_sentence(self, tmp_path):
        (tmp_path / "file").write_text("not a folder")
        with pytest.raises(Away, match=SENTENCE):
            Database(f"sqlite:///{tmp_path}/file/resumes.db")


class TestWorks:
    async def test_many_at_once_are_each_done_once(self, database):
        """One hundred chats, three turns each, all waiting together."""
        turns = [turn(chat * 10 + n, chat, f"Name {n}") for n in range(3) for chat in range(1, 101)]
        assert all(await asyncio.gather(*map(database.run, turns)))
        for chat in (1, 50, 100):
            desk = await database.run(lambda ledger, c=chat: ledger.desk(c, 0, NOW))
            assert len(desk.session.undo) == 3

    async def test_a_work_that_fails_among_others_fails_alone(self, database):
        """Its own rows are undone, its neighbours' are committed."""

        def fails(ledger):
            turn(2, 2)(ledger)
            raise KeyError("a fault of ours")

        works = [turn(1, 1), fails, turn(3, 3), fails, turn(5, 5)]
        found = await asyncio.gather(*map(database.run, works), return_exceptions=True)
        assert [type(one) for one in found] == [bool, KeyError, bool, KeyError, bool]
        assert await database.run(lambda ledger: ledger.keep_reply(2, [], NOW))
        assert not await database.run(lambda ledger: ledger.keep_reply(3, [], NOW))

    async def test_a_statement_that_is_refused_among_others_fails_alone(self, database):
        refused = lambda ledger: ledger.spill(None, 0, {}, NOW)  # noqa: E731
        works = [turn(1, 1), refused, turn(3, 3)]
        found = await asyncio.gather(*map(database.run, works), return_exceptions=True)
        assert [type(one) for one in found] == [bool, Fault, bool]

    async def test_a_conflict_among_others_is_run_anew_alone(self, database):
        stale = await database.run(lambda ledger: ledger.desk(1, 0, NOW))
        await database.run(turn(1, 1, "Ada Byron"))
        tries = []

        def late(ledger):
            tries.append(1)
            desk = ledger.desk(1, 0, NOW) if len(tries) > 1 else stale
            ledger.save(desk, answered(desk.session, "summary", "Builds things."), NOW)

        await asyncio.gather(database.run(turn(2, 2)), database.run(late), database.run(turn(3, 3)))
        desk = await database.run(lambda ledger: ledger.desk(1, 0, NOW))
        assert set(desk.session.answers) == {"contact.name", "summary"}
        assert not await database.run(lambda ledger: ledger.keep_reply(3, [], NOW))

    async def test_whoever_stops_waiting_disturbs_nobody(self, database):
        waiting = [asyncio.ensure_future(database.run(turn(n, n))) for n in range(1, 6)]
        await asyncio.sleep(0)
        waiting[2].cancel()
        found = await asyncio.gather(*waiting, return_exceptions=True)
        assert [one for n, one in enumerate(found) if n != 2] == [True] * 4
        assert await database.run(turn(9, 9))

    def test_two_threads_on_one_chat_lose_no_answer(self, database):
        """Two connections, one draft: every change stands, in some order."""
        turns = [turn(n, 7, f"Text {n}", f"experience.{n}.title") for n in range(1, 61)]
        with ThreadPoolExecutor(8) as threads:
            assert all(threads.map(database.run_sync, turns))
        session = database.run_sync(lambda ledger: ledger.desk(7, 0, NOW)).session
        assert len(session.answers) == len(session.undo) == 60

    def test_two_processes_on_one_chat_lose_no_answer(self, migrated, database):
        """A second set of connections with its own memory stands for a second process."""
        other = Database(migrated)
        turns = [turn(n, 7, f"Text {n}", f"experience.{n}.title") for n in range(1, 41)]
        both = [database.run_sync, other.run_sync]
        with ThreadPoolExecutor(4) as threads:
            done = list(threads.map(lambda pair: both[pair[0] % 2](pair[1]), enumerate(turns)))
        session = database.run_sync(lambda ledger: ledger.desk(7, 0, NOW)).session
        other.close()
        assert all(done)
        assert len(session.answers) == len(session.undo) == 40

    def test_the_same_update_in_two_processes_is_worked_once(self, migrated, database):
        other = Database(migrated)
        both = [database.run_sync, other.run_sync] * 20
        with ThreadPoolExecutor(8) as threads:
            done = list(threads.map(lambda run: run(turn(1, 7)), both))
        other.close()
        assert done.count(True) == 1

    def test_two_first_messages_make_one_person(self, database):
        work = lambda ledger: ledger.desk(7, 0, NOW).person  # noqa: E731
        with ThreadPoolExecutor(8) as threads:
            people = set(threads.map(database.run_sync, [work] * 32))
        assert len(people) == 1

    def test_what_was_asked_before_closing_is_done(self, migrated, database):
        with ThreadPoolExecutor(8) as threads:
            done = [threads.submit(database.run_sync, turn(n, n)) for n in range(1, 9)]
            assert all(one.result() for one in done)
            database.close()
        database.close()  # once more does no harm
        with pytest.raises(RuntimeError, match="closed"):
            database.run_sync(turn(99, 99))
        again = Database(migrated)
        assert not again.run_sync(lambda ledger: ledger.keep_reply(8, [], NOW))
        again.close()

    def test_no_thread_is_left_behind(self, address):
        before = threading.active_count()
        Database(address).close()
        assert threading.active_count() == before


def closed_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class TestAway:
    """U28: the edge retries what is raised as Away, and says one plain sentence."""

    async def test_a_postgres_that_cannot_be_reached(self):
        database = Database(f"postgres://ada:hidden-word@127.0.0.1:{closed_port()}/bot")
        found = await asyncio.gather(
            *(database.run(turn(n, n)) for n in range(1, 30)), return_exceptions=True
        )
        database.close()
        for error in found:
            assert isinstance(error, Away)
            assert str(error).endswith("is away: it cannot be reached.")
            assert "hidden-word" not in repr(error)
            assert "ada" not in repr(error)

    def test_looking_at_or_migrating_a_postgres_that_cannot_be_reached(self):
        url = f"postgres://ada:hidden-word@127.0.0.1:{closed_port()}/bot"
        for act in (revision_state, migrate):
            with pytest.raises(Away, match=SENTENCE) as told:
                act(url)
            assert "hidden-word" not in str(told.value)

    def test_a_postgres_that_ends_our_connections_is_asked_again(self, postgres_url):
        """A restart between two turns is not even noticed."""
        migrate(postgres_url)
        database = Database(postgres_url, threads=2)
        for n in range(1, 5):
            database.run_sync(turn(n, 7))
        dsn = make_url(postgres_url).set(drivername="postgresql")
        with psycopg.connect(dsn.render_as_string(hide_password=False), autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert all(database.run_sync(turn(n, 7)) for n in range(5, 9))
        database.close()

    def test_a_file_another_program_holds(self, tmp_path, monkeypatch):
        url = f"sqlite:///{tmp_path}/resumes.db"
        migrate(url)
        monkeypatch.setattr("db.connect.SQLITE_SETTINGS", ("PRAGMA busy_timeout = 50",))
        database = Database(url)
        holder = sqlite3.connect(tmp_path / "resumes.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(Away, match="another program holds the file"):
            database.run_sync(turn(1, 7))
        holder.execute("ROLLBACK")
        holder.close()
        assert database.run_sync(turn(1, 7))
        database.close()

    def test_a_full_disk_stores_nothing_of_the_work_and_passes(self, tmp_path):
        """The file may not grow: as on a full disk, until there is room again."""
        url = f"sqlite:///{tmp_path}/resumes.db"
        migrate(url)
        database = Database(url)
        assert database.run_sync(turn(1, 7))

        def grow_to(pages):
            return lambda led: led._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        database.run_sync(grow_to(1))  # SQLite takes the present size as the least
        with pytest.raises(Away, match="the disk is full"):
            database.run_sync(turn(2, 7, "long " * 100_000))
        database.close()
        database = Database(url)
        assert database.run_sync(turn(2, 7))
        session = database.run_sync(lambda ledger: ledger.desk(7, 0, NOW)).session
        assert session.answers["contact.name"].value == "Ada Byron"
        assert (
            database.run_sync(
                lambda ledger: ledger._connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            )
            == "ok"
        )
        database.close()

    def test_a_database_without_tables_is_our_fault_and_not_the_worlds(self, address):
        """Retrying would not help: somebody has to migrate."""
        assert revision_state(address) is Shape.EMPTY
        database = Database(address)
        with pytest.raises(Fault):
            database.run_sync(turn(1, 7))
        database.close()


def test_a_text_no_database_can_hold_is_a_fault_that_does_not_repeat_it(work):
    """Input is cleaned of lone surrogates before; should one come through, it is not logged."""
    with pytest.raises(Fault) as told:
        work(turn(1, 7, "Marguerite \ud800"))
    assert "Marguerite" not in repr(told.value)
    assert work(turn(1, 7))


def test_what_a_work_returns_comes_back(work):
    assert work(lambda _ledger: Session()) == Session()


def test_sqlite_is_set_up_to_keep_what_was_confirmed(tmp_path):
    url = f"sqlite:///{tmp_path}/resumes.db"
    migrate(url)
    database = Database(url)

    def setting(name):
        return database.run_sync(
            lambda ledger: ledger._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        )

    assert setting("journal_mode") == "wal"
    assert setting("synchronous") == 2  # FULL
    assert setting("foreign_keys") == 1
    assert setting("secure_delete") == 1
    assert setting("busy_timeout") == 5000
    database.close()
