import json
from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.session import Answer, Mark
from bot.resume.build import build
from bot.resume.jsonresume import from_json, to_json
from tests.resume.drafts import DATA, draft, drafts, marked, resume, texts

SCHEMAS = {
    version: json.loads((DATA / f"jsonresume/schema-{version}.json").read_text(encoding="utf-8"))
    for version in ("1.0.0", "1.3.1")
}
PEOPLE = ("richard-hendriks_v1.3", "daniel-reyes_career-changer", "ivanka")
CHECKER = jsonschema.FormatChecker()


def values(document, today=None):
    return {key: answer.value for key, answer in from_json(document, today).answers.items()}


def imported_job(**fields):
    told = values({"work": [fields]})
    return {key.removeprefix("experience.1."): told[key] for key in told if ".1." in key}


def check(document):
    for schema in SCHEMAS.values():
        jsonschema.validate(document, schema, format_checker=CHECKER)


# Reading


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "Acme"}, {"company": "Acme"}),
        ({"company": "Acme"}, {"company": "Acme"}),
        ({"position": "Developer"}, {"title": "Developer"}),
        ({"title": "Developer"}, {"title": "Developer"}),
        ({"website": "https://acme.example.com"}, {"link": "https://acme.example.com"}),
        ({"description": "Parcels"}, {"about": "Parcels"}),
        ({"summary": "Owned it."}, {"summary": "Owned it."}),
        ({"highlights": "Cut cost\nWrote docs"}, {"bullets": ("Cut cost", "Wrote docs")}),
        ({"highlights": ["Cut cost", None, 3, {}, ""]}, {"bullets": ("Cut cost", "3")}),
        ({"location": {"city": "Austin", "region": "TX"}}, {"place": "Austin, TX"}),
        ({"name": None, "position": True, "summary": {"a": 1}}, {}),
        ({"name": " A\u202ec\x00me\ud800 "}, {"company": "Acme"}),
    ],
)
def test_a_job_is_read_with_the_slips_people_make(fields, expected):
    assert imported_job(**fields) == expected


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("2013-12-01", "2014-12-01", "2013-12/2014-12"),
        ("2013-12", "2014", "2013-12/2014"),
        ("2013-12-01T00:00:00Z", "Present", "2013-12/.."),
        ("2013", "", "2013/.."),
        ("2013", None, "2013/.."),
        (2013, 2014, "2013/2014"),
        ("12/2013", "Mar 2015", "2013-12/2015-03"),
        ("December 2013", "15.03.2015", "2013-12/2015-03"),
        ("März 2013", "03/04/2015", "2013-03/2015"),
        ("1 March 2013", "heute", "2013-03/.."),
        ("2013-13-01", "2014-00", "2013/2014"),
        ("2016-08-24", "2016-08-30", "2016-08"),
        ("", "2014", "2014"),
        ("summer 2013", "one day", "2013"),
    ],
)
def test_dates_are_read_as_months_or_years_and_never_invented(start, end, period):
    """U13."""
    assert imported_job(startDate=start, endDate=end)["period"] == period


def test_a_date_that_cannot_be_read_is_named():
    imported = from_json({"work": [{"name": "Acme", "startDate": "long ago"}]})
    assert imported.left_out == ("work 1: startDate",)


@pytest.mark.parametrize(
    ("end", "state"),
    [("2024-06", "finished"), ("2027-06", "progress"), (None, "progress"), ("2026", "finished")],
)
def test_a_study_that_has_not_ended_yet_is_in_progress(end, state):
    """R136."""
    document = {"education": [{"institution": "Northvale", "startDate": "2022", "endDate": end}]}
    assert values(document, date(2026, 3, 1))["education.1.state"] == state


def test_a_study_without_dates_has_no_state_yet():
    assert "education.1.state" not in values({"education": [{"institution": "Northvale"}]})


