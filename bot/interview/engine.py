"""The interview as a pure function: catalogue, session, event and moment in; outcome out (U1)."""

from dataclasses import replace
from datetime import timedelta

from bot.checks.asides import aside
from bot.checks.attachments import told_by_name
from bot.checks.customs import is_safety
from bot.checks.privacy import PHOTO_ANSWER
from bot.interview import (
    advice,
    answering,
    asides,
    asking,
    coaching,
    commands,
    course,
    files,
    guarding,
    importing,
    journey,
    measuring,
    offering,
    review,
    reviewing,
    rewording,
    summary,
    tapping,
)
from bot.interview.answering import Outcome, Taken, Words
from bot.interview.events import (
    Attachment,
    Chose,
    Commanded,
    Corrected,
    Event,
    Moment,
    Said,
    Sent,
)
from bot.interview.journey import Step
from bot.interview.replies import Acknowledged, Ask, Button, Doubt, Note, Reply, Rows, Told, Warn
from bot.interview.schema import Catalogue, Kind
from bot.interview.session import Answer, Mark, Session

NEVER_ANSWERS = frozenset({"skip", "back", "undo"})  # also where there is no such button (U31)
ASKED_BACK = frozenset({"choose", "guard", "review"})  # where "April" is enough of a label
GUARDED = frozenset({"guard", "review"})
STAY = Button("Keep everything", "stay")  # under an announcement, wherever the interview stands


def labelled(rows: Rows) -> tuple[tuple[str, Button], ...]:
    """Buttons by their labels as they may be typed."""
    return tuple((asking.plain(button.label), button) for row in rows for button in row)


ANYWHERE = labelled(  # may be typed at any moment, too (U31)
    (
        (STAY, review.GO_THROUGH, review.AS_IT_IS, summary.REVIEW, offering.FIRST),
        (offering.STRAIGHT, reviewing.AGAIN, files.GET),
    )
)
AT_THE_END = labelled(((summary.FINE, files.OTHER), *files.ALL))
SILENCE = timedelta(minutes=30)  # after which the person is told where they stopped (U16)


def step(catalogue: Catalogue, session: Session, event: Event, moment: Moment) -> Outcome:
    """What one event leads to; the session given stays as it is."""
    back = is_back(session, moment)
    session = without_strays(catalogue, journey.renamed(catalogue, session))
    session = replace(session, seen_at=moment.at)
    outcome = coaching.remarked(catalogue, session, heard(catalogue, session, event, moment))
    return greeted(catalogue, outcome) if back and isinstance(event, Said) else outcome


def asked_again(catalogue: Catalogue, session: Session) -> Outcome | None:
    """The open question after an outage, in which taps were lost (U31); None if none is open."""
    session = without_strays(catalogue, journey.renamed(catalogue, session))
    if journey.asked_step(catalogue, session) is None:
        return None
    outcome = course.again(catalogue, session, Note("outage"))
    return coaching.remarked(catalogue, session, outcome)


def without_strays(catalogue: Catalogue, session: Session) -> Session:
    """The session without anything to settle about a question that is no more (U2)."""
    pending = session.pending
    if pending and pending.key and journey.find_step(catalogue, session, pending.key) is None:
        return replace(session, pending=None)
    return session


def is_back(session: Session, moment: Moment) -> bool:
    """Whether the person comes back after a silence, or after the bot was restarted (U16)."""
    if session.seen_at is None:
        return False
    return moment.restarted or moment.at - session.seen_at >= SILENCE


def greeted(catalogue: Catalogue, outcome: Outcome) -> Outcome:
    """The outcome with a line that says where the person stands."""
    open_step = journey.open_step(catalogue, outcome.session)
    if open_step is None:
        return outcome
    where = journey.progress(catalogue, outcome.session, open_step)
    place = ", ".join(part for part in (where.title, where.entry, f"{where.share} %") if part)
    note = Note("back", value=place)
    return replace(
        outcome,
        replies=tuple(
            replace(reply, notes=(note, *reply.notes))
            if isinstance(reply, Ask | Doubt | Warn)
            else reply
            for reply in outcome.replies
        ),
    )


