"""What a review finds: the coach's remarks, and what no single text shows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from bot.checks import coach
from bot.checks.writing import consistency
from bot.checks.writing.text import text_of
from bot.interview import given, journey, reviewing
from bot.interview.advice import name_of
from bot.interview.catalogue import CATALOGUE
from bot.interview.replies import Button
from bot.interview.schema import Kind, Level
from bot.resume import agreement
from bot.resume.build import expected_pages
from bot.resume.links import link
from bot.resume.questions import Case, Found, Question


class Said(NamedTuple):
    """What is said of a résumé, and how to go on."""

    message: str
    fix: str = ""


SAID: Final[Mapping[str, Said]] = {
    "target": Said("It does not say which job you are after."),
    "title": Said("Does not name the job you are after.", "Begin with its title."),
    "unnamed": Said("The job names it, your résumé does not.", "Add it if you know it."),
    "low": Said("The job names it, your headline does not.", "Put it there."),
    "headline": Said("There is no headline: just the job title stands at the top."),
    "summary": Said("There is no summary. Two sentences say what is looked for first."),
    "skills": Said("There are none yet, and recruiters search for them by name."),
    "projects": Said("There are none yet, and they would be your best proof."),
    "number": Said(
        "No line holds a number.", "How many, how fast, how often? A careful estimate will do."
    ),
    "early": Said(
        "Longer than the one page expected at your level.",
        "Shorten the oldest entries and the weakest points first.",
    ),
    "third": Said(
        "A third page is for academic or research work.",
        "Shorten the oldest entries and the weakest points first.",
    ),
    "long": Said(
        "Past two pages readers see noise.",
        "Shorten the oldest entries and the weakest points first.",
    ),
    "deep": Said(
        "Your jobs begin on a later page, and many readers stop at the first.",
        "Shorten what stands before them.",
    ),
    "address": Said("This is no whole web address."),
    "dead": Said(
        "This link did not answer just now.", "Open it yourself; then correct it or leave it out."
    ),
}
THIRD: Final = 3  # pages: for seniors, where they are academic or research work (R19)
_CODES: Final[Mapping[Question, str]] = {  # which question a remark of the coach answers
    Question.ROLE: "W10 W13 W27 D05",
    Question.PROFILE: "D01 D02 D09",
    Question.POINTS: "D14 D15 D16 D17 D19",
    Question.RESULTS: "W25 W55 W56",
    Question.SKILLS: "D06 D07",
    Question.PROJECTS: "D13",
    Question.LENGTH: "W12 W20 W58 W60 D10 D11 D18",
    Question.FORM: "W01 W02 W03 W04 W05 W06 W07 W70 W71 W72 D03 D04 D08 D21",
    Question.TAILORED: "W90 W91 W92 D12 D20",
}
BY_CODE: Final = {code: asked for asked, codes in _CODES.items() for code in codes.split()}
BY_SECTION: Final[Mapping[str, Question]] = {  # any other remark
    "headline": Question.PROFILE,
    "summary": Question.PROFILE,
    "skills": Question.SKILLS,
    "experience": Question.POINTS,
    "projects": Question.PROJECTS,
}


def shortcomings(case: Case) -> Mapping[Question, tuple[Found, ...]]:
    """All findings, by the question they answer, in the order of the interview."""
    listed: defaultdict[Question, list[Found]] = defaultdict(list)
    said = tuple(remarked(case))
    for found in (*said, *of_document(case, said)):
        listed[found.question].append(found)
    return {asked: tuple(listed[asked]) for asked in Question}


def remarked(case: Case) -> Iterator[Found]:
    """The coach's remarks, but for those the person dismissed."""
    for text in case.texts:
        name, section = name_of(text.text), text.key.partition(".")[0]
        for finding in coach.remarks(text.text, text.setting, case.silent(name)):
            asked = BY_CODE.get(finding.code) or BY_SECTION.get(section, Question.TAILORED)
            yield Found(asked, text.key, finding.message, finding.fix, text.text, name)


def of_document(case: Case, said: Sequence[Found]) -> Iterator[Found]:
    """What no single text shows; what the coach said of the same is not said twice."""
    finds = (of_target, of_named, of_sections, of_parts, of_results, of_length, of_links)
    for find in finds:
        yield from find(case, said)


def of_target(case: Case, said: Sequence[Found]) -> Iterator[Found]:
    """The job the person is after: known at all, and named at the top (R48, R50)."""
    target, headline = given.target(case.answers), given.text(case.answers, "headline.text")
    if not target:
        yield Found(Question.TAILORED, "profile.target", *SAID["target"])
    elif any(found.question is Question.ROLE for found in said):
        return
    elif headline and not title_words(target) & title_words(headline):
        name = name_of(headline)
        yield Found(Question.ROLE, "headline.text", *SAID["title"], headline, name)


# What titles of the trade have in common (R154): a "back-end engineer" is a "backend developer".
_SAME: Final = (
    (re.compile(r"\bback[\s-]?end\b", re.IGNORECASE), "backend"),
    (re.compile(r"\bfull[\s-]?stack\b", re.IGNORECASE), "fullstack"),
    (
        re.compile(r"\b(?:developer|engineer|programmer|sde|dev)s?\b", re.IGNORECASE),
        "developer",
    ),
)


