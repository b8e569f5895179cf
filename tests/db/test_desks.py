"""A desk gives back exactly what was saved, and only its own person's."""

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.interview.session import Answer, Focus, Mark, Pending, Session
from db import Away
from db.desks import MOST_CHANGES
from db.store import Ledger
from tests.db.samples import LATER, NOW, answered

CHATS = count(1_000_000)

moments = st.timedeltas(timedelta(days=-20_000), timedelta(days=60_000)).map(lambda by: NOW + by)
texts = st.text(max_size=12)  # holds NUL, quotes, emoji: JSON keeps them all
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
keys = st.sampled_from(["contact.name", "summary", "experience", "experience.1.title"]) | words
messages = st.none() | st.integers(1, 2**52)
values = texts | st.lists(texts, max_size=4).map(tuple)
given_answers = st.builds(Answer, values, st.sampled_from(Mark), messages, st.none() | moments)
changes = st.lists(st.tuples(keys, st.none() | given_answers), max_size=3).map(tuple)
pendings = st.builds(
    Pending,
    keys,
    texts,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(texts, max_size=3).map(tuple),
    messages,
    st.booleans(),
)
sessions = st.builds(
    Session,
    st.dictionaries(keys, given_answers, max_size=6),
    st.dictionaries(words, st.integers(0, 99), max_size=3),
    st.lists(changes, max_size=8).map(tuple),
    st.none() | st.builds(Focus, keys, texts),
    st.none() | pendings,
    st.integers(0, 5),
    st.none() | moments,
)


@st.composite
def runs(draw):
    """A session and its successors, each sharing some changes with the one before."""
    run = [draw(sessions)]
    for _ in range(draw(st.integers(1, 3))):
        old = run[-1].undo
        start = draw(st.integers(0, len(old)))
        end = draw(st.integers(start, len(old)))
        new = draw(sessions)
        run.append(replace(new, undo=old[start:end] + new.undo[:4]))
    return run


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(run=runs())
def test_any_session_saved_over_any_other_loads_back_equal(work, run):
    """Both as remembered and as read from the rows (U8: nothing kept is lost)."""
    chat = next(CHATS)
    for session in run:
        work(lambda ledger, s=session: ledger.save(ledger.desk(chat, 0, NOW), s, NOW))
        assert work(lambda ledger: ledger.desk(chat, 0, NOW)).session == session
        assert work(lambda led: Ledger(led._connection).desk(chat, 0, NOW)).session == session


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(run=runs())
def test_the_desk_that_save_gives_can_be_saved_from_again(work, run):
    chat = next(CHATS)

    def several(ledger):
        desk = ledger.desk(chat, 0, NOW)
        for session in run:
            desk = ledger.save(desk, session, NOW)

    work(several)
    stored = work(lambda ledger: Ledger(ledger._connection).desk(chat, 0, NOW))
    assert stored.session == run[-1]


def test_a_person_and_a_first_draft_are_made_on_first_sight(work):
    desk = work(lambda ledger: ledger.desk(7, 0, NOW))
    assert desk.session == Session()
    assert [line.id for line in desk.drafts] == [desk.draft]
    assert (desk.shown, desk.screen, desk.language, desk.away) == (None, "", None, False)
    assert work(lambda ledger: ledger.desk(7, 0, LATER)) == desk


def test_topics_of_one_chat_are_different_desks(work):
    one = work(lambda ledger: ledger.desk(7, 1, NOW))
    other = work(lambda ledger: ledger.desk(7, 2, NOW))
    assert (one.person, one.draft) != (other.person, other.draft)


def test_chat_numbers_may_be_as_long_as_telegrams(work):
    """Chat numbers have up to 52 bits; a person's may be negative in old groups."""
    for chat in (2**52, -(2**52)):
        work(
            lambda ledger, c=chat: ledger.save(
                ledger.desk(c, 0, NOW), answered(Session(), "contact.name", str(c)), NOW
            )
        )
        desk = work(lambda ledger, c=chat: ledger.desk(c, 0, NOW))
        assert desk.session.answers["contact.name"].value == str(chat)


def test_the_last_hundred_changes_can_be_taken_back(work):
    """And the oldest go, one by one, while the order stays (U8)."""
    session = Session()
    for number in range(MOST_CHANGES + 30):
        session = answered(session, "contact.name", f"Name {number}")
        work(lambda ledger, s=session: ledger.save(ledger.desk(7, 0, NOW), s, NOW))
    stored = work(lambda ledger: Ledger(ledger._connection).desk(7, 0, NOW)).session
    assert stored.undo == session.undo[-MOST_CHANGES:]
    assert stored.answers == session.answers


