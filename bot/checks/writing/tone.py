"""Tone: shouting signs, smileys, jargon and hype (R30, R158)."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.checks.cleaning import without_emoji
from bot.checks.finding import Severity
from bot.checks.writing.lists import pattern, table
from bot.checks.writing.rule import ALL, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.text import Text

_TABLE: Final = table("jargon")
_PLAIN: Final = table("plain")
PLAINER: Final[Mapping[str, str]] = (
    _TABLE["plain"] | _PLAIN["official"] | _PLAIN["roundabout"] | _PLAIN["hidden"]
)
_JARGON: Final = pattern(PLAINER)
_HYPE: Final = pattern((*_TABLE["hype"]["words"], *_PLAIN["hype"]["words"]))
_SIGNS: Final = re.compile(
    r"(?<=[\w%)\]])(?<!Yahoo)(?<!Joomla)\s?!+(?!=)(?=\s|$|[)\".])"
    r"|\s?(?<![\w/(\[{:])[:;][-']?[)(DPp](?![\w/])|\s?(?:…|\.{3,})|<3\b"
)
_LEFT: Final = re.compile(r" {2,}")


def signs(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Exclamation marks, emoji, smileys, dots."""
    found = _SIGNS.search(text.raw)
    bare = without_emoji(text.raw)
    if found or bare != text.raw:
        better = _LEFT.sub(" ", _SIGNS.sub(_instead, bare)).strip(" -–")
        start, end = found.span() if found else (0, len(text.raw))
        yield Hit(start, end, better if better != text.raw else "")


def _instead(found: re.Match[str]) -> str:
    sign = found[0].strip()
    more = found.string[found.end() :].strip()
    return (
        ","
        if sign[0] in "…." and more and more[0].islower()
        else "."
        if sign[0] == "!" and more[:1].isupper()
        else ""
    )


def jargon(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A word that has a plainer one, or says nothing."""
    hype, found = _HYPE.search(text.raw), _JARGON.search(text.raw)
    if hype:
        yield Hit(*hype.span(), fix=f"Which fact stands behind “{hype[0]}”? Say that instead.")
    elif found:
        better = _JARGON.sub(lambda each: _plainer(each[0]), text.raw)
        yield Hit(
            *found.span(),
            better,
            f"“{found[0]}” has a plainer word.",
            f"Say “{_plainer(found[0])}”.",
        )


def _plainer(word: str) -> str:
    new = PLAINER[" ".join(word.lower().replace("-", " ").split())]
    return new.capitalize() if word[0].isupper() else new


RULES: Final = (
    WritingRule(
        code="W04",
        category="tone",
        severity=Severity.MENTION,
        message="A résumé speaks calmly: no exclamation marks, dots or smileys.",
        fix="Take them out; the fact is strong enough.",
        source="R30 R158",
        good=("Rewrote the mailer as a Sidekiq job, so that receipts arrive within a minute",),
        bad=(
            "Rewrote the mailer as a Sidekiq job and receipts arrive within a minute!!",
            "Built a Go bot that finds free rooms for 200 students :)",
        ),
        find=signs,
        fields=ALL,
        worth=72,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W05",
        category="jargon",
        severity=Severity.MENTION,
        message="Big words that could be said of anything.",
        fix="Which fact stands behind them? Say that instead.",
        source="R30",
        good=(
            "Used Kafka Connect to feed the loan warehouse, so analysts see data after a minute",
        ),
        bad=(
            (
                "Leveraged Kafka Connect to feed the loan warehouse, so analysts see data "
                "after a minute"
            ),
            "World-class software architect for banks",
        ),
        find=jargon,
        fields=ALL - {Field.INTERESTS},
        worth=71,
        instead_of=frozenset({"W02"}),  # "utilized" need not be spelt another way, but go
        example=Setting(Field.BULLET, MID),
    ),
)
