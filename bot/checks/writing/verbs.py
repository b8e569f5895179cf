"""English verbs: which form of which verb a word may be, and how to make another (R29, R92)."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from bot.checks.writing.lists import table

_TABLE: Final = table("verbs")
_IRREGULAR: Final[Mapping[str, tuple[str, str]]] = {
    base: (past, participle)
    for base, (past, participle) in (_TABLE["irregular"] | _TABLE["rarer_irregular"]).items()
}
_DOUBLED: Final = frozenset(_TABLE["verbs"]["doubled"])
_SINGLE: Final = frozenset(_TABLE["verbs"]["single"])
_LOOKS: Final = _TABLE["looks"]
_NO_ED: Final = frozenset(_LOOKS["ed"])
_NO_ING: Final = frozenset(_LOOKS["ing"])
_NO_ISE: Final = frozenset(_LOOKS["ise"])
NOUNS_TOO: Final = frozenset(_LOOKS["nouns"].split())
THINGS_TOO: Final = frozenset(_LOOKS["things"])
NOMINAL: Final[Mapping[str, str]] = _TABLE["nominal"]  # "maintenance" to "maintain"

_SHORT: Final = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprtvz]|[^aeiou]*qui[tpz]")
_PREFIX: Final = re.compile(r"(?:re|co|pre|over|under|out|un|de|mis|up|cross|auto|self)-?(?=\w{3})")
_LEAST: Final = 4  # letters of a word that an ending makes a verb


class Form(StrEnum):
    """What a verb says of time."""

    BASE = "base"  # develop
    THIRD = "third"  # develops
    PAST = "past"  # developed, wrote
    PARTICIPLE = "participle"  # developed, written
    GERUND = "gerund"  # developing


def _doubles(base: str) -> bool:
    return base in _DOUBLED or bool(_SHORT.fullmatch(base))


def _stem(base: str) -> str:
    """Return what stands before -ed and -ing."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1]
    return base + base[-1] if _doubles(base) else base


def _ed(base: str) -> str:
    """Return the regular past of a verb."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    if base.endswith(("ee", "oe", "ye")):
        return f"{base}d"
    return f"{_stem(base)}ed"


def _s(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{base}s"


def _forms(base: str) -> Iterable[tuple[str, Form]]:
    past, participle = _IRREGULAR.get(base) or (_ed(base), _ed(base))
    yield base, Form.BASE
    yield _s(base), Form.THIRD
    yield past, Form.PAST
    yield participle, Form.PARTICIPLE
    yield f"{_stem(base)}ing", Form.GERUND
    if base in _SINGLE:
        yield f"{base}ed", Form.PAST
        yield f"{base}ed", Form.PARTICIPLE
        yield f"{base}ing", Form.GERUND


def _spellings(base: str) -> tuple[str, ...]:
    if base.endswith(("ize", "yze")):
        return base, f"{base[:-2]}se"
    return (base,)


def _known(bases: Iterable[str]) -> dict[str, dict[Form, str]]:
    table: dict[str, dict[Form, str]] = {}
    for base in (each for listed in bases for each in _spellings(listed)):
        for word, form in _forms(base):
            table.setdefault(word, {}).setdefault(form, base)
    return table


_EVERYDAY: Final = _known((*_TABLE["irregular"], *_TABLE["verbs"]["only"].split()))
_KNOWN: Final = {
    **_known((*_TABLE["rarer_irregular"], *_TABLE["verbs"]["rarer"].split())),
    **_EVERYDAY,
}


def forms(word: str) -> Mapping[Form, str]:
    """Return the forms a word in lower case may be, each with its verb; the verb "" if unlisted."""
    if (known := _KNOWN.get(word)) is not None:
        return known
    if (prefix := _PREFIX.match(word)) and (rest := _KNOWN.get(word[prefix.end() :])):
        return {form: prefix[0] + base for form, base in rest.items()}
    return _by_ending(word)


def _by_ending(word: str) -> Mapping[Form, str]:
    last = word.rpartition("-")[2]
    if len(last) < _LEAST or not any(vowel in last[:-3] for vowel in "aeiouy"):
        return {}
    if last.endswith("ed") and last not in _NO_ED:
        return {Form.PAST: "", Form.PARTICIPLE: ""}
    if last.endswith("ing") and last not in _NO_ING:
        return {Form.GERUND: ""}
    if last.endswith(("ise", "ize", "ify")) and last not in _NO_ISE:
        return {Form.BASE: word}
    return {}


def past(word: str) -> str:
    """Return the past of a verb in any form but the participle, in lower case; "" if unsure."""
    for form, base in forms(word).items():
        if form is Form.PAST:
            return word
        if form is Form.GERUND and not _is_irregular(base):
            return _from_gerund(word[:-3])
        if base:
            return _past_of(base)
    return ""


def _from_gerund(stem: str) -> str:
    """Keep the person's spelling: "modeling" is "modeled", "modelling" is "modelled"."""
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


def _is_irregular(base: str) -> bool:
    return base in _IRREGULAR or _PREFIX.sub("", base, count=1) in _IRREGULAR


def _past_of(base: str) -> str:
    if base in _IRREGULAR:
        return _IRREGULAR[base][0]
    prefix = _PREFIX.match(base)
    if prefix and (rest := base[prefix.end() :]) in _IRREGULAR:
        return prefix[0] + _IRREGULAR[rest][0]
    return _ed(base)


def base_of(word: str) -> str:
    """Return the verb a word is a form of, "" if unlisted."""
    return next(iter(forms(word).values()), "")


def is_everyday(word: str) -> bool:
    """Whether a word is a form of a verb that all lines are made of: it says nothing by itself."""
    return word in _EVERYDAY


def is_known(word: str) -> bool:
    """Whether a word is a form of a verb on the list, so that what is made of it is right."""
    return word in _KNOWN
