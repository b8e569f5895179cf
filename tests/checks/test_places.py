"""Countries by every name people have for them, and places as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.places import country_name, read_country, read_place
from bot.checks.reading import Ambiguous, Read, Unclear


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *((t, "GB") for t in ("UK", "u.k.", "United Kingdom", "England", "gb", "Great Britain")),
        *((t, "US") for t in ("USA", "U.S.", "us", "the United States", "America", "США", "🇺🇸")),
        *((t, "DE") for t in ("Germany", "Deutschland", "de", "DEU", "Allemagne", "Германия")),
        *((t, "AE") for t in ("UAE", "Emirates", "الإمارات العربية المتحدة")),
        *(("España", "ES"), ("espana", "ES"), ("Україна", "UA"), ("日本", "JP"), ("भारत", "IN")),
        *(("Côte d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("Turkey", "TR"), ("Türkiye", "TR")),
        *(("Berlin, Germany", "DE"), ("I live in Poland", "PL"), ("Germany (remote)", "DE")),
    ],
)
def test_a_country_is_known_by_name_code_and_flag(typed, code):
    assert read_country(typed) == Read(code, country_name(code))


@pytest.mark.parametrize("typed", ["", "Narnia", "🙂", "EU", "x" * 4096, "42"])
def test_what_is_no_country_is_answered_with_an_example(typed):
    reading = read_country(typed)
    assert isinstance(reading, Unclear)
    assert "Germany" in reading.hint


@pytest.mark.parametrize(("typed", "code"), [("Germny", "DE"), ("Congo", "CD"), ("Korea", "KR")])
def test_a_name_of_two_countries_or_a_slip_is_asked(typed, code):
    reading = read_country(typed)
    assert isinstance(reading, Ambiguous)
    assert code in dict(reading.options)


def test_a_code_has_an_english_name_and_other_text_stays():
    assert country_name("DE") == "Germany"
    assert country_name("somewhere") == "somewhere"


@pytest.mark.parametrize("place", ["Austin, Texas", "東京", "920 Lavaca Street"])
def test_a_place_reads_as_typed(place):
    assert read_place(place) == Read(place)


@given(st.text(max_size=120))
def test_any_text_is_answered_and_a_country_reads_to_itself(text):
    reading = read_country(text)
    if isinstance(reading, Read):
        assert read_country(reading.value) == reading
        assert read_country(reading.echo) == reading