def test_saving_writes_only_what_differs(work):
    """Sixty answers stand; one more is one row, however long the interview."""
    session = Session()
    for number in range(60):
        session = answered(session, f"experience.{number}.title", "Engineer")
    work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), session, NOW))
    statements = []

    def one_more(ledger):
        desk = ledger.desk(7, 0, NOW)
        run = ledger._connection.execute
        ledger._connection.execute = lambda statement, values: (
            statements.append(values) or run(statement, values)
        )
        ledger.save(desk, answered(desk.session, "summary", "Builds things."), NOW)
        del ledger._connection.execute

    work(one_more)
    rows = [row for values in statements if isinstance(values, list) for row in values]
    assert [row["key"] for row in rows] == ["summary", "summary"]  # the answer, and its undo


def test_a_session_that_did_not_change_is_not_written(work):
    desk = work(lambda ledger: ledger.desk(7, 0, NOW))
    assert work(lambda ledger: ledger.save(desk, desk.session, LATER)) is not None
    assert work(lambda ledger: ledger.desk(7, 0, LATER)).stamp == desk.stamp


def test_a_moment_comes_back_in_utc_whatever_zone_it_was_said_in(work):
    """Moments are aware and UTC; one without a zone is a fault of ours."""
    india = timezone(timedelta(hours=5, minutes=30))
    session = replace(Session(), seen_at=NOW.astimezone(india))
    work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), session, NOW))
    seen = work(lambda ledger: Ledger(ledger._connection).desk(7, 0, NOW)).session.seen_at
    assert seen == NOW
    assert seen.tzinfo is UTC
    naive = replace(Session(), seen_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="without a time zone"):
        work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), naive, NOW))


def test_the_last_message_with_buttons_is_the_latest_of_what_two_processes_note(work):
    """A process that is slow to write down an earlier one does not hide a later."""
    work(lambda ledger: ledger.desk(7, 0, NOW))
    work(lambda ledger: ledger.raise_shown(7, 0, 12))
    work(lambda ledger: ledger.raise_shown(7, 0, 10))
    assert work(lambda ledger: ledger.desk(7, 0, NOW)).shown == 12
    work(lambda ledger: ledger.set_shown(7, 0, 5))  # an earlier one was tapped and edited
    assert work(lambda ledger: ledger.desk(7, 0, NOW)).shown == 5


def test_what_was_last_shown_is_kept(work):
    work(lambda ledger: ledger.desk(7, 0, NOW))
    work(lambda ledger: ledger.set_shown(7, 0, 4711))
    work(lambda ledger: ledger.set_screen(7, 0, "summary"))
    work(lambda ledger: ledger.set_language(7, 0, "de"))
    work(lambda ledger: ledger.set_away(7, 0, away=True))
    desk = work(lambda ledger: ledger.desk(7, 0, NOW))
    assert (desk.shown, desk.screen, desk.language, desk.away) == (4711, "summary", "de", True)
    assert work(lambda ledger: ledger.desk(8, 0, NOW)).shown is None


def test_a_desk_saved_by_others_in_between_is_not_overwritten(work):
    """Two devices, one draft: the second save is refused, not merged blindly."""
    stale = work(lambda ledger: ledger.desk(7, 0, NOW))
    newer = answered(Session(), "contact.name", "Ada Byron")
    work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), newer, NOW))
    with pytest.raises(Away, match="busy"):
        work(lambda ledger: ledger.save(stale, answered(Session(), "summary", "Old"), NOW))
    assert work(lambda ledger: ledger.desk(7, 0, NOW)).session == newer


def test_after_a_conflict_the_work_is_run_anew(work):
    tries = []
    stale = work(lambda ledger: ledger.desk(7, 0, NOW))
    newer = answered(Session(), "contact.name", "Ada Byron")
    work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), newer, NOW))

    def second_time_lucky(ledger):
        desk = ledger.desk(7, 0, NOW) if tries else stale
        tries.append(desk)
        return ledger.save(desk, answered(desk.session, "summary", "Both."), NOW)

    work(second_time_lucky)
    assert set(work(lambda ledger: ledger.desk(7, 0, NOW)).session.answers) == {
        "contact.name",
        "summary",
    }
    assert len(tries) == 2


