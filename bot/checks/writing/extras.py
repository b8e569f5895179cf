"""What weakens any text, certificates and interests: praise of oneself, and fillers."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.lists import either, lists, pattern
from bot.checks.writing.rule import ALL, Field, Hit, Setting, WritingRule
from bot.checks.writing.skills import items, without
from bot.checks.writing.text import Text

FEWEST_LEFT: Final = 3  # words of a text without its traits; fewer are no text

_TRAITS: Final = lists("traits")
_TRIVIAL: Final = lists("trivial")
_PHRASE: Final = pattern(_TRAITS["phrases"])
_SURE: Final = [each for each in _TRAITS["adjectives"] if each not in _TRAITS["weak_alone"]]
_PERSON: Final = either(_TRAITS["persons"])
_ONE: Final = f"(?:(?:very|highly|extremely|deeply|truly|really) )?{either(_TRAITS['adjectives'])}"
_CHAIN: Final = rf"{_ONE}(?:(?:,? and |, |/| & | ){_ONE}){{0,4}}"
_BEFORE_PERSON: Final = re.compile(
    rf"(?:(?P<article>\ban?) )?(?P<traits>{_CHAIN}),? "
    rf"(?P<rest>(?:(?!(?:for|of|to|by|with|and|about|in|on|at)\b)"
    rf"[\w.#+/-]+ ){{0,3}}?{_PERSON})",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    rf"(?:^|(?<=[.!?] )|\bi(?:['’]m| am) |\bas an? )(?P<traits>{_CHAIN})"
    rf"(?=[,.]|\s*$| and (?!\w+ing\b))",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:^|[.!?;] |\b(?:i am|i['’]m|who is|and|is) |, )(?:very |highly |deeply |truly |really )?"
    r"(?:passionate about|enthusiastic about|passion for|(?:dedicated|committed) to)\b",
    re.IGNORECASE,
)
_SURELY: Final = pattern(_SURE)
_PROVEN: Final = re.compile(  # "…: 40 talks given", "… about testing, as 96 % coverage shows"
    r"\s*(?::|\bto the \w+|\bas (?:shown|seen)|\bshown\b|\bproven by\b)"
    r"|[^.;!?]{0,60}?(?:[,:–—(]|\band\b) ?(?:as|having|with|who|which|hence|so)\b"
    r"[^.;!?]*\d(?!\d*\+? (?:years?|yrs))"
)
_OTHERS: Final = re.compile(  # not the person is praised: "a forum for passionate cyclists"
    r"\b(?:for|to|of|by|from|among|between|connects?|brings?|helps?|hired) "
    r"(?:the |an? |the most )?$",
    re.IGNORECASE,
)
_TITLE: Final = pattern((*lists("titles")["titles"], "owner", "student"))
_AN: Final = re.compile(r"[aeio]|u(?!s|ni)", re.IGNORECASE)  # "an API developer"
_JOINED: Final = re.compile(r",|\band\b|highly", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w'’-]+")
_NOTHING: Final = frozenset((*_TRIVIAL["interests"], *_TRIVIAL["between"]))
_TRIVIAL_CERTIFICATE: Final = pattern(_TRIVIAL["certificates"])
_OF_THE_TRADE: Final = re.compile(
    r"\b(?:security|cloud|developer associate|kubernetes|administrator)\b", re.IGNORECASE
)


def traits(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Praise of oneself that no fact stands beside."""
    for found in _places(text.raw):
        yield Hit(*found, _improved(text.raw))
        return


def _places(raw: str) -> Iterator[tuple[int, int]]:
    """Where the person praises themselves, traits before a title first."""
    for start, end in _praise(raw):
        if not _PROVEN.match(raw, end) and not _OTHERS.search(raw, 0, start):
            yield start, end


def _praise(raw: str) -> Iterator[tuple[int, int]]:
    for found in _BEFORE_PERSON.finditer(raw):
        if _SURELY.search(found["traits"]) or _JOINED.search(found["traits"]):
            yield found.span("traits")
    for found in _FIRST.finditer(raw):
        if _SURELY.search(found["traits"]):
            yield found.span("traits")
    for found in (*_ABOUT.finditer(raw), *_PHRASE.finditer(raw)):
        yield found.span()


