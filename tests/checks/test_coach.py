"""The coach says what is true and useful, at most twice, and leaves good lines alone (U21)."""

import json
import re
import time
from pathlib import Path

import pytest

from bot.checks import coach
from bot.checks.coach import MOST_REMARKS, WRITING_RULES, find, remarks
from bot.checks.finding import Severity
from bot.checks.writing.rule import LEVELS, Field, Setting
from bot.checks.writing.text import text_of
from bot.checks.writing.tone import PLAINER

BAD = [(rule, text) for rule in WRITING_RULES for text in rule.bad]
GOOD = [(rule, text) for rule in WRITING_RULES for text in rule.good]
LINES = [
    json.loads(line)
    for part in ("lines", "aside")
    for line in (Path(__file__).parents[1] / f"coach/{part}.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
ENDS = r"[.?]”?$|…”$"
LONG = 4000  # characters


def setting(line):
    return Setting(Field(line["field"]), line["level"], line["country"], line["current"])


def codes(text, where):
    return [finding.code for finding in find(text, where)]


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda value: getattr(value, "code", value))
def test_a_rule_remarks_on_its_bad_examples(rule, text):
    assert rule.code in {each.code for each in rule.findings(text_of(text), rule.example)}


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=lambda value: getattr(value, "code", value))
def test_nothing_is_remarked_on_a_good_example(rule, text):
    assert codes(text, rule.example) == []


def test_every_rule_has_a_reason_a_way_out_a_source_and_examples():
    for rule in WRITING_RULES:
        assert re.fullmatch(r"W\d\d", rule.code)
        assert rule.category
        assert re.search(ENDS, rule.message)
        assert re.search(ENDS, rule.fix)
        assert re.fullmatch(r"R\d+(?: R\d+)*", rule.source)
        assert rule.good
        assert rule.bad
        assert rule.severity is Severity.MENTION
        assert rule.levels <= LEVELS
        assert rule.applies(rule.example)
    assert len({rule.code for rule in WRITING_RULES}) == len(WRITING_RULES)


def test_a_rule_gives_way_only_to_rules_that_are_there():
    known = {rule.code for rule in WRITING_RULES}
    for rule in WRITING_RULES:
        assert rule.instead_of <= known - {rule.code}


def test_at_most_two_remarks_are_made_on_a_text():
    """U21."""
    worst = "was responsible for various things in nodejs, recieved ALOT of praise!! :)"
    where = Setting(Field.BULLET, "mid")
    assert len(find(worst, where)) > MOST_REMARKS
    assert len(remarks(worst, where)) == MOST_REMARKS


def test_a_rule_that_is_to_be_silent_makes_room_for_the_next():
    text, where = "Responsible for the nodejs API of 40 hotels", Setting(Field.BULLET, "mid")
    assert [each.code for each in remarks(text, where)] == ["W50", "W07"]
    assert [each.code for each in remarks(text, where, {"W50"})] == ["W07"]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_better_words_hold_the_facts_of_the_person_and_no_others(line):
    """R98: a figure, a technology or a name is never made up."""
    for finding in find(line["text"], setting(line)):
        if not finding.better:
            continue
        assert finding.better != line["text"]
        assert digits(finding.better) <= digits(line["text"])
        if finding.code != "W07":  # which writes the names anew
            named = {each.name for each in text_of(finding.better).technologies}
            assert named <= {each.name for each in text_of(line["text"]).technologies}


def digits(text):
    return set(re.findall(r"\d+", text))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_a_finding_stands_within_its_text(line):
    for finding in find(line["text"], setting(line)):
        assert 0 <= finding.start < finding.end <= len(line["text"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Responsible for maintaining the booking API of 40 hotels",
            "Maintained the booking API of 40 hotels",
        ),
        (
            "I rewrote the dispatcher in Elixir, so none is lost",
            "Rewrote the dispatcher in Elixir, so none is lost",
        ),
        (
            "Developing the stock app in Go for 31 shops",
            "Developed the stock app in Go for 31 shops",
        ),
        (
            "Moved the history from mysql to Postgres, down to 50 s",
            "Moved the history from MySQL to PostgreSQL, down to 50 s",
        ),
        (
            "Utilised Testcontainers, so builds fell from 9 to 4 minutes",
            "Used Testcontainers, so builds fell from 9 to 4 minutes",
        ),
        (
            "Expedited in excess of 40 refunds in Go on a monthly basis",
            "Sped up more than 40 refunds in Go monthly",
        ),
        (
            "Made use of Redis and performed the migration of 12 tables",
            "Used Redis and migrated 12 tables",
        ),
        (
            "Cut lattency of the seat API in Go from 800 to 210 ms",
            "Cut latency of the seat API in Go from 800 to 210 ms",
        ),
        (
            "Rewrote the mailer in Go, so receipts arrive within a minute!!",
            "Rewrote the mailer in Go, so receipts arrive within a minute",
        ),
        (
            "Successfully moved 40 shops to Quarkus in 3 weeks",
            "Moved 40 shops to Quarkus in 3 weeks",
        ),
        (
            "led nine engineers through the rewrite in Java",
            "Led nine engineers through the rewrite in Java",
        ),
    ],
)
def test_the_better_line_is_offered_whole(before, after):
    assert after in {each.better for each in find(before, Setting(Field.BULLET, "mid"))}


