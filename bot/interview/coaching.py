"""What comes of the coach's remarks: shown above what is asked next, taken, measured, waved off."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.checks import coach
from bot.checks.cleaning import clean
from bot.checks.reading import MOST_IN_TEXT
from bot.checks.writing.figures import METRICS, MOST_FIGURE, tidied
from bot.interview import (
    advice,
    answering,
    coached,
    course,
    forgetting,
    guarding,
    journey,
    measuring,
    moves,
    rewording,
)
from bot.interview.advice import NOW, Ref
from bot.interview.answering import Outcome, Words
from bot.interview.coached import Coached
from bot.interview.events import Moment
from bot.interview.journey import Step
from bot.interview.replies import Acknowledged, Ask, Fate, Finished, Note, Summary, Tally
from bot.interview.rewording import Tap
from bot.interview.schema import Catalogue, Kind
from bot.interview.session import Answers, Focus, Pending, Session, changed


def remarked(catalogue: Catalogue, before: Session, outcome: Outcome) -> Outcome:
    """The outcome with the remarks that are due on what was just stored, or still stand.

    They stand above the next question until something else is stored; nothing waits for them.
    """
    after = outcome.session
    place, refs = advice.last(after.answers)
    if place != advice.HERE:
        keys = advice.changed(before.answers, after.answers)
        if not keys:
            return shown(catalogue, outcome, after)
        is_undo = len(after.undo) < len(before.undo)
        refs = () if is_undo else advice.fresh(before.answers, after.answers, keys)
        outcome = reposed(catalogue, outcome) if refs else outcome
        if not is_undo:
            outcome = tallied(outcome, Fate.EDITED, said_anew(before.answers, after.answers))
    showing = place_shown(before, outcome) if refs else ""
    if not showing:
        return replace(outcome, session=advice.gone(outcome.session)) if place else outcome
    if place != advice.HERE:
        outcome = tallied(outcome, Fate.SHOWN, (code for ref in refs for code in ref.codes))
    session = advice.remembering(outcome.session, showing, refs)
    return shown(catalogue, replace(outcome, session=session), session, fresh=True)


def tallied(outcome: Outcome, fate: Fate, codes: Iterable[str]) -> Outcome:
    """The outcome, with what became of remarks to be counted."""
    told = tuple(codes)
    return replace(outcome, effects=(*outcome.effects, Tally(fate, told))) if told else outcome


def said_anew(before: Answers, after: Answers) -> Iterator[str]:
    """The codes of the remarks on the screen whose text was just said in other words."""
    place, refs = advice.last(before)
    for ref in refs if place else ():
        is_anew = advice.text_at(after, ref) is None and replaced(before, after, ref.key)
        if ref.codes != (NOW,) and is_anew and advice.standing(before, ref):
            yield from ref.codes


def replaced(before: Answers, after: Answers, key: str) -> bool:
    """Whether an answer holds a text it did not hold."""
    stood = {text.text for text in coached.texts(before, key)}
    return any(text.text not in stood for text in coached.texts(after, key))


def place_shown(before: Session, outcome: Outcome) -> str:
    """Where remarks can stand on what is shown; "" where they cannot."""
    at, _ = advice.last(before.answers)
    back = before.focus.back if before.focus else at.removeprefix(advice.END)
    found = (advice.place_of(reply, back) for reply in reversed(outcome.replies))
    return next(filter(None, found), "")


def shown(
    catalogue: Catalogue, outcome: Outcome, session: Session, *, fresh: bool = False
) -> Outcome:
    """The outcome with remarks on the screen they belong to; a summary has them only at once."""
    place, _ = advice.last(session.answers)
    if not place:
        return outcome
    replies = list(outcome.replies)
    for at, reply in reversed(tuple(enumerate(replies))):
        if isinstance(reply, Ask | Finished | Summary):
            is_there = fresh if isinstance(reply, Summary) else advice.place_of(reply, "") == place
            replies[at] = advice.attached(catalogue, session, reply) if is_there else reply
            break
    return replace(outcome, replies=tuple(replies))


def reposed(catalogue: Catalogue, outcome: Outcome) -> Outcome:
    """After an edited message: the open question again, for the remarks to stand above (U14)."""
    first, *others = outcome.replies
    is_quiet = isinstance(first, Acknowledged) and not any(isinstance(r, Ask) for r in others)
    if not is_quiet or outcome.session.pending:
        return outcome
    again = course.again(catalogue, outcome.session)
    return replace(outcome, session=again.session, replies=(first, *again.replies, *others))


# Buttons under a remark: they work wherever the interview stands.


def use(tap: Tap) -> Outcome:
    """Take the better words, as one change that can be undone."""
    ref = advice.ref_of(tap.argument)
    text = advice.text_at(tap.session.answers, ref)
    if text is None:
        kind = "advice_taken" if was_taken(tap.session, ref) else "advice_gone"
        return course.again(tap.catalogue, tap.session, Note(kind))
    better, used = advice.bettered(text, ref.codes, advice.findings(text))
    return taken(tap.catalogue, tap.session, text, better, used, Fate.TAKEN)


def was_taken(session: Session, ref: Ref) -> bool:
    """Whether the last change took these better words: the button was tapped twice."""
    change = dict(session.undo[-1]) if session.undo else {}
    old = {key: answer for key, answer in change.items() if key == ref.key and answer}
    text = advice.text_at({**session.answers, **old}, ref) if old else None
    better = advice.bettered(text, ref.codes, advice.findings(text))[0] if text else ""
    return any(now.text == better for now in coached.texts(session.answers, ref.key))


def taken(  # noqa: PLR0913, PLR0917 (a text, its new words, and what they settle)
    catalogue: Catalogue,
    session: Session,
    text: Coached,
    new: str,
    used: tuple[str, ...],
    fate: Fate,
) -> Outcome:
    """One text in other words, with a way back; the remarks it does not settle stay.

    An answer that waits for a word of the person's is settled first.
    """
    answer = advice.rewritten(session.answers, text, new) if new else None
    if answer is None or (session.pending and session.pending.about in course.HELD):
        return course.again(catalogue, session, Note("advice_gone" if not answer else "moved"))
    _, refs = advice.last(session.answers)
    after = changed(replace(session, pending=None), {text.key: answer})
    forgotten = forgetting.replaced(after, text.key)
    old, now = advice.name_of(text.text), Ref((NOW,), advice.name_of(new), text.key)
    left = [kept for ref in refs if (kept := carried(ref, old, now, text.key, used))]
    after = advice.remembering(forgotten.session, advice.HERE, (now, *left))
    outcome = tallied(course.proceed(catalogue, back_to(after, session)), fate, used)
    return replace(outcome, effects=(*answering.scrubbed(forgotten), *outcome.effects))


def carried(ref: Ref, old: str, now: Ref, key: str, used: tuple[str, ...]) -> Ref | None:
    """A remark after the text was changed: the same on another, what is left of it on this."""
    if ref.codes == (NOW,):
        return None
    if (ref.name, ref.key) != (old, key):
        return ref
    codes = tuple(code for code in ref.codes if code not in used)
    return now._replace(codes=codes) if codes else None


def back_to(session: Session, before: Session) -> Session:
    """The session on its way to the summary that remarks stood on, if they did."""
    back = summary_under(before)
    return replace(session, focus=Focus("", back)) if back and not session.focus else session


def summary_under(session: Session) -> str:
    """The summary screen that the remarks shown last stand on, "" if on none."""
    place, _ = advice.last(session.answers)
    return place.removeprefix(advice.END) if place.startswith(advice.END) else ""


def fine(tap: Tap) -> Outcome:
    """Nothing is said of these texts any more by these rules."""
    pairs = [pair.partition(".") for pair in tap.argument.split("+")]
    found = [(code, name) for code, _, name in pairs if code in coach.RULES]
    names = {name for _, name in found}
    answers = tap.session.answers
    if not any(advice.name_of(text.text) in names for text in coached.coached(answers)):
        return course.again(tap.catalogue, tap.session, Note("advice_gone"))
    return dismissed(tap.catalogue, tap.session, found)


def dismissed(catalogue: Catalogue, session: Session, found: list[tuple[str, str]]) -> Outcome:
    """On without those remarks; a rule waved off often enough says so and falls silent."""
    after = advice.dismissing(session, found)
    quiet = [
        coach.RULES[code].category
        for code, _ in found
        if advice.is_silent(after.answers, code) and not advice.is_silent(session.answers, code)
    ]
    note = Note("fine_always", items=tuple(quiet)) if quiet else Note("fine")
    new = [code for code, name in found if code not in advice.silent(session.answers, name)]
    after = advice.gone(after)
    outcome = course.again(catalogue, after if after.pending else back_to(after, session), note)
    return tallied(outcome, Fate.WAVED_OFF, new)


def reword(tap: Tap) -> Outcome:
    """Ask for the text in other words, with the old ones shown."""
    text = within_reach(tap)
    if isinstance(text, Outcome):
        return text
    step = journey.find_step(tap.catalogue, tap.session, text.key)
    if step and step.question.kind is Kind.BULLETS:
        pending = Pending(text.key, "item", (text.text,))
        session = replace(back_to(tap.session, tap.session), pending=pending)
        return Outcome(session, (course.item(pending),))
    back = summary_under(tap.session)
    return course.proceed(tap.catalogue, moves.edit(tap.session, text.key, back))


def within_reach(tap: Tap) -> Coached | Outcome:
    """The text a button is about; or what to say where it is gone, or something comes first."""
    text = advice.text_at(tap.session.answers, advice.ref_of(tap.argument))
    if tap.session.pending and tap.session.pending.about in course.HELD:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    if text is None:
        return course.again(tap.catalogue, tap.session, Note("advice_gone"))
    return text


# A figure for a text: what it measures, then how much.


def number(tap: Tap) -> Outcome:
    """Ask what moved."""
    text = within_reach(tap)
    if isinstance(text, Outcome):
        return text
    pending = Pending(text.key, measuring.NUMBER, (text.text,))
    session = replace(back_to(tap.session, tap.session), pending=pending)
    return Outcome(session, (measuring.measure(pending),))


def metric(tap: Tap, _step: Step) -> Outcome:
    """Ask how much."""
    pending = tap.session.pending
    if not pending or pending.about not in measuring.OPEN or tap.argument not in METRICS:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    pending = replace(pending, about=measuring.FIGURE, values=(pending.values[0], tap.argument))
    return Outcome(replace(tap.session, pending=pending), (measuring.measure(pending),))


def metrics(tap: Tap, _step: Step) -> Outcome:
    """Ask what moved once more."""
    pending = tap.session.pending
    if not pending or pending.about not in measuring.OPEN:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    pending = replace(pending, about=measuring.NUMBER, values=pending.values[:1])
    return Outcome(replace(tap.session, pending=pending), (measuring.measure(pending),))


def no_number(tap: Tap, _step: Step) -> Outcome:
    """There is none: nobody is asked for it again."""
    pending = tap.session.pending
    if not pending or pending.about not in measuring.OPEN:
        return course.again(tap.catalogue, tap.session, Note("moved"))
    return without_number(tap.catalogue, tap.session, pending)


def without_number(catalogue: Catalogue, session: Session, pending: Pending) -> Outcome:
    """On, with no rule asking that text for a figure any more."""
    text = measured(session.answers, pending)
    found = [(code, advice.name_of(text.text)) for code in asking_number(text)] if text else []
    return dismissed(catalogue, replace(session, pending=None), found)


def asking_number(text: Coached) -> tuple[str, ...]:
    """The rules that ask a text for a figure."""
    return tuple(code for code in advice.findings(text) if coach.RULES[code].asks_number)


def measured(answers: Answers, pending: Pending) -> Coached | None:
    """The text a figure is for; None if it was changed meanwhile."""
    return next(
        (t for t in coached.texts(answers, pending.key) if t.text == pending.values[0]), None
    )


def figure(catalogue: Catalogue, session: Session, said: Words, moment: Moment) -> Outcome:
    """A figure, worked into the text; a whole line is taken as the text anew."""
    pending, typed = session.pending, clean(said.text)
    text = measured(session.answers, pending) if pending else None
    if pending is None or text is None:
        return course.again(catalogue, replace(session, pending=None), Note("advice_gone"))
    if len(typed) > MOST_FIGURE or "\n" in typed:
        return anew(catalogue, session, text, said, moment)
    said_figure = tidied(typed)
    new = measuring.worked(pending, said_figure) if said_figure else ""
    step = journey.find_step(catalogue, session, text.key)
    if said_figure and not new:
        return course.again(catalogue, session, Note("figure_of"))
    if not new or step is None or len(new) > MOST_IN_TEXT:
        return course.again(catalogue, session, Note("no_figure"))
    found, before = (
        guarding.detect(session, step, line, frozenset()).findings for line in (new, text.text)
    )
    if len(found) > len(before):
        return course.again(catalogue, session, Note("no_figure"))
    return taken(
        catalogue, replace(session, pending=None), text, new, asking_number(text), Fate.MEASURED
    )


def anew(
    catalogue: Catalogue, session: Session, text: Coached, said: Words, moment: Moment
) -> Outcome:
    """The whole text, sent where a figure was asked for."""
    step = journey.find_step(catalogue, session, text.key)
    if step and step.question.kind is Kind.BULLETS:
        pending = Pending(text.key, "item", (text.text,))
        return rewording.reworded(catalogue, replace(session, pending=pending), said, moment)
    settled = replace(session, pending=None)
    if step is None:
        return course.again(catalogue, settled)
    return course.went_on(catalogue, answering.take(catalogue, settled, step, said, moment))
