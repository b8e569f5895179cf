"""The commands of `python -m bot`; each is one call."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import logs, reporting, settings, starting
from bot.children import keep_private
from bot.interview.events import Keeping
from bot.rendering.rendered import RenderingError
from bot.resume import lenient
from bot.settings import SettingError, Settings
from bot.starting import StartError
from bot.writing import FORMATS, FileError, answers_from, write_file
from db.away import Away
from db.cipher import Cipher, KeysError, new_key
from db.connect import AddressError
from db.engine import Database, Shape, migrate, normal_url, revision_state
from db.rotation import NO_KEYS, check_keys, rotate

USER_ERROR = 2  # the exit status of a call that cannot be carried out
EXPECTED = (StartError, SettingError, AddressError, KeysError, Away, RenderingError, FileError)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; what the user or the world did wrong is one sentence and exit status 2."""
    try:
        given = sys.argv[1:] if arguments is None else arguments
        refuse_token(given)
        options = parser().parse_args(given or ["--help"])
        options.call(options.read(os.environ), options)
    except EXPECTED as error:
        sys.exit(_said(error))
    except KeyboardInterrupt:
        sys.exit(0)


def refuse_token(arguments: Sequence[str]) -> None:
    """Refuse a token on the command line, where every user of the machine can read it."""
    if any(map(settings.TOKEN.search, arguments)):
        raise StartError(
            "A token on the command line can be read by everybody on this machine. "
            "Get a new one from @BotFather and set it as TELEGRAM_BOT_TOKEN."
        )


def _said(error: Exception) -> int:
    sys.stderr.write(f"{error}\n")
    return USER_ERROR


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = argparse.ArgumentParser(prog="bot", description="An interview that ends in a résumé.")
    made.set_defaults(read=settings.from_environment)
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
    purge_ = commands.add_parser("purge", help="announce and delete what RETENTION_DAYS says, once")
    purge_.set_defaults(call=purge)
    key_ = commands.add_parser("key", help="a new key for DATA_KEYS, to encrypt answers with")
    key_.set_defaults(call=lambda _given, _options: print(new_key()))
    rotate_ = commands.add_parser("rotate", help="encrypt all answers with the newest of DATA_KEYS")
    rotate_.set_defaults(call=reseal)
    doctor_ = commands.add_parser("doctor", help="see whether all that `run` needs is there")
    doctor_.set_defaults(call=examine, read=lambda _environ: Settings())  # it reads them itself
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
    logs.set_up_logs(given.log_level, given.log_format)
    starting.check_machine(given)
    reporting.start(given.sentry_dsn)
    import uvloop  # noqa: PLC0415 (as the next)

    from bot import app  # noqa: PLC0415 (loads Telegram, which no other command needs)

    keep_private()
    database = opened(given)
    try:
        uvloop.run(app.serve(given, database, jobs_only=jobs_only))
    finally:
        database.close()


def examine(_given: Settings, _options: argparse.Namespace) -> None:
    """Look at all that `run` needs; exit status 1 if anything is wrong."""
    from bot import doctor  # noqa: PLC0415 (no other command needs it)

    logs.set_up_logs("ERROR", "text")
    if not doctor.examine(os.environ, opened, EXPECTED):
        sys.exit(1)


def chat(given: Settings, options: argparse.Namespace) -> None:
    """The interview in this terminal; its own database is migrated by itself."""
    from bot.sandbox import talk  # noqa: PLC0415 (other commands start without it)

    logs.set_up_logs("ERROR", given.log_format)
    starting.check_catalogue()
    migrate(given.database_url)
    database = opened(given)
    try:
        asyncio.run(talk(database, options.out, Keeping(encrypted=bool(given.data_keys))))
    finally:
        database.close()


def opened(given: Settings) -> Database:
    """The database, or a sentence on what to do about it."""
    shape = revision_state(given.database_url)
    if shape is not Shape.CURRENT:
        raise StartError(shape.advice)
    database = Database(given.database_url, cipher=Cipher(given.data_keys))
    try:
        check_keys(database)
    except BaseException:
        database.close()
        raise
    return database


def purge(given: Settings, _options: argparse.Namespace) -> None:
    """Announce and delete what has lain untouched too long; messages go out when the bot runs."""
    from bot.chat import retention, view  # noqa: PLC0415 (loads Telegram)

    logs.set_up_logs(given.log_level, given.log_format)
    keep, now = timedelta(days=given.retention_days), datetime.now(UTC)
    database = opened(given)
    try:
        done = asyncio.run(retention.purge(database, view.View(given.plain), keep, now))
    finally:
        database.close()
    print(
        f"Told a week ahead: {done.announced} people. "
        f"Deleted: {done.drafts} drafts, {done.people} people."
    )


def reseal(given: Settings, _options: argparse.Namespace) -> None:
    """Encrypt what is plain, or encrypted with an older key, with the newest."""
    if not given.data_keys:
        raise KeysError(NO_KEYS)
    database = opened(given)
    try:
        count = rotate(database)
    finally:
        database.close()
    print(f"{count} rows were encrypted anew; all are with the newest key.")


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
