"""Migrations over many drafts: up and down, killed half-way, and under processes that serve on."""

import asyncio
import contextlib
import json
import random
import shutil
import sys
import time
from asyncio.subprocess import PIPE

from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, select

from bot.interview.session import Answer, Mark, Session
from db.connect import connect, normal_url
from db.engine import Database, migrate
from db.revisions import SCRIPTS, config, downgrade
from tests.db.samples import NOW

DRAFTS = ("people", "drafts", "answers", "undo")
BEGUN = "begun"
WAYS = ("migrate", "downgrade")
FIRST_KILL = 0.05  # seconds after it begins, at most
# A revision nobody released: it rebuilds the largest table and writes every row of it.
TOMORROW = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "tomorrow", {head!r}

def upgrade():
    print("begun", flush=True)
    new = sa.Column("weight", sa.Integer, server_default="0", nullable=False)
    how = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("answers", recreate=how) as table:
        table.add_column(new)
    op.execute("UPDATE answers SET weight = length(value)")
    op.create_index("ix_answers_weight", "answers", ["weight"])

def downgrade():
    print("begun", flush=True)
    how = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    op.drop_index("ix_answers_weight", "answers")
    with op.batch_alter_table("answers", recreate=how) as table:
        table.drop_column("weight")
"""
STEP = """
import pathlib, sys
from db import revisions
revisions.SCRIPTS = pathlib.Path(sys.argv[1])
getattr(revisions, sys.argv[2])(sys.argv[3], sys.argv[4])
"""


def known():
    """The released revisions, the oldest first."""
    walked = ScriptDirectory.from_config(config()).walk_revisions()
    return [script.revision for script in reversed(list(walked))]


def with_tomorrow(folder):
    """The released migrations and one more, in a folder of their own."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "tomorrow.py").write_text(TOMORROW.format(head=known()[-1]))
    return scripts


async def fill(url, scripts, count):
    """So many drafts, each the end of an interview."""
    database = Database(url)

    def work(chat, script):
        def one(ledger):
            desk = ledger.desk(chat, 0, NOW)
            answers = {
                key: Answer(tuple(value) if isinstance(value, list) else value, Mark(mark))
                for key, (value, mark) in script.expected(chat).items()
            }
            ledger.save(desk, Session(answers=answers, numbers=script.numbers, seen_at=NOW), NOW)

        return one

    await asyncio.gather(
        *(
            database.run(work(20_000 + number, scripts[number % len(scripts)]))
            for number in range(count)
        )
    )
    await asyncio.to_thread(database.close)


def drafts(url, columns=None):
    """Every row of every table of drafts, in the columns given, else in all."""
    engine, found = connect(normal_url(url)), {}
    with engine.connect() as opened, opened.begin():
        for name in DRAFTS:
            table = Table(name, MetaData(), autoload_with=opened)
            kept = [c for c in table.c if columns is None or c.name in columns[name]]
            rows = opened.execute(select(*kept)).all()
            found[name] = sorted(json.dumps([str(v) for v in row]) for row in rows)
    engine.dispose()
    return found


def columns_of(url):
    engine = connect(normal_url(url))
    with engine.connect() as opened, opened.begin():
        found = {
            name: [c.name for c in Table(name, MetaData(), autoload_with=opened).c]
            for name in DRAFTS
        }
    engine.dispose()
    return found


async def step(scripts, way, url, revision, *, kill_after=None):
    """One migration as a process; the seconds it took after it began to change anything."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", STEP, str(scripts), way, url, revision, stdout=PIPE, stderr=PIPE
    )
    if kill_after is not None:
        assert (await child.stdout.readline()).decode().strip() == BEGUN
        await asyncio.sleep(kill_after)
        with contextlib.suppress(ProcessLookupError):  # it was quicker this time
            child.kill()
        await child.wait()
        return kill_after
    await child.stdout.readline()
    begun = time.monotonic()
    _, errors = await child.communicate()
    assert child.returncode == 0, errors.decode()[-1000:]
    return time.monotonic() - begun


async def killed_half_way(scripts, url, times, seed):
    """Up and down by turns, killed at moments of chance first; how often the drafts differed."""
    chance, head = random.Random(seed), known()[-1]
    columns = await asyncio.to_thread(columns_of, url)
    before = await asyncio.to_thread(drafts, url, columns)
    differed, took = 0, {}
    for number in range(times):
        way = WAYS[number % 2]
        revision = "head" if way == "migrate" else head
        kill = chance.uniform(0, took.get(way, FIRST_KILL))
        await step(scripts, way, url, revision, kill_after=kill)
        differed += await asyncio.to_thread(drafts, url, columns) != before
        took[way] = await step(scripts, way, url, revision)
        differed += await asyncio.to_thread(drafts, url, columns) != before
    if times % 2:
        await step(scripts, "downgrade", url, head)
    return differed


def up_and_down(url):
    """Back to each released revision and up again; how often the drafts differed."""
    differed = 0
    for revision in reversed(known()):
        columns = columns_of(url)
        before = drafts(url, columns)
        downgrade(url, revision)
        there = columns_of(url)
        shared = {name: [c for c in columns[name] if c in there[name]] for name in DRAFTS}
        differed += drafts(url, shared) != shared_of(before, columns, shared)
        migrate(url)
        differed += drafts(url, shared) != shared_of(before, columns, shared)
    return differed


def shared_of(rows, columns, shared):
    """Rows cut to the columns that both revisions have."""
    cut = {}
    for name, lines in rows.items():
        places = [columns[name].index(column) for column in shared[name]]
        cut[name] = sorted(json.dumps([json.loads(line)[at] for at in places]) for line in lines)
    return cut
