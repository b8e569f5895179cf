"""What each button does (U7, U8, U18, U20)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.checks.cleaning import clean
from bot.checks.reading import MOST_IN_TEXT
from bot.interview import (
    answering,
    asking,
    coaching,
    commands,
    course,
    guarding,
    journey,
    looks,
    moves,
    review,
    reviewing,
    summary,
)
from bot.interview.answering import Outcome, Words
from bot.interview.events import Chose, Commanded, Moment
from bot.interview.files import ANYWAY, PRINTED
from bot.interview.journey import Step
from bot.interview.replies import (
    Erase,
    Forget,
    Note,
    OpenDraft,
    RemoveDraft,
    StartDraft,
    Told,
)
from bot.interview.rewording import Tap, replaced, reworded
from bot.interview.schema import Catalogue
from bot.interview.session import Answer, Mark, Pending, Session, changed


def chose(catalogue: Catalogue, session: Session, event: Chose, moment: Moment) -> Outcome:
    """A tapped button; one of a screen that has moved on writes nothing (U7)."""
    anywhere = ANYWHERE.get(event.action)
    if anywhere:
        looks = event.action in LOOKS
        held = course.without_question(session) if looks else replace(session, pending=None)
        return anywhere(Tap(catalogue, held, event, moment))
    if event.action == "forget" and not session.answers and len(moment.drafts) <= 1:
        return forget(session)  # a second tap: all is gone, and stays so
    action, step = HERE.get(event.action), journey.asked_step(catalogue, session)
    if event.screen != journey.screen(session, step):
        return course.again(catalogue, session, Note("moved"))
    if session.pending and session.pending.about == "delete":
        return forget(session) if event.action == "forget" else moves.cancel(catalogue, session)
    if action is None or step is None:
        return course.again(catalogue, session, Note("moved"))
    return action(Tap(catalogue, session, event, moment), step)


# Buttons of the open question.


def choose(tap: Tap, step: Step) -> Outcome:
    """An option or a suggestion as the answer."""
    text = chosen_text(tap, step)
    if text is None:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    said = Words(text, tap.event.message)
    taken = answering.take(tap.catalogue, tap.session, step, said, tap.moment)
    return course.went_on(tap.catalogue, taken)


def chosen_text(tap: Tap, step: Step) -> str | None:
    """What the tapped option or suggestion says; None if it is no longer offered."""
    if any(option.key == tap.argument for option in step.question.options):
        return tap.argument
    offered = asking.suggestions(step, tap.session.answers)
    return next((text for text in offered if asking.digest(text) == tap.argument), None)


def toggle(tap: Tap, step: Step) -> Outcome:
    """Mark a suggestion, or take its mark away; the question stays until "That's all"."""
    text = chosen_text(tap, step)
    answer = tap.session.answers.get(step.key)
    marked = answer.value if answer and isinstance(answer.value, tuple) else ()
    if text is None:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    mark = answer.mark if answer and answer.mark is Mark.GIVEN else Mark.OPEN
    old = answer if answer and marked else Answer((), mark)
    new = (
        answering.spliced(old, marked.index(text), ())
        if text in marked
        else replace(old, value=(*marked, text), parts=(*answering.all_parts(old), (0, 1, 0)))
    )
    timed = replace(new, mark=mark, at=tap.moment.at) if new else None
    session = changed(replace(tap.session, pending=None, failures=0), {step.key: timed})
    return course.proceed(tap.catalogue, session)


def join(tap: Tap, step: Step) -> Outcome:
    """Make one point of all: the lines were one text (U11)."""
    session = replace(tap.session, pending=None)
    answer = session.answers.get(step.key)
    if answer is None or not isinstance(answer.value, tuple):
        return course.again(tap.catalogue, session)
    text = " ".join(answer.value)
    if len(text) > MOST_IN_TEXT:
        note = Note("long_joined", value=f"{MOST_IN_TEXT:,}")
        return course.again(tap.catalogue, session, note)
    said_by = {part[0] for part in answer.parts}
    message = said_by.pop() if len(said_by) == 1 else 0  # of several none can be corrected alone
    one = replace(answer, value=(text,), parts=((message, 1, 0),))
    return course.proceed(tap.catalogue, changed(session, {step.key: one}))


def clear(tap: Tap, step: Step) -> Outcome:
    """Empty a list to begin it anew; undo brings it back."""
    session = changed(replace(tap.session, pending=None), {step.key: None})
    return course.proceed(tap.catalogue, session, Note("cleared", step.question.label))


def points(tap: Tap, step: Step) -> Outcome:
    """Offer each point of a list to be changed."""
    answer = tap.session.answers.get(step.key)
    items = answer.value if answer and isinstance(answer.value, tuple) else ()
    session = replace(tap.session, pending=None)
    return Outcome(session, (summary.points_screen(step, items),))


def point(tap: Tap, step: Step) -> Outcome:
    """One point of a list, to be said anew or dropped."""
    answer = tap.session.answers.get(step.key)
    items = answer.value if answer and isinstance(answer.value, tuple) else ()
    item = next((i for i in items if asking.digest(i) == tap.argument), None)
    if item is None:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    pending = Pending(step.key, "item", (item,))
    return Outcome(replace(tap.session, pending=pending), (course.item(pending),))


def drop(tap: Tap, step: Step) -> Outcome:
    """Remove one point of a list."""
    pending = tap.session.pending
    return replaced(tap, step, (), pending.values[0] if pending else "")


def tip(tap: Tap, step: Step) -> Outcome:
    """Explain, and put the same question again (U9)."""
    tips = asking.tips(step, tap.session.answers)
    number = int(tap.argument) if tap.argument.isdecimal() else 0
    shown = tips[min(number, len(tips) - 1)]
    return course.again(tap.catalogue, tap.session, Note("tip", shown.label, shown.text))


def settle(tap: Tap, step: Step) -> Outcome:
    """One of several readings, or the text as typed."""
    pending, number = tap.session.pending, tap.argument
    if pending is None or not number.isdecimal() or int(number) >= len(pending.values):
        return course.again(tap.catalogue, tap.session, Note("moved"))
    value = pending.values[int(number)]
    taken = answering.settled(tap.session, step, value, pending, tap.moment)
    return course.went_on(tap.catalogue, taken)


def guard(tap: Tap, step: Step) -> Outcome:
    """Remove the personal details, say it anew, or keep them (U20)."""
    pending = tap.session.pending
    if pending is None or pending.about not in {"guard", "review"}:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    if pending.about == "review":
        return decided(tap, step, pending)
    outcome = chosen(tap, step, pending)
    return replace(outcome, replies=(*guarding.leftover(pending), *outcome.replies))


def chosen(tap: Tap, step: Step, pending: Pending) -> Outcome:
    """What was typed, as the person wants it."""
    session, point = replace(tap.session, pending=None), course.point_of(pending)
    rewrites = tap.argument == "rewrite"
    if rewrites or (tap.argument == "remove" and not pending.values[0]):
        item = Pending(step.key, "item", (point,)) if point else None
        note = Note("rewrite" if rewrites else "nothing_left")
        return course.again(tap.catalogue, replace(session, pending=item), note)
    said = wanted(tap, step, pending)
    if said is None:
        names = pending.usual if tap.argument == "some" else pending.names
        values = (point,) if point else ()
        again = replace(pending, about="keep", values=values, names=names)
        return Outcome(replace(session, pending=again), (Told("send_again"),))
    if point:
        return reworded(tap.catalogue, tap.session, said, tap.moment)
    return course.went_on(
        tap.catalogue, answering.take(tap.catalogue, session, step, said, tap.moment)
    )


def wanted(tap: Tap, step: Step, pending: Pending) -> Words | None:
    """The text to take: without the details, with those that are usual, or as it was typed.

    None if nobody has it any more: it is stored nowhere, so it comes out of the message the
    tapped one replies to, or out of this process's memory.
    """
    if tap.argument == "remove":
        return Words(pending.values[0], pending.message, pending.corrects)
    is_quoted = tap.event.quoted and tap.event.quoted_message == pending.message
    text = tap.event.quoted if is_quoted else tap.moment.held
    if not text:
        return None
    if tap.argument != "some":
        return Words(text, pending.message, pending.corrects, frozenset(pending.names))
    usual = frozenset(pending.usual)
    remains = guarding.detect(tap.session, step, clean(text), usual).remains
    return Words(remains, pending.message, pending.corrects, usual)


def decided(tap: Tap, step: Step, pending: Pending) -> Outcome:
    """What becomes of the details in an answer that stands; then the next one with details."""
    session, item = replace(tap.session, pending=None), course.point_of(pending)
    if tap.argument == "rewrite":
        if item:
            anew = replace(session, pending=Pending(step.key, "item", (item,)))
            return course.again(tap.catalogue, anew)
        return course.proceed(tap.catalogue, moves.edit(session, step.key, review.PLACE))
    if tap.argument == "keep":
        kept = guarding.kept_now(frozenset(pending.names), tap.moment)
        note = Note("kept_kinds", items=tuple(map(guarding.name_of, pending.names)))
        return course.proceed(tap.catalogue, changed(session, kept), note)
    usual = frozenset(pending.usual) if tap.argument == "some" else frozenset[str]()
    cleared = review.removed(session, step, pending, usual, tap.moment)
    outcome = course.proceed(tap.catalogue, cleared.session, Note("taken_out"))
    return replace(outcome, effects=(*answering.scrubbed(cleared), *outcome.effects))


HERE: Mapping[str, Callable[[Tap, Step], Outcome]] = {
    "choose": choose,
    "toggle": toggle,
    "done": lambda tap, step: moves.done(tap.catalogue, tap.session, step),
    "join": join,
    "clear": clear,
    "points": points,
    "point": point,
    "drop": drop,
    "tip": tip,
    "settle": settle,
    "guard": guard,
    "keep": lambda tap, _step: moves.keep(tap.catalogue, tap.session),
    "skip": lambda tap, _step: moves.skip(tap.catalogue, tap.session),
    "leave": lambda tap, step: moves.leave(tap.catalogue, tap.session, step),
    "enough": lambda tap, step: moves.enough(tap.catalogue, tap.session, step),
    "metric": coaching.metric,
    "metrics": coaching.metrics,
    "nonumber": coaching.no_number,
    "back": lambda tap, _step: moves.back(tap.catalogue, tap.session),
    "cancel": lambda tap, _step: moves.cancel(tap.catalogue, tap.session),
}


# Buttons that work wherever the interview stands; those that only look let a held answer be.
FILES: Mapping[str, str] = {  # what a button asks for, and the kind of file that is
    "anyway": "pdf",  # without the essentials
    "preview": "preview",
    "review": "review",
    "looks": "looks",
    "export": "export",
    **{kind: kind for kind in PRINTED},
    **{asked: kind for kind, asked in ANYWAY.items()},  # with details nobody decided about
}
ADVISED = frozenset({"use", "number", "reword", "fine"})  # about an answer that stands
LOOKS = ADVISED | {
    "go", "see", "deliver", "newask", "bin", "drafts", "formats", "erase", "check", "mend", "thin",
    "look",
}  # fmt: skip


def see(tap: Tap) -> Outcome:
    """A screen of the summary."""
    session = replace(tap.session, focus=None)
    return Outcome(session, (summary.shown_at(tap.catalogue, session, tap.argument),))


def edit(tap: Tap) -> Outcome:
    """Ask one answer again, then return to the screen it stood on."""
    step = journey.find_step(tap.catalogue, tap.session, tap.argument)
    if step is None or (step.entry and step.opens):
        return see(replace(tap, event=replace(tap.event, argument="")))
    place = step.prefix.rstrip(".") or step.section.key
    return course.proceed(tap.catalogue, moves.edit(tap.session, step.key, place))


def add(tap: Tap) -> Outcome:
    """A further entry, then back to the list of entries."""
    section = summary.section_named(tap.catalogue, tap.argument)
    if section is None or not section.repeats:
        return see(tap)
    if len(journey.entries(tap.session.answers, section.key)) >= journey.MOST_ENTRIES:
        note = Note("full", section.many, str(journey.MOST_ENTRIES))
        return Outcome(
            tap.session, (summary.shown_at(tap.catalogue, tap.session, section.key, (note,)),)
        )
    entry = f"{section.key}.{journey.next_entry(tap.session, section)}"
    return course.proceed(tap.catalogue, moves.edit(tap.session, entry, section.key))


def restore(tap: Tap) -> Outcome:
    """A section left out is asked after all."""
    section = summary.section_named(tap.catalogue, tap.argument)
    if section is None or not journey.is_left_out(tap.session.answers, section):
        return see(tap)
    session = changed(tap.session, {section.key: None, f"{section.key}.more": None})
    if section.repeats:
        return add(replace(tap, session=session))
    return course.proceed(tap.catalogue, session, Note("restored", section.title))


def move(tap: Tap, by: int) -> Outcome:
    """Exchange an entry with its neighbour; its number stays its own (U3)."""
    section_key, entry, order = entry_of(tap)
    if entry not in order or not 0 <= order.index(entry) + by < len(order):
        return see(tap)
    at = order.index(entry)
    swapped = list(order)
    swapped[at], swapped[at + by] = swapped[at + by], swapped[at]
    new = Answer(tuple(str(number) for number in swapped))
    session = changed(tap.session, {section_key: new})
    return Outcome(session, (summary.shown_at(tap.catalogue, session, section_key),))


def entry_of(tap: Tap) -> tuple[str, int, tuple[int, ...]]:
    """The section, the number and the order an argument like "experience.3" speaks of."""
    section_key, _, number = tap.argument.partition(".")
    order = journey.entries(tap.session.answers, section_key)
    return section_key, int(number) if number.isdecimal() else 0, order


def remove(tap: Tap) -> Outcome:
    """Remove an entry whole; undo brings it back."""
    section_key, entry, order = entry_of(tap)
    if entry not in order:
        return see(tap)
    prefix = f"{tap.argument}."
    gone: dict[str, Answer | None] = {
        key: None for key in tap.session.answers if key.startswith(prefix)
    }
    left = tuple(str(number) for number in order if number != entry)
    gone[section_key] = Answer(left) if left else None
    session = changed(replace(tap.session, focus=None), gone)
    note = Note("removed", value="/undo")
    return Outcome(session, (summary.shown_at(tap.catalogue, session, section_key, (note,)),))


def forget(session: Session) -> Outcome:
    """Delete everything held on the person; asked once before."""
    return Outcome(session, (Told("deleted"),), (Forget(),))


def start_draft(tap: Tap) -> Outcome:
    """Begin another résumé, empty or as a copy (U19); a second tap begins no third."""
    copy = tap.argument == "copy"
    if not tap.session.undo and (copy or not tap.session.answers):
        return commands.commanded(tap.catalogue, tap.session, Commanded("start"), tap.moment)
    return Outcome(tap.session, (), (StartDraft(copy=copy),))


def number_of(tap: Tap) -> int:
    """The number of a draft of the person's in a button, 0 if it is none."""
    return next((d.id for d in tap.moment.drafts if str(d.id) == tap.argument), 0)


