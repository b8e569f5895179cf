"""Takes an answer: the guard first, then the reading, then what is kept (U10-U14, U20)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from bot.checks import lists
from bot.checks.cleaning import clean, without_emoji
from bot.checks.masking import masked
from bot.checks.reading import Ambiguous, Read, Reading, Unclear, quoted
from bot.checks.removal import Cut
from bot.interview import asking, forgetting, given, guarding, journey
from bot.interview.events import Moment
from bot.interview.families import example
from bot.interview.journey import Step
from bot.interview.reading import read
from bot.interview.replies import Button, Doubt, Effect, Note, Reply, Rows, Scrub
from bot.interview.schema import Catalogue, Kind
from bot.interview.session import Answer, Answers, Focus, Mark, Pending, Session, changed

Part: TypeAlias = tuple[int, int, int]  # message, number of items, length of the message

MOST_ALL = 60_000  # characters in a whole résumé (U32)
MOST_AS_TYPED = 300  # what cannot be read may be kept as typed up to this length
MOST_HELD = {  # as typed: none where a choice is needed, and no more of a list than it holds
    Kind.BULLETS: lists.MOST_BULLETS,
    Kind.ITEMS: lists.MOST_ITEMS,
    **dict.fromkeys((Kind.CHOICE, Kind.PICK, Kind.COUNTRY, Kind.GROUP), 0),
}
LED = frozenset({Kind.EMAIL, Kind.PHONE, Kind.LINK})  # what is printed with a link behind it
AS_TEXT = "Kept as typed, it is plain text that nobody can tap."
SPLIT_WITHIN = timedelta(seconds=20)  # between the parts of a paste that a client split


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to: the session as it is now, what to say, and what to do."""

    session: Session
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A text typed as an answer, and where it came from; `corrects`: an edited message.

    `point`: the one of a list which it is to replace.
    """

    text: str
    message: int | None = None
    corrects: bool = False
    kept: frozenset[str] = frozenset()  # categories the person chose to keep just now
    point: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an answer: a reply that asks back, or notes about what was kept."""

    session: Session
    reply: Reply | None = None
    notes: tuple[Note, ...] = ()
    effects: tuple[Effect, ...] = ()


def take(catalogue: Catalogue, session: Session, step: Step, said: Words, moment: Moment) -> Taken:
    """Guard, read and keep one text as the answer to a step."""
    text = clean(said.text)
    cut = guarding.detect(session, step, text, said.kept)
    if cut.findings:
        return held_back(session, step, cut, replace(said, text=text))
    reading = within_limits(session, step, text, moment, said)
    match reading:
        case Read():
            return keep(session, step, reading, said, moment)
        case Ambiguous():
            return doubt_between(catalogue, session, step, reading, said)
        case Unclear():
            return doubt(catalogue, session, step, reading, replace(said, text=text))


def held_back(session: Session, step: Step, cut: Cut, said: Words) -> Taken:
    """Ask what is to become of the personal details in a text."""
    values = (cut.remains, said.point) if said.point else (cut.remains,)
    held = Pending(step.key, "guard", values, (), said.message, said.corrects)
    session, warning = guarding.warn(session, step, cut, said.text, held)
    return Taken(session, warning)


def within_limits(session: Session, step: Step, text: str, moment: Moment, said: Words) -> Reading:
    """The reading of a text, or a sentence on the limit it passes (U32)."""
    total = sum(sum(map(len, _parts(answer))) for answer in session.answers.values())
    if total + len(text) > MOST_ALL:
        return Unclear(
            f"With that your résumé passes {MOST_ALL:,} characters, far more than anyone reads.",
            "Shorten or remove something under /edit first.",
        )
    if step.question.kind is Kind.BULLETS and not said.corrects:
        return collect(session, step, text, moment)
    reading = read(step.question, text, session.answers, moment.today)
    full = overfull(session, step, reading, said) if isinstance(reading, Read) else None
    return full or reading


def overfull(session: Session, step: Step, reading: Read, said: Words) -> Unclear | None:
    """A sentence on the limit a list passes with what it holds already (U32)."""
    value, kind = reading.value, step.question.kind
    old = session.answers.get(step.key)
    if not isinstance(value, tuple):
        return None
    if kind is Kind.BULLETS and said.corrects and old:
        count = len(corrected(old, value, said.message).value)
        return passed(count, lists.MOST_BULLETS, "points", "An entry")
    if kind is Kind.ITEMS:
        both = corrected(old, value, said.message) if said.corrects and old else None
        count = len(both.value if both else {*_parts(old), *value} if old else value)
        return passed(count, lists.MOST_ITEMS, "items", "A list")
    if kind is Kind.GROUP:
        more = len(value) - (0 if step.opens else 1)
        count = len(journey.entries(session.answers, step.section.key)) + more
        return passed(count, journey.MOST_ENTRIES, step.section.many, "A section")
    return None


