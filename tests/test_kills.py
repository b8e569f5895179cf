"""kill -9 at any moment between and within two questions: nothing is lost, doubled or misfiled."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL

from db.engine import Database, migrate
from tests.botapi import BotApi
from tests.person import Person

ANSWERS = (
    ("profile.target", "Backend Developer"),
    ("profile.level", "Mid-level"),
    ("profile.country", "Germany"),
    ("profile.history", "Developer jobs, no gaps"),
    ("profile.format", "Chronological"),
    ("contact.name", "Ada Byron"),
    ("contact.email", "ada@example.com"),
    ("contact.phone", "+49 30 901820"),
)
STORED = {
    "profile.level": "mid",
    "profile.country": "DE",
    "profile.history": "steady",
    "profile.format": "chronological",
}


async def started(api, url, command="run"):
    """A bot in a process of its own."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command,
        env={
            **os.environ,
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url,
            "DATABASE_URL": url,
        },
        stderr=DEVNULL,
    )  # fmt: skip


async def killed(bot):
    bot.send_signal(signal.SIGKILL)
    await bot.wait()


async def test_every_answer_survives_a_kill_and_stands_where_it_belongs(database_url):
    """U26, U28: by turns the bot dies before it has the answer, with it, and after its reply."""
    await asyncio.to_thread(migrate, database_url)
    async with BotApi() as api:
        ada = Person(api, 77)
        bot = await started(api, database_url)
        await api.polled(1)
        await ada.says("/start")
        for number, (_, text) in enumerate(ANSWERS):
            handed = asyncio.Event()
            api.on_delivery = lambda _update, done=handed: done.set()
            ada.writes(text)
            if number % 3:
                await handed.wait()
                await asyncio.sleep(0.02 * number)  # within the turn, or after it
            await killed(bot)
            bot = await started(api, database_url)
            await api.polled(api.polls + 1)
            await ada.settles(patience=30)
        await ada.until(lambda: "Where are you based?" in ada.last.text, patience=30)
        bot.terminate()
        assert await bot.wait() == 0
        assert api.faults == []
    database = Database(database_url)
    held = await database.run(lambda ledger: ledger.desk(77, 0, None).session.answers)
    database.close()
    kept = {key: held[key].value for key, _ in ANSWERS}
    assert kept == {key: STORED.get(key, text) for key, text in ANSWERS}
