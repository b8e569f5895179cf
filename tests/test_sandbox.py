"""The terminal: a typed line is a message, a button or a command, as it would be in a chat."""

import io
from pathlib import Path

import pytest

from bot.interview.events import Chose, Commanded, Said
from bot.sandbox import Terminal
from bot.screens import screen
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
