"""What each command does; any of them works at any moment (U17)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.checks.privacy import CATEGORY_WORDS
from bot.interview import (
    asking,
    coaching,
    course,
    guarding,
    journey,
    looks,
    measuring,
    moves,
    summary,
    whys,
)
from bot.interview.answering import Outcome
from bot.interview.events import Commanded, Moment
from bot.interview.replies import Button, Note, Privacy, Resumed, Told
from bot.interview.schema import Catalogue
from bot.interview.session import Session

Command = Callable[[Catalogue, Session, Commanded, Moment], Outcome]


def commanded(catalogue: Catalogue, session: Session, event: Commanded, moment: Moment) -> Outcome:
    """A known command does its work; an unknown one is answered and nothing is lost."""
    name, _, rest = event.name.partition("_")
    if name == whys.COMMAND and rest:  # as it can be tapped: /why_P03
        event = Commanded(name, rest)
    command = COMMANDS.get(event.name)
    if command is None:
        return unknown(catalogue, session, event.name)
    return command(catalogue, session, event, moment)


def unknown(catalogue: Catalogue, session: Session, name: str) -> Outcome:
    """Say which commands there are, and put the question again."""
    return course.again(catalogue, session, Note("unknown_command", value=name[:32]))


def start(catalogue: Catalogue, session: Session, _event: Commanded, _moment: Moment) -> Outcome:
    """A welcome to who is new; to others, where they stopped (U16)."""
    session = course.without_question(session)
    if not session.answers:
        first = course.again(catalogue, session)
        return replace(first, replies=(Told("welcome"), *first.replies))
    step = journey.open_step(catalogue, session)
    if step is None:
        return course.again(catalogue, session)
    where = journey.progress(catalogue, session, step)
    return Outcome(session, (Resumed(where, RESUME_ROWS),))


RESUME_ROWS = (
    (Button("Continue", "go", style="primary"),),
    (Button("See so far", "see"), Button("Start another", "newask")),
)


def edit(catalogue: Catalogue, session: Session, _event: Commanded, _moment: Moment) -> Outcome:
    """All answers, to change one."""
    session = course.without_question(replace(session, focus=None))
    return Outcome(session, (summary.overview(catalogue, session),))


def go_on(catalogue: Catalogue, session: Session, _event: Commanded, _moment: Moment) -> Outcome:
    """The open question, or what is to be settled about its answer."""
    return course.again(catalogue, course.without_question(replace(session, focus=None)))


def helped(catalogue: Catalogue, session: Session, _event: Commanded, _moment: Moment) -> Outcome:
    """What the bot can do, then the same question again (U9)."""
    again = course.again(catalogue, session)
    return replace(again, replies=(Told("help"), *again.replies))


def privacy(catalogue: Catalogue, session: Session, event: Commanded, moment: Moment) -> Outcome:
    """What is kept, where and how long; a kind of detail named is asked about again."""
    kept = sorted(guarding.kept_before(session.answers), key=list(CATEGORY_WORDS).index)
    if event.argument:
        return moves.unkeep(catalogue, session, category_of(event.argument))
    names = tuple(map(guarding.name_of, kept))
    rows = tuple((Button(f"Ask me again: {guarding.name_of(k)}", "unkeep", k),) for k in kept)
    told = Privacy(moment.keeping.days, moment.keeping.encrypted, names, rows=rows)
    again = course.again(catalogue, session)
    return replace(again, replies=(told, *again.replies))


def category_of(name: str) -> str:
    """The kind of detail somebody names: by its plain name, or by a word of it."""
    wanted = asking.plain(name)
    kinds = {asking.plain(words): kind for kind, words in CATEGORY_WORDS.items()}
    near = (kind for words, kind in kinds.items() if wanted in words.split())
    return kinds.get(wanted) or next(near, wanted.replace(" ", "_"))


def skip(catalogue: Catalogue, session: Session, _event: Commanded, _moment: Moment) -> Outcome:
    """Leave the open question out; of a figure, go on without it."""
    pending = session.pending
    if pending and pending.about in measuring.OPEN:
        return coaching.without_number(catalogue, session, pending)
    return moves.skip(catalogue, session)


def look(catalogue: Catalogue, session: Session, event: Commanded, _moment: Moment) -> Outcome:
    """The pages in each theme, or the theme named."""
    if event.argument:
        return looks.look(catalogue, session, event.argument)
    return moves.deliver(catalogue, session, "looks")


COMMANDS: Mapping[str, Command] = {
    "start": start,
    "continue": go_on,
    "preview": lambda c, s, _e, _m: moves.deliver(c, s, "preview"),
    "review": lambda c, s, _e, _m: moves.deliver(c, s, "review"),
    "look": look,
    "edit": edit,
    "back": lambda c, s, _e, _m: moves.back(c, s),
    "skip": skip,
    "undo": lambda c, s, _e, _m: moves.undo(c, s),
    "pdf": lambda c, s, _e, _m: moves.deliver(c, s, "pdf"),
    "new": lambda _c, s, _e, _m: Outcome(s, (summary.new_draft(s),)),
    "list": lambda _c, s, _e, m: Outcome(s, (summary.drafts(m),)),
    "privacy": privacy,
    "export": lambda c, s, _e, _m: moves.deliver(c, s, "export"),
    "delete": lambda _c, s, _e, _m: moves.ask_to_delete(s),
    "help": helped,
    "why": whys.why,
    "cancel": lambda c, s, _e, _m: moves.cancel(c, s),
}
