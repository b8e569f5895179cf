"""Files a person asked for, from the wish to Telegram's name of the file sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Boolean,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    not_,
    null,
    or_,
    select,
    update,
)

from bot.quotas import IMPORT
from db.models import Moment, deliveries, people
from db.rows import LONGEST_WAIT, Rows


class State(StrEnum):
    """How far a delivery is; `sending` found after a crash may or may not have arrived."""

    WANTED = "wanted"
    MAKING = "making"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


BLOCKED = "blocked"  # the error of what waits for a person who blocked the bot
DELIVERY_LEASE = timedelta(seconds=10)  # renewed while it is made; a dead worker's runs out

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
    deliveries.c.sends,
    deliveries.c.pictured_at,
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
_sending = deliveries.c.state == State.SENDING.value
_under_way = or_(_sending, deliveries.c.state == State.MAKING.value)
_held = and_(_row, deliveries.c.tries == bindparam("held"), _under_way)
_another = deliveries.alias("another")
_busy = exists().where(  # another file of the same person is being made
    _another.c.person_id == deliveries.c.person_id,
    _another.c.id != deliveries.c.id,
    or_(_another.c.state == State.MAKING.value, _another.c.state == State.SENDING.value),
    _another.c.due_at > bindparam("now", type_=Moment),
    _another.c.due_at <= bindparam("absurd", type_=Moment),
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
_OPEN = (
    select(deliveries.c.id, deliveries.c.tries, deliveries.c.due_at)
    .where(_open)
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(bindparam("most"))
)
_DUE_AT = select(deliveries.c.due_at).where(_row, _open)
_QUEUE_UP = (  # two files of one person are taken one after the other; SQLite has one writer anyway
    select(people.c.id)
    .where(people.c.id == select(deliveries.c.person_id).where(_row).scalar_subquery())
    .with_for_update()
)
_TAKE = (
    update(deliveries)
    .where(_row, _due, not_(_busy))
    .values(
        due_at=bindparam("until", type_=Moment),
        tries=deliveries.c.tries + 1,
        state=case((_sending, State.SENDING.value), else_=State.MAKING.value),
    )
    .returning(*_COLUMNS)
)
_RENEW = (
    update(deliveries)
    .where(_held)
    .values(due_at=bindparam("until", type_=Moment))
    .returning(deliveries.c.id)
)
_LET_GO = (
    update(deliveries)
    .where(_held, not_(_sending))
    .values(
        due_at=bindparam("until", type_=Moment),
        state=State.WANTED.value,
        tries=deliveries.c.tries - 1,
    )
)
_BEGIN_SENDING = (
    update(deliveries)
    .where(_held)
    .values(
        state=State.SENDING.value,
        sends=deliveries.c.sends + 1,
        content_hash=bindparam("hash", type_=Text),
    )
    .returning(deliveries.c.id)
)
_PICTURED = update(deliveries).where(_row).values(pictured_at=bindparam("now", type_=Moment))
_MADE = update(deliveries).where(_row).values(made_at=bindparam("now", type_=Moment))
_OTHERS_MADE = (
    select(deliveries.c.made_at, deliveries.c.kind)
    .where(deliveries.c.person_id == bindparam("person"))
    .where(deliveries.c.made_at > bindparam("since", type_=Moment))
    .where(deliveries.c.id != bindparam("row"))
    .order_by(deliveries.c.made_at)
)
_SETTLE = (
    update(deliveries)
    .where(_row)
    .values(
        state=bindparam("new_state"),
        **{
            name: func.coalesce(bindparam(f"new_{name}", type_=Text), deliveries.c[name])
            for name in ("content_hash", "error")
        },
        # A file that was read, or cannot be, need not be found again
        file_id=case(
            (deliveries.c.kind == literal(IMPORT), null()),
            else_=func.coalesce(bindparam("new_file_id", type_=Text), deliveries.c.file_id),
        ),
    )
    .returning(deliveries.c.id)
)
_unsent = and_(_sending, bindparam("unsent", type_=Boolean))
_POSTPONE = (
    update(deliveries)
    .where(_row)
    .values(
        due_at=bindparam("due", type_=Moment),
        error=bindparam("code"),
        state=case((and_(_sending, not_(_unsent)), State.SENDING.value), else_=State.WANTED.value),
        sends=case((_unsent, deliveries.c.sends - 1), else_=deliveries.c.sends),
    )
)
_REVIVE = (
    update(deliveries)
    .where(deliveries.c.chat == bindparam("in_chat"), deliveries.c.thread == bindparam("in_thread"))
    .where(deliveries.c.state == State.FAILED.value, deliveries.c.error == BLOCKED)
    .values(state=State.WANTED.value, due_at=bindparam("due", type_=Moment), error=None, sends=0)
    .returning(deliveries.c.id)
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
    sends: int = 0  # attempts to send it that may have arrived
    pictured: bool = False  # the pictures of its pages have arrived


@dataclass(frozen=True, slots=True)
class Open:
    """A delivery that is neither sent nor failed, and when it may be taken (again)."""

    id: int
    tries: int
    due_at: datetime


def _delivery(row: Any) -> Delivery:  # noqa: ANN401  a named tuple of _COLUMNS
    fields = row._asdict()
    fields["person"], fields["draft"] = fields.pop("person_id"), fields.pop("draft_id")
    fields["pictured"] = fields.pop("pictured_at") is not None
    return Delivery(**{**fields, "state": State(fields["state"])})


class Deliveries(Rows):
    """The row is the truth; whatever wakes the renderer may be lost (house, step 6)."""

    def want(  # noqa: PLR0913, PLR0917  a row has that many columns
        self, person: int, draft: int | None, kind: str, chat: int, thread: int, now: datetime
    ) -> int:
        """Ask for a file; one asked for and not begun yet is the same wish."""
        wish = {"person": person, "draft": draft, "kind": kind, "chat": chat, "thread": thread}
        if (row := self._first(_WAITING, wish)) is not None:
            self.wanted.append(int(row.id))
            return int(row.id)
        wish["person_id"], wish["draft_id"] = wish.pop("person"), wish.pop("draft")
        return self._ask(wish, now)

    def want_read(self, person: int, file_id: str, chat: int, thread: int, now: datetime) -> int:
        """Ask for a file of the person's to be read; each is a wish of its own."""
        wish = {"person_id": person, "draft_id": None, "kind": IMPORT, "file_id": file_id}
        return self._ask({**wish, "chat": chat, "thread": thread}, now)

    def _ask(self, wish: Mapping[str, Any], now: datetime) -> int:
        rest = {"state": State.WANTED.value, "tries": 0, "wanted_at": now, "due_at": now}
        self.wanted.append(int(self._all(_WANT, {**wish, **rest})[0].id))
        return self.wanted[-1]

    def open_deliveries(self, limit: int) -> tuple[Open, ...]:
        """Give what is neither sent nor failed, taken or not, in the order it may be taken."""
        return tuple(
            Open(row.id, row.tries, row.due_at) for row in self._all(_OPEN, {"most": limit})
        )

    def due_at(self, delivery: int) -> datetime | None:
        """When a delivery may be taken; None if it is sent, failed or gone."""
        row = self._first(_DUE_AT, {"row": delivery})
        return None if row is None else row.due_at

    def due_deliveries(self, now: datetime, limit: int) -> tuple[Delivery, ...]:
        """Give what is neither sent nor failed and is due, oldest first; nothing is taken."""
        values = {"now": now, "absurd": now + LONGEST_WAIT, "most": limit}
        return tuple(_delivery(row) for row in self._all(_DUE, values))

    def take(self, delivery: int, now: datetime) -> Delivery | None:
        """Take a delivery for `DELIVERY_LEASE`; None if gone, finished, not due or taken.

        Nor is it given while another file of the same person is under way. `sending` means that
        it was left while being sent: it may have arrived already.
        """
        values = {"now": now, "absurd": now + LONGEST_WAIT, "until": now + DELIVERY_LEASE}
        self._do(_QUEUE_UP, {"row": delivery})
        row = self._first(_TAKE, {**values, "row": delivery})
        return None if row is None else _delivery(row)

    def renew(self, taken: Delivery, now: datetime) -> bool:
        """Hold a taken delivery for another `DELIVERY_LEASE`; False if it is not ours any more."""
        values = {"row": taken.id, "held": taken.tries, "until": now + DELIVERY_LEASE}
        return self._first(_RENEW, values) is not None

    def holds(self, taken: Delivery, now: datetime) -> bool:
        """Lock the person, and then hold a taken delivery on; False if it is not ours any more."""
        self._do(_QUEUE_UP, {"row": taken.id})
        return self.renew(taken, now)

    def let_go(self, taken: Delivery, now: datetime) -> None:
        """Give a delivery back unmade, for another worker to take at once."""
        self._do(_LET_GO, {"row": taken.id, "held": taken.tries, "until": now})

    def begin_sending(self, taken: Delivery, content_hash: str) -> bool:
        """Note that from now on it may arrive; False if another worker has taken it meanwhile."""
        values = {"row": taken.id, "held": taken.tries, "hash": content_hash}
        return self._first(_BEGIN_SENDING, values) is not None

    def pictures_sent(self, delivery: int, now: datetime) -> None:
        """Note that the pictures of the pages have arrived; they need not be sent again."""
        self._do(_PICTURED, {"row": delivery, "now": now})

    def making(self, delivery: int, now: datetime) -> None:
        """Note that a file is made for it, which a person may have so often only."""
        self._do(_MADE, {"row": delivery, "now": now})

    def others_made(
        self, row: Delivery, kinds: Sequence[str], since: datetime
    ) -> tuple[datetime, ...]:
        """When files of those kinds were made for the person's other deliveries, oldest first."""
        found = self._all(_OTHERS_MADE, {"person": row.person, "row": row.id, "since": since})
        return tuple(one.made_at for one in found if one.kind in kinds)

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
        revived = self._all(_REVIVE, {"in_chat": chat, "in_thread": thread, "due": now})
        self.wanted.extend(int(row.id) for row in revived)

    def postpone(
        self, delivery: int, due_at: datetime, error_code: str, *, unsent: bool = False
    ) -> None:
        """Try again at `due_at`, at most an hour away, for the reason given as a code.

        `unsent` says that what was being sent has certainly not arrived.
        """
        values = {"row": delivery, "due": due_at, "code": error_code, "unsent": unsent}
        self._do(_POSTPONE, values)

    def file_id_of(self, person: int, content_hash: str, kind: str) -> str | None:
        """Give Telegram's name of the same content sent to the same person before."""
        row = self._first(_FILE, {"person": person, "hash": content_hash, "kind": kind})
        return None if row is None else str(row.file_id)
