"""What each country thinks of a detail, line by line of the table behind the guard (R159)."""

import pytest

from bot.checks.customs import Stance, custom, is_safety, stance
from bot.checks.words.customs import CUSTOMS, GDPR, NEVER, SAFETY, SPECIAL

_WORDS = (
    "birth_date age salary religion marital_status dependents sexual_orientation photo gender "
    "nationality_ethnicity health_disability political_union government_id bank_details "
    "street_address physical_attributes family_names"
)
ALL = _WORDS.split()
NORDICS_AND_NEIGHBOURS = ["NL", "BE", "IE", "SE", "NO", "DK", "FI", "IS"]
GULF = ["AE", "SA", "QA", "KW", "BH", "OM"]
ARAB = ["EG", "JO", "LB", "MA", "TN", "DZ"]
CITY_STATES_AND_NEIGHBOURS = ["TW", "HK", "SG", "MY", "ID"]
LATIN = ["MX", "CO", "PE", "AR", "CL", "UY", "EC"]

# Countries of a row, what they keep, and what they see as optional; all else is to be dropped.
TABLE = [
    (("US", "GB", "CA", "AU", "NZ"), "", ""),
    (("DE", "AT", "CH"), "birth_date photo nationality_ethnicity", "age"),
    (("FR",), "", "age photo birth_date"),
    (("ES", "IT", "PT"), "photo", "birth_date age"),
    (("PL",), "birth_date photo", "age"),
    (NORDICS_AND_NEIGHBOURS, "", "birth_date photo age"),
    (("RU", "BY", "KZ"), "age salary birth_date", "gender nationality_ethnicity photo"),
    (("IN", "PK", "BD", "LK", "NP"), "", ""),
    (GULF, "nationality_ethnicity photo birth_date age marital_status", ""),
    (ARAB, "marital_status birth_date age", "photo"),
    (("NG", "KE", "GH", "ZA"), "", "birth_date age gender nationality_ethnicity"),
    (("JP",), "", "photo birth_date age street_address"),
    (("KR",), "", "birth_date photo age"),
    (("CN",), "", "photo birth_date age street_address"),
    (("TW", "HK", "SG"), "nationality_ethnicity", "photo age birth_date gender marital_status"),
    (("MY", "ID"), "nationality_ethnicity", "photo age birth_date gender marital_status salary"),
    (("BR",), "", "age marital_status birth_date"),
    (LATIN, "", "photo age birth_date marital_status"),
    (("TR",), "birth_date marital_status age", "photo"),
    (("IL",), "birth_date marital_status age", ""),
]


@pytest.mark.parametrize(("countries", "keep", "mild"), TABLE)
def test_each_row_of_the_table_is_followed_for_all_seventeen_categories(countries, keep, mild):
    for country in countries:
        found = {category: stance(country, category) for category in ALL}
        kept = {category for category, told in found.items() if told is Stance.KEEP}
        seen = {category for category, told in found.items() if told is Stance.MILD}
        assert (kept, seen) == (set(keep.split()), set(mild.split())), country


@pytest.mark.parametrize("country", ["", "ZZ", *CUSTOMS])
def test_ids_bank_details_faith_health_orientation_and_politics_are_dropped_everywhere(country):
    assert {stance(country, category) for category in NEVER} == {Stance.DROP}
    for category in SAFETY:
        assert is_safety(category)
        assert "any country" in custom(country, category)
    for category in SPECIAL:
        assert "sual" not in custom(country, category)
        assert ("GDPR" in custom(country, category)) is (country in GDPR)


@pytest.mark.parametrize("category", ALL)
@pytest.mark.parametrize("country", ["", "ZZ", *CUSTOMS])
def test_every_country_has_one_short_line_for_every_category(country, category):
    for detail in ("", "Ethnicity: Tamil"):
        line = custom(country, category, detail)
        assert line
        assert len(line) <= 90
        assert line.endswith(".")
        assert "\n" not in line
        assert "illegal" not in line.lower()


def test_the_line_is_strict_where_no_country_is_known_and_asks_for_one():
    """R159: the United Kingdom is strict."""
    assert "some countries expect it: tell me yours" in custom("", "birth_date")
    assert "tell me" not in custom("ZZ", "birth_date")
    assert custom("DE", "birth_date") == "Usual in Germany, still optional."
    assert custom("GB", "photo") == "Employers in the UK should not need this."
    assert custom("FR", "age") == "Seen in France, less and less; it is optional."


@pytest.mark.parametrize("country", ["DE", "CH", "AE", "SG"])
def test_a_nationality_is_usual_where_an_ethnic_origin_is_not(country):
    """GDPR art. 9: origin is special, nationality is not."""
    for told in ("Nationality: Turkish", "Staatsangehörigkeit: deutsch"):
        assert stance(country, "nationality_ethnicity", told) is Stance.KEEP
    for told in ("Ethnicity: Kurdish", "Caste: Brahmin", "Race: white"):
        assert stance(country, "nationality_ethnicity", told) is Stance.DROP
        assert "sual" not in custom(country, "nationality_ethnicity", told)


@pytest.mark.parametrize(
    ("country", "category", "words"),
    [
        ("US", "nationality_ethnicity", "federal applications"),
        ("GB", "nationality_ethnicity", "right to work may be stated"),
        ("CH", "nationality_ethnicity", "with your permit"),
        ("AE", "nationality_ethnicity", "visa status"),
        ("SG", "nationality_ethnicity", "type of pass"),
        ("IN", "religion", "employers in India should not need this; a government form"),
        ("IN", "salary", "Recruiters in India ask"),
        ("DE", "salary", "into the letter"),
        ("DE", "marital_status", "better left out"),
        ("JP", "photo", "rirekisho"),
        ("KR", "marital_status", "may not even ask"),
        ("CN", "birth_date", "State firms"),
        ("RU", "salary", "only if the board does"),
        ("ZA", "nationality_ethnicity", "yours to give"),
    ],
)
def test_what_a_country_is_particular_about_is_said(country, category, words):
    assert words in custom(country, category)
