"""From a wish for a file to the file sent: build, render, read back, hand over (U22)."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot import exporting
from bot.exporting import as_json
from bot.interview.replies import Button, Delivered, Reply, Rows, Told
from bot.interview.session import Answers
from bot.rendering.rendered import (
    MOST_PAGES,
    TOO_BIG,
    TOO_LONG,
    TOO_MUCH,
    TOO_SLOW,
    Rendered,
    RenderingError,
)
from bot.reporting import report
from bot.resume.build import build
from bot.resume.document import Document
from bot.resume.filename import file_name
from bot.resume.jsonresume import to_json
from db.away import Away
from db.deliveries import BLOCKED
from db.engine import Database
from db.store import Delivery, Ledger, State

log = logging.getLogger(__name__)

LAYOUT_VERSION = "2"  # raised when the same answers give another page
SWEEP = timedelta(seconds=30)  # looks for what was not woken for (house, step 6)
MOST_AT_ONCE = 10
MOST_TRIES = 3
RETRY = timedelta(seconds=20)
PDF_ROWS: Rows = (
    (Button("Change something", "see"),),
    (Button("Other style", "edit", "profile.format"), Button("Other format", "formats")),
)


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: bytes, or Telegram's name of one sent before. `thumbnail` is JPEG."""

    name: str
    content: bytes = b""
    file_id: str = ""
    thumbnail: bytes = b""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one delivery sends: pictures of the pages (JPEG), a file, and what is said with it."""

    reply: Reply | None = None
    file: File | None = None
    pictures: tuple[bytes, ...] = ()
    language: str = ""


class Later(Exception):  # noqa: N818 (no error: the world asks to wait)
    """The world asks to try again after a while."""

    def __init__(self, after: timedelta) -> None:
        super().__init__()
        self.after = after


class Blocked(Exception):  # noqa: N818 (no error: the person's choice)
    """The person blocked the bot: what is due waits until they are back (U25)."""


class Courier(Protocol):
    """Hands parcels over; gives Telegram's name of the file, if it has one."""

    async def hand_over(self, delivery: Delivery, parcel: Parcel) -> str | None:
        """Send a parcel to the chat of the delivery."""

    async def show_busy(self, delivery: Delivery) -> None:
        """Show that something is being made, until cancelled."""


class Renderer(Protocol):
    """Makes documents into PDFs, away from the event loop."""

    async def render(self, document: Document, *, previews: bool) -> Rendered:
        """Return the document rendered; raises RenderingError."""


def now() -> datetime:
    """The time (UTC)."""
    return datetime.now(UTC)


