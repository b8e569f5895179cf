"""The ledger: all that is read and written in one transaction."""

import html
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, bindparam, delete, literal_column, select, update

from db.deliveries import Deliveries, Delivery, Open, State
from db.desks import Desk, Desks, DraftLine
from db.keys import Keys
from db.leases import Leases
from db.models import THEIRS, metadata, outbox, people, updates
from db.outbox import Outbox, Spilled
from db.retention import Retention
from db.updates import Updates
from db.vitals import Vitals
from db.waiting import Waiting

__all__ = ["Delivery", "Desk", "DraftLine", "Ledger", "Open", "Spilled", "State"]

_LOOK = {table: select(table).where(theirs) for table, theirs in THEIRS.items()}
_ERASE: list[Executable] = [
    delete(table).where(THEIRS[table]).returning(literal_column("1"))
    for table in reversed(metadata.sorted_tables)  # what hangs on a row goes before it
    if table in THEIRS
]
_PLACE = select(people.c.chat, people.c.thread).where(people.c.id == bindparam("person"))
_WHO = select(people.c.id).where(
    people.c.chat == bindparam("chat"), people.c.thread == bindparam("thread")
)


_SILENCE = update(updates).where(updates.c.person_id == bindparam("person")).values(reply=None)
_WAITING_TEXTS = select(outbox.c.id, outbox.c.message).where(outbox.c.chat == bindparam("chat"))
_REWRITE = update(outbox).where(outbox.c.id == bindparam("row")).values(message=bindparam("new"))
HIDDEN = "•••"


def hidden(said: Any, words: Sequence[str]) -> Any:  # noqa: ANN401  JSON of any shape
    """A message as JSON with some words hidden, as they stand in HTML and as they are."""
    match said:
        case str():
            for word in sorted({*words, *map(html.escape, words)}, key=len, reverse=True):
                said = said.replace(word, HIDDEN) if word else said
            return said
        case Mapping():
            return {key: hidden(value, words) for key, value in said.items()}
        case list() | tuple():
            return [hidden(value, words) for value in said]
        case _:
            return said


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


class Ledger(Updates, Desks, Deliveries, Outbox, Leases, Keys, Retention, Vitals, Waiting):
    """One transaction, open as long as the work that was given to `Database.run`."""

    def everything(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Give every stored row of a person by table, ready for JSON (GDPR art. 15, 20)."""
        found = self._first(_PLACE, {"person": person})
        if found is None:
            return {table.name: [] for table in THEIRS}
        where = {"person": person, "chat": found.chat, "thread": found.thread}
        return {
            table.name: [
                {name: _plain(value) for name, value in row._asdict().items()}
                for row in self._all(look, where)
            ]
            for table, look in _LOOK.items()
        }

    def scrub(self, person: int, chat: int, words: Sequence[str]) -> None:
        """Take words that were removed out of what is stored beside the draft, for good.

        What was said to updates worked before is dropped; what waits to be sent is sent without.
        """
        self._do(_SILENCE, {"person": person})
        for row in self._all(_WAITING_TEXTS, {"chat": chat}):
            message = hidden(row.message, words)
            if message != row.message:
                self._do(_REWRITE, {"row": row.id, "new": message})
        self.erased = True
        self._recent.clear()

    def delete_person(self, chat: int, thread: int) -> None:
        """Delete every row of a person, in every table, so that the file forgets them too."""
        row = self._first(_WHO, {"chat": chat, "thread": thread})
        where = {"person": row and row.id, "chat": chat, "thread": thread}
        self._person = None  # what is said from now on is nobody's
        for erase in _ERASE:
            self._erase(erase, where)
