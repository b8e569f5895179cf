"""Work on what people sent, in child processes that are ready beforehand and cannot do harm.

A child is killed when it passes its limits. It sees only what it is handed: its environment holds
nothing but `KEPT`, it inherits no open file or connection, and where the system lets it, it has
no network.
"""

import asyncio
import ctypes
import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import TimeoutError as PassedLimit
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext, ForkServerProcess
from threading import Lock, RLock
from typing import Any, Final, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")
# What a child may know of its surroundings: where programs, libraries, packages and temporary
# files are, and the language. Settings, so the token, the database and its keys, are not among.
KEPT: Final = frozenset(
    {
        "DYLD_FALLBACK_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE",
        "LD_LIBRARY_PATH", "PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH",
        "PYTHONUTF8", "TMPDIR", "TZ", "VIRTUAL_ENV",
    }
)  # fmt: skip
MIB: Final = 1024 * 1024
TRIES: Final = 2  # the first, and once more after a child died or was killed
# Of all a user runs, where the system counts them so (Linux before 5.14): room for a desktop. Pango
# starts a thread for each set of typefaces, and the process ends where it cannot.
MOST_THREADS: Final = 4096
_NO_MEMORY: Final = 77  # the exit status of a child that ran out of memory
_NEWUSER, _NEWNET = 0x10000000, 0x40000000  # unshare(2)
_SET_DUMPABLE: Final = 4  # prctl(2), PR_SET_DUMPABLE


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may take: seconds of a job, jobs of its life, bytes, open files.

    The address space that setting a page takes here, with its pictures: 335 MB, and 402 MB once
    the typefaces of all scripts have been used. Measured with WeasyPrint 70 on Linux; macOS may
    not hold a process to it.
    """

    seconds: float = 15.0
    jobs: int = 50
    memory: int = 700 * MIB
    file: int = 20 * MIB
    open_files: int = 64


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work: `make` does one job, `prepare` is called once in each new child.

    Both are functions of a module, and so are what they take and give (they travel by pickle).
    What is slow to import is imported inside them; `module` is then loaded before the first job.
    """

    make: Callable[..., Any]
    prepare: Callable[[], None]
    module: str
    limits: Limits = field(default_factory=Limits)


class TookTooLongError(Exception):
    """A job was killed at its limit of time, and again when it was tried once more."""


class DiedError(Exception):
    """The child died twice of a job: out of memory, by a fault of a library, or killed."""


async def plainly(
    work: Awaitable[T], error: type[Exception], *, too_slow: object, failed: object
) -> T:
    """Return what work gives; raises `error`, and nothing else, whatever went wrong in it.

    What it is made from is `too_slow` for a job past its limit of time, else `failed`, with the
    name of what was raised: its text may quote what the job was about, and stays out of every log.
    """
    try:
        return await work
    except error:
        raise
    except TookTooLongError:
        raise error(too_slow) from None
    except Exception as raised:  # noqa: BLE001  # the edge of whatever a job calls
        failure = error(failed)
        failure.add_note(f"Caused by {type(raised).__name__}.")
        raise failure from None


_preloaded: dict[str, None] = {}  # modules the fork server loads, in the order they were asked for


class Children:
    """Child processes for one kind of work; each is replaced when it hangs, dies or grows old."""

    def __init__(self, work: Work, children: int = 1) -> None:
        """Prepare for `work`; nothing is started before `warm` or the first job."""
        self._work = work
        self._children = children
        self._pool: ProcessPool | None = None
        self._starting = Lock()
        _preloaded[work.module] = None

    def warm(self) -> None:
        """Start the first child now rather than with the first job."""
        self._running()

    async def run(self, *args: object, **kwargs: object) -> Any:  # noqa: ANN401  # what `make` gives
        """Return what `make` gives for these; raises what it raises.

        A child that dies takes the job along, which is then tried once more: it may have died
        of something else. After that it is `DiedError` or `TookTooLongError`.
        """
        last: Exception = DiedError()
        for _ in range(TRIES):
            try:
                return await self._job(*args, **kwargs)
            except (ProcessExpired, BrokenProcessPool):
                last = DiedError()
            except (PassedLimit, TimeoutError):
                last = TookTooLongError()
        raise last

    async def _job(self, *args: object, **kwargs: object) -> Any:  # noqa: ANN401  # as `run`
        pool = await asyncio.to_thread(self._running)
        job = pool.schedule(
            _done, args=[self._work.make, args, kwargs], timeout=self._work.limits.seconds
        )
        return await asyncio.wrap_future(job)

    def _running(self) -> ProcessPool:
        """Return a pool that works: pebble gives one up when a process dies between two jobs."""
        with self._starting:
            if self._pool and self._pool.active:
                return self._pool
            self.close()
            return self._started()

    def _started(self) -> ProcessPool:
        multiprocessing.set_forkserver_preload(list(_preloaded))
        self._pool = ProcessPool(
            max_workers=self._children,
            max_tasks=self._work.limits.jobs,
            initializer=_enter,
            initargs=[self._work],
            context=_Scrubbed(),
        )
        with _only_kept():  # its locks start a process, too
            self._pool.schedule(_nothing)
        return self._pool

    def close(self) -> None:
        """Drop what is waiting and end the children."""
        if self._pool:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble types its other methods
            self._pool.join()
            self._pool = None


class _Process(ForkServerProcess):
    """A child of the fork server, which is started, or started again, with it."""

    def start(self) -> None:
        with _only_kept():
            super().start()


class _Scrubbed(ForkServerContext):
    """Starts processes whose environment holds nothing but `KEPT`."""

    Process = _Process


_swapping = RLock()


@contextmanager
def _only_kept() -> Iterator[None]:
    """Leave only `KEPT` in the environment that a new process inherits.

    It is the system's copy of it that a process inherits: `os.environ`, which other threads may
    read or change meanwhile, stays as it is.
    """
    with _swapping:
        for name in os.environ.keys() - KEPT:
            os.unsetenv(name)
        try:
            yield
        finally:
            for name in os.environ.keys() - KEPT:
                os.putenv(name, os.environ.get(name, ""))


def keep_private() -> None:
    """Let no process but root's read this one's memory, environment and open files (Linux).

    Otherwise every process of the same user can, in /proc; a child of ours is one.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


# In the child


def _enter(work: Work) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # dies at once, also inside a library
    _leave_network()
    limits = work.limits
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.file)
    _limit(resource.RLIMIT_NOFILE, limits.open_files)
    _limit(resource.RLIMIT_CPU, round(limits.jobs * limits.seconds))  # should the bot be gone
    _limit(resource.RLIMIT_NPROC, MOST_THREADS)
    _limit(resource.RLIMIT_AS, limits.memory)
    work.prepare()
    _be_silent()


def _limit(what: int, most: int) -> None:
    """Lower a limit for good; what the system does not let us is left as it is (macOS)."""
    _, hard = resource.getrlimit(what)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (allowed, allowed))


def _leave_network() -> None:
    """Move into a network of our own with nothing in it, where any user may (Linux).

    Containers and hardened systems may refuse; then nothing changes.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_NEWUSER | _NEWNET)


def _be_silent() -> None:
    """Send to nowhere what a library may print: it may quote what it works on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _done(make: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:  # noqa: ANN401
    """One job; a child that is out of memory is not used again, its libraries may be broken."""
    try:
        return make(*args, **kwargs)
    except MemoryError:
        os._exit(_NO_MEMORY)


def _nothing() -> None:
    """Do nothing: the process is started for it."""
