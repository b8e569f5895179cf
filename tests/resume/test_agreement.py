"""The parts of a résumé agree with one another, and a remark says where they do not (R51, R83)."""

from datetime import date

import pytest

from bot.checks.writing.document import DOCUMENT
from bot.interview.catalogue import CATALOGUE
from bot.interview.journey import find_step
from bot.interview.session import Answer, Mark, Session
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
        {"headline__text": "Go developer, 3+ years", **JOB},
        {"headline__text": "Go developer, 3 years", **JOB, "experience__2__title": "Developer"},
        {"headline__text": "Developer since 2011", "experience__1__period": "2019-01/.."},
        {"summary__text": "Backend developer since 2023.", **JOB},
        {"summary__text": "Go developer with two decades of experience.", **JOB},
        {"summary__text": "Has written Go for 15 years.", **JOB},
        {"summary__text": "A 15-year veteran of payments.", **JOB},
    ),
    "D02": (
        {
            "headline__text": "Go developer, 8 years",
            "summary__text": "Go developer with six years of experience in payments.",
        },
        {
            "headline__text": "Go developer, 3+ years",
            "summary__text": "Go developer with 5+ years of experience in payments.",
        },
        {"headline__text": "Go developer, 5+ years", "summary__text": "Has 3 years' experience."},
        {"headline__text": "Go developer, 3+ years", "summary__text": "Six years of Go."},
        {"headline__text": "Go developer, 8 years", "summary__text": "Developer since 2011."},
    ),
    "D03": (
        {"experience__1__period": "2019-01/2021-06", "experience__2__period": "2021-01/.."},
        {  # not neighbours
            "experience__1__period": "2018-01/..",
            "experience__2__period": "2018-12/2019-03",
            "experience__2__title": "Freelance developer",
            "experience__3__period": "2021-01/..",
        },
        {
            "experience__1__period": "2015-01/2023-06",
            "experience__1__company": "Acme",
            "experience__2__period": "2016-02/2018-03",
            "experience__2__company": "Acme",
            "experience__3__period": "2022-01/..",
            "experience__3__company": "Initech",
        },
    ),
    "D04": (
        {"experience__1__period": "2019-01/2021-06", "experience__2__period": "2022-03/.."},
        {  # the one without dates is listed before the others, not between them
            "experience__1__period": "",
            "experience__1__title": "Developer",
            "experience__2__period": "2022-03/..",
            "experience__3__period": "2019-01/2021-06",
        },
    ),
    "D05": (
        {"headline__text": "Senior Go developer", "profile__level": "junior"},
        {"headline__text": "Junior Go developer", "profile__level": "senior"},
        {
            "headline__text": "Senior Go developer",
            "summary__text": "Junior developer who builds shops.",
            "profile__level": "mid",
        },
        {"summary__text": "Senior engineer in payments.", "profile__level": "student"},
        {
            "headline__text": "Senior Go developer",
            "profile__level": "senior",
            "experience__1__period": "2025-01/..",
        },
        {
            "profile__level": "student",
            "experience__1__title": "Backend developer",
            "experience__1__period": "2015-01/..",
        },
    ),
    "D06": ({"skills__1__items": ("Public speaking", "Go"), **JOB},),
    "D07": ({"skills__1__items": ("Go", "Scala", "Cassandra", "Django"), **JOB},),
    "D08": (
        {"experience__1__period": "2021-05/2020-02"},
        {"experience__1__period": "2026-09/.."},
        {"education__1__period": "1990/2020"},
        {"experience__1__period": "2027-03"},
        {"experience__1__period": "2021-03/2031-02"},
        {"education__1__period": "2024-09/2028-06", "education__1__state": "finished"},
        {"education__1__period": "2028", "education__1__state": "finished"},
        {"education__1__period": "2024-09/2035-06", "education__1__state": "progress"},
        {
            "education__1__degree": "MSc Computer Science",
            "education__1__period": "2010/2012",
            "education__2__degree": "BSc Computer Science",
            "education__2__period": "2014/2017",
        },
    ),
    "D09": (
        {
            "summary__text": "Cut the p95 latency of the ledger from 900 to 180 ms with Redis.",
            **JOB,
        },
    ),
    "D10": (
        {
            "experience__1__period": "2018-01/..",
            "experience__1__bullets": tuple(f"{POINTS[0]} in year {n}" for n in range(7)),
        },
        {  # the third job
            "experience__1__period": "2021-01/..",
            "experience__2__period": "2019-06/2020-12",
            "experience__3__period": "2017-01/2019-05",
            "experience__3__bullets": tuple(f"{POINTS[0]} in year {n}" for n in range(6)),
        },
    ),
    "D11": (
        {
            "experience__1__period": "2014-03/..",
            "experience__2__period": "2010-01/2014-02",
            "experience__2__bullets": POINTS,
        },
    ),
    "D12": (
        {
            "education__1__degree": "BSc Computer Science",
            "education__1__school": "University of Porto",
            "education__2__school": "Elm Street High School",
        },
        {
            "education__1__degree": "BTech",
            "education__2__degree": "Higher Secondary",
            "education__2__school": "Kendriya Vidyalaya",
        },
    ),
    "D13": (
        {"profile__level": "student"},
        {"profile__level": "junior"},
        {"profile__level": "junior", "projects__1__name": "Bus times"},
    ),
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
        {  # a cloud alone is no proof
            "profile__level": "mid",
            "skills__1__items": ("AWS", "Docker", "Kubernetes"),
            "experience__1__bullets": ("Ran A on AWS", "Built B in Go", "Fixed C in Go"),
        },
    ),
    "D16": (
        {
            "profile__level": "senior",
            "experience__1__bullets": (
                "Led four developers who built A in Go",
                "Chose Kafka for events",
                "Wrote the coding standards",
            ),
        },
    ),
    "D17": (
        {
            "profile__level": "senior",
            "experience__1__bullets": (
                "Led four developers who built A in Go",
                "Chose Kafka for events, which saved 20,000 euros a year",
                "Wrote the coding standards",
                "Built B in Go",
                "Built C in Go",
                "Built D in Go",
            ),
        },
    ),
    "D18": (
        {
            "experience__1__period": "2012-02/..",
            "education__1__period": "2007/2011",
            "education__1__courses": ("Algebra", "Databases", "Compilers"),
        },
        {
            "experience__1__period": "2012-02/..",
            "education__1__period": "2011",
            "education__1__honours": ("Dean's list", "Prize for algebra", "Chess champion"),
        },
    ),
    "D19": (
        {"experience__1__period": "2018-01/..", "experience__1__bullets": POINTS[:1]},
        {"experience__1__period": "2018-01/..", "experience__1__title": "Developer"},
        {"experience__1__period": "2018-01/..", "experience__1__summary": "Backend work."},
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
        {
            "headline__text": "Go developer, 3 years",
            "experience__1__title": "Developer",
            "experience__1__period": "2023-07/..",
            "experience__2__title": "Sound engineer",
            "experience__2__period": "2015-07/2023-06",
        },
        {"headline__text": "Go developer, 3 years of it in payments", **JOB},
        {"headline__text": "Go developer, 5+ years", **JOB},
        {"headline__text": "Go developer since 2018", **JOB},
        {"summary__text": "Go developer. Maintainer of a queue since 2009.", **JOB},
        {"summary__text": "Took a shop from 3 to 90 towns in two years.", **JOB},
        *(
            {"summary__text": text, **JOB}
            for text in (
                "Keeps 20 years of claims searchable.",
                "Keeps records for 30 years.",
                "Replaced a 20-year-old ERP, and a 30-year mortgage calculator.",
                "Go developer after 20 years in retail.",
                "Spent 20 years in retail before moving to software.",
                "Worked 15 years as a nurse; then became a Go developer.",
                "Active in the developer community since 2006.",
                "Go developer with about a decade of experience.",
            )
        ),
        {
            "summary__text": "Delivered the ledger two years early.",
            **JOB,
        },
        {  # older jobs are rightly left out
            "headline__text": "Go developer, 22 years",
            "experience__1__period": "2014-02/..",
        },
        {  # what the second took, nobody knows
            "headline__text": "Go developer, 12 years",
            **JOB,
            "experience__2__company": "Initech",
        },
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
        {"headline__text": "Go developer, 5+ years", "summary__text": "Has six years of Go."},
        {"headline__text": "Go developer, 8 years", "summary__text": "Developer since 2018."},
        {
            "headline__text": "Go developer, 8 years",
            "summary__text": "Go developer with five years in banks and two years in logistics.",
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
        {
            "experience__1__period": "2019-01/2021-06",
            "experience__2__period": "2020-01/..",
            "experience__2__company": "Initech (part-time)",
        },
        {
            "experience__1__period": "2019-01/2021-06",
            "experience__2__period": "2020-01/..",
            "experience__2__company": "Self-employed",
        },
        {
            "experience__1__period": "2019-01/2021-06",
            "experience__1__company": "Acme",
            "experience__2__period": "2020-01/..",
            "experience__2__company": "Acme Ltd",
        },
    ),
    "D04": (
        {  # the one without dates may fill it
            "experience__1__period": "2022-03/..",
            "experience__2__title": "Developer",
            "experience__3__period": "2019-01/2021-06",
        },
        {
            "summary__text": "Returned to work in 2022 after parental leave.",
            "experience__1__period": "2019-01/2021-06",
            "experience__2__period": "2022-03/..",
        },
        {"experience__1__period": "2005-01/2006-06", "experience__2__period": "2012-03/.."},
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
        {
            "headline__text": "Senior Go developer",
            "summary__text": "Go developer who mentors junior developers.",
            "profile__level": "senior",
            "experience__1__period": "2021-01/..",
        },
        {"summary__text": "Senior at a state college.", "profile__level": "student"},
        {"headline__text": "Senior computer science student", "profile__level": "student"},
        {"summary__text": "Lead a Go team at the hackathon.", "profile__level": "junior"},
        {
            "profile__level": "senior",
            "experience__1__period": "2025-01/..",
            "experience__2__title": "Consultant",
            "experience__2__period": "2018-01/2024-12",
        },
        {
            "profile__level": "junior",
            "experience__1__title": "Restaurant manager",
            "experience__1__period": "2012-01/2025-01",
            "experience__2__title": "Mechanical engineer",
            "experience__2__period": "2002-01/2011-12",
        },
        {
            "profile__level": "senior",
            "experience__1__period": "2025-01/..",
            "experience__2__title": "Developer",
        },
    ),
    "D06": (
        {"skills__1__items": ("Mentoring", "Go"), **JOB},
        {"skills__1__items": ("Public speaking",)},
    ),
    "D07": (
        {"skills__1__items": ("Go", "PostgreSQL", "SQL", "Docker"), **JOB},
        {"skills__1__items": ("Go", "Scala", "Cassandra"), **JOB},
        {"skills__1__items": ("Go", "PostgreSQL", "Redis", "Scala", "Rust", "Java"), **JOB},
        {
            "summary__text": "Java developer, on Spring and Hibernate since 2018.",
            "skills__1__items": ("Java", "Spring", "Hibernate", "MySQL"),
            "experience__1__bullets": ("Built A", "Built B", "Fixed C"),
        },
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
        {"education__1__period": "2026-09/2028-06", "education__1__state": "progress"},
        {"experience__1__period": "2026-09", "experience__1__title": "Incoming Go developer"},
        {"experience__1__period": "2026-01/2027-01"},
        {"education__1__period": "2026", "education__1__state": "finished"},
        {
            "education__1__degree": "MA History",
            "education__1__period": "2008/2010",
            "education__2__degree": "BSc Computer Science",
            "education__2__period": "2014/2017",
        },
        {
            "education__1__degree": "MSc Computer Science",
            "education__1__period": "2017/2019",
            "education__2__degree": "BSc Computer Science",
            "education__2__period": "2014/2017",
        },
    ),
    "D09": ({"summary__text": "Known for fast ledgers and calm on-call weeks.", **JOB},),
    "D10": (
        JOB,
        {"experience__1__period": "2018-01/..", "experience__1__bullets": (*POINTS, *POINTS)},
    ),
    "D11": (
        {
            "experience__1__period": "2014-03/..",
            "experience__2__period": "2010-01/2014-02",
            "experience__2__bullets": POINTS[:1],
        },
        {"experience__1__period": "2010-01/2018-02", "experience__1__bullets": POINTS},
        {"experience__1__period": "2010-01/2014-02", "experience__1__bullets": POINTS},
        {  # the one job that shows a skill
            "skills__1__items": ("Redis", "Java"),
            "experience__1__period": "2014-03/..",
            "experience__1__bullets": ("Built A in Java", "Built B in Java"),
            "experience__2__period": "2010-01/2014-02",
            "experience__2__bullets": POINTS,
        },
    ),
    "D12": (
        {"education__1__school": "Elm Street High School"},
        {"education__1__degree": "BSc", "education__1__school": "Gymnasium Road University"},
    ),
    "D13": (
        {"profile__level": "mid"},
        {"profile__level": "junior", "contact__github": "https://github.com/ada-byron"},
        {"profile__level": "junior", "contact__links": ("https://gitlab.com/ada/bus-times",)},
        {"profile__level": "junior", "projects__1__link": "https://bus.example.org"},
    ),
    "D14": (
        {
            "profile__level": "senior",
            "experience__1__period": "2018-01/..",
            "experience__1__bullets": (*POINTS, "Chose Kafka for the events of 12 services"),
        },
        {  # one kind of proof is not missed among few points
            "profile__level": "senior",
            "experience__1__bullets": ("Led four people", "Built B in Go", "Fixed C in Go"),
        },
    ),
    "D15": (
        {"profile__level": "mid", **JOB},
        {
            "profile__level": "mid",
            "skills__1__items": ("pytest",),
            "experience__1__bullets": ("Built A in Python", "Built B in Python", "Fixed C"),
        },
    ),
    "D16": (
        {
            "profile__level": "senior",
            "experience__1__bullets": (*POINTS, "Cut hosting from 900 to 400 dollars a month"),
        },
        {
            "profile__level": "senior",
            "experience__1__bullets": (*POINTS, "Took releases from six weeks to two days"),
        },
        {
            "profile__level": "senior",
            "experience__1__bullets": (*POINTS, "Brought failed payments from 1.1 to 0.05 %"),
        },
        {
            "profile__level": "senior",
            "experience__1__bullets": (*POINTS, "Held 99.9 % uptime through two moves"),
        },
    ),
    "D17": (
        {
            "profile__level": "senior",
            "experience__1__bullets": (*POINTS, "Rehearsed failover for 40 customers"),
        },
        {"profile__level": "mid", **JOB},
    ),
    "D18": (
        {"experience__1__period": "2012-02/..", "education__1__period": "2007/2011"},
        {
            "experience__1__period": "2012-02/..",
            "education__1__period": "2020/2022",
            "education__1__courses": ("Algebra", "Databases", "Compilers"),
        },
        {
            "experience__1__period": "2022-02/..",
            "education__1__period": "2017/2021",
            "education__1__courses": ("Algebra", "Databases", "Compilers"),
        },
    ),
    "D19": (
        JOB,
        {"experience__1__period": "2025-12/..", "experience__1__bullets": POINTS[:1]},
        {"experience__1__period": "2026-05/..", "experience__1__title": "Developer"},
        {  # the latest says that it is a contractor's
            "experience__1__period": "2016-01/..",
            "experience__1__title": "Java contractor",
            "experience__2__period": "2010-01/2015-12",
            "experience__2__bullets": POINTS[:1],
        },
        {
            "experience__1__period": "2018-01/..",
            "experience__1__title": "Barista",
            "experience__1__bullets": POINTS[:1],
        },
        {"experience__1__period": "2026-09/2027-02", "experience__1__title": "Incoming developer"},
        {"profile__format": "functional", "experience__1__bullets": POINTS[:1]},
        {
            **JOB,
            "experience__2__period": "2015-01/2017-12",
            "experience__2__bullets": POINTS[:1],
        },
        {
            "experience__1__period": "2018-01/..",
            "experience__1__summary": "Ran the ledger of a bank. Moved it to Go within a year.",
        },
    ),
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


def test_a_sample_whose_years_and_jobs_do_not_agree_draws_all_three_remarks():
    """R51."""
    told = codes(
        headline__text="Result-oriented developer with 3+ years of experience",
        summary__text="Back-end developer with 5+ years of experience in code writing.",
        experience__1__period="2018-01/..",
        experience__2__period="2015-01/2018-12",
    )
    assert {"D01", "D02", "D03"} <= set(told)


def test_a_remark_names_the_answer_it_speaks_of():
    assert keys("D03", **DRAWN["D03"][1]) == ["experience.3.period"]
    assert keys("D04", **DRAWN["D04"][0]) == ["experience.2.period"]
    assert keys("D05", **DRAWN["D05"][5]) == ["profile.level"]
    assert keys("D08", **DRAWN["D08"][8]) == ["education.1.period"]
    assert keys("D12", **DRAWN["D12"][0]) == ["education.2.school"]
    assert keys("D07", **DRAWN["D07"][0]) == ["skills.1.items"]


@pytest.mark.parametrize("told", [told for code in DRAWN for told in DRAWN[code]])
def test_what_a_remark_speaks_of_can_be_asked_again(told):
    answers = given(**told)
    for each in find(answers, TODAY):
        assert find_step(CATALOGUE, Session(answers), each.key), each.key


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
    assert said == "No job or project names Scala, Cassandra, Erlang and 2 more."


def test_an_entry_that_was_left_out_is_not_held_against_the_rest():
    answers = given(**DRAWN["D03"][0], experience__1__bullets=POINTS)
    answers["experience"] = Answer(("1",))
    assert find(answers, TODAY) == ()
    assert find({"experience": Answer((), Mark.SKIPPED)}, TODAY) == ()
