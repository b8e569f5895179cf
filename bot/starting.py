"""What every command makes sure of before it begins."""

from bot.interview.catalogue import CATALOGUE
from bot.interview.faults import faults


class StartError(Exception):
    """What keeps the bot from starting, and what the operator can do about it."""


def check_catalogue() -> None:
    """Refuse to start with a mistake in the catalogue."""
    found = faults(CATALOGUE)
    if found:
        raise StartError("The catalogue has mistakes: " + "; ".join(found))
