"""Telegram's side of a webhook: its queues, retries and lifetimes, and a router before the bot.

    api.webhooks.second = 0.02                    # real seconds for one of Telegram's: for haste
    api.webhooks.through("http://127.0.0.1:8001", "http://127.0.0.1:8002")  # by turns
    api.webhooks.posts                            # what was handed to whom, and what it answered

`BotApi` starts a queue when the bot has called setWebhook: one per chat for messages, one per
person for taps. The next update of a queue is sent only after a 2xx for the one before. The
answer may hold one request, which is made before that. Anything
else, or a broken connection, is tried again at once, then after 2, 4, 8 … 60 seconds, or after
the answer's Retry-After. A message is dropped after 24 h, a tap after 150 s (`api.time_passes`).
At most `max_connections` requests are open at a time. (Bot API server 10.0, source.)
"""

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp

PATIENCE = 60.0  # seconds an answer may take
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 60.0  # between tries, after one at once
MOST_RETRY_AFTER = 3600.0  # seconds of Retry-After that are obeyed
CONNECTIONS = 40  # where setWebhook names no max_connections
SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Post:
    """One delivery. `status` is 0 where there was no answer."""

    update_id: int
    origin: str
    status: int


@dataclass
class Webhooks:
    """Delivers what waits in `api.pending` to the URL that the bot has set."""

    api: Any  # a BotApi
    second: float = 1.0  # real seconds one of Telegram's takes, where it waits before a retry
    posts: list[Post] = field(default_factory=list)
    _origins: list[str] = field(default_factory=list)
    _turn: int = 0
    _lanes: dict[tuple[str, int], asyncio.Task] = field(default_factory=dict)
    _session: aiohttp.ClientSession | None = None
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))

    def through(self, *origins: str) -> None:
        """Send requests to these (scheme, host and port) by turns, as a router does.

        Where one takes no connection the next is asked. None: to the URL's own host.
        """
        self._origins = list(origins)

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=PATIENCE), connector=aiohttp.TCPConnector(limit=0)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        await self._session.close()

    def start(self) -> None:
        """See to every queue in which something waits."""
        for lane in {waiting.lane for waiting in list(self.api.pending)} - set(self._lanes):
            self._lanes[lane] = asyncio.create_task(self._empty(lane))

    async def stop(self) -> None:
        """Break off what is under way: the webhook was changed or deleted."""
        lanes, self._lanes = list(self._lanes.values()), {}
        for task in lanes:
            task.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
        most = self.api.webhook.get("max_connections", CONNECTIONS)
        self._room = asyncio.Semaphore(most)

    async def _empty(self, lane: tuple[str, int]) -> None:
        """Try the oldest update of a queue until the bot answers 2xx; then the next."""
        pause = 0.0
        while waiting := self._oldest(lane):
            wait = await self._posted(waiting)
            if wait is None:
                self.api.confirm(waiting)
                pause = 0.0
                continue
            await asyncio.sleep((wait or pause) * self.second)
            pause = min(max(2 * pause, FIRST_PAUSE), LONGEST_PAUSE)
        self._lanes.pop(lane, None)

    def _oldest(self, lane: tuple[str, int]) -> Any:
        self.api.drop_expired()
        return next((each for each in list(self.api.pending) if each.lane == lane), None)

    async def _posted(self, waiting: Any) -> float | None:
        """None once the bot took the update, else the seconds it asks to wait, 0 if none."""
        update, webhook = self.api.handed(waiting), self.api.webhook
        headers = {SECRET: webhook["secret_token"]} if webhook.get("secret_token") else {}
        async with self._room:
            for _ in self._origins or (None,):
                url, origin = self._aimed(webhook["url"])
                try:
                    async with self._session.post(url, json=update, headers=headers) as answer:
                        return await self._answered(answer, update, origin)
                except aiohttp.ClientConnectorError:
                    self._note(update, origin, 0)
                except (aiohttp.ClientError, TimeoutError):
                    self._note(update, origin, 0)
                    return 0.0
        return 0.0

    def _aimed(self, url: str) -> tuple[str, str]:
        """Where the request goes, and the scheme, host and port of that."""
        split = urlsplit(url)
        own = f"{split.scheme}://{split.netloc}"
        if not self._origins:
            return url, own
        origin = self._origins[self._turn % len(self._origins)]
        self._turn += 1
        return url.replace(own, origin, 1), origin

    async def _answered(
        self, answer: aiohttp.ClientResponse, update: dict, origin: str
    ) -> float | None:
        body = await answer.read()
        self._note(update, origin, answer.status)
        if answer.ok:
            self.api.obey(answer.content_type, body)
            return None
        with contextlib.suppress(ValueError):
            return min(float(answer.headers.get("Retry-After", 0)), MOST_RETRY_AFTER)
        return 0.0

    def _note(self, update: dict, origin: str, status: int) -> None:
        self.posts.append(Post(update["update_id"], origin, status))
