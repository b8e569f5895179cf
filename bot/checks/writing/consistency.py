"""What the texts of one résumé do in different ways: full stops, spelling (R29, R157)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, TypeAlias

from bot.checks.finding import Finding, Rule, Severity
from bot.checks.writing.english import AMERICAN, BRITISH, sides
from bot.checks.writing.rule import Field, Setting
from bot.checks.writing.text import text_of

FEWEST: Final = 4  # bullets of which a habit can be told
CONSISTENCY_RULES: Final = (
    Rule(
        "W70", "full stops", Severity.MENTION,
        "Most of your points end one way, and this one another.",
        "End all of them with a full stop, or none.", "R29",
        good=("four points, none with a full stop",),
        bad=("four points, one of them with a full stop",),
    ),
    Rule(
        "W71", "UK and US spelling", Severity.MENTION,
        "British and American spelling are mixed in your texts.",
        "Use one of them everywhere.", "R157",
        good=("summary: optimised; job: organised",), bad=("summary: optimised; job: color",),
    ),
)  # fmt: skip
_STOPS, _SPELLING = CONSISTENCY_RULES

Texts: TypeAlias = Sequence[tuple[str, Setting]]
Placed: TypeAlias = tuple[int, Finding]


def find(texts: Texts) -> tuple[Placed, ...]:
    """Return what is not alike, each with the place of its text in `texts`."""
    return tuple(chain(_stops(texts), _spelling(texts)))


def _stops(texts: Texts) -> Iterator[Placed]:
    """The first point that ends as few do; not where a line has several sentences."""
    points = [n for n, (_, setting) in enumerate(texts) if setting.field is Field.BULLET]
    plain = [n for n in points if len(text_of(texts[n][0]).sentences) <= 1]
    ended = [n for n in plain if texts[n][0].rstrip().endswith(".")]
    others = [n for n in plain if n not in ended]
    if len(plain) < FEWEST or not ended or not others:
        return
    stops = len(ended) <= len(others)
    odd = min(ended if stops else others)
    text = texts[odd][0].rstrip()
    better = text.rstrip(".") if stops else f"{text}."
    count = f"{len(ended)} of {len(plain)} points end with a full stop."
    yield odd, _at(_STOPS, len(text) - 1, len(text), count, _STOPS.fix, better)


def _spelling(texts: Texts) -> Iterator[Placed]:
    """Where the side that fewer words are on first shows; within one text another rule tells."""
    uk, us = ([(n, slip) for n, sided in _sided(texts) for slip in sided[side]] for side in (0, 1))
    countries = {setting.country for _, setting in texts}
    if not uk or not us or countries & (BRITISH | AMERICAN):  # there each text is told on its own
        return
    few, many = sorted((us, uk), key=len)
    apart = {n for n, _ in few} - {n for n, _ in many}
    for n, slip in few:
        if n in apart:
            other = many[0][1].word.text
            word = slip.word
            message = f"“{word.text}” here and “{other}” elsewhere: British and American are mixed."
            text = texts[n][0]
            better = text[: word.start] + slip.meant + text[word.end :]
            fix = f"Write “{slip.meant}”, or the other way everywhere."
            yield n, _at(_SPELLING, word.start, word.end, message, fix, better)
            return


def _sided(texts: Texts) -> Iterable[tuple[int, tuple[tuple, tuple]]]:  # type: ignore[type-arg]
    return ((n, sides(text_of(text))) for n, (text, _) in enumerate(texts))


def _at(rule: Rule, start: int, end: int, message: str, fix: str, better: str) -> Finding:  # noqa: PLR0913, PLR0917
    return Finding(rule.code, rule.category, rule.severity, message, start, end, fix, better)
