"""What is made sure of before the bot begins: of each, one sentence on what to do."""

import logging
import re
import time
from datetime import date
from email.utils import parsedate_to_datetime

import aiohttp

from bot.errors import PlainError
from bot.interview.catalogue import CATALOGUE
from bot.interview.faults import faults
from bot.interview.reading import read
from bot.rendering import fonts, libraries
from bot.settings import Settings

TOKEN_SHAPE = re.compile(r"\d+:[A-Za-z0-9_-]+", re.ASCII)  # Bot API, "Authorizing your bot"
MISSING = (
    "TELEGRAM_BOT_TOKEN is not set. Get a token from @BotFather and set it, "
    "or try the interview here with: python -m bot chat"
)
MISSHAPEN = (
    "TELEGRAM_BOT_TOKEN is not a token: one looks like 123456:ABC-DEF, with nothing around it. "
    "Copy it again from @BotFather."
)
REJECTED = "Telegram does not know this TELEGRAM_BOT_TOKEN. Copy it again from @BotFather."
LEFT_OUT = (
    "{} is not installed: a page that would be set in it takes the forms of mainland China for "
    "Chinese characters. `make setup FONTS=cjk` adds it, or the extra {} of pip."
)
UNREACHABLE = (
    "Telegram cannot be reached. Check the network and TELEGRAM_API_URL, then start again."
)
UNKNOWN_TOKEN = frozenset({401, 404})  # how the Bot API answers a token it does not know
PATIENCE = 10.0  # seconds for one look at Telegram
MOST_OFF = 60.0  # seconds; a message's age, a retry and a retention are reckoned in minutes

log = logging.getLogger(__name__)


class StartError(PlainError):
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


def check_token(token: str) -> None:
    """Refuse what cannot be a token, before it is sent anywhere."""
    if not token:
        raise StartError(MISSING)
    if not TOKEN_SHAPE.fullmatch(token):
        raise StartError(MISSHAPEN)


def check_libraries() -> None:
    """Refuse to start where no page could be made."""
    missing = libraries.missing()
    if missing:
        raise StartError(
            f"Libraries that draw the PDF's text are missing ({', '.join(missing)}): run "
            "`make setup`, or install libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0."
        )


def check_fonts() -> None:
    """Refuse to start without the typefaces of the pages."""
    missing = ", ".join(f"{one.name} of {one.package}" for one in fonts.missing())
    if missing:
        raise StartError(f"Typefaces are missing ({missing}): install requirements.txt anew.")


def fonts_left_out() -> str:
    """What pages look like without the typefaces that may be left out, "" if all are there."""
    left_out = fonts.left_out()
    names = ", ".join(one.name for one in left_out)
    return LEFT_OUT.format(names, left_out[0].extra) if left_out else ""


def check_machine(given: Settings) -> None:
    """All that can be seen without the network, for a bot that is to serve."""
    check_token(given.token)
    check_catalogue()
    check_libraries()
    check_fonts()
    if left_out := fonts_left_out():
        log.info("%s", left_out)


async def ask_telegram(api_url: str, token: str = "") -> float:
    """How many seconds this machine's clock is ahead of Telegram's; with a token, it is tried.

    Raises StartError where Telegram cannot be reached or does not know the token.
    """
    url = f"{api_url}/bot{token}/getMe" if token else api_url
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            status, date = answer.status, answer.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        raise StartError(UNREACHABLE) from None  # the error's own text may hold the token
    if token and status in UNKNOWN_TOKEN:
        raise StartError(REJECTED)
    if token and status != 200:  # noqa: PLR2004 (HTTP's own)
        raise StartError(UNREACHABLE)
    return time.time() - parsedate_to_datetime(date).timestamp() if date else 0.0


def check_clock(ahead: float) -> None:
    """Refuse a clock that is further off than anything reckons with."""
    if abs(ahead) > MOST_OFF:
        way = "ahead of" if ahead > 0 else "behind"
        raise StartError(
            f"This machine's clock is {abs(ahead):.0f} seconds {way} Telegram's: let it be set "
            "over the network (systemd-timesyncd, chrony)."
        )


async def warn_of_clock(api_url: str) -> None:
    """Log a wrong clock. It is no reason not to serve: no answer is lost by it, only patience."""
    try:
        ahead = await ask_telegram(api_url)
    except StartError:
        return  # the start itself says so
    try:
        check_clock(ahead)
    except StartError as error:
        log.warning("%s", error)
