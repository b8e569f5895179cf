"""What is held on a person can be shown whole, and deleted whole (GDPR art. 15, 17, 20)."""

import html
import json

import pytest
from sqlalchemy import Text, cast, func, or_, select

from db.engine import migrate
from db.models import THEIRS, metadata, outbox
from tests.db.samples import LATER, NOW, answered, fill, turn

CANARY = "Marguerite-Canary"
NEIGHBOUR = "Wilhelmina-Neighbour"

# Tables that hold nothing of a person, each with the reason.
OF_NOBODY = {
    "data_keys": "the names of the operator's keys",
    "leases": "of processes: which live, and which polls",
}


def rows(ledger):
    """How many rows each table has."""
    return {
        name: ledger._all(select(func.count()).select_from(table), {})[0][0]
        for name, table in metadata.tables.items()
    }


def tables_with(ledger, word):
    """The tables in any of whose columns the word stands."""

    def found(table):
        holds = or_(*(cast(column, Text).like(f"%{word}%") for column in table.c))
        count = select(func.count()).select_from(table).where(holds)
        return ledger._all(count, {})[0][0]

    return {name for name, table in metadata.tables.items() if found(table)}


def test_every_table_is_either_a_persons_or_has_a_reason_not_to_be():
    theirs = {table.name for table in THEIRS}
    assert theirs | set(OF_NOBODY) == set(metadata.tables)
    assert not theirs & set(OF_NOBODY)


def test_a_deletion_takes_every_row_of_the_person_and_none_of_another(work):
    work(lambda ledger: fill(ledger, 8, NEIGHBOUR))
    before = work(rows)
    assert all(before[table.name] for table in THEIRS)  # the sample leaves no table out
    work(lambda ledger: fill(ledger, 7, CANARY))
    assert all(work(rows)[table.name] > before[table.name] for table in THEIRS)
    work(lambda ledger: ledger.delete_person(7, 0))
    assert work(rows) == before
    assert work(lambda ledger: tables_with(ledger, CANARY)) == set()


def test_a_removed_detail_goes_from_what_was_said_and_what_waits_to_be_said(work):
    """U20: the draft itself is cut by the interview; nobody else's rows change."""
    detail = "born <1983> & proud"
    work(lambda ledger: fill(ledger, 8, NEIGHBOUR))
    person = work(lambda ledger: fill(ledger, 7, CANARY))
    told = {"params": {"text": f"✓ Summary: {html.escape(detail)}", "rows": [detail, 1, None]}}

    def say(ledger):
        ledger.desk(7, 0, NOW)
        ledger.keep_reply(99, [told], NOW)
        ledger.spill(7, 0, {"method": "sendMessage", **told}, NOW)

    work(say)

    def scrub(ledger):
        ledger.scrub(person, 7, (detail, CANARY, ""))
        return ledger.erased

    assert work(scrub)
    assert work(lambda ledger: tables_with(ledger, "1983")) == set()
    assert not {"updates", "outbox"} & work(lambda ledger: tables_with(ledger, CANARY))
    waiting = work(lambda ledger: [row.message for row in ledger._all(select(outbox), {})])
    assert {"text": "Waiting for •••"} in waiting
    assert {"updates", "outbox"} <= work(lambda ledger: tables_with(ledger, NEIGHBOUR))
    assert work(lambda ledger: ledger.reply_to(99)) is None


def test_topics_of_one_chat_are_deleted_one_by_one(work):
    work(lambda ledger: fill(ledger, 7, CANARY, thread=1, update=1))
    work(lambda ledger: fill(ledger, 7, NEIGHBOUR, thread=2, update=2))
    work(lambda ledger: ledger.delete_person(7, 1))
    assert work(lambda ledger: tables_with(ledger, CANARY)) == set()
    assert {"answers", "drafts", "updates", "outbox", "undo", "deliveries"} <= work(
        lambda ledger: tables_with(ledger, NEIGHBOUR)
    )


def test_whoever_is_unknown_can_be_deleted_too(work):
    work(lambda ledger: ledger.spill(7, 0, {"text": CANARY}, NOW))
    work(lambda ledger: ledger.delete_person(7, 0))
    assert work(lambda ledger: ledger.has_outbox(7)) is False


def test_the_turn_that_deletes_is_not_worked_again(work):
    """Its update stays claimed, and its reply is nobody's: a repeat says the same once more."""

    def delete(ledger):
        if ledger.reply_to(99) is not None:
            return ledger.reply_to(99)
        ledger.desk(7, 0, NOW)
        ledger.delete_person(7, 0)
        ledger.keep_reply(99, [{"text": "All is deleted."}], NOW)
        return None

    work(lambda ledger: fill(ledger, 7, CANARY))
    assert work(delete) is None
    assert work(delete) == ({"text": "All is deleted."},)


