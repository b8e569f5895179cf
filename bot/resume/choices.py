"""What the person left out of the résumé, or kept in it when asked, and the way to each."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from bot.interview import asking, guarding, journey, reviewing, summary
from bot.interview.catalogue import CATALOGUE
from bot.interview.journey import Step
from bot.interview.replies import Button, Look
from bot.interview.schema import Section
from bot.interview.session import Answers, Mark
from bot.resume.questions import Case

MOST_OWNER: Final = 40  # characters
SECTION_OUT: Final = "You left this section out."
OUT: Final = "You left this out."
KEPT: Final = "You keep it on the page."
KEPT_FIX: Final = "Tap the number and I ask about it once more."
SAID: Final = (SECTION_OUT, OUT, KEPT, KEPT_FIX)


class Choice(NamedTuple):
    """Something decided, as it is shown, and the button to it; the button's label is empty."""

    look: Look
    way: Button


def choices(case: Case) -> tuple[Choice, ...]:
    """All that was decided: kinds of detail kept, then sections and answers left out."""
    return (*kept(case), *left_out(case))


def left_out(case: Case) -> Iterator[Choice]:
    """Sections first; then answers in the order of the interview, those of an entry together."""
    for section in CATALOGUE:
        if section.applies(case.answers) and journey.is_left_out(case.answers, section):
            yield Choice(Look("", section.title, SECTION_OUT), Button("", "see", section.key))
    skipped = (step for step in journey.steps(CATALOGUE, case.session) if is_skipped(case, step))
    for (section, entry), steps in groupby(skipped, lambda step: (step.section, step.entry)):
        if entry:
            yield in_entry(case, section, entry, tuple(steps))
        else:
            for step in steps:
                way = reviewing.way_to(step.key, "", case.place)
                yield Choice(Look("", step.question.label, OUT), way)


def is_skipped(case: Case, step: Step) -> bool:
    """Whether an answer was left out."""
    answer = case.answers.get(step.key)
    return answer is not None and answer.mark is Mark.SKIPPED


def in_entry(case: Case, section: Section, entry: int, steps: tuple[Step, ...]) -> Choice:
    """What was left out of one entry, and the way to it: straight to the answer if it is one."""
    owner = owner_of(case.answers, section, entry)
    labels = ", ".join(step.question.label for step in steps)
    is_one = len(steps) == 1 and not steps[0].opens  # the first is not asked again alone
    place = Button("", "see", f"{section.key}.{entry}")
    way = reviewing.way_to(steps[0].key, "", case.place) if is_one else place
    return Choice(Look("", f"{owner} ({labels})", OUT), way)


def owner_of(answers: Answers, section: Section, entry: int) -> str:
    """What an entry is called beside what belongs to it."""
    return asking.cut(summary.entry_name(section, answers, entry), MOST_OWNER)


def kept(case: Case) -> Iterator[Choice]:
    """Kinds of personal detail the person chose to keep."""
    for kind in sorted(guarding.kept_before(case.answers)):
        name = guarding.name_of(kind)
        look = Look("", name[:1].upper() + name[1:], KEPT, KEPT_FIX)
        yield Choice(look, Button("", "unkeep", kind))
