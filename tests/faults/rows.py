"""The faults, one function each: cause it, look at what came of it, give a row of the table."""

import asyncio
import contextlib
import os
import random
import sys
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import psycopg

from bot.rendering.pool import Pool
from db.cipher import Cipher, new_key
from db.engine import Database, migrate
from db.rotation import rotate
from tests import postgres
from tests.bench_echo import STOCK
from tests.botapi import BotApi, slow
from tests.faults import hostility, migrations
from tests.faults.crowd import Crowd, Unhurried
from tests.faults.deploys import Deploys
from tests.faults.disk import SmallDisk
from tests.faults.nursery import nursery
from tests.faults.processes import (
    COMPILED,
    STOPS_WITHIN,
    UP_WITHIN,
    Killer,
    Process,
    folder,
    process,
    webs,
)
from tests.faults.scripts import record, stored
from tests.faults.table import Row, delay, part
from tests.faults.trouble import WAIT, Trouble
from tests.person import Person

INTERVIEWS = ("ivanka", "mira", "daniel-reyes_career-changer")
PEOPLE = 60  # talk at once
KILLED = 30  # at each of the bots that are killed or troubled side by side
BOTS = 4
BACKOFF = 180.0  # seconds; after some failures Telegram tries a webhook once a minute
LENGTH = 75  # answers of one interview, about
BACK_WITHIN = 5.0  # seconds after the database's return in which somebody is answered
LONGEST_STALL = 60.0  # seconds an answer may take, whatever the clock does
ECHOES = 200  # lines said to the peer between two kills


@dataclass
class Run:
    """What rows share: the interviews, a Postgres, and how much of the full size is wanted."""

    scripts: list
    server: postgres.Server
    scale: float
    nursery: object = None  # where the lives of a bot that is killed come from
    longest_outage: float = 12.0  # seconds
    outages: int = 3  # at least
    second: float = 0.25  # real seconds for one of Telegram's, before it tries a webhook again
    requests: float = 300.0  # of a bot between two kills: those of a hundred answers
    pdf_each: int = 10  # every so manieth person wants the PDF
    fewest: int = 4  # people
    pause: float = 1.0  # the most seconds a person thinks

    def of(self, full, least=1):
        """A part of the full size."""
        return max(least, round(full * self.scale))

    def crowd(self, api, answers, seed, *, most=PEOPLE, **more):
        """People enough for so many answers of the full size, not more at once than `most`."""
        at_once = min(most, max(self.fewest, round(self.of(answers) / LENGTH)))
        return Crowd(api, self.scripts, at_once, seed, self.pause, **more)


@contextlib.asynccontextmanager
async def prepared(names=INTERVIEWS, scale=1.0):
    with Pool() as pool:
        scripts = await record(*names, pool=pool)
    with postgres.own() as server:
        async with nursery(os.environ | COMPILED) as starts:
            yield Run(scripts, server, scale, nursery=starts)


@contextlib.contextmanager
def sqlite_file(place):
    url = f"sqlite:///{place / 'resumes.sqlite'}"
    migrate(url)
    yield url


@contextlib.contextmanager
def postgres_database(server):
    with postgres.fresh_database(server.url) as url:
        migrate(url)
        yield url


# --- the peer that must lose


async def control(run):
    """PTB's own echo bot, killed likewise: a harness that sees nothing lost here is broken."""
    row = Row("kill -9, PTB's stock echo bot (control: has to lose)", 0)
    row.answers = row.lost = 0
    await apart(run, row, 0, killed_echo)
    row.check(row.lost > 0, "the peer lost nothing, so the harness does not kill")
    return row


