"""Figures of the privacy guard on labelled answers beside the project; run as a script.

A text counts as warned when the guard would hold it (a mention does not count). Lines whose label
is a judgement call (`soft`) are neither right nor wrong there. `python -m tests.bench_privacy
FILE...` reads other files of the same form; `--wrong` prints ids and categories that were missed
or raised without reason, never a text.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.checks.finding import Severity
from bot.checks.privacy import find, prepare

_SHARED = Path(__file__).parents[2] / "shared"
LABELLED = (_SHARED / "privacy-dev.jsonl", _SHARED / "privacy-real.jsonl")
ASIDE = 5  # every fifth line was kept aside while the rules were written
PASTE = 10_000  # characters
SEEDS = (
    "born ", "salary ", "i am a ", "my two ", "12.", "photo of ", "1,", "a, ", " ", "married ",
    "address: ", "12 high ", "passport no ", "account ", "member of the ", "male ", "father's ",
    "4111 ", "height: 1", "дата рождения ", "улица ", "geb", "nationality: ", "A1", "-", "\n", ":",
)  # fmt: skip


@dataclass
class Score:
    """What the guard made of some lines."""

    disclosing: int = 0
    warned: int = 0
    clean: int = 0
    alarms: int = 0
    hit: Counter = field(default_factory=Counter)  # by category
    missed: Counter = field(default_factory=Counter)
    raised: Counter = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def adds(self, answer: dict) -> None:
        begun = time.thread_time()
        findings = find(answer["text"], answer["section"])
        self.seconds.append(time.thread_time() - begun)
        found = {each.category for each in findings if each.severity is Severity.WARN}
        wanted, soft = set(answer["labels"]), set(answer.get("soft", ()))
        self.disclosing += bool(wanted)
        self.warned += bool(wanted and found)
        self.clean += not wanted
        self.alarms += bool(not wanted and found - soft)
        self.hit.update(found & wanted)
        self.missed.update(wanted - found)
        self.raised.update(found - wanted - soft)
        if wanted - found or found - wanted - soft:
            self.wrong.append(
                f"{answer['id']} {answer['section']} {answer['lang']}: "
                f"missed {sorted(wanted - found)}, raised {sorted(found - wanted - soft)}"
            )

    @property
    def f1(self) -> float:
        hit, off = self.hit.total(), self.missed.total() + self.raised.total()
        return 2 * hit / max(1, 2 * hit + off)

    def recall(self, category: str) -> float:
        return self.hit[category] / max(1, self.hit[category] + self.missed[category])

    def __str__(self) -> str:
        times = sorted(self.seconds)
        return (
            f"warned {self.warned} of {self.disclosing} ({share(self.warned, self.disclosing)}), "
            f"false alarms {self.alarms} of {self.clean} ({share(self.alarms, self.clean)}), "
            f"F1 {self.f1:.3f}, median {1000 * times[len(times) // 2]:.3f} ms, "
            f"99 % under {1000 * times[int(0.99 * len(times))]:.2f} ms"
        )


def share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def answers(path: Path) -> Iterator[tuple[str, dict]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        yield ("aside" if number % ASIDE == 0 else "written on"), json.loads(line)


def scored(found: Iterable[dict]) -> Score:
    score = Score()
    for answer in found:
        score.adds(answer)
    return score


def milliseconds(seed: str, length: int) -> float:
    """For a paste of so many characters, the best of three, so that the machine counts less."""
    text = seed * (length // len(seed))
    spent = []
    for _ in range(3):
        begun = time.thread_time()
        find(text, "contact")
        spent.append(1000 * (time.thread_time() - begun))
    return min(spent)


def joined(found: Iterable[dict]) -> float:
    """Milliseconds for one paste of many people's lines."""
    text = "\n".join(answer["text"] for answer in found)[:PASTE]
    return milliseconds(text, len(text))


def pastes() -> Iterator[str]:
    """The slowest of some pastes made to be slow, and how its time grows with its length."""
    slowest = max(SEEDS, key=lambda seed: milliseconds(seed, PASTE))
    whole = milliseconds(slowest, PASTE)
    yield f"slowest {PASTE:,}-character paste: {whole:.0f} ms"
    grown = max(milliseconds(seed, 2 * PASTE) / milliseconds(seed, PASTE) for seed in SEEDS)
    yield f"a paste twice as long takes at most {grown:.1f} times as long"


def figures(paths: Iterable[Path], *, wrong: bool = False) -> Iterator[str]:
    paths = [path for path in paths if path.exists()]
    if not paths:
        yield "Skipped: the labelled answers are not beside the project."
        return
    prepare()
    every: list[dict] = []
    for path in paths:
        parts: dict[str, list[dict]] = {}
        for part, answer in answers(path):
            parts.setdefault(part, []).append(answer)
            every.append(answer)
        for part, found in parts.items():
            score = scored(found)
            yield f"{path.name}, {part}: {score}"
            if wrong:
                yield from score.wrong
    whole = scored(every)
    yield "recall by category: " + ", ".join(
        f"{name} {whole.recall(name):.2f}" for name in sorted({*whole.hit, *whole.missed})
    )
    for language in sorted({answer["lang"] for answer in every}):
        score = scored(answer for answer in every if answer["lang"] == language)
        yield f"{language}: {score}"
    yield f"their lines joined to {PASTE:,} characters: {joined(every):.0f} ms"
    yield from pastes()


def main() -> None:
    named = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    for line in figures(named or LABELLED, wrong="--wrong" in sys.argv):
        print(line)


if __name__ == "__main__":
    main()
