"""`make faults` in short: nothing said is lost, doubled or misfiled by any fault."""

import asyncio
from functools import partial

import pytest

from db.engine import migrate
from tests import postgres
from tests.faults import migrations, rows
from tests.faults.disk import SmallDisk
from tests.faults.rows import Run
from tests.faults.scripts import record

SHORT = 0.001  # of the full sizes: two people, one blow
HASTE = {
    "longest_outage": 1.0,
    "outages": 1,
    "second": 0.1,
    "requests": 30.0,
    "pdf_each": 0,
    "fewest": 2,
    "pause": 0.2,
}
AT_ONCE = 3  # faults side by side: much of each is waiting


def full_disk(run):
    """By a limit on the bot's files, so that no right of root is needed."""
    return rows.disk_full(run, disk=SmallDisk.made(mount=False), seconds=2.0)


FAULTS = {
    "kills by webhook": rows.kills_webhook,
    "kills by polling": rows.kills_polling,
    "a full disk": full_disk,
    "updates twice": rows.duplicates,
    "hostile answers": rows.hostile_answers,
    "the peer": rows.control,
}


@pytest.fixture(scope="session")
def scripts(pool):
    """One recorded interview."""
    return asyncio.run(record("ivanka", pool=pool))


@pytest.fixture(scope="session")
def seen(scripts):
    """What each fault led to, by its name: a row, or the error it ended with."""
    with postgres.own() as server:
        run = Run(scripts, server, SHORT, **HASTE)
        return asyncio.run(all_of({name: partial(one, run) for name, one in FAULTS.items()}))


async def all_of(faults):
    room = asyncio.Semaphore(AT_ONCE)

    async def one(fault):
        async with room:
            return await fault()

    found = await asyncio.gather(*map(one, faults.values()), return_exceptions=True)
    return dict(zip(faults, found, strict=True))


def row_of(seen, fault):
    if isinstance(seen[fault], BaseException):
        raise seen[fault]
    return seen[fault]


@pytest.mark.parametrize("fault", [name for name in FAULTS if name != "the peer"])
def test_what_was_said_is_stored_once_in_order_and_nobody_waits(seen, fault):
    """U26-U29; the seeds stand in the rows."""
    row = row_of(seen, fault)
    assert row.broken == []
    assert row.answers


def test_the_peer_that_confirms_first_loses_answers(seen):
    """Else this harness would see no loss of ours either."""
    assert row_of(seen, "the peer").lost > 0


async def test_who_talks_while_postgres_stops_is_answered_soon_after_its_return(scripts):
    """U28; a server of its own, which nobody else needs meanwhile."""
    with postgres.own() as server:
        row = await rows.postgres_away(Run(scripts, server, SHORT, **HASTE))
    assert row.broken == []


async def test_a_migration_killed_half_way_leaves_every_draft_whole(
    scripts, database_url, tmp_path
):
    """And once run again it is done (U2)."""
    await asyncio.to_thread(migrate, database_url)
    newer = migrations.with_tomorrow(tmp_path)
    await migrations.fill(database_url, scripts, 20)
    assert await migrations.killed_half_way(newer, database_url, 1, seed=101) == 0
