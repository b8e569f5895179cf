"""How many updates a second a polling bot answers, and what each costs it: for `bench.py`.

The bot is a process of its own on the last core, the offline Bot API stands in this process on
the first. The peers are the echo bots of PTB and aiogram as their documentation writes them: no
storage, no order across chats, at most once. `python -m tests.bench_echo` measures them.
"""

import asyncio
import contextlib
import os
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

import psutil

from tests.botapi import BotApi, Call
from tests.person import Person

UPDATES = 1000
CHATS = 100
PATIENCE = 120.0  # seconds for one measure
STOP = 10.0  # seconds a bot has to end on SIGTERM
SETTLED = 4.0  # seconds after which a bot has done what its start left for later
ANSWERS = {
    "sendMessage", "editMessageText", "sendDocument", "sendPhoto",
    "sendMediaGroup", "setMessageReaction",
}  # fmt: skip

ECHO = """
import os
from telegram.ext import ApplicationBuilder, MessageHandler, filters

async def echo(update, context):
    await update.message.reply_text(update.message.text)

builder = ApplicationBuilder().token(os.environ["TELEGRAM_BOT_TOKEN"])
builder.base_url(os.environ["TELEGRAM_API_URL"])
application = builder.build()
application.add_handler(MessageHandler(filters.TEXT, echo))
application.run_polling()
"""
LEAN = """
from bot.chat.transport import HttpRequest
builder.request(HttpRequest()).get_updates_request(HttpRequest())
"""
AIOGRAM = """
import asyncio, os
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

dispatcher = Dispatcher()

@dispatcher.message()
async def echo(message):
    await message.answer(message.text)

server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"].removesuffix("/bot"))
bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], session=AiohttpSession(api=server))
asyncio.run(dispatcher.start_polling(bot))
"""
AIOGRAM_WEBHOOK = AIOGRAM.replace(
    "asyncio.run(dispatcher.start_polling(bot))",
    """
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

async def begin(bot):
    await bot.set_webhook(os.environ["WEBHOOK_URL"] + "/webhook")

dispatcher.startup.register(begin)
app = web.Application()
SimpleRequestHandler(dispatcher, bot).register(app, path="/webhook")
setup_application(app, dispatcher, bot=bot)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
""",
)
SIDE_BY_SIDE = "builder.concurrent_updates(64)\n"  # no order within a chat


def _echo(*lines: str) -> Sequence[str]:
    source = ECHO.replace("application = ", "".join(lines) + "application = ", 1)
    return sys.executable, "-c", source


def echo_line(number: int) -> str:
    return f"Line {number}"


@contextlib.contextmanager
def no_environment() -> Iterator[Mapping[str, str]]:
    yield {}


