"""What a country is used to: its paper, its spelling, its word for the document."""

from bot.interview.schema import Paper

# Unicode CLDR 48, supplemental/measurementData.json, "paperSize": all others print on A4.
LETTER_COUNTRIES = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)
# English-speaking countries whose CLDR locale descends from en-001 and not from en-US, R157.
BRITISH_COUNTRIES = frozenset(
    {"AU", "BB", "BS", "BW", "BZ", "CY", "FJ", "GB", "GD", "GG", "GH", "GI", "GM", "GY", "HK"}
    | {"IE", "IM", "IN", "JE", "JM", "KE", "LC", "LK", "MT", "MU", "MW", "MY", "NA", "NG", "NZ"}
    | {"PG", "PK", "RW", "SC", "SG", "SL", "TT", "TZ", "UG", "VC", "ZA", "ZM", "ZW"}
)
RESUME_COUNTRIES = frozenset({"US", "CA"})  # elsewhere the English word is "CV"
GPA_COUNTRIES = frozenset({"US", "CA"})  # elsewhere marks go by many names


def paper(country: str) -> Paper:
    """Give the paper of a country (ISO 3166 alpha-2, "" if unknown)."""
    return Paper.LETTER if country in LETTER_COUNTRIES else Paper.A4


def language(country: str) -> str:
    """Give the BCP 47 tag of the English that is written there."""
    return "en-GB" if country in BRITISH_COUNTRIES else "en"


def document_word(country: str) -> str:
    """Give what the document is called there; "Resume" where the country is unknown."""
    return "Resume" if not country or country in RESUME_COUNTRIES else "CV"
