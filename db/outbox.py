"""Messages that could not be sent at once, in the order of their chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from db.models import Moment, outbox
from db.rows import LONGEST_WAIT, Rows

OUTBOX_LEASE = timedelta(seconds=10)  # a send takes less, or fails; then another process may try

_SPILL = insert(outbox).returning(outbox.c.id)
_heads = select(func.min(outbox.c.id)).group_by(outbox.c.chat)
_head = select(func.min(outbox.c.id)).where(outbox.c.chat == bindparam("of_chat")).scalar_subquery()
_LEASE = (
    update(outbox)
    .where(outbox.c.id == _head)
    .where(
        or_(
            outbox.c.due_at <= bindparam("now", type_=Moment),
            outbox.c.due_at > bindparam("absurd", type_=Moment),
        )
    )
    .values(due_at=bindparam("until", type_=Moment))
    .returning(outbox.c.id, outbox.c.chat, outbox.c.thread, outbox.c.message)
)
_SENT = delete(outbox).where(outbox.c.id == bindparam("row"))
_POSTPONE = update(outbox).where(outbox.c.id == bindparam("row")).values(due_at=bindparam("due"))
_HAS = select(outbox.c.id).where(outbox.c.chat == bindparam("chat")).limit(1)
_FIRSTS = (
    select(outbox.c.chat, outbox.c.due_at)
    .where(outbox.c.id.in_(_heads))
    .order_by(outbox.c.due_at)
    .limit(bindparam("most"))
)
_FIRST = select(outbox.c.due_at).where(outbox.c.chat == bindparam("chat"))
_FIRST = _FIRST.order_by(outbox.c.id).limit(1)


@dataclass(frozen=True, slots=True)
class Spilled:
    """A message waiting to be sent."""

    id: int
    chat: int
    thread: int
    message: Mapping[str, Any]


class Outbox(Rows):
    """A chat's later message waits for its earlier one (U24)."""

    def spill(self, chat: int, thread: int, message: Mapping[str, Any], due_at: datetime) -> int:
        """Keep a message to be sent at `due_at`, at most an hour away."""
        values = {"chat": chat, "thread": thread, "message": dict(message), "due_at": due_at}
        self.spilled.setdefault(chat, due_at)
        return int(self._all(_SPILL, {**values, "kept_at": datetime.now(UTC)})[0].id)

    def next_due(self, chat: int, now: datetime) -> Spilled | None:
        """Hand out the first message of a chat, if it is due.

        What is handed out is not handed out again for `OUTBOX_LEASE`: of two processes, one
        sends. Then `sent` or `postpone_outbox` is to follow, and the chat's next comes.
        """
        values = {"now": now, "absurd": now + LONGEST_WAIT, "until": now + OUTBOX_LEASE}
        row = self._first(_LEASE, {**values, "of_chat": chat})
        return None if row is None else Spilled(row.id, row.chat, row.thread, row.message)

    def sent(self, row: int) -> None:
        """Drop a message that was sent, or never can be."""
        self._do(_SENT, {"row": row})

    def postpone_outbox(self, row: int, due_at: datetime) -> None:
        """Try again at `due_at`, at most an hour away."""
        self._do(_POSTPONE, {"row": row, "due": due_at})

    def outbox_due_at(self, chat: int) -> datetime | None:
        """When a chat's first message may be sent; None if none waits."""
        row = self._first(_FIRST, {"chat": chat})
        return None if row is None else row.due_at

    def outbox_firsts(self, limit: int) -> tuple[tuple[int, datetime], ...]:
        """Give the chats for which something waits, each with when its first may be sent."""
        return tuple((int(row.chat), row.due_at) for row in self._all(_FIRSTS, {"most": limit}))

    def has_outbox(self, chat: int) -> bool:
        """Whether something waits for that chat: what is said now has to wait behind it."""
        return self._first(_HAS, {"chat": chat}) is not None
