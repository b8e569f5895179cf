"""Takes personal details out of a text and mends the punctuation around them (U20)."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile
from typing import Final, NamedTuple

from bot.checks.finding import Finding, Severity
from bot.checks.privacy import find


class Cut(NamedTuple):
    """What cutting a text gave: the details, the words of each, and what remains."""

    findings: tuple[Finding, ...]
    words: tuple[str, ...]
    remains: str


# What goes on after "I am": without "am" it would not be a sentence.
_STATE: Final = (
    r"(?:\w+ing|married|single|divorced|engaged|widowed|pregnant|gay|proud|happy|based|born|able|"
    r"curious|fluent|from|in|new|now|open|ready|retired|the|an?|very|not)\b"
)
_AFTER: Final = r"(?:with|who|seek\w*|look\w*|from|in|available|willing|ready)\b"
_BEFORE: Final = "on|in|at|since|from|aged|am|im|à|en|em|a los|le|il|с|в"  # before a detail's end
_CUT: Final = "\x00"  # stands where a detail was, until the signs around it are mended
_MENDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), repair)
    for pattern, repair in (
        (rf"{_CUT}(?:[ \t]*(?:,|and|&|/)?[ \t]*{_CUT})+", _CUT),
        (rf"[ \t]*[(\[]\s*{_CUT}\s*[)\]]", _CUT),
        (rf"\b(?:and|&|with|und|y|et|e)[ \t]+{_CUT}(?=[ \t]*(?:$|[.,;\n)]))", _CUT),
        (rf"\b(I['’]m|I am)[ \t]+{_CUT}[ \t]+(?:and|but)[ \t]+(?={_STATE})", r"\1 "),
        (rf"\bI(?:['’]m| am)[ \t]+{_CUT}[ \t]+(?:and|but)[ \t]+(?=\w)(?!I\b)", "I "),
        (rf"\b(?:I am|I['’]?m|I was|as)[ \t]+(?:an?[ \t]+)?{_CUT}(?=[ \t]*(?:$|[.,;\n)]))", _CUT),
        (rf"\b(I am|I['’]?m)[ \t]+an?[ \t]+{_CUT}[ \t]+(?={_STATE})", r"\1 "),
        (rf"(^[ \t•*-]*|[.!?][ \t]+){_CUT}[ \t]*who\b[ \t]*(?=\w)", rf"\1{_CUT} "),
        (rf"(^[ \t•*-]*)as[ \t]+(?:an?[ \t]+)?{_CUT}[ \t,]*(?=I\b)", rf"\1{_CUT} "),
        (rf"(^[ \t•*-]*)an?[ \t]+{_CUT}[ \t]+(?={_AFTER})", rf"\1{_CUT} "),
        (rf"[ \t]+(?:{_BEFORE})[ \t]+{_CUT}(?=[ \t]*(?:$|[.,;\n)]))", _CUT),
        (rf"(?<![^\s]){_CUT}[ \t]*,?[ \t]*(?:and|but|or|nor|so)\b[ \t]*(?=\w)", _CUT),
        (rf"[ \t]*[,;|/•·–-][ \t]*{_CUT}(?=[ \t]*(?:$|[,;|/•·.\n)]))", _CUT),
        (rf"(?m)(^|[(:])([ \t]*){_CUT}[ \t]*[,;|/•·.–-]*[ \t]*", rf"\1\2{_CUT}"),
        (rf"(?<=[.!?])[ \t]*{_CUT}[ \t]*[.,;][ \t]*", f" {_CUT}"),
        (rf"\b(a)n?[ \t]+{_CUT}[ \t]+(?=[aeiou])", r"\1n "),
        (rf"\b(a)n?[ \t]+{_CUT}[ \t]+(?=[^\Waeiou\d_])", r"\1 "),
    )
)
# A detail at the head of a line or sentence: what follows becomes the head.
_OPENED: Final = re.compile(rf"(?m)(^[ \t•*-]*|[.!?][ \t]+){_CUT}[ \t,;.|{_CUT}]*(\w?)")
_DANGLING: Final = re.compile(r":[.,;]+(?=[ \t]*$)")
_LABEL: Final = re.compile(r"\W*\w+(?:\W+\w+){0,2}\W*:")  # a field's name whose value is gone
_TIDY: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"[/|,;]+[ \t]*(?=:)"), ""),
    (re.compile(r"[ \t]+(?=[,;.!?)])"), ""),
    (re.compile(r"(?<=\S)[ \t]{2,}"), " "),
    (re.compile(r"[ \t]+$"), ""),
)
_PARTS: Final = re.compile(r"[,\n;|]+")
_POST_CODE: Final = re.compile(r"(?<!\w)(?:[a-z]{1,2}[ -])?\d[\d -]{2,7}\d(?!\w)", re.IGNORECASE)
_TOWN_AND_COUNTRY: Final = 2  # parts of an address
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_HEADING: Final = re.compile(
    r"\W*(?:(?:my )?personal(?: (?:details?|information|info|data|profile|vitae|particulars))?"
    r"|about me|details|bank(?:ing)? (?:details|account|data)|bankverbindung|allgemein"
    r"|persönliche (?:daten|angaben)|zur person|datos personales|dati personali|dados pessoais"
    r"|état civil|informations personnelles|dane osobowe|личные данные|особисті дані"
    r"|kişisel bilgiler|bio-?data)\W*",
    re.IGNORECASE,
)
# What a sentence leaves when its detail is gone and nothing of substance was beside it.
_STUBS: Final = frozenset(
    {
        "seeking",
        "looking",
        "hoping",
        "main",
        "hu",
        "i",
        "am",
        "m",
        "im",
        "a",
        "an",
        "and",
        "or",
        "the",
        "my",
        "is",
        "was",
        "of",
        "in",
        "at",
        "on",
        "as",
        "with",
        "also",
        "now",
        "currently",
        "just",
        "only",
        "but",
        "name",
        "this",
        "that",
        "it",
        "to",
        "for",
        "ll",
        "ve",
        "be",
        "been",
        "have",
        "has",
        "will",
    }
)


def held(text: str, section: str, kept: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return the details that hold an answer back: the clear ones, not what is only mentioned."""
    return tuple(f for f in find(text, section, kept) if f.severity is Severity.WARN)


