"""What the name of a file tells of what is in it: a scan of a passport, a payslip, a picture."""

import re
from collections.abc import Mapping
from typing import Final

from bot.checks.privacy import find

# Names of documents that are personal whatever stands in them; the first that fits counts.
_DOCUMENTS: Final[Mapping[str, str]] = {
    "photo": r"photo|selfie|head ?shot|portrait|foto|bewerbungsfoto|lichtbild|фото",
    "bank_details": r"iban|bank ?(?:statement|details|account)|void ?ch(?:eque|eck)|kontoauszug",
    "government_id": (
        r"passport|pasaporte|reisepass|passeport|passaporto|паспорт|(?:personal)?ausweis|id ?card|"
        r"identity ?card|aadhaa?r|pan ?card|cnic|dni|nie|rg|cpf|curp|ssn|social security|pesel|"
        r"снилс|driver'?s? ?licen[cs]e|driving ?licen[cs]e|iqama|emirates ?id|green ?card"
    ),
    "birth_date": r"birth ?certificate|geburtsurkunde|acta de nacimiento",
    "marital_status": r"marriage ?certificate|heiratsurkunde",
    "health_disability": r"medical ?(?:report|certificate|record)s?|vaccination|schwerbehinderten?",
    "salary": r"pay ?slips?|salary ?slips?|gehaltsabrechnung|nómina|form ?16|w-?2",
}
_BY_KIND: Final = {
    kind: re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])") for kind, words in _DOCUMENTS.items()
}
_ENDING: Final = re.compile(r"\.\w{1,5}$")
_JOINTS: Final = re.compile(r"[_\-.+]+")


def told_by_name(name: str) -> str:
    """Return the category of personal detail a file's name speaks of, or ''."""
    stem = _ENDING.sub("", name)
    plain = _JOINTS.sub(" ", stem).lower()
    documents = (kind for kind, words in _BY_KIND.items() if words.search(plain))
    found = (finding.category for text in (stem, plain) for finding in find(text, "contact"))
    return next(documents, "") or next(found, "")
