"""What a line says: which system, with what, and what came of it (R93-R98, R101, R106, R127)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.lines import (
    IMPROVES,
    TABLE,
    VAGUE,
    first_verb,
    first_word,
    is_anyones,
    names_anything,
    opening,
    says_change,
    says_effect,
    says_figure,
    says_how_much,
    telling_words,
)
from bot.checks.writing.rule import LATER, LINES, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.text import Text

_MAKING: Final = TABLE["making"]
FEWEST_WORDS: Final = 4
MAKES: Final = frozenset(_MAKING["verbs"].split())
WAYS: Final = frozenset(TABLE["abbreviations"]["ways"])  # of working, which are no stack
DOES: Final = MAKES | frozenset(_MAKING["doing"].split())
WRITTEN: Final = frozenset(_MAKING["documents"].split())
NEAR: Final = 7  # words from the beginning within which a line says what it is about
_IMPROVING: Final = frozenset(
    {"tuning", "optimization", "optimisation", "improvement", "improvements", "improving"}
)
_MADE_ONE: Final = re.compile(r"\w+ an? ", re.IGNORECASE)  # "Made a portal", not "Made it safe"
POINTS: Final = frozenset({Field.BULLET, Field.PROJECT})


def _whole(text: Text) -> Hit:
    return Hit(0, len(text.raw))


def anyones(text: Text, setting: Setting) -> Iterator[Hit]:
    """No stack, no system, no change, no number."""
    if setting.field is Field.DUTY and names_anything(text):
        return
    stack = any(each.name not in WAYS for each in text.technologies)
    if is_anyones(text) and not stack and not says_figure(text):
        yield _whole(text)


def too_short(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Fewer than four words say nothing."""
    if text.words and len(text.raw.split()) < FEWEST_WORDS and not says_how_much(text):
        yield _whole(text)


