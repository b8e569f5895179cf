"""The coach on headlines, summaries, skills, certificates and interests (R47-R88, R145, R146)."""

import pytest

from bot.checks import coach
from bot.checks.writing import extras, headline, skills, summary
from bot.checks.writing.lists import lists
from bot.checks.writing.rule import LEVELS, Field, Setting

OWN = {rule.code: rule for part in (extras, headline, skills, summary) for rule in part.RULES}
TRADE = "Backend Developer"


def said(text, field, level="mid", target=TRADE):
    """Codes of what these rules say of a text."""
    found = coach.find(text, Setting(field, level, target=target))
    return {each.code for each in found} & OWN.keys()


def better(text, field, code, level="mid"):
    """What a rule offers instead of a text."""
    found = coach.find(text, Setting(field, level))
    return next(each.better for each in found if each.code == code)


# Each rule


@pytest.mark.parametrize("rule", OWN.values(), ids=OWN)
def test_a_rule_finds_its_weak_examples(rule):
    for text in rule.bad:
        assert rule.code in {each.code for each in coach.find(text, rule.example)}, text


@pytest.mark.parametrize("rule", OWN.values(), ids=OWN)
def test_nothing_is_said_of_a_rules_strong_examples(rule):
    for text in rule.good:
        assert coach.find(text, rule.example) == (), text


@pytest.mark.parametrize("rule", OWN.values(), ids=OWN)
def test_what_is_offered_instead_meets_the_rule_no_longer(rule):
    for text in rule.bad:
        for each in coach.find(text, rule.example):
            again = coach.find(each.better, rule.example) if each.better else ()
            assert each.code not in {one.code for one in again}, each.better


@pytest.mark.parametrize("name", ["titles", "domains", "traits", "soft_skills", "trivial", "vague"])
def test_a_list_of_words_holds_each_word_in_lower_case(name):
    for words in lists(name).values():
        assert words
        assert all(word == word.lower() for word in words)


# Headline


@pytest.mark.parametrize(
    "text",
    [
        "Staff Engineer | Distributed storage in Rust and C++",
        "Java Developer",
        "SRE with a database habit: PostgreSQL at 12 TB",
        "Head of Engineering, ex-Perl, now Go: payments for 3M merchants",
        "Computer Science student building web services in Go",
        "Full-Stack Developer (React, Node.js, PostgreSQL)",
        "iOS developer turned backend: Swift on the server",
    ],
)
def test_a_headline_with_a_title_and_a_fact_is_left_alone(text):
    assert said(text, Field.HEADLINE) == set()


@pytest.mark.parametrize(
    "text", ["Full Stack Developer", "Software Developer | Backend", "Lead Developer / Team Lead"]
)
def test_a_title_alone_is_asked_for_a_fact(text):
    assert said(text, Field.HEADLINE) == {"W11"}


def test_traits_do_not_make_a_title_more_than_a_title():
    assert said("Results-driven software engineer", Field.HEADLINE) == {"W08", "W11"}


def test_a_story_is_no_headline():
    assert said("My name is Lukas and I build APIs with Django", Field.HEADLINE) == {"W12"}


@pytest.mark.parametrize("joint", [", ", " | ", "/"])
def test_names_are_counted_however_they_are_joined(joint):
    text = "Developer: " + joint.join(("PHP", "Laravel", "MySQL", "Redis", "Docker", "AWS"))
    assert said(text, Field.HEADLINE) == {"W14"}


def test_the_front_end_may_come_first_for_who_is_after_it():
    text = "React and Vue developer, also some Express APIs"
    assert said(text, Field.HEADLINE) == {"W13"}
    assert said(text, Field.HEADLINE, target="Full-Stack Developer") == set()


# Summary

MID = (
    "Node.js developer, 4 years, at a chain of gyms. Made the class-booking API survive the "
    "morning rush, when 9,000 people book within ten minutes."
)
SENIOR = (
    "Principal engineer for storage systems, 15 years in C++ and Rust. Designed the replication "
    "layer that lost no write in four data-centre failures. Mentors eight engineers."
)
STUDENT = (
    "Second-year student of Software Engineering looking for an internship. Built a library "
    "system in Java for a school with 200 pupils."
)


