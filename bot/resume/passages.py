"""The texts of a résumé file that are judged on their own, each with its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from bot.checks.checkers import DEFAULT_SECTION
from bot.resume.headings import section_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, and by code point where it stands in the file.

    What was written begins at `begins`; before it may stand a name that was put there.
    """

    text: str
    places: Sequence[int]
    section: str
    field: str = ""
    begins: int = 0


def passages_of_text(text: str, section: str = "") -> Iterator[Passage]:
    """Part a plain text, whose lines end in newlines alone, at its headings.

    What stands before the first heading is in `section`; where that is "", a text with headings
    begins with contact details, and one without them is in the default section. A contact section
    stays in one piece, for there a value may stand far below its name; others fall into blocks
    at empty lines.
    """
    lines = list(_lines(text))
    headings = [(place, found) for place, line in lines if (found := section_of(line))]
    top = section or ("contact" if headings else DEFAULT_SECTION)
    parts = [(0, top), *headings, (len(text), "")]
    for (start, key), (end, _) in pairwise(parts):
        pieces = [(start, end)] if key == "contact" else _blocks(text, start, end)
        for first, last in pieces:
            if text[first:last].strip():
                yield Passage(text[first:last], range(first, last), key)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Give each line with its place."""
    place = 0
    for line in text.split("\n"):
        yield place, line
        place += len(line) + 1


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give start and end of each run of lines that are not empty."""
    for written, lines in groupby(_lines(text[start:end]), key=lambda line: bool(line[1].strip())):
        if written:
            run = list(lines)
            place, last = run[-1]
            yield start + run[0][0], start + place + len(last)
