"""The word lists of `words/personal/<language>.toml`, joined, and patterns that match their words.

All languages are on at once: people paste mixed résumés. A file has a `source` and `[lists]`; the
entries of a list are separated by commas. A blank inside an entry also matches no blank, a hyphen
or an underscore; a dot or an apostrophe may be missing; an entry of some length also matches
without its accents.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale

from bot.checks.personal.folding import folded, unaccented

FOLDER: Final = Path(__file__).parents[1] / "words" / "personal"
_LEAST_PLAIN: Final = 5  # signs of an entry that is unmistakable without its accents
_GAP: Final = r"[\s\-_]{0,2}"
_LOOSE: Final[Mapping[str, str]] = {" ": _GAP, "-": _GAP, "'": "'?", ".": r"\.?"}
_WORD: Final = re.compile(r"[^\W\d_]+")
_END: Final = ""
_Tree = dict[str, "_Tree"]
_CALENDARS: Final = (
    *("en", "es", "de", "de_AT", "fr", "pt", "ru", "it", "hi", "ar", "ar_SY", "ar_MA", "tr"),
    *("pl", "uk"),
)
_MORE_MONTHS: Final = ("sept", "maerz", "okt", "dez", "juin", "setiembre", "fevrier", "aout")
_LEAST_MONTH: Final = 3  # letters


def _entries(words: str) -> Iterable[str]:
    for word in words.split(","):
        entry, _ = folded(" ".join(word.split()))
        if entry:
            yield entry
            if len(entry) >= _LEAST_PLAIN:
                yield unaccented(entry)


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        for name, words in tomllib.loads(file.read_text(encoding="utf-8"))["lists"].items():
            found.setdefault(name, set()).update(_entries(words))
    return {name: frozenset(entries) for name, entries in found.items()}


def _months() -> frozenset[str]:
    """Return the names of the months (CLDR, through Babel), without the numbers."""
    found: set[str] = set()
    for language in _CALENDARS:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found.update(months[context][width].values())
    return frozenset(
        entry
        for word in (*found, *_MORE_MONTHS)
        for entry in _entries(word.rstrip("."))
        if len(entry) >= _LEAST_MONTH and not any(map(str.isdigit, entry))
    )


def _countries() -> frozenset[str]:
    """Return the English names of countries (CLDR, through Babel)."""
    names = Locale.parse("en").territories
    return frozenset(
        entry for code, name in names.items() if code.isalpha() for entry in _entries(name)
    )


def _joined() -> dict[str, frozenset[str]]:
    lists = _read()
    return {
        **lists,
        "months": _months(),
        "countries": _countries(),
        # A nationality that is no language, so that a list of languages names none.
        "bare_demonyms": lists["demonyms"] - lists["language_demonyms"],
    }


LISTS: Final[Mapping[str, frozenset[str]]] = _joined()


@cache
def whole(name: str) -> str:
    """Return a group that matches any entry of a list, but not as a part of another word."""
    return whole_of(LISTS[name])


@cache
def raw(name: str) -> str:
    """Return a group that matches any entry of a list, wherever it stands."""
    return _tree(LISTS[name])


def whole_of(entries: Iterable[str]) -> str:
    """Return a group that matches any of the folded entries as whole words."""
    return rf"(?<![^\W_]){_tree(entries)}(?![^\W_])"


def listed(words: str) -> frozenset[str]:
    """Return the folded entries of words separated by commas."""
    return frozenset(_entries(words))


def first_words(entries: Iterable[str]) -> frozenset[str]:
    """Return the words of which a text must hold one to match: each entry's first, or all glued."""
    found: set[str] = set()
    for entry in entries:
        for spelled in (entry, entry.replace("'", "").replace(".", "")):
            words = _WORD.findall(spelled)
            if words:
                found.update((words[0], "".join(words)))
    return frozenset(found)


def _tree(entries: Iterable[str]) -> str:
    """Return one pattern for all entries that tries no letter twice: a tree of their beginnings."""
    tree: _Tree = {}
    for entry in entries:
        node = tree
        for sign in entry:
            node = node.setdefault(sign, {})
        node[_END] = {}
    return _pattern(tree)


def _pattern(node: _Tree) -> str:
    """Return the pattern of a node; the longest entry wins, since an end comes last."""
    branches = [
        _LOOSE.get(sign, re.escape(sign)) + _pattern(child)
        for sign, child in sorted(node.items())
        if sign != _END
    ]
    if not branches:
        return ""
    joined = f"(?:{'|'.join(branches)})" if len(branches) > 1 or _END in node else branches[0]
    return f"{joined}?" if _END in node else joined
