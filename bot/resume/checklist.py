"""The last look before a résumé is sent: nine questions answered by what stands in it (R160)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from bot.checks.masking import masked
from bot.checks.writing.rule import EARLY
from bot.interview import asking, given, guarding, journey, reviewing, summary
from bot.interview.advice import name_of
from bot.interview.catalogue import CATALOGUE
from bot.interview.files import CHANGE, GET
from bot.interview.replies import Button, Checked, Look, Note, Reviewed, Rows
from bot.interview.reviewing import Place
from bot.interview.session import Answers, Session
from bot.resume.build import build, expected_pages, title
from bot.resume.choices import choices, owner_of
from bot.resume.covered import covered
from bot.resume.document import Document
from bot.resume.evidence import evidence
from bot.resume.questions import CHOICES, TITLES, Case, Found, Question
from bot.resume.shortcomings import shortcomings

LOOKS: Final = 5  # findings a screen of one question shows
MOST_QUOTE: Final = 60  # characters of a line, to know it again
CHOSEN: Final = "Left out or kept"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the pages told: their number, the sections that begin on each, what reads back wrong."""

    pages: int
    begun: tuple[tuple[str, ...], ...] = ()
    misread: tuple[str, ...] = ()


def reviewed(
    answers: Answers,
    document: Document,
    drawn: Drawn,
    followed: Mapping[str, bool],
    today: date,
) -> Reviewed:
    """Answer the questions for a résumé whose pages are drawn.

    `followed` says which links answer; one it does not name was not followed.
    """
    dead = tuple(name_of(address) for address, is_there in followed.items() if not is_there)
    place = Place(0, 0, drawn.pages, is_deep(answers, drawn.begun), dead)
    whole = composed(Case(answers, document, place, today, len(followed)))
    return replace(whole, begun=drawn.begun, misread=drawn.misread)


Consulting: TypeAlias = Callable[[Answers, str, date, tuple[Note, ...]], Reviewed]


def consulted(answers: Answers, place: str, today: date, notes: tuple[Note, ...] = ()) -> Reviewed:
    """Show a screen of a review made before, of what the answers now say."""
    at = Place.of(place)
    show = SCREENS.get(at.question, composed)
    at = replace(at, question=0, start=0) if show is composed else at
    return replace(show(Case(answers, build(answers), at, today)), notes=notes)


