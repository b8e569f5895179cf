"""Suggestions: fitting the group, the level and the target, and never twice."""

from itertools import product

import pytest

from bot.interview.families import FAMILIES, title
from bot.interview.schema import Level
from bot.interview.session import Answer
from bot.interview.suggestions import (
    MOST,
    SHELVES,
    groups,
    shelves,
    skill_labels,
    skill_names,
    skills,
    stacks,
    titles,
)

TARGETS = [one.title for one in FAMILIES]


def person(level, target="Backend Developer", **others):
    answers = {"profile.level": Answer(level), "profile.target": Answer(target)}
    return answers | {key.replace("__", "."): Answer(value) for key, value in others.items()}


def test_a_student_is_offered_fundamentals_and_tools():
    """R84, R85."""
    labels = skill_labels(Level.STUDENT, "Backend Developer")
    assert {"Languages", "Fundamentals", "Tools"} <= set(labels)
    assert {"Data structures", "Algorithms", "Database management"} <= set(
        skill_names("Fundamentals", Level.STUDENT, "")
    )
    assert {"Git", "Postman", "Docker", "Jira"} <= set(skill_names("Tools", Level.JUNIOR, ""))


def test_early_levels_are_offered_fewer_groups():
    """R74."""
    early, late = (skill_labels(level, "") for level in (Level.STUDENT, Level.SENIOR))
    assert len(early) < len(late)


def test_the_groups_of_the_guides_are_offered_from_mid_level():
    """R75, R77."""
    assert {
        "Languages",
        "Frameworks",
        "APIs",
        "Databases",
        "Caching and messaging",
        "Cloud and infrastructure",
        "Testing",
        "Observability",
        "Ways of working",
    } <= set(skill_labels(Level.MID, "Backend Developer"))


def test_cloud_is_suggested_as_basics_first_and_in_full_later():
    """R86."""
    assert "AWS basics" in skill_names("Cloud", Level.JUNIOR, "")
    assert {"AWS", "Docker", "Kubernetes"} <= set(skill_names("Cloud", Level.MID, ""))


def test_a_front_end_group_is_offered_to_full_stack_developers_only():
    """R87."""
    assert "Front end" in skill_labels(Level.MID, "Full-Stack Developer")
    assert "Front end" not in skill_labels(Level.MID, "Java Developer")
    assert len(skill_names("Front end", Level.MID, "")) <= 4


@pytest.mark.parametrize(
    ("label", "target", "first"),
    [
        ("Languages", "Java Developer", "Java"),
        ("programming languages", "Go Developer", "Go"),
        ("Frameworks", "Node.js Developer", "NestJS"),
        ("Databases", ".NET Developer", "SQL Server"),
        ("Testing", "Python Developer", "pytest"),
        ("Core technical", "Ruby Developer", "Ruby"),
    ],
)
def test_the_stack_of_the_target_comes_first(label, target, first):
    assert skill_names(label, Level.MID, target)[0] == first


def test_a_label_of_two_kinds_gets_both():
    """R76."""
    names = skill_names("Languages & frameworks", Level.MID, "Java Developer")
    assert {"Java", "Spring Boot"} <= set(names)


def test_soft_and_other_skills_have_suggestions_too():
    """R78, R83, R88."""
    assert "Communication" in skill_names("Soft skills", Level.JUNIOR, "")
    assert "Mentoring" in skill_names("Soft skills", Level.SENIOR, "")
    assert "Debugging" in skill_names("Supporting skills", Level.MID, "")


def test_a_group_that_exists_is_not_offered_again():
    answers = person("mid", skills=("1", "2"), skills__1__name="Programming languages")
    offered = groups(answers | {"skills.2.name": Answer("Data stores")}, "skills.3.")
    assert "Languages" not in offered
    assert "Databases" not in offered
    assert "Frameworks" in offered


def test_a_group_being_renamed_is_still_offered_its_own_label():
    answers = person("mid", skills=("1",), skills__1__name="Languages")
    assert "Languages" in groups(answers, "skills.1.")


def test_a_skill_named_in_one_group_is_not_suggested_in_another():
    answers = person(
        "mid",
        skills=("1", "2"),
        skills__1__name="Databases",
        skills__1__items=("PostgreSQL", "redis"),
        skills__2__name="Caching and messaging",
    )
    offered = skills(answers, "skills.2.")
    assert "Redis" not in offered
    assert "Kafka" in offered
    assert "PostgreSQL" in skills(answers, "skills.1.")  # its own stay, to be toggled


def test_a_project_is_offered_the_skills_given_before():
    answers = person("mid", "Go Developer", skills=("1",), skills__1__items=("Zig",))
    assert stacks(answers, "projects.1.")[:2] == ("Zig", "Go")


@pytest.mark.parametrize(
    ("level", "first"),
    [
        ("student", "Backend Developer Intern"),
        ("junior", "Junior Backend Developer"),
        ("mid", "Backend Developer"),
        ("senior", "Senior Backend Developer"),
    ],
)
def test_job_titles_fit_the_level(level, first):
    assert titles(person(level), "experience.1.")[0] == first


@pytest.mark.parametrize(("level", "target"), list(product(Level, TARGETS)))
def test_suggestions_are_few_and_each_once(level, target):
    answers = person(level, target)
    labels = groups(answers, "skills.1.")
    assert 0 < len(labels) <= MOST
    assert len(labels) == len(set(labels))
    for shelf in SHELVES:
        names = skill_names(shelf.label, level, target)
        assert 0 < len(names) <= MOST
        assert len(names) == len(set(names))


def test_every_label_leads_back_to_its_own_suggestions():
    for shelf in SHELVES:
        assert shelf in shelves(shelf.label)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("Senior Java", "Java Developer"),
        ("backend intern", "Backend Developer"),
        ("Backend Java", "Java Developer"),
        ("Intern", "Backend Developer"),
        ("golang dev", "Golang Dev"),
        ("Senior Backend Engineer", "Backend Engineer"),
        ("Softwareentwickler", "Softwareentwickler"),
    ],
)
def test_examples_speak_of_somebody_who_works_also_if_only_a_stack_was_named(target, said):
    assert title(target) == said
