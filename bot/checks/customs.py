"""Says how the country a person applies to sees a personal detail on a résumé (R159)."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from bot.checks.words.customs import CUSTOMS, GDPR, NEVER, ORIGIN, SAFETY, SPECIAL


class Stance(StrEnum):
    """What is suggested for a detail, by country."""

    DROP = "drop"  # not expected: better left out
    MILD = "mild"  # seen, less and less: left out, without a word of advice
    KEEP = "keep"  # usual there: kept, if the person likes


NATIONALITY: Final = "nationality_ethnicity"
UNKNOWN: Final = (
    "US and UK employers should not need it; some countries expect it: tell me yours in /edit."
)
UNLISTED: Final = "US and UK employers should not need this; some countries expect it."
NOWHERE: Final = "No employer needs it on a résumé, in any country."
PROTECTED: Final = "The law protects it specially (GDPR art. 9): no employer should need it."
_ORIGIN: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, ORIGIN.split(', ')))})(?!\w)", re.IGNORECASE
)


def is_safety(category: str) -> bool:
    """Whether a detail helps thieves, so that it is a matter of safety and not of custom."""
    return category in SAFETY


def stance(country: str, category: str, detail: str = "") -> Stance:
    """Return what to suggest in a country (ISO 3166 alpha-2, or '').

    `detail` is the text that was found: it tells an ethnic origin from a nationality.
    """
    known = CUSTOMS.get(country.upper())
    if known is None or category in NEVER or _is_origin(category, detail):
        return Stance.DROP
    if category in known.usual:
        return Stance.KEEP
    return Stance.MILD if category in known.fading else Stance.DROP


def custom(country: str, category: str, detail: str = "") -> str:
    """Return in one line how a country (ISO 3166 alpha-2, or '') sees a detail on a résumé."""
    if is_safety(category):
        return NOWHERE
    is_origin = _is_origin(category, detail)
    if (category in SPECIAL or is_origin) and country.upper() in GDPR:
        return PROTECTED
    known = CUSTOMS.get(country.upper())
    if known is None:
        return UNLISTED if country else UNKNOWN
    told = "" if is_origin else known.lines.get(category, "")
    return (told or _WORDS[stance(country, category, detail)]).format(known.name)


_WORDS: Final[Mapping[Stance, str]] = {
    Stance.KEEP: "Usual in {}, still optional.",
    Stance.MILD: "Seen in {}, less and less; it is optional.",
    Stance.DROP: "Employers in {} should not need this.",
}


def _is_origin(category: str, detail: str) -> bool:
    return category == NATIONALITY and _ORIGIN.search(detail) is not None
