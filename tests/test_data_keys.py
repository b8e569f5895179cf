"""DATA_KEYS as an operator meets them: commands, and what is said of keys that do not fit."""

import pytest

from db.cipher import Cipher, new_key
from db.engine import Database, migrate
from db.rotation import check_keys
from tests.botapi import TOKEN
from tests.test_cli import call, refused


def encrypted(url, key):
    migrate(url)
    database = Database(url, cipher=Cipher([key]))
    check_keys(database)
    database.close()


def test_called_without_a_command_it_lists_them_and_how_to_make_a_key(tmp_path):
    ended = call(folder=tmp_path)
    assert ended.returncode == 0
    assert "a new key for DATA_KEYS" in ended.stdout


def test_a_key_it_makes_can_be_used_and_an_old_one_rotated_out(tmp_path, sqlite_url):
    key = call("key", folder=tmp_path).stdout.strip()
    old = new_key()
    encrypted(sqlite_url, old)
    ended = call("rotate", folder=tmp_path, DATABASE_URL=sqlite_url, DATA_KEYS=f"{key}, {old}")
    assert ended.returncode == 0, ended.stderr
    assert "newest key" in ended.stdout
    encrypted(sqlite_url, key)  # without the old one


@pytest.mark.parametrize("command", ["run", "rotate"])
def test_encrypted_rows_and_no_key_for_them_is_refused(command, tmp_path, sqlite_url):
    encrypted(sqlite_url, new_key())
    other = {"DATA_KEYS": new_key()} if command == "rotate" else {}
    given = {"DATABASE_URL": sqlite_url, "TELEGRAM_BOT_TOKEN": TOKEN, **other}
    ended = call(command, folder=tmp_path, **given)
    refused(ended, "DATA_KEYS", "add that key at the end")
    assert other.get("DATA_KEYS", TOKEN) not in ended.stderr


def test_a_malformed_key_is_refused(tmp_path, sqlite_url):
    migrate(sqlite_url)
    given = {"DATABASE_URL": sqlite_url, "DATA_KEYS": f"{new_key()},pa55"}
    refused(call("rotate", folder=tmp_path, **given), "Key 2 of DATA_KEYS", "python -m bot key")


def test_to_rotate_needs_a_key(tmp_path, sqlite_url):
    migrate(sqlite_url)
    refused(call("rotate", folder=tmp_path, DATABASE_URL=sqlite_url), "DATA_KEYS is not set")
