"""The ledger: all that is read and written in one transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from db.deliveries import Deliveries, Delivery, Open, State
from db.desks import Desk, Desks, DraftLine
from db.models import THEIRS, metadata, people
from db.outbox import Outbox, Spilled
from db.updates import Updates

__all__ = ["Delivery", "Desk", "DraftLine", "Ledger", "Open", "Spilled", "State"]

_LOOK = {table: select(table).where(theirs) for table, theirs in THEIRS.items()}
_ERASE = [
    delete(table).where(THEIRS[table])
    for table in reversed(metadata.sorted_tables)  # what hangs on a row goes before it
    if table in THEIRS
]
_id, _chat, _thread = people.c.id, people.c.chat, people.c.thread


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


class Ledger(Updates, Desks, Deliveries, Outbox):
    """One transaction, open as long as the work that was given to `Database.run`."""

    def everything(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Give every stored row of a person by table, ready for JSON (GDPR art. 15, 20)."""
        found = self._named(select(_chat, _thread).where(_id == person), {})
        if not found:
            return {table.name: [] for table in THEIRS}
        where = {"person": person, **found[0]}
        return {
            table.name: [
                {name: _plain(value) for name, value in row.items()}
                for row in self._named(look, where)
            ]
            for table, look in _LOOK.items()
        }

    def delete_person(self, chat: int, thread: int) -> None:
        """Delete every row of a person, in every table, so that the file forgets them too."""
        row = self._first(select(_id).where(_chat == chat, _thread == thread), {})
        where = {"person": row and row.id, "chat": chat, "thread": thread}
        self._person = None  # what is said from now on is nobody's
        for erase in _ERASE:
            names = erase.compile().params
            self._erase(erase, {name: where[name] for name in names})
