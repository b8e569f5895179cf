"""What the texts of a résumé do in different ways: stops, spelling, dates (R28, R29, R157)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, TypeAlias

from bot.checks.finding import Finding, Rule, Severity
from bot.checks.writing.datestyle import Style, dates, paged
from bot.checks.writing.english import AMERICAN, BRITISH, sides
from bot.checks.writing.rule import Field, Setting
from bot.checks.writing.text import text_of

LIKE: Final = "Mar 2021"  # a date as on the pages (R28)
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
    Rule(
        "W72", "date style", Severity.MENTION,
        "A date is written in another way than on the rest of the pages.",
        "Write all of them alike: month in letters, then the year.", "R28",
        good=("a line: since Mar 2021",),
        bad=("a line: since 03/2021", "one line: Mar 2021; another: April 2022"),
    ),
)  # fmt: skip
_STOPS, _SPELLING, _DATES = CONSISTENCY_RULES
_UNDATED: Final = frozenset({Field.SKILLS, Field.INTERESTS, Field.CERTIFICATE})

Texts: TypeAlias = Sequence[tuple[str, Setting]]
Placed: TypeAlias = tuple[int, Finding]


def find(texts: Texts) -> tuple[Placed, ...]:
    """Return what is not alike, each with the place of its text in `texts`."""
    return tuple(chain(_stops(texts), _spelling(texts), _dates(texts)))


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


def _dates(texts: Texts) -> Iterator[Placed]:
    """Each text with a date in figures, or a name of a month unlike those in other texts.

    The pages write "Mar 2021"; long names throughout are a style of their own, and stay.
    """
    dated = [
        (n, dates(text_of(text))) for n, (text, at) in enumerate(texts) if at.field not in _UNDATED
    ]
    mixed = len({each.style for _, found in dated for each in found} - {Style.FIGURES}) > 1
    spared = {Style.PAGE} if mixed else {Style.PAGE, Style.FULL, Style.CUT}
    for n, found in dated:
        odd = tuple(each for each in found if each.style not in spared)
        if odd:
            first, raw = odd[0], texts[n][0]
            here = raw[first.start : first.end]
            message = f"“{here}” here, while the pages write dates like “{first.paged or LIKE}”."
            fix = f"Write “{first.paged}”." if first.paged else _DATES.fix
            yield n, _at(_DATES, first.start, first.end, message, fix, paged(raw, odd))


def _at(rule: Rule, start: int, end: int, message: str, fix: str, better: str) -> Finding:  # noqa: PLR0913, PLR0917
    return Finding(rule.code, rule.category, rule.severity, message, start, end, fix, better)
