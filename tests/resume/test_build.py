import pytest
from hypothesis import given, settings

from bot.interview.session import Answer, Mark
from bot.resume.build import build
from bot.resume.document import Bullets, Entry, Group, Link, Paragraph
from bot.resume.links import link, mail, phone
from bot.resume.parts import PARTS
from tests.resume.drafts import draft, drafts, marked, texts

FULL = {
    "summary": {"text": "Builds payment services."},
    "skills": [{"name": "Languages", "items": ("Python", "Go")}],
    "experience": [{"title": "Developer", "company": "Acme", "bullets": ("Cut latency by 40%",)}],
    "projects": [{"name": "Queue", "purpose": "Keeps jobs in order"}],
    "education": [{"degree": "B.Sc.", "major": "Computing", "school": "Northvale"}],
    "certifications": [{"name": "CKA"}],
    "publications": [{"name": "On queues"}],
    "volunteering": [{"role": "Tutor", "organisation": "CodeStart"}],
    "languages": {"items": ("English - native",)},
    "interests": {"items": ("Cycling (gravel, commuting)",)},
}


def order(**profile):
    return [section.key for section in build(draft(**FULL, profile=profile)).sections]


def block(answers, key, number=0):
    return next(s.blocks[number] for s in build(answers).sections if s.key == key)


def title(answers, key):
    return next(s.title for s in build(answers).sections if s.key == key)


def test_default_order_of_sections():
    """R1, R3, R4, R10."""
    assert order(level="mid", format="chronological") == [
        "summary",
        "skills",
        "experience",
        "projects",
        "education",
        "certifications",
        "publications",
        "volunteering",
        "languages",
        "interests",
    ]


def test_a_student_shows_education_right_after_the_summary():
    """R2."""
    assert order(level="student")[:4] == ["summary", "education", "skills", "experience"]


def test_whoever_has_no_job_yet_shows_education_first():
    """R2."""
    answers = draft(**{**FULL, "experience": []}, profile={"level": "junior"})
    assert [s.key for s in build(answers).sections][:3] == ["summary", "education", "skills"]


@pytest.mark.parametrize("level", ["junior", "mid", "senior"])
def test_whoever_has_worked_shows_education_after_the_jobs(level):
    """R3."""
    keys = order(level=level)
    assert keys.index("experience") < keys.index("education")


def test_a_combination_leads_with_skills_whatever_the_level():
    """R12."""
    keys = order(level="student", format="combination")
    assert keys[:4] == ["summary", "skills", "education", "experience"]


def test_a_senior_shows_publications_right_after_the_jobs():
    """R116."""
    keys = order(level="senior")
    assert keys[keys.index("experience") + 1] == "publications"


def test_in_a_functional_resume_achievements_lead_and_jobs_are_lines():
    """R11: every point stands once, job by job."""
    profile = {"level": "mid", "format": "functional"}
    document = build(draft(**FULL, profile=profile))
    keys = [section.key for section in document.sections]
    assert keys[:5] == ["summary", "skills", "achievements", "projects", "experience"]
    assert document.sections[2].blocks == (Bullets(("Cut latency by 40%",)),)
    assert block(draft(**FULL, profile=profile), "experience").bullets == ()
    assert texts(document).count("Cut latency by 40%") == 1


def test_jobs_stand_latest_first_however_they_were_told():
    """R90: by the end, then the start; a job still held is the latest."""
    periods = ["2015/2017", "2021-03/..", "2017-01/2021-02", "2019-05/2021-02"]
    answers = draft(experience=[{"title": p, "period": p} for p in periods])
    printed = [b.heading for s in build(answers).sections for b in s.blocks]
    assert printed == ["2021-03/..", "2019-05/2021-02", "2017-01/2021-02", "2015/2017"]


def test_an_entry_without_a_readable_date_keeps_its_place():
    """R90."""
    periods = ["2015/2017", "a while ago", "2021-03/.."]
    answers = draft(experience=[{"title": p, "period": p} for p in periods])
    printed = [b.heading for s in build(answers).sections for b in s.blocks]
    assert printed == ["2021-03/..", "a while ago", "2015/2017"]


