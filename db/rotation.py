"""From old keys to the newest: what a start checks, and what `rotate` does."""

import time
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import Table

from db.cipher import KeysError
from db.engine import Database
from db.keys import sealed_tables
from db.store import Ledger

MOST_PASSES = 3  # rows found in the last were written meanwhile, by a process with older keys
NO_KEYS = "DATA_KEYS is not set: give it the key that rows are to be encrypted with."
OTHERS_WRITE = (
    "Rows still arrive that the newest key of DATA_KEYS did not encrypt: restart every process "
    "with the DATA_KEYS of this one, then rotate again."
)


def check_keys(database: Database) -> None:
    """Refuse keys the database cannot be read with, before anything is; KeysError says which."""
    now = datetime.now(UTC)
    database.run_sync(lambda ledger: ledger.use_keys(now))


def rotate(database: Database) -> int:
    """Seal every row with the newest key; gives how many were not.

    It may be stopped at any row and called again, and the bot may serve meanwhile: each batch
    is a transaction of its own, and as long as it took, others have the database to themselves.
    """
    total = 0
    for _ in range(MOST_PASSES):
        found = sum(_pass_over(database, one) for one in sealed_tables)
        total += found
        if not found:
            database.run_sync(lambda ledger: ledger.retire_keys())
            return total
    raise KeysError(OTHERS_WRITE)


def _pass_over(database: Database, one: Table) -> int:
    total, after = 0, dict[str, Any]()
    while True:
        began = time.monotonic()
        found, after = database.run_sync(partial(Ledger.reseal, one=one, after=after))
        total += found
        if not after:
            return total
        time.sleep(time.monotonic() - began)
