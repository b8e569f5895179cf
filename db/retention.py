"""What has lain untouched for too long: found to be announced, and deleted once it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, or_, select, update

from db.deliveries import BLOCKED, State
from db.models import Moment, deliveries, drafts, people
from db.rows import Rows

NOTICE = timedelta(days=7)  # between the announcement and the deletion
SPAN = 200  # people a transaction looks at: a millisecond where nothing is due

_between = (people.c.id > bindparam("after"), people.c.id <= bindparam("last"))
_silent = drafts.c.saved_at <= bindparam("silent", type_=Moment)
_LAST = select(func.coalesce(func.max(people.c.id), 0).label("last"))

# First the locks, then the look: what a turn stored while the lock was waited for is seen.
_LOCK = (
    select(people.c.id)
    .where(*_between, exists().where(drafts.c.person_id == people.c.id, _silent))
    .order_by(people.c.id)
    .with_for_update()
)
_all_theirs = drafts.alias("all_theirs")
_heard = (
    select(func.max(_all_theirs.c.saved_at))
    .where(_all_theirs.c.person_id == people.c.id)
    .scalar_subquery()
)
_SILENT = (
    select(
        people.c.id.label("person"),
        people.c.chat,
        people.c.thread,
        people.c.language,
        people.c.away,
        _heard.label("heard"),
        drafts.c.id,
        drafts.c.name,
        drafts.c.saved_at,
        drafts.c.announced_at,
    )
    .join(drafts, drafts.c.person_id == people.c.id)
    .where(*_between, _silent)
    .order_by(people.c.id, drafts.c.id)
)
_ANNOUNCED = (
    update(drafts)
    .where(drafts.c.id == bindparam("draft"))
    .values(announced_at=bindparam("now", type_=Moment))
)
_KEEP = (
    update(drafts)
    .where(drafts.c.id == bindparam("draft"))
    .values(saved_at=bindparam("heard", type_=Moment))
)
_PURGE = delete(drafts).where(drafts.c.id == bindparam("draft")).returning(drafts.c.id)
_HAS_DRAFTS = select(drafts.c.id).where(drafts.c.person_id == bindparam("person")).limit(1)
_FORGET_DELIVERIES = (
    delete(deliveries)
    .where(or_(deliveries.c.state == State.SENT.value, deliveries.c.state == State.FAILED.value))
    .where(or_(deliveries.c.error.is_(None), deliveries.c.error != BLOCKED))
    .where(deliveries.c.due_at < bindparam("before", type_=Moment))
    .returning(deliveries.c.id)
)


@dataclass(frozen=True, slots=True)
class Silent:
    """A person, and their drafts that need something done: to be announced, kept or purged."""

    person: int
    chat: int
    thread: int
    language: str
    away: bool  # has blocked the bot: nothing can be announced
    heard: datetime  # when they last touched any of their drafts
    announce: tuple[int, ...] = ()
    names: tuple[str, ...] = ()  # of those to be announced; "" where a draft has none yet
    keep: tuple[int, ...] = ()
    purge: tuple[int, ...] = ()


def _fate(row: Any, now: datetime, keep: timedelta) -> str:  # noqa: ANN401  a row of _SILENT
    """Say what is to be done about a draft untouched for `keep` less the notice."""
    told = row.announced_at
    if told is None or told < row.saved_at + keep - NOTICE:  # not since it was last touched
        return "announce"
    if row.heard > told:
        return "keep"
    return "purge" if now >= max(told + NOTICE, row.saved_at + keep) else ""


def _silent_person(rows: Sequence[Any], now: datetime, keep: timedelta) -> Silent:
    fates = [(_fate(row, now, keep), row) for row in rows]

    def due(fate: str) -> tuple[Any, ...]:
        return tuple(row for its, row in fates if its == fate)

    first = rows[0]
    return Silent(
        first.person,
        first.chat,
        first.thread,
        first.language or "",
        first.away,
        first.heard,
        announce=tuple(row.id for row in due("announce")),
        names=tuple(row.name for row in due("announce")),
        keep=tuple(row.id for row in due("keep")),
        purge=tuple(row.id for row in due("purge")),
    )


class Retention(Rows):
    """Drafts go a week after they were announced, people with the last of their drafts."""

    def last_person(self) -> int:
        """Give the highest number of a person, where a walk over all of them ends."""
        return int(self._all(_LAST, {})[0].last)

    def silent(self, after: int, now: datetime, keep: timedelta) -> Iterator[Silent]:
        """Lock and give those of the next `SPAN` people whose drafts need something done."""
        where = {"after": after, "last": after + SPAN, "silent": now - keep + NOTICE}
        if not self._all(_LOCK, where):
            return
        for _, rows in groupby(self._all(_SILENT, where), key=lambda row: row.person):
            found = _silent_person(list(rows), now, keep)
            if found.announce or found.keep or found.purge:
                yield found

    def announced(self, silent: Silent, now: datetime) -> None:
        """Note that a person was told what is to be deleted, or cannot be told."""
        self._do_each(_ANNOUNCED, [{"draft": one, "now": now} for one in silent.announce])

    def kept(self, silent: Silent) -> None:
        """Whoever wrote after an announcement keeps all it named, as if touched then."""
        self._do_each(_KEEP, [{"draft": one, "heard": silent.heard} for one in silent.keep])

    def purge(self, silent: Silent) -> bool:
        """Delete the drafts that are due; True where the person has none left."""
        for draft in silent.purge:
            self._erase(_PURGE, {"draft": draft})
        return bool(silent.purge) and not self._first(_HAS_DRAFTS, {"person": silent.person})

    def forget_deliveries(self, before: datetime) -> None:
        """Drop what was sent, or given up, and last worked on before that moment.

        Not what waits for a person who blocked the bot: it goes with its draft.
        """
        self._erase(_FORGET_DELIVERIES, {"before": before})
