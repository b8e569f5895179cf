"""Telegram's updates: which were taken, what was answered, which were given up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from db.models import parked, updates
from db.rows import Rows, added, written

_REPLY = select(updates.c.reply).where(updates.c.id == bindparam("update_id"))
_KEEP = (
    update(updates)
    .where(updates.c.id == bindparam("update_id"))
    .values(reply=bindparam("messages"), person_id=bindparam("person"))
)
_FORGET = delete(updates).where(updates.c.claimed_at < bindparam("before"))
_FORGET_PARKED = delete(parked).where(parked.c.at < bindparam("before"))
_TRIES = select(parked.c.tries).where(parked.c.update_id == bindparam("update_id"))


class Updates(Rows):
    """Each update is worked once; asked again, the stored reply is repeated (U28)."""

    def claim(self, update_id: int, now: datetime) -> bool:
        """Take the update; False if a committed transaction took it before."""
        values = {"id": update_id, "claimed_at": now}
        return self._first(added(self._dialect, updates, "id"), values) is not None

    def reply_to(self, update_id: int) -> tuple[dict[str, Any], ...] | None:
        """Give the messages kept for an update, or None if none were."""
        row = self._first(_REPLY, {"update_id": update_id})
        return None if row is None or row.reply is None else tuple(row.reply)

    def keep_reply(self, update_id: int, messages: Sequence[dict[str, Any]]) -> None:
        """Keep the messages that answer a claimed update, as the person's whose desk was loaded."""
        values = {"update_id": update_id, "messages": list(messages), "person": self._person}
        self._do(_KEEP, values)

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
