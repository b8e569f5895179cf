"""Any number of processes share one database: one polls, all serve the webhook, each may end."""

import asyncio
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from bot.chat import polling, presence
from bot.chat.pace import Pace
from bot.chat.webhook import path_of, secret_of
from bot.interview import engine
from bot.settings import Settings
from db.engine import Database, migrate
from db.models import leases
from tests.botapi import slow, too_many
from tests.driver import PDF
from tests.person import Person
from tests.served import Served
from tests.test_bad_input import kept
from tests.test_kills import ANSWERS, STORED

ROOT = Path(__file__).parents[1]
STOPS_WITHIN = 10  # seconds a platform waits before it kills
TALK = ("/start", *(text for _, text in ANSWERS))


def environment(api, url, **more):
    """What an operator sets."""
    kept_names = {"PATH", "HOME", "LANG", "LD_LIBRARY_PATH"}
    given = {name: value for name, value in os.environ.items() if name in kept_names}
    return given | {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url.removesuffix("/bot"),
        "DATABASE_URL": url,
        "SENDS_PER_SECOND": "10000",
        **more,
    }


async def started(api, url, **more):
    """One `python -m bot run`."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment(api, url, **more), stderr=PIPE
    )  # fmt: skip


async def says(process, words):
    """Until its log says so; gives the line."""
    async with asyncio.timeout(30):
        async for line in process.stderr:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"it never said {words!r}")


async def stored(url):
    database = Database(url)
    answers = await database.run(lambda ledger: ledger.desk(77, 0, None).session.answers)
    database.close()
    return {key: answer.value for key, answer in answers.items()}


def as_stored():
    return {key: STORED.get(key, text) for key, text in ANSWERS}


# One poller


async def test_two_bots_with_one_token_poll_by_turns_and_hand_over(api, ada, database_url, pool):
    """A rolling deploy: the new one waits, and goes on where the old one stops."""
    old, new = Served(api, database_url, pool), Served(api, database_url, pool)

    def holder(ledger):
        (row,) = [r for r in ledger._all(select(leases), {}) if r.name.startswith("poll:")]
        return row.holder

    async with old:
        await ada.says("/start")
        menus = api.count("setMyCommands")
        await new.start()
        await api.called("setMyCommands", 2 * menus)
        await ada.says("Go Developer")
        assert new.bot.presence.me != await new.database.run(holder)
    ada.writes("Junior")
    await ada.settles()
    assert new.bot.presence.me == await new.database.run(holder)
    assert await kept(new) == {"profile.target": "Go Developer", "profile.level": "junior"}
    assert api.conflicts == 0
    assert len([m for m in ada.heard if "Which level" in m.text]) == 1
    await new.stop()


async def test_a_poller_that_was_killed_is_followed_at_once_on_its_machine(
    api, sqlite_url, free_port
):
    """And after `LEASE` from another one, which cannot know."""
    migrate(sqlite_url)
    ada = Person(api, 77)
    first = await started(api, sqlite_url)
    await api.polled()
    second = await started(api, sqlite_url, PORT=str(free_port))
    assert "waits to take over" in await says(second, "Another process polls")
    _, writer = await asyncio.open_connection("127.0.0.1", free_port)  # its platform's check
    writer.close()
    await ada.says("/start", "Go Developer")
    first.kill()
    await first.wait()
    await api.polled(api.polls + 1, patience=15)
    await ada.says("Junior")
    second.terminate()
    assert await second.wait() == 0
    assert (await stored(sqlite_url))["profile.level"] == "junior"
    assert api.conflicts == 0


def test_only_a_process_of_this_machine_that_is_gone_counts_as_dead():
    me = presence.process()
    where, pid, started_at, number = me.split(".")
    assert not presence.is_dead(me)
    assert not presence.is_dead(f"elsewhere.999999999.{started_at}.{number}")
    assert not presence.is_dead(f"{where}.{os.getppid()}.1.1")
    assert not presence.is_dead("")
    assert presence.is_dead(f"{where}.999999999.{started_at}.{number}")
    assert presence.is_dead(f"{where}.{pid}.1.{number}")  # a container restarted: the same id


async def test_a_lease_that_was_lost_ends_the_polling_and_is_waited_for(served, ada, monkeypatch):
    monkeypatch.setattr(presence, "BEAT", 0.05)
    await ada.says("/start")
    name = f"poll:{served.bot.presence.bot}"

    def held_by(holder):
        return lambda ledger: ledger._note(name, holder, datetime.now(UTC))

    await served.database.run(held_by("elsewhere.1.1.1"))
    await asyncio.sleep(presence.BEAT * 4 + 3)
    ada.writes("Go Developer")
    await asyncio.sleep(0.1)
    assert served.api.pending
    await served.database.run(held_by(""))
    await ada.until(lambda: "Which level" in ada.last.text)


@pytest.mark.usefixtures("served")
async def test_a_poller_beside_a_webhook_says_so_in_one_sentence(api, ada, caplog, monkeypatch):
    monkeypatch.setattr(
        logging.getLogger("bot.chat.polling"), "disabled", False
    )  # by import-linter
    await ada.says("/start")
    with caplog.at_level("WARNING", "bot.chat.polling"):
        api.webhook = {"url": "http://127.0.0.1:9/"}
        ada.writes("Go Developer")
        await ada.until(lambda: caplog.messages, settle=False)
    assert "has set a webhook for this token" in caplog.messages[0]
    api.webhook = {}
    await ada.until(lambda: "Which level" in ada.last.text)


@pytest.mark.usefixtures("served")
async def test_a_poller_that_shares_no_database_is_told_of_in_one_sentence(
    api, ada, caplog, monkeypatch
):
    monkeypatch.setattr(logging.getLogger("bot.chat.polling"), "disabled", False)  # as above
    await ada.says("/start")
    async with aiohttp.ClientSession() as session:
        with caplog.at_level("WARNING", "bot.chat.polling"):
            url = f"{api.url}{api.token}/getUpdates"
            (await session.post(url, json={"offset": 0, "timeout": 0})).close()
            await ada.until(lambda: caplog.messages, settle=False)
    assert "does not share this database" in caplog.messages[0]
    await ada.says("Go Developer")
    assert "Which level" in ada.last.text


# Outgoing, across processes


def test_processes_share_the_limit_of_their_token():
    pace = Pace(30)
    pace.share(3)
    waits = [pace.wait(chat, 0.0) for chat in range(30)]
    assert waits[:10] == [0.0] * 10
    assert waits[-1] == pytest.approx(2.0)


async def test_each_process_knows_how_many_send(api, sqlite_url, pool):
    first = Served(api, sqlite_url, pool, pace=30)
    async with first:
        assert first.bot.sender.pace.processes == 1
        other = await first.database.run(
            lambda ledger: ledger.beat(first.bot.presence.bot, "another", datetime.now(UTC))
        )
        await first.bot.presence.beat()
        assert other.live == first.bot.sender.pace.processes == 2
        assert first.bot.sender.pace.part == 15


async def test_no_later_message_overtakes_one_that_another_process_spilled(served, ada):
    """U24: what waits is known from the database, not from one process's memory."""
    await ada.says("/start")
    waits = {"method": "sendMessage", "params": {"chat_id": 1001, "text": "from elsewhere"}}
    due = datetime.now(UTC) + timedelta(seconds=1)
    await served.database.run(lambda ledger: ledger.spill(1001, 0, waits, due))
    ada.writes("Go Developer")
    await ada.until(lambda: "Which level" in ada.last.text)
    assert [m.text for m in ada.heard][-2] == "from elsewhere"


