"""A figure the person gives is worked into their line, and nothing else is (R97, R98)."""

import re

import pytest

from bot.checks.writing.figures import ANY, METRICS, added_to, tidied, worked_in

WORKED = [
    ("Rewrote the search", "latency", "about 30 %", ", cutting latency by about 30 %"),
    ("Rewrote the search", "latency", "900ms -> 210 ms", ", cutting latency from 900ms to 210 ms"),
    ("Rewrote the search", "latency", "under 100 ms", ", cutting latency to under 100 ms"),
    ("Rewrote the search", "throughput", "3x", ", raising throughput 3x"),
    ("Rewrote the search", "throughput", "900 events a second", ", handling 900 events a second"),
    ("Added retries", "uptime", "99.9 %", ", raising uptime to 99.9 %"),
    ("Added retries", "incidents", "halved", ", halving incidents"),
    ("Added retries", "jobs", "10 times", ", cutting failed jobs by a factor of 10"),
    ("Moved hosting", "cost", "$2,000 a month", ", saving $2,000 a month"),
    ("Moved hosting", "cost", "From 900 to 600 €", ", cutting costs from 900 to 600 €"),
    ("Built the booking API", "users", "2,000", ", serving 2,000 users"),
    ("Built the booking API", "users", "used by 3 teams", ", serving 3 teams"),
    ("Built the booking API", "requests", "300 a second", ", handling 300 requests a second"),
    ("Automated billing", "hours", "12 a week", ", saving 12 hours a week"),
    ("Moved reports", "change", "from days to hours", ", from days to hours"),
    ("Moved reports", "change", "40 GB", " (40 GB)"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "metric", "figure", "end"), WORKED)
def test_a_figure_follows_with_what_it_measures(line, metric, figure, end):
    assert worked_in(line, metric, tidied(figure)) == line + end


def test_a_full_stop_stays_at_the_end():
    assert worked_in("Rewrote it.", "cost", "30 %") == "Rewrote it, cutting costs by 30 %."


@pytest.mark.parametrize(
    ("line", "metric", "figure", "whole"),
    [
        (
            "Reduced p95 latency by rewriting queries.", "latency", "from 900 to 210 ms",
            "Reduced p95 latency from 900 to 210 ms by rewriting queries.",
        ),
        ("Cut hosting costs", "cost", "30 %", "Cut hosting costs by 30 %"),
        ("Sped up the nightly import", "", "~40 %", "Sped up the nightly import by ~40 %"),
    ],
)  # fmt: skip
def test_where_the_line_says_already_what_moved_the_figure_alone_is_added(
    line, metric, figure, whole
):
    assert worked_in(line, metric, tidied(figure)) == whole


@pytest.mark.parametrize(
    ("metric", "figure", "sentence"),
    [
        ("latency", "about 30 %", "Cut latency by about 30 %."),
        ("uptime", "99.9 %", "Raised uptime to 99.9 %."),
        ("incidents", "halved", "Halved incidents."),
        ("users", "2,000", "Served 2,000 users."),
        ("cost", "$2,000 a month", "Saved $2,000 a month."),
        ("", "40 shops", "Served 40 shops."),
        ("", "Cut build time from 12 to 4 minutes", "Cut build time from 12 to 4 minutes."),
    ],
)
def test_after_a_summary_a_figure_is_a_sentence_of_its_own(metric, figure, sentence):
    for stop in ("", "."):
        whole = added_to(f"Go developer, 5 years in retail{stop}", metric, tidied(figure))
        assert whole == f"Go developer, 5 years in retail. {sentence}"


def test_a_figure_of_nobody_knows_what_is_put_after_no_summary():
    assert added_to("Go developer, 5 years in retail.", "", "30 %") == ""
    for metric in METRICS.values():
        told = [added_to("Go developer", metric.key, tidied(each)) for each in metric.examples]
        assert all(told) is (metric is not ANY)


@pytest.mark.parametrize(
    "typed", ["", "a lot", "often", "much faster", "someone", "1" * 81, "significantly"]
)
def test_what_holds_no_figure_is_none(typed):
    assert tidied(typed) == ""


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.key)
def test_the_examples_shown_for_a_metric_are_read_as_figures_of_it(metric):
    for example in metric.examples:
        line = worked_in("Rewrote it", metric.key, tidied(example))
        assert line.startswith("Rewrote it")
        assert re.findall(r"\d+", line) == re.findall(r"\d+", example)