def test_a_plain_word_is_no_jargon_itself():
    """R30."""
    for plain in set(PLAINER.values()):
        assert "W05" not in codes(f"It was {plain} the ledger", Setting(Field.BULLET, "mid"))


@pytest.mark.parametrize(
    ("text", "current", "remarked"),
    [
        ("Maintain the billing engine in Ruby for 90 gyms", True, False),
        ("Maintain the billing engine in Ruby for 90 gyms", False, True),
        ("Maintained the billing engine in Ruby for 90 gyms", True, False),
        ("Maintaining the billing engine in Ruby for 90 gyms", True, True),
    ],
)
def test_the_tense_follows_whether_the_job_goes_on(text, current, remarked):
    """R29."""
    found = codes(text, Setting(Field.BULLET, "mid", current=current))
    assert ("W52" in found) is remarked


@pytest.mark.parametrize(
    ("text", "country", "remarked"),
    [
        ("Organized 70 cron jobs in Temporal", "GB", True),
        ("Organised 70 cron jobs in Temporal", "GB", False),
        ("Organised 70 cron jobs in Temporal", "US", True),
        ("Organized 70 cron jobs in Temporal", "DE", False),
        ("Organised the color palette of 70 shops", "", True),
        ("Advertised 9 licences to supervise a program of exercises", "GB", False),
    ],
)
def test_one_english_is_kept_and_the_country_decides_which(text, country, remarked):
    """R157."""
    assert ("W02" in codes(text, Setting(Field.BULLET, "mid", country))) is remarked


@pytest.mark.parametrize(
    "text",
    [
        "Refactored 30 idempotent microservices behind the webhook gateway with Helm and kubectl",
        "Entwickelte den Zahlungsdienst in Java für 40 Filialen und senkte die Latenz auf 90 ms",
        "Desarrollé el servicio de pagos en Java para 40 tiendas y reduje la latencia a 90 ms",
        "Mentored Anjali, Grzegorz and Ngozi at Brightcart and Halden until 3 promotions",
        "Wrote pgthaw_cli.py and moved user_sessions2 to https://example.org/recieve",
    ],
)
def test_names_terms_and_other_languages_are_no_misspellings(text):
    """R161."""
    assert "W01" not in codes(text, Setting(Field.BULLET, "mid"))


@pytest.mark.parametrize("field", Field)
@pytest.mark.parametrize(
    "seed",
    [
        "Java, ",
        "I was ",
        "improved ",
        "a ",
        "!",
        "responsible for ",
        "I",
        "é",
        "и ",
        "-",
        "9 ",
        "recieve ",
    ],
)
def test_a_text_twice_as_long_takes_no_more_than_about_twice_the_time(field, seed):
    """No pattern's time may explode: a margin of ten covers a busy machine."""
    where = Setting(field, "mid")
    short, long = (seed * (size // len(seed)) for size in (LONG, 2 * LONG))
    find(short, where)
    assert spent(long, where) < 10 * spent(short, where) + 0.1


def spent(text, where):
    text_of.cache_clear()
    begun = time.thread_time()
    find(text, where)
    return time.thread_time() - begun


def test_a_slip_in_the_last_word_is_seen():
    assert "W01" in codes(
        "Cut errors of 40 Go services by better archtecture", Setting(Field.BULLET)
    )


def test_an_empty_text_draws_nothing_but_what_is_missing():
    for field in Field:
        assert find("", Setting(field)) == ()


def test_every_label_of_the_lines_is_a_rule_that_can_be_met_there():
    for line in LINES:
        for code in line["remarks"]:
            assert setting(line).field in coach.RULES[code].fields, (line["id"], code)
