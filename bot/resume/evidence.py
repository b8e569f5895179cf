"""What speaks for a résumé, question by question, in a few words."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from bot.checks.masking import masked
from bot.checks.writing.amounts import amounts
from bot.checks.writing.rule import Field
from bot.checks.writing.text import text_of
from bot.interview import asking, given
from bot.interview.advice import name_of
from bot.interview.replies import Checked
from bot.resume.questions import Case, Found, Question

MOST_TEXT: Final = 60  # characters of evidence
_YEARS: Final = re.compile(r"\b[\w+]+ years?\b")
_WITH_UNIT: Final = re.compile(r"\d\D*[^\d\s]$|^\D*[$€£₹₦]")
Evidence: TypeAlias = Callable[[Case, Sequence[Found]], Checked]


def evidence(case: Case, asked: Question, found: Sequence[Found]) -> Checked:
    """What speaks for the résumé on one question; `found` is what speaks against it."""
    return EVIDENCE[asked](case, found)


def line(kind: str, text: str = "", number: int = 0, of: int = 0, state: str = "done") -> Checked:
    """A question that is answered well."""
    return Checked("", state, kind, asking.cut(masked(text, "headline"), MOST_TEXT), number, of)


def role(case: Case, _found: Sequence[Found]) -> Checked:
    """The title at the top."""
    return line("role", case.document.headline)


def profile(case: Case, _found: Sequence[Found]) -> Checked:
    """What is specific in headline and summary: technologies, then a figure."""
    told = f"{case.document.headline}\n{given.text(case.answers, 'summary.text')}"
    names = dict.fromkeys(mention.name for mention in text_of(told).technologies)
    with_unit = [each for each in amounts(text_of(told)) if _WITH_UNIT.search(each)]
    told_years = [match[0] for match in _YEARS.finditer(told)]
    return line("profile", ", ".join((*told_years[:1], *list(names)[:3], *with_unit[:1])))


def points(case: Case, found: Sequence[Found]) -> Checked:
    """How many lines of the jobs say what was done."""
    lines = [text for text in case.texts if text.setting.field is Field.BULLET]
    if not lines:
        return line("points_none", state="none")
    weak = {(each.key, each.name) for each in found}
    well = [text for text in lines if (text.key, name_of(text.text)) not in weak]
    return line("points", number=len(well), of=len(lines))


def results(case: Case, _found: Sequence[Found]) -> Checked:
    """How many lines hold a number."""
    lines = case.result_lines
    if not lines:
        return line("results_none", state="none")
    return line("results", number=len(case.measured_lines), of=len(lines))


def skills(case: Case, _found: Sequence[Found]) -> Checked:
    """How many names there are."""
    groups = [text for text in case.texts if text.setting.field is Field.SKILLS]
    return line("skills", number=sum(len(given.items(case.answers, g.key)) for g in groups))


def projects(case: Case, _found: Sequence[Found]) -> Checked:
    """How many there are."""
    count = len({text.key.rpartition(".")[0] for text in case.texts if text.key[:9] == "projects."})
    return line("projects", number=count) if count else line("projects_none", state="none")


def length(case: Case, _found: Sequence[Found]) -> Checked:
    """The pages, where they are known, and the lines."""
    return line("length" if case.place.pages else "length_unknown")


def form(case: Case, _found: Sequence[Found]) -> Checked:
    """Links well formed, or followed."""
    count = len(case.addresses)
    if case.followed:
        return line("form_followed", number=case.followed, of=count)
    return line("form", number=count)


def tailoring(case: Case, _found: Sequence[Found]) -> Checked:
    """What it is written for."""
    vacancy = given.text(case.answers, "profile.vacancy")
    return line("vacancy", vacancy) if vacancy else line("target", given.target(case.answers))


EVIDENCE: Final[Mapping[Question, Evidence]] = {
    Question.ROLE: role,
    Question.PROFILE: profile,
    Question.POINTS: points,
    Question.RESULTS: results,
    Question.SKILLS: skills,
    Question.PROJECTS: projects,
    Question.LENGTH: length,
    Question.FORM: form,
    Question.TAILORED: tailoring,
}
