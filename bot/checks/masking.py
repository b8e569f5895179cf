"""Hides ids and bank numbers wherever the bot itself shows them: all but the last two signs."""

import re
from typing import Final

from bot.checks.customs import is_safety
from bot.checks.privacy import CATEGORY_WORDS, find

SHOWN: Final = 2  # signs of a number that stay legible, to tell it from another
SIGN: Final = "•"
_OTHERS: Final = frozenset(name for name in CATEGORY_WORDS if not is_safety(name))
_SIGNS: Final = re.compile(r"[^\W_]")
_SEPARATOR: Final = re.compile(r"[:=#]|\s-\s|\n")
_WITH_DIGIT: Final = re.compile(r"[^\s:=#]*\d")
# Ids and accounts hold six digits with at most a sign between them, four after letters (PAN), or
# an @; what holds none of that need not be looked at.
_POSSIBLE: Final = re.compile(r"\d(?:\D?\d){5}|[^\W\d_]{3}\d{4}|@")


def masked(text: str, section: str) -> str:
    """Return the text with ids and bank numbers unreadable; `section` is what it was said for."""
    if not may_hold_number(text):
        return text
    for finding in reversed(find(text, section, _OTHERS)):
        if is_safety(finding.category):
            found = text[finding.start : finding.end]
            text = text[: finding.start] + _hidden(found) + text[finding.end :]
    return text


def may_hold_number(text: str) -> bool:
    """Return whether an id or a bank number may stand in a text: a quick look."""
    return _POSSIBLE.search(text) is not None


def _hidden(found: str) -> str:
    """Return a field and its value with the value's signs hidden."""
    at = _value_at(found)
    signs = list(_SIGNS.finditer(found, at))
    for sign in signs[:-SHOWN]:
        found = found[: sign.start()] + SIGN + found[sign.end() :]
    return found


def _value_at(found: str) -> int:
    """Return where the value begins: at its first piece with a digit, else after the name."""
    piece = _WITH_DIGIT.search(found)
    separators = list(_SEPARATOR.finditer(found))
    last = separators[-1].end() if separators else 0
    if piece is None:
        return last
    return min(piece.start(), last) if 0 < last < piece.start() else piece.start()
