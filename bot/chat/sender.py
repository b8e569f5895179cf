"""Sends requests in the order of their chat; what cannot be sent now waits in the outbox (U28)."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
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
from bot.chat.pace import Pace
from bot.chat.refusals import AWAY, DONE_ALREADY, GONE, UNDELETABLE
from bot.chat.transport import body
from db.away import Away
from db.engine import Database
from db.store import Spilled

log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds a turn's sends may take before the rest is left to the outbox (design S)
NOTE = 0.5  # seconds between looks for quiet chats
QUIET = 3.0  # seconds without a send after which a chat's last message is written down
SOON = 0.2  # the same where other processes serve the chat, too
NETWORK_RETRY = timedelta(seconds=2)
UNPACED = frozenset({"answerCallbackQuery", "setMessageReaction", "editMessageReplyMarkup"})
OPTIONAL = frozenset({"answerCallbackQuery", "editMessageReplyMarkup", "setMessageReaction"})


@dataclass
class Sender:
    """One process's way out.

    `unstored` remembers the last message with buttons in each chat and thread, and since when
    (monotonic seconds), until it is written down: that waits until the chat is `quiet`, so that
    it costs no transaction a turn. Edits of earlier messages are noted by the turn itself.
    """

    bot: Bot
    database: Database
    pace: Pace
    quiet: float = QUIET
    answered: bool = False  # each update by an answer, which may make one request
    unstored: dict[tuple[int, int], tuple[int, float]] = field(default_factory=dict)
    wake: Callable[[int, datetime], None] = lambda _chat, _due: None  # for `empty_outbox`

    def shown(self, chat: int, thread: int) -> int | None:
        """The last message with buttons, if it was sent from here and is not written down."""
        number, _ = self.unstored.get((chat, thread), (None, 0))
        return number

    def later(self, chat: int) -> datetime | None:
        """When the chat may be sent the next message, if not now (U24)."""
        wait = self.pace.until(chat, time.monotonic())
        return datetime.now(UTC) + timedelta(seconds=wait) if wait else None

    async def say(
        self, chat: int, thread: int, messages: Sequence[turn.Message], update: int | None = None
    ) -> turn.Message | None:
        """Send a turn's messages in order; from the first that fails on they are spilled.

        Nobody else's wait is longer than `PATIENCE`. `update` is what they answer. If that is
        `answered`, its answer may make the last request: it is given back where nobody needs its
        result and all before it went.
        """
        until = time.monotonic() + PATIENCE
        for at, message in enumerate(messages):
            is_last = at == len(messages) - 1
            if is_last and update is not None and self.answered and not keeps_place(message):
                return message
            due = await self.try_now(chat, thread, message, until)
            if due is not None:
                await self.spill(chat, thread, messages[at:], due, update)
                return None
        return None

    async def tell(self, chat: int, thread: int, messages: Sequence[turn.Message]) -> None:
        """Say what answers no update, behind what waits for the chat."""
        now = datetime.now(UTC)

        def queue(ledger: Any) -> bool:  # noqa: ANN401 (a Ledger; the closure is typed by use)
            waits = bool(ledger.has_outbox(chat))
            for message in messages if waits else ():
                ledger.spill(chat, thread, message, now)
            return waits

        if await self.database.run(queue):
            self.wake(chat, now)
        else:
            await self.say(chat, thread, messages)

    async def try_now(
        self, chat: int, thread: int, message: turn.Message, until: float
    ) -> datetime | None:
        """Send one message by then; the time to try again if it cannot be sent now."""
        now = time.monotonic()
        delay = 0.0 if message["method"] in UNPACED else self.pace.wait(chat, now)
        if now + delay > until:
            if message["method"] not in UNPACED:
                self.pace.put_back(chat)
            return datetime.now(UTC) + timedelta(seconds=delay) if keeps_place(message) else None
        if delay:
            await asyncio.sleep(delay)
        due = await self.request(chat, thread, message, until - time.monotonic())
        return due if keeps_place(message) else None

    async def request(
        self, chat: int, thread: int, message: turn.Message, patience: float = PATIENCE
    ) -> datetime | None:
        """One request; None if it is done with, else when to try again."""
        try:
            async with asyncio.timeout(patience):
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
        """What Telegram will not do: done already, gone, away, or a mistake of ours (U25)."""
        text = str(error).lower()
        if any(known in text for known in DONE_ALREADY):
            self.note(chat, thread, message, None)
            return None
        if any(known in text for known in GONE) and message["method"] == "editMessageText":
            return await self.request(chat, thread, sent_anew(message))
        if any(known in text for known in UNDELETABLE) and "otherwise" in message:
            return await self.request(chat, thread, message["otherwise"])
        if any(known in text for known in AWAY):
            await self.database.run(lambda ledger: ledger.set_away(chat, thread, away=True))
            return None
        if message["method"] not in OPTIONAL:
            log.error("%s was refused in chat %d: %s", message["method"], chat, scrubbed(error))
        return None

    def note(self, chat: int, thread: int, message: turn.Message, result: object) -> None:
        """Remember the message that now carries the buttons."""
        if not message["params"].get("reply_markup", {}).get("inline_keyboard"):
            return
        edited = message["params"].get("message_id")
        if edited is None and isinstance(result, dict):
            self.shows(chat, thread, result["message_id"])
        elif edited != self.shown(chat, thread):
            self.unstored.pop((chat, thread), None)

    def shows(self, chat: int, thread: int, number: int) -> None:
        """Remember a new message that carries buttons."""
        self.unstored[chat, thread] = number, time.monotonic()

    async def spill(
        self,
        chat: int,
        thread: int,
        messages: Sequence[turn.Message],
        due: datetime,
        update: int | None = None,
    ) -> None:
        """Keep what could not be sent, in order; it is not repeated with its update."""

        def keep(ledger: Any) -> None:  # noqa: ANN401 (as above)
            for message in filter(keeps_place, messages):
                ledger.spill(chat, thread, message, due)
            if update is not None:
                ledger.keep_left(update, ())

        await self.database.run(keep)
        self.wake(chat, due)

    async def write_down(self) -> None:
        """Store which messages carry buttons, as chats fall quiet, until cancelled."""
        while True:
            with suppress(Away):  # told by whoever needs the database more
                await self.note_shown(self.quiet)
            await asyncio.sleep(min(self.quiet, NOTE))

    async def note_shown(self, quiet: float) -> None:
        """Store which messages carry buttons, of the chats that have been quiet that long."""
        before = time.monotonic() - quiet
        batch = sorted(
            (place, number) for place, (number, since) in self.unstored.items() if since <= before
        )

        def write(ledger: Any) -> list[bool]:  # noqa: ANN401 (as above)
            return [ledger.raise_shown(*place, number) for place, number in batch]

        done = await self.database.run(write) if batch else []
        for (place, number), is_done in zip(batch, done, strict=True):
            if is_done and self.shown(*place) == number:
                del self.unstored[place]

    async def empty_outbox(self, chat: int) -> timedelta | None:
        """Send what waits for a chat and is due; how long until the next is, if one waits."""
        while due := await self.database.run(lambda led: led.next_due(chat, datetime.now(UTC))):
            await self.send_spilled(due)
        next_due = await self.database.run(lambda ledger: ledger.outbox_due_at(chat))
        return None if next_due is None else next_due - datetime.now(UTC)

    async def send_spilled(self, row: Spilled) -> None:
        """One message of the outbox; it goes, or waits on."""
        message = dict(row.message)
        delay = self.pace.wait(row.chat, time.monotonic())
        if delay > PATIENCE:
            self.pace.put_back(row.chat)
            due: datetime | None = datetime.now(UTC) + timedelta(seconds=delay)
        else:
            await asyncio.sleep(delay)
            due = await self.request(row.chat, row.thread, message)

        def settle(ledger: Any) -> None:  # noqa: ANN401 (as above)
            if due is None:
                ledger.sent(row.id)
            else:
                ledger.postpone_outbox(row.id, due)

        await self.database.run(settle)


def keeps_place(message: turn.Message) -> bool:
    """Whether a message has to be sent, and in the order of its chat."""
    return message["method"] not in OPTIONAL


async def call(bot: Bot, message: turn.Message) -> object:
    """One request as it stands; gives Telegram's result as JSON. The caller bounds its time."""
    url = f"{bot.base_url}/{message['method']}"
    return await bot.request.post(url, body(message["params"]), read_timeout=None)


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
