"""The rules for lines on jobs and projects."""

from typing import Final

from bot.checks.writing import openers, results, shape
from bot.checks.writing.rule import WritingRule

RULES: Final[tuple[WritingRule, ...]] = (*openers.RULES, *results.RULES, *shape.RULES)
