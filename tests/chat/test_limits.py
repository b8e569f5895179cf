"""A flood is refused with one sentence, typing never is, and what was read stays (U12)."""

import time
import tracemalloc

import pytest

from bot.chat.incoming import Chat, Document, Message, Update, User
from bot.chat.limits import (
    FILES_AT_ONCE,
    MESSAGES_AT_ONCE,
    MOST_PEOPLE,
    PAUSE,
    READ,
    UNREAD,
    Limits,
)
from bot.interview.events import Said
from bot.turn import Heard
from tests.test_bad_input import at, kept, session_of

TAP_ANSWER = "answerCallbackQuery"
START = 1_767_000_000  # a moment of Telegram's clock
ADA = User(1)


class Desk:
    """Judges what one person sends, second by second."""

    def __init__(self, per_second=1.0):
        self.limits, self.number = Limits(per_second), 0

    def hear(self, second, chat=1, *, file=False, number=None):
        """The verdict on a message or, without a second, on a tap at monotonic second 0."""
        self.number += 1
        number = number or self.number
        if second is None:
            return self.limits.judge(Update(number), Heard(Said("x"), chat, callback="1"), 0.0)
        document = Document("f") if file else None
        chat_ = Chat(chat, "private")
        message = Message(number, chat_, START + second, from_user=ADA, text="x", document=document)
        event = Heard(Said("x"), chat)
        return self.limits.judge(Update(number, message=message), event, time.monotonic())


def test_a_burst_of_typing_is_read_and_so_is_a_message_a_second_for_ever():
    desk = Desk()
    assert {desk.hear(0) for _ in range(MESSAGES_AT_ONCE)} == {READ}
    assert {desk.hear(second) for second in range(1, 500)} == {READ}


def test_what_is_too_much_is_told_once_and_refused_until_a_pause():
    desk = Desk()
    for _ in range(MESSAGES_AT_ONCE):
        desk.hear(0)
    first = desk.hear(0)
    assert (first.read, first.tell) == (False, "too_fast")
    assert {desk.hear(second) for second in (0, 1, 2, 5, 9)} == {UNREAD}  # no gap in what is read
    assert desk.hear(9 + PAUSE) == READ


def test_a_second_flood_is_told_again():
    desk = Desk()
    told = [desk.hear(second).tell for second in (0, 100) for _ in range(3 * MESSAGES_AT_ONCE)]
    assert [tell for tell in told if tell] == ["too_fast", "too_fast"]


def test_what_was_written_at_leisure_while_the_bot_was_away_is_all_read_at_once():
    """Telegram's clock counts, not the moment the messages arrive."""
    desk = Desk()
    assert {desk.hear(10 * number) for number in range(100)} == {READ}


def test_one_persons_flood_is_nobody_elses():
    desk = Desk()
    for _ in range(200):
        desk.hear(0, chat=1)
    assert desk.hear(0, chat=2) == READ


def test_an_update_that_comes_again_counts_once():
    """The database was away: the same update is tried for minutes and is still to be read."""
    desk = Desk()
    assert {desk.hear(0, number=7) for _ in range(100)} == {READ}
    assert desk.hear(0, number=8) == READ


def test_an_update_that_was_refused_is_refused_when_it_comes_again():
    """Else it would be filed under a later question; the sentence is repeated, not lost."""
    desk = Desk()
    verdicts = [desk.hear(0, number=number) for number in range(1, MESSAGES_AT_ONCE + 11)]
    assert desk.hear(60, number=100) == READ
    assert [desk.hear(0, number=number) for number in range(1, MESSAGES_AT_ONCE + 11)] == verdicts


def test_taps_have_their_own_allowance():
    desk = Desk()
    for _ in range(100):
        desk.hear(0)
    assert {desk.hear(None) for _ in range(MESSAGES_AT_ONCE)} == {READ}
    assert desk.hear(None).tell == "taps_too_fast"


