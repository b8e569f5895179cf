"""Takes an answer: the guard first, then the reading, then what is kept (U10-U14, U20)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.checks import lists, privacy
from bot.checks.cleaning import clean
from bot.checks.finding import Finding
from bot.checks.reading import Ambiguous, Read, Reading, Unclear
from bot.interview import asking, given, journey
from bot.interview.events import Moment
from bot.interview.families import example
from bot.interview.journey import Step
from bot.interview.reading import country_of, read, words
from bot.interview.replies import Button, Detail, Doubt, Effect, Note, Reply, Rows, Warn
from bot.interview.schema import Catalogue, Kind
from bot.interview.session import Answer, Answers, Focus, Mark, Pending, Session, changed

MOST_ALL = 60_000  # characters in a whole résumé (U32)
MOST_AS_TYPED = 300  # what cannot be read may be kept as typed up to this length
ENOUGH_FAILURES = 2  # then "keep as typed" is offered (U10)
SPLIT_WITHIN = timedelta(seconds=20)  # between the parts of a paste that a client split


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to: the session as it is now, what to say, and what to do."""

    session: Session
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A text typed as an answer, and where it came from; `corrects`: an edited message."""

    text: str
    message: int | None = None
    corrects: bool = False
    kept: frozenset[str] = frozenset()  # categories the person chose to keep just now


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an answer: a reply that asks back, or notes about what was kept."""

    session: Session
    reply: Reply | None = None
    notes: tuple[Note, ...] = ()


def take(catalogue: Catalogue, session: Session, step: Step, said: Words, moment: Moment) -> Taken:
    """Guard, read and keep one text as the answer to a step."""
    text = clean(said.text)
    findings = detect(session, step, text, said.kept)
    if findings:
        return warn(session, step, text, findings, said)
    reading = within_limits(session, step, text, moment, said)
    match reading:
        case Read():
            return keep(session, step, reading, said, moment)
        case Ambiguous():
            return doubt_between(catalogue, session, step, reading, said)
        case Unclear():
            return doubt(catalogue, session, step, reading, replace(said, text=text))


def detect(session: Session, step: Step, text: str, kept: frozenset[str]) -> tuple[Finding, ...]:
    """The personal details in a text that were not kept before."""
    if not step.question.guarded:
        return ()
    return privacy.find(text, step.section.key, kept | kept_before(session.answers))


def kept_before(answers: Answers) -> frozenset[str]:
    """The categories of personal details the person chose to keep in this résumé."""
    return frozenset(key.removeprefix("kept.") for key in answers if key.startswith("kept."))


def warn(
    session: Session, step: Step, text: str, findings: tuple[Finding, ...], said: Words
) -> Taken:
    """Hold the answer back and let the person choose; only the cleaned text is kept (U20)."""
    remains = privacy.without(text, findings)
    categories = tuple(dict.fromkeys(finding.category for finding in findings))
    pending = Pending(step.key, "guard", (remains,), categories, said.message, said.corrects)
    session = replace(session, pending=pending)
    country = country_of(session.answers)
    details = tuple(
        Detail(privacy.CATEGORY_WORDS[f.category], f.message, privacy.custom(country, f.category))
        for f in {f.category: f for f in reversed(findings)}.values()
    )[::-1]
    reply = Warn(journey.screen(session, step), details, remains, guard_rows(remains), said.message)
    return Taken(session, reply)


def guard_rows(remains: str) -> Rows:
    """Remove (recommended), Rewrite, Keep."""
    remove = (Button("Remove it", "guard", "remove", "primary"),) if remains else ()
    return (
        (*remove, Button("Rewrite", "guard", "rewrite")),
        (Button("Keep it anyway", "guard", "keep"),),
    )


def within_limits(session: Session, step: Step, text: str, moment: Moment, said: Words) -> Reading:
    """The reading of a text, or a sentence on the limit it passes (U32)."""
    total = sum(len(part) for a in session.answers.values() for part in _parts(a))
    if total + len(text) > MOST_ALL:
        return Unclear(
            f"With that your résumé passes {MOST_ALL:,} characters, far more than anyone reads.",
            "Shorten or remove something under /edit first.",
        )
    if step.question.kind is Kind.BULLETS and not said.corrects:
        return collect(session, step, text, moment)
    return read(step.question, text, session.answers, moment.today)


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
    session = store(session, step, {step.key: answer, **kept_now(said, moment)})
    return Taken(session, notes=(saved(step, answer, reading),))


def answer_of(session: Session, step: Step, reading: Read, said: Words, moment: Moment) -> Answer:
    """The answer as it is kept; lists remember which message gave which items."""
    old = session.answers.get(step.key)
    value, kind = reading.value, step.question.kind
    if not isinstance(value, tuple):
        return Answer(value, Mark.GIVEN, said.message, moment.at)
    if kind is Kind.BULLETS and said.corrects and old and isinstance(old.value, tuple):
        return corrected(old, value, said, moment)
    before = old.value if old and isinstance(old.value, tuple) else ()
    if kind is Kind.ITEMS and not said.corrects:
        value = tuple(dict.fromkeys((*before, *value)))
    part = (said.message or 0, max(0, len(value) - len(before)), utf16(said.text))
    parts = (*(old.parts if old else ()), part)
    mark = Mark.GIVEN if kind is not Kind.BULLETS or (old and old.mark is Mark.GIVEN) else Mark.OPEN
    return Answer(value, mark, said.message, moment.at, parts if kind in asking.LISTS else ())


