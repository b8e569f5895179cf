"""Turns a step of the journey into the question the person sees, with its buttons."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from zlib import crc32

from bot.checks.masking import masked
from bot.interview import given, journey
from bot.interview.families import example
from bot.interview.journey import Step
from bot.interview.reading import words
from bot.interview.replies import Ask, Button, Note, Rows
from bot.interview.schema import Catalogue, Kind, Level, Question, Tip
from bot.interview.session import Answer, Answers, Mark, Session

MOST_SUGGESTIONS = 12  # buttons; more would fill a phone's screen
MOST_LABEL = 34  # characters a button shows on a phone before it is cut
BESIDE = 16  # labels up to this length stand two in a row
THREE_BESIDE = 9  # and up to this length three

ENOUGH_FAILURES = 2  # then "keep as typed" is offered, or to leave the question out (U10)
COLLECTS = frozenset({Kind.BULLETS, Kind.PICK})  # stay open until "done" is tapped
TOGGLES = frozenset({Kind.ITEMS, Kind.PICK})  # a tap marks, another takes the mark away
WORDED = frozenset(  # told in words of their own, in which an id or a bank number may stand
    {Kind.NAME, Kind.LINE, Kind.TEXT, Kind.PLACE, Kind.BULLETS, Kind.ITEMS, Kind.GROUP}
)
LISTS = frozenset({Kind.BULLETS, Kind.ITEMS, Kind.PICK})


def digest(text: str) -> str:
    """A short, stable name for a suggestion in a button, whatever its length and letters."""
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"


def cut(text: str, most: int = MOST_LABEL) -> str:
    """The text, shortened to fit a button or a line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def suggestions(step: Step, answers: Answers) -> tuple[str, ...]:
    """What may be tapped instead of typed."""
    suggest = step.question.suggest
    return suggest(answers, step.prefix)[:MOST_SUGGESTIONS] if suggest else ()


def tips(step: Step, answers: Answers) -> tuple[Tip, ...]:
    """Why the question is asked, and further explanations for the person's level."""
    return told(step.question, given.level(answers))


@cache
def told(question: Question, level: Level) -> tuple[Tip, ...]:
    """Why a question is asked, and what more there is to say of it to people of a level."""
    return (question.why, *(tip for tip in question.tips if level in tip.levels))


def shown(step: Step, answer: Answer | None) -> tuple[str, ...]:
    """An answer as the person knows it: labels for options, words for dates, ids masked."""
    if answer is None or answer.mark is Mark.SKIPPED:
        return ()
    return tuple(safe(step, text) for text in words(step.question, answer.value))


def safe(step: Step, text: str) -> str:
    """Words of an answer with ids and bank numbers masked: a phone number is meant to be seen."""
    return masked(text, step.section.key) if step.question.kind in WORDED else text


def ask(catalogue: Catalogue, session: Session, step: Step, notes: tuple[Note, ...] = ()) -> Ask:
    """The question as it is to be put now."""
    answers = session.answers
    answer = answers.get(step.key)
    level = given.level(answers)
    collected = answer is not None and (answer.mark is Mark.OPEN or step.question.kind in LISTS)
    return Ask(
        screen=step.key,
        progress=journey.progress(catalogue, session, step),
        text=wording(step, session, level),
        example=""
        if step.question.options or step.question.own
        else example(step.question, level, given.target(answers)),
        rows=rows(catalogue, session, step),
        notes=notes + recommendation(step, answers),
        current=() if collected else shown(step, answer),
        collected=shown(step, answer) if collected else (),
        wants_contact=step.question.kind is Kind.PHONE,
    )


def wording(step: Step, session: Session, level: Level) -> str:
    """The question in words: another for a further entry, or for the level."""
    question = step.question
    if is_collecting(step, session.answers):
        return "More points? Send them, or tap That's all."
    if question.again and step.entry and not is_first(step, session.answers):
        return question.again
    return (question.ask_by_level or {}).get(level, question.ask)


def is_collecting(step: Step, answers: Answers) -> bool:
    """Whether a list of points has some and may get more (U11)."""
    answer = answers.get(step.key)
    return step.question.kind is Kind.BULLETS and answer is not None and bool(answer.value)


def is_first(step: Step, answers: Answers) -> bool:
    """Whether the step belongs to the first entry of its section."""
    order = journey.entries(answers, step.section.key)
    return not order or order[0] == step.entry


def recommendation(step: Step, answers: Answers) -> tuple[Note, ...]:
    """What is advised to choose, and why (R14)."""
    advice = step.question.recommend(answers) if step.question.recommend else None
    if advice is None:
        return ()
    key, reason = advice
    label = next(option.label for option in step.question.options if option.key == key)
    return (Note("advised", label, reason),)