async def test_a_spilled_reply_is_not_said_again_with_its_update(served, ada):
    await ada.says("/start")
    served.api.fails(too_many(1), method="sendMessage")
    ada.writes("Go Developer")
    await ada.settles()
    served.api.repeat(max(served.api.history))
    await ada.until(lambda: "Which level" in ada.last.text)
    assert len([m for m in ada.heard if "Which level" in m.text]) == 1


async def test_the_buttons_another_process_showed_go_away_too(
    api, ada, postgres_url, pool, free_port
):
    """U7: the message that carries them is written down soon where others serve the chat, too."""
    api.webhooks.second = 0.02
    async with Served(api, postgres_url, pool, port=free_port) as first:
        other = Served(api, postgres_url, pool, port=free_port + 1)
        await other.start()
        origins = [running.settings.webhook_url for running in (first, other)]
        api.webhooks.through(*origins)
        for text in ("/start", "Go Developer", "Junior", "Germany", "Developer jobs, no gaps"):
            await ada.says(text)
            await asyncio.sleep(0.5)
        assert {post.origin for post in api.webhooks.posts} == set(origins)
        assert [m.labels for m in ada.heard if m.labels] == [ada.last.labels]
        await other.stop()


# Polling: the batch is what is confirmed


async def test_one_chats_slow_send_holds_no_other_up(served, ada):
    """Design S: it is left to the outbox after `PATIENCE`, and with it the batch goes on."""
    bo = Person(served.api, 1002)
    await ada.says("/start")
    served.api.fails(slow(30), method="sendMessage", chat=1001)
    ada.writes("Go Developer", "Junior", "Germany")
    await served.api.called("sendMessage", 2)
    bo.writes("/start")
    await bo.until(lambda: bo.heard, settle=False)
    assert "Which level" not in ada.transcript()
    await ada.until(lambda: "describe your work" in ada.last.text, patience=30)


