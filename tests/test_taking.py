"""A screen of the review is made while no transaction waits for it."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot import taking
from bot.chat.view import View
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Chose
from bot.interview.reviewing import Place
from bot.interview.session import Answer, changed
from bot.resume import checklist
from bot.resume.questions import Question
from bot.turn import Heard, Turn
from db.engine import Database, migrate
from tests.resume.test_checklist import EMPTY, weak

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
CHAT = 1001
PROFILE = Heard(Chose("check", str(Place(Question.PROFILE, 0, 1))), CHAT, id=7)


@pytest.fixture
async def database(sqlite_url):
    await asyncio.to_thread(migrate, sqlite_url)
    made = Database(sqlite_url)
    yield made
    await asyncio.to_thread(made.close)


@pytest.fixture
async def turn(database):
    """The weak résumé of `test_checklist` on a desk."""
    await put(database, weak())
    return Turn(CATALOGUE, View(), NOW)


async def put(database, answers):
    def work(ledger):
        desk = ledger.desk(CHAT, 0, NOW)
        ledger.save(desk, changed(desk.session, answers), NOW)

    await database.run(work)


def words(taken):
    return "\n".join(message["params"].get("text", "") for message in taken.messages)


async def test_the_database_answers_others_while_a_screen_is_made(database, turn, monkeypatch):
    answered = []

    def made(*given, **named):
        answered.append(database.run_sync(lambda ledger: ledger.desk(CHAT, 0, NOW).person))
        return real(*given, **named)

    real = checklist.consulted
    monkeypatch.setattr(checklist, "consulted", made)
    taken = await asyncio.wait_for(taking.take(database, turn, PROFILE, NOW), 5)
    assert EMPTY in words(taken)
    assert len(answered) == 1


async def test_what_changed_while_it_was_made_is_what_the_screen_shows(database, turn, monkeypatch):
    """Another device; who keeps changing things is answered within the turn."""
    loop, new = asyncio.get_running_loop(), iter(["Motivated developer", "Dedicated developer"])

    def made(*given, **named):
        if text := next(new, None):
            change = put(database, {"headline.text": Answer(text)})
            asyncio.run_coroutine_threadsafe(change, loop).result(5)
        return real(*given, **named)

    real = checklist.consulted
    monkeypatch.setattr(checklist, "consulted", made)
    taken = await asyncio.wait_for(taking.take(database, turn, PROFILE, NOW), 10)
    assert "Dedicated developer" in words(taken)
    assert EMPTY not in words(taken)
