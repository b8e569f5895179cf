"""How the pages are to look: the theme and the paper, chosen from pictures of one's own pages."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.interview import asking, course, files, given
from bot.interview.answering import Outcome
from bot.interview.replies import Button, Note, Rows, Told
from bot.interview.schema import MOST_PAGES, Catalogue, Look, Paper
from bot.interview.session import Answer, Answers, Session, changed

THEME: Final = "look.theme"  # keys of answers
PAPER: Final = "look.paper"
PAGES: Final = "look.pages"  # that it may have, though its level should have fewer
LABELS: Final[Mapping[str, str]] = {THEME: "Look", PAPER: "Paper", PAGES: "Length"}
MODERN: Final = Button("Modern", "look", Look.MODERN)
CLASSIC: Final = Button("Classic", "look", Look.CLASSIC)
PLAIN: Final = Button("Plain", "look", Look.PLAIN)
COMPACT: Final = Button("Compact", "look", Look.COMPACT)
ACADEMIC: Final = Button("Academic", "look", Look.ACADEMIC)
A4: Final = Button("A4 paper", "look", Paper.A4)
LETTER: Final = Button("US Letter paper", "look", Paper.LETTER)
THEMES: Final = (MODERN, CLASSIC, PLAIN, COMPACT, ACADEMIC)
PAPERS: Final = (A4, LETTER)
CHOICES: Final[Mapping[str, tuple[str, Button]]] = {
    **{button.argument: (THEME, button) for button in THEMES},
    **{button.argument: (PAPER, button) for button in PAPERS},
}
SHOW: Final = Button("Other look", "deliver", "looks")
AFTER: Final[Rows] = (
    (files.GET, Button("Page pictures", "deliver", "preview")),
    (SHOW, Button("Continue", "go")),
)


def theme(answers: Answers) -> Look:
    """The theme chosen, or else the first."""
    told = given.text(answers, THEME)
    return Look(told) if told in set(Look) else Look.MODERN


def rows(current: Look, paper: Paper) -> Rows:
    """The themes, the current one ticked, and the other size of paper."""
    ticked = (button_of(button, current) for button in THEMES)
    other = LETTER if paper is Paper.A4 else A4
    return (*asking.beside(tuple(ticked)), (other,), AFTER[0])


def button_of(button: Button, current: Look) -> Button:
    """A theme's button, ticked if it is the current one."""
    return replace(button, label=f"✓ {button.label}") if button.argument == current else button


def look(catalogue: Catalogue, session: Session, choice: str) -> Outcome:
    """Take a theme or a size of paper; /undo takes it back."""
    known = CHOICES.get(asking.plain(choice))
    if known is None:
        return course.again(catalogue, session, Note("moved"))
    key, button = known
    if given.text(session.answers, key) != button.argument:
        session = changed(session, {key: Answer(button.argument)})
    return Outcome(session, (Told("look_taken", button.label, AFTER),))


def pages(answers: Answers) -> int:
    """How many pages the person said it may have, 0 if they said nothing."""
    told = given.text(answers, PAGES)
    return int(told) if told.isdecimal() else 0


def longer(session: Session, told: str) -> Session:
    """Let the résumé have as many pages; /undo takes it back."""
    known = told.isascii() and told.isdecimal() and 1 < int(told) <= MOST_PAGES
    return changed(session, {PAGES: Answer(told)}) if known else session
