"""The review in the interview: its screens, and the way from each to what was found."""

from dataclasses import dataclass, replace
from typing import Final, Self

from bot.interview import asking, coached, course, given, journey, moves, summary
from bot.interview.advice import name_of
from bot.interview.answering import Outcome
from bot.interview.journey import Step
from bot.interview.replies import Button, Consult, Note, Rows, Told
from bot.interview.rewording import Tap
from bot.interview.schema import Kind
from bot.interview.session import Answers, Mark, Pending, Session

MOST_DEAD: Final = 2  # links that did not answer and are remembered: a button holds 64 bytes


@dataclass(frozen=True, slots=True)
class Place:
    """A screen of a review, and what only the making of the pages told, as a button carries both.

    `question` is the number of one of the questions, 0 for all of them; `start` the first finding
    shown; `is_deep`: the jobs begin after the first page; `dead`: names of links without an answer.
    """

    question: int = 0
    start: int = 0
    pages: int = 0
    is_deep: bool = False
    dead: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The place as a button carries it: "4~8~2d.abcdefgh"."""
        numbers = f"{self.question}~{self.start}~{self.pages}{'d' * self.is_deep}"
        return ".".join((numbers, *self.dead[:MOST_DEAD]))

    @classmethod
    def of(cls, written: str) -> Self:
        """The place a button carries; the review as a whole if it is none."""
        numbers, *dead = written.split(".")
        parts = numbers.removesuffix("d").split("~")
        if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):  # noqa: PLR2004 (question, start, pages)
            return cls()
        question, start, pages = map(int, parts)
        return cls(question, start, pages, numbers.endswith("d"), tuple(dead[:MOST_DEAD]))


def shown(session: Session, place: str, *notes: Note) -> Outcome:
    """A screen of the review; it is worked out from the answers as they then are."""
    return Outcome(session, (), (Consult(place, notes),))


def check(tap: Tap) -> Outcome:
    """All that was found on one question, or the review as a whole."""
    return shown(replace(tap.session, focus=None), str(Place.of(tap.argument)))


def way_to(key: str, name: str, place: Place) -> Button:
    """A button to the answer, or the point of a list, that a finding is about; its label is empty.

    `name` is that of the text it was found in, "" if it is about the answer whatever it says.
    """
    return Button("", "mend", f"{name}.{key}~{replace(place, start=0)}")


def mend(tap: Tap) -> Outcome:
    """Ask for what a finding is about in other words, then show the review's screen again."""
    session = tap.session
    if session.pending and session.pending.about in course.HELD:
        return course.again(tap.catalogue, session, Note("moved"))
    written, _, back = tap.argument.partition("~")
    name, _, key = written.partition(".")
    place = course.REVIEW + str(Place.of(back))
    step = journey.find_step(tap.catalogue, session, key)
    text = text_named(session.answers, key, name)
    if step is None or (step.entry and step.opens) or text is None:
        return Outcome(replace(session, focus=None), (gone(Place.of(back)),))
    edited = moves.edit(session, key, place)
    if text and is_point(step, session.answers, text):
        pending = Pending(key, "item", (text,))
        focus = edited.focus and replace(edited.focus, key="")
        return Outcome(replace(edited, focus=focus, pending=pending), (course.item(pending),))
    return course.proceed(tap.catalogue, edited)


def way_to_thin(key: str, place: Place) -> Button:
    """A button to all points of a list, of which there are too many; its label is empty."""
    return Button("", "thin", f"{key}~{replace(place, start=0)}")


def thin(tap: Tap) -> Outcome:
    """Show the points of a list, each to be dropped or said anew, then the review again."""
    session = tap.session
    if session.pending and session.pending.about in course.HELD:
        return course.again(tap.catalogue, session, Note("moved"))
    key, _, back = tap.argument.partition("~")
    step, items = journey.find_step(tap.catalogue, session, key), given.items(session.answers, key)
    if step is None or not items:
        return Outcome(replace(session, focus=None), (gone(Place.of(back)),))
    edited = moves.edit(session, key, course.REVIEW + str(Place.of(back)))
    shown = summary.points_screen(step, items)
    rows = (*shown.rows[:-1], back_to(Place.of(back)))
    return Outcome(edited, (replace(shown, rows=rows),))


def text_named(answers: Answers, key: str, name: str) -> str | None:
    """The text of that name under a key; "" where none is named, None if it changed or went."""
    if not name:
        return ""
    answer = answers.get(key)
    own = () if answer is None or answer.mark is Mark.SKIPPED else answer.value
    texts = (own,) if isinstance(own, str) else own
    whole = (each.text for each in coached.texts(answers, key))
    return next((text for text in (*texts, *whole) if name_of(text) == name), None)


def is_point(step: Step, answers: Answers, text: str) -> bool:
    """Whether a text is one point of a list, which is said anew alone."""
    answer = answers.get(step.key)
    return step.question.kind is Kind.BULLETS and answer is not None and text in answer.value


def gone(place: Place) -> Told:
    """Says that a line found earlier reads otherwise by now, with the way back."""
    return Told("line_gone", rows=(back_to(place), (summary.REVIEW,)))


AGAIN: Final = Button("Back to the review", "check")  # as a whole, where it is typed


def back_to(place: Place) -> tuple[Button, ...]:
    """The way back to the screen of a question."""
    return (replace(AGAIN, argument=str(place)),)


def numbered(ways: tuple[Button, ...], start: int) -> Rows:
    """Buttons to findings, with the numbers they are shown by."""
    named = tuple(replace(way, label=str(at)) for at, way in enumerate(ways, start + 1))
    return asking.beside(named)
