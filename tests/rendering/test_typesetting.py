"""How texts are written on a page."""

import pytest

from bot.rendering.typesetting import BREAK, LONGEST_WORD, WORD_JOINER, capitals, plain, typeset


@pytest.mark.parametrize(
    "text",
    ["back-end", "CI/CD", "C++/C#", "2019–2021", "read/write", "Go|Rust", "tests—all"],
)
def test_a_compound_is_held_together_and_loses_no_letter(text):
    assert WORD_JOINER in typeset(text)
    assert typeset(text).replace(WORD_JOINER, "") == text


def test_a_dash_between_spaces_is_left_alone():
    assert typeset("2019 - 2021") == "2019 - 2021"


def test_a_long_address_may_be_broken_at_its_slashes_but_not_at_a_hyphen():
    """Poppler drops a hyphen at the end of a line."""
    address = "https://example.com/a-rather-long/path"
    joined = f"https://example.com/a-{WORD_JOINER}rather-{WORD_JOINER}long/path"
    assert typeset(address) == joined


def test_a_word_longer_than_any_line_gets_places_to_break():
    word = "x" * (2 * LONGEST_WORD + 1)
    assert typeset(word).count(BREAK) == 2
    assert typeset(word).replace(BREAK, "") == word


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x00b\x07c", "abc"),
        ("tab\tand\nline", "tab and line"),
        ("lone \ud800surrogate", "lone surrogate"),
        ("over\u202eride", "override"),
        ("no\ufffe\uffffcharacters", "nocharacters"),
        ("soft\u00adhyphen", "softhyphen"),
        ("  wide   space ", "wide space"),
        ("क्\u200dष", "क्\u200dष"),
        ("1 \u202e", "1"),
        ("a \u202e b", "a b"),
    ],
)
def test_what_no_page_can_show_is_dropped(text, printed):
    """`document.md` point 7."""
    assert plain(text) == printed


@pytest.mark.parametrize(
    ("language", "title", "printed"),
    [
        ("en", "Work experience", "WORK EXPERIENCE"),
        ("tr", "İş deneyimi", "İŞ DENEYİMİ"),
        ("el-GR", "Εμπειρία", "ΕΜΠΕΙΡΙΑ"),
        ("de", "Großes", "GROSSES"),
        ("ka", "გამოცდილება", "გამოცდილება"),
        ("ja", "職務経歴", "職務経歴"),
    ],
)
def test_titles_are_in_the_capitals_of_their_language(language, title, printed):
    assert capitals(title, language) == printed
