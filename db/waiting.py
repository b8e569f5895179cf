"""Moves what waits for a moment along with a clock that was set back."""

from datetime import datetime, timedelta

from sqlalchemy import Table, bindparam, select, update

from db.models import Moment, deliveries, outbox
from db.rows import Rows

_AHEAD = {
    table: select(table.c.id, table.c.due_at).where(table.c.due_at > bindparam("now", type_=Moment))
    for table in (outbox, deliveries)
}
_MOVE = {
    table: update(table)
    .where(table.c.id == bindparam("row"))
    .values(due_at=bindparam("due", type_=Moment))
    for table in (outbox, deliveries)
}


class Waiting(Rows):
    """What is due later was stamped by the clock as it was; how long it waits stays the same."""

    def clock_set_back(self, now: datetime, by: timedelta) -> int:
        """Bring forward what is due after `now`; gives how many rows that were."""
        return sum(self._bring_forward(table, now, by) for table in _AHEAD)

    def _bring_forward(self, table: Table, now: datetime, by: timedelta) -> int:
        rows = self._all(_AHEAD[table], {"now": now})
        self._do_each(_MOVE[table], [{"row": row.id, "due": row.due_at - by} for row in rows])
        return len(rows)