class TestDrafts:
    def test_a_new_draft_lies_open_and_the_old_one_stays(self, work):
        first = work(lambda ledger: ledger.desk(7, 0, NOW))
        work(lambda led: led.save(first, answered(Session(), "contact.name", "Ada Byron"), NOW))
        second = work(lambda ledger: ledger.new_draft(first.person, LATER))
        desk = work(lambda ledger: ledger.desk(7, 0, LATER))
        assert desk.draft == second
        assert desk.session == Session()
        assert [line.id for line in desk.drafts] == [second, first.draft]  # newest first
        assert [line.created_at for line in desk.drafts] == [LATER, NOW]
        assert [line.seen_at for line in desk.drafts] == [None, NOW]

    def test_a_copy_has_the_answers_and_nothing_that_is_open(self, work):
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        full = replace(
            answered(Session(numbers={"experience": 3}), "contact.name", ("Ada", "Byron")),
            focus=Focus("summary"),
            pending=Pending("summary", "guard", ("text",)),
            failures=2,
        )
        work(lambda ledger: ledger.save(desk, full, NOW))
        work(lambda ledger: ledger.rename_draft(desk.draft, "Acme"))
        copy = work(lambda ledger: ledger.copy_draft(desk.draft, LATER))
        copied = work(lambda ledger: ledger.desk(7, 0, LATER))
        assert copied.draft == copy != desk.draft
        assert copied.session == Session(full.answers, full.numbers, seen_at=NOW)
        assert copied.drafts[0].name == "Acme"

    def test_answers_can_be_had_of_a_draft_that_does_not_lie_open(self, work):
        """A file wanted of one draft is made while another is worked on."""
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        full = answered(Session(), "contact.name", "Ada Byron")
        work(lambda ledger: ledger.save(desk, full, NOW))
        work(lambda ledger: ledger.new_draft(desk.person, NOW))
        assert work(lambda ledger: ledger.answers_of(desk.draft)) == full.answers
        assert work(lambda ledger: ledger.answers_of(999_999)) == {}

    def test_what_changes_in_a_copy_leaves_the_original_alone(self, work):
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        first = answered(Session(), "contact.name", "Ada Byron")
        work(lambda ledger: ledger.save(desk, first, NOW))
        work(lambda ledger: ledger.copy_draft(desk.draft, LATER))
        work(lambda ledger: ledger.save(ledger.desk(7, 0, LATER), Session(), LATER))
        work(lambda ledger: ledger.open_draft(desk.person, desk.draft))
        assert work(lambda ledger: ledger.desk(7, 0, LATER)).session == first

    def test_only_ones_own_draft_can_be_opened_or_removed(self, work):
        """Numbers in buttons are checked again: another person's draft is not theirs."""
        mine = work(lambda ledger: ledger.desk(7, 0, NOW))
        theirs = work(lambda ledger: ledger.desk(8, 0, NOW))
        assert not work(lambda ledger: ledger.open_draft(mine.person, theirs.draft))
        assert not work(lambda ledger: ledger.remove_draft(mine.person, theirs.draft))
        assert not work(lambda ledger: ledger.open_draft(mine.person, 999_999))
        assert work(lambda ledger: ledger.open_draft(mine.person, mine.draft))
        assert work(lambda ledger: ledger.desk(8, 0, NOW)) == theirs

    def test_after_a_removal_the_draft_opened_before_lies_open(self, work):
        person = work(lambda ledger: ledger.desk(7, 0, NOW)).person
        drafts = [work(lambda ledger: ledger.new_draft(person, NOW)) for _ in range(3)]
        work(lambda ledger: ledger.open_draft(person, drafts[0]))
        work(lambda ledger: ledger.open_draft(person, drafts[2]))
        assert work(lambda ledger: ledger.remove_draft(person, drafts[2]))
        assert work(lambda ledger: ledger.desk(7, 0, NOW)).draft == drafts[0]

    def test_after_the_last_removal_a_new_draft_lies_open(self, work):
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        work(lambda led: led.save(desk, answered(Session(), "contact.name", "Ada Byron"), NOW))
        work(lambda ledger: ledger.remove_draft(desk.person, desk.draft))
        new = work(lambda ledger: ledger.desk(7, 0, LATER))
        assert new.session == Session()
        assert new.person == desk.person
        assert new.draft != desk.draft  # a number is never given twice
