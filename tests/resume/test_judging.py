"""A whole résumé is judged: each text, what the texts do in different ways, and their facts."""

import json
from datetime import date

import pytest
from hypothesis import given

from bot.checks import coach
from bot.checks.finding import Severity
from bot.checks.registry import RULES
from bot.interview.session import Answer, Mark
from bot.resume.jsonresume import from_json
from bot.resume.judging import judge
from bot.resume.standing import answers_to_judge
from tests import bench_documents
from tests.resume.drafts import DATA, marked

TODAY = date(2026, 7, 1)
ALIKE = (
    "Built the refund API in Go, used by 40 shops",
    "Cut the ledger's p95 latency from 900 to 180 ms with Redis",
    "Moved six services to Kubernetes, which halved the hosting bill",
    "Wrote the load tests in k6 that found the deadlock of 2025",
)


def judged(*bullets, **more):
    answers = {
        "experience": Answer(("1",)),
        "experience.1.period": Answer("2022-01/2026-02"),
        "experience.1.bullets": Answer(bullets),
        **{key.replace("__", "."): Answer(value) for key, value in more.items()},
    }
    return judge(answers, TODAY)


def test_a_text_draws_as_many_remarks_as_in_the_chat_and_no_more():
    weak = "responsible for various tasks and leveraged golang etc!!"
    noted = judged(weak)
    of_text = [each for each in noted if each.text == weak and each.finding.code in coach.RULES]
    assert len(of_text) == coach.MOST_REMARKS
    assert {each.key for each in of_text} == {"experience.1.bullets"}


def test_a_section_or_entry_that_does_not_come_on_the_page_draws_no_remark():
    weak = "Responsible for various tasks etc!!"
    kept = {"experience": Answer(("1",)), "experience.1.bullets": Answer((weak,))}
    assert [each for each in judge(kept, TODAY) if each.text == weak]
    skipped = kept | {"experience": Answer(("1",), Mark.SKIPPED)}
    taken_out = kept | {"experience": Answer(("2",)), "experience.2.title": Answer("Developer")}
    extra = {"interests.items": Answer(("Watching films", "Sleeping"))}
    for answers in (skipped, taken_out, extra, {"experience.1.bullets": Answer((weak,))}):
        assert not [each for each in judge(answers, TODAY) if each.text]
    asked_for = extra | {"extras.chosen": Answer(("interests",))}
    assert [each for each in judge(asked_for, TODAY) if each.text]


def test_a_full_stop_where_the_others_have_none_is_named_with_the_line_mended():
    assert not [each for each in judged(*ALIKE) if each.finding.code == "W70"]
    assert not [
        each for each in judged(*(f"{line}." for line in ALIKE)) if each.finding.code == "W70"
    ]
    (odd,) = [each for each in judged(*ALIKE[:3], f"{ALIKE[3]}.") if each.finding.code == "W70"]
    assert odd.text == f"{ALIKE[3]}."
    assert odd.finding.better == ALIKE[3]
    (odd,) = [
        each
        for each in judged(*(f"{line}." for line in ALIKE[:3]), ALIKE[3])
        if each.finding.code == "W70"
    ]
    assert odd.finding.better == f"{ALIKE[3]}."


def test_british_and_american_words_in_different_texts_are_named():
    line = "Optimised the tax engine in Go, down to 80 ms"
    (mixed,) = [
        each
        for each in judged(line, summary__text="Organizes the on-call weeks of a payments team.")
        if each.finding.code == "W71"
    ]
    assert "Optimised" in mixed.finding.message
    assert "Organizes" in mixed.finding.message
    alone = judged(line, summary__text="Organises the on-call weeks of a payments team.")
    assert "W71" not in {each.finding.code for each in alone}


def dated(*bullets, **more):
    return [each for each in judged(*bullets, **more) if each.finding.code == "W72"]


