"""Technologies named in a text, whichever way they are written (R75, R94, R149)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.checks.writing.lists import table

_TABLE: Final = table("technologies")
KINDS: Final[Mapping[str, str]] = {  # by name: "PostgreSQL" is a "database"
    name: kind for kind, names in _TABLE["names"].items() for name in names
}
ALIASES: Final[Mapping[str, str]] = _TABLE["aliases"]  # as typed, to the name
_FINE: Final = frozenset(_TABLE["fine"]["written"])
_PLAIN: Final = frozenset(_TABLE["plain"]["words"])
_LISTED: Final = frozenset(_TABLE["plain"]["listed"])  # in any capitals beside a technology
_ENGLISH: Final = frozenset(_TABLE["plain"]["first"])  # begins sentences that are not about it
_NOT_BEFORE: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(words) for name, words in _TABLE["not_before"].items()
}
_NOT_AFTER: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(words) for name, words in _TABLE["not_after"].items()
}
_EXACT: Final[Mapping[str, str]] = {name: name for name in KINDS} | dict(ALIASES)
_BY_FOLD: Final[Mapping[str, str]] = {
    **{written.lower(): name for written, name in ALIASES.items() if written.islower()},
    **{name.lower(): name for name in KINDS},
}


def is_name(word: str) -> bool:
    """Whether a word in lower case is the name of a technology, but for its capitals."""
    return word in _BY_FOLD


def _by_head(written: Iterator[str]) -> Mapping[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = defaultdict(list)
    for each in sorted(set(written), key=len, reverse=True):
        heads[_HEAD.match(each)[0]].append(each)  # type: ignore[index] # each has a letter
    return {head: tuple(each) for head, each in heads.items()}


_HEAD: Final = re.compile(r"\.?\w+")
_START: Final = re.compile(r"(?<![\w@#+.])(?<!\w['’])\.?[^\W\d_]\w*")
_HEADS: Final = _by_head(written.lower() for written in (*_BY_FOLD, *ALIASES))
_COMPOUND: Final = "|".join(_TABLE["compound"]["after"])
_GOES_ON: Final = re.compile(rf"[\w@#]|\+(?!\s)|[.:]\w|-(?!(?:{_COMPOUND})\b)\w|['’](?!s?\b)\w")
_PLURAL: Final = re.compile(r"['’]?s(?![\w'’])")
_ELSEWHERE: Final = re.compile(  # addresses, e-mail, paths and files: nobody's prose
    r"`[^`]*`|(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?<![\w.])(?:~|\.{0,2})/\w[\w./-]*"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|dev|app|edu|gov|co|uk|de|eu|me)\b(?:/\S*)?"
    r"|\b(?:github|gitlab)\.io/\S*|\b[\w/-]+\.(?:py|java|go|ya?ml|json|sql|xml|sh|md|txt|toml|ini"
    r"|csv|php|rb|cs|kt|rs|ts|lock|conf|env|jar|pdf)\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"\s*(?:,|/|\+|&|;|\||\band\b|\bor\b)\s*(?:and\s+|or\s+)?", re.IGNORECASE
)
_ITEM_ENDS: Final = re.compile(r"\s*(?:$|[,;/|+&.)(–]|\b(?:and|or|with|for)\b)", re.IGNORECASE)
_OF_ITS_TRADE: Final = re.compile(
    r"\s+(?:(?:back-?end|software|web)\s+)?(?:developer|engineer|programmer|backend)\b",
    re.IGNORECASE,
)
_SENTENCE_BEGINS: Final = re.compile(r"(?:^|[.!?:]\s|\n)[\s\"“(•*-]*$")
_NEXT: Final = re.compile(r"[\s-]+(\w+)")
_LAST: Final = re.compile(r"(\w+)[\s-]+$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A technology in a text: its proper name, its kind, and where it stands as what."""

    name: str
    kind: str  # a key of `names` in technologies.toml
    written: str
    start: int
    end: int

    @property
    def is_proper(self) -> bool:
        """Whether it is written as its makers write it, or in a short form of theirs."""
        return self.written == self.name or self.written in _FINE


def mentions(text: str) -> Iterator[Mention]:
    """Give the technologies in a text, by where they stand.

    An ordinary word ("go", "Spring", "express") is one only as its makers write it, or as an item
    of a list beside a technology that is beyond doubt.
    """
    sure: list[Mention] = []
    doubtful: list[Mention] = []
    elsewhere = [match.span() for match in _ELSEWHERE.finditer(text)]
    at = 0
    for match in _START.finditer(text):
        start = match.start()
        if start < at:
            continue
        found = _longest(text, match[0].lower(), start)
        if not found or (_is_within(start, elsewhere) and not _is_dotted(found)):
            continue
        at = found.end
        if not _is_excluded(text, found):
            (sure if _is_sure(text, found) else doubtful).append(found)
    while listed := [each for each in doubtful if _is_listed(text, each, sure)]:
        sure += listed
        doubtful = [each for each in doubtful if each not in listed]
    yield from sorted(sure, key=lambda each: each.start)


def _longest(text: str, head: str, start: int) -> Mention | None:
    for stem in (head, head[:-1] if head.endswith("s") else ""):
        for written in _HEADS.get(stem, ()):
            end = start + len(written)
            if text[start:end].lower() == written and _ends(text, end, written):
                name = _EXACT.get(text[start:end]) or _BY_FOLD.get(written)
                if name:
                    return Mention(name, KINDS.get(name, "api"), text[start:end], start, end)
    return None


def _ends(text: str, end: int, written: str) -> bool:
    plural = _PLURAL.match(text, end)
    if plural and written not in _PLAIN:
        end = plural.end()
    return not _GOES_ON.match(text, end)


def _is_within(start: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= start < b for a, b in spans)


def _is_dotted(found: Mention) -> bool:
    return "." in found.written  # "Node.js" and "ASP.NET" look like an address


def _is_excluded(text: str, found: Mention) -> bool:
    after = _NEXT.match(text, found.end)
    before = _LAST.search(text, 0, found.start)
    return bool(
        (after and after[1].lower() in _NOT_BEFORE.get(found.name, ()))
        or (before and before[1].lower() in _NOT_AFTER.get(found.name, ()))
    )


def _is_sure(text: str, found: Mention) -> bool:
    if found.written.lower() not in _PLAIN:
        return True
    if found.written not in _EXACT:
        return False
    first = found.written.lower() in _ENGLISH and _SENTENCE_BEGINS.search(text[: found.start])
    return not first


def _is_listed(text: str, found: Mention, sure: list[Mention]) -> bool:
    if found.written not in _EXACT and found.written.lower() not in _LISTED:
        return False
    if _OF_ITS_TRADE.match(text, found.end):
        return True
    if not _ITEM_ENDS.match(text, found.end):
        return False
    return any(
        _JOINED.fullmatch(text, min(found.end, each.end), max(found.start, each.start))
        for each in sure
    )
