"""A person's desk: their drafts, the session of the one that lies open, what they last saw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.interview.session import Answers, Change, Session
from db.away import Conflict
from db.forms import answer_row, read_answers, read_session, read_undo, state_of, undo_rows
from db.models import Moment, answers, drafts, outbox, people, undo
from db.recent import Held, held, new_stamp
from db.rows import Rows, added, written

MOST_CHANGES = 100  # that can be taken back

_here = (people.c.chat == bindparam("in_chat"), people.c.thread == bindparam("in_thread"))
_draft: BindParameter[int] = bindparam("draft")

# On Postgres person and drafts are locked: one lane per chat, however many processes serve it,
# and who had to wait reads what the other stored.
_DESK = (
    select(
        people.c.id.label("person"),
        people.c.shown,
        people.c.screen,
        people.c.language,
        people.c.away,
        drafts.c.id,
        drafts.c.name,
        drafts.c.created_at,
        drafts.c.seen_at,
        drafts.c.opened,
        drafts.c.stamp,
        drafts.c.state,
    )
    .join(drafts, drafts.c.person_id == people.c.id)
    .where(*_here)
    .order_by(drafts.c.id.desc())
    .with_for_update()
)
_PERSON = select(people.c.id).where(*_here).with_for_update()
_ANSWERS = select(
    answers.c.key,
    answers.c.value,
    answers.c.mark,
    answers.c.message,
    answers.c.at,
    answers.c.parts,
).where(answers.c.draft_id == _draft)
_UNDO = (
    select(undo.c.serial, undo.c.key, undo.c.old)
    .where(undo.c.draft_id == _draft)
    .order_by(undo.c.serial, undo.c.position)
)
# Asked after the rows are locked, so that whoever had to wait sees what the other left to be sent.
_waiting = exists().where(outbox.c.chat == bindparam("in_chat")).label("waiting")
_SAVE = (
    update(drafts)
    .where(drafts.c.id == _draft, drafts.c.stamp == bindparam("before"))
    .values(
        stamp=bindparam("stamp"),
        state=bindparam("state"),
        seen_at=bindparam("seen_at"),
        saved_at=bindparam("saved_at"),
    )
    .returning(drafts.c.id, _waiting)
)
_DROP_ANSWER = delete(answers).where(answers.c.draft_id == _draft, answers.c.key == bindparam("k"))
_ADD_UNDO = insert(undo)
_DROP_UNDO = (
    delete(undo)
    .where(undo.c.draft_id == _draft)
    .where((undo.c.serial < bindparam("first")) | (undo.c.serial >= bindparam("end")))
)

_next_opened = (
    select(func.coalesce(func.max(drafts.c.opened), 0) + 1)
    .where(drafts.c.person_id == bindparam("person"))
    .scalar_subquery()
)
_NEW = insert(drafts).values(opened=_next_opened).returning(drafts.c.id)
_SOURCE = select(drafts.c.person_id, drafts.c.name, drafts.c.state, drafts.c.seen_at).where(
    drafts.c.id == _draft
)
_COPY_ANSWERS = insert(answers).from_select(
    [column.name for column in answers.c],
    select(
        bindparam("copy", type_=drafts.c.id.type),
        *(column for column in answers.c if column.name != "draft_id"),
    ).where(answers.c.draft_id == _draft),
)
_theirs = (drafts.c.id == _draft, drafts.c.person_id == bindparam("person"))
_OPEN = update(drafts).where(*_theirs).values(opened=_next_opened).returning(drafts.c.id)
_RENAME = update(drafts).where(drafts.c.id == _draft).values(name=bindparam("new_name"))
_THEIRS = select(drafts.c.id).where(*_theirs)
_REMOVE = delete(drafts).where(*_theirs).returning(drafts.c.id)

_ACTIVE = (
    select(people.c.chat, people.c.thread)
    .join(drafts, drafts.c.person_id == people.c.id)
    .where(~people.c.away, drafts.c.seen_at >= bindparam("since", type_=Moment))
    .group_by(people.c.chat, people.c.thread)
    .order_by(func.max(drafts.c.seen_at).desc())
    .limit(bindparam("most"))
)

_SHOWN = update(people).where(*_here).values(shown=bindparam("value"))
# A row that a turn has locked is passed over: to wait for many while holding others would end in
# deadlocks with the turns of other processes.
_earlier = or_(people.c.shown.is_(None), people.c.shown < bindparam("value"))
_free = select(people.c.id).where(*_here, _earlier).with_for_update(skip_locked=True)
_RAISED = (
    update(people)
    .where(people.c.id.in_(_free.scalar_subquery()))
    .values(shown=bindparam("value"))
    .returning(people.c.id)
)
_IS_EARLIER = select(people.c.id).where(*_here, _earlier)
_SCREEN = update(people).where(*_here).values(screen=bindparam("value"))
_LANGUAGE_OF = select(people.c.language).where(people.c.id == bindparam("person"))
_LANGUAGE = update(people).where(*_here).values(language=bindparam("value"))
_AWAY = update(people).where(*_here).values(away=bindparam("value"))


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft as a list shows it."""

    id: int
    name: str
    created_at: datetime
    seen_at: datetime | None


