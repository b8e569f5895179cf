"""Where an interview stands, computed from the answers and never stored (U2)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from bot.interview.replies import Progress
from bot.interview.schema import Catalogue, Kind, Question, Section
from bot.interview.session import Answers, Mark, Session

MOST_ENTRIES = 30  # a section (U32)
MOST_PLACES = 1_000  # entries whose questions are remembered, over all people


class Step(NamedTuple):
    """A question in its place; `entry` is 0 outside repeating sections."""

    section: Section
    question: Question
    entry: int
    opens: bool  # answering it adds the entry
    prefix: str  # what the answers of this entry are kept under: "experience.3." or ""
    key: str  # of the answer: "contact.email", "experience.3.title"


@lru_cache(MOST_PLACES)
def places(section: Section, entry: int, *, opens: bool = False) -> tuple[Step, ...]:
    """Every question of an entry, or of a section that does not repeat, whether or not it applies.

    Some hundred are looked at in a turn, so they are made once.
    """
    prefix = f"{section.key}.{entry}." if entry else ""
    before = prefix or f"{section.key}."
    return tuple(
        Step(section, question, entry, opens, prefix, f"{before}{question.key}")
        for question in section.questions
    )


@cache
def renames(catalogue: Catalogue) -> Mapping[tuple[str, str], str]:
    """By section and key before, the keys of questions that had another."""
    return {
        (section.key, old): question.key
        for section in catalogue
        for question in section.questions
        for old in question.was
    }


def renamed(catalogue: Catalogue, session: Session) -> Session:
    """The session with answers moved from the keys questions had before to those of now (U2)."""
    new = renames(catalogue)
    if not new:
        return session

    def moved(key: str) -> str:
        place, _, field = key.rpartition(".")
        return f"{place}.{new.get((place.partition('.')[0], field), field)}" if place else key

    stay = {key: answer for key, answer in session.answers.items() if moved(key) == key}
    pending, focus = session.pending, session.focus
    return replace(
        session,
        answers={moved(key): answer for key, answer in session.answers.items()} | stay,
        undo=tuple(tuple((moved(key), old) for key, old in change) for change in session.undo),
        pending=pending and replace(pending, key=moved(pending.key)),
        focus=focus and replace(focus, key=moved(focus.key)),
    )


def is_settled(answers: Answers, key: str) -> bool:
    """Whether the question was answered or skipped for good."""
    answer = answers.get(key)
    return answer is not None and answer.mark is not Mark.OPEN


def is_given(answers: Answers, key: str) -> bool:
    """Whether the question was answered for good."""
    answer = answers.get(key)
    return answer is not None and answer.mark is Mark.GIVEN


def is_left_out(answers: Answers, section: Section) -> bool:
    """Whether the person skipped the section whole."""
    answer = answers.get(section.key)
    return answer is not None and answer.mark is Mark.SKIPPED


def entries(answers: Answers, section: str) -> tuple[int, ...]:
    """The numbers of a section's entries, in the person's order (U3)."""
    answer = answers.get(section)
    return tuple(map(int, answer.value)) if answer else ()


def entry_steps(section: Section, answers: Answers, entry: int) -> list[Step]:
    """The questions of one entry that apply, or of a section that does not repeat (entry 0)."""
    return [
        step
        for step in places(section, entry)
        if step.question.needs is None or step.question.needs(answers, step.prefix)
    ]


def next_entry(session: Session, section: Section) -> int:
    """A number no entry of the section ever had."""
    return session.numbers.get(section.key, 0) + 1


def opener(session: Session, section: Section) -> Step:
    """The question whose answer adds an entry."""
    return places(section, next_entry(session, section), opens=True)[0]


def section_steps(section: Section, session: Session) -> list[Step]:
    """Every question of a section that applies now, in the order of asking."""
    answers = session.answers
    if not section.applies(answers) or is_left_out(answers, section):
        return []
    if not section.repeats:
        return entry_steps(section, answers, 0)
    order = entries(answers, section.key)
    found = [step for entry in order for step in entry_steps(section, answers, entry)]
    if f"{section.key}.more" not in answers and len(order) < MOST_ENTRIES:
        found.append(opener(session, section))
    return found


def steps(catalogue: Catalogue, session: Session) -> Iterator[Step]:
    """Every question that applies now, in the order of asking."""
    return chain.from_iterable(section_steps(section, session) for section in catalogue)


def find_step(catalogue: Catalogue, session: Session, key: str) -> Step | None:
    """The place a key of `answers` belongs to, or None if the catalogue no longer has it."""
    section_key, _, number = key.rpartition(".")[0].partition(".")
    section = next((s for s in catalogue if s.key == section_key), None)
    if section is None or bool(number) != section.repeats:
        return None
    if number and not number.isdecimal():
        return None
    entry = int(number or 0)
    opens = section.repeats and entry not in entries(session.answers, section.key)
    return next((s for s in places(section, entry, opens=opens) if s.key == key), None)


def focus_steps(catalogue: Catalogue, session: Session, key: str) -> Iterator[Step]:
    """The questions a focus asks: one, or those of an entry that are open."""
    step = find_step(catalogue, session, key)
    if step is not None:
        yield step
        return
    section_key, _, number = key.partition(".")
    section = next((s for s in catalogue if s.key == section_key), None)
    if section is None or not number.isdecimal():
        return
    entry = int(number)
    if entry not in entries(session.answers, section.key):
        yield places(section, entry, opens=True)[0]
        return
    for candidate in entry_steps(section, session.answers, entry):
        if not is_settled(session.answers, candidate.key):
            yield candidate


def open_step(catalogue: Catalogue, session: Session) -> Step | None:
    """The question to ask now: the focus, else the first that is neither answered nor skipped."""
    if session.focus:
        focused = next(focus_steps(catalogue, session, session.focus.key), None)
        if focused:
            return focused
    return next(
        (s for s in steps(catalogue, session) if not is_settled(session.answers, s.key)), None
    )


def screen(session: Session, step: Step | None) -> str:
    """Names what the buttons now shown belong to: a question, or something to settle (U7)."""
    if session.pending and session.pending.about == "review":
        item = "".join(session.pending.values)  # told apart: two taps must not settle two
        return f"{session.pending.key}!{crc32(item.encode('utf-8', 'replace')):08x}"
    if session.pending:
        return f"{session.pending.key}!{session.pending.message or 0}"
    return step.key if step else ""


def asked_step(catalogue: Catalogue, session: Session) -> Step | None:
    """The question now asked: the one something is to be settled about, else the open one."""
    if session.pending:
        step = find_step(catalogue, session, session.pending.key)
        if step:
            return step
    return open_step(catalogue, session)


def step_before(catalogue: Catalogue, session: Session, key: str) -> Step | None:
    """The question asked before the one with this key, for Back (U8)."""
    before = None
    for step in steps(catalogue, session):
        if step.key == key:
            return before
        before = step
    return before


def is_required(step: Step) -> bool:
    """Whether the résumé needs this answer."""
    return not step.question.optional and not (step.opens or step.section.optional)


def is_spare(answers: Answers, step: Step) -> bool:
    """Whether one line is enough of an entry, so that its points may be left out.

    So of jobs before the latest: old ones, and ones in another field (R103, R104).
    """
    order = entries(answers, step.section.key)
    is_later = bool(order) and step.entry not in {0, order[0]} and not step.opens
    return step.question.kind is Kind.BULLETS and is_later


def share(sections: Sequence[Section], session: Session) -> int:
    """How far the interview is, in per cent: the mean over the sections that apply.

    Of a section counts what is settled among the questions that are not optional, so that a
    further entry takes little away.
    """
    return round(100 * sum(part(section, session) for section in sections) / len(sections))


def part(section: Section, session: Session) -> float:
    """How far a section is, from 0 to 1."""
    needed = [step for step in section_steps(section, session) if not step.question.optional]
    settled = [is_settled(session.answers, step.key) for step in needed]
    return sum(settled) / len(settled) if settled else 1.0


def progress(catalogue: Catalogue, session: Session, step: Step) -> Progress:
    """The short line above a question (U6)."""
    sections = [s for s in catalogue if s.applies(session.answers)]
    order = entries(session.answers, step.section.key)
    place = order.index(step.entry) + 1 if step.entry in order else len(order) + 1
    return Progress(
        title=step.section.title,
        number=sections.index(step.section) + 1 if step.section in sections else len(sections),
        of=len(sections),
        entry=f"{step.section.one} {place}" if step.entry else "",
        share=share(sections, session),
    )
