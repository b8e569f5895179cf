"""Which processes of a bot live, and which of them does what only one may do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, or_, select, update

from db.models import Moment, leases
from db.rows import Rows, added, written

LEASE = timedelta(seconds=10)  # unseen for longer, a holder counts as dead

_name = leases.c.name == bindparam("in_name")
_stale = bindparam("stale", type_=Moment)
_absurd = bindparam("absurd", type_=Moment)  # later than any clock that agrees with this one
_HELD = select(leases.c.holder, leases.c.seen_at).where(_name).with_for_update()
_RELEASE = update(leases).where(_name, leases.c.holder == bindparam("by")).values(holder="")
_theirs = leases.c.name.startswith(bindparam("prefix"))
_COUNT = select(func.count()).where(_theirs, leases.c.seen_at.between(_stale, _absurd))
_GONE = delete(leases).where(_theirs, or_(leases.c.seen_at < _stale, leases.c.seen_at > _absurd))
_LEAVE = delete(leases).where(_name)
_CLOCK = select(func.clock_timestamp(type_=Moment).label("at"))


@dataclass(frozen=True, slots=True)
class Beat:
    """What a process learns as it tells that it lives.

    `live` is how many do, itself included; `silence` how long none did before.
    """

    live: int
    silence: timedelta


class Leases(Rows):
    """Times are the clock's of the database, so that machines need not agree on theirs.

    `bot` is a name for the bot that is no secret; a holder is one process.
    """

    def take_lease(self, name: str, holder: str, now: datetime, dead: str = "") -> str:
        """Take or renew a lease if it is free; gives who holds it now.

        Free is what nobody took, was released, was not renewed for `LEASE`, or is held by
        `dead`, of whom the caller knows that they are no more.
        """
        now = self._clock(now)
        self._do(added(self._dialect, leases, "name"), {"name": name, "holder": "", "seen_at": now})
        held = self._all(_HELD, {"in_name": name})[0]
        is_fresh = now - LEASE <= held.seen_at <= now + LEASE
        if is_fresh and held.holder not in {"", holder, dead}:
            return str(held.holder)
        self._note(name, holder, now)
        return holder

    def release_lease(self, name: str, holder: str) -> None:
        """Give a lease up, if it is still theirs."""
        self._do(_RELEASE, {"in_name": name, "by": holder})

    def beat(self, bot: str, process: str, now: datetime, *, serves: bool = True) -> Beat:
        """Tell that a process lives, and see who else does; of silence, one that `serves`.

        Of processes that find the same silence, one is told: the row it ends is locked.
        """
        now = self._clock(now)
        alive = self._first(_HELD, {"in_name": f"alive:{bot}"}) if serves else None
        if serves:
            self._note(f"alive:{bot}", process, now)
        prefix = f"process:{bot}:"
        self._note(prefix + process, process, now)
        fresh = {"prefix": prefix, "stale": now - LEASE, "absurd": now + LEASE}
        self._do(_GONE, fresh)
        live = self._all(_COUNT, fresh)[0][0]
        silence = now - alive.seen_at if alive is not None else timedelta()
        return Beat(int(live), silence)

    def leave(self, bot: str, process: str) -> None:
        """Tell that a process ends."""
        self._do(_LEAVE, {"in_name": f"process:{bot}:{process}"})

    def _note(self, name: str, holder: str, now: datetime) -> None:
        values = {"name": name, "holder": holder, "seen_at": now}
        self._do(written(self._dialect, leases), values)

    def _clock(self, now: datetime) -> datetime:
        """The database's time; a file of SQLite is one machine's, whose time is given."""
        if self._dialect != "postgresql":
            return now
        at: datetime = self._all(_CLOCK, {})[0].at
        return at
