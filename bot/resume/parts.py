"""The blocks of each section: one function a section, from its facts to what is printed."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from bot.checks.dates import short_month, short_period
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume import customs, targeting
from bot.resume.document import Block, Bullets, Entry, Group, Link, Paragraph
from bot.resume.facts import Facts, country, entries, layout, section
from bot.resume.links import link
from bot.resume.order import is_moved, latest_first

Blocks: TypeAlias = tuple[Block, ...]

KEY_ACHIEVEMENT = "Key achievement"  # R102
LOWER_NAMES = frozenset({"pytest", "npm", "nginx", "etcd", "kubectl", "pip", "curl", "systemd"})
STUDIES = "Studies"  # where neither degree nor credits are known


def summary(answers: Answers) -> Blocks:
    """Give the summary, a paragraph for each the person wrote."""
    return tuple(map(Paragraph, section(answers, "summary").paragraphs("text")))


def skills(answers: Answers) -> Blocks:
    """Give the compact lines of skills (R77); a label alone says nothing and waits.

    One called as the section itself is a plain list.
    """
    names = targeting.wanted(answers)
    groups = (
        Group(_label(f.text("name")), targeting.forward(f.items("items"), names, str))
        for f in entries(answers, "skills")
    )
    listed = (group for group in groups if group.items)
    return targeting.forward(listed, names, lambda group: ", ".join(group.items))


def _label(name: str) -> str:
    return "" if name.casefold() == "skills" else name


def achievements(answers: Answers) -> Blocks:
    """Give what the jobs brought about, job by job, if achievements lead (R11)."""
    if layout(answers) is not Layout.FUNCTIONAL:
        return ()
    return tuple(Bullets(points) for points in map(job_points, _jobs(answers)) if points)


def experience(answers: Answers) -> Blocks:
    """Give the jobs, latest first (R90); their points stand elsewhere if achievements lead."""
    pointless = layout(answers) is Layout.FUNCTIONAL
    return _blocks(_job(f, () if pointless else job_points(f)) for f in _jobs(answers))


def job_points(facts: Facts) -> tuple[str, ...]:
    """Give a job's points, the key achievement first and marked as such (R102)."""
    names = targeting.wanted(facts.answers)
    points, best = targeting.forward(_points(facts), names, str), _begun(facts.text("best"))
    if not best:
        return points
    rest = tuple(point for point in points if point.casefold() != best.casefold())
    marked = best.casefold().startswith(KEY_ACHIEVEMENT.casefold())
    return (best if marked else f"{KEY_ACHIEVEMENT}: {best}", *rest)


def projects(answers: Answers) -> Blocks:
    """Give the projects, latest first (R122); what the vacancy names comes before."""
    told = entries(answers, "projects")
    names = frozenset() if is_moved(told) else targeting.wanted(answers)
    listed = targeting.forward(latest_first(told, "period"), names, _told_of_project)
    return _blocks(map(_project, listed))


def _told_of_project(facts: Facts) -> str:
    return "\n".join((facts.text("stack"), facts.text("purpose"), *facts.items("bullets")))


def education(answers: Answers) -> Blocks:
    """Give the courses of study, latest first (R133)."""
    return _blocks(map(_study, latest_first(entries(answers, "education"), "period")))


def certifications(answers: Answers) -> Blocks:
    """Give the certificates and then the courses, newest first (R143, R9)."""
    certificates = latest_first(entries(answers, "certifications"), "date")
    courses = latest_first(entries(answers, "courses"), "date")
    return _blocks((*map(_certificate, certificates), *map(_course, courses)))


def publications(answers: Answers) -> Blocks:
    """Give writing, talks and patents, newest first."""
    return _blocks(map(_publication, latest_first(entries(answers, "publications"), "date")))


def volunteering(answers: Answers) -> Blocks:
    """Give the voluntary work, latest first."""
    return _blocks(map(_role, latest_first(entries(answers, "volunteering"), "period")))


def awards(answers: Answers) -> Blocks:
    """Give the awards, newest first."""
    return _blocks(map(_award, latest_first(entries(answers, "awards"), "date")))


def languages(answers: Answers) -> Blocks:
    """Give the spoken languages on one line."""
    return _group(answers, "languages")


def interests(answers: Answers) -> Blocks:
    """Give the interests on one line."""
    return _group(answers, "interests")


def references(answers: Answers) -> Blocks:
    """Give who speaks for the person, and their words or how to reach them."""
    people = entries(answers, "references")
    return _blocks(_entry(heading=f.text("name"), summary=f.text("words")) for f in people)


PARTS: Mapping[str, Callable[[Answers], Blocks]] = {
    "summary": summary,
    "skills": skills,
    "achievements": achievements,
    "experience": experience,
    "projects": projects,
    "education": education,
    "certifications": certifications,
    "publications": publications,
    "volunteering": volunteering,
    "awards": awards,
    "languages": languages,
    "interests": interests,
    "references": references,
}


def _jobs(answers: Answers) -> tuple[Facts, ...]:
    return latest_first(entries(answers, "experience"), "period")


