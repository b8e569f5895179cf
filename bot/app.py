"""The composition root: joins settings, database, renderer and shell, and runs them."""

import asyncio
import gc
import logging
import signal
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from starlette.routing import BaseRoute
from telegram import BotCommand, ChatMember, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

from bot import monitoring
from bot.chat import polling
from bot.chat.courier import TelegramCourier
from bot.chat.pace import Pace
from bot.chat.sender import Sender
from bot.chat.updates import heard, in_group
from bot.chat.view import View, request
from bot.delivery import Deliveries
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.replies import Told
from bot.metrics import CountingCourier, CountingRequest, Metrics, TimedRenderer, TurnOutcome
from bot.rendering.pool import Pool
from bot.screens import ENGLISH, languages, menu, screen
from bot.settings import Settings
from bot.starting import REJECTED, UNREACHABLE, StartError, warn_of_clock
from bot.turn import Repeated, Taken, Turn, welcome_back
from db import Away
from db.engine import Database

log = logging.getLogger(__name__)

GARBAGE = 20_000  # objects made before a collection: a turn makes some thousand, none in cycles
KEEP_UPDATES = timedelta(days=7)  # ids are random after a silent week (U26)
INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})  # of a group
FORGET_EVERY = 3600.0  # seconds


@dataclass
class Bot:
    """The bot on Telegram, with all its parts."""

    settings: Settings
    database: Database
    pool: Pool

    def __post_init__(self) -> None:
        """Join the parts."""
        self.metrics = Metrics()
        self.unknown = "has not answered yet"
        self.view = View(self.settings.plain)
        self.turn = Turn(CATALOGUE, self.view, datetime.now(UTC))
        made = builder(self.settings, self.metrics)
        self.app = polling.application(made, self.metrics.watched(self.handle))
        self.sender = Sender(self.app.bot, self.database, Pace(self.settings.sends_per_second))
        telegram = TelegramCourier(self.app.bot, self.sender, self.view)
        renderer = TimedRenderer(self.pool, self.metrics)
        courier = CountingCourier(telegram, self.metrics)
        self.deliveries = Deliveries(self.database, renderer, courier, asyncio.Event())

    async def handle(self, update: Update) -> TurnOutcome:
        """One update: commit its effect, then say what it led to."""
        event = heard(update)
        if event is None:
            await self.elsewhere(update)
            return TurnOutcome.ANSWERED
        event = replace(event, shown=self.sender.shown.get((event.chat, event.thread)))
        now, outcome = datetime.now(UTC), TurnOutcome.ANSWERED
        try:
            taken = await self.database.run(lambda ledger: self.turn.take(ledger, event, now))
        except Repeated:
            said = await self.database.run(lambda ledger: ledger.reply_to(update.update_id))
            taken, outcome = Taken(said or ()), TurnOutcome.REPEATED
        await self.sender.say(event.chat, event.thread, taken.messages)
        if taken.delivers:
            self.deliveries.wake()
        self.metrics.found(taken.found)
        return outcome

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
            await self.sender.say(chat, 0, [request("sendMessage", chat_id=chat, text=text)])
            return
        if new == ChatMember.BANNED:
            await self.database.run(lambda ledger: ledger.set_away(chat, 0, away=True))
            return
        now = datetime.now(UTC)
        await self.database.run(lambda ledger: welcome_back(ledger, chat, 0, now))
        self.deliveries.wake()

    def probes(self) -> list[BaseRoute]:
        """What an operator may ask over HTTP."""
        checks = {
            "database": monitoring.database_ready(self.database),
            "telegram": monitoring.told(lambda: self.unknown),
        }
        page = monitoring.page(self.metrics, self.database)
        return monitoring.routes(checks, page, self.settings.metrics_token)

    async def apologise(self, chat: int) -> None:
        """Tell the person once that an update of theirs could not be worked."""
        if chat:
            text = screen(Told("failed")).text
            await self.sender.say(chat, 0, [request("sendMessage", chat_id=chat, text=text)])

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until stopped."""
        await self.start()
        background = [
            asyncio.create_task(work())
            for work in (
                self.sender.run,
                self.deliveries.run,
                self.forget_old_updates,
                self.metrics.watch_loop,
                lambda: warn_of_clock(self.settings.api_url),
            )
        ]
        try:
            await polling.Polling(self.app, self.database, self.apologise).run(stop)
        except InvalidToken:  # revoked while serving
            raise StartError(REJECTED) from None
        finally:
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            await self.sender.note_shown(quiet=0)
            await self.app.shutdown()

    async def start(self) -> None:
        """Say hello to Telegram, with the commands of the menu in every language (U17)."""
        try:
            await self.app.initialize()
            await self.app.bot.delete_webhook(drop_pending_updates=False)
            for language in languages():
                await self.app.bot.set_my_commands(
                    [BotCommand(name, text) for name, text in menu(COMMANDS, language)],
                    language_code=None if language == ENGLISH else language,
                )
        except InvalidToken:
            raise StartError(REJECTED) from None
        except TelegramError:
            raise StartError(UNREACHABLE) from None
        self.unknown = ""
        log.info("serving as @%s", self.app.bot.username)

    async def forget_old_updates(self) -> None:
        """Drop the ids of updates long confirmed."""
        while True:
            with suppress(Away):
                await self.database.run(
                    lambda ledger: ledger.forget_updates(datetime.now(UTC) - KEEP_UPDATES)
                )
            await asyncio.sleep(FORGET_EVERY)


def builder(settings: Settings, metrics: Metrics) -> polling.AnyBuilder:
    """A PTB builder with our transport and the operator's Bot API server."""
    return (
        ApplicationBuilder()
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(CountingRequest(metrics))
        .get_updates_request(CountingRequest(metrics))
    )


async def serve(settings: Settings, database: Database) -> None:
    """Run on Telegram until a signal asks to stop."""
    gc.freeze()  # what is loaded stays
    gc.set_threshold(GARBAGE)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    with Pool() as pool:
        await Bot(settings, database, pool).run(stop)
