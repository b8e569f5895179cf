"""Which answers the coach looks at, text by text, and where each of them stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.checks.spans import NOW
from bot.checks.writing.rule import Field, Setting
from bot.interview import given
from bot.interview.session import Answers

FIELDS: Final[Mapping[tuple[str, str], Field]] = {  # by section and question
    ("headline", "text"): Field.HEADLINE,
    ("summary", "text"): Field.SUMMARY,
    ("skills", "items"): Field.SKILLS,
    ("experience", "summary"): Field.DUTY,
    ("experience", "bullets"): Field.BULLET,
    ("projects", "purpose"): Field.PROJECT,
    ("projects", "bullets"): Field.PROJECT,
    ("education", "honours"): Field.EDUCATION,
    ("certifications", "name"): Field.CERTIFICATE,
    ("interests", "items"): Field.INTERESTS,
    ("volunteering", "summary"): Field.OTHER,
    ("volunteering", "bullets"): Field.OTHER,
    ("awards", "summary"): Field.OTHER,
    ("publications", "summary"): Field.OTHER,
}
HEADLINE: Final = "headline.text"
WHOLE: Final = frozenset({Field.SKILLS, Field.INTERESTS})  # looked at as one list, not by item


@dataclass(frozen=True, slots=True)
class Coached:
    """One text of the person's: the key of its answer, the text, and where it stands.

    A group of skills is one text, with its label before it.
    """

    key: str
    text: str
    setting: Setting


def coached(answers: Answers) -> Iterator[Coached]:
    """Every text the coach looks at, in no order of meaning; what was skipped is not there."""
    for key in answers:
        yield from texts(answers, key)


def texts(answers: Answers, key: str) -> Iterator[Coached]:
    """The texts of one answer; none if the coach has nothing to do with it."""
    setting = setting_of(answers, key)
    items = given.items(answers, key) if setting else ()
    if setting is None or not items:
        return
    if setting.field in WHOLE:
        name = given.text(answers, f"{key.rpartition('.')[0]}.name")
        label = f"{name}: " if setting.field is Field.SKILLS and name else ""
        items = (label + ", ".join(items),)
    for text in items:
        yield Coached(key, text, setting)


def setting_of(answers: Answers, key: str) -> Setting | None:
    """Where the answer under a key stands; None if the coach has nothing to do with it."""
    section, _, rest = key.partition(".")
    entry, _, question = rest.rpartition(".")
    field = FIELDS.get((section, question))
    if field is None:
        return None
    period = given.text(answers, f"{section}.{entry}.period") if entry else ""
    return Setting(
        field,
        given.level(answers).value,
        given.text(answers, "profile.country").upper(),
        current=period.endswith(f"/{NOW}"),
        target=given.target(answers),
        headline=given.text(answers, HEADLINE) if field is Field.SUMMARY else "",
    )