def is_deep(answers: Answers, begun: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the jobs of who has some years begin after the first page (R6, R32)."""
    if given.level(answers).value in EARLY or not begun:
        return False
    wanted = title(answers, "experience").casefold()
    first, *later = ({label.casefold() for label in page} for page in begun)
    return wanted not in first and any(wanted in page for page in later)


def composed(case: Case) -> Reviewed:
    """The checklist as a whole: a line a question, and a way to what each found."""
    found = shortcomings(case)
    seen, unseen = covered(case.printed, given.level(case.answers).value)
    kept = sorted(guarding.kept_before(case.answers))
    return Reviewed(
        "Your résumé, looked through",
        case.place.pages,
        expected_pages(case.answers),
        lines=tuple(checked(case, asked, found[asked]) for asked in Question),
        seen=seen,
        unseen=unseen,
        missing=summary.missing(CATALOGUE, case.session),
        left_out=sections_left_out(case),
        kept=tuple(map(guarding.name_of, kept)),
        rows=(*ways(found, case.place), *way_to_choices(case), *ways_on(case)),
    )


def sections_left_out(case: Case) -> tuple[str, ...]:
    """The titles of the sections left out; single answers stand behind the button alone."""
    there = (section for section in CATALOGUE if section.applies(case.answers))
    return tuple(each.title for each in there if journey.is_left_out(case.answers, each))


def ways(found: Mapping[Question, Sequence[Found]], place: Place) -> Rows:
    """Buttons to what was found: straight there if it is one thing, else to all of a question."""
    buttons = []
    for asked, each in found.items():
        listed = by_text(each)
        if len(listed) == 1:
            buttons.append(replace(way_to(listed[0][0], place), label=TITLES[asked]))
        elif listed:
            label = f"{TITLES[asked]} ({len(listed)})"
            buttons.append(Button(label, "check", str(replace(place, question=asked))))
    return asking.beside(tuple(buttons))


def way_to_choices(case: Case) -> Rows:
    """A button to what was left out or kept, if there is anything."""
    count = len(choices(case))
    place = str(replace(case.place, question=CHOICES))
    return ((Button(f"{CHOSEN} ({count})", "check", place),),) if count else ()


def ways_on(case: Case) -> Rows:
    """On to the file, or to what is still to be said."""
    is_open = journey.open_step(CATALOGUE, case.session) is not None
    on = (Button("Continue", "go"),) if is_open else ()
    return ((GET, *on), (CHANGE,))


def way_to(found: Found, place: Place) -> Button:
    """The button to what a finding is about; its label is empty."""
    return found.way or reviewing.way_to(found.key, found.name, place)


def screen(case: Case) -> Reviewed:
    """All that was found on one question, a few at a time, each with its button."""
    asked = Question(case.place.question)
    found = shortcomings(case)[asked]
    listed = tuple((looks(case, each), way_to(each[0], case.place)) for each in by_text(found))
    lines = () if listed else (checked(case, asked, found),)
    return paged(Reviewed(TITLES[asked], lines=lines), listed, case.place)


def chosen(case: Case) -> Reviewed:
    """What the person left out or kept, a few at a time, each with its button."""
    return paged(Reviewed(CHOSEN), choices(case), case.place)


SCREENS: Final[Mapping[int, Callable[[Case], Reviewed]]] = {
    **dict.fromkeys(Question, screen),
    CHOICES: chosen,
}


def paged(empty: Reviewed, listed: Sequence[tuple[Look, Button]], place: Place) -> Reviewed:
    """A screen with a few of what is listed, numbered as their buttons are."""
    if place.start >= len(listed):  # the last one there was mended
        place = replace(place, start=max(0, (len(listed) - 1) // LOOKS * LOOKS))
    shown = listed[place.start : place.start + LOOKS]
    rows = (
        *reviewing.numbered(tuple(way for _, way in shown), place.start),
        *asking.turns(
            place.start, len(listed), LOOKS, "check", lambda start: str(replace(place, start=start))
        ),
        reviewing.back_to(replace(place, question=0, start=0)),
    )
    return replace(empty, looks=tuple(each for each, _ in shown), start=place.start, rows=rows)


def checked(case: Case, asked: Question, found: Sequence[Found]) -> Checked:
    """One question answered, with evidence, or with the first of what was found."""
    line = replace(evidence(case, asked, found), title=TITLES[asked])
    if not found:
        return line
    listed = by_text(found)
    return replace(line, state="open", first=looks(case, listed[0]), more=len(listed) - 1)


def look(case: Case, found: Found) -> Look:
    """A finding as it is shown: a short quote with its entry, ids and bank numbers masked."""
    section = found.key.partition(".")[0]
    quote = asking.cut(masked(found.text, section), MOST_QUOTE)
    is_named = section == "skills" and bool(quote)  # a group begins with its own name
    return Look(quote, "" if is_named else where(case.session, found.key), found.message, found.fix)


def looks(case: Case, found: Sequence[Found]) -> Look:
    """All that was found in one text, as one thing to look at."""
    return replace(look(case, found[0]), also=tuple((each.message, each.fix) for each in found[1:]))


def by_text(found: Sequence[Found]) -> tuple[tuple[Found, ...], ...]:
    """What was found, that in one text together; what is about no text, each alone."""
    together: dict[object, list[Found]] = {}
    for at, each in enumerate(found):
        together.setdefault((each.key, each.name) if each.name else at, []).append(each)
    return tuple(map(tuple, together.values()))


def where(session: Session, key: str) -> str:
    """The entry an answer belongs to, "" outside entries."""
    step = journey.find_step(CATALOGUE, session, key)
    if step is None or not step.entry:
        return ""
    return owner_of(session.answers, step.section, step.entry)
