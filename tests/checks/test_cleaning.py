"""U32: what is typed is made safe, and nothing a reader could see is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.cleaning import MOST_MARKS, clean, without_emoji

HARD = st.text(
    st.sampled_from("aé e\u0301\u0323\u0e33\u102d\u200d\u200c\u202e\ufeff\ud800\0\t\n\r \u2028ßﬁ각")
    | st.characters(exclude_categories=[])
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ada\0 By\x07ron", "Ada Byron"),
        ("Ada \ud83d Byron", "Ada Byron"),
        ("\u202eAda\u202c \u2066Byron\u2069", "Ada Byron"),
        ("\ufeffA\u200bd\u2060a\u00ad", "Ada"),
        ("a\tb", "a b"),
        ("a\u00a0\u3000 b", "a b"),
        ("  a  \r\n b ", "a\nb"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\u2028b\x0bc", "a\nb\nc"),
        ("e\u0301", "é"),
        ("\ue000Ada\uffff", "Ada"),
        ("\uf0b7 from Word", "• from Word"),
        ("\u3164\u2800", ""),
    ],
)
def test_what_cannot_be_seen_is_dropped_and_blanks_are_tidied(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "क्\u200dष",
        "Нйї",
        "مرحبا",
        "{{7*7}}",
        "<b>",
    ],
)
def test_letters_joiners_and_signs_of_every_script_stay(text):
    assert clean(text) == text


def test_a_letter_carries_three_stacked_marks_at_most():
    zalgo = clean("e" + "\u0330\u0331\u0332\u0333" * 1000 + "x")
    marks = [char for char in zalgo if unicodedata.combining(char)]
    assert len(marks) == MOST_MARKS
    assert zalgo.endswith("x")


@given(HARD)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(HARD)
def test_what_is_clean_can_be_encoded_and_stored(text):
    cleaned = clean(text)
    cleaned.encode()
    assert "\0" not in cleaned


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Wrote 40 tests 🎉 covering 85%", "Wrote 40 tests covering 85%"),
        ("Chat Server 😀", "Chat Server"),
        ("🚀 Shipped it 🚀.", "Shipped it."),
        ("Family 👨‍👩‍👧‍👦 and hands 👍🏽", "Family and hands"),
        ("Berlin 🇩🇪", "Berlin"),
        ("Love ❤️ and sun ☀️", "Love and sun"),
        ("Keycap 1️⃣ ok", "Keycap ok"),
        ("✅ Done", "Done"),
        ("3❤️ and 4⭐", "3 and 4"),
    ],
)
def test_emoji_are_left_off_the_page(typed, printed):
    assert without_emoji(typed) == printed


@pytest.mark.parametrize(
    "text",
    [
        *("Python ★★★★☆", "✓ tested", "C# & F#", "5 × 3 → 15", "नेपाली", "می\u200cخواهم", "50 €"),
        *("“quoted” – 100 %", "A* search", "1 2 3", "日本語"),
    ],
)
def test_signs_that_are_text_stay(text):
    assert without_emoji(text) == text
