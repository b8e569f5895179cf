"""The catalogue: complete, humane, and by the requirements it names."""

import re
from dataclasses import replace
from datetime import date
from itertools import chain, product

import pytest

from bot.checks import privacy
from bot.checks.reading import Read
from bot.interview import families
from bot.interview.catalogue import CATALOGUE, question, section
from bot.interview.families import FAMILIES, example, family, placeholders, title
from bot.interview.faults import faults
from bot.interview.reading import read
from bot.interview.schema import Kind, Layout, Level, Option, Question, Section, Tip
from bot.interview.session import Answer, Mark

PLACED = [(s, q) for s in CATALOGUE for q in s.questions]
QUESTIONS = [q for _, q in PLACED]
NAMES = [f"{s.key}.{q.key}" for s, q in PLACED]
TARGETS = [one.title for one in FAMILIES]
TIPS = [tip for q in QUESTIONS for tip in (q.why, *q.tips)]

FILLER = re.compile(
    r"passionate|hard-?working|motivated|team player|results?-(driven|oriented)|work ethic|"
    r"detail-oriented|goal-oriented|dedicated|\beager|proven track record|dynamic|guru|ninja|"
    r"responsible for|worked (on|with)|\bhelp(ed|s)?\b|assisted|socializing|watching films",
    re.IGNORECASE,
)
STRONG = re.compile(r"(Built|Designed|Implemented|Reduced|Raised|Led|Taught|Automated|Migrated)\b")
NUMBER = re.compile(r"\d|\b(one|two|three|four|five|six|ten)\b|second place", re.IGNORECASE)


def answered(**values):
    """Answers by key, with "__" for the dot."""
    return {key.replace("__", "."): Answer(value) for key, value in values.items()}


def sources(*spans):
    """R numbers from first and last."""
    return {f"R{n}" for first, last in spans for n in range(first, last + 1)}


def shown(asked, level, target="Backend Developer"):
    return example(asked, level, target)


# The whole


def test_the_catalogue_has_no_faults():
    assert faults(CATALOGUE) == ()


def test_every_key_the_builder_knows_is_asked_and_no_other():
    assert {f"{s.key}.{q.key}" for s, q in PLACED} == KEYS


KEYS = {
    f"{part}.{field}"
    for part, fields in {
        "profile": "target level country history format vacancy",
        "contact": "name email phone place linkedin github website links right_to_work",
        "headline": "text",
        "summary": "text",
        "skills": "name items",
        "experience": "company about place title period summary bullets best link",
        "projects": "name purpose stack role client period bullets link",
        "education": "school degree major state period credits grade honours courses link",
        "certifications": "name issuer date code",
        "extras": "chosen",
        "volunteering": "organisation role period summary bullets link",
        "awards": "title issuer date summary",
        "publications": "name publisher date link summary",
        "courses": "name provider date",
        "languages": "items",
        "interests": "items",
        "references": "name words",
    }.items()
    for field in fields.split()
}


def test_a_question_is_found_with_and_without_an_entry_number():
    assert question("experience.title") is question("experience.3.title")
    assert question("contact.email").kind is Kind.EMAIL
    assert section("education").repeats
    with pytest.raises(KeyError):
        question("contact.birthday")


def test_what_the_guides_advise_is_named_as_a_source_where_it_is_asked():
    named = set(chain.from_iterable(tip.sources for tip in TIPS))
    asked = sources((10, 14), (33, 46), (47, 65), (72, 78), (79, 88), (89, 103), (104, 120))
    asked |= sources((121, 148), (154, 154), (163, 163))
    assert asked - named == set()


def test_a_junior_without_a_job_has_few_questions_that_must_be_answered():
    """Whole sections can be skipped; what is left fits a coffee break."""
    must = [q for s, q in PLACED if not (s.optional or q.optional or q.needs)]
    assert len(must) <= 9


def test_every_section_after_contact_can_be_skipped():
    assert all(s.optional for s in CATALOGUE[2:])


# Words


