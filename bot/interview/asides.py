"""What a short reply that is no answer leads to: the button it stands for, or an explanation."""

from collections.abc import Mapping
from dataclasses import replace

from bot.checks.asides import Aside, aside
from bot.interview import asking, coaching, course, journey, measuring, moves, tapping
from bot.interview.answering import Outcome
from bot.interview.catalogue.contact import LEFT_OUT
from bot.interview.events import Chose, Moment, Said
from bot.interview.journey import Step
from bot.interview.replies import Note
from bot.interview.schema import Catalogue, Kind
from bot.interview.session import Pending, Session

WAYS: Mapping[Aside, tuple[str, ...]] = {  # the buttons it may stand for, the nearest first
    Aside.NO: ("done", "enough", "skip", "leave"),
    Aside.OVER: ("done", "keep", "enough", "skip", "leave"),
    Aside.YES: ("keep",),
}
CHOSEN = frozenset({Kind.CHOICE, Kind.COUNTRY})  # "no" is Norway, or said of an option
HELPS = frozenset(  # labels of the tips that help with what to write
    {"What to write", "Ideas", "The four formats", "Which to choose", "Which ones?", "Which count?"}
)
WHY_HELD = Note("tip", LEFT_OUT.label, LEFT_OUT.text)
GO_AHEAD = Note("go_ahead")
ANSWERED = frozenset({"unread", "choose"})  # what a text goes past


def heard(
    catalogue: Catalogue, session: Session, step: Step, event: Said, moment: Moment
) -> Outcome | None:
    """What comes of a text that is no answer; None if it is to be read as one."""
    pending = session.pending
    meant = aside(event.text)
    if meant is None:
        return None
    if pending and pending.about not in ANSWERED:
        return held(catalogue, session, meant, pending)
    fresh = replace(session, pending=None)
    if meant in {Aside.WHY, Aside.UNSURE}:
        return course.again(catalogue, fresh, explained(step, session, meant))
    way = way_on(session, step, meant)
    if way:
        chosen = Chose(way, screen=journey.screen(session, step), message=event.message)
        return tapping.chose(catalogue, session, chosen, moment)
    if step.question.kind in CHOSEN:
        return None
    asks = meant is Aside.YES
    return course.again(catalogue, fresh, GO_AHEAD) if asks else moves.skip(catalogue, session)


def held(catalogue: Catalogue, session: Session, meant: Aside, pending: Pending) -> Outcome:
    """What was to be settled, once more; why a detail is held back, if that was asked."""
    if pending.about in measuring.OPEN and meant is not Aside.WHY:
        return coaching.without_number(catalogue, session, pending)
    if pending.about in {"item", "delete"} and meant in {Aside.NO, Aside.OVER}:
        return moves.cancel(catalogue, session)
    asked = meant in {Aside.WHY, Aside.UNSURE} and pending.about in {"guard", "keep", "review"}
    return course.again(catalogue, session, *(WHY_HELD,) * asked)


def way_on(session: Session, step: Step, meant: Aside) -> str:
    """The action of the button the person means, "" if there is none."""
    if session.pending and session.pending.about == "choose" and meant is Aside.NO:
        return "back"  # none of these readings
    shown = {button.action for button in asking.ways_on(session, step)}
    return next((way for way in WAYS[meant] if way in shown), "")


def explained(step: Step, session: Session, meant: Aside) -> Note:
    """The reason to ask; to who does not know what to write, what helps to answer, if any."""
    tips = asking.tips(step, session.answers)
    helps = [tip for tip in tips if tip.label in HELPS] if meant is Aside.UNSURE else []
    told = (helps or tips)[0]
    return Note("tip", told.label, told.text)
