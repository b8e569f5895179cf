"""What every command makes sure of before it begins."""

from datetime import date

from bot.interview.catalogue import CATALOGUE
from bot.interview.faults import faults
from bot.interview.reading import read


class StartError(Exception):
    """What keeps the bot from starting, and what the operator can do about it."""


def check_catalogue() -> None:
    """Refuse to start with a mistake in the catalogue."""
    found = faults(CATALOGUE)
    if found:
        raise StartError("The catalogue has mistakes: " + "; ".join(found))


def load_readings() -> None:
    """Read something for each question: a third of a second for names of countries, months.

    Else it would be loaded for the first person who answers, and all who write then would wait.
    """
    for section in CATALOGUE:
        for question in section.questions:
            read(question, "a word", {}, date.max)
