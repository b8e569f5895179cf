"""Which scripts a text is written in: from that its language, direction and Han forms."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from babel.core import get_global
from fontTools.unicodedata import script, script_horizontal_direction

from bot.rendering.fonts import forms_left_out
from bot.rendering.reading_back import texts
from bot.resume.document import Document

LTR, RTL = "ltr", "rtl"
# What is between two of these marks of direction stays on its side (UAX 9, implicit marks).
MARKS: Final = {LTR: "\u200e", RTL: "\u200f"}
_WAYS: Final = {"L": LTR, "R": RTL, "AL": RTL}
HAN: Final = "Hani"
# Scripts with marks above and below their letters, which want more room between lines.
_TALL: Final = frozenset(
    {"Arab", "Beng", "Deva", "Ethi", "Gujr", "Guru", "Khmr", "Knda", "Laoo", "Mlym", "Mymr"}
    | {"Orya", "Sinh", "Taml", "Telu", "Thai", "Tibt"}
)
# Unicode gives these to what all scripts share: digits, most signs, accents on their own.
_SHARED: Final = frozenset({"Zyyy", "Zinh", "Zzzz"})
# Scripts that only one language writes Han characters beside.
_BESIDE_HAN: Final = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Bopo": "zh-Hant"}
# Whose characters: the languages that write Han characters, likeliest first, and the national
# standard that tells which of them it uses: GB 2312, Big5, JIS X 0208, KS X 1001.
_STANDARDS: Final = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "shift_jis", "ko": "euc_kr"}
# ISO 15924 has a name of its own for what a language writes with several scripts.
_WITH_HAN: Final = {"Hans": "zh-Hans", "Hant": "zh-Hant", "Jpan": "ja", "Kore": "ko"}


@dataclass(frozen=True, slots=True)
class Writing:
    """How most of a document is written; `han` is the language whose Han forms it takes.

    `language` and `han` are BCP 47 tags, `country` ISO 3166 alpha-2 or "".
    """

    language: str
    country: str
    direction: str
    han: str

    def attributes(self, text: str) -> Mapping[str, str | None]:
        """Return HTML attributes of a block of `text`: of what differs from the document."""
        if text.isascii():
            return {"dir": _other(LTR, self.direction)}
        found = letters(text)
        han = self.forms(found)
        return {
            "lang": self._language(found, han),
            "dir": _other(direction(text), self.direction),
            "data-han": _other(han, self.han) if found[HAN] else None,
            "data-tall": None if _TALL.isdisjoint(found) else "",
        }

    def forms(self, found: Counter[str]) -> str:
        """Return the language whose Han forms a text of such letters takes."""
        return next(iter(_beside(found)), self.han)

    def _language(self, found: Counter[str], han: str) -> str | None:
        """Return the language of a text in another script than the document's own language."""
        main = max(found, key=found.__getitem__, default="")
        if not main or main == "Latn" or main in scripts_of(self.language):
            return None
        if main == HAN or main in _BESIDE_HAN:
            return _other(han, self.language)
        return _likely(f"und_{self.country}", main) or _likely(f"und_{main}", main)


def writing(document: Document) -> Writing:
    """Tell how most of a document is written, by its language, its letters and its country."""
    found = sum(map(letters, texts(document)), Counter[str]())
    right = sum(count for one, count in found.items() if _runs_left(one))
    rtl = script_direction(document.language) == RTL or 2 * right > found.total()
    return Writing(document.language, document.country, RTL if rtl else LTR, _han(document, found))


def borrowed(document: Document) -> tuple[str, ...]:
    """Return the Han characters of a document that want forms which are not installed."""
    told = [one for one in texts(document) if letters(one)[HAN]]
    left_out = forms_left_out() if told else frozenset()
    if not left_out:
        return ()
    main = writing(document)
    found = (one for text in told if main.forms(letters(text)) in left_out for one in text)
    return tuple(dict.fromkeys(one for one in found if _script(one) == HAN))


def letters(text: str) -> Counter[str]:
    """Count the letters of `text` by script (ISO 15924), without what scripts share."""
    plain = Counter({"Latn": sum(map(str.isalpha, text))} if text.isascii() else {})
    if not plain:
        plain.update(map(_script, text))
        for one in _SHARED:
            del plain[one]
    return plain


def direction(text: str) -> str:
    """Return the direction of the first letter that has one, as `dir="auto"` does (UAX 9, P2)."""
    return next(filter(None, map(letter_direction, text)), LTR)


def letter_direction(letter: str) -> str | None:
    """Return the direction a letter runs in; None for what takes on its neighbours' (UAX 9)."""
    return _WAYS.get(unicodedata.bidirectional(letter))


def script_direction(language: str) -> str:
    """Return the direction in which a language (BCP 47) is written."""
    return RTL if any(map(_runs_left, scripts_of(language))) else LTR


@cache
def scripts_of(language: str) -> frozenset[str]:
    """Return the scripts that a language (BCP 47) is written in, as letters tell them."""
    one = _script_of_language(language)
    kin = {"Jpan": {HAN, "Hira", "Kana"}, "Kore": {HAN, "Hang"}, "Hans": {HAN}, "Hant": {HAN}}
    return frozenset(kin.get(one, {one}))


def _han(document: Document, found: Counter[str]) -> str:
    """Return the language whose Han forms a document takes.

    Its own; else that of the country, of letters that stand beside some, or the likeliest: the
    first of these whose standard has all the characters that stand alone.
    """
    own = _WITH_HAN.get(_script_of_language(document.language))
    of_country = _WITH_HAN.get(_script_of_language(f"und_{document.country}"))
    guesses = dict.fromkeys(filter(None, (own or of_country, *_beside(found), *_STANDARDS)))
    alone = "".join(_alone(texts(document)))
    return next((one for one in guesses if one == own or _writes(one, alone)), next(iter(guesses)))


def _beside(found: Counter[str]) -> list[str]:
    """Return the languages of the letters that are written beside Han characters, most first."""
    return [_BESIDE_HAN[one] for one, _ in found.most_common() if one in _BESIDE_HAN]


def _alone(all_texts: Iterable[str]) -> Iterator[str]:
    """Yield the Han characters of texts whose other letters do not tell their language."""
    for text in all_texts:
        if not text.isascii() and not _beside(letters(text)):
            yield from (one for one in text if _script(one) == HAN)


def _writes(language: str, characters: str) -> bool:
    try:
        characters.encode(_STANDARDS[language])
    except UnicodeEncodeError:
        return False
    return True


@cache
def _script_of_language(language: str) -> str:
    """Return the script of a language (BCP 47) or of a country ("und_" and its code), or ""."""
    subtags = language.replace("-", "_").split("_")
    written = [one for one in subtags[1:] if len(one) == len(HAN)]
    likely = (likely_subtags("_".join(subtags)) or likely_subtags(subtags[0])).split("_")
    return (written or likely[1:2] or [""])[0]


def _likely(asked: str, main: str) -> str | None:
    """Return the language of a country or script ("und_…"), if it is written in `main`."""
    language, _, rest = likely_subtags(asked).partition("_")
    return language if rest.startswith(main) else None


def likely_subtags(asked: str) -> str:
    """Return Unicode CLDR's "likely subtags": language, script and country, or ""."""
    found: str = get_global("likely_subtags").get(asked, "")
    return found


def _runs_left(one: str) -> bool:
    return bool(script_horizontal_direction(one, "") == "RTL")


def _other(one: str, main: str) -> str | None:
    return one if one and one != main else None


@cache
def _script(letter: str) -> str:
    return str(script(letter))
