"""Résumés as plain text and Markdown, in the ways people write them."""

import pytest

from bot.intake.reader import read
from tests.intake.files import TODAY, read_values

JANE = """JANE M. DOE
Senior Backend Engineer
Berlin, Germany | jane.doe@example.org | +49 30 1234567 | linkedin.com/in/janedoe | github.com/jd
Date of birth: 12 March 1985
Marital status: married

PROFESSIONAL SUMMARY
Backend engineer with 9 years of experience building payment systems in Java
and Go. Led migrations to Kubernetes.

WORK EXPERIENCE

Acme Payments GmbH, Berlin
Senior Backend Engineer
March 2019 - Present
- Designed the ledger in Go, handling 2,000 transactions a second with
  p99 below 40 ms
- Led a team of four
Technologies: Go, PostgreSQL, Kafka

Foo Software | Software Engineer | 2015 – 2019
* Built REST APIs in Java and Spring Boot
* Cut build time by 40%

EDUCATION
Technical University of Berlin
M.Sc. Computer Science, 2013 - 2015

B.Sc. Informatics, University of Cologne (2010 - 2013)

SKILLS
Languages: Go, Java, Python
Databases: PostgreSQL, Redis
Docker, Kubernetes, Terraform

CERTIFICATIONS
AWS Certified Solutions Architect - Amazon, 2021
CKA, 2020

LANGUAGES
German: native
English - fluent

HOBBIES
Chess, hiking

MOTTO
Something odd
"""


@pytest.fixture(scope="module")
def jane():
    return read_values(JANE.encode())


def test_the_head_says_who_it_is_and_how_to_reach_them(jane):
    assert {key: value for key, value in jane.items() if key.startswith(("contact", "head"))} == {
        "contact.name": "Jane M. Doe",
        "headline.text": "Senior Backend Engineer",
        "contact.place": "Berlin, Germany",
        "contact.email": "jane.doe@example.org",
        "contact.phone": "+49 30 1234567",
        "contact.linkedin": "https://linkedin.com/in/janedoe",
        "contact.github": "https://github.com/jd",
    }


def test_each_job_has_its_title_employer_place_period_and_points(jane):
    assert jane["experience.1.title"] == "Senior Backend Engineer"
    assert jane["experience.1.company"] == "Acme Payments GmbH"
    assert jane["experience.1.place"] == "Berlin"
    assert jane["experience.1.period"] == "2019-03/.."
    assert jane["experience.1.bullets"] == (
        "Designed the ledger in Go, handling 2,000 transactions a second with p99 below 40 ms",
        "Led a team of four",
    )
    assert jane["experience.1.summary"] == "Technologies: Go, PostgreSQL, Kafka"
    assert (jane["experience.2.title"], jane["experience.2.company"]) == (
        "Software Engineer",
        "Foo Software",
    )
    assert jane["experience.2.period"] == "2015/2019"
    assert "experience.3.title" not in jane


def test_a_paragraph_is_whole_though_its_lines_were_broken(jane):
    assert jane["summary.text"] == (
        "Backend engineer with 9 years of experience building payment systems in Java and Go. "
        "Led migrations to Kubernetes."
    )


def test_school_and_degree_are_told_apart_in_either_order(jane):
    assert (jane["education.1.school"], jane["education.1.degree"]) == (
        "Technical University of Berlin",
        "M.Sc. Computer Science",
    )
    assert (jane["education.2.school"], jane["education.2.degree"]) == (
        "University of Cologne",
        "B.Sc. Informatics",
    )


def test_lists_are_read_with_their_labels(jane):
    assert jane["skills.1.name"] == "Languages"
    assert jane["skills.2.items"] == ("PostgreSQL", "Redis")
    assert jane["skills.3.name"] == "Skills"  # a list without a label: none is printed
    assert jane["skills.3.items"] == ("Docker", "Kubernetes", "Terraform")
    assert jane["languages.items"] == ("German (native)", "English - fluent")
    assert jane["interests.items"] == ("Chess", "hiking")
    assert jane["certifications.1.issuer"] == "Amazon"
    assert (jane["certifications.2.name"], jane["certifications.2.date"]) == ("CKA", "2020")


def test_personal_details_are_named_and_not_taken():
    draft = read(JANE.encode(), TODAY)
    assert draft.details == ("date of birth", "marital status")
    assert "1985" not in repr(draft)
    assert "arried" not in repr(draft)


