"""How countries see each detail on a résumé: what a warning closes with, and what it suggests.

Source: job-centre and government CV advice and equality law read for the privacy rules
(R36-R46, R159), as of November 2026. What no row can allow stands in `NEVER`: ids and bank
numbers are a safety matter, and the data of GDPR art. 9 is advised against everywhere. A category
a row does not name is not expected there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Custom:
    """What a country is used to; what neither `usual` nor `fading` holds is not expected.

    `lines` says in other words how the country sees a category; {} stands for its name.
    """

    name: str
    usual: frozenset[str] = frozenset()
    fading: frozenset[str] = frozenset()
    lines: Mapping[str, str] = field(default_factory=dict)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAFETY: Final = _set("government_id bank_details")
SPECIAL: Final = _set("religion health_disability sexual_orientation political_union")  # art. 9
NEVER: Final = SAFETY | SPECIAL

# Origin in the sense of GDPR art. 9 is advised against where a nationality is usual.
ORIGIN: Final = (
    "ethnic, ethnicity, ethnicities, ethnically, race, racial, caste, subcaste, sub-caste, tribe, "
    "tribal, skin colour, skin color, obc, dalit, brahmin, kshatriya, vaishya, hispanic, latino, "
    "latina, latinx, caucasian, roma, etnia, étnica, étnico, raza, raça, razza, casta, ethnie, "
    "ethnische, ethnischer, hautfarbe, couleur de peau, этнос, этническая, раса, этническое, "
    "narodowość etniczna, etnik köken, ırk, jaati, jati"
)

_RIGHT_TO_WORK: Final = {
    "nationality_ethnicity": "Your right to work may be stated; this need not be."
}
_US: Final = {
    "nationality_ethnicity": "US employers should not need this; federal applications ask for it.",
    "salary": "US employers should not need this; many states forbid them to ask about past pay.",
    "photo": "US employers should not need this; only acting and modelling ask for one.",
}
_INDIAN: Final = "Private employers in {} should not need this; a government form may ask."
_ON_FORMS: Final = _set(
    "birth_date age gender religion marital_status dependents family_names photo "
    "nationality_ethnicity street_address physical_attributes health_disability"
)
_FORMS: Final = dict.fromkeys(_ON_FORMS, _INDIAN)
_INDIA: Final = {
    **_FORMS,
    "salary": "Recruiters in {} ask for current and expected pay; not on the résumé, though.",
}
_BOARDS: Final = "Job boards in {} ask for it; keep it only if the board does."
_CIS: Final = {
    "salary": _BOARDS,
    "age": _BOARDS,
    "gender": _BOARDS,
    "nationality_ethnicity": _BOARDS,
}
_GERMANY: Final = {
    "salary": "In Germany a salary wish goes into the letter, and only when it is asked for.",
    "marital_status": "Still seen in Germany, yet better left out.",
    "dependents": "Still seen in Germany, yet better left out.",
}
_SWISS: Final = {"nationality_ethnicity": "Usual in Switzerland with your permit, still optional."}
_GULF_LINES: Final = {
    "nationality_ethnicity": "Local firms in {} expect it, with your visa status; still optional."
}
_RIREKISHO: Final = "A rirekisho form asks for it; a résumé in English does without."
_JAPAN: Final = dict.fromkeys(("photo", "birth_date", "age", "street_address"), _RIREKISHO)
_FAIR_HIRING: Final = "Larger firms in South Korea may not even ask for it."
_KOREA: Final = dict.fromkeys(
    ("physical_attributes", "nationality_ethnicity", "marital_status", "family_names"), _FAIR_HIRING
)
_STATE_FIRMS: Final = "State firms in China often expect it, tech firms less; it is optional."
_CHINA: Final = dict.fromkeys(("photo", "birth_date", "age", "street_address"), _STATE_FIRMS)
_PASS_TYPE: Final = {"nationality_ethnicity": "Usual in {} with your type of pass, still optional."}
_EQUITY: Final = "South African employers may ask for your equity status; it is yours to give."
_SOUTH_AFRICA: Final = dict.fromkeys(("nationality_ethnicity", "gender"), _EQUITY)

_GERMAN = _set("birth_date photo nationality_ethnicity")
_GULF = _set("photo birth_date age marital_status nationality_ethnicity")
_ARAB = _set("marital_status birth_date age")
_OPTIONAL = _set("birth_date age photo")
_AFRICAN = _set("birth_date age gender nationality_ethnicity")
_ASIAN = _set("photo age birth_date gender marital_status")


def _europe(name: str) -> Custom:
    return Custom(name, fading=_OPTIONAL)


def _iberian(name: str) -> Custom:
    return Custom(name, usual=_set("photo"), fading=_set("birth_date age"))


def _cis(name: str) -> Custom:
    usual, fading = _set("age salary birth_date"), _set("photo gender nationality_ethnicity")
    return Custom(name, usual, fading, _CIS)


def _gulf(name: str) -> Custom:
    return Custom(name, usual=_GULF, lines=_GULF_LINES)


def _arab(name: str) -> Custom:
    return Custom(name, usual=_ARAB, fading=_set("photo"))


def _latin(name: str) -> Custom:
    return Custom(name, fading=_set("photo age birth_date marital_status"))


CUSTOMS: Final[Mapping[str, Custom]] = {
    "US": Custom("the US", lines=_US),
    "GB": Custom("the UK", lines=_RIGHT_TO_WORK),
    "CA": Custom("Canada", lines=_RIGHT_TO_WORK),
    "AU": Custom("Australia", lines=_RIGHT_TO_WORK),
    "NZ": Custom("New Zealand", lines=_RIGHT_TO_WORK),
    "DE": Custom("Germany", usual=_GERMAN, fading=_set("age"), lines=_GERMANY),
    "AT": Custom("Austria", usual=_GERMAN, fading=_set("age")),
    "CH": Custom("Switzerland", usual=_GERMAN, fading=_set("age"), lines=_SWISS),
    "LI": Custom("Liechtenstein", usual=_GERMAN, fading=_set("age")),
    "FR": Custom("France", fading=_OPTIONAL),
    "ES": _iberian("Spain"),
    "IT": _iberian("Italy"),
    "PT": _iberian("Portugal"),
    "PL": Custom("Poland", usual=_set("birth_date photo"), fading=_set("age")),
    "NL": _europe("the Netherlands"),
    "BE": _europe("Belgium"),
    "IE": _europe("Ireland"),
    "SE": _europe("Sweden"),
    "NO": _europe("Norway"),
    "DK": _europe("Denmark"),
    "FI": _europe("Finland"),
    "IS": _europe("Iceland"),
    "RU": _cis("Russia"),
    "KZ": _cis("Kazakhstan"),
    "BY": _cis("Belarus"),
    "KG": _cis("Kyrgyzstan"),
    "UZ": _cis("Uzbekistan"),
    "TJ": _cis("Tajikistan"),
    "AM": _cis("Armenia"),
    "AZ": _cis("Azerbaijan"),
    "IN": Custom("India", lines=_INDIA),
    "PK": Custom("Pakistan", lines=_FORMS),
    "BD": Custom("Bangladesh", lines=_FORMS),
    "LK": Custom("Sri Lanka", lines=_FORMS),
    "NP": Custom("Nepal", lines=_FORMS),
    "AE": _gulf("the UAE"),
    "SA": _gulf("Saudi Arabia"),
    "QA": _gulf("Qatar"),
    "KW": _gulf("Kuwait"),
    "BH": _gulf("Bahrain"),
    "OM": _gulf("Oman"),
    "EG": _arab("Egypt"),
    "JO": _arab("Jordan"),
    "LB": _arab("Lebanon"),
    "PS": _arab("Palestine"),
    "SY": _arab("Syria"),
    "MA": _arab("Morocco"),
    "TN": _arab("Tunisia"),
    "DZ": _arab("Algeria"),
    "LY": _arab("Libya"),
    "NG": Custom("Nigeria", fading=_AFRICAN),
    "KE": Custom("Kenya", fading=_AFRICAN),
    "GH": Custom("Ghana", fading=_AFRICAN),
    "ZA": Custom("South Africa", fading=_AFRICAN, lines=_SOUTH_AFRICA),
    "JP": Custom("Japan", fading=_set("photo birth_date age street_address"), lines=_JAPAN),
    "KR": Custom("South Korea", fading=_set("photo birth_date age"), lines=_KOREA),
    "CN": Custom("China", fading=_set("photo birth_date age street_address"), lines=_CHINA),
    "TW": Custom("Taiwan", _set("nationality_ethnicity"), _ASIAN, _PASS_TYPE),
    "HK": Custom("Hong Kong", _set("nationality_ethnicity"), _ASIAN, _PASS_TYPE),
    "SG": Custom("Singapore", _set("nationality_ethnicity"), _ASIAN, _PASS_TYPE),
    "MY": Custom("Malaysia", _set("nationality_ethnicity"), _ASIAN | {"salary"}, _PASS_TYPE),
    "ID": Custom("Indonesia", _set("nationality_ethnicity"), _ASIAN | {"salary"}, _PASS_TYPE),
    "BR": Custom("Brazil", fading=_set("age marital_status birth_date")),
    "MX": _latin("Mexico"),
    "CO": _latin("Colombia"),
    "PE": _latin("Peru"),
    "AR": _latin("Argentina"),
    "CL": _latin("Chile"),
    "UY": _latin("Uruguay"),
    "EC": _latin("Ecuador"),
    "BO": _latin("Bolivia"),
    "PY": _latin("Paraguay"),
    "VE": _latin("Venezuela"),
    "CR": _latin("Costa Rica"),
    "PA": _latin("Panama"),
    "GT": _latin("Guatemala"),
    "DO": _latin("the Dominican Republic"),
    "TR": Custom("Türkiye", usual=_ARAB, fading=_set("photo")),
    "IL": Custom("Israel", usual=_ARAB),
}

# Where GDPR art. 9 holds: the EU, the EEA, and the UK in its own version.
GDPR: Final = _set(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB"
)
