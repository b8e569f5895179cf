"""A clock that is set makes nobody wait longer than before."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from db.engine import Database, migrate
from tests.db.samples import fill

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WAIT = timedelta(seconds=3)


@pytest.fixture
def database(database_url):
    migrate(database_url)
    opened = Database(database_url)
    yield opened
    opened.close()


def wished(ledger):
    """A message and a file, both due in three seconds."""
    person = fill(ledger, 5, "Ada")
    while row := ledger.next_due(5, NOW):
        ledger.sent(row.id)
    ledger.spill(5, 0, {"text": "Hello"}, NOW + WAIT)
    file = ledger.want(person, None, "export", 5, 0, NOW)
    ledger.postpone(file, NOW + WAIT, "later")


async def due(database, now):
    """What is due at a moment: (messages, files)."""
    message = await database.run(lambda ledger: ledger.next_due(5, now))
    files = await database.run(lambda ledger: ledger.due_deliveries(now, 9))
    return int(message is not None), len(files)


async def looked(database, *, wall, steady):
    """Look once; `wall` and `steady` are how far the clocks went on."""
    times = [NOW, NOW + wall, NOW + wall]
    clocks = [timedelta(), steady]
    clock = Clock(database, wall=lambda: times.pop(0), steady=lambda: clocks.pop(0))
    return await clock.look(clock.epoch())


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(minutes=30), timedelta(seconds=10)])
async def test_what_was_due_in_three_seconds_is_so_too_when_the_clock_was_set_back(database, back):
    await database.run(wished)
    await looked(database, wall=-back, steady=timedelta(seconds=1))
    after = NOW - back
    assert await due(database, after) == (0, 0)
    assert await due(database, after + WAIT) == (1, 1)


@pytest.mark.parametrize("wall", [timedelta(seconds=1), timedelta(hours=2)])
async def test_nothing_is_moved_while_the_clock_goes_on_or_is_set_forward(database, wall):
    await database.run(wished)
    await looked(database, wall=wall, steady=timedelta(seconds=1))
    assert await due(database, NOW) == (0, 0)
    assert await due(database, NOW + WAIT) == (1, 1)


async def test_the_operator_is_told_how_far_it_was_set(database, caplog):
    caplog.set_level("INFO", logger="bot.clock")
    await looked(database, wall=-timedelta(hours=1), steady=timedelta())
    assert "The clock was set back by 1:00:00" in caplog.text
