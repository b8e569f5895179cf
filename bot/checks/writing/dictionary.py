"""What is an English word, which near word was meant, and which side of the Atlantic it is from."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from spellchecker import SpellChecker

from bot.checks.writing.lists import table
from bot.checks.writing.nearness import apart, is_inner

_TABLE: Final = table("spelling")
_TRADE: Final = frozenset(_TABLE["trade"]["words"].split())
FOREIGN: Final = frozenset(_TABLE["foreign"]["words"].split())
NEVER: Final[Mapping[str, str]] = dict(_TABLE["trade"]["never"])
_TO_US: Final[Mapping[str, str]] = dict(_TABLE["british"]["pairs"])
_TO_UK: Final[Mapping[str, str]] = {american: british for british, american in _TO_US.items()}
_BOTH: Final = frozenset(_TABLE["british"]["both"])
MOST: Final = 30  # letters; what is longer is no word
LEAST: Final = 5  # letters; a shorter word has too many neighbours to say which was meant
_LEAST_PART: Final = 3  # letters of each half of a compound: "code" and "base"
_PREFIX: Final = re.compile(rf"(?:{'|'.join(_TABLE['parts']['prefixes'].split())})-?(?=\w{{3}})")
_SUFFIX: Final = re.compile(rf"(?:{'|'.join(_TABLE['parts']['endings'].split())})$")
_ISE: Final = re.compile(
    r"^(?P<stem>\w{3,}?)(?P<s>[sz])(?P<end>(?:e|es|ed|ing|er|ers|ation|ations|able)$)"
)
_BRITISH_ISE: Final = re.compile(r"is(?=e|a|in)")
_YSE: Final = re.compile(
    r"^(?P<stem>anal|paral|catal|dial|hydrol)y(?P<s>[sz])(?P<end>(?:e|es|ed|ing|er|ers)$)"
)
_NOT_ISE: Final = frozenset(_TABLE["neither"]["stems"].split())


@cache
def _speller() -> SpellChecker:
    """Loaded at first use: a fifth of a second."""
    return SpellChecker(language="en", distance=1)


def prepare() -> None:
    """Load the dictionary, so that nobody waits for it."""
    _speller()
    _very_usual()


@lru_cache(20_000)
def is_word(word: str) -> bool:
    """Whether a word in lower case is English, of either side, of the trade, or made of such."""
    if len(word) > MOST or _stands(word) or _is_prefixed(word):
        return True
    if not _is_derived(word) and not _is_compound(word):
        return False
    return _is_of_british(word) or not _is_slip_of_usual(word)


def _is_of_british(word: str) -> bool:
    return any(word[:end] in _TO_US for end in range(LEAST, len(word) + 1))


def _is_slip_of_usual(word: str) -> bool:
    """Whether what can be made of two words is a slip of one: "configration", "developped"."""
    return any(
        apart(word, each, 1) == 1
        and (is_inner(word, each) or (word.endswith("able") and each.endswith("ible")))
        for each in _very_usual()[word[0]]
    )


def _stands(word: str) -> bool:
    return (
        word in _TRADE
        or word in _speller()
        or word in _TO_US
        or word in _TO_UK
        or _other_ise(word) in _speller()
    )


def _is_prefixed(word: str) -> bool:
    found = _PREFIX.match(word)
    return found is not None and _stands(word[found.end() :])


def _is_derived(word: str) -> bool:
    if found := _SUFFIX.search(word):
        stem = word[: found.start()]
        return len(stem) > _LEAST_PART and _takes(stem, found[0])
    return False


def _takes(stem: str, ending: str) -> bool:
    """Whether a word can have that ending: "cache" loses its e, "drop" doubles its p."""
    if _stands(stem) and not (stem[-1] == "e" and ending[0] in "ei"):
        return True
    if ending[0] not in "aeiy":
        return False
    doubled = stem[-1] == stem[-2] and stem[-1] in "bdgklmnprt" and _stands(stem[:-1])
    return _stands(f"{stem}e") or doubled


def _is_compound(word: str) -> bool:
    return _is_of_two(word, _LEAST_PART + 1)


def _is_of_two(word: str, least: int = _LEAST_PART) -> bool:
    """Whether it is two usual words of so many letters in one."""
    parts = ((word[:at], word[at:]) for at in range(least, len(word) - least + 1))
    return any(_is_usual(first) and _is_usual(second) for first, second in parts)


def _is_usual(word: str) -> bool:
    common = max(word, _other_ise(word), key=lambda each: _speller().word_frequency[each])
    return word in _TRADE or _speller().word_frequency[common] >= USUAL


MEANT: Final = 100  # times in the corpus of the dictionary's makers: nobody means a rarer word
USUAL: Final = 300  # times in it
CLEARLY_USUAL: Final = 2_000  # times in it: "certified", "management"
CLEARLY: Final = 3  # times as usual
LONG: Final = 8  # letters: in a shorter word two slips may lead anywhere
SHORT: Final = 6  # letters: a word that short is a slip of a very usual one, or a name


@lru_cache(2_000)
def meant(word: str) -> str:
    """The one word of which this is a slip, "" if it is not clear.

    It is one letter off, or two in a long word, and far more usual than the next.
    """
    if word in NEVER:
        return NEVER[word]
    near = (each for each in _speller().candidates(word) or () if _is_near(each, word))
    return _clearest(near) or (_meant_of_long(word) if len(word) >= LONG else "")


def _meant_of_long(word: str) -> str:
    """The word two letters off, or the British form of the one its American form is near to."""
    if found := _clearest(_two_off(word)):
        return found if not _is_of_two(word) else ""
    other = _BRITISH_ISE.sub("iz", word)
    return british(meant(other)) if other != word else ""


def _clearest(near: Iterable[str]) -> str:
    usage = _speller().word_usage_frequency
    first, *rest = [*sorted(near, key=usage, reverse=True), ""]
    return first if not any(rest) or usage(first) > CLEARLY * usage(rest[0]) else ""


def _is_near(each: str, word: str) -> bool:
    least = CLEARLY_USUAL if len(word) <= SHORT else MEANT
    return each.isalpha() and each != word and each[0] == word[0] and is_usual(each, least)


def _two_off(word: str) -> Iterator[str]:
    same_end = (each for each in _very_usual()[word[0]] if each[-1] == word[-1])
    return (each for each in same_end if apart(word, each, 2) <= 2)  # noqa: PLR2004


@cache
def _very_usual() -> Mapping[str, tuple[str, ...]]:
    """Long words that everybody writes, or the trade, by their first letters."""
    counts = _speller().word_frequency.dictionary.items()
    usual = (word for word, times in counts if times >= USUAL)
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted({*usual, *_TRADE}):
        if len(word) >= LONG and word.isalpha():
            found[word[0]].append(word)
    return defaultdict(tuple, {letter: tuple(words) for letter, words in found.items()})


def is_usual(word: str, times: int = MEANT) -> bool:
    """Whether people write a word that often, or it is of the trade."""
    return word in _TRADE or int(_speller().word_frequency[word]) >= times


def _other_ise(word: str) -> str:
    """The word with -ise for -ize or the other way round; "" if it has neither."""
    for pattern, joint in ((_YSE, "y"), (_ISE, "")):
        found = pattern.match(word)
        if found and f"{found['stem']}{found['s']}" not in _NOT_ISE:
            other = "z" if found["s"] == "s" else "s"
            return f"{found['stem']}{joint}{other}{found['end']}"
    return ""


@lru_cache(20_000)
def american(word: str) -> str:
    """The American form of a British word in lower case, "" if it is none."""
    if word in _BOTH:
        return ""
    if word in _TO_US:
        return _TO_US[word]
    if word.endswith("s") and word[:-1] in _TO_US and word[:-1] not in _BOTH:
        return f"{_TO_US[word[:-1]]}s"
    other = _other_ise(word)
    return (
        other
        if other and ("iz" in other or "yz" in other) and other in _speller() and _is_ise(word)
        else ""
    )


@lru_cache(20_000)
def british(word: str) -> str:
    """The British form of an American word in lower case, "" if it is none."""
    if word in _BOTH:
        return ""
    if word in _TO_UK:
        return _TO_UK[word]
    if word.endswith("s") and word[:-1] in _TO_UK and word[:-1] not in _BOTH:
        return f"{_TO_UK[word[:-1]]}s"
    other = _other_ise(word)
    return (
        other
        if other and _is_ise(other) and (word in _speller() or _SUFFIX.sub("", word) in _speller())
        else ""
    )


def _is_ise(word: str) -> bool:
    return bool(re.search(r"(?:is|ys)(?:e|es|ed|ing|er|ers|ation|ations|able)$", word))
