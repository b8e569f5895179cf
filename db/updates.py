"""Telegram's updates: which were taken, what was answered, which were given up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from db.models import parked, updates
from db.rows import Rows, added, written

_REPLY = select(updates.c.reply).where(updates.c.id == bindparam("update_id"))
_LEFT = (
    update(updates).where(updates.c.id == bindparam("update_id")).values(reply=bindparam("left"))
)
_FORGET = delete(updates).where(updates.c.claimed_at < bindparam("before"))
_FORGET_PARKED = delete(parked).where(parked.c.at < bindparam("before"))
_TRIES = select(parked.c.tries).where(parked.c.update_id == bindparam("update_id"))


class Updates(Rows):
    """Each update is worked once; asked again, the stored reply is repeated (U28)."""

    def reply_to(self, update_id: int) -> tuple[dict[str, Any], ...] | None:
        """Give the messages kept for an update, or None if none were."""
        row = self._first(_REPLY, {"update_id": update_id})
        return None if row is None or row.reply is None else tuple(row.reply)

    def keep_reply(self, update_id: int, messages: Sequence[dict[str, Any]], now: datetime) -> bool:
        """Note that an update was worked, with the messages that answer it.

        False if a committed transaction worked it before: then this one is to be undone. The
        reply is the person's whose desk was loaded.
        """
        values = {"id": update_id, "claimed_at": now, "person_id": self._person}
        new = added(self._dialect, updates, "id")
        return self._first(new, {**values, "reply": list(messages)}) is not None

    def keep_left(self, update_id: int, messages: Sequence[dict[str, Any]]) -> None:
        """Keep only these of an update's messages: the others were spilled, and will be sent."""
        self._do(_LEFT, {"update_id": update_id, "left": list(messages)})

    def forget_updates(self, before: datetime) -> None:
        """Drop updates claimed or parked before that moment; Telegram repeats none after 24 h."""
        self._erase(_FORGET, {"before": before})
        self._erase(_FORGET_PARKED, {"before": before})

    def park(self, update_id: int, chat: int, error_class: str, tries: int, now: datetime) -> None:
        """Note that an update failed, for the how-manieth time, and with what class of error."""
        values = {"update_id": update_id, "chat": chat, "error": error_class, "tries": tries}
        self._do(written(self._dialect, parked), {**values, "at": now})

    def attempts(self, update_id: int) -> int:
        """Give how often an update failed so far."""
        row = self._first(_TRIES, {"update_id": update_id})
        return 0 if row is None else int(row.tries)
