"""What is shown next: the question to settle, the open one, a summary screen, or the end."""

from dataclasses import replace

from bot.checks.masking import masked
from bot.interview import answering, asking, guarding, journey, measuring, review, summary
from bot.interview.answering import Outcome, Taken
from bot.interview.journey import Step
from bot.interview.replies import (
    Ask,
    Button,
    Consult,
    Doubt,
    Finished,
    Measure,
    Note,
    Reply,
    Rows,
    Summary,
    Told,
    Warn,
)
from bot.interview.schema import Catalogue
from bot.interview.session import Pending, Session

ITEM_ROWS: Rows = ((Button("Drop it", "drop", style="danger"), Button("Leave it", "cancel")),)
DELETE_ROWS: Rows = (
    (Button("Delete everything", "forget", style="danger"),),
    (Button("No, keep it", "cancel", style="success"),),
)
DELETE = Told("delete_asked", rows=DELETE_ROWS, screen="!0")
REVIEW = "!check:"  # before a screen of the review, where a focus says what to show afterwards
HELD = frozenset({"guard", "keep", "choose", "unread"})  # what holds an answer of the person's


def proceed(catalogue: Catalogue, session: Session, *notes: Note) -> Outcome:
    """Go to what is open: the focus, the screen it was begun on, or the next question."""
    focus = session.focus
    if focus and next(journey.focus_steps(catalogue, session, focus.key), None) is None:
        session = replace(session, focus=None)
        if focus.back == review.PLACE:
            return walked(catalogue, session, notes)
        if focus.back.startswith(REVIEW):
            return Outcome(session, (), (Consult(focus.back.removeprefix(REVIEW), notes),))
        if focus.back:
            shown = summary.shown_at(catalogue, session, focus.back, notes)
            return Outcome(session, (shown,))
    step = journey.open_step(catalogue, session)
    if step is None:
        return ended(catalogue, session, notes)
    return Outcome(session, (asking.ask(catalogue, session, step, notes),))


def ended(catalogue: Catalogue, session: Session, notes: tuple[Note, ...]) -> Outcome:
    """Nothing is left to ask; what is worth a look is remarked on once."""
    remarks = review.remarks(catalogue, session)[: summary.MOST_REMARKS]
    codes = tuple(remark.code for remark in remarks)
    finished = replace(summary.finished(catalogue, session, notes, remarks), codes=codes)
    return Outcome(review.shown(session, remarks), (finished,))


def walked(
    catalogue: Catalogue, session: Session, notes: tuple[Note, ...] = (), key: str = ""
) -> Outcome:
    """The next answer that holds a detail nobody decided about, or the one under a key."""
    session, reply = review.walk(catalogue, session, notes, key)
    return Outcome(session, (reply,))


def again(catalogue: Catalogue, session: Session, *notes: Note) -> Outcome:
    """What is to be settled, or else the open question, once more; notes stand above it (U9)."""
    if session.pending is None:
        return proceed(catalogue, session, *notes)
    held = reposed(catalogue, session, session.pending)
    return noted(Outcome(session, (held,)), *notes)


def reposed(catalogue: Catalogue, session: Session, pending: Pending) -> Reply:
    """What is to be settled, put once more."""
    step = journey.asked_step(catalogue, session)
    match pending.about:
        case "delete" | "keep":
            return DELETE if pending.about == "delete" else Told("send_again")
        case "item":
            return item(pending)
        case measuring.NUMBER | measuring.FIGURE:
            return measuring.measure(pending)
        case "guard" if step:
            return guarding.warning(session, step, pending)
        case "review" if step:
            return replace(review.asked(session, step, pending), again=True)
        case _:
            return answering.doubt_again(catalogue, session, step, pending)


def item(pending: Pending) -> Told:
    """Asks for one point of a list in other words."""
    point = masked(pending.values[0], pending.key.partition(".")[0])
    return Told("item", point, ITEM_ROWS, screen=f"{pending.key}!0")


def point_of(pending: Pending) -> str:
    """The point of a list that is being said anew, "" if none is."""
    at = {"item": 0, "guard": 1, "keep": 0, "review": 0}.get(pending.about)
    return "" if at is None else "".join(pending.values[at : at + 1])


def without_question(session: Session) -> Session:
    """The session with no question of ours to settle; an answer that is held back stays held."""
    held = session.pending and session.pending.about in HELD
    return session if held else replace(session, pending=None)


def went_on(catalogue: Catalogue, taken: Taken) -> Outcome:
    """Ask back, or go to what is open next."""
    if taken.reply:
        return Outcome(taken.session, (taken.reply,), taken.effects)
    outcome = proceed(catalogue, taken.session, *taken.notes)
    return Outcome(outcome.session, outcome.replies, (*taken.effects, *outcome.effects))


def noted(outcome: Outcome, *notes: Note) -> Outcome:
    """The outcome with lines above whatever it shows."""
    return replace(
        outcome,
        replies=tuple(
            replace(reply, notes=(*notes, *reply.notes))
            if isinstance(reply, Ask | Warn | Doubt | Told | Summary | Measure | Finished)
            else reply
            for reply in outcome.replies
        ),
    )


def current_rows(catalogue: Catalogue, session: Session, step: Step | None) -> Rows:
    """The buttons under what is now asked, for typing their labels (U31)."""
    if session.pending:
        return pending_rows(catalogue, session, session.pending, step)
    if step is None:
        return summary.finished(catalogue, session).rows
    return asking.rows(catalogue, session, step)


def pending_rows(
    catalogue: Catalogue, session: Session, pending: Pending, step: Step | None
) -> Rows:
    """The buttons of what is to be settled."""
    match pending.about:
        case "guard" | "review":
            return guarding.rows(pending)
        case "delete":
            return DELETE_ROWS
        case "item":
            return ITEM_ROWS
        case "keep":
            return ()
        case measuring.NUMBER | measuring.FIGURE:
            return measuring.rows(pending)
        case _:
            return answering.doubt_rows(catalogue, session, step) if step else ()
