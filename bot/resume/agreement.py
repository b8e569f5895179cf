"""Whether the parts of a résumé agree with one another and with the level they are meant for."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, pairwise
from typing import Final, TypeAlias

from bot.checks.finding import Finding
from bot.checks.writing.document import DOCUMENT, WORDS
from bot.checks.writing.employers import unmet
from bot.checks.writing.lists import lists, pattern
from bot.checks.writing.rule import EARLY, JUNIOR, MID, SENIOR
from bot.checks.writing.technologies import Mention
from bot.checks.writing.text import text_of
from bot.checks.writing.titlecase import odd_title
from bot.interview.schema import Layout
from bot.interview.session import Answers
from bot.resume.facts import Facts, entries, layout, section
from bot.resume.order import PERIOD, latest_first
from bot.resume.terms import YEAR, Claim, Term, claims, covered, month_of, term

MORE_CLAIMED: Final = 1  # years claimed beyond those worked, before anything is said
LESS_CLAIMED: Final = 3
MOST_OVERLAP: Final = 2  # months: a month's notice, and a start in the middle of one
MOST_GAP: Final = 6  # months (R14)
STUDY: Final = 4  # years before a lone year of graduation
LONGEST_JOB: Final = 50 * YEAR
LONGEST_STUDY: Final = 15 * YEAR
OLD: Final = 10 * YEAR  # R104
MOST_POINTS: Final = 6  # R91 has three to five
SHORT_JOB: Final = 12  # months: one point may be all there is
FEWEST_POINTS: Final = 3  # in all, before something is missed among them
MOST_NAMED: Final = 4  # names in one remark
ALIKE: Final = 0.8  # of the words of two lines that say the same
FEWEST_ALIKE: Final = 6  # words of such a line

_BESIDE: Final = pattern(WORDS["beside"]["titles"])
_SECONDARY: Final = pattern(WORDS["school"]["secondary"])
_HIGHER: Final = pattern(WORDS["school"]["higher"])
_SENIOR: Final = re.compile(r"\bsenior\b(?! (?:citizen|care|home|living))", re.IGNORECASE)
_JUNIOR: Final = re.compile(
    r"\b(?:junior|trainee|intern)\b(?! (?:dev|eng|coll|prog|staff|team|league))|"
    r"^\W*junior\b|\bcomputer science student\b",
    re.IGNORECASE,
)
_HOSTS: Final = re.compile(r"\b(?:github|gitlab|codeberg|bitbucket)\b", re.IGNORECASE)
_SOFT: Final = frozenset(chain.from_iterable(lists("soft_skills").values()))
_WORK: Final = ("title", "about", "summary", "bullets", "best")
_PROJECT: Final = ("name", "purpose", "stack", "role", "bullets")
_USED: Final = frozenset({"language", "framework", "database"})
_IMPLIED: Final = frozenset({"SQL", "PL/SQL", "T-SQL", "PL/pgSQL", "Bash", "PowerShell", "R", "C"})


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding, the key of its answer, and the text it spans a part of, "" if it spans none."""

    key: str
    finding: Finding
    text: str = ""


def _begins(*names: str) -> re.Pattern[str]:
    """Any word that begins as one in these lists of signs."""
    words = chain.from_iterable(WORDS["signs"][name] for name in names)
    return _beginnings(words)


