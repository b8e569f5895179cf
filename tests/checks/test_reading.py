"""Names, lines and paragraphs: what reads, and a plain sentence for what does not (U10, U32)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.reading import Ambiguous, Read, Unclear, one_of, read_line, read_name, read_text


@pytest.mark.parametrize(
    "name",
    ["Ada Byron", "Madonna", "Анна Петрова", "李雷", "محمد علي", "O’Brien-Smith Jr.", "अदिति"],
)
def test_a_name_of_any_script_reads_as_typed(name):
    assert read_name(name) == Read(name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("My name is Ada Byron", "Ada Byron"),
        ("I'm Ada", "Ada"),
        ("Ada Byron!", "Ada Byron"),
        ("меня зовут Анна", "Анна"),
    ],
)
def test_a_name_is_found_in_a_sentence_and_echoed(typed, name):
    assert read_name(typed) == Read(name, name)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "no text"),
        (" \n ", "no text"),
        ("🙂🙂", "no words"),
        ("...", "no words"),
        ("Ada 3", "number"),
        ("ada@example.com", "address"),
        ("Ada\nByron\nBackend", "3 lines"),
        ("A" * 4096, "4,096 characters"),
    ],
)
def test_what_is_no_name_is_answered_with_what_was_seen(typed, words):
    reading = read_name(typed)
    assert isinstance(reading, Unclear)
    assert words in reading.understood
    assert reading.hint


def test_lines_typed_where_one_is_asked_are_joined():
    assert read_line("Back-end\ndeveloper") == Read("Back-end developer", "Back-end developer")


@pytest.mark.parametrize(("typed", "most"), [("x" * 201, 200), ("🙂", 200), ("", 200), ("ab", 1)])
def test_a_line_has_words_and_keeps_its_limit(typed, most):
    assert isinstance(read_line(typed, most), Unclear)


def test_a_paragraph_keeps_its_lines():
    assert read_text("one\n\ntwo") == Read("one\n\ntwo")


def test_a_paragraph_says_how_long_and_how_many_lines_it_is():
    assert "2,001 characters" in read_text("x" * 2001).understood
    assert "41 lines" in read_text("x\n" * 41).understood
    assert read_text("x" * 2000) == Read("x" * 2000)


@pytest.mark.parametrize("typed", ["{{7*7}}", "<script>alert(1)</script>", "</style>"])
def test_markup_and_templates_are_text(typed):
    assert read_line(typed) == Read(typed)


def test_an_option_is_offered_once():
    assert one_of("Which?", [("a", "A"), ("a", "A"), ("b", "B")]) == Ambiguous(
        "Which?", (("a", "A"), ("b", "B"))
    )


@given(st.text(st.characters(exclude_categories=[]), max_size=300))
@pytest.mark.parametrize("reader", [read_name, read_line, read_text])
def test_any_text_reads_or_is_answered_and_a_value_reads_to_itself(reader, text):
    reading = reader(text)
    if isinstance(reading, Read):
        assert reader(reading.value).value == reading.value
