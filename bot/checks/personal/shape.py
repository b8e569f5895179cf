"""What a shape of evidence is, and the pieces that shapes are written in.

A template is a regular expression over the folded text (lower case, straight quotes and dashes) in
which `<name>` stands for a piece of `PIECES` or for a word list of `lexicon.py` (whole words;
`<name_raw>` wherever they stand), and a blank for one or two blanks or a line break. Gaps are
capped and no quantifier is nested in another open one, so that a search stays linear.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from bot.checks.personal.folding import same_letters
from bot.checks.personal.heads import heads
from bot.checks.personal.lexicon import LISTS, first_words, listed, raw, whole
from bot.checks.personal.pieces import PIECES


class Place(StrEnum):
    """Where a shape is believed: further from the work, a barer word is enough."""

    ANY = "any"
    PERSONAL = "personal"  # not in sections that tell of work
    CONTACT = "contact"
    AMONG = "among"  # only among details of other kinds


@dataclass(frozen=True, slots=True)
class Evidence:
    """One shape of one rule.

    `anchors` are words (or `<lists>`) of which the text must hold one before the template is
    tried; "" tries where there is a digit. The detail is the first named group that matched, else
    the match. `own` says that the words themselves show the writer speaks of themself. `check` is
    a test the group `number` must pass. `offer` marks what can be refused ("no photo").
    """

    code: str
    anchors: str
    template: str
    place: Place = Place.ANY
    own: bool = False
    check: Callable[[str], bool] | None = None
    offer: bool = False


ANY: Final = Place.ANY
PERSONAL: Final = Place.PERSONAL
CONTACT: Final = Place.CONTACT
AMONG: Final = Place.AMONG

# Who works or is of age to: a number outside is a count or a version, not an age.
_WORKING_AGES: Final = range(15, 90)
_BIRTH_YEARS: Final = range(1930, 2013)


def working_age(number: str) -> bool:
    """Return whether somebody of that many years may write a résumé."""
    return int(number) in _WORKING_AGES


def birth_year(number: str) -> bool:
    """Return whether somebody born in that year may write a résumé."""
    return int(number) in _BIRTH_YEARS


_LIST: Final = re.compile(r"<(\w+)>")
_BLANK: Final = r"[ \n]"
_UNIT: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")  # an escape, a set or a blank


def filled(template: str) -> str:
    """Return the regular expression a template stands for."""
    template = same_letters(template)
    blanks = _UNIT.sub(lambda unit: _BLANK if unit[0] == " " else unit[0], template)
    return re.sub(r"(?<!\?P)<(\w+?)(_raw)?>", _filling, blanks)


def _filling(slot: re.Match[str]) -> str:
    if slot[1] in PIECES:
        return filled(PIECES[slot[1]])
    return raw(slot[1]) if slot[2] else whole(slot[1])


def anchors(words: str) -> frozenset[str]:
    """Return the words of which a text must hold one for a shape with these anchors."""
    entries: set[str] = set()
    for name in _LIST.findall(words):
        entries |= LISTS[name]
    return first_words(entries | listed(_LIST.sub("", words)))


# What takes no room before the head of a template: an edge, a look behind, the start of a group.
_BEFORE_HEAD: Final = re.compile(
    r"^(?:<(?:edge|here)>|\(\?<!(?:\[(?:\\.|[^\]])*\]|\\.|[\w ])+\)|\(\?P<(?!number>\[)\w+>){1,14}"
)
_DIGIT_HEAD: Final = re.compile(r"\\d|\[\d|<age>|#\? \?\\d")


class Shape:
    """A piece of evidence as it is tried.

    `leads` says that it begins with its anchor: it is tried where that word stands, and nowhere
    else. Without anchors it is tried where there is a digit.
    """

    def __init__(self, evidence: Evidence) -> None:
        """Find out where it is to be tried."""
        self.evidence: Final = evidence
        self.anchors: Final = anchors(evidence.anchors)
        head = _BEFORE_HEAD.sub("", evidence.template, count=1)
        self.leads: Final = bool(
            head.startswith(evidence.anchors)
            if _LIST.fullmatch(evidence.anchors)
            else not evidence.anchors and _DIGIT_HEAD.match(head)
        )

    @cached_property
    def heads(self) -> frozenset[str]:
        """The words of which one stands where it matches; none if it may begin otherwise."""
        return heads(same_letters(self.evidence.template))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The template compiled, which takes some milliseconds: when it is first tried."""
        return re.compile(filled(self.evidence.template))
