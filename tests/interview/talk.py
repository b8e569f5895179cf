"""Talks to the engine alone, as a person would: what is shown is what may be tapped."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.chat.buttons import data
from bot.interview import engine
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Chose, Commanded, Corrected, DraftLine, Moment, Said, Sent
from bot.interview.replies import Acknowledged
from bot.interview.schema import Kind, Level, Option, Question, Section, Tip
from bot.interview.session import Session
from bot.screens import plain, screen
from tests.apirules import MAX_ENTITIES, from_html, utf16

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WHY = Tip("Why?", "Because.", sources=("R1",))


def question(key, kind=Kind.LINE, **more):
    label = more.pop("label", key.title())
    examples = more.pop("examples", dict.fromkeys(Level, "An example"))
    return Question(key, label, f"What is your {key}?", kind, WHY, examples, **more)


def section(key, *questions, **more):
    return Section(key, key.title(), questions, **more)


def choice(key, *options, **more):
    return question(key, Kind.CHOICE, options=tuple(Option(o, o.title()) for o in options), **more)


class Talk:
    """One session in memory."""

    def __init__(self, catalogue=CATALOGUE, session=None, now=NOON):
        self.catalogue, self.session, self.now = catalogue, session or Session(), now
        self.message = 100
        self.texts = {}
        self.replies = self.effects = ()
        self.rows, self.place, self.quoted = (), "", None
        self.restarted = False

    # what is done

    def says(self, text):
        self.message += 1
        self.texts[self.message] = text
        return self.hears(Said(text, self.message), self.message)

    def taps(self, label, *, quoted=True):
        button = next((b for b in self.buttons if b.label.removeprefix("✓ ") == label), None)
        assert button, f"no {label!r} among {self.labels}\n{self.text}"
        return self.presses(button, self.place, quoted=quoted)

    def presses(self, button, place, *, quoted=True):
        sent = data(button, place)
        assert len(sent.encode()) <= 64
        held = self.quoted if quoted else None
        event = Chose(button.action, button.argument, place, self.texts.get(held, ""), held)
        return self.hears(event)

    def does(self, command):
        return self.hears(Commanded(command))

    def commands(self, name, argument):
        return self.hears(Commanded(name, argument))

    def edits(self, message, text):
        self.texts[message] = text
        return self.hears(Corrected(message, text))

    def sends(self, kind, caption="", name=""):
        self.message += 1
        return self.hears(Sent(kind, caption, self.message, name), self.message)

    def waits(self, **span):
        self.now += timedelta(**span)

    def hears(self, event, message=None):
        self.now += timedelta(seconds=1)
        drafts = (DraftLine(1, "One", self.now, active=True),)
        outcome = engine.step(
            self.catalogue, self.session, event, Moment(self.now, self.restarted, drafts)
        )
        self.session, self.replies, self.effects = (
            outcome.session, outcome.replies, outcome.effects,
        )  # fmt: skip
        self.sees()
        return message

    def sees(self):
        """Render every reply; all stay within Telegram's limits (U18)."""
        self.shown = [screen(reply) for reply in self.replies]
        for made in self.shown:
            rich = from_html(made.text)
            assert not rich.faults, rich.faults
            assert 0 < utf16(rich.text) <= 4096
            assert len(rich.entities) <= MAX_ENTITIES
            buttons = [button for row in made.rows for button in row]
            assert len(buttons) <= 100
            assert all(len(data(b, made.screen).encode()) <= 64 and b.label for b in buttons)
        for reply, made in zip(self.replies, self.shown, strict=True):
            if made.rows and not isinstance(reply, Acknowledged):
                self.rows, self.place, self.quoted = made.rows, made.screen, made.reply_to

    # what is seen

    @property
    def text(self):
        return "\n".join(plain(made.text) for made in self.shown)

    @property
    def buttons(self):
        return [button for row in self.rows for button in row]

    @property
    def labels(self):
        return [button.label for button in self.buttons]

    @property
    def kept(self):
        """The answers, as values, without what the person never typed or tapped as one."""
        return values(self.session)

    def again(self, catalogue):
        """The same session over another catalogue."""
        return Talk(catalogue, self.session, self.now)

    def copy(self):
        twin = Talk(self.catalogue, replace(self.session), self.now)
        twin.message, twin.texts = self.message, dict(self.texts)
        twin.rows, twin.place, twin.quoted = self.rows, self.place, self.quoted
        return twin


BESIDE = (
    "pdf.asked",
    "review.asked",
    "fine.",
    "advised.",
)  # what the bot notes, and undo leaves alone


def values(session):
    answers = session.answers.items()
    return {key: answer.value for key, answer in answers if not key.startswith(BESIDE)}