def _line(row: Any) -> DraftLine:  # noqa: ANN401  a named tuple of _DESK
    return DraftLine(row.id, row.name, row.created_at, row.seen_at)


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a turn starts from. `drafts` are all of the person's, newest first."""

    person: int
    draft: int
    session: Session
    drafts: tuple[DraftLine, ...]
    shown: int | None = None  # Telegram's number of the last message with a keyboard
    screen: str = ""  # the code of the last screen
    language: str | None = None
    away: bool = False  # has blocked the bot
    stamp: int = 0  # of the draft's last save
    serial: int = 0  # of the oldest change that can be taken back
    chat: int = 0
    waiting: bool = False  # the chat had something in the outbox when the desk was saved


def _kept(old: tuple[Change, ...], new: tuple[Change, ...]) -> tuple[int, int]:
    """Give the longest run of old changes that opens the new ones, as (start, length)."""
    best = (0, 0)
    for start in range(len(old)):
        length = min(len(old) - start, len(new))
        run, head = old[start : start + length], new[:length]
        if run != head:
            length = next(i for i, (a, b) in enumerate(zip(run, head, strict=True)) if a != b)
        best = max(best, (start, length), key=lambda run: run[1])
        if best[1] >= len(old) - start - 1:
            break
    return best


class Desks(Rows):
    """One person, one chat (and topic), any number of drafts of which one lies open."""

    def desk(self, chat: int, thread: int, now: datetime) -> Desk:
        """Load a desk, with a person and a first draft made if there are none."""
        where = {"in_chat": chat, "in_thread": thread}
        lines = self._all(_DESK, where) or self._settled_in(where, now)
        opened = max(lines, key=lambda line: int(line.opened))
        self._person = opened.person
        found = self._held(opened.id, opened.stamp)
        return Desk(
            person=opened.person,
            draft=opened.id,
            session=read_session(opened.state, opened.seen_at, found.answers, found.undo),
            drafts=tuple(_line(line) for line in lines),
            shown=opened.shown,
            screen=opened.screen,
            language=opened.language,
            away=opened.away,
            stamp=opened.stamp,
            serial=found.serial,
            chat=chat,
        )

    def save(self, desk: Desk, session: Session, now: datetime) -> Desk:
        """Write what differs from the desk's session; gives the desk to save from next.

        Of more than `MOST_CHANGES` changes the newest are kept. Saved by others in between,
        the transaction is run anew.
        """
        if len(session.undo) > MOST_CHANGES:
            session = replace(session, undo=session.undo[-MOST_CHANGES:])
        if session == desk.session:
            return desk
        stamp, waiting = self._save_draft(desk, session, now)
        self._save_answers(desk.draft, desk.session.answers, session.answers)
        serial = self._save_undo(desk, session.undo)
        self._recent.keep(desk.draft, held(stamp, session.answers, session.undo, serial))
        return replace(desk, session=session, stamp=stamp, serial=serial, waiting=waiting)

    def active_since(self, since: datetime, most: int) -> tuple[tuple[int, int], ...]:
        """Give chat and thread of who wrote since then and has not left, the latest first."""
        rows = self._all(_ACTIVE, {"since": since, "most": most})
        return tuple((int(row.chat), int(row.thread)) for row in rows)

    def new_draft(self, person: int, now: datetime) -> int:
        """Put an empty draft on the desk."""
        return self._new(person, "", Session(), now)

    def copy_draft(self, draft: int, now: datetime) -> int:
        """Put a copy on the desk: its answers, without what can be taken back or is pending."""
        source = self._all(_SOURCE, {"draft": draft})[0]
        session = Session(numbers=source.state["numbers"], seen_at=source.seen_at)
        copy = self._new(source.person_id, source.name, session, now)
        self._do(_COPY_ANSWERS, {"draft": draft, "copy": copy})
        return copy

    def answers_of(self, draft: int) -> Answers:
        """Give the answers of a draft, open on the desk or not."""
        return read_answers(self._all(_ANSWERS, {"draft": draft}))

    def language_of(self, person: int) -> str:
        """Give the language a person's client speaks; "" if unknown."""
        row = self._first(_LANGUAGE_OF, {"person": person})
        return (row and row.language) or ""

    def open_draft(self, person: int, draft: int) -> bool:
        """Put a draft on the desk; False if it is not theirs."""
        return self._first(_OPEN, {"draft": draft, "person": person}) is not None

    def rename_draft(self, draft: int, name: str) -> None:
        self._do(_RENAME, {"draft": draft, "new_name": name})

    def remove_draft(self, person: int, draft: int) -> bool:
        """Delete a draft with all that hangs on it; the one opened before it lies open again.

        False if it is not theirs.
        """
        theirs = self._first(_THEIRS, {"draft": draft, "person": person}) is not None
        self._erase(_REMOVE, {"draft": draft, "person": person})
        return theirs

    def set_shown(self, chat: int, thread: int, message_id: int | None) -> None:
        """Note which message has the keyboard."""
        self._do(_SHOWN, {"in_chat": chat, "in_thread": thread, "value": message_id})

    def raise_shown(self, chat: int, thread: int, message_id: int) -> bool:
        """Note which message has the keyboard, unless a later one is noted already.

        False if a turn holds the row just now: then it is to be noted a little later.
        """
        values = {"in_chat": chat, "in_thread": thread, "value": message_id}
        if self._first(_RAISED, values) is not None:
            return True
        return self._first(_IS_EARLIER, values) is None

    def set_screen(self, chat: int, thread: int, screen: str) -> None:
        """Note the code of the screen shown last; "" for none."""
        self._do(_SCREEN, {"in_chat": chat, "in_thread": thread, "value": screen})

    def set_language(self, chat: int, thread: int, language: str | None) -> None:
        self._do(_LANGUAGE, {"in_chat": chat, "in_thread": thread, "value": language})

    def set_away(self, chat: int, thread: int, away: bool) -> None:  # noqa: FBT001  its value
        """Note that the person blocked the bot, or is back (U25)."""
        self._do(_AWAY, {"in_chat": chat, "in_thread": thread, "value": away})

    def _settled_in(self, where: Mapping[str, int], now: datetime) -> Sequence[Any]:
        """Make the person and their first draft, unless another process was quicker."""
        place = {"chat": where["in_chat"], "thread": where["in_thread"]}
        self._do(
            added(self._dialect, people, "id"),
            {**place, "screen": "", "away": False, "created_at": now},
        )
        person = self._all(_PERSON, where)[0]
        if not self._all(_DESK, where):
            self.new_draft(person.id, now)
        return self._all(_DESK, where)

    def _new(self, person: int, name: str, session: Session, now: datetime) -> int:
        moments = {"created_at": now, "saved_at": now, "seen_at": session.seen_at}
        values = {"person": person, "person_id": person, "name": name, "stamp": new_stamp()}
        row = self._all(_NEW, {**values, **moments, "state": state_of(session)})[0]
        return int(row.id)

    def _held(self, draft: int, stamp: int) -> Held:
        """Give a draft's answers and changes: as remembered from its last save, or as stored."""
        if (found := self._recent.find(draft, stamp)) is None:
            changes = self._all(_UNDO, {"draft": draft})
            kept = read_answers(self._all(_ANSWERS, {"draft": draft}))
            serial = changes[0].serial if changes else 0
            found = held(stamp, kept, read_undo(changes), serial)
            self._recent.keep(draft, found)
        return found

    def _save_draft(self, desk: Desk, session: Session, now: datetime) -> tuple[int, bool]:
        stamps = {"before": desk.stamp, "stamp": new_stamp()}
        values = {"state": state_of(session), "seen_at": session.seen_at, "saved_at": now}
        where = {"draft": desk.draft, "in_chat": desk.chat, **stamps}
        if (row := self._first(_SAVE, {**where, **values})) is None:
            raise Conflict
        return stamps["stamp"], bool(row.waiting)

    def _save_answers(self, draft: int, old: Answers, new: Answers) -> None:
        gone = [{"draft": draft, "k": key} for key in old if key not in new]
        self._do_each(_DROP_ANSWER, gone)
        changed = [answer_row(draft, k, a) for k, a in new.items() if old.get(k) is not a]
        self._do_each(written(self._dialect, answers), changed)

    def _save_undo(self, desk: Desk, new: tuple[Change, ...]) -> int:
        old = desk.session.undo
        start, length = _kept(old, new)
        first, end = desk.serial + start, desk.serial + start + length
        if length < len(old):
            self._do(_DROP_UNDO, {"draft": desk.draft, "first": first, "end": end})
        self._do_each(_ADD_UNDO, undo_rows(desk.draft, end, new[length:]))
        return first
