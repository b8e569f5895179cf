"""Why the guard or the coach spoke up: a rule's reason, examples and source, by its code (U9)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.registry import RULES
from bot.checks.words.bases import BASES
from bot.interview import advice, course, guarding
from bot.interview.answering import Outcome
from bot.interview.events import Commanded, Moment
from bot.interview.replies import Explained, Why
from bot.interview.schema import Catalogue
from bot.interview.session import Session

COMMAND: Final = "why"
MOST_RULES = 8  # explained in one message
MOST_EXAMPLE = 80  # characters


def why(catalogue: Catalogue, session: Session, event: Commanded, _moment: Moment) -> Outcome:
    """A rule by its code, or those behind the warning that is open, or what can be asked."""
    told = explain(session, event.argument)
    again = course.again(catalogue, session)
    return Outcome(again.session, (told, *again.replies), again.effects)


def explain(session: Session, argument: str) -> Why:
    """What to say of the codes in an argument, or of the open warning's."""
    asked = [word.strip(".,;:?!").upper() for word in argument.split()]
    known = [code for code in asked if code in RULES]
    open_codes = session.pending.codes if session.pending else remarked(session)
    codes = known or ([] if asked else [code for code in open_codes if code in RULES])
    if codes:
        shown = dict.fromkeys(codes)
        return Why(tuple(explained(RULES[code]) for code in list(shown)[:MOST_RULES]))
    return Why(known=codes_by_name(), asked=asked[0] if asked else "")


def remarked(session: Session) -> tuple[str, ...]:
    """The codes of the coach's remarks that were shown last."""
    _, refs = advice.last(session.answers)
    return tuple(dict.fromkeys(code for ref in refs for code in ref.codes))


def explained(rule: Rule) -> Explained:
    """A rule in a few words."""
    return Explained(
        rule.code,
        guarding.name_of(rule.category),
        rule.message,
        example(rule.bad),
        example(rule.good),
        ", ".join(filter(None, (BASES.get(rule.category, ""), *rule.source.split()))),
    )


def example(texts: tuple[str, ...]) -> str:
    """The first example that fits a line."""
    lines = (" / ".join(text.split("\n")) for text in texts)
    return next((line for line in lines if len(line) <= MOST_EXAMPLE), "")


def codes_by_name() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What can be asked: the codes by what they find."""
    found: dict[str, list[str]] = {}
    for rule in RULES.values():
        found.setdefault(guarding.name_of(rule.category), []).append(rule.code)
    return tuple((name, tuple(codes)) for name, codes in found.items())
