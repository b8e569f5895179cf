"""Spelling, UK or US, and capitals (R29, R157, R161)."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.checks.cleaning import has_letter
from bot.checks.finding import Severity
from bot.checks.writing.dictionary import (
    CLEARLY_USUAL,
    FOREIGN,
    LEAST,
    USUAL,
    american,
    british,
    is_usual,
    is_word,
    meant,
)
from bot.checks.writing.dictionary import NEVER as ALWAYS_WRONG
from bot.checks.writing.lists import table
from bot.checks.writing.nearness import is_inner
from bot.checks.writing.rule import ALL, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.technologies import is_name
from bot.checks.writing.text import Text, Word
from bot.checks.writing.verbs import forms, is_known

BRITISH: Final = frozenset({"GB", "UK", "IE", "AU", "NZ"})
AMERICAN: Final = frozenset({"US"})
MOST_UNKNOWN: Final = 0.34  # of the words of a text: with more, it is another language
ENOUGH_FOREIGN: Final = 2
FEW: Final = 3  # unknown words a short English text may well have
TITLES: Final = frozenset({Field.SKILLS, Field.CERTIFICATE, Field.EDUCATION})
LONG_NAME: Final = 7  # letters: a shorter capitalised word is near too many others
_PLAIN: Final = re.compile(r"[a-z]+")
_PHRASE: Final = re.compile(r"[^,;()–—]+")  # what stands between commas and brackets of a title
_AROUND: Final = re.compile(r"[\w@/\\_.#:-]")
_SHOUTED: Final = re.compile(r"(?<![\w@#/._-])[A-Z]{3,}(?:[ -][A-Z]{2,})*(?![\w@/_-])(?!\.\w)")
_LOUD: Final = frozenset(table("spelling")["loud"]["words"].split())
_FIRST: Final = re.compile(r"^\W*?([a-z][\w'’-]*)(?P<after>[.\w/+#-]*)")


class Slip(NamedTuple):
    """A word that is misspelt, and the one that was meant, "" if nobody can tell."""

    word: Word
    meant: str


def slips(text: Text, *, is_title: bool = False) -> tuple[Slip, ...]:
    """The ordinary words that are misspelt: in lower case, first, or in a title's capitals."""
    words = [each for each in text.words if _is_ordinary(text, each, is_title=is_title)]
    unknown = [each for each in words if not _is_known(each)]
    if len(unknown) > max(FEW, MOST_UNKNOWN * len(words)) or is_foreign(text):
        return ()
    found = (Slip(each, _meant(each)) for each in unknown)
    clear = tuple(slip for slip in found if slip.meant and not _may_be_a_name(text, slip))
    return tuple(slip for slip in clear if not is_title or not _is_beside_a_name(text, slip, clear))


def _is_known(word: Word) -> bool:
    return all(is_word(part) or is_name(part) for part in _parts(word))


def _is_beside_a_name(text: Text, slip: Slip, clear: tuple[Slip, ...]) -> bool:
    """Whether a title's capitals hold another word that is no English: "Universidad Comercial"."""
    if slip.word.text.islower():
        return False
    [part] = (each for each in _PHRASE.finditer(text.raw) if slip.word.start in range(*each.span()))
    mended = {each.word.start for each in clear}
    return any(
        each.lower in FOREIGN or not (_is_known(each) or _is_named(text, each))
        for each in text.words
        if each.start in range(*part.span()) and each.start not in mended
    )


def _is_named(text: Text, word: Word) -> bool:
    return any(each.start <= word.start < each.end for each in text.technologies)


def is_foreign(text: Text) -> bool:
    """Whether small words of another language stand in it, so that it is none of English."""
    return sum(each.lower in FOREIGN for each in text.words) >= ENOUGH_FOREIGN


def _may_be_a_name(text: Text, slip: Slip) -> bool:
    """A capital may be a person's or a place's; not that of "Maintian" or of "Certifed"."""
    typed, low = slip.word.text.lower(), slip.meant.lower()
    is_first = not has_letter(text.raw[: slip.word.start])
    is_verb = is_first and is_known(low) and typed[-1] == low[-1]
    is_long = len(typed) >= LONG_NAME and is_usual(low, CLEARLY_USUAL)
    is_clear = is_verb or (is_long and is_inner(typed, low))
    return slip.word.text[0].isupper() and not is_clear


def _parts(word: Word) -> list[str]:
    return [
        part
        for part in re.split("-", _without_s(word.lower))
        if len(part) >= LEAST or part in ALWAYS_WRONG
    ]


def _without_s(word: str) -> str:
    """The word without "'s"; one with another apostrophe, as in "doesn't", is no word to judge."""
    stem, _, end = word.replace("’", "'").partition("'")
    return "" if end not in {"", "s"} else stem


def _is_ordinary(text: Text, word: Word, *, is_title: bool) -> bool:
    raw, lower = text.raw, word.text[1:] == word.text[1:].lower()
    first = not has_letter(raw[: word.start]) or raw[: word.start].rstrip()[-1:] in ".!?:"
    is_proper = word.text[0].isupper() and not first and not is_title
    if not word.text.isascii() or not lower or is_proper or _is_named(text, word):
        return False
    before, after = raw[word.start - 1 : word.start], raw[word.end : word.end + 2]
    return not (before and _AROUND.match(before)) and not (
        after.startswith(("@", "/", "\\", "_", "#", "(")) or re.match(r"[.:]\w|\d", after)
    )


def _meant(word: Word) -> str:
    pieces = re.split(r"(-|['’].*)", word.text)
    new = [_mended(piece) for piece in pieces]
    return "".join(new) if new != pieces and all(new) else ""


