"""Judges texts one a line, JSON in and JSON out, for programs that ask about many."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot.checks import coach
from bot.checks.checkers import DEFAULT_SECTION, Context, check
from bot.checks.finding import Finding
from bot.checks.writing.rule import MID, Field, Setting
from bot.interview.schema import Level
from bot.piping import name_of, opened, output
from bot.resume import lenient

REFUSED: Final = 2  # the exit status where a line could not be read
SHAPE: Final = '{"id": …, "section": …, "text": …}'

KNOWN: Final[tuple[tuple[str, Callable[[object], bool], str], ...]] = (  # what is checked, and how
    ("field", lambda told: told in tuple(Field), f"one of {', '.join(Field)}"),
    ("level", lambda told: told in tuple(Level), f"one of {', '.join(Level)}"),
    ("country", lambda told: bool(lenient.country(told)), "a country, such as US, DE or India"),
    ("current", lambda told: isinstance(told, bool), "true or false"),
)


class LineError(ValueError):
    """A line that cannot be judged; the text says why, and quotes nothing of it."""


def run(path: Path | None, context: Context) -> int:
    """Answer each line of a file, or of standard input for None, as soon as it is read.

    Gives the exit status: lines that cannot be read are told of and do not hold up the others.
    Raises FileError where the file cannot be read.
    """
    status = 0
    with opened(path) as lines, output() as out:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                answer = _answer(line, context)
            except LineError as error:
                out.flush()
                sys.stderr.write(f"{name_of(path)}:{number}: {error}\n")
                status = REFUSED
            else:
                out.write(answer + "\n")
                out.flush()
    return status


def _answer(line: bytes, context: Context) -> str:
    """Return the answer to a line, in ASCII: texts may hold halves of surrogate pairs.

    The guard's findings stand first, then the coach's if the line names a field.
    """
    asked = _asked(line)
    section = asked.get("section")
    where = Context(
        section if isinstance(section, str) and section else context.section or DEFAULT_SECTION,
        country=context.country,
        level=context.level,
    )
    findings = [
        {
            "code": finding.code,
            "category": finding.category,
            "severity": finding.severity,
            "start": finding.start,
            "end": finding.end,
            "message": finding.message,
        }
        for finding in (*check(str(asked["text"]), where), *_remarks(asked, where))
    ]
    return json.dumps({"id": asked.get("id"), "findings": findings})


def _remarks(asked: dict[str, object], where: Context) -> tuple[Finding, ...]:
    """The coach's remarks, for a line that says which field its text is for."""
    if asked.get("field") is None:
        return ()
    setting = Setting(
        Field(str(asked["field"])),
        str(asked.get("level") or "") or where.level or MID,
        lenient.country(asked.get("country")) or where.country,
        current=asked.get("current") is True,
    )
    return coach.remarks(str(asked["text"]), setting)


def _asked(line: bytes) -> dict[str, object]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # no UTF-8, no JSON; the second for arrays thousands deep
        raise LineError(f"this line is not JSON; it should be {SHAPE}.") from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise LineError(f"this line has no text; it should be {SHAPE}.")
    if not isinstance(asked.get("id"), str | int | None):
        raise LineError("the id of this line should be a string or a whole number.")
    for name, is_known, known in KNOWN:
        value = asked.get(name)
        if value not in (None, "") and not is_known(value):
            raise LineError(f"the {name} of this line should be {known}.")
    return asked
