"""Gives processes a share of a core each, as a small dyno has: `python -m tests.quota SHARE PID …`.

What a control group's CPU quota does, without being root: a process that has used up its part of
a period is stopped until the next. Its processor time is read from its CPU clock (Linux).
"""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence

PERIOD = 0.02  # seconds; the kernel's own is 0.1, and stops for longer
LOOK = 0.001  # seconds between looks; a share is passed by that much at most
MOST_SAVED = 2  # periods' worth that an idle process may catch up on


def used(process: int) -> float:
    """Seconds of processor time, by the clock the kernel has for a process (CPUCLOCK_SCHED)."""
    return time.clock_gettime((~process << 3) | 2)


def hold(share: float, processes: Sequence[int]) -> None:
    """Hold each to its share until one of them is gone."""
    spent, left = {one: used(one) for one in processes}, dict.fromkeys(processes, 0.0)
    stopped: set[int] = set()
    at = time.monotonic()
    while True:
        time.sleep(LOOK)
        now = time.monotonic()
        for one in processes:
            since, spent[one] = spent[one], used(one)
            earned = share * (now - at)
            left[one] = min(left[one] + earned - (spent[one] - since), share * PERIOD * MOST_SAVED)
            if left[one] < 0 and one not in stopped:
                os.kill(one, signal.SIGSTOP)
                stopped.add(one)
            elif left[one] >= share * PERIOD / 2 and one in stopped:
                os.kill(one, signal.SIGCONT)
                stopped.discard(one)
        at = now


def main() -> None:
    """Until ended; whoever is stopped then goes on."""
    share, *processes = sys.argv[1:]
    numbers = [int(one) for one in processes]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        with contextlib.suppress(OSError):  # a process is gone
            hold(float(share), numbers)
    finally:
        for one in numbers:
            with contextlib.suppress(OSError):
                os.kill(one, signal.SIGCONT)


if __name__ == "__main__":
    main()