def deliver(tap: Tap) -> Outcome:
    """Make a file."""
    if tap.argument not in FILES:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    return moves.deliver(
        tap.catalogue,
        tap.session,
        FILES[tap.argument],
        anyway=tap.argument in {"anyway", "pdf!"},
        as_it_is=tap.argument.endswith("!"),
    )


def look_through(tap: Tap) -> Outcome:
    """Ask about the answers that hold details nobody decided about, from one of them on."""
    return course.walked(tap.catalogue, tap.session, key=tap.argument)


def ask_anew(tap: Tap) -> Outcome:
    """Ask about a kind of personal detail again that was kept."""
    return moves.unkeep(tap.catalogue, tap.session, tap.argument)


def erase(tap: Tap) -> Outcome:
    """Delete a message of the person's from the chat; a choice that is open stays open."""
    if not tap.argument.isdecimal():
        return course.again(tap.catalogue, tap.session, Note("moved"))
    number, pending = int(tap.argument), tap.session.pending
    if pending and pending.about in {"guard", "review"} and pending.message == number:
        session = replace(tap.session, pending=replace(pending, gone=True))
        outcome = course.again(tap.catalogue, session, Note("erased"))
    else:
        outcome = Outcome(tap.session, (Told("erased"),))
    return replace(outcome, replies=(*outcome.replies, Erase(number)))


