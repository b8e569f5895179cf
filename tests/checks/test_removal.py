"""A detail is cut out exactly, and the punctuation around it mended (U20)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.privacy import PRIVACY_RULES, find
from bot.checks.removal import cut_out, held, town, without

BAD = [text for rule in PRIVACY_RULES for text in rule.bad]


def cut(text, section="extras"):
    return without(text, find(text, section))


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
        ("Turin\nPersonal note: married, two kids", "Turin"),
        ("I'm married, so mornings suit me", "Mornings suit me"),
        ("I'm gay.", ""),
        ("I have two kids", ""),
    ],
)
def test_cutting_leaves_a_clean_line(text, rest):
    """U20: the line that stays is shown."""
    assert cut(text, "contact") == rest


def test_cutting_nothing_changes_nothing_but_outer_blanks():
    assert without("Go, Kafka - and\tRust", ()) == "Go, Kafka - and\tRust"


@given(st.lists(st.sampled_from(BAD), min_size=1, max_size=3))
def test_what_was_cut_is_not_found_again(texts):
    text = "\n".join(texts)
    found = find(text, "contact")
    for finding in found:
        detail = text[finding.start : finding.end]
        assert len(detail) < 3 or detail not in without(text, [finding]) or text.count(detail) > 1


@pytest.mark.parametrize(
    ("text", "detail", "rest"),
    [
        ("I'm a mother who moved to backend", "I'm a mother", "Moved to backend"),
        ("I am a shy person seeking work", "shy person", "I am seeking work"),
        ("as a Jew I'm offline on Saturdays", "Jew", "I'm offline on Saturdays"),
        ("A man with ten years of Go", "man", "With ten years of Go"),
        ("grew up in Rabat, then Turin", "Rabat", "grew up, then Turin"),
        ("Name/Age: Ada/28", "/28", "Name/Age: Ada"),
        ("Go/Age: 28, Turin", "Age: 28", "Go, Turin"),
        ("Ada/28: Go", "28", "Ada: Go"),
        ("I'll be 35 in May", "35 in May", ""),
        ("2018: a year at home", "a year at home", ""),
        ("Turin\nMy address: 4 Elm Road\nGo", "4 Elm Road", "Turin\nGo"),
        ("I'm 31, with no kids or debts to my name", "I'm 31, with no kids", "Debts to my name"),
    ],
)
def test_what_stood_around_a_detail_is_mended(text, detail, rest):
    at = text.index(detail)
    assert without(text, [PRIVACY_RULES[0].at(at, at + len(detail))]) == rest


def test_overlapping_findings_are_cut_once():
    rule = PRIVACY_RULES[0]
    found = (rule.at(4, 8), rule.at(6, 12))
    assert without("Go, abcdefgh", found) == "Go"


@given(st.text(max_size=300), st.sampled_from(["contact", "experience", "extras"]))
def test_any_text_is_cut_without_error(text, section):
    assert isinstance(without(text, find(text, section)), str)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("PERSONAL DETAILS\nDOB: 03.04.1985\nReligion: Hindu\nI build APIs.", "I build APIs."),
        ("I build APIs.\n\nPersonal details:\nDOB: 03.04.1985", "I build APIs."),
        ("About me\nI build APIs.\nDOB: 03.04.1985", "About me\nI build APIs."),
    ],
)
def test_a_heading_goes_with_the_details_it_headed_and_not_without(text, rest):
    assert cut(text, "summary") == rest


def test_lines_that_held_no_detail_stay_sign_for_sign():
    text = "Go,  Kafka ;  Rust \nDOB: 03.04.1985\n  nested   point"
    assert cut(text) == "Go,  Kafka ;  Rust \n  nested   point"


def test_what_is_only_mentioned_is_neither_held_back_nor_cut():
    text = "Mira Vale (she/her), DOB: 03.04.1985"
    assert "gender" in {finding.category for finding in find(text, "headline")}
    assert {finding.category for finding in held(text, "headline")} == {"birth_date"}
    cut = cut_out(text, "headline")
    assert {finding.category for finding in cut.findings} == {"birth_date"}
    assert cut.words == ("DOB: 03.04.1985",)
    assert cut.remains == "Mira Vale (she/her)"


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("12 Elm Street, Leeds, United Kingdom", "Leeds, United Kingdom"),
        ("B-204, Green Valley Apts, Kothrud, Pune", "Kothrud, Pune"),
        ("Lindenstr. 5, 10969 Berlin", "Berlin"),
        ("Lindenstr. 5\n10969 Berlin\nGermany", "Berlin, Germany"),
        ("Lindenstr. 5", ""),
        ("12 Elm Street", ""),
    ],
)
def test_of_an_address_the_town_is_left(address, place):
    """R44: city and country suffice."""
    assert town(address, "contact") == place
