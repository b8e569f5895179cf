"""What a catalogue is made of: sections, questions, and the words that go with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from bot.interview.session import Answers


class Level(StrEnum):
    """How far a person is in the trade (R163)."""

    STUDENT = "student"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


class Layout(StrEnum):
    """The four résumé formats (R10-R13); called layout here, a format is a kind of file."""

    CHRONOLOGICAL = "chronological"
    FUNCTIONAL = "functional"
    COMBINATION = "combination"
    TARGETED = "targeted"


class Look(StrEnum):
    """The themes of the page (R21); each is a folder of `templates/resume`."""

    MODERN = "modern"
    CLASSIC = "classic"
    PLAIN = "plain"
    COMPACT = "compact"
    ACADEMIC = "academic"


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


MOST_PAGES: Final = 12  # of a résumé; more are not made


class Kind(StrEnum):
    """How an answer is read; each has one reading in `bot.interview.reading`."""

    NAME = "name"  # a person's name, one line
    LINE = "line"  # one line of text
    TEXT = "text"  # a paragraph
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    PLACE = "place"
    COUNTRY = "country"  # stored as ISO 3166 alpha-2
    CHOICE = "choice"  # one of `options`; stored as its key
    PERIOD = "period"  # "2021-03/2023-11", "2021/..", or one date
    MONTH = "month"  # "2021-03" or "2021"
    BULLETS = "bullets"  # lines, collected until "That's all"
    ITEMS = "items"  # short names, by comma or line; suggestions are toggled
    PICK = "pick"  # any number of `options`; stored as their keys, toggled
    GROUP = "group"  # a label, or "Label: a, b", or many such lines at once


@dataclass(frozen=True, slots=True)
class Option:
    """A choice the person can tap: `key` is stored (short ASCII), `label` is shown.

    `also` holds further ways to say it, as people type them, in lower case.
    """

    key: str
    label: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tip:
    """A button that explains and asks the same question again: "Why?", "Ideas", "Under NDA"."""

    label: str
    text: str
    levels: frozenset[Level] = frozenset(Level)
    sources: tuple[str, ...] = ()  # R numbers


Condition: TypeAlias = Callable[[Answers], bool]
Prefix: TypeAlias = str  # of the entry a question belongs to: "experience.3." or "" outside entries


def always(_answers: Answers) -> bool:
    """Apply to everybody."""
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One thing to ask; equal to itself alone, so that what follows from it can be kept.

    `examples` has at least three, by level; a value may be shared by levels. They may hold
    the placeholders {title} {language} {framework} {database} {domain}, filled from the
    target the person chose. `again` is the wording for a further entry of a section whose
    first question this is. `suggest` gives what to offer as buttons: texts for LINE, GROUP
    and ITEMS. `suggest` and `needs` are asked with all answers by their full keys, and with
    the prefix of the entry ("experience.3.") the question stands in.
    """

    key: str
    label: str  # short, for the summary: "E-mail"
    ask: str
    kind: Kind
    why: Tip
    examples: Mapping[Level, str]
    again: str = ""
    optional: bool = False
    options: tuple[Option, ...] = ()
    suggest: Callable[[Answers, Prefix], tuple[str, ...]] | None = None
    tips: tuple[Tip, ...] = ()
    needs: Callable[[Answers, Prefix], bool] | None = None
    guarded: bool = True  # looked at by the privacy guard
    own: bool = False  # what is suggested are the person's own words: no example beside them
    was: tuple[str, ...] = ()  # keys it had before: answers kept under them are its own (U2)
    ask_by_level: Mapping[Level, str] | None = None
    recommend: Callable[[Answers], tuple[str, str] | None] | None = None  # (option key, reason)


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A part of the interview. `one` and `many` name an entry ("job", "jobs") if it repeats.

    Like a question it is equal to itself alone.
    """

    key: str
    title: str
    questions: tuple[Question, ...]
    optional: bool = False
    one: str = ""
    many: str = ""
    applies: Condition = always

    @property
    def repeats(self) -> bool:
        """Whether the person may give several entries."""
        return bool(self.one)


Catalogue: TypeAlias = tuple[Section, ...]
