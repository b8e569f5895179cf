"""What is kept of one interview: what the person said or chose, and the little that is open.

Where the interview stands is never kept: `journey` computes it from the answers (U2).

Keys of `answers`:
  "contact.email"        an answer to a question
  "experience.3.title"   an answer in entry 3 of a repeating section; 3 never changes (U3)
  "experience"           the order of the entries, a tuple of their numbers as text;
                         with Mark.SKIPPED: the whole section is left out (also "summary")
  "experience.more"      "done": no further entry wanted
  "kept.age"             the person chose to keep that kind of personal detail (U20)
  "noted.gender"         a remark on that kind of detail was shown at the review
  "look.theme"           the theme chosen for the pages; "look.paper": the size of paper;
                         "look.pages": how many pages it may have
  "pdf.asked"            a PDF was asked for
  "review.asked"         a review was asked for, or offered before the first PDF
  "fine.W55"             texts about which that rule of the coach says no more, by a digest;
                         after three it says no more at all (U21)
  "advised.last"         the coach's remarks shown last: the screen they stand on, "" once it is
                         gone, then the codes and the digest of the text, with its key
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = str | tuple[str, ...]


class Mark(StrEnum):
    """What became of a question."""

    GIVEN = "given"
    OPEN = "open"  # a list still being collected: kept, but the question stays
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person said or chose, the Telegram message it came from, and when (UTC).

    `parts` says, for a list collected over several messages, which message gave how many of
    its items, in order, so that an edited message corrects only its own (U14); and how long
    that message was (UTF-16 units), so that a paste a client cut in two is mended (U11).
    """

    value: Value
    mark: Mark = Mark.GIVEN
    message: int | None = None
    at: datetime | None = None
    parts: tuple[tuple[int, int, int], ...] = ()


MOST_UNDO = 100  # changes that can be taken back

Answers: TypeAlias = Mapping[str, Answer]
Change: TypeAlias = tuple[tuple[str, Answer | None], ...]  # what stood before, key by key


@dataclass(frozen=True, slots=True)
class Focus:
    """Asks for one answer, or for one entry, out of turn (U2).

    `key` is a question's key or an entry's prefix ("experience.3"); `back` is the screen to
    return to afterwards, "" for the interview itself.
    """

    key: str
    back: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """Something to settle about the answer to `key` before anything is stored.

    `about` says what: "guard" (`values` holds the text with the details removed, and the item it
    is to replace, if any; `names` the categories; the text as typed is never kept, U20), "keep"
    (the text is to be sent once more; `values` holds that item), "review" (the answer as it stands
    holds a detail nobody decided about; `values` holds the item it stands in, if it is a list),
    "choose" (`values` are possible
    values, `names` their labels), "unread" (`values` holds the text as typed), "delete" (a yes
    is awaited), "item" (`values` holds one item of a list, to be said anew or dropped), "number"
    and "figure" (`values` holds the text a figure is to be worked into; of "figure" also what it
    measures).
    `message` is the Telegram message the text came from; `corrects`: it was edited; `gone`: it
    was deleted from the chat. `codes` are the rules that found something, `usual` those of the
    categories that are usual where the person applies.
    """

    key: str
    about: str
    values: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    message: int | None = None
    corrects: bool = False
    codes: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One draft. `numbers` holds the highest entry number ever given in each section."""

    answers: Answers = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    undo: tuple[Change, ...] = ()  # newest last
    focus: Focus | None = None
    pending: Pending | None = None
    failures: int = 0  # unreadable answers in a row to the open question
    seen_at: datetime | None = None  # last time the person was heard, UTC


def changed(session: Session, changes: Mapping[str, Answer | None]) -> Session:
    """The session with some answers set, or removed (None), as one step that can be undone."""
    before: Change = tuple((key, session.answers.get(key)) for key in changes)
    if all(old == changes[key] for key, old in before):
        return session
    undo = (*session.undo, before)[-MOST_UNDO:]
    return replace(session, answers=_merged(session.answers, changes), undo=undo)


def undone(session: Session) -> tuple[Session, Change]:
    """The session before its last change, and what that change had replaced."""
    *kept, last = session.undo
    answers = _merged(session.answers, dict(last))
    return replace(session, answers=answers, undo=tuple(kept)), last


def _merged(answers: Answers, changes: Mapping[str, Answer | None]) -> Answers:
    merged = {**answers, **changes}
    return {key: answer for key, answer in merged.items() if answer is not None}
