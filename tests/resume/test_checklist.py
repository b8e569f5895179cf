"""The review: nine questions answered with evidence or a named line, and nothing said twice."""

from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from bot.checks import coach
from bot.checks.writing.consistency import CONSISTENCY_RULES
from bot.checks.writing.document import DOCUMENT
from bot.interview import coached, journey
from bot.interview.advice import name_of
from bot.interview.catalogue import CATALOGUE
from bot.interview.reviewing import MOST_DEAD, Place, way_to
from bot.interview.session import Answer, Mark, Session
from bot.resume.build import build
from bot.resume.checklist import LOOKS, Drawn, consulted, reviewed
from bot.resume.covered import SIGNALS, covered
from bot.resume.jsonresume import from_json
from bot.resume.questions import CHOICES, TITLES, Question
from bot.resume.shortcomings import BY_CODE
from bot.screens import plain, screen
from tests.apirules import MAX_ENTITIES, from_html, utf16
from tests.interview.test_screens import worst_session
from tests.resume.drafts import draft, resume

PROFILE = {
    "target": "Backend Developer",
    "level": "mid",
    "country": "US",
    "history": "steady",
    "format": "chronological",
}
CONTACT = {
    "name": "Mira Vandenberg",
    "email": "mira@example.com",
    "phone": "+1 312-555-0148",
    "place": "Chicago, IL",
}
SUMMARY = "Python developer with 6 years in billing. Cut invoice runs from 3 h to 20 minutes."
EMPTY = "Passionate developer"
TODAY = date(2026, 3, 2)


def strong(**profile):
    """The answers of somebody who writes well."""
    told = {f"profile.{key}": Answer(text) for key, text in (PROFILE | profile).items()}
    answers = {**from_json(resume("mira")).answers, **told}
    points = answers["experience.2.bullets"].value
    better = points[-1].replace("papers", "papers in Go and Celery")  # else asked: with what?
    return {**answers, "experience.2.bullets": Answer((*points[:-1], better))}


def look_over(answers, pages=1, begun=(), misread=(), followed=None):
    """The review as a value."""
    return reviewed(answers, build(answers), Drawn(pages, begun, misread), followed or {}, TODAY)


def lines(review):
    return {line.title: line for line in review.lines}


def words(review):
    return plain(screen(review).text)


def button(review, label):
    return next(b for b in chain.from_iterable(review.rows) if b.label == label)


class TestAllWell:
    def test_a_strong_resume_is_told_plainly_that_all_is_well(self):
        review = look_over(strong())
        assert [line.state for line in review.lines] == ["done"] * 9
        assert "All is well: I would change nothing." in words(review)
        assert review.rows[0][0].label == "Get my PDF"

    def test_the_nine_questions_stand_in_their_order_each_with_a_few_words_of_evidence(self):
        """R160."""
        review = look_over(strong())
        assert [line.title for line in review.lines] == list(TITLES.values())
        told = [line for line in words(review).splitlines() if line.startswith("✓")]
        assert len(told) == 9
        for line in told:
            _, evidence = line.split(": ", 1)
            assert 0 < len(evidence) <= 80

    def test_it_fits_a_phones_screen_or_two(self):
        assert len(words(look_over(strong())).splitlines()) <= 20
        assert len(words(look_over(weak())).splitlines()) <= 30

    def test_all_is_not_well_while_something_needed_is_missing(self):
        answers = {key: a for key, a in strong().items() if key != "contact.email"}
        assert "Still missing: E-mail" in words(look_over(answers))
        assert "All is well" not in words(look_over(answers))


def weak():
    """Answers with something to say of most questions."""
    return draft(
        profile=PROFILE | {"target": "Java Developer"},
        contact=CONTACT,
        headline={"text": EMPTY},
        summary={"text": "Hard-working team player with experience in various projects."},
        skills=[{"name": "Languages", "items": ("Python", "PHP", "C++", "Ruby", "Scala", "Go")}],
        experience=[
            {
                "company": "Acme",
                "title": "Developer",
                "period": "2020-01/..",
                "bullets": tuple(f"Built part {word} of the billing API" for word in "abcdefgh"),
            }
        ],
    )


