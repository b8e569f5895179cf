"""Many people at once, each playing a whole interview as fast as the bot answers."""

import asyncio
import json
import logging
import math
import random
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.driver import longer
from tests.faults.scripts import PDF, READY, pdf_text, question, squeezed, stored
from tests.person import Person

log = logging.getLogger(__name__)

LOOK_BACK = 20  # messages of the bot among which a question is looked for
FIRST_CHAT = 10_001
AT_LEISURE = 2  # seconds between two messages of a person, by Telegram's clock
AFTERWARDS = {"review.asked", "pdf.asked", "look.pages"}  # kept once the PDF was wanted
TELL = 30.0  # seconds between two lines on how far the crowd is
DOCUMENT_WAIT = 600.0  # seconds; where a bot lives for two seconds a PDF may have to wait long


class Stuck(Exception):  # noqa: N818 - what happened to a person
    """The next question never came."""


class Unhurried(Person):
    """Types fast, yet by the dates of their messages at leisure: floods are a fault of its own."""

    written = 0

    def _sends(self, content, line):
        self.written += 1
        date = int(self.api.now()) + AT_LEISURE * self.written
        return super()._sends(content | {"date": date}, line)


@dataclass
class Player:
    """One person with a script. `delays`: seconds from each answer to the next question."""

    person: Person
    script: object
    patience: float
    pause: object  # gives the seconds a person thinks
    wants_pdf: bool = False
    delays: list[tuple[float, float]] = field(default_factory=list)  # (when asked, seconds)
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    answered: int = 0
    ended: bool = False
    stuck_at: str | None = None
    page: str | None = None

    @property
    def chat(self):
        return self.person.room.id

    async def plays(self):
        try:
            await self.answers()
        except Stuck as stuck:
            self.stuck_at = str(stuck)
        self.ended = True

    async def answers(self):
        asked = time.monotonic()
        self.person.writes("/start")
        for number, step in enumerate(self.script.steps):
            message = await self.sees(step.sees, number)
            self.delays.append((asked, time.monotonic() - asked))
            await asyncio.sleep(self.pause())
            asked = time.monotonic()
            await self.acts(step, message)
            self.answered += 1
        message = await self.sees(READY, len(self.script.steps))
        self.delays.append((asked, time.monotonic() - asked))
        if self.wants_pdf:
            for _ in range(2):  # the first is answered by the offer of a review
                await self.person.taps(PDF, on=message, settle=False)
            await self.until(lambda: self.person.documents or self.long(), DOCUMENT_WAIT, "the PDF")
            if not self.person.documents:
                message = self.long()
                await self.person.taps(longer(message), on=message, settle=False)
            await self.until(lambda: self.person.documents, DOCUMENT_WAIT, "the long PDF")
            self.page = squeezed(pdf_text(self.person.documents[0].content))

    async def acts(self, step, message):
        if step.taps:
            await self.person.taps(step.text, on=message, settle=False)
        else:
            self.person.writes(self.script.words(step.text, self.chat))

    async def sees(self, asked, number):
        """The message that asks this, once it is there."""
        return await self.until(lambda: self.shown(asked), self.patience, f"question {number}")

    async def until(self, found, patience, name):
        end = time.monotonic() + patience
        while not (one := found()):
            self.woken.clear()
            left = end - time.monotonic()
            if left <= 0:
                raise Stuck(name)
            try:
                await asyncio.wait_for(self.woken.wait(), left)
            except TimeoutError:
                continue
        return one

    def shown(self, asked):
        wanted = self.script.words(asked, self.chat)
        for message in self.latest():
            if question(message.text) == wanted:
                return message
        return None

    def long(self):
        """The message that asks whether the PDF may be so long, once it is there."""
        return next(filter(longer, self.latest()), None)

    def latest(self):
        """The bot's latest messages, the newest first."""
        found = []
        for message in reversed(self.person.room.messages.values()):
            if message.by_bot and not message.deleted:
                found.append(message)
            if len(found) == LOOK_BACK:
                break
        return found

    def seen_again(self):
        """Questions put more often than once."""
        texts = [line.removeprefix("< ") for _, line in self.person.room.log if line[0] == "<"]
        return sum(count - 1 for count in Counter(filter(None, map(question, texts))).values())


