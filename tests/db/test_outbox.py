"""What could not be sent waits in the order of its chat, and no longer than it must."""

from dataclasses import replace
from datetime import timedelta

from db.outbox import OUTBOX_LEASE
from tests.db.samples import LATER, NOW

SECOND = timedelta(seconds=1)


def spill(work, chat, text, due=NOW):
    return work(lambda ledger: ledger.spill(chat, 0, {"text": text}, due))


def due(work, now=NOW, chats=(7, 8)):
    rows = [work(lambda ledger, chat=chat: ledger.next_due(chat, now)) for chat in chats]
    return [row.message["text"] for row in rows if row]


def test_a_message_comes_back_as_it_was_spilled(work):
    message = {"text": "Grüß dich", "reply_markup": {"rows": [[1, None]]}}
    row = work(lambda ledger: ledger.spill(-(2**52), 3, message, NOW))
    found = work(lambda ledger: ledger.next_due(-(2**52), NOW))
    assert (found.id, found.chat, found.thread, found.message) == (row, -(2**52), 3, message)


def test_a_chats_later_message_waits_for_its_earlier_one(work):
    """U24: even where the later one is due and the earlier is not."""
    first = spill(work, 7, "first", LATER)
    spill(work, 7, "second", NOW)
    spill(work, 8, "other chat", NOW)
    assert due(work) == ["other chat"]
    assert due(work, LATER) == ["first", "other chat"]
    work(lambda ledger: ledger.sent(first))
    assert due(work, LATER) == ["second"]


def test_what_was_handed_out_is_not_handed_out_to_another_at_once(work):
    """But comes again if whoever took it died."""
    spill(work, 7, "first")
    spill(work, 7, "second")
    assert due(work) == ["first"]
    assert due(work) == []
    assert due(work, NOW + OUTBOX_LEASE) == ["first"]


def test_a_postponed_message_keeps_its_place(work):
    row = spill(work, 7, "first")
    spill(work, 7, "second")
    due(work)
    work(lambda ledger: ledger.postpone_outbox(row, LATER))
    assert due(work, LATER - SECOND) == []
    assert due(work, LATER) == ["first"]


def test_a_clock_set_back_holds_nothing_up(work):
    """A row stamped hours ahead of the clock is due, for no wait is that long."""
    spill(work, 7, "from the future", NOW + timedelta(hours=3))
    spill(work, 8, "really later", NOW + timedelta(minutes=30))
    assert due(work) == ["from the future"]


def test_a_chat_knows_whether_something_waits(work):
    row = spill(work, 7, "first", LATER)
    assert work(lambda ledger: ledger.has_outbox(7)) is True
    assert work(lambda ledger: ledger.has_outbox(8)) is False
    work(lambda ledger: ledger.sent(row))
    assert work(lambda ledger: ledger.has_outbox(7)) is False


def test_a_saved_desk_knows_whether_something_waits_for_its_chat(work):
    """Whichever process spilled it: what is said now has to wait behind it."""

    def saved(chat, thread=0):
        def take(ledger):
            desk = ledger.desk(chat, thread, NOW)
            return ledger.save(desk, replace(desk.session, seen_at=LATER), LATER)

        def settle(ledger):
            desk = take(ledger)
            ledger.save(desk, replace(desk.session, seen_at=NOW), NOW)
            return desk.waiting

        return work(settle)

    assert saved(7) is False
    row = spill(work, 7, "first", LATER)
    assert (saved(7), saved(7, thread=2), saved(8)) == (True, True, False)
    work(lambda ledger: ledger.sent(row))
    assert saved(7) is False


def test_a_number_of_a_sent_message_is_not_given_again(work):
    """A sender that is late would else drop somebody else's message."""
    first = spill(work, 7, "first")
    work(lambda ledger: ledger.sent(first))
    assert spill(work, 8, "second") > first


def test_it_is_known_who_waits_and_until_when(work):
    spill(work, 7, "first", LATER)
    spill(work, 7, "second")
    spill(work, 8, "other chat")
    assert work(lambda ledger: ledger.outbox_firsts(10)) == ((8, NOW), (7, LATER))
    assert work(lambda ledger: ledger.outbox_due_at(7)) == LATER
    assert work(lambda ledger: ledger.outbox_due_at(9)) is None
