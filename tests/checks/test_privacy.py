"""Personal details are found, explained and cut out; look-alikes pass (U20, R36-R43, R159)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.customs import custom
from bot.checks.finding import Finding, Severity
from bot.checks.privacy import (
    CATEGORY_WORDS,
    EVIDENCE,
    PHOTO_ANSWER,
    PRIVACY_RULES,
    Category,
    find,
)
from bot.checks.removal import without
from bot.checks.words.customs import CUSTOMS

BAD = [(rule, text) for rule in PRIVACY_RULES for text in rule.bad]
GOOD = [text for rule in PRIVACY_RULES for text in rule.good]


def categories(text, section="extras", kept=frozenset()):
    return {finding.category for finding in find(text, section, kept)}


def cut(text, section="extras"):
    return without(text, find(text, section))


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda value: getattr(value, "code", value))
def test_a_rule_finds_its_bad_examples(rule, text):
    assert rule.category in categories(text, "contact")


@pytest.mark.parametrize("text", GOOD)
def test_no_rule_warns_of_a_good_example(text):
    sections = ("contact", "summary", "experience", "extras")
    assert {section: find(text, section) for section in sections} == dict.fromkeys(sections, ())


def test_every_rule_has_a_reason_a_fix_a_source_examples_and_shapes():
    for rule in PRIVACY_RULES:
        assert rule.message.endswith(".")
        assert "\n" not in rule.message
        assert rule.fix
        assert rule.source.startswith("R")
        assert rule.good
        assert rule.bad
        assert rule.severity in {Severity.WARN, Severity.MENTION}
    assert {rule.code for rule in PRIVACY_RULES} == {piece.code for piece in EVIDENCE}


def test_every_category_has_a_plain_name_and_a_rule():
    warning = {rule.category for rule in PRIVACY_RULES if rule.severity is Severity.WARN}
    assert set(CATEGORY_WORDS) == set(Category) == warning


@pytest.mark.parametrize(
    ("section", "warned"),
    [("contact", True), ("extras", True), ("experience", False), ("skills", False)],
)
def test_a_bare_word_is_believed_only_away_from_the_work(section, warned):
    assert bool(find("Kiel, divorced, Go", section)) is warned


def test_a_block_of_personal_details_is_believed_in_any_section():
    text = "Docker, Kafka\nPersonal details\nReligion: Bahai faith"
    assert categories(text, "skills") == {"religion"}


def test_a_kept_category_stays_silent_and_the_others_do_not():
    """U20: after Keep, silence on that category."""
    text = "DOB: 04.05.1986, married"
    assert categories(text) == {"birth_date", "marital_status"}
    assert categories(text, kept=frozenset({"birth_date"})) == {"marital_status"}


def test_findings_come_in_the_order_of_the_text_and_point_at_the_detail():
    text = "Oslo · married · age: 39"
    found = find(text, "contact")
    assert [text[finding.start : finding.end] for finding in found] == ["married", "age: 39"]


def test_spans_fit_the_text_as_typed():
    text = "Café\u200b – Étienne\u00a0: ce\u0301libataire, 31 ans"
    found = {finding.category: finding for finding in find(text, "contact")}
    marital = found["marital_status"]
    assert text[marital.start : marital.end] == "ce\u0301libataire"
    assert text[found["age"].start : found["age"].end] == "31 ans"


def test_a_finding_says_the_reason_and_never_the_value():
    (finding,) = find("My salary is 43,210 EUR", "extras")
    assert "43" not in finding.message + finding.fix


@pytest.mark.parametrize(
    "text",
    [
        "Do I have to say that I am married?",
        "should I attach my photo?",
        "please leave my photo out",
        "I don't want a photo on it",
        "Religion: prefer not to say",
        "Date of birth: n/a",
    ],
)
def test_a_question_a_refusal_or_an_empty_field_is_no_disclosure(text):
    assert find(text, "contact") == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Turin, married, Java developer", "Turin, Java developer"),
        ("Turin, Java developer, married", "Turin, Java developer"),
        ("Married, Turin", "Turin"),
        ("Ada Byron (born 1985), Turin", "Ada Byron, Turin"),
        ("Ada Byron | 36 | Turin", "Ada Byron | Turin"),
        ("Chess, climbing and two kids", "Chess, climbing"),
        ("• Date of birth: 03.04.1985\n• Turin", "• Turin"),
        ("Turin\n\nReligion: Hindu\n\nGo", "Turin\n\nGo"),
        ("I'm 45, and I like Go.", "I like Go."),
        ("I like Go. I am married.", "I like Go."),
        ("A 31 year old engineer who likes Go", "An engineer who likes Go"),
        ("Personal details:\nDOB: 03.04.1985\nMarital status: single", ""),
        ("Single. One son. I like Go.", "I like Go."),
        ("I like Go. At age 47, the calm of types is mine", "I like Go. The calm of types is mine"),
        ("I am seeking an annual salary of 70k EUR", ""),
        ("I'm gay.", ""),
        ("I have two kids", ""),
    ],
)
def test_cutting_leaves_a_clean_line(text, rest):
    """U20: the line that stays is shown."""
    assert cut(text, "contact") == rest


def test_cutting_nothing_changes_nothing_but_outer_blanks():
    assert without("Go, Kafka - and\tRust", ()) == "Go, Kafka - and\tRust"


@given(st.lists(st.sampled_from([text for _, text in BAD]), min_size=1, max_size=3))
def test_what_was_cut_is_not_found_again(texts):
    text = "\n".join(texts)
    found = find(text, "contact")
    for finding in found:
        detail = text[finding.start : finding.end]
        assert len(detail) < 3 or detail not in without(text, [finding]) or text.count(detail) > 1


@given(st.text(max_size=300), st.sampled_from(["contact", "experience", "extras"]))
def test_any_text_is_checked_and_cut_without_error(text, section):
    found = find(text, section)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
    assert isinstance(without(text, found), str)


def test_overlapping_findings_are_cut_once():
    rule = PRIVACY_RULES[0]
    found = (rule.at(4, 8), rule.at(6, 12))
    assert without("Go, abcdefgh", found) == "Go"


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize("country", ["", "ZZ", *CUSTOMS])
def test_every_country_has_one_short_line_for_every_category(country, category):
    line = custom(country, category)
    assert line
    assert len(line) <= 90
    assert "\n" not in line
    assert "illegal" not in line.lower()


def test_custom_is_strict_where_no_country_is_known_and_mild_where_it_is_usual():
    """R159: the United Kingdom is strict."""
    assert "should not need" in custom("", "birth_date")
    assert custom("DE", "birth_date") == "Usual in Germany, still optional."
    assert custom("GB", "photo") == "Employers in the UK should not need this."
    assert "should not need" in custom("DE", "religion")


def test_a_picture_is_answered_warmly_and_not_downloaded():
    """R41."""
    assert "not downloaded" in PHOTO_ANSWER
    assert len(PHOTO_ANSWER) < 250


def test_a_rule_lends_a_finding_its_words_or_takes_others():
    rule = PRIVACY_RULES[0]
    finding = Finding(rule.code, rule.category, rule.severity, rule.message, 1, 2, rule.fix)
    assert rule.at(1, 2) == finding
    assert rule.at(1, 2, "Other.", "Do.").message == "Other."
