"""Replies that are no answers are told from answers that look like them."""

import pytest

from bot.checks.asides import Aside, aside
from bot.interview.catalogue import CATALOGUE
from bot.interview.families import example
from bot.interview.schema import Level

MEANT = {
    Aside.NO: (
        "no",
        "No.",
        "none",
        "N/A",
        "nope 🤷",
        "No, thanks!",
        "-",
        "I don't have one",
        "pass",
        "no link",
        "I don’t have any yet",
        "nothing",
        "not yet",
    ),
    Aside.YES: ("yes", "Yep!", "sure", "ok"),
    Aside.OVER: ("done", "That's it", "that’s all.", "no more", "I'm done"),
    Aside.WHY: (
        "why?",
        "Why do you ask?",
        "but why do you need this?",
        "what for?",
        "Is this necessary?",
    ),
    Aside.UNSURE: (
        "idk",
        "I don't know",
        "??",
        "no idea",
        "What should I write?",
        "help",
        "I don't know what to write",
        "what do you mean?",
        "can you give me an example?",
    ),
}
ANSWERS = (
    *(
        "Node.js",
        "Nolan Price",
        "No-code platform",
        "Yes Bank",
        "Done Ltd",
        "None of your Business API",
    ),
    *("Why we left the monolith", "What happens when you press a key", "Next.js", "Pass culture"),
    *("How to cache without tears", "R", "C", "Go", "NA Systems Ltd", "Enough Said Studio"),
    *("No downtime in two years", "I don't have a degree but led the team", "Helped 40 shops move"),
    *("Endgame Chess", "2021", "X", "Next", "Can you trust your cache?", "Is SQL enough?"),
)


@pytest.mark.parametrize(("meant", "text"), [(m, t) for m, ts in MEANT.items() for t in ts])
def test_a_reply_that_is_no_answer_is_understood(meant, text):
    assert aside(text) is meant


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_that_looks_like_one_stays_an_answer(text):
    assert aside(text) is None


def test_no_example_of_the_interview_is_taken_for_none():
    questions = [q for section in CATALOGUE for q in section.questions]
    shown = {example(q, level, "") for q in questions for level in Level}
    labels = {option.label for q in questions for option in q.options}
    assert [text for text in shown | labels if aside(text)] == []
