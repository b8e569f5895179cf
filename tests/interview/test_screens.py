"""Every screen stays within Telegram's limits, whatever the answers hold (U18)."""

from collections import deque
from dataclasses import replace
from datetime import timedelta
from itertools import count, cycle

import pytest

from bot.interview import engine, journey
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.events import Commanded, DraftLine, Moment
from bot.interview.replies import Finished
from bot.interview.schema import Kind
from bot.interview.session import Answer, Mark, Session
from tests.interview.talk import NOON, Talk

WORDS = (
    "👩‍👩‍👧‍👦🏳️‍🌈" * 200,  # eleven units of UTF-16 a sign
    "<b>&amp;</b>" * 170,  # five characters of HTML for one
    "محمد الأمين שלום " * 120,
    "𝔘𝔫𝔟𝔯𝔢𝔞𝔨𝔞𝔟𝔩𝔢" * 150,
    "https://a.example.com/b?c=d&e=f#g " * 60,  # a link each, if Telegram looks for them
    "{{7*7}}%(value)s%s{%raw%}" * 80,
)
FILLS = cycle(WORDS)
NUMBERS = count()


MOST = {
    Kind.CHOICE: lambda question, _text: question.options[-1].key,
    Kind.PICK: lambda question, _text: tuple(option.key for option in question.options),
    Kind.BULLETS: lambda _question, _text: tuple(f"{n} {next(FILLS)}"[:2000] for n in range(12)),
    Kind.ITEMS: lambda _question, _text: tuple(f"{n} {next(FILLS)}"[:100] for n in range(40)),
    Kind.COUNTRY: lambda _question, _text: "BQ",  # the longest name
    Kind.TEXT: lambda _question, text: text[:2000],
}


def worst(question):
    """The most a question's answer may hold, and more."""
    fill = MOST.get(question.kind, lambda _question, text: f"{next(NUMBERS)} {text}"[:300])
    return fill(question, next(FILLS))


def worst_session(mark=Mark.GIVEN):
    """Thirty entries in each section, each as long as can be; everything kept, or left out."""
    answers = {}
    for section in CATALOGUE:
        entries = range(1, 31) if section.repeats else (0,)
        if section.repeats:
            answers[section.key] = Answer(tuple(str(entry) for entry in entries))
        for entry in entries:
            prefix = f"{section.key}.{entry}." if entry else f"{section.key}."
            for question in section.questions:
                left_out = mark is Mark.SKIPPED and question.optional
                value = Answer("", Mark.SKIPPED) if left_out else Answer(worst(question))
                answers[prefix + question.key] = value
    return Session(answers, {section.key: 30 for section in CATALOGUE if section.repeats})


def leads_on(button):
    """Whether a tap shows a further screen of these answers; of the entries two are enough."""
    _, _, entry = button.argument.partition(".")
    inner = entry.partition(".")[0]
    known = {"see", "edit", "points", "point", "tip", "go", "add", "deliver", "newask", "formats"}
    return button.action in known and (not inner.isdecimal() or inner in {"1", "30"})


def walked(talk):
    """Tap everything that leads to another screen, each once; gives how many there were."""
    seen, waiting = set(), deque([talk])
    while waiting:
        here = waiting.popleft()
        for button in here.buttons:
            name = (button.action, button.argument, here.place)
            if leads_on(button) and name not in seen:
                seen.add(name)
                there = here.copy()
                there.presses(button, here.place)
                waiting.append(there)
    return len(seen)


@pytest.mark.parametrize("mark", [Mark.GIVEN, Mark.SKIPPED])
def test_every_screen_of_the_worst_answers_stays_within_the_limits(mark):
    """`Talk` measures each: 4,096 units, 100 entities, 100 buttons, 64 bytes of data."""
    talk = Talk(session=worst_session(mark))
    talk.does("edit")
    assert walked(talk) > 300


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_with_the_worst_answers_stays_within_the_limits(command):
    talk = Talk(session=worst_session(Mark.SKIPPED))
    talk.does(command)
    assert talk.replies


def test_the_end_with_everything_left_out_stays_within_the_limits():
    session = worst_session(Mark.SKIPPED)
    more = {f"{s.key}.more": Answer("done") for s in CATALOGUE if s.repeats}
    talk = Talk(session=replace(session, answers={**session.answers, **more}))
    talk.does("continue")
    assert isinstance(talk.replies[-1], Finished)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("key", ["contact.name", "contact.place", "summary.text", "contact.links"])
def test_whatever_is_typed_is_answered_within_the_limits(key, words):
    section, name = key.split(".")
    answers = worst_session().answers
    talk = Talk(session=Session({k: a for k, a in answers.items() if k != key}))
    talk.does("continue")
    for text in (words[:4096], words[:290], words[:290], f"I am 39 years old. {words[:3000]}"):
        talk.says(text)
    assert talk.replies
    assert journey.find_step(CATALOGUE, talk.session, key).question.key == name
    assert section in key


def test_a_list_of_many_drafts_with_long_names_stays_within_the_limits():
    lines = tuple(
        DraftLine(9_000_000_000_000 + n, WORDS[n % len(WORDS)], NOON - timedelta(days=n))
        for n in range(60)
    )
    talk = Talk()
    outcome = engine.step(CATALOGUE, Session(), Commanded("list"), Moment(NOON, drafts=lines))
    talk.replies = outcome.replies
    talk.sees()
    assert len(talk.buttons) > 40
