"""What `make bench` prints: medians and ratios, each beside a peer measured in the same run."""

import asyncio
import contextlib
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime

import psutil

from bot.chat.updates import command
from bot.interview import engine
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Moment, Said
from bot.interview.session import Session
from bot.rendering.pool import Pool
from db.engine import migrate
from tests import (
    bench_coach,
    bench_echo,
    bench_jobs,
    bench_privacy,
    bench_store,
    bench_talk,
    postgres,
)
from tests.bench_echo import AIOGRAM_ECHO, AIOGRAM_ECHO_WEBHOOK, STOCK, Contender
from tests.botapi import BotApi
from tests.driver import PDF, Chatter, Sheet, play
from tests.person import Person
from tests.resume.drafts import resume
from tests.served import Served

OURS = (sys.executable, "-m", "bot", "run")
UNPACED = {"SENDS_PER_SECOND": "100000", "LOG_LEVEL": "ERROR"}  # Telegram's limits are not measured
LINES = (
    "/start",
    "Backend Developer",
    "Mid-level",
    "Germany",
    "Developer jobs, no gaps",
    "Chronological",
    "Ada Byron",
    "ada.byron@example.com",
    "+49 30 901820",
    "Berlin, Germany",
    "/undo",
    "Berlin, Germany",
    "/back",
    "Potsdam, Germany",
)
MEGABYTE = 2**20
SMALL = 0.2  # of a core: two such processes leave most of two cores to the rest


@contextlib.contextmanager
def sqlite():
    """A new SQLite file, migrated."""
    with bench_echo.fresh_sqlite() as given:
        migrate(given["DATABASE_URL"])
        yield {**given, **UNPACED}


@contextlib.contextmanager
def new_postgres(server):
    """A new Postgres database, migrated."""
    with postgres.fresh_database(server) as url:
        migrate(url)
        yield {"DATABASE_URL": url, **UNPACED}


def line(number):
    """What each person says as their n-th line."""
    return LINES[number] if number < len(LINES) else "/undo" if number % 2 else "Potsdam, Germany"


def steps():
    """Microseconds of one step of the engine, median over an interview's first lines."""
    session, at, spent = Session(), datetime(2026, 3, 1, 9, tzinfo=UTC), []
    for _ in range(50):
        session = Session()
        for number in range(len(LINES)):
            event = command(line(number)) or Said(line(number), number)
            begun = time.perf_counter()
            outcome = engine.step(CATALOGUE, session, event, Moment(at))
            spent.append(time.perf_counter() - begun)
            session = outcome.session
    return statistics.median(spent) * 1e6


def turns():
    """A stored turn beside the echo bots of PTB and aiogram, on SQLite and on Postgres."""
    with postgres.server() as server:
        bots = {
            "PTB echo, stock": STOCK,
            "aiogram echo": AIOGRAM_ECHO,
            "aiogram echo, webhook": AIOGRAM_ECHO_WEBHOOK,
            "ours, SQLite": Contender(OURS, sqlite, line),
            "ours, Postgres": Contender(OURS, lambda: new_postgres(server), line),
            "ours, SQLite, webhook": Contender(OURS, sqlite, line, web=1),
            "ours, Postgres, webhook": Contender(OURS, lambda: new_postgres(server), line, web=1),
        }
        found = bench_echo.compare(bots)
    yield from beside(found, "PTB echo, stock", "aiogram echo", "aiogram echo, webhook")


def processes():
    """Two web processes beside one, on Postgres, each held to a small share of a core.

    So load, Telegram and Postgres, on the same cores, are not what limits them, and what is seen
    is how far the processes hinder each other: by locks, by what one has to read anew because the
    other wrote it, by sharing the pace.
    """
    with postgres.server() as server:
        bots = {
            f"{many} web": Contender(
                OURS, lambda: new_postgres(server), line, web=many, pinned=False, share=SMALL
            )
            for many in (1, 2)
        }
        found = bench_echo.compare(bots, rounds=5)
    yield from beside(found, "1 web")
    for name, measures in found.items():
        middle = measures[len(measures) // 2]
        used = middle.cpu_seconds / middle.seconds / bots[name].web / SMALL
        yield f"{name}: took {used:.0%} of what was allowed; far below, the machine was the limit"


def beside(found, *peers):
    """Each bot's median, and its ratio to each peer's; then what a thousand turns cost."""
    middles = {name: measures[len(measures) // 2] for name, measures in found.items()}
    for name, middle in middles.items():
        ratios = "  ".join(
            f"x{middle.rate / middles[peer].rate:.2f} of {peer}"
            f" (by CPU x{middles[peer].cpu / middle.cpu:.2f})"
            for peer in peers
        )
        yield f"{name:24} {middle}   {ratios}   1,000 turns: {middle.thousand}"


async def memory():
    """Megabytes of the bot and its rendering process: at first, after 500 turns and 50 PDFs."""
    me = psutil.Process()
    with bench_echo.fresh_sqlite() as given, Pool() as pool:
        async with BotApi() as api, Served(api, given["DATABASE_URL"], pool) as served:
            served.bot.deliveries.quotas = ()  # nobody has fifty in an hour
            ada = Person(api, 7)
            await ada.says("/start")
            await play(Chatter(ada), Sheet(resume("ivanka")))
            yield "after one interview", family(me)
            for number in range(50):
                for _ in range(4):
                    await ada.says("/edit", "/continue")
                await ada.says("/edit")
                await another_pdf(ada, f"Backend developer, take {number}")
            yield "after 500 turns and 50 PDFs", family(me)


async def another_pdf(ada, headline):
    """Another headline, and the PDF with it; five turns with the one before."""
    await ada.taps("Headline")
    await ada.taps("Your headline" if "Your headline" in ada.labels else ada.labels[0])
    await ada.says(headline)
    sent = len(ada.documents)
    await ada.says(*PDF)
    await ada.until(lambda: len(ada.documents) > sent, patience=60)


def family(process):
    """Bytes resident in a process and those it started."""
    return sum(p.memory_info().rss for p in (process, *process.children(recursive=True)))


def main():
    """Print all of it."""
    print(f"engine, one step: {steps():.0f} µs")
    print("\nA stored turn, 100 people in a closed loop:")
    for row in turns():
        print(" ", row)
    print(f"\nThe same by webhook on Postgres, each process with {SMALL:.0%} of a core:")
    for row in processes():
        print(" ", row)
    print("\nThe wait for an answer, people who read and think between two lines, SQLite:")
    ours = Contender(OURS, script=line)
    stored = {"nothing stored": sqlite, "100,000 interviews": lambda: bench_talk.full(sqlite)}
    for row in bench_talk.report(ours, stored):
        print(" ", row)
    print(f"\nThe store alone, on SQLite: {bench_store.encryption()}")
    print("\nPDF, warm, CPU milliseconds:")
    for name in ("bench_pdf", "bench_rendercv", "bench_rendering"):
        apart(name)
    print()
    bench_jobs.main()
    print("\nMemory:")
    asyncio.run(print_memory())
    print("\nPrivacy guard:")
    for row in bench_privacy.figures(bench_privacy.LABELLED):
        print(" ", row)
    print("\nCoach:")
    for row in bench_coach.figures():
        print(" ", *row, sep=": ")


def apart(name):
    """A part that renders, in a process of its own, as the product renders.

    In this one, where all of the bot is loaded and much was measured, a PDF takes half as long
    again.
    """
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", f"tests.{name}"], check=True)


async def print_memory():
    async for name, size in memory():
        print(f"  {name}: {size / MEGABYTE:.0f} MB")


if __name__ == "__main__":
    main()