def passed(count: int, most: int, many: str, what: str) -> Unclear | None:
    """What to say of too many."""
    if count <= most:
        return None
    return Unclear(f"With that there are {count} {many}.", f"{what} holds {most}: leave some out.")


def _parts(answer: Answer) -> tuple[str, ...]:
    return (answer.value,) if isinstance(answer.value, str) else answer.value


def collect(session: Session, step: Step, text: str, moment: Moment) -> Reading:
    """The points of a list together with those it holds; a split paste is joined (U11)."""
    answer = session.answers.get(step.key)
    before = answer.value if answer and isinstance(answer.value, tuple) else ()
    recent = bool(answer and answer.at and moment.at - answer.at < SPLIT_WITHIN)
    length = answer.parts[-1][2] if answer and answer.parts and recent else 0
    return lists.join_split(before, length, text)


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "replace")) // 2


def keep(session: Session, step: Step, reading: Read, said: Words, moment: Moment) -> Taken:
    """Store a reading, as one change that can be undone."""
    if step.question.kind is Kind.GROUP:
        return keep_groups(session, step, reading, said, moment)
    answer = answer_of(session, step, reading, said, moment)
    session = store(session, step, {step.key: answer, **guarding.kept_now(said.kept, moment)})
    forgotten = forgetting.replaced(session, step.key)
    notes = (saved(step, answer, reading), *advice(step, answer))
    return Taken(forgotten.session, notes=notes, effects=scrubbed(forgotten))


def scrubbed(forgotten: forgetting.Forgotten) -> tuple[Effect, ...]:
    """What is to be done about words that are gone from the answers."""
    return (Scrub(forgotten.words),) if forgotten.words else ()


def advice(step: Step, answer: Answer) -> tuple[Note, ...]:
    """City and country suffice: a number in a place is a street or a post code (R44).

    Emoji are told to stay off the page.
    """
    is_long = step.question.kind is Kind.PLACE and any(map(str.isdigit, str(answer.value)))
    pictured = any(without_emoji(part) != part for part in _parts(answer))
    return (Note("city_enough"),) * is_long + (Note("no_emoji"),) * pictured


def answer_of(session: Session, step: Step, reading: Read, said: Words, moment: Moment) -> Answer:
    """The answer as it is kept; lists remember which message gave which items."""
    old = session.answers.get(step.key)
    value, kind = reading.value, step.question.kind
    if not isinstance(value, tuple):
        return Answer(value, Mark.GIVEN, said.message, moment.at)
    if kind in asking.LISTS and said.corrects and old and isinstance(old.value, tuple):
        return replace(corrected(old, value, said.message), at=moment.at)
    before = old.value if old and isinstance(old.value, tuple) else ()
    if kind is Kind.ITEMS:
        value = tuple(dict.fromkeys((*before, *value)))
    part = (said.message or 0, max(0, len(value) - len(before)), utf16(said.text))
    parts = (*(all_parts(old) if old else ()), part)
    mark = Mark.GIVEN if kind is not Kind.BULLETS or (old and old.mark is Mark.GIVEN) else Mark.OPEN
    return Answer(value, mark, said.message, moment.at, parts if kind in asking.LISTS else ())


def all_parts(answer: Answer) -> tuple[Part, ...]:
    """Which message gave how many items; those that were tapped come from message 0."""
    rest = len(answer.value) - sum(count for _, count, _ in answer.parts)
    return (*answer.parts, (0, rest, 0)) if rest > 0 else answer.parts


def corrected(old: Answer, items: tuple[str, ...], message: int | None) -> Answer:
    """A collected list in which the items of one message are replaced (U14)."""
    value: dict[str, None] = {}
    parts: list[Part] = []
    at = 0
    for number, count, length in all_parts(old):
        mine = items if number == message else _parts(old)[at : at + count]
        fresh = [item for item in dict.fromkeys(mine) if item not in value]
        value |= dict.fromkeys(fresh)
        parts.append((number, len(fresh), length))
        at += count
    return replace(old, value=tuple(value), parts=tuple(parts))


