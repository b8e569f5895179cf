"""The composition root: joins settings, database, renderer and shell, and runs them."""

import asyncio
import gc
import logging
import signal
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    closing,
    nullcontext,
    suppress,
)
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from starlette.routing import BaseRoute
from telegram import BotCommand, ChatMember
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

from bot import monitoring, taking
from bot.chat import lanes, limits
from bot.chat.client import Client
from bot.chat.courier import TelegramCourier
from bot.chat.files import Fetcher, Herald
from bot.chat.incoming import Update
from bot.chat.pace import Pace
from bot.chat.polling import Polling
from bot.chat.presence import Lease, Presence
from bot.chat.retention import purge
from bot.chat.sender import SOON, Sender, keeps_place
from bot.chat.server import serving
from bot.chat.updates import heard, in_group
from bot.chat.view import View, addressed, request
from bot.chat.webhook import Webhook, set_webhook
from bot.checks import coach, privacy
from bot.clock import Clock
from bot.delivery import Deliveries
from bot.following import follower
from bot.importing import Imports
from bot.intake.pool import Readers
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.events import Keeping
from bot.interview.replies import Told
from bot.jobs import DELIVER, SEND, Jobs, Scheduled, Wake, deliver, send
from bot.metrics import (
    CountingCourier,
    CountingRequest,
    Handled,
    Metrics,
    TimedRenderer,
    TurnOutcome,
)
from bot.quotas import IMPORT
from bot.rendering.pool import Pool
from bot.screens import ENGLISH, languages, load_templates, menu, screen
from bot.settings import PORT, Settings
from bot.starting import (
    REJECTED,
    UNREACHABLE,
    StartError,
    load_readings,
    warn_of_clock,
)
from bot.turn import Repeated, Turn, welcome_back
from db import Away
from db.engine import Database

log = logging.getLogger(__name__)

GARBAGE = 20_000  # objects made before a collection: a turn makes some thousand, none in cycles
INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})  # of a group
STOPS = (signal.SIGINT, signal.SIGTERM)
LONGEST_STOP = 9  # seconds; platforms kill after ten, and nothing is lost by either


