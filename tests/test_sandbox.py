"""The terminal: a typed line is a message, a button or a command, as it would be in a chat."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.delivery import Deliveries
from bot.importing import Imports
from bot.intake.reader import read
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Attachment, Chose, Commanded, Said
from bot.sandbox import Terminal, write
from bot.screens import screen
from bot.turn import Turn
from db.engine import Database, migrate
from tests.interview.test_engine import BIRTH, talk_at


@pytest.fixture
def warned():
    """A terminal in which an answer with a personal detail was just held back."""
    talk = talk_at("summary.text", profile__country="United States")
    terminal = Terminal(None, None, Path(), io.StringIO(), io.StringIO())
    assert terminal.event(BIRTH) == Said(BIRTH, 1)
    talk.says(BIRTH)
    terminal.show_screen(screen(talk.replies[-1]))
    return terminal


@pytest.mark.parametrize("line", ["keep it anyway", "[Keep it anyway]"])
def test_a_button_typed_by_its_label_knows_the_line_that_was_held_back(line, warned):
    chosen = warned.event(line)
    assert isinstance(chosen, Chose)
    assert (chosen.argument, chosen.quoted) == ("keep", BIRTH)


def test_a_label_in_brackets_that_is_not_there_is_told_with_those_that_are(warned):
    assert warned.event("[Skip]") is None
    assert "[Remove it], [Rewrite], [Keep it" in warned.out.getvalue()


def test_a_slash_commands_and_anything_else_is_said(warned):
    assert warned.event("/undo") == Commanded("undo")
    assert (
        warned.event("I build payment systems.\\nDaily.").text == "I build payment systems.\nDaily."
    )


def test_import_and_a_path_send_a_file(warned):
    event = warned.event("/import ~/files/cv.pdf")
    assert (event.kind, event.file, event.name) == (Attachment.FILE, "~/files/cv.pdf", "cv.pdf")
    assert warned.event("/import") == Commanded("import")


async def test_a_file_is_read_and_shown_in_the_terminal(tmp_path, sqlite_url):
    (tmp_path / "cv.txt").write_text("ADA BYRON\n\nSKILLS\nGo, SQL\n")
    lines = io.StringIO(f"/import {tmp_path / 'cv.txt'}\n/import {tmp_path / 'none.txt'}\n")
    migrate(sqlite_url)
    database = Database(sqlite_url)
    turn, out = Turn(CATALOGUE, write, datetime.now(UTC)), io.StringIO()
    terminal = Terminal(database, turn, tmp_path, lines, out)
    imports = Imports(database, CATALOGUE, InProcess(), terminal.fetch, terminal)
    await terminal.run(Deliveries(database, None, terminal, (), others={"import": imports.take}))
    database.close()
    assert "Ada Byron" in out.getvalue()
    assert "There is no file I can read at that path" in out.getvalue()


class InProcess:
    """Reads here: what a process of its own adds is tested elsewhere."""

    async def read(self, content, today):
        return read(content, today)
