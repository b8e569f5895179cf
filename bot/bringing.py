"""A résumé in a file on disk, read for the command line and the terminal."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import FileError
from bot.intake.draft import Draft
from bot.intake.faults import Fault, IntakeError
from bot.intake.pool import Readers
from bot.intake.reader import MOST_BYTES
from bot.writing import as_json_resume, save


def at_hand(path: Path) -> bytes:
    """The bytes of a file somebody names in the terminal; raises IntakeError."""
    try:
        return contents(path.expanduser())
    except FileError:
        raise IntakeError(Fault.NOT_THERE) from None


def contents(path: Path) -> bytes:
    """The bytes of a file; raises FileError, or IntakeError for one too large to be looked at."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None
    if len(content) > MOST_BYTES:
        raise IntakeError(Fault.TOO_LARGE)
    return content


def run(path: Path, out: Path | None) -> None:
    """Write what a file gives as a JSON Resume, and remarks to standard error; raises FileError."""
    readers = Readers()  # the same limits as in the chat
    try:
        draft = asyncio.run(readers.read(contents(path), datetime.now(UTC).date()))
    except IntakeError as error:
        raise FileError(f"{path}: {error}") from None
    finally:
        readers.close()
    written = as_json_resume(draft.answers)
    for remark in remarks(draft):
        sys.stderr.write(f"{remark}\n")
    if out is None:
        sys.stdout.write(written)
    else:
        save(out, written.encode())


def remarks(draft: Draft) -> tuple[str, ...]:
    """What of a file did not come along."""
    more = (f"not placed: {draft.more} more lines",) if draft.more else ()
    return (
        *(f"left out: {name}" for name in (*draft.details, *draft.left_out)),
        *(f"not placed: {line}" for line in draft.aside),
        *more,
    )
