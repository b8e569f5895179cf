"""Personal data is sacred: not in the logs, not in errors, not on disk before the person chose."""

import asyncio
import contextlib
import io
import json
import logging
import os
import re
import sys
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from bot import logs
from bot.chat import polling
from bot.chat.client import Client
from bot.chat.transport import HttpRequest
from bot.interview import engine
from bot.interview.schema import Kind, Level
from bot.interview.session import Session
from db import desks
from db.cipher import new_key
from db.engine import migrate
from tests.botapi import TOKEN, Failure, broken, lost_answer, reset, too_many
from tests.db.samples import answered
from tests.driver import PDF, Chatter, answer, asked_now, pdf_made
from tests.person import Person
from tests.served import Served
from tests.test_bad_input import at, kept, put, session_of

CANARY = "quokkazan"
DIGITS = "5550199"
BORN = "17 March 1983"
YEAR = re.compile(rb"\b1983\b")  # no digits of a longer number, such as a key of the database
DETAIL = f"I was born on {BORN} and lead the billing team at Acme"
SAID = {
    Kind.NAME: "Zora Quokkazan",
    Kind.EMAIL: "quokkazan@example.com",
    Kind.LINK: "https://quokkazan.example.com",
    Kind.PHONE: "+1 202 555 0199",
    Kind.PLACE: "Quokkazan, Canada",
    Kind.COUNTRY: "Canada",
    Kind.PERIOD: "Mar 2021 – Nov 2022",
    Kind.MONTH: "Mar 2021",
    Kind.BULLETS: ("Moved quokkazan to Kafka", "Cut the cost of quokkazan"),
    Kind.ITEMS: ("Python", "Quokkazan"),
    Kind.GROUP: "Quokkazan: Python, Go",
}
LINKS = {
    "linkedin": "linkedin.com/in/quokkazan",
    "github": "github.com/quokkazan",
    "links": ("quokkazan.example.org",),
}


class Canaries:
    """Answers with the canary wherever words are asked; each section has one entry."""

    def __init__(self):
        self.opened = set()

    def value(self, section, question):
        opens = section.repeats and question is section.questions[0]
        if opens and section.key in self.opened:
            return ""
        self.opened |= {section.key} if opens else set()
        if question.kind is Kind.CHOICE:
            return Level.JUNIOR if question.key == "level" else question.options[0].key
        if question.kind is Kind.PICK:
            return [option.key for option in question.options]
        if question.key in LINKS:
            return LINKS[question.key]
        return SAID.get(question.kind, "A few words on quokkazan")


@contextlib.asynccontextmanager
async def process(api, folder, url):
    """The bot as an operator runs it, with all it can log; gives the file it logs to."""
    log, scratch = folder / "log", folder / "scratch"
    scratch.mkdir()
    environment = os.environ | {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url.removesuffix("/bot"),
        "DATABASE_URL": url,
        "LOG_LEVEL": "DEBUG",
        "SENDS_PER_SECOND": "10000",
        "TMPDIR": str(scratch),
    }
    with log.open("wb") as errors:
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stdout=errors, stderr=errors
        )  # fmt: skip
        try:
            await api.polled()
            yield log
        finally:
            running.terminate()
            await running.wait()
    assert running.returncode == 0


def state(person):
    """What changes when the bot asks the next."""
    return len(person.heard), person.last.text


async def test_a_whole_interview_among_failures_leaves_no_word_of_it_in_the_log(
    api, sqlite_url, tmp_path
):
    migrate(sqlite_url)
    person, sheet = Person(api, 1001), Canaries()
    trouble = cycle((broken(), reset(), too_many(1)))
    async with process(api, tmp_path, sqlite_url) as log:
        await person.says("/start")
        for turn in range(200):
            if "is ready" in person.last.text:
                break
            section, question = asked_now(person.last.text)
            if turn % 10 == 9 and question.kind is Kind.LINE:
                api.fails(next(trouble), method="sendMessage")
            before = state(person)
            await answer(Chatter(person), sheet, section, question)
            await person.until(lambda before=before: state(person) != before)
        await person.says(f"/nonsense {CANARY}", DETAIL)
        api.fails(lost_answer(), method="sendDocument")
        await person.says(*PDF)
        await pdf_made(Chatter(person))
        await person.blocks()
        await person.unblocks()
        await person.says("/export")
        await person.until(lambda: person.documents[-1].name == "my-data.zip", patience=60)
        assert turn > 40
        assert api.refusals
    said = log.read_text().casefold()
    assert "serving as" in said
    for secret in (CANARY, DIGITS, "555-0199", BORN.casefold(), api.token.partition(":")[2]):
        assert secret.casefold() not in said
    await person.until(lambda: not any((tmp_path / "scratch").glob("resume-fonts-*")))
    assert api.token.encode() not in stored(sqlite_url)
    assert api.token.partition(":")[2].encode() not in stored(sqlite_url)
    for line in said.splitlines():  # not a terminal: lines for programs
        assert {"time", "level", "logger", "event", "message"} <= set(json.loads(line))
    left = files_below(tmp_path / "scratch")
    assert not [name for name in left if CANARY in name.casefold()]
    assert not [name for name, content in left.items() if CANARY.encode() in content.lower()]


