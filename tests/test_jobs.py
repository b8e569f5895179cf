"""Work that outlives a turn is woken for at once, found again when lost, and done by one."""

import asyncio
import contextlib
import logging
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import make_url

from bot import jobs
from bot.jobs import DELIVER, SEND, Jobs, Scheduled, deliver, send
from db.engine import Database, migrate
from db.jobs import opened
from tests.db.samples import LATER, NOW

PATIENCE = 20  # seconds
SOON = timedelta(milliseconds=50)


class Works:
    """Notes what was worked; `does` may raise, wait, or give when to come again."""

    def __init__(self, does=None):
        self.done, self.does, self.changed = [], does, asyncio.Event()

    async def __call__(self, number):
        self.done.append(number)
        self.changed.set()
        return await self.does(number) if self.does else None

    async def worked(self, times=1):
        async with asyncio.timeout(PATIENCE):
            while len(self.done) < times:
                self.changed.clear()
                await self.changed.wait()


async def until(seen):
    async with asyncio.timeout(PATIENCE):
        while not seen():  # noqa: ASYNC110 (it is of another process or part that has no event)
            await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def running(database, scheduled=(), **works):
    """An engine at work; DELIVER and SEND do nothing unless they are given."""
    made = Jobs(database, {DELIVER: Works(), SEND: Works(), **works}, scheduled)
    task = asyncio.create_task(made.run())
    try:
        await until(lambda: made.queue is not None)
        yield made
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def database(database_url):
    await asyncio.to_thread(migrate, database_url)
    made = Database(database_url)
    yield made
    await asyncio.to_thread(made.close)


@pytest.fixture
async def postgres(postgres_url):
    await asyncio.to_thread(migrate, postgres_url)
    made = Database(postgres_url)
    yield made
    await asyncio.to_thread(made.close)


@pytest.fixture
async def sqlite(sqlite_url):
    await asyncio.to_thread(migrate, sqlite_url)
    made = Database(sqlite_url)
    yield made
    await asyncio.to_thread(made.close)


def wanted(ledger):
    desk = ledger.desk(7, 0, NOW)
    return ledger.want(desk.person, desk.draft, "pdf", 7, 0, NOW)


def spilled(due):
    return lambda ledger: ledger.spill(7, 0, {"text": "Hello"}, due)


async def test_what_waits_in_memory_is_asked_for_anew_when_the_clock_was_set(sqlite):
    """The engine's own waits were reckoned by the clock as it was; on Postgres by the server's."""
    sends, database = Works(), sqlite
    await database.run(spilled(datetime.now(UTC) + timedelta(minutes=30)))
    async with running(database, **{SEND: sends}) as engine:
        await until(lambda: not engine.asked)
        await database.run(lambda ledger: ledger.clock_set_back(NOW, timedelta(hours=1)))
        engine.start_anew()
        await sends.worked()
    assert sends.done == [7]


def test_no_wait_of_the_engine_is_longer_than_between_two_looks():
    waits = [jobs.bounded(timedelta(seconds=seconds)) for seconds in (-5, 2, 3600)]
    assert [wait.total_seconds() for wait in waits] == [0, 2, jobs.SWEEP]


async def test_what_is_asked_for_is_worked(database):
    works = Works()
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1), deliver(2))
        await works.worked(2)
    assert sorted(works.done) == [1, 2]


async def test_two_wakes_for_the_same_are_one_while_it_is_worked(database):
    ready = asyncio.Event()

    async def waits(_number):
        await ready.wait()

    works = Works(waits)
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1))
        await works.worked()
        engine.wake(deliver(1), deliver(2))
        await works.worked(2)
        ready.set()
    assert works.done == [1, 2]


async def test_work_that_has_to_wait_comes_again(database):
    works = Works()

    async def twice(_number):
        return SOON if len(works.done) == 1 else None

    works.does = twice
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1))
        await works.worked(2)


async def test_a_chat_asked_for_while_its_last_look_ends_is_looked_at_again(database):
    """Or what was spilled in that moment would wait for the sweep."""
    works = Works()
    async with running(database, send=works) as engine:

        async def ends(_number):
            if len(works.done) == 1:
                engine.wake(send(7))
                await asyncio.sleep(0.1)

        works.does = ends
        engine.wake(send(7))
        await works.worked(2)


