"""Fields of a JSON Resume that are a personal detail whatever stands in them (R41, R44)."""

from collections.abc import Mapping
from typing import Final

from bot.checks.finding import Finding, Rule, Severity

# The examples are names of fields: it is the field that tells, not what is in it.
FIELD_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "J01",
        "photo",
        Severity.WARN,
        "A picture draws the eye to looks before work.",
        "Leave this field out.",
        "R41 R43",
        bad=("basics.image", "basics.picture", "basics.photo"),
        good=("basics.url", "projects.image"),
        language="",
    ),
    Rule(
        "J02",
        "street_address",
        Severity.WARN,
        "City and country are enough; a street tells strangers where you live.",
        "Leave this field out and keep city and country.",
        "R44 R43",
        bad=("basics.location.address",),
        good=("basics.location.city", "work.location"),
        language="",
    ),
)
_RULES: Final[Mapping[str, Rule]] = {field: rule for rule in FIELD_RULES for field in rule.bad}


def find(text: str, field: str) -> tuple[Finding, ...]:
    """Return what a filled field ("basics.image", or "" outside JSON Resume) gives away."""
    rule = _RULES.get(field)
    return (rule.at(0, len(text)),) if rule and text.strip() else ()
