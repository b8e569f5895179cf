"""What makes a headline weak: no title, nothing but a title, too much, or the wrong end first."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.focus import is_frontend_first, named
from bot.checks.writing.lists import lists, pattern
from bot.checks.writing.rule import Field, Hit, Setting, WritingRule
from bot.checks.writing.text import Text

LONGEST: Final = 120  # characters: what fits one line of the page, or nearly (R47)
MOST_TOLD: Final = 6  # words of a sentence that can pass for a headline
MOST_NAMES: Final = 5  # technologies a reader takes in at once (R68)
_WORDS: Final = lists("titles")
_TITLE: Final = re.compile(  # and other words for persons: "bioinformatician", "typesetter"
    rf"{pattern(_WORDS['titles']).pattern}|\b[a-z]*(?:{'|'.join(_WORDS['persons'])})\b",
    re.IGNORECASE,
)
_BARE: Final = frozenset(
    (*_WORDS["titles"], *_WORDS["ranks"], *_WORDS["bare"], *lists("traits")["adjectives"])
)
_TRAITS: Final = pattern(lists("traits")["phrases"])
_TOKEN: Final = re.compile(r"[\w.+#/'’-]*[\w+#]")
_TOLD: Final = re.compile(r"^\W*(?:my name is|i|i['’]m|hello|hi)\b", re.IGNORECASE)


def no_title(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Nothing in it says what the person is."""
    if text.words and not _TITLE.search(text.raw):
        yield Hit(0, len(text.raw))


def only_a_title(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A title, and not a word on stack, domain, years or strength."""
    title = _TITLE.search(text.raw)
    if title and not any(_says(each) for each in _TOKEN.findall(_TRAITS.sub(" ", text.lower))):
        yield Hit(*title.span())


def _says(token: str) -> bool:
    """Whether a word says more than a title does; "Back-end/API" does not."""
    return token not in _BARE and not all(part in _BARE for part in token.split("/"))


def too_long(text: Text, _setting: Setting) -> Iterator[Hit]:
    """More than a line, or told as a story."""
    if len(text.raw) > LONGEST:
        yield Hit(LONGEST, len(text.raw))
    elif len(text.words) > MOST_TOLD and _TOLD.search(text.raw):
        yield Hit(0, len(text.raw), message="It is a sentence; a headline is a title and a fact.")


def frontend_first(text: Text, setting: Setting) -> Iterator[Hit]:
    """The front end comes before the back end."""
    if is_frontend_first(text, setting):
        yield Hit(0, len(text.raw))


def too_many_names(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A list of tools, not a headline."""
    found = named(text)
    if len({each.name for each in found}) > MOST_NAMES:
        yield Hit(found[0].start, found[-1].end)


_HERE: Final = Setting(Field.HEADLINE)
_ONLY: Final = frozenset({Field.HEADLINE})
_GOOD: Final = (
    "Backend Developer, 4 years: Python and PostgreSQL, booking APIs at 2M requests a day",
    "Senior Java Developer: Spring Boot and Kafka for card payments",
)

RULES: Final[tuple[WritingRule, ...]] = (
    WritingRule(
        code="W10",
        category="no job title",
        severity=Severity.MENTION,
        message="There is no job title in it, and that is what readers look for first.",
        fix="Which title do you go by? Begin with it: “Backend Developer: …”",
        source="R48 R50",
        good=_GOOD,
        bad=("Java, Spring Boot and PostgreSQL, 6 years", "Fast APIs for online banking"),
        find=no_title,
        fields=_ONLY,
        worth=60,
        instead_of=frozenset({"W11"}),
        example=_HERE,
    ),
    WritingRule(
        code="W11",
        category="bare title",
        severity=Severity.MENTION,
        message="A title alone could be anyone's.",
        fix="What is your strongest stack, and what do you build with it? Add them in a few words.",
        source="R47 R48",
        good=_GOOD,
        bad=("Software Engineer", "Backend Developer"),
        find=only_a_title,
        fields=_ONLY,
        worth=65,
        example=_HERE,
    ),
    WritingRule(
        code="W12",
        category="long headline",
        severity=Severity.MENTION,
        message="It is more than one line, and a headline is read in one glance.",
        fix="What should they remember? Keep title, stack and one strength; the rest can go "
        "into the summary.",
        source="R47",
        good=_GOOD,
        bad=(
            (
                "Backend developer who has spent the last seven years on ordering, billing and "
                "reporting in C# for several wholesalers in Austria and Germany"
            ),
        ),
        find=too_long,
        fields=_ONLY,
        worth=68,
        instead_of=frozenset({"W10"}),
        example=_HERE,
    ),
    WritingRule(
        code="W13",
        category="front end first",
        severity=Severity.MENTION,
        message="The front end comes first, but the job is on the server.",
        fix="What do you do on the server? Start with that and name the front end last, if at all.",
        source="R70",
        good=("Full-stack developer: Java and Spring Boot, some React, ticketing", *_GOOD),
        bad=("React and CSS developer, also some Express APIs",),
        find=frontend_first,
        fields=_ONLY,
        worth=70,
        instead_of=frozenset({"W11"}),
        example=_HERE,
    ),
    WritingRule(
        code="W14",
        category="too many names",
        severity=Severity.MENTION,
        message="With so many technologies in one line, none of them stands out.",
        fix="Which two or three does the advert ask for? Keep those; the rest belongs "
        "to your skills.",
        source="R68",
        good=_GOOD,
        bad=("Backend Developer: Java, Kotlin, Spring Boot, Kafka, RabbitMQ, Redis, PostgreSQL",),
        find=too_many_names,
        fields=_ONLY,
        worth=64,
        example=_HERE,
    ),
)
