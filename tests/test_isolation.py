"""Whatever one person taps, types or forges, they never see or change a word of another's."""

import json
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.buttons import chosen
from bot.chat.view import View
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.events import Commanded, Corrected, Said
from bot.turn import Heard, Repeated, Turn
from db.engine import Database, migrate

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
NAMES = {"ada": "Adacanary", "bo": "Bocanary"}
ACTIONS = (
    "open", "bin", "binned", "edit", "see", "remove", "up", "down", "restore", "add", "deliver",
    "item", "drop", "point", "guard", "forget", "new", "choose", "keep", "stay", "undo",
    "review", "unkeep", "erase",
)  # fmt: skip
DRAFT_ACTIONS = ("open", "bin", "binned")  # each with the number of somebody's draft
WHO = st.sampled_from([*NAMES])
NUMBERS = st.integers(0, 12).map(str)
# What a person may do: say something, tap a button anybody was ever shown or one of their own
# making, give a command, or edit a message by whatever number.
ACTS = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(("Backend Developer", "Mid-level", "Germany", ""))),
    st.tuples(st.just("tap"), st.integers(0, 10_000)),
    st.tuples(st.just("tap"), st.integers(0, 10_000)),
    st.tuples(st.just("forge"), st.tuples(st.sampled_from(ACTIONS), NUMBERS)),
    st.tuples(
        st.just("draft"), st.tuples(st.sampled_from(DRAFT_ACTIONS), st.sampled_from([*NAMES]))
    ),
    st.tuples(st.just("command"), st.sampled_from([*COMMANDS])),
    st.tuples(st.just("correct"), st.integers(1, 40)),
)
STEPS = st.lists(st.tuples(WHO, ACTS), min_size=5, max_size=16)
BEGUN = ("Backend Developer", "Mid-level", "Germany", "Developer jobs, no gaps",
         "Chronological")  # fmt: skip


class Two:
    """Two people and the bot, without a network: turns on a real database."""

    def __init__(self, database, chats):
        self.database, self.turn = database, Turn(CATALOGUE, View(), NOW)
        self.chats = dict(zip(NAMES, chats, strict=True))
        self.buttons = []  # the data of every button anybody was shown
        self.numbers = count(chats[0] * 1_000)
        self.at = NOW

    def does(self, who, event, tapped=None):
        """One turn; gives what the person is sent."""
        number = next(self.numbers)
        callback = str(number) if tapped else None
        heard = Heard(event, self.chats[who], id=number, tapped=tapped, callback=callback)
        self.at += timedelta(seconds=1)
        try:
            taken = self.database.run_sync(lambda ledger: self.turn.take(ledger, heard, self.at))
        except Repeated:  # numbers of updates are all different here
            raise AssertionError from None
        self.turn.holding.note((heard.chat, heard.thread), event, taken.pending)
        for message in taken.messages:
            rows = message["params"].get("reply_markup", {}).get("inline_keyboard", ())
            self.buttons += [button["callback_data"] for row in rows for button in row]
        return taken.messages

    def draft(self, who):
        """The number of the draft on a person's desk."""
        return self.database.run_sync(lambda led: led.desk(self.chats[who], 0, self.at)).draft

    def act(self, who, kind, given, message):
        match kind:
            case "say":
                return self.does(who, Said(f"{given} {NAMES[who]}".strip(), message))
            case "command":
                return self.does(who, Commanded(given))
            case "correct":
                return self.does(who, Corrected(given, f"{NAMES[who]} again"))
            case "draft":
                action, whose = given
                data = f"{action}:{self.draft(whose)}"
            case "tap":
                data = self.buttons[given % len(self.buttons)]
            case _:
                data = ":".join(given)
        return self.does(who, chosen(data), tapped=message)


@pytest.fixture(scope="module")
def database():
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'resumes.sqlite'}"
        migrate(url)
        opened = Database(url)
        yield opened
        opened.close()


FREE = count(1)


@settings(max_examples=20)  # some thirty turns each
@given(STEPS)
def test_two_people_interleaved_never_meet(database, steps):
    two = Two(database, (next(FREE), next(FREE)))
    for who, name in NAMES.items():
        two.does(who, Commanded("start"))
        for line in (*BEGUN, f"{name} Byron"):
            two.does(who, Said(line, 1))
    for number, (who, (kind, what)) in enumerate(steps, 3):
        other = next(name for name in NAMES if name != who)
        before = held(two, other)
        messages = two.act(who, kind, what, number)
        said = json.dumps(messages)
        assert NAMES[other] not in said
        assert all(m["params"].get("chat_id", two.chats[who]) == two.chats[who] for m in messages)
        assert held(two, other) == before


def held(two, who):
    """All that is stored of a person."""

    def look(ledger):
        desk = ledger.desk(two.chats[who], 0, two.at)
        return ledger.everything(desk.person)

    found = two.database.run_sync(look)
    for other, name in NAMES.items():
        assert other == who or name not in json.dumps(found)
    return found


def test_the_number_of_anothers_draft_opens_copies_and_deletes_nothing(database):
    two = Two(database, (next(FREE), next(FREE)))
    for who, name in NAMES.items():
        two.does(who, Commanded("start"))
        two.does(who, Said(f"{name} Developer", 1))
    theirs = two.draft("ada")
    before = held(two, "ada")
    forged = [f"{action}:{theirs}" for action in ("open", "bin", "binned", "restore", "edit")]
    for data in forged:
        assert NAMES["ada"] not in json.dumps(two.does("bo", chosen(data), tapped=5))
    assert held(two, "ada") == before
