"""Plain text and Markdown as lines."""

import re
from collections.abc import Iterator
from typing import Final

from bot.intake.faults import Fault, IntakeError
from bot.intake.lines import GAP, MOST_IN_BLOCK, Line

_HEADING: Final = re.compile(r"(#{1,6}) +(.+?)[ #]*$")
_RULE: Final = re.compile(r"[-=*_~ ]{3,}$")  # under a heading, or between two parts
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SLANTED: Final = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?![\w*_])")
_LINK: Final = re.compile(r"!?\[([^\]\n]*)\]\(<?([^)\s>]+)>?[^)\n]*\)")
_WIDE: Final = re.compile(r"(?<=\S)(?: {3,}|\t+)(?=\S)")
_NARROW: Final = 60  # characters; shorter lines were ended by their writer, not by the margin
_BLANK: Final = 2.0  # line heights from a line to one after an empty one
_LARGEST: Final = 2.5  # times the size of the text: how the highest heading is seen
_STEP: Final = 0.2  # by which each rank below is smaller
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decoded(content: bytes) -> str:
    """The letters of a text file; raises IntakeError where nobody can tell them for sure."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise IntakeError(Fault.NOT_UTF8) from None
    if _CONTROL.search(text.replace("\x0c", "\n")):
        raise IntakeError(Fault.UNREAD_KIND)
    return text


def read_plain(text: str) -> Iterator[Line]:
    """Give the lines of a text; what Markdown marks as a heading or strong is so."""
    above, told = 0.0, text.replace("\x0c", "\n").expandtabs(8).splitlines()
    longest = max((len(line.rstrip()) for line in told), default=0)
    for raw in told:
        if not raw.strip() or _RULE.fullmatch(raw.strip()):
            above = _BLANK
            continue
        yield _line(raw.rstrip()[:MOST_IN_BLOCK], above, longest)
        above = 1.0


def _line(raw: str, above: float, longest: int) -> Line:
    heading = _HEADING.fullmatch(raw.strip())
    told = heading[2] if heading else raw
    begins = bool(_STRONG.match(told.strip())) or heading is not None
    plain = _WIDE.sub(GAP, _unmarked(told).strip())
    left = len(raw) - len(raw.lstrip())
    return Line(
        plain,
        float(left),
        float(len(raw)),
        _LARGEST - _STEP * len(heading[1]) if heading else 1.0,
        _BLANK if heading else above,
        _opening(plain) if longest >= _NARROW else -float(longest),
        begins,
        begins and bool(heading or _STRONG.fullmatch(told.strip())),
    )


def _opening(text: str) -> float:
    words = text.split(maxsplit=1)
    return float(len(words[0])) if words else 0.0


def _unmarked(text: str) -> str:
    linked = _LINK.sub(lambda found: _linked(found[1], found[2]), text)
    return _SLANTED.sub(r"\2", _STRONG.sub(r"\2", linked)).replace("`", "")


def _linked(words: str, address: str) -> str:
    where = address.removeprefix("mailto:").removeprefix("tel:")
    return where if where in words or not words.strip() else f"{words}{GAP}{where}"