@contextlib.contextmanager
def fresh_sqlite() -> Iterator[Mapping[str, str]]:
    """DATABASE_URL of a new, empty SQLite file, for a bot that stores."""
    with tempfile.TemporaryDirectory() as folder:
        yield {"DATABASE_URL": f"sqlite:///{folder}/bot.db"}


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot: how it is started, and what each person says as their n-th line, from 0.

    `web` is how many processes of it take webhooks; 0 is one that polls. `environment` is entered
    anew for each measure, since update ids come again: what a bot stored of them must not outlive
    the measure.
    """

    command: Sequence[str]
    environment: Callable[[], AbstractContextManager[Mapping[str, str]]] = no_environment
    script: Callable[[int], str] = echo_line
    web: int = 0
    pinned: bool = True  # to the last core, so that what else runs here does not slow it
    share: float | None = None  # of a core, that each process may take


STOCK = Contender(_echo())
AIOGRAM_ECHO = Contender((sys.executable, "-c", AIOGRAM))
AIOGRAM_ECHO_WEBHOOK = Contender((sys.executable, "-c", AIOGRAM_WEBHOOK), web=1)
PEERS: Mapping[str, Contender] = {
    "PTB echo, stock": STOCK,
    "aiogram echo": AIOGRAM_ECHO,
    "PTB echo on our transport": Contender(_echo(LEAN)),
    "PTB echo on our transport, 64 at once": Contender(_echo(LEAN, SIDE_BY_SIDE)),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """`updates` answered in `seconds`; the bot's processor time, and its memory at the end.

    `waits` are the seconds from each line written to its answer, ascending.
    """

    updates: int
    seconds: float
    cpu_seconds: float
    memory: int  # bytes resident, child processes included
    grown: int  # bytes more than after the first half, when all is loaded; no child processes
    waits: Sequence[float]

    @property
    def rate(self) -> float:
        """Updates answered a second."""
        return self.updates / self.seconds

    @property
    def cpu(self) -> float:
        """Microseconds of processor time for one update."""
        return self.cpu_seconds / self.updates * 1e6

    def wait(self, share: float) -> float:
        """Milliseconds that this share of the people waited at most."""
        return self.waits[min(int(share * len(self.waits)), len(self.waits) - 1)] * 1e3

    @property
    def thousand(self) -> str:
        """What a thousand turns cost."""
        grown = self.grown / (self.updates / 2) * 1000 / 2**20
        return f"{self.cpu / 1000:.2f} s of CPU, {grown:+.1f} MB"

    def __str__(self) -> str:
        return f"{self.rate:5.0f}/s  {self.cpu:5.0f} µs of CPU  {self.memory / 2**20:4.0f} MB"


@dataclass
class Load:
    """People who each say `rounds` lines, the next `pause` seconds after the last was answered.

    An answer is the first thing the bot does in a chat after it was handed a line. `queued`: all
    lines wait before the bot sees the first. With a pause people do not begin all at once.
    """

    people: Mapping[int, Person]  # by chat
    script: Callable[[int], str]
    first: int  # number of the first line
    rounds: int
    queued: bool = False
    pause: float = 0.0
    halfway: Callable[[], None] = bool  # called when half of the lines are answered
    said_at: dict[int, list[float]] = field(default_factory=dict)  # by chat: lines unanswered
    waits: list[float] = field(default_factory=list)  # seconds
    unsaid: dict[int, int] = field(default_factory=dict)  # by chat: lines to come
    owed: dict[int, int] = field(default_factory=dict)  # by chat: lines handed over, unanswered
    handed: set[int] = field(default_factory=set)  # update ids
    answered: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def passes(self, api: BotApi) -> None:
        """Until every line has its answer."""
        api.on_delivery, api.on_call = self._handed, self._called
        self.owed = dict.fromkeys(self.people, 0)
        self.unsaid = dict.fromkeys(self.people, self.rounds)
        self.said_at = {chat: [] for chat in self.people}
        loop = asyncio.get_running_loop()
        for at, chat in enumerate(self.people):
            for _ in range(self.rounds if self.queued else 1):
                loop.call_later(self.pause * at / len(self.people), self._says, chat)
        await asyncio.wait_for(self.done.wait(), PATIENCE)

    def _says(self, chat: int) -> None:
        number = self.first + self.rounds - self.unsaid[chat]
        self.unsaid[chat] -= 1
        self.said_at[chat].append(time.perf_counter())
        self.people[chat].writes(self.script(number))

    def _handed(self, update: Mapping) -> None:
        if "message" in update and update["update_id"] not in self.handed:
            self.handed.add(update["update_id"])
            self.owed[update["message"]["chat"]["id"]] += 1

    def _called(self, call: Call) -> None:
        chat = call.chat
        if call.method not in ANSWERS or not self.owed.get(chat):
            return
        self.owed[chat] -= 1
        self.answered += 1
        if self.answered == self.rounds * len(self.people) // 2:
            self.halfway()
        self.waits.append(time.perf_counter() - self.said_at[chat].pop(0))
        if self.unsaid[chat] and not self.queued:
            asyncio.get_running_loop().call_later(self.pause, self._says, chat)
        elif self.answered == self.rounds * len(self.people):
            self.done.set()


async def measure(
    bot: Contender,
    *,
    updates: int = UPDATES,
    chats: int = CHATS,
    queued: bool = False,
    pause: float = 0.0,
) -> Measure:
    """Starts the bot with TELEGRAM_BOT_TOKEN, TELEGRAM_API_URL and its environment set.

    Each person says line 0 of the script first, unmeasured; then the bot has time to settle.
    """
    async with BotApi(strict=False) as api, _running(bot, api) as processes:
        people = {chat: Person(api, chat) for chat in range(1, chats + 1)}
        await Load(people, bot.script, 0, 1, pause=pause).passes(api)
        await asyncio.sleep(SETTLED)
        held: list[int] = []
        load = Load(people, bot.script, 1, updates // chats, queued, pause)
        load.halfway = lambda: held.append(_own(processes))
        spent, begun = _cpu(processes), time.perf_counter()
        await load.passes(api)
        seconds, cpu = time.perf_counter() - begun, _cpu(processes) - spent
        memory, grown = _memory(processes), _own(processes) - held[0]
        return Measure(load.answered, seconds, cpu, memory, grown, sorted(load.waits))


def compare(
    bots: Mapping[str, Contender], *, rounds: int = 3, queued: bool = False
) -> dict[str, list[Measure]]:
    """Each bot's measures, slowest first; the bots take turns, so that all see the same machine."""
    measures: dict[str, list[Measure]] = {name: [] for name in bots}
    for _ in range(rounds):
        for name, bot in bots.items():
            measures[name].append(asyncio.run(measure(bot, queued=queued)))
    return {name: sorted(found, key=lambda one: one.rate) for name, found in measures.items()}


