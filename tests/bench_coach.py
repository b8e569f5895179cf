"""Figures of the coach on labelled invented lines; run as a script (`--wrong` names lines).

Those of the rules over whole résumés are in `bench_documents`, and printed with these.

Each line of `tests/coach/*.jsonl` was labelled by a careful editor before the rules were tuned:
`remarks` has to be said, `also` may be said besides, and a line without either deserves none.
What counts is what a person would see: at most two remarks. A third of the lines, `aside.jsonl`,
was not looked at while the rules were written.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.checks import coach
from bot.checks.writing.rule import Field, Setting
from bot.checks.writing.text import text_of
from tests import bench_documents
from tests.scoring import Score

PARTS = {
    "written on": Path(__file__).parent / "coach/lines.jsonl",
    "kept aside": Path(__file__).parent / "coach/aside.jsonl",
}
GUIDES = Path(__file__).parents[2] / "shared/guides"  # read where they lie beside the project
STRONG = (  # examples the guides call strong: guide, first and last line, field, level
    ("2", 49, 49, "summary", "junior"),
    ("2", 51, 51, "summary", "mid"),
    ("2", 53, 53, "summary", "senior"),
    ("2", 61, 64, "bullet", "junior"),
    ("2", 65, 68, "bullet", "mid"),
    ("2", 69, 72, "bullet", "senior"),
    ("3", 12, 12, "project", "junior"),
    ("3", 20, 20, "summary", "mid"),
    ("3", 22, 23, "bullet", "mid"),
    ("3", 25, 25, "bullet", "mid"),
    ("3", 33, 33, "summary", "senior"),
    ("3", 35, 35, "bullet", "senior"),
    ("3", 37, 37, "bullet", "senior"),
    ("3", 39, 39, "bullet", "senior"),
    ("5", 53, 53, "summary", "junior"),
    ("5", 55, 55, "summary", "mid"),
    ("5", 57, 57, "summary", "senior"),
    ("5", 59, 59, "summary", "mid"),
    ("5", 78, 80, "bullet", "mid"),
    ("5", 100, 103, "bullet", "junior"),
    ("5", 105, 108, "bullet", "senior"),
)
WEAK = (  # and those they call weak
    ("2", 60, 60, "bullet", "mid"),
    ("5", 70, 72, "bullet", "mid"),
)


@dataclass
class LineScore(Score):
    """What the coach made of some lines, and how long it took."""

    seconds: list[float] = field(default_factory=list)

    def adds(self, line: dict) -> None:
        setting = Setting(
            Field(line["field"]), line["level"], line.get("country", ""), line.get("current", False)
        )
        text_of.cache_clear()
        begun = time.thread_time()
        found = coach.remarks(line["text"], setting)
        self.seconds.append(time.thread_time() - begun)
        self.counts(f"{line['id']} {line['field']}", line, {each.code for each in found})

    def __str__(self) -> str:
        times = sorted(self.seconds)
        return (
            f"{super().__str__()}, median {1000 * times[len(times) // 2]:.2f} ms, "
            f"99 % under {1000 * times[int(0.99 * len(times))]:.1f} ms"
        )


def lines(path: Path) -> Sequence[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def scored(some: Iterable[dict]) -> LineScore:
    score = LineScore()
    for line in some:
        score.adds(line)
    return score


def load_time() -> str:
    """What a process takes to have the rules, their words and the dictionary at hand."""
    script = (
        "import time; t = time.perf_counter(); from bot.checks import coach; coach.prepare(); "
        "print(f'{time.perf_counter() - t:.2f} s')"
    )
    done = subprocess.run(
        (sys.executable, "-c", script), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def figures() -> Iterator[tuple[str, str]]:
    """Rows of a table: what was looked at, and how the coach did."""
    yield "coach, rules and dictionary loaded", load_time()
    for name, path in PARTS.items():
        score = scored(lines(path))
        yield f"coach, {score.count} lines {name}", str(score)
        yield from ((f"coach, {name}, {code}", told) for code, told in score.by_rule())
    yield from bench_documents.figures()
    if GUIDES.exists():
        yield from guides()


def guide_lines(places: Iterable[tuple[str, int, int, str, str]]) -> Iterator[dict]:
    """The examples at those places, as lines without labels."""
    for guide, first, last, where, level in places:
        told = (GUIDES / f"guide-{guide}.txt").read_text(encoding="utf-8").splitlines()
        for number in range(first, last + 1):
            text = told[number - 1].removeprefix("- ").strip('"“”')
            yield {
                "id": f"guide {guide}:{number}", "text": text, "field": where, "level": level,
                "remarks": [], "also": [],
            }  # fmt: skip


def guides() -> Iterator[tuple[str, str]]:
    """How many remarks the guides' own examples draw, and which."""
    for name, places in (("strong", STRONG), ("weak", WEAK)):
        score = scored(guide_lines(places))
        told = f"{score.said.total()} remarks on {score.count} lines, {score.quiet} without any"
        yield f"coach, {name} examples of the guides", f"{told}; {dict(score.said)}"


def main(given: list[str]) -> None:
    paths = {each: Path(each) for each in given if each != "--wrong"} or PARTS
    for name, path in paths.items():
        some = lines(path)
        scored(some[:20])  # what is loaded at first use is no part of a line's time
        score = scored(some)
        print(name, score, sep=": ")
        if "--wrong" in given:
            print("\n".join(score.wrong))
        print("\n".join(f"  {code}: {told}" for code, told in score.by_rule()))
    if not given:
        print(f"loaded in {load_time()}")
    if paths is PARTS:
        bench_documents.report(wrong="--wrong" in given)
    if GUIDES.exists() and not given:
        print("\n".join(f"{name}: {told}" for name, told in guides()))


if __name__ == "__main__":
    main(sys.argv[1:])
