"""A number counts as a result only if it measures something (R96)."""

import pytest

from bot.checks.writing.amounts import amounts
from bot.checks.writing.text import text_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cut the AWS bill from $41k to $23k a month", ("$41k", "$23k")),
        ("Taught 11 support agents SQL", ("11",)),
        ("Raised uptime from 99.5 % to 99.95%", ("99.5 %", "99.95%")),
        ("Served 2000 users on Java 17", ("2000",)),
        ("Mentored two juniors and halved review time", ("two", "halved")),
        ("Cut scans by a third", ("a third",)),
        ("Handles 1,200 requests a second, 3x the load of 2021", ("1,200", "3x")),
        ("Loads all of Finland in 4 s", ("4 s",)),
        ("Moved 40 TB to S3 in 3 weeks", ("40 TB", "3")),
    ],
)
def test_what_is_measured_is_found(text, found):
    assert amounts(text_of(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kept the cluster up since 2022",
        "Ran the migration from 2019 to 2021",
        "Rebuilt billing between 03/2021 and 2022-04",
        "Upgraded the service from Java 8 to Java 17",
        "Ported the shop from PHP 5.6 to 8.1 and Oracle 11g",
        "Stored files in S3 and sessions in EC2",
        "Added OAuth2, OAuth 2.0 and two-factor sign-in",
        "Wrote HTTP/2 and TLS 1.3 support",
        "Prepared the ISO 27001 audit",
        "Carried the pager 24/7",
        "Released version 2 in the 1st sprint",
        "Replaced N+1 queries and returned 5xx errors as JSON",
        "Built a third-party integration in a first-year course",
    ],
)
def test_years_versions_names_and_standards_measure_nothing(text):
    assert amounts(text_of(text)) == ()
