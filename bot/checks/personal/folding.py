"""One spelling for signs that mean the same, with each sign's place in the text as typed."""

import unicodedata
from typing import Final

# Letters that people type one for the other: Arabic alefs and endings, Turkish i, Russian yo.
_LETTERS: Final[dict[str, str | int | None]] = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ة": "ه",
    "İ": "i",
    "ı": "i",
    "ё": "е",
    "Ё": "е",
}
# Signs that mean the same are made one, sign for sign, so that offsets stay.
_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ´`ʹ′", "'"),
        **dict.fromkeys("–—‐‑‒−―", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\r", " "),
        "\t": "|",  # a column of a table
        **dict.fromkeys("●▪◦‣∙*➢·‧►▶✓✔➤", "•"),
        **{chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)},
        **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966) for digit in range(10)},
        **_LETTERS,
        "،": ",",
        "؟": "?",
        "؛": ";",
        "：": ":",
    }
)
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u0640")
_STROKES: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "s"})


def folded(text: str) -> tuple[str, list[int]]:
    """Return the text in lower case and one spelling, and each sign's place in the original.

    An empty list means that the places are the same.
    """
    same = text.translate(_SAME).lower()
    plain = text.isascii() or (
        len(same) == len(text)
        and unicodedata.is_normalized("NFC", same)
        and _INVISIBLE.isdisjoint(same)
    )
    return (same, []) if plain else _recomposed(text)


def _recomposed(text: str) -> tuple[str, list[int]]:
    """Return accents joined to their letters and invisible signs gone, with places."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign in _INVISIBLE:
            continue
        joined = unicodedata.normalize("NFC", signs[-1] + sign) if signs else sign
        if signs and len(joined) == 1:
            signs[-1] = joined
            continue
        signs.append(sign)
        places.append(place)
    found = [sign.translate(_SAME).lower()[:1] or " " for sign in signs]
    return "".join(found), [*places, len(text)]


def same_letters(pattern: str) -> str:
    """Return a pattern in the letters that a folded text has."""
    return pattern.translate(str.maketrans(_LETTERS))


def unaccented(word: str) -> str:
    """Return a folded word as it is typed on a keyboard that has no accents."""
    apart = unicodedata.normalize("NFD", word.translate(_STROKES))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
