"""Takes updates from Telegram, lanes side by side, and confirms them once their effect is safe."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, TypeHandler

from bot.chat.transport import body
from bot.chat.updates import ALLOWED
from db.away import Away
from db.engine import Database

log = logging.getLogger(__name__)

LIMIT = 100  # updates a request (Bot API getUpdates)
TIMEOUT = 25  # seconds a request waits for updates
MARGIN = 10  # seconds more before a request counts as lost
MOST_LANES = 128  # chats worked side by side, more than one batch holds
MOST_TRIES = 3  # of an update that fails by our mistake
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between tries while the world is away

FAILURES: ContextVar[list[BaseException]] = ContextVar("failures")
Handle = Callable[[Update], Awaitable[None]]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]
AnyBuilder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


def application(builder: AnyBuilder, handle: Handle) -> AnyApplication:
    """A PTB application whose one handler takes every update; its errors are carried out.

    `process_update` swallows what a handler raises, which would confirm a failed update.
    """
    made: AnyApplication = builder.updater(None).build()

    async def take(update: Update, _context: object) -> None:
        await handle(update)

    async def carry(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error:
            FAILURES.get().append(context.error)

    made.add_handler(TypeHandler(Update, take))
    made.add_error_handler(carry)
    return made


async def process(app: AnyApplication, update: Update) -> None:
    """Work one update; raises what its handler raised."""
    failures: list[BaseException] = []
    FAILURES.set(failures)
    await app.process_update(update)
    if failures:
        raise failures[0]


@dataclass
class Polling:
    """The loop over getUpdates (U26, U27, U29)."""

    app: AnyApplication
    database: Database
    apologise: Callable[[int], Awaitable[None]]
    offset: int = 0
    worked: set[int] = field(default_factory=set)  # of the batch that is not confirmed yet
    pause: float = FIRST_PAUSE

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until stopped; what is under way is finished, the rest stays with Telegram."""
        while not stop.is_set():
            batch = await self.fetch(stop)
            if batch and not await self.work(batch):
                await self.rest(stop)

    async def fetch(self, stop: asyncio.Event) -> tuple[Update, ...]:
        """The next updates; nothing after a failure, which is waited out."""
        asked = asyncio.ensure_future(self.ask())
        stopped = asyncio.ensure_future(stop.wait())
        await asyncio.wait({asked, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not asked.done():
            asked.cancel()
            return ()
        try:
            return asked.result()
        except InvalidToken:
            raise
        except Conflict:
            log.warning("Another process polls with this token. Stop it, or this one waits.")
        except RetryAfter:
            log.warning("Telegram asks to poll less often.")
        except (NetworkError, TelegramError) as error:
            log.warning("Telegram cannot be reached: %s. Trying again.", type(error).__name__)
        await self.rest(stop)
        return ()

    async def ask(self) -> tuple[Update, ...]:
        """One getUpdates request; PTB's own fails as a whole where it cannot read one update."""
        bot = self.app.bot
        asked = {"offset": self.offset, "limit": LIMIT, "timeout": TIMEOUT}
        found = await bot.request.post(
            f"{bot.base_url}/getUpdates",
            body({**asked, "allowed_updates": ALLOWED}),
            read_timeout=TIMEOUT + MARGIN,
        )
        return tuple(self.read(one) for one in found if isinstance(one, dict))

    def read(self, one: dict[str, Any]) -> Update:
        """One update; what PTB cannot read is confirmed unanswered, so that it blocks nobody."""
        try:
            return Update.de_json(one, self.app.bot)
        except Exception as error:  # noqa: BLE001 (the edge: it may be of any later Bot API)
            log.error("update %s cannot be read: %s", one.get("update_id"), type(error).__name__)  # noqa: TRY400 (a traceback may quote the update)
            return Update(one["update_id"])

    async def rest(self, stop: asyncio.Event) -> None:
        """Wait a while, longer each time in a row."""
        try:
            await asyncio.wait_for(stop.wait(), self.pause)
        except TimeoutError:
            self.pause = min(self.pause * 2, LONGEST_PAUSE)

    async def work(self, batch: Iterable[Update]) -> bool:
        """Work a batch, a lane a chat; True if all of it may be confirmed."""
        lanes: dict[int, list[Update]] = {}
        for update in batch:
            chat = update.effective_chat.id if update.effective_chat else 0
            lanes.setdefault(chat, []).append(update)
        room = asyncio.Semaphore(MOST_LANES)
        done = await asyncio.gather(*(self.lane(updates, room) for updates in lanes.values()))
        if not all(done):
            return False
        self.offset = max(u.update_id for updates in lanes.values() for u in updates) + 1
        self.worked.clear()
        self.pause = FIRST_PAUSE
        return True

    async def lane(self, updates: list[Update], room: asyncio.Semaphore) -> bool:
        """One chat's updates in order; stops at one that cannot be worked now."""
        async with room:
            for update in updates:
                if update.update_id not in self.worked and not await self.one(update):
                    return False
        return True

    async def one(self, update: Update) -> bool:
        """One update; False if the world failed it and it has to come again."""
        try:
            await process(self.app, update)
        except Away as away:
            log.warning("update %d waits: %s", update.update_id, away)
            return False
        except Exception as error:  # noqa: BLE001 (the edge: one bad update must not stop a chat)
            if not await self.failed(update, error):
                return False
        self.worked.add(update.update_id)
        return True

    async def failed(self, update: Update, error: Exception) -> bool:
        """Count a failure of ours; after three the update is parked and the person told once."""
        chat = update.effective_chat.id if update.effective_chat else 0
        kind = type(error).__name__
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{where.tb_frame.f_code.co_name}:{where.tb_lineno}" if where else ""
        log.error("update %d failed: %s in %s", update.update_id, kind, place)
        now = datetime.now(UTC)

        def note(ledger: Any) -> int:  # noqa: ANN401 (a Ledger)
            tries = int(ledger.attempts(update.update_id)) + 1
            ledger.park(update.update_id, chat, kind, tries, now)
            return tries

        try:
            tries = await self.database.run(note)
        except Away:
            return False
        if tries < MOST_TRIES:
            return False
        await self.apologise(chat)
        return True