@pytest.mark.parametrize(
    ("text", "level"), [(MID, "mid"), (SENIOR, "senior"), (STUDENT, "student")]
)
def test_a_summary_that_tells_level_stack_system_and_win_is_left_alone(text, level):
    assert said(text, Field.SUMMARY, level) == set()


def test_only_who_has_worked_for_a_while_is_asked_for_a_win():
    text = "Developer with two years of Go, building the booking API of a ferry operator."
    asked = {level for level in LEVELS if "W25" in said(text, Field.SUMMARY, level)}
    assert asked == {"mid", "senior"}
    assert OWN["W25"].asks_number


@pytest.mark.parametrize(
    "win",
    [
        "Cut p95 latency by 45%.",
        "Moved invoices from nightly to hourly runs, so that shops see them the same day.",
        "Halved the cloud bill.",
        "Claims now settle in two days rather than nine.",
    ],
)
def test_a_win_needs_no_digits(win):
    text = f"Go developer with five years at a ferry operator, on the booking API. {win}"
    assert "W25" not in said(text, Field.SUMMARY)


@pytest.mark.parametrize(
    "number",
    ["in a team of 5", "for three countries", "on PHP 8 since 2018", "beside 12 microservices"],
)
def test_years_people_and_versions_are_no_win(number):
    text = f"PHP developer with 6 years in ticketing, on the order module {number}."
    assert "W25" in said(text, Field.SUMMARY)


def test_an_objective_is_welcome_early_and_a_wish_later():
    text = (
        "Go developer with a year at a ferry operator, looking for a position in which to grow. "
        "Cut the import of 3,000 timetables to a minute."
    )
    assert said(text, Field.SUMMARY, "junior") == set()
    assert said(text, Field.SUMMARY, "mid") == {"W29"}


def test_a_senior_is_asked_whom_they_lead():
    text = "Senior Go developer, nine years in video. Cut channel start-up from 6 to 2 seconds."
    assert said(text, Field.SUMMARY, "senior") == {"W30"}
    assert said(f"{text} Mentors four developers.", Field.SUMMARY, "senior") == set()


def test_an_early_developer_is_asked_for_the_level_and_others_for_years():
    text = "Writes Python and Rust. Built a crawler that posts canteen menus to 200 subscribers."
    for level, word in (("student", "student"), ("mid", "years")):
        found = coach.find(text, Setting(Field.SUMMARY, level))
        assert word in next(each.fix for each in found if each.code == "W22")


def test_a_fragment_draws_no_further_questions():
    assert said("Java developer, 5 years.", Field.SUMMARY) == {"W21"}


@pytest.mark.parametrize(
    "claim",
    [
        "Extensive experience with PostgreSQL and Kafka.",
        "Contributed to several projects such as a parser for railway data.",
        "Connected 40 different clients.",
    ],
)
def test_a_claim_with_its_detail_is_not_vague(claim):
    assert "W28" not in said(f"{MID} {claim}", Field.SUMMARY)


# Traits


@pytest.mark.parametrize(
    "text",
    [
        "Built a forum in Go for passionate cyclists, used by 4,000 clubs",
        "Moved ledgers to a dedicated PostgreSQL cluster, cutting lock waits by 80%",
        "Motivated the team to adopt trunk-based development, halving merge conflicts",
        "Replaced eager loading in Hibernate, cutting queries per page from 210 to 6",
        "Designed an event-driven billing engine with Kafka for a dynamic pricing team",
    ],
)
def test_the_same_words_said_of_things_or_others_are_no_praise(text):
    assert "W08" not in said(text, Field.BULLET)