class TestFindings:
    def test_each_names_a_line_with_a_short_quote_and_a_button(self):
        review = look_over(weak())
        line = lines(review)["Profile"]
        assert line.state == "open"
        assert line.first.quote == EMPTY
        assert line.more > 0
        assert button(review, f"Profile ({line.more + 1})").action == "check"

    def test_one_alone_has_a_button_straight_to_its_answer_and_names_its_entry(self):
        review = look_over(weak())
        first = lines(review)["Quick to read"].first
        assert first.where == "Developer, Acme"
        assert "8 points" in first.message
        way = button(review, "Quick to read")
        assert (way.action, way.argument.split("~")[0]) == ("thin", "experience.1.bullets")

    def test_a_technology_of_the_job_that_stands_nowhere_is_named(self):
        """R82, R149."""
        found = lines(look_over(weak()))["Skills"]
        assert found.state == "open"
        review = look_over(strong(target="Kotlin Developer"))
        assert lines(review)["Skills"].first.quote == "Kotlin"
        assert button(review, "Skills").argument == "skills"

    def test_a_technology_of_the_job_that_stands_low_is_asked_for_at_the_top(self):
        """R49."""
        found = lines(look_over(strong(target="Kafka Engineer")))["Role"]
        assert (found.first.quote, found.state) == ("Kafka", "open")

    @pytest.mark.parametrize("target", ["Back-End Engineer", "Backend dev", "Software Developer"])
    def test_titles_of_one_family_are_one_role(self, target):
        """R154."""
        assert lines(look_over(strong(target=target)))["Role"].state == "done"

    def test_another_role_in_the_headline_is_named(self):
        answers = strong() | {"headline.text": Answer("Sales consultant, 5 years: Python and SAP")}
        assert lines(look_over(answers))["Role"].first.message.startswith("Does not name the job")

    @pytest.mark.parametrize("key", ["headline", "summary", "skills"])
    def test_a_section_that_is_needed_and_not_there_is_begun_by_a_tap(self, key):
        answers = {k: a for k, a in strong().items() if k.partition(".")[0] != key}
        title = {"headline": "Role", "summary": "Profile", "skills": "Skills"}[key]
        assert lines(look_over(answers))[title].state == "open"
        assert "mend" not in {b.action for b in chain(*look_over(answers).rows)}
        assert button(look_over(answers), title).action in {"edit", "add"}

    def test_a_section_left_out_can_be_taken_up_again_by_a_tap(self):
        answers = {k: a for k, a in strong().items() if not k.startswith("summary.")}
        answers |= {"summary": Answer((), Mark.SKIPPED)}
        assert button(look_over(answers), "Profile").action == "restore"
        assert "Left out by you: Summary" in words(look_over(answers))

    @pytest.mark.parametrize(("level", "state"), [("junior", "open"), ("senior", "none")])
    def test_projects_are_called_for_where_they_are_the_best_proof(self, level, state):
        """R121."""
        answers = {
            k: a for k, a in strong(level=level).items() if k.partition(".")[0] != "projects"
        }
        assert lines(look_over(answers))["Projects"].state == state

    def test_lines_without_any_number_are_asked_for_one(self):
        """R96."""
        answers = draft(
            profile=PROFILE,
            experience=[{"company": "A", "title": "B", "bullets": ("Built the API of the shop",)}],
        )
        assert lines(look_over(answers))["Results"].state == "open"

    def test_only_lines_whose_number_measures_something_count(self):
        """R96."""
        told = ("Moved the shop to Java 17 in 2021", "Cut its bill by 30 %", "Kept files in S3")
        job = {"company": "A", "title": "B", "bullets": told}
        result = lines(look_over(draft(profile=PROFILE, experience=[job])))["Results"]
        assert (result.number, result.of) == (1, 3)

    def test_the_latest_job_without_a_word_is_named(self):
        answers = draft(profile=PROFILE, experience=[{"company": "Acme", "title": "Developer"}])
        found = lines(look_over(answers))["Points"]
        assert (found.state, found.first.where) == ("open", "Developer, Acme")

    def test_an_id_in_a_quoted_line_is_masked(self):
        answers = strong() | {"headline.text": Answer("Passionate developer, passport AB1234567")}
        assert "AB1234567" not in words(look_over(answers))

    def test_what_the_person_dismissed_stays_dismissed(self):
        """U21."""
        found = look_over(weak())
        codes = [f.code for f in coach.find(EMPTY, next(setting(weak(), "headline.text")))]
        fine = {f"fine.{code}": Answer((name_of(EMPTY),)) for code in codes}
        after = look_over(weak() | fine)
        assert lines(found)["Profile"].first.quote == EMPTY
        assert lines(after)["Profile"].first.quote != EMPTY

    def test_every_rule_over_the_whole_answers_one_of_the_questions(self):
        assert {*DOCUMENT, *(rule.code for rule in CONSISTENCY_RULES)} <= set(BY_CODE)

    def test_a_level_the_years_do_not_fit_is_asked_about_with_a_way_to_it(self):
        """R163."""
        review = look_over(strong(level="student"))
        assert "The level is student" in lines(review)["Role"].first.message
        assert ".profile.level~" in button(review, "Role").argument

    def test_every_code_with_a_question_of_its_own_is_a_code_of_the_coach_or_of_the_whole(self):
        assert all(code[0] in "WD" and code[1:].isdecimal() for code in BY_CODE)


def setting(answers, key):
    return (text.setting for text in coached.texts(answers, key))


