"""Standard input and output as programs use them: UTF-8 in any locale, readers that go early."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from bot.errors import FileError

STANDARD_INPUT: Final = "<stdin>"
READER_WENT: Final = 141  # what shells report of a program that SIGPIPE ended: 128 + 13


def print_any_sign() -> None:
    """Let help and sentences be printed in a locale that lacks some of their signs."""
    if sys.stdout is not None:
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a file


@contextmanager
def output() -> Iterator[TextIO]:
    """Standard output in UTF-8; if its reader goes, the command ends without a word.

    Raises FileError where nothing can be written to it.
    """
    out = sys.stdout
    if out is None:  # the caller closed it
        raise FileError("There is no standard output to write to.")
    out.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]  # a file
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())  # or Python complains at its end
        sys.exit(READER_WENT)
    except OSError as error:  # a disk that is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        raise FileError(f"The output cannot be written: {error.strerror}.") from None


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """Open a file, or standard input for None or "-"; raises FileError."""
    if path is None or str(path) == "-":
        if sys.stdin is None:
            raise FileError("There is no standard input. Name a file.")
        yield sys.stdin.buffer
        return
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None
    with file:
        yield file


def name_of(path: Path | None) -> str:
    """Return how a file is called in what is printed about it."""
    return STANDARD_INPUT if path is None or str(path) == "-" else str(path)
