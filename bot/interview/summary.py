"""The answers read back by section, entry and field, and what can be done to them there (U18)."""

from bot.checks.masking import masked
from bot.interview import asking, files, journey
from bot.interview.events import Moment
from bot.interview.journey import Step
from bot.interview.replies import Button, Drafts, Finished, Line, Note, Remark, Rows, Summary, Told
from bot.interview.schema import Catalogue, Section
from bot.interview.session import Answers, Mark, Session

LINES = 8  # entries a screen
MOST_VALUE = 70  # characters of an answer shown in a line
MOST_POINT = 250  # characters of a point of a list
MOST_DRAFTS = 20  # shown in the list

MOST_REMARKS = 3  # at once, on details that are fine to keep
FINE = Button("Fine as it is", "go")
REVIEW = Button("Check it", "deliver", "review")
STATES = {Mark.GIVEN: "done", Mark.OPEN: "part", Mark.SKIPPED: "left out"}


def section_named(catalogue: Catalogue, key: str) -> Section | None:
    """The section with this key."""
    return next((section for section in catalogue if section.key == key), None)


def overview(catalogue: Catalogue, session: Session, notes: tuple[Note, ...] = ()) -> Summary:
    """All sections, gaps marked; a tap opens one."""
    sections = [s for s in catalogue if s.applies(session.answers)]
    lines = tuple(section_line(section, session) for section in sections)
    buttons = tuple(Button(section.title, "see", section.key) for section in sections)
    ways = (Button("Continue", "go", style="primary"), Button("Get my PDF", "deliver", "pdf"))
    rows = (*asking.beside(buttons), ways, (REVIEW,))
    return Summary("Your résumé so far", lines, rows, notes)


def section_line(section: Section, session: Session) -> Line:
    """How far a section is, and a glimpse of what it holds."""
    answers = session.answers
    if journey.is_left_out(answers, section):
        return Line(section.title, "left out", "left out")
    steps = journey.section_steps(section, session)
    needed = [step for step in steps if is_needed(step, answers)]
    settled = [step for step in needed if journey.is_given(answers, step.key)]
    given = [step for step in steps if asking.shown(step, answers.get(step.key))]
    state = "done" if len(settled) == len(needed) else "part" if given else "open"
    return Line(section.title, glimpse(section, given, answers), state)


def is_needed(step: Step, answers: Answers) -> bool:
    """Whether something is missing without this answer; what was left out can be spared."""
    left_out = journey.is_settled(answers, step.key) and not journey.is_given(answers, step.key)
    spared = left_out and journey.is_spare(answers, step)
    return not step.question.optional and not spared


def glimpse(section: Section, given: list[Step], answers: Answers) -> str:
    """The number of entries, or the first answers."""
    order = journey.entries(answers, section.key)
    if section.repeats:
        return f"{len(order)} {section.one if len(order) == 1 else section.many}" if order else ""
    firsts = [", ".join(asking.shown(step, answers[step.key])) for step in given[:2]]
    return asking.cut(", ".join(firsts), MOST_VALUE)


def section_screen(
    section: Section, session: Session, notes: tuple[Note, ...] = (), start: int = 0
) -> Summary:
    """One section: its fields, or its entries, a tap on each to change it."""
    if journey.is_left_out(session.answers, section):
        restore = (Button("Add it after all", "restore", section.key, "primary"),)
        line = Line("You left this section out.", "", "left out")
        return Summary(section.title, (line,), (restore, up("")), notes)
    if not section.repeats:
        steps = journey.entry_steps(section, session.answers, 0)
        return fields_screen(section.title, steps, session, (up(""),), notes)
    return entries_screen(section, session, notes, start)


def entries_screen(
    section: Section, session: Session, notes: tuple[Note, ...], start: int
) -> Summary:
    """The entries of a repeating section, eight a screen."""
    order = journey.entries(session.answers, section.key)
    page = order[start : start + LINES]
    names = [entry_name(section, session.answers, entry) for entry in page]
    lines = tuple(
        Line(f"{at}. {name}", "", entry_state(section, session, entry))
        for at, (name, entry) in enumerate(zip(names, page, strict=True), start + 1)
    )
    buttons = tuple(
        (Button(asking.cut(name), "see", f"{section.key}.{entry}"),)
        for name, entry in zip(names, page, strict=True)
    )
    turn = asking.turns(start, len(order), LINES, "see", lambda at: f"{section.key}~{at}")
    add = (Button(f"Add {section.one}", "add", section.key),)
    empty = (Line(f"No {section.many} yet.", "", "open"),)
    return Summary(section.title, lines or empty, (*buttons, *turn, add, up("")), notes)