def _mended(piece: str) -> str:
    low = piece.lower()
    if (
        not _PLAIN.fullmatch(low)
        or (len(low) < LEAST and low not in ALWAYS_WRONG)
        or (is_word(low) and low not in ALWAYS_WRONG)
    ):
        return piece
    right = meant(low)
    return right.capitalize() if piece[0].isupper() else right


def misspelt(text: Text, setting: Setting) -> Iterator[Hit]:
    """A slip, and the text with all slips mended."""
    found = slips(text, is_title=setting.field in TITLES)
    if found:
        first = found[0].word
        named = " and ".join(f"“{slip.word.text}” → “{slip.meant}”" for slip in found[:2])
        yield Hit(
            first.start, first.end, replaced(text.raw, found), fix=f"Probably meant: {named}."
        )


def replaced(raw: str, found: tuple[Slip, ...]) -> str:
    """The text with those words replaced."""
    for slip in reversed(found):
        raw = raw[: slip.word.start] + slip.meant + raw[slip.word.end :]
    return raw


def sides(text: Text) -> tuple[tuple[Slip, ...], tuple[Slip, ...]]:
    """The British and the American words, each with its form on the other side."""
    words = [each for each in text.words if each.text.isascii() and each.text[1:].islower()]
    uk = tuple(Slip(each, _cased(each, other)) for each in words if (other := american(each.lower)))
    us = tuple(Slip(each, _cased(each, other)) for each in words if (other := british(each.lower)))
    return uk, us


def _cased(word: Word, other: str) -> str:
    return other.capitalize() if word.text[0].isupper() else other


def other_side(text: Text, setting: Setting) -> Iterator[Hit]:
    """Spelling of the other side of the Atlantic, or of both at once."""
    uk, us = sides(text)
    if setting.country in BRITISH:
        wrong, told = us, "Readers there expect British spelling."
    elif setting.country in AMERICAN:
        wrong, told = uk, "Readers there expect American spelling."
    elif uk and us:
        wrong = us if len(us) <= len(uk) else uk
        told = "British and American spelling are mixed here."
    else:
        return
    if wrong:
        first = wrong[0]
        fix = f"“{first.word.text}” → “{first.meant}”, and the same everywhere."
        yield Hit(first.word.start, first.word.end, replaced(text.raw, wrong), told, fix)


def capitals(text: Text, setting: Setting) -> Iterator[Hit]:
    """A line that begins small, or words that shout."""
    found = _FIRST.match(text.raw)
    if found and _begins_small(text, found, setting):
        at = found.start(1)
        yield Hit(at, found.end(1), text.raw[:at] + text.raw[at].upper() + text.raw[at + 1 :])
        return
    for loud in _SHOUTED.finditer(text.raw):
        if _shouts(text, loud):
            yield Hit(
                *loud.span(),
                message="Words in capitals shout.",
                fix="Write them as any other word.",
            )
            return


def _begins_small(text: Text, found: re.Match[str], setting: Setting) -> bool:
    named = any(each.start == found.start(1) for each in text.technologies)
    word = found[1]
    if named and setting.field is not Field.HEADLINE:
        return False
    known = (is_usual(word, USUAL) or bool(forms(word))) and not is_name(word)
    known = known or word in {"php", "java"}
    if setting.field is Field.SKILLS:
        return known and text.raw[found.end(1) :].lstrip().startswith(":") and not named
    if setting.field in {Field.INTERESTS, Field.CERTIFICATE}:
        return False
    return known and not found["after"]


def _shouts(text: Text, loud: re.Match[str]) -> bool:
    words = re.split(r"[ -]", loud[0])
    ordinary = [
        each for each in words
        if each not in _LOUD and len(each) >= LEAST and is_word(each.lower())
    ]  # fmt: skip
    named = any(each.start <= loud.start() < each.end for each in text.technologies)
    return bool(ordinary) and (len(words) > 1 or (not named and _stresses(text, loud)))


def _stresses(text: Text, loud: re.Match[str]) -> bool:
    """Whether one word in capitals is no name: "README" and "STRIDE" are some."""
    first = not has_letter(text.raw[: loud.start()])
    return first or loud[0].endswith(("ED", "ING", "LY", "EST", "ABLE"))


RULES: Final = (
    WritingRule(
        code="W01",
        category="spelling",
        severity=Severity.MENTION,
        message="There is a slip of the pen.",
        fix="Mend it: readers take it for how you work.",
        source="R161",
        good=(
            "Reduced latency of the seat reservation API with Caffeine, by 590 ms",
            "Refactored 30 microservices to idempotent consumers with gRPC",
        ),
        bad=(
            "Reduced lattency of the seat reservation API by 590 ms with Caffeine",
            "Fixed a race after custumers recieved two discounts in the Go service",
        ),
        find=misspelt,
        fields=ALL,
        worth=80,
        instead_of=frozenset({"W51"}),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W02",
        category="UK or US spelling",
        severity=Severity.MENTION,
        message="British and American spelling are mixed here.",
        fix="Use one of them everywhere.",
        source="R157",
        good=(
            "Optimised the colour matching in C++, down to 3 ms a picture",
            "Organized 70 cron jobs in Temporal, so nobody works at night",
        ),
        bad=("Optimised the color matching in C++, down to 3 ms a picture",),
        find=other_side,
        fields=ALL,
        worth=69,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W03",
        category="capitals",
        severity=Severity.MENTION,
        message="The line begins with a small letter.",
        fix="Begin it with a capital, as the others do.",
        source="R29",
        good=("gRPC and pytest suites cut review time of the returns API by half",),
        bad=(
            "added pagination to the tender search in Django, so that it no longer times out",
            "Operate THE BIGGEST Redis cluster of the studio, 96 nodes",
        ),
        find=capitals,
        fields=ALL,
        worth=71,
        example=Setting(Field.DUTY, MID, current=True),
    ),
)
