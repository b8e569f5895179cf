"""The families of rules that look at a résumé's texts; a new family is one entry here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from bot.checks import fields, privacy
from bot.checks.customs import custom
from bot.checks.finding import Finding, Rule

DEFAULT_SECTION: Final = "summary"  # of a text of which nothing is known: neither contact nor work


@dataclass(frozen=True, slots=True)
class Context:
    """Where a text stands, and in whose résumé; "" is unknown.

    `section` is a key of the catalogue, `field` one of JSON Resume ("basics.image"), `country`
    where the résumé goes (ISO 3166 alpha-2), `level` how far the person is ("mid").
    """

    section: str = DEFAULT_SECTION
    field: str = ""
    country: str = ""
    level: str = ""


Find: TypeAlias = Callable[[str, Context], tuple[Finding, ...]]
Custom: TypeAlias = Callable[[str, str], str]  # (country, category): what is usual there


def _no_custom(_country: str, _category: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Checker:
    """A family of rules: `find` returns their findings in a text, by where they start."""

    rules: tuple[Rule, ...]
    find: Find
    custom: Custom = _no_custom


CHECKERS: Final[tuple[Checker, ...]] = (
    Checker(fields.FIELD_RULES, lambda text, context: fields.find(text, context.field), custom),
    Checker(
        privacy.PRIVACY_RULES, lambda text, context: privacy.find(text, context.section), custom
    ),
)
RULES: Final[Mapping[str, Rule]] = {
    rule.code: rule
    for rule in sorted(
        (rule for checker in CHECKERS for rule in checker.rules), key=lambda rule: rule.code
    )
}


def check(text: str, context: Context) -> tuple[Finding, ...]:
    """Return the findings of all families, by where they start, in words that hold no value.

    What two families say of one place in one category, the first of them says alone.
    """
    found: list[Finding] = []
    for checker in CHECKERS:
        new = [finding for finding in checker.find(text, context) if not _is_told(finding, found)]
        found += [_worded(finding, checker.custom, context.country) for finding in new]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _is_told(finding: Finding, found: Iterable[Finding]) -> bool:
    return any(
        other.category == finding.category
        and other.start < finding.end
        and finding.start < other.end
        for other in found
    )


def _worded(finding: Finding, custom: Custom, country: str) -> Finding:
    """Return a finding in its rule's own words: those made for a span may quote it."""
    rule = RULES[finding.code]
    usual = custom(country, rule.category) if country else ""
    return replace(finding, message=f"{rule.message} {usual}".rstrip(), fix=rule.fix)
