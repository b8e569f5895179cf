"""The privacy guard: personal details an employer does not need, found (R36-R46, R157-R159).

The kinds of details stand in `personal/category.py`; each module beside it holds rules and the
shapes of evidence that prove them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from bot.checks.finding import Finding, Rule, Severity
from bot.checks.personal import (
    belief,
    birth,
    family,
    health,
    numbers,
    pay,
    person,
    photo,
    place,
    soft,
)
from bot.checks.personal.category import CATEGORY_WORDS, Category
from bot.checks.personal.folding import folded as _folded
from bot.checks.personal.guards import is_other
from bot.checks.personal.heads import NUMBER, SIGNS
from bot.checks.personal.lexicon import whole
from bot.checks.personal.shape import Evidence, Place, Shape, birth_year
from bot.checks.personal.spelling import respelled

__all__ = ["CATEGORY_WORDS", "EVIDENCE", "PHOTO_ANSWER", "PRIVACY_RULES", "Category", "find"]

PHOTO_ANSWER: Final = (
    "Thank you, but your résumé works better without a picture, so I have not downloaded it. "
    "Employers should judge your work, not your face. Shall we go on in words?"
)

_KINDS: Final = (birth, pay, belief, family, person, health, numbers, place, photo, soft)
PRIVACY_RULES: Final[tuple[Rule, ...]] = tuple(
    sorted((rule for kind in _KINDS for rule in kind.RULES), key=lambda rule: rule.code)
)
EVIDENCE: Final[tuple[Evidence, ...]] = tuple(piece for kind in _KINDS for piece in kind.EVIDENCE)

# Sections that tell of work: there a bare word ("single") belongs to what was built.
_WORK: Final = frozenset(
    {
        "skills",
        "experience",
        "education",
        "projects",
        "certifications",
        "courses",
        "open_source",
        "talks",
        "publications",
        "patents",
    }
)
_DETAILS_BLOCK: Final = re.compile(rf"(?:^|\n|[.;:!?]\s)\W{{0,4}}{whole('details_headings')}\W")
_FIRST_PERSON: Final = re.compile(whole("first_person"))
_BLOCK: Final = 2  # categories told by a field and its value make a text a block of details
_RULES: Final[Mapping[str, Rule]] = {rule.code: rule for rule in PRIVACY_RULES}
_WORD: Final = re.compile(r"[^\W\d_]+")

_SHAPES: Final = tuple(map(Shape, EVIDENCE))
_ANCHORLESS: Final = frozenset(at for at, shape in enumerate(_SHAPES) if not shape.anchors)
_WHOLE_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGN: Final = re.compile(f"[{re.escape(''.join(sorted(SIGNS)))}]")
_NUMBER: Final = re.compile(r"\d{1,24}")
# How far from its anchor a shape may begin and end, in characters, where a text is long.
_BEFORE, _AFTER = 50, 100
_SHORT: Final = 300  # characters of a text that is simply searched


def _by_word(words_of: Callable[[Shape], Iterable[str]]) -> Mapping[str, tuple[int, ...]]:
    """Return by word the numbers of the shapes it counts for."""
    found: dict[str, list[int]] = {}
    for at, shape in enumerate(_SHAPES):
        for word in words_of(shape):
            found.setdefault(word, []).append(at)
    return {word: tuple(shapes) for word, shapes in found.items()}


_ANCHORED: Final = _by_word(lambda shape: shape.anchors)


@cache
def _headed() -> Mapping[str, tuple[int, ...]]:
    """Return by word the numbers of the shapes that can begin with it."""
    return _by_word(lambda shape: () if shape.leads else shape.heads)


def prepare() -> None:
    """Compile every shape now, a second's work, rather than for the person who first needs it."""
    for shape in _SHAPES:
        _ = shape.pattern
    _headed()