@dataclass
class Bot:
    """The bot on Telegram, with all its parts."""

    settings: Settings
    database: Database
    pool: Pool
    readers: Readers = field(default_factory=Readers)

    def __post_init__(self) -> None:
        """Join the parts."""
        self.metrics = Metrics()
        self.unknown = "has not answered yet"
        self.unset = "the webhook is not set yet" if self.settings.webhook_url else ""
        self.view = View(self.settings.plain)
        given = self.settings
        keeping = Keeping(given.retention_days, bool(given.data_keys))
        self.turn = Turn(CATALOGUE, self.view, datetime.now(UTC), keeps_place, keeping)
        made = builder(self.settings, self.metrics)
        self.app = lanes.application(made, self.metrics.watched(self.handle))
        pace = Pace(self.settings.sends_per_second)
        self.sender = Sender(self.app.bot, self.database, pace)
        self.limits = limits.Limits(pace.chat_rate)  # each message heard is one to send
        telegram = TelegramCourier(self.app.bot, self.sender, self.view)
        renderer = TimedRenderer(self.pool, self.metrics)
        courier = CountingCourier(telegram, self.metrics)
        self.deliveries = Deliveries(
            self.database,
            renderer,
            courier,
            follow=follower(allowed=given.check_links),
            others={IMPORT: self.imports().take},
        )
        works = {DELIVER: self.deliveries.deliver, SEND: self.sender.empty_outbox}
        self.jobs = Jobs(self.database, works, self.scheduled())
        self.sender.wake = lambda chat, due: self.jobs.wake(waiting(chat, due))
        self.lanes = lanes.Lanes(self.app, self.database, self.apologise)
        self.presence = Presence(
            self.database,
            self.settings.token.partition(":")[0],
            self.sender.pace.share,
            lambda ledger, silence: self.turn.ask_again(ledger, silence, datetime.now(UTC)),
        )
        self.routes = self.probes()

    def imports(self) -> Imports:
        """What reads the files that people send."""
        fetch = Fetcher(self.app.bot).fetch
        herald = Herald(self.turn, self.sender)
        return Imports(self.database, CATALOGUE, self.readers, fetch, herald)

    def scheduled(self) -> tuple[Scheduled, ...]:
        """What is done at fixed times (UTC), by one process of all."""
        return (Scheduled("keep to retention", "17 * * * *", self.keep_to_retention),)

    async def handle(self, update: Update) -> Handled:
        """One update: commit its effect, then say what it led to."""
        event = heard(update)
        if event is None:
            await self.elsewhere(update)
            return TurnOutcome.ANSWERED, None
        verdict = self.limits.judge(update, event, time.monotonic())
        if not verdict.read:
            unread = limits.refusal(self.view, update, event, verdict)
            await self.sender.say(event.chat, event.thread, unread)
            return TurnOutcome.UNREAD, None
        shown, later = self.sender.shown(event.chat, event.thread), self.sender.later(event.chat)
        event = replace(event, shown=shown, later=later)
        now, outcome = datetime.now(UTC), TurnOutcome.ANSWERED
        try:
            taken = await taking.take(self.database, self.turn, event, now)
        except Repeated:
            taken = await self.database.run(lambda ledger: self.turn.repeat(ledger, event, now))
            taken = replace(taken, messages=addressed(taken.messages, event.chat))
            outcome = TurnOutcome.REPEATED
        left = await self.sender.say(event.chat, event.thread, taken.messages, event.id)
        self.jobs.wake(*map(deliver, taken.delivers), *(waiting(*one) for one in taken.spilled))
        self.metrics.found(taken.found)
        self.metrics.tally(taken.tallies)
        return outcome, left

    async def elsewhere(self, update: Update) -> None:
        """Added to a group: say once that a résumé is private (U30). Blocked: remember it."""
        change = update.my_chat_member
        if change is None:
            return
        chat = change.chat.id
        old, new = change.old_chat_member.status, change.new_chat_member.status
        if in_group(update):
            if new not in INSIDE or old in INSIDE:
                return
            link = f"https://t.me/{self.app.bot.username}"
            text = screen(Told("group_chat", link)).text
            await self.sender.tell(chat, 0, [request("sendMessage", chat_id=chat, text=text)])
            return
        if new == ChatMember.BANNED:
            await self.database.run(lambda ledger: ledger.set_away(chat, 0, away=True))
            return
        now = datetime.now(UTC)
        revived = await self.database.run(lambda ledger: welcome_back(ledger, chat, 0, now))
        self.jobs.wake(*map(deliver, revived))

    def probes(self) -> list[BaseRoute]:
        """What an operator may ask over HTTP.

        A process that waits for its turn to poll is ready: a rolling deploy stops the old one
        only then.
        """
        checks = {
            "database": monitoring.database_ready(self.database),
            "telegram": monitoring.told(lambda: self.unknown),
            "updates": monitoring.told(lambda: self.unset),
        }
        page = monitoring.page(self.metrics, self.database)
        return monitoring.routes(checks, page, self.settings.metrics_token)

    async def apologise(self, chat: int) -> None:
        """Tell the person once that an update of theirs could not be worked."""
        if chat:
            text = screen(Told("failed")).text
            await self.sender.tell(chat, 0, [request("sendMessage", chat_id=chat, text=text)])

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until stopped."""
        await self.start()
        try:
            if self.settings.webhook_url:
                await self.run_webhook(stop)
            else:
                await self.run_polling(stop)
        except InvalidToken:  # revoked while serving
            raise StartError(REJECTED) from None
        finally:
            await self.app.shutdown()

    async def work(self, stop: asyncio.Event) -> None:
        """Do the work that outlives a turn, and take no updates, until stopped."""
        self.presence.serves, self.unset = False, ""
        await reached(self.app.initialize())
        self.unknown = ""
        log.info("working for @%s", self.app.bot.username)
        try:
            async with self.working(), self.answering_probes():
                await stop.wait()
        finally:
            await self.app.shutdown()

    def answering_probes(self) -> AbstractAsyncContextManager[None]:
        """Serve what an operator may ask, where a platform names a port for it."""
        port = self.settings.port
        return serving(self.routes, port) if port else nullcontext()

    async def run_webhook(self, stop: asyncio.Event) -> None:
        """Take what Telegram posts, beside any number of other processes."""
        self.sender.quiet, self.sender.answered = SOON, True
        routes = [*Webhook(self.lanes, self.settings).routes(), *self.routes]
        async with self.working(), serving(routes, self.settings.port or PORT):
            await reached(set_webhook(self.app, self.settings))
            self.unset = ""
            await stop.wait()

    async def run_polling(self, stop: asyncio.Event) -> None:
        """Fetch updates whenever no other process does; a platform may ask for `routes`."""
        lease = Lease(self.database, self.presence)
        async with self.answering_probes():
            while not stop.is_set():
                await lease.wait(stop)
                if stop.is_set():
                    return
                async with lease.kept(stop) as over, self.working():
                    await reached(self.app.bot.delete_webhook(drop_pending_updates=False))
                    polling = Polling(self.lanes)
                    await polling.run(over)
                    if stop.is_set():  # else another process may poll by now
                        await polling.confirm()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Do meanwhile all that does not wait for updates."""
        with suppress(Away):  # it is told again and again
            await self.presence.beat()
        works = (
            self.presence.run,
            self.sender.write_down,
            self.jobs.run,
            self.metrics.watch_loop,
            lambda: warn_of_clock(self.settings.api_url),
            Clock(self.database, self.jobs.start_anew).run,
        )
        background = [asyncio.create_task(work()) for work in works]
        try:
            yield
        finally:
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            with suppress(Away):
                await self.sender.note_shown(quiet=0)
            await self.presence.leave()

    async def start(self) -> None:
        """Say hello to Telegram, with the commands of the menu in every language (U17)."""
        await reached(self.introduce())
        self.unknown = ""
        log.info("serving as @%s", self.app.bot.username)

    async def introduce(self) -> None:
        """Learn who the bot is, and set its menu."""
        await self.app.initialize()
        for language in languages():
            await self.app.bot.set_my_commands(
                [BotCommand(name, text) for name, text in menu(COMMANDS, language)],
                language_code=None if language == ENGLISH else language,
            )

    async def keep_to_retention(self) -> None:
        """Announce and delete what is past its time."""
        keep = timedelta(days=self.settings.retention_days)
        await purge(self.database, self.view, keep, datetime.now(UTC))


