"""From a file sent into the chat to a draft: fetch, read, keep; once, whatever breaks off."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from bot.delivery import Ended, TakenOver
from bot.intake.draft import Draft
from bot.intake.faults import IntakeError
from bot.interview import importing, summary
from bot.interview.replies import Reply, Told
from bot.interview.schema import Catalogue
from bot.turn import name_draft
from db.engine import Database
from db.store import Delivery, Desk, Ledger, State


class Reader(Protocol):
    """Reads files, away from the event loop."""

    async def read(self, content: bytes, today: date) -> Draft:
        """Return what a file gives; raises IntakeError."""


Fetch = Callable[[str], Awaitable[bytes]]  # raises IntakeError, or Later


class Voice(Protocol):
    """Tells the person what came of it."""

    def keep(self, ledger: Ledger, desk: Desk, replies: Sequence[Reply], row: Delivery) -> None:
        """Keep what is to be said, in the transaction that keeps the draft."""

    async def speak(self, row: Delivery) -> None:
        """Say it, after the commit."""


@dataclass
class Imports:
    """Works off the rows of files to be read. The bytes are held in memory, and nowhere else."""

    database: Database
    catalogue: Catalogue
    reader: Reader
    fetch: Fetch
    voice: Voice

    async def take(self, row: Delivery) -> None:
        """Read one file; raises Ended where that cannot be done, Later, or TakenOver."""
        try:
            content = await self.fetch(row.file_id or "")
            draft = await self.reader.read(content, datetime.now(UTC).date())
        except IntakeError as error:
            raise Ended(Told("unread_file", str(error)), error.fault) from None
        if not await self.database.run(lambda ledger: self.keep(ledger, row, draft)):
            raise TakenOver
        await self.voice.speak(row)

    def keep(self, ledger: Ledger, row: Delivery, draft: Draft) -> bool:
        """Keep a draft, what is to be said of it, and that it is done; False if it is not ours."""
        at = datetime.now(UTC)
        if not ledger.holds(row, at):
            return False
        desk = ledger.desk(row.chat, row.thread, at)
        is_new = summary.has_anything(desk.session)
        if is_new:
            ledger.new_draft(desk.person, at)
            desk = ledger.desk(row.chat, row.thread, at)
        session = importing.brought(self.catalogue, desk.session, draft.answers, draft.numbers, at)
        desk_after = ledger.save(desk, session, at)
        name_draft(ledger, desk, session)
        unread = (draft.details, draft.left_out, draft.aside, draft.more)
        replies = importing.told(self.catalogue, session, unread, is_new=is_new)
        self.voice.keep(ledger, desk_after, replies, row)
        ledger.settle(row.id, State.SENT)
        return True
