"""Answers the bot's questions from a JSON Resume document, tapping and typing as a person would.

The driver knows only what it is asked: it reads the question, finds what the person would say,
and says it in words ("Dec 2013 – Dec 2014") or taps the button that fits.
"""

from bot.checks.dates import month_words, period_words
from bot.interview.catalogue import CATALOGUE
from bot.interview.schema import Kind, Level
from bot.resume.jsonresume import from_json

MOST_STEPS = 400
PDF = ("/pdf", "/pdf")  # who asks again passes over the offer of a review
STOP = {"steady": "Developer jobs, no gaps", "none": "No job yet"}


def wordings():
    """Every way a question can be put, longest first: (text, section, question)."""
    found = []
    for section in CATALOGUE:
        for question in section.questions:
            texts = {question.ask, question.again, *(question.ask_by_level or {}).values()}
            found += [(text, section, question) for text in texts if text]
    return sorted(found, key=lambda item: -len(item[0]))


WORDINGS = wordings()


class Sheet:
    """What the person would answer, by question; entries in the order of the document."""

    def __init__(self, document, *, level=Level.MID, country="United States", **profile):
        imported = from_json(document)
        self.answers = imported.answers
        self.profile = {"level": level, "country": country, "history": "steady"}
        self.profile |= {"format": "chronological", "target": "Backend Developer", **profile}
        self.entry = {}
        self.current = {}

    def order(self, section):
        answer = self.answers.get(section.key)
        return [int(number) for number in answer.value] if answer else []

    def value(self, section, question):
        """The answer to a question, moving on to the next entry where one is opened."""
        if section.key == "profile":
            return self.profile.get(question.key, "")
        if not section.repeats:
            answer = self.answers.get(f"{section.key}.{question.key}")
            return self.worded(question, answer.value if answer else "")
        if question is section.questions[0]:
            self.current[section.key] = self.current.get(section.key, -1) + 1
        order, at = self.order(section), self.current[section.key]
        if at >= len(order):
            return ""
        answer = self.answers.get(f"{section.key}.{order[at]}.{question.key}")
        if question.key == "state" and answer is None:
            return "finished"
        return self.worded(question, answer.value if answer else "")

    @staticmethod
    def worded(question, value):
        if value and question.kind is Kind.PERIOD:
            return period_words(value)
        if value and question.kind is Kind.MONTH:
            return month_words(value)
        return value


async def pdf_made(player):
    """Wait for the PDF that was asked for; where it is longer than it should be, let it be so."""
    person = player.person
    await person.until(lambda: person.documents or longer(person.last), patience=60)
    if not person.documents:
        await player.tap(longer(person.last))
        await person.until(lambda: person.documents, patience=60)


def longer(message):
    """The button that lets a résumé be longer than its level should be, if it is asked."""
    return next((label for label in message.labels if label.startswith("Make it ")), "")


async def play(player, sheet, *, between=None):
    """Answer until the bot says that everything is there; gives the questions asked."""
    asked = []
    for _ in range(MOST_STEPS):
        if "Your résumé is ready" in player.text:
            return asked
        section, question = asked_now(player.text)
        asked.append(f"{section.key}.{question.key}")
        await answer(player, sheet, section, question)
        if between:
            await between()
    raise AssertionError(f"no end after {MOST_STEPS} questions: {asked[-5:]}")


def asked_now(text):
    """The section and question a message puts."""
    for wording, section, question in WORDINGS:
        if wording in text and f" · {section.title}" in text:
            return section, question
    raise AssertionError(f"not a question of the catalogue:\n{text}")


async def answer(player, sheet, section, question):
    """Say or tap the one answer, or leave it out."""
    value = sheet.value(section, question)
    match question.kind:
        case _ if not value:
            await player.tap(way_out(player.labels))
        case Kind.CHOICE:
            await player.tap(label(question, value))
        case Kind.PICK:
            for key in value:
                await player.tap(label(question, key))
            await player.tap("That's all")
        case Kind.BULLETS:
            await player.say("\n".join(f"• {item}" for item in value))
            await player.tap("That's all")
        case Kind.ITEMS:
            await player.say("\n".join(value))
        case _:
            await player.say(value)


def label(question, key):
    return next(option.label for option in question.options if option.key == key)


def way_out(labels):
    """The button that leaves a question, a section, or further entries out."""
    for name in labels:
        if name in {"Skip", "Skip this section"} or name.startswith("No more"):
            return name
    raise AssertionError(f"no way out among {labels}")


class Chatter:
    """Plays through Telegram."""

    def __init__(self, person):
        self.person = person
        self.lines = []  # the same as lines of a terminal

    @property
    def text(self):
        return self.person.last.text

    @property
    def labels(self):
        return self.person.labels

    async def say(self, text):
        self.lines.append(text.replace("\n", "\\n"))
        await self.person.says(text)

    async def tap(self, name):
        self.lines.append(f"[{name}]")
        await self.person.taps(name)