def waiting(chat: int, due: datetime) -> Wake:
    """A wake for what waits for a chat, when it is due."""
    return send(chat, max(due - datetime.now(UTC), timedelta()))


async def reached(request: Awaitable[object]) -> None:
    """Ask Telegram for what a start needs; its refusal is one sentence."""
    try:
        await request
    except InvalidToken:
        raise StartError(REJECTED) from None
    except TelegramError:
        raise StartError(UNREACHABLE) from None


def builder(settings: Settings, metrics: Metrics) -> lanes.AnyBuilder:
    """A PTB builder with our transport and the operator's Bot API server."""
    request, polling = CountingRequest(metrics), CountingRequest(metrics)
    return ApplicationBuilder().bot(Client.at(settings.token, settings.api_url, request, polling))


async def serve(settings: Settings, database: Database, *, jobs_only: bool = False) -> None:
    """Run on Telegram until a signal asks to stop; a second one ends the process at once.

    `jobs_only` takes no updates, and does the work that outlives a turn.
    """
    load_readings()
    load_templates()
    gc.freeze()  # what is loaded stays
    gc.set_threshold(GARBAGE)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for prepare in (privacy.prepare, coach.prepare):  # meanwhile; who comes first does it themself
        loop.run_in_executor(None, prepare)

    def end() -> None:
        stop.set()
        signal.alarm(LONGEST_STOP)
        for name in STOPS:
            loop.remove_signal_handler(name)
            signal.signal(name, signal.SIG_DFL)

    for name in STOPS:
        loop.add_signal_handler(name, end)
    readers = Readers()  # before a process starts, so that the first has loaded what they need
    with Pool() as pool, closing(readers):
        bot = Bot(settings, database, pool, readers)
        await (bot.work(stop) if jobs_only else bot.run(stop))
