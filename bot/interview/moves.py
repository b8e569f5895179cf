"""Moves within the interview that a button and a command share: back, skip, undo and so on."""

from dataclasses import replace

from bot.interview import (
    answering,
    asking,
    course,
    forgetting,
    guarding,
    journey,
    looks,
    offering,
    review,
    summary,
)
from bot.interview.answering import Outcome
from bot.interview.journey import Step
from bot.interview.replies import Deliver, Note, Told
from bot.interview.schema import Catalogue
from bot.interview.session import (
    Answer,
    Change,
    Focus,
    Mark,
    Pending,
    Session,
    changed,
    undone,
)


def back(catalogue: Catalogue, session: Session) -> Outcome:
    """Move the focus to the question before; nothing is erased (U8)."""
    step = journey.asked_step(catalogue, session)
    settled = replace(session, pending=None, failures=0)
    if session.pending or (session.focus and session.focus.back):
        return cancel(catalogue, session)
    before = (
        journey.step_before(catalogue, settled, step.key) if step else last_step(catalogue, settled)
    )
    if before is None:
        return course.again(catalogue, settled, Note("first"))
    return course.proceed(catalogue, replace(settled, focus=Focus(before.key)))


def last_step(catalogue: Catalogue, session: Session) -> Step | None:
    """The last question of a finished interview."""
    return next(iter(reversed(list(journey.steps(catalogue, session)))), None)


def cancel(catalogue: Catalogue, session: Session) -> Outcome:
    """Leave what is being settled or changed, back to where it was begun."""
    if session.pending:
        walks = session.pending.about == "review"
        focus = None if walks else session.focus
        again = replace(session, pending=None, focus=focus, failures=0)
        return course.proceed(catalogue, again, Note("cancelled"))
    if session.focus:
        return course.proceed(catalogue, released(session), Note("cancelled"))
    return course.again(catalogue, session, Note("nothing_to_cancel"))


def keep(catalogue: Catalogue, session: Session) -> Outcome:
    """Leave the answer as it is and go on."""
    return course.proceed(catalogue, released(session))


def skip(catalogue: Catalogue, session: Session) -> Outcome:
    """Leave the open question, the section or further entries out, if that can be done (U8)."""
    step = journey.asked_step(catalogue, session)
    if step is None:
        return course.again(catalogue, session)
    if step.opens and journey.entries(session.answers, step.section.key):
        return enough(catalogue, session, step)
    if asking.is_collecting(step, session.answers):
        return done(catalogue, session, step)
    spare = step.question.optional or journey.is_spare(session.answers, step)
    if spare or asking.may_wait(session, step):
        return settle(catalogue, session, step, Answer("", Mark.SKIPPED), "skipped")
    if step.section.optional and (step.opens or not step.section.repeats):
        return leave(catalogue, session, step)
    insisting = replace(session, failures=session.failures + 1)
    return course.again(catalogue, insisting, Note("needed", step.question.label))


def done(catalogue: Catalogue, session: Session, step: Step) -> Outcome:
    """A list is complete."""
    answer = session.answers.get(step.key)
    if answer is None:
        return course.again(catalogue, session)
    after = changed(released(session), {step.key: replace(answer, mark=Mark.GIVEN)})
    note = Note("found", step.question.label, str(len(asking.shown(step, answer))))
    return course.proceed(catalogue, after, note)


def settle(
    catalogue: Catalogue, session: Session, step: Step, answer: Answer, kind: str
) -> Outcome:
    """Store an answer that needs no reading, and go on."""
    after = answering.store(session, step, {step.key: answer})
    shown = asking.shown(step, answer)
    note = Note(kind, step.question.label, "; ".join(shown))
    return course.proceed(catalogue, after, note)


def leave(catalogue: Catalogue, session: Session, step: Step) -> Outcome:
    """Leave a whole section out; it is listed at the end and can be added after all."""
    gone = {step.section.key: Answer((), Mark.SKIPPED)}
    after = changed(released(session), gone)
    return course.proceed(catalogue, after, Note("left_out", step.section.title))


def enough(catalogue: Catalogue, session: Session, step: Step) -> Outcome:
    """No further entries in this section."""
    after = changed(released(session), {f"{step.section.key}.more": Answer("done")})
    return course.proceed(catalogue, after)


