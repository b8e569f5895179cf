"""What lies untouched for RETENTION_DAYS is announced a week ahead, then gone; nothing else is."""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.chat import retention
from bot.chat.view import View
from bot.interview.replies import Privacy
from bot.interview.session import Answer
from bot.screens import screen
from db.engine import Database, migrate
from db.models import metadata
from tests.person import Person
from tests.served import Served
from tests.test_bad_input import at
from tests.test_cli import call
from tests.test_secrecy import stored

DAY = timedelta(days=1)
KEEP = 90 * DAY
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
TOLD = START + KEEP - 7 * DAY  # when the announcement is due
DUE = START + KEEP
MOMENT = timedelta(microseconds=1)
CANARY = "Marguerite-Canary"
ROOT = Path(__file__).parents[2]


class Purge:
    """Keeps to the retention at a moment; gives (people told, drafts and people deleted).

    What is to be said is sent at once, as a running bot does, and stands in `said`.
    """

    def __init__(self, database):
        self.database, self.said, self.is_down = database, [], False

    def __call__(self, now, keep=KEEP):
        done = asyncio.run(retention.purge(self.database, View(), keep, now))
        if not self.is_down:
            self.said += self.database.run_sync(sent)
        return done.announced, done.drafts, done.people


@pytest.fixture
def purge(database):
    return Purge(database)


def talk(chat, when, word="Ada", update=None):
    """A work: a person answers the open question of the draft on the desk."""

    def turn(ledger):
        desk = ledger.desk(chat, 0, when)
        answers = {**desk.session.answers, "contact.name": Answer(word, at=when)}
        ledger.save(desk, replace(desk.session, answers=answers, seen_at=when), when)
        ledger.rename_draft(desk.draft, f"Job of {word}")
        ledger.keep_reply(update or hash((chat, when)) % 10**9, [{"text": f"Hi {word}"}], when)
        return desk

    return turn


def another(chat, when):
    """A work: the person begins another draft."""

    def turn(ledger):
        person = ledger.desk(chat, 0, when).person
        return ledger.new_draft(person, when)

    return turn


def sent(ledger):
    """What waits in the outbox is sent; gives the chats and texts."""
    found = waiting(ledger)
    for row in _spilled(ledger):
        ledger.sent(row.id)
    return found


def waiting(ledger):
    """The chats and texts of what is to be sent."""
    return [(row.chat, row.message["params"]["text"]) for row in _spilled(ledger)]


def _spilled(ledger):
    table = metadata.tables["outbox"]
    return ledger._all(select(table).order_by(table.c.id), {})


def count(table):
    def rows(ledger):
        found = select(func.count()).select_from(metadata.tables[table])
        return ledger._all(found, {})[0][0]

    return rows


def test_at_the_limit_it_is_gone_and_the_neighbour_of_a_moment_later_stays(work, purge):
    work(talk(1, START, CANARY))
    work(talk(2, START + MOMENT))
    assert purge(TOLD - MOMENT) == (0, 0, 0)
    assert purge(TOLD) == (1, 0, 0)
    ((chat, text),) = purge.said
    assert chat == 1
    for words in (f"Job of {CANARY}", "90 days", "01 Apr 2026", "Any message from you keeps it"):
        assert words in text
    assert purge(DUE - MOMENT) == (1, 0, 0)  # the neighbour is told
    assert purge(DUE) == (0, 1, 1)
    assert work(count("people")) == work(count("drafts")) == 1
    assert (
        work(lambda ledger: ledger.desk(2, 0, DUE)).session.answers["contact.name"].value == "Ada"
    )


def test_of_a_person_who_is_gone_no_table_holds_a_row(work, purge, migrated):
    work(talk(1, START, CANARY))
    purge(TOLD)
    assert CANARY.encode() in stored(migrated)
    purge(DUE)
    held = {name: work(count(name)) for name in metadata.tables}
    assert not any(held.values()), held


def test_it_is_announced_once_and_a_second_call_changes_nothing(work, purge):
    work(talk(1, START))
    assert [purge(TOLD + hours * DAY / 24) for hours in range(3)] == [
        (1, 0, 0),
        (0, 0, 0),
        (0, 0, 0),
    ]
    assert len(purge.said) == 1
    assert purge(DUE) == (0, 1, 1)
    assert purge(DUE) == (0, 0, 0)


