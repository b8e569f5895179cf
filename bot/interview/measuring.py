"""Asks for a figure to be worked into a text: what it measures, then how much (R97, R98)."""

from typing import Final

from bot.checks.masking import masked
from bot.checks.writing.figures import ANY, METRICS, added_to, worked_in
from bot.interview import asking
from bot.interview.replies import Button, Measure, Rows
from bot.interview.session import Pending

NUMBER: Final = "number"  # what it measures is asked
FIGURE: Final = "figure"  # how much is asked
OPEN: Final = frozenset({NUMBER, FIGURE})
NONE: Final = Button("No number", "nonumber")
OTHER: Final = Button("Measure another thing", "metrics")


def measure(pending: Pending) -> Measure:
    """The question that is open, with the text it is about."""
    text = masked(pending.values[0], pending.key.partition(".")[0])
    metric = METRICS.get(kind(pending))
    question, examples = (metric.question, metric.examples) if metric else ("", ())
    return Measure(f"{pending.key}!0", text, rows(pending), question, examples)


def kind(pending: Pending) -> str:
    """What the figure measures, "" while nobody knows."""
    return "".join(pending.values[1:2]) if pending.about == FIGURE else ""


def measurable(key: str) -> tuple[str, ...]:
    """What a figure for an answer may measure; in a summary it has to say what it is about."""
    return tuple(each for each in METRICS if not (is_paragraph(key) and METRICS[each] is ANY))


def is_paragraph(key: str) -> bool:
    """Whether the figure becomes a sentence after others, and not a part of a line."""
    return key.partition(".")[0] == "summary"


def worked(pending: Pending, figure: str) -> str:
    """The text with the figure in it; "" if it does not say what it measures, and has to."""
    text, measures = pending.values[0], kind(pending)
    into = added_to if is_paragraph(pending.key) else worked_in
    return into(text, measures, figure)


def rows(pending: Pending) -> Rows:
    """What may be measured; or another thing, or nothing."""
    if kind(pending) in METRICS:
        return ((OTHER, NONE),)
    kinds = tuple(Button(METRICS[key].label, "metric", key) for key in measurable(pending.key))
    return (*asking.beside(kinds), (NONE,))
