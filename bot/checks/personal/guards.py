"""What shows that a detail is not the writer's: things, other people, work, questions, refusals."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.personal.category import Category
from bot.checks.personal.lexicon import listed, whole_of
from bot.checks.personal.shape import Evidence
from bot.checks.words import surroundings

_NEAR: Final = 30  # characters in which somebody else is named right before a detail
_SENTENCE: Final = 160  # characters looked back for the head of a sentence


def _words(words: str) -> str:
    return whole_of(listed(words))


_OBJECT_NEXT: Final = re.compile(  # but "Kenyan systems engineer" is a person
    rf"[ \-/]{_words(surroundings.OBJECTS)}(?!\s?:)(?! {_words(surroundings.TRADES)})"
)
_MAKING_FIRST: Final = re.compile(rf"\W{{0,5}}{_words(surroundings.MAKING)}")
_ACHIEVEMENT: Final = re.compile(_words(surroundings.ACHIEVEMENTS))
_ACHIEVED_NEXT: Final = re.compile(
    r"(?: (?:in|of|to|for|a|per|the|year|month|[$€£]?[\d.,]{1,9}[km]?)){0,4} "
    + _words(surroundings.ACHIEVEMENTS)
)
_ASKING_FIRST: Final = re.compile(rf"\W{{0,5}}{_words(surroundings.ASKING)}")
_REQUEST_FIRST: Final = re.compile(r"\W{0,5}(?:can|could|will|would) you\b(?! need)")
_QUESTION_FIRST: Final = re.compile(  # told by its words, whether or not it ends in a sign
    r"\W{0,5}(?:(?:so |and |but |hi |hello |hey |ok |also )?(?:do|should|must|can|may|could)"
    r" (?:i|we) (?:have|need|put|write|include|mention|add|leave|skip|say|tell|give|still)"
    r"|is it (?:ok|okay|better|fine|bad|needed|necessary|wise)|does (?:it|my|a)|why do you"
    r"|what if)\b"
)
_REFUSING: Final = re.compile(_words(surroundings.REFUSING))
_SENTENCE_END: Final = re.compile(r"[.!\n;•](?=\s|$)|\n")
_CLAUSE_END: Final = re.compile(r"[,:|/(]")
_STANDING_IN: Final = re.compile(  # somebody else's leave, which the writer bridged
    r"\b(?:cover(?:ed|ing|s)?|colleagues?|team-?mates?|took over|replac(?:ed|ing|ement)|st(?:ood"
    "|and|anding) in"
    r"|fill(?:ed|ing) in|vertret\w{0,12}|elternzeitvertretung|sustitu\w{1,12}|suplenc\w{1,6}"
    r"|remplac\w{1,12}|sostitu\w{1,12}|substitu\w{1,12}|zast[ęe]p\w{1,12}|замещ\w{1,12}"
    r"|замін\w{1,12}"
    r"|вместо|замість|yerine)\b"
)
_OTHERS: Final = re.compile(  # somebody else was born, is of that age
    r"\b(?:son|daughter|child|baby|kid|twins|users?|patients?|customers?|clients?|brother|sister)"
    r"(?: (?:was|were|is|are|who|aged))?\s{0,2}$"
)
_ASKED_NEXT: Final = re.compile(r"[^.!\n]{0,60}\?")
_REFUSED_NEXT: Final = re.compile(r" ?(?:out|off|is not|isn't|not|needed|required)\b")


def is_other(evidence: Evidence, category: str, folded: str, start: int, end: int) -> bool:
    """Return whether the surroundings show that this is no detail of the writer."""
    return any(_signs(evidence, category, folded, start, end))


def _signs(
    evidence: Evidence, category: str, folded: str, start: int, end: int
) -> Iterator[object]:
    """Return one sign after the other; the cheapest come first."""
    yield _OBJECT_NEXT.match(folded, end)
    before = _sentence_before(folded, start)
    yield _OTHERS.search(before[-_NEAR:])
    if not evidence.own:
        yield _MAKING_FIRST.match(before)
    if evidence.offer:
        yield _REFUSED_NEXT.match(folded, end)
        yield _REFUSING.search(_CLAUSE_END.split(before)[-1])
    if category == Category.DEPENDENTS:
        yield _STANDING_IN.search(before)
    if category == Category.SALARY and not evidence.own:
        yield _ACHIEVED_NEXT.match(folded, end)
        yield _ACHIEVEMENT.search(before)
    yield _asked(folded, before, start, end)


def _sentence_before(folded: str, start: int) -> str:
    head = folded[max(0, start - _SENTENCE) : start]
    return _SENTENCE_END.split(head)[-1]


def _asked(folded: str, before: str, start: int, end: int) -> bool:
    """Return whether the sentence asks about a detail without telling its value."""
    if any(sign.isdigit() for sign in folded[start:end]):
        return False
    if _QUESTION_FIRST.match(before):
        return True
    if not _ASKED_NEXT.match(folded, end):
        return False
    if _REQUEST_FIRST.match(before):
        return False
    return bool(_ASKING_FIRST.match(before)) or not before.strip()
