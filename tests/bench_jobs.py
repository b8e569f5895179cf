"""How soon a job is picked up and how many are done a second, beside another engine in one run.

`python -m tests.bench_jobs` prints it, and how long the event loop stands still while PDFs are
made. docs/jobs.md keeps the figures that decided.
"""

import asyncio
import contextlib
import logging
import random
import statistics
import tempfile
import time
from dataclasses import dataclass

import procrastinate
from sqlalchemy import make_url

from bot.jobs import DELIVER, SEND, Jobs, deliver, send
from bot.rendering.pool import Pool
from db.engine import Database, migrate
from tests import postgres
from tests.botapi import BotApi
from tests.driver import PDF, Chatter, Sheet, play
from tests.person import Person
from tests.resume.drafts import resume
from tests.served import Served

PICKED = 100  # jobs asked for one by one, the engine idle in between
MANY = 2_000  # jobs asked for together
ROUNDS = 3
IDLE = 5.0  # seconds
WARM = 1.0  # seconds for an engine to come up
TICK = 0.001  # seconds between looks at the loop's clock
PDFS = 15


class Work:
    """Empty work that notes when each number was reached."""

    def __init__(self):
        self.at, self.left, self.done = {}, 0, asyncio.Event()

    async def __call__(self, number):
        self.at[number] = time.perf_counter()
        self.left -= 1
        if not self.left:
            self.done.set()

    async def passes(self, numbers, ask):
        self.left, self.done = len(numbers), asyncio.Event()
        began = time.perf_counter()
        await ask(numbers)
        await self.done.wait()
        return time.perf_counter() - began


@contextlib.asynccontextmanager
async def ours(work, url):
    """The product's own engine: pgqueuer, on Postgres or in memory."""
    migrate(url)
    database = Database(url)
    engine = Jobs(database, {DELIVER: work, SEND: work})
    task = asyncio.create_task(engine.run())

    async def one(numbers):
        engine.wake(*map(deliver, numbers))

    async def many(numbers):
        engine.wake(*map(send, numbers))

    await asyncio.sleep(WARM)
    yield one, many
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    database.close()


@contextlib.asynccontextmanager
async def peer(work, url):
    """Procrastinate, at its defaults but as many jobs side by side as ours."""
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=dsn))

    @app.task(name="work")
    async def task(number):
        await work(number)

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        worker = asyncio.create_task(
            app.run_worker_async(
                concurrency=50, install_signal_handlers=False, delete_jobs="always"
            )
        )

        async def ask(numbers):
            await task.batch_defer_async(*({"number": number} for number in numbers))

        await asyncio.sleep(WARM)
        yield ask, ask
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)


@dataclass(frozen=True)
class Engine:
    """Medians of the rounds; idle is the share of one processor it takes with nothing to do."""

    middle_ms: float
    slow_ms: float  # one pick-up in a hundred is slower
    jobs_per_second: float
    idle: float

    def __str__(self):
        return (
            f"picked up in {self.middle_ms:6.1f} ms, p99 {self.slow_ms:6.1f} ms"
            f"   {self.jobs_per_second:5.0f} jobs/s   idle {self.idle:.1%}"
        )


async def measure(engine, url):
    work = Work()
    async with engine(work, url) as (one, many):
        waits, numbers = [], iter(range(10**9))
        for _ in range(PICKED):
            await asyncio.sleep(random.uniform(0.02, 0.06))
            number = next(numbers)
            waits.append((await work.passes([number], one)) * 1e3)
        rate = MANY / await work.passes([next(numbers) for _ in range(MANY)], many)
        await asyncio.sleep(WARM)
        spent = time.process_time()
        await asyncio.sleep(IDLE)
        idle = (time.process_time() - spent) / IDLE
    cuts = statistics.quantiles(waits, n=100)
    return Engine(cuts[49], cuts[98], rate, idle)


def median(found):
    fields = zip(*((e.middle_ms, e.slow_ms, e.jobs_per_second, e.idle) for e in found), strict=True)
    return Engine(*map(statistics.median, fields))


def engines():
    """Each engine's figures; they take turns, so that all see the same machine."""
    with postgres.server() as server:

        def on_postgres(engine):
            with postgres.fresh_database(server) as url:
                return asyncio.run(measure(engine, url))

        def in_memory():
            with tempfile.TemporaryDirectory() as folder:
                return asyncio.run(measure(ours, f"sqlite:///{folder}/jobs.db"))

        ways = {
            "pgqueuer, Postgres": lambda: on_postgres(ours),
            "pgqueuer, memory": in_memory,
            "procrastinate, Postgres": lambda: on_postgres(peer),
        }
        rounds = [{name: way() for name, way in ways.items()} for _ in range(ROUNDS)]
    for name in ways:
        yield f"{name:24} {median([found[name] for found in rounds])}"


async def lag(stop):
    """Milliseconds the loop woke late and was at work itself, tick by tick, until stopped."""
    late, busy = [], []
    while not stop.is_set():
        due, spent = time.perf_counter() + TICK, time.thread_time()
        await asyncio.sleep(TICK)
        late.append((time.perf_counter() - due) * 1e3)
        busy.append((time.thread_time() - spent) * 1e3)
    return late, busy


async def stalls():
    """How late the bot's loop is while one person has PDFs made, and while nobody has.

    The Bot API stands on another thread's loop, so that what it does with files is not counted;
    both share one interpreter, which makes the figure worse, never better.
    """
    with tempfile.TemporaryDirectory() as folder, Pool() as pool, BotApi.in_thread() as api:
        async with Served(api, f"sqlite:///{folder}/bot.db", pool) as served:
            served.bot.deliveries.quotas = ()  # nobody has so many in an hour
            ada = Person(api, 7)
            await ada.says("/start")
            await play(Chatter(ada), Sheet(resume("ivanka")))
            yield "nobody", await watched(asyncio.sleep(IDLE))
            yield f"{PDFS} PDFs", await watched(pdfs(ada))


async def watched(what):
    stop = asyncio.Event()
    watching = asyncio.create_task(lag(stop))
    await what
    stop.set()
    return await watching


async def pdfs(ada):
    """A new headline and the PDF with it, again and again."""
    for number in range(PDFS):
        await ada.says("/edit")
        await ada.taps("Headline")
        await ada.taps("Your headline" if "Your headline" in ada.labels else ada.labels[0])
        await ada.says(f"Backend developer, take {number}")
        sent = len(ada.documents)
        await ada.says(*PDF)
        await ada.until(lambda sent=sent: len(ada.documents) > sent, patience=60)


def spread(found):
    cuts = statistics.quantiles(found, n=1000)
    return f"p99 {cuts[989]:5.1f} ms, p99.9 {cuts[998]:5.1f}, most {max(found):5.1f}"


async def print_stalls():
    async for name, (late, busy) in stalls():
        print(f"  {name:8} late {spread(late)}   at work itself {spread(busy)}")


def main():
    logging.getLogger("procrastinate").setLevel(logging.ERROR)  # it minds where its app is made
    print("Jobs, medians of three rounds:")
    for row in engines():
        print(" ", row)
    print("How late the event loop is while the bot serves:")
    asyncio.run(print_stalls())


if __name__ == "__main__":
    main()
