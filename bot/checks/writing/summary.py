"""What makes a summary weak: its length, what it leaves out, and what it says without proof."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.focus import is_frontend_first, named
from bot.checks.writing.lines import telling_words
from bot.checks.writing.lists import either, lists, pattern
from bot.checks.writing.rule import EARLY, LATER, SENIOR, Field, Hit, Setting, WritingRule
from bot.checks.writing.technologies import Mention
from bot.checks.writing.text import Text, text_of

MOST_SENTENCES: Final = 4  # R53
LONGEST: Final = 550  # characters: four lines of the page, or nearly (R53)
FEWEST_WORDS: Final = 10
MOST_LISTED: Final = 6  # technologies one after another (R68)
MOST_NAMES: Final = 8  # in the whole text
MOST_UNUSUAL: Final = 3  # words; with more, the domain may be one that we lack
_LEADING: Final = lists("leading")
_DOMAINS: Final = lists("domains")
_VAGUE: Final = lists("vague")
_NUMBER: Final = rf"(?:\d[\d.,]*\+?|{'|'.join(('a', 'an', 'one', *_LEADING['numerals']))})"

_SAYS_NOTHING: Final = frozenset(
    (*_DOMAINS["nothing"], *_LEADING["numerals"], *lists("titles")["ranks"])
)

_YEARS: Final = re.compile(
    rf"\b{_NUMBER}[\s-]*(?:full |and a half )?(?:(?:more|plus|\+)\s)?"
    r"(?:years?|yrs?|months?|decades?)(?!\w)(?! ago)(?! old)|"
    r"\b(?:since|from) (?:the age of \d+|(?:19|20)\d\d)\b|\bsince \w+ (?:19|20)\d\d\b|"
    r"\byears? (?:in|of|on|at|with)\b|\b\w+[\s-]year\b|\b\d(?:st|nd|rd|th) year\b",
    re.IGNORECASE,
)
_RANK: Final = pattern(lists("titles")["ranks"])
_SYSTEM: Final = re.compile(
    rf"\b(?!(?:{'|'.join(_DOMAINS['neither'])})\b)"
    rf"(?:{'|'.join(map(re.escape, (*_DOMAINS['systems'], *_DOMAINS['domains'])))})",
    re.IGNORECASE,
)
_EMPLOYER: Final = re.compile(
    r"\b(?:at|for) (?:an?|the|two|three|several) (?:[\w'’-]+ ){0,2}?(?P<word>[\w'’-]+)\b",
    re.IGNORECASE,
)
_ANY_EMPLOYER: Final = frozenset(_DOMAINS["employers"])
_LESS_KNOWN: Final = pattern(
    ("node", *(each for each in lists("skills")["languages"] if len(each) > 1 and each != "basic"))
)
_UNKNOWN: Final = re.compile(  # capitals as in "MUMPS" or "ColdFusion", but for the usual ones
    r"\b(?=\w*[A-Z]\w*[A-Z])(?!(?:APIs?|IT|QA|CV|UK|US|EU|CS|HR|SaaS|B2[BC]|DevOps|CI|CD|BSc|MSc|"
    r"PhD|SQL|REST|ID|II|III)\b)[A-Z]\w+"
)
_STACK: Final = frozenset({"language", "framework", "frontend"})
_IMPROVING: Final = pattern(_LEADING["improving"])
_NONE: Final = re.compile(r"[.;:,] [Nn]o \w+")  # "No outage since."
_OFTENER: Final = re.compile(  # "from quarterly to weekly", "from days to hours"
    r"\bfrom (?:\w+ )?(?:daily|nightly|yearly|(?:hour|day|week|month|minute|quarter)(?:ly|s)?)"
    r" to\b",
    re.IGNORECASE,
)
_COUNTED: Final = rf"(?:[\s-]+[\w'’-]+){{0,1}}?[\s-]+{either(_LEADING['counted'])}"
_FIGURE: Final = re.compile(
    rf"(?<![\w.])(?!(?:19|20)\d\d\b(?!\s+\w+s\b))(?:[$€£~≈<>]\s?)?(?:\d[\d.,]*(?:\s?(?:%|[kmx×](?!\w)))?|"
    rf"(?:{'|'.join(_LEADING['numerals'])})\b)(?!\d)(?! of an hour)(?!\+?{_COUNTED})",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(  # "PHP 8", "the 2nd", "a team of five": numbers of no result
    r"\b[A-Z][\w.+#]*(?: SE)? \d[\d.]*\b|\b\d+(?:st|nd|rd|th)\b|"
    rf"\bof (?:\d+|{'|'.join(_LEADING['numerals'][:19])})\b"
)
_OWN_TITLE: Final = re.compile(r"^[^.,;:]*?\b(?:developer|engineer|programmer)s?\b", re.IGNORECASE)
_LEADER: Final = re.compile(
    r"[^.,;:]*\b(?:lead(?:s|ing|er|ership)?|principal|staff|head|architect|team|cto|mentor\w*|manager|director)\b",
    re.IGNORECASE,
)
_LEADS: Final = pattern((*_LEADING["leading"], *_LEADING["business"]))
_MONEY: Final = re.compile(r"[$€£]\s?\d|\d\s?(?:[$€£]|EUR|USD|euros?|dollars|pounds)")
_JOINT: Final = re.compile(r"[\s,/|·&+()-]*(?:and|or|und)?[\s,(]*", re.IGNORECASE)
_CLAIM: Final = re.compile(
    rf"{either(_VAGUE['claims'])}|"
    rf"(?<!\d )\b(?:{'|'.join(_VAGUE['amounts'])})(?: (?!of\b)[\w-]+){{0,2}}? "
    rf"{either(_VAGUE['things'])}",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?:[^.;!?\n]|[.](?=\w)){0,60}")  # what may give a claim its detail
_DETAIL: Final = re.compile(r"\d(?!\d*\+? (?:years|yrs))|\bsuch as\b|\bincluding\b|\blike\b|[:(]")
_WISH: Final = re.compile(
    rf"(?<!\ws )(?<!people ){either(_VAGUE['seeking'])}(?! {either(_VAGUE['terms'])})[^.!?]*?"
    rf"{either(_VAGUE['goods'])}|"
    r"\bmy (?:goal|aim|objective|dream|wish) is\b|\bcareer objective\b",
    re.IGNORECASE,
)


_EARLY_LEVEL: Final = "Where do you stand: student, graduate, junior? Say so in the first words."


def whole(text: Text) -> Hit:
    """The whole text."""
    return Hit(0, len(text.raw))


def too_long(text: Text, _setting: Setting) -> Iterator[Hit]:
    """More sentences or lines than are read."""
    if len(text.sentences) > MOST_SENTENCES or len(text.raw) > LONGEST:
        yield whole(text)


def too_short(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A fragment."""
    said = sum(any(map(str.isalnum, each)) for each in text.raw.split())
    if 0 < said < FEWEST_WORDS:
        yield whole(text)


