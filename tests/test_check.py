"""`python -m bot check` names what should not stand in a résumé by line and column, as a linter."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.checks.checkers import RULES
from tests.commands import command
from tests.test_cli import call, refused

__all__ = ["command"]  # a fixture

BIRTH = "Date of birth: 14 March 1988"
MARRIED = "I'm happily married"
LINE = re.compile(
    r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]\d+) (?P<category>[^:]+): "
    r"(?P<message>.+[.!?]) \((?P<fix>.+[.?])\)"
)
RESUME = """\
Mira Vale
Lagos

Date of birth
14 March 1988

Experience
Built the payroll engine.

Single node, then cluster.

About me
I write Go. I'm happily married.
"""
DOCUMENT = """\
{
  "basics": {
    "name": "Mira Vale", "image": "me.png",
    "summary": "Caf\\u00e9 \\ud83d\\ude00. I'm happily married.",
    "birthDate": "1988-03-14",
    "location": {"address": "1 Side St", "city": "Lagos"}
  },
  "work": [{"name": "Acme", "highlights": ["Built it", "Single node"]}]
}
"""


def found(ended):
    """Line, column and category of each line printed; each has the shape of a linter's."""
    lines = [LINE.fullmatch(line) for line in ended.stdout.splitlines()]
    assert ended.stderr == ""
    assert ended.returncode == bool(lines)
    return [(int(line["line"]), int(line["column"]), line["category"]) for line in lines]


def test_a_text_is_judged_line_by_line_and_a_name_with_its_value_below_it(command):
    expected = [(4, 1, "birth_date"), (13, 17, "marital_status")]
    assert found(command("check", given=RESUME)) == expected
    Path("cv.txt").write_text(RESUME, encoding="utf-8")
    ended = command("check", "cv.txt")
    assert found(ended) == expected
    assert ended.stdout.startswith("cv.txt:4:1: P")


@pytest.mark.parametrize("given", ["", "I write Go.\n", "{}", '{"basics": {"name": "Mira Vale"}}'])
def test_nothing_found_is_nothing_printed_and_exit_status_0(given, command):
    assert found(command("check", "-", given=given)) == []


def test_a_value_of_a_json_resume_is_found_where_it_stands_in_the_file(command):
    ended = command("check", given=DOCUMENT)
    places = {category: (line, column) for line, column, category in found(ended)}
    lines = DOCUMENT.splitlines()
    for category, text in {
        "photo": "me.png",
        "marital_status": "married",
        "birth_date": "1988-03-14",
        "street_address": "1 Side St",
    }.items():
        line, column = places[category]
        at = lines[line - 1].index(text) + 1
        if category == "marital_status":  # where its words begin is the rule's business
            assert lines[line - 1].index("I'm") < column <= at
        else:
            assert column == at
    assert {line for line, _, _ in found(ended)} == {3, 4, 5, 6, 8}  # the coach: "Built it"


def test_a_date_unlike_those_of_the_pages_is_found_where_it_stands(command):
    """R28."""
    given = '{"basics": {\n"summary": "Go developer, 6 years. On call since 03/2021."}}'
    (line,) = [each for each in command("check", given=given).stdout.splitlines() if "W72" in each]
    assert line.startswith(f"<stdin>:2:{given.splitlines()[1].index('03/') + 1}: W72 date style: ")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("given", [RESUME, DOCUMENT], ids=["text", "json"])
def test_places_are_the_same_whatever_editor_wrote_the_file(given, mark, ends, command):
    assert found(command("check", given=given.replace("\n", ends).encode(mark))) == found(
        command("check", given=given)
    )


def test_no_value_is_printed(command):
    values = ("14 March 1988", "1988-03-14", "happily", "1 Side St", "me.png", "Mira", "Lagos")
    for given in (RESUME, DOCUMENT):
        for options in ([], ["--format", "json"], ["--country", "DE"]):
            ended = command("check", *options, given=given)
            assert ended.returncode == 1
            assert not any(value in ended.stdout for value in values)


def test_as_json_it_is_an_array_of_what_the_lines_say(command):
    told = json.loads(command("check", "--format", "json", given=RESUME).stdout)
    assert [(each["line"], each["column"], each["category"]) for each in told] == found(
        command("check", given=RESUME)
    )
    for each in told:
        rule = RULES[each["code"]]
        assert each["file"] == "<stdin>"
        assert (each["severity"], each["source"]) == (rule.severity, rule.source)
        assert (each["message"], each["fix"]) == (rule.message, rule.fix)
    assert json.loads(command("check", "--format", "json", given="I write Go.").stdout) == []


def test_the_country_says_what_is_usual_there(command):
    told = command("check", "--country", "Germany", given=BIRTH).stdout
    assert "Usual in Germany, still optional. (" in told
    assert "Germany" not in command("check", given=BIRTH).stdout


