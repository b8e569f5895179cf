"""Says how the country a person applies to sees a personal detail on a résumé (R159)."""

from bot.checks.words.customs import CUSTOMS


def custom(country: str, category: str) -> str:
    """Return in one line how a country (ISO 3166 alpha-2, or '') sees a detail on a résumé."""
    known = CUSTOMS.get(country.upper())
    if known is None:
        return "Employers in the US and the UK should not need this; some countries expect it."
    if category in known.usual:
        return f"Usual in {known.name}, still optional."
    if category in known.fading:
        return f"Seen in {known.name}, less and less; it is optional."
    return f"Employers in {known.name} should not need this."
