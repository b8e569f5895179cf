"""How much of a résumé a reader gets out of its PDF."""

import re
import unicodedata
from dataclasses import dataclass

from bot.rendering.reading_back import BULLET, texts
from bot.rendering.typesetting import LONGEST_WHOLE, plain

# What a reader may keep or drop: joiners, breaks, soft hyphens, marks of direction; PDFium's sign
# for a hyphen at the end of a line.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
END_HYPHEN = re.compile("[\u0002\ufffe]")


@dataclass(frozen=True)
class Reading:
    """Of the texts those not found whole and in order; of the points those without their mark."""

    texts: int
    lost: tuple[str, ...]
    points: int
    unmarked: tuple[str, ...]

    @property
    def recall(self):
        return 1 - len(self.lost) / self.texts if self.texts else 1.0

    @property
    def marks(self):
        return 1 - len(self.unmarked) / self.points if self.points else 1.0


def reading(document, found):
    """Hold what a reader found against the document."""
    wanted = [text for text in texts(document) if plain(text)]
    points = [text for text in wanted if text.startswith(BULLET)]
    page = _bare(found)
    bare = [text.removeprefix(BULLET).strip() for text in wanted]
    return Reading(len(wanted), _lost(page, bare), len(points), _lost(page, points))


def _lost(page, wanted):
    place, lost = 0, []
    for text in wanted:
        if match := _pattern(_bare(plain(text))).search(page, place):
            place = match.end()
        else:
            lost.append(text)
    return tuple(lost)


def _bare(text):
    seen = END_HYPHEN.sub("-", UNSEEN.sub("", text))
    return " ".join(unicodedata.normalize("NFKC", seen).split())


def _pattern(text):
    """A long word, such as an address, may be broken; any other is whole."""
    return re.compile(" ".join(map(_word, text.split())))


def _word(word):
    return (" ?" if len(word) > LONGEST_WHOLE else "").join(map(re.escape, word))
