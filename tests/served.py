"""The whole bot on Telegram, served in the test's event loop over the offline Bot API."""

import asyncio
import contextlib

from bot.app import Bot
from bot.settings import Settings
from db.engine import Database, migrate
from tests.botapi import BotApi

FAST = 10_000.0  # sends a second: tests do not wait for Telegram's pace unless they say so


class Served:
    """One running bot; `restart` ends it and starts another on the same database."""

    def __init__(  # noqa: PLR0913 - each has a default but what every test has
        self,
        api: BotApi,
        url: str,
        pool,
        *,
        plain: bool = False,
        pace: float = FAST,
        port: int | None = None,
    ):
        """`port`: serve there by webhook, instead of polling."""
        self.api, self.url, self.pool = api, url, pool
        self.settings = Settings(
            token=api.token,
            api_url=api.url.removesuffix("/bot"),
            plain=plain,
            database_url=url,
            sends_per_second=pace,
            webhook_url=f"http://127.0.0.1:{port}" if port else "",
            port=port,
        )

    async def __aenter__(self):
        await asyncio.to_thread(migrate, self.url)
        await self.start()
        return self

    async def __aexit__(self, *_):
        await self.stop()

    async def start(self, before=None):
        """Start, and return once Telegram was asked for updates, or given the webhook."""
        self.database = Database(self.url)
        if before:
            await self.database.run(before)
        self.bot = Bot(self.settings, self.database, self.pool)
        self.ending = asyncio.Event()
        self.running = asyncio.create_task(self.bot.run(self.ending))
        served = asyncio.create_task(self.is_served())
        await asyncio.wait({self.running, served}, return_when=asyncio.FIRST_COMPLETED)
        if self.running.done():
            served.cancel()
            self.running.result()

    async def is_served(self):
        """Until the bot takes updates."""
        if self.settings.webhook_url:
            await self.api.called("setWebhook", self.api.count("setWebhook") + 1)
            while not self.api.webhook:  # noqa: ASYNC110 - refused: then `running` ends
                await asyncio.sleep(0.002)
        else:
            await self.api.polled(self.api.polls + 1)

    async def stop(self):
        """Stop as a signal would."""
        self.ending.set()
        await self.running
        await asyncio.to_thread(self.database.close)

    async def kill(self):
        """Stop without a word, as far as a task can."""
        self.running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.running
        await asyncio.to_thread(self.database.close)

    async def restart(self):
        """Stop and start anew."""
        await self.stop()
        await self.start()
