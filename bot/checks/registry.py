"""All rules there are, by code: of the guard, the coach, and a résumé as a whole."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from bot.checks import checkers, coach
from bot.checks.finding import Rule
from bot.checks.writing.consistency import CONSISTENCY_RULES
from bot.checks.writing.document import DOCUMENT_RULES

RULES: Final[Mapping[str, Rule]] = {
    rule.code: rule
    for rule in sorted(
        chain(
            checkers.RULES.values(), coach.WRITING_RULES, CONSISTENCY_RULES, DOCUMENT_RULES
        ),
        key=lambda rule: rule.code,
    )
}  # fmt: skip
