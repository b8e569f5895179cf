"""What to cut first from a résumé that is longer than its level should be (R17-R20)."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from bot.checks import coach
from bot.checks.finding import Finding
from bot.checks.masking import masked
from bot.checks.writing.rule import Field
from bot.interview import asking, coached, reviewing
from bot.interview.advice import name_of
from bot.interview.coached import Coached
from bot.interview.files import CHANGE
from bot.interview.replies import Button, Look, Rows, TooLong
from bot.interview.reviewing import Place
from bot.interview.session import Answers, Session
from bot.resume.checklist import where
from bot.resume.facts import entries, is_printed
from bot.resume.order import latest_first
from bot.resume.questions import Question

MOST: Final = 3  # lines named
MOST_QUOTE: Final = 90  # characters of a line, to know it again
LINES: Final = frozenset(
    {Field.DUTY, Field.BULLET, Field.PROJECT, Field.CERTIFICATE, Field.INTERESTS, Field.OTHER}
)
# The rules that say a line tells an employer little, the surest first; others mend a line.
EMPTY: Final = ("W92", "W91", "W57", "W59", "W80", "W53", "W50", "W56", "W55", "W58")
OLD: Final = "One of your oldest; a shorter word on it will do."
COMPACT: Final = Button("Take the Compact look: it fits", "look", "compact", "primary")


class Weak(NamedTuple):
    """A line that can go: how surely (less is surer), and why."""

    rank: tuple[int, int]
    line: Coached
    why: str


def too_long(answers: Answers, pages: int, most_pages: int, *, compact_fits: bool) -> TooLong:
    """Say what to cut, with a way to each line, and ask whether it may be that long."""
    session = Session(answers)
    weak = sorted(lines(answers), key=lambda each: each.rank)[:MOST]
    place = Place(Question.LENGTH, 0, pages)
    ways = tuple(reviewing.way_to(one.line.key, name_of(one.line.text), place) for one in weak)
    looks = tuple(Look(quoted(one.line), where(session, one.line.key), one.why) for one in weak)
    yes = Button(f"Make it {pages} pages", "pages", str(pages))
    rows: Rows = (
        *reviewing.numbered(ways, 0),
        *(((COMPACT,),) if compact_fits else ()),
        (yes, CHANGE),
    )
    return TooLong(pages, most_pages, looks, rows)


def lines(answers: Answers) -> Iterator[Weak]:
    """Every line that can go: those the coach finds empty, then one of each older entry."""
    named, known = set[str](), ages(answers)
    for line in coached.coached(answers):
        if line.setting.field not in LINES or not is_printed(answers, line.key):
            continue
        entry = line.key.rpartition(".")[0]
        age = known.get(f"{entry}.", 0)
        found = emptiest(coach.find(line.text, line.setting))
        if found:
            yield Weak((EMPTY.index(found.code), -age), line, found.message)
        elif age and entry not in named:
            named.add(entry)
            yield Weak((len(EMPTY), -age), line, OLD)


def emptiest(findings: tuple[Finding, ...]) -> Finding | None:
    """The finding that speaks most for leaving a line out, if any does."""
    empty = [finding for finding in findings if finding.code in EMPTY]
    return min(empty, key=lambda finding: EMPTY.index(finding.code), default=None)


def ages(answers: Answers) -> Mapping[str, int]:
    """How many entries of its section are newer than each, by the prefix of its answers."""
    sections = dict.fromkeys(key.partition(".")[0] for key in answers)
    listed = (latest_first(entries(answers, key), "period") for key in sections)
    return {each.prefix: age for newest_first in listed for age, each in enumerate(newest_first)}


def quoted(line: Coached) -> str:
    """The beginning of a line; ids and bank numbers masked."""
    return asking.cut(masked(line.text, line.key.partition(".")[0]), MOST_QUOTE)
