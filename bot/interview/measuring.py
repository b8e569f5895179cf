"""Asks for a figure to be worked into a text: what it measures, then how much (R97, R98)."""

from typing import Final

from bot.checks.masking import masked
from bot.checks.writing.figures import METRICS
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


def rows(pending: Pending) -> Rows:
    """What may be measured; or another thing, or nothing."""
    if kind(pending) in METRICS:
        return ((OTHER, NONE),)
    kinds = tuple(Button(metric.label, "metric", key) for key, metric in METRICS.items())
    return (*asking.beside(kinds), (NONE,))
