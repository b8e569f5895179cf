"""From a wish for a file to the file sent: build, render, read back, hand over (U22)."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot import exporting, quotas
from bot.exporting import as_json
from bot.following import Follow, unfollowed
from bot.interview import looks
from bot.interview.files import CHANGE, GET, OTHER, TEXT, UNDER_OTHERS, WORD, WRITTEN
from bot.interview.guarding import unkept_numbers
from bot.interview.replies import Button, Delivered, Reply, Rows, Told
from bot.interview.schema import MOST_PAGES, Look
from bot.interview.session import Answers
from bot.quotas import Quota
from bot.rendering.ladder import Rung, ladder
from bot.rendering.rendered import (
    TOO_BIG,
    TOO_LONG,
    TOO_MUCH,
    TOO_SLOW,
    Rendered,
    RenderingError,
)
from bot.rendering.written import LOOK, Written
from bot.reporting import report
from bot.resume import checklist
from bot.resume.build import build, expected_pages
from bot.resume.cuts import too_long
from bot.resume.document import Document
from bot.resume.filename import file_name
from bot.resume.jsonresume import to_json
from bot.resume.questions import addresses
from bot.resume.themes import THEMES
from bot.zipping import zipped
from db.away import Away
from db.deliveries import BLOCKED, DELIVERY_LEASE
from db.engine import Database
from db.store import Delivery, Ledger, State

log = logging.getLogger(__name__)

LAYOUT_VERSION = "3"  # raised when the same answers give another page
MOST_AT_ONCE = 10
MOST_TRIES = 3  # of what fails for another reason than the world's asking to wait
MOST_TAKES = 50  # of one delivery, whatever it waits for: about a day
MOST_SENDS = 2  # that may have arrived: at most that many copies are ever seen
RETRY = timedelta(seconds=20)
LONGEST_RETRY = timedelta(minutes=30)
BUSY = timedelta(seconds=1)  # between looks whether the person's other file is done
RENEW = DELIVERY_LEASE / 3
PAUSES = (0.1, 0.5, 1, 2, 5, 10, 15, 30)  # seconds between tries to note what has arrived
PDF_ROWS: Rows = (
    (CHANGE,),
    (looks.SHOW, Button("Other order", "edit", "profile.format")),
    (WORD, TEXT, OTHER),
)
MOST_ALBUM = 10  # pictures or files an album holds (Bot API sendMediaGroup)


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: bytes, or Telegram's name of one sent before. `thumbnail` is JPEG."""

    name: str
    content: bytes = b""
    file_id: str = ""
    thumbnail: bytes = b""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one delivery sends: pictures of the pages (JPEG), a file, and what is said with it.

    `pages` are files that come first, together, like the pictures.
    """

    reply: Reply | None = None
    file: File | None = None
    pictures: tuple[bytes, ...] = ()
    pages: tuple[File, ...] = ()
    language: str = ""
    doubtful: bool = False  # it was being sent before, and may have arrived then


class Later(Exception):  # noqa: N818 (no error: the world asks to wait)
    """The world asks to try again after a while; what was being sent has not arrived."""

    def __init__(self, after: timedelta) -> None:
        super().__init__()
        self.after = after


class Blocked(Exception):  # noqa: N818 (no error: the person's choice)
    """The person blocked the bot: what is due waits until they are back (U25)."""


class Refused(Exception):  # noqa: N818 (Telegram's answer)
    """What was to be sent was not taken; the text is the answer's kind."""


class TakenOver(Exception):  # noqa: N818 (no error: the other one does it)
    """Another worker holds the delivery by now."""


class Doubtful(Exception):  # noqa: N818 (no error yet: it may have arrived)
    """Sending broke off without an answer; the text is the kind of error."""


class Ended(Exception):  # noqa: N818 (told to the person, not to the operator)
    """It will not be made: what to say about it, and a code for the row."""

    def __init__(self, reply: Told, code: str) -> None:
        super().__init__()
        self.reply = reply
        self.code = code


class Courier(Protocol):
    """Hands parcels over. Raises Later, Blocked or Refused where it is certain that nothing came.

    Any other error leaves open whether it has arrived.
    """

    async def show_pictures(self, delivery: Delivery, pictures: Sequence[bytes]) -> None:
        """Send the pictures of the pages to the chat of the delivery."""

    async def show_files(self, delivery: Delivery, files: Sequence[File]) -> None:
        """Send two to ten files together to the chat of the delivery."""

    async def hand_over(self, delivery: Delivery, parcel: Parcel) -> str | None:
        """Send the rest of a parcel; gives Telegram's name of the file, if it has one."""

    async def show_busy(self, delivery: Delivery) -> None:
        """Show that something is being made, until cancelled."""


