"""What a rule of the coach is: which texts it looks at, what it says of them, what it is worth."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from bot.checks.finding import Finding, Rule, Severity
from bot.checks.writing.text import Text

STUDENT, JUNIOR, MID, SENIOR = "student", "junior", "mid", "senior"  # as in the catalogue (R163)
EARLY: Final = frozenset({STUDENT, JUNIOR})
LATER: Final = frozenset({MID, SENIOR})
LEVELS: Final = EARLY | LATER


class Field(StrEnum):
    """What a text is for."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    SKILLS = "skills"  # one group, "Label: a, b" or "a, b"
    DUTY = "duty"  # one sentence: what the person was in charge of at a job
    BULLET = "bullet"  # one achievement of a job
    PROJECT = "project"  # a line on a project: its purpose, a decision, a result
    EDUCATION = "education"
    CERTIFICATE = "certificate"
    INTERESTS = "interests"
    OTHER = "other"


ALL: Final = frozenset(Field)
LINES: Final = frozenset({Field.BULLET, Field.DUTY, Field.PROJECT})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands: what it is for, how far the person is, where they apply.

    `level` is one of LEVELS, "" if unknown (taken as mid); `country` ISO 3166 alpha-2, "" if
    unknown; `current`: the job or project goes on; `target`: the job title the person is after;
    `headline`: what stands above a summary.
    """

    field: Field = Field.OTHER
    level: str = MID
    country: str = ""
    current: bool = False
    target: str = ""
    headline: str = ""


class Hit(NamedTuple):
    """Where a rule is met; `better` is the whole text in better words, "" if only a person knows.

    It holds the person's facts and no others; "___" stands where one is missing. `message` and
    `fix` replace the rule's own.
    """

    start: int
    end: int
    better: str = ""
    message: str = ""
    fix: str = ""


Find: TypeAlias = Callable[[Text, Setting], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRule(Rule):
    """A rule of the coach; its examples stand in `example` unless they say otherwise.

    `message` says what weakens the text, `fix` is the better wording or the question that leads
    to one. `worth` orders remarks: the higher, the more useful. `instead_of` names rules that have
    nothing to add where this one is met. `asks_number`: the answer to it is a figure (R97).
    """

    find: Find
    fields: frozenset[Field]
    levels: frozenset[str] = LEVELS
    worth: int = 50
    instead_of: frozenset[str] = field(default_factory=frozenset)
    asks_number: bool = False
    example: Setting = Setting()

    def applies(self, setting: Setting) -> bool:
        """Whether texts in that place are looked at."""
        return setting.field in self.fields and (setting.level or MID) in self.levels

    def findings(self, text: Text, setting: Setting) -> Iterable[Finding]:
        """Give a finding for each place the rule is met in."""
        for hit in self.find(text, setting):
            yield Finding(
                self.code, self.category, Severity.MENTION, hit.message or self.message,
                hit.start, hit.end, hit.fix or self.fix, hit.better,
            )  # fmt: skip