def _improved(raw: str) -> str:
    """The text without its traits, "" if it does not go without them."""
    better = _BEFORE_PERSON.sub(_titled, raw)
    better = _ASIDE.sub(r"\g<end>", better).strip()
    goes = better != raw and not any(_places(better)) and len(better.split()) >= FEWEST_LEFT
    return better[:1].upper() + better[1:] if goes else ""


_ANY: Final = f"(?:{either(_TRAITS['phrases'])}|{_ONE})"
_ASIDE: Final = re.compile(  # ", eager to learn and motivated," and the like
    rf"(?:,? as an? {_CHAIN} {either(_TRAITS['phrases'])}|, {_ANY}(?:(?:,? and |, ){_ANY}){{0,4}})"
    rf"(?:,(?= (?:with|who)\b)|(?P<end>[,.]|$))",
    re.IGNORECASE,
)


def _titled(found: re.Match[str]) -> str:
    """A title without the traits before it; what is no title says nothing without them."""
    rest = found["rest"]
    if not _TITLE.search(rest):
        return found[0]
    article = "an" if _AN.match(rest) else "a"
    return f"{article} {rest}" if found["article"] else rest


def trivial_certificate(text: Text, _setting: Setting) -> Iterator[Hit]:
    """A paper that changes nothing for the job."""
    found = _TRIVIAL_CERTIFICATE.search(text.raw)
    if found and not _OF_THE_TRADE.search(text.raw):
        yield Hit(*found.span())


def filler_interests(text: Text, _setting: Setting) -> Iterator[Hit]:
    """What everyone likes."""
    every = items(text)
    empty = [
        each
        for each in every
        if "(" not in each.text and all(w in _NOTHING for w in _WORD.findall(each.text.lower()))
    ]
    if empty and 2 * len(empty) >= len(every):
        yield Hit(empty[0].start, empty[-1].end, without(text, empty))


RULES: Final[tuple[WritingRule, ...]] = (
    WritingRule(
        code="W08",
        category="empty trait",
        severity=Severity.MENTION,
        message="Anyone can write this of themselves, so it proves nothing.",
        fix="What did you do that shows it? Put that fact in its place.",
        source="R66 R67",
        good=(
            (
                "Backend developer with five years in hotel search, mostly Kotlin and "
                "Elasticsearch. Cut p95 latency from 1.4 s to 320 ms."
            ),
        ),
        bad=(
            (
                "Passionate and hard-working Kotlin developer with five years in hotel search. Cut "
                "p95 latency from 1.4 s to 320 ms."
            ),
            (
                "Kotlin developer with five years in hotel search, a team player. Cut p95 latency "
                "from 1.4 s to 320 ms."
            ),
        ),
        find=traits,
        fields=ALL - {Field.SKILLS, Field.INTERESTS},
        worth=75,
        instead_of=frozenset({"W28"}),
        example=Setting(Field.SUMMARY),
    ),
    WritingRule(
        code="W91",
        category="certificate of no weight",
        severity=Severity.MENTION,
        message="It does not change how you fit a back-end job.",
        fix="Is there one for your cloud or your stack? If not, the space is worth more without.",
        source="R145",
        good=("AWS Certified Developer - Associate", "HashiCorp Certified: Terraform Associate"),
        bad=("Driving licence class B", "Introduction to HTML and CSS", "First aid at work"),
        find=trivial_certificate,
        fields=frozenset({Field.CERTIFICATE}),
        worth=70,
        example=Setting(Field.CERTIFICATE),
    ),
    WritingRule(
        code="W92",
        category="filler interests",
        severity=Severity.MENTION,
        message="Everyone likes this, so it says nothing of you.",
        fix="Is there one with a story: a club, a number, something you built? Or leave them out.",
        source="R146",
        good=("Chess (club league), bread baking", "Amateur radio, trail running"),
        bad=("Reading, travelling, music", "Watching films, socialising"),
        find=filler_interests,
        fields=frozenset({Field.INTERESTS}),
        worth=70,
        example=Setting(Field.INTERESTS),
    ),
)