def test_a_trait_that_the_sentence_proves_stands():
    text = (
        "Detail-oriented to the cent: nine years of Java ledgers in which 2.1 billion bookings "
        "reconcile. Leads a team of five."
    )
    assert said(text, Field.SUMMARY, "senior") == set()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Enthusiastic and dedicated developer with four years of Node.js in ad tech.",
            "Developer with four years of Node.js in ad tech.",
        ),
        (
            "Junior C# developer, eager to learn and highly motivated, with a year in dental care.",
            "Junior C# developer with a year in dental care.",
        ),
        (
            "Five years in retail as an ambitious and motivated PHP developer.",
            "Five years in retail as a PHP developer.",
        ),
        (
            "Five years in retail as a passionate API developer.",
            "Five years in retail as an API developer.",
        ),
        (
            "PHP developer in ticketing, a team player, 6 years.",
            "",  # what stays would not read well
        ),
    ],
)
def test_a_summary_is_offered_without_its_traits_where_it_reads_well(text, plain):
    assert better(text, Field.SUMMARY, "W08") == plain


# Skills


@pytest.mark.parametrize(
    "text",
    [
        "Languages: Java (6 years), Kotlin (2 years), SQL",
        "Java (8, 11, 17), Spring Boot 3, Maven",
        "Go, Kafka, HTTP/2, TCP/IP, CI/CD, TLS 1.3",
        "Windows Server, IIS, SQL Server",
        "Databases: PostgreSQL, MongoDB (basics)",
        "Advanced SQL, query tuning, partitioning",
        "Google Cloud, Google Maps API, Gmail API",
        "Ways of working: mentoring, incident reviews, code review, Scrum",
        "HTML, CSS, JavaScript, React",
        "Soft skills: Communication, Teamwork, Problem-solving",
    ],
)
def test_a_sound_group_is_left_alone(text):
    assert said(text, Field.SKILLS) == set()


@pytest.mark.parametrize(
    ("text", "code", "plain"),
    [
        ("Git, Docker, WhatsApp, Google search", "W43", "Git, Docker"),
        ("MS Office, Internet, e-mail", "W43", ""),
        ("Java ★★★★☆, SQL ★★★", "W44", "Java, SQL"),
        ("Java: expert, Python: intermediate", "W44", "Java, Python"),
        ("Advanced: Java, SQL", "W44", ""),
        ("Java, Flask, quick learner, a good team player", "W42", "Java, Flask"),
        ("Queues: very good Kafka, good RabbitMQ", "W44", "Queues: Kafka, RabbitMQ"),
        ("Java, Spring Boot, team player", "W42", "Java, Spring Boot"),
        ("Java, C#, Python, PHP, Ruby, Go, Rust", "W40", ""),  # which to keep, only they know
    ],
)
def test_a_group_is_offered_without_what_weakens_it(text, code, plain):
    assert better(text, Field.SKILLS, code) == plain


def test_sql_and_shells_do_not_count_as_one_language_too_many():
    assert said("Python, Go, TypeScript, Java, SQL, Bash, PL/SQL", Field.SKILLS) == set()


def test_front_end_depth_is_fine_for_who_is_after_it():
    text = "Frontend: HTML, CSS, React, Redux, Tailwind CSS"
    assert said(text, Field.SKILLS) == {"W45"}
    assert said(text, Field.SKILLS, target="Full-Stack Developer") == set()


# Certificates and interests


@pytest.mark.parametrize(
    "text",
    [
        "Certified Kubernetes Application Developer (CKAD)",
        "CompTIA Security+",
        "Professional Scrum Developer I",
        "Oracle Certified Professional: Java SE 17 Developer",
    ],
)
def test_a_certificate_of_the_trade_is_left_alone(text):
    assert said(text, Field.CERTIFICATE) == set()


@pytest.mark.parametrize(
    "text",
    ["Driver's license (category B)", "Occupational first-aid certificate", "Excel for beginners"],
)
def test_a_certificate_that_changes_nothing_is_named(text):
    assert said(text, Field.CERTIFICATE) == {"W91"}


@pytest.mark.parametrize(
    "text",
    [
        "Music (cello in an amateur orchestra), hiking",
        "Science fiction novels, marathon running",
        "Reading history of computing, chess",
    ],
)
def test_an_interest_with_a_detail_is_left_alone(text):
    assert said(text, Field.INTERESTS) == set()


def test_interests_are_offered_without_the_fillers():
    assert better("hiking, reading", Field.INTERESTS, "W92") == "hiking"
    assert better("Travel, good food, socialising", Field.INTERESTS, "W92") == ""