@pytest.mark.parametrize("asked", QUESTIONS, ids=NAMES)
def test_a_question_is_one_or_two_sentences(asked):
    wordings = [asked.ask, asked.again, *(asked.ask_by_level or {}).values()]
    for text in filter(None, wordings):
        plain = text.replace("Node.js", "")
        assert len(re.findall(r"[.?!](?=[ ”]|$)", plain)) <= 2, text
        assert len(text) <= 190


@pytest.mark.parametrize("asked", QUESTIONS, ids=NAMES)
def test_why_is_one_to_three_sentences(asked):
    assert asked.why.label == "Why?"
    assert 1 <= len(re.findall(r"[.?!](?=\s|$)", asked.why.text)) <= 3


def test_nothing_the_bot_says_for_the_person_is_filler():
    """R66, R67, R99: our own samples keep to the lists we hold against others."""
    for asked, level in product(QUESTIONS, Level):
        assert not FILLER.search(shown(asked, level)), asked.examples[level]


def test_the_bot_never_starts_with_the_front_end():
    """R70."""
    for level in Level:
        assert "front" not in shown(question("summary.text"), level).lower()


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(
    "key", ["experience.bullets", "experience.best", "projects.bullets", "volunteering.bullets"]
)
def test_sample_points_have_a_strong_verb_and_a_number(key, level):
    """R92, R93, R96."""
    text = shown(question(key), level)
    assert STRONG.match(text)
    assert NUMBER.search(text)


@pytest.mark.parametrize(("level", "target"), list(product(Level, TARGETS)))
def test_sample_points_name_a_technology(level, target):
    """R94."""
    found = family(target)
    names = {found.language, found.framework, found.database, "Redis"}
    for key in ("experience.bullets", "projects.bullets"):
        assert any(name in shown(question(key), level, target) for name in names)


@pytest.mark.parametrize(("level", "target"), list(product(Level, TARGETS)))
def test_sample_summaries_have_two_to_four_sentences_and_say_stack_and_a_number(level, target):
    """R53, R55-R57, R60."""
    text = shown(question("summary.text"), level, target)
    plain = text.replace("Node.js", "").replace(".NET", "").replace("Boost.Asio", "")
    assert 2 <= plain.replace("ASP.", "").count(".") - plain.count("99.95") <= 4
    found = family(target)
    assert found.language in text
    assert found.domain in text
    assert NUMBER.search(text)
    assert len(text) <= 4 * 90  # characters in four lines of the page


@pytest.mark.parametrize(("level", "target"), list(product(Level, TARGETS)))
def test_sample_headlines_are_one_line_with_the_title_and_a_strength(level, target):
    """R47-R50, and the 120 characters a headline may have."""
    text = shown(question("headline.text"), level, target)
    assert len(text) <= 120
    assert title(target) in text
    assert family(target).language in text


def test_years_agree_between_sample_headline_and_summary():
    """R51: the fault of a guide's own sample."""
    for level in (Level.MID, Level.SENIOR):
        said = [
            re.search(r"(\d+) years", shown(question(f"{key}.text"), level))[1]
            for key in ("headline", "summary")
        ]
        assert said[0] == said[1]


def test_students_and_juniors_state_a_goal():
    """R62: an objective, not a summary."""
    assert "looking for" in shown(question("summary.text"), Level.STUDENT)
    assert "Wants to" in shown(question("summary.text"), Level.JUNIOR)


def test_everybody_in_the_samples_is_invented():
    for level in Level:
        assert re.search(r"@([\w-]+\.)*example\.", shown(question("contact.email"), level))
        assert " 555 01" in shown(question("contact.phone"), level)
    for asked, level in product(QUESTIONS, Level):
        if asked.kind is Kind.LINK:
            assert "example" in shown(asked, level)


def test_no_sample_trips_the_privacy_guard():
    """R36-R42: what we show as good must not be warned about."""
    for (placed, asked), level, target in product(PLACED, Level, TARGETS):
        text = shown(asked, level, target)
        assert not privacy.find(text, placed.key), text


@pytest.mark.parametrize(("placed", "asked"), PLACED, ids=NAMES)
def test_every_sample_is_read_by_its_own_question(placed, asked):
    """U10: what is shown as an example must be understood when typed."""
    texts = [shown(asked, level) for level in Level]
    if asked.suggest:
        texts += asked.suggest(answered(profile__country="GB"), f"{placed.key}.1.")
    for text in texts:
        assert isinstance(read(asked, text, {}, date(2026, 1, 15)), Read), text


