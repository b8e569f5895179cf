"""`make faults` in short: nothing said is lost, doubled or misfiled by any fault."""

import asyncio

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
    "pdf_each": 0,
    "fewest": 2,
    "pause": 0.2,
}


@pytest.fixture(scope="session")
def run(pool):
    """One recorded interview and a Postgres that may be stopped."""
    scripts = asyncio.run(record("ivanka", pool=pool))
    with postgres.own() as server:
        yield Run(scripts, server, SHORT, **HASTE)


FAULTS = (
    rows.kills_polling,
    rows.kills_webhook,
    rows.postgres_away,
    rows.duplicates,
    rows.hostile_answers,
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
async def test_what_was_said_is_stored_once_in_order_and_nobody_waits(run, fault):
    """U26-U29; the seeds stand in the rows."""
    row = await fault(run)
    assert row.broken == []
    assert row.answers


async def test_the_peer_that_confirms_first_loses_answers(run):
    """Else this harness would see no loss of ours either."""
    assert (await rows.control(run)).lost > 0


async def test_a_full_disk_is_told_once_and_costs_no_answer(run):
    """U28; here a limit on the bot's files, so that no right of root is needed."""
    row = await rows.disk_full(run, disk=SmallDisk.made(mount=False), seconds=2.0)
    assert row.broken == []


async def test_a_migration_killed_half_way_leaves_every_draft_whole(run, database_url, tmp_path):
    """And once run again it is done (U2)."""
    await asyncio.to_thread(migrate, database_url)
    scripts = migrations.with_tomorrow(tmp_path)
    await migrations.fill(database_url, run.scripts, 20)
    assert await migrations.killed_half_way(scripts, database_url, 1, seed=101) == 0
