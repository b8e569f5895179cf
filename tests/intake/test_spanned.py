"""Dates are found where they stand in a line, and none is invented."""

import pytest

from bot.intake.spanned import dated
from tests.intake.files import TODAY


@pytest.mark.parametrize(
    ("line", "start", "end", "rest"),
    [
        ("Data Analyst\tAug 2024 - Apr 2025", "2024-08", "2025-04", "Data Analyst"),
        ("Acme | 2019 – Present", "2019", "..", "Acme"),
        ("03/2021 – 11/2023 Acme", "2021-03", "2023-11", "Acme"),
        ("Engineer, Acme (January 2019 - March 2020)", "2019-01", "2020-03", "Engineer, Acme"),
        ("Acme, Jan 2019 to now · 2 yrs 3 mos", "2019-01", "..", "Acme"),
        ("seit März 2020 bei Beispiel", "2020-03", "..", "bei Beispiel"),
        ("март 2019 — настоящее время", "2019-03", "..", ""),
        ("March 1, 2020 - June 3, 2021", "2020-03", "2021-06", ""),
        ("Expected May 2027", "2027-05", "", ""),
        ("BSc Physics, 2014", "2014", "", "BSc Physics"),
        ("2019年3月 - 至今", "2019-03", "..", ""),
        ("Analyst (Contract)\t2020", "2020", "", "Analyst (Contract)"),
        ("Developer\tOct 2022 – (current)", "2022-10", "..", "Developer"),
    ],
)
def test_a_period_is_found_and_the_rest_of_its_line_stays(line, start, end, rest):
    found = dated(line, TODAY)
    assert (found.start, found.end, found.rest) == (start, end, rest)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("03/04/2021 - 05/06/2022", "2021", "2022"),  # days and months may be either way round
        ("Spring 2020 - Fall 2021", "2020", "2021"),
        ("Summer 2019", "2019", ""),
    ],
)
def test_of_a_month_that_is_not_certain_the_year_alone_is_kept(line, start, end):
    found = dated(line, TODAY)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("line", ["Room 12345", "CS2011 - Java", "from 900 to 120 ms", ""])
def test_other_numbers_are_no_dates(line):
    assert dated(line, TODAY) is None
