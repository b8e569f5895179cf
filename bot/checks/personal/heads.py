"""With which words a template can begin, so that it is tried where they stand and nowhere else."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.personal.lexicon import LISTS, first_words
from bot.checks.personal.pieces import PIECES

NUMBER: Final = "0"  # stands for any number among the words
SIGNS: Final = frozenset("$€£₹¥₽₩₴₺₦(•#[<'")  # those that a template may begin with
_SIGN: Final = re.compile(r"\\?((?<=\\)[$(\[<]|[€£₹¥₽₩₴₺₦•#'])(?![?*]|\{0)")
_NO_ROOM: Final = frozenset({"edge", "here"})  # pieces that take none
_SLOT: Final = re.compile(r"<(\w+?)(_raw)?>")
_WORD: Final = re.compile(r"[^\W\d_]+")
_OPTIONAL: Final = re.compile(r"\?|\{0,\d+\}\??")
_AFTER_WORD: Final = re.compile(r"[ |)('\\?,<\[]|$")
_DIGIT: Final = re.compile(r"\\d(?!\?|\{0)|\[\d-\d\](?!\?|\{0)")
_OPENING: Final = re.compile(r"^\((?:\?:|\?P<\w+>|\?>)?")
_NEW_WORD: Final = re.compile(r"\((?:\?:)? |\(\?[=!]")  # the word before is whole
_LOOKS: Final = ("(?<!", "(?<=", "(?!", "(?=")


class UnclearError(Exception):
    """The words a template begins with cannot be told."""


def heads(template: str) -> frozenset[str]:
    """Return the words of which one stands where a template matches; none if they are not clear."""
    try:
        words, empty = _branches(template)
    except UnclearError:
        return frozenset()
    return frozenset() if empty else frozenset(words)


def _branches(pattern: str) -> tuple[set[str], bool]:
    """Return the words a pattern can begin with, and whether it may take no room at all."""
    words: set[str] = set()
    empty = False
    for branch in _split(pattern):
        found, nothing = _sequence(branch)
        words |= found
        empty |= nothing
    return words, empty


def _sequence(pattern: str) -> tuple[set[str], bool]:
    words: set[str] = set()
    at = 0
    while at < len(pattern):
        part, at, optional = _part(pattern, at)
        words |= part
        if not optional:
            return words, False
    return words, True


def _part(pattern: str, at: int) -> tuple[set[str], int, bool]:
    """Return the words of the piece at a place, where it ends, and whether it may be left out."""
    if pattern.startswith(_LOOKS, at):
        return set(), _closing(pattern, at) + 1, True
    if pattern.startswith(("\\b", "^"), at):
        return set(), at + (1 if pattern[at] == "^" else 2), True
    slot = _SLOT.match(pattern, at)
    if slot:
        words, empty = _listed(slot[1])
        end = slot.end()
    elif pattern[at] == "(":
        end = _closing(pattern, at) + 1
        words, empty = _branches(_OPENING.sub("", pattern[at : end - 1]))
    else:
        return _literal(pattern, at)
    left_out = _OPTIONAL.match(pattern, end)
    return words, left_out.end() if left_out else end, empty or bool(left_out)


def _literal(pattern: str, at: int) -> tuple[set[str], int, bool]:
    if _DIGIT.match(pattern, at):
        return {NUMBER}, len(pattern), False
    sign = _SIGN.match(pattern, at)
    if sign:
        return {sign[1]}, len(pattern), False
    word = _WORD.match(pattern, at)
    if not word or not _AFTER_WORD.match(pattern, word.end()):
        raise UnclearError
    after = pattern[word.end() : word.end() + 3]
    if after.startswith("?"):  # its last letter may be missing
        if len(word[0]) == 1:
            raise UnclearError
        return {word[0], word[0][:-1]}, len(pattern), False
    if after.startswith("[") and not after.startswith(("[ ", "[\\s")):
        raise UnclearError  # a set that goes on with the word
    if after.startswith("'?"):
        rest = _WORD.match(pattern, word.end() + 2)
        return {word[0], word[0] + (rest[0] if rest else "")}, len(pattern), False
    if after.startswith("\\w") or (
        after.startswith("(") and not _NEW_WORD.match(pattern, word.end())
    ):
        raise UnclearError
    return {word[0]}, len(pattern), False


def _listed(name: str) -> tuple[set[str], bool]:
    if name in _NO_ROOM:
        return set(), True
    if name in PIECES:
        return _branches(PIECES[name])
    signs = {entry[0] for entry in LISTS.get(name, ()) if not entry[0].isalpha()}
    if name not in LISTS or not signs <= SIGNS:
        raise UnclearError
    return {*first_words(LISTS[name]), *signs}, False


def _split(pattern: str) -> Iterator[str]:
    """Return the branches of a pattern, parted by the bars of its own level."""
    start = 0
    for at, depth in _walk(pattern, 0):
        if pattern[at] == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _closing(pattern: str, opened: int) -> int:
    """Return where the group that opens at a place is closed."""
    for at, depth in _walk(pattern, opened):
        if pattern[at] == ")" and not depth:
            return at
    raise UnclearError


def _walk(pattern: str, at: int) -> Iterator[tuple[int, int]]:
    """Return the places of bars and brackets that are no letters, and how deep it is after each."""
    depth = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _set_end(pattern, at)
        elif sign in "()|":
            depth += (sign == "(") - (sign == ")")
            yield at, depth
        at += 1


def _set_end(pattern: str, at: int) -> int:
    at += 2 if pattern.startswith("[^", at) else 1
    if pattern[at] == "]":
        at += 1
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