def rows(catalogue: Catalogue, session: Session, step: Step) -> Rows:
    """All buttons of a question: choices first, then ways on, then explanations and ways back."""
    return (
        *beside(choices(session, step)),
        *beside(ways_on(session, step)),
        *explanations(step.question, given.level(session.answers)),
        *ways_back(catalogue, session, step),
    )


def beside(buttons: tuple[Button, ...]) -> Rows:
    """Buttons in rows of one, two or three, by the longest label."""
    longest = max((len(button.label) for button in buttons), default=0)
    width = 3 if longest <= THREE_BESIDE else 2 if longest <= BESIDE else 1
    return tuple(buttons[at : at + width] for at in range(0, len(buttons), width))


EARLIER, FURTHER = Button("◀ Earlier", ""), Button("Further ▶", "")


def turns(start: int, count: int, most: int, action: str, argument: Callable[[int], str]) -> Rows:
    """Buttons to what is listed before and after, if more than `most` are.

    `argument` gives that of a button to what is listed from a place on.
    """
    ways = (EARLIER, start - most, start > 0), (FURTHER, start + most, start + most < count)
    row = tuple(
        replace(button, action=action, argument=argument(max(0, at)))
        for button, at, is_there in ways
        if is_there
    )
    return (row,) if row else ()


def choices(session: Session, step: Step) -> tuple[Button, ...]:
    """The answers that can be tapped; marked ones carry a tick."""
    question, answers = step.question, session.answers
    answer = answers.get(step.key)
    marked = answer.value if answer and question.kind in TOGGLES else ()
    action = "toggle" if question.kind in TOGGLES else "choose"
    advised = question.recommend(answers) if question.recommend else None
    named = [(option.key, option.key, option.label) for option in question.options]
    named += [(text, digest(text), text) for text in suggestions(step, answers)]
    return tuple(
        Button(
            cut(f"✓ {label}" if value in marked else label),
            action,
            argument,
            "primary" if advised and advised[0] == value else "",
        )
        for value, argument, label in named
    )


def ways_on(session: Session, step: Step) -> tuple[Button, ...]:
    """Done, keep, skip, no more: the ways past the question without typing."""
    answer = session.answers.get(step.key)
    if answer is None or answer.mark is Mark.SKIPPED or not answer.value:
        return skips(session, step, filled=False)
    if step.question.kind is Kind.BULLETS:
        return (DONE, *(JOIN,) * (len(answer.value) > 1), POINTS, CLEAR)
    way = DONE if step.question.kind in LISTS else KEEP
    return (way, *skips(session, step, filled=True))


DONE = Button("That's all", "done", style="success")
JOIN = Button("As one text", "join")
POINTS = Button("Change a point", "points")
CLEAR = Button("Start over", "clear")
KEEP = Button("Keep it", "keep", style="success")


def skips(session: Session, step: Step, *, filled: bool) -> tuple[Button, ...]:
    """Ways to leave something out: an optional question, the section, further entries."""
    order = journey.entries(session.answers, step.section.key)
    if step.opens:
        return (
            (Button(f"No more {step.section.many}", "enough", style="success"),)
            if order
            else (Button("Skip this section", "leave"),) * step.section.optional
        )
    if step.question.optional or journey.is_spare(session.answers, step):
        return (Button("Leave it empty" if filled else "Skip", "skip"),)
    if step.section.optional and not step.section.repeats:
        return (Button("Skip this section", "leave"),)
    return (Button("Leave it out for now", "skip"),) * may_wait(session, step)


def may_wait(session: Session, step: Step) -> bool:
    """Whether even a needed answer may be left out, so that nobody is stuck (U10).

    Not what everything else depends on, and not what gives an entry its name.
    """
    is_basis = step.section.key == "profile" or step.opens
    return session.failures >= ENOUGH_FAILURES and not is_basis


@cache
def explanations(question: Question, level: Level) -> Rows:
    """Why?, and the further tips of the question."""
    return beside(
        tuple(Button(tip.label, "tip", str(at)) for at, tip in enumerate(told(question, level)))
    )


OUT: Rows = ((Button("Back", "cancel"),),)
BACK: Rows = ((Button("Back", "back"),),)


def ways_back(catalogue: Catalogue, session: Session, step: Step) -> Rows:
    """Back to the question before; out of a change to where it was begun."""
    if session.focus and session.focus.back:
        return OUT
    first = next(journey.steps(catalogue, session), None)
    return BACK if first and first.key != step.key else ()


def plain(label: str) -> str:
    """A label as it may be typed: no tick, no capitals, no question mark, straight quotes."""
    return label.removeprefix("✓ ").replace("\u2019", "'").strip(" ?.!").casefold()