def no_system(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Technologies, and nobody knows what it was about."""
    told = says_change(text) or (says_figure(text) and says_effect(text))
    if text.technologies and not telling_words(text) and not told:
        yield _whole(text)


def no_technology(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Something was made, and not said with what."""
    word = first_word(text)
    made_of_words = WRITTEN & {each.lower for each in text.words[1:NEAR]}
    verb = first_verb(text)
    asks = (verb in MAKES and (verb != "make" or _MADE_ONE.match(text.raw))) or (
        verb in IMPROVES and not says_how_much(text) and not says_effect_beyond(text)
    )
    if word and asks and not names_anything(text) and not made_of_words:
        yield Hit(word.start, word.end)


def no_size(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Something got better, and nobody knows by how much."""
    if says_how_much(text) or says_change(text):
        return
    vague = VAGUE.search(text.raw)
    word = first_word(text)
    improves = first_verb(text) in IMPROVES or (word is not None and _is_about_improving(text))
    if (vague and first_word(text)) or (improves and not says_effect_beyond(text)):
        start, end = (
            vague.span() if vague else (word.start, word.end) if word else (0, len(text.raw))
        )
        yield Hit(start, end)


def _is_about_improving(text: Text) -> bool:
    return any(each.lower in _IMPROVING for each in text.words[:NEAR])


def says_effect_beyond(text: Text) -> bool:
    """Whether an improvement is told by what it made possible: "so that …", "no longer"."""
    return any(
        sign in text.lower
        for sign in (
            "so that",
            "no longer",
            ", so ",
            "which let",
            "which ended",
            "instead of",
            " ending ",
            "without ",
        )
    )


def no_result(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Only what was done."""
    if opening(text) and first_verb(text) not in DOES:
        return
    if text.words and not says_how_much(text) and not says_effect(text):
        yield _whole(text)


def only_made_of(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Made with these technologies: no purpose, no decision, no result."""
    if not text.technologies or says_how_much(text) or says_effect(text):
        return
    if not opening(text) or first_verb(text) in MAKES or first_verb(text) in {"design", "use"}:
        yield _whole(text)


RULES: Final = (
    WritingRule(
        code="W53",
        category="no system named",
        severity=Severity.MENTION,
        message="It says with what, but not what it was for.",
        fix="Which system or feature was it: the checkout, the billing API, a report?",
        source="R95 R101",
        good=("Developed the refund service in Go and gRPC, which ended manual payouts",),
        bad=(
            "Develop microservices in Go using gRPC and Docker",
            "Fixed bugs and wrote code in Java",
        ),
        find=no_system,
        fields=frozenset({Field.BULLET}),
        worth=64,
        example=Setting(Field.BULLET, MID, current=True),
    ),
    WritingRule(
        code="W54",
        category="no technology",
        severity=Severity.MENTION,
        message="A developer reading this asks: with what?",
        fix="Which language, framework or database was it?",
        source="R94",
        good=(
            "Built a fraud-scoring service in Java that holds back 300 transfers a day",
            "Hired four engineers for the payments team",
        ),
        bad=("Built a fraud-scoring service that holds back 300 transfers a day",),
        find=no_technology,
        fields=POINTS,
        levels=LATER,
        worth=50,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W55",
        category="no number",
        severity=Severity.MENTION,
        message="It got better; the reader wonders by how much.",
        fix="Do you know roughly how much: per cent, before and after, time saved?",
        source="R96 R97 R98 R120",
        good=(
            "Reduced the p95 of the fare search from 900 to 210 ms with Redis",
            "Optimised the nightly export in SQL, so that it no longer delays the morning trucks",
        ),
        bad=(
            (
                "Optimised slow PostgreSQL queries in the tenancy search, greatly improving "
                "response times"
            ),
            "Improved performance of the Django admin for the warehouse team",
        ),
        find=no_size,
        fields=POINTS,
        worth=62,
        asks_number=True,
        instead_of=frozenset({"W53", "W56"}),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W56",
        category="no result",
        severity=Severity.MENTION,
        message="It says what you did, not what came of it.",
        fix="What changed because of it: time, errors, cost, somebody's work?",
        source="R96 R106 R93",
        good=(
            (
                "Implemented login with Keycloak in the broker portal, so that 40 brokers "
                "share no passwords"
            ),
            "Wrote the notification service in Java for 900 shops",
        ),
        bad=("Wrote the notification service in Java on top of Kafka Streams",),
        find=no_result,
        fields=frozenset({Field.BULLET}),
        levels=LATER,
        worth=48,
        asks_number=True,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W57",
        category="anyone's line",
        severity=Severity.MENTION,
        message="This could stand on anyone's résumé.",
        fix="Which system was it, with which technology, and what changed?",
        source="R101 R100",
        good=("Rebuilt the tax portal's search in Elasticsearch, down to 80 ms",),
        bad=(
            "Write clean code and perform code reviews",
            "Ensure high availability, security and performance of all systems",
        ),
        find=anyones,
        fields=LINES,
        worth=90,
        instead_of=frozenset({"W53", "W54", "W55", "W56", "W61", "W80"}),
        example=Setting(Field.BULLET, MID, current=True),
    ),
    WritingRule(
        code="W59",
        category="too short",
        severity=Severity.MENTION,
        message="Too short to say anything yet.",
        fix="Add the system, the technology and what came of it.",
        source="R93",
        good=("Mentored two juniors to promotion",),
        bad=("Coded backend", "Bug fixing"),
        find=too_short,
        fields=LINES,
        worth=92,
        instead_of=frozenset(
            {"W50", "W51", "W52", "W53", "W54", "W55", "W56", "W57", "W61", "W80"}
        ),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W80",
        category="only made of",
        severity=Severity.MENTION,
        message="It says what it is made of, not what it is good for.",
        fix="Which problem does it solve, or which decision are you proud of?",
        source="R127 R122 R124",
        good=("Built a Go service that texts gardeners when frost is forecast, 40 of whom use it",),
        bad=("Built a chat application with Elixir and PostgreSQL",),
        find=only_made_of,
        fields=frozenset({Field.PROJECT}),
        worth=78,
        instead_of=frozenset({"W51", "W52", "W53", "W54", "W55", "W56"}),
        example=Setting(Field.PROJECT, MID),
    ),
)
