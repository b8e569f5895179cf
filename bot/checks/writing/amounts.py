"""Numbers that measure something, as against years, versions, names and standards (R96)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.writing.lists import either
from bot.checks.writing.text import Text

_UNIT: Final = r"%|percent|per cent|x\b|×|[kKmMbB](?:n\b|(?!\w))\+?|\+|(?:ms|s|h|[KMGTP]B)\b"
_IS_COUNT: Final = rf"(?![\d,.]*\d)(?!\s?(?:{_UNIT}))(?! [a-z]+s\b)"
_NO_AMOUNTS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b\d\d?(?:st|nd|rd|th)?(?= (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)",
        r"\b(?:\d\d?[./])?\d\d?[./](?:19|20)\d\d\b|\b(?:19|20)\d\d[-/.]\d\d?(?:[-/.]\d\d?)?\b",
        r"\b(?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)\d\d|\d\d)\b",
        r"(?i:\b(?:in|since|from|until|till|during) )(?:19|20)\d\d\b(?!,\d)",
        rf"\b(?:19|20)\d\d\b{_IS_COUNT}",
        r"\b24/7\b|\b\d+(?:st|nd|rd|th)\b",
        r"(?i:\b(?:version|release|level|phase|step|tier|part|stage|layer|sprint|grade|top) )\d+",
        rf"(?<=[\w,;(/] )[A-Z][\w.+#]*(?: [A-Z][\w.+#]*)? v?\d{{1,5}}(?:\.\d+)*\b{_IS_COUNT}",
    )
)
_VERSION: Final = re.compile(  # "Java 17", "PHP 5.6 to 8.1", "Oracle 11g"
    rf" v?\d{{1,4}}(?:\.\d+)*[a-z]?\b{_IS_COUNT}(?:(?: to | and |/)\d\d?(?:\.\d+)*\b{_IS_COUNT})?"
)
_DIGITS: Final = re.compile(
    rf"(?<![\w.+])(?<![A-Za-z]/)(?:[~≈<>]\s?)?[$€£₹₦]?\s?\d(?:[\d.,]*\d)?(?!\d)(?:\s?(?:{_UNIT}))?"
    r"(?![A-Za-z]|-[a-z]+-)"
)
_CARDINALS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands",
    "million", "millions", "billion", "dozen", "dozens", "half", "halved", "halving", "doubled",
    "doubling", "tripled", "tripling", "quadrupled", "twice", "a third", "a quarter", "a fifth",
    "a tenth", "to zero",
)  # fmt: skip
_WORDS: Final = re.compile(  # not "two-factor", but "two-hour" and "a three-fold"
    rf"{either(_CARDINALS)}(?!-(?!hour|minute|second|day|week|month|fold)[a-z])|\b\w+fold\b",
    re.IGNORECASE,
)


def amounts(text: Text) -> tuple[str, ...]:
    """The numbers that measure something, with their units, in digits and then in words."""
    raw = _bare(text)
    found = (m[0].strip() for pattern in (_DIGITS, _WORDS) for m in pattern.finditer(raw))
    return tuple(found)


def _bare(text: Text) -> str:
    """The text without technologies, their versions, and numbers that are no amounts."""
    raw = text.raw
    for start, end in _spans(text):
        raw = f"{raw[:start]}{'_' * (end - start)}{raw[end:]}"
    for pattern in _NO_AMOUNTS:
        raw = pattern.sub(lambda found: "_" * len(found[0]), raw)
    return raw


def _spans(text: Text) -> Iterator[tuple[int, int]]:
    for each in text.technologies:
        version = _VERSION.match(text.raw, each.end)
        yield each.start, version.end() if version else each.end