def entry_name(section: Section, answers: Answers, entry: int) -> str:
    """What an entry is called: its first two answers that are lines of text."""
    keys = [f"{section.key}.{entry}.{key}" for key in NAMED_BY.get(section.key, ())]
    keys = keys or [f"{section.key}.{entry}.{section.questions[0].key}"]
    parts = [str(answers[k].value) for k in keys if k in answers and answers[k].value]
    name = masked(", ".join(parts), section.key)
    return asking.cut(name, MOST_VALUE) or f"{section.one} without a name"


NAMED_BY = {"experience": ("title", "company"), "education": ("degree", "school")}


def entry_state(section: Section, session: Session, entry: int) -> str:
    """Whether all that is needed of an entry is there."""
    steps = journey.entry_steps(section, session.answers, entry)
    needed = [s for s in steps if is_needed(s, session.answers)]
    return "done" if all(journey.is_given(session.answers, s.key) for s in needed) else "part"


def entry_screen(
    section: Section, session: Session, entry: int, notes: tuple[Note, ...] = ()
) -> Summary:
    """One entry: its fields, and ways to move or remove it."""
    steps = journey.entry_steps(section, session.answers, entry)
    name = f"{section.key}.{entry}"
    order = journey.entries(session.answers, section.key)
    moves = (Button("↑ Move up", "up", name),) * (order[0] != entry)
    moves += (Button("↓ Move down", "down", name),) * (order[-1] != entry)
    removal = (Button(f"Remove this {section.one}", "remove", name, "danger"),)
    last: Rows = ((moves,) if moves else ()) + (removal, up(section.key))
    title = entry_name(section, session.answers, entry)
    return fields_screen(title, steps, session, last, notes)


def fields_screen(
    title: str, steps: list[Step], session: Session, last: Rows, notes: tuple[Note, ...]
) -> Summary:
    """Fields with their answers; a tap on one asks it again. `last` are the rows below."""
    lines = tuple(field_line(step, session.answers) for step in steps)
    buttons = tuple(Button(step.question.label, "edit", step.key) for step in steps)
    return Summary(title, lines, (*asking.beside(buttons), *last), notes)


def field_line(step: Step, answers: Answers) -> Line:
    """A field and its answer, shortened."""
    answer = answers.get(step.key)
    state = STATES[answer.mark] if answer else "open"
    value = asking.cut("; ".join(asking.shown(step, answer)), MOST_VALUE)
    return Line(step.question.label, value, state)


def up(target: str) -> tuple[Button, ...]:
    """The way back to the screen above."""
    return (Button("Back", "see", target), Button("Continue", "go"))


def shown_at(
    catalogue: Catalogue, session: Session, place: str, notes: tuple[Note, ...] = ()
) -> Summary:
    """The summary screen a place names: "", "experience", "experience~8" or "experience.3"."""
    key, _, start = place.partition("~")
    section_key, _, number = key.partition(".")
    section = section_named(catalogue, section_key)
    if section is None:
        return overview(catalogue, session, notes)
    if number.isdecimal() and int(number) in journey.entries(session.answers, section_key):
        return entry_screen(section, session, int(number), notes)
    return section_screen(section, session, notes, int(start) if start.isdecimal() else 0)