def released(session: Session) -> Session:
    """The session with nothing to settle and its focus used up."""
    focus = Focus("", session.focus.back) if session.focus else None
    return replace(session, focus=focus, pending=None, failures=0)


def undo(catalogue: Catalogue, session: Session) -> Outcome:
    """Take back the last change, as often as there are changes (U8)."""
    if not session.undo:
        return course.again(catalogue, session, Note("nothing_to_undo"))
    before, change = undone(replace(session, pending=None, focus=None, failures=0))
    note = undo_note(catalogue, session, before, change)
    words = forgetting.lost(session, before, (key for key, _ in change))
    effects = answering.scrubbed(forgetting.Forgotten(before, words))
    step = journey.open_step(catalogue, before)
    if step:
        return Outcome(before, (asking.ask(catalogue, before, step, (note,)),), effects)
    place = next(iter(orders_in(change)), change[0][0].rpartition(".")[0])  # it was under /edit
    return Outcome(before, (summary.shown_at(catalogue, before, place, (note,)),), effects)


def undo_note(catalogue: Catalogue, session: Session, before: Session, change: Change) -> Note:
    """What was taken back, and what stands there now; of entries that came back, how many."""
    for key, answer in change if not came_back(session, before, change) else ():
        step = journey.find_step(catalogue, session, key)
        if step:
            return Note("undone", step.question.label, "; ".join(asking.shown(step, answer)))
    name = looks.LABELS.get(change[0][0])
    if name:
        return Note("undone", name)
    key = next(iter(orders_in(change)), change[0][0].partition(".")[0])
    section = summary.section_named(catalogue, key)
    return Note("undone", section.title if section else "", summary.count(section, before))


def came_back(session: Session, before: Session, change: Change) -> bool:
    """Whether an entry is there again."""
    return any(
        set(journey.entries(before.answers, key)) - set(journey.entries(session.answers, key))
        for key in orders_in(change)
    )


def orders_in(change: Change) -> tuple[str, ...]:
    """The sections whose entries, or whose being left out, a change was about."""
    return tuple(key for key, _ in change if "." not in key)


def edit(session: Session, key: str, back_to: str) -> Session:
    """The session with the focus on one answer or entry, to return to a summary screen after."""
    return replace(session, focus=Focus(key, back_to), pending=None, failures=0)


def deliver(
    catalogue: Catalogue,
    session: Session,
    kind: str,
    *,
    anyway: bool = False,
    as_it_is: bool = False,
) -> Outcome:
    """Ask for a file; a résumé without the essentials is asked about first (R33).

    So is one with personal details nobody decided about, unless it is to be made `as_it_is`.
    Before the first PDF a review is offered.
    """
    gaps = summary.missing(catalogue, session)
    if kind != "export" and not summary.has_anything(session):
        return course.again(catalogue, session, Note("nothing_yet"))
    if kind == "pdf" and gaps and not anyway:
        return Outcome(session, (summary.incomplete(gaps),))
    undecided = review.before(catalogue, session, kind, as_it_is=as_it_is)
    if undecided:
        return Outcome(session, (undecided,))
    if kind == "pdf" and not (anyway or offering.is_past(session.answers)):
        return offering.offer(session)
    asked = offering.noted(session.answers, kind)
    session = replace(session, answers=asked)
    return Outcome(session, (Told("making", kind),), (Deliver(kind),))


def unkeep(catalogue: Catalogue, session: Session, category: str) -> Outcome:
    """Take the choice to keep a kind of detail back, and ask about the answers that hold it."""
    if f"{guarding.KEPT}{category}" not in session.answers:
        return course.again(catalogue, session, Note("not_kept"))
    forgotten = review.unkept(session, category)
    session, name = forgotten.session, guarding.name_of(category)
    if next(review.undecided(catalogue, session), None):
        outcome = course.walked(catalogue, session, (Note("unkept", name),))
    else:
        outcome = course.again(catalogue, session, Note("unkept_nowhere", name))
    return replace(outcome, effects=(*answering.scrubbed(forgotten), *outcome.effects))


def ask_to_delete(session: Session) -> Outcome:
    """One confirmation before everything is deleted."""
    pending = Pending("", "delete")
    return Outcome(replace(session, pending=pending), (course.DELETE,))
