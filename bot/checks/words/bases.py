"""What the reasons of the privacy guard rest on, category by category, for who asks why.

Source: the acts and guidance named, as of November 2026; employer duties bind the employer.
"""

from collections.abc import Mapping
from typing import Final

_ART_9: Final = "GDPR art. 9"
_EQUALITY: Final = "Equality Act 2010 (UK)"
_EMPLOYMENT: Final = "EU directive 2000/78"

BASES: Final[Mapping[str, str]] = {
    "birth_date": f"{_EQUALITY}, ADEA (US), {_EMPLOYMENT}",
    "age": f"{_EQUALITY}, ADEA (US), {_EMPLOYMENT}",
    "salary": "EU directive 2023/970 on pay transparency",
    "religion": f"{_ART_9}, {_EQUALITY}, Title VII (US)",
    "marital_status": f"{_EQUALITY}, Lei 9.029/1995 (Brazil)",
    "dependents": f"{_EQUALITY}, Lei 9.029/1995 (Brazil)",
    "sexual_orientation": f"{_ART_9}, {_EQUALITY}, Title VII (US)",
    "photo": "EEOC guidance (US)",
    "gender": f"{_EQUALITY}, Title VII (US)",
    "nationality_ethnicity": f"{_ART_9} on ethnic origin, EU directive 2000/43, Title VII (US)",
    "health_disability": f"{_ART_9}, ADA (US), {_EQUALITY}",
    "political_union": _ART_9,
    "government_id": "GDPR art. 5 and 87; a common way to steal an identity",
    "bank_details": "GDPR art. 5; a common way to steal money",
    "street_address": "GDPR art. 5: city and country do",
    "physical_attributes": "Fair Hiring Procedure Act art. 4-3 (South Korea)",
    "family_names": "Fair Hiring Procedure Act art. 4-3 (South Korea), GDPR art. 5",
}
