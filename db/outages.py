"""Says once that the database is away, and once that it is back, however many works meet it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from db.away import Away

log = logging.getLogger(__name__)

OVER = 5.0  # seconds without a failure after which an outage is over: a full disk lets reads pass
REMIND = 600.0  # seconds after which one that goes on is told again


@dataclass
class Outages:
    """What the operator is told of one database. `clock` gives monotonic seconds."""

    clock: Callable[[], float] = monotonic
    _since: float | None = None  # when the outage began; None while all is well
    _failed: float = 0.0  # when a work last met it
    _told: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def met(self, error: BaseException | None) -> None:
        """Take note of how a work ended."""
        if isinstance(error, Away):
            self._met(error)
        elif self._since is not None:
            self._passed()

    def _met(self, away: Away) -> None:
        with self._lock:
            now = self.clock()
            new = self._since is None
            self._since, self._failed = now if self._since is None else self._since, now
            if new or now - self._told > REMIND:
                self._told = now
                log.error("%s Nothing is lost: what people say waits until it is back.", away)

    def _passed(self) -> None:
        with self._lock:
            now = self.clock()
            if self._since is None or now - self._failed < OVER:
                return
            log.warning("The database is back after %.0f s.", self._failed - self._since)
            self._since = None
