"""A disk that can be full: a small file system of its own, else a limit on the bot's files."""

import contextlib
import os
import resource
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psutil

SIZE = 16 * 2**20  # bytes
BLOCK = 2**16
LITTLE = 2**15  # bytes that any file may have: the log has less, the database more


@dataclass
class SmallDisk:
    """`folder` lies on it. `reason`: what the bot says of it, `way`: how it is made full."""

    folder: Path
    mounted: bool

    @property
    def reason(self):
        return "the disk is full" if self.mounted else "the disk reports an error"

    @property
    def way(self):
        return (
            "a tmpfs of 16 MB"
            if self.mounted
            else "no file may be written behind 32 kB (RLIMIT_FSIZE)"
        )

    @classmethod
    @contextlib.contextmanager
    def made(cls, *, mount: bool = True) -> Iterator[Self]:
        with tempfile.TemporaryDirectory(prefix="disk-") as name:
            options = ["-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", name]
            mounted = mount and os.geteuid() == 0 and called("mount", *options)
            try:
                yield cls(Path(name), mounted)
            finally:
                if mounted:
                    called("umount", "--lazy", name)

    def fill(self, pid: int) -> None:
        """From now on nothing more can be written."""
        if not self.mounted:
            self.limit(pid, LITTLE)
            return
        with (self.folder / "filler").open("ab", buffering=0) as filler:
            for size in (BLOCK, 4096, 1):
                with contextlib.suppress(OSError):
                    while filler.write(bytes(size)):
                        pass

    def free(self, pid: int) -> None:
        if self.mounted:
            (self.folder / "filler").unlink()
        else:
            self.limit(pid, resource.RLIM_INFINITY)

    @staticmethod
    def limit(pid: int, size: int) -> None:
        psutil.Process(pid).rlimit(psutil.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    @staticmethod
    def whole(url: str) -> bool:
        path = url.removeprefix("sqlite:///")
        with contextlib.closing(sqlite3.connect(path)) as opened:
            return opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def called(*command: str) -> bool:
    with contextlib.suppress(OSError):
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    return False