def find(text: str, section: str, kept: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return the personal details in an answer, by where they start (U20, R36-R43).

    `section` is the key of the section the answer is for; categories in `kept` are silent.
    """
    typed = _typed(text)
    starts = _starts(typed) if len(typed.folded) > _SHORT else {}
    places, trusted = typed.places, _trusted(typed.folded, section)
    spans = _evident(typed, starts, trusted)
    if not spans:
        return ()
    if _is_block(spans):
        spans += _evident(typed, starts, frozenset({Place.PERSONAL, Place.AMONG}) - trusted)
    spans = [span for span in spans if _RULES[span[2]].category not in kept]
    spans = _without_parts(spans)
    if places:
        spans = [(places[start], places[end], code) for start, end, code in spans]
    return tuple(_merged(spans))


_Span = tuple[int, int, str]  # start, end, code of the rule


class _Typed(NamedTuple):
    """A text, folded, how to come back to what was typed, and where which shape may stand."""

    text: str
    folded: str
    places: list[int]  # of each folded sign in the text; empty where they are the same
    at: Mapping[int, list[int]]  # by number of a shape: where its anchors stand
    words: Mapping[str, list[int]]  # where each word stands, and under NUMBER each number

    def is_capital(self, at: int) -> bool:
        """Return whether the folded sign was typed as a capital."""
        return self.text[self.places[at] if self.places else at].isupper()


def _typed(text: str) -> _Typed:
    """Return the text folded, with the places of the anchors: most lines hold none."""
    folded, places = respelled(text, *_folded(text))
    words: dict[str, list[int]] = {}
    for word in _WORD.finditer(folded):
        words.setdefault(word[0], []).append(word.start())
    for sign in _SIGN.finditer(folded):
        words.setdefault(sign[0], []).append(sign.start())
    at: dict[int, list[int]] = {}
    for found, stands in words.items():
        for number in _ANCHORED.get(found, ()):
            at.setdefault(number, []).extend(stands)
    digits = [number.start() for number in _NUMBER.finditer(folded)]
    if digits:
        words[NUMBER] = digits
        at.update(dict.fromkeys(_ANCHORLESS, digits))
    return _Typed(text, folded, places, at, words)


def _starts(typed: _Typed) -> Mapping[int, list[int]]:
    """Return by number of a shape where a long text holds a word that it can begin with."""
    found: dict[int, list[int]] = {}
    for word, stands in typed.words.items():
        for number in _headed().get(word, ()):
            if number in typed.at:
                found.setdefault(number, []).extend(stands)
    return {number: sorted(places) for number, places in found.items()}


def _evident(
    typed: _Typed, starts: Mapping[int, list[int]], trusted: frozenset[Place]
) -> list[_Span]:
    return [
        (start, end, _SHAPES[number].evidence.code)
        for number, anchors in typed.at.items()
        if _SHAPES[number].evidence.place in trusted
        for start, end in _spans(_SHAPES[number], typed, anchors, starts.get(number, ()))
    ]


def _matches(
    shape: Shape, folded: str, anchors: list[int], starts: Sequence[int]
) -> Iterator[re.Match[str]]:
    if shape.leads:
        yield from filter(None, (shape.pattern.match(folded, at) for at in anchors))
    elif len(folded) <= _SHORT:
        yield from shape.pattern.finditer(folded)
    elif shape.heads:
        yield from _one_by_one(shape, folded, starts)
    else:
        for start, end in _windows(sorted(anchors), len(folded)):
            yield from shape.pattern.finditer(folded, start, end)


def _one_by_one(shape: Shape, folded: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Return what a shape matches at these places, but not inside of what it matched before."""
    end = 0
    for start in starts:
        match = shape.pattern.match(folded, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def _windows(anchors: list[int], length: int) -> Iterator[tuple[int, int]]:
    """Return the stretches of a long text in which a shape may stand, joined where they touch."""
    start, end = 0, 0
    for at in anchors:
        if at - _BEFORE > end:
            if end:
                yield start, end
            start = at - _BEFORE
        end = min(at + _AFTER, length)
    yield start, end


def _is_block(spans: Iterable[_Span]) -> bool:
    """Return whether so many kinds of details stand in a text that it is a block of them."""
    return len({_RULES[code].category for _, _, code in spans}) >= _BLOCK


def _trusted(folded: str, section: str) -> frozenset[Place]:
    """Return where shapes are believed here.

    A block of personal details counts as personal, and so does a line in the first person: that is
    talk, for points of a résumé leave the "I" out.
    """
    if section == "contact":
        return frozenset(Place) - {Place.AMONG}
    if section in _WORK and not (_DETAILS_BLOCK.search(folded) or _FIRST_PERSON.search(folded)):
        return frozenset({Place.ANY})
    return frozenset({Place.ANY, Place.PERSONAL})


def _spans(
    shape: Shape, typed: _Typed, anchors: list[int], starts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    folded = typed.folded
    for match in _matches(shape, folded, anchors, starts):
        named = match.groupdict()
        number, check = named.pop("number", None), shape.evidence.check
        if number and check and not check(number):
            continue
        category = _RULES[shape.evidence.code].category
        if category == Category.BIRTH_DATE and _is_too_late(match[0]):
            continue
        if named.pop("capital", None) and not typed.is_capital(match.start("capital")):
            continue
        start, end = match.span(next((name for name in named if named[name]), 0))
        if not is_other(shape.evidence, category, folded, start, end):
            yield _stripped(folded, start, end)


def _is_too_late(match: str) -> bool:
    """Return whether all years of a date are such as nobody who writes a résumé was born in."""
    years = _WHOLE_YEAR.findall(match)
    return bool(years) and not any(map(birth_year, years))


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the blanks and separators at its ends."""
    found = folded[start:end]
    start += len(found) - len(found.lstrip(" \n,;|/•·.:&-"))
    return start, start + len(folded[start:end].rstrip(" \n,;|/•·:&-"))


# A number in an address or an id is no age, and its letters are no gender.
_WHOLE: Final = frozenset({Category.STREET_ADDRESS, Category.GOVERNMENT_ID, Category.BANK_DETAILS})
_PARTS: Final = frozenset(
    {Category.AGE, Category.GENDER, Category.SALARY, Category.PHYSICAL_ATTRIBUTES}
)


def _without_parts(spans: Sequence[_Span]) -> list[_Span]:
    """Return the details but for those that are a part of an address or of an id among them."""
    whole = [(start, end) for start, end, code in spans if _RULES[code].category in _WHOLE]
    furthest = list(accumulate((end for _, end in sorted(whole)), max))
    starts = sorted(start for start, _ in whole)

    def is_part(span: _Span) -> bool:
        start, end, code = span
        before = bisect_right(starts, start)
        return _RULES[code].category in _PARTS and bool(before) and end <= furthest[before - 1]

    return [span for span in spans if not is_part(span)]


def _merged(spans: Iterable[_Span]) -> list[Finding]:
    """Return one finding for the spans of one category that overlap, in the order of the text."""
    found: dict[tuple[str, Severity], list[Finding]] = {}
    for start, end, code in sorted(spans):
        rule = _RULES[code]
        same = found.setdefault((rule.category, rule.severity), [])
        if same and start <= same[-1].end:
            last = same.pop()
            same.append(_RULES[last.code].at(last.start, max(end, last.end)))
        else:
            same.append(rule.at(start, end))
    every = (
        finding
        for (category, severity), same in found.items()
        for finding in same
        if severity is Severity.WARN
        or not _covered(finding, found.get((category, Severity.WARN), ()))
    )
    return sorted(every, key=lambda finding: (finding.start, finding.end))


def _covered(mention: Finding, warnings: Iterable[Finding]) -> bool:
    """Return whether a mention says again what a warning says already."""
    return any(warned.start < mention.end and mention.start < warned.end for warned in warnings)