def _beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Short names are whole words: "ci" is not "cities"."""
    longest = sorted(words, key=len, reverse=True)
    each = (re.escape(word) + (r"s?\b" if len(word) <= 3 else "") for word in longest)  # noqa: PLR2004 ("api")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})", re.IGNORECASE)


_TRADE: Final = _beginnings(WORDS["trade"]["titles"])
_LEADS: Final = _begins("leading")
_DECIDES: Final = _begins("deciding")
_RUNS: Final = _begins("tests", "delivery", "cloud")
_SUPPORT: Final = {skill: _beginnings(words) for skill, words in WORDS["support"].items()}


@dataclass(frozen=True)
class _Resume:
    """The answers as the rules look at them."""

    answers: Answers
    today: date

    @cached_property
    def jobs(self) -> tuple[Facts, ...]:
        return latest_first(entries(self.answers, "experience"), "period")

    @cached_property
    def terms(self) -> tuple[Term | None, ...]:
        return tuple(self.term(job) for job in self.jobs)

    @property
    def known(self) -> tuple[Term, ...]:
        """The periods of the jobs; none if one of them is not known or cannot be."""
        terms = tuple(each for each in self.terms if each and each.longest > 0)
        return terms if len(terms) == len(self.jobs) else ()

    @property
    def level(self) -> str:
        return section(self.answers, "profile").text("level")

    @property
    def headline(self) -> str:
        return section(self.answers, "headline").text("text")

    @property
    def summary(self) -> str:
        return section(self.answers, "summary").text("text")

    @cached_property
    def points(self) -> tuple[tuple[str, str], ...]:
        """Every point of a job or project, with the key of its answer."""
        return tuple(
            (f"{entry.prefix}bullets", point)
            for entry in (*self.jobs, *entries(self.answers, "projects"))
            for point in entry.items("bullets")
        )

    @cached_property
    def work(self) -> str:
        """All that is said of jobs and projects."""
        jobs = (job.text(name) for job in self.jobs for name in _WORK)
        projects = (
            each.text(name) for each in entries(self.answers, "projects") for name in _PROJECT
        )
        return "\n".join(filter(None, chain(jobs, projects)))

    @cached_property
    def told(self) -> str:
        """All of the above, headline, summary, skills and what was done beside work."""
        skills = (each.text("items") for each in entries(self.answers, "skills"))
        beside = (
            each.text(name)
            for each in entries(self.answers, "volunteering")
            for name in ("role", "summary", "bullets")
        )
        return "\n".join((self.headline, self.summary, self.work, *skills, *beside))

    def term(self, entry: Facts) -> Term | None:
        return term(entry.text("period"), self.today)


Look: TypeAlias = Callable[[_Resume], Iterator[Noted]]


def find(answers: Answers, today: date) -> tuple[Noted, ...]:
    """Return what does not agree, by the number of its rule; `today` ends what goes on."""
    resume = _Resume(answers, today)
    return tuple(chain.from_iterable(look(resume) for look in _LOOKS))


def _noted(code: str, key: str, message: str = "", fix: str = "") -> Noted:
    return Noted(key, DOCUMENT[code].at(0, 0, message, fix))


def _plural(count: float, word: str) -> str:
    return f"{count:g} {word}{'' if count == 1 else 's'}"


# Years and dates


def _claimed(resume: _Resume) -> Iterator[Noted]:
    terms = resume.known
    if not terms:
        return
    now = month_of(resume.today) + 1
    most = covered((each.first, min(each.last, now)) for each in terms)
    trade = of_trade(resume.jobs, terms)  # other work is rightly not among the years claimed
    least = covered((each.sure_first, max(each.sure_first, each.sure_last)) for each in trade)
    for key, text in (("headline.text", resume.headline), ("summary.text", resume.summary)):
        told = max(claims(text), key=lambda claim: claim.years, default=None)
        if told and _is_off(told, most, least):
            said = _plural(told.years, "year")
            months = most if told.years * YEAR > most else least
            worked = _plural(round(months / YEAR), "year")
            message = f"It says {said}; the dates of your jobs make about {worked}."
            yield _noted("D01", key, message)


def of_trade(jobs: Iterable[Facts], terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms of jobs whose title is a developer's, or that have none."""
    pairs = zip(jobs, terms, strict=True)
    return tuple(each for job, each in pairs if not (t := job.text("title")) or _TRADE.search(t))


def _is_off(claim: Claim, most: int, least: int) -> bool:
    if claim.years * YEAR > most + MORE_CLAIMED * YEAR:
        return True
    return claim.whole and not claim.least and claim.years * YEAR < least - LESS_CLAIMED * YEAR


def _two_counts(resume: _Resume) -> Iterator[Noted]:
    first, second = claims(resume.headline), claims(resume.summary)
    if not first or not second:
        return
    head = max(first, key=lambda claim: claim.years)
    top = max(second, key=lambda claim: claim.years)
    if any(head.years == other.years for other in second) or abs(head.years - top.years) < 1:
        return
    if (head.least and top.years > head.years) or (top.least and head.years > top.years):
        return
    said, other = _plural(head.years, "year"), _plural(top.years, "year")
    message = f"The headline says {said}, the summary {other}."
    yield _noted("D02", "summary.text", message)


def _overlaps(resume: _Resume) -> Iterator[Noted]:
    dated = [(job, when) for job, when in zip(resume.jobs, resume.terms, strict=True) if when]
    main = [each for each in dated if not _BESIDE.search(f"{each[0].text('title')}")]
    main.sort(key=lambda each: (each[1].first, each[1].last))
    for (one, earlier), (other, later) in pairwise(main):
        both = min(earlier.sure_last, later.sure_last) - max(earlier.sure_first, later.sure_first)
        same = one.text("company").lower() == other.text("company").lower()
        if both > MOST_OVERLAP and not (same and one.text("company")):
            yield _noted(
                "D03", f"{other.prefix}period", f"Two jobs overlap by {_plural(both, 'month')}."
            )


