"""Judges a résumé in a file as a linter does: what is found, and at which line and column.

A JSON Resume is judged by guard, coach and its own facts; a plain text by the guard alone.
"""

import codecs
import json
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from bot.checks.checkers import Context, check
from bot.checks.finding import Finding
from bot.checks.registry import RULES
from bot.errors import FileError
from bot.piping import name_of, opened, output
from bot.resume.judging import judge
from bot.resume.located import passages_of_json, values_of_json
from bot.resume.passages import Passage, passages_of_text
from bot.resume.placing import place_of
from bot.resume.standing import answers_to_judge

FOUND: Final = 1  # the exit status where anything was found
_MARKS: Final = {  # of other encodings that begin with a mark, as editors on Windows write them
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LINE_END: Final = re.compile(r"\r\n?")
_JSON: Final = re.compile(
    r"""\s*+(?:\{\s*+(?:"|\}|//|/\*|$)|\[\s*+\{)"""
)  # as no plain text begins
_TAIL: Final = re.compile(r"(?: starting)? at$")  # of Python's words, before it names the place
_COMMENT: Final = re.compile(r"\s*(?://|/\*|#)")


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding and its place; lines and columns count from 1, columns in code points."""

    file: str
    line: int
    column: int
    code: str
    category: str
    severity: str
    message: str
    fix: str
    source: str

    def __str__(self) -> str:
        fix = f" ({self.fix})" if self.fix else ""
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.code} {self.category}: {self.message}{fix}"


class _Found(NamedTuple):
    """A finding by its place in the file: as it is told, and in which order."""

    place: int
    code: str
    message: str
    fix: str


def run(path: Path | None, context: Context, today: date, *, as_json: bool) -> int:
    """Print what is found in a file, or in standard input for None; gives the exit status.

    `context.section` is where a plain text begins, "" if it should be told by its headings; `today`
    ends the jobs that go on.
    Raises FileError where it cannot be read.
    """
    name = name_of(path)
    text = _decoded(_content(path), name)
    noted = list(_noted(text, name, context, today))
    with output() as out:
        if as_json:
            print(json.dumps([asdict(each) for each in noted], indent=2), file=out)
        else:
            out.writelines(f"{each}\n" for each in noted)
    return FOUND if noted else 0


def _content(path: Path | None) -> bytes:
    with opened(path) as file:
        if file.isatty():
            sys.stderr.write("Type or paste the text, then Ctrl-D on a line of its own.\n")
        try:
            return file.read()
        except OSError as error:
            raise FileError(f"{name_of(path)} cannot be read: {error.strerror}.") from None


def _decoded(content: bytes, name: str) -> str:
    """Return the text with newlines as its only line ends, so that places in it stay the same."""
    encoding = next((code for mark, code in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return _LINE_END.sub("\n", content.decode(encoding))
    except UnicodeDecodeError as error:
        raise FileError(
            f"{name} is no text in UTF-8, see its byte {error.start + 1}. "
            "Give plain text or a JSON Resume."
        ) from None


def _noted(text: str, name: str, context: Context, today: date) -> Iterator[Noted]:
    """Give the findings in the order of the file."""
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    for place, code, message, fix in sorted(_found(text, name, context, today)):
        rule = RULES[code]
        line = bisect_right(lines, place)
        column = place - lines[line - 1] + 1
        yield Noted(
            name, line, column, code, rule.category, rule.severity, message, fix, rule.source
        )


def _found(text: str, name: str, context: Context, today: date) -> Iterator[_Found]:
    """Give what the guard finds and, in a JSON Resume, what would make it stronger."""
    if not (name.lower().endswith(".json") or _JSON.match(text)):
        return _guarded(passages_of_text(text, context.section), context)
    document = _read_json(text, name)
    return chain(
        _guarded(passages_of_json(text), context), _coached(text, document, context, today)
    )


def _guarded(passages: Iterable[Passage], context: Context) -> Iterator[_Found]:
    """Give what the guard finds in what was written."""
    for passage in passages:
        where = replace(context, section=passage.section, field=passage.field)
        for finding in check(passage.text, where):
            if finding.end > passage.begins:
                yield _told(passage.places[max(finding.start, passage.begins)], finding)


def _coached(
    text: str, document: Mapping[str, object], context: Context, today: date
) -> Iterator[_Found]:
    """Give what the coach says of each text, and of the document as a whole."""
    values = list(values_of_json(text))
    answers = answers_to_judge(document, today, context.level, context.country)
    for noted in judge(answers, today):
        yield _told(place_of(noted, document, values), noted.finding)


def _told(place: int, finding: Finding) -> _Found:
    return _Found(place, finding.code, finding.message, finding.fix)


def _read_json(text: str, name: str) -> dict[str, object]:
    """Read a JSON Resume, its numbers as texts; what is none is told with the place it ends at."""
    try:
        document = json.loads(text, parse_int=str, parse_float=str)  # however long they are
    except json.JSONDecodeError as error:
        comment = _COMMENT.match(text, error.pos)
        reason = f"not JSON: {_TAIL.sub('', error.msg)}"
        why = "JSON has no comments, take this one out" if comment else reason
        raise FileError(f"{name}:{error.lineno}:{error.colno}: {why}.") from None
    except RecursionError:  # arrays thousands deep
        raise FileError(f"{name} is nested too deep for a JSON Resume.") from None
    if not isinstance(document, dict):
        raise FileError(
            f"{name}:1:1: that is JSON, but not a JSON Resume: it should be an object {{…}}."
        )
    return document
