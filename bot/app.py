"""The composition root: joins settings, database, renderer and shell, and runs them."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from telegram import BotCommand, ChatMember, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

from bot.chat import polling
from bot.chat.courier import TelegramCourier
from bot.chat.pace import Pace
from bot.chat.sender import Sender
from bot.chat.transport import AiohttpRequest
from bot.chat.updates import heard, in_group
from bot.chat.view import View, request
from bot.delivery import Deliveries
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.replies import Told
from bot.jobs import DELIVER, SEND, Jobs, Scheduled, deliver, send
from bot.rendering.pool import Pool
from bot.screens import ENGLISH, languages, menu, screen
from bot.settings import Settings
from bot.starting import StartError
from bot.turn import Repeated, Taken, Turn, welcome_back
from db.engine import Database

log = logging.getLogger(__name__)

GARBAGE = 20_000  # objects made before a collection: a turn makes some thousand, none in cycles
KEEP_UPDATES = timedelta(days=7)  # ids are random after a silent week (U26)
INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})  # of a group
REJECTED = "Telegram does not know this TELEGRAM_BOT_TOKEN. Copy it again from @BotFather."


@dataclass
class Bot:
    """The bot on Telegram, with all its parts."""

    settings: Settings
    database: Database
    pool: Pool

    def __post_init__(self) -> None:
        """Join the parts."""
        self.view = View(self.settings.plain)
        self.turn = Turn(CATALOGUE, self.view, datetime.now(UTC))
        self.app = polling.application(builder(self.settings), self.handle)
        self.sender = Sender(self.app.bot, self.database, Pace(self.settings.sends_per_second))
        courier = TelegramCourier(self.app.bot, self.sender, self.view)
        self.deliveries = Deliveries(self.database, self.pool, courier)
        works = {DELIVER: self.deliveries.deliver, SEND: self.sender.empty_outbox}
        self.jobs = Jobs(self.database, works, self.scheduled())
        self.sender.wake = lambda chat, after: self.jobs.wake(send(chat, after))

    def scheduled(self) -> tuple[Scheduled, ...]:
        """What is done at fixed times (UTC), by one process of all."""
        return (Scheduled("forget old updates", "17 4 * * *", self.forget_old_updates),)

    async def handle(self, update: Update) -> None:
        """One update: commit its effect, then say what it led to."""
        event = heard(update)
        if event is None:
            await self.elsewhere(update)
            return
        event = replace(event, shown=self.sender.shown.get((event.chat, event.thread)))
        now = datetime.now(UTC)
        try:
            taken = await self.database.run(lambda ledger: self.turn.take(ledger, event, now))
        except Repeated:
            said = await self.database.run(lambda ledger: ledger.reply_to(update.update_id))
            taken = Taken(said or ())
        await self.sender.say(event.chat, event.thread, taken.messages)
        self.jobs.wake(*map(deliver, taken.delivers))

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
        revived = await self.database.run(lambda ledger: welcome_back(ledger, chat, 0, now))
        self.jobs.wake(*map(deliver, revived))

    async def apologise(self, chat: int) -> None:
        """Tell the person once that an update of theirs could not be worked."""
        if chat:
            text = screen(Told("failed")).text
            await self.sender.say(chat, 0, [request("sendMessage", chat_id=chat, text=text)])

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until stopped."""
        await self.start()
        async with self.working():
            try:
                await polling.Polling(self.app, self.database, self.apologise).run(stop)
            except InvalidToken:  # revoked while serving
                raise StartError(REJECTED) from None

    async def work(self, stop: asyncio.Event) -> None:
        """Do the work that outlives a turn, and take no updates, until stopped."""
        async with reached():
            await self.app.initialize()
        log.info("working for @%s", self.app.bot.username)
        async with self.working():
            await stop.wait()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Do what goes on beside the updates meanwhile."""
        background = [asyncio.create_task(work()) for work in (self.sender.run, self.jobs.run)]
        try:
            yield
        finally:
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            await self.sender.note_shown(quiet=0)
            await self.app.shutdown()

    async def start(self) -> None:
        """Say hello to Telegram, with the commands of the menu in every language (U17)."""
        async with reached():
            await self.app.initialize()
            await self.app.bot.delete_webhook(drop_pending_updates=False)
            for language in languages():
                await self.app.bot.set_my_commands(
                    [BotCommand(name, text) for name, text in menu(COMMANDS, language)],
                    language_code=None if language == ENGLISH else language,
                )
        log.info("serving as @%s", self.app.bot.username)

    async def forget_old_updates(self) -> None:
        """Drop the ids of updates long confirmed."""
        before = datetime.now(UTC) - KEEP_UPDATES
        await self.database.run(lambda ledger: ledger.forget_updates(before))


@asynccontextmanager
async def reached() -> AsyncIterator[None]:
    """Tell in a sentence why Telegram cannot be reached at the start."""
    try:
        yield
    except InvalidToken:
        raise StartError(REJECTED) from None
    except TelegramError:
        raise StartError(
            "Telegram cannot be reached. Check the network and TELEGRAM_API_URL, then start again."
        ) from None


def builder(
    settings: Settings,
) -> polling.AnyBuilder:
    """A PTB builder with our transport and the operator's Bot API server."""
    return (
        ApplicationBuilder()
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest())
    )


async def serve(settings: Settings, database: Database, *, jobs_only: bool = False) -> None:
    """Run on Telegram until a signal asks to stop; takes no updates if `jobs_only`."""
    gc.freeze()  # what is loaded stays
    gc.set_threshold(GARBAGE)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    with Pool() as pool:
        bot = Bot(settings, database, pool)
        await (bot.work(stop) if jobs_only else bot.run(stop))