def _job(facts: Facts, points: tuple[str, ...]) -> Block | None:
    employer = _joined(", ", facts.text("company"), facts.text("place"))
    return _entry(
        heading=facts.text("title"),
        dates=short_period(facts.text("period")),
        detail=_joined(" - ", employer, facts.text("about")),
        link=link(facts.text("link")),
        summary=facts.text("summary"),
        bullets=points,
    )


def _project(facts: Facts) -> Block | None:
    stack, client = facts.text("stack"), facts.text("client")
    return _entry(
        heading=facts.text("name"),
        dates=short_period(facts.text("period")),
        detail=_capital(_joined(", ", facts.text("role"), client and f"for {client}")),
        link=link(facts.text("link")),
        summary=_joined(" ", _sentence(facts.text("purpose")), stack and f"Stack: {stack}"),
        bullets=_points(facts),
    )


def _study(facts: Facts) -> Block | None:
    courses = facts.text("courses")
    return _entry(
        heading=_qualification(facts),
        dates=short_period(facts.text("period")),
        detail=_joined(", ", facts.text("school"), _grade(facts)),
        link=link(facts.text("link")),
        summary=courses and f"Coursework: {courses}",
        bullets=_points(facts, "honours"),
    )


def _qualification(facts: Facts) -> str:
    degree, major = facts.text("degree"), facts.text("major")
    repeats = major.casefold() in degree.casefold()
    named = degree if repeats else _joined(" in ", degree, major)
    match facts.text("state"):
        case "progress":
            return f"{named or STUDIES} (in progress)"  # R136
        case "incomplete":  # R137
            return _joined(" towards ", _credits(facts.text("credits")), named)
        case _:
            return named


def _credits(told: str) -> str:
    """Say how far it went: "60", "60 credits" and "completed 60 credits" mean the same."""
    if not told:
        return STUDIES
    amount = f"{told} credits" if told.isdigit() else told
    return amount if amount.casefold().startswith("completed") else f"Completed {amount}"


def _grade(facts: Facts) -> str:
    grade = facts.text("grade")
    speaks = any(letter.isalpha() for letter in grade)  # "First-class honours", "GPA 3.5"
    if not grade or speaks:
        return grade
    label = "GPA" if country(facts.answers) in customs.GPA_COUNTRIES else "Grade"
    return f"{label}: {grade}"


def _certificate(facts: Facts) -> Block | None:
    code = facts.text("code")
    address = link(code)
    followed = address is not None and bool(address.href)
    labelled = f"ID {code}" if code and " " not in code else code
    return _entry(
        heading=facts.text("name"),
        dates=short_month(facts.text("date")),
        detail=_joined(", ", facts.text("issuer"), "" if followed else labelled),
        link=address if followed else None,
    )


def _course(facts: Facts) -> Block | None:
    return _entry(
        heading=facts.text("name"),
        dates=short_month(facts.text("date")),
        detail=facts.text("provider"),
    )


def _publication(facts: Facts) -> Block | None:
    return _entry(
        heading=facts.text("name"),
        dates=short_month(facts.text("date")),
        detail=facts.text("publisher"),
        link=link(facts.text("link")),
        summary=facts.text("summary"),
    )


def _role(facts: Facts) -> Block | None:
    return _entry(
        heading=facts.text("role"),
        dates=short_period(facts.text("period")),
        detail=facts.text("organisation"),
        link=link(facts.text("link")),
        summary=facts.text("summary"),
        bullets=_points(facts),
    )


def _award(facts: Facts) -> Block | None:
    return _entry(
        heading=facts.text("title"),
        dates=short_month(facts.text("date")),
        detail=facts.text("issuer"),
        summary=facts.text("summary"),
    )


def _group(answers: Answers, key: str) -> Blocks:
    items = section(answers, key).items("items")
    return (Group("", items),) if items else ()


def _entry(  # noqa: PLR0913 (one parameter for each line of an entry)
    *,
    heading: str,
    dates: str = "",
    detail: str = "",
    link: Link | None = None,
    summary: str = "",
    bullets: tuple[str, ...] = (),
) -> Block | None:
    """Make an entry; of a half-filled one, the first line there is becomes the heading."""
    if heading:
        return Entry(heading, dates, detail, link, summary, bullets)
    if detail:
        return Entry(detail, dates, "", link, summary, bullets)
    if link:
        return Entry(link.text, dates, summary=summary, bullets=bullets)
    if summary or dates:
        return Entry(summary or dates, dates if summary else "", bullets=bullets)
    return Bullets(bullets) if bullets else None


def _blocks(blocks: Iterable[Block | None]) -> Blocks:
    return tuple(block for block in blocks if block)


def _joined(glue: str, *parts: str) -> str:
    return glue.join(part for part in parts if part)


def _points(facts: Facts, field: str = "bullets") -> tuple[str, ...]:
    return tuple(map(_begun, facts.items(field)))


def _begun(point: str) -> str:
    """Begin a point with a capital, as its neighbours do (R29); names such as pytest stay."""
    word = point.partition(" ")[0]
    plain = word.isalpha() and word.islower() and word not in LOWER_NAMES
    return _capital(point) if plain else point


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    return f"{text}." if text and text[-1] not in ".!?:" else text
