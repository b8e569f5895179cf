"""How much one person may send: a flood costs the others nothing, and typing is never refused.

One message a second on average and twenty at once are read, in order. It is Telegram's clock
that counts, so what somebody wrote at leisure while the bot was away is all read when it is back.
Beyond that the bot says once, under the first message it did not read, that it did not; from
there on it reads nothing more until the person has paused. So nothing is filed under a wrong
question, and the person knows what to send again. A stored answer is never touched.

The counts live in the memory of one process, for the people heard last. Of several processes
each counts for itself, so together they may let through more: it is a guard, not a promise.
"""

import logging
from collections import OrderedDict
from dataclasses import dataclass, field

from bot.chat.incoming import Update
from bot.chat.view import View, request
from bot.interview.replies import Told
from bot.screens import plain, screen, spoken
from bot.turn import Heard, Message, Scene

log = logging.getLogger(__name__)

MESSAGES_AT_ONCE = 20  # more than the longest paste is cut into: 60,000 characters are 15
PAUSE = 5.0  # seconds of silence after which messages are read again
FILES_AT_ONCE = 10
FILES_PER_HOUR = 10  # each may be a document to read in
MOST_PEOPLE = 10_000  # remembered, some 500 bytes each; whoever was silent longest starts afresh
HOUR = 3600.0


@dataclass(slots=True)
class Allowance:
    """Tokens that come back with time. Seconds are of any clock that does not run back."""

    rate: float  # tokens a second
    most: float
    tokens: float
    at: float
    refusing: bool = False  # so the person was told already

    def takes(self, now: float) -> bool:
        """Take a token if there is one."""
        self.tokens = min(self.most, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = max(self.at, now)
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


@dataclass(slots=True)
class Allowances:
    """One person's: messages and files by Telegram's clock, taps by ours."""

    messages: Allowance
    files: Allowance
    taps: Allowance
    last: int = -1  # the update counted last: one that comes again counts once
    unread: tuple[int, int] = (0, -1)  # the first and last update that were refused in a row
    told: str = ""  # what was said under the first of them


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an update is read; if not, the sentence on it where it is the first."""

    read: bool
    tell: str = ""


READ = Verdict(read=True)
UNREAD = Verdict(read=False)


@dataclass
class Limits:
    """The allowances of the people heard last; `per_second` messages each."""

    per_second: float
    people: OrderedDict[int, Allowances] = field(default_factory=OrderedDict)

    def judge(self, update: Update, event: Heard, now: float) -> Verdict:
        """Count an update of a private chat; `now` in monotonic seconds."""
        sent = sent_at(update)
        theirs = self.of(event.chat, now if sent is None else sent, now)
        number = update.update_id
        if number <= theirs.last:
            return again(theirs, number)
        theirs.last = number
        verdict = self.count(update, theirs, sent, now)
        if verdict.tell:
            theirs.unread, theirs.told = (number, number), verdict.tell
        elif not verdict.read:
            theirs.unread = (theirs.unread[0], number)
        return verdict

    def count(self, update: Update, theirs: Allowances, sent: float | None, now: float) -> Verdict:
        """Take what the update costs."""
        if sent is None:
            return paused(theirs.taps, now, "taps_too_fast")
        verdict = paused(theirs.messages, sent)
        if verdict.read and update.message and update.message.document:
            return plenty(theirs.files, sent)
        return verdict

    def of(self, chat: int, sent: float, now: float) -> Allowances:
        """A person's allowances, full for one not heard lately."""
        if chat not in self.people:
            most = MESSAGES_AT_ONCE * self.per_second
            self.people[chat] = Allowances(
                Allowance(self.per_second, most, most, sent),
                Allowance(FILES_PER_HOUR / HOUR, FILES_AT_ONCE, FILES_AT_ONCE, sent),
                Allowance(self.per_second, most, most, now),
            )
            if len(self.people) > MOST_PEOPLE:
                self.people.popitem(last=False)
        self.people.move_to_end(chat)
        return self.people[chat]


def again(theirs: Allowances, number: int) -> Verdict:
    """The verdict on an update that comes again, as after a failure: the same as before."""
    first, last = theirs.unread
    if number == first:
        return Verdict(read=False, tell=theirs.told)
    return UNREAD if first < number <= last else READ


def paused(allowance: Allowance, now: float, tell: str = "too_fast") -> Verdict:
    """Refuse from the first that is too much until there was a pause."""
    pause = now - allowance.at
    has_token = allowance.takes(now)
    if allowance.refusing and pause < PAUSE:
        return UNREAD
    told, allowance.refusing = allowance.refusing, not has_token
    if has_token:
        return READ
    return UNREAD if told else Verdict(read=False, tell=tell)


def plenty(allowance: Allowance, now: float) -> Verdict:
    """Refuse what there is no token for."""
    if allowance.takes(now):
        allowance.refusing = False
        return READ
    told, allowance.refusing = allowance.refusing, True
    return UNREAD if told else Verdict(read=False, tell="many_files")


def sent_at(update: Update) -> float | None:
    """When a message was sent or edited, by Telegram's clock (s); None for a tap, which is now."""
    message = update.edited_message or update.message
    if message is None:
        return None
    return float(message.edit_date or message.date)


def refusal(view: View, update: Update, event: Heard, verdict: Verdict) -> tuple[Message, ...]:
    """What is said about updates that are not read: once, and under the first of them."""
    if not verdict.tell:
        return ()
    log.info("%(tell)s in chat %(chat)d", {"tell": verdict.tell, "chat": event.chat})
    if event.callback:
        text = plain(screen(Told(verdict.tell), spoken(event.language)).text)
        return (request("answerCallbackQuery", callback_query_id=event.callback, text=text),)
    message = update.effective_message
    told = Told(verdict.tell, reply_to=message.message_id if message else None)
    return view((told,), Scene(event, None, had_contact=False))
