"""How a session is written as rows and JSON, and read back."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from bot.interview.session import Answer, Answers, Change, Focus, Mark, Pending, Session, Value

MARKS = {mark.value: mark for mark in Mark}


def _value(stored: Any) -> Value:  # noqa: ANN401  JSON as it comes: text or a list of texts
    return tuple(stored) if isinstance(stored, list) else str(stored)


def _parts(stored: list[list[int]]) -> tuple[tuple[int, int, int], ...]:
    return tuple((message, count, length) for message, count, length in stored)


def answer_row(draft: int, key: str, answer: Answer) -> dict[str, Any]:
    """Give the row of `answers` for one answer."""
    return {
        "draft_id": draft,
        "key": key,
        "value": answer.value,
        "mark": answer.mark.value,
        "message": answer.message,
        "parts": answer.parts,
        "at": answer.at,
    }


def read_answers(rows: Iterable[Sequence[Any]]) -> dict[str, Answer]:
    """Read rows of (key, value, mark, message, at, parts)."""
    return {
        key: Answer(_value(value), MARKS[mark], message, at, _parts(parts))
        for key, value, mark, message, at, parts in rows
    }


def _old(answer: Answer | None) -> dict[str, Any] | None:
    if answer is None:
        return None
    return {
        "value": answer.value,
        "mark": answer.mark.value,
        "message": answer.message,
        "parts": answer.parts,
        "at": answer.at and answer.at.isoformat(),
    }


def _read_old(stored: dict[str, Any] | None) -> Answer | None:
    if stored is None:
        return None
    at = stored["at"]
    return Answer(
        _value(stored["value"]),
        MARKS[stored["mark"]],
        stored["message"],
        datetime.fromisoformat(at) if at else None,
        _parts(stored["parts"]),
    )


def undo_rows(draft: int, serial: int, changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Give the rows of `undo` for changes numbered from `serial`; an empty change is a row too."""
    return [
        {"draft_id": draft, "serial": number, "position": position, "key": key, "old": _old(old)}
        for number, change in enumerate(changes, serial)
        for position, (key, old) in enumerate(change or ((None, None),))
    ]


def read_undo(rows: Iterable[Sequence[Any]]) -> tuple[Change, ...]:
    """Read rows of (serial, key, old) in the order of serial and position."""
    return tuple(
        tuple((key, _read_old(old)) for _, key, old in change if key is not None)
        for _, change in groupby(rows, key=lambda row: row[0])
    )


def state_of(session: Session) -> dict[str, Any]:
    """Give the small rest of a session: what is neither an answer, nor undo, nor a moment."""
    focus, pending = session.focus, session.pending
    return {
        "numbers": dict(session.numbers),
        "focus": focus and [focus.key, focus.back],
        "pending": pending
        and {
            "key": pending.key,
            "about": pending.about,
            "values": pending.values,
            "names": pending.names,
            "message": pending.message,
            "corrects": pending.corrects,
            "codes": pending.codes,
            "usual": pending.usual,
            "gone": pending.gone,
        },
        "failures": session.failures,
    }


def _read_pending(stored: dict[str, Any] | None) -> Pending | None:
    if stored is None:
        return None
    lists = {name: tuple(value) for name, value in stored.items() if isinstance(value, list)}
    return Pending(**{**stored, **lists})


def read_session(
    state: dict[str, Any], seen_at: datetime | None, kept: Answers, undo: tuple[Change, ...]
) -> Session:
    """Put a session together from what `state_of` gave, its answers and its changes."""
    return Session(
        answers=kept,
        numbers=state["numbers"],
        undo=undo,
        focus=Focus(*state["focus"]) if state["focus"] else None,
        pending=_read_pending(state["pending"]),
        failures=state["failures"],
        seen_at=seen_at,
    )