@contextlib.asynccontextmanager
async def _running(bot: Contender, api: BotApi) -> AsyncIterator[list[psutil.Process]]:
    """The bot's processes, once they take updates."""
    ports = [_free_port() for _ in range(bot.web)]
    given = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
    given |= {"WEBHOOK_URL": f"http://127.0.0.1:{ports[0]}"} if ports else {}
    async with contextlib.AsyncExitStack() as stack:
        own = stack.enter_context(bot.environment())
        core = stack.enter_context(_cores()) if bot.pinned else None
        processes = []
        for port in ports or [0]:
            more = {"PORT": str(port)} if port else {}
            child = await stack.enter_async_context(_child(bot.command, given | own | more))
            processes.append(child)
            if core is not None:
                child.cpu_affinity([core])
        await (_web_ready(api, ports) if ports else api.polled())
        if bot.share:
            held = [str(process.pid) for process in processes]
            quota = sys.executable, "-m", "tests.quota", str(bot.share), *held
            await stack.enter_async_context(_child(quota, {}))
        yield processes


@contextlib.asynccontextmanager
async def _child(
    command: Sequence[str], environment: Mapping[str, str]
) -> AsyncIterator[psutil.Process]:
    with tempfile.TemporaryFile() as words:
        child = await asyncio.create_subprocess_exec(
            *command, env=os.environ | environment, stdout=words, stderr=words
        )
        try:
            yield psutil.Process(child.pid)
        except (AssertionError, TimeoutError) as error:
            words.seek(0)
            error.add_note(words.read()[-2000:].decode(errors="replace"))
            raise
        finally:
            await _ended(child)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def _web_ready(api: BotApi, ports: Sequence[int]) -> None:
    """Until every process takes connections and the webhook is set; then they get updates."""
    async with asyncio.timeout(PATIENCE):
        for port in ports:
            while True:
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                    writer.close()
                    break
                await asyncio.sleep(0.02)
        while not api.webhook:  # noqa: ASYNC110 (the offline Bot API rings no bell for it)
            await asyncio.sleep(0.02)
    api.webhooks.through(*(f"http://127.0.0.1:{port}" for port in ports))


async def _ended(child: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        child.terminate()
    try:
        await asyncio.wait_for(child.wait(), STOP)
    except TimeoutError:
        child.kill()
        await child.wait()


@contextlib.contextmanager
def _cores() -> Iterator[int | None]:
    """Keeps this process off the last core, which is the bot's; None where that cannot be."""
    here = psutil.Process()
    cores = here.cpu_affinity() if hasattr(here, "cpu_affinity") else []
    if len(cores) < 2:
        yield None
        return
    here.cpu_affinity(cores[:-1])
    try:
        yield cores[-1]
    finally:
        here.cpu_affinity(cores)


def _family(processes: Sequence[psutil.Process]) -> list[psutil.Process]:
    return [one for each in processes for one in (each, *each.children(recursive=True))]


def _cpu(processes: Sequence[psutil.Process]) -> float:
    return sum(sum(one.cpu_times()[:2]) for one in _family(processes))


def _own(processes: Sequence[psutil.Process]) -> int:
    return sum(one.memory_info().rss for one in processes)


def _memory(processes: Sequence[psutil.Process]) -> int:
    return sum(one.memory_info().rss for one in _family(processes))


def main() -> None:
    for queued in (False, True):
        print("all lines queued" if queued else "each person waits for the answer")
        for name, found in compare(PEERS, rounds=5, queued=queued).items():
            spread = f"({found[0].rate:.0f}-{found[-1].rate:.0f})"
            print(f"  {name:40} {found[len(found) // 2]}  {spread}")


if __name__ == "__main__":
    main()
