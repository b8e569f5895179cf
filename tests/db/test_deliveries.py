"""A file once wanted is delivered or failed, never forgotten and never made twice at a time."""

from datetime import timedelta

import pytest

from db.deliveries import DELIVERY_LEASE, State
from tests.db.samples import LATER, NOW


@pytest.fixture
def desk(work):
    return work(lambda ledger: ledger.desk(7, 0, NOW))


@pytest.fixture
def want(work, desk):
    def ask(kind="pdf", draft=desk.draft):
        return work(lambda ledger: ledger.want(desk.person, draft, kind, 7, 0, NOW))

    return ask


def due(work, now=NOW):
    return [row.id for row in work(lambda ledger: ledger.due_deliveries(now, 10))]


def test_a_wish_is_due_at_once_and_holds_all_that_is_needed(work, desk, want):
    wish = want()
    (found,) = work(lambda ledger: ledger.due_deliveries(NOW, 10))
    assert (found.id, found.person, found.draft) == (wish, desk.person, desk.draft)
    assert (found.kind, found.chat, found.thread, found.due_at) == ("pdf", 7, 0, NOW)
    assert (found.state, found.tries) == (State.WANTED, 0)
    assert (found.content_hash, found.file_id, found.error) == (None, None, None)


def test_the_same_wish_twice_is_one_file(want):
    """A double tap; another kind is another wish, and so is one without a draft."""
    assert want() == want()
    assert len({want(), want("preview"), want("export", None), want("export", None)}) == 3


def test_a_wish_after_the_work_began_is_a_new_one(work, want):
    """Answers may have changed since the document was built."""
    first = want()
    work(lambda ledger: ledger.take(first, NOW))
    assert want() != first


def test_of_two_who_take_one_delivery_one_gets_it(work, want):
    wish = want()
    taken = work(lambda ledger: ledger.take(wish, NOW))
    assert (taken.id, taken.tries) == (wish, 1)
    assert work(lambda ledger: ledger.take(wish, NOW)) is None
    assert due(work) == []


def test_what_a_dead_worker_left_comes_again_as_it_was_left(work, want):
    """`sending` found after a crash is ambiguous: whoever takes it has to know."""
    wish = want()
    work(lambda ledger: ledger.take(wish, NOW))
    work(lambda ledger: ledger.settle(wish, State.SENDING, "abc"))
    later = NOW + DELIVERY_LEASE
    assert due(work, later) == [wish]
    again = work(lambda ledger: ledger.take(wish, later))
    assert (again.state, again.tries, again.content_hash) == (State.SENDING, 2, "abc")


def test_a_finished_delivery_is_never_due_again(work, want):
    sent, failed = want(), want("preview")
    work(lambda ledger: ledger.settle(sent, "sent", "abc", "file-1"))
    work(lambda ledger: ledger.settle(failed, "failed", error="too_long"))
    assert due(work, NOW + timedelta(days=1)) == []
    assert work(lambda ledger: ledger.take(sent, LATER)) is None


def test_settling_changes_only_what_it_is_given(work, want):
    wish = want()
    work(lambda ledger: ledger.settle(wish, "rendered", "abc"))
    work(lambda ledger: ledger.settle(wish, "sending"))
    taken = work(lambda ledger: ledger.take(wish, NOW))
    assert (taken.state, taken.content_hash) == (State.SENDING, "abc")


def test_there_are_five_states(work, want):
    wish = want()
    with pytest.raises(ValueError, match="lost"):
        work(lambda ledger: ledger.settle(wish, "lost"))


def test_a_postponed_delivery_waits_and_tells_why(work, want):
    wish = want()
    work(lambda ledger: ledger.postpone(wish, LATER, "flood"))
    assert due(work) == []
    assert work(lambda ledger: ledger.take(wish, NOW)) is None
    assert work(lambda ledger: ledger.take(wish, LATER)).error == "flood"


def test_a_clock_set_back_holds_nothing_up(work, want):
    wish = want()
    work(lambda ledger: ledger.postpone(wish, NOW + timedelta(hours=3), "flood"))
    assert due(work) == [wish]
    assert work(lambda ledger: ledger.take(wish, NOW)) is not None


def test_the_same_content_is_found_by_its_hash_for_its_person_only(work, desk, want):
    """So it is sent by Telegram's name of the file, with no render and no upload."""
    for file in ("file-1", "file-2"):
        wish = want()
        work(lambda ledger, w=wish, f=file: ledger.settle(w, "sent", "abc", f))
    other = work(lambda ledger: ledger.desk(8, 0, NOW)).person

    def file_of(*what):
        return work(lambda ledger: ledger.file_id_of(*what))

    assert file_of(desk.person, "abc", "pdf") == "file-2"  # the newest
    assert file_of(desk.person, "abc", "preview") is None
    assert file_of(desk.person, "abd", "pdf") is None
    assert file_of(other, "abc", "pdf") is None


def test_a_late_worker_finds_nothing_of_a_person_who_is_gone(work, want):
    """Nor of a draft that was removed, and no number is ever given twice."""
    wish = want()
    work(lambda ledger: ledger.delete_person(7, 0))
    assert work(lambda ledger: ledger.take(wish, NOW)) is None
    work(lambda ledger: ledger.settle(wish, "sent", "abc", "file-1"))
    new = work(lambda ledger: ledger.desk(7, 0, NOW))
    assert work(lambda ledger: ledger.file_id_of(new.person, "abc", "pdf")) is None
    assert work(lambda led: led.want(new.person, new.draft, "pdf", 7, 0, NOW)) > wish


def test_a_removed_draft_takes_its_deliveries_along(work, desk, want):
    wish = want()
    work(lambda ledger: ledger.remove_draft(desk.person, desk.draft))
    assert work(lambda ledger: ledger.take(wish, NOW)) is None
