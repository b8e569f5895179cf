"""What an operator watches: what waits for how long, what was given up, and the revision."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Text, bindparam, column, func, select, table, text

from db.models import deliveries, outbox, parked
from db.rows import Rows

_OUTBOX = select(func.count(), func.min(outbox.c.kept_at)).select_from(outbox)
_DELIVERIES = (
    select(deliveries.c.kind, deliveries.c.state, func.count().label("many"))
    .where(text("state NOT IN ('sent', 'failed')"))  # as the index says it, which is then used
    .group_by(deliveries.c.kind, deliveries.c.state)
)
_PARKED = select(func.count()).select_from(parked).where(parked.c.tries >= bindparam("tries"))
_REVISION = select(column("version_num", Text)).select_from(table("alembic_version"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is yet to be done: `oldest` is since when (UTC), `deliveries` by kind and state."""

    outbox: int
    oldest: datetime | None
    deliveries: Mapping[tuple[str, str], int]
    parked: int


class Vitals(Rows):
    """Counts only; nothing of a person."""

    def waiting(self, tries: int) -> Waiting:
        """Count what waits, and the updates that were given up after that many tries."""
        depth, oldest = self._all(_OUTBOX, {})[0]
        open_ = {(row.kind, row.state): row.many for row in self._all(_DELIVERIES, {})}
        return Waiting(depth, oldest, open_, self._all(_PARKED, {"tries": tries})[0][0])

    def revision(self) -> str | None:
        """Give the revision the tables have; a look that every database answers at once."""
        row = self._first(_REVISION, {})
        return None if row is None else str(row.version_num)