@pytest.mark.parametrize(
    ("location", "place", "country"),
    [
        (
            {"city": "San Francisco", "region": "California", "countryCode": "US"},
            "San Francisco, California, US",
            "US",
        ),
        ({"city": "Leeds", "countryCode": "UK"}, "Leeds, UK", "GB"),
        ({"city": "Bonn", "country": "Germany"}, "Bonn, Germany", "DE"),
        ({"city": "Bonn", "countryCode": "Atlantis"}, "Bonn, Atlantis", None),
        ("Bonn, Germany", "Bonn, Germany", None),
        ({"address": "1 Long Street", "postalCode": "53111"}, None, None),
    ],
)
def test_a_place_is_city_region_and_country_and_never_a_street(location, place, country):
    """R44."""
    told = values({"basics": {"location": location}})
    assert told.get("contact.place") == place
    assert told.get("profile.country") == country


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (
            {"network": "LinkedIn", "username": "ada", "url": "https://linkedin.com/in/ada"},
            {"contact.linkedin": "https://linkedin.com/in/ada"},
        ),
        (
            {"network": "LinkedIn", "username": "ada"},
            {"contact.linkedin": "https://www.linkedin.com/in/ada"},
        ),
        ({"network": "github", "username": "@ada"}, {"contact.github": "https://github.com/ada"}),
        ({"url": "https://github.com/ada"}, {"contact.github": "https://github.com/ada"}),
        (
            {"network": "Twitter", "username": "ada", "url": "https://www.twitter.com"},
            {"contact.links": ("https://www.twitter.com/ada",)},
        ),
        (
            {"network": "Mastodon", "username": "@ada@example.org"},
            {"contact.links": ("Mastodon: @ada@example.org",)},
        ),
        (
            {"network": "Forum", "username": "ada", "url": "https://example.org/u/9"},
            {"contact.links": ("Forum: ada https://example.org/u/9",)},
        ),
        ("https://example.org/ada", {"contact.links": ("https://example.org/ada",)}),
        ({}, {}),
        (None, {}),
        (7, {"contact.links": ("7",)}),
    ],
)
def test_profiles_become_links(profile, expected):
    """R34, R35."""
    assert values({"basics": {"profiles": [profile]}}) == expected


def test_a_second_profile_of_a_network_is_kept_too():
    profiles = [{"url": "https://github.com/ada"}, {"url": "https://github.com/acme"}]
    told = values({"basics": {"profiles": profiles}})
    assert told["contact.github"] == "https://github.com/ada"
    assert told["contact.links"] == ("https://github.com/acme",)


def test_skills_keep_their_level_in_the_label():
    skills = [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}]
    told = values({"skills": skills})
    assert told["skills.1.name"] == "Web (Master)"
    assert told["skills.1.items"] == ("HTML", "CSS")


@pytest.mark.parametrize("skills", [["Go", "SQL"], [{"name": "Go"}, {"name": "SQL"}]])
def test_skills_with_nothing_below_them_make_one_group(skills):
    told = values({"skills": skills})
    assert told["skills"] == ("1",)
    assert told["skills.1.items"] == ("Go", "SQL")


def test_projects_fill_their_own_questions():
    """R122, R123."""
    project = {
        "name": "Queue",
        "description": "Keeps order",
        "keywords": ["Go"],
        "roles": ["Author", "Designer"],
        "entity": "Acme",
        "type": "application",
    }
    imported = from_json({"projects": [project]})
    told = {key: answer.value for key, answer in imported.answers.items()}
    assert told["projects.1.role"] == "Author, Designer"
    assert told["projects.1.client"] == "Acme"
    assert told["projects.1.stack"] == ("Go",)
    assert imported.left_out == ("projects 1: type",)


