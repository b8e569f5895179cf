"""Looks over all answers before a file is made, and takes the person through what was found.

An answer is guarded when it is given; what nobody decided about since, because it came by another
door, was kept before and is not to be any more, or is found by a newer rule, is found here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.checks import removal
from bot.checks.customs import is_safety
from bot.checks.finding import Finding, Severity
from bot.checks.masking import masked
from bot.checks.privacy import find
from bot.interview import answering, asking, forgetting, guarding, journey, summary
from bot.interview.events import Moment
from bot.interview.files import ANYWAY, GET, PRINTED
from bot.interview.journey import Step
from bot.interview.replies import Button, Line, Note, Remark, Rows, Summary, Told, Warn
from bot.interview.schema import Catalogue
from bot.interview.session import Answer, Focus, Mark, Pending, Session, changed

PLACE = "!review"  # where a walk through the answers goes on, as a focus names it
NOTED = "noted."  # before the category, in keys of answers
LINES = 8  # answers a screen
MOST_HELD = 600  # characters shown of an answer that is asked about
DRAWN = PRINTED | {"preview", "review", "looks"}
AS_IT_IS = Button("Make it as it is", "deliver", ANYWAY["pdf"])
GO_THROUGH = Button("Go through them", "review", style="primary")


@dataclass(frozen=True, slots=True)
class Undecided:
    """A text with details nobody decided about; `item` is it if the answer is a list."""

    step: Step
    item: str
    text: str
    findings: tuple[Finding, ...]


def undecided(catalogue: Catalogue, session: Session) -> Iterator[Undecided]:
    """Every text with such details, in the order of the interview."""
    kept = guarding.kept_before(session.answers)
    for step, text, is_item in given(catalogue, session):
        findings = removal.held(text, step.section.key, kept)
        if findings:
            yield Undecided(step, text if is_item else "", text, findings)


def given(catalogue: Catalogue, session: Session) -> Iterator[tuple[Step, str, bool]]:
    """Every text the person gave that can reach the document, and whether it is one of a list."""
    for step in journey.steps(catalogue, session):
        answer = session.answers.get(step.key)
        if answer is None or answer.mark is Mark.SKIPPED or not step.question.guarded:
            continue
        for text in forgetting.texts(answer):
            yield step, text, not isinstance(answer.value, str)


def where(step: Step, session: Session) -> str:
    """What an answer is called, with its entry: "Achievements · Developer, Acme"."""
    if not step.entry:
        return step.question.label
    name = summary.entry_name(step.section, session.answers, step.entry)
    return f"{step.question.label} · {name}"


def before(catalogue: Catalogue, session: Session, kind: str, *, as_it_is: bool) -> Summary | None:
    """What is asked before a file is made; None if nothing stands in its way.

    Details wait for a word of the person's; an id or a bank number has to be decided about.
    """
    if kind not in DRAWN:
        return None
    found = tuple(undecided(catalogue, session))
    numbers = tuple(one for one in found if holds_number(one))
    if not found or (not numbers and (as_it_is or kind not in PRINTED)):
        return None
    return screen(session, found, kind, must=bool(numbers))


def holds_number(one: Undecided) -> bool:
    """Whether an id or a bank number is among the details."""
    return any(is_safety(finding.category) for finding in one.findings)


def screen(session: Session, found: tuple[Undecided, ...], kind: str, *, must: bool) -> Summary:
    """Which answers hold what, with a way to each; `must`: none can be left as it is."""
    by_step: dict[str, list[Undecided]] = {}
    for one in found:
        by_step.setdefault(one.step.key, []).append(one)
    shown = list(by_step.values())[:LINES]
    lines = tuple(Line(where(ones[0].step, session), "", "open", kinds_in(ones)) for ones in shown)
    more = len(by_step) - len(shown)
    ways = tuple(
        Button(asking.cut(where(ones[0].step, session)), "review", ones[0].step.key)
        for ones in shown
    )
    rows: Rows = ((GO_THROUGH,),)
    rows = (*rows, *asking.beside(ways)) if len(by_step) > 1 else rows
    if not must:
        rows = (*rows, (replace(AS_IT_IS, argument=ANYWAY[kind]),))
    note = Note("undecided_number" if must else "undecided", value=str(more) if more else "")
    return Summary("One more look", lines, rows, (note,))


def kinds_in(ones: list[Undecided]) -> tuple[str, ...]:
    """The kinds of detail in one answer, by name."""
    kinds = dict.fromkeys(f.category for one in ones for f in one.findings)
    return tuple(map(guarding.name_of, kinds))


def walk(
    catalogue: Catalogue, session: Session, notes: tuple[Note, ...] = (), key: str = ""
) -> tuple[Session, Warn | Told]:
    """Ask about the next answer with details, or the one under a key; or say that all is done."""
    found = tuple(undecided(catalogue, session))
    if not found:
        session = replace(session, focus=None, pending=None)
        is_open = journey.open_step(catalogue, session) is not None
        rows = (GO_ON, (GET,)) if is_open else ((GET,), GO_ON)
        return session, Told("reviewed", rows=rows, notes=notes)
    one = next((one for one in found if one.step.key == key), found[0])
    item, message = (one.item,) if one.item else (), said_in(session, one)
    held = Pending(one.step.key, "review", item, (), message)
    cut = guarding.detect(session, one.step, one.text, frozenset())
    pending = guarding.noted(held, session.answers, cut)
    session = replace(session, focus=Focus("", PLACE), pending=pending, failures=0)
    return session, replace(asked(session, one.step, pending), notes=notes)


GO_ON = (Button("Continue", "go", style="primary"), Button("See so far", "see"))


def asked(session: Session, step: Step, pending: Pending) -> Warn:
    """What is to become of the details in an answer as it stands."""
    text = text_of(session, step, pending)
    cut = guarding.detect(session, step, text, frozenset())
    warning = guarding.told(session, step, pending, cut, text)
    held = short(masked(lines_with(text, cut.words), step.section.key))
    return replace(warning, message=None, label=where(step, session), held=held)


def said_in(session: Session, one: Undecided) -> int | None:
    """The message that gave a text; None for an item of a list, which may stand among others."""
    answer = session.answers.get(one.step.key)
    return answer.message if answer and not one.item else None


def lines_with(text: str, words: tuple[str, ...]) -> str:
    """The lines of a text in which something was found; all of it where that is in none."""
    firsts = [word.split("\n")[0] for word in words]
    found = [line for line in text.split("\n") if any(word in line for word in firsts)]
    return "\n".join(found) or text


def text_of(session: Session, step: Step, pending: Pending) -> str:
    """The text in question: the answer under a step, or one of its items."""
    parts = pending.values or forgetting.texts(session.answers.get(step.key))
    return parts[0] if parts else ""


def short(text: str) -> str:
    """A text cut to what a message has room for."""
    return text if len(text) <= MOST_HELD else f"{text[:MOST_HELD].rstrip()}…"


def removed(
    session: Session, step: Step, pending: Pending, kept: frozenset[str], moment: Moment
) -> forgetting.Forgotten:
    """The answer without its details but those of the `kept` kinds, in its history, too.

    It is no step that can be taken back.
    """
    text, answer = text_of(session, step, pending), session.answers.get(step.key)
    chosen = {**session.answers, **guarding.kept_now(kept, moment)}
    session = replace(session, answers=chosen, pending=None, failures=0)
    if answer is None or text not in forgetting.texts(answer):
        return forgetting.Forgotten(session)
    cut = guarding.detect(session, step, text, frozenset())
    left = with_text(answer, text, cut.remains)
    answers = {key: old for key, old in chosen.items() if key != step.key}
    if left:
        answers[step.key] = left
    elif step.question.optional:
        answers[step.key] = Answer("", Mark.SKIPPED)
    cleared = forgetting.unkept(replace(session, answers=answers))
    return replace(cleared, words=(*cleared.words, *cut.words))


def with_text(answer: Answer, old: str, new: str) -> Answer | None:
    """The answer with one of its texts replaced, or gone; None if nothing is left."""
    if isinstance(answer.value, str):
        return replace(answer, value=new) if new else None
    return answering.spliced(answer, answer.value.index(old), (new,) if new else ())


def unkept(session: Session, category: str) -> forgetting.Forgotten:
    """The session in which a kind of detail is asked about again; undo restores the choice."""
    session = changed(session, {f"{guarding.KEPT}{category}": None})
    return forgetting.unkept(session)


def remarks(catalogue: Catalogue, session: Session) -> tuple[Remark, ...]:
    """What is worth a look and fine to keep, each kind once, and never again once shown."""
    silent = guarding.kept_before(session.answers) | {
        key.removeprefix(NOTED) for key in session.answers if key.startswith(NOTED)
    }
    found: dict[str, Remark] = {}
    for step, text, _ in given(catalogue, session):
        for finding in find(text, step.section.key, silent):
            if finding.severity is Severity.MENTION:
                name = guarding.name_of(finding.category)
                remark = Remark(
                    finding.category, name, where(step, session), step.key, finding.message,
                    finding.code,
                )  # fmt: skip
                found.setdefault(finding.category, remark)
    return tuple(found.values())


def shown(session: Session, told: tuple[Remark, ...]) -> Session:
    """The session in which these remarks were shown."""
    marks = {f"{NOTED}{remark.category}": Answer("yes") for remark in told}
    return replace(session, answers={**session.answers, **marks}) if marks else session
