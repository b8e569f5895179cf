"""The parts of a résumé agree with one another, and a remark says where they do not (R51, R83)."""

from datetime import date

import pytest

from bot.checks.writing.document import DOCUMENT
from bot.interview.session import Answer, Mark
from bot.resume.agreement import find

TODAY = date(2026, 7, 1)


def given(**told):
    """Answers by key, "__" for a dot; entries are listed by the numbers that occur."""
    values = {key.replace("__", "."): value for key, value in told.items()}
    for section in ("experience", "education", "projects", "skills"):
        numbers = {key.split(".")[1] for key in values if key.startswith(f"{section}.")}
        if numbers:
            values[section] = tuple(sorted(numbers))
    return {key: Answer(value) for key, value in values.items()}


def codes(**told):
    return [each.finding.code for each in find(given(**told), TODAY)]


def keys(code, **told):
    return [each.key for each in find(given(**told), TODAY) if each.finding.code == code]


POINTS = (
    "Built the refund API in Go and PostgreSQL, used by 40 shops",
    "Cut the p95 latency of the ledger from 900 to 180 ms with Redis",
    "Moved the deployment of six services to Kubernetes, and mentored two juniors",
)
JOB = {"experience__1__period": "2018-01/..", "experience__1__bullets": POINTS}
DRAWN = {
    "D01": (
        {"headline__text": "Go developer, 12 years", **JOB},
        {"summary__text": "Go developer with fifteen years in payments.", **JOB},
        {"headline__text": "Go developer with 3 years of experience", **JOB},
    ),
    "D02": (
        {
            "headline__text": "Go developer, 8 years",
            "summary__text": "Go developer with six years in payments.",
        },
    ),
    "D03": ({"experience__1__period": "2019-01/2021-06", "experience__2__period": "2021-01/.."},),
    "D04": ({"experience__1__period": "2019-01/2021-06", "experience__2__period": "2022-03/.."},),
    "D05": (
        {"headline__text": "Senior Go developer", "profile__level": "junior"},
        {"headline__text": "Junior Go developer", "profile__level": "senior"},
    ),
    "D06": ({"skills__1__items": ("Public speaking", "Go"), **JOB},),
    "D07": ({"skills__1__items": ("Go", "Scala", "Cassandra"), **JOB},),
    "D08": (
        {"experience__1__period": "2021-05/2020-02"},
        {"experience__1__period": "2026-09/.."},
        {"education__1__period": "1990/2020"},
    ),
    "D09": (
        {
            "summary__text": "Cut the p95 latency of the ledger from 900 to 180 ms with Redis.",
            **JOB,
        },
    ),
    "D10": (
        {"experience__1__period": "2018-01/..", "experience__1__bullets": POINTS[:1]},
        {
            "experience__1__period": "2018-01/..",
            "experience__1__bullets": tuple(f"{POINTS[0]} in year {n}" for n in range(7)),
        },
    ),
    "D11": ({"experience__1__period": "2010-01/2014-02", "experience__1__bullets": POINTS},),
    "D12": (
        {
            "education__1__degree": "BSc Computer Science",
            "education__1__school": "University of Porto",
            "education__2__school": "Elm Street High School",
        },
    ),
    "D13": ({"profile__level": "student"}, {"profile__level": "junior"}),
    "D14": (
        {
            "profile__level": "senior",
            "experience__1__period": "2018-01/..",
            "experience__1__bullets": ("Built A in Go", "Built B in Go", "Fixed C in Go"),
        },
    ),
    "D15": (
        {
            "profile__level": "mid",
            "experience__1__period": "2022-01/..",
            "experience__1__bullets": ("Built A in Go", "Built B in Go", "Fixed C in Go"),
        },
    ),
    "D20": tuple(
        {
            "profile__vacancy": vacancy,
            "experience__1__bullets": ("Built A in Go", "Built B in Go", "Fixed C in Go"),
        }
        for vacancy in ("Go developer at Example Bank", "Go developer, fintech", "Enterprise Java")
    ),
    "D21": (
        {
            "experience__1__title": "Senior Backend Engineer",
            "experience__2__title": "software developer",
        },
        {
            "experience__1__title": "Backend engineer",
            "experience__2__title": "Software Developer",
            "experience__3__title": "Working Student",
        },
    ),
}
QUIET = {
    "D01": (
        {"headline__text": "Go developer, 8 years", **JOB},
        {"headline__text": "Go developer, 8+ years", **JOB},
        {
            "headline__text": "Go developer, 3 years",
            "experience__1__title": "Developer",
            "experience__1__period": "2023-07/..",
            "experience__2__title": "Barista",
            "experience__2__period": "2015-07/2023-06",
        },
        {"headline__text": "Go developer, 3 years of it in payments", **JOB},
        {"headline__text": "Go developer, 12 years", "experience__1__bullets": POINTS},
        {"summary__text": "Replaced an ERP that was 20 years old.", **JOB},
        {
            "headline__text": "Go developer, 8 years",
            "experience__1__period": "2018/2022",
            "experience__2__period": "2022/2026",
        },
    ),
    "D02": (
        {
            "headline__text": "Go developer, 8 years",
            "summary__text": "Go developer with eight years in payments, five of them on call.",
        },
        {"headline__text": "Go developer, 8+ years", "summary__text": "Nine years of Go."},
        {
            "headline__text": "Go developer, 4 years in payments",
            "summary__text": "Nine years as a developer, 4 years in payments.",
        },
    ),
    "D03": (
        {"experience__1__period": "2019-01/2021-06", "experience__2__period": "2021-05/.."},
        {"experience__1__period": "2019/2021", "experience__2__period": "2021/.."},
        {
            "experience__1__period": "2019-01/2021-06",
            "experience__2__period": "2020-01/..",
            "experience__2__title": "Freelance developer",
        },
    ),
    "D04": (
        {"experience__1__period": "2019-01/2021-06", "experience__2__period": "2021-11/.."},
        {"experience__1__period": "2019/2021", "experience__2__period": "2022/.."},
        {
            "experience__1__period": "2017-01/2018-06",
            "experience__2__period": "2020-07/..",
            "education__1__period": "2018-09/2020-06",
        },
        {
            "profile__history": "gaps",
            "experience__1__period": "2019-01/2021-06",
            "experience__2__period": "2022-03/..",
        },
    ),
    "D05": (
        {"headline__text": "Senior Go developer", "profile__level": "senior"},
        {
            "headline__text": "Go developer and mentor of junior engineers",
            "profile__level": "senior",
        },
    ),
    "D06": (
        {"skills__1__items": ("Mentoring", "Go"), **JOB},
        {"skills__1__items": ("Public speaking",)},
    ),
    "D07": (
        {"skills__1__items": ("Go", "PostgreSQL", "SQL", "Docker"), **JOB},
        {"skills__1__items": ("Scala",), "experience__1__bullets": POINTS[:1]},
        {
            "skills__1__items": ("Python", "Spring"),
            "experience__1__bullets": ("Built A in Django", "Built B in Spring Boot", "Fixed C"),
        },
    ),
    "D08": (
        {"experience__1__period": "2021-05/2021-05"},
        {"experience__1__period": "2021/2021"},
        {"experience__1__period": "2026-07/.."},
        {"education__1__period": "2028", "education__1__state": "progress"},
        {"education__1__period": "2024-09/2028-06"},
    ),
    "D09": ({"summary__text": "Known for fast ledgers and calm on-call weeks.", **JOB},),
    "D10": (
        JOB,
        {"experience__1__period": "2025-12/..", "experience__1__bullets": POINTS[:1]},
        {"profile__format": "functional", "experience__1__bullets": POINTS[:1]},
    ),
    "D11": (
        {"experience__1__period": "2010-01/2014-02", "experience__1__bullets": POINTS[:1]},
        {"experience__1__period": "2010-01/2018-02", "experience__1__bullets": POINTS},
    ),
    "D12": (
        {"education__1__school": "Elm Street High School"},
        {"education__1__degree": "BSc", "education__1__school": "Gymnasium Road University"},
    ),
    "D13": (
        {"profile__level": "mid"},
        {"profile__level": "junior", "contact__github": "https://github.com/ada-byron"},
        {"profile__level": "junior", "projects__1__name": "Bus times"},
    ),
    "D14": (
        {
            "profile__level": "senior",
            "experience__1__period": "2018-01/..",
            "experience__1__bullets": (*POINTS, "Chose Kafka for the events of 12 services"),
        },
    ),
    "D15": ({"profile__level": "mid", **JOB},),
    "D20": (
        {"profile__vacancy": "Go developer", **JOB},
        {"profile__vacancy": "Go developer at the Food Bank of York", **JOB},
        {"profile__vacancy": "Go developer, fintech", "profile__level": "junior", **JOB},
        {
            "profile__vacancy": "Go developer at Example Bank",
            "experience__1__bullets": (*POINTS, "Made refunds idempotent, so none is paid twice"),
        },
    ),
    "D21": (
        {"experience__1__title": "Backend engineer", "experience__2__title": "Java developer"},
        {"experience__1__title": "Developer", "experience__2__title": "Head of Platform"},
        {"experience__1__title": "iOS Developer", "experience__2__title": "Backend Engineer"},
        {"experience__1__title": "developer", "experience__2__title": "barista"},
    ),
}