class TestLength:
    @pytest.mark.parametrize(
        ("level", "pages", "says"),
        [
            ("junior", 1, ""),
            ("junior", 2, "one page expected"),
            ("student", 2, "one page expected"),
            ("mid", 2, ""),
            ("mid", 3, "noise"),
            ("senior", 2, ""),
            ("senior", 3, "academic or research"),
            ("senior", 4, "noise"),
        ],
    )
    def test_the_pages_are_judged_by_level(self, level, pages, says):
        """R17-R19."""
        found = lines(look_over(strong(level=level), pages))["Quick to read"]
        assert (found.state == "open") == bool(says)
        assert says in (found.first.message if found.first else "")

    def test_jobs_that_begin_on_the_second_page_are_told(self):
        """R6, R32."""
        begun = (("SUMMARY", "SKILLS", "PROJECTS"), ("EXPERIENCE",))
        review = look_over(strong(), 2, begun)
        assert "later page" in lines(review)["Quick to read"].first.message
        assert "Page 2: Experience" in words(review)

    def test_a_page_that_goes_on_is_named_by_what_goes_on(self):
        told = words(look_over(strong(), 2, (("SUMMARY", "EXPERIENCE"), ())))
        assert "Page 1: Summary · Experience\nPage 2: more of Experience" in told


class TestLinks:
    def test_a_link_that_did_not_answer_is_named(self):
        """R161."""
        github = "https://github.com/mira-vandenberg-example"
        review = look_over(strong(), followed={github: False})
        assert lines(review)["Spelling, dates, links"].first.quote == github
        assert button(review, "Spelling, dates, links").argument.startswith(".contact.github")

    def test_links_that_answer_are_counted(self):
        github = "https://github.com/mira-vandenberg-example"
        told = words(look_over(strong(), followed={github: True}))
        assert "1 of 2 links answer, the rest would not tell me" in told

    def test_what_is_no_address_is_named(self):
        answers = strong() | {"contact.website": Answer("my page")}
        assert "no whole web address" in words(look_over(answers))

    def test_the_screen_of_the_question_still_knows_the_dead_link(self):
        github = "https://github.com/mira-vandenberg-example"
        answers = strong() | {"contact.website": Answer("my page")}
        review = look_over(answers, followed={github: False})
        way = button(review, "Spelling, dates, links (2)")
        assert github in words(consulted(answers, way.argument, TODAY))


class TestBeside:
    def test_signals_of_recruiters_are_found_and_missed(self):
        """R165."""
        seen, unseen = covered(["Built the API in Go on PostgreSQL"], "mid")
        assert seen == ("languages and frameworks", "databases", "APIs")
        assert "tests" in unseen

    def test_a_junior_is_not_asked_for_scale_cloud_or_ownership(self):
        """R164."""
        _, unseen = covered([""], "junior")
        assert unseen == tuple(signal.name for signal in SIGNALS if signal.of_all)

    def test_personal_details_kept_are_named(self):
        assert "Personal details you keep: photo." in words(
            look_over(strong() | {"kept.photo": Answer("yes")})
        )

    def test_texts_that_machines_misread_are_named(self):
        assert "may misread: Mira" in words(look_over(strong(), misread=("Mira",)))


class TestChoices:
    def left(self):
        """Somebody who left out a section, a line and a job's link, and keeps their age."""
        gone = {k: a for k, a in strong().items() if not k.startswith("summary.")}
        return gone | {
            "summary": Answer((), Mark.SKIPPED),
            "contact.website": Answer("", Mark.SKIPPED),
            "experience.2.link": Answer("", Mark.SKIPPED),
            "kept.age": Answer("yes"),
        }

    def test_all_that_was_left_out_or_kept_stands_behind_one_button(self):
        way = button(look_over(self.left()), "Left out or kept (4)")
        shown = consulted(self.left(), way.argument, TODAY)
        told = words(shown)
        for each in ("Website: You left this out", "Summary: You left this section out", "(Link)"):
            assert each in told
        assert "Age: You keep it on the page." in told
        assert button(shown, "Back to the review")

    def test_each_has_a_button_that_goes_there(self):
        way = button(look_over(self.left()), "Left out or kept (4)")
        shown = consulted(self.left(), way.argument, TODAY)
        numbers = [b for b in chain(*shown.rows) if b.label.isdecimal()]
        assert [(b.action, b.argument.partition("~")[0]) for b in numbers] == [
            ("unkeep", "age"),
            ("see", "summary"),
            ("mend", ".contact.website"),
            ("mend", ".experience.2.link"),
        ]

    def test_what_was_left_out_of_one_entry_stands_together_with_the_way_to_the_entry(self):
        more = {f"experience.2.{key}": Answer("", Mark.SKIPPED) for key in ("about", "place")}
        shown = consulted(self.left() | more, str(Place(CHOICES)), TODAY)
        assert len(shown.looks) == 4
        assert "(About the employer, Where, Link): You left this out" in words(shown)
        assert button(shown, "4").argument == "experience.2"

    def test_who_left_nothing_out_has_no_such_button(self):
        labels = [b.label for b in chain(*look_over(strong()).rows)]
        assert not [label for label in labels if "Left out" in label]


