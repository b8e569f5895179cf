"""Says one point of a list anew, or takes it out; guarded like any answer (U20)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.checks import lists
from bot.checks.cleaning import clean
from bot.checks.masking import masked
from bot.checks.reading import Read, Unclear
from bot.interview import answering, course, forgetting, guarding, journey
from bot.interview.answering import Outcome, Words
from bot.interview.events import Chose, Moment
from bot.interview.journey import Step
from bot.interview.replies import Note
from bot.interview.schema import Catalogue
from bot.interview.session import Answer, Session, changed

UNKEPT: Mapping[str, Answer] = {}


@dataclass(frozen=True, slots=True)
class Tap:
    """All that a button's action needs."""

    catalogue: Catalogue
    session: Session
    event: Chose
    moment: Moment

    @property
    def argument(self) -> str:
        """What the button carries."""
        return self.event.argument


def replaced(
    tap: Tap, step: Step, new: tuple[str, ...], old: str, kept: Mapping[str, Answer] = UNKEPT
) -> Outcome:
    """The list with one of its points replaced by none, one or several.

    `kept`: the choice to keep a personal detail in it, stored with it.
    """
    answer = tap.session.answers.get(step.key)
    items = answer.value if answer and isinstance(answer.value, tuple) else ()
    if answer is None or old not in items:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    listed = answering.spliced(answer, items.index(old), new)
    if listed and len(listed.value) > lists.MOST_BULLETS:
        note = Note("full", "points", str(lists.MOST_BULLETS))
        return course.again(tap.catalogue, tap.session, note)
    session = changed(replace(tap.session, pending=None), {step.key: listed, **kept})
    if not new:  # undo brings the point back as it was
        return course.proceed(tap.catalogue, session)
    forgotten = forgetting.replaced(session, step.key)
    focus = session.focus
    is_reviewed = focus is not None and focus.back.startswith(course.REVIEW)
    notes = (Note("now", value=masked(new[0], step.section.key)),) if is_reviewed else ()
    outcome = course.proceed(tap.catalogue, forgotten.session, *notes)
    return replace(outcome, effects=(*answering.scrubbed(forgotten), *outcome.effects))


def reworded(catalogue: Catalogue, session: Session, said: Words, moment: Moment) -> Outcome:
    """One point of a list said anew; it is guarded like any answer (U20)."""
    pending, step = session.pending, journey.asked_step(catalogue, session)
    if pending is None or step is None:
        return course.again(catalogue, session)
    point, text = course.point_of(pending), clean(said.text)
    cut = guarding.detect(session, step, text, said.kept)
    if cut.findings:
        held = replace(said, text=text, point=point)
        return course.went_on(catalogue, answering.held_back(session, step, cut, held))
    reading = lists.read_bullets(text)
    if isinstance(reading, Unclear):
        note = Note("unread", value=f"{reading.understood} {reading.hint}")
        return course.again(catalogue, session, note)
    if not isinstance(reading, Read):
        return course.again(catalogue, session)
    tap = Tap(catalogue, session, Chose("point"), moment)
    kept = guarding.kept_now(said.kept, moment)
    return replaced(tap, step, tuple(reading.value), point, kept)
