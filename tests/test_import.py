"""A file sent into the chat becomes a draft: read once, shown, and nothing of it kept but that."""

import asyncio
import json
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.incoming import update_from
from bot.chat.updates import heard
from bot.intake import pool as intake
from bot.intake.pool import Readers
from bot.interview.events import Attachment
from bot.interview.session import Answer
from db.models import deliveries
from tests.botapi import broken, reset, too_many
from tests.intake.files import TODAY, docx, export, paragraph, pdf

CV = b"""Ada Byron
Backend Developer in Go
ada@example.org | +44 20 7946 0000 | London, United Kingdom
Date of birth: 10 December 1985

EXPERIENCE

Senior Developer, Engines Ltd
Mar 2021 - Present
- Cut the p99 of the ledger from 900 to 40 ms

SKILLS
Go, PostgreSQL, Kafka

MOTTO
Onwards
"""


@pytest.fixture(scope="module")
def readers():
    made = Readers()
    asyncio.run(made.read(CV, TODAY))  # the first waits for the process
    yield made
    made.close()


@pytest.fixture
async def bot(served, readers, monkeypatch):
    """The whole bot, with a reading process that is ready."""
    monkeypatch.setattr(served.bot, "readers", readers)
    monkeypatch.setattr(imports_of(served), "reader", readers)
    return served


def imports_of(served):
    return served.bot.deliveries.others["import"].__self__


async def sends(ada, content, name="cv.txt", **more):
    """Send a file and wait for what came of it."""
    before = len(ended(ada))
    await ada.sends_document(name, content, settle=False, **more)
    await ada.until(lambda: len(ended(ada)) > before)


def ended(ada):
    """What was said of files that were read, or could not be."""
    reading = ("Reading your file", "This is what I read")
    told = ("undo takes", "file", "picture")
    return [
        message.text
        for message in ada.heard
        if any(word in message.text for word in told)
        and not message.text[2:].startswith(reading)
        and not message.text.startswith(reading)
    ]


async def session(served, chat=1001):
    desk = await served.database.run(lambda led: led.desk(chat, 0, datetime.now(UTC)))
    return desk.session, desk.drafts


def said(ada, words):
    return [message.text for message in ada.heard if words in message.text]


async def test_a_file_becomes_a_draft_that_is_shown_section_by_section(bot, ada):
    await ada.says("/start")
    await ada.sends_document("cv.txt", CV, settle=False)
    await ada.until(lambda: "I ask for what is missing" in ada.last.text)
    assert said(ada, "Reading your file")
    (shown,) = said(ada, "This is what I read")
    assert "Senior Developer, Engines Ltd · March 2021 – now" in shown
    assert "ada@example.org" in shown
    assert "résumé of its own" not in shown  # the empty one was filled
    kept, drafts = await session(bot)
    assert len(drafts) == 1
    assert kept.answers["experience.1.company"].value == "Engines Ltd"
    await ada.taps("See so far")
    assert "Experience: 1 job" in ada.last.text
    await ada.taps("Continue")
    assert "Which job are you after?" in ada.last.text


async def test_details_are_named_and_not_stored_and_the_rest_is_shown(bot, ada):
    await ada.says("/start")
    await sends(ada, CV)
    assert "Left out, as a résumé is better without: date of birth" in ada.last.text
    assert "MOTTO:\nOnwards" in ada.last.text
    kept, _ = await session(bot)
    assert "1985" not in repr(kept)


async def test_a_resume_that_was_begun_stays_beside_the_new_one(bot, ada):
    await ada.says("/start")
    await ada.says("Backend Developer")
    before, _ = await session(bot)
    kept = {**before.answers, "contact.name": Answer("Bo Begun")}
    await bot.database.run(lambda led: saved(led, kept))
    await sends(ada, CV)
    assert "résumé of its own" in said(ada, "This is what I read")[0]
    now, drafts = await session(bot)
    assert len(drafts) == 2
    assert now.answers["contact.name"].value == "Ada Byron"
    await ada.says("/list")
    assert len([label for label in ada.labels if label == "Delete"]) == 2


def saved(ledger, answers):
    now = datetime.now(UTC)
    desk = ledger.desk(1001, 0, now)
    ledger.save(desk, replace(desk.session, answers=answers), now)


async def test_undo_takes_all_of_it_back(bot, ada):
    await ada.says("/start")
    await sends(ada, CV)
    await ada.says("/undo")
    kept, _ = await session(bot)
    assert not [key for key in kept.answers if key.startswith(("contact", "experience"))]


