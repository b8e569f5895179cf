"""What every command makes sure of before it begins."""

import logging
import sys

from bot.interview.catalogue import CATALOGUE
from bot.interview.faults import faults


class StartError(Exception):
    """What keeps the bot from starting, and what the operator can do about it."""


def set_up_logs(level: str) -> None:
    """Lines with time, level and ids only; libraries that log request URLs are silenced."""
    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for talkative in ("httpx", "httpcore", "telegram", "aiohttp", "weasyprint", "fontTools"):
        logging.getLogger(talkative).setLevel(logging.ERROR)


def check_catalogue() -> None:
    """Refuse to start with a mistake in the catalogue."""
    found = faults(CATALOGUE)
    if found:
        raise StartError("The catalogue has mistakes: " + "; ".join(found))
