"""The interview itself: every section and question, in the order of asking."""

from bot.interview.catalogue.contact import CONTACT
from bot.interview.catalogue.education import CERTIFICATIONS, EDUCATION
from bot.interview.catalogue.experience import EXPERIENCE
from bot.interview.catalogue.extras import (
    AWARDS,
    COURSES,
    EXTRAS,
    INTERESTS,
    LANGUAGES,
    PUBLICATIONS,
    REFERENCES,
    VOLUNTEERING,
)
from bot.interview.catalogue.profile import PROFILE
from bot.interview.catalogue.projects import PROJECTS
from bot.interview.catalogue.skills import SKILLS
from bot.interview.catalogue.summary import HEADLINE, SUMMARY
from bot.interview.schema import Catalogue, Question, Section

__all__ = ["CATALOGUE", "question", "section"]

CATALOGUE: Catalogue = (
    PROFILE,
    CONTACT,
    HEADLINE,
    SUMMARY,
    SKILLS,
    EXPERIENCE,
    PROJECTS,
    EDUCATION,
    CERTIFICATIONS,
    EXTRAS,
    LANGUAGES,
    VOLUNTEERING,
    AWARDS,
    PUBLICATIONS,
    COURSES,
    INTERESTS,
    REFERENCES,
)

SECTIONS = {section.key: section for section in CATALOGUE}
QUESTIONS = {(s.key, question.key): question for s in CATALOGUE for question in s.questions}


def section(key: str) -> Section:
    """The section with that key; KeyError if there is none."""
    return SECTIONS[key]


def question(key: str) -> Question:
    """The question of "contact.email" or "experience.3.title"; KeyError if there is none."""
    parts = key.split(".")
    return QUESTIONS[parts[0], parts[-1]]