async def test_a_flood_of_one_chat_leaves_room_for_others(api, sqlite_url, pool):
    """Two hundred messages at Telegram's real pace: the replies wait, not the others."""
    async with Served(api, sqlite_url, pool, pace=30):
        ada, bo = Person(api, 1001), Person(api, 1002)
        await ada.says("/start")
        ada.writes(*["Go Developer"] * 200)
        bo.writes("/start")
        await bo.until(lambda: bo.heard, patience=30, settle=False)
        assert len(ada.heard) < 50  # one a second: all of them would have taken minutes


async def test_a_chat_gets_its_part_of_a_batch_and_the_rest_comes_again(served, ada, monkeypatch):
    """U12, U27: in order, each worked once, and what others wrote behind it meanwhile."""
    monkeypatch.setattr(polling, "MOST_WAITING", 2)
    bo = Person(served.api, 1002)
    await ada.says("/start")
    handed = []
    served.api.on_delivery = lambda update: handed.append(update["update_id"])
    ada.writes("Go Developer", "Junior", "Germany", "Developer jobs, no gaps", "Chronological")
    bo.writes("/start")
    await ada.settles()
    assert (await kept(served)) == {
        "profile.target": "Go Developer", "profile.level": "junior", "profile.country": "DE",
        "profile.history": "steady", "profile.format": "chronological",
    }  # fmt: skip
    assert len(handed) > len(set(handed)) == 6
    assert len(bo.heard) == 2  # the welcome and the first question, once


# After an outage


async def silent(running, seconds):
    """As if no process had lived for so long."""
    shift = timedelta(seconds=seconds)

    def back(ledger):
        for name, holder, seen_at in ledger._all(select(leases), {}):
            ledger._note(name, holder, seen_at - shift)

    return await running.database.run(back)


async def test_who_was_mid_interview_is_asked_once_more_after_an_outage(api, database_url, pool):
    """U31: their taps may be lost."""
    ada, bo = Person(api, 1001), Person(api, 1002)
    running = Served(api, database_url, pool)
    async with running:
        await ada.says("/start", "Go Developer")
        await bo.says("/start")
        await bo.blocks()
        await silent(running, 151)
        await running.restart()
        await ada.until(lambda: "I was away for a while" in ada.last.text)
        assert "Which level" in ada.last.text
        assert [m.labels for m in ada.heard if m.labels] == [ada.last.labels]
        await running.restart()
        await ada.taps("Junior")
    assert len([line for _, line in ada.room.log if "I was away" in line]) == 1
    assert "away" not in bo.transcript()


async def test_a_mistake_while_asking_again_keeps_nobody_from_being_served(
    served, ada, monkeypatch
):
    await ada.says("/start", "Go Developer")
    await silent(served, 200)

    def fails(_catalogue, _session):
        raise ValueError("a fault of ours")

    monkeypatch.setattr(engine, "asked_again", fails)
    await served.restart()
    await ada.says("Junior")
    assert (await kept(served))["profile.level"] == "junior"


