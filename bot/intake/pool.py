"""Reading what people send in child processes, with limits; every failure is one sentence."""

from datetime import date
from typing import Final

from bot.children import MIB, Children, Limits, Work, plainly
from bot.intake.draft import Draft
from bot.intake.faults import Fault, IntakeError
from bot.intake.reader import MOST_BYTES


def _make(content: bytes, today: date) -> Draft:
    from bot.intake.worker import make  # noqa: PLC0415  # for reading processes only

    return make(content, today)


def _warm_up() -> None:
    from bot.intake.worker import warm_up  # noqa: PLC0415  # as above

    warm_up()


# The worst file within the limits of the readers takes some 2 s and 360 MB of address space here;
# nothing is written at all.
LIMITS: Final = Limits(seconds=15.0, jobs=50, memory=600 * MIB, file=0, open_files=32)
READING: Final = Work(_make, _warm_up, "bot.intake.worker", LIMITS)


class Readers:
    """A reading process, started with the first file, and replaced as a rendering one is."""

    def __init__(self, work: Work = READING) -> None:
        """Prepare; `work` says what a reading process may take."""
        self._children = Children(work)

    async def read(self, content: bytes, today: date) -> Draft:
        """Return what a file gives; raises `IntakeError`."""
        if len(content) > MOST_BYTES:  # it need not travel
            raise IntakeError(Fault.TOO_LARGE)
        work = self._children.run(content, today)
        made: Draft = await plainly(work, IntakeError, too_slow=Fault.TOO_SLOW, failed=Fault.FAILED)
        return made

    def close(self) -> None:
        """Drop what is waiting and end the process."""
        self._children.close()