def spliced(answer: Answer, at: int, new: tuple[str, ...]) -> Answer | None:
    """A list with the item at a place replaced by none, one or several; None if none is left.

    The new ones count as said by the message that gave the old one.
    """
    items, parts, start = _parts(answer), [], 0
    fresh = [item for item in dict.fromkeys(new) if item not in (*items[:at], *items[at + 1 :])]
    for number, count, length in all_parts(answer):
        mine = start <= at < start + count
        parts.append((number, count - 1 + len(fresh) if mine else count, length))
        start += count
    value = (*items[:at], *fresh, *items[at + 1 :])
    return replace(answer, value=value, parts=tuple(parts)) if value else None


def store(session: Session, step: Step, changes: Mapping[str, Answer | None]) -> Session:
    """Make the changes, add the entry if the step opens one, and let go of what is settled."""
    numbers = session.numbers
    if step.opens and step.entry not in journey.entries(session.answers, step.section.key):
        changes = {**changes, **added(session, step.section.key, (step.entry,))}
        numbers = {**numbers, step.section.key: max(step.entry, numbers.get(step.section.key, 0))}
    session = changed(replace(session, numbers=numbers, pending=None, failures=0), changes)
    return unfocused(session, step)


def added(session: Session, section: str, numbers: tuple[int, ...]) -> Mapping[str, Answer]:
    """The order of a section's entries with further ones at the end."""
    order = (*journey.entries(session.answers, section), *numbers)
    return {section: Answer(tuple(str(number) for number in order))}


def unfocused(session: Session, step: Step) -> Session:
    """The session with its focus on this step used up, unless a list is still collected."""
    answer = session.answers.get(step.key)
    open_list = step.question.kind in asking.COLLECTS
    if not session.focus or session.focus.key != step.key or (answer and open_list):
        return session
    return replace(session, focus=Focus("", session.focus.back))


def saved(step: Step, answer: Answer, reading: Read) -> Note:
    """What was taken, in a line; a list says how many it found (U11, U13)."""
    label, shown = step.question.label, asking.shown(step, answer)
    if isinstance(answer.value, tuple):
        listed = () if step.question.kind is Kind.BULLETS else shown
        return Note("found", label, str(len(shown)), listed)
    echo = asking.safe(step, reading.echo)
    return Note("saved", label, echo or (shown[0] if shown else ""))


def keep_groups(session: Session, step: Step, reading: Read, said: Words, moment: Moment) -> Taken:
    """Store one label, or one or many "Label: a, b" lines as entries of their own (R77).

    A label that stands already gets the further items; it is not listed twice.
    """
    lines = reading.value if isinstance(reading.value, tuple) else (reading.value,)
    known = groups(session, step)
    room = journey.MOST_ENTRIES - len(journey.entries(session.answers, step.section.key))
    changes: dict[str, Answer | None] = {}
    fresh: list[int] = []
    number = step.entry if step.opens else journey.next_entry(session, step.section)
    for line in lines:
        entry = known.get(label_of(line)) if step.opens or line != lines[0] else step.entry
        if entry is None and len(fresh) < room:
            entry, number = number, number + 1
            fresh.append(entry)
        if entry is not None:
            changes |= group_answers(session, f"{step.section.key}.{entry}", line, said, moment)
    if fresh:
        changes |= added(session, step.section.key, tuple(fresh))
    changes |= guarding.kept_now(said.kept, moment)
    top = max(number - 1, session.numbers.get(step.section.key, 0))
    session = replace(session, numbers={**session.numbers, step.section.key: top})
    session = changed(replace(session, pending=None, failures=0), changes)
    return Taken(unfocused(session, step), notes=(groups_note(step, lines),))


def groups(session: Session, step: Step) -> Mapping[str, int]:
    """The labels of a section's groups, and their entries."""
    section, answers = step.section.key, session.answers
    keys = {entry: f"{section}.{entry}.name" for entry in journey.entries(answers, section)}
    return {
        label_of(str(answers[key].value)): entry for entry, key in keys.items() if key in answers
    }


def label_of(line: str) -> str:
    """The label of a "Label: a, b" line, for comparing."""
    return line.partition(":")[0].strip().casefold()


def groups_note(step: Step, lines: tuple[str, ...]) -> Note:
    """One group is named; several are counted."""
    if len(lines) == 1:
        label, _, items = masked(lines[0], step.section.key).partition(":")
        return Note("saved", label if items else step.question.label, items.strip() or label)
    shown = tuple(masked(line, step.section.key) for line in lines)
    return Note("found", step.section.title, str(len(lines)), shown)


