"""The privacy guard in the interview: what holds an answer back, and what may be done (U20)."""

from collections.abc import Mapping
from dataclasses import replace

from bot.checks import removal
from bot.checks.customs import Stance, custom, is_safety, stance
from bot.checks.finding import Finding
from bot.checks.masking import masked, may_hold_number
from bot.checks.privacy import CATEGORY_WORDS
from bot.checks.removal import Cut
from bot.interview import journey
from bot.interview.events import Moment
from bot.interview.journey import Step
from bot.interview.reading import country_of
from bot.interview.replies import Button, Detail, Rows, Told, Warn
from bot.interview.schema import Kind
from bot.interview.session import Answer, Answers, Pending, Session

KEPT = "kept."  # before the category, in keys of answers
MOST_NAMED = 34  # characters a button shows on a phone before it is cut
FEW_LINES = 4  # of an answer: so many are shown whole, of more those that change
CHOICES: Mapping[str, frozenset[str]] = {  # what may be typed at a warning, beside the labels
    "remove": frozenset({"remove", "remove all", "take it out", "leave it out", "cut it"}),
    "rewrite": frozenset({"rewrite", "rewrite it", "reword", "say it anew"}),
    "keep": frozenset({"keep", "keep it", "keep all", "keep it all", "leave it in"}),
}


def detect(session: Session, step: Step, text: str, kept: frozenset[str]) -> Cut:
    """The personal details in a text that were not kept before, and the text without them."""
    if not step.question.guarded:
        return Cut((), (), text)
    cut = removal.cut_out(text, step.section.key, kept | kept_before(session.answers))
    if cut.findings and not cut.remains and step.question.kind is Kind.PLACE:
        return cut._replace(remains=removal.town(text, step.section.key))
    return cut


def kept_before(answers: Answers) -> frozenset[str]:
    """The categories of personal details the person chose to keep in this résumé."""
    return frozenset(key.removeprefix(KEPT) for key in answers if key.startswith(KEPT))


def kept_now(kept: frozenset[str], moment: Moment) -> Mapping[str, Answer]:
    """The choice to keep some kinds of detail, stored with the answer it was made for."""
    return {f"{KEPT}{category}": Answer("yes", at=moment.at) for category in sorted(kept)}


def warn(session: Session, step: Step, cut: Cut, text: str, held: Pending) -> tuple[Session, Warn]:
    """Hold the answer back and let the person choose; only the cleaned text is kept (U20).

    `held` says where the text came from; its first value is the text without the details.
    """
    pending = noted(held, session.answers, cut)
    session = replace(session, pending=pending)
    return session, told(session, step, pending, cut, text)


def told(session: Session, step: Step, pending: Pending, cut: Cut, text: str) -> Warn:
    """A warning in full: each kind with its reason, and the line that would stay."""
    shown, staying = changed_lines(text, cut.remains)
    return Warn(
        journey.screen(session, step),
        details(session.answers, cut),
        masked(shown, step.section.key),
        rows(pending),
        pending.message,
        codes=pending.codes,
        staying=staying,
        mild=is_usual(pending),
        safety=any(map(is_safety, pending.names)),
    )


def noted(held: Pending, answers: Answers, cut: Cut) -> Pending:
    """What is to be settled, with what was found: categories, rules, and which are usual."""
    country, chief = country_of(answers), by_kind(answers, cut)
    usual = (kind for kind, (_, words) in chief.items() if is_usual_in(country, kind, words))
    codes = dict.fromkeys(finding.code for finding in cut.findings)
    return replace(held, names=tuple(chief), codes=tuple(codes), usual=tuple(usual))


def by_kind(answers: Answers, cut: Cut) -> Mapping[str, tuple[Finding, str]]:
    """One finding, with its words, for each kind: the first of those least expected there."""
    country = country_of(answers)
    kinds: dict[str, tuple[Finding, str]] = {}
    for finding, words in zip(cut.findings, cut.words, strict=True):
        kind = finding.category
        if kind not in kinds or (
            is_usual_in(country, kind, kinds[kind][1]) and not is_usual_in(country, kind, words)
        ):
            kinds[kind] = finding, words
    return kinds


def is_usual_in(country: str, kind: str, words: str) -> bool:
    """Whether a detail is usual where the person applies."""
    return stance(country, kind, words) is Stance.KEEP


