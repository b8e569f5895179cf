"""Figures of the rules over a whole résumé (D…, W70, W71) on labelled invented résumés.

Each line of `tests/coach/documents*.jsonl` is a JSON Resume that was labelled by a careful editor
before anyone looked at what the rules say of it: `remarks` has to be said, `also` may be said
besides, and a résumé without either deserves none. Half of them, `documents_aside.jsonl`, was not
looked at while the rules were tuned.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from bot.checks.writing.consistency import CONSISTENCY_RULES
from bot.checks.writing.document import DOCUMENT
from bot.resume.judging import judge
from bot.resume.standing import answers_to_judge
from tests.scoring import Score

TODAY = date(2026, 7, 1)  # the day their dates were written for
PARTS = {
    "written on": Path(__file__).parent / "coach/documents.jsonl",
    "kept aside": Path(__file__).parent / "coach/documents_aside.jsonl",
}
CODES = {*DOCUMENT, *(rule.code for rule in CONSISTENCY_RULES)}


def judged(labelled: dict) -> tuple:
    """All that is said of a labelled résumé."""
    return judge(answers_to_judge(labelled["resume"], TODAY), TODAY)


def documents(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def scored(some: Iterable[dict]) -> Score:
    score = Score()
    for labelled in some:
        codes = {each.finding.code for each in judged(labelled)} & CODES
        score.counts(labelled["id"], labelled, codes)
    return score


def figures() -> Iterator[tuple[str, str]]:
    """Rows of a table: which résumés were looked at, and how the rules did on them."""
    for name, path in PARTS.items():
        score = scored(documents(path))
        yield f"coach, {score.count} résumés {name}", str(score)
        yield from ((f"coach, résumés {name}, {code}", told) for code, told in score.by_rule())


def report(*, wrong: bool) -> None:
    """Print how the rules did on each part; `wrong` names the résumés they erred on."""
    for name, path in PARTS.items():
        score = scored(documents(path))
        print(f"{score.count} résumés {name}", score, sep=": ")
        if wrong:
            print("\n".join(score.wrong))
        print("\n".join(f"  {code}: {told}" for code, told in score.by_rule()))
