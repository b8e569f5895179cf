"""One turn of the conversation: load, step, save, and keep what is to be said, in one commit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.holding import Holding
from bot.interview import course, engine, given, summary
from bot.interview.answering import Outcome
from bot.interview.events import FOR_EVER, Commanded, DraftLine, Event, Keeping, Moment
from bot.interview.replies import (
    Consult,
    Deliver,
    Effect,
    Finished,
    Forget,
    Import,
    Note,
    OpenDraft,
    RemoveDraft,
    Reply,
    Scrub,
    StartDraft,
    Tally,
    Told,
    Warn,
)
from bot.interview.schema import Catalogue
from bot.interview.session import Pending, Session
from bot.resume import checklist
from bot.resume.checklist import Consulting
from db.store import Desk, Ledger

OUTAGE = timedelta(seconds=150)  # Telegram drops taps that wait for longer (Bot API server, source)
MOST_ASKED = 1_000  # people after an outage: half a minute's messages

Message: TypeAlias = dict[str, Any]  # one request to the outside, as JSON


@dataclass(frozen=True, slots=True)
class Heard:
    """An event and where it comes from. `id` is Telegram's update id, None in the terminal.

    `tapped` is the message whose button was tapped, `callback` the tap's own id; `shown` the
    last message with buttons, if this process sent it and it is not stored yet; `later` when the
    chat may be sent the next message, if not now.
    """

    event: Event
    chat: int
    thread: int = 0
    id: int | None = None
    tapped: int | None = None
    callback: str | None = None
    language: str = ""
    shown: int | None = None
    later: datetime | None = None


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
    spilled: tuple[tuple[int, datetime], ...] = ()  # chats that something waits for, and when
    found: tuple[str, ...] = ()  # codes of the rules that found something
    tallies: tuple[Tally, ...] = ()  # what became of remarks
    pending: Pending | None = field(default=None, repr=False)  # what is to be settled now


@dataclass(frozen=True, slots=True)
class Turn:
    """The interview's only use case; `write` turns replies into messages of the shell.

    `keeps_place` tells the messages that have to be sent in the order of their chat.
    """

    catalogue: Catalogue
    write: Write
    started: datetime  # when this process began (UTC)
    keeps_place: Callable[[Message], bool] = lambda _message: True
    keeping: Keeping = FOR_EVER
    holding: Holding = field(default_factory=Holding)

    def take(
        self,
        ledger: Ledger,
        heard: Heard,
        now: datetime,
        review: Consulting = checklist.consulted,
    ) -> Taken:
        """Work one event within the ledger's transaction; gives what is to be sent.

        Raises Repeated, so that nothing is changed, for an update that was worked before (U26);
        what was said then is `ledger.reply_to`. `review` makes a screen of the review; whatever
        it raises leaves everything as it was, too.
        """
        desk = ledger.desk(heard.chat, heard.thread, now)
        if desk.away:
            welcome_back(ledger, heard.chat, heard.thread, now)
        place = heard.chat, heard.thread
        moment = self.moment(desk, now, self.holding.of(place, desk.session.pending))
        outcome = engine.step(self.catalogue, desk.session, heard.event, moment)
        replies, waiting = self.carried_out(ledger, desk, heard, outcome, now, review)
        shown = max(heard.shown or 0, desk.shown or 0) or None
        messages = self.write(replies, Scene(heard, shown, desk.screen == CONTACT))
        if heard.language and heard.language != desk.language and not forgets(outcome):
            ledger.set_language(heard.chat, heard.thread, heard.language)
        remember_screen(ledger, desk, heard, messages)
        remember_edited(ledger, heard, shown, messages)
        if heard.later or waiting:
            messages = self.spilled(ledger, heard, messages, heard.later or now)
        kept = unplaced(messages, heard.chat) if forgets(outcome) else messages
        if heard.id is not None and not ledger.keep_reply(heard.id, kept, now):
            raise Repeated
        tallies = tuple(effect for effect in outcome.effects if isinstance(effect, Tally))
        spilled = tuple(ledger.spilled.items())
        pending = outcome.session.pending
        return Taken(messages, tuple(ledger.wanted), spilled, found(replies), tallies, pending)

    def repeat(self, ledger: Ledger, heard: Heard, now: datetime) -> Taken:
        """What was said to an update that was worked before, to be said once more (U28)."""
        if heard.id is None:
            return Taken(())
        messages = ledger.reply_to(heard.id) or ()
        if messages and ledger.has_outbox(heard.chat):
            messages = self.spilled(ledger, heard, messages, now)
            ledger.keep_left(heard.id, messages)
        return Taken(messages, spilled=tuple(ledger.spilled.items()))

    def ask_again(self, ledger: Ledger, silence: timedelta, now: datetime) -> None:
        """After an outage, put the open question once more to who was mid-interview (U31)."""
        if silence < OUTAGE:
            return
        since = now - silence - engine.SILENCE
        for chat, thread in ledger.active_since(since, MOST_ASKED):
            desk = ledger.desk(chat, thread, now)
            outcome = engine.asked_again(self.catalogue, desk.session)
            if outcome is None:
                continue
            self.announce(ledger, desk, outcome.replies, thread, now)

    def announce(
        self, ledger: Ledger, desk: Desk, replies: Sequence[Reply], thread: int, now: datetime
    ) -> None:
        """Leave to the outbox what answers nothing the person just did."""
        heard = Heard(Commanded("continue"), desk.chat, thread, language=desk.language or "")
        messages = self.write(replies, Scene(heard, desk.shown, desk.screen == CONTACT))
        remember_screen(ledger, desk, heard, messages)
        for message in messages:
            ledger.spill(desk.chat, thread, message, now)

    def spilled(
        self, ledger: Ledger, heard: Heard, messages: tuple[Message, ...], due: datetime
    ) -> tuple[Message, ...]:
        """Leave to the outbox what has to keep its place in the chat; gives the rest."""
        for message in filter(self.keeps_place, messages):
            ledger.spill(heard.chat, heard.thread, message, due)
        return tuple(message for message in messages if not self.keeps_place(message))

    def moment(self, desk: Desk, now: datetime, held: str = "") -> Moment:
        """The time, the person's drafts, and the text that waits for a choice, for the engine."""
        seen = desk.session.seen_at
        lines = tuple(
            DraftLine(line.id, f"{at} · {line.name}", line.seen_at, line.id == desk.draft)
            for at, line in zip(range(len(desk.drafts), 0, -1), desk.drafts, strict=True)
        )
        restarted = seen is not None and seen < self.started
        return Moment(now, restarted, lines, self.keeping, held)

    def carried_out(  # noqa: PLR0913, PLR0917 (the parts of a turn)
        self,
        ledger: Ledger,
        desk: Desk,
        heard: Heard,
        outcome: Outcome,
        now: datetime,
        review: Consulting,
    ) -> tuple[tuple[Reply, ...], bool]:
        """Save the session and do what the outcome asks for.

        Gives what to say, and whether it has to wait behind what waits for the chat already.
        """
        waiting = False
        if not forgets(outcome):
            waiting = ledger.save(desk, outcome.session, now).waiting
            name_draft(ledger, desk, outcome.session)
        replies = outcome.replies
        for effect in outcome.effects:
            if isinstance(effect, Consult):
                answers = ledger.answers_of(desk.draft)
                replies += (review(answers, effect.place, now.date(), effect.notes),)
            else:
                replies += self.perform(ledger, desk, heard, effect, now)
        return replies, waiting

    def perform(  # noqa: PLR0911  one answer an effect
        self, ledger: Ledger, desk: Desk, heard: Heard, effect: Effect, now: datetime
    ) -> tuple[Reply, ...]:
        """One effect; opening another draft says where that one stands."""
        chat, thread = heard.chat, heard.thread
        match effect:
            case Deliver(kind):
                ledger.want(desk.person, desk.draft, kind, chat, thread, now)
                return ()
            case Import(file):
                ledger.want_read(desk.person, file, chat, thread, now)
                return ()
            case Consult() | Tally():  # shown by the turn, and counted by the shell
                return ()
            case Forget():
                ledger.delete_person(chat, thread)
                return ()
            case Scrub(words):
                ledger.scrub(desk.person, chat, words)
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
                ledger.scrub(desk.person, chat, ())
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


def unplaced(messages: tuple[Message, ...], chat: int) -> tuple[Message, ...]:
    """Messages without the number of their chat: after a deletion not even that is held."""
    return tuple(
        {**said, "params": {k: v for k, v in said["params"].items() if v != chat}}
        for said in messages
    )


def found(replies: Sequence[Reply]) -> tuple[str, ...]:
    """The codes of the rules that found something in the answer."""
    told = (r for r in replies if isinstance(r, Warn | Told | Finished))
    return tuple(code for r in told if not (isinstance(r, Warn) and r.again) for code in r.codes)


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


def remember_edited(
    ledger: Ledger, heard: Heard, shown: int | None, messages: tuple[Message, ...]
) -> None:
    """Note an earlier message that carries the buttons again, because one of its was tapped.

    New messages get their number from the outside: they are noted once they are sent.
    """
    edited = [
        message["params"]["message_id"]
        for message in messages
        if "message_id" in message["params"] and "reply_markup" in message["params"]
    ]
    if edited and edited[-1] != shown:
        ledger.set_shown(heard.chat, heard.thread, edited[-1])
