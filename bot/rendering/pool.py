"""Rendering in child processes, with limits; every failure is one plain sentence."""

import asyncio
from collections.abc import Awaitable
from types import TracebackType
from typing import Final, Self, TypeVar

from bot.children import Children, Work, plainly
from bot.rendering.rendered import FAILED, TOO_SLOW, Rendered, RenderingError
from bot.rendering.written import TEXTS, Written, as_text
from bot.resume.document import Document

T = TypeVar("T")


def _make(document: Document, *, previews: bool = False, form: str = "") -> Rendered | Written:
    from bot.rendering import worker  # noqa: PLC0415  # slow, for rendering processes only

    return worker.write(document, form) if form else worker.make(document, previews=previews)


def _warm_up() -> None:
    from bot.rendering.worker import warm_up  # noqa: PLC0415  # as above

    warm_up()


RENDERING: Final = Work(_make, _warm_up, "bot.rendering.worker")


class Pool:
    """A rendering process, replaced when it hangs, dies or has worked long enough."""

    def __init__(self, work: Work = RENDERING, *, children: int = 1) -> None:
        """Prepare the pool; `work` says what a rendering process may take."""
        self._children = Children(work, children)

    def warm(self) -> None:
        """Start the process now rather than with the first document; takes about 1.5 s."""
        self._children.warm()

    async def render(self, document: Document, *, previews: bool) -> Rendered:
        """Return the document rendered; raises `RenderingError`."""
        made: Rendered = await _plainly(self._children.run(document, previews=previews))
        return made

    async def write(self, document: Document, form: str) -> Written:
        """Return the document in another format, named by its ending, or as a `LOOK`.

        Raises `RenderingError`. What is but text takes milliseconds and no process of its own.
        """
        if form in TEXTS:
            return await _plainly(asyncio.to_thread(as_text, document, form))
        made: Written = await _plainly(self._children.run(document, form=form))
        return made

    def close(self) -> None:
        """Drop what is waiting and end the process."""
        self._children.close()

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


def _plainly(work: Awaitable[T]) -> Awaitable[T]:
    return plainly(work, RenderingError, too_slow=TOO_SLOW, failed=FAILED)