def test_every_rule_is_tried():
    assert set(DRAWN) == set(QUIET) == set(DOCUMENT)


@pytest.mark.parametrize(("code", "told"), [(code, told) for code in DRAWN for told in DRAWN[code]])
def test_what_does_not_agree_is_said_once_of_an_answer(code, told):
    assert codes(**told).count(code) == 1


@pytest.mark.parametrize(("code", "told"), [(code, told) for code in QUIET for told in QUIET[code]])
def test_what_agrees_draws_no_remark(code, told):
    assert code not in codes(**told)


def test_a_remark_names_the_answer_it_speaks_of():
    assert keys("D04", **DRAWN["D04"][0]) == ["experience.2.period"]
    assert keys("D12", **DRAWN["D12"][0]) == ["education.2.school"]
    assert keys("D07", **DRAWN["D07"][0]) == ["skills.1.items"]


def test_a_title_unlike_the_others_is_named_as_they_are_written():
    """R28."""
    told = {
        "experience__1__title": "Senior Backend Engineer",
        "experience__2__title": "head of platform and gRPC developer",
        "experience__3__title": "Software Developer",
    }
    (odd,) = [each for each in find(given(**told), TODAY) if each.finding.code == "D21"]
    assert odd.key == "experience.2.title"
    assert odd.finding.fix == "Write “Head of Platform and gRPC Developer”."


def test_unused_skills_are_named_in_one_remark_that_stays_short():
    many = ("Scala", "Cassandra", "Erlang", "Django", "Neo4j", "Go")
    (said,) = [
        each.finding.message
        for each in find(given(skills__1__items=many, **JOB), TODAY)
        if each.finding.code == "D07"
    ]
    assert said == "No job or project names Scala, Cassandra, Erlang, Django and others."


def test_an_entry_that_was_left_out_is_not_held_against_the_rest():
    answers = given(**DRAWN["D03"][0])
    answers["experience"] = Answer(("1",))
    assert find(answers, TODAY) == ()
    assert find({"experience": Answer((), Mark.SKIPPED)}, TODAY) == ()
