"""The shape of a line: too long, several in one, words that stand for nothing (R27, R91, R120)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.lines import HEDGES
from bot.checks.writing.lists import either, lists, pattern
from bot.checks.writing.rule import LINES, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.text import Text
from bot.checks.writing.verbs import Form, forms

MOST_WORDS: Final = 35  # two printed lines
MOST_CHARACTERS: Final = 220
MOST_DEEDS: Final = 2  # in one line
FEWEST_OF_DEED: Final = 3  # words that make an action one of its own: "froze, copied and verified"
_PART: Final = re.compile(r"[;.]\s+|,\s+(?:and\s+|then\s+)?|\)\s*,?\s*and\s+")
_TELLS: Final = re.compile(  # "one kind of event", "of successfully delivered messages", "/etc"
    r"\b(?:one|each|every|this|that|any|which|what|other|no) (?:kind|sort) of\b|/etc\b"
    r"|\b(?:of|the|all|not|are|every|were|was|is) successfully [a-z]+ed\b"
    rf"|\b(?:\d+|{'|'.join(lists('leading')['numerals'][:10])}) different kinds of\b",
    re.IGNORECASE,
)
_HEDGE: Final = re.compile(
    f"{pattern(HEDGES['phrases']).pattern}|{either(HEDGES['counted'])}"
    rf" (?:\w+ )?{either(HEDGES['uncounted'])}",
    re.IGNORECASE,
)
_SUCCESS: Final = re.compile(r"^(?:Successfully|successfully) (\w)(.*)$", re.DOTALL)


def too_long(text: Text, _setting: Setting) -> Iterator[Hit]:
    """More than two printed lines."""
    if len(text.raw.split()) > MOST_WORDS or len(text.raw) > MOST_CHARACTERS:
        yield Hit(0, len(text.raw))


def several(text: Text, setting: Setting) -> Iterator[Hit]:
    """Several achievements in one line."""
    most = MOST_DEEDS if setting.field is Field.PROJECT else 1
    if len(text.sentences) > most or _deeds(text.raw) > MOST_DEEDS:
        yield Hit(0, len(text.raw))


def _deeds(raw: str) -> int:
    parts = [part.split() for part in _PART.split(raw)]
    return sum(
        len(words) >= FEWEST_OF_DEED and _acts(words[0].lower()) and _acts_alone(words)
        for words in parts
        if words
    )


def _acts(word: str) -> bool:
    return Form.PAST in forms(word) or word in {"set", "put", "cut", "run", "ran"}


def _acts_alone(words: list[str]) -> bool:
    """A part of its own has an object: not "used by 80 residents", "based on Kafka"."""
    return words[1].lower() not in {"by", "on", "from", "in", "at", "with"} or len(words) > 6  # noqa: PLR2004


def hedge(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Words that stand for nothing."""
    found = _HEDGE.search(_TELLS.sub(lambda told: "-" * len(told[0]), text.raw))
    if found:
        better = _SUCCESS.match(text.raw)
        yield Hit(
            *found.span(),
            better[1].upper() + better[2] if better and not _HEDGE.search(better[2]) else "",
        )


RULES: Final = (
    WritingRule(
        code="W58",
        category="too long",
        severity=Severity.MENTION,
        message="That is more than two lines on the page; readers skim.",
        fix="Keep what you did, with what, and the result; the rest is for the interview.",
        source="R27 R7",
        good=(
            "Cut the fare search from 1.9 s to 420 ms by replacing N+1 calls with one jOOQ query",
        ),
        bad=(
            (
                "Moved the subscription billing of a regional newspaper group, which had "
                "been running since 2009 on a PHP application that nobody on the present "
                "team had written, to a Laravel service with Stripe, cutting failed renewals "
                "from 6 % to 1.5 %"
            ),
        ),
        find=too_long,
        fields=LINES,
        worth=68,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W60",
        category="several in one",
        severity=Severity.MENTION,
        message="There are several achievements in this line; each deserves its own.",
        fix="Send them as lines of their own, the strongest first.",
        source="R27 R91",
        good=("Built the refund API in Kotlin, so that support closes 80 % of tickets itself",),
        bad=(
            (
                "Built the refund API in Kotlin. Set up Datadog monitors for it. Trained the "
                "support desk."
            ),
        ),
        find=several,
        fields=LINES,
        worth=67,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W61",
        category="vague word",
        severity=Severity.MENTION,
        message="A word here stands for something you could name.",
        fix="Name it or leave it out: which, how many?",
        source="R120 R69",
        good=("Served several thousand users from two nodes with Go and Redis",),
        bad=(
            (
                "Successfully migrated several services of the tracking platform to Quarkus, "
                "saving 30 % of memory"
            ),
        ),
        find=hedge,
        fields=LINES,
        worth=63,
        example=Setting(Field.BULLET, MID),
    ),
)
