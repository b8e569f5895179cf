"""`python -m tests.faults`: cause every fault, print the table; exit 1 if something is not held."""

import argparse
import asyncio
import logging
import signal
import sys
import time

from tests.faults.rows import ALL, prepared
from tests.faults.table import Row, markdown

SCALE = 0.05  # of the full sizes: some twenty minutes on two cores


async def measured(scale, only):
    rows, task = [], asyncio.current_task()
    for told in (signal.SIGINT, signal.SIGTERM):  # the bots and the database end with it
        asyncio.get_running_loop().add_signal_handler(told, task.cancel)
    async with prepared(scale=scale) as run:
        for fault in ALL:
            if only and fault.__name__ not in only:
                continue
            begun = time.monotonic()
            try:
                row = await fault(run)
            except Exception as error:  # noqa: BLE001 - the other rows are wanted all the same
                row = Row(fault.__name__, broken=[f"{type(error).__name__}: {str(error)[-1500:]}"])
            row.notes.insert(0, f"{time.monotonic() - begun:,.0f} s")
            rows.append(row)
            print(f"{fault.__name__}\n{markdown([row])}\n", file=sys.stderr)
    return rows


def main():
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__)
    parser.add_argument("--scale", type=float, default=SCALE, help="1 is the full size")
    parser.add_argument("--only", nargs="*", choices=[fault.__name__ for fault in ALL])
    options = parser.parse_args()
    logging.basicConfig(format="%(asctime)s %(message)s")
    logging.getLogger("tests.faults").setLevel(logging.INFO)
    rows = asyncio.run(measured(options.scale, options.only))
    print(markdown(rows))
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