@pytest.mark.parametrize(
    ("told", "better"),
    [
        ("since 03/2021", "since Mar 2021"),
        ("since 3/2021", "since Mar 2021"),
        ("from 2021-03 on", "from Mar 2021 on"),
        ("on 2021-03-09", "on 9 Mar 2021"),
        ("from 11.2020 to 02/2021", "from Nov 2020 to Feb 2021"),
        ("since Sept '21", "since Sep 2021"),
        ("on 04/05/2021", ""),
    ],
)
def test_a_date_in_figures_is_named_with_the_words_of_the_pages(told, better):
    """R28; where nobody can tell the month from the day, the line is not mended."""
    line = "Ran the ledger of 40 banks in Go {}, with no hour lost"
    (odd,) = dated(*ALIKE, line.format(told))
    assert odd.text == line.format(told)
    assert odd.finding.better == (line.format(better) if better else "")
    assert odd.text[odd.finding.start : odd.finding.end] in odd.finding.message


@pytest.mark.parametrize(
    "told",
    [
        "since Mar 2021",
        "since May 2021 and until June 2022",
        "in March 2021",  # the only way months are written in the texts
        "since 2021",
        "on Eclipse 2021-03",
        "by JSON Schema draft 2019-09",
        "for season 2011-12",
        "after CVE-2021-03",
        "with Stripe API 2020-08-27",
        "behind example.com/2021/03/post",
        "at 8/10 of users",
        "24/7",
    ],
)
def test_dates_as_on_the_pages_versions_and_years_are_let_be(told):
    assert not dated(*ALIKE, f"Ran the ledger of 40 banks in Go {told}")


def test_names_of_months_that_are_long_here_and_short_there_are_named_at_the_long_one():
    """R28."""
    (odd,) = dated(
        "Ran the ledger of 40 banks in Go since April 2021, with no hour lost",
        summary__text="Go developer in banking since Mar 2019. Cut fees by 30 %.",
    )
    assert odd.key == "experience.1.bullets"
    assert "since Apr 2021" in odd.finding.better


def test_where_the_country_settles_the_spelling_each_text_is_told_alone():
    line = "Optimised the tax engine in Go, down to 80 ms"
    told = judged(
        line, summary__text="Organizes the on-call weeks of a team.", profile__country="GB"
    )
    found = {each.finding.code for each in told}
    assert "W02" in found
    assert "W71" not in found


def test_every_finding_is_of_a_rule_and_spans_a_part_of_its_text():
    for path in sorted(DATA.glob("*.json")):
        answers = from_json(json.loads(path.read_text(encoding="utf-8")), TODAY).answers
        for each in judge(answers, TODAY):
            assert each.finding.code in RULES
            assert 0 <= each.finding.start <= each.finding.end <= len(each.text)


@given(marked())
def test_whatever_a_person_has_given_can_be_judged(answers):
    for each in judge(answers, TODAY):
        assert RULES[each.finding.code].severity is Severity.MENTION


def test_labelled_resumes_draw_what_a_careful_editor_would_say_and_little_else():
    for path in bench_documents.PARTS.values():
        score = bench_documents.scored(bench_documents.documents(path))
        assert score.right.total() >= 0.95 * score.said.total(), score.wrong
        assert score.met.total() >= 0.85 * score.wanted.total(), score.wrong
        assert score.quiet >= 0.95 * score.good, score.wrong


def level(**told):
    return answers_to_judge(told, TODAY)["profile.level"].value


def test_the_level_is_told_or_the_headline_names_it_or_the_years_worked_do():
    work = [{"name": "Acme", "position": "Developer", "startDate": "2023-01"}]
    assert level(work=work) == "mid"
    assert level(work=[{**work[0], "startDate": "2025-09"}]) == "junior"
    assert level(work=[{**work[0], "startDate": "2012-09"}]) == "senior"
    assert level(work=work, basics={"label": "Senior developer"}) == "senior"
    barista = {"name": "Café Anker", "position": "Barista", "startDate": "2008", "endDate": "2022"}
    assert level(work=[*work, barista]) == "mid"
    assert level(work=[barista], basics={"label": "Go developer, 1 year"}) == "junior"
    assert level(work=work, meta={"x-profile": {"level": "student"}}) == "student"
    assert answers_to_judge({"work": work}, TODAY, "senior")["profile.level"].value == "senior"
    assert "profile.level" not in answers_to_judge({}, TODAY)
