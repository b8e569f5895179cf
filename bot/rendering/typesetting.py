"""How a piece of text is written on a page: what is dropped, kept whole, capitalised."""

import re
import unicodedata
from collections.abc import Iterable

WORD_JOINER = "\u2060"  # no break here; extractors drop it
BREAK = "\u200b"  # a break is allowed here; extractors drop it
LONGEST_WHOLE = 30  # characters; a longer word (an address) may be broken after /
LONGEST_WORD = 60  # characters; a longer one may be broken anywhere

# Thai to Khmer, and Chinese, Japanese and Korean, where a line may end after any word or letter.
WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u17ff\u2e80-\u9fff\uac00-\uffef\U00020000-\U0003ffff]"
)

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
# Where Unicode's line breaking (UAX 14) would end a line inside "back-end", "CI/CD" or "C++".
_BREAK_IN_WORD = re.compile(r"(?<=[-/!?|}+…–—])(?=\S)|(?<=\S)(?=—)")
# Poppler takes a hyphen at the end of a line for one of a broken word, and drops it.
_AFTER_HYPHEN = re.compile(r"(?<=-)(?=\S)")
_NEVER_PRINTED = frozenset({"Cc", "Cf", "Cs"})
_NO_CHARACTERS = frozenset("\ufffe\uffff")  # these are none by Unicode, and XML holds neither
_JOINERS = frozenset("\u200c\u200d")  # these shape the letters of some scripts
_TURKIC = frozenset({"tr", "az"})


def plain(text: str) -> str:
    """Return `text` as one line without characters that no page can show.

    These are control characters, lone surrogates, soft hyphens, and the overrides of direction
    that make a page read otherwise than its text.
    """
    one_line = _one_line(text)
    if one_line.isascii() and one_line.isprintable():
        return one_line
    return _one_line(_printed(one_line))


def typeset(text: str) -> str:
    """Return plain `text` with compounds such as "back-end" and "CI/CD" kept on one line."""
    return _WORD.sub(lambda word: _set_word(word.group()), plain(text))


def listed(items: Iterable[str], mark: str) -> str:
    """Return `items` on one line; a `mark` of direction, if any, keeps them in their order."""
    return f"{mark}, ".join(map(typeset, items)) if mark else typeset(", ".join(items))


def capitals(title: str, language: str) -> str:
    """Return `title` in capitals as `language` (BCP 47) writes them.

    Titles are really in capitals, not only drawn so: what is read out of the PDF is what is
    seen.
    """
    match language.partition("-")[0].lower():
        case tongue if tongue in _TURKIC:
            return title.replace("i", "İ").upper()
        case "el":
            bare = unicodedata.normalize("NFD", title).replace("\u0301", "")
            return unicodedata.normalize("NFC", bare).upper()
        case "ka":  # Georgian capitals are in hardly any font
            return title
        case _:
            return title.upper()


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _printed(text: str) -> str:
    return "".join(
        letter
        for letter in text
        if letter in _JOINERS
        or (letter not in _NO_CHARACTERS and unicodedata.category(letter) not in _NEVER_PRINTED)
    )


def _set_word(word: str) -> str:
    if len(word) <= LONGEST_WHOLE:
        return _BREAK_IN_WORD.sub(WORD_JOINER, word)
    if WITHOUT_SPACES.search(word):
        return word
    starts = range(0, len(word), LONGEST_WORD)
    pieces = (word[start : start + LONGEST_WORD] for start in starts)
    return BREAK.join(_AFTER_HYPHEN.sub(WORD_JOINER, piece) for piece in pieces)