def test_files_are_fewer_and_words_are_still_read():
    desk = Desk()
    verdicts = [desk.hear(10 * number, file=True) for number in range(FILES_AT_ONCE + 3)]
    assert [v.tell for v in verdicts] == [""] * FILES_AT_ONCE + ["many_files", "", ""]
    assert [v.read for v in verdicts] == [True] * FILES_AT_ONCE + [False] * 3
    assert desk.hear(1_000) == READ
    assert desk.hear(3_600, file=True) == READ


def test_memory_is_bounded_however_many_people_write():
    desk = Desk()
    for chat in range(MOST_PEOPLE + 500):
        desk.hear(None, chat=chat)
    assert len(desk.limits.people) == MOST_PEOPLE
    tracemalloc.start()
    for chat in range(MOST_PEOPLE, MOST_PEOPLE + 1_000):
        desk.hear(None, chat=chat + 500)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 2_000_000


@pytest.fixture
def paced(served):
    """The bot hears at Telegram's own pace; it speaks faster, so that the test need not wait."""
    served.bot.limits = Limits(1.0)
    return served


def flood(ada):
    """As many lines as are read at once, and many more; gives the first of those."""
    ada.writes(*(f"/nonsense {number}" for number in range(MESSAGES_AT_ONCE - 2)))
    ada.writes("Ada Byron")
    lost = ada.writes("lost@example.com")
    ada.writes(*(f"lost {number}" for number in range(170)))
    return lost


async def test_of_a_flood_the_first_are_read_in_order_and_one_sentence_names_where_it_ended(
    paced, ada, monkeypatch
):
    api, moment = ada.api, ada.api.now()
    with monkeypatch.context() as one_second:  # else one more is read where the next one begins
        one_second.setattr(api, "now", lambda: moment)
        await at(paced, ada, "contact.name")
        lost = flood(ada)
    await ada.until(lambda: any("faster than I can read" in m.text for m in ada.heard), patience=60)
    warning = ada.message("faster than I can read")
    assert warning.raw["reply_to_message"]["message_id"] == lost.id
    answers = await kept(paced)
    assert answers["contact.name"] == "Ada Byron"
    assert not [value for value in answers.values() if "lost" in value]
    assert len([m for m in ada.heard if "faster than I can read" in m.text]) == 1
    await ada.until(lambda: not api.pending, settle=False)  # confirmed: nobody waits behind it
    api.time_passes(2 * PAUSE)
    await ada.says("ada@example.com", settle=False)
    await ada.until(
        lambda: "lost@" not in ada.last.text and not api.pending, settle=False, patience=30
    )
    assert (await kept(paced))["contact.email"] == "ada@example.com"


async def test_a_paste_that_telegram_cuts_into_many_messages_is_read_whole(paced, ada):
    """U11, U32: the longest text a résumé may hold."""
    await at(paced, ada, "experience.1.bullets")
    text = "\n".join(f"Cut the cost of service number {n} by half" for n in range(1_400))
    ada.writes(text)
    await ada.until(lambda: not ada.api.pending, settle=False, patience=30)
    assert len(text) > 58_000
    assert not [m for m in ada.heard if "faster than" in m.text]
    assert (await session_of(paced)) is not None


async def test_of_too_many_taps_the_first_unread_one_is_told_so_and_the_screen_stays(paced, ada):
    await at(paced, ada, "contact.name")
    why = ada.last
    for _ in range(MESSAGES_AT_ONCE):
        await ada.taps("Why?", on=why, settle=False)
    await ada.until(lambda: not ada.api.pending, settle=False)
    for _ in range(10):
        await ada.taps("Why?", on=why, settle=False)
    await ada.settles()
    told = [
        c.values["text"] for c in ada.api.calls if "text" in c.values and c.method == TAP_ANSWER
    ]
    assert told == ["That was faster than I can follow. Wait a few seconds, then tap again."]
    assert "full name" in ada.last.text
