"""A JSON Resume file as passages: every value judged as what its field is, and where it stands."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from bot.checks.checkers import DEFAULT_SECTION
from bot.resume import spans
from bot.resume.mapping import BASICS, SHAPES
from bot.resume.passages import Passage

Path: TypeAlias = tuple[str | int, ...]  # keys and places in arrays, outermost first

SECTIONS: Final[Mapping[str, str]] = {
    "basics": "contact",
    "skills": "skills",
    "languages": "languages",
    "interests": "interests",
    **{array: shape.section for shape in SHAPES for array in shape.arrays},
}
_BASICS: Final[Mapping[str, str]] = {
    key: each.ours.partition(".")[0] for each in BASICS for key in each.theirs
}
# Fields of which the value alone tells what it is. The name of any other says what it means.
_KNOWN: Final = frozenset(
    {key for each in BASICS for key in each.theirs}
    | {key for shape in SHAPES for each in shape.fields for key in each.theirs}
    | {*spans.STARTS, *spans.ENDS, "x-period", "x-state", "x-section", "x-place", "x-text"}
    | {"network", "username", "city", "region", "country", "countryCode", "postalCode"}
    | {"level", "keywords", "items", "category", "language", "fluency", "proficiency"}
    | {"$schema", "version", "canonical", "lastModified"}
)

# Of a document that is JSON already. A string before a colon is a name: such a one is no value.
_TOKEN: Final = re.compile(
    r"""(?P<name>"(?:[^"\\]|\\.)*+")\s*+:"""
    r"""|(?P<text>"(?:[^"\\]|\\.)*+")"""
    r"""|(?P<sign>[][{},])"""
    r"""|(?P<bare>[^][{},:\s"]++)"""
)
_WORDLESS: Final = frozenset({"true", "false", "null"})
# One character as it is written within quotes: two escapes may make one code point (RFC 8259, 7).
_WRITTEN: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
_DATA: Final = re.compile(r"data:[^,\s]{0,100},")  # the head of bytes within a URI (RFC 2397)
_HUMP: Final = re.compile(r"(?<=[^\W\d_])(?<![A-Z])(?=[A-Z])")  # in birthDate
_GAPS: Final = re.compile(r"[-_.\s]+")


@dataclass(frozen=True, slots=True)
class Value:
    """A string or number, and the place in the file of each of its code points."""

    path: Path
    text: str
    places: Sequence[int]


def passages_of_json(text: str) -> Iterator[Passage]:
    """Give the texts of a document that `json.loads` reads as an object.

    The strings of one array are one passage, a line each, as they would be in one answer. A field
    JSON Resume does not know is read with its name before it: "birthDate" says what a date is.
    """
    for path, values in groupby(values_of_json(text), key=lambda value: _field_path(value.path)):
        yield _passage(path, list(values))


def values_of_json(text: str) -> Iterator[Value]:
    """Give every string that is not blank and every number, in the order of the file."""
    path: list[str | int] = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        match token.lastgroup, token[0]:
            case "name", _:
                path[-1] = json.loads(token["name"])
            case "sign", "{":
                path.append("")
            case "sign", "[":
                path.append(0)
            case "sign", "]" | "}":
                path.pop()
            case "sign", _:
                path[-1] = _next(path[-1])
            case "bare", word if word not in _WORDLESS:
                yield Value(tuple(path), word, range(start, end))
            case "text", quoted if (written := json.loads(quoted)).strip():
                head = _DATA.match(written)  # no rule is about a picture's bytes
                yield Value(tuple(path), head[0] if head else written, _places(quoted, start))
            case _:  # a closed set of words, or an empty string
                pass


def _next(step: str | int) -> str | int:
    """Step over a comma: in an array the number of the value rises."""
    return step + 1 if isinstance(step, int) else step


def _places(quoted: str, start: int) -> Sequence[int]:
    if "\\" not in quoted:
        return range(start + 1, start + len(quoted) - 1)
    return [start + unit.start() for unit in _WRITTEN.finditer(quoted, 1, len(quoted) - 1)]


def _field_path(path: Path) -> Path:
    """Give the path without the place in an array of strings."""
    return path[:-1] if isinstance(path[-1], int) else path


def _passage(path: Path, values: list[Value]) -> Passage:
    names = [step for step in path if isinstance(step, str)]
    name = names[-1]
    label = "" if name in _KNOWN else f"{_spaced(name)}: "
    places = [values[0].places[0]] * len(label)
    for value in values:
        places += value.places[: len(value.text)]
        places.append(places[-1])  # of the line break after it
    text = label + "\n".join(value.text for value in values)
    return Passage(text, places, _section(names), ".".join(names), len(label))


def _section(names: list[str]) -> str:
    first, *rest = names
    if first == "basics" and rest:
        return _BASICS.get(rest[0], SECTIONS[first])
    return SECTIONS.get(first, DEFAULT_SECTION)


def _spaced(name: str) -> str:
    """Give the name of a field as words: "x-birthDate" is "birth Date"."""
    return _GAPS.sub(" ", _HUMP.sub(" ", name.removeprefix("x-"))).strip()