def _gaps(resume: _Resume) -> Iterator[Noted]:
    chosen = section(resume.answers, "profile").text("history") == "gaps"
    if chosen or layout(resume.answers) in {Layout.FUNCTIONAL, Layout.COMBINATION}:
        return
    if not resume.known:
        return
    busy = sorted((*resume.known, *_beside(resume)), key=lambda each: each.first)
    firsts = {when.first: job for job, when in zip(resume.jobs, resume.known, strict=True)}
    until = min(each.first for each in resume.known)
    for each in (one for one in busy if one.last > until):
        gap = each.first - until
        job = firsts.get(each.first)
        if gap > MOST_GAP and job:
            message = f"Before this job there are {_plural(gap, 'month')} without one."
            yield _noted("D04", f"{job.prefix}period", message)
        until = max(until, each.last)


def _beside(resume: _Resume) -> Iterator[Term]:
    """What fills the time between jobs: studies, projects, voluntary work."""
    for name in ("education", "projects", "volunteering"):
        for entry in entries(resume.answers, name):
            period = entry.text("period")
            when = resume.term(entry)
            if when:
                yield when
            elif PERIOD.fullmatch(period):
                start = f"{int(period[:4]) - STUDY * (name == 'education')}{period[4:]}"
                alone = term(f"{start}/{period}", resume.today)
                yield from (alone,) if alone else ()


def _ranks(resume: _Resume) -> Iterator[Noted]:
    rank = rank_of(resume.answers)
    if (rank == SENIOR and resume.level in EARLY) or (rank == JUNIOR and resume.level == SENIOR):
        message = f"The headline says {rank}, the level is {resume.level}."
        yield _noted("D05", "headline.text", message)


def rank_of(answers: Answers) -> str:
    """The level that the headline names, "" if it names none."""
    headline = section(answers, "headline").text("text")
    return SENIOR if _SENIOR.search(headline) else JUNIOR if _JUNIOR.search(headline) else ""


def _dates(resume: _Resume) -> Iterator[Noted]:
    for name, longest in (("experience", LONGEST_JOB), ("education", LONGEST_STUDY)):
        for entry in entries(resume.answers, name):
            when = resume.term(entry)
            fault = _fault(when, longest, month_of(resume.today)) if when else ""
            if fault:
                yield _noted("D08", f"{entry.prefix}period", fault)


def _fault(when: Term, longest: int, now: int) -> str:
    if when.first > now:
        return "That begins after today."
    if when.longest <= 0:
        return "That ends before it begins."
    if when.sure_last - when.sure_first > longest:
        return f"That would be {_plural(when.longest // YEAR, 'year')}."
    return ""


# Claims and their proof


def _soft_skills(resume: _Resume) -> Iterator[Noted]:
    if len(resume.points) < FEWEST_POINTS:
        return
    shown = f"{resume.work}\n{resume.summary}"
    for group in entries(resume.answers, "skills"):
        named = [each for each in group.items("items") if each.lower() in _SOFT | set(_SUPPORT)]
        bare = [
            each
            for each in named
            if (proof := _SUPPORT.get(each.lower())) and not proof.search(shown)
        ]
        if bare:
            listed = " and ".join(f"“{each}”" for each in bare[:2])
            message = f"No line of your work shows {listed}."
            yield _noted("D06", f"{group.prefix}items", message)


def _unused(resume: _Resume) -> Iterator[Noted]:
    if len(resume.points) < FEWEST_POINTS:
        return
    used = {each.name for each in text_of(resume.work).technologies}
    low = resume.work.lower()
    listed = [
        (group, each)
        for group in entries(resume.answers, "skills")
        for each in text_of(group.text("items")).technologies
    ]
    bare = [(group, each) for group, each in listed if not _is_used(each, used, low)]
    if bare:
        names = list(dict.fromkeys(each.name for _, each in bare))
        more = " and others" if len(names) > MOST_NAMED else ""
        message = f"No job or project names {', '.join(names[:MOST_NAMED])}{more}."
        yield _noted("D07", f"{bare[0][0].prefix}items", message)


def _is_used(skill: Mention, used: set[str], low: str) -> bool:
    if skill.kind not in _USED or skill.name in _IMPLIED or skill.name in used:
        return True
    if re.search(rf"(?<!\w){re.escape(skill.name.lower())}(?!\w)", low):
        return True
    kin = WORDS["languages"].get(skill.name, ())
    return any(name == other or name.startswith(f"{other} ") for name in used for other in kin)


