"""With DATA_KEYS nothing a person said can be read in the database by whoever lacks the key."""

import contextlib
import re
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Text, select, type_coerce

from db.away import Away
from db.cipher import MARK, Cipher, KeysError, new_key, sealed_with
from db.engine import Database, migrate
from db.keys import sealed_columns, sealed_tables
from db.models import data_keys, metadata
from db.rotation import check_keys, rotate
from tests.db.samples import NOW, fill, turn
from tests.test_secrecy import stored

CANARY = "Marguerite-Canary"
OLD, NEW, OTHER = new_key(), new_key(), new_key()
ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def opened(url, *keys):
    """The database as a process with these DATA_KEYS has it."""
    database = Database(url, cipher=Cipher(keys))
    try:
        check_keys(database)
        yield database.run_sync
    finally:
        database.close()


def rotated(url, *keys):
    with opened(url, *keys) as work:
        return rotate(work.__self__)


def raw(url):
    """Every sealed column of every row as it lies in the database."""
    database = Database(url)
    found = [
        text
        for table in sealed_tables
        for name in sealed_columns(table)
        for text in database.run_sync(
            lambda ledger, column=table.c[name]: [
                row[0] for row in ledger._all(select(type_coerce(column, Text)), {})
            ]
        )
        if text is not None
    ]
    database.close()
    return found


def names(url):
    """The keys the database says it is encrypted with."""
    database = Database(url)
    found = database.run_sync(
        lambda ledger: {row.name for row in ledger._all(select(data_keys.c.name), {})}
    )
    database.close()
    return found


def said(desk):
    return {key: answer.value for key, answer in desk.session.answers.items()}


def turns(numbers, chats):
    """A work that is many turns at once, those of the chats one after another."""

    def work(ledger):
        for number in numbers:
            turn(number, number % chats, f"{CANARY} {number}", f"q.{number}")(ledger)

    return work


def test_nothing_said_can_be_read_without_the_key_and_all_with_it(migrated):
    with opened(migrated, NEW) as work:
        person = work(lambda ledger: fill(ledger, 7, CANARY))
        assert said(work(lambda ledger: ledger.desk(7, 0, NOW))) == {
            "contact.name": f"{CANARY} again"
        }
        held = work(lambda ledger: ledger.everything(person))
        assert held["outbox"][0]["message"] == {"text": f"Waiting for {CANARY}"}
        assert held["drafts"][0]["name"] == f"For {CANARY}"
        assert work(lambda ledger: ledger.reply_to(7)) == ({"text": f"Hello {CANARY}"},)
        there = stored(migrated)
        for words in (f"{CANARY} again", f"For {CANARY}", f"Waiting for {CANARY}", "Hello"):
            assert words.encode() not in there
    # What the sample calls a file is Telegram's name and our hash, no words of a person's.
    assert set(re.findall(rb"[\w ]{8}%b" % CANARY.encode(), stored(migrated))) <= {
        b"hash of " + CANARY.encode(),
        b"file of " + CANARY.encode(),
    }


def test_every_sealed_column_is_sealed_and_the_sample_leaves_none_out(migrated):
    with opened(migrated, NEW) as work:
        work(lambda ledger: fill(ledger, 7, CANARY))
    assert {table.name for table in sealed_tables} == {
        "answers",
        "drafts",
        "outbox",
        "undo",
        "updates",
    }
    texts = raw(migrated)
    assert len(texts) == 6  # name, state, answer, undo, reply, message
    assert {sealed_with(text) for text in texts} == {Cipher([NEW]).newest}


def test_the_same_answer_twice_looks_different(migrated):
    with opened(migrated, NEW) as work:
        work(turn(1, 7, CANARY))
        work(turn(2, 8, CANARY))
    texts = raw(migrated)
    assert len(set(texts)) == len(texts)


def test_rows_from_before_the_keys_stay_readable_and_are_sealed_by_a_rotation(migrated):
    with opened(migrated) as work:
        for chat in range(3):
            work(turn(chat, chat, CANARY))
    assert CANARY.encode() in stored(migrated)
    with opened(migrated, NEW) as work:
        work(turn(9, 1, f"{CANARY} too", "summary.text"))
        desk = work(lambda ledger: ledger.desk(1, 0, NOW))
        assert said(desk) == {"contact.name": CANARY, "summary.text": f"{CANARY} too"}
    assert rotated(migrated, NEW) > 0
    assert CANARY.encode() not in stored(migrated)  # of a SQLite file: its free pages, too
    assert rotated(migrated, NEW) == 0
    with opened(migrated, NEW) as work:
        assert said(work(lambda ledger: ledger.desk(2, 0, NOW))) == {"contact.name": CANARY}


def test_a_rotation_under_load_loses_nothing_and_the_old_key_can_go(migrated):
    with opened(migrated, OLD) as work:
        work(turns(range(300), 5))
    done, written = Event(), []

    def talk():
        with opened(migrated, NEW, OLD) as work:
            number = 1_000
            while not done.is_set() or number < 1_020:
                work(turn(number, number % 5, f"{CANARY} {number}", f"q.{number}"))
                written.append(number)
                number += 1

    talking = Thread(target=talk)
    talking.start()
    while not written:
        pass
    assert rotated(migrated, NEW, OLD) > 300
    done.set()
    talking.join()
    assert {sealed_with(text) for text in raw(migrated)} == {Cipher([NEW]).newest}
    assert names(migrated) == {Cipher([NEW]).newest}
    with opened(migrated, NEW) as work:
        for chat in range(5):
            kept = said(work(lambda ledger, c=chat: ledger.desk(c, 0, NOW)))
            numbers = [n for n in (*range(300), *written) if n % 5 == chat]
            assert kept == {f"q.{n}": f"{CANARY} {n}" for n in numbers}


