"""Whole interviews as lists of acts: recorded once undisturbed, then played by many people."""

import io
import json
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from pypdf import PdfReader

from bot.interview.schema import Level
from db.cipher import Cipher
from db.engine import Database
from tests.botapi import BotApi
from tests.driver import Chatter, Sheet, pdf_made, play
from tests.person import Person
from tests.resume.drafts import resume
from tests.served import Served

HEADER = re.compile(r"^\d+/\d+ · .*$", re.MULTILINE)
PERCENT = re.compile(r" · \d+ %$", re.MULTILINE)
READY = "Your résumé is ready"
PDF = "Get my PDF"
LEVELS = {"ivanka": Level.MID, "mira": Level.MID, "daniel-reyes_career-changer": Level.JUNIOR}
RECORDER = 900_000  # the chat an interview is recorded in


def question(text):
    """What a message asks, without what was said before it; "" if it asks nothing."""
    if READY in text:
        return READY
    headers = list(HEADER.finditer(text))
    return PERCENT.sub("", text[headers[-1].start() :]) if headers else ""


def surname(document):
    return document["basics"]["name"].split()[-1]


@dataclass(frozen=True)
class Step:
    """What the person is asked, and what they do then: say the text, or tap the button."""

    sees: str
    taps: bool
    text: str


@dataclass(frozen=True)
class Script:
    """An interview, what is stored at its end, and the text of its PDF.

    Each person has a family name of their own, so that an answer in a stranger's draft shows.
    """

    name: str
    steps: tuple[Step, ...]
    answers: dict[str, object]
    numbers: dict[str, int]
    pdf: str
    family: str = field(default="")

    def words(self, text, chat):
        return text.replace(self.family, family(self.family, chat))

    def expected(self, chat):
        """The answers of the person in this chat, as JSON has them."""
        return json.loads(self.words(json.dumps(self.answers, ensure_ascii=False), chat))

    def page(self, chat):
        """The PDF's text of that person, without white space."""
        return squeezed(self.words(self.pdf, chat))


def family(name, chat):
    """The family name with the chat's number in letters behind it: Knepp becomes Knepp Jab."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in str(chat))
    return f"{name}-{letters.capitalize()}"


def squeezed(text):
    return re.sub(r"[\s\u2060\u200b-]+", "", text)


def pdf_text(content):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


class Recorder(Chatter):
    """Plays, and notes what was seen at each act."""

    def __init__(self, person):
        super().__init__(person)
        self.steps = []

    async def say(self, text):
        self.steps.append(Step(question(self.text), taps=False, text=text))
        await super().say(text)

    async def tap(self, name):
        self.steps.append(Step(question(self.text), taps=True, text=name))
        await super().tap(name)


async def record(*names, pool):
    """The scripts of these JSON Resumes of tests/data, each played once without a fault."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'recorded.sqlite'}"
        async with BotApi() as api, Served(api, url, pool):
            return [
                await recorded(name, Person(api, RECORDER + number), url)
                for number, name in enumerate(names)
            ]


async def recorded(name, person, url):
    document = resume(name)
    recorder = Recorder(person)
    await person.says("/start")
    await play(recorder, Sheet(document, level=LEVELS[name]))
    steps = tuple(recorder.steps)
    asked = [step.sees for step in steps]
    assert len(set(asked)) == len(asked), "two questions of one interview look the same"
    held = await stored(url, [person.room.id])
    answers, numbers = held[person.room.id]
    await person.taps(PDF)
    await person.taps("Make the PDF")
    await pdf_made(Chatter(person))
    text = pdf_text(person.documents[-1].content)
    return Script(name, steps, answers, numbers, text, surname(document))


async def stored(url, chats, keys=()):
    """What the database holds of each chat: (answers as JSON has them, numbers given)."""
    database = Database(url, cipher=Cipher(keys))
    try:
        sessions = await database.run(
            lambda ledger: {chat: ledger.desk(chat, 0, None).session for chat in chats}
        )
    finally:
        database.close()
    return {chat: (plain(one.answers), dict(one.numbers)) for chat, one in sessions.items()}


def plain(answers):
    return json.loads(json.dumps({key: [one.value, one.mark] for key, one in answers.items()}))
