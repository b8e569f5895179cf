"""The commands of `python -m bot`; each is one call."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import settings, starting
from bot.rendering.rendered import RenderingError
from bot.resume import lenient
from bot.settings import SettingError, Settings
from bot.starting import StartError
from bot.writing import FORMATS, FileError, answers_from, write_file
from db.away import Away
from db.connect import AddressError
from db.engine import Database, Shape, migrate, normal_url, revision_state

USER_ERROR = 2  # the exit status of a call that cannot be carried out


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; what the user or the world did wrong is one sentence and exit status 2."""
    options = parser().parse_args(arguments)
    try:
        options.call(settings.from_environment(os.environ), options)
    except (StartError, SettingError, AddressError, Away, RenderingError, FileError) as error:
        sys.exit(_said(error))
    except KeyboardInterrupt:
        sys.exit(0)


def _said(error: Exception) -> int:
    sys.stderr.write(f"{error}\n")
    return USER_ERROR


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = argparse.ArgumentParser(prog="bot", description="An interview that ends in a résumé.")
    commands = made.add_subparsers(required=True, metavar="command")
    run_ = commands.add_parser("run", help="serve on Telegram")
    run_.set_defaults(call=run)
    work_ = commands.add_parser("work", help="make and send files only, beside others that serve")
    work_.set_defaults(call=work)
    chat_ = commands.add_parser("chat", help="the interview in this terminal")
    chat_.add_argument("--out", type=Path, default=Path(), help="where files are saved")
    chat_.set_defaults(call=chat)
    migrate_ = commands.add_parser("migrate", help="bring the database up to date")
    migrate_.set_defaults(call=lambda given, _options: migrate(given.database_url))
    add_render(commands.add_parser("render", help="a JSON Resume document as PDF or JSON"))
    return made


def add_render(made: argparse.ArgumentParser) -> None:
    """The options of `render`."""
    made.add_argument("resume", type=Path, help="JSON Resume document")
    made.add_argument("-o", "--out", type=Path, required=True, help=f"ends in {', '.join(FORMATS)}")
    made.add_argument("--paper", choices=("a4", "letter"))
    made.add_argument("--level", choices=("student", "junior", "mid", "senior"))
    made.add_argument("--country", metavar="CC", help="where it is sent (US, DE, India, …)")
    made.add_argument("--style", choices=("chronological", "functional", "combination", "targeted"))
    made.set_defaults(call=render)


def run(given: Settings, _options: argparse.Namespace) -> None:
    """Serve on Telegram."""
    serve(given)


def work(given: Settings, _options: argparse.Namespace) -> None:
    """Do the work that outlives a turn: for machines beside those that serve."""
    if normal_url(given.database_url).get_backend_name() == "sqlite":
        raise StartError(
            "A worker of its own needs Postgres as DATABASE_URL. "
            "On SQLite `python -m bot run` does all there is to do."
        )
    serve(given, jobs_only=True)


def serve(given: Settings, *, jobs_only: bool = False) -> None:
    """Check what can be checked before, then run until a signal."""
    if not given.token:
        raise StartError(
            "TELEGRAM_BOT_TOKEN is not set. Get a token from @BotFather and set it, "
            "or try the interview here with: python -m bot chat"
        )
    from bot import app  # noqa: PLC0415 (loads Telegram, which no other command needs)

    starting.set_up_logs(given.log_level)
    starting.check_catalogue()
    database = opened(given)
    try:
        asyncio.run(app.serve(given, database, jobs_only=jobs_only))
    finally:
        database.close()


def chat(given: Settings, options: argparse.Namespace) -> None:
    """The interview in this terminal; its own database is migrated by itself."""
    from bot.sandbox import talk  # noqa: PLC0415 (other commands start without it)

    starting.set_up_logs("ERROR")
    starting.check_catalogue()
    migrate(given.database_url)
    database = Database(given.database_url)
    try:
        asyncio.run(talk(database, options.out))
    finally:
        database.close()


def opened(given: Settings) -> Database:
    """The database, or a sentence on what to do about it."""
    shape = revision_state(given.database_url)
    if shape is not Shape.CURRENT:
        raise StartError(shape.advice)
    return Database(given.database_url)


def render(_given: Settings, options: argparse.Namespace) -> None:
    """JSON Resume in, document out."""
    try:
        document = json.loads(options.resume.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileError(f"{options.resume} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError):  # the second for arrays thousands deep
        raise FileError(f"{options.resume} is not JSON. Give a JSON Resume document.") from None
    country = iso_country(options.country)
    chosen = {"level": options.level, "country": country, "format": options.style}
    answers, left_out = answers_from(document, chosen)
    for name in left_out:
        sys.stderr.write(f"left out: {name}\n")
    for note in write_file(answers, options.out, options.paper):
        sys.stderr.write(f"{note}\n")


def iso_country(told: str | None) -> str | None:
    """A country told by code or name as ISO 3166 alpha-2; raises SettingError if it is none."""
    code = lenient.country(told)
    if told and not code:
        raise SettingError(f"--country is {told!r}: name a country, such as US, DE or India.")
    return code or None
