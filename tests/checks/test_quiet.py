"""A person who writes well is left alone, whatever words they choose (U21)."""

import pytest

from bot.checks.coach import remarks
from bot.checks.writing.rule import Field, Setting
from bot.checks.writing.verbs import past


@pytest.mark.parametrize(
    "text",
    [
        "Freed the nightly batch of its dependence on one Oracle server by moving it to Spark",
        "Sat with the claims handlers for two days, then built the Laravel form they use",
        "Talked the vendor into raising the API quota threefold at the same price",
        "Settled a long dispute about rounding with property-based tests in Haskell",
        "Bound three ledgers together with a saga in Kotlin, with no lost order since",
        "Built a form that lets agents change and send the offer, in Go for 40 hotels",
        "Cut the nightly run to 9 minutes by profiling and batching its queries in Go",
        "Stored games as bitboards rather than text, which lets SQLite answer in 20 ms",
        "Made reliability a product feature: published uptime, 99.97% in four quarters",
        "Moved secrets out of /etc into HashiCorp Vault for 31 services",
        "Raised the share of successfully delivered messages from 92 to 99.7%",
        "Added one kind of event per state change, so that auditors can replay any order",
        "A/B-tested two ranking models behind a Flask endpoint; bookings rose by 6%",
        "Used EXPLAIN ANALYZE to find a missing index; the dashboard loads in 2 s, not 25",
        "Rewrote the README over which two trainees had stumbled, and its STRIDE table",
    ],
)
def test_a_point_in_unusual_words_is_left_alone(text):
    assert remarks(text, Setting(Field.BULLET, "mid")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Tutor 25 first-year students in C, two hours a week",
        "Pair with the mobile team on the push contract, now covered by Pact tests",
        "Steward the event schemas of eight teams and review each change",
    ],
)
def test_a_verb_of_what_goes_on_is_known_as_one(text):
    assert remarks(text, Setting(Field.BULLET, "mid", current=True)) == ()


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (Field.EDUCATION, "MEng Electronic Engineering, first-class honours"),
        (Field.HEADLINE, "Software Craftsman in Ruby, 9 years of e-commerce"),
        (Field.PROJECT, "Bot that warns allotment holders of frost, run since 2021 for 65 people"),
        (
            Field.SUMMARY,
            (
                "Rubyist with seven years in charity fundraising. Brought deploys of the Rails "
                "back end from monthly to daily. Open to remote work."
            ),
        ),
        (Field.DUTY, "Working student in the search team of a bookshop"),
        (Field.HEADLINE, "Backend-Entwicklerin, Java und Kafka"),
        (Field.HEADLINE, "Bioinformatician, Python and Rust"),
        (Field.OTHER, "cron jobs that wait 40 us, read by a redshift survey"),
        (
            Field.SUMMARY,
            (
                "Go developer with six years among beekeepers, foresters and millers. Cut the "
                "weighing of hives from nine minutes to one."
            ),
        ),
        (
            Field.SUMMARY,
            (
                "Mathematics student who writes Kotlin for a weather service; passionate about "
                "testing, as 96% branch coverage of the thesis code shows."
            ),
        ),
    ],
)
def test_nor_are_other_texts_that_say_enough(field, text):
    assert remarks(text, Setting(field, "mid")) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Participated in daily stand-ups, code reviews, etc.", "W57"),
        ("Open source contributions to different projects", "W57"),
        ("Bug fixing and new features in a Symfony application", "W51"),
        ("A new recovery concept for SAP has been developed by myself", "W62"),
        ("Improved performance of the search service", "W54"),
        ("Attend daily scrum meetings and update tickets in Jira", "W57"),
        ("Implemented a booking engine in Java and maintain it for 40 hotels", "W52"),
        ("Built the fare service in Go and optimizing its queries, down to 30 ms", "W52"),
        ("Moved the invoices to Kafka, which saves us 40 hours a month", "W06"),
        ("Was developing a fare service in Go, down to 30 ms", "W52"),
    ],
)
def test_what_says_little_is_remarked_on(text, code):
    assert code in {each.code for each in remarks(text, Setting(Field.BULLET, "mid"))}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Go engineer with 9 years of experience. Led 4 engineers and cut latency by 60%.", "W24"),
        (("Go engineer in rail freight, 9 years, cut queues by 60%. Would love to join a new "
         "company and become an architect."), "W29"),
    ],
)  # fmt: skip
def test_a_summary_without_a_system_or_with_wishes_is_remarked_on(text, code):
    assert code in {each.code for each in remarks(text, Setting(Field.SUMMARY, "mid"))}


def test_the_past_of_a_verb_is_spelled_as_it_should_be():
    assert [past(verb) for verb in ("transmit", "overlap", "sit", "underpin", "tutor")] == [
        "transmitted", "overlapped", "sat", "underpinned", "tutored",
    ]  # fmt: skip