def group_answers(
    session: Session, entry: str, line: str, said: Words, moment: Moment
) -> Mapping[str, Answer]:
    """The label and, if given, the items of one "Label: a, b" line, after those that stand."""
    label, _, rest = line.partition(":")
    answers = {f"{entry}.name": Answer(label.strip(), Mark.GIVEN, said.message, moment.at)}
    items = lists.read_items(rest) if rest.strip() else None
    if isinstance(items, Read):
        old = session.answers.get(f"{entry}.items")
        before = _parts(old) if old and not said.corrects else ()
        value = tuple(dict.fromkeys(item for item in (*before, *items.value) if item))
        answers[f"{entry}.items"] = Answer(value, Mark.GIVEN, said.message, moment.at)
    return answers


def doubt_between(
    catalogue: Catalogue, session: Session, step: Step, reading: Ambiguous, said: Words
) -> Taken:
    """Ask which of several readings is meant (U13)."""
    values, labels = zip(*reading.options, strict=True)
    pending = Pending(step.key, "choose", values, labels, said.message, said.corrects)
    session = replace(session, pending=pending)
    rows = doubt_rows(catalogue, session, step)
    return Taken(session, Doubt(journey.screen(session, step), reading.question, "", "", rows))


def doubt_again(
    catalogue: Catalogue, session: Session, step: Step | None, pending: Pending
) -> Doubt:
    """The same doubt once more: which reading is meant, or whether to keep the text as typed."""
    rows = doubt_rows(catalogue, session, step) if step else ()
    unread = pending.about == "unread"
    said = quoted(masked(pending.values[0], pending.key.partition(".")[0]))
    understood = f"I can't read {said}." if unread else "Which one do you mean?"
    hint = "Say it another way, or keep it as typed." if unread else ""
    return Doubt(journey.screen(session, step), understood, hint, "", rows)


def doubt(
    catalogue: Catalogue, session: Session, step: Step, reading: Unclear, said: Words
) -> Taken:
    """Say what was understood and how to say it; after two failures offer a way on (U10)."""
    failures = session.failures + 1
    session = replace(session, failures=failures, pending=None)
    short = 0 < len(said.text) <= MOST_AS_TYPED
    if failures >= asking.ENOUGH_FAILURES and short and keepable(session.answers, step):
        pending = Pending(step.key, "unread", (said.text,), (), said.message, said.corrects)
        session = replace(session, pending=pending)
    answers = session.answers
    rows = doubt_rows(catalogue, session, step)
    plain = bool(session.pending) and step.question.kind in LED
    hint = f"{reading.hint} {AS_TEXT}" if plain else reading.hint
    told = "for example" in hint or bool(step.question.options)  # one example is enough
    sample = "" if told else example(step.question, given.level(answers), given.target(answers))
    return Taken(
        session, Doubt(journey.screen(session, step), reading.understood, hint, sample, rows)
    )


def keepable(answers: Answers, step: Step) -> bool:
    """Whether an unread answer can stand on the page as typed: not where a choice is needed."""
    kind, answer = step.question.kind, answers.get(step.key)
    held = len(_parts(answer)) if answer and kind in asking.LISTS else 0
    return held < MOST_HELD.get(kind, 1)


def doubt_rows(catalogue: Catalogue, session: Session, step: Step) -> Rows:
    """The possible readings, or keep as typed, above the question's own buttons."""
    pending = session.pending
    own = asking.rows(catalogue, session, step)
    if pending is None:
        return own
    if pending.about == "unread":
        return ((Button("Keep as typed", "settle", "0"),), *own)
    readings = tuple(
        (Button(asking.cut(label), "settle", str(at)),) for at, label in enumerate(pending.names)
    )
    return (*readings, *asking.ways_back(catalogue, session, step))


def settled(session: Session, step: Step, value: str, pending: Pending, moment: Moment) -> Taken:
    """Store one of several readings, or a text as typed."""
    said = Words(value, pending.message, pending.corrects)
    session = replace(session, pending=None)
    if step.question.kind not in asking.LISTS:
        one = value if step.question.kind is Kind.TEXT else " ".join(value.split())
        return keep(session, step, Read(one), said, moment)
    old = session.answers.get(step.key)
    before = _parts(old) if old and step.question.kind is Kind.BULLETS else ()
    lines = value.split("\n") if step.question.kind is Kind.ITEMS else [value]
    new = filter(None, (" ".join(line.split()) for line in lines))
    items = tuple(dict.fromkeys((*before, *new)))
    return keep(session, step, Read(items[: max(1, MOST_HELD[step.question.kind])]), said, moment)