# Tips


def tips_of(key, level):
    return {tip.label: tip for tip in question(key).tips if level in tip.levels}


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(
    ("key", "label", "numbers"),
    [
        ("profile.format", "The four formats", {"R10", "R11", "R12", "R13"}),
        ("contact.name", "What to leave out", {"R36", "R41", "R42", "R43"}),
        ("contact.place", "Remote or moving?", {"R44", "R46"}),
        ("contact.github", "Is mine ready?", {"R131", "R132"}),
        ("experience.company", "It is under NDA", {"R129"}),
        ("experience.bullets", "Numbers", {"R97", "R98"}),
        ("experience.bullets", "Weak to strong", {"R99", "R119"}),
        ("projects.client", "It is under NDA", {"R129"}),
        ("education.school", "High school?", {"R135"}),
        ("certifications.name", "Which count?", {"R145"}),
        ("interests.items", "Which ones?", {"R146"}),
        ("references.name", "Whom to ask?", {"R147"}),
    ],
)
def test_a_button_explains_what_people_ask_at_this_point(level, key, label, numbers):
    assert numbers <= set(tips_of(key, level)[label].sources)


@pytest.mark.parametrize(
    ("level", "numbers"),
    [
        (Level.STUDENT, {"R107", "R109", "R110"}),
        (Level.JUNIOR, {"R107", "R109", "R110"}),
        (Level.MID, {"R107", "R108", "R111"}),
        (Level.SENIOR, {"R108", "R112", "R113", "R114", "R115"}),
    ],
)
def test_ideas_for_points_fit_the_level(level, numbers):
    assert numbers <= set(tips_of("experience.bullets", level)["Ideas"].sources)


def test_each_format_is_explained_and_the_risky_one_called_risky():
    """R10-R13."""
    text = tips_of("profile.format", Level.MID)["The four formats"].text
    assert [line.split(":")[0].lower() for line in text.splitlines()] == list(Layout)
    assert "risky" in text.splitlines()[1]


# What depends on answers


@pytest.mark.parametrize(
    ("level", "history", "layout"),
    [
        ("mid", "steady", Layout.CHRONOLOGICAL),
        ("student", "steady", Layout.CHRONOLOGICAL),
        ("senior", "gaps", Layout.COMBINATION),
        ("junior", "other", Layout.COMBINATION),
        ("student", "none", Layout.FUNCTIONAL),
        ("junior", "none", Layout.FUNCTIONAL),
        ("mid", "none", Layout.COMBINATION),
    ],
)
def test_the_recommended_format_follows_level_and_history_with_one_reason(level, history, layout):
    """R14."""
    advice = question("profile.format").recommend(
        answered(profile__level=level, profile__history=history)
    )
    assert advice[0] == layout
    assert re.findall(r"[.?!](?=\s|$)", advice[1]) == ["."]


def test_no_format_is_recommended_before_the_history_is_known():
    assert question("profile.format").recommend({}) is None


def test_the_vacancy_is_asked_for_a_targeted_resume_only():
    """R13."""
    needs = question("profile.vacancy").needs
    assert needs(answered(profile__format="targeted"), "")
    assert not needs(answered(profile__format="chronological"), "")
    assert not needs({}, "")


def test_credits_are_asked_only_of_studies_left_early():
    """R137; each course of study is judged by its own state."""
    needs = question("education.credits").needs
    answers = answered(education__1__state="finished", education__2__state="incomplete")
    assert needs(answers, "education.2.")
    assert not needs(answers, "education.1.")


@pytest.mark.parametrize("key", ["grade", "honours", "courses", "link"])
def test_details_of_studies_are_asked_early_in_a_career_or_kept_if_given(key):
    """R139, R140."""
    needs = question(f"education.{key}").needs
    assert needs(answered(profile__level="junior"), "education.1.")
    assert not needs(answered(profile__level="senior"), "education.1.")
    given = {**answered(profile__level="senior"), f"education.1.{key}": Answer("3.9/4.0")}
    assert needs(given, "education.1.")


