"""How remarks made compare with those a careful editor would make: precision, recall, silence."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Score:
    """What rules made of some labelled texts or documents; a rule counts once in each.

    A label's `remarks` have to be made, its `also` may be made besides; a good one has neither.
    """

    count: int = 0
    good: int = 0
    quiet: int = 0  # good ones of which nothing was said
    said: Counter = field(default_factory=Counter)  # by code
    right: Counter = field(default_factory=Counter)
    wanted: Counter = field(default_factory=Counter)
    met: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def counts(self, name: str, labelled: dict, codes: set[str]) -> None:
        wanted, fair = set(labelled["remarks"]), {*labelled["remarks"], *labelled["also"]}
        self.count += 1
        self.good += not fair
        self.quiet += not fair and not codes
        self.said.update(codes)
        self.right.update(codes & fair)
        self.wanted.update(wanted)
        self.met.update(codes & wanted)
        if codes - fair or wanted - codes:
            self.wrong.append(
                f"{name}: raised {sorted(codes - fair)}, missed {sorted(wanted - codes)}"
            )

    def __str__(self) -> str:
        return (
            f"precision {share(self.right.total(), self.said.total())}, "
            f"recall {share(self.met.total(), self.wanted.total())}, "
            f"silent on {self.quiet} of {self.good} good ones ({share(self.quiet, self.good)})"
        )

    def by_rule(self) -> Iterator[tuple[str, str]]:
        for code in sorted({*self.said, *self.wanted}):
            right = f"right {self.right[code]} of {self.said[code]} said"
            yield code, f"{right}, met {self.met[code]} of {self.wanted[code]} wanted"


def share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"
