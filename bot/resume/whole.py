"""A résumé as the rules over the whole look at it, and what they have to say of an answer."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Final, TypeAlias

from bot.checks.finding import Finding
from bot.checks.writing.document import DOCUMENT, WORDS
from bot.interview.session import Answers
from bot.resume.facts import Facts, entries, section
from bot.resume.order import latest_first
from bot.resume.terms import Term, term

Look: TypeAlias = Callable[["Whole"], Iterator["Noted"]]

_WORK: Final = ("title", "about", "summary", "bullets", "best")
_SHOWN: Final[Mapping[str, tuple[str, ...]]] = {  # where work is told of, beside work
    "volunteering": ("role", "summary", "bullets"),
    "education": ("courses", "honours"),
    "certifications": ("name",),
}
_PROJECT: Final = ("name", "purpose", "stack", "role", "bullets")


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding, the key of its answer, and the text it spans a part of, "" if it spans none."""

    key: str
    finding: Finding
    text: str = ""


@dataclass(frozen=True)
class Whole:
    """The answers as the rules look at them; `today` ends what goes on."""

    answers: Answers
    today: date

    @cached_property
    def jobs(self) -> tuple[Facts, ...]:
        return latest_first(entries(self.answers, "experience"), "period")

    @cached_property
    def terms(self) -> tuple[Term | None, ...]:
        return tuple(self.term(job) for job in self.jobs)

    @cached_property
    def dated(self) -> tuple[tuple[Facts, Term], ...]:
        """The jobs whose dates are known and can be, with them."""
        pairs = zip(self.jobs, self.terms, strict=True)
        return tuple((job, when) for job, when in pairs if when and when.longest > 0)

    @property
    def is_dated(self) -> bool:
        """Whether there are jobs, and all of them are dated."""
        return bool(self.jobs) and len(self.dated) == len(self.jobs)

    @property
    def level(self) -> str:
        return section(self.answers, "profile").text("level")

    @property
    def headline(self) -> str:
        return section(self.answers, "headline").text("text")

    @property
    def summary(self) -> str:
        return section(self.answers, "summary").text("text")

    @cached_property
    def points(self) -> tuple[tuple[str, str], ...]:
        """Every point of a job or project, with the key of its answer."""
        return tuple(
            (f"{entry.prefix}bullets", point)
            for entry in (*self.jobs, *entries(self.answers, "projects"))
            for point in entry.items("bullets")
        )

    @cached_property
    def work(self) -> str:
        """All that is said of jobs and projects."""
        jobs = (job.text(name) for job in self.jobs for name in _WORK)
        projects = (
            each.text(name) for each in entries(self.answers, "projects") for name in _PROJECT
        )
        return "\n".join(filter(None, chain(jobs, projects)))

    @cached_property
    def shown(self) -> str:
        """All that is said of what was done: the skills alone are left out."""
        parts = (
            each.text(name)
            for key, names in _SHOWN.items()
            for each in entries(self.answers, key)
            for name in names
        )
        return "\n".join((self.headline, self.summary, self.work, *parts))

    @cached_property
    def told(self) -> str:
        """All of the above, and the skills."""
        skills = (each.text("items") for each in entries(self.answers, "skills"))
        return "\n".join((self.shown, *skills))

    def term(self, entry: Facts) -> Term | None:
        return term(entry.text("period"), self.today)


def noted(code: str, key: str, message: str = "", fix: str = "") -> Noted:
    """What a rule says of an answer; `message` and `fix` replace its own."""
    return Noted(key, DOCUMENT[code].at(0, 0, message, fix))


def plural(count: float, word: str) -> str:
    """A number with the thing it counts, "1 year", "8 years"."""
    return f"{count:g} {word}{'' if count == 1 else 's'}"


def begins(*names: str) -> re.Pattern[str]:
    """Any word that begins as one in these lists of signs."""
    words = chain.from_iterable(WORDS["signs"][name] for name in names)
    return beginnings(words)


def beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Short names are whole words: "ci" is not "cities"."""
    longest = sorted(words, key=len, reverse=True)
    each = (re.escape(word) + (r"s?\b" if len(word) <= 3 else "") for word in longest)  # noqa: PLR2004 ("api")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})", re.IGNORECASE)
