"""A text as the coach sees it: its words, sentences, figures and technologies, worked out once."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from bot.checks.writing.technologies import Mention, mentions

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END: Final = re.compile(
    r"(?<=[^\W\d_]{2}[.!?])\s+(?=[A-Z0-9\"“])|(?<=\d[.!?])\s+(?=[A-Z])|\n+"
)
_FIGURE: Final = re.compile(
    r"(?<![\w.])[$€£~≈<>]?\s?\d[\d.,' ]*\d?\s?"
    r"(?:%|percent|per cent|x\b|×|[kKmMbB]\+?(?!\w)|\+|ms\b|s\b|h\b|GB\b|TB\b)?"
)
REMEMBERED: Final = 512  # texts: a résumé has fewer, and a review looks at each several times


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and where it stands in the text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word without capitals."""
        return self.text.lower()


@dataclass(frozen=True)
class Text:
    """A cleaned text; places are code points of `raw`."""

    raw: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Runs of letters, with the hyphens and apostrophes inside them."""
        return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.raw))

    @cached_property
    def lower(self) -> str:
        """The text without capitals."""
        return self.raw.lower()

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What stands between full stops and line breaks."""
        return tuple(part for part in _SENTENCE_END.split(self.raw) if part.strip())

    @cached_property
    def technologies(self) -> tuple[Mention, ...]:
        """Technologies named, by where they stand."""
        return tuple(mentions(self.raw))

    @cached_property
    def names(self) -> frozenset[str]:
        """The proper names of those technologies."""
        return frozenset(each.name for each in self.technologies)

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Numbers with their units, but for those within names ("S3", "HTTP/2")."""
        return tuple(m[0].strip() for m in _FIGURE.finditer(self.raw))


@lru_cache(REMEMBERED)
def text_of(raw: str) -> Text:
    """Give a text to look at; the same text is worked out once."""
    return Text(raw)