def title_words(text: str) -> frozenset[str]:
    """The words of a title, those of one meaning alike."""
    for pattern, word in _SAME:
        text = pattern.sub(word, text)
    return frozenset(word.casefold() for word in re.findall(r"[\w.+#]{2,}", text))


def of_named(case: Case, _said: Sequence[Found]) -> Iterator[Found]:
    """Technologies the job names that stand nowhere, or not at the top (R49, R82, R149)."""
    wanted = f"{given.target(case.answers)}\n{given.text(case.answers, 'profile.vacancy')}"
    headline, summary = case.document.headline, given.text(case.answers, "summary.text")
    top, anywhere = names(headline, summary), names(*case.printed)
    for name in sorted(names(wanted)):
        if name not in anywhere:
            way = Button("", "see", "skills")
            yield Found(Question.SKILLS, "skills", *SAID["unnamed"], name, way=way)
        elif name not in top:
            yield Found(Question.ROLE, "headline.text", *SAID["low"], name)


def names(*texts: str) -> frozenset[str]:
    """The technologies named in some texts."""
    return frozenset[str]().union(*(text_of(text).names for text in texts))


def of_sections(case: Case, _said: Sequence[Found]) -> Iterator[Found]:
    """What a résumé of that level needs and has not: headline, summary, skills, projects (R6)."""
    there = {text.key.partition(".")[0] for text in case.texts}
    has_jobs = bool(journey.entries(case.answers, "experience"))
    for key, asked in NEEDED.items():
        spared = key == "projects" and has_jobs and not case.is_early
        if key not in there and not spared:
            yield Found(asked, "", *SAID[key], way=way_in(case, key))


NEEDED: Final[Mapping[str, Question]] = {
    "headline": Question.ROLE,
    "summary": Question.PROFILE,
    "skills": Question.SKILLS,
    "projects": Question.PROJECTS,
}


def way_in(case: Case, key: str) -> Button:
    """The button that begins a section, or takes up one that was left out."""
    section = next(section for section in CATALOGUE if section.key == key)
    if journey.is_left_out(case.answers, section):
        return Button("", "restore", key)
    if not section.repeats:
        return Button("", "edit", f"{key}.text")
    return Button("", "see" if journey.entries(case.answers, key) else "add", key)


def of_parts(case: Case, _said: Sequence[Found]) -> Iterator[Found]:
    """Parts that do not agree with one another, and texts that are written unlike (R29, R51)."""
    noted = [(each.key, "", each.finding) for each in agreement.find(case.answers, case.today)]
    texts = case.texts
    for place, finding in consistency.find([(each.text, each.setting) for each in texts]):
        noted.append((texts[place].key, texts[place].text, finding))
    for key, text, finding in noted:
        name = name_of(text) if text else ""
        if finding.code not in case.silent(name):
            asked = BY_CODE[finding.code]
            way = way_around(case, key, finding.code)
            yield Found(asked, key, finding.message, finding.fix, text, name, way)


def way_around(case: Case, key: str, code: str) -> Button | None:
    """The button to an entry whose first answer is meant, which is not asked again alone.

    Where there are too many points, to all of them; None for the way there is to any answer.
    """
    step = journey.find_step(CATALOGUE, case.session, key)
    if step and step.opens:
        return Button("", "see", step.prefix.rstrip("."))
    is_long = code in THINNED and len(given.items(case.answers, key)) > 1
    return reviewing.way_to_thin(key, case.place) if is_long else None


THINNED: Final = frozenset({"D10", "D11"})  # of a single point D10 says that it is little


def of_results(case: Case, said: Sequence[Found]) -> Iterator[Found]:
    """A number in one of the lines at least, where nothing was said of any of them (R96)."""
    lines = case.result_lines
    if not lines or case.measured_lines:
        return
    if not any(found.question is Question.RESULTS for found in said):
        yield Found(Question.RESULTS, lines[0].key, *SAID["number"])


def of_length(case: Case, _said: Sequence[Found]) -> Iterator[Found]:
    """The pages there are against those that get read at that level, jobs first (R17-R19, R32)."""
    way = Button("", "see", "")
    if case.place.pages > expected_pages(case.answers):
        yield Found(Question.LENGTH, "", *SAID[too_long(case)], way=way)
    if case.place.is_deep:
        yield Found(Question.LENGTH, "", *SAID["deep"], way=way)


def too_long(case: Case) -> str:
    """What is said of too many pages, by level."""
    if case.is_early:
        return "early"
    is_senior = given.level(case.answers) is Level.SENIOR
    return "third" if case.place.pages == THIRD and is_senior else "long"


def of_links(case: Case, _said: Sequence[Found]) -> Iterator[Found]:
    """Addresses that are none, and those that did not answer (R161)."""
    for step in journey.steps(CATALOGUE, case.session):
        may_be_none = step.key == "contact.links"  # "Ham: AB1CDE" stands there, too
        if step.question.kind is not Kind.LINK and not may_be_none:
            continue
        for text in given.items(case.answers, step.key):
            made = link(text)
            href = made.href if made else ""
            if not href and not may_be_none:
                yield Found(Question.FORM, step.key, *SAID["address"], text)
            elif name_of(href) in case.place.dead:
                yield Found(Question.FORM, step.key, *SAID["dead"], text)