def test_a_rotation_killed_half_way_and_run_again_ends_the_same(migrated):
    with opened(migrated, OLD) as work:
        work(turns(range(150), 3))
    script = (
        "import os, db.keys, db.rotation; from db.cipher import Cipher\n"
        "db.keys.BATCH, real, seen = 20, db.keys.Keys.reseal, []\n"
        "def some(ledger, one, after):\n"
        "    seen.append(one)\n"
        "    return os._exit(9) if len(seen) > 12 else real(ledger, one, after)\n"
        "db.keys.Keys.reseal = some\n"
        f"opened = db.rotation.Database({migrated!r}, cipher=Cipher([{NEW!r}, {OLD!r}]))\n"
        "db.rotation.check_keys(opened)\n"
        "db.rotation.rotate(opened)"
    )
    killed = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert killed.returncode == 9
    both = {Cipher([NEW]).newest, Cipher([OLD]).newest}
    assert {sealed_with(text) for text in raw(migrated)} == both
    assert names(migrated) == both
    rotated(migrated, NEW, OLD)
    assert {sealed_with(text) for text in raw(migrated)} == {Cipher([NEW]).newest}
    with opened(migrated, NEW) as work:
        desk = work(lambda ledger: ledger.desk(1, 0, NOW))
        assert said(desk) == {f"q.{n}": f"{CANARY} {n}" for n in range(1, 150, 3)}


@pytest.mark.parametrize("keys", [(), (OTHER,), (NEW,)])
def test_a_lacking_key_is_refused_at_the_start_by_the_settings_name(migrated, keys):
    with opened(migrated, OLD) as work:
        work(turn(1, 7, CANARY))
    with pytest.raises(KeysError, match="DATA_KEYS lacks") as told, opened(migrated, *keys):
        pass
    assert OLD not in str(told.value)
    assert names(migrated) == {Cipher([OLD]).newest}  # a refused start leaves no trace
    with opened(migrated, NEW, OLD) as work:
        assert said(work(lambda ledger: ledger.desk(7, 0, NOW))) == {"contact.name": CANARY}


def test_a_process_that_was_left_with_old_keys_waits_rather_than_losing_what_is_said(migrated):
    with opened(migrated, OLD) as left, opened(migrated, NEW, OLD) as work:
        left(turn(1, 7, CANARY))
        work(turn(2, 7, f"{CANARY} Byron"))
        with pytest.raises(Away, match="DATA_KEYS"):
            left(turn(3, 7, "lost?"))
        assert work(lambda ledger: ledger.reply_to(3)) is None


def test_two_databases_of_one_process_keep_their_keys_apart(tmp_path):
    urls = [f"sqlite:///{tmp_path}/{name}.db" for name in "ab"]
    for url in urls:
        migrate(url)
    with opened(urls[0], OLD) as one, opened(urls[1], NEW) as other:
        one(turn(1, 7, CANARY))
        other(turn(1, 7, CANARY))
    for url, key in zip(urls, (OLD, NEW), strict=True):
        assert {sealed_with(text) for text in raw(url)} == {Cipher([key]).newest}


def test_an_answer_cannot_pass_for_a_sealed_one(migrated):
    with opened(migrated) as work:
        desk = work(lambda ledger: ledger.desk(7, 0, NOW))
        work(lambda ledger: ledger.rename_draft(desk.draft, f"{MARK}12345678:abc"))
        assert work(lambda ledger: ledger.desk(7, 0, NOW)).drafts[0].name == "12345678:abc"


def test_a_sealed_text_that_was_changed_is_a_fault_and_never_shown():
    cipher = Cipher([NEW])
    sealed = cipher.seal(CANARY)
    assert cipher.open(sealed) == CANARY
    with pytest.raises(Exception, match="changed") as told:
        cipher.open(sealed[:-4] + "AAA=")
    assert CANARY not in str(told.value)


@pytest.mark.parametrize("key", ["x", NEW[:-2], NEW + "A", "ключ", f"{NEW[:-1]}!", OLD + NEW])
def test_a_malformed_key_is_told_in_a_sentence_that_does_not_repeat_it(key):
    with pytest.raises(KeysError, match=r"Key 2 of DATA_KEYS is no Fernet key .* bot key") as told:
        Cipher([OLD, key])
    assert key not in str(told.value) or key == "x"


def test_a_key_named_twice_is_told():
    with pytest.raises(KeysError, match="twice"):
        Cipher([OLD, OLD])


def test_no_repr_shows_a_key():
    assert OLD not in repr(Cipher([OLD]))


def test_a_table_of_which_a_column_is_sealed_can_be_resealed_row_by_row():
    """Its rows have to have a key of their own that no rotation changes."""
    for table in sealed_tables:
        assert not set(sealed_columns(table)) & {column.name for column in table.primary_key}
    assert set(sealed_tables) <= set(metadata.sorted_tables)
