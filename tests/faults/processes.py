"""Bots as processes of their own: started, killed, stopped; what they log is read afterwards."""

import asyncio
import contextlib
import logging
import os
import random
import signal
import socket
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

log = logging.getLogger(__name__)

RUN = (sys.executable, "-m", "bot", "run")
SERVES = b"serving as @"
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # as installed: a start need not compile everything
UNPACED = "100000"  # sends a second: faults are measured, not Telegram's pace
STOPS_WITHIN = 10.0  # seconds a platform gives before it kills
UP_WITHIN = 180.0  # seconds; much, for machines that have other work
TELL = 20  # kills, before it is told
LOOK = 0.02  # seconds at most between two looks whether it is time to kill
ORPHANS_END = 10.0  # seconds in which what a killed bot leaves behind ends by itself


@dataclass
class Process:
    """One bot that can be killed and started again in the same place."""

    api: object
    environment: dict
    folder: Path
    command: tuple = RUN
    says: bool = True  # in its log that it is up
    name: str = "bot"
    nursery: object = None  # forks it, if there is one
    child: asyncio.subprocess.Process | None = None
    starts: int = 0
    logged: int = 0  # bytes of the log before the latest start
    orphans: list[psutil.Process] = field(default_factory=list)

    @property
    def log(self):
        """The text of all its lives."""
        return self.path.read_text(errors="replace") if self.path.exists() else ""

    @property
    def path(self):
        return self.folder / f"{self.name}.log"

    @property
    def serves(self):
        """Whether it has said so in this life."""
        with self.path.open("rb") as words:
            words.seek(self.logged)
            return SERVES in words.read()

    @property
    def alive(self):
        return self.child is not None and self.child.returncode is None

    async def start(self, *, wait=True):
        given = os.environ | COMPILED | self.environment
        with self.path.open("ab") as words:
            self.logged = words.tell()
            if self.nursery:
                self.child = await self.nursery.bot(given, self.path)
            else:
                self.child = await asyncio.create_subprocess_exec(
                    *self.command, env=given, stdout=words, stderr=words
                )
        self.starts += 1
        if wait:
            await self.up()

    async def up(self):
        """Until it says that it serves, the peer until it asks for updates."""
        polls, until = self.api.polls, time.monotonic() + UP_WITHIN
        while not self.serves if self.says else self.api.polls == polls:
            if not self.alive or time.monotonic() > until:
                raise AssertionError(f"{self.name} does not come up\n{self.log[-2000:]}")
            await asyncio.sleep(0.01)

    async def kill(self):
        """kill -9 of the bot itself; its rendering processes have to notice by themselves."""
        with contextlib.suppress(psutil.NoSuchProcess):
            self.orphans += psutil.Process(self.child.pid).children(recursive=True)
        self.child.send_signal(signal.SIGKILL)
        await self.child.wait()

    def left_over(self):
        """How many processes outlived their bot; they are ended here."""
        _, alive = psutil.wait_procs(self.orphans, ORPHANS_END)
        left = [one for one in alive if one.is_running()]  # else its number is another's by now
        for one in left:
            one.kill()
        return len(left)

    async def stop(self):
        """SIGTERM; gives the seconds it took, killed after ten as a platform does."""
        begun = time.monotonic()
        with contextlib.suppress(ProcessLookupError):
            self.child.terminate()
        try:
            await asyncio.wait_for(self.child.wait(), STOPS_WITHIN)
        except TimeoutError:
            await self.kill()
        return time.monotonic() - begun


def environment(api, url):
    """What an operator sets."""
    return {
        "TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url,
        "DATABASE_URL": url, "SENDS_PER_SECOND": UNPACED,
    }  # fmt: skip


@contextlib.asynccontextmanager
async def process(  # noqa: PLR0913 - it is told of as much
    api, folder, url, *, name="bot", command=RUN, nursery=None, **more
):
    """A running bot on that database."""
    given = environment(api, url) | more
    one = Process(api, given, Path(folder), command, name=name, nursery=nursery)
    await one.start()
    try:
        yield one
    finally:
        if one.alive:
            await one.stop()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.asynccontextmanager
async def webs(api, folder, url, count=2, nursery=None, **more):
    """So many bots behind one router, by webhook on one database."""
    ports = [free_port() for _ in range(count)]
    api.webhooks.through(*(f"http://127.0.0.1:{port}" for port in ports))
    given = {"WEBHOOK_URL": f"http://127.0.0.1:{ports[0]}", **more}
    async with contextlib.AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                process(
                    api, folder, url, name=f"web-{port}", nursery=nursery, PORT=str(port), **given
                )
            )
            for port in ports
        ]


@dataclass
class Killer:
    """Kills and restarts until it has killed so often, at moments a seeded chance picks.

    A life is measured by the requests that Telegram is sent in it, so that a busy machine kills
    slower, not sooner. How many there are between two kills is exponential, as from one raindrop
    to the next: some lives end at once, some see a PDF made. A part of the starts is cut off, too.
    """

    processes: list
    kills: int
    seed: int
    requests: float  # between two kills, on average
    start: float = 1.0  # seconds a start takes, about
    cut: float = 0.1  # part of the starts that is cut off
    done: int = 0

    def __post_init__(self):
        self.random = random.Random(self.seed)

    async def run(self):
        while self.done < self.kills:
            await self.lived(self.random.expovariate(1 / self.requests))
            count = self.random.randint(1, len(self.processes))
            chosen = self.random.sample(self.processes, count)
            for one in chosen:
                await self.kill(one)
            await asyncio.gather(*map(self.revive, chosen))

    async def lived(self, requests):
        calls = self.processes[0].api.calls
        end = len(calls) + requests
        while True:
            await asyncio.sleep(self.random.uniform(0, LOOK))
            if len(calls) >= end:
                return

    async def revive(self, one):
        while self.done < self.kills and self.random.random() < self.cut:
            await one.start(wait=False)
            await asyncio.sleep(self.random.uniform(0, self.start))
            await self.kill(one)
        await one.start()

    async def kill(self, one):
        await one.kill()
        self.done += 1
        if not self.done % TELL:
            log.info("%d kills", self.done)


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        yield Path(name)
