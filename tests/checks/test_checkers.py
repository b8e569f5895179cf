"""The families of rules side by side: one code a rule, one word a finding, no value in it."""

from dataclasses import replace

import pytest

from bot.checks import checkers
from bot.checks.checkers import CHECKERS, DEFAULT_SECTION, RULES, Checker, Context, check
from bot.checks.fields import FIELD_RULES
from bot.checks.finding import Finding, Rule, Severity

TEXT = "Xyz"


def test_no_two_rules_share_a_code():
    assert len(RULES) == sum(len(checker.rules) for checker in CHECKERS)
    assert list(RULES) == sorted(RULES)


def test_every_rule_says_what_why_and_by_which_source():
    for rule in RULES.values():
        assert rule.category, rule.code
        assert rule.message.endswith("."), rule.code
        assert rule.fix, rule.code
        assert rule.source.startswith("R"), rule.code
        assert rule.good, rule.code
        assert rule.bad, rule.code


@pytest.mark.parametrize("rule", FIELD_RULES, ids=lambda rule: rule.code)
def test_a_field_tells_by_its_name_that_it_holds_a_detail(rule):
    for field in rule.bad:
        found = check(TEXT, Context("contact", field))
        assert [(each.code, each.start, each.end) for each in found] == [(rule.code, 0, len(TEXT))]
        assert check(" \n", Context("contact", field)) == ()
    for field in rule.good:
        assert check(TEXT, Context("contact", field)) == ()


def test_what_is_usual_where_a_resume_goes_is_said_if_that_is_known():
    field = Context("contact", "basics.image")
    rule, usual = RULES["J01"].message, "Usual in Germany, still optional."
    assert [each.message for each in check("me.png", field)] == [rule]
    there = check("me.png", replace(field, country="DE"))
    assert [each.message for each in there] == [f"{rule} {usual}"]


def test_a_section_nobody_knows_is_judged_as_the_default():
    for text in ("I'm happily married", "Porto, single, Go developer", "Single node", "Age: 37"):
        assert check(text, Context("no such one")) == check(text, Context(DEFAULT_SECTION))


@pytest.fixture
def joined(monkeypatch):
    """Let a further family look at texts: one that quotes what it finds."""
    rule = Rule("X01", "photo", Severity.MENTION, "No.", "Go.", "R1", good=("a",), bad=("b",))

    def find(text, _context):
        return (rule.at(0, len(text), message=f"no {text}", fix=f"not {text}"),)

    monkeypatch.setattr(checkers, "CHECKERS", (*CHECKERS, Checker((rule,), find)))
    monkeypatch.setattr(checkers, "RULES", {**RULES, rule.code: rule})


@pytest.mark.usefixtures("joined")
def test_a_further_family_joins_by_its_entry_and_quotes_nothing():
    told = Finding("X01", "photo", Severity.MENTION, "No.", 0, len(TEXT), "Go.")
    assert check(TEXT, Context("skills", country="DE")) == (told,)


@pytest.mark.usefixtures("joined")
def test_what_two_families_say_of_one_place_is_told_once():
    found = check(TEXT, Context("contact", "basics.image"))
    assert [each.code for each in found if each.category == "photo"] == ["J01"]
