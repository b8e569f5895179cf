"""Takes updates that Telegram posts: one a request, answered once its effect is safe."""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send
from telegram.error import BadRequest

from bot.chat.lanes import AGAIN, BIGGEST, AnyApplication, Full, Lanes, Worked
from bot.chat.updates import ALLOWED
from bot.settings import Settings
from bot.starting import StartError

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (Bot API setWebhook names it so)
MOST_BYTES = 2**20  # of a request's body; an update is some kilobytes
READ_SECONDS = 10.0  # a body may take
LONGEST = 50.0  # seconds a request may take; Telegram gives up after 60 (Bot API server, source)
CONNECTIONS = 100  # the most setWebhook allows: each chat's updates wait for their own
RETRY = {"Retry-After": "1"}  # seconds; without it Telegram waits longer each time
JSON = "application/json"


def secret_of(settings: Settings) -> str:
    """What proves that a request is Telegram's: WEBHOOK_SECRET, else made from the token.

    Either is the same in all processes that share the settings.
    """
    return settings.webhook_secret or _derived(settings.token, "secret")


def path_of(settings: Settings) -> str:
    """Where updates are posted to: nobody guesses it, and it tells nothing of the token."""
    return f"/telegram/{_derived(secret_of(settings), 'path')}"


def _derived(key: str, purpose: str) -> str:
    return hmac.new(key.encode(), f"webhook {purpose}".encode(), hashlib.sha256).hexdigest()


async def set_webhook(app: AnyApplication, settings: Settings) -> None:
    """Have updates posted here; what waits at Telegram is kept. Any process may, any number."""
    try:
        await app.bot.set_webhook(
            settings.webhook_url + path_of(settings),
            allowed_updates=ALLOWED,
            secret_token=secret_of(settings),
            max_connections=CONNECTIONS,
            drop_pending_updates=False,
        )
    except BadRequest as error:
        reason = str(error).rpartition(":")[2].strip()
        raise StartError(f"Telegram does not take WEBHOOK_URL: {reason}.") from None


class Refused(Exception):  # noqa: N818 (an answer)
    """A request that is no update of Telegram's, with the status it is answered by."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass
class Webhook:
    """The endpoint that Telegram posts to (U26)."""

    lanes: Lanes
    settings: Settings

    def __post_init__(self) -> None:
        """Derive the secret once."""
        self.secret = secret_of(self.settings).encode()

    def routes(self) -> list[BaseRoute]:
        """Below the path of WEBHOOK_URL, too, for routers that pass it on."""
        path = path_of(self.settings)
        below = urlsplit(self.settings.webhook_url).path
        return [Route(each, self, methods=["POST"]) for each in {path, below + path}]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request (ASGI)."""
        response = await self.take(Request(scope, receive))
        await response(scope, receive, send)

    async def take(self, request: Request) -> Response:
        """200 once the update's effect is stored and its reply is on its way; the rest goes along.

        503 for what the world failed, so that Telegram sends it again; 4xx for what it never sent.
        """
        try:
            self.check(request)
            one = update_of(await body_of(request))
        except Refused as refused:
            return Response(status_code=refused.status, headers={"Connection": "close"})
        try:
            async with asyncio.timeout(LONGEST):
                worked = await self.lanes.work(self.lanes.read(one))
        except Full:
            worked = AGAIN
        except TimeoutError:
            log.warning("update %d took too long and comes again", one["update_id"])
            worked = AGAIN
        return answer(worked)

    def check(self, request: Request) -> None:
        """Raise Refused for a request that Telegram did not send."""
        given = request.headers.get(SECRET_HEADER, "").encode("latin-1")
        if not hmac.compare_digest(given, self.secret):
            raise Refused(403)
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != JSON:
            raise Refused(415)


def answer(worked: Worked) -> Response:
    """What Telegram is told of an update; a request left to be made is made by the answer.

    https://core.telegram.org/bots/api#making-requests-when-getting-updates
    """
    if not worked.is_done:
        return Response(status_code=503, headers=RETRY)
    if worked.left is None:
        return Response()
    return JSONResponse({"method": worked.left["method"], **worked.left["params"]})


async def body_of(request: Request) -> bytes:
    """The body; raises Refused where it is too long or too slow."""
    read = bytearray()
    try:
        async with asyncio.timeout(READ_SECONDS):
            async for piece in request.stream():
                read += piece
                if len(read) > MOST_BYTES:
                    raise Refused(413)
    except TimeoutError:
        raise Refused(408) from None
    except ClientDisconnect:
        raise Refused(400) from None
    return bytes(read)


def update_of(body: bytes) -> Mapping[str, Any]:
    """The update as JSON; raises Refused for what is none."""
    try:
        one = json.loads(body)
    except (ValueError, RecursionError):  # the second for arrays thousands deep
        raise Refused(400) from None
    number = one.get("update_id") if isinstance(one, dict) else None
    if type(number) is not int or not 0 <= number < BIGGEST:
        raise Refused(400)
    found: Mapping[str, Any] = one
    return found
