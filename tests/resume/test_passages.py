"""A plain text falls into its sections by its headings, and each piece keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.catalogue import SECTIONS
from bot.resume.headings import _SECTIONS, section_of
from bot.resume.passages import passages_of_text

RESUME = """\
Mira Vale
Lagos

Date of birth

14 March 1988

WORK EXPERIENCE
Acme, Go developer
Built the billing.

Single node, then cluster.

## Skills & Tools:
Go, SQL
"""


def pieces(text, section=""):
    return [(each.section, each.text) for each in passages_of_text(text, section)]


def test_what_stands_before_the_first_heading_is_contact_in_one_piece_and_the_rest_in_blocks():
    assert pieces(RESUME) == [
        ("contact", RESUME.partition("WORK")[0]),
        ("experience", "WORK EXPERIENCE\nAcme, Go developer\nBuilt the billing."),
        ("experience", "Single node, then cluster."),
        ("skills", "## Skills & Tools:\nGo, SQL"),
    ]


def test_without_headings_all_of_it_is_the_section_asked_for_or_a_summary():
    text = "I write Go.\n \nAnd SQL."
    assert pieces(text) == [("summary", "I write Go."), ("summary", "And SQL.")]
    assert pieces(text, "contact") == [("contact", text)]
    assert pieces(RESUME, "summary")[0] == ("summary", "Mira Vale\nLagos")


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Experience", "experience"),
        ("  EMPLOYMENT HISTORY:", "experience"),
        ("**Technical Skills**", "skills"),
        ("3. Education", "education"),
        ("E D U C A T I O N", "education"),
        ("W O R K  H I S T O R Y", "experience"),
        ("\fAwards and Honors", "awards"),
        ("• Personal Details", "contact"),
        ("Berufserfahrung", "experience"),
        ("Formación académica", "education"),
        ("Навыки", "skills"),
        ("Dane osobowe", "contact"),
        ("الخبرة العملية", "experience"),
        ("Skills: Go, SQL", ""),
        ("Experience with Go", ""),
        ("Achievements", ""),
        ("Details:", ""),
        ("", ""),
        ("-----", ""),
        ("Experience" * 9, ""),
    ],
)
def test_a_heading_is_known_however_it_is_dressed_and_a_sentence_is_none(line, section):
    assert section_of(line) == section


def test_every_heading_leads_to_a_section_of_the_interview():
    assert set(_SECTIONS.values()) <= set(SECTIONS)


LINES = st.sampled_from(["", " ", "Go\u2028SQL", "Experience", "Personal details", "DOB", "a\fb"])


@given(st.lists(LINES).map("\n".join), st.sampled_from(["", "skills"]))
def test_every_word_stands_in_one_passage_at_its_place(text, section):
    seen = [place for each in passages_of_text(text, section) for place in each.places]
    assert len(seen) == len(set(seen))
    assert {at for at, sign in enumerate(text) if sign.strip()} <= set(seen)
    for each in passages_of_text(text, section):
        assert each.text == "".join(text[place] for place in each.places)
        assert each.text.strip()
