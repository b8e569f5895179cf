"""`python -m bot rules` tells every rule with its reason, source and examples."""

import json
from pathlib import Path

import pytest

from bot.checks.registry import RULES
from bot.rulebook import page
from tests.commands import command
from tests.test_cli import refused

__all__ = ["command"]  # a fixture

FACTS = {
    "code": "code",
    "category": "category",
    "severity": "severity",
    "language": "language",
    "reason": "message",
    "fix": "fix",
    "source": "source",
    "good": "good",
    "bad": "bad",
}


def test_every_rule_is_told_by_code_with_all_it_holds(command):
    told = json.loads(command("rules", "--format", "json").stdout)
    assert [each["code"] for each in told] == sorted(RULES)
    for each in told:
        rule = RULES[each["code"]]
        assert set(each) == set(FACTS)
        for name, ours in FACTS.items():
            value = getattr(rule, ours)
            assert each[name] == (list(value) if isinstance(value, tuple) else value)


def test_as_text_it_is_a_page_with_a_heading_and_the_examples_of_each_rule(command):
    page = command("rules").stdout
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert headings == [f"## {rule.code} {rule.category}" for rule in RULES.values()]
    for rule in RULES.values():
        assert f"{rule.message} {rule.fix}" in page
        for text in (*rule.good, *rule.bad):
            assert text.replace("\n", "\\n") in page


@pytest.mark.parametrize("code", ["J01", "j01"])
def test_one_rule_is_told_by_its_code(code, command):
    said = command("rules", code).stdout
    assert said.startswith("## J01 photo\n")
    assert said.strip() in command("rules").stdout
    assert json.loads(command("rules", code, "--format", "json").stdout)["code"] == "J01"


def test_a_code_nobody_knows_is_told_with_those_that_are(command):
    refused(command("rules", "X99"), "'X99'", "J01", max(RULES))


def test_the_page_of_rules_in_the_docs_is_fresh():
    written = (Path(__file__).parents[1] / "docs/rules.md").read_text(encoding="utf-8")
    assert written == page() + "\n", "`make rules` writes it anew"