def details(answers: Answers, cut: Cut) -> tuple[Detail, ...]:
    """Each kind of detail once, with its reason and what the country thinks of it."""
    country = country_of(answers)
    return tuple(
        Detail(name_of(kind), finding.message, custom(country, kind, words))
        for kind, (finding, words) in by_kind(answers, cut).items()
    )


def name_of(category: str) -> str:
    """A category in plain words."""
    return CATEGORY_WORDS.get(category, category)


def changed_lines(text: str, remains: str) -> tuple[str, int]:
    """What to show of the text that remains, and how many further lines stay as they are."""
    lines, old = remains.split("\n"), {line.strip() for line in text.split("\n")}
    if len(lines) <= FEW_LINES:
        return remains, 0
    changed = [line for line in lines if line.strip() and line.strip() not in old]
    return "\n".join(changed), sum(bool(line.strip()) for line in lines) - len(changed)


def warning(session: Session, step: Step, pending: Pending) -> Warn:
    """The same warning once more; the reasons were told the first time."""
    return Warn(
        journey.screen(session, step),
        tuple(Detail(name_of(name), "", "") for name in pending.names),
        masked(pending.values[0], step.section.key),
        rows(pending),
        None if pending.gone else pending.message,
        codes=pending.codes,
        mild=is_usual(pending),
        safety=any(map(is_safety, pending.names)) and not pending.gone,
        again=True,
    )


def is_usual(pending: Pending) -> bool:
    """Whether all that was found is usual where the person applies."""
    return bool(pending.names) and set(pending.names) <= set(pending.usual)


def rows(pending: Pending) -> Rows:
    """Remove, Rewrite, Keep, what is recommended first; and a way to delete the message."""
    return (*choices(pending), *erasing(pending))


def choices(pending: Pending) -> Rows:
    """What may be done about what was found; by what is usual there, another comes first."""
    if is_usual(pending):
        return ((KEEP_USUAL, replace(REMOVE, style="")), (REWRITE,))
    if pending.usual:
        some = Button(only(pending.usual), "guard", "some", "primary")
        return ((some,), (REMOVE_ALL, REWRITE), (KEEP,))
    return ((REMOVE, REWRITE), (KEEP,))


REMOVE = Button("Remove it", "guard", "remove", "primary")
REMOVE_ALL = Button("Remove all", "guard", "remove")
REWRITE = Button("Rewrite", "guard", "rewrite")
KEEP = Button("Keep it anyway", "guard", "keep")
KEEP_USUAL = Button("Keep it", "guard", "keep", "primary")
SOME = Button("Keep only what is usual", "guard", "some", "primary")


def only(usual: tuple[str, ...]) -> str:
    """The label that keeps what is usual and removes the rest."""
    label = f"Keep only {name_of(usual[0])}"
    return label if len(usual) == 1 and len(label) <= MOST_NAMED else SOME.label


def erasing(pending: Pending) -> Rows:
    """A way to delete the message with an id or a bank number from the chat."""
    dangerous = pending.message and not pending.gone and any(map(is_safety, pending.names))
    return ((erase(pending.message),),) if dangerous and pending.message else ()


def erase(message: int) -> Button:
    """Deletes a message of the person's."""
    return Button("Delete my message", "erase", str(message), "danger")


def leftover(pending: Pending) -> tuple[Told, ...]:
    """After the choice: the message with an id or a bank number still stands in the chat."""
    row = erasing(pending)
    return (Told("still_in_chat", rows=row),) if row else ()


def unkept_numbers(answers: Answers) -> bool:
    """Whether an answer holds an id or a bank number the person did not choose to keep."""
    kept = kept_before(answers)
    return any(
        is_safety(finding.category)
        for key, answer in answers.items()
        for text in ((answer.value,) if isinstance(answer.value, str) else answer.value)
        if may_hold_number(text)
        for finding in removal.held(text, key.partition(".")[0], kept)
    )


def typed(pending: Pending, wanted: str) -> Button | None:
    """The button meant by what was typed at a warning."""
    argument = next((name for name, said in CHOICES.items() if wanted in said), None)
    buttons = (button for row in choices(pending) for button in row)
    return next((b for b in buttons if argument and b.argument == argument), None)
