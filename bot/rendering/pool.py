"""Rendering in a child process that is ready beforehand, sees no secrets and can be killed."""

import asyncio
import multiprocessing
import os
import resource
from collections.abc import Iterator
from concurrent.futures import TimeoutError as TookTooLong
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver
from threading import Lock
from types import TracebackType
from typing import Final, Self

from pebble import ProcessExpired, ProcessPool

from bot.rendering.rendered import FAILED, TOO_SLOW, Rendered, RenderingError
from bot.resume.document import Document

# What the child must not see; everything it prints comes to it as an argument.
SECRETS: Final = (
    "TELEGRAM_BOT_TOKEN",
    "DATABASE_URL",
    "DATA_KEYS",
    "WEBHOOK_SECRET",
    "METRICS_TOKEN",
    "SENTRY_DSN",
)
SECONDS_A_JOB: Final = 15.0
JOBS_A_CHILD: Final = 50
MOST_MEMORY: Final = 700 * 1024 * 1024  # bytes of address space; WeasyPrint takes 200 MB
MOST_FILE: Final = 20 * 1024 * 1024  # bytes
_WORKER = "bot.rendering.worker"


class Pool:
    """A rendering process, replaced when it hangs, dies or has worked long enough."""

    def __init__(self, *, seconds: float = SECONDS_A_JOB, children: int = 1) -> None:
        """Prepare the pool; `seconds` is what a job may take before its process is killed."""
        self._seconds = seconds
        self._children = children
        self._pool: ProcessPool | None = None
        self._starting = Lock()

    def warm(self) -> None:
        """Start the process now rather than with the first document; takes about 1.5 s."""
        self._running()

    async def render(self, document: Document, *, previews: bool) -> Rendered:
        """Return the document rendered; raises `RenderingError`."""
        try:
            return await self._once_more(document, previews=previews)
        except RenderingError:
            raise
        except (TookTooLong, TimeoutError):
            raise RenderingError(TOO_SLOW) from None
        except Exception as error:  # noqa: BLE001  # whatever broke may quote the document
            raise _failure(error) from None

    async def _once_more(self, document: Document, *, previews: bool) -> Rendered:
        try:
            return await self._job(document, previews=previews)
        except (ProcessExpired, BrokenProcessPool):  # it may have died before, between two jobs
            return await self._job(document, previews=previews)

    async def _job(self, document: Document, *, previews: bool) -> Rendered:
        pool = await asyncio.to_thread(self._running)
        job = pool.schedule(
            _make, args=[document], kwargs={"previews": previews}, timeout=self._seconds
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
        with _secrets_hidden():
            multiprocessing.set_forkserver_preload([_WORKER])
            forkserver.ensure_running()
        self._pool = ProcessPool(
            max_workers=self._children,
            max_tasks=JOBS_A_CHILD,
            initializer=_start_child,
            context=multiprocessing.get_context("forkserver"),
        )
        self._pool.schedule(_nothing)
        return self._pool

    def close(self) -> None:
        """Drop what is waiting and end the process."""
        if self._pool:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble types its other methods
            self._pool.join()
            self._pool = None

    def __enter__(self) -> Self:
        """Start the process."""
        self.warm()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.close()


def render_now(document: Document, *, previews: bool = True) -> Rendered:
    """Return the document rendered in this very process; raises `RenderingError`."""
    try:
        return _make(document, previews=previews)
    except RenderingError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever broke may quote the document
        raise _failure(error) from None


def _failure(error: Exception) -> RenderingError:
    failure = RenderingError(FAILED)
    failure.add_note(f"Caused by {type(error).__name__}.")  # its text stays out of every log
    return failure


def _make(document: Document, *, previews: bool) -> Rendered:
    from bot.rendering.worker import make  # noqa: PLC0415  # slow, for rendering processes only

    return make(document, previews=previews)


def _start_child() -> None:
    for name in SECRETS:
        os.environ.pop(name, None)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_FILE, MOST_FILE))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    from bot.rendering.worker import warm_up  # noqa: PLC0415  # as above

    warm_up()


def _nothing() -> None:
    """Do nothing: the process is started for it."""


@contextmanager
def _secrets_hidden() -> Iterator[None]:
    """Take the secrets out of the environment that a new process inherits."""
    hidden = {name: os.environ.pop(name) for name in SECRETS if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
