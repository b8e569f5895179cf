"""Figures of the privacy guard on labelled answers beside the project; run as a script."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from bot.checks.privacy import Category, find

LABELLED = Path(__file__).parents[2] / "shared"
FILES = ("privacy-dev.jsonl", "privacy-real.jsonl")
ASIDE = 5  # every fifth line was kept aside while the rules were written
PASTE = 10_000  # characters
SEEDS = ("born ", "salary ", "i am a ", "my two ", "12.", "photo of ", "1,", "a, ", " ", "married ")


def answers(name: str) -> Iterator[tuple[str, dict]]:
    for number, line in enumerate((LABELLED / name).read_text().splitlines()):
        yield ("aside" if number % ASIDE == 0 else "written on"), json.loads(line)


def counted(name: str, part: str) -> tuple[Counter, list[float]]:
    count: Counter = Counter()
    times = []
    for which, answer in answers(name):
        if which != part:
            continue
        start = time.perf_counter()
        found = {finding.category for finding in find(answer["text"], answer["section"])}
        times.append(time.perf_counter() - start)
        wanted = set(answer["labels"]) & set(Category)
        soft = set(answer.get("soft", ()))
        if wanted:
            count.update(disclosing=1, warned=bool(found), labels=len(wanted))
            count.update(named=len(found & wanted))
        elif not answer["labels"] and not soft & found:
            count.update(clean=1, alarms=bool(found))
    return count, sorted(times)


def slowest_paste() -> float:
    """Return milliseconds for the slowest of some pastes made to be slow."""

    def milliseconds(seed: str) -> float:
        start = time.perf_counter()
        find(seed * (PASTE // len(seed)), "contact")
        return 1000 * (time.perf_counter() - start)

    return max(map(milliseconds, SEEDS))


def figures() -> list[str]:
    if not all((LABELLED / name).exists() for name in FILES):
        return ["Skipped: the labelled answers are not beside the project."]
    lines = []
    for name in FILES:
        for part in ("written on", "aside"):
            count, times = counted(name, part)
            lines.append(
                f"{name}, {part}: warned {count['warned']} of {count['disclosing']}, "
                f"right category {count['named']} of {count['labels']}, "
                f"false alarms {count['alarms']} of {count['clean']}, "
                f"median {1000 * times[len(times) // 2]:.3f} ms, "
                f"99 % under {1000 * times[int(0.99 * len(times))]:.2f} ms"
            )
    return list(chain(lines, [f"slowest {PASTE:,}-character paste: {slowest_paste():.0f} ms"]))


if __name__ == "__main__":
    print("\n".join(figures()))
