"""Sends requests in the order of their chat; what cannot be sent now waits in the outbox (U28)."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot import turn
from bot.chat.pace import MOST_CHATS, Pace
from bot.chat.transport import body
from db.away import Away
from db.engine import Database
from db.store import Spilled

log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds a send may take before it is left to the outbox (design S)
NOTE = 0.5  # seconds between looks for quiet chats
QUIET = 3.0  # seconds without a send after which a chat's last message is written down
NETWORK_RETRY = timedelta(seconds=2)
UNPACED = frozenset({"answerCallbackQuery", "setMessageReaction", "editMessageReplyMarkup"})
DONE_ALREADY = ("message is not modified", "query is too old", "query id is invalid")
GONE = ("message to edit not found", "message can't be edited", "message to react not found")
OPTIONAL = frozenset({"answerCallbackQuery", "editMessageReplyMarkup", "setMessageReaction"})


@dataclass
class Sender:
    """One bot's way out. `held` are the chats with something in the outbox.

    `shown` remembers the last message with buttons in each chat and thread, `unstored` since
    when (monotonic seconds) it is not written down: that waits until the chat is quiet.
    """

    bot: Bot
    database: Database
    pace: Pace
    wake: Callable[[int, timedelta], None] = lambda _chat, _after: None  # for `empty_outbox`
    held: set[int] = field(default_factory=set)
    shown: OrderedDict[tuple[int, int], int] = field(default_factory=OrderedDict)
    unstored: dict[tuple[int, int], float] = field(default_factory=dict)

    async def say(self, chat: int, thread: int, messages: Sequence[turn.Message]) -> None:
        """Send a turn's messages in order; from the first that fails on they are spilled."""
        for at, message in enumerate(messages):
            due = await self.try_now(chat, thread, message)
            if due is not None:
                await self.spill(chat, thread, messages[at:], due)
                return

    async def try_now(self, chat: int, thread: int, message: turn.Message) -> datetime | None:
        """Send one message; the time to try again if it cannot be sent now."""
        optional = message["method"] in OPTIONAL
        if not optional and await self.waits(chat):
            return datetime.now(UTC)
        delay = 0.0 if message["method"] in UNPACED else self.pace.wait(chat, time.monotonic())
        if delay > PATIENCE:
            self.pace.put_back(chat)
            return datetime.now(UTC) + timedelta(seconds=delay)
        if delay:
            await asyncio.sleep(delay)
        due = await self.request(chat, thread, message)
        return None if optional else due

    async def waits(self, chat: int) -> bool:
        """Whether something said before waits in the outbox; another process may have sent it."""
        if chat in self.held and not await self.database.run(lambda led: led.has_outbox(chat)):
            self.held.discard(chat)
        return chat in self.held

    async def request(self, chat: int, thread: int, message: turn.Message) -> datetime | None:
        """One request; None if it is done with, else when to try again."""
        try:
            async with asyncio.timeout(PATIENCE):
                result = await call(self.bot, message)
        except RetryAfter as error:
            return datetime.now(UTC) + seconds(error)
        except Forbidden:
            await self.database.run(lambda ledger: ledger.set_away(chat, thread, away=True))
            return None
        except BadRequest as error:
            return await self.refused(chat, thread, message, error)
        except (NetworkError, TimeoutError):
            return datetime.now(UTC) + NETWORK_RETRY
        except TelegramError as error:
            log.warning("%s refused: %s", message["method"], type(error).__name__)
            return None
        self.note(chat, thread, message, result)
        return None

    async def refused(
        self, chat: int, thread: int, message: turn.Message, error: BadRequest
    ) -> datetime | None:
        """What Telegram will not do: done already, gone, or a mistake of ours (U25)."""
        text = str(error).lower()
        if any(known in text for known in DONE_ALREADY):
            self.note(chat, thread, message, None)
            return None
        if any(known in text for known in GONE) and message["method"] == "editMessageText":
            return await self.request(chat, thread, sent_anew(message))
        if message["method"] not in OPTIONAL:
            log.error("%s was refused in chat %d: %s", message["method"], chat, scrubbed(error))
        return None

    def note(self, chat: int, thread: int, message: turn.Message, result: object) -> None:
        """Remember the message that now carries the buttons."""
        if not message["params"].get("reply_markup", {}).get("inline_keyboard"):
            return
        number = result.get("message_id") if isinstance(result, dict) else None
        number = number or message["params"].get("message_id")
        if number:
            self.shows(chat, thread, number)

    def shows(self, chat: int, thread: int, number: int) -> None:
        """Remember a message that carries buttons; the longest silent chats are forgotten."""
        self.shown[chat, thread] = number
        self.shown.move_to_end((chat, thread))
        self.unstored[chat, thread] = time.monotonic()
        if len(self.shown) > MOST_CHATS:
            self.shown.popitem(last=False)

    async def spill(
        self, chat: int, thread: int, messages: Sequence[turn.Message], due: datetime
    ) -> None:
        """Keep what could not be sent, in order."""
        self.held.add(chat)

        def keep(ledger: Any) -> None:  # noqa: ANN401 (a Ledger; the closure is typed by use)
            for message in messages:
                if message["method"] not in OPTIONAL:
                    ledger.spill(chat, thread, message, due)

        await self.database.run(keep)
        self.held.add(chat)  # the outbox may have been emptied in between
        self.wake(chat, max(due - datetime.now(UTC), timedelta()))

    async def run(self) -> None:
        """Note which buttons are shown, until cancelled."""
        knows_held = False
        while True:
            try:
                knows_held = knows_held or await self.find_held()
                await self.note_shown()
            except Away as away:
                log.warning("what is shown waits: %s", away)
            await asyncio.sleep(NOTE)

    async def find_held(self) -> bool:
        """Learn which chats have something in the outbox from before the start; gives True."""
        self.held |= await self.database.run(lambda ledger: ledger.outbox_chats())
        return True

    async def note_shown(self, quiet: float = QUIET) -> None:
        """Store which messages carry buttons, of the chats that have been quiet that long."""
        before = time.monotonic() - quiet
        places = sorted(place for place, since in self.unstored.items() if since <= before)
        batch = [(place, self.shown[place]) for place in places if place in self.shown]

        def write(ledger: Any) -> None:  # noqa: ANN401
            for (chat, thread), number in batch:
                ledger.set_shown(chat, thread, number)

        if batch:
            await self.database.run(write)
        for place in places:
            if self.unstored.get(place, before) <= before:
                self.unstored.pop(place, None)

    async def empty_outbox(self, chat: int) -> timedelta | None:
        """Send what waits for a chat and is due; how long until the next is, if one waits."""
        while due := await self.database.run(
            lambda ledger: ledger.due_outbox(datetime.now(UTC), 1, chat)
        ):
            await self.send_spilled(due[0])
        next_due = await self.database.run(lambda ledger: ledger.outbox_due_at(chat))
        return None if next_due is None else next_due - datetime.now(UTC)

    async def send_spilled(self, row: Spilled) -> None:
        """One message of the outbox; it goes, or waits on."""
        self.held.add(row.chat)
        message = dict(row.message)
        delay = self.pace.wait(row.chat, time.monotonic())
        await asyncio.sleep(min(delay, PATIENCE))
        due = await self.request(row.chat, row.thread, message)

        def settle(ledger: Any) -> bool:  # noqa: ANN401
            if due is None:
                ledger.sent(row.id)
            else:
                ledger.postpone_outbox(row.id, due)
            return bool(ledger.has_outbox(row.chat))

        if not await self.database.run(settle):
            self.held.discard(row.chat)


async def call(bot: Bot, message: turn.Message) -> object:
    """One request as it stands; gives Telegram's result as JSON."""
    url = f"{bot.base_url}/{message['method']}"
    return await bot.request.post(url, body(message["params"]))


def seconds(error: RetryAfter) -> timedelta:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)


def sent_anew(message: turn.Message) -> turn.Message:
    """An edit of a message that is gone, as a new message."""
    params = {key: value for key, value in message["params"].items() if key != "message_id"}
    return {"method": "sendMessage", "params": params}


def scrubbed(error: BadRequest) -> str:
    """Telegram's reason without anything it may quote."""
    return str(error).split(":")[0][:60]
