"""What every command makes sure of before it begins."""

import logging
import sys

from bot.interview.catalogue import CATALOGUE
from bot.interview.faults import faults

OWN = ("bot", "db")
TALKATIVE = (
    "telegram",
    "pgqueuer",
    "httpx",
    "httpcore",
    "aiohttp",
    "weasyprint",
    "fontTools",
    "pypdf",
)
SILENT = logging.CRITICAL + 1  # PTB logs updates it cannot parse, whole, as critical


class StartError(Exception):
    """What keeps the bot from starting, and what the operator can do about it."""


def set_up_logs(level: str) -> None:
    """Lines with time, level and ids only, whatever the level.

    It is our own loggers' level: libraries would log statements and texts of people at DEBUG.
    Those that put tokens or updates even into errors are silenced.
    """
    logging.basicConfig(
        level=logging.WARNING,
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
    for own in OWN:
        logging.getLogger(own).setLevel(level)
    for talkative in TALKATIVE:
        logging.getLogger(talkative).setLevel(SILENT)


def check_catalogue() -> None:
    """Refuse to start with a mistake in the catalogue."""
    found = faults(CATALOGUE)
    if found:
        raise StartError("The catalogue has mistakes: " + "; ".join(found))
