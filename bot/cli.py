"""The commands of `python -m bot`; each is one call."""

import argparse
import json
import os
import sys
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot import piping, settings
from bot.errors import FileError, PlainError
from bot.settings import SettingError, Settings

if TYPE_CHECKING:
    from db.engine import Database

USER_ERROR = 2  # the exit status of a call that cannot be carried out
EXPECTED = (PlainError,)
FILE_FORMATS = ("pdf", "docx", "png", "md", "txt", "json")
LEVELS = ("student", "junior", "mid", "senior")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; what the user or the world did wrong is one sentence and exit status 2."""
    piping.print_any_sign()
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
        raise SettingError(
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
    migrate_.set_defaults(call=migrate)
    purge_ = commands.add_parser("purge", help="announce and delete what RETENTION_DAYS says, once")
    purge_.set_defaults(call=purge)
    key_ = commands.add_parser("key", help="a new key for DATA_KEYS, to encrypt answers with")
    key_.set_defaults(call=key)
    rotate_ = commands.add_parser("rotate", help="encrypt all answers with the newest of DATA_KEYS")
    rotate_.set_defaults(call=reseal)
    doctor_ = commands.add_parser("doctor", help="see whether all that `run` needs is there")
    doctor_.set_defaults(call=examine, read=lambda _environ: Settings())  # it reads them itself
    add_render(commands.add_parser("render", help="a JSON Resume document as PDF or another file"))
    import_ = commands.add_parser("import", help="a résumé in any file as a JSON Resume document")
    import_.add_argument("file", type=Path, help="PDF, .docx, text, JSON Resume, LinkedIn's zip")
    import_.add_argument("-o", "--out", type=Path, help="ends in .json; else standard output")
    import_.set_defaults(call=bring, read=lambda _environ: Settings())
    add_check(commands.add_parser("check", help="what should not stand in a résumé, and where"))
    add_rules(commands.add_parser("rules", help="what `check` and the chat look for, and why"))
    return made


def add_render(made: argparse.ArgumentParser) -> None:
    """The options of `render`."""
    made.add_argument("resume", type=Path, help="JSON Resume document")
    made.add_argument("-o", "--out", type=Path, help="its ending tells the format")
    made.add_argument("--format", choices=FILE_FORMATS, help="where -o does not tell it")
    made.add_argument("--paper", help="a4 or letter; else by the country")
    made.add_argument("--theme", help="modern (the default), classic, plain, compact or academic")
    made.add_argument("--level", choices=LEVELS)
    made.add_argument("--country", metavar="CC", help="where it is sent (US, DE, India, …)")
    made.add_argument("--style", choices=("chronological", "functional", "combination", "targeted"))
    made.add_argument(
        "--keep",
        nargs="+",
        default=(),
        metavar="DETAIL",
        help="personal details to print without a word (birth_date, photo, government_id, …)",
    )
    made.set_defaults(call=render)


def add_check(made: argparse.ArgumentParser) -> None:
    """The options of `check`; it needs no settings."""
    made.description = (
        "A JSON Resume is looked at for personal details, for weak lines and for parts that do not "
        "agree; a plain text for personal details alone, for nothing tells which of its lines is "
        "what: give lines with their field to --jsonl. "
        "Exit status 1 if anything was found, 2 if the file cannot be read."
    )
    made.add_argument(
        "file", type=Path, nargs="?", help="JSON Resume or plain text; else standard input"
    )
    how = made.add_mutually_exclusive_group()
    how.add_argument("--format", choices=("text", "json"), default="text")
    how.add_argument(
        "--jsonl", action="store_true", help='a line {"id", "section", "text", "field"} in, one out'
    )
    made.add_argument("--section", metavar="S", help="of a text without headings (contact, …)")
    made.add_argument("--country", metavar="CC", help="where it is sent: says what is usual there")
    made.add_argument("--level", choices=LEVELS, help="how far the person is; else by the file")
    made.set_defaults(call=check, read=lambda _environ: Settings())


def add_rules(made: argparse.ArgumentParser) -> None:
    """The options of `rules`; it needs no settings."""
    made.add_argument("code", nargs="?", help="of one rule, such as P01")
    made.add_argument("--format", choices=("text", "json"), default="text")
    made.set_defaults(call=rules, read=lambda _environ: Settings())


def run(given: Settings, _options: argparse.Namespace) -> None:
    """Serve on Telegram."""
    serve(given)


def work(given: Settings, _options: argparse.Namespace) -> None:
    """Do the work that outlives a turn: for machines beside those that serve."""
    from bot.starting import StartError
    from db.connect import normal_url

    if normal_url(given.database_url).get_backend_name() == "sqlite":
        raise StartError(
            "A worker of its own needs Postgres as DATABASE_URL. "
            "On SQLite `python -m bot run` does all there is to do."
        )
    serve(given, jobs_only=True)


def serve(given: Settings, *, jobs_only: bool = False) -> None:
    """Check what can be checked before, then run until a signal."""
    from bot import logs, reporting, starting
    from bot.children import keep_private

    logs.set_up_logs(given.log_level, given.log_format)
    starting.check_machine(given)
    reporting.start(given.sentry_dsn)
    import uvloop  # as the next

    from bot import app  # after the checks: it loads Telegram

    keep_private()
    database = opened(given)
    try:
        uvloop.run(app.serve(given, database, jobs_only=jobs_only))
    finally:
        database.close()


def examine(_given: Settings, _options: argparse.Namespace) -> None:
    """Look at all that `run` needs; exit status 1 if anything is wrong."""
    from bot import doctor, logs

    logs.set_up_logs("ERROR", "text")
    if not doctor.examine(os.environ, opened, EXPECTED):
        sys.exit(1)


def chat(given: Settings, options: argparse.Namespace) -> None:
    """The interview in this terminal; its own database is migrated by itself."""
    import asyncio

    from bot import logs, starting
    from bot.following import follower
    from bot.interview.events import Keeping
    from bot.sandbox import talk
    from db.engine import migrate

    logs.set_up_logs("ERROR", given.log_format)
    starting.check_catalogue()
    migrate(given.database_url)
    database = opened(given)
    try:
        keeping = Keeping(encrypted=bool(given.data_keys))
        asyncio.run(talk(database, options.out, keeping, follower(allowed=given.check_links)))
    finally:
        database.close()


def opened(given: Settings) -> "Database":
    """The database, or a sentence on what to do about it."""
    from bot.starting import StartError
    from db.cipher import Cipher
    from db.engine import Database, Shape, revision_state
    from db.rotation import check_keys

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


def migrate(given: Settings, _options: argparse.Namespace) -> None:
    """Bring the database up to date."""
    from db.engine import migrate

    migrate(given.database_url)


def purge(given: Settings, _options: argparse.Namespace) -> None:
    """Announce and delete what has lain untouched too long; messages go out when the bot runs."""
    import asyncio

    from bot import logs
    from bot.chat import retention, view

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


def key(_given: Settings, _options: argparse.Namespace) -> None:
    """Print a new key."""
    from db.cipher import new_key

    print(new_key())


def reseal(given: Settings, _options: argparse.Namespace) -> None:
    """Encrypt what is plain, or encrypted with an older key, with the newest."""
    from db.cipher import KeysError
    from db.rotation import NO_KEYS, rotate

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
    from bot.interview import looks
    from bot.interview.schema import Look, Paper
    from bot.interview.session import Answer
    from bot.writing import answers_from, guarded, write_file

    paper = known_as("--paper", options.paper, tuple(Paper))
    theme = known_as("--theme", options.theme, tuple(Look))
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
    answers, remarks = guarded(answers, known_kinds(options.keep))
    if theme:
        answers = {**answers, looks.THEME: Answer(theme)}
    paths, notes = write_file(answers, options.out, options.format, paper)
    for note in (*remarks, *notes):
        sys.stderr.write(f"{note}\n")
    if paths != (options.out,):  # a name the user did not give
        print(*paths, sep="\n")


def bring(_given: Settings, options: argparse.Namespace) -> None:
    """An earlier résumé in, JSON Resume out."""
    from bot import bringing

    bringing.run(options.file, options.out)


def check(_given: Settings, options: argparse.Namespace) -> None:
    """Say what is found in a résumé, or in each of many texts; the exit status tells whether."""
    from bot.checks.checkers import Context

    section, country = known_section(options.section), iso_country(options.country) or ""
    context = Context(section, country=country, level=options.level or "")
    if options.jsonl:
        from bot import streaming

        sys.exit(streaming.run(options.file, context))
    from bot import checking

    today = datetime.now(UTC).date()
    sys.exit(checking.run(options.file, context, today, as_json=options.format == "json"))


def rules(_given: Settings, options: argparse.Namespace) -> None:
    """Print the rules."""
    from bot import rulebook

    rulebook.run(options.code, as_json=options.format == "json")


def known_kinds(told: Sequence[str]) -> frozenset[str]:
    """Kinds of personal details; raises SettingError if one is none."""
    from bot.checks.privacy import Category

    kinds = {kind.value for kind in Category}
    if strange := next((name for name in told if name not in kinds), ""):
        raise SettingError(f"--keep is {strange!r}: name one of {', '.join(sorted(kinds))}.")
    return frozenset(told)


def known_section(told: str | None) -> str:
    """A section told by its key, or "" for none; raises SettingError if there is no such one."""
    if not told:
        return ""
    from bot.interview.catalogue import SECTIONS

    return known_as("--section", told, SECTIONS) or ""


def known_as(option: str, told: str | None, known: Collection[str]) -> str | None:
    """What an option told, None for nothing; raises SettingError if it is not among `known`."""
    if told and told not in known:
        raise SettingError(f"{option} is {told!r}: it should be one of {', '.join(known)}.")
    return told or None


def iso_country(told: str | None) -> str | None:
    """A country told by code or name as ISO 3166 alpha-2; raises SettingError if it is none."""
    if not told:
        return None
    from bot.resume import lenient

    code = lenient.country(told)
    if not code:
        raise SettingError(f"--country is {told!r}: name a country, such as US, DE or India.")
    return code
