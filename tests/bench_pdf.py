"""What a PDF costs, beside WeasyPrint alone writing the same page in the same run.

Times are the processor's: rendering waits for nothing, so on an idle machine they are what a
clock shows, and on a busy one they still compare.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from statistics import median
from time import process_time

import weasyprint

from bot.rendering.html import to_html
from bot.rendering.ladder import Rung
from bot.rendering.pdf import OPTIONS, styles, to_pdf
from bot.rendering.worker import make
from bot.resume.document import Document
from tests.rendering import samples

ROUNDS = 15
ONE_PAGE = Document(
    name=samples.SENIOR.name,
    headline=samples.SENIOR.headline,
    contact=samples.SENIOR.contact,
    sections=samples.SENIOR.sections[:3],
)
TWO_PAGES = samples.SENIOR
TIGHTENED = replace(  # a page and some lines at first: the ladder is climbed
    samples.JUNIOR, sections=(*samples.JUNIOR.sections, samples.JUNIOR.sections[0])
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Medians in milliseconds; `ratio` is `ours` over `weasyprint`."""

    name: str
    pages: int
    ours: float  # document to PDF bytes: HTML, fit ladder, writing
    weasyprint: float  # the same HTML and CSS written by WeasyPrint, its fonts and CSS shared
    read_back: float  # `ours` with the self-test and the thumbnail
    pictured: float  # all that, with a preview of each page

    @property
    def ratio(self) -> float:
        """How much longer ours takes than WeasyPrint alone."""
        return self.ours / self.weasyprint


def costs(rounds: int = ROUNDS) -> tuple[Cost, ...]:
    """Measure warm renders of one page, two pages, and one page that has to be tightened."""
    return tuple(
        _cost(name, document, rounds)
        for name, document in (
            ("one page", ONE_PAGE),
            ("two pages", TWO_PAGES),
            ("one page, tightened", TIGHTENED),
        )
    )


def report(rounds: int = ROUNDS) -> str:
    """Return the figures as a Markdown table."""
    head = "| PDF | ours ms | WeasyPrint ms | ratio | read back ms | with previews ms | of ours |\n"
    rows = (
        f"| {cost.name} | {cost.ours:.0f} | {cost.weasyprint:.0f} | {cost.ratio:.2f} "
        f"| {cost.read_back:.0f} | {cost.pictured:.0f} | {cost.pictured / cost.ours:.2f} |"
        for cost in costs(rounds)
    )
    return head + "|---|---|---|---|---|---|---|\n" + "\n".join(rows)


def _cost(name: str, document: Document, rounds: int) -> Cost:
    made = to_pdf(document)
    ways = (
        partial(to_pdf, document),
        partial(_weasyprint_alone, to_html(document), document, made.rung),
        partial(make, document, previews=False),
        partial(make, document, previews=True),
    )
    ours, alone, read_back, pictured = _medians(ways, rounds)
    return Cost(name, made.pages, ours, alone, read_back, pictured)


def _weasyprint_alone(html: str, document: Document, rung: Rung) -> bytes:
    page = weasyprint.HTML(string=html)
    return page.write_pdf(**styles(document, html, rung), **OPTIONS)


def _medians(ways: tuple[Callable[[], object], ...], rounds: int) -> list[float]:
    """Time the ways in turn, so that what else the machine does falls on all of them."""
    for way in ways:
        way()
    times = [[_time(way) for way in ways] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def _time(way: Callable[[], object]) -> float:
    start = process_time()
    way()
    return (process_time() - start) * 1000


if __name__ == "__main__":
    print(report())