def test_a_draft_touched_between_announcement_and_purge_stays_its_own_time(work, purge):
    work(talk(1, START))
    purge(TOLD)
    back = TOLD + 3 * DAY
    work(talk(1, back))
    assert purge(DUE) == (0, 0, 0)
    assert purge(back + KEEP - 7 * DAY) == (1, 0, 0)
    assert purge(back + KEEP) == (0, 1, 1)


def test_any_message_keeps_every_draft_that_was_announced(work, purge):
    work(talk(1, START, "old"))
    work(another(1, START + DAY))
    assert purge(TOLD + DAY) == (1, 0, 0)
    ((_, text),) = purge.said  # both in one message
    assert "Job of old" in text
    assert "a résumé without a job title" in text
    back = TOLD + 2 * DAY
    work(talk(1, back, "new"))  # on the draft that lies open
    assert purge(DUE + 2 * DAY) == (0, 0, 0)
    assert work(count("drafts")) == 2
    assert purge(back + KEEP - 7 * DAY) == (1, 0, 0)
    assert purge(back + KEEP) == (0, 2, 1)


def test_of_several_drafts_only_the_untouched_one_goes(work, purge):
    work(talk(1, START, CANARY))
    work(another(1, TOLD - DAY))
    assert purge(TOLD) == (1, 0, 0)
    assert purge(DUE) == (0, 1, 0)
    desk = work(lambda ledger: ledger.desk(1, 0, DUE))
    assert len(desk.drafts) == 1
    assert not desk.session.answers


def test_whoever_blocked_the_bot_is_not_written_to_but_purged(work, purge):
    work(talk(1, START, CANARY))
    work(lambda ledger: ledger.set_away(1, 0, away=True))
    assert purge(TOLD) == (1, 0, 0)
    assert purge.said == []
    assert purge(DUE) == (0, 1, 1)


def test_a_week_passes_after_the_announcement_however_late_it_came(work, purge):
    """The bot was down, or RETENTION_DAYS was lowered."""
    work(talk(1, START))
    late = DUE + 30 * DAY
    assert purge(late) == (1, 0, 0)
    assert purge(late + 7 * DAY - MOMENT) == (0, 0, 0)
    assert purge(late + 7 * DAY) == (0, 1, 1)


def test_who_could_not_be_told_yet_has_a_week_from_when_it_was_tried_again(work, purge):
    """The bot stopped before it could say so, for longer than the week."""
    work(talk(1, START))
    purge.is_down = True
    purge(TOLD)
    purge.is_down = False
    assert purge(DUE) == (0, 0, 0)
    assert len(purge.said) == 1
    assert purge(DUE + 7 * DAY - MOMENT) == (0, 0, 0)
    assert purge(DUE + 7 * DAY) == (0, 1, 1)


def test_retention_that_is_raised_is_announced_anew(work, purge):
    work(talk(1, START))
    purge(TOLD)
    longer = 365 * DAY
    for now, told in ((DUE + DAY, 0), (START + longer - 7 * DAY, 1), (START + longer - DAY, 0)):
        assert purge(now, longer) == (told, 0, 0)


def test_numbers_of_updates_and_settled_deliveries_go_after_a_week_and_open_ones_stay(work, purge):
    desk = work(talk(1, START, update=11))
    states = {"sent": None, "failed": "rendering", "wanted": None, "blocked": "blocked"}
    for state, error in states.items():
        made = work(
            lambda ledger, kind=state: ledger.want(desk.person, desk.draft, kind, 1, 0, START)
        )
        stands = "failed" if state == "blocked" else state
        work(lambda ledger, d=made, s=stands, e=error: ledger.settle(d, s, error=e))
    work(lambda ledger: ledger.park(12, 1, "ValueError", 3, START))
    purge(START + 7 * DAY)
    assert (work(count("updates")), work(count("deliveries")), work(count("parked"))) == (1, 4, 1)
    purge(START + 7 * DAY + MOMENT)
    assert (work(count("updates")), work(count("deliveries")), work(count("parked"))) == (0, 2, 0)