def _said_twice(resume: _Resume) -> Iterator[Noted]:
    points = [_bag(point) for _, point in resume.points]
    for sentence in text_of(resume.summary).sentences:
        said = _bag(sentence)
        if len(said) >= FEWEST_ALIKE and any(
            len(said & point) >= ALIKE * len(said | point) for point in points
        ):
            yield _noted("D09", "summary.text")
            return


def _bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def _points(resume: _Resume) -> Iterator[Noted]:
    if layout(resume.answers) is Layout.FUNCTIONAL:
        return
    for job in resume.jobs[:2]:
        count, when = len(job.items("bullets")), resume.term(job)
        brief = when is not None and when.longest < SHORT_JOB
        if count > MOST_POINTS:
            message = f"{count} points are more than anyone reads of one job."
            yield _noted("D10", f"{job.prefix}bullets", message)
        elif count == 1 and not brief and not _BESIDE.search(job.text("title")):
            fix = "What else came of your work there? Two more points would do."
            yield _noted(
                "D10", f"{job.prefix}bullets", "One point is little for a job this recent.", fix
            )


def _old(resume: _Resume) -> Iterator[Noted]:
    for job, when in zip(resume.jobs, resume.terms, strict=True):
        old = when is not None and month_of(resume.today) - when.last > OLD
        if old and len(job.items("bullets")) > 1:
            yield _noted("D11", f"{job.prefix}bullets")


def _school(resume: _Resume) -> Iterator[Noted]:
    kinds = [
        (entry, f"{entry.text('degree')} {entry.text('school')}")
        for entry in entries(resume.answers, "education")
    ]
    schools = [entry for entry, told in kinds if _SECONDARY.search(told) and not _is_higher(entry)]
    if any(_is_higher(entry) and entry.text("state") != "incomplete" for entry, _ in kinds):
        for entry in schools[:1]:
            yield _noted("D12", f"{entry.prefix}school")


def _is_higher(entry: Facts) -> bool:
    told = entry.text("degree") or entry.text("school")
    return bool(_HIGHER.search(told)) and not _SECONDARY.search(told)


def _nothing_to_see(resume: _Resume) -> Iterator[Noted]:
    contact = section(resume.answers, "contact")
    links = " ".join(contact.text(name) for name in ("github", "website", "links"))
    projects = entries(resume.answers, "projects")
    if resume.level in EARLY and not projects and not _HOSTS.search(links):
        yield _noted("D13", "contact.github")


def _senior_proof(resume: _Resume) -> Iterator[Noted]:
    if resume.level != SENIOR or len(resume.points) < FEWEST_POINTS:
        return
    shown = f"{resume.summary}\n{resume.work}"
    missing = {
        "whom you mentored or led": not _LEADS.search(shown),
        "a technical decision of yours": not _DECIDES.search(shown),
    }
    wanted = [name for name, is_missing in missing.items() if is_missing]
    if wanted:
        message = f"A senior résumé should show {' and '.join(wanted)}."
        fix = "" if len(wanted) > 1 else "Is there one? Put it in a line of a job, with a number."
        yield _noted("D14", resume.points[0][0], message, fix)


def _mid_proof(resume: _Resume) -> Iterator[Noted]:
    if resume.level == MID and len(resume.points) >= FEWEST_POINTS and not _shows(_RUNS, resume):
        yield _noted("D15", resume.points[0][0])


def _emphasis(resume: _Resume) -> Iterator[Noted]:
    if resume.level in EARLY or len(resume.points) < FEWEST_POINTS:
        return
    profile = section(resume.answers, "profile")
    employer = unmet(f"{profile.text('target')}\n{profile.text('vacancy')}", resume.told)
    if employer:
        yield _noted("D20", resume.points[0][0], employer.message, employer.fix)


def _titles(resume: _Resume) -> Iterator[Noted]:
    titles = [job.text("title") for job in resume.jobs]
    odd = odd_title(titles)
    if odd:
        title = titles[odd.at]
        message = f"“{title}” here and “{odd.other}” elsewhere: titles are written in two ways."
        fix = f"Write “{odd.better}”." if odd.better else ""
        yield _noted("D21", f"{resume.jobs[odd.at].prefix}title", message, fix)


def _shows(signs: re.Pattern[str], resume: _Resume) -> bool:
    kinds = {each.kind for each in text_of(resume.told).technologies}
    return bool(signs.search(resume.told)) or bool(kinds & {"cloud", "testing"})


_LOOKS: Final[tuple[Look, ...]] = (
    _claimed, _two_counts, _overlaps, _gaps, _ranks, _soft_skills, _unused, _dates, _said_twice,
    _points, _old, _school, _nothing_to_see, _senior_proof, _mid_proof,
    _emphasis, _titles,
)  # fmt: skip