def test_an_import_says_which_extras_it_brought():
    """R8."""
    document = {
        "languages": [{"language": "English", "fluency": "Native speaker"}, "German"],
        "interests": [{"name": "Wildlife", "keywords": ["Ferrets", "Unicorns"]}],
        "references": ["On request"],
        "volunteer": [],
    }
    told = values(document)
    assert set(told["extras.chosen"]) == {"languages", "interests", "references"}
    assert told["languages.items"] == ("English (Native speaker)", "German")
    assert told["interests.items"] == ("Wildlife (Ferrets, Unicorns)",)
    assert told["references.1.name"] == "On request"


def test_sections_that_came_with_entries_do_not_ask_for_more():
    assert values({"work": [{"name": "Acme"}]})["experience.more"] == "done"


def test_what_is_not_known_is_named_and_nothing_else():
    document = {
        "basics": {"name": "Ada", "birthDate": "1815-12-10", "image": ""},
        "work": [{"name": "Acme", "salary": 7}, {"name": "Byte", "salary": None}],
        "hobbies": ["chess"],
        "meta": {"version": "v1.0.0"},
    }
    assert from_json(document).left_out == ("basics: birthDate", "work 1: salary", "hobbies")


@pytest.mark.parametrize("document", [None, [], "Ada", 7, True, {}, {"basics": [], "work": {}}])
def test_what_is_no_resume_gives_no_answers(document):
    assert from_json(document).answers == {}


def test_a_document_too_large_is_cut_and_says_so():
    """U32."""
    work = [{"name": f"Acme {n}"} for n in range(40)]
    imported = from_json({"work": work})
    assert imported.numbers["experience"] == 30
    assert "work: all after the first 30" in imported.left_out
    groups = [{"name": f"Group {n}", "keywords": ["Go"]} for n in range(31)]
    assert from_json({"skills": groups}).left_out == ("skills: all after the first 30",)
    long = {"work": [{"name": "x" * 3000, "highlights": [f"{n}{'y' * 1999}" for n in range(40)]}]}
    told = from_json(long)
    assert len(told.answers["experience.1.company"].value) == 2000
    assert "all after 60,000 characters" in told.left_out


def test_a_deep_document_does_no_harm():
    deep = []
    for _ in range(5000):
        deep = [deep]
    assert from_json({"work": deep, "basics": {"name": deep}, "skills": [deep]}).answers == {}


FIELDS = (
    *("name", "url", "startDate", "endDate", "location", "keywords", "highlights", "roles"),
    *("profiles", "network", "username", "x-section", "x-profile", "level", "city", "language"),
    *("reference", "date", "x-place", "score", "x-state", "countryCode"),
)
ARRAYS = (
    *("basics", "work", "volunteer", "education", "awards", "certificates", "publications"),
    *("skills", "languages", "interests", "references", "projects", "meta", "courses", "x"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4)
    ),
    max_leaves=12,
)
SECTIONS = st.dictionaries(st.sampled_from(ARRAYS), JSON | st.lists(JSON, max_size=3))


@settings(max_examples=150, deadline=None)
@given(JSON | SECTIONS)
def test_reading_never_fails_and_what_it_gives_can_be_printed_and_written(document):
    answers = from_json(document).answers
    build(answers)
    check(to_json(answers))


# Writing


@settings(max_examples=150, deadline=None)
@given(marked())
def test_every_export_is_valid(answers):
    """Against schemas 1.0.0 and 1.3.1, dates and addresses included."""
    check(to_json(answers))


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_what_was_exported_comes_back_and_prints_the_same(answers):
    answers |= {
        f"education.{number}.state": Answer("finished")
        for number in (answers["education"].value if "education" in answers else ())
        if f"education.{number}.state" not in answers
    }
    first = from_json(to_json(answers))
    again = from_json(to_json(first.answers))
    assert again == first
    assert first.left_out == ()
    assert texts(build(first.answers)) == texts(build(answers))


@pytest.mark.parametrize("name", PEOPLE)
def test_a_real_resume_goes_out_and_comes_back_unchanged(name):
    imported = from_json(resume(name))
    written = to_json(imported.answers)
    check(written)
    assert from_json(json.loads(json.dumps(written))).answers == imported.answers


