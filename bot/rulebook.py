"""The rules a résumé is checked by, as a page to read or as JSON."""

import json
import re
from typing import Final

from bot.checks.finding import Rule
from bot.checks.registry import RULES
from bot.errors import PlainError
from bot.piping import output

TITLE: Final = "# Rules a résumé is checked by"
INTRODUCTION: Final = (
    "`python -m bot check` and the chat find what these rules say, and explain it in their words.\n"
    "Of each, the texts it finds and those it leaves alone are tests.\n"
    "Rules D… and W70 on look at a résumé as a whole: their examples say what it holds."
)


class UnknownRuleError(PlainError):
    """There is no rule of that code."""


def run(code: str | None, *, as_json: bool) -> None:
    """Print one rule or all of them by code; raises UnknownRuleError."""
    rule = _rule(code) if code else None
    with output() as out:
        if as_json:
            told = _told(rule) if rule else [_told(each) for each in RULES.values()]
            print(json.dumps(told, ensure_ascii=False, indent=2), file=out)
        else:
            print(_page(rule) if rule else page(), file=out)


def page() -> str:
    """Return all rules as Markdown that reads well as plain text."""
    return "\n\n".join((TITLE, INTRODUCTION, *map(_page, RULES.values())))


def _rule(code: str) -> Rule:
    rule = RULES.get(code.upper())
    if rule is None:
        codes = ", ".join(RULES)
        raise UnknownRuleError(f"There is no rule {code!r}. These are there: {codes}.")
    return rule


def _page(rule: Rule) -> str:
    language = f"language: {rule.language}" if rule.language else "any language"
    examples = (
        *(f"- finds {_quoted(text)}" for text in rule.bad),
        *(f"- passes {_quoted(text)}" for text in rule.good),
    )
    return "\n".join(
        (
            f"## {rule.code} {rule.category}",
            "",
            f"{rule.message} {rule.fix}",
            "",
            f"{rule.severity}, {language}, source: {rule.source}",
            "",
            *examples,
        )
    )


def _quoted(text: str) -> str:
    """Return an example on one line as Markdown code, whatever signs are in it."""
    line = text.replace("\n", "\\n")
    fence = "`" * (1 + max(map(len, re.findall("`+", line)), default=0))
    pad = " " if "`" in line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _told(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "category": rule.category,
        "severity": rule.severity,
        "language": rule.language,
        "reason": rule.message,
        "fix": rule.fix,
        "source": rule.source,
        "good": rule.good,
        "bad": rule.bad,
    }