def test_the_key_achievement_is_chosen_among_the_points_of_the_same_job():
    """R102; with one point there is nothing to choose."""
    best = question("experience.best")
    answers = answered(experience__1__bullets=("A", "B"), experience__2__bullets=("C",))
    assert best.needs(answers, "experience.1.")
    assert best.suggest(answers, "experience.1.") == ("A", "B")
    assert not best.needs(answers, "experience.2.")


def test_extras_are_asked_only_if_ticked():
    """R8, R148."""
    chosen = question("extras.chosen")
    for option in chosen.options:
        assert section(option.key).applies(answered(extras__chosen=(option.key,)))
        assert not section(option.key).applies({})
        skipped = {"extras.chosen": Answer((), Mark.SKIPPED)}
        assert not section(option.key).applies(skipped)
        left_out = {**answered(extras__chosen=(option.key,)), "extras": Answer("", Mark.SKIPPED)}
        assert not section(option.key).applies(left_out)


def test_a_first_job_seeker_is_told_that_jobs_can_be_skipped():
    """R110, R121."""
    wordings = question("experience.company").ask_by_level
    assert "skip this part" in wordings[Level.STUDENT]
    assert "skip this part" in wordings[Level.JUNIOR]


def test_right_to_work_is_offered_in_one_line_for_the_country():
    """R45."""
    suggest = question("contact.right_to_work").suggest
    assert suggest(answered(profile__country="GB"), "")[0] == "Right to work in the UK"
    assert suggest(answered(profile__country="BR"), "") == ()


def test_countries_are_offered_by_names_people_use():
    names = question("profile.country").suggest({}, "")
    assert {"United States", "United Kingdom", "Germany", "India", "Canada"} <= set(names)


# Every fault can be found

WHY = Tip("Why?", "Because.", sources=("R1",))
TEXTS = dict(zip(Level, "abcd", strict=True))
GOOD = Question("name", "Name", "What?", Kind.LINE, WHY, TEXTS)
OPENER = replace(GOOD, again="Another?")
PICK = replace(GOOD, key="level", kind=Kind.CHOICE, examples=dict(zip(Level, "ABCC", strict=True)))
CHOICE = replace(PICK, options=(Option("a", "A"), Option("b", "B"), Option("c", "C")))


def found(*questions, **fields):
    return faults((replace(Section("part", "Part", questions), **fields),))


def test_a_catalogue_in_order_has_no_faults():
    assert found(GOOD, CHOICE) == ()
    assert found(OPENER, one="job", many="jobs") == ()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"key": "Name"}, "small letters"),
        ({"label": ""}, "label is missing"),
        ({"label": "x" * 29}, "label is missing or too long"),
        ({"ask": " "}, "ask is missing"),
        ({"ask": "x" * 401}, "ask is too long"),
        ({"ask": "A {language} job?"}, "ask has a placeholder"),
        ({"ask_by_level": {Level.MID: "x" * 401}}, "ask is too long"),
        ({"again": "Another?"}, "again belongs"),
        ({"examples": {Level.MID: "a"}}, "a level has no example"),
        ({"examples": dict.fromkeys(Level, "a")}, "fewer than three"),
        ({"examples": TEXTS | {Level.MID: "{langage}"}}, "unknown placeholder"),
        ({"examples": TEXTS | {Level.MID: "a {title}"}}, "article"),
        ({"examples": TEXTS | {Level.MID: ""}}, "example is missing"),
        ({"examples": TEXTS | {Level.MID: "x" * 501}}, "example is missing or too long"),
        ({"kind": Kind.CHOICE}, "options belong to choices"),
        ({"options": (Option("a", "A"),)}, "options belong to choices"),
        ({"recommend": lambda _answers: None}, "recommend belongs"),
        ({"why": Tip("Why?", "Because.")}, "why has no source"),
        ({"why": replace(WHY, levels=frozenset())}, "why is not for every level"),
        ({"why": replace(WHY, text="")}, "tip is missing"),
        ({"why": replace(WHY, text="x" * 701)}, "tip is missing or too long"),
        ({"why": replace(WHY, text="{title}")}, "tip has a placeholder"),
        ({"why": replace(WHY, sources=("R167",))}, "no such source: R167"),
        ({"why": replace(WHY, sources=("U6",))}, "no such source: U6"),
        ({"why": replace(WHY, label="")}, "tip label is missing"),
        ({"tips": (WHY,)}, "two tips have one label"),
    ],
)
def test_each_mistake_in_a_question_is_found(change, fault):
    texts = found(replace(GOOD, **change))
    assert any(fault in text for text in texts)
    assert all(text.startswith("part.") for text in texts)


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        ((Option("a", "A"), Option("a", "B"), Option("c", "C")), "a: option given 2 times"),
        ((Option("A b", "A"), Option("b", "B"), Option("c", "C")), "no short word"),
        ((Option("a" * 21, "A"), Option("b", "B"), Option("c", "C")), "no short word"),
        ((Option("a", "A"), Option("b", ""), Option("c", "C")), "option label is missing"),
        ((Option("a", "A"), Option("b", "B")), "none of the options"),
    ],
)
def test_each_mistake_in_options_is_found(options, fault):
    assert any(fault in text for text in found(replace(PICK, options=options)))