async def test_after_a_short_stop_nobody_is_asked_again(served, ada):
    await ada.says("/start", "Go Developer")
    await silent(served, 100)
    await served.restart()
    await ada.says("Junior")
    assert "I was away" not in ada.transcript()


# Stopping


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_stop_finishes_what_is_under_way_and_leaves_the_rest(
    way, api, sqlite_url, free_port
):
    migrate(sqlite_url)
    ada = Person(api, 77)
    api.webhooks.second = 0.05
    by_hook = {"WEBHOOK_URL": f"http://127.0.0.1:{free_port}", "PORT": str(free_port)}
    more = by_hook if way == "webhook" else {}
    bot = await started(api, sqlite_url, LOG_LEVEL="DEBUG", **more)
    ada.writes("/start")
    await ada.settles(patience=30)
    api.fails(slow(1), method="sendMessage")
    ada.writes("Backend Developer")
    await api.called("sendMessage", 3)
    bot.terminate()
    ada.writes("Mid-level")
    async with asyncio.timeout(STOPS_WITHIN):
        assert await bot.wait() == 0
    assert "Which level" in ada.last.text
    left = [waiting.update["message"]["text"] for waiting in api.pending]
    assert left == ["Mid-level"]  # what was worked does not come again
    log = (await bot.stderr.read()).decode()
    given = Settings(token=api.token)
    for secret in (api.token.partition(":")[2], secret_of(given), path_of(given), "Backend"):
        assert secret not in log
    assert await stored(sqlite_url) == {"profile.target": "Backend Developer"}


async def test_a_second_signal_ends_the_process_at_once(api, sqlite_url):
    migrate(sqlite_url)
    bot = await started(api, sqlite_url)
    ada = Person(api, 77)
    ada.writes("/start")
    await ada.settles(patience=30)
    api.fails(slow(30), method="sendMessage")
    ada.writes("Backend Developer")
    await api.called("sendMessage", 3)
    bot.terminate()
    await asyncio.sleep(0.1)
    bot.terminate()
    assert await bot.wait() == -signal.SIGTERM


# The real Procfile


async def test_two_web_processes_of_the_procfile_play_an_interview(api, postgres_url, free_port):
    """Past one machine: they share Postgres and nothing else, and the router knows no chat."""
    api.webhooks.second = 0.05
    ada = Person(api, 77)
    hook = "http://bot.example.com"  # the router's, before both
    given = environment(api, postgres_url, WEBHOOK_URL=hook)
    path = os.pathsep.join([str(Path(sys.executable).parent), given["PATH"]])
    honcho = [sys.executable, "-m", "honcho", "--app-root", ROOT]
    release = await asyncio.create_subprocess_exec(
        *honcho, "run", "-e", os.devnull, "python", "-m", "bot", "migrate",
        env=given | {"PATH": path}, stdout=DEVNULL,
    )  # fmt: skip
    assert await release.wait() == 0
    both = await asyncio.create_subprocess_exec(
        *honcho, "start", "-e", os.devnull, "-c", "web=2", "-p", str(free_port), "web",
        env=given | {"PATH": path}, stdout=DEVNULL,
    )  # fmt: skip
    origins = [f"http://127.0.0.1:{free_port + number}" for number in range(2)]
    api.webhooks.through(*origins)
    try:
        await api.called("setWebhook", 2)
        for text in TALK:
            ada.writes(text)
            await ada.settles(patience=30)
        await ada.until(lambda: "Where are you based?" in ada.last.text)
        ada.writes("Berlin, Germany", *PDF)
        await ada.until(lambda: ada.documents, patience=60)
    finally:
        both.terminate()
        await both.wait()
    more = {"contact.place": "Berlin, Germany", "pdf.asked": "yes", "review.asked": "yes"}
    assert await stored(postgres_url) == as_stored() | more
    by = [post.origin for post in api.webhooks.posts if post.status == 200]
    assert min(by.count(origin) for origin in origins) >= len(TALK) // 2
    asked = [message.text for message in ada.heard]
    assert len(set(asked)) == len(asked)
    assert len(ada.documents) == 1