def test_the_order_the_person_chose_decides_between_equal_dates():
    answers = draft(experience=[{"title": t, "period": "2020/2021"} for t in ("A", "B")])
    answers["experience"] = Answer(("2", "1"))
    assert [b.heading for s in build(answers).sections for b in s.blocks] == ["B", "A"]


def test_certificates_stand_newest_first_and_courses_after_them():
    """R9, R143, R144."""
    answers = draft(
        certifications=[
            {"name": "CKA", "date": "2023", "issuer": "CNCF", "code": "LF-1"},
            {"name": "AWS", "date": "2024-05", "code": "https://aws.example.com/c/1"},
        ],
        courses=[{"name": "Queues", "provider": "OpenLearn", "date": "2025"}],
    )
    assert title(answers, "certifications") == "Courses and Credentials"
    assert build(answers).sections[0].blocks == (
        Entry("AWS", "May 2024", link=Link("aws.example.com/c/1", "https://aws.example.com/c/1")),
        Entry("CKA", "2023", "CNCF, ID LF-1"),
        Entry("Queues", "2025", "OpenLearn"),
    )


def test_certificates_alone_stand_under_their_own_title():
    """R5."""
    assert title(draft(**FULL), "certifications") == "Certifications"


@pytest.mark.parametrize(
    ("level", "country", "expected"),
    [
        ("student", "US", "Objective"),
        ("junior", "GB", "Objective"),
        ("mid", "US", "Summary"),
        ("senior", "GB", "Profile"),
    ],
)
def test_the_summary_is_titled_by_level_and_country(level, country, expected):
    """R5, R62."""
    answers = draft(**FULL, profile={"level": level, "country": country})
    assert title(answers, "summary") == expected


@pytest.mark.parametrize(
    ("level", "pages"), [("student", 1), ("junior", 1), ("mid", 2), ("senior", 2)]
)
def test_length_fits_the_level(level, pages):
    """R17, R18."""
    assert build(draft(profile={"level": level})).most_pages == pages


@pytest.mark.parametrize(
    ("country", "paper", "language"),
    [
        ("US", "letter", "en"),
        ("MX", "letter", "en"),
        ("CA", "letter", "en"),
        ("GB", "a4", "en-GB"),
        ("IN", "a4", "en-GB"),
        ("DE", "a4", "en"),
        ("", "a4", "en"),
    ],
)
def test_paper_and_spelling_follow_the_country(country, paper, language):
    """R157; paper by CLDR."""
    document = build(draft(profile={"country": country}))
    assert (document.paper, document.language) == (paper, language)