def files_below(folder):
    """Each file's path and content; what helpers of the ended process still tidy up may go."""
    found = {}
    for place, _, names in os.walk(folder):
        for path in (Path(place, name) for name in names):
            with contextlib.suppress(OSError):  # gone, or a socket
                found[str(path)] = path.read_bytes()
    return found


@pytest.fixture
def logged(monkeypatch):
    """What the log shows while the test runs, at DEBUG, as the operator's process would show it."""
    shown, root = io.StringIO(), logging.getLogger()
    monkeypatch.setattr(root, "level", logging.DEBUG)
    for name in list(root.manager.loggerDict):  # import-linter disables them
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
    for name in logs.OWN:
        monkeypatch.setattr(logging.getLogger(name), "level", logging.DEBUG)
    for name in logs.TALKATIVE:
        monkeypatch.setattr(logging.getLogger(name), "level", logs.SILENT)
    both = [logs.handler(form, shown) for form in ("json", "text")]
    for handler in both:
        root.addHandler(handler)
    yield shown
    for handler in both:
        root.removeHandler(handler)


def quoting(*given, **named):
    """An error of whatever layer, with all it was given in its text."""
    raise ValueError(f"cannot do that with {given} {named} {CANARY}")


LAYERS = {
    "database": ("db.desks.answer_row", None),
    "engine": ("bot.interview.engine.step", None),
    "template": ("bot.chat.view.screen", None),
    "sending": ("bot.chat.sender.call", None),
    "rendering": ("bot.rendering.pool.Pool.render", "/preview"),
    "building": ("bot.delivery.build", "/preview"),
    "export": ("bot.exporting.zipped", "/export"),
}


@pytest.mark.parametrize("layer", LAYERS)
async def test_whatever_layer_fails_the_log_names_the_error_and_quotes_nothing(
    layer, served, ada, logged, monkeypatch
):
    place, command = LAYERS[layer]
    await at(served, ada, "contact.name")
    if command:
        await put(served, answered(Session(), "contact.name", f"Zora {CANARY}"))
    with monkeypatch.context() as broken_:
        broken_.setattr(place, quoting)
        ada.writes(command or f"Zora {CANARY}")
        await ada.until(lambda: "ValueError" in logged.getvalue(), settle=False, patience=30)
    await ada.settles(patience=30)
    said = logged.getvalue().casefold()
    assert CANARY not in said
    assert ada.api.token.partition(":")[2].casefold() not in said


async def test_a_statement_the_database_refuses_is_logged_without_its_values(
    served, ada, logged, monkeypatch
):
    real = desks.answer_row
    await at(served, ada, "contact.name")
    with monkeypatch.context() as broken_:
        unmarked = {"mark": None}
        broken_.setattr("db.desks.answer_row", lambda *given: {**real(*given), **unmarked})
        ada.writes(f"Zora {CANARY}")
        await ada.until(lambda: "went wrong on my side" in ada.last.text, patience=30)
    assert "Fault" in logged.getvalue()
    assert CANARY not in logged.getvalue().casefold()


async def test_what_telegram_says_of_a_message_is_not_quoted(served, ada, logged):
    await at(served, ada, "contact.name")
    tag = f'Bad Request: can\'t parse entities: Unsupported start tag "{CANARY}" at byte offset 5'
    ada.api.fails(Failure(400, tag), method="sendMessage")
    await ada.says(f"Zora {CANARY}")
    assert "refused in chat" in logged.getvalue()
    assert CANARY not in logged.getvalue().casefold()