async def test_what_was_wanted_before_the_start_is_worked_without_a_wake(database):
    wish = await database.run(wanted)
    await database.run(lambda ledger: ledger.spill(8, 0, {"text": "hi"}, NOW))
    delivers, sends = Works(), Works()
    async with running(database, deliver=delivers, send=sends):
        await delivers.worked()
        await sends.worked()
    assert (delivers.done, sends.done) == ([wish], [8])


async def test_what_the_engine_lost_is_found_by_the_sweep(database, monkeypatch):
    monkeypatch.setattr(jobs, "SWEEP", 0.2)
    works = Works()
    async with running(database, deliver=works):
        wish = await database.run(wanted)
        await works.worked()
    assert works.done[0] == wish


async def test_the_sweep_leaves_alone_what_is_not_due_yet(database):
    wish = await database.run(wanted)
    now = await database.run(lambda ledger: jobs.open_work(ledger, everything=False))
    await database.run(lambda ledger: ledger.postpone(wish, LATER.replace(year=9999), "flood"))
    later = await database.run(lambda ledger: jobs.open_work(ledger, everything=False))
    assert [wake.number for wake in now] == [wish]
    assert later == ()


async def test_work_that_fails_by_our_mistake_stops_no_other_and_is_logged_by_its_kind(
    database, caplog
):
    async def fails(number):
        if number == 1:
            raise KeyError("what Ada wrote")

    works = Works(fails)
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1))
        await works.worked()
        engine.wake(deliver(2))
        await works.worked(2)
    assert "deliver 1 failed: KeyError" in caplog.text
    assert "Ada" not in caplog.text


async def test_fixed_work_is_done_at_the_start_too(database):
    """A machine that is off at night has it done all the same."""
    ready = asyncio.Event()

    async def works():
        ready.set()

    async with running(database, (Scheduled("purge", "17 4 * * *", works),)):
        async with asyncio.timeout(PATIENCE):
            await ready.wait()


async def test_work_under_way_is_finished_before_the_end(database):
    done = asyncio.Event()

    async def takes_a_while(_number):
        await asyncio.sleep(0.3)
        done.set()

    works = Works(takes_a_while)
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1))
        await works.worked()
    assert done.is_set()


async def test_work_that_does_not_end_is_broken_off(database, monkeypatch):
    monkeypatch.setattr(jobs, "FINISH", 0.1)
    ended = asyncio.Event()

    async def hangs(_number):
        try:
            await asyncio.sleep(PATIENCE)
        finally:
            ended.set()

    works = Works(hangs)
    async with running(database, deliver=works) as engine:
        engine.wake(deliver(1))
        await works.worked()
    assert ended.is_set()


class TestOnPostgres:
    async def test_of_two_processes_one_does_each_work(self, postgres):
        first, second = Works(), Works()
        async with (
            running(postgres, deliver=first) as engine,
            running(postgres, deliver=second),
        ):
            engine.wake(*map(deliver, range(20)))
            await until(lambda: len(first.done) + len(second.done) == 20)
        assert sorted(first.done + second.done) == list(range(20))

    async def test_its_connections_may_break_and_it_goes_on(self, postgres, caplog):
        """Postgres restarted: said once, and the process lives."""
        caplog.set_level(logging.WARNING, "bot")
        works = Works()
        async with running(postgres, deliver=works) as engine:
            for _ in range(3):
                await asyncio.to_thread(cut_connections, postgres.url)
                wish = await postgres.run(wanted)
                await until(lambda wish=wish: wish in works.done)
                await postgres.run(lambda led, wish=wish: led.settle(wish, "sent"))
            await until(lambda: engine.queue is not None)
            engine.wake(deliver(99))
            await until(lambda: 99 in works.done)
        assert 1 <= caplog.text.count("jobs wait for the database") <= 3

    async def test_the_engine_finds_its_tables_as_it_declares_them(self, postgres):
        """If not, its new release wants a revision that runs its own upgrade: docs/jobs.md."""
        async with opened(postgres.url) as (queue, _):
            plan = await queue.plan_upgrade()
        assert plan.statements == ()

    async def test_nothing_of_a_person_is_kept_by_the_engine(self, postgres):
        """Numbers only, and nothing once the work is done."""
        works = Works()
        async with running(postgres, deliver=works) as engine:
            engine.wake(deliver(1))
            await works.worked()
        with psycopg.connect(dsn(postgres.url)) as connection:
            left = connection.execute("SELECT payload FROM jobs.pgqueuer").fetchall()
        assert left == []


def dsn(url):
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def cut_connections(url):
    """As a restart of Postgres does to all who are connected."""
    with psycopg.connect(dsn(url), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
