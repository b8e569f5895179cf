import pytest
from hypothesis import given, settings

from bot.resume.filename import file_name
from tests.resume.drafts import draft, drafts


def named(name, target="", country="", suffix="pdf"):
    answers = draft(contact={"name": name}, profile={"target": target, "country": country})
    return file_name(answers, suffix)


@pytest.mark.parametrize(
    ("name", "target", "country", "expected"),
    [
        ("Ada Byron", "Backend developer", "US", "Ada-Byron-Backend-Developer-Resume.pdf"),
        ("Ada Byron", "Backend developer", "GB", "Ada-Byron-Backend-Developer-CV.pdf"),
        ("Ada Byron", "", "CA", "Ada-Byron-Resume.pdf"),
        ("Zoë O'Neil", "Node.js developer", "", "Zoe-ONeil-Nodejs-Developer-Resume.pdf"),
        ("Łukasz Żak", "C++ developer", "PL", "Lukasz-Zak-Cpp-Developer-CV.pdf"),
        ("Анна Ким", "", "", "Anna-Kim-Resume.pdf"),
        ("", "Backend developer", "", "Backend-Developer-Resume.pdf"),
        ("", "", "", "Resume.pdf"),
        ("../../etc/passwd", "", "", "Etc-Passwd-Resume.pdf"),
        ("???", "", "IE", "CV.pdf"),
    ],
)
def test_a_file_says_whose_it_is_and_for_what(name, target, country, expected):
    """R162."""
    assert named(name, target, country) == expected


def test_a_long_title_loses_its_last_words_not_half_of_one():
    """R162."""
    target = "Senior backend engineer for distributed payment systems"
    assert (
        named("Ada Byron", target) == "Ada-Byron-Senior-Backend-Engineer-For-Distributed-Resume.pdf"
    )


def test_other_kinds_of_file_end_otherwise():
    assert named("Ada Byron", suffix="docx") == "Ada-Byron-Resume.docx"


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_any_name_is_short_and_safe(answers):
    """R162."""
    name = file_name(answers)
    assert len(name) <= 60
    stem, dot, suffix = name.partition(".")
    assert stem.replace("-", "").isalnum()
    assert stem.isascii()
    assert (dot, suffix) == (".", "pdf")
