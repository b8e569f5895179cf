"""Fetches updates from Telegram, and confirms them once their effect is safe."""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.chat.incoming import Update
from bot.chat.lanes import MOST_WAITING, Full, Lanes, chat_of
from bot.chat.transport import body
from bot.chat.updates import ALLOWED

log = logging.getLogger(__name__)

LIMIT = 100  # updates a request (Bot API getUpdates)
TIMEOUT = 25  # seconds a request waits for updates
MARGIN = 10  # seconds more before a request counts as lost
MOST_SECONDS = 2.0  # one chat may take of a batch, on which all others wait
FIRST_PAUSE = 0.5  # seconds between tries while the world is away; twice as long each time
LONGEST_PAUSE = 10.0  # while Telegram is
MOST_WAIT = 2.0  # while the database is: people are answered soon after its return
CONFIRMING = 2.0  # seconds the last request may take; a stop has ten in all
WEBHOOK = "webhook"  # Telegram's word where a webhook is set (Bot API server, source)


@dataclass
class Polling:
    """The loop over getUpdates (U26, U27, U29)."""

    lanes: Lanes
    offset: int = 0
    worked: set[int] = field(default_factory=set)  # of what is not confirmed yet
    pause: float = FIRST_PAUSE

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until stopped; what is under way is finished, the rest stays with Telegram."""
        while not stop.is_set():
            batch = await self.fetch(stop)
            if batch and not await self.work(batch):
                await self.rest(stop, MOST_WAIT)

    async def confirm(self) -> None:
        """Tell Telegram at a stop what is worked; whoever polls next would be given it again."""
        if not self.offset:
            return
        try:
            async with asyncio.timeout(CONFIRMING):
                await self.ask(limit=1, wait=0)  # what is fetched stays unconfirmed
        except (TelegramError, TimeoutError) as error:
            log.debug("the last updates stay unconfirmed: %s", type(error).__name__)

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
        except Conflict as error:
            log.warning(conflict(error))
        except RetryAfter:
            log.warning("Telegram asks to poll less often.")
        except (NetworkError, TelegramError) as error:
            log.warning("Telegram cannot be reached: %s. Trying again.", type(error).__name__)
        await self.rest(stop, LONGEST_PAUSE)
        return ()

    async def ask(self, limit: int = LIMIT, wait: int = TIMEOUT) -> tuple[Update, ...]:
        """One getUpdates request; PTB's own fails as a whole where it cannot read one update."""
        bot = self.lanes.app.bot
        asked = {"offset": self.offset, "limit": limit, "timeout": wait}
        found = await bot.request.post(
            f"{bot.base_url}/getUpdates",
            body({**asked, "allowed_updates": ALLOWED}),
            read_timeout=wait + MARGIN,
        )
        return tuple(self.lanes.read(one) for one in found if isinstance(one, dict))

    async def rest(self, stop: asyncio.Event, most: float) -> None:
        """Wait a while, longer each time in a row, `most` seconds at most."""
        self.pause = min(self.pause, most)
        try:
            await asyncio.wait_for(stop.wait(), self.pause)
        except TimeoutError:
            self.pause *= 2

    async def work(self, batch: Sequence[Update]) -> bool:
        """Work a batch, chats side by side; False if some of it has to wait for the world.

        Confirmed is what stands before the first update that is not worked; what is worked
        behind it comes again and is passed over.
        """
        chats: dict[int, list[Update]] = {}
        for update in batch:
            if update.update_id not in self.worked:
                chats.setdefault(chat_of(update), []).append(update)
        done = await asyncio.gather(*(self.chat(updates) for updates in chats.values()))
        left = [u.update_id for u in batch if u.update_id not in self.worked]
        self.offset = min(left) if left else max(u.update_id for u in batch) + 1
        self.worked = {number for number in self.worked if number >= self.offset}
        if all(done):
            self.pause = FIRST_PAUSE
        return all(done)

    async def chat(self, updates: Sequence[Update]) -> bool:
        """One chat's updates in order, as many as it may hold; False at one that has to wait."""
        until = time.monotonic() + MOST_SECONDS
        for update in updates[:MOST_WAITING]:
            try:
                if not (await self.lanes.work(update)).is_done:
                    return False
            except Full:
                return False
            self.worked.add(update.update_id)
            if time.monotonic() > until:
                break
        return True


def conflict(error: Conflict) -> str:
    """Why Telegram gives the updates to somebody else, and what to do about it."""
    if WEBHOOK in str(error).lower():
        return (
            "Another process has set a webhook for this token, so there is nothing to poll. "
            "Stop it, or set WEBHOOK_URL here, too. This one waits."
        )
    return (
        "Another program polls with this token and does not share this database. "
        "Stop one of them; meanwhile they take turns."
    )