@dataclass
class Deliveries:
    """Works off the rows of wanted files; the rows are the truth, `wake` only saves time."""

    database: Database
    renderer: Renderer
    courier: Courier
    woken: asyncio.Event

    def wake(self) -> None:
        """Look for wanted files now."""
        self.woken.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        while True:
            self.woken.clear()
            try:
                await self.deliver_due()
            except Away as away:
                log.warning("deliveries wait: %s", away)
            try:
                await asyncio.wait_for(self.woken.wait(), SWEEP.total_seconds())
            except TimeoutError:
                continue

    async def deliver_due(self) -> None:
        """Deliver everything that is due, one at a time."""
        while due := await self.database.run(lambda led: led.due_deliveries(now(), MOST_AT_ONCE)):
            for row in due:
                await self.deliver(row)

    async def deliver(self, row: Delivery) -> None:
        """One delivery from start to end; what fails is tried again, then told."""
        taken = await self.database.run(lambda ledger: ledger.take(row.id, now()))
        if taken is None:
            return
        busy = asyncio.create_task(self.courier.show_busy(taken))
        try:
            await self.make_and_send(taken)
        except RenderingError as error:
            await self.give_up(taken, refusal(error), "rendering")
        except Later as later:
            await self.postpone(row, later.after, "later")
        except Blocked:
            await self.database.run(lambda led: led.settle(row.id, State.FAILED, error=BLOCKED))
        except Away:
            raise
        except Exception as error:  # noqa: BLE001 (the edge: one delivery must not stop the rest)
            report(error)
            await self.failed(taken, type(error).__name__)
        finally:
            busy.cancel()

    async def make_and_send(self, row: Delivery) -> None:
        """Make what is wanted and send it."""
        wanted = await self.database.run(lambda ledger: load(ledger, row))
        parcel, digest = await MAKERS[row.kind](self, row, wanted)
        settle = self.database.run
        sending = await settle(lambda led: led.settle(row.id, State.SENDING, content_hash=digest))
        if not sending:  # deleted while it was made: nothing of it is sent
            return
        parcel = replace(parcel, language=wanted.language)
        file_id = await self.courier.hand_over(row, parcel)
        await settle(lambda led: led.settle(row.id, State.SENT, file_id=file_id))

    async def failed(self, row: Delivery, error: str) -> None:
        """Try again in a while; after three tries say so once."""
        log.warning("delivery %d failed: %s", row.id, error)
        if row.tries >= MOST_TRIES:
            await self.give_up(row, Told("failed"), error)
        else:
            await self.postpone(row, RETRY, error)

    async def postpone(self, row: Delivery, after: timedelta, error: str) -> None:
        """Try again after a while."""
        due = now() + after
        await self.database.run(lambda ledger: ledger.postpone(row.id, due, error))
        asyncio.get_running_loop().call_later(after.total_seconds(), self.wake)

    async def give_up(self, row: Delivery, reply: Reply, error: str) -> None:
        """End a delivery that cannot be made, and say why."""
        if await self.database.run(lambda led: led.settle(row.id, State.FAILED, error=error)):
            await self.courier.hand_over(row, Parcel(reply))

    async def pdf(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The PDF with pictures of its pages before it; the same once more by its name (U22)."""
        document, name = build(wanted.answers), file_name(wanted.answers)
        digest = content_hash(document)
        known = await self.database.run(lambda led: led.file_id_of(row.person, digest, row.kind))
        if known:
            again = Told("same_pdf", rows=PDF_ROWS)
            return Parcel(again, File(name, file_id=known)), digest
        made = await self.renderer.render(document, previews=True)
        if made.unprintable:
            return unprintable(made), ""
        said = Delivered(made.pages, document.most_pages, made.point_size, made.missing, PDF_ROWS)
        file = File(name, made.pdf, thumbnail=made.thumbnail)
        return Parcel(said, file, made.previews), digest

    async def preview(self, _row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """Pictures of the pages alone (U23)."""
        made = await self.renderer.render(build(wanted.answers), previews=True)
        if made.unprintable:
            return unprintable(made), ""
        return Parcel(Told("pages", rows=PREVIEW_ROWS), pictures=made.previews), ""

    async def json_resume(self, _row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The résumé as a JSON Resume document, for other programs."""
        name = file_name(wanted.answers).removesuffix(".pdf") + ".json"
        return Parcel(Told("json"), File(name, as_json(to_json(wanted.answers)))), ""

    async def export(self, _row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """Everything held on the person (GDPR art. 15 and 20)."""
        render = partial(self.renderer.render, previews=False)
        made = await exporting.export(wanted.everything, wanted.drafts, render)
        said = Told("export", ", ".join(made.without_pdf))
        return Parcel(said, File(exporting.NAME, made.content)), ""


CHANGE_ROWS: Rows = ((Button("Change something", "see"),),)
PREVIEW_ROWS: Rows = (
    (Button("Get my PDF", "deliver", "pdf", "success"), Button("Continue", "go")),
)
Maker = Callable[[Deliveries, Delivery, "Wanted"], Any]
MAKERS: Mapping[str, Maker] = {
    "pdf": Deliveries.pdf,
    "preview": Deliveries.preview,
    "json": Deliveries.json_resume,
    "export": Deliveries.export,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a delivery is made from, as it stands when it is made."""

    answers: Answers
    everything: Mapping[str, Any]
    drafts: tuple[Answers, ...]  # all of the person's, for an export
    language: str  # the person's, as Telegram gives it


def unprintable(made: Rendered) -> Parcel:
    """Names the characters no font here has, instead of a page with boxes."""
    return Parcel(Told("unprintable", " ".join(made.unprintable), CHANGE_ROWS))


def refusal(error: RenderingError) -> Told:
    """What the person is told about a document that could not be made, and can do about it."""
    if str(error) in {TOO_LONG, TOO_MUCH, TOO_BIG}:
        return Told("too_long", str(MOST_PAGES), CHANGE_ROWS)
    return Told("wait_long" if str(error) == TOO_SLOW else "failed")


def load(ledger: Ledger, row: Delivery) -> Wanted:
    """The answers of the draft, and for an export everything else."""
    answers = ledger.answers_of(row.draft) if row.draft else {}
    everything = ledger.everything(row.person) if row.kind == "export" else {}
    drafts = tuple(ledger.answers_of(draft["id"]) for draft in everything.get("drafts", ()))
    return Wanted(answers, everything, drafts, ledger.language_of(row.person))


def content_hash(document: Document) -> str:
    """Names a document by all that stands in it, and the version of its layout."""
    return hashlib.sha256(f"{LAYOUT_VERSION} {document!r}".encode("utf-8", "replace")).hexdigest()
