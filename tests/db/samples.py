"""Sessions of invented people, and rows in every table for one of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.interview.session import Answer, Mark, Session
from db.recent import Recent
from db.store import Ledger

NOW = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def answered(session, key, value, message=None):
    """The session with one more answer, which can be taken back."""
    before = ((key, session.answers.get(key)),)
    given = Answer(value, Mark.GIVEN, message, NOW)
    return replace(
        session,
        answers={**session.answers, key: given},
        undo=(*session.undo, before),
        seen_at=NOW,
    )


def turn(update, chat, value="Ada Byron", key="contact.name", thread=0):
    """A work that is one typical turn; gives whether the update was new."""

    def work(ledger):
        if ledger.reply_to(update) is not None:
            return False
        desk = ledger.desk(chat, thread, NOW)
        ledger.save(desk, answered(desk.session, key, value, update), NOW)
        return ledger.keep_reply(update, [{"text": f"Thank you, {value}."}], NOW)

    return work


def fill(ledger, chat, word, thread=0, update=None):
    """Rows in every table for one person, each holding the word where a table holds words."""
    update = update or chat
    desk = ledger.desk(chat, thread, NOW)
    once = answered(Session(numbers={"experience": 1}), "contact.name", word)
    desk = ledger.save(desk, once, NOW)
    ledger.save(desk, answered(once, "contact.name", f"{word} again"), NOW)
    ledger.rename_draft(desk.draft, f"For {word}")
    ledger.keep_reply(update, [{"text": f"Hello {word}"}], NOW)
    ledger.spill(chat, thread, {"text": f"Waiting for {word}"}, NOW)
    ledger.park(update, chat, "ValueError", 1, NOW)
    delivery = ledger.want(desk.person, desk.draft, "pdf", chat, thread, NOW)
    ledger.settle(delivery, "sent", f"hash of {word}", f"file of {word}")
    return desk.person


def unremembered(ledger):
    """The same transaction, read by one that remembers no earlier one."""
    return Ledger(ledger._connection, Recent(), ledger._statements)
