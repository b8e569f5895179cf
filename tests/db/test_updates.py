"""An update is worked once, and its answer can be repeated."""

from datetime import timedelta

import pytest

from db import Away, Fault
from tests.db.samples import LATER, NOW, turn

REPLY = [{"text": "Grüß dich 👋", "reply_markup": {"keyboard": [["Keep it"]]}}, {"text": "Next?"}]


def test_an_update_is_taken_once(work):
    assert work(lambda ledger: ledger.keep_reply(10, [], NOW)) is True
    assert work(lambda ledger: ledger.keep_reply(10, [], NOW)) is False
    assert work(lambda ledger: ledger.keep_reply(9, [], NOW)) is True  # order does not matter


def test_a_repeated_update_gets_the_reply_that_was_kept(work):
    """U28: a crash in between repeats at most one message, never loses one."""
    work(lambda ledger: ledger.keep_reply(10, REPLY, NOW))
    assert work(lambda ledger: ledger.reply_to(10)) == tuple(REPLY)


def test_of_a_reply_that_was_spilled_only_the_rest_is_repeated(work):
    work(lambda ledger: ledger.keep_reply(10, REPLY, NOW))
    work(lambda ledger: ledger.keep_left(10, REPLY[:1]))
    assert work(lambda ledger: ledger.reply_to(10)) == tuple(REPLY[:1])


def test_no_reply_and_an_empty_reply_are_different(work):
    work(lambda ledger: ledger.keep_reply(11, [], NOW))
    assert work(lambda ledger: ledger.reply_to(10)) is None
    assert work(lambda ledger: ledger.reply_to(11)) == ()
    assert work(lambda ledger: ledger.reply_to(12)) is None


def test_a_turn_that_fails_leaves_its_update_to_be_claimed_again(work):
    def fails(ledger):
        turn(10, 7)(ledger)
        raise KeyError("a fault of ours")

    with pytest.raises(KeyError):
        work(fails)
    assert work(lambda ledger: ledger.desk(7, 0, NOW)).session.answers == {}
    assert work(turn(10, 7)) is True


def test_old_updates_are_forgotten_and_newer_ones_are_not(work):
    work(lambda ledger: ledger.keep_reply(10, [], NOW))
    work(lambda ledger: ledger.keep_reply(11, [], LATER))
    work(lambda ledger: ledger.park(12, 7, "ValueError", 3, NOW))
    work(lambda ledger: ledger.forget_updates(NOW + timedelta(seconds=1)))
    assert work(lambda ledger: ledger.keep_reply(10, [], LATER)) is True
    assert work(lambda ledger: ledger.keep_reply(11, [], LATER)) is False
    assert work(lambda ledger: ledger.attempts(12)) == 0


def test_tries_of_an_update_are_counted(work):
    assert work(lambda ledger: ledger.attempts(10)) == 0
    work(lambda ledger: ledger.park(10, 7, "ValueError", 1, NOW))
    work(lambda ledger: ledger.park(10, 7, "KeyError", 2, LATER))
    assert work(lambda ledger: ledger.attempts(10)) == 2
    assert work(lambda ledger: ledger.attempts(11)) == 0


def test_an_error_of_the_database_tells_no_value(work):
    """Personal data never stands in an exception."""
    secret = "Marguerite-Canary"

    def breaks(ledger):
        ledger.spill(None, 0, {"text": secret}, NOW)

    with pytest.raises(Fault) as told:
        work(breaks)
    shown = [told.value, told.value.__cause__]
    assert all(secret not in repr(error) for error in shown)
    assert not isinstance(told.value, Away)
