"""The bot with a clock that somebody sets: seconds to add stand in the file named by CLOCK_SHIFT.

    CLOCK_SHIFT=/tmp/shift python -m tests.faults.shifted_clock

Only the time of day is moved, as when an operator or NTP sets it; the monotonic clock goes on.
"""

import datetime as dt
import os
from pathlib import Path

SHIFT = "CLOCK_SHIFT"
Real = dt.datetime


class Alike(type(Real)):
    """A real moment counts as one of these."""

    def __instancecheck__(cls, one):
        return isinstance(one, Real)


class Shifted(Real, metaclass=Alike):
    def __new__(cls, *values, **named):
        return Real(*values, **named)

    @classmethod
    def now(cls, tz=None):
        return Real.now(tz) + dt.timedelta(seconds=shift())


def shift():
    return float(Path(os.environ[SHIFT]).read_text() or 0)


def main():
    dt.datetime = Shifted
    from bot.cli import main as run  # noqa: PLC0415 - after the clock is ours

    run(["run"])


if __name__ == "__main__":
    main()
