"""A file once wanted is delivered or failed, never forgotten and never made twice at a time."""

from datetime import timedelta

import pytest

from db.deliveries import DELIVERY_LEASE, State
from tests.db.samples import LATER, NOW

SECOND = timedelta(seconds=1)


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
    work(lambda ledger: ledger.settle(wish, "making", "abc"))
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


class TestTaken:
    """Held while it is worked, let go when its worker dies, and never worked by two."""

    @pytest.fixture
    def taken(self, work, want):
        wish = want()
        return work(lambda ledger: ledger.take(wish, NOW))

    def test_a_lease_renewed_keeps_others_away(self, work, taken):
        nearly = NOW + DELIVERY_LEASE - SECOND
        assert work(lambda ledger: ledger.renew(taken, nearly))
        assert work(lambda ledger: ledger.take(taken.id, NOW + DELIVERY_LEASE)) is None
        assert due(work, nearly + DELIVERY_LEASE) == [taken.id]

    def test_who_was_too_slow_neither_renews_nor_sends(self, work, taken):
        """Another worker has it by then."""
        work(lambda ledger: ledger.take(taken.id, NOW + DELIVERY_LEASE))
        assert not work(lambda ledger: ledger.renew(taken, NOW))
        assert not work(lambda ledger: ledger.begin_sending(taken, "abc"))

    def test_what_is_let_go_can_be_taken_at_once(self, work, taken):
        work(lambda ledger: ledger.let_go(taken, NOW))
        again = work(lambda ledger: ledger.take(taken.id, NOW))
        assert (again.state, again.tries) == (State.MAKING, taken.tries)

    def test_what_may_have_arrived_is_not_let_go(self, work, taken):
        work(lambda ledger: ledger.begin_sending(taken, "abc"))
        work(lambda ledger: ledger.let_go(taken, NOW))
        assert work(lambda ledger: ledger.take(taken.id, NOW)) is None

    def test_each_attempt_that_may_have_arrived_is_counted(self, work, taken):
        work(lambda ledger: ledger.begin_sending(taken, "abc"))
        again = work(lambda ledger: ledger.take(taken.id, NOW + DELIVERY_LEASE))
        assert (again.state, again.sends) == (State.SENDING, 1)

    def test_an_attempt_that_was_refused_does_not_count(self, work, taken):
        work(lambda ledger: ledger.begin_sending(taken, "abc"))
        work(lambda ledger: ledger.postpone(taken.id, NOW, "later", unsent=True))
        again = work(lambda ledger: ledger.take(taken.id, NOW))
        assert (again.state, again.sends) == (State.MAKING, 0)

    def test_an_attempt_nobody_answered_stays_doubtful(self, work, taken):
        work(lambda ledger: ledger.begin_sending(taken, "abc"))
        work(lambda ledger: ledger.postpone(taken.id, NOW, "TimedOut"))
        again = work(lambda ledger: ledger.take(taken.id, NOW))
        assert (again.state, again.sends) == (State.SENDING, 1)

    def test_pictures_that_arrived_are_remembered(self, work, taken):
        work(lambda ledger: ledger.pictures_sent(taken.id, NOW))
        again = work(lambda ledger: ledger.take(taken.id, NOW + DELIVERY_LEASE))
        assert (taken.pictured, again.pictured) == (False, True)

    def test_a_person_is_made_one_file_at_a_time(self, work, taken, want):
        """Another person's is made meanwhile."""
        second = want("export", None)
        other = work(lambda ledger: ledger.desk(8, 0, NOW)).person
        others = work(lambda led: led.want(other, None, "export", 8, 0, NOW))
        assert work(lambda ledger: ledger.take(second, NOW)) is None
        assert work(lambda ledger: ledger.take(others, NOW)) is not None
        work(lambda ledger: ledger.settle(taken.id, "sent"))
        assert work(lambda ledger: ledger.take(second, NOW)) is not None

    def test_a_dead_workers_file_holds_up_no_other(self, work, taken, want):
        second = want("export", None)
        assert taken is not None
        assert work(lambda ledger: ledger.take(second, NOW + DELIVERY_LEASE)) is not None

    def test_a_postponed_file_holds_up_no_other(self, work, taken, want):
        work(lambda ledger: ledger.postpone(taken.id, LATER, "flood"))
        second = want("export", None)
        assert work(lambda ledger: ledger.take(second, NOW)) is not None


def test_what_is_open_is_known_with_when_it_may_be_taken(work, want):
    wish, sent = want(), want("preview")
    work(lambda ledger: ledger.settle(sent, "sent"))
    work(lambda ledger: ledger.take(wish, NOW))
    (found,) = work(lambda ledger: ledger.open_deliveries(10))
    assert (found.id, found.tries, found.due_at) == (wish, 1, NOW + DELIVERY_LEASE)
    assert work(lambda ledger: ledger.due_at(wish)) == NOW + DELIVERY_LEASE
    assert work(lambda ledger: ledger.due_at(sent)) is None


def test_what_a_transaction_asks_for_is_known_to_it(work, desk):
    """So that whoever committed it can wake for it."""

    def both(ledger):
        first = ledger.want(desk.person, desk.draft, "pdf", 7, 0, NOW)
        ledger.want(desk.person, desk.draft, "pdf", 7, 0, NOW)
        return first, tuple(ledger.wanted)

    first, wanted = work(both)
    assert set(wanted) == {first}


def test_files_made_for_a_person_are_counted_by_kind_from_a_moment_on(work, want):
    rows = [want(), want("preview"), want("export", None), want("json")]
    for at, row in enumerate(rows[:3]):
        work(lambda led, row=row, at=at: led.making(row, NOW + at * SECOND))
    asking = work(lambda ledger: ledger.take(rows[3], NOW))

    def made(since, *kinds):
        return work(lambda ledger: ledger.others_made(asking, kinds, since))

    assert made(NOW - SECOND, "pdf", "preview") == (NOW, NOW + SECOND)
    assert made(NOW, "pdf", "preview") == (NOW + SECOND,)
    assert made(NOW, "export") == (NOW + 2 * SECOND,)


class TestFilesToBeRead:
    """A file a person sent waits as a wish of its own; its name at Telegram is not kept longer."""

    @pytest.fixture
    def read(self, work, desk):
        return lambda file="F1": work(lambda led: led.want_read(desk.person, file, 7, 0, NOW))

    def test_each_is_a_wish_of_its_own(self, work, read):
        first, second = read("F1"), read("F2")
        assert first != second
        files = [row.file_id for row in work(lambda led: led.due_deliveries(NOW, 10))]
        assert files == ["F1", "F2"]

    @pytest.mark.parametrize("end", [State.SENT, State.FAILED])
    def test_once_it_was_read_or_cannot_be_its_name_is_gone(self, work, desk, read, end):
        wish = read()
        work(lambda ledger: ledger.settle(wish, end))
        (row,) = work(lambda ledger: ledger.everything(desk.person))["deliveries"]
        assert (row["state"], row["file_id"]) == (end, None)

    def test_who_was_overtaken_or_has_nothing_to_keep_holds_it_no_more(self, work, desk, read):
        wish = read()
        taken = work(lambda ledger: ledger.take(wish, NOW))
        assert work(lambda ledger: ledger.holds(taken, NOW))
        later = NOW + 2 * DELIVERY_LEASE
        work(lambda ledger: ledger.take(wish, later))
        assert not work(lambda ledger: ledger.holds(taken, later))
        work(lambda ledger: ledger.delete_person(desk.chat, 0))
        assert not work(lambda ledger: ledger.holds(taken, later))
