"""How countries see each detail on a résumé, for the line a warning closes with.

Source: job-centre and government CV advice and equality law read for the privacy rules
(R36-R46, R159), as of November 2026. Faith and sexual orientation are advised against
everywhere; a category not named here is not expected.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Custom:
    """What a country is used to: `usual` and `fading` hold categories; the rest is not expected."""

    name: str
    usual: frozenset[str] = frozenset()
    fading: frozenset[str] = frozenset()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GERMAN = _set("birth_date photo")
_GULF = _set("photo birth_date marital_status")
_ARAB = _set("marital_status birth_date")
_EUROPE = _set("birth_date photo")
_LATIN = _set("photo age marital_status")
_ASIAN = _set("photo age")

CUSTOMS: Final[Mapping[str, Custom]] = {
    "US": Custom("the US"),
    "GB": Custom("the UK"),
    "CA": Custom("Canada"),
    "AU": Custom("Australia"),
    "NZ": Custom("New Zealand"),
    "DE": Custom("Germany", usual=_GERMAN, fading=_set("age")),
    "AT": Custom("Austria", usual=_GERMAN, fading=_set("age")),
    "CH": Custom("Switzerland", usual=_GERMAN, fading=_set("age")),
    "FR": Custom("France", fading=_set("age photo birth_date")),
    "ES": Custom("Spain", usual=_set("photo"), fading=_set("birth_date age")),
    "IT": Custom("Italy", usual=_set("photo"), fading=_set("birth_date age")),
    "PT": Custom("Portugal", usual=_set("photo"), fading=_set("birth_date age")),
    "PL": Custom("Poland", usual=_EUROPE),
    "NL": Custom("the Netherlands", fading=_EUROPE),
    "BE": Custom("Belgium", fading=_EUROPE),
    "IE": Custom("Ireland", fading=_EUROPE),
    "SE": Custom("Sweden", fading=_EUROPE),
    "NO": Custom("Norway", fading=_EUROPE),
    "DK": Custom("Denmark", fading=_EUROPE),
    "FI": Custom("Finland", fading=_EUROPE),
    "RU": Custom("Russia", usual=_set("age salary birth_date"), fading=_set("photo")),
    "KZ": Custom("Kazakhstan", usual=_set("age salary birth_date"), fading=_set("photo")),
    "BY": Custom("Belarus", usual=_set("age salary birth_date"), fading=_set("photo")),
    "IN": Custom("India"),
    "PK": Custom("Pakistan", fading=_set("marital_status")),
    "BD": Custom("Bangladesh", fading=_set("marital_status")),
    "LK": Custom("Sri Lanka", fading=_set("marital_status")),
    "NP": Custom("Nepal", fading=_set("marital_status")),
    "AE": Custom("the UAE", usual=_GULF),
    "SA": Custom("Saudi Arabia", usual=_GULF),
    "QA": Custom("Qatar", usual=_GULF),
    "EG": Custom("Egypt", usual=_ARAB),
    "JO": Custom("Jordan", usual=_ARAB),
    "LB": Custom("Lebanon", usual=_ARAB),
    "MA": Custom("Morocco", usual=_ARAB),
    "TN": Custom("Tunisia", usual=_ARAB),
    "DZ": Custom("Algeria", usual=_ARAB),
    "NG": Custom("Nigeria", fading=_set("birth_date")),
    "KE": Custom("Kenya", fading=_set("birth_date")),
    "GH": Custom("Ghana", fading=_set("birth_date")),
    "ZA": Custom("South Africa", fading=_set("birth_date")),
    "JP": Custom("Japan", fading=_set("photo birth_date age")),
    "KR": Custom("South Korea", fading=_set("photo birth_date")),
    "CN": Custom("China", fading=_set("photo birth_date")),
    "TW": Custom("Taiwan", fading=_ASIAN),
    "HK": Custom("Hong Kong", fading=_ASIAN),
    "SG": Custom("Singapore", fading=_ASIAN),
    "MY": Custom("Malaysia", fading=_set("photo age salary")),
    "ID": Custom("Indonesia", fading=_set("photo age salary")),
    "BR": Custom("Brazil", fading=_set("age marital_status birth_date")),
    "MX": Custom("Mexico", fading=_LATIN),
    "CO": Custom("Colombia", fading=_LATIN),
    "PE": Custom("Peru", fading=_LATIN),
    "AR": Custom("Argentina", fading=_LATIN),
    "CL": Custom("Chile", fading=_LATIN),
    "TR": Custom("Türkiye", usual=_ARAB),
    "IL": Custom("Israel", usual=_ARAB),
}