def test_whoever_comes_back_starts_anew(work):
    person = work(lambda ledger: fill(ledger, 7, CANARY))
    work(lambda ledger: ledger.delete_person(7, 0))
    desk = work(lambda ledger: ledger.desk(7, 0, LATER))
    assert desk.session.answers == {}
    assert desk.person > person


def test_a_deletion_that_is_rolled_back_deletes_nothing(work):
    work(lambda ledger: fill(ledger, 7, CANARY))
    before = work(rows)

    def fails(ledger):
        ledger.delete_person(7, 0)
        raise KeyError("a fault of ours")

    with pytest.raises(KeyError):
        work(fails)
    assert work(rows) == before
    assert work(lambda ledger: ledger.desk(7, 0, NOW)).session.answers


def test_where_nothing_was_deleted_no_file_is_rewritten(work):
    """It takes time, and anybody may ask to be deleted twice."""

    def asked(ledger):
        ledger.delete_person(7, 0)
        ledger.forget_updates(NOW)
        ledger.remove_draft(1, 1)
        return ledger.erased

    assert work(asked) is False
    work(lambda ledger: fill(ledger, 7, CANARY))
    assert work(lambda ledger: (ledger.delete_person(7, 0), ledger.erased)[1]) is True


def test_memory_forgets_with_the_database(work):
    work(lambda ledger: fill(ledger, 7, CANARY))
    assert work(lambda ledger: ledger._recent._held)
    work(lambda ledger: ledger.delete_person(7, 0))
    assert not work(lambda ledger: ledger._recent._held)


def test_an_export_holds_every_stored_column_of_the_person_and_nothing_of_others(work):
    work(lambda ledger: fill(ledger, 8, NEIGHBOUR))
    person = work(lambda ledger: fill(ledger, 7, CANARY))
    held = work(lambda ledger: ledger.everything(person))
    assert {name: set(found[0]) for name, found in held.items()} == {
        table.name: set(table.c.keys()) for table in THEIRS
    }
    shown = json.dumps(held, ensure_ascii=False)
    assert shown.count(CANARY) == 7  # answer, undo, name, reply, message, hash, file
    assert NEIGHBOUR not in shown
    (answer,) = held["answers"]
    assert answer["value"] == f"{CANARY} again"
    assert answer["at"] == NOW.isoformat()
    (draft,) = held["drafts"]
    assert draft["state"]["numbers"] == {"experience": 1}


def test_an_export_of_nobody_is_empty(work):
    held = work(lambda ledger: ledger.everything(12345))
    assert set(held) == {table.name for table in THEIRS}
    assert not any(held.values())


def files_holding(folder, word):
    return [path.name for path in folder.rglob("*") if word.encode() in path.read_bytes()]


class TestFiles:
    """After a deletion not even the raw file remembers; Postgres' files are its own affair."""

    @pytest.fixture
    def folder(self, tmp_path):
        return tmp_path / "store"

    @pytest.fixture
    def migrated(self, folder):
        url = f"sqlite:///{folder}/resumes.db"
        migrate(url)
        return url

    def test_no_file_holds_a_word_of_a_person_who_is_gone(self, folder, work):
        work(lambda ledger: fill(ledger, 8, NEIGHBOUR))
        work(lambda ledger: fill(ledger, 7, CANARY))
        assert files_holding(folder, CANARY)
        work(lambda ledger: ledger.delete_person(7, 0))
        assert files_holding(folder, CANARY) == []
        assert files_holding(folder, NEIGHBOUR)

    def test_nor_after_long_interviews_among_others(self, folder, work):
        """Pages fill, split and are rebuilt: none keeps an old copy of a row."""
        for number in range(200):
            for chat, word in ((7, CANARY), (8, NEIGHBOUR), (9, NEIGHBOUR)):
                value = f"{number} {word} " * (number % 40 + 1)
                key = f"experience.{number * 37 % 50}.bullets"
                work(turn(number * 10 + chat, chat, value, key))
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        shorter = answered(desk.session, "summary", CANARY)
        work(lambda ledger: ledger.save(ledger.desk(7, 0, NOW), shorter, NOW))
        work(lambda ledger: ledger.copy_draft(desk.draft, NOW))
        work(lambda ledger: ledger.delete_person(7, 0))
        assert files_holding(folder, CANARY) == []
        assert work(lambda ledger: ledger.desk(8, 0, NOW)).session.answers

    def test_nor_of_a_draft_that_is_removed_or_an_update_that_is_forgotten(
        self, folder, database, work
    ):
        """At the latest when the database is closed: rewriting the file has its share of time."""
        work(turn(1, 7, CANARY))
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        work(lambda ledger: ledger.remove_draft(desk.person, desk.draft))
        work(lambda ledger: ledger.forget_updates(LATER))
        database.close()
        assert files_holding(folder, CANARY) == []
