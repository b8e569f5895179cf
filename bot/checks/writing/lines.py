"""What stands in a line on a job or project: its first word, what it is about, what came of it."""

import re
from collections.abc import Iterable
from typing import Final

from bot.checks.writing.lists import pattern, table
from bot.checks.writing.text import Text, Word
from bot.checks.writing.verbs import NOMINAL, NOUNS_TOO, Form, base_of, forms, is_everyday

TABLE: Final = table("lines")
_GENERIC: Final = frozenset(
    (*TABLE["generic"]["words"].split(), *TABLE["measures"]["words"].split())
)
_USERS: Final = frozenset(TABLE["users"]["words"].split())
_DEPARTMENTS: Final = frozenset(TABLE["users"]["departments"].split())
_CLAUSE_GOES_ON: Final = re.compile(  # after "support" or "sales" as people, not as "sales portal"
    r"\s*(?:$|[,.;:)–—]|(?:and|or|can|could|no|now|has|have|had|who|which|by|in|at|with|without|see"
    r"|sees|is|are|was|were|on|from|for|when|after|instead|rather)\b)"
)
IMPROVES: Final = frozenset(TABLE["improves"]["openers"])
_EFFECT: Final = pattern(TABLE["effects"]["words"])
_PURPOSE: Final = re.compile(
    r"\bto (?!(?:the|a|an|its|their|our|my|this|that)\b)([a-z-]+)", re.IGNORECASE
)
_BESIDES: Final = re.compile(r"(?:,|\band\b) (?:\w+ly )?(?:[a-z-]+ing)\b", re.IGNORECASE)
_TELLS_NOTHING: Final = frozenset(TABLE["abbreviations"]["general"].split())
VAGUE: Final = pattern(TABLE["vague"]["words"])
HEDGES: Final = TABLE["hedges"]
_NUMBER_WORD: Final = pattern(TABLE["numbers"]["words"])
_OFTEN: Final = pattern(TABLE["numbers"]["often"])
_NOBODYS: Final = frozenset(TABLE["nobodys"]["words"].split())
_DIGITS: Final = re.compile(r"(?<![A-Za-z\d.])[€$£₦₹]?\d")
_VERSION: Final = re.compile(r" v?\d[\w.+]*(?= |[,.;)]|$)(?! (?:%|x\b|ms\b|times\b))")
_CHANGE: Final = re.compile(
    r"\d\s*(?:%|percent|per cent|x\b|×|ms\b)|\bfrom\b.{1,40}\bto\b|\binstead of\b|\brather than\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?<=[\w,)] )[A-Z][\w+#.]*[\w+#]|(?<!\w)[A-Z]{2,}s?\b|\b[a-z]+[A-Z]\w+")
_ADVERB: Final = re.compile(r"[\w-]{3,}ly")
_ASIDE: Final = re.compile(r"[^\w]*")
_COMPOUND: Final = re.compile(r"\w+(?:[/-]\w+)*[/-]([a-z]+ed)\b")
_ROLES: Final = frozenset(TABLE["roles"]["words"].split())
_JOINED_VERB: Final = re.compile(r" and (\w+)(?! of\b)")  # "Design and develop the …"
_REVIEWS: Final = frozenset({"review", "reviews", "automation"})  # "Code reviews and …"
_MAKES: Final = frozenset(TABLE["making"]["verbs"].split())  # "Used Go to build a …" is no purpose
_OF: Final = frozenset({"of", "for", "in", "with", "from", "between", "on", "and", "at", "to"})


def first_word(text: Text) -> Word | None:
    """The word a line begins with, but for an adverb before it; None if a figure or name leads."""
    for word in text.words:
        if not _ADVERB.fullmatch(word.lower):
            return word
    return None