def corrected(old: Answer, items: tuple[str, ...], said: Words, moment: Moment) -> Answer:
    """A collected list in which the items of one message are replaced (U14)."""
    value: tuple[str, ...] = ()
    parts: tuple[tuple[int, int, int], ...] = ()
    at = 0
    for message, count, length in old.parts:
        mine = items if message == said.message else _parts(old)[at : at + count]
        value, parts = (*value, *mine), (*parts, (message, len(mine), length))
        at += count
    return Answer((*value, *_parts(old)[at:]), old.mark, old.message, moment.at, parts)


def kept_now(said: Words, moment: Moment) -> Mapping[str, Answer]:
    """The choice to keep some kinds of detail, stored with the answer it was made for."""
    return {f"kept.{category}": Answer("yes", at=moment.at) for category in sorted(said.kept)}


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
    label, shown = step.question.label, words(step.question, answer.value)
    if isinstance(answer.value, tuple):
        listed = () if step.question.kind is Kind.BULLETS else shown
        return Note("found", label, str(len(shown)), listed)
    return Note("saved", label, reading.echo or (shown[0] if shown else ""))


def keep_groups(session: Session, step: Step, reading: Read, said: Words, moment: Moment) -> Taken:
    """Store one label, or one or many "Label: a, b" lines as entries of their own (R77)."""
    lines = reading.value if isinstance(reading.value, tuple) else (reading.value,)
    order = journey.entries(session.answers, step.section.key)
    if len(order) + len(lines) > journey.MOST_ENTRIES:
        lines = lines[: max(1, journey.MOST_ENTRIES - len(order))]
    first = step.entry if step.opens else journey.next_entry(session, step.section)
    fresh = range(first, first + len(lines) - (0 if step.opens else 1))
    numbers = tuple(fresh) if step.opens else (step.entry, *fresh)
    changes: dict[str, Answer | None] = {}
    for number, line in zip(numbers, lines, strict=True):
        changes |= group_answers(f"{step.section.key}.{number}", line, said, moment)
    changes |= {**added(session, step.section.key, tuple(fresh)), **kept_now(said, moment)}
    top = max((*numbers, session.numbers.get(step.section.key, 0)))
    session = replace(session, numbers={**session.numbers, step.section.key: top})
    session = changed(replace(session, pending=None, failures=0), changes)
    return Taken(unfocused(session, step), notes=(groups_note(step, lines),))


def groups_note(step: Step, lines: tuple[str, ...]) -> Note:
    """One group is named; several are counted."""
    if len(lines) == 1:
        return Note("saved", step.question.label, lines[0])
    return Note("found", step.section.title, str(len(lines)), lines)


def group_answers(entry: str, line: str, said: Words, moment: Moment) -> Mapping[str, Answer]:
    """The label and, if given, the items of one "Label: a, b" line."""
    label, _, rest = line.partition(":")
    answers = {f"{entry}.name": Answer(label.strip(), Mark.GIVEN, said.message, moment.at)}
    items = lists.read_items(rest) if rest.strip() else None
    if isinstance(items, Read):
        answers[f"{entry}.items"] = Answer(items.value, Mark.GIVEN, said.message, moment.at)
    return answers


def doubt_between(
    catalogue: Catalogue, session: Session, step: Step, reading: Ambiguous, said: Words
) -> Taken:
    """Ask which of several readings is meant (U13)."""
    values, labels = zip(*reading.options, strict=True)
    pending = Pending(step.key, "choose", values, labels, said.message, said.corrects)
    session = replace(session, pending=pending)
    return Taken(
        session,
        Doubt(
            journey.screen(session, step),
            reading.question,
            "",
            "",
            doubt_rows(catalogue, session, step),
        ),
    )


def doubt(
    catalogue: Catalogue, session: Session, step: Step, reading: Unclear, said: Words
) -> Taken:
    """Say what was understood and how to say it; after two failures offer a way on (U10)."""
    failures = session.failures + 1
    session = replace(session, failures=failures, pending=None)
    if failures >= ENOUGH_FAILURES and 0 < len(said.text) <= MOST_AS_TYPED and keepable(step):
        pending = Pending(step.key, "unread", (said.text,), (), said.message, said.corrects)
        session = replace(session, pending=pending)
    answers = session.answers
    sample = example(step.question, given.level(answers), given.target(answers))
    rows = doubt_rows(catalogue, session, step)
    return Taken(
        session,
        Doubt(journey.screen(session, step), reading.understood, reading.hint, sample, rows),
    )


def keepable(step: Step) -> bool:
    """Whether an unread answer can stand on the page as typed: not where a choice is needed."""
    return step.question.kind not in {Kind.CHOICE, Kind.PICK, Kind.COUNTRY, Kind.GROUP}


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
    return (*readings, *asking.beside(asking.ways_back(catalogue, session, step)))


def settled(session: Session, step: Step, value: str, pending: Pending, moment: Moment) -> Taken:
    """Store one of several readings, or a text as typed."""
    said = Words(value, pending.message, pending.corrects)
    reading = Read((value,)) if step.question.kind in asking.LISTS else Read(value)
    return keep(replace(session, pending=None), step, reading, said, moment)