async def test_errors_nobody_caught_are_logged_without_their_text(logged):
    """What asyncio, threads and the interpreter say by themselves quotes what they held."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(None)
    loop.call_soon(quoting, CANARY)
    task = asyncio.create_task(asyncio.sleep(0))
    loop.call_exception_handler(
        {"message": "Task exception was never retrieved", "task": task, "exception": oops()}
    )
    await asyncio.sleep(0.01)
    logs.hook("stopped by an error")(ValueError, oops(), None)
    logging.getLogger("some.library").warning("cannot read %s", CANARY)
    logging.getLogger("some.library").error("cannot read '%s'", CANARY)
    logging.getLogger("some.library").error("cannot read: " + CANARY)  # noqa: G003  as some do
    logging.getLogger("bot.chat").error("failed", exc_info=oops())
    said = logged.getvalue()
    assert CANARY not in said.casefold()
    assert said.count("ValueError") >= 4
    for event in ("Task exception was never retrieved", "cannot read", "stopped by an error"):
        assert event in said


def oops():
    return ValueError(f"Zora {CANARY}")


def test_a_token_in_a_line_is_cut_out(logged):
    logging.getLogger("bot").warning("at https://api.telegram.org/bot%s/getMe", TOKEN)
    assert TOKEN.partition(":")[2] not in logged.getvalue()
    assert "bot[token]/getMe" in logged.getvalue()


def test_a_line_for_programs_has_the_constant_text_and_the_fields_by_name(logged):
    logging.getLogger("bot").warning("update %(update)d waits", {"update": 5})
    told = json.loads(logged.getvalue().splitlines()[0])
    assert (told["event"], told["update"], told["level"]) == (
        "update %(update)d waits",
        5,
        "WARNING",
    )
    assert told["message"] == "update 5 waits"


def test_no_object_shows_the_token_or_a_key(served):
    given = replace(served.settings, data_keys=("a-key-nobody-may-read",))
    bot = served.bot
    shown = " ".join(
        f"{one!r} {one!s}"
        for one in (
            given,
            bot,
            bot.app,
            bot.app.bot,
            bot.sender,
            bot.deliveries,
            bot.deliveries.courier,
            bot.limits,
            polling.Polling(bot.app, bot.database, bot.apologise),
            Client.at(
                "12345:a-token-nobody-may-read-anywhere",
                "https://example.com",
                HttpRequest(),
                HttpRequest(),
            ),
        )
    )
    assert given.token.partition(":")[2] not in shown
    assert "nobody-may-read" not in shown


async def test_a_fault_of_ours_is_told_once_and_logged_without_a_word_of_the_answer(
    served, ada, caplog, monkeypatch
):
    await at(served, ada, "contact.name")
    real = engine.step

    def fails(catalogue, session, event, moment):
        if CANARY in str(event):
            raise ValueError(f"no idea what {event} means")
        return real(catalogue, session, event, moment)

    monkeypatch.setattr(engine, "step", fails)
    for name in ("bot.chat.lanes", "bot.chat.sender", "bot.app"):  # import-linter disables them
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
    with caplog.at_level(logging.DEBUG):
        ada.writes(f"Zora {CANARY}")
        await ada.until(lambda: "went wrong on my side" in ada.last.text, patience=30)
        await ada.says("Ada Byron")
    assert len([message for message in ada.heard if "went wrong" in message.text]) == 1
    assert (await kept(served))["contact.name"] == "Ada Byron"
    own = "\n".join(line.getMessage() for line in caplog.records if line.name.startswith("bot"))
    assert "ValueError" in own
    assert CANARY not in own
    assert not [line for line in caplog.records if line.exc_info and line.name.startswith("bot")]


def stored(url):
    """All bytes that a thief of the database would find."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        file = Path(address.database)
        return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    dsn = address.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        rows = [
            connection.execute(sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(name)))
            for (name,) in tables
        ]
        return "\n".join(str(row) for found in rows for row in found.fetchall()).encode()


async def test_with_data_keys_a_thief_of_the_database_reads_no_word_of_an_interview(
    api, ada, database_url, pool
):
    async with Served(api, database_url, pool, keys=(new_key(),)) as served:
        await at(served, ada, "contact.name")
        api.fails(broken(), method="sendMessage")  # so that a message waits in the outbox
        await ada.says(f"Zora {CANARY}", f"{CANARY}@example.com", "/edit", "/undo", "/list")
        await put(served, answered(await session_of(served), "profile.target", CANARY))
        await ada.says("/privacy")
        assert CANARY not in (await asyncio.to_thread(stored, database_url)).decode(errors="ignore")
        assert (await kept(served))["contact.name"] == f"Zora {CANARY}"
        await ada.until(lambda: any("Your data" in m.text for m in ada.heard), patience=30)
        assert "runs this bot, encrypted." in ada.message("Your data").text


@pytest.mark.parametrize("choice", ["Remove it", "Rewrite", "Keep it"])
async def test_nothing_of_a_detail_is_on_disk_before_the_person_chose(
    choice, api, ada, database_url, pool
):
    async with Served(api, database_url, pool) as served:
        await at(served, ada, "summary.text", contact__name="Zora Quokkazan")
        await ada.says(DETAIL)
        assert "date of birth" in ada.last.text
        for act in (None, "/help", "/start", "a sticker", "/edit"):
            if act:
                await (ada.sends("sticker") if act == "a sticker" else ada.says(act))
            found = stored(database_url)
            assert b"Quokkazan" in found
            assert not YEAR.search(found)
        await ada.says("/continue")
        await ada.taps(choice)
        assert bool(YEAR.search(stored(database_url))) == (choice == "Keep it")
        answers = await kept(served)
        assert (
            answers.get("summary.text", "")
            == {
                "Remove it": "Lead the billing team at Acme",
                "Rewrite": "",
                "Keep it": DETAIL,
            }[choice]
        )


async def test_a_detail_in_an_edited_message_is_held_back_too(served, ada, sqlite_url):
    await at(served, ada, "summary.text")
    message = await ada.says("I lead the billing team at Acme")
    await ada.edits(message, DETAIL)
    assert "date of birth" in ada.last.text
    assert not YEAR.search(stored(sqlite_url))
    assert (await kept(served))["summary.text"] == "I lead the billing team at Acme"
    await ada.taps("Keep it")
    assert (await kept(served))["summary.text"] == DETAIL
