"""One turn of the conversation: load, step, save, and keep what is to be said, in one commit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from bot.interview import course, engine, given, summary
from bot.interview.answering import Outcome
from bot.interview.events import Commanded, DraftLine, Event, Moment
from bot.interview.replies import (
    Deliver,
    Effect,
    Forget,
    Note,
    OpenDraft,
    RemoveDraft,
    Reply,
    StartDraft,
)
from bot.interview.schema import Catalogue
from bot.interview.session import Session
from db.store import Desk, Ledger

Message: TypeAlias = dict[str, Any]  # one request to the outside, as JSON


@dataclass(frozen=True, slots=True)
class Heard:
    """An event and where it comes from. `id` is Telegram's update id, None in the terminal.

    `tapped` is the message whose button was tapped, `callback` the tap's own id; `shown` the
    last message with buttons, if this process sent it and it may not be stored yet.
    """

    event: Event
    chat: int
    thread: int = 0
    id: int | None = None
    tapped: int | None = None
    callback: str | None = None
    language: str = ""
    shown: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What was on the person's screen when they were heard, for putting replies into place."""

    heard: Heard
    shown: int | None  # the last message with buttons
    had_contact: bool  # a button to share the phone number is shown


Write: TypeAlias = Callable[[Sequence[Reply], Scene], tuple[Message, ...]]


class Repeated(Exception):  # noqa: N818 (no error: Telegram may say a thing twice)
    """The update was worked before."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a turn led to: messages to send, and the numbers of deliveries that are wanted."""

    messages: tuple[Message, ...]
    delivers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The interview's only use case; `write` turns replies into messages of the shell."""

    catalogue: Catalogue
    write: Write
    started: datetime  # when this process began (UTC)

    def take(self, ledger: Ledger, heard: Heard, now: datetime) -> Taken:
        """Work one event within the ledger's transaction; gives what is to be sent.

        Raises Repeated, so that nothing is changed, for an update that was worked before (U26);
        what was said then is `ledger.reply_to`.
        """
        desk = ledger.desk(heard.chat, heard.thread, now)
        if desk.away:
            welcome_back(ledger, heard.chat, heard.thread, now)
        outcome = engine.step(self.catalogue, desk.session, heard.event, self.moment(desk, now))
        replies = self.carried_out(ledger, desk, heard, outcome, now)
        scene = Scene(heard, heard.shown or desk.shown, desk.screen == CONTACT)
        messages = self.write(replies, scene)
        if heard.language and heard.language != desk.language and not forgets(outcome):
            ledger.set_language(heard.chat, heard.thread, heard.language)
        remember_screen(ledger, desk, heard, messages)
        if heard.id is not None and not ledger.keep_reply(heard.id, messages, now):
            raise Repeated
        return Taken(messages, tuple(ledger.wanted))

    def moment(self, desk: Desk, now: datetime) -> Moment:
        """The time, and the person's drafts, for the engine."""
        seen = desk.session.seen_at
        lines = tuple(
            DraftLine(line.id, f"{at} · {line.name}", line.seen_at, line.id == desk.draft)
            for at, line in zip(range(len(desk.drafts), 0, -1), desk.drafts, strict=True)
        )
        return Moment(now, seen is not None and seen < self.started, lines)

    def carried_out(
        self, ledger: Ledger, desk: Desk, heard: Heard, outcome: Outcome, now: datetime
    ) -> tuple[Reply, ...]:
        """Save the session, do what the outcome asks for, and give what to say."""
        if not forgets(outcome):
            ledger.save(desk, outcome.session, now)
            name_draft(ledger, desk, outcome.session)
        replies = outcome.replies
        for effect in outcome.effects:
            replies += self.perform(ledger, desk, heard, effect, now)
        return replies

    def perform(
        self, ledger: Ledger, desk: Desk, heard: Heard, effect: Effect, now: datetime
    ) -> tuple[Reply, ...]:
        """One effect; opening another draft says where that one stands."""
        chat, thread = heard.chat, heard.thread
        match effect:
            case Deliver(kind):
                ledger.want(desk.person, desk.draft, kind, chat, thread, now)
                return ()
            case Forget():
                ledger.delete_person(chat, thread)
                return ()
            case StartDraft(copy):
                if copy:
                    ledger.copy_draft(desk.draft, now)
                else:
                    ledger.new_draft(desk.person, now)
                note = Note("copied" if copy else "fresh")
                return self.opened(ledger, heard, now, "continue", note)
            case OpenDraft(number):
                ledger.open_draft(desk.person, number)
                return self.opened(ledger, heard, now, "start")
            case RemoveDraft(number):
                ledger.remove_draft(desk.person, number)
                left = ledger.desk(chat, thread, now)
                return (summary.drafts(self.moment(left, now)),)

    def opened(
        self, ledger: Ledger, heard: Heard, now: datetime, command: str, *notes: Note
    ) -> tuple[Reply, ...]:
        """What to say about the draft that now lies open."""
        desk = ledger.desk(heard.chat, heard.thread, now)
        moment = replace(self.moment(desk, now), restarted=False)
        outcome = engine.step(self.catalogue, desk.session, Commanded(command), moment)
        ledger.save(desk, outcome.session, now)
        for note in notes:
            outcome = course.noted(outcome, note)
        return outcome.replies


def welcome_back(ledger: Ledger, chat: int, thread: int, now: datetime) -> tuple[int, ...]:
    """Who writes or unblocks the bot is sent what is due to them (U25); gives the deliveries."""
    ledger.set_away(chat, thread, away=False)
    ledger.revive(chat, thread, now)
    return tuple(ledger.wanted)


def forgets(outcome: Outcome) -> bool:
    """Whether everything held on the person is to be deleted."""
    return any(isinstance(effect, Forget) for effect in outcome.effects)


CONTACT = "contact"  # the person's screen code while a contact button is shown


def name_draft(ledger: Ledger, desk: Desk, session: Session) -> None:
    """Call a draft by the job it is for."""
    name = draft_name(session)
    if name != draft_name(desk.session):
        ledger.rename_draft(desk.draft, name)


def draft_name(session: Session) -> str:
    """The vacancy, else the target job title, "" while unknown."""
    vacancy = given.text(session.answers, "profile.vacancy")
    return vacancy or given.target(session.answers)


def remember_screen(
    ledger: Ledger, desk: Desk, heard: Heard, messages: tuple[Message, ...]
) -> None:
    """Note whether a contact button is shown, so that the next turn takes it away (U15)."""
    screen = CONTACT if any(message.get("contact") for message in messages) else ""
    if screen != desk.screen and any("text" in message["params"] for message in messages):
        ledger.set_screen(heard.chat, heard.thread, screen)