def opening(text: Text) -> tuple[Form, ...]:
    """The forms of a verb the first word may be; none if the line begins with something else.

    "Test of …", "Bug fixing" and "Test engineer" begin with a noun, "Test the …" with a verb.
    """
    word = first_word(text)
    if word is None or any(map(str.isdigit, text.raw[: word.start])):
        return ()
    if any(each.start <= word.start < each.end for each in text.technologies):
        return ()
    found = tuple(forms(word.lower)) or _of_compound(text)
    if Form.PAST not in found and _follows(text, word) in _ROLES:
        return ()
    if Form.PAST in found or word.lower not in NOUNS_TOO:
        return found
    after = _follows(text, word)
    if after == "and" and (joined := _JOINED_VERB.match(text.raw, word.end)):
        return found if Form.BASE in forms(joined[1].lower()) else ()
    is_noun = after in _OF or after in NOMINAL or after in _REVIEWS or Form.GERUND in forms(after)
    return () if is_noun else found


def _of_compound(text: Text) -> tuple[Form, ...]:
    """The past in "A/B-tested", whose first word is no verb."""
    found = _COMPOUND.match(text.raw)
    return (Form.PAST,) if found and Form.PAST in forms(found[1].lower()) else ()


def _follows(text: Text, word: Word) -> str:
    later = (each.lower for each in text.words if each.start > word.start)
    return next(later, "")


def first_verb(text: Text) -> str:
    """The verb the line begins with, in its base form; "" if with none, or one not known."""
    word = first_word(text)
    return (base_of(word.lower) or _guessed(word.lower)) if word and opening(text) else ""


def _guessed(word: str) -> str:
    return word.removesuffix("d") if word.endswith(("ized", "ised", "ated")) else word


def says_how_much(text: Text) -> bool:
    """Whether there is a figure, in digits or in words, or how often."""
    return says_figure(text) or bool(_OFTEN.search(text.raw))


def says_figure(text: Text) -> bool:
    """Whether there is a figure, in digits or in words."""
    bare, at = "", 0
    for each in text.technologies:
        bare += text.raw[at : each.start] + " "
        version = _VERSION.match(text.raw, each.end)
        at = version.end() if version else each.end
    bare += text.raw[at:]
    return bool(_DIGITS.search(bare) or _NUMBER_WORD.search(bare))


def says_change(text: Text) -> bool:
    """Whether there is a share, or a before and after."""
    return bool(_CHANGE.search(text.raw))


def says_effect(text: Text) -> bool:
    """Whether it says what came of it, what it was for, or for whom."""
    after = text.raw[first.end :] if (first := first_word(text)) else text.raw
    return bool(_EFFECT.search(after) or _BESIDES.search(after) or _is_purpose(after)) or any(
        _is_user(text, each) for each in text.words[1:]
    )


def _is_user(text: Text, word: Word) -> bool:
    if word.lower in _DEPARTMENTS:
        return bool(_CLAUSE_GOES_ON.match(text.raw, word.end))
    return word.lower in _USERS


def _is_purpose(raw: str) -> bool:
    verbs = (found[1].lower() for found in _PURPOSE.finditer(raw))
    return any(Form.BASE in forms(verb) and verb not in _MAKES for verb in verbs)


def telling_words(text: Text) -> tuple[str, ...]:
    """The words that say which system, feature or domain it was: what nobody else's line has."""
    named = text.technologies
    first = first_word(text)
    return tuple(
        word.text
        for word in text.words
        if word.lower not in _GENERIC
        and len(word.text) > 1
        and (first is None or word.start != first.start or not opening(text))
        and not any(each.start <= word.start < each.end for each in named)
        and not _is_generic_whole(word.lower)
        and not _ADVERB.fullmatch(word.lower)
        and not (is_everyday(word.lower) and word.lower not in NOUNS_TOO)
    )


def is_anyones(text: Text) -> bool:
    """Whether no word says which system, feature or domain it was, nor what the person's part."""
    return all(
        word.lower() in _NOBODYS or all(part in _NOBODYS for part in word.lower().split("-"))
        for word in telling_words(text)
    )


def _is_generic_whole(word: str) -> bool:
    parts: Iterable[str] = re.split(r"[-'’]", word)
    return all(part in _GENERIC or len(part) < 2 for part in parts)  # noqa: PLR2004 (an initial)


def names_anything(text: Text) -> bool:
    """Whether a technology, product or abbreviation is named after the first word."""
    return bool(text.technologies) or any(
        each[0].upper() not in _TELLS_NOTHING for each in _NAME.finditer(text.raw, 1)
    )
