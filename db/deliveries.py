"""Files a person asked for, from the wish to Telegram's name of the file sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Text, and_, bindparam, func, insert, or_, select, update

from db.models import Moment, deliveries
from db.rows import LONGEST_WAIT, Rows


class State(StrEnum):
    """How far a delivery is; `sending` found after a crash may or may not have arrived."""

    WANTED = "wanted"
    RENDERED = "rendered"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


BLOCKED = "blocked"  # the error of what waits for a person who blocked the bot
DELIVERY_LEASE = timedelta(seconds=60)  # rendering (15 s at most) and sending take less

_COLUMNS = (
    deliveries.c.id,
    deliveries.c.person_id,
    deliveries.c.draft_id,
    deliveries.c.kind,
    deliveries.c.chat,
    deliveries.c.thread,
    deliveries.c.state,
    deliveries.c.tries,
    deliveries.c.due_at,
    deliveries.c.content_hash,
    deliveries.c.file_id,
    deliveries.c.error,
)
_row = deliveries.c.id == bindparam("row")
_open = and_(
    deliveries.c.state != State.SENT.value,
    deliveries.c.state != State.FAILED.value,
)
_due = and_(
    _open,
    or_(
        deliveries.c.due_at <= bindparam("now", type_=Moment),
        deliveries.c.due_at > bindparam("absurd", type_=Moment),
    ),
)

_WAITING = (
    select(deliveries.c.id)
    .where(deliveries.c.person_id == bindparam("person"))
    .where(deliveries.c.draft_id.is_not_distinct_from(bindparam("draft")))
    .where(deliveries.c.kind == bindparam("kind"))
    .where(deliveries.c.chat == bindparam("chat"), deliveries.c.thread == bindparam("thread"))
    .where(deliveries.c.state == State.WANTED.value, deliveries.c.tries == 0)
    .limit(1)
)
_WANT = insert(deliveries).returning(deliveries.c.id)
_DUE = select(*_COLUMNS).where(_due).order_by(deliveries.c.id).limit(bindparam("most"))
_TAKE = (
    update(deliveries)
    .where(_row, _due)
    .values(due_at=bindparam("until", type_=Moment), tries=deliveries.c.tries + 1)
    .returning(*_COLUMNS)
)
_SETTLE = (
    update(deliveries)
    .where(_row)
    .values(
        state=bindparam("new_state"),
        **{
            name: func.coalesce(bindparam(f"new_{name}", type_=Text), deliveries.c[name])
            for name in ("content_hash", "file_id", "error")
        },
    )
    .returning(deliveries.c.id)
)
_POSTPONE = (
    update(deliveries)
    .where(_row)
    .values(due_at=bindparam("due", type_=Moment), error=bindparam("code"))
)
_REVIVE = (
    update(deliveries)
    .where(deliveries.c.chat == bindparam("in_chat"), deliveries.c.thread == bindparam("in_thread"))
    .where(deliveries.c.state == State.FAILED.value, deliveries.c.error == BLOCKED)
    .values(state=State.WANTED.value, due_at=bindparam("due", type_=Moment), error=None)
)
_FILE = (
    select(deliveries.c.file_id)
    .where(deliveries.c.person_id == bindparam("person"))
    .where(deliveries.c.content_hash == bindparam("hash"))
    .where(deliveries.c.kind == bindparam("kind"))
    .where(deliveries.c.state == State.SENT.value, deliveries.c.file_id.is_not(None))
    .order_by(deliveries.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file wanted. `draft` is None where it concerns all of them (an export)."""

    id: int
    person: int
    draft: int | None
    kind: str
    chat: int
    thread: int
    state: State
    tries: int  # how often it was taken, this time included
    due_at: datetime
    content_hash: str | None
    file_id: str | None
    error: str | None


def _delivery(row: Any) -> Delivery:  # noqa: ANN401  a named tuple of _COLUMNS
    fields = row._asdict()
    fields["person"], fields["draft"] = fields.pop("person_id"), fields.pop("draft_id")
    return Delivery(**{**fields, "state": State(fields["state"])})


class Deliveries(Rows):
    """The row is the truth; whatever wakes the renderer may be lost (house, step 6)."""

    def want(  # noqa: PLR0913, PLR0917  a row has that many columns
        self, person: int, draft: int | None, kind: str, chat: int, thread: int, now: datetime
    ) -> int:
        """Ask for a file; one asked for and not begun yet is the same wish."""
        wish = {"person": person, "draft": draft, "kind": kind, "chat": chat, "thread": thread}
        if (row := self._first(_WAITING, wish)) is not None:
            return int(row.id)
        wish["person_id"], wish["draft_id"] = wish.pop("person"), wish.pop("draft")
        rest = {"state": State.WANTED.value, "tries": 0, "wanted_at": now, "due_at": now}
        return int(self._all(_WANT, {**wish, **rest})[0].id)

    def due_deliveries(self, now: datetime, limit: int) -> tuple[Delivery, ...]:
        """Give what is neither sent nor failed and is due, oldest first; nothing is taken."""
        values = {"now": now, "absurd": now + LONGEST_WAIT, "most": limit}
        return tuple(_delivery(row) for row in self._all(_DUE, values))

    def take(self, delivery: int, now: datetime) -> Delivery | None:
        """Take a delivery for `DELIVERY_LEASE`; None if gone, finished, not due or taken.

        The state is as it was left: `sending` means that the file may have arrived already.
        """
        values = {"now": now, "absurd": now + LONGEST_WAIT, "until": now + DELIVERY_LEASE}
        row = self._first(_TAKE, {**values, "row": delivery})
        return None if row is None else _delivery(row)

    def settle(
        self,
        delivery: int,
        state: State | str,
        content_hash: str | None = None,
        file_id: str | None = None,
        error: str | None = None,
    ) -> bool:
        """Note how far a delivery is; what is None stays as it was. False if it is no more."""
        new = {"new_content_hash": content_hash, "new_file_id": file_id, "new_error": error}
        values = {"row": delivery, "new_state": State(state).value, **new}
        return self._first(_SETTLE, values) is not None

    def revive(self, chat: int, thread: int, now: datetime) -> None:
        """Want again what could not be sent while the person blocked the bot (U25)."""
        self._do(_REVIVE, {"in_chat": chat, "in_thread": thread, "due": now})

    def postpone(self, delivery: int, due_at: datetime, error_code: str) -> None:
        """Try again at `due_at`, at most an hour away, for the reason given as a code."""
        self._do(_POSTPONE, {"row": delivery, "due": due_at, "code": error_code})

    def file_id_of(self, person: int, content_hash: str, kind: str) -> str | None:
        """Give Telegram's name of the same content sent to the same person before."""
        row = self._first(_FILE, {"person": person, "hash": content_hash, "kind": kind})
        return None if row is None else str(row.file_id)