def finished(
    catalogue: Catalogue,
    session: Session,
    notes: tuple[Note, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> Finished:
    """Nothing is left to ask: what was left out, and what can be had now (U8).

    `remarks`: what is worth a look, and fine to keep.
    """
    looks = tuple((Button(asking.cut(r.where), "edit", r.key),) for r in remarks[:MOST_REMARKS])
    rows = (
        *looks,
        *((FINE,),) * bool(remarks),
        (files.GET, REVIEW),
        (Button("See the pages", "deliver", "preview"), files.CHANGE),
    )
    return Finished(left_out(catalogue, session), rows, notes, remarks[:MOST_REMARKS])


def left_out(catalogue: Catalogue, session: Session) -> tuple[str, ...]:
    """What the person skipped, by name; the fields of an entry stand behind its name (U8)."""
    names: list[str] = []
    for section in catalogue:
        if section.applies(session.answers) and journey.is_left_out(session.answers, section):
            names.append(section.title)
        fields: dict[str, list[str]] = {}
        for step in journey.section_steps(section, session):
            answer = session.answers.get(step.key)
            if answer and answer.mark is Mark.SKIPPED:
                owner = entry_name(section, session.answers, step.entry) if step.entry else ""
                fields.setdefault(owner, []).append(step.question.label)
        names += [f"{owner} ({', '.join(labels)})" for owner, labels in fields.items() if owner]
        names += fields.get("", [])
    return tuple(names)


def missing(catalogue: Catalogue, session: Session) -> tuple[str, ...]:
    """What a résumé cannot do without and is not there yet (R33)."""
    return tuple(
        step.question.label
        for step in journey.steps(catalogue, session)
        if journey.is_required(step)
        and step.section.key != "profile"
        and is_needed(step, session.answers)
        and not journey.is_given(session.answers, step.key)
    )


def incomplete(gaps: tuple[str, ...]) -> Told:
    """Says what is missing before a PDF is made of what there is."""
    rows = (
        (Button("Go on", "go", style="primary"), Button("Make it anyway", "deliver", "anyway")),
    )
    return Told("incomplete", ", ".join(gaps), rows)


BESIDE = (
    "profile.",
    "kept.",
    "noted.",
    "pdf.",
    "fine.",
    "advised.",
    "review.",
)  # keys of what stands on no page


def has_anything(session: Session) -> bool:
    """Whether there is something to put on a page."""
    return any(
        answer.value and not key.startswith(BESIDE) for key, answer in session.answers.items()
    )


def count(section: Section | None, session: Session) -> str:
    """How many entries a section now has, in words."""
    order = journey.entries(session.answers, section.key) if section else ()
    if not section or not section.repeats:
        return ""
    return f"{len(order)} {section.one if len(order) == 1 else section.many}"


def points_screen(step: Step, items: tuple[str, ...]) -> Summary:
    """The points of a list, each to be changed by a tap."""
    shown = (asking.cut(masked(item, step.section.key), MOST_POINT) for item in items)
    lines = tuple(Line(f"{at}. {item}") for at, item in enumerate(shown, 1))
    buttons = tuple(
        Button(str(at), "point", asking.digest(item)) for at, item in enumerate(items, 1)
    )
    back = (Button("Leave them", "go"),)
    return Summary(step.question.label, lines, (*asking.beside(buttons), back), screen=step.key)


def new_draft(session: Session) -> Told:
    """How another résumé may begin (U19)."""
    copy = (Button("Copy this one", "new", "copy"),) * has_anything(session)
    return Told("new", rows=((*copy, Button("Start empty", "new", "empty")), go_on()))


def go_on() -> tuple[Button, ...]:
    """The way back to the interview."""
    return (Button("Back to the interview", "go"),)


def drafts(moment: Moment) -> Drafts:
    """All drafts of the person; a tap opens one."""
    shown = moment.drafts[:MOST_DRAFTS]
    rows = tuple(
        (
            Button(asking.cut(f"{'▸ ' if d.active else ''}{d.name}", 24), "open", str(d.id)),
            Button("Delete", "bin", str(d.id)),
        )
        for d in shown
    )
    return Drafts(shown, (*rows, (Button("Start another", "newask"),), go_on()))


def bin_draft(moment: Moment, number: int) -> Told:
    """One confirmation before a draft is deleted."""
    name = next((draft.name for draft in moment.drafts if draft.id == number), "")
    delete = (Button("Delete this résumé", "binned", str(number), "danger"),)
    rows = (delete, (Button("No, keep it", "drafts"),)) if name else (go_on(),)
    return Told("bin_asked" if name else "bin_gone", name, rows)


FORMATS = Told("formats", rows=(*files.ALL, go_on()))
