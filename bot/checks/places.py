"""Readings of where a person is: a country, by its name in many languages, and a place."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from bot.checks.cleaning import clean, folded, is_mark
from bot.checks.reading import NOTHING, Read, Reading, Unclear, one_of, quoted, read_line

MOST_IN_PLACE = 100  # "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch, Wales" has 64
_MOST_IN_COUNTRY = 80  # "South Georgia & South Sandwich Islands", and a few words around it

LANGUAGES = (
    *("en", "es", "de", "fr", "pt", "it", "ru", "uk", "pl", "tr", "nl", "cs", "sk", "sv", "da"),
    *("nb", "fi", "hu", "ro", "bg", "el", "hr", "sr", "ca", "et", "lv", "lt", "he", "ar", "fa"),
    *("hi", "bn", "id", "vi", "th", "ko", "ja", "zh", "ka", "hy", "az", "kk", "uz", "be"),
)
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # CLDR's other territories

_ALSO = {  # what people write and CLDR does not list; the long tail of a name is its short form
    "AE": "uae,emirates,оаэ",
    "BA": "bosnia",
    "BY": "belorussia,белоруссия",
    "CD": "drc,dr congo,democratic republic of the congo,congo kinshasa",
    "CG": "republic of the congo,congo brazzaville",
    "CI": "ivory coast",
    "CN": "prc,mainland china,people s republic of china,кнр",
    "CZ": "czech republic,ceska republika,чешская республика",
    "DE": "federal republic of germany,brd,bundesrepublik deutschland,фрг",
    "GB": "uk,u k,great britain,britain,england,scotland,wales,northern ireland,gb,gran bretana,"
    "grossbritannien,inghilterra,inglaterra,angleterre,англия,великобритания,британия",
    "HK": "hong kong,hongkong,гонконг",
    "IR": "islamic republic of iran",
    "KP": "north korea,dprk",
    "KR": "south korea,republic of korea,rok",
    "LA": "lao pdr",
    "MD": "moldova,молдавия",
    "MK": "macedonia,fyrom,македония",
    "MM": "burma",
    "MO": "macau",
    "NL": "holland,the netherlands,голландия",
    "PS": "palestine,палестина",
    "RU": "russian federation,рф,российская федерация",
    "SA": "ksa",
    "SZ": "swaziland",
    "TL": "east timor",
    "TR": "turkey,republic of turkey",
    "TW": "taiwan roc",
    "US": "usa,u s,u s a,united states of america,america,the states,сша,ee uu,eeuu,eua,stany,"
    "америка,estados unidos de america,etats unis d amerique",
    "VA": "vatican,holy see",
    "VN": "viet nam",
}
_TWO = {  # names that stand for more than one country
    "congo": ("CD", "CG"),
    "kongo": ("CD", "CG"),
    "korea": ("KR", "KP"),
}

_LEAD = re.compile(
    r"^(?:(?:i )?(?:am |live |work |apply |based |located )*(?:in|from|for) |country |the |в |in )+"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")  # a flag is two regional letters
_LETTER = ord("A") - 0x1F1E6
_HINT = "Type its name or its two letters, for example Germany or DE."
_TYPO = 0.8  # how alike (difflib) a misspelt name is to the right one: "Germny" has 0.92
_GUESSES = 3


def country_name(code: str) -> str:
    """Give the English name of a country (ISO 3166 alpha-2), or what was given if it is none."""
    name = Locale("en").territories.get(code)
    return str(name) if name else code


def _key(text: str) -> str:
    """Reduce a name to what is compared: words without case, accents, signs."""
    plain = folded(text).replace("&", " and ")
    return " ".join("".join(c if c.isalnum() or is_mark(c) else " " for c in plain).split())


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES  # noqa: PLR2004


def _names() -> Iterator[tuple[str, str]]:
    """Go through (key, code), the better known first."""
    yield from ((_key(name), code) for code, names in _ALSO.items() for name in names.split(","))
    yield from _codes()
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        for code in filter(_is_country, territories):
            yield _key(territories[code]), code
            yield _key(territories[code]).removeprefix("the "), code


def _codes() -> Iterator[tuple[str, str]]:
    """Go through the codes of two and three letters."""
    for code in filter(_is_country, Locale("en").territories):
        yield code.lower(), code
    for three, codes in get_global("territory_aliases").items():
        if len(three) == 3 and three.isalpha() and _is_country(codes[0]):  # noqa: PLR2004
            yield three.lower(), codes[0]


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Give the code of every known name; the first language in `LANGUAGES` wins a shared one."""
    index: dict[str, str] = {}
    for key, code in _names():
        index.setdefault(key, code)
    return index


def _phrases(typed: str) -> Iterator[str]:
    """Go through what may be the name: all, then the last and first part between commas."""
    parts = re.split(r"[,()/\n;|]", typed)
    for phrase in (typed, *reversed([part for part in parts if part.strip()])):
        key = _key(phrase)
        yield key
        yield _LEAD.sub("", key)


def read_country(text: str) -> Reading:
    """Read a country by name, code or flag; the value is ISO 3166 alpha-2, the echo its name."""
    typed = clean(text)[:_MOST_IN_COUNTRY]
    if flag := _FLAG.search(typed):
        typed = "".join(chr(ord(letter) + _LETTER) for letter in flag.group())
    for key in _phrases(typed):
        if key in _TWO:
            options = [(code, country_name(code)) for code in _TWO[key]]
            return one_of(f"Which country is {quoted(typed)}?", options)
        if code := _countries().get(key):
            return Read(code, country_name(code))
    return _unknown(typed)


def _unknown(typed: str) -> Reading:
    """Offer names that are spelt alike, if there are any."""
    english = {_key(str(name)): code for code, name in Locale("en").territories.items()}
    alike = get_close_matches(_key(typed), [k for k in english if k], _GUESSES, _TYPO)
    codes = [english[key] for key in alike if _is_country(english[key])]
    if codes:
        options = [(code, country_name(code)) for code in codes]
        return one_of(f"I know no country {quoted(typed)}. Which one is meant?", options)
    if not typed:
        return Unclear(NOTHING, _HINT)
    return Unclear(f"I know no country called {quoted(typed)}.", _HINT)


def read_place(text: str) -> Reading:
    """Read a place as typed, on one line: what belongs in it is for the rules to say."""
    return read_line(text, MOST_IN_PLACE)
