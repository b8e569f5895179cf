"""What the person left out of the résumé, or kept in it when asked, and the way to each."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.interview import asking, guarding, journey, review, reviewing
from bot.interview.catalogue import CATALOGUE
from bot.interview.replies import Button, Look
from bot.interview.session import Mark
from bot.resume.questions import Case

MOST_WHERE: Final = 60
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
    """All that was decided: sections and answers left out, then kinds of detail kept."""
    return (*left_out(case), *kept(case))


def left_out(case: Case) -> Iterator[Choice]:
    """Sections and answers that were skipped, in the order of the interview."""
    for section in CATALOGUE:
        if section.applies(case.answers) and journey.is_left_out(case.answers, section):
            yield Choice(Look("", section.title, SECTION_OUT), Button("", "see", section.key))
        for step in journey.section_steps(section, case.session):
            answer = case.answers.get(step.key)
            if answer and answer.mark is Mark.SKIPPED:
                name = asking.cut(review.where(step, case.session), MOST_WHERE)
                is_first = bool(step.entry) and step.opens  # is not asked again alone
                way = Button("", "see", step.prefix.rstrip("."))
                way = way if is_first else reviewing.way_to(step.key, "", case.place)
                yield Choice(Look("", name, OUT), way)


def kept(case: Case) -> Iterator[Choice]:
    """Kinds of personal detail the person chose to keep."""
    for kind in sorted(guarding.kept_before(case.answers)):
        name = guarding.name_of(kind)
        look = Look("", name[:1].upper() + name[1:], KEPT, KEPT_FIX)
        yield Choice(look, Button("", "unkeep", kind))