@pytest.mark.parametrize(
    ("questions", "fields", "fault"),
    [
        ((), {}, "no questions"),
        ((GOOD, GOOD), {}, "question given 2 times"),
        ((GOOD,), {"key": "My part"}, "small letters"),
        ((GOOD,), {"title": ""}, "title is missing"),
        ((OPENER,), {"one": "job"}, "one and many go together"),
        ((GOOD,), {"one": "job", "many": "jobs"}, "again belongs"),
        ((replace(OPENER, optional=True),), {"one": "job", "many": "jobs"}, "passed over"),
        ((replace(OPENER, key="more"),), {"one": "job", "many": "jobs"}, "taken by the session"),
        ((GOOD,), {"key": "p" * 27}, "full key is too long"),
    ],
)
def test_each_mistake_in_a_section_is_found(questions, fields, fault):
    assert any(fault in text for text in found(*questions, **fields))


def test_a_section_given_twice_is_found():
    twice = Section("part", "Part", (GOOD,))
    assert faults((twice, twice)) == ("part: section given 2 times",)


# Families


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Backend developer", families.BACKEND),
        ("back end engineer", families.BACKEND),
        ("Senior Java Developer", families.JAVA),
        ("JavaScript developer", families.NODE),
        ("Node.js Developer", families.NODE),
        ("Golang/Kubernetes engineer", families.GO),
        ("Python API developer", families.PYTHON),
        ("API Developer", families.API),
        ("GraphQL Developer", families.GRAPHQL),
        ("full stack developer", families.FULL_STACK),
        ("Fullstack Engineer (C#)", families.DOTNET),
        ("Software Engineer", families.SOFTWARE),
        ("", families.BACKEND),
        ("Platform wizard", families.BACKEND),
    ],
)
def test_a_job_title_tells_its_family(target, expected):
    """R154: a language decides before the kind of work."""
    assert family(target) is expected


@pytest.mark.parametrize("one", FAMILIES, ids=lambda one: one.title)
def test_the_placeholders_of_every_example_are_filled_for_every_family(one):
    assert family(one.title) is one
    for asked, level in product(QUESTIONS, Level):
        text = shown(asked, level, one.title)
        assert not placeholders(text)
        assert not re.search(r"\ba [aeio]", text, re.IGNORECASE), text


def test_examples_speak_of_the_job_the_person_typed():
    text = shown(question("headline.text"), Level.SENIOR, "senior payments engineer")
    assert text.startswith("Senior Payments Engineer, 9 years")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("full-stack developer", "Full-Stack Developer"),
        ("Lead iOS API developer", "iOS API Developer"),
        ("mid-level api developer (m/w/d)", "API Developer"),
        ("graphql / node.js engineer", "GraphQL / Node.js Engineer"),
        ("junior", "Backend Developer"),
        ("x" * 41, "Backend Developer"),
        ("{language} developer", "Backend Developer"),
    ],
)
def test_a_target_is_said_without_its_level_and_never_breaks_an_example(target, said):
    assert title(target) == said
