"""Sends what may do harm through the whole bot, and looks whether anything came of it."""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import func, select

from db.engine import Database
from db.models import parked
from tests import hostile
from tests.faults.crowd import Unhurried
from tests.faults.scripts import stored

EACH = 40  # texts of one chat: about as many as questions to come
AT_ONCE = 100  # texts before all wait for the answers
OPENING = (
    "/start", "Backend Developer", "Mid-level", "United States", "Developer jobs, no gaps",
    "Chronological",
)  # fmt: skip
PASTE = 1_000_000  # characters of one paste; a client sends it as many messages
PATIENCE = 900.0  # seconds; a busy machine is slow, not wrong
DRAWN_WITHIN = 900.0  # seconds in which all pages are drawn, one person's after another's
ENDS = {  # what is told of pages that were not made
    "Something went wrong on my side": "failed",
    "That took too long": "past the limit of time",
    "That makes more than": "too long",
    "Some characters can't be printed": "unprintable",
    "nothing to show yet": "empty",
}
FINE = {"pages", "too long", "unprintable", "empty"}


def mixtures(count):
    """So many texts of the corpus and beyond, the same each time."""
    found = []
    if not count:
        return found

    @settings(
        max_examples=count, derandomize=True, database=None, deadline=None,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(hostile.texts(most=4000))
    def collect(text):
        found.append(text)

    collect()
    return found


@dataclass
class Canary:
    """An address that nobody may fetch."""

    visits: list[str] = field(default_factory=list)
    url: str = ""

    async def __aenter__(self):
        app = web.Application()
        app.router.add_route("*", "/{rest:.*}", self.visited)
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}/canary"
        return self

    async def __aexit__(self, *_):
        await self.runner.cleanup()

    async def visited(self, request):
        self.visits.append(request.path)
        return web.Response(text="seen")


def texts(count, canary):
    """The corpus as it is, what would fetch the canary, and mixtures up to `count`."""
    known = [*hostile.TEXTS.values(), *hostile.fetching(canary).values(), canary]
    return (known + mixtures(max(0, count - len(known))))[:count]


async def sent(api, attacks, seed):
    """Every text as an answer, some as an edit, a command's rest or a button's data, too.

    Each question is left out after it was answered, so that the next text meets another.
    """
    chance = random.Random(seed)
    people = [Unhurried(api, 5_000 + number) for number in range(-(-len(attacks) // EACH))]
    for person in people:
        person.writes(*OPENING)
    await people[0].settles(patience=PATIENCE)
    for start in range(0, len(attacks), AT_ONCE):
        for number, text in enumerate(attacks[start : start + AT_ONCE], start):
            await attacked(people[number % len(people)], text, chance.random())
        await people[0].settles(quiet=0.05, patience=PATIENCE)
    return people


async def drawn(url, people):
    """Everybody sends a file that does harm, and wants their pages; how often each end came."""
    for number, person in enumerate(people):
        name = list(hostile.FILES)[number % len(hostile.FILES)]
        await person.sends_document(name, hostile.FILES[name](), settle=False)
        person.writes("/cancel", "/preview")
    await people[0].settles(quiet=0.5, patience=PATIENCE)
    database, until = Database(url), time.monotonic() + DRAWN_WITHIN
    try:
        while await database.run(lambda ledger: ledger.open_deliveries(1)):
            if time.monotonic() > until:
                return Counter(unfinished=1)
            await asyncio.sleep(0.5)
    finally:
        await asyncio.to_thread(database.close)
    await people[0].settles(quiet=0.5, patience=PATIENCE)
    return Counter(map(end_of, people))


def end_of(person):
    """What became of the pages a person wanted."""
    if person.photos:
        return "pages"
    said = "\n".join(message.text for message in person.heard[-3:])
    return next((end for words, end in ENDS.items() if words in said), "silence")


async def attacked(person, text, draw):
    message = person.writes(text)
    if draw < 0.1:
        await person.edits(message, text + " again", settle=False)
    elif draw < 0.2:
        person.writes(f"/edit {text}")
    elif draw < 0.3 and person.heard:
        person._calls_back(person.last, {"text": "forged", "callback_data": text[:64]})
    person.writes("/skip")


async def found(url, people):
    """What is wrong afterwards: updates given up, and answers that cannot be read or written."""
    database = Database(url)
    given_up = await database.run(
        lambda ledger: ledger._connection.execute(select(func.count()).select_from(parked)).scalar()
    )
    await asyncio.to_thread(database.close)
    held = await stored(url, [person.room.id for person in people])
    unreadable = 0
    for answers, _ in held.values():
        for value, _mark in answers.values():
            try:
                str(value).encode()
            except UnicodeError:
                unreadable += 1
    return given_up, unreadable, sum(len(answers) for answers, _ in held.values())
