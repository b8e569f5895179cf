"""What a review asks of a résumé (R160), and what it looks at to answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import Final

from bot.checks.writing.amounts import amounts
from bot.checks.writing.rule import EARLY, Field
from bot.checks.writing.text import text_of
from bot.interview import advice, coached, given, journey
from bot.interview.catalogue import CATALOGUE
from bot.interview.coached import Coached
from bot.interview.replies import Button
from bot.interview.reviewing import Place
from bot.interview.session import Answers, Session
from bot.resume.document import Block, Bullets, Document, Entry, Group, Paragraph

CHOICES: Final = 10  # in the place of a question: what the person left out or kept
LINE_FIELDS: Final = frozenset({Field.BULLET, Field.PROJECT})  # that can tell a result


class Question(IntEnum):
    """The nine questions of R160."""

    ROLE = 1
    PROFILE = 2
    POINTS = 3
    RESULTS = 4
    SKILLS = 5
    PROJECTS = 6
    LENGTH = 7
    FORM = 8
    TAILORED = 9


TITLES: Final[Mapping[Question, str]] = {
    Question.ROLE: "Role",
    Question.PROFILE: "Profile",
    Question.POINTS: "Points",
    Question.RESULTS: "Results",
    Question.SKILLS: "Skills",
    Question.PROJECTS: "Projects",
    Question.LENGTH: "Quick to read",
    Question.FORM: "Spelling, dates, links",
    Question.TAILORED: "Tailored",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Something to look at: a text, the key of its answer, what is said of it, and the way there.

    `name` is that of the text, "" where it is about an answer whatever it says; `way` a button
    where there is no such answer yet.
    """

    question: Question
    key: str
    message: str
    fix: str = ""
    text: str = ""
    name: str = ""
    way: Button | None = None


@dataclass(frozen=True)
class Case:
    """A résumé under review: the answers, what is printed of them, and what its pages told.

    `followed` is the number of links that were followed.
    """

    answers: Answers
    document: Document
    place: Place
    today: date
    followed: int = 0

    @property
    def is_early(self) -> bool:
        """Whether the person is a student or a junior."""
        return given.level(self.answers).value in EARLY

    @cached_property
    def session(self) -> Session:
        """The answers, as the interview goes through them."""
        return Session(self.answers)

    @cached_property
    def texts(self) -> tuple[Coached, ...]:
        """Every text the coach looks at that stands in the résumé, in the order of asking."""
        steps = journey.steps(CATALOGUE, self.session)
        return tuple(text for step in steps for text in coached.texts(self.answers, step.key))

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """All the words that tell of the person's work, as printed."""
        blocks = (block for section in self.document.sections for block in section.blocks)
        return (self.document.headline, *(text for block in blocks for text in _words(block)))

    @cached_property
    def dismissed(self) -> Answers:
        """What the person said is fine as it is."""
        return {key: each for key, each in self.answers.items() if key.startswith(advice.FINE)}

    def silent(self, name: str) -> frozenset[str]:
        """The codes of the rules that say nothing of a text of that name."""
        return advice.silent(self.dismissed, name)

    @cached_property
    def result_lines(self) -> tuple[Coached, ...]:
        """The lines that can tell a result."""
        return tuple(text for text in self.texts if text.setting.field in LINE_FIELDS)

    @cached_property
    def measured_lines(self) -> tuple[Coached, ...]:
        """Those of them that hold a number which measures something (R96)."""
        return tuple(text for text in self.result_lines if amounts(text_of(text.text)))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every web address a reader could tap, each once."""
        return addresses(self.document)


WEB: Final = ("http://", "https://")


def addresses(document: Document) -> tuple[str, ...]:
    """Every web address in a document, each once."""
    blocks = (block for section in document.sections for block in section.blocks)
    links = (block.link for block in blocks if isinstance(block, Entry) and block.link)
    found = (each.href for each in (*document.contact, *links))
    return tuple(dict.fromkeys(href for href in found if href.startswith(WEB)))


def _words(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Bullets(items):
            yield from items
        case Group(label, items):
            yield f"{label}: {', '.join(items)}"
        case Entry():
            yield from (block.heading, block.detail, block.summary, *block.bullets)