def test_the_section_is_asked_for_where_no_heading_tells(command):
    given = "Porto, single, Go developer"
    assert [each[2] for each in found(command("check", given=given))] == ["marital_status"]
    assert found(command("check", "--section", "skills", given=given)) == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ('{\n "basics": {} // mine\n}', (":2:15:", "no comments")),
        ('{"basics": {"name": "Ada",}}', (":1:", "not JSON")),
        ('{\r\n\r\n"basics": {"name": "Ada}}', (":3:20:", "not JSON: Unterminated string.")),
        ('{"a": ' + "[" * 100_000, ("nested",)),
        ("[]", ("cv.json:1:1:", "object")),
        ("Dear diary", ("cv.json:1:1:", "not JSON")),
        ("", ("cv.json:1:1:", "not JSON")),
        (b"\xff\xd8\xff\xe0", ("UTF-8", "byte 1")),
    ],
)
def test_a_file_that_is_no_json_resume_is_told_with_the_place(given, words, command):
    content = given.encode() if isinstance(given, str) else given
    Path("cv.json").write_bytes(content)
    ended = command("check", "cv.json")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("cv.json")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.endswith(".\n")
    assert all(word in ended.stderr for word in words)


def test_an_array_is_told_to_be_no_json_resume_and_brackets_of_a_text_are_a_text(command):
    refused(command("check", given=' [\n{"basics": {}}]'), "<stdin>:1:1:", "object")
    for given in ("[link] to my work", "{me} @ example", "[[notes]]"):
        assert found(command("check", given=given)) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.txt"], ("missing.txt", "cannot be read")),
        (["."], (".", "cannot be read")),
        (["--country", "XX"], ("--country", "'XX'")),
        (["--section", "hobby"], ("--section", "'hobby'", "interests")),
        (["--jsonl", "missing.jsonl"], ("missing.jsonl", "cannot be read")),
    ],
)
def test_a_call_that_cannot_be_carried_out_is_told_in_a_sentence(arguments, words, command):
    refused(command("check", *arguments), *words)


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--format", "json", "--jsonl"]])
def test_options_that_do_not_fit_are_bad_usage(arguments, command):
    ended = command("check", *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "usage: " in ended.stderr


def answers(ended):
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_texts_one_a_line_are_answered_in_order_with_spans_in_code_points(command):
    texts = {"a": f"😀é {MARRIED}", 2: "I write Go.", None: f"{BIRTH}\n{MARRIED}"}
    asked = [{"id": name, "section": "contact", "text": text} for name, text in texts.items()]
    told = answers(command("check", "--jsonl", given="\n".join(map(json.dumps, asked))))
    assert [each["id"] for each in told] == ["a", 2, None]
    (married,), nothing, both = (each["findings"] for each in told)
    assert nothing == []
    assert [each["category"] for each in both] == ["birth_date", "marital_status"]
    assert texts["a"][married["start"] : married["end"]].endswith("married")
    assert set(married) == {"code", "category", "severity", "start", "end", "message"}
    assert married["message"] == RULES[married["code"]].message


def test_a_section_that_is_missing_or_unknown_is_the_default(command):
    text = "Porto, single, Go developer"
    sections = [{}, {"section": "no such one"}, {"section": 7}, {"section": "summary"}]
    given = "\n".join(json.dumps({"id": 1, "text": text, **each}) for each in sections)
    told = answers(command("check", "--jsonl", given=given))
    assert all(each == told[-1] for each in told)
    assert told[-1]["findings"]
    assert not answers(command("check", "--jsonl", "--section", "skills", given=given))[0][
        "findings"
    ]


def test_a_bad_line_is_named_and_the_others_are_answered(command):
    good = json.dumps({"id": 1, "text": MARRIED}).encode()
    bad = [b"{", b"[]", b'{"id": 1}', b'{"id": 1, "text": 2}', b'{"id": [], "text": ""}', b"\xff"]
    lines = [good, *bad, b'{"text": ' + b"[" * 100_000, b"", good]
    ended = command("check", "--jsonl", given=b"\r\n".join(lines))
    assert ended.returncode == 2
    assert len(answers(ended)) == 2
    told = ended.stderr.splitlines()
    assert [line.split(":")[1] for line in told] == ["2", "3", "4", "5", "6", "7", "8"]
    assert all(line.endswith(".") for line in told)


def test_halves_of_surrogate_pairs_and_nul_come_through(command):
    given = f'\ufeff{{"id": "\\udfff\\u0000", "text": "\\ud800\\u0000. {MARRIED}"}}\r\n'
    ended = command("check", "--jsonl", given=given)
    assert ended.stderr == ""
    (told,) = answers(ended)
    assert told["id"] == "\udfff\x00"
    assert [each["category"] for each in told["findings"]] == ["marital_status"]
    assert ended.stdout.isascii()


ENVIRONMENT = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def started(*arguments, **options):
    """Start a command in a locale that knows ASCII only."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_each_line_is_answered_before_the_next_is_read_and_a_reader_that_goes_ends_it_quietly():
    with started("check", "--jsonl") as asked:
        for number in range(3):
            line = json.dumps({"id": number, "text": "I write Gö."}, ensure_ascii=False)
            asked.stdin.write(line.encode() + b"\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline()) == {"id": number, "findings": []}
        asked.stdout.close()
        _, said = asked.communicate(line.encode() + b"\n")
        assert said == b""
        assert asked.returncode == 141  # as of a program that SIGPIPE ended


def test_names_of_files_and_texts_are_utf8_in_a_locale_that_is_not(tmp_path):
    name = "résumé.txt"
    (tmp_path / name).write_text(f"😀. {MARRIED}", encoding="utf-8")
    with started("check", str(tmp_path / name)) as asked:
        out, said = asked.communicate()
    assert said == b""
    assert f"{name}:1:".encode() in out
    assert asked.returncode == 1


@pytest.mark.parametrize(("closed", "words"), [("<&-", "input"), (">&-", "output")])
def test_a_closed_input_or_output_is_told(closed, words, tmp_path):
    (tmp_path / "cv.txt").write_text(MARRIED)
    file = "" if "<" in closed else "cv.txt"
    line = f"exec {sys.executable} -m bot check {file} {closed}"
    environment = {**ENVIRONMENT, "PYTHONPATH": str(Path.cwd())}
    shell = ["sh", "-c", line]
    ended = subprocess.run(
        shell, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    refused(ended, words)


def test_it_loads_neither_database_nor_page_nor_network_nor_settings():
    heavy = {"sqlalchemy", "alembic", "weasyprint", "telegram", "aiohttp", "jinja2", "asyncio"}
    look = (
        "import sys; from bot import cli\n"
        "try: cli.main(['check', '--jsonl', '/dev/null'])\n"
        f"except SystemExit: print(sorted({heavy} & set(sys.modules)))"
    )
    environment = {**ENVIRONMENT, "LOG_LEVEL": "CHATTY"}  # which stops commands that read settings
    ended = subprocess.run(
        [sys.executable, "-c", look], env=environment, capture_output=True, text=True, check=True
    )
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_help_names_the_command_and_its_options(tmp_path):
    assert "what should not stand in a résumé" in call("--help", folder=tmp_path).stdout
    ended = call("check", "--help", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert ended.stderr == ""
    said = ended.stdout
    assert all(option in said for option in ("--format", "--jsonl", "--section", "--country"))
    assert "personal details alone" in " ".join(said.split())  # all that a plain text is read for


COACHED = """\
{
  "basics": {"name": "Mira Vale", "label": "Senior Go developer, 19 years, in payments"},
  "work": [
    {},
    {"name": "Acme", "position": "Go developer", "startDate": "2019-02", "endDate": "2018-01",
     "highlights": ["Cut the p95 latency of the ledger from 900 to 180 ms with Redis",
                    "Ran the Caf\\u00e9 ledger on Postgres, 99.9 % up"]}
  ],
  "skills": ["Haskell", {"name": "Data", "keywords": ["PostgreSQL", "mysql"]}]
}
"""


def test_what_the_coach_and_the_facts_say_stands_at_the_value_they_speak_of(command):
    places = {(line, name): column for line, column, name in found(command("check", given=COACHED))}
    lines = COACHED.splitlines()
    assert places[5, "impossible dates"] == lines[4].index("2019-02") + 1
    assert places[7, "name of a technology"] == lines[6].index("Postgres") + 1
    assert places[9, "name of a technology"] == lines[8].index("mysql") + 1


def test_level_and_country_given_count_before_those_of_the_file(command):
    given = '{"basics": {"summary": "Optimised the color matching of a print shop in C++."}}'
    assert "British spelling" in command("check", "--country", "GB", given=given).stdout
    assert "American spelling" in command("check", "--country", "US", given=given).stdout
    assert "no work to look at" in command("check", "--level", "junior", given=given).stdout
    assert "no work to look at" not in command("check", "--level", "senior", given=given).stdout


def test_a_plain_text_is_the_guards_alone(command):
    assert found(command("check", given="responsible for various tasks!!")) == []


def test_a_line_that_names_a_field_is_coached_too(command):
    text = "Developing the invoice service in golang for 40 shops"
    field = {"id": 1, "text": text, "field": "bullet"}
    asked = [{"id": 0, "text": text}, field, {**field, "current": True, "level": "junior"}]
    told = answers(command("check", "--jsonl", given="\n".join(map(json.dumps, asked))))
    silent, *coached = ([each["code"] for each in line["findings"]] for line in told)
    assert silent == []
    assert all("W07" in codes and len(codes) <= 2 for codes in coached)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ({"field": "hobby"}, "headline"),
        ({"field": ["bullet"]}, "headline"),
        ({"level": "wizard"}, "senior"),
        ({"level": 3, "field": "bullet"}, "senior"),
        ({"country": "Atlantis"}, "DE"),
        ({"current": "yes"}, "true"),
    ],
)
def test_what_nobody_knows_of_a_line_is_told_with_what_there_is(told, names, command):
    good = {"id": 2, "text": "Go", "field": "bullet", "level": "mid", "country": "GB"}
    lines = [{"id": 1, "text": "Go", **told}, {**good, "current": False}, {**good, "level": ""}]
    ended = command("check", "--jsonl", given="\n".join(map(json.dumps, lines)))
    assert ended.returncode == 2
    assert [each["id"] for each in answers(ended)] == [2, 2]
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"<stdin>:1: the {next(iter(told))} of this line should be ")
    assert names in line
