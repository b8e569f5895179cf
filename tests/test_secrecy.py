"""Personal data is sacred: not in the logs, not in errors, not on disk before the person chose."""

import asyncio
import contextlib
import logging
import os
import re
import sys
from itertools import cycle
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from bot.interview import engine
from bot.interview.schema import Kind, Level
from db.engine import migrate
from tests.botapi import broken, lost_answer, reset, too_many
from tests.driver import Chatter, answer, asked_now
from tests.person import Person
from tests.served import Served
from tests.test_bad_input import at, kept

CANARY = "quokkazan"
DIGITS = "5550199"
BORN = "17 March 1983"
YEAR = re.compile(rb"\b1983\b")  # no digits of a longer number, such as a key of the database
DETAIL = f"I was born on {BORN} and lead the billing team at Acme"
SAID = {
    Kind.NAME: "Zora Quokkazan",
    Kind.EMAIL: "quokkazan@example.com",
    Kind.PHONE: "+1 202 555 0199",
    Kind.PLACE: "Quokkazan, Canada",
    Kind.COUNTRY: "Canada",
    Kind.PERIOD: "Mar 2021 – Nov 2022",
    Kind.MONTH: "Mar 2021",
    Kind.BULLETS: ("Moved quokkazan to Kafka", "Cut the cost of quokkazan"),
    Kind.ITEMS: ("Python", "Quokkazan"),
    Kind.GROUP: "Quokkazan: Python, Go",
}
PROFILES = {"linkedin": "linkedin.com/in/quokkazan", "github": "github.com/quokkazan"}


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
        if question.kind is Kind.LINK:
            return PROFILES.get(question.key, "https://quokkazan.example.com")
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
        await person.says("/pdf")
        await person.until(lambda: person.documents, patience=60)
        await person.blocks()
        await person.unblocks()
        await person.says("/export")
        await person.until(lambda: person.documents[-1].name == "my-data.json", patience=60)
        assert turn > 40
        assert api.refusals
    said = log.read_text().casefold()
    assert "serving as" in said
    for secret in (CANARY, DIGITS, "555-0199", BORN.casefold(), api.token.partition(":")[2]):
        assert secret.casefold() not in said
    left = [path for path in (tmp_path / "scratch").rglob("*") if path.is_file()]
    assert not [path for path in left if CANARY in path.name.casefold()]
    assert not [path for path in left if CANARY.encode() in path.read_bytes().lower()]


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


@pytest.mark.parametrize("choice", ["Remove it", "Rewrite", "Keep it anyway"])
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
        assert bool(YEAR.search(stored(database_url))) == (choice == "Keep it anyway")
        answers = await kept(served)
        assert (
            answers.get("summary.text", "")
            == {
                "Remove it": "Lead the billing team at Acme",
                "Rewrite": "",
                "Keep it anyway": DETAIL,
            }[choice]
        )


async def test_a_detail_in_an_edited_message_is_held_back_too(served, ada, sqlite_url):
    await at(served, ada, "summary.text")
    message = await ada.says("I lead the billing team at Acme")
    await ada.edits(message, DETAIL)
    assert "date of birth" in ada.last.text
    assert not YEAR.search(stored(sqlite_url))
    assert (await kept(served))["summary.text"] == "I lead the billing team at Acme"
    await ada.taps("Keep it anyway")
    assert (await kept(served))["summary.text"] == DETAIL