def heard(catalogue: Catalogue, session: Session, event: Event, moment: Moment) -> Outcome:
    """Each kind of event has one way through."""
    match event:
        case Said():
            return said(catalogue, session, event, moment)
        case Chose():
            return tapping.chose(catalogue, session, event, moment)
        case Commanded():
            return commands.commanded(catalogue, session, event, moment)
        case Corrected():
            return correct(catalogue, session, event, moment)
        case Sent():
            return sent(catalogue, session, event, moment)


def said(catalogue: Catalogue, session: Session, event: Said, moment: Moment) -> Outcome:
    """A typed text: the name of a button, or an answer to the open question."""
    if not event.text.strip():
        return course.again(catalogue, session, Note("empty"))
    open_step = journey.asked_step(catalogue, session)
    button = typed_button(catalogue, session, open_step, event.text)
    if button:
        screen = journey.screen(session, open_step)
        chosen = Chose(button.action, button.argument, screen, message=event.message)
        return tapping.chose(catalogue, session, chosen, moment)
    name = asking.plain(event.text)
    if name in NEVER_ANSWERS:
        return commands.commanded(catalogue, session, Commanded(name), moment)
    if open_step is None:
        return Outcome(session, (summary.finished(catalogue, session, (Note("nothing_open"),)),))
    meant = asides.heard(catalogue, session, open_step, event, moment)
    return meant or answered(catalogue, session, open_step, event, moment)


def answered(
    catalogue: Catalogue, session: Session, asked: Step, event: Said, moment: Moment
) -> Outcome:
    """A text is taken as the answer, or as the new wording of a point."""
    words = words_of(session, event)
    if session.pending and session.pending.about in measuring.OPEN:
        return coaching.figure(catalogue, session, words, moment)
    if session.pending and course.point_of(session.pending):
        return rewording.reworded(catalogue, session, words, moment)
    return course.went_on(catalogue, answering.take(catalogue, session, asked, words, moment))


def words_of(session: Session, event: Said) -> Words:
    """The text with what an open choice says about it: kept details, or a correction."""
    pending = session.pending
    if pending is None:
        return Words(event.text, event.message)
    kept = frozenset(pending.names) if pending.about == "keep" else frozenset[str]()
    corrects = pending.corrects and (bool(kept) or pending.message == event.message)
    message = pending.message if corrects else event.message
    return Words(event.text, message, corrects, kept)


def typed_button(
    catalogue: Catalogue, session: Session, step: Step | None, text: str
) -> Button | None:
    """The button the person typed the label of (U31)."""
    wanted = asking.plain(text)
    if len(wanted) > asking.MOST_LABEL:
        return None
    pending = session.pending
    meant = guarding.typed(pending, wanted) if pending and pending.about in GUARDED else None
    meant = meant or advice.typed(catalogue, session, wanted)
    if meant:
        return meant
    if step and step.question.own and wanted.isdecimal():  # the second of the points, say
        own = asking.choices(session, step)[int(wanted) - 1 : int(wanted)]
        return own[0] if own and wanted != "0" else None
    current = labelled(course.current_rows(catalogue, session, step))
    buttons = (*current, *ANYWHERE, *(AT_THE_END if step is None else ()))
    whole = next((b for label, b in buttons if label == wanted), None)
    if whole or not pending or pending.about not in ASKED_BACK:
        return whole
    begun = [b for label, b in buttons if label.startswith((f"{wanted} ", f"{wanted},"))]
    return begun[0] if len(begun) == 1 else None


def correct(catalogue: Catalogue, session: Session, event: Corrected, moment: Moment) -> Outcome:
    """An edited message corrects the answer it gave, wherever the interview stands (U14)."""
    if session.pending and session.pending.message == event.message:
        return said(catalogue, session, Said(event.text, event.message), moment)
    target = answered_by(catalogue, session, event.message)
    if target is None:
        return Outcome(session, (Told("edit_unknown", reply_to=event.message),))
    if aside(event.text) and target.question.kind not in asides.CHOSEN:
        reason = "To empty an answer, open it under /edit."
        return Outcome(session, (Told("edit_unread", reason, reply_to=event.message),))
    before = journey.open_step(catalogue, session)
    words = Words(event.text, event.message, corrects=True)
    taken = answering.take(catalogue, session, target, words, moment)
    if taken.reply:
        return unread_correction(session, taken, event)
    taken = replace(taken, session=undisturbed(session, taken.session, target))
    return acknowledged(catalogue, taken, target, before, event.message)