def test_two_processes_at_once_tell_each_person_once(work, migrated):
    for chat in range(1, 21):
        work(talk(chat, START))

    async def both():
        two = [Database(migrated) for _ in range(2)]
        done = await asyncio.gather(*(retention.purge(one, View(), KEEP, TOLD) for one in two))
        for one in two:
            await asyncio.to_thread(one.close)
        return done

    assert sum(one.announced for one in asyncio.run(both())) == 20
    assert sorted(chat for chat, _ in work(waiting)) == list(range(1, 21))


@pytest.mark.parametrize("migrated", ["sqlite"], indirect=True)  # each death is a new process
def test_killed_half_way_and_called_again_it_ends_the_same(work, purge, migrated):
    """The process dies after some people's transactions; each is told once, and all go."""
    for chat in range(1, 31):
        work(talk(chat, START, f"{CANARY} {chat}"))
    script = (
        "import asyncio, os; from datetime import datetime, timedelta\n"
        "import bot.chat.retention as r; from bot.chat.view import View\n"
        "from db.engine import Database\n"
        "r.SPAN, real, seen = 5, r.over, []\n"
        "import db.retention; db.retention.SPAN = 5\n"
        "def some(ledger, **given):\n"
        "    done = real(ledger, **given)\n"
        "    seen.extend([done] * (done != r.Purged()))\n"
        "    return os._exit(9) if len(seen) > 3 else done\n"  # the fourth is not committed
        "r.over = some\n"
        "now = datetime.fromisoformat(os.environ['AT'])\n"
        f"asyncio.run(r.purge(Database({migrated!r}), View(), timedelta(days=90), now))"
    )
    for now in (TOLD, DUE):
        given = {**os.environ, "AT": now.isoformat()}
        died = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=given, check=False)
        assert died.returncode == 9
        assert 0 < (len(work(waiting)) if now == TOLD else work(count("people"))) < 30
        purge(now)
        assert sorted(chat for chat, _ in purge.said) == list(range(1, 31))
    assert work(count("people")) == work(count("answers")) == 0


async def test_the_announcement_arrives_and_its_button_and_its_words_keep_the_draft(
    api, sqlite_url, pool
):
    migrate(sqlite_url)
    db = Database(sqlite_url)
    old = datetime.now(UTC) - 85 * DAY
    for chat in (1, 2, 3):
        await db.run(talk(chat, old, f"Ada {chat}", update=chat))
    await asyncio.to_thread(db.close)
    people = [Person(api, chat) for chat in (1, 2, 3)]
    async with Served(api, sqlite_url, pool) as served:
        for person in people:
            await person.until(lambda person=person: person.heard, patience=30)
            assert "Shall I keep your résumé?" in person.last.text
        await people[0].taps("Keep everything")
        assert "everything stays" in people[0].last.text
        await people[1].says("keep everything")
        assert "everything stays" in people[1].last.text
        later = datetime.now(UTC) + 10 * DAY
        done = await retention.purge(served.database, View(), KEEP, later)
        assert (done.announced, done.drafts, done.people) == (0, 1, 1)
        desk = await served.database.run(lambda ledger: ledger.desk(2, 0, later))
        assert {k: a.value for k, a in desk.session.answers.items()} == {"contact.name": "Ada 2"}


async def test_privacy_says_the_operators_own_numbers(api, sqlite_url, pool, ada):
    async with Served(api, sqlite_url, pool) as served:
        await at(served, ada, "contact.name")
        await ada.says("/privacy")
        said = ada.message("Your data").text
        assert said.count("•") == 6
        assert "at most 90 days after you last touched it" in said
        assert "encrypted" not in said
        for word in ("/export", "/delete", "/list", "7 days"):
            assert word in said


def test_the_numbers_are_those_of_the_settings():
    said = screen(Privacy(30, encrypted=True)).text
    assert "at most 30 days" in said
    assert "encrypted" in said
    assert "until you delete it." in screen(Privacy(0, encrypted=False)).text  # in the terminal


def test_purge_can_be_called_by_hand(tmp_path, sqlite_url):
    migrate(sqlite_url)
    db = Database(sqlite_url)
    db.run_sync(talk(1, datetime.now(UTC) - 20 * DAY))
    db.close()
    ended = call("purge", folder=tmp_path, DATABASE_URL=sqlite_url, RETENTION_DAYS="14")
    assert ended.returncode == 0, ended.stderr
    assert "Told a week ahead: 1 people. Deleted: 0 drafts" in ended.stdout
    assert CANARY not in ended.stderr
