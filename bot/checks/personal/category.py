"""The kinds of personal details, why each stays out of a résumé, and how a rule about one is made.

Sources: R36-R46 and R157-R159; which details count follows the usual list of equality law and data
protection (GDPR art. 9) and of identity and bank numbers.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from bot.checks.finding import Rule, Severity


class Category(StrEnum):
    """What a detail is about; the value is stored with what the person chose to keep."""

    BIRTH_DATE = "birth_date"
    AGE = "age"
    SALARY = "salary"
    RELIGION = "religion"
    MARITAL_STATUS = "marital_status"
    DEPENDENTS = "dependents"
    SEXUAL_ORIENTATION = "sexual_orientation"
    GENDER = "gender"
    NATIONALITY_ETHNICITY = "nationality_ethnicity"
    HEALTH_DISABILITY = "health_disability"
    POLITICAL_UNION = "political_union"
    GOVERNMENT_ID = "government_id"
    BANK_DETAILS = "bank_details"
    STREET_ADDRESS = "street_address"
    PHOTO = "photo"
    PHYSICAL_ATTRIBUTES = "physical_attributes"
    FAMILY_NAMES = "family_names"


CATEGORY_WORDS: Final[Mapping[str, str]] = {
    Category.BIRTH_DATE: "date of birth",
    Category.AGE: "age",
    Category.SALARY: "pay",
    Category.RELIGION: "religion or belief",
    Category.MARITAL_STATUS: "marital status",
    Category.DEPENDENTS: "children and family care",
    Category.SEXUAL_ORIENTATION: "sexual orientation",
    Category.GENDER: "gender",
    Category.NATIONALITY_ETHNICITY: "nationality or origin",
    Category.HEALTH_DISABILITY: "health or disability",
    Category.POLITICAL_UNION: "politics or union",
    Category.GOVERNMENT_ID: "ID number",
    Category.BANK_DETAILS: "bank details",
    Category.STREET_ADDRESS: "street address",
    Category.PHOTO: "photo",
    Category.PHYSICAL_ATTRIBUTES: "looks and build",
    Category.FAMILY_NAMES: "relatives' names",
}

_REASONS: Final[Mapping[Category, tuple[str, str]]] = {
    Category.BIRTH_DATE: ("A date of birth lets age weigh in, and helps identity thieves.", "R36"),
    Category.AGE: ("Age says nothing about your work and can count against you unseen.", "R36"),
    Category.SALARY: ("Naming your pay first weakens your hand when the offer comes.", "R42"),
    Category.RELIGION: ("Belief is private; named here it can bring bias, for or against.", "R38"),
    Category.MARITAL_STATUS: ("Whether you are married has no bearing on the job.", "R39"),
    Category.DEPENDENTS: ("Family duties invite guesses about your time; keep them back.", "R40"),
    Category.SEXUAL_ORIENTATION: ("Whom you love is private and can bring bias.", "R37"),
    Category.GENDER: (
        "Your work reads the same whatever your gender; named, it invites bias.",
        "R43",
    ),
    Category.NATIONALITY_ETHNICITY: (
        "Where you or your family come from can bring bias; a right to work is enough.",
        "R43",
    ),
    Category.HEALTH_DISABILITY: (
        "Your health is yours to raise later, with those who need to know.",
        "R43",
    ),
    Category.POLITICAL_UNION: ("Politics divide readers before they have seen your work.", "R43"),
    Category.GOVERNMENT_ID: (
        "An ID number in a file that travels is what identity thieves look for.",
        "R43",
    ),
    Category.BANK_DETAILS: ("Bank details in a file that travels invite fraud.", "R43"),
    Category.STREET_ADDRESS: (
        "City and country do; a street tells strangers where you live.",
        "R44",
    ),
    Category.PHOTO: ("A picture draws the eye to looks before work.", "R41"),
    Category.PHYSICAL_ATTRIBUTES: ("How you look has no bearing on back-end work.", "R41"),
    Category.FAMILY_NAMES: (
        "Relatives' names say nothing of you; banks ask for them as proof.",
        "R43",
    ),
}


def rule(
    code: str,
    category: Category,
    *,
    bad: tuple[str, ...],
    good: tuple[str, ...],
    language: str = "",
) -> Rule:
    """Return a rule that warns, in the words of its category; its shapes stand beside it."""
    reason, source = _REASONS[category]
    fix = f"Leave out the {CATEGORY_WORDS[category]}."
    named = source if source == "R43" else f"{source} R43"
    return Rule(code, category, Severity.WARN, reason, fix, named, good, bad, language)


def soft_rule(
    code: str, category: Category, message: str, *, bad: tuple[str, ...], good: tuple[str, ...]
) -> Rule:
    """Return a rule for what is a judgement call: a mention at review, never a stop (R43)."""
    fix = "Keep it if it speaks for you."
    return Rule(code, category, Severity.MENTION, message, fix, "R43", good, bad)
