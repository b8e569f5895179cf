"""What a file gave, ready to become a draft: the guard has looked it over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.checks.privacy import find
from bot.checks.removal import cut_out, held, town
from bot.interview.guarding import name_of
from bot.interview.session import Answer, Answers
from bot.resume.jsonresume import from_json

MOST_ASIDE: Final = 12  # lines shown as fitting nowhere
MOST_SHOWN: Final = 200  # characters of such a line
PLACES: Final = frozenset({"contact.place"})


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers and entry numbers as a session holds them, without personal details.

    `details` names the kinds that were left out; `left_out` what else was, by name; `aside` are
    lines that fit nowhere, of which `more` are not among them.
    """

    answers: Answers
    numbers: Mapping[str, int]
    details: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    more: int = 0


def drafted(
    document: object,
    today: date,
    *,
    aside: Iterable[str] = (),
    left_out: Iterable[str] = (),
) -> Draft:
    """Read a JSON Resume, take out what the guard finds, and name it (R36-R44).

    Nothing of a detail is kept: who wants one on the page types it, and is asked.
    """
    read = from_json(document, today)
    details: dict[str, None] = {}
    kept: dict[str, Answer] = {}
    for key, answer in read.answers.items():
        seen, kinds = _looked_at(key, answer)
        details |= dict.fromkeys(kinds)
        if seen.value:
            kept[key] = seen
    fitting, others = _plain(aside)
    details |= dict.fromkeys(others)
    names = dict.fromkeys((*left_out, *read.left_out))
    return Draft(
        kept,
        read.numbers,
        tuple(details),
        tuple(name for name in names if name not in details),
        tuple(fitting[:MOST_ASIDE]),
        max(0, len(fitting) - MOST_ASIDE),
    )


def _looked_at(key: str, answer: Answer) -> tuple[Answer, tuple[str, ...]]:
    """An answer without personal details, and the kinds that were in it."""
    section = key.partition(".")[0]
    if isinstance(answer.value, str):
        text, kinds = _clean(answer.value, section, key in PLACES)
        return replace(answer, value=text), kinds
    looked = [_clean(text, section, False) for text in answer.value]  # noqa: FBT003  # no place
    value = tuple(text for text, _ in looked if text)
    return replace(answer, value=value), tuple(kind for _, kinds in looked for kind in kinds)


def _clean(text: str, section: str, is_place: bool) -> tuple[str, tuple[str, ...]]:  # noqa: FBT001  # its nature
    cut = cut_out(text, section)
    if not cut.findings:
        return text, ()
    remains = cut.remains or (town(text, section) if is_place else "")
    return remains or "", tuple(name_of(found.category) for found in cut.findings)


def _plain(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Lines that fit nowhere and give nothing away, and the kinds of detail in the others."""
    fitting: list[str] = []
    kinds: list[str] = []
    for line in dict.fromkeys(lines):
        found = held(line, "contact") or find(line, "contact")
        kinds += [name_of(each.category) for each in found]
        if not found:
            fitting.append(line[:MOST_SHOWN])
    return fitting, kinds
