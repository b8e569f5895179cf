"""What makes a group of skills weak: too many, too easy, rated by oneself, or not of the trade."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.focus import FRONTEND, is_for_backend
from bot.checks.writing.lists import lists
from bot.checks.writing.rule import Field, Hit, Setting, WritingRule
from bot.checks.writing.technologies import ALIASES, KINDS
from bot.checks.writing.text import Text

LANGUAGE: Final = "language"  # a kind of technology
MOST_LANGUAGES: Final = 5  # R80 has two to four
MOST_NAMES: Final = 12  # in one group (R81); as many as are offered for one
MOST_SOFT: Final = 3  # R83
MOST_FRONTEND: Final = 3  # R87: HTML, CSS and one framework
_WORDS: Final = lists("skills")
_SPOKEN: Final = frozenset(_WORDS["spoken"])
_QUERIES: Final = frozenset(_WORDS["queries"])
_MORE: Final = {
    **dict.fromkeys(_WORDS["languages"], LANGUAGE),
    **dict.fromkeys(_WORDS["frontend"], FRONTEND),
}
_SOFT: Final = lists("soft_skills")
_TRAITS: Final = frozenset(_SOFT["traits"])
_SOFT_OR_TRAIT: Final = frozenset(_SOFT["soft"]) | _TRAITS
_TRIVIAL: Final = frozenset(lists("trivial")["skills"])
_BY_FOLD: Final = {name.lower(): name for name in KINDS}
_LABEL: Final = re.compile(r"[^:;,|]{1,40}:\s+")
_ITEM: Final = re.compile(r"(?:[^,;|•·\n(/]|(?<!\s)/|/(?!\s)|\([^()]{0,80}\)|\()+")
_VERSION: Final = re.compile(r"\s*\(.*\)$|\s+v?\d[\d.]*$")
_GRADE: Final = (
    r"(?:very good|good|excellent|expert|advanced|intermediate|beginner|basics?|novice|proficient|"
    r"fluent|strong|medium|middle|average|fair|upper[- ]intermediate|guru|master|professional|"
    r"confident|familiar|elementary|native|senior|high|low|experienced)"
)
_COUNT: Final = r"(?:\d{1,2}(?:[.,]\d)?\s?/\s?(?:5|10|100)|\d{1,3}\s?%|[★☆⭐●○✦■□*]{2,})"
_RATED: Final = re.compile(
    rf"\s*(?:[(\[]\s*(?:{_COUNT}|{_GRADE}(?: level| knowledge| user)?)\s*[)\]]|[-–—:]?\s*{_COUNT}|"
    rf"(?:\s-|\s?[–—:])\s*{_GRADE}(?: level| knowledge| user)?)\s*$",
    re.IGNORECASE,
)
_PRAISED: Final = re.compile(
    r"^(?:very good|good|excellent|expert|intermediate|basics of|basics in|basic|advanced)\s+"
    r"(?:knowledge of |in )?(?P<name>\S.*)$",
    re.IGNORECASE,
)
_PRAISE: Final = re.compile(r"^(?:an? )?(?:(?:very |really )?(?:good|great|excellent|strong) )?")
_RATED_GROUP: Final = re.compile(  # "Advanced: Java, SQL"
    r"(?:^|[;.|\n]\s*)(?:expert|advanced|intermediate|beginner|novice)(?: level| skills)?:\s|"
    r"\bstrong:\s.*\b(?:basic|weak|medium|good):\s",
    re.IGNORECASE,
)
_ONE_GRADE_DOES: Final = re.compile(r"basic|beginner|elementary|familiar|low", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One skill of a group as typed, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """It in lower case, without a version or what stands in brackets."""
        return _VERSION.sub("", self.text.lower()).strip()

    @property
    def kind(self) -> str:
        """The kind of the technology it is, "" if it is none we know."""
        if self.name in _MORE:
            return _MORE[self.name]
        for each in (self.text.lower(), self.name):
            known = _BY_FOLD.get(each) or ALIASES.get(each)
            if known:
                return "query" if known in _QUERIES else KINDS.get(known, "")
        return ""


def items(text: Text) -> tuple[Item, ...]:
    """The skills of a group, without its label."""
    found = []
    for match in _ITEM.finditer(text.raw):
        label = _label(match[0])
        start = match.start() + (label.end() if label else 0)
        plain = text.raw[start : match.end()].strip(" .\t\r\n-")
        if plain:
            start = text.raw.index(plain, start)
            found.append(Item(plain, start, start + len(plain)))
    return tuple(found)


def _label(typed: str) -> re.Match[str] | None:
    """The label a group begins with; in "Java: expert" there is none."""
    found = _LABEL.match(typed)
    name = found[0].strip(" :") if found else ""
    return None if Item(name, 0, len(name)).kind else found


def without(text: Text, some: Sequence[Item]) -> str:
    """The group without some of its skills, "" if none would be left."""
    every = items(text)
    dropped = frozenset(some)
    left = [each.text for each in every if each not in dropped]
    label = _label(text.raw)
    one = label is None or not _LABEL.search(text.raw, label.end())
    return f"{label[0] if label else ''}{', '.join(left)}" if left and one else ""


def kinds(kind: str, most: int) -> Callable[[Text, Setting], Iterator[Hit]]:
    """A finder of more than so many skills of a kind."""

    def find(text: Text, _setting: Setting) -> Iterator[Hit]:
        found = [each for each in items(text) if each.kind == kind]
        if len(found) > most:
            yield Hit(found[0].start, found[-1].end)

    return find


def wall(text: Text, _setting: Setting) -> Iterator[Hit]:
    """More names than anyone reads."""
    found = items(text)
    if len(found) > MOST_NAMES:
        yield Hit(found[MOST_NAMES].start, found[-1].end)


def soft(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Traits, or more soft skills than a page can prove."""
    found = [each for each in items(text) if _PRAISE.sub("", each.name) in _SOFT_OR_TRAIT]
    traits = [each for each in found if _PRAISE.sub("", each.name) in _TRAITS]
    if traits or len(found) > MOST_SOFT:
        better = without(text, traits) if traits and len(found) - len(traits) <= MOST_SOFT else ""
        yield Hit(found[0].start, found[-1].end, better)


