"""Keeps a detail that was taken out of the answers from living on in what can be taken back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from bot.checks import removal
from bot.checks.finding import Finding
from bot.interview import guarding
from bot.interview.session import Answer, Session

Findings = tuple[Finding, ...]
Look = Callable[[str, str], Findings]  # a text and its section: what is to go


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A session without some details in its history, and their words: they go everywhere else."""

    session: Session
    words: tuple[str, ...] = ()


def unkept(session: Session) -> Forgotten:
    """Cut what nobody chose to keep out of what can be taken back."""
    kept = guarding.kept_before(session.answers)
    return without(session, lambda text, section: removal.held(text, section, kept))


def replaced(session: Session, key: str) -> Forgotten:
    """Cut out of the earlier versions of an answer the details it no longer holds.

    Whoever writes a detail out of an answer wants it gone; what was removed whole, such as a job,
    comes back whole by undo.
    """
    new = texts(session.answers.get(key))
    old = [answer for change in session.undo for of, answer in change if of == key and answer]
    if not any(new) or not old:
        return Forgotten(session)

    def gone(text: str, section: str) -> Findings:
        found = () if text in new else removal.held(text, section)
        return tuple(f for f in found if not any(text[f.start : f.end] in one for one in new))

    return without(session, gone, key)


def lost(before: Session, after: Session, keys: Iterable[str]) -> tuple[str, ...]:
    """The words of details that some answers held before and do not hold any more."""
    words: dict[str, None] = {}
    for key in keys:
        left = texts(after.answers.get(key))
        for text in texts(before.answers.get(key)):
            found = () if text in left else removal.held(text, key.partition(".")[0])
            words.update(dict.fromkeys(text[f.start : f.end] for f in found))
    return tuple(word for word in words if not any(word in text for text in left_in(after)))


def left_in(session: Session) -> Iterator[str]:
    """Every text that stands in the answers."""
    for answer in session.answers.values():
        yield from texts(answer)


def without(session: Session, look: Look, only: str = "") -> Forgotten:
    """Cut what `look` finds out of old answers, or out of those under one key."""
    words: dict[str, None] = {}

    def cut(key: str, old: Answer | None) -> Answer | None:
        if old is None or (only and key != only):
            return old
        section, parts = key.partition(".")[0], texts(old)
        found = [look(text, section) for text in parts]
        if not any(found):
            return old
        for text, findings in zip(parts, found, strict=True):
            words.update(dict.fromkeys(text[f.start : f.end] for f in findings))
        return shortened(old, tuple(map(removal.without, parts, found)))

    undo = tuple(tuple((key, cut(key, old)) for key, old in change) for change in session.undo)
    return Forgotten(replace(session, undo=undo), tuple(words))


def shortened(answer: Answer, parts: tuple[str, ...]) -> Answer:
    """The answer with other texts; of a list those that are empty go."""
    if isinstance(answer.value, str):
        return replace(answer, value=parts[0])
    left = tuple(part for part in parts if part)
    return replace(answer, value=left, parts=answer.parts if len(left) == len(parts) else ())


def texts(answer: Answer | None) -> tuple[str, ...]:
    """The texts of an answer."""
    if answer is None:
        return ()
    return (answer.value,) if isinstance(answer.value, str) else answer.value