class Renderer(Protocol):
    """Makes documents into files, away from the event loop."""

    async def render(self, document: Document, *, previews: bool) -> Rendered:
        """Return the document rendered; raises RenderingError."""

    async def write(self, document: Document, form: str) -> Written:
        """Return the document in another format than PDF; raises RenderingError."""


def now() -> datetime:
    """The time (UTC)."""
    return datetime.now(UTC)


@dataclass
class Deliveries:
    """Works off the rows of wanted files; the rows are the truth, whatever wakes for them."""

    database: Database
    renderer: Renderer
    courier: Courier
    quotas: Sequence[Quota] = quotas.FILES
    follow: Follow = unfollowed
    others: Mapping[str, "Other"] = field(default_factory=dict)  # kinds that send no file

    async def deliver_due(self) -> None:
        """Deliver everything that is due, one at a time: for a shell of one person."""
        while due := await self.database.run(lambda led: led.due_deliveries(now(), MOST_AT_ONCE)):
            for row in due:
                if again := await self.deliver(row.id):
                    await asyncio.sleep(min(again, BUSY).total_seconds())

    async def deliver(self, number: int) -> timedelta | None:
        """One delivery from start to end; how long until it is to be tried again, if it is."""
        taken = await self.database.run(lambda ledger: ledger.take(number, now()))
        if taken is None:
            due = await self.database.run(lambda ledger: ledger.due_at(number))
            return None if due is None else max(due - now(), BUSY)
        async with self.held(taken):
            return await self.attempt(taken)

    @asynccontextmanager
    async def held(self, taken: Delivery) -> AsyncIterator[None]:
        """Hold a delivery and show that it is made; given back if the process stops meanwhile."""
        meanwhile = (
            asyncio.create_task(self.courier.show_busy(taken)),
            asyncio.create_task(self.renew(taken)),
        )
        try:
            yield
        except asyncio.CancelledError:
            with suppress(Away):
                await self.database.run(lambda ledger: ledger.let_go(taken, now()))
            raise
        finally:
            for task in meanwhile:
                task.cancel()

    async def renew(self, taken: Delivery) -> None:
        """Renew the lease until cancelled."""
        while True:
            await asyncio.sleep(RENEW.total_seconds())
            with suppress(Away):
                await self.database.run(lambda ledger: ledger.renew(taken, now()))

    async def attempt(self, taken: Delivery) -> timedelta | None:
        """Make and send it once; what fails is tried again in a while, then told."""
        try:
            await self.make_and_send(taken)
        except Later as later:
            return await self.postpone(taken, later.after, "later", unsent=True)
        except Doubtful as doubt:
            return await self.postpone(taken, RETRY, str(doubt))
        except Ended as end:
            await self.give_up(taken, end.reply, end.code)
        except Blocked:
            await self.database.run(lambda led: led.settle(taken.id, State.FAILED, error=BLOCKED))
        except TakenOver:
            log.warning("delivery %d was taken over", taken.id)
        except Away:
            raise
        except Exception as error:  # noqa: BLE001 (the edge: one delivery must not stop the rest)
            report(error)
            return await self.failed(taken, type(error).__name__)
        return None

    async def make_and_send(self, row: Delivery) -> None:
        """Make what is wanted and send it."""
        if row.sends >= MOST_SENDS or row.tries > MOST_TAKES:
            raise Ended(Told("unsure"), "unsure")
        if other := self.others.get(row.kind):
            await self.within_quota(row)
            await other(row)
            return
        wanted = await self.database.run(lambda ledger: load(ledger, row))
        parcel, digest = await self.made(row, wanted)
        if not await self.database.run(lambda ledger: ledger.begin_sending(row, digest)):
            raise TakenOver
        parcel = replace(parcel, language=wanted.language, doubtful=row.sends > 0)
        try:
            file_id = await self.sent(row, parcel)
        except (Later, Blocked, Refused):
            raise
        except Exception as error:  # noqa: BLE001 (whatever it was, the file may have arrived)
            raise Doubtful(type(error).__name__) from None
        await self.noted(lambda led: led.settle(row.id, State.SENT, file_id=file_id))

    async def made(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """What is to be sent, and its name by content; raises Ended where it cannot be made."""
        if row.kind != "export" and await asyncio.to_thread(unkept_numbers, wanted.answers):
            raise Ended(UNKEPT, "unkept number")
        try:
            return await MAKERS[row.kind](self, row, wanted)
        except RenderingError as error:
            raise Ended(refusal(error), "rendering") from None

    async def sent(self, row: Delivery, parcel: Parcel) -> str | None:
        """Send a parcel, its pictures only if they have not arrived; gives the file's name."""
        if (parcel.pictures or parcel.pages) and not row.pictured:
            if parcel.pictures:
                await self.courier.show_pictures(row, parcel.pictures)
            if parcel.pages:
                await self.courier.show_files(row, parcel.pages)
            await self.noted(lambda ledger: ledger.pictures_sent(row.id, now()))
        return await self.courier.hand_over(row, parcel)

    async def noted(self, work: Callable[[Ledger], object]) -> None:
        """Note what has arrived; a database that is away is waited for, or it would come twice."""
        for pause in PAUSES:
            try:
                await self.database.run(work)
            except Away:
                await asyncio.sleep(pause)
            else:
                return
        await self.database.run(work)

    async def failed(self, row: Delivery, error: str) -> timedelta | None:
        """Try again in a while; after three tries say so once."""
        log.warning("delivery %d failed: %s", row.id, error)
        if row.tries < MOST_TRIES:
            return await self.postpone(row, RETRY, error, unsent=True)
        await self.give_up(row, Told("failed"), error)
        return None

    async def postpone(
        self, row: Delivery, after: timedelta, error: str, *, unsent: bool = False
    ) -> timedelta:
        """Try again after a while, which grows."""
        after = max(after, min(RETRY * (row.tries - MOST_TRIES), LONGEST_RETRY))
        due = now() + after
        await self.database.run(lambda led: led.postpone(row.id, due, error, unsent=unsent))
        return after

    async def give_up(self, row: Delivery, reply: Reply, error: str) -> None:
        """End a delivery that cannot be made, and say why."""

        def end(ledger: Ledger) -> str | None:
            is_there = ledger.settle(row.id, State.FAILED, error=error)
            return ledger.language_of(row.person) if is_there else None

        language = await self.database.run(end)
        if language is not None:  # else deleted meanwhile: nothing is said any more
            await self.courier.hand_over(row, Parcel(reply, language=language))

    async def within_quota(self, row: Delivery) -> None:
        """Count a file that is to be made; raises Ended where the person has had too many."""
        at = now()

        def count(ledger: Ledger) -> datetime | None:
            kinds = quotas.counted_with(row.kind)
            made = ledger.others_made(row, kinds, at - quotas.LONGEST)
            until = quotas.free_at(made, quotas.quotas_of(row.kind, self.quotas), at)
            if until is None:
                ledger.making(row.id, at)
            return until

        until = await self.database.run(count)
        if until is not None:
            minutes = -((at - until) // timedelta(minutes=1))  # rounded up
            told = "too_many_read" if row.kind == quotas.IMPORT else "too_many"
            raise Ended(Told(told, str(minutes)), "too many")

    async def drawn(self, row: Delivery, document: Document) -> Rendered:
        """The document as PDF and pictures, if the person may have another."""
        await self.within_quota(row)
        return await self.renderer.render(document, previews=True)

    async def pdf(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The PDF with pictures of its pages before it; the same once more by its name (U22)."""
        document, digest = await asyncio.to_thread(built, wanted.answers)
        name = file_name(wanted.answers)
        if known := await self.sent_before(row, digest, name, PDF_ROWS):
            return known, digest
        made = await self.drawn(row, document)
        if made.unprintable:
            return unprintable(made), ""
        if not made.fits:
            return await self.asked_for_pages(wanted.answers, document, made), ""
        said = Delivered(
            made.pages,
            expected_pages(wanted.answers),
            made.point_size,
            made.missing,
            PDF_ROWS,
            made.borrowed,
            is_tight=Rung(made.margin_mm, made.point_size) != ladder(document.theme)[0],
        )
        file = File(name, made.pdf, thumbnail=made.thumbnail)
        return Parcel(said, file, made.previews), digest

    async def asked_for_pages(self, answers: Answers, document: Document, made: Rendered) -> Parcel:
        """What to cut from a résumé longer than it should be, and the pages it would have."""
        compact = replace(document, theme=THEMES[Look.COMPACT])
        fits = compact != document and (await self.renderer.render(compact, previews=False)).fits
        long = await asyncio.to_thread(
            partial(too_long, answers, made.pages, document.most_pages, compact_fits=fits)
        )
        return Parcel(long, pictures=made.previews)

    async def sent_before(self, row: Delivery, digest: str, name: str, rows: Rows) -> Parcel | None:
        """The file of this content and kind by Telegram's name, if it was sent before."""
        known = await self.database.run(lambda led: led.file_id_of(row.person, digest, row.kind))
        return Parcel(Told("same_pdf", rows=rows), File(name, file_id=known)) if known else None

    async def written(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The résumé in the format of the kind; the same once more by its name (R25, U22)."""
        document, digest = await asyncio.to_thread(built, wanted.answers)
        name = file_name(wanted.answers, row.kind)
        if known := await self.sent_before(row, digest, name, UNDER_OTHERS):
            return known, digest
        await self.within_quota(row)
        made = await self.renderer.write(document, row.kind)
        if made.unprintable:
            return unprintable(made), ""
        parcel = packed(Told(row.kind, rows=UNDER_OTHERS), name, made.files)
        return parcel, digest if parcel.file else ""

    async def preview(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """Pictures of the pages alone (U23)."""
        document, _ = await asyncio.to_thread(built, wanted.answers)
        made = await self.drawn(row, document)
        if made.unprintable:
            return unprintable(made), ""
        return Parcel(Told("pages", rows=PREVIEW_ROWS), pictures=made.previews), ""

    async def looks(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The first page in each theme, side by side, to choose from."""
        document, _ = await asyncio.to_thread(built, wanted.answers)
        await self.within_quota(row)
        pictures: list[bytes] = []
        for theme in THEMES.values():
            made = await self.renderer.write(replace(document, theme=theme), LOOK)
            if made.unprintable:
                return unprintable(made), ""
            pictures += made.files
        rows = looks.rows(document.theme.key, document.paper)
        said = Told("looks", document.theme.name, rows)
        return Parcel(said, pictures=tuple(pictures)), ""

    async def review(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """Pictures of the pages, and what there is to say of them (R160)."""
        document, _ = await asyncio.to_thread(built, wanted.answers)
        made = await self.drawn(row, document)
        if made.unprintable:
            return unprintable(made), ""
        followed = await self.follow(addresses(document))
        drawn = checklist.Drawn(made.pages, made.begun, made.missing)
        reviewed = await asyncio.to_thread(
            checklist.reviewed,
            wanted.answers,
            document,
            drawn,
            followed,
            now().date(),
        )
        return Parcel(reviewed, pictures=made.previews), ""

    async def json_resume(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """The résumé as a JSON Resume document, for other programs."""
        await self.within_quota(row)
        name = file_name(wanted.answers, row.kind)
        content = await asyncio.to_thread(lambda: as_json(to_json(wanted.answers)))
        return Parcel(Told("json", rows=UNDER_OTHERS), File(name, content)), ""

    async def export(self, row: Delivery, wanted: "Wanted") -> tuple[Parcel, str]:
        """Everything held on the person (GDPR art. 15 and 20)."""
        await self.within_quota(row)
        render = partial(self.renderer.render, previews=False)
        made = await exporting.export(wanted.everything, wanted.drafts, render)
        said = Told("export", ", ".join(made.without_pdf))
        return Parcel(said, File(exporting.NAME, made.content)), ""


UNKEPT = Told("unkept_number", rows=((Button("Go through them", "review", style="primary"),),))
CHANGE_ROWS: Rows = ((CHANGE,),)
PREVIEW_ROWS: Rows = (
    (GET, looks.SHOW),
    (Button("Continue", "go"),),
)
Other = Callable[[Delivery], Awaitable[None]]  # raises as `make_and_send`, but for Doubtful
Maker = Callable[[Deliveries, Delivery, "Wanted"], Awaitable[tuple[Parcel, str]]]
MAKERS: Mapping[str, Maker] = {
    "pdf": Deliveries.pdf,
    "preview": Deliveries.preview,
    "looks": Deliveries.looks,
    "review": Deliveries.review,
    **dict.fromkeys(WRITTEN, Deliveries.written),
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


def packed(reply: Reply, name: str, contents: Sequence[bytes]) -> Parcel:
    """One file; several as files of their own, or as a zip if they are more than an album holds."""
    if len(contents) == 1:
        return Parcel(reply, File(name, contents[0]))
    stem, dot, ending = name.rpartition(".")
    numbered = {f"{stem}-{at}{dot}{ending}": content for at, content in enumerate(contents, 1)}
    if len(contents) > MOST_ALBUM:
        return Parcel(reply, File(f"{stem}.zip", zipped(numbered)))
    return Parcel(reply, pages=tuple(File(*one) for one in numbered.items()))


def unprintable(made: Rendered | Written) -> Parcel:
    """Names the characters no font here has, instead of a page with boxes; Word has its own."""
    return Parcel(Told("unprintable", " ".join(made.unprintable), ((CHANGE, WORD),)))


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


def built(answers: Answers) -> tuple[Document, str]:
    """The document of the answers, and its name by content; takes some milliseconds."""
    document = build(answers)
    return document, content_hash(document)


def content_hash(document: Document) -> str:
    """Names a document by all that stands in it, and the version of its layout."""
    return hashlib.sha256(f"{LAYOUT_VERSION} {document!r}".encode("utf-8", "replace")).hexdigest()
