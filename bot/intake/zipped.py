"""Parts of a zip file, never more of them than a résumé needs, and only in memory."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bot.intake.faults import Fault, IntakeError

MOST_PARTS: Final = 3_000  # files in a zip; LinkedIn's largest exports hold some hundred
MOST_PART: Final = 4 * 1024 * 1024  # bytes of one part unpacked; a résumé's text has 0.1 MB
_LOCKED: Final = 0x1  # general purpose bit 0 (APPNOTE 4.4.4): encrypted


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a zip; raises IntakeError for one that is damaged, or holds too many files."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise IntakeError(Fault.BOMB)
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise IntakeError(Fault.DAMAGED) from None


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One file of a zip, b"" if there is none; what its head says of its size is not believed."""
    try:
        told = archive.getinfo(name)
    except KeyError:
        return b""
    if told.flag_bits & _LOCKED:
        raise IntakeError(Fault.LOCKED)
    with archive.open(told) as stream:
        content = stream.read(MOST_PART + 1)
    if len(content) > MOST_PART:
        raise IntakeError(Fault.BOMB)
    return content