def no_years(text: Text, setting: Setting) -> Iterator[Hit]:
    """Neither years nor a level."""
    if _YEARS.search(text.raw) or _RANK.search(text.raw):
        return
    early = setting.level in EARLY
    yield whole(text)._replace(fix=_EARLY_LEVEL if early else "")


def no_stack(text: Text, setting: Setting) -> Iterator[Hit]:
    """No language and no framework, nor a name that could be one, here or in the headline."""
    if not _has_stack(text) and not _has_stack(text_of(setting.headline)):
        yield whole(text)


def _has_stack(text: Text) -> bool:
    known = any(each.kind in _STACK for each in text.technologies)
    return known or bool(_LESS_KNOWN.search(text.raw) or _UNKNOWN.search(text.raw))


def no_domain(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Nothing on what the systems are for."""
    if _SYSTEM.search(_without_names(text)) or _is_employer_told(text.raw):
        return
    unusual = [each for each in telling_words(text) if each.lower() not in _SAYS_NOTHING]
    if len(unusual) <= MOST_UNUSUAL:
        yield whole(text)


def _without_names(text: Text) -> str:
    """The text without technologies, whose names may hold the word for a thing."""
    raw = text.raw
    for each in reversed(text.technologies):
        if each.kind != "api":
            raw = f"{raw[: each.start]}{'-' * (each.end - each.start)}{raw[each.end :]}"
    return raw


def _is_employer_told(raw: str) -> bool:
    found = (each["word"].lower() for each in _EMPLOYER.finditer(raw))
    return any(word not in _ANY_EMPLOYER and not word.isdigit() for word in found)


def no_win(text: Text, _setting: Setting) -> Iterator[Hit]:
    """No result, by its number or otherwise."""
    plain = _VERSION.sub("", text.raw)
    if not any(told.search(plain) for told in (_FIGURE, _IMPROVING, _NONE, _OFTENER)):
        yield whole(text)


def tool_list(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Names one after another, or names all over."""
    longest: list[Mention] = []
    run: list[Mention] = []
    every = named(text)
    for each in every:
        between = text.raw[run[-1].end : each.start] if run else ""
        run = [*run, each] if run and _JOINT.fullmatch(between) else [each]
        longest = max(longest, run, key=len)
    names = {each.name for each in every}
    if len(longest) > MOST_LISTED or len(names) > MOST_NAMES:
        yield Hit(longest[0].start, longest[-1].end)


def frontend_first(text: Text, setting: Setting) -> Iterator[Hit]:
    """The front end comes before the back end."""
    if is_frontend_first(text, setting):
        yield whole(text)


def vague_claims(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A claim with no figure or name in the rest of its clause."""
    for found in _CLAIM.finditer(text.raw):
        end = found.end() + len(_CLAUSE.match(text.raw, found.end())[0])  # type: ignore[index]
        named = any(found.end() <= each.start < end for each in text.technologies)
        if not named and not _DETAIL.search(text.raw, found.end(), end):
            yield Hit(*found.span())
            return


def wishes(text: Text, _setting: Setting) -> Iterator[Hit]:
    """What the person wants, in the place of what they bring."""
    found = _WISH.search(text.raw)
    if found:
        yield Hit(*found.span())


def no_direction(text: Text, _setting: Setting) -> Iterator[Hit]:
    """No leadership, architecture or gain of the business."""
    told = text.raw if _LEADER.match(text.raw) else _OWN_TITLE.sub("", text.raw)
    if not _LEADS.search(told) and not _MONEY.search(told):
        yield whole(text)


_HERE: Final = Setting(Field.SUMMARY)
_SENIOR: Final = Setting(Field.SUMMARY, SENIOR)
_ONLY: Final = frozenset({Field.SUMMARY})
_GOOD: Final = (
    (
        "Backend developer with five years in hotel search, mostly Kotlin and Elasticsearch. Cut "
        "p95 latency from 1.4 s to 320 ms and moved releases from monthly to daily."
    ),
    (
        "PHP and Laravel developer, 6 years in ticketing. Kept a sale of 48,000 seats running on "
        "three servers. Shares on-call with four others."
    ),
)
_GOOD_SENIOR: Final = (
    (
        "Senior Go engineer, ten years, the past six on parcel routing. Set the on-call rules that "
        "took night pages from thirty a month to four, and mentors four developers."
    ),
)

RULES: Final[tuple[WritingRule, ...]] = (
    WritingRule(
        code="W20",
        category="long summary",
        severity=Severity.MENTION,
        message="It is longer than most readers will stay: two to four sentences are enough.",
        fix="Which two facts should stay with the reader? Keep those; the rest can stand with "
        "your jobs.",
        source="R53 R71",
        good=_GOOD,
        bad=(
            (
                "Backend developer, five years in retail, Java. Started as a tester. Then moved to "
                "development. Built the stock API. Cut import time by 40%. Now runs two services."
            ),
        ),
        find=too_long,
        fields=_ONLY,
        worth=70,
        example=_HERE,
    ),
    WritingRule(
        code="W21",
        category="short summary",
        severity=Severity.MENTION,
        message="It is too short to tell you from others.",
        fix="What do you build, with which stack, and what came of it? Two sentences will do.",
        source="R53 R54",
        good=_GOOD,
        bad=("Java developer, 5 years.", "Python and Django developer"),
        find=too_short,
        fields=_ONLY,
        worth=72,
        instead_of=frozenset({"W22", "W23", "W24", "W25", "W27", "W30"}),
        example=_HERE,
    ),
    WritingRule(
        code="W22",
        category="no years or level",
        severity=Severity.MENTION,
        message="It does not say how experienced you are.",
        fix="How many years have you worked as a developer? Put it in the first sentence.",
        source="R55",
        good=_GOOD,
        bad=(
            (
                "Backend developer for warehouse software in Java. Cut the picking-list "
                "calculation from nine minutes to forty seconds."
            ),
        ),
        find=no_years,
        fields=_ONLY,
        worth=61,
        example=_HERE,
    ),
    WritingRule(
        code="W23",
        category="no stack",
        severity=Severity.MENTION,
        message="No language or framework is named.",
        fix="Which language and framework are you strongest in?",
        source="R56",
        good=_GOOD,
        bad=(
            (
                "Backend engineer with five years in airport operations. Rebuilt gate assignment "
                "and brought delays down by 18%."
            ),
        ),
        find=no_stack,
        fields=_ONLY,
        worth=60,
        example=_HERE,
    ),
    WritingRule(
        code="W24",
        category="no kind of system",
        severity=Severity.MENTION,
        message="It does not say what kind of systems you build.",
        fix="What did you build, and for whom: payments, bookings, an internal API?",
        source="R57",
        good=_GOOD,
        bad=(
            (
                "Go developer with four years of experience. Cut memory use by 70% in the first "
                "year and build times from 14 to 5 minutes in the second."
            ),
        ),
        find=no_domain,
        fields=_ONLY,
        worth=57,
        example=_HERE,
    ),
    WritingRule(
        code="W25",
        category="no measured win",
        severity=Severity.MENTION,
        message="It tells what you do, but not yet what came of it.",
        fix="Which one number shows your best result: latency, uptime, users, hours saved?",
        source="R60 R64",
        good=_GOOD,
        bad=(
            (
                "Five years of C# for hospital information systems. Owns the admission module and "
                "its interfaces to the lab and the radiology department."
            ),
        ),
        find=no_win,
        fields=_ONLY,
        levels=LATER,
        worth=56,
        asks_number=True,
        example=_HERE,
    ),
    WritingRule(
        code="W26",
        category="tool list",
        severity=Severity.MENTION,
        message="So many names in a row read like the skills section.",
        fix="Which three or four matter most for this job? Keep those and say what you built "
        "with them.",
        source="R68",
        good=_GOOD,
        bad=(
            (
                "Backend developer, 5 years in e-learning: Java, Kotlin, Spring Boot, Hibernate, "
                "PostgreSQL, MongoDB, Kafka, Redis, Docker. Cut failed exam uploads by 90%."
            ),
        ),
        find=tool_list,
        fields=_ONLY,
        worth=66,
        example=_HERE,
    ),
    WritingRule(
        code="W27",
        category="front end first",
        severity=Severity.MENTION,
        message="It opens with the front end, but the job is on the server.",
        fix="What have you built on the server? Start with that; the front end can come last.",
        source="R70",
        good=_GOOD,
        bad=(
            (
                "Frontend developer with 6 years of Vue and Sass in media. Cut first paint from 4 "
                "s to 1.3 s, and took on a few APIs in Go last year."
            ),
        ),
        find=frontend_first,
        fields=_ONLY,
        worth=74,
        instead_of=frozenset({"W24"}),
        example=_HERE,
    ),
    WritingRule(
        code="W28",
        category="vague claim",
        severity=Severity.MENTION,
        message="This is a claim the reader cannot picture.",
        fix="Which project or system do you mean? One example by name says more.",
        source="R69",
        good=_GOOD,
        bad=(
            (
                "PHP developer, 6 years in ticketing, with various projects and technologies. Kept "
                "a sale of 48,000 seats running."
            ),
        ),
        find=vague_claims,
        fields=_ONLY,
        worth=71,
        example=_HERE,
    ),
    WritingRule(
        code="W29",
        category="own wishes",
        severity=Severity.MENTION,
        message="It says what you wish for; the reader asks what you bring.",
        fix="What would the employer gain from you? Put a result in its place.",
        source="R62",
        good=_GOOD,
        bad=(
            (
                "Python developer with five years in credit scoring, cut deployment from two weeks "
                "to one day. Seeking a challenging position in a dynamic company."
            ),
        ),
        find=wishes,
        fields=_ONLY,
        levels=LATER,
        worth=73,
        example=_HERE,
    ),
    WritingRule(
        code="W30",
        category="no direction given",
        severity=Severity.MENTION,
        message="For a senior it says little on whom you lead or what you decide.",
        fix="Whom do you lead or mentor, or which design decision was yours, and what did the "
        "business gain?",
        source="R65",
        good=_GOOD_SENIOR,
        bad=(
            (
                "Senior Go developer with nine years in video streaming. Reduced start-up time of "
                "live channels from 6 to 2 seconds."
            ),
        ),
        find=no_direction,
        fields=_ONLY,
        levels=frozenset({SENIOR}),
        worth=62,
        example=_SENIOR,
    ),
)