def test_contact_lines_are_short_and_can_be_followed():
    """R33-R35, R45."""
    told = {
        "name": "Ada Byron",
        "email": "ada@example.com",
        "phone": "(415) 555-0137",
        "place": "Leeds, United Kingdom",
        "linkedin": "https://www.linkedin.com/in/ada/",
        "github": "https://github.com/ada",
        "website": "ada.example.com",
        "links": ("Talks: https://example.org/ada", "Amateur radio: AB1CDE"),
        "right_to_work": "EU citizen",
    }
    document = build(draft(contact=told, profile={"country": "US"}))
    assert document.name == "Ada Byron"
    assert document.contact == (
        Link("Leeds, United Kingdom"),
        Link("(415) 555-0137", "tel:+1-415-555-0137"),
        Link("ada@example.com", "mailto:ada@example.com"),
        Link("www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada/"),
        Link("github.com/ada", "https://github.com/ada"),
        Link("ada.example.com", "https://ada.example.com"),
        Link("Talks: example.org/ada", "https://example.org/ada"),
        Link("Amateur radio: AB1CDE"),
        Link("EU citizen"),
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://"])
def test_an_address_that_is_no_web_page_is_printed_but_not_followed(address):
    assert build(draft(contact={"website": address})).contact == (Link(address),)


def test_the_title_sought_stands_in_for_a_missing_headline():
    """R50."""
    profile = {"target": "Backend developer"}
    assert build(draft(profile=profile)).headline == "Backend developer"
    told = draft(profile=profile, headline={"text": "Go developer for payments"})
    assert build(told).headline == "Go developer for payments"


def test_a_job_prints_title_dates_employer_scope_and_points():
    """R89."""
    job = {
        "title": "Developer",
        "company": "Acme",
        "about": "Parcel service",
        "place": "Austin, TX",
        "period": "2021-03/..",
        "summary": "Owned the tracking API.",
        "bullets": ("Cut latency by 40%",),
        "link": "https://acme.example.com/",
    }
    assert block(draft(experience=[job]), "experience") == Entry(
        "Developer",
        "Mar 2021 - Present",
        "Acme, Austin, TX - Parcel service",
        Link("acme.example.com", "https://acme.example.com/"),
        "Owned the tracking API.",
        ("Cut latency by 40%",),
    )


@pytest.mark.parametrize("best", ["Cut latency by 40%", "cut latency by 40%"])
def test_the_key_achievement_leads_its_job_and_is_not_said_twice(best):
    """R102."""
    job = {"title": "Developer", "bullets": ("Wrote the API", "Cut latency by 40%"), "best": best}
    points = block(draft(experience=[job]), "experience").bullets
    assert points == ("Key achievement: Cut latency by 40%", "Wrote the API")


def test_a_key_achievement_already_marked_is_not_marked_again():
    """R102."""
    job = {"title": "Developer", "best": "Key achievement: halved the bill"}
    points = block(draft(experience=[job]), "experience").bullets
    assert points == ("Key achievement: halved the bill",)


def test_a_project_prints_its_purpose_stack_and_the_persons_part():
    """R122, R123, R130."""
    project = {
        "name": "Queue",
        "purpose": "Keeps jobs in order",
        "stack": ("Go", "Redis"),
        "role": "Author",
        "client": "a European bank",
        "period": "2022",
        "link": "https://github.com/ada/queue",
        "bullets": ("Chose Redis streams over a table",),
    }
    assert block(draft(projects=[project]), "projects") == Entry(
        "Queue",
        "2022",
        "Author, for a European bank",
        Link("github.com/ada/queue", "https://github.com/ada/queue"),
        "Keeps jobs in order. Stack: Go, Redis",
        ("Chose Redis streams over a table",),
    )


@pytest.mark.parametrize(
    ("told", "heading"),
    [
        ({"state": "finished"}, "B.Sc. in Computing"),
        ({"state": "progress"}, "B.Sc. in Computing (in progress)"),
        (
            {"state": "incomplete", "credits": "60"},
            "Completed 60 credits towards B.Sc. in Computing",
        ),
        (
            {"state": "incomplete", "credits": "90 of 180 ECTS credits"},
            "Completed 90 of 180 ECTS credits towards B.Sc. in Computing",
        ),
        (
            {"state": "incomplete", "credits": "Completed 2 of 3 years"},
            "Completed 2 of 3 years towards B.Sc. in Computing",
        ),
        ({"state": "incomplete"}, "Studies towards B.Sc. in Computing"),
        ({"degree": "B.Sc. Computing"}, "B.Sc. Computing"),
        ({"degree": ""}, "Computing"),
        ({"degree": "", "major": "", "state": "progress"}, "Studies (in progress)"),
    ],
)
def test_a_course_of_study_says_how_far_it_went(told, heading):
    """R133, R136, R137."""
    study = {"degree": "B.Sc.", "major": "Computing", "school": "Northvale", **told}
    assert block(draft(education=[study]), "education").heading == heading


@pytest.mark.parametrize(
    ("grade", "country", "detail"),
    [
        ("3.5/4.0", "US", "Northvale, GPA: 3.5/4.0"),
        ("8.7/10", "IN", "Northvale, Grade: 8.7/10"),
        ("First-class honours", "GB", "Northvale, First-class honours"),
        ("", "US", "Northvale"),
    ],
)
def test_a_grade_is_named_as_the_country_names_it(grade, country, detail):
    """R138."""
    study = {"school": "Northvale", "degree": "B.Sc.", "grade": grade}
    answers = draft(education=[study], profile={"country": country})
    assert block(answers, "education").detail == detail


def test_honours_are_points_and_courses_one_line():
    """R133, R139."""
    study = {"degree": "B.Sc.", "courses": ("Databases", "Networks"), "honours": ("Best thesis",)}
    printed = block(draft(education=[study]), "education")
    assert printed.summary == "Coursework: Databases, Networks"
    assert printed.bullets == ("Best thesis",)


def test_skills_are_compact_lines():
    """R77; a label that waits for its items is not printed."""
    answers = draft(skills=[{"name": "Languages", "items": ("Go", "SQL")}, {"name": "Tools"}])
    assert build(answers).sections[0].blocks == (Group("Languages", ("Go", "SQL")),)


def test_extras_are_printed_only_if_asked_for():
    """R8, R146-R148."""
    answers = draft(languages={"items": ("English - native",)}, awards=[{"title": "First prize"}])
    assert [s.key for s in build(answers).sections] == ["awards", "languages"]
    answers["extras.chosen"] = Answer(("awards",))
    assert [s.key for s in build(answers).sections] == ["awards"]


def test_what_was_left_out_is_not_printed():
    """U8."""
    answers = draft(**FULL) | {
        "summary": Answer("", Mark.SKIPPED),
        "skills": Answer("", Mark.SKIPPED),
        "experience.1.company": Answer("Acme", Mark.SKIPPED),
    }
    document = build(answers)
    assert not {"summary", "skills"} & {section.key for section in document.sections}
    assert "Acme" not in "".join(texts(document))


def test_courses_stay_when_certificates_are_left_out():
    """R9."""
    answers = draft(courses=[{"name": "Queues"}], certifications=[{"name": "CKA"}])
    answers["certifications"] = Answer("", Mark.SKIPPED)
    assert build(answers).sections[0].blocks == (Entry("Queues"),)


def test_an_entry_just_begun_is_printed_with_what_there_is():
    """U22: a draft can be looked at any time."""
    answers = draft(
        experience=[{"company": "Acme"}],
        projects=[{"purpose": "Keeps jobs in order"}],
        education=[{"school": "Northvale", "grade": "3.5"}],
    )
    printed = {s.key: s.blocks for s in build(answers).sections}
    assert printed == {
        "education": (Entry("Northvale, Grade: 3.5"),),
        "experience": (Entry("Acme"),),
        "projects": (Entry("Keeps jobs in order."),),
    }


def test_a_job_of_which_nothing_is_told_yet_is_no_work_history():
    """R2."""
    answers = draft(**{**FULL, "experience": [{"title": ""}]}, profile={"level": "mid"})
    assert [s.key for s in build(answers).sections][1] == "education"


def test_no_answers_make_an_empty_document():
    document = build({})
    assert (document.name, document.headline, document.contact) == ("", "", ())
    assert document.sections == ()


def test_paragraphs_of_the_summary_stay_apart():
    answers = draft(summary={"text": "First.\n\nSecond."})
    assert build(answers).sections[0].blocks == (Paragraph("First."), Paragraph("Second."))


def test_keywords_are_the_title_sought_and_the_skills_once_each():
    skills = [{"items": ("Go", "SQL")}, {"items": ("SQL", "Redis")}]
    answers = draft(profile={"target": "Go developer"}, skills=skills)
    assert build(answers).keywords == ("Go developer", "Go", "SQL", "Redis")


@settings(max_examples=150, deadline=None)
@given(marked())
def test_any_answers_make_a_document(answers):
    document = build(answers)
    for section in document.sections:
        assert section.blocks
        assert section.title
        assert section.key in PARTS
        assert all(b.heading for b in section.blocks if isinstance(b, Entry))


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_every_point_of_every_job_is_printed_in_every_layout(answers):
    """R10-R13."""
    page = "\n".join(texts(build(answers))).casefold()
    for number in answers["experience"].value if "experience" in answers else ():
        points = answers.get(f"experience.{number}.bullets")
        assert all(point.casefold() in page for point in (points.value if points else ()))


@pytest.mark.parametrize("typed", ["ada@home", "ada at home", "two@ats@example.com"])
def test_an_address_kept_as_typed_is_printed_without_a_link_that_leads_nowhere(typed):
    assert mail(typed) == Link(typed)


@pytest.mark.parametrize("typed", ["ask me", "12", "my site (soon)"])
def test_a_number_or_page_kept_as_typed_is_printed_as_plain_text(typed):
    assert phone(typed, "US") == Link(typed)
    assert link(typed) == Link(typed)


def test_points_begin_alike_also_where_they_were_typed_in_small_letters():
    """R29."""
    points = ("cut latency by 40%", "pytest suite of 300 tests", "gRPC calls halved", "éditait")
    job = {"title": "Developer", "bullets": points, "best": "cut latency by 40%"}
    assert block(draft(experience=[job]), "experience").bullets == (
        "Key achievement: Cut latency by 40%",
        "pytest suite of 300 tests",
        "gRPC calls halved",
        "Éditait",
    )


def test_jobs_that_were_moved_by_hand_stay_where_they_were_put():
    """U18; those that were not are printed latest first (R90)."""
    answers = draft(
        experience=[
            {"title": "Lead", "period": "2020/.."},
            {"title": "Freelancer", "period": "2021/.."},
        ]
    )
    assert block(answers, "experience").heading == "Freelancer"
    moved = {**answers, "experience": Answer(("2", "1"))}
    assert block(moved, "experience").heading == "Freelancer"
    older = {
        **draft(
            experience=[{"title": "Lead", "period": "2022/.."}, {"title": "Old", "period": "2001"}]
        )
    }
    older["experience"] = Answer(("2", "1"))
    assert block(older, "experience").heading == "Old"


def test_a_plain_list_of_skills_is_not_labelled_with_the_title_above_it():
    answers = draft(skills=[{"name": "Skills", "items": ("Python", "Go")}])
    assert block(answers, "skills") == Group("", ("Python", "Go"))


def test_a_targeted_resume_brings_forward_what_the_vacancy_names():
    """R13, R32: groups, names in them, points and projects; a key achievement stays first."""
    told = {
        "skills": [
            {"name": "Languages", "items": ("Python", "Go", "SQL")},
            {"name": "Data", "items": ("Redis", "PostgreSQL")},
            {"name": "Tools", "items": ("Git",)},
        ],
        "experience": [
            {
                "title": "Developer",
                "company": "Acme",
                "bullets": ("Wrote tests in Python", "Halved the load of PostgreSQL"),
                "best": "Led the move to Kafka",
            }
        ],
        "projects": [
            {"name": "Site", "stack": "Python", "period": "2025"},
            {"name": "Queue", "stack": "PostgreSQL", "period": "2020"},
        ],
    }
    profile = {"format": "targeted", "vacancy": "PostgreSQL developer at Example Bank"}
    plain, aimed = (draft(**told, profile=one) for one in ({**profile, "format": ""}, profile))
    groups = [block(aimed, "skills", number) for number in range(3)]
    assert [group.label for group in groups] == ["Data", "Languages", "Tools"]
    assert groups[0].items == ("PostgreSQL", "Redis")
    points = block(aimed, "experience").bullets
    assert points[0].endswith("Led the move to Kafka")
    assert points[1:] == ("Halved the load of PostgreSQL", "Wrote tests in Python")
    assert block(aimed, "projects").heading == "Queue"
    assert block(plain, "projects").heading == "Site"
    assert block(plain, "skills").label == "Languages"
