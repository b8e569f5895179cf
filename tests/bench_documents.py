"""Figures of the rules over a whole résumé (D…, W70, W71) on labelled invented résumés.

Each line of `tests/coach/documents*.jsonl` is a JSON Resume that was labelled by a careful editor
before anyone looked at what the rules say of it: `remarks` has to be said, `also` may be said
besides, and a résumé without either deserves none. Half of them, `documents_aside.jsonl`, was not
looked at while the rules were tuned.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.checks.writing.consistency import CONSISTENCY_RULES
from bot.checks.writing.document import DOCUMENT
from bot.resume.judging import judge
from bot.resume.standing import answers_to_judge

TODAY = date(2026, 7, 1)  # the day their dates were written for
PARTS = {
    "written on": Path(__file__).parent / "coach/documents.jsonl",
    "kept aside": Path(__file__).parent / "coach/documents_aside.jsonl",
}
CODES = {*DOCUMENT, *(rule.code for rule in CONSISTENCY_RULES)}


@dataclass
class Score:
    """What the rules made of some résumés; a rule counts once in each."""

    documents: int = 0
    good: int = 0
    quiet: int = 0  # good ones of which nothing was said
    said: Counter = field(default_factory=Counter)  # by code
    right: Counter = field(default_factory=Counter)
    wanted: Counter = field(default_factory=Counter)
    met: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def adds(self, labelled: dict) -> None:
        codes = {each.finding.code for each in judged(labelled)} & CODES
        wanted, fair = set(labelled["remarks"]), {*labelled["remarks"], *labelled["also"]}
        self.documents += 1
        self.good += not fair
        self.quiet += not fair and not codes
        self.said.update(codes)
        self.right.update(codes & fair)
        self.wanted.update(wanted)
        self.met.update(codes & wanted)
        if codes - fair or wanted - codes:
            self.wrong.append(
                f"{labelled['id']}: raised {sorted(codes - fair)}, missed {sorted(wanted - codes)}"
            )

    def __str__(self) -> str:
        return (
            f"precision {_share(self.right, self.said)}, recall {_share(self.met, self.wanted)}, "
            f"silent on {self.quiet} of {self.good} good ones"
        )

    def by_rule(self) -> Iterator[tuple[str, str]]:
        for code in sorted({*self.said, *self.wanted}):
            right = f"right {self.right[code]} of {self.said[code]} said"
            yield code, f"{right}, met {self.met[code]} of {self.wanted[code]} wanted"


def judged(labelled: dict) -> tuple:
    """All that is said of a labelled résumé."""
    return judge(answers_to_judge(labelled["resume"], TODAY), TODAY)


def documents(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def scored(some: Iterable[dict]) -> Score:
    score = Score()
    for labelled in some:
        score.adds(labelled)
    return score


def figures() -> Iterator[tuple[str, str]]:
    """Rows of a table: which résumés were looked at, and how the rules did on them."""
    for name, path in PARTS.items():
        score = scored(documents(path))
        yield f"coach, {score.documents} résumés {name}", str(score)
        yield from ((f"coach, résumés {name}, {code}", told) for code, told in score.by_rule())


def report(*, wrong: bool) -> None:
    """Print how the rules did on each part; `wrong` names the résumés they erred on."""
    for name, path in PARTS.items():
        score = scored(documents(path))
        print(f"{score.documents} résumés {name}", score, sep=": ")
        if wrong:
            print("\n".join(score.wrong))
        print("\n".join(f"  {code}: {told}" for code, told in score.by_rule()))


def _share(part: Counter, whole: Counter) -> str:
    return f"{100 * part.total() / max(1, whole.total()):.1f} %"
