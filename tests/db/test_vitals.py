"""What waits is counted, and by an index where tables grow."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from db.connect import connect, normal_url
from db.vitals import _DELIVERIES
from tests.db.samples import LATER, NOW, fill


def test_of_an_empty_database_nothing_waits(work):
    found = work(lambda ledger: ledger.waiting(3))
    assert (found.outbox, found.oldest, found.deliveries, found.parked) == (0, None, {}, 0)


def test_messages_that_wait_are_counted_from_when_they_began_to_wait(work):
    for chat in (7, 8):
        row = work(lambda ledger, chat=chat: ledger.spill(chat, 0, {"text": "Hello"}, NOW))
    work(lambda ledger: ledger.postpone_outbox(row, LATER))
    found = work(lambda ledger: ledger.waiting(3))
    assert found.outbox == 2
    assert timedelta(0) <= datetime.now(UTC) - found.oldest < timedelta(minutes=1)


def test_files_are_counted_until_they_are_sent(work):
    person = work(lambda ledger: fill(ledger, 7, "Ada"))
    draft = work(lambda ledger: ledger.desk(7, 0, NOW).draft)
    for kind in ("pdf", "preview"):
        row = work(lambda ledger, kind=kind: ledger.want(person, draft, kind, 7, 0, NOW))
    work(lambda ledger: ledger.settle(row, "sending"))
    found = work(lambda ledger: ledger.waiting(3))
    assert found.deliveries == {("pdf", "wanted"): 1, ("preview", "sending"): 1}


def test_an_update_counts_as_given_up_after_its_last_try(work):
    work(lambda ledger: ledger.park(1, 7, "ValueError", 2, NOW))
    work(lambda ledger: ledger.park(2, 7, "ValueError", 3, NOW))
    assert work(lambda ledger: ledger.waiting(3)).parked == 1


def test_the_revision_is_told_by_the_database_itself(migrated, work):
    later = "UPDATE alembic_version SET version_num = 'of_tomorrow'"
    before = work(lambda ledger: ledger.revision())
    engine = connect(normal_url(migrated))
    with engine.begin() as opened:
        opened.execute(text(later))
    assert work(lambda ledger: ledger.revision()) == "of_tomorrow"
    with engine.begin() as opened:  # other tests go on with this database
        opened.execute(text("UPDATE alembic_version SET version_num = :it"), {"it": before})
    engine.dispose()


@pytest.mark.parametrize("migrated", ["sqlite"], indirect=True)
def test_open_deliveries_are_found_by_their_index(migrated):
    engine = connect(normal_url(migrated))
    with engine.begin() as opened:
        plan = opened.execute(text(f"EXPLAIN QUERY PLAN {_DELIVERIES}")).all()
    engine.dispose()
    assert "ix_deliveries_due_at" in str(plan)
