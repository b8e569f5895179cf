"""The composition root: joins settings, database, renderer and shell, and runs them."""

import asyncio
import gc
import logging
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from telegram import BotCommand, ChatMember, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

from bot.chat import limits, polling
from bot.chat.client import client
from bot.chat.courier import TelegramCourier
from bot.chat.pace import Pace
from bot.chat.retention import purge
from bot.chat.sender import Sender
from bot.chat.updates import heard, in_group
from bot.chat.view import View, addressed, request
from bot.delivery import Deliveries
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.events import Keeping
from bot.interview.replies import Told
from bot.rendering.pool import Pool
from bot.screens import ENGLISH, languages, menu, screen
from bot.settings import Settings
from bot.starting import StartError
from bot.turn import Repeated, Taken, Turn, welcome_back
from db import Away
from db.engine import Database

log = logging.getLogger(__name__)

GARBAGE = 20_000  # objects made before a collection: a turn makes some thousand, none in cycles
INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})  # of a group
REJECTED = "Telegram does not know this TELEGRAM_BOT_TOKEN. Copy it again from @BotFather."
PURGE_EVERY = 3600.0  # seconds


@dataclass
class Bot:
    """The bot on Telegram, with all its parts."""

    settings: Settings
    database: Database
    pool: Pool

    def __post_init__(self) -> None:
        """Join the parts."""
        self.view = View(self.settings.plain)
        given = self.settings
        keeping = Keeping(given.retention_days, bool(given.data_keys))
        self.turn = Turn(CATALOGUE, self.view, datetime.now(UTC), keeping)
        self.app = polling.application(builder(self.settings), self.handle)
        pace = Pace(self.settings.sends_per_second)
        self.sender = Sender(self.app.bot, self.database, pace)
        self.limits = limits.Limits(pace.chat_rate)  # each message heard is one to send
        courier = TelegramCourier(self.app.bot, self.sender, self.view)
        self.deliveries = Deliveries(self.database, self.pool, courier, asyncio.Event())

    async def handle(self, update: Update) -> None:
        """One update: commit its effect, then say what it led to."""
        event = heard(update)
        if event is None:
            await self.elsewhere(update)
            return
        verdict = self.limits.judge(update, event, time.monotonic())
        if not verdict.read:
            unread = limits.refusal(self.view, update, event, verdict)
            await self.sender.say(event.chat, event.thread, unread)
            return
        event = replace(event, shown=self.sender.shown.get((event.chat, event.thread)))
        now = datetime.now(UTC)
        try:
            taken = await self.database.run(lambda ledger: self.turn.take(ledger, event, now))
        except Repeated:
            said = await self.database.run(lambda ledger: ledger.reply_to(update.update_id))
            taken = Taken(addressed(said or (), event.chat))
        await self.sender.say(event.chat, event.thread, taken.messages)
        if taken.delivers:
            self.deliveries.wake()

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
            for work in (self.sender.run, self.deliveries.run, self.keep_to_retention)
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
            raise StartError(
                "Telegram cannot be reached. Check the network and TELEGRAM_API_URL, "
                "then start again."
            ) from None
        log.info("serving as @%s", self.app.bot.username)

    async def keep_to_retention(self) -> None:
        """Announce and delete what is past its time, every hour."""
        keep = timedelta(days=self.settings.retention_days)
        while True:
            with suppress(Away):
                await purge(self.database, self.view, keep, datetime.now(UTC))
            await asyncio.sleep(PURGE_EVERY)


def builder(
    settings: Settings,
) -> polling.AnyBuilder:
    """A PTB builder with our transport and the operator's Bot API server."""
    return ApplicationBuilder().bot(client(settings.token, settings.api_url))


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
