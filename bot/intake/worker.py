"""What happens inside a reading process; slow to import, so nobody else does."""

from datetime import date

from bot.checks import privacy
from bot.intake.draft import Draft
from bot.intake.faults import Fault, IntakeError
from bot.intake.reader import read

_SAMPLE = b"Ada Byron\n\nExperience\n\nDeveloper, Acme\nMar 2021 - Present\n- Built an API\n"
_SAMPLE_DAY = date(2022, 1, 1)


def make(content: bytes, today: date) -> Draft:
    """Return what a file gave; raises `IntakeError`, and nothing that could quote the file."""
    try:
        return read(content, today)
    except (IntakeError, MemoryError):
        raise
    except RecursionError:
        raise IntakeError(Fault.DAMAGED) from None


def warm_up() -> None:
    """Read a first résumé, so that the next one finds lists and patterns loaded."""
    privacy.prepare()
    read(_SAMPLE, _SAMPLE_DAY)
