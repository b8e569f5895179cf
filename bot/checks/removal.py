"""Takes personal details out of a text and mends the punctuation around them (U20)."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from bot.checks.finding import Finding
from bot.checks.privacy import find

# What goes on after "I am": without "am" it would not be a sentence.
_STATE: Final = (
    r"(?:\w+ing|married|single|divorced|engaged|widowed|pregnant|gay|proud|happy|based|born|able|"
    r"curious|fluent|from|in|new|now|open|ready|retired|the|an?|very|not)\b"
)
_CUT: Final = "\x00"  # stands where a detail was, until the signs around it are mended
_MENDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), repair)
    for pattern, repair in (
        (rf"{_CUT}(?:[ \t]*(?:,|and|&|/)?[ \t]*{_CUT})+", _CUT),
        (rf"[ \t]*[(\[]\s*{_CUT}\s*[)\]]", _CUT),
        (rf"\b(?:and|&|with|und|y|et|e)[ \t]+{_CUT}(?=[ \t]*(?:$|[.,;\n)]))", _CUT),
        (rf"\b(I['’]m|I am)[ \t]+{_CUT}[ \t]+(?:and|but)[ \t]+(?={_STATE})", r"\1 "),
        (rf"\bI(?:['’]m| am)[ \t]+{_CUT}[ \t]+(?:and|but)[ \t]+(?=\w)(?!I\b)", "I "),
        (rf"\b(?:I am|I'm|I’m|I was|as)[ \t]+(?:an?[ \t]+)?{_CUT}(?=[ \t]*(?:$|[.,;\n)]))", _CUT),
        (rf"(?<![^\s]){_CUT}[ \t]*,?[ \t]*(?:and|but)\b[ \t]*(?=\w)", _CUT),
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
_TIDY: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"[ \t]+(?=[,;.!?)])"), ""),
    (re.compile(r"(?<=\S)[ \t]{2,}"), " "),
    (re.compile(r"[ \t]+$", re.MULTILINE), ""),
    (re.compile(r"\n{3,}"), "\n\n"),
)
_HEADING: Final = re.compile(
    r"(?:personal(?: (?:details?|information|info|data|profile|vitae|particulars))?|about me"
    r"|details|allgemein)\W*",
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
    }
)


def without(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the details cut out and its punctuation mended.

    '' means that nothing of substance remains.
    """
    marked = _marked(text, findings)
    lines = [_mended(line) for line in marked.split("\n")]
    rest = "\n".join(line for line in lines if line is not None).strip()
    for pattern, repair in _TIDY:
        rest = pattern.sub(repair, rest)
    return rest if _has_substance(rest) else ""


def cut_out(
    text: str, section: str, kept: frozenset[str] = frozenset()
) -> tuple[tuple[Finding, ...], str]:
    """Return all details of a text, and what remains without them, looked at again.

    A detail may only show once its neighbour is gone: "I'm 31 and married".
    """
    found, rest = find(text, section, kept), text
    every = found
    while found:
        rest = without(rest, found)
        found = find(rest, section, kept)
        every += found
    return every, rest


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
    line = _OPENED.sub(lambda found: found[1] + found[2].upper(), line)
    line = _DANGLING.sub(":", line.replace(_CUT, ""))
    return line if re.search(r"\w", line) else None


def _has_substance(rest: str) -> bool:
    if _HEADING.fullmatch(rest):
        return False
    words = (word.lower() for word in re.findall(r"\w+", rest))
    return any(word not in _STUBS for word in words)