async def killed_echo(run, row, _seed):
    with folder() as place:
        async with BotApi() as api:
            bot = Process(api, given(api), place, tuple(STOCK.command), says=False, name="echo")
            people = [Person(api, chat) for chat in range(1, 21)]
            for number in range(run.of(200)):
                lines = [f"Line {number}.{at}" for at in range(ECHOES // len(people))]
                for person in people:
                    person.writes(*lines)
                api.hook, before = echoing_slowly, api.polls
                await bot.start()
                await api.polled(before + 2, patience=UP_WITHIN)  # the second confirms a batch
                await bot.kill()
                api.hook = lambda _call: None
                row.kills += 1
            await bot.start()
            await people[0].settles(quiet=0.5, patience=120)
            await bot.stop()
            for person in people:
                said = {m.text for m in person.chat if not m.by_bot}
                row.answers += len(said)
                row.lost += len(said - {m.text for m in person.heard})


def echoing_slowly(call):
    """So that a batch is confirmed long before all of it is echoed, however busy the machine."""
    return slow(0.02) if call.method == "sendMessage" else None


def given(api):
    return {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url}


# --- kills


async def kills_polling(run, seed=11):
    """kill -9 of the one process, on SQLite."""
    row = Row(f"kill -9 at random moments, polling, SQLite (seed {seed})", 0)
    await apart(run, row, seed, killed_poller)
    return row


async def killed_poller(run, row, seed):
    with folder() as place, sqlite_file(place) as url:
        async with BotApi() as api, process(api, place, url, nursery=run.nursery) as bot:
            crowd = run.crowd(api, 20_000, seed, most=KILLED, pdf_each=run.pdf_each, patience=120)
            killer = Killer([bot], run.of(200), seed, run.requests)
            await under(crowd, killer, run.of(20_000))
            await bot.stop()
            row.kills += killer.done
            row.judge(crowd, await crowd.verdict(url))
            row.check(not bot.left_over(), "processes outlived their bot")


async def apart(run, row, seed, part):
    """Several bots side by side, each with a part of the row: a start is mostly waiting."""
    bots = min(BOTS, run.of(200))
    share = replace(run, scale=run.scale / bots)
    parts = [part(share, row, seed + 100 * number) for number in range(bots)]
    failed = await asyncio.gather(*parts, return_exceptions=True)
    for error in filter(None, failed):  # what the others have seen counts all the same
        row.broken.append(f"{type(error).__name__}: {error}"[-1500:])
    if bots > 1:
        row.notes.append(f"{bots} bots side by side")


async def kills_webhook(run, seed=12):
    """kill -9 of either or both of two processes that share a Postgres and encrypt."""
    kills, key = run.of(200), new_key()
    row = Row(
        f"kill -9 of either or both, webhook, Postgres, 2 processes, DATA_KEYS (seed {seed})", kills
    )
    with folder() as place, postgres_database(run.server) as url:
        async with (
            BotApi() as api,
            webs(api, place, url, nursery=run.nursery, DATA_KEYS=key) as bots,
        ):
            api.webhooks.second = run.second
            crowd = run.crowd(
                api, 20_000, seed, most=KILLED, pdf_each=run.pdf_each, patience=BACKOFF
            )
            killer = Killer(bots, kills, seed, run.requests)
            await under(crowd, killer, run.of(20_000))
            row.kills = killer.done
            for bot in bots:
                await bot.stop()
            row.judge(crowd, await crowd.verdict(url, [key]))
            plain = await asyncio.to_thread(unsealed, url, key)
            row.check(not plain, f"{plain} texts are not encrypted")
            row.check(not sum(bot.left_over() for bot in bots), "processes outlived their bot")
    return row


def unsealed(url, key):
    """How many rows lie there as they were said."""
    database = Database(url, cipher=Cipher([key]))
    try:
        return rotate(database)
    finally:
        database.close()


async def under(crowd, fault, answers):
    """People talk while the fault lasts, and until so much was said."""
    work = asyncio.create_task(fault.run())
    try:
        await crowd.talks(lambda said: said >= answers and work.done())
        await work
    finally:
        work.cancel()


# --- the database


@dataclass
class Outages:
    """Postgres stopped and started, or its connections cut, so many times."""

    server: postgres.Server
    api: BotApi
    times: int
    seed: int
    longest: float  # seconds it is away the last time; a quarter of it the others

    def __post_init__(self):
        self.back = []  # seconds until somebody was answered
        self.cut = 0

    async def run(self):
        chance = random.Random(self.seed)
        for number in range(self.times):
            await asyncio.sleep(chance.uniform(0.5, 2.0))
            self.cut += await asyncio.to_thread(cut_connections, self.server)
            await asyncio.sleep(chance.uniform(0.5, 1.5))
            await asyncio.to_thread(self.server.stop)
            last = number == self.times - 1
            most = self.longest if last else chance.uniform(0.2, self.longest / 4)
            await asyncio.sleep(most)
            await asyncio.to_thread(self.server.start)
            await self.first_answer()

    async def first_answer(self):
        begun, said = time.monotonic(), len(self.api.calls)
        while not any(call.method == "sendMessage" for call in self.api.calls[said:]):
            if time.monotonic() - begun > 60:
                break
            await asyncio.sleep(0.02)
        self.back.append(time.monotonic() - begun)


def cut_connections(server):
    """Ends every connection but our own; how many."""
    dsn = server.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as connection:
        ended = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        return len(ended.fetchall())


async def postgres_away(run, seed=21):
    """Postgres stopped as by a crash and started again; connections cut."""
    times = run.of(20, run.outages)
    row = Row(f"Postgres stopped and started {times} times, connections cut (seed {seed})", 0)
    with folder() as place, postgres_database(run.server) as url:
        async with BotApi() as api, process(api, place, url) as bot:
            crowd = run.crowd(api, 4_000, seed, patience=120)
            outages = Outages(run.server, api, times, seed, run.longest_outage)
            await under(crowd, outages, run.of(4_000))
            row.check(bot.alive, "the bot ended")
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            row.notes.append(
                f"{outages.cut} connections cut; answered again at most "
                f"{max(outages.back):.1f} s after its return"
            )
            row.check(max(outages.back) <= BACK_WITHIN, "people waited after its return")
    return row


async def disk_full(run, seed=31, *, disk=None, seconds=8.0):
    """The disk under SQLite fills up while people talk; later there is room again."""
    times = run.of(5, run.outages)
    row = Row(f"disk full under SQLite {times} times, then space again (seed {seed})", 0)
    with disk or SmallDisk.made() as small, sqlite_file(small.folder) as url, folder() as place:
        async with BotApi() as api, process(api, place, url) as bot:
            crowd = run.crowd(api, 3_000, seed, patience=120)
            await under(crowd, Full(small, bot, times, seconds), run.of(3_000))
            row.check(bot.alive, "the bot ended")
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            told = [line for line in bot.log.splitlines() if small.reason in line]
            row.notes.append(f"{small.way}; {len(told)} lines in the log")
            row.check(told, "the operator was not told")
            row.check(len(told) <= times, f"{len(told)} lines for {times} outages")
            row.check(small.whole(url), "PRAGMA integrity_check")
    return row


@dataclass
class Full:
    """The disk is full so many times, so many seconds each."""

    disk: SmallDisk
    bot: Process
    times: int
    seconds: float

    async def run(self):
        for _ in range(self.times):
            await asyncio.sleep(2.0)
            self.disk.fill(self.bot.child.pid)
            await asyncio.sleep(self.seconds)
            self.disk.free(self.bot.child.pid)


# --- Telegram


async def api_trouble(run, seed=41):
    """Every method fails at the rates of the plan, some only after it took effect."""
    row = Row(
        f"Bot API: 10 % 429, 5 % 500, 5 % resets, 2 % timeouts, 2 % accepted then reset "
        f"(seed {seed})",
        0,
    )
    spared = []
    await apart(run, row, seed, partial(troubled, spared=spared))
    spared.sort()
    row.notes.append(
        f"{len(spared)} answers whose chats were spared: {delay(spared)} ms, "
        f"at most {part(spared, 1.0):.1f} s"
    )
    row.check(spared, "no chat was spared")
    row.check(part(spared, 1.0) < WAIT[0], "a chat waited for another's 429")
    return row


async def troubled(run, row, seed, *, spared):
    with folder() as place, sqlite_file(place) as url:
        async with BotApi() as api, process(api, place, url) as bot:
            api.hook = trouble = Trouble(seed)
            crowd = run.crowd(api, 20_000, seed, most=KILLED, patience=120)
            crowd.scripts = run.scripts[:1]  # the shortest: each answer takes seconds here
            await crowd.talks(lambda said: said >= run.of(20_000))
            api.hook = lambda _call: None
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            spared += trouble.spared(crowd.players.values())
            row.notes.append(f"{trouble.count:,} requests failed")


async def duplicates(run, seed=51):
    """Batches hold updates twice, old ones come again, chats are shuffled among each other."""
    row = Row(f"updates duplicated, and shuffled between chats (seed {seed})", 0)
    with folder() as place, sqlite_file(place) as url:
        async with BotApi() as api, process(api, place, url) as bot:
            mixer = Mixer(api, seed)
            api.on_batch = mixer
            crowd = run.crowd(api, 5_000, seed)
            await crowd.talks(lambda said: said >= run.of(5_000))
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            row.notes.append(f"{mixer.doubled} updates handed out twice")
    return row


class Mixer:
    """Hands a poll's updates out in another order of chats, some of them twice."""

    def __init__(self, api, seed):
        self.api, self.random = api, random.Random(seed)
        self.doubled = 0

    def __call__(self, batch):
        lanes = {}
        for waiting in batch:
            lane = lanes.setdefault(waiting.lane, [])
            lane += [waiting] * self.copies()
        old = list(self.api.history.values())
        if self.random.random() < 0.3:
            self.api.repeat(self.random.choice(old)["update_id"])
            self.doubled += 1
        mixed = []
        while lanes:
            lane = self.random.choice(list(lanes))
            mixed.append(lanes[lane].pop(0))
            if not lanes[lane]:
                del lanes[lane]
        return mixed

    def copies(self):
        twice = self.random.random() < 0.2
        self.doubled += twice
        return 1 + twice


async def flood(run, seed=61):
    """200 messages from one chat within a second, at Telegram's own pace."""
    row = Row(f"200 messages from one chat in a second (seed {seed})", 0)
    with folder() as place, sqlite_file(place) as url:
        async with BotApi() as api, process(api, place, url, SENDS_PER_SECOND="30") as bot:
            crowd = Crowd(api, run.scripts, 10, seed, pause=2.0, patience=120)
            talking = asyncio.create_task(crowd.talks(lambda _said: True))
            await asyncio.sleep(15)
            begun = time.monotonic()
            loud = Person(api, 999)
            for number in range(200):
                loud.writes(f"Me again, {number}")
                await asyncio.sleep(0.004)
            await asyncio.sleep(15)
            ended = time.monotonic()
            await talking
            await loud.settles(patience=300)
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            before = crowd.delays(ended=begun - 3)
            during = crowd.delays(begun, ended)
            rise = part(during, 0.95) - part(before, 0.95)
            row.notes.append(
                f"others' p95 {part(before, 0.95) * 1000:,.0f} ms before, "
                f"{part(during, 0.95) * 1000:,.0f} ms in the 15 s after"
            )
            row.check(rise < 1.0, f"others' p95 rose by {rise:.1f} s")
            held = await stored(url, [999])
            row.check(held[999][0], "the loud one's answers are gone")
    return row


# --- deploys


async def rolling(run, seed=71):
    """The next process polls once the one before has stopped, on Postgres."""
    row = Row(f"SIGTERM under load, new process first, polling, Postgres (seed {seed})", run.of(50))
    with folder() as place, postgres_database(run.server) as url:
        await deployed(run, row, seed, place, url)
    return row


async def rolling_sqlite(run, seed=72):
    """The same on one file, which both have open for a while."""
    row = Row(f"SIGTERM under load, new process first, polling, SQLite (seed {seed})", run.of(20))
    with folder() as place, sqlite_file(place) as url:
        await deployed(run, row, seed, place, url)
    return row


async def rolling_webhook(run, seed=73):
    """A router sends to both until the old one is gone, on Postgres."""
    row = Row(f"SIGTERM under load, new process first, webhook, Postgres (seed {seed})", run.of(20))
    with folder() as place, postgres_database(run.server) as url:
        await deployed(run, row, seed, place, url, webhook=True)
    return row


async def restarts_webhook(run, seed=74):
    """As systemd restarts a service: for some seconds nobody answers Telegram."""
    row = Row(f"SIGTERM under load, then a new process, webhook, SQLite (seed {seed})", run.of(20))
    with folder() as place, sqlite_file(place) as url:
        await deployed(run, row, seed, place, url, webhook=True, overlap=False)
    return row


async def deployed(run, row, seed, place, url, **how):
    """One process after another under people who talk; what came of it goes into the row."""
    row.kills = max(row.kills, 2)
    async with BotApi() as api:
        api.webhooks.second = run.second
        deploys = Deploys(api, place, url, row.kills, seed, run.nursery, **how)
        await deploys.begin()
        crowd = run.crowd(api, 5_000, seed, pdf_each=run.pdf_each, patience=BACKOFF)
        await under(crowd, deploys, run.of(5_000))
        await deploys.now.stop()
        row.judge(crowd, await crowd.verdict(url))
        row.notes.append(f"stopped within {max(deploys.took):.1f} s")
        row.check(max(deploys.took) < STOPS_WITHIN, "a stop took longer than a platform gives")


async def clock_jumps(run, seed=81):
    """The time of day is set back an hour, forward two, and so on, while sends are due later."""
    row = Row(f"clock set by -1 h, +2 h, -30 min, +10 s, with 15 % 429 (seed {seed})", 0)
    with folder() as place, sqlite_file(place) as url:
        shift = place / "shift"
        shift.write_text("0")
        command = (sys.executable, "-m", "tests.faults.shifted_clock")
        async with (
            BotApi() as api,
            process(api, place, url, command=command, CLOCK_SHIFT=str(shift)) as bot,
        ):
            api.hook = Trouble(seed, too_many=0.15, broken=0, reset=0, hang=0, lost_answer=0)
            crowd = run.crowd(api, 2_000, seed, patience=LONGEST_STALL)
            crowd.scripts = run.scripts[:1]  # the shortest
            await under(crowd, Jumps(shift, 6.0), run.of(2_000))
            await bot.stop()
            row.judge(crowd, await crowd.verdict(url))
            worst = part(crowd.delays(), 1.0)
            row.notes.append(f"the longest an answer took: {worst:.1f} s")
    return row


@dataclass
class Jumps:
    """Sets the bot's clock, so many seconds apart."""

    shift: Path
    apart: float
    offsets: tuple = (-3600, 3600, 1800, 1810)  # from the true time

    async def run(self):
        for offset in self.offsets:
            await asyncio.sleep(self.apart)
            self.shift.write_text(str(offset))
        await asyncio.sleep(self.apart)


async def hostile_answers(run, seed=91):
    """Texts that may do harm, as answers, edits, commands and buttons."""
    count = run.of(10_000, 120)
    row = Row(f"{count:,} hostile answers (seed {seed})", 0)
    with folder() as place, sqlite_file(place) as url:
        async with hostility.Canary() as canary, contextlib.AsyncExitStack() as running:
            attacks = await asyncio.to_thread(hostility.texts, count, canary.url)  # minutes
            api = await running.enter_async_context(BotApi())
            bot = await running.enter_async_context(process(api, place, url))
            people = await hostility.sent(api, attacks, seed)
            ends = await hostility.drawn(url, people)
            paste = Unhurried(api, 4_999)
            paste.writes(("Lorem <b>ipsum</b> {{ 7*7 }} " * 40_000)[: run.of(hostility.PASTE)])
            await paste.settles(patience=300)
            polite = Person(api, 4_998)
            await polite.says("/start")
            row.check(polite.heard, "the bot does not answer any more")
            row.check(bot.alive and bot.starts == 1, "the bot ended")
            await bot.stop()
            parked, unreadable, kept = await hostility.found(url, [*people, paste, polite])
            row.answers, row.lost = count, unreadable
            row.notes.append(
                f"{parked} updates given up, {len(canary.visits)} fetches, "
                f"{kept} answers kept and read back"
            )
            row.notes.append(", ".join(f"{end}: {count}" for end, count in ends.most_common()))
            row.check(not parked, f"{parked} updates were given up")
            row.check(not set(ends) - hostility.FINE, f"pages: {dict(ends)}")
            row.check(ends["pages"], "nobody was drawn a page")
            row.check(not unreadable, f"{unreadable} answers cannot be read back")
            row.check(not canary.visits, f"fetched: {canary.visits[:3]}")
            row.check("failed" not in bot.log and "Traceback" not in bot.log, bot.log[-500:])
            row.check(not api.faults, "; ".join(api.faults[:3]))
    return row


async def migrating(run, seed=101):
    """Up and down with many drafts on both databases, killed half-way, and under a serving bot."""
    count, kills = run.of(1_000, 20), run.of(40)
    row = Row(f"migrations with {count:,} drafts on both databases (seed {seed})", 2 * kills)
    row.answers = row.lost = 0
    for database in (sqlite_file, lambda _place: postgres_database(run.server)):
        with folder() as place, database(place) as url:
            scripts = migrations.with_tomorrow(place)
            await migrations.fill(url, run.scripts, count)
            differed = await migrations.killed_half_way(scripts, url, kills, seed)
            differed += await asyncio.to_thread(migrations.up_and_down, url)
            row.check(not differed, f"drafts differed {differed} times")
            async with BotApi() as api, process(api, place, url) as bot:
                crowd = run.crowd(api, 1_000, seed)
                await under(crowd, Tomorrow(scripts, url), run.of(1_000))
                await bot.stop()
                verdict = await crowd.verdict(url)
                row.answers += verdict.answers
                row.lost += verdict.lost
                row.check(verdict.holds, "; ".join(verdict.notes[:3]))
    row.notes.append("an old process served on while a later revision was migrated in")
    return row


@dataclass
class Tomorrow:
    """A later revision is migrated in while the bot of today serves."""

    scripts: Path
    url: str

    async def run(self):
        await asyncio.sleep(1.0)
        await migrations.step(self.scripts, "migrate", self.url, "head")


ALL = (
    control,
    kills_polling,
    kills_webhook,
    postgres_away,
    api_trouble,
    disk_full,
    flood,
    duplicates,
    rolling,
    rolling_sqlite,
    rolling_webhook,
    restarts_webhook,
    migrating,
    clock_jumps,
    hostile_answers,
)
