"""Names of technologies as their makers write them (R82, R149)."""

from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.rule import ALL, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.skills import items
from bot.checks.writing.technologies import KINDS, Mention
from bot.checks.writing.text import Text

_BY_LOWER: Final = {name.lower(): name for name in KINDS}


def miswritten(text: Text, setting: Setting) -> Iterator[Hit]:
    """A name not as it is written, and the text with all of them put right."""
    wrong = [each for each in text.technologies if not each.is_proper and not _shouts(each)]
    if setting.field is Field.SKILLS:
        wrong = sorted((*wrong, *_alone(text, text.technologies)), key=lambda each: each.start)
    if wrong:
        first = wrong[0]
        fix = f"Write “{first.name}”, as adverts and their software search for it."
        yield Hit(
            first.start,
            first.end,
            _put_right(text.raw, wrong),
            f"“{first.written}” is written “{first.name}”.",
            fix,
        )


def _shouts(named: Mention) -> bool:
    """Whether it is in capitals as a whole, which is another rule's matter."""
    return (
        named.written.isupper()
        and named.written == named.name.upper()
        and named.kind in {"language", "framework"}
        and len(named.written) > 3  # noqa: PLR2004 ("PHP")
    )


def _alone(text: Text, known: tuple[Mention, ...]) -> Iterator[Mention]:
    """Items of a list that are a name but for their capitals: "rust" among languages."""
    for item in items(text):
        name = _BY_LOWER.get(item.text.lower(), "")
        taken = any(each.start < item.end and item.start < each.end for each in known)
        if name and item.text not in KINDS and not taken:
            yield Mention(name, KINDS[name], item.text, item.start, item.end)


def _put_right(raw: str, wrong: list[Mention]) -> str:
    for each in reversed(wrong):
        raw = raw[: each.start] + each.name + raw[each.end :]
    return raw


RULES: Final = (
    WritingRule(
        code="W07",
        category="name of a technology",
        severity=Severity.MENTION,
        message="A technology is not written as its makers write it.",
        fix="Write it as adverts and their software search for it.",
        source="R82 R149",
        good=(
            "Moved the order history from MySQL to PostgreSQL on Kubernetes, down to 50 seconds",
            "Moved 9 Node.js services to gRPC, so that none polls",
        ),
        bad=(
            "Moved the order history from mysql to Postgres, down to 50 seconds",
            "Led the move of 60 Springboot services to K8s, cutting idle capacity by 38 %",
        ),
        find=miswritten,
        fields=ALL,
        worth=70,
        example=Setting(Field.BULLET, MID),
    ),
)
