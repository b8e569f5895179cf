"""What comes of reading an answer, and the readings of plain text: a name, a line, a paragraph.

The sentences in here are shown to the person who typed the text, and to nobody else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.checks.cleaning import clean, has_letter, has_word

__all__ = [
    "NOTHING",
    "Ambiguous",
    "Read",
    "Reading",
    "Unclear",
    "clean",
    "one_of",
    "quoted",
    "read_as",
    "read_line",
    "read_name",
    "read_text",
    "too_long",
]

MOST_IN_NAME = 100  # the longest names on passports stay below (ICAO 9303 prints 39)
MOST_IN_LINE = 200  # two printed lines
MOST_IN_TEXT = 2000  # U32
MOST_LINES = 40  # U32
NOTHING = "I see no text in that message."
_SHOWN = 40  # characters of the person's own text repeated in a sentence: about one phone line

_INTRODUCTION = re.compile(
    r"(?:(?:hi|hello|hey)[,!.]? )?(?:my (?:full )?name is|(?:full )?name ?:|i am|i['’]m|this is|"
    r"me llamo|mi nombre es|ich heiße|mein name ist|je m['’]appelle|mi chiamo|меня зовут|мене звати"
    r"|meu nome é|nazywam się|benim adım|mijn naam is) +(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Read:
    """The value to store; `echo` says how it was understood, "" if just as typed."""

    value: str | tuple[str, ...]
    echo: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was understood, and what to do about it with an example: a sentence each (U10)."""

    understood: str
    hint: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A question with the (value, label) pairs it may mean; each value can be stored as it is."""

    question: str
    options: tuple[tuple[str, str], ...]


Reading: TypeAlias = Read | Unclear | Ambiguous


def quoted(text: str) -> str:
    """Put the start of the person's own text in quotation marks, on one line."""
    line = " ".join(text[: _SHOWN * 2].split())
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[:_SHOWN].rstrip()}…”"


def read_as(value: str, typed: str) -> Read:
    """Give a value with itself as the echo, unless the person typed exactly that."""
    return Read(value, "" if value == typed else value)


def one_of(question: str, options: Sequence[tuple[str, str]]) -> Ambiguous:
    """Ask among options, each value once, in the order given."""
    return Ambiguous(question, tuple({value: (value, label) for value, label in options}.values()))


def too_long(length: int, fits: str) -> Unclear:
    """Say how long the text is, and in `fits` what would do."""
    return Unclear(f"That is {length:,} characters.", fits)


def _wordless(text: str) -> str:
    """Say what a text without any letter or digit looks like, "" if it has one."""
    if has_word(text):
        return ""
    return f"I see {quoted(text)}, but no words in it." if text else NOTHING


def read_name(text: str) -> Reading:
    """Read a person's name in any script: one line, no digits, one word is enough."""
    typed = clean(text)
    hint = "Type the name as it should stand on top of the page, for example Ada Byron."
    if reason := _wordless(typed):
        return Unclear(reason, hint)
    name = _INTRODUCTION.sub("", typed, count=1) if _INTRODUCTION.match(typed) else typed
    if len(name) > MOST_IN_NAME:
        return too_long(len(name), f"A name fits in {MOST_IN_NAME}: for example Ada Byron.")
    name = name.strip(' ,;:!?"“”«»') or name
    if reason := _not_a_name(name):
        return Unclear(reason, hint)
    return read_as(name, typed)


def _not_a_name(text: str) -> str:
    """Say why this can be no name, "" if it can."""
    if "\n" in text:
        return f"I see {text.count(chr(10)) + 1} lines, and a name takes one."
    if "@" in text:
        return f"{quoted(text)} looks like an address, and that comes in a moment."
    if any(char.isnumeric() for char in text):
        return f"There is a number in {quoted(text)}."
    return "" if has_letter(text) else f"I see no letters in {quoted(text)}."


def read_line(text: str, most: int = MOST_IN_LINE) -> Reading:
    """Read one line of at most `most` characters; several typed lines are joined by blanks."""
    typed = clean(text)
    if reason := _wordless(typed):
        return Unclear(reason, "Type it in a few words, on one line.")
    if len(typed) > most:
        return too_long(len(typed), f"This line holds {most:,}: send the short form of it.")
    return read_as(" ".join(typed.split()), typed)


def read_text(text: str, most: int = MOST_IN_TEXT, lines: int = MOST_LINES) -> Reading:
    """Read a paragraph of at most `most` characters and `lines` lines (U32)."""
    typed = clean(text)
    if reason := _wordless(typed):
        return Unclear(reason, "Type it in your own words: one or two sentences will do.")
    if len(typed) > most:
        return too_long(len(typed), f"An answer holds {most:,}: send the most important part.")
    if (count := typed.count("\n") + 1) > lines:
        return Unclear(f"That is {count} lines.", f"An answer holds {lines}: leave out the least.")
    return Read(typed)
