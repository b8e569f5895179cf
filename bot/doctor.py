"""Looks at all a start needs, one after another, and says of each whether it is well."""

import asyncio
import sys
from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from bot import reporting, settings, starting
from bot.rendering import fonts, libraries
from bot.rendering.pool import Pool
from bot.rendering.rendered import RenderingError
from bot.resume.build import build
from bot.settings import SettingError, Settings
from bot.starting import StartError
from bot.writing import answers_from
from db.engine import Database

SAMPLE = {"basics": {"name": "Ada Byron", "label": "Backend Developer"}}
NO_PAGE = (
    "A page of a sample could not be made: see that memory is left, and that this user may run "
    f"{sys.executable} and what it links to."
)
NOT_TRIED = "No page was tried: what it needs is missing, see above."
UNFORESEEN = "The check itself broke ({}): please report it."

Look = Callable[[], object]
Opened = Callable[[Settings], Database]


def examine(
    environ: Mapping[str, str], opened: Opened, expected: tuple[type[Exception], ...]
) -> bool:
    """Print a line a check; True if all is well. `expected` errors are sentences for people."""
    given, wrong = read_settings(environ)
    well = [say("settings", " ".join(wrong))]
    for name, look in looks(given, opened).items():
        try:
            told = look()
        except expected as error:
            well.append(say(name, str(error)))
        except Exception as error:  # noqa: BLE001 (the list goes on, and no text of it may leak)
            well.append(say(name, UNFORESEEN.format(type(error).__name__)))
        else:
            well.append(say(name, note=told if isinstance(told, str) else ""))
    return all(well)


def say(name: str, wrong: str = "", note: str = "") -> bool:
    """One line, with what is wrong or else of note; True if nothing is wrong."""
    mark, told = "✗" if wrong else "✓", f": {wrong or note}" if wrong or note else ""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal may know no ✓
    print(f"{mark} {name}{told}", flush=True)
    return not wrong


def read_settings(environ: Mapping[str, str]) -> tuple[Settings, list[str]]:
    """The settings, with what cannot be used left out, and a sentence on each of that."""
    left, wrong = dict(environ), list[str]()
    while True:
        try:
            return settings.from_environment(left), wrong
        except SettingError as error:
            wrong.append(str(error))
            name = str(error).split()[0]  # a sentence on a setting begins with its name
            if left.pop(name, None) is None:
                return Settings(), wrong


def looks(given: Settings, opened: Opened) -> Mapping[str, Look]:
    """What is looked at, cheapest first."""
    return {
        "token": partial(starting.check_token, given.token),
        "catalogue": starting.check_catalogue,
        "reports": lambda: reporting.start(given.sentry_dsn),
        "libraries": starting.check_libraries,
        "fonts": look_at_fonts,
        "database": lambda: opened(given).close(),
        "telegram": lambda: asyncio.run(starting.ask_telegram(given.api_url, tried(given.token))),
        "clock": lambda: starting.check_clock(asyncio.run(starting.ask_telegram(given.api_url))),
        "pages": lambda: asyncio.run(make_page()),
    }


def look_at_fonts() -> str:
    """Raise StartError for typefaces that have to be there; tell which others are not."""
    starting.check_fonts()
    return starting.fonts_left_out()


def tried(token: str) -> str:
    """The token, if it is worth trying."""
    return token if starting.TOKEN_SHAPE.fullmatch(token) else ""


async def make_page() -> None:
    """Make a page the way the bot does, in a process with its limits."""
    if libraries.missing() or fonts.missing():
        raise StartError(NOT_TRIED)
    answers, _ = answers_from(SAMPLE, {})
    try:
        with Pool() as pool:
            await pool.render(build(answers), previews=False)
    except (RenderingError, BrokenProcessPool, OSError):  # its process may not even start
        raise StartError(NO_PAGE) from None
