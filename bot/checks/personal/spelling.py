"""Misspelt and glued names of fields, put right before the shapes are tried ("Maritial Staus:").

A word before a colon that is one slip away from the name of a field, or from what such a field is
filled with, counts as that word: a letter too many, missing, wrong or swapped with its neighbour
(Damerau's slips), never the first letter or the last, which tell other words and endings.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.checks.personal.lexicon import LISTS

_FIELDS: Final = (
    *("birth_fields", "faith_fields", "marital_fields", "statuses", "gender_fields", "genders"),
    *("nation_fields", "kin_name_fields", "id_fields", "address_fields", "faiths"),
)
_LEAST: Final = 5  # letters of a word in which a slip is told from another word
_LEAST_ELSEWHERE: Final = 7  # in alphabets where one letter more often makes another word
_WORD: Final = re.compile(r"[^\W\d_]+")
# Up to three words, a sign or "no", and the word after it.
_FIELD: Final = re.compile(
    r"(?:^|[\n,;|•(])[ \t•]{0,3}(?P<field>(?:[^\W\d_]{2,16}+['.]?+[ ]?+){1,3}+)"
    r"(?:[ \t]{0,3}(?:[:=\n]|- )|(?=[.#]?\d))(?:[ \t]{0,3}(?P<value>[^\W\d_]{5,16}))?"
)
# A field's name that runs into its value, as text copied out of a PDF does.
_GLUED: Final = re.compile(
    r"(?<![^\W_])(?:(?:DOB|Dob|DateOfBirth|Age|AGE)(?=\d)"
    r"|(?:Gender|Sex|Nationality|Religion|MaritalStatus|Marital(?=Status)|Caste|Citizenship"
    r"|BloodGroup|FatherName|FathersName|Father'sName)(?=[A-Z]))"
)


def _shorter(word: str) -> Iterator[str]:
    """Return the word without each of its letters but the first and the last."""
    return (word[:at] + word[at + 1 :] for at in range(1, len(word) - 1))


_WORDS: Final[frozenset[str]] = frozenset(
    word
    for name in _FIELDS
    for entry in LISTS[name]
    for word in _WORD.findall(entry)
    if len(word) >= _LEAST
)
_ONE_SHORTER: Final[Mapping[str, str]] = {
    short: word for word in sorted(_WORDS) for short in _shorter(word)
}


def _meant(word: str) -> str | None:
    """Return the field's word that is one slip away, if there is one."""
    least = _LEAST if word.isascii() else _LEAST_ELSEWHERE
    if len(word) < least or word in _WORDS:
        return None
    missing = _ONE_SHORTER.get(word)
    if missing:
        return missing
    for short in (*_shorter(word), word[:-1]):
        if short in _WORDS and short != word[:-1]:
            return short
        other = _ONE_SHORTER.get(short)
        if other and len(other) == len(word) and _is_slip(word, other):
            return other
    return None


def _is_slip(word: str, other: str) -> bool:
    """Return whether two words of one length differ in one letter or two swapped neighbours."""
    apart = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    match apart:
        case [at]:
            return at < len(word) - 1
        case [one, two]:
            return two == one + 1 and word[one] == other[two] and word[two] == other[one]
        case _:
            return False


def _edits(folded: str) -> Iterator[tuple[int, int, str]]:
    for field in _FIELD.finditer(folded):
        for group in ("field", "value"):
            for word in _WORD.finditer(field[group] or ""):
                meant = _meant(word[0])
                if meant:
                    start = field.start(group) + word.start()
                    yield start, start + len(word[0]), meant


def respelled(text: str, folded: str, places: list[int]) -> tuple[str, list[int]]:
    """Return the folded text with such slips put right, and each sign's place in the original."""
    edits = list(_edits(folded))
    if len(text) == len(folded):  # glued words are told by their capitals
        edits += [(glued.end(), glued.end(), " ") for glued in _GLUED.finditer(text)]
    if not edits:
        return folded, places
    places = places or list(range(len(folded) + 1))
    for start, end, word in sorted(edits, reverse=True):
        within = [places[min(start + at, end)] for at in range(len(word))]
        folded = folded[:start] + word + folded[end:]
        places = places[:start] + within + places[end:]
    return folded, places
