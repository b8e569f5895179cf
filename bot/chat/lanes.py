"""Works updates: those of one chat in order, chats side by side, each until its effect is safe."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from msgspec import ValidationError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, TypeHandler

from bot.chat.incoming import Update, update_from
from bot.turn import Message
from db.away import Away
from db.engine import Database

log = logging.getLogger(__name__)

MOST_WAITING = 25  # updates one chat may hold at a time; the rest stays with Telegram
MOST_TRIES = 3  # of an update that fails by our mistake
BIGGEST = 2**63  # what a column for chats holds

Handle = Callable[[Update], Awaitable[Message | None]]  # gives a request that is left to be made
AnyApplication = Application[Any, Any, Any, Any, Any, Any]
AnyBuilder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]


@dataclass(slots=True)
class Passage:
    """What became of an update: PTB's `process_update` gives nothing back and raises nothing."""

    error: BaseException | None = None
    left: Message | None = None


PASSAGE: ContextVar[Passage] = ContextVar("passage")


@dataclass(frozen=True, slots=True)
class Worked:
    """Whether an update is done, or has to come again; `left`: a request that may go with it."""

    is_done: bool
    left: Message | None = None


AGAIN = Worked(is_done=False)


class Full(Exception):  # noqa: N818 (no error: the update is to come again)
    """As many updates of that chat wait as may."""


def application(builder: AnyBuilder, handle: Handle) -> AnyApplication:
    """A PTB application whose one handler takes every update; its errors are carried out.

    `process_update` swallows what a handler raises, which would confirm a failed update.
    """
    made: AnyApplication = builder.updater(None).build()

    async def take(update: Update, _context: object) -> None:
        PASSAGE.get().left = await handle(update)

    async def carry(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        PASSAGE.get().error = context.error

    made.add_handler(TypeHandler(Update, take))
    made.add_error_handler(carry)
    return made


async def process(app: AnyApplication, update: Update) -> Message | None:
    """Work one update; gives what its handler gave, raises what it raised."""
    passage = Passage()
    PASSAGE.set(passage)
    await app.process_update(update)
    if passage.error:
        raise passage.error
    return passage.left


def chat_of(update: Update) -> int:
    """The chat an update belongs to; 0 for those of none."""
    chat = update.effective_chat
    return chat.id if chat and abs(chat.id) < BIGGEST else 0


@dataclass
class Lane:
    """One chat's way in, and how many updates are in it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


@dataclass
class Lanes:
    """A lane for each chat that is being worked (U27). `apologise` tells a chat of a failure."""

    app: AnyApplication
    database: Database
    apologise: Callable[[int], Awaitable[None]]
    open: dict[int, Lane] = field(default_factory=dict)

    async def work(self, update: Update) -> Worked:
        """Work one update in its turn. Raises Full."""
        async with self.turn(chat_of(update)):
            return await self.one(update)

    @asynccontextmanager
    async def turn(self, chat: int) -> AsyncIterator[None]:
        """Wait for what came before in the chat."""
        lane = self.open.setdefault(chat, Lane())
        if lane.waiting >= MOST_WAITING:
            raise Full
        lane.waiting += 1
        try:
            async with lane.lock:
                yield
        finally:
            lane.waiting -= 1
            if not lane.waiting:
                self.open.pop(chat, None)

    def read(self, one: Mapping[str, Any]) -> Update:
        """One update; what cannot be read is confirmed unanswered, so that it blocks nobody."""
        try:
            return update_from(one)
        except (ValidationError, RecursionError) as error:
            log.error("update %s cannot be read: %s", one.get("update_id"), error)  # noqa: TRY400 (it names a type and a place, and quotes nothing)
            return Update(one["update_id"])

    async def one(self, update: Update) -> Worked:
        """One update; what the world failed has to come again."""
        try:
            return Worked(is_done=True, left=await process(self.app, update))
        except Away as away:
            log.debug("update %d waits: %s", update.update_id, away)
            return AGAIN
        except Exception as error:  # noqa: BLE001 (the edge: one bad update must not stop a chat)
            return Worked(await self.failed(update, error))

    async def failed(self, update: Update, error: Exception) -> bool:
        """Count a failure of ours; after three the update is done: parked, and the person told."""
        chat = chat_of(update)
        kind = type(error).__name__
        log.error("update %d failed: %s in %s", update.update_id, kind, place_of(error))
        now = datetime.now(UTC)

        def note(ledger: Any) -> int:  # noqa: ANN401 (a Ledger)
            tries = int(ledger.attempts(update.update_id)) + 1
            ledger.park(update.update_id, chat, kind, tries, now)
            return tries

        try:
            if await self.database.run(note) < MOST_TRIES:
                return False
            await self.apologise(chat)
        except Away:
            return False
        return True


def place_of(error: Exception) -> str:
    """The function and line that raised, without a word of what it worked on."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    return f"{where.tb_frame.f_code.co_name}:{where.tb_lineno}" if where else ""