def stay(tap: Tap) -> Outcome:
    """Keep what was announced to be deleted: to have written is enough, so only a word on it."""
    return course.again(tap.catalogue, replace(tap.session, focus=None), Note("stays"))


def longer(tap: Tap) -> Outcome:
    """Make the PDF, as long as it is."""
    session = looks.longer(tap.session, tap.argument)
    return moves.deliver(tap.catalogue, session, "pdf", anyway=True)


ANYWHERE: Mapping[str, Callable[[Tap], Outcome]] = {
    "go": lambda tap: course.again(tap.catalogue, replace(tap.session, focus=None)),
    "stay": stay,
    "see": see,
    "edit": edit,
    "add": add,
    "restore": restore,
    "up": lambda tap: move(tap, -1),
    "down": lambda tap: move(tap, 1),
    "remove": remove,
    "undo": lambda tap: moves.undo(tap.catalogue, tap.session),
    "deliver": deliver,
    "new": start_draft,
    "newask": lambda tap: Outcome(tap.session, (summary.new_draft(tap.session),)),
    "open": lambda tap: Outcome(tap.session, (), (OpenDraft(number_of(tap)),)),
    "bin": lambda tap: Outcome(tap.session, (summary.bin_draft(tap.moment, number_of(tap)),)),
    "binned": lambda tap: Outcome(tap.session, (), (RemoveDraft(number_of(tap)),)),
    "drafts": lambda tap: Outcome(tap.session, (summary.drafts(tap.moment),)),
    "formats": lambda tap: Outcome(tap.session, (summary.FORMATS,)),
    "pages": longer,
    "look": lambda tap: looks.look(tap.catalogue, tap.session, tap.argument),
    "review": look_through,
    "check": reviewing.check,
    "mend": reviewing.mend,
    "thin": reviewing.thin,
    "use": coaching.use,
    "number": coaching.number,
    "reword": coaching.reword,
    "fine": coaching.fine,
    "unkeep": ask_anew,
    "erase": erase,
}