def without(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the details cut out and its punctuation mended.

    Lines that held none stay as they are. '' means that nothing of substance remains.
    """
    marked = _marked(text, findings)
    lines = _unheaded([_mended(line) for line in marked.split("\n")])
    rest = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
    return rest if _has_substance(rest) else ""


def cut_out(text: str, section: str, kept: frozenset[str] = frozenset()) -> Cut:
    """Return all details that hold a text back, and what remains without them, looked at again.

    A detail may only show once its neighbour is gone: "I'm 31 and married".
    """
    found, rest = held(text, section, kept), text
    every, words = found, _words(rest, found)
    while found:
        rest = without(rest, found)
        found = held(rest, section, kept)
        every, words = every + found, words + _words(rest, found)
    return Cut(every, words, rest)


def town(address: str, section: str) -> str:
    """Return the town, and the country if it is told, at the end of a long address (R44)."""
    parts = [_POST_CODE.sub("", part).strip(" .-") for part in _PARTS.split(address)]
    end = list(takewhile(lambda part: part and not any(map(str.isdigit, part)), reversed(parts)))
    place = ", ".join(reversed(end[:_TOWN_AND_COUNTRY]))
    return "" if held(place, section) else place


def _words(text: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(text[finding.start : finding.end] for finding in findings)


def _marked(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with one sign in place of each run of details."""
    ends: Iterator[tuple[int, int]] = accumulate(
        sorted((finding.start, finding.end) for finding in findings),
        lambda last, span: (last[0], max(last[1], span[1])) if span[0] <= last[1] else span,
    )
    spans = dict(ends)
    for start, end in sorted(spans.items(), reverse=True):
        text = text[:start] + _CUT + text[end:]
    return text


def _mended(line: str) -> str | None:
    """Return the line without its cuts, or None where nothing but a cut stood in it."""
    if _CUT not in line:
        return line
    for pattern, repair in _MENDS:
        line = pattern.sub(repair, line)
    ends_in_cut = line.rstrip(" \t.,;").endswith(_CUT)
    line = _OPENED.sub(lambda found: found[1] + found[2].upper(), line)
    line = _DANGLING.sub(":", line.replace(_CUT, ""))
    for pattern, repair in _TIDY:
        line = pattern.sub(repair, line)
    if ends_in_cut and _LABEL.fullmatch(line):
        return None
    return line if re.search(r"\w", line) else None


def _unheaded(lines: list[str | None]) -> list[str]:
    """Return the lines that stay, without a heading whose first line went."""
    after: list[str | None] = [*lines[1:], ""]
    return [
        line
        for line, next_line in zip(lines, after, strict=True)
        if line is not None and not (next_line is None and _HEADING.fullmatch(line.strip()))
    ]


def _has_substance(rest: str) -> bool:
    if _HEADING.fullmatch(rest):
        return False
    words = (word.lower() for word in re.findall(r"\w+", rest))
    return any(not word.isdigit() and word not in _STUBS for word in words)
