"""What is counted while the bot serves, for Prometheus: times and outcomes, never people.

Every label's values come from a closed set named here, so that nothing of a person can become
one. Names follow https://prometheus.io/docs/practices/naming/.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import product
from typing import Any, Final, TypeAlias, TypeVar

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from telegram.error import NetworkError, TimedOut

from bot.chat.incoming import Update
from bot.chat.lanes import Handle
from bot.chat.transport import HttpRequest
from bot.checks.coach import WRITING_RULES
from bot.checks.privacy import PRIVACY_RULES
from bot.delivery import MAKERS, Blocked, Courier, File, Later, Parcel, Refused, Renderer
from bot.interview.replies import Fate, Tally
from bot.rendering.rendered import TOO_SLOW, Rendered, RenderingError
from bot.rendering.written import Written
from bot.reporting import report
from bot.resume.document import Document
from bot.turn import Message
from db.away import Away
from db.store import Delivery, State
from db.vitals import Waiting

LAG_EVERY: Final = 0.5  # seconds between two looks at the event loop
TURN_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
RENDER_BUCKETS: Final = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3.0, 6.0, 15.0)  # 15 s is the limit
LAG_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0)
UNKNOWN: Final = float("nan")  # Prometheus' word for "nobody knows now"
OPEN_STATES: Final[tuple[str, ...]] = tuple(s for s in State if s not in {State.SENT, State.FAILED})
OTHER: Final = "other"  # a kind or code of a later version


class TurnOutcome(StrEnum):
    """How an update ended."""

    ANSWERED = "answered"
    REPEATED = "repeated"  # Telegram gave it twice; the stored reply was said again
    POSTPONED = "postponed"  # the database was away; Telegram gives it again
    FAILED = "failed"  # our mistake; tried again, then parked
    UNREAD = "unread"  # beyond what one person may send


class Handed(StrEnum):
    """How the handing over of a wanted file ended."""

    SENT = "sent"
    TOLD = "told"  # words instead of a file: it cannot be made
    POSTPONED = "postponed"  # Telegram asked to wait
    BLOCKED = "blocked"  # the person blocked the bot
    REFUSED = "refused"  # Telegram did not take it
    FAILED = "failed"


class Made(StrEnum):
    """How rendering ended."""

    DONE = "done"
    TOO_SLOW = "too_slow"
    FAILED = "failed"


class Trouble(StrEnum):
    """What Telegram answered other than yes, or did not answer."""

    REFUSED = "refused"  # 400: gone, not modified, or wrong
    TOKEN = "token"  # noqa: S105 (401 and 404: it does not know the token)
    FORBIDDEN = "forbidden"  # 403: blocked by the person
    CONFLICT = "conflict"  # 409: another process polls
    TOO_MANY = "too_many"  # 429
    SERVER = "server"  # 5xx
    TIMEOUT = "timeout"
    NETWORK = "network"
    GIVEN_UP = "given_up"  # not waited for any longer
    OTHER = "other"


BY_STATUS: Final = {
    400: Trouble.REFUSED,
    401: Trouble.TOKEN,
    403: Trouble.FORBIDDEN,
    404: Trouble.TOKEN,
    409: Trouble.CONFLICT,
    429: Trouble.TOO_MANY,
}
KINDS: Final = (*MAKERS, OTHER)
CODES: Final = (*sorted({rule.code for rule in PRIVACY_RULES}), OTHER)
REMARKS: Final = (*(rule.code for rule in WRITING_RULES), OTHER)


Handled: TypeAlias = tuple[TurnOutcome, Message | None]  # and a request left to be made
T = TypeVar("T")
OutcomeOf = Callable[[Update], Awaitable[Handled]]


@dataclass
class Metrics:
    """One process's counters, in a registry of their own."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)

    def __post_init__(self) -> None:
        """Make the counters; each known label stands at 0 from the start."""
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self.turns = self._counter("turns", "Updates worked.", outcome=TurnOutcome)
        self.turn_seconds = self._histogram(
            "turn_seconds", "From an update in hand to its reply sent or kept.", TURN_BUCKETS
        )
        self.findings = self._counter("findings", "Details found in answers.", code=CODES)
        self.remarks = self._counter(
            "remarks", "Remarks of the coach, and what became of them.", code=REMARKS, fate=Fate
        )
        self.handed = self._counter(
            "deliveries", "Wanted files worked off.", kind=KINDS, outcome=Handed
        )
        self.renders = self._counter("renders", "Documents made into pages.", outcome=Made)
        self.render_seconds = self._histogram(
            "render_seconds", "Making pages, with the wait for a process.", RENDER_BUCKETS
        )
        self.troubles = self._counter("telegram_errors", "Bot API requests.", kind=Trouble)
        self.lag = self._histogram(
            "event_loop_lag_seconds", "How late the event loop comes to its work.", LAG_BUCKETS
        )
        self._make_gauges()

    def _make_gauges(self) -> None:
        self.database_up = self._gauge("database_up", "Whether the database answers.")
        self.outbox = self._gauge("outbox_messages", "Messages waiting to be sent.")
        self.oldest = self._gauge("outbox_oldest_seconds", "How long the oldest waits.")
        self.parked = self._gauge("updates_parked", "Updates given up in the last week.")
        self.open = Gauge(
            "interviewer_deliveries_open",
            "Wanted files not sent yet.",
            ["kind", "state"],
            registry=self.registry,
        )

    def _counter(self, name: str, told: str, **labels: Iterable[str]) -> Counter:
        made = Counter(f"interviewer_{name}", told, list(labels), registry=self.registry)
        for values in product(*labels.values()):
            made.labels(*values)
        return made

    def _histogram(self, name: str, told: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(f"interviewer_{name}", told, buckets=buckets, registry=self.registry)

    def _gauge(self, name: str, told: str) -> Gauge:
        return Gauge(f"interviewer_{name}", told, registry=self.registry)

    def watched(self, handle: OutcomeOf) -> Handle:
        """The same handler, its updates timed and counted by outcome, our faults reported."""

        async def work(update: Update) -> Message | None:
            begun = time.perf_counter()
            outcome = TurnOutcome.FAILED
            try:
                outcome, left = await handle(update)
            except Away:
                outcome = TurnOutcome.POSTPONED
                raise
            except Exception as error:
                report(error)
                raise
            finally:
                self.turns.labels(outcome).inc()
                self.turn_seconds.observe(time.perf_counter() - begun)
            return left

        return work

    def found(self, codes: Iterable[str]) -> None:
        """Count findings by their rules' codes."""
        for code in codes:
            self.findings.labels(code if code in CODES else OTHER).inc()

    def tally(self, tallies: Iterable[Tally]) -> None:
        """Count remarks by their rules' codes and by what became of them."""
        for each in tallies:
            for code in each.codes:
                self.remarks.labels(code if code in REMARKS else OTHER, each.fate).inc()

    async def watch_loop(self) -> None:
        """Measure until cancelled how late the event loop wakes who sleeps."""
        while True:
            due = time.perf_counter() + LAG_EVERY
            await asyncio.sleep(LAG_EVERY)
            self.lag.observe(max(time.perf_counter() - due, 0.0))

    def page(self, waiting: Waiting | None, now: datetime) -> bytes:
        """Everything as text; `waiting` is None where the database is away."""
        self.database_up.set(waiting is not None)
        self.outbox.set(waiting.outbox if waiting else UNKNOWN)
        self.oldest.set(_age(waiting.oldest, now) if waiting else UNKNOWN)
        self.parked.set(waiting.parked if waiting else UNKNOWN)
        self._set_open(waiting)
        return generate_latest(self.registry)

    def _set_open(self, waiting: Waiting | None) -> None:
        for kind in KINDS:
            for state in OPEN_STATES:
                self.open.labels(kind, state).set(0 if waiting else UNKNOWN)
        for (kind, state), many in (waiting.deliveries if waiting else {}).items():
            if state in OPEN_STATES:
                self.open.labels(_kind(kind), state).inc(many)


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0


def _kind(kind: str) -> str:
    return kind if kind in MAKERS else OTHER


@dataclass(frozen=True, slots=True)
class TimedRenderer:
    """A renderer whose work is timed."""

    renderer: Renderer
    metrics: Metrics

    async def render(self, document: Document, *, previews: bool) -> Rendered:
        """Return the document rendered; raises RenderingError."""
        return await self._timed(self.renderer.render(document, previews=previews))

    async def write(self, document: Document, form: str) -> Written:
        """Return the document in another format than PDF; raises RenderingError."""
        return await self._timed(self.renderer.write(document, form))

    async def _timed(self, work: Awaitable[T]) -> T:
        begun, made = time.perf_counter(), Made.FAILED
        try:
            rendered = await work
            made = Made.DONE
        except RenderingError as error:
            made = Made.TOO_SLOW if str(error) == TOO_SLOW else Made.FAILED
            raise
        finally:
            self.metrics.renders.labels(made).inc()
            self.metrics.render_seconds.observe(time.perf_counter() - begun)
        return rendered


@dataclass(frozen=True, slots=True)
class CountingCourier:
    """A courier whose parcels are counted."""

    courier: Courier
    metrics: Metrics

    async def show_pictures(self, delivery: Delivery, pictures: Sequence[bytes]) -> None:
        """Send the pictures of the pages to the chat of the delivery."""
        await self.courier.show_pictures(delivery, pictures)

    async def show_files(self, delivery: Delivery, files: Sequence[File]) -> None:
        """Send files together to the chat of the delivery."""
        await self.courier.show_files(delivery, files)

    async def hand_over(self, delivery: Delivery, parcel: Parcel) -> str | None:
        """Send the rest of a parcel to the chat of the delivery."""
        outcome = Handed.FAILED
        try:
            file_id = await self.courier.hand_over(delivery, parcel)
            outcome = Handed.SENT if parcel.file or parcel.pictures or parcel.pages else Handed.TOLD
        except Later:
            outcome = Handed.POSTPONED
            raise
        except Blocked:
            outcome = Handed.BLOCKED
            raise
        except Refused:
            outcome = Handed.REFUSED
            raise
        finally:
            self.metrics.handed.labels(_kind(delivery.kind), outcome).inc()
        return file_id

    async def show_busy(self, delivery: Delivery) -> None:
        """Show that something is being made, until cancelled."""
        await self.courier.show_busy(delivery)


class CountingRequest(HttpRequest):
    """Requests to the Bot API whose failures are counted."""

    __slots__ = ("_troubles",)

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._troubles = metrics.troubles

    async def do_request(self, *given: Any, **more: Any) -> tuple[int, bytes]:  # noqa: ANN401 (PTB's, passed on)
        """The status and body of the answer; raises `TimedOut` or `NetworkError`."""
        trouble: Trouble | None = Trouble.OTHER
        try:
            status, body = await super().do_request(*given, **more)
            trouble = _trouble(status)
        except asyncio.CancelledError:
            trouble = Trouble.GIVEN_UP
            raise
        except TimedOut:
            trouble = Trouble.TIMEOUT
            raise
        except NetworkError:
            trouble = Trouble.NETWORK
            raise
        finally:
            if trouble:
                self._troubles.labels(trouble).inc()
        return status, body


def _trouble(status: int) -> Trouble | None:
    if status < 300:  # noqa: PLR2004 (HTTP's own classes)
        return None
    return Trouble.SERVER if status >= 500 else BY_STATUS.get(status, Trouble.OTHER)  # noqa: PLR2004