class TestOneQuestion:
    def test_all_of_its_findings_stand_there_each_with_its_button_and_a_way_back(self):
        shown = consulted(weak(), str(Place(Question.PROFILE, 0, 2)), TODAY)
        assert [each.quote[:10] for each in shown.looks] == ["Passionate", "Hard-worki"]
        numbers = [b for b in chain(*shown.rows) if b.label.isdecimal()]
        assert [b.action for b in numbers] == ["mend"] * len(shown.looks)
        back = button(shown, "Back to the review")
        assert consulted(weak(), back.argument, TODAY).pages == 2

    def test_what_is_said_of_one_line_stands_together_with_one_button(self):
        shown = consulted(weak(), str(Place(Question.PROFILE, 0, 2)), TODAY)
        assert any(each.also for each in shown.looks)
        told = words(shown)
        for each in shown.looks:
            assert told.count(f"“{each.quote}”") == 1
            assert all(message in told and fix in told for message, fix in each.also)

    def test_a_question_without_findings_says_nothing_of_the_others(self):
        shown = consulted(weak(), str(Place(Question.TAILORED, 0, 2)), TODAY)
        assert "✓ Tailored" in words(shown)
        assert "All is well" not in words(shown)

    def test_many_are_paged(self):
        many = weak() | {
            f"projects.{n}.purpose": Answer("Passionate team player, hard-working")
            for n in range(1, 13)
        }
        many |= {"projects": Answer(tuple(map(str, range(1, 13))))}
        first = consulted(many, str(Place(Question.PROJECTS)), TODAY)
        assert len(first.looks) == LOOKS
        further = consulted(many, button(first, "Further ▶").argument, TODAY)
        assert further.start == LOOKS
        assert button(further, "◀ Earlier").argument.startswith(f"{int(Question.PROJECTS)}~0~")

    def test_a_date_unlike_those_of_the_pages_is_named_where_it_stands(self):
        """R28."""
        answers = strong() | {"summary.text": Answer(f"{SUMMARY} Leads the team since 03/2021.")}
        found = lines(look_over(answers))["Spelling, dates, links"]
        assert "“03/2021” here" in found.first.message
        way = button(look_over(answers), "Spelling, dates, links")
        assert way.argument.partition("~")[0].endswith(".summary.text")

    def test_one_with_nothing_left_says_so(self):
        shown = consulted(strong(), str(Place(Question.PROFILE, 5, 1)), TODAY)
        assert not shown.looks
        assert "✓ Profile" in words(shown)

    @pytest.mark.parametrize("place", ["", "0~0~2", "99~0~1", "nonsense", "1~-1~x", "²~0~1"])
    def test_any_other_place_is_the_review_as_a_whole(self, place):
        assert len(consulted(strong(), place, TODAY).lines) == 9


def longest():
    """As much as an interview takes (60,000 characters), of what is hardest to show."""
    answers = worst_session().answers
    few = {key: a for key, a in answers.items() if key.split(".")[1:2] in ([], ["1"], ["text"])}
    return few | {s.key: Answer(("1",)) for s in CATALOGUE if s.repeats}


@pytest.mark.parametrize("answers", [{}, longest(), weak(), strong()])
def test_every_screen_stays_within_telegrams_limits(answers):
    """U18."""
    whole = reviewed(
        answers, build(answers), Drawn(12, (("A" * 300,),) * 12, ("x" * 900,)), {}, TODAY
    )
    shown = [whole, *(consulted(answers, str(Place(asked, 0, 12)), TODAY) for asked in Question)]
    for review in shown:
        made = screen(review)
        rich = from_html(made.text)
        assert not rich.faults
        assert 0 < utf16(rich.text) <= 4096
        assert len(rich.entities) <= MAX_ENTITIES
        for each in chain(*made.rows):
            assert each.label
            assert len(f"{each.action}:{each.argument}".encode()) <= 64


def test_a_button_to_any_answer_holds_its_way_back():
    """The longest key, a text's name, and all that the pages told."""
    session = Session({s.key: Answer(("30",)) for s in CATALOGUE if s.repeats})
    place = Place(9, 0, 12, is_deep=True, dead=("abcdefgh",) * MOST_DEAD)
    for step in journey.steps(CATALOGUE, session):
        argument = way_to(step.key, "abcdefgh", place).argument
        assert len(f"mend:{argument}") <= 64
        assert Place.of(argument.partition("~")[2]) == replace(place, start=0)
