"""The table of faults: a row each, with what was seen."""

from dataclasses import dataclass, field

HEAD = (
    "fault", "kills", "answers", "lost", "doubled", "out of order", "seen twice",
    "p50 / p99 ms", "held",
)  # fmt: skip

NONE = "–"


@dataclass
class Row:
    """What one fault did. `held` has a reason where it is False."""

    fault: str
    kills: int | str = NONE
    answers: int | str = NONE
    lost: int | str = NONE
    doubled: int | str = NONE
    disordered: int | str = NONE
    again: int | str = NONE
    people: int = 0
    pages: int = 0  # PDFs compared
    delays: list[float] = field(default_factory=list)  # seconds, of each answer
    broken: list[str] = field(default_factory=list)  # what did not hold
    notes: list[str] = field(default_factory=list)

    @property
    def held(self):
        return not self.broken

    def check(self, holds, otherwise):
        if not holds:
            self.broken.append(otherwise)

    def judge(self, crowd, verdict):
        """Add what a crowd met, and what the database of its bot holds."""
        for name, count in (
            ("answers", verdict.answers), ("lost", verdict.lost), ("doubled", verdict.doubled),
            ("disordered", verdict.misfiled), ("again", verdict.again),
        ):  # fmt: skip
            known = getattr(self, name)
            setattr(self, name, count + (0 if known == NONE else known))
        self.people += verdict.people
        self.pages += verdict.pages
        self.delays += crowd.delays()
        self.check(verdict.holds, "; ".join(verdict.notes[:5]) or "not as undisturbed")
        self.check(not crowd.api.faults, "; ".join(crowd.api.faults[:3]))

    @property
    def remarks(self):
        people = [f"{self.people:,} people, {self.pages} PDFs compared"] if self.people else []
        return [*people, *self.notes]

    @property
    def cells(self):
        return [
            self.fault, self.kills, self.answers, self.lost, self.doubled, self.disordered,
            self.again, delay(sorted(self.delays)) if self.delays else NONE,
            "held" if self.held else "NOT HELD",
        ]  # fmt: skip


def part(ordered, share):
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def delay(ordered):
    """The median and 99th percentile of sorted seconds, in ms."""
    return f"{part(ordered, 0.5) * 1000:,.0f} / {part(ordered, 0.99) * 1000:,.0f}"


def markdown(rows):
    """The table, and below it what else was seen."""
    lines = [list(HEAD), ["---"] * len(HEAD), *(row.cells for row in rows)]
    shown = [f"| {' | '.join(shown_cell(cell) for cell in line)} |" for line in lines]
    notes = [f"- {row.fault}: {'; '.join(row.remarks)}" for row in rows if row.remarks]
    broken = [f"- NOT HELD, {row.fault}: {'; '.join(row.broken)}" for row in rows if row.broken]
    return "\n".join([*shown, "", *notes, *broken])


def shown_cell(cell):
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
