"""Where in a JSON Resume file the text stands that a finding speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.resume import lenient, phrases, spans
from bot.resume.jsonresume import is_course, read_entry
from bot.resume.located import Path, Value
from bot.resume.mapping import BASICS, SHAPES, JsonObject, Shape
from bot.resume.whole import Noted

_SHAPES: Final[Mapping[str, Shape]] = {shape.section: shape for shape in SHAPES}
_ALONE: Final[Mapping[str, tuple[Path, ...]]] = {
    **{each.ours: tuple(("basics", key) for key in each.theirs) for each in BASICS},
    "contact.github": (("basics", "profiles"), ("basics",)),
    "interests.items": (("interests",),),
}
_PERIOD: Final = (*spans.STARTS, *spans.ENDS, "x-period")


def place_of(noted: Noted, document: JsonObject, values: Sequence[Value]) -> int:
    """Return the place in the file, in code points; its beginning if nothing stands for it.

    `values` are those of the file in its order.
    """
    for path in _paths(noted.key, document):
        below = [value for value in values if value.path[: len(path)] == path]
        if below:
            return _within(noted, below)
    return 0


def _within(noted: Noted, values: Sequence[Value]) -> int:
    """The place within some values: exact where the text stands there as it was judged."""
    finding, text = noted.finding, noted.text
    whole = next((value for value in values if text and text in value.text), None)
    if whole:
        return whole.places[whole.text.index(text) + min(finding.start, len(text) - 1)]
    part = text[finding.start : finding.end]
    found = next((value for value in values if part and value.text in part), None)
    if found:  # a list judged as one line: its first item there
        return found.places[0]
    inside = next((value for value in values if part and part in value.text), None)
    return inside.places[inside.text.index(part)] if inside else values[0].places[0]


def _paths(key: str, document: JsonObject) -> Iterator[Path]:
    """What may hold an answer, the most exact first."""
    yield from _ALONE.get(key, ())
    section, _, rest = key.partition(".")
    number, _, question = rest.partition(".")
    entry = _entries(section, document).get(number)
    if entry is not None:
        yield from ((*entry, name) for name in _names(section, question))
        yield entry


def _names(section: str, question: str) -> tuple[str, ...]:
    if question == "period":
        return _PERIOD
    shape = _SHAPES.get(section)
    fields = shape.fields if shape else ()
    return next((each.theirs for each in fields if each.ours == question), ())


def _entries(section: str, document: JsonObject) -> Mapping[str, Path]:
    """The entries of a section by their numbers in the answers."""
    if section == "skills":
        return dict(_groups(document))
    shape = _SHAPES.get(section)
    if shape is None:
        return {}
    array = next((name for name in shape.arrays if document.get(name)), shape.arrays[0])
    told = [
        (path, each)
        for path, each in _listed(document, array)
        if array == "courses" or not is_course(each)
    ]
    kept = (path for path, each in told if read_entry(each, shape, None)[0])
    return {str(number): path for number, path in enumerate(kept, 1)}


def _groups(document: JsonObject) -> Iterator[tuple[str, Path]]:
    """Names without items make one group, the first."""
    told = [(path, phrases.read_skill(each)) for path, each in _listed(document, "skills")]
    grouped: list[Path] = [path for path, (_, items) in told if items]
    loose: list[Path] = [("skills",)] if len(grouped) < len(told) else []
    return ((str(number), path) for number, path in enumerate((*loose, *grouped), 1))


def _listed(document: JsonObject, array: str) -> Iterator[tuple[Path, object]]:
    value = document.get(array)
    for number, each in enumerate(lenient.listed(value)):
        yield ((array, number) if isinstance(value, list) else (array,)), each
