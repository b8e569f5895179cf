"""Ids and bank numbers are never shown in full: all but their last two signs are hidden."""

import pytest

from bot.checks.masking import masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Passport number: X1234567", "Passport number: ••••••67"),
        ("My SSN: 219-09-9998, Leeds", "My SSN: •••-••-••98, Leeds"),
        (
            "IBAN: DE89 3704 0044 0532 0130 00\nGo",
            "IBAN: •••• •••• •••• •••• •••• 00\nGo",
        ),
    ],
)
def test_all_but_the_last_two_signs_of_a_number_are_hidden(text, shown):
    assert masked(text, "extras") == shown


@pytest.mark.parametrize(
    "text",
    [
        "Moved 2,000,000 rows to Kafka in 2021",
        "Date of birth: 14 March 1988",
        "ada@example.com, +1 202 555 0143",
        "Valid passport",
        "",
    ],
)
def test_what_is_no_id_or_account_is_shown_as_it_is(text):
    assert masked(text, "extras") == text