def trivial(text: Text, _setting: Setting) -> Iterator[Hit]:
    """What everyone at a desk can do."""
    found = [each for each in items(text) if each.name in _TRIVIAL]
    if found:
        yield Hit(found[0].start, found[-1].end, without(text, found))


def ratings(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Marks a person gives themselves."""
    every = [each for each in items(text) if not _SPOKEN & set(each.text.lower().split())]
    rated = [each for each in every if _RATED.search(each.text)]
    praised = [each for each in every if _PRAISED.match(each.text) and each not in rated]
    plain = {each.start: _RATED.sub("", each.text) for each in rated}
    named = [each for each in praised if _tells(each)]
    if len(named) > 1 or (named and rated):
        plain |= {each.start: _PRAISED.sub(r"\g<name>", each.text) for each in named}
    modest = len(plain) == 1 and all(_ONE_GRADE_DOES.search(each.text) for each in rated)
    if plain and not modest and all(plain.values()):
        better = text.raw
        for each in reversed(every):
            if each.start in plain:
                better = f"{better[: each.start]}{plain[each.start]}{better[each.end :]}"
        spans = [each for each in every if each.start in plain]
        yield Hit(spans[0].start, spans[-1].end, better)
    elif group := _RATED_GROUP.search(text.raw):
        yield Hit(*group.span())


def _tells(each: Item) -> bool:
    found = _PRAISED.match(each.text)
    name = found["name"] if found else ""
    return bool(name) and bool(Item(name, 0, len(name)).kind)


def mostly_frontend(text: Text, setting: Setting) -> Iterator[Hit]:
    """Depth on the wrong end."""
    every = items(text)
    found = [each for each in every if each.kind == FRONTEND]
    if is_for_backend(setting) and len(found) > MOST_FRONTEND and 2 * len(found) > len(every):
        yield Hit(found[0].start, found[-1].end)


_HERE: Final = Setting(Field.SKILLS)
_ONLY: Final = frozenset({Field.SKILLS})
_GOOD: Final = ("Languages: Java, Python, Go", "Django, PostgreSQL, Docker, AWS")

RULES: Final[tuple[WritingRule, ...]] = (
    WritingRule(
        code="W40",
        category="many languages",
        severity=Severity.MENTION,
        message="With this many languages, nobody knows which ones you are strong in.",
        fix="Which two to four would you take an interview in tomorrow? Keep those.",
        source="R80",
        good=_GOOD,
        bad=("Languages: Java, C++, C#, Python, PHP, Ruby, Go, Rust",),
        find=kinds(LANGUAGE, MOST_LANGUAGES),
        fields=_ONLY,
        worth=66,
        example=_HERE,
    ),
    WritingRule(
        code="W41",
        category="wall of names",
        severity=Severity.MENTION,
        message="So many names in one group are skipped, not read.",
        fix="Which eight are asked for in the advert, or used every week? Drop the others or "
        "split the group.",
        source="R81",
        good=_GOOD,
        bad=(
            (
                "Docker, Kubernetes, Helm, Terraform, Ansible, Jenkins, Prometheus, Grafana, Loki, "
                "Vault, Consul, HAProxy, Envoy, Istio"
            ),
        ),
        find=wall,
        fields=_ONLY,
        worth=68,
        example=_HERE,
    ),
    WritingRule(
        code="W42",
        category="soft skills",
        severity=Severity.MENTION,
        message="Soft skills in a list are claims nobody can check.",
        fix="Which one or two can a job of yours prove? Keep those and show them there.",
        source="R83",
        good=("Ways of working: Code review, mentoring, documentation", *_GOOD),
        bad=("Teamwork, problem solving, creativity, empathy", "Java, Spring Boot, team player"),
        find=soft,
        fields=_ONLY,
        worth=70,
        instead_of=frozenset({"W08"}),
        example=_HERE,
    ),
    WritingRule(
        code="W43",
        category="taken for granted",
        severity=Severity.MENTION,
        message="Every developer is expected to know this.",
        fix="Leave it out, so that your real skills stand out.",
        source="R79",
        good=("Apache POI for Excel exports, SQL Server", *_GOOD),
        bad=("MS Office, Internet, e-mail", "Git, Docker, Jira, Google search"),
        find=trivial,
        fields=_ONLY,
        worth=72,
        example=_HERE,
    ),
    WritingRule(
        code="W44",
        category="self-rating",
        severity=Severity.MENTION,
        message="A mark you give yourself tells the reader nothing, and invites doubt.",
        fix="Name only what you would gladly be asked about, without marks.",
        source="R79",
        good=("Java 21, Spring Boot 3, PostgreSQL", "AWS basics, Docker, Linux", *_GOOD),
        bad=("Java 5/5, SQL 4/5, Docker 3/5", "Python (expert), Go (intermediate)"),
        find=ratings,
        fields=_ONLY,
        worth=71,
        example=_HERE,
    ),
    WritingRule(
        code="W45",
        category="front end depth",
        severity=Severity.MENTION,
        message="This group is mostly front end, but the job is on the server.",
        fix="Which one framework is worth a mention? Keep that, and give the space to the server.",
        source="R87",
        good=("HTML, CSS, JavaScript, React", *_GOOD),
        bad=("Frontend: HTML, CSS, React, Redux, Tailwind CSS",),
        find=mostly_frontend,
        fields=_ONLY,
        worth=67,
        example=_HERE,
    ),
)