@pytest.mark.parametrize("name", PEOPLE)
def test_an_export_says_what_the_document_said(name):
    """All of the original but streets, photos, days of the month, kinds of project, and meta."""
    original, written = resume(name), to_json(from_json(resume(name)).answers)
    for key in ("work", "volunteer", "education", "projects", "awards", "publications"):
        for was, now in zip(original.get(key, []), written.get(key, []), strict=True):
            same = {field for field in was if field not in {"startDate", "endDate", "type"}}
            same -= {"date", "releaseDate"}
            assert {field: now[field] for field in same} == {field: was[field] for field in same}
            assert was.get("startDate", "")[:7] == now.get("startDate", "")
    for key in ("skills", "languages", "interests", "references", "certificates"):
        assert written.get(key, []) == original.get(key, [])


def test_everything_that_is_held_comes_back():
    """What JSON Resume has no place for too."""
    answers = draft(
        profile={
            "target": "Go developer",
            "level": "senior",
            "country": "DE",
            "history": "steady",
            "format": "targeted",
            "vacancy": "Go Developer at Acme",
        },
        contact={
            "name": "Ada Byron",
            "email": "ada@example.com",
            "phone": "+49 30 5550137",
            "place": "Berlin, Germany",
            "linkedin": "https://www.linkedin.com/in/ada",
            "github": "https://github.com/ada",
            "website": "https://ada.example.com",
            "links": ("https://example.org/ada", "Talks: https://example.net/t/9", "Radio: AB1C"),
            "right_to_work": "EU citizen",
        },
        headline={"text": "Go developer for payments"},
        summary={"text": "First line.\nSecond line."},
        skills=[{"name": "Databases (SQL)", "items": ("PostgreSQL", "SQLite (embedded, small)")}],
        experience=[{"title": "Developer", "period": "2021-03/..", "best": "Halved the bill"}],
        projects=[{"name": "Queue", "period": "2022", "role": "Author"}],
        education=[
            {"school": "Northvale", "state": "incomplete", "credits": "60", "honours": ("Prize",)},
            {"school": "Eastbrook", "state": "finished", "period": "2015"},
        ],
        certifications=[
            {"name": "CKA", "code": "LF-1", "date": "2023"},
            {"name": "AWS", "code": "https://aws.example.com/1", "date": "2024-05"},
        ],
        courses=[{"name": "Queues", "provider": "OpenLearn", "date": "2025-01"}],
        languages={"items": ("English (native)", "Chinese (Mandarin) - fluent")},
        interests={"items": ("Cycling (gravel, commuting)", "Chess")},
        references=[{"name": "Priya, CTO of Acme", "words": "On request"}],
    )
    written = to_json(answers)
    check(written)
    told = {key: answer.value for key, answer in answers.items()}
    back = values(written)
    assert {key: back.get(key) for key in told if key != "extras.chosen"} == {
        key: value for key, value in told.items() if key != "extras.chosen"
    }
    assert set(back["extras.chosen"]) == set(told["extras.chosen"])


def test_what_was_left_out_is_not_exported():
    """U8."""
    answers = draft(
        summary={"text": "Secret"},
        experience=[{"title": "Secret"}],
        awards=[{"title": "Secret"}],
    ) | {
        "summary": Answer("", Mark.SKIPPED),
        "experience": Answer("", Mark.SKIPPED),
        "extras.chosen": Answer(()),
    }
    assert "Secret" not in json.dumps(to_json(answers))


def test_a_month_is_never_exported_that_was_not_given():
    """U13: where schema 1.0.0 insists on a day, a year alone stands beside."""
    answers = draft(
        experience=[{"title": "Developer", "period": "2021/2022"}],
        certifications=[{"name": "CKA", "date": "2023"}],
    )
    written = to_json(answers)
    assert written["work"][0]["startDate"] == "2021"
    assert written["certificates"] == [{"name": "CKA", "x-date": "2023"}]
