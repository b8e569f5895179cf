"""A file sent into the chat: it is read, and what it gave becomes the answers of a draft."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.interview import asking, journey, summary
from bot.interview.answering import Outcome
from bot.interview.events import Sent
from bot.interview.replies import Button, Found, Import, Imported, Rows, Told, Unplaced
from bot.interview.schema import Catalogue, Section
from bot.interview.session import Answer, Answers, Mark, Session, changed

SHOWN: Final = 4  # entries or answers of a section
MOST_LINE: Final = 90  # characters of one
ROWS: Rows = ((Button("Continue", "go", style="primary"), Button("See so far", "see")),)
BESIDE: Final = frozenset({"profile", "extras"})  # sections that stand on no page
DATED: Final = frozenset(summary.NAMED_BY)  # sections whose entries have a name in any case
_RESUME: Final = re.compile(
    r"(?<![^\W_])(?:cv|resum[eé]|résumé|curriculum|vitae|lebenslauf|резюме|currículum)(?![^\W_])",
    re.IGNORECASE,
)


def is_resume(name: str) -> bool:
    """Whether a file calls itself a résumé."""
    return _RESUME.search(name) is not None


def asked(session: Session, event: Sent) -> Outcome:
    """A file is to be read; what was written below it is no answer to a question."""
    kind = "reading_captioned" if event.caption.strip() else "reading"
    return Outcome(session, (Told(kind),), (Import(event.file),))


def brought(
    catalogue: Catalogue,
    session: Session,
    answers: Answers,
    numbers: Mapping[str, int],
    at: datetime,
) -> Session:
    """The session with what a file gave, as one step that can be undone.

    What the person chose before stays. Of the entries of a file only what they cannot do without
    is asked; the rest may be added where it is wanted.
    """
    told = {key: replace(answer, at=at) for key, answer in answers.items()}
    new = {key: answer for key, answer in told.items() if not _is_kept(session, key)}
    higher = {key: max(number, session.numbers.get(key, 0)) for key, number in numbers.items()}
    session = replace(
        session, numbers={**session.numbers, **higher}, pending=None, focus=None, failures=0
    )
    whole = {**session.answers, **new}
    return changed(session, {**new, **_spared(catalogue, whole, at)})


def _is_kept(session: Session, key: str) -> bool:
    return key.startswith("profile.") and key in session.answers


def _spared(catalogue: Catalogue, answers: Answers, at: datetime) -> Mapping[str, Answer]:
    """What need not be asked of the entries of a file."""
    return {
        step.key: Answer("", Mark.SKIPPED, at=at)
        for section in catalogue
        if section.repeats
        for entry in journey.entries(answers, section.key)
        for step in journey.entry_steps(section, answers, entry)
        if step.question.optional and step.key not in answers
    }


def told(
    catalogue: Catalogue,
    session: Session,
    unread: tuple[Iterable[str], Iterable[str], Iterable[str], int],
    *,
    is_new: bool,
) -> tuple[Imported, Unplaced]:
    """What was read, and what of it was not: kinds of details, names, lines, how many more."""
    sections = (_found(section, session) for section in catalogue if section.key not in BESIDE)
    details, left_out, lines, more = unread
    return (
        Imported(tuple(found for found in sections if found.lines), is_new),
        Unplaced(tuple(details), tuple(left_out), tuple(lines), more, ROWS),
    )


def _found(section: Section, session: Session) -> Found:
    answers = session.answers
    if section.repeats:
        order = journey.entries(answers, section.key)
        lines = tuple(_entry_line(section, answers, entry) for entry in order[:SHOWN])
        return Found(section.title, lines, len(order))
    steps = [s for s in journey.entry_steps(section, answers, 0) if answers.get(s.key)]
    shown = [", ".join(asking.shown(step, answers[step.key])) for step in steps]
    said = [asking.cut(text, MOST_LINE) for text in shown if text]
    return Found(section.title, tuple(said[: 2 * SHOWN]), len(said))


def _entry_line(section: Section, answers: Answers, entry: int) -> str:
    """An entry in a line: its name, when it was, what it lists."""
    given = [
        (step.question.key, asking.shown(step, answers[step.key]))
        for step in journey.entry_steps(section, answers, entry)
        if step.key in answers
    ]
    named = f"{section.key}.{entry}.{section.questions[0].key}" in answers
    name = summary.entry_name(section, answers, entry) if named or section.key in DATED else ""
    when = [words for key, said in given for words in said if key in {"period", "date"}]
    items = [", ".join(said) for key, said in given if key == "items"]
    line = ": ".join(filter(None, (" · ".join(filter(None, (name, *when))), *items)))
    return asking.cut(line, MOST_LINE)
