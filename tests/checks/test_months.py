"""Names of months in every language the dates know."""

import pytest

from bot.checks.cleaning import folded
from bot.checks.months import LANGUAGES, OPEN, VAGUE, _names, month_number


def test_no_name_or_abbreviation_means_two_months():
    meant = {}
    for name, number in _names():
        assert meant.setdefault(name, number) == number


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_language_reads(language):
    assert all(month_number(name) == number for name, number in _names((language,)))


@pytest.mark.parametrize(
    ("word", "number"),
    [("сентябре", 9), ("мае", 5), ("grudniu", 12), ("sept", 9), ("ağustos", 8), ("juil", 7)],
)
def test_cases_and_short_forms_read(word, number):
    assert month_number(folded(word)) == number


@pytest.mark.parametrize("word", ["jui", "ma", "hello", "", "spring"])
def test_what_may_be_two_months_or_none_is_none(word):
    assert month_number(word) == 0


def test_a_word_for_now_is_no_season():
    assert not OPEN & set(VAGUE)
