"""points."""

from typing import Final

from bot.checks.writing.rule import WritingRule

RULES: Final[tuple[WritingRule, ...]] = ()
