"""From the answers to the document: what is printed, in which order, under which title."""

from bot.interview import given, looks
from bot.interview.schema import Level, Paper
from bot.interview.session import Answers
from bot.resume import customs
from bot.resume.document import Document, Link, Section
from bot.resume.facts import Facts, country, entries, level, section
from bot.resume.links import link, mail, phone
from bot.resume.order import section_order
from bot.resume.parts import PARTS
from bot.resume.themes import THEMES

TITLES = {  # R5: what readers and their software look for
    "summary": "Summary",
    "skills": "Skills",
    "achievements": "Selected Achievements",
    "experience": "Experience",
    "projects": "Projects",
    "education": "Education",
    "certifications": "Certifications",
    "publications": "Publications and Talks",
    "volunteering": "Volunteering",
    "awards": "Awards",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
}
BEGINNERS = frozenset({Level.STUDENT, Level.JUNIOR})
ONE_PAGE, TWO_PAGES = 1, 2  # R17, R18


def build(answers: Answers) -> Document:
    """Build the résumé from whatever is there: an unfinished interview gives a shorter one.

    Every fact stands in it once. Where the headline is missing, the job title the person is
    after takes its place (R50).
    """
    profile, land = section(answers, "profile"), country(answers)
    target = profile.text("target")
    return Document(
        name=section(answers, "contact").text("name"),
        headline=section(answers, "headline").text("text") or target,
        contact=contact(answers),
        sections=tuple(filter(None, (_section(answers, key) for key in section_order(answers)))),
        language=customs.language(land),
        paper=paper(answers),
        most_pages=most_pages(answers),
        keywords=keywords(answers),
        theme=THEMES[looks.theme(answers)],
        country=land,
    )


def paper(answers: Answers) -> Paper:
    """Give the size of paper: as chosen, or as the country is used to."""
    told = given.text(answers, looks.PAPER)
    return Paper(told) if told in set(Paper) else customs.paper(country(answers))


def most_pages(answers: Answers) -> int:
    """Give the length it may have: that of its level, or longer if the person said so."""
    return max(expected_pages(answers), looks.pages(answers))


def expected_pages(answers: Answers) -> int:
    """Give the length that fits the level (R17, R18); a senior's academic one has more (R19)."""
    if level(answers) in BEGINNERS:
        return ONE_PAGE
    extra = THEMES[looks.theme(answers)].extra if level(answers) is Level.SENIOR else 0
    return TWO_PAGES + extra


def contact(answers: Answers) -> tuple[Link, ...]:
    """Give the lines of the contact block: where, how, links, the right to work (R33-R35, R45)."""
    facts = section(answers, "contact")
    lines = (
        _plain(facts, "place"),
        phone(facts.text("phone"), country(answers)),
        mail(facts.text("email")),
        *map(link, (facts.text("linkedin"), facts.text("github"), facts.text("website"))),
        *map(link, facts.items("links")),
        _plain(facts, "right_to_work"),
    )
    return tuple(line for line in lines if line)


def title(answers: Answers, key: str) -> str:
    """Give a section's title (R5): by level for the summary (R62), by content for courses (R9)."""
    match key:
        case "summary" if level(answers) in BEGINNERS:
            return "Objective"
        case "summary" if customs.document_word(country(answers)) == "CV":
            return "Profile"
        case "certifications" if entries(answers, "courses"):
            return "Courses and Credentials"
        case _:
            return TITLES[key]


def keywords(answers: Answers) -> tuple[str, ...]:
    """Give the words a file search should find the document by: the title sought, the skills."""
    target = section(answers, "profile").text("target")
    skills = (item for facts in entries(answers, "skills") for item in facts.items("items"))
    return tuple(dict.fromkeys(word for word in (target, *skills) if word))


def _section(answers: Answers, key: str) -> Section | None:
    blocks = PARTS[key](answers)
    return Section(key, title(answers, key), blocks) if blocks else None


def _plain(facts: Facts, field: str) -> Link | None:
    text = facts.text(field)
    return Link(text) if text else None