@dataclass
class Crowd:
    """`at_once` people talk; as one finishes the next begins, until enough was said.

    `pause`: the most seconds a person thinks before an answer. `enough(answers)` says when nobody
    new has to begin.
    """

    api: object
    scripts: list
    at_once: int
    seed: int
    pause: float = 1.0  # with about half of the acts taps, of which one a second is taken
    patience: float = 60.0
    pdf_each: int = 0  # every so manieth person wants the PDF
    players: dict[int, Player] = field(default_factory=dict)
    first_chat: int = FIRST_CHAT

    def __post_init__(self):
        self.random = random.Random(self.seed)
        self.api.on_call = self.called

    def called(self, call):
        player = self.players.get(call.chat)
        if player:
            player.woken.set()

    @property
    def answered(self):
        return sum(player.answered for player in self.players.values())

    async def talks(self, enough):
        """Until everybody who began has finished."""
        telling = asyncio.create_task(self.tells())
        try:
            await asyncio.gather(*(self.seat(enough) for _ in range(self.at_once)))
        finally:
            telling.cancel()

    async def tells(self):
        """For whoever waits for a long row."""
        while True:
            await asyncio.sleep(TELL)
            players = self.players.values()
            ended, stuck = sum(p.ended for p in players), sum(bool(p.stuck_at) for p in players)
            log.info(
                "%d answers of %d people; %d have ended, %d of them stuck",
                self.answered, len(players), ended, stuck,
            )  # fmt: skip

    async def seat(self, enough):
        while not self.players or len(self.players) < self.at_once or not enough(self.answered):
            player = self.invites()
            await player.plays()
            if player.stuck_at:
                return

    def invites(self):
        number = len(self.players)
        player = Player(
            Unhurried(self.api, self.first_chat + number),
            self.scripts[number % len(self.scripts)],
            self.patience,
            lambda: self.random.uniform(0, self.pause),
            wants_pdf=bool(self.pdf_each) and number % self.pdf_each == 0,
        )
        self.players[player.chat] = player
        return player

    def delays(self, begun=0.0, ended=math.inf):
        """Seconds each answer took, of those given between two moments, sorted."""
        return sorted(
            seconds
            for player in self.players.values()
            for at, seconds in player.delays
            if begun <= at < ended
        )

    async def verdict(self, url, keys=()):
        """What the database holds against what was said."""
        held = await stored(url, self.players, keys)
        found = Verdict(people=len(self.players), answers=self.answered)
        for chat, player in self.players.items():
            found.add(player, *held[chat])
        return found


@dataclass
class Verdict:
    """How what is stored differs from an undisturbed interview; all but `again` has to be 0."""

    people: int
    answers: int
    lost: int = 0
    doubled: int = 0
    misfiled: int = 0  # under another question, or in another's draft
    stuck: int = 0
    pages: int = 0  # PDFs compared
    other_pages: int = 0  # PDFs that say something else
    again: int = 0  # questions seen more than once
    notes: list[str] = field(default_factory=list)

    @property
    def holds(self):
        return not (self.lost or self.doubled or self.misfiled or self.stuck or self.other_pages)

    def add(self, player, answers, numbers):
        expected = player.script.expected(player.chat)
        if player.stuck_at:
            self.stuck += 1
            self.notes.append(f"chat {player.chat} waits for {player.stuck_at}")
            expected = {}  # what they said so far is not known by key
        known = {json.dumps(value) for value in expected.values()}
        for key, value in expected.items():
            if key not in answers:
                self.lost += 1
                self.notes.append(f"chat {player.chat}: {key} is missing, {value}")
            elif answers[key] != value:
                strange = json.dumps(answers[key]) in known
                self.notes.append(f"chat {player.chat}: {key} is {answers[key]}, not {value}")
                self.misfiled += strange
                self.lost += not strange
        if expected:
            self.doubled += len(set(answers) - set(expected) - AFTERWARDS)
            self.misfiled += numbers != player.script.numbers
        if player.page is not None:
            self.pages += 1
            self.other_pages += player.page != player.script.page(player.chat)
        self.again += player.seen_again()
