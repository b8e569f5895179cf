"""A PDF under way when the process is killed comes after the restart: once, unless in doubt."""

import asyncio
from datetime import UTC, datetime

from db.engine import Database, migrate
from tests.botapi import BotApi
from tests.driver import PDF
from tests.person import Person
from tests.test_delivery import ANSWERS, PAPER
from tests.test_kills import started

PATIENCE = 90  # seconds: a start, a dead worker's lease, and a render


def kills(api, bot, method):
    """SIGKILL as soon as Telegram has worked such a request, before it answers."""
    killed = asyncio.Event()

    def called(call):
        if call.method == method and not killed.is_set():
            bot.kill()
            killed.set()

    api.on_call = called
    return killed


async def test_a_pdf_survives_a_kill_while_it_is_drawn_and_one_while_it_is_sent(database_url):
    """The second is ambiguous, Telegram may have it: once more, with a word, and never again."""
    await asyncio.to_thread(migrate, database_url)
    async with BotApi() as api:
        ada = Person(api, 78)
        bot = await started(api, database_url)
        ada.writes("/start", *PAPER, *ANSWERS)
        await ada.until(lambda: ada.heard and "LinkedIn" in ada.last.text, patience=PATIENCE)
        drawing = kills(api, bot, "sendChatAction")
        ada.writes(*PDF)
        await asyncio.wait_for(drawing.wait(), PATIENCE)
        await bot.wait()
        assert ada.documents == []
        bot = await started(api, database_url)
        sending = kills(api, bot, "sendDocument")
        await asyncio.wait_for(sending.wait(), PATIENCE)
        await bot.wait()
        assert "twice" not in ada.last.text
        bot = await started(api, database_url)
        await ada.until(lambda: len(ada.documents) > 1, patience=PATIENCE)
        assert "it may come twice" in ada.last.text
        assert len(ada.photos) == 1
        bot.terminate()
        assert await bot.wait() == 0
        assert len(ada.documents) == 2
        assert api.faults == []


async def test_a_worker_alone_sends_what_others_take_wishes_for(postgres_url):
    """`python -m bot work`: it takes no updates."""
    await asyncio.to_thread(migrate, postgres_url)
    database = Database(postgres_url)

    def wish(ledger):
        desk = ledger.desk(79, 0, datetime.now(UTC))
        ledger.want(desk.person, None, "export", 79, 0, datetime.now(UTC))

    async with BotApi() as api:
        ada = Person(api, 79)
        worker = await started(api, postgres_url, "work")
        await database.run(wish)
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        assert api.polls == 0
        worker.terminate()
        assert await worker.wait() == 0
    await asyncio.to_thread(database.close)