def test_what_fits_nowhere_is_shown_and_guessed_to_be_nothing():
    draft = read(JANE.encode(), TODAY)
    assert draft.aside == ("MOTTO:", "Something odd")


def test_a_table_of_dates_and_jobs_is_read_line_by_line():
    text = """Tomáš Dvořák
tomas@example.cz · +420 601 234 567 · Brno, Czech Republic

Berufserfahrung

03/2019 – heute    Softwareentwickler
                   Beispiel GmbH, Wien
                   • Entwicklung der Abrechnung in Java
                   • Betrieb von Kafka
01/2015 – 02/2019  Werkstudent
                   Muster AG, Linz

Ausbildung
2012 - 2015  BSc Informatik
             Universität Wien
"""
    found = read_values(text.encode())
    assert found["experience.1.title"] == "Softwareentwickler"
    assert (found["experience.1.company"], found["experience.1.place"]) == ("Beispiel GmbH", "Wien")
    assert found["experience.1.bullets"] == (
        "Entwicklung der Abrechnung in Java",
        "Betrieb von Kafka",
    )
    assert found["experience.2.title"] == "Werkstudent"
    assert found["experience.2.company"] == "Muster AG"
    assert found["education.1.degree"] == "BSc Informatik"


def test_markdown_is_read_by_its_marks():
    text = """# Maria Silva
**Backend Developer**

- Email: maria@example.com
- Location: Lisbon, Portugal
- [GitHub](https://github.com/msilva)

## Experience

### Senior Developer, Widgets Lda
*Jan 2020 – Present*

- Built **Go** services

### Developer — Gadgets SA
*2016 – 2019* | Porto

- Wrote Django apps

## Projects

### pgtool
Finds slow queries in a log. [pgtool](https://github.com/msilva/pgtool)
Tech: Python, psycopg

## Skills

- **Languages**: Python, Go
"""
    found = read_values(text.encode())
    assert found["contact.name"] == "Maria Silva"
    assert found["contact.github"] == "https://github.com/msilva"
    assert (found["experience.1.title"], found["experience.1.company"]) == (
        "Senior Developer",
        "Widgets Lda",
    )
    assert found["experience.1.bullets"] == ("Built Go services",)
    assert (found["experience.2.company"], found["experience.2.place"]) == ("Gadgets SA", "Porto")
    assert found["projects.1.stack"] == ("Python", "psycopg")
    assert found["projects.1.link"] == "https://github.com/msilva/pgtool"
    assert found["skills.1.items"] == ("Python", "Go")


def test_a_resume_in_another_language_is_read_by_its_headings():
    text = """Иван Петров
Backend-разработчик
Телефон: +7 912 345-67-89
Почта: ivan@example.ru
Дата рождения: 01.02.1990

ОПЫТ РАБОТЫ
Март 2019 — настоящее время
ООО Пример, Москва
Разработчик Python
- Разработка сервиса платежей

НАВЫКИ
Python, Django, PostgreSQL
"""
    draft = read(text.encode(), TODAY)
    found = read_values(text.encode())
    assert found["contact.phone"] == "+7 912 345-67-89"
    assert found["experience.1.title"] == "Разработчик Python"
    assert (found["experience.1.company"], found["experience.1.place"]) == ("ООО Пример", "Москва")
    assert found["experience.1.period"] == "2019-03/.."
    assert found["skills.1.items"] == ("Python", "Django", "PostgreSQL")
    assert draft.details == ("date of birth",)
    assert draft.aside == ()


def test_a_street_is_left_out_of_the_place():
    text = "Ada Byron\nAddress: 12 Example Street, London, UK\nada@example.org\n\nSkills\nGo, SQL\n"
    draft = read(text.encode(), TODAY)
    assert "Example Street" not in repr(draft)


def test_a_technology_with_a_dot_is_no_address():
    found = read_values(b"Ada Byron\nBack-End Developer: ASP.NET and SQL Server\n\nSkills\nGo\n")
    assert found["headline.text"] == "Back-End Developer: ASP.NET and SQL Server"
    assert "contact.website" not in found


def test_a_list_in_capitals_is_no_row_of_headings():
    found = read_values(
        b"Ada Byron\n\nSKILLS\nAWS\nSQL\nGO\n\nEXPERIENCE\n\nDeveloper, Acme\n2020\n"
    )
    assert found["skills.1.items"] == ("AWS", "SQL", "GO")