def undisturbed(before: Session, after: Session, corrected: Step) -> Session:
    """What is to be settled about another answer is still to be settled after a correction."""
    pending = before.pending
    is_moot = pending and pending.key == corrected.key and pending.about not in measuring.OPEN
    if pending is None or is_moot:
        return after
    return replace(after, pending=pending, failures=before.failures)


def unread_correction(session: Session, taken: Taken, event: Corrected) -> Outcome:
    """The old value stays until a correction can be read; a personal detail is asked about."""
    doubt = taken.reply
    if isinstance(doubt, Warn):
        return Outcome(taken.session, (doubt,))
    pending = taken.session.pending
    if isinstance(doubt, Doubt) and pending and pending.about == "choose":
        return Outcome(taken.session, (doubt,))
    reason = f"{doubt.understood} {doubt.hint}" if isinstance(doubt, Doubt) else ""
    return Outcome(session, (Told("edit_unread", reason.strip(), reply_to=event.message),))


def acknowledged(
    catalogue: Catalogue, taken: Taken, target: Step, before: Step | None, message: int
) -> Outcome:
    """A reaction on the message; the open question again only if it changed; a new PDF offered."""
    session = taken.session
    replies: list[Reply] = [Acknowledged(message, target.question.label)]
    after = journey.open_step(catalogue, session)
    if (before and before.key) != (after and after.key):
        replies += course.proceed(catalogue, session, *taken.notes).replies
    if "pdf.asked" in session.answers:
        rows = ((Button("Send a new PDF", "deliver", "pdf", "primary"),),)
        replies.append(Told("pdf_outdated", target.question.label, rows))
    return Outcome(session, tuple(replies), taken.effects)


def answered_by(catalogue: Catalogue, session: Session, message: int) -> Step | None:
    """The step whose answer came from a message; None if it gave none, or several."""
    keys = [
        key
        for key, answer in session.answers.items()
        if answer.mark is not Mark.SKIPPED and message in given_by(answer)
    ]
    found = [s for s in (journey.find_step(catalogue, session, key) for key in keys) if s]
    groups = [s for s in found if s.question.kind is Kind.GROUP]
    found = groups or found
    return found[0] if len(found) == 1 else None


def given_by(answer: Answer) -> frozenset[int | None]:
    """The messages an answer came from."""
    if answer.parts:
        return frozenset(message for message, _, _ in answer.parts)
    return frozenset((answer.message,))


def sent(catalogue: Catalogue, session: Session, event: Sent, moment: Moment) -> Outcome:
    """Not text: a file is read; else a plain sentence, and the question again.

    What was written below a picture is taken as the answer.
    """
    if event.kind is Attachment.CONTACT and wants_phone(catalogue, session):
        return said(catalogue, session, Said(event.caption, event.message), moment)
    named = named_after(event)
    if event.kind is Attachment.FILE and not named:
        return importing.asked(session, event)
    is_photo = event.kind is Attachment.PHOTO
    note = Note("photo", value=PHOTO_ANSWER) if is_photo else Note("attachment", value=event.kind)
    if event.caption.strip() and event.kind is not Attachment.CONTACT:
        outcome = said(catalogue, session, Said(event.caption, event.message), moment)
    else:
        outcome = course.again(catalogue, session)
    outcome = course.noted(outcome, *(() if named else (note,)))
    return replace(outcome, replies=(*named, *outcome.replies))


def named_after(event: Sent) -> tuple[Told, ...]:
    """A word on a file whose name speaks of a personal detail, with a way to delete it (R43)."""
    kind = told_by_name(event.name)
    if not kind or event.kind is Attachment.PHOTO:
        return ()
    if importing.is_resume(event.name) and not is_safety(kind):
        return ()
    number = event.message or 0
    rows = ((guarding.erase(number),),) if is_safety(kind) and number else ()
    name = guarding.name_of(kind)
    return (Told("named_number" if rows else "named_detail", name, rows, number),)


def wants_phone(catalogue: Catalogue, session: Session) -> bool:
    """Whether a phone number is asked for: only then a shared card answers (U15)."""
    step = journey.asked_step(catalogue, session)
    return step is not None and step.question.kind is Kind.PHONE
