"""How many turns a second the storage takes: each claims, loads, saves one answer, keeps a reply.

python -m tests.bench_store              SQLite in a new folder, and the tests' Postgres
python -m tests.bench_store URL          any database, which is filled with turns
"""

import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import count

from bot.interview.session import Answer
from db.cipher import PLAIN, Cipher, new_key
from db.engine import Database, migrate
from tests import postgres
from tests.db.samples import NOW

WAITING = 64  # chats that each wait for their turn before the next
QUESTIONS = 60  # then answers are replaced: about what an interview asks
TURNS = 6_400
ROUNDS = 3


@dataclass(frozen=True)
class Measured:
    """Medians of the rounds."""

    turns_per_second: float
    middle_ms: float  # of the waits from asking to the commit told
    slow_ms: float  # of which one in a hundred is slower
    cpu_us: float  # of this process, a turn


def typical(update, chat):
    """A work that is one turn in the middle of an interview."""

    def work(ledger):
        desk = ledger.desk(chat, 0, NOW)
        session = desk.session
        key = f"experience.{update % QUESTIONS}.bullets"
        given = Answer(("Cut the median response time of the search from 900 to 120 ms.",), at=NOW)
        undo = (*session.undo, ((key, session.answers.get(key)),))[-100:]
        answers = {**session.answers, key: given}
        ledger.save(desk, replace(session, answers=answers, undo=undo, seen_at=NOW), NOW)
        ledger.keep_reply(update, [{"method": "sendMessage", "text": "What came of it?" * 10}], NOW)

    return work


async def crowd(database, updates, turns):
    """Sixty-four chats at once; gives how long each turn took, in seconds."""
    waits = []

    async def lane(chat):
        for _ in range(turns // WAITING):
            began = time.perf_counter()
            await database.run(typical(next(updates), chat))
            waits.append(time.perf_counter() - began)

    await asyncio.gather(*map(lane, range(WAITING)))
    return waits


def measure(url, turns=TURNS, rounds=ROUNDS, cipher=PLAIN):
    """Migrate a database and let the crowd at it; the first, shorter round does not count."""
    migrate(url)
    database = Database(url, cipher=cipher)
    updates = count(time.time_ns() // 1000)
    asyncio.run(crowd(database, updates, turns // 4))
    found = []
    for _ in range(rounds):
        began, worked = time.perf_counter(), time.process_time()
        waits = asyncio.run(crowd(database, updates, turns))
        took, cpu = time.perf_counter() - began, time.process_time() - worked
        cuts = statistics.quantiles(waits, n=100)
        found.append((len(waits) / took, cuts[49] * 1e3, cuts[98] * 1e3, cpu / len(waits) * 1e6))
    database.close()
    return Measured(*(statistics.median(values) for values in zip(*found, strict=True)))


def sqlite_turns():
    """On a new file, synced to the disk at each commit."""
    with tempfile.TemporaryDirectory() as folder:
        return measure(f"sqlite:///{folder}/resumes.db")


def encryption():
    """The same on SQLite without and with DATA_KEYS, as a line; by turns, medians of three."""
    found = {PLAIN: [], Cipher([new_key()]): []}
    for _ in range(ROUNDS):
        for cipher, rates in found.items():
            with tempfile.TemporaryDirectory() as folder:
                url = f"sqlite:///{folder}/resumes.db"
                rates.append(measure(url, TURNS // 2, 1, cipher).turns_per_second)
    without, sealed = map(statistics.median, found.values())
    return f"{sealed:.0f} turns/s encrypted, {without:.0f} not: x{sealed / without:.2f}"


def postgres_turns():
    """On the tests' Postgres, which does not sync; TEST_DATABASE_URL names one that does."""
    with postgres.server() as server, postgres.fresh_database(server) as url:
        return measure(url)


def main():
    if sys.argv[1:]:
        print(sys.argv[1].split("@")[-1], measure(sys.argv[1]))
        return
    print("SQLite  ", sqlite_turns())
    print("Postgres", postgres_turns())


if __name__ == "__main__":
    main()