async def test_only_what_an_entry_needs_is_asked(bot, ada):
    await ada.says("/start")
    job = b"Ada Byron\n\nExperience\n\nDeveloper, Engines Ltd\n2021 - 2022\n"
    await sends(ada, job)
    kept, _ = await session(bot)
    assert "experience.1.bullets" not in kept.answers
    assert kept.answers["experience.1.about"].mark == "skipped"


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("cv.docx", docx(paragraph("Ada Byron"), paragraph("Skills", "H1"), paragraph("Go")), "Go"),
        ("Basic.zip", export(Profile="First Name,Last Name\nAda,Byron\n"), "Ada Byron"),
        ("resume.json", json.dumps({"basics": {"name": "Ada Byron"}}).encode(), "Ada Byron"),
        ("cv.pdf", pdf({"contact.name": Answer("Ada Byron")}), "Ada Byron"),
    ],
)
async def test_every_kind_of_file_is_read(ada, name, content, words):
    await ada.says("/start")
    await sends(ada, content, name)
    assert words in said(ada, "This is what I read")[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\nbroken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
        (b"a" * (8 * 1024 * 1024 + 1), "more than 8 MB"),
        (b"\x7fELF\x00\x00", "that kind of file"),
    ],
)
async def test_what_cannot_be_read_is_told_in_a_sentence_and_the_interview_goes_on(
    bot, ada, content, words
):
    await ada.says("/start")
    question = ada.last.text
    await sends(ada, content, "cv.pdf")
    await ada.until(lambda: words in ada.last.text)
    await ada.says("/continue")
    assert question.split("\n")[-1] in ada.last.text
    async with asyncio.timeout(5):
        rows = await bot.database.run(lambda led: led.everything(1))
    assert [row["file_id"] for row in rows["deliveries"]] == [None]


async def test_what_is_written_below_a_file_answers_no_question(bot, ada):
    await ada.says("/start")
    await sends(ada, CV, caption="Here is my old one")
    assert said(ada, "What you wrote below it I leave aside")
    kept, _ = await session(bot)
    assert "Here is my old one" not in repr(kept)


def test_a_forwarded_file_is_read_as_one_that_was_sent():
    document = {"file_id": "F1", "file_name": "cv.pdf", "mime_type": "application/pdf"}
    message = {
        "message_id": 5, "chat": {"id": 1001, "type": "private"}, "date": 1, "document": document,
        "forward_origin": {"type": "user"},
    }  # fmt: skip
    event = heard(update_from({"update_id": 1, "message": message})).event
    assert (event.kind, event.file, event.name) == (Attachment.FILE, "F1", "cv.pdf")


@pytest.mark.usefixtures("bot")
async def test_trouble_on_the_way_to_the_file_is_waited_out(ada, api, monkeypatch):
    monkeypatch.setattr("bot.chat.files.UNREACHABLE", timedelta(seconds=0.1))
    monkeypatch.setattr("bot.delivery.RETRY", timedelta(seconds=0.1))
    await ada.says("/start")
    for failure in (too_many(0), broken(), reset()):
        api.fails(failure, method="getFile")
    await sends(ada, CV)
    await ada.until(lambda: "I ask for what is missing" in ada.last.text)
    assert len(said(ada, "This is what I read")) == 1
    assert api.count("getFile") >= 3


async def test_neither_the_token_nor_a_word_of_the_file_is_logged(bot, ada, caplog):
    caplog.set_level(logging.DEBUG)
    await ada.says("/start")
    await sends(ada, CV)
    assert "Engines" not in caplog.text
    assert bot.settings.token.partition(":")[2] not in caplog.text


@pytest.mark.usefixtures("bot")
async def test_a_person_may_have_so_many_read_an_hour(ada):
    await ada.says("/start")
    for _ in range(6):
        await sends(ada, b"%PDF-")
    before = ada.api.count("getFile")
    await ada.sends_document("cv.txt", CV, settle=False)
    await ada.until(lambda: "as many files as I can read" in ada.last.text)
    assert ada.api.count("getFile") == before


async def test_after_a_kill_the_file_is_read_once(served, readers, ada, monkeypatch):
    monkeypatch.setattr(imports_of(served), "reader", Stuck())
    await ada.says("/start")
    await ada.sends_document("cv.txt", CV, settle=False)
    await ada.until(lambda: imports_of(served).reader.asked, settle=False)
    await served.kill()
    await served.start()
    monkeypatch.setattr(imports_of(served), "reader", readers)
    await ada.until(lambda: "I ask for what is missing" in ada.last.text, patience=20)
    await ada.settles()
    _, drafts = await session(served)
    assert len(drafts) == 1
    assert len(said(ada, "This is what I read")) == 1


class Stuck:
    asked = False

    async def read(self, _content, _today):
        self.asked = True
        await asyncio.sleep(60)


async def test_a_deleted_person_gets_no_draft_from_a_file_still_being_read(bot, ada, monkeypatch):
    waiting = Waiting(imports_of(bot).reader)
    monkeypatch.setattr(imports_of(bot), "reader", waiting)
    await ada.says("/start")
    await ada.sends_document("cv.txt", CV, settle=False)
    await ada.until(lambda: waiting.asked, settle=False)
    await ada.says("/delete", settle=False)
    await ada.until(lambda: "Delete everything" in ada.labels, settle=False)
    await ada.taps("Delete everything", settle=False)
    await ada.until(lambda: "I hold nothing on you" in ada.last.text, settle=False)
    waiting.go.set()
    await asyncio.sleep(0.3)
    assert not said(ada, "This is what I read")
    counts = await bot.database.run(lambda led: len(led.everything(1)["people"]))
    assert counts == 0


class Waiting:
    def __init__(self, reader):
        self.reader, self.asked, self.go = reader, False, asyncio.Event()

    async def read(self, content, today):
        self.asked = True
        await self.go.wait()
        return await self.reader.read(content, today)


def test_a_reading_process_has_its_limits():
    limits = intake.READING.limits
    assert limits.seconds <= 15
    assert limits.memory <= 700 * 1024 * 1024
    assert limits.file == 0  # it writes nothing
    assert deliveries.c.file_id.nullable
