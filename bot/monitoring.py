"""What an operator asks over HTTP: does it live, is it ready, what does it count."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.chat.lanes import MOST_TRIES
from bot.metrics import Metrics
from db.away import Away, Fault
from db.engine import Database, Shape
from db.revisions import shape_of

PATIENCE = 2.0  # seconds the database has to answer a probe; probes themselves wait 5 to 10
Check = Callable[[], Awaitable[str]]  # gives what is not ready, "" if it is
NOT_READY = 503


def routes(checks: Mapping[str, Check], scrape: Check, token: str) -> list[BaseRoute]:
    """/health, /ready and, where METRICS_TOKEN is set, /metrics.

    Where updates come by webhook the port is open to the world, and many platforms route only
    one: so metrics ask for a bearer token (RFC 6750) rather than for a port of their own, and
    without one there are none. The other two tell nothing that a stranger could use.
    """

    async def health(_request: Request) -> Response:
        return JSONResponse({"alive": True})

    async def ready(_request: Request) -> Response:
        found = await asyncio.gather(*(check() for check in checks.values()))
        reasons = {name: told for name, told in zip(checks, found, strict=True) if told}
        status = NOT_READY if reasons else 200
        return JSONResponse({"ready": not reasons, "reasons": reasons}, status)

    async def metrics(request: Request) -> Response:
        given = request.headers.get("authorization", "").encode()
        if not hmac.compare_digest(given, f"Bearer {token}".encode()):
            return Response(status_code=401, headers={"WWW-Authenticate": "Bearer"})
        return Response(await scrape(), media_type=CONTENT_TYPE_LATEST)

    open_to_all = [Route("/health", health), Route("/ready", ready)]
    return [*open_to_all, Route("/metrics", metrics)] if token else [*open_to_all]


def page(metrics: Metrics, database: Database) -> Check:
    """What gives the page of metrics, with what waits in the database at that moment."""

    async def scrape() -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                waiting = await database.run(lambda ledger: ledger.waiting(MOST_TRIES))
        except (Away, TimeoutError):
            waiting = None
        return metrics.page(waiting, datetime.now(UTC)).decode()

    return scrape


def database_ready(database: Database) -> Check:
    """Whether the database answers, with tables as this version needs them.

    Tables of a later version are no obstacle: migrations only add until the last old process is
    gone, and this process began when they were current.
    """

    async def check() -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                revision = await database.run(lambda ledger: ledger.revision())
        except TimeoutError:
            return f"does not answer within {PATIENCE:g} seconds"
        except Away:
            return "cannot be reached"
        except Fault:  # there is not even Alembic's own table
            revision = None
        behind = shape_of(revision) in {Shape.EMPTY, Shape.OLDER}
        return "is not migrated: run `python -m bot migrate`" if behind else ""

    return check


def told(reason: Callable[[], str]) -> Check:
    """A check of what this process knows without asking anybody."""

    async def check() -> str:
        return reason()

    return check
