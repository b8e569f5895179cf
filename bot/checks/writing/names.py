"""Names of technologies as their makers write them (R82, R149)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.dictionary import is_word
from bot.checks.writing.nearness import apart, is_inner
from bot.checks.writing.rule import ALL, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.skills import items
from bot.checks.writing.technologies import KINDS, Mention, is_name
from bot.checks.writing.text import Text

_BY_LOWER: Final = {name.lower(): name for name in KINDS}
LEAST: Final = 7  # letters of a name whose slip can be told from another name
LONG: Final = 10  # letters of one that may have two slips, or another letter


def miswritten(text: Text, setting: Setting) -> Iterator[Hit]:
    """A name not as it is written, and the text with all of them put right."""
    wrong = [each for each in text.technologies if not each.is_proper and not _shouts(each)]
    wrong += _misspelt(text)
    if setting.field is Field.SKILLS:
        wrong += _alone(text, text.technologies)
    if wrong:
        wrong.sort(key=lambda each: each.start)
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


def _misspelt(text: Text) -> Iterator[Mention]:
    """Slips of the names that are no English words: "Kuberntes"."""
    known = text.technologies
    for word in text.words:
        if len(word.text) >= LEAST - 1 and word.text.isascii() and word.text.isalpha():
            name = _name_meant(word.lower)
            if _has_inner(word.text) and not _has_inner(name):  # an identifier: "containerID"
                continue
            if name and not any(each.start <= word.start < each.end for each in known):
                yield Mention(name, KINDS[name], word.text, word.start, word.end)


def _has_inner(written: str) -> bool:
    return written[1:] != written[1:].lower() and not written.isupper()


@lru_cache(2_000)
def _name_meant(word: str) -> str:
    """The one name of which a word in lower case is a slip, "" if there is none."""
    most = 2 if len(word) >= LONG else 1
    found = [
        name
        for low, name in _MISSPELLABLE.get((word[0], word[-1]), ())
        if 0 < apart(word, low, most) <= most and (len(word) >= LONG or is_inner(word, low))
    ]
    return found[0] if len(found) == 1 and not is_word(word) and not is_name(word) else ""


def _misspellable() -> Mapping[tuple[str, str], list[tuple[str, str]]]:
    """Names of one word, which no other is near to, by their first and last letters."""
    found = defaultdict(list)
    for low, name in _BY_LOWER.items():
        if len(low) >= LEAST and low.isascii() and low.isalpha():
            found[low[0], low[-1]].append((low, name))
    return found


_MISSPELLABLE: Final = _misspellable()


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
