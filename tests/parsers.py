"""How whole résumés are read out of PDFs: `python -m tests.parsers` prints the worst of each theme.

Every person, theme, paper, level and format by every reader. `--short` takes as many as bring
each two of these together once; so do the tests.
"""

import argparse
import sys
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, product

from bot.interview.schema import Layout, Level
from bot.rendering.pdf import to_pdf
from bot.resume.document import Paper
from bot.resume.themes import THEMES
from tests.rendering.people import PEOPLE, document
from tests.rendering.readers import READERS
from tests.rendering.reading import reading

LEAST_RECALL = 0.99
LEAST_MARKS = 0.9


@dataclass(frozen=True)
class Case:
    """One PDF."""

    theme: str
    person: str
    paper: Paper
    level: Level
    layout: Layout

    @property
    def document(self):
        told = document(self.person, self.level, self.layout)
        return replace(told, theme=THEMES[self.theme], paper=self.paper)

    @property
    def pairs(self):
        """Each two of its five."""
        told = (self.theme, self.person, self.paper, self.level, self.layout)
        return frozenset(combinations(told, 2))

    def __str__(self):
        return f"{self.theme}, {self.person}, {self.paper}, {self.level}, {self.layout}"


def cases():
    """All there are."""
    return tuple(Case(*told) for told in product(THEMES, PEOPLE, Paper, Level, Layout))


def short():
    """A case for each theme and person; each pair there is occurs, as a test holds."""
    papers, levels, layouts = (tuple(kind) for kind in (Paper, Level, Layout))
    return tuple(
        Case(
            theme,
            person,
            papers[(down + across * 3 // 2) % len(papers)],
            levels[(down + across) % len(levels)],
            layouts[(down + across // 2) % len(layouts)],
        )
        for down, theme in enumerate(THEMES)
        for across, person in enumerate(PEOPLE)
    )


@cache  # some levels and formats print the same
def readings(printed):
    """What each reader gets out of a document's PDF, by the reader's name."""
    pdf = to_pdf(printed).content
    return {name: reading(printed, read(pdf)) for name, read in READERS.items()}


def main():
    """Print the table, and what was lost."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    options.add_argument("--theme", choices=THEMES, help="this one only")
    told = options.parse_args()
    chosen = short() if told.short else cases()
    wanted = [case for case in chosen if told.theme in {None, case.theme}]
    print(f"{len(wanted)} PDFs: worst share of texts whole and in order / of points with marks")
    print(f"\n| theme | {' | '.join(READERS)} |\n|---|{'---|' * len(READERS)}")
    themes = dict.fromkeys(case.theme for case in wanted)
    bad = [line for theme in themes for line in row(theme, wanted)]
    print("\n".join(("", *bad)) if bad else "\nNothing is lost.")
    sys.exit(bool(bad))


def row(theme, wanted):
    """Print a theme's row; give a line for each text that was lost."""
    read = [(case, readings(case.document)) for case in wanted if case.theme == theme]
    cells = (
        f"{min(found[name].recall for _, found in read):.3f} / "
        f"{min(found[name].marks for _, found in read):.2f}"
        for name in READERS
    )
    print(f"| {theme} | {' | '.join(cells)} |", flush=True)
    return [
        f"{case}: {name} lost {text!r}"
        for case, found in read
        for name in READERS
        for text in dict.fromkeys((*found[name].lost, *found[name].unmarked))
    ]


if __name__ == "__main__":
    main()
