"""Of any number of processes one polls, and each knows how many there are."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import select

from db.engine import Database
from db.leases import LEASE
from db.models import leases
from tests.db.samples import NOW

SECOND = timedelta(seconds=1)


def take(work, holder, now=NOW, dead=""):
    return work(lambda ledger: ledger.take_lease("poll", holder, now, dead))


def age(database, seconds):
    """Let time pass for all that was noted, on whichever clock."""
    shift = timedelta(seconds=seconds)

    def back(ledger):
        for name, holder, seen_at in ledger._all(select(leases), {}):
            ledger._note(name, holder, seen_at - shift)

    database.run_sync(back)


def test_a_lease_is_held_by_one_until_given_up(work):
    assert take(work, "a") == "a"
    assert take(work, "b") == "a"
    assert take(work, "a") == "a"
    work(lambda ledger: ledger.release_lease("poll", "b"))  # not theirs to give
    assert take(work, "b") == "a"
    work(lambda ledger: ledger.release_lease("poll", "a"))
    assert take(work, "b") == "b"


def test_a_lease_that_was_not_renewed_is_free(work, database):
    assert take(work, "a") == "a"
    age(database, LEASE.total_seconds() - 2)
    assert take(work, "b") == "a"
    age(database, 3)
    assert take(work, "b") == "b"
    assert take(work, "a") == "b"


def test_a_lease_from_a_clock_that_was_set_back_is_free(work, database):
    assert take(work, "a") == "a"
    age(database, -3600)
    assert take(work, "b") == "b"


def test_the_lease_of_one_known_to_be_dead_is_free_at_once(work):
    assert take(work, "a") == "a"
    assert take(work, "b", dead="c") == "a"
    assert take(work, "b", dead="a") == "b"


def test_of_many_who_want_a_lease_at_once_one_gets_it(migrated):
    databases = [Database(migrated) for _ in range(4)]
    with ThreadPoolExecutor(len(databases)) as pool:
        names = list("abcd")
        held = list(
            pool.map(
                lambda pair: take(pair[0].run_sync, pair[1]), zip(databases, names, strict=True)
            )
        )
    for database in databases:
        database.close()
    assert len(set(held)) == 1


def test_each_process_learns_how_many_live(work, database):
    def beat(process):
        return work(lambda ledger: ledger.beat("bot", process, NOW)).live

    assert [beat("a"), beat("b"), beat("a")] == [1, 2, 2]
    assert work(lambda ledger: ledger.beat("another bot", "c", NOW)).live == 1
    work(lambda ledger: ledger.leave("bot", "a"))
    assert beat("b") == 1
    beat("a")
    age(database, LEASE.total_seconds() + 1)
    assert beat("b") == 1


def test_a_silence_is_told_to_the_first_that_ends_it(work, database):
    def silence(process):
        return work(lambda ledger: ledger.beat("bot", process, NOW)).silence

    assert silence("a") == timedelta()
    work(lambda ledger: ledger.leave("bot", "a"))
    age(database, 200)
    assert 199 * SECOND < silence("b") < 230 * SECOND
    assert silence("c") < 30 * SECOND
