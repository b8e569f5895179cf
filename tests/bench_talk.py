"""How long people wait for an answer: few and many of them, on an empty and on a full database.

Unlike `bench_echo` nobody is in a hurry: each person
reads and thinks between two lines, so that the figures are of a bot that is not saturated.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, MetaData, Table, text

from bot.interview.session import Session
from bot.resume.jsonresume import from_json
from db.connect import connect, normal_url
from db.engine import Database, migrate
from tests.bench_echo import Contender, Measure, measure
from tests.resume.drafts import resume

INTERVIEWS = 100_000
FIRST_CHAT = 10_000_000  # those who are stored but silent; the others count from 1
CROWDS: Mapping[int, tuple[int, float]] = {  # people: (lines in all, seconds between two of one)
    1: (200, 0.0),
    100: (600, 1.0),
    1000: (2000, 5.0),
}


def fill(url: str, many: int = INTERVIEWS) -> None:
    """Store `many` finished interviews, each a copy of one that was saved as the bot saves."""
    migrate(url)
    database = Database(url)
    database.run_sync(one_interview)
    database.close()
    engine = connect(normal_url(url))
    with engine.begin() as opened:
        there = MetaData()
        there.reflect(opened)
        for name in ("people", "drafts", "answers"):
            copied(opened, there.tables[name], many)
    with engine.connect() as opened:
        opened.exec_driver_sql("ANALYZE")
        opened.commit()
    engine.dispose()


def one_interview(ledger):
    """The template: a résumé of some length."""
    now = datetime.now(UTC)  # none is due to be announced or deleted
    desk = ledger.desk(FIRST_CHAT, 0, now)
    session = Session(answers=from_json(resume("ivanka")).answers, seen_at=now)
    ledger.save(desk, session, now)


def copied(opened: Connection, table: Table, many: int) -> None:
    """As many more of a table's rows, their numbers and those of whom they belong to counted on."""
    counted = {"id", "person_id", "draft_id", "chat"}
    own = {"people": {"id", "chat"}, "drafts": {"id", "person_id"}, "answers": {"draft_id"}}
    names = [column.name for column in table.columns]
    values = ", ".join(
        f"t.{name} + n.at" if name in counted & own[table.name] else f"t.{name}" for name in names
    )
    opened.execute(
        text(
            f"WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < {many}) "  # noqa: S608
            f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {values} FROM {table.name} t, n"
        )
    )


@contextlib.contextmanager
def full(made: Callable[[], AbstractContextManager]) -> Iterator[Mapping[str, str]]:
    """Such a database with `INTERVIEWS` in it."""
    with made() as given:
        fill(given["DATABASE_URL"])
        yield given


def hushed(url: str) -> None:
    """Forget the people of the last measure and its updates, whose numbers come again."""
    engine = connect(normal_url(url))
    with engine.begin() as opened:
        opened.execute(text("DELETE FROM updates"))
        opened.execute(text("DELETE FROM people WHERE chat < :first"), {"first": FIRST_CHAT})
    engine.dispose()


def figures(
    bot: Contender, databases: Mapping[str, Callable[[], AbstractContextManager]]
) -> Iterator[tuple[str, int, Measure]]:
    """For each database, each crowd's measure; `bot` runs on the database it is given."""
    for stored, database in databases.items():
        with database() as given:
            for people, (lines, pause) in CROWDS.items():
                hushed(given["DATABASE_URL"])
                here = replace(bot, environment=lambda given=given: nullcontext(given))
                found = measure(here, updates=lines, chats=people, pause=pause)
                yield stored, people, asyncio.run(found)


def report(
    bot: Contender, databases: Mapping[str, Callable[[], AbstractContextManager]]
) -> Iterator[str]:
    """A line a crowd; on a full database beside the same crowd on an empty one."""
    first: dict[int, float] = {}
    for stored, people, found in figures(bot, databases):
        middle, slow = found.wait(0.5), found.wait(0.99)
        ratio = f"   x{middle / first[people]:.2f}" if people in first else ""
        first.setdefault(people, middle)
        yield f"{stored:24} {people:5} people  p50 {middle:6.1f} ms  p99 {slow:6.1f} ms{ratio}"
