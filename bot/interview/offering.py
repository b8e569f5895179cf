"""Offers a review once, before the first PDF; what was asked for is kept among the answers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.interview.answering import Outcome
from bot.interview.replies import Button, Told
from bot.interview.session import Answer, Answers, Session

PAST: Final[Mapping[str, str]] = {  # kinds of file, and the key that says one was asked for
    "pdf": "pdf.asked",
    "review": "review.asked",  # or offered
}
FIRST: Final = Button("Check it first", "deliver", "review", "primary")
STRAIGHT: Final = Button("Make the PDF", "deliver", "pdf")
OFFER: Final = Told("review_first", rows=((FIRST, STRAIGHT),))


def is_past(answers: Answers) -> bool:
    """Whether a review was made or offered, or a PDF made, before."""
    return any(key in answers for key in PAST.values())


def noted(answers: Answers, kind: str) -> Answers:
    """The answers once a file of that kind was asked for."""
    return {**answers, PAST[kind]: Answer("yes")} if kind in PAST else answers


def offer(session: Session) -> Outcome:
    """Offer it; whoever asks for the PDF again is not asked again."""
    return Outcome(replace(session, answers=noted(session.answers, "review")), (OFFER,))
