"""How a line begins and who does what in it (R92, R99, R100, R29, R117)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.checks.finding import Severity
from bot.checks.writing.lines import first_word, opening, says_effect
from bot.checks.writing.lists import lists
from bot.checks.writing.rule import ALL, LINES, MID, Field, Hit, Setting, WritingRule
from bot.checks.writing.text import Text, Word
from bot.checks.writing.verbs import Form, forms, is_known, past

_LIST: Final = lists("openers")
_BEFORE: Final = "|".join(f"{re.escape(each)} " for each in _LIST["before"])
_WEAK: Final = re.compile(
    rf"^\W*(?:{_BEFORE})*+(?P<weak>{'|'.join(_LIST['patterns'])})(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OWNED: Final = re.compile(
    r"(?:(?:solely |fully )?responsible (?:for|of)|tasked with|in charge of|charged with)",
    re.IGNORECASE,
)
_DOING: Final = re.compile(r"^\s*(?P<verb>[a-z-]+ing)\s+(?P<rest>\S.*)$", re.DOTALL)
_ALSO_DOING: Final = re.compile(r"(?:,|\band\b|/)\s*[a-z-]+ing\b")
_PERSON: Final = re.compile(
    r"(?<![\w/.'’-])(?:(?<!Phase )(?<!Type )(?<!Level )(?<!Tier )(?<!Part )"
    r"I(?=(?:['’](?:m|ve|d|ll))?[ ,])|i(?=['’]?(?:m|ve)? [a-z])"
    r"|[Mm]y(?:self)?|me|[Ww]e(?=['’ ])|(?<=^)[Oo]ur|ourselves"
    r"|(?<![\d.] )(?<!\d)us(?! ?[/=]))(?![\w/-])(?!\.\w)"
)
_QUOTED: Final = re.compile(r"[“\"«][^”\"»]*[”\"»]")
_I_DID: Final = re.compile(r"^(?:I|We|i|we) (?P<verb>[a-z-]+)(?P<rest> .*)$", re.DOTALL)
_HAS_OBJECT: Final = re.compile(  # what no noun is followed by, so that it is a verb we lack
    r" (?:and [a-z]+ )?(?:the|an?|its|their|our|every|each|all|both|these|those|this|what|how"
    r"|whether|up|down|out|back|off)\b",
    re.IGNORECASE,
)
_ALSO_DID: Final = re.compile(  # a verb with an object, not a noun: "and maintain it"
    r"\band (?:then |also |now )?(?P<verb>[a-z-]+) (?:the|an?|it|its|them|their|all|every|each)\b"
)
_OTHERS_DO: Final = re.compile(  # others do what follows, or may
    r"\b(?:to|that|which|who|whom|where|so|can|could|will|would|must|may|lets?|letting|made|if|how"
    r"|what|while|when|help(?:s|ed|ing)?|mak(?:es?|ing)|enabl\w+|allow\w+|users?)\b|;"
)
_DOING_TOO: Final = re.compile(r"\b[a-z-]+ing\b")
_HELPING: Final = re.compile(
    r"^(?:(?:am|is|are|was|were) (?:\w+ly )?[a-z-]+ing"
    r"|(?:have|has|had) (?:been )?(?:\w+ly )?(?:[a-z-]+(?:ing|ed)|built|written|led))\b",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(
    r"^(?P<what>[^.;:]{2,90}?)\s(?:was|were|has been|have been|had been|is being|are being|got)"
    r"\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)",
    re.IGNORECASE,
)


def weak_opener(text: Text, setting: Setting) -> Iterator[Hit]:
    """The line begins with what says little of the person's part."""
    found = _WEAK.match(text.raw)
    if found:
        yield Hit(*found.span("weak"), _owned(found, setting))


def _owned(found: re.Match[str], setting: Setting) -> str:
    """The line with the verb that was behind the opener, where it is the person's own."""
    doing = _DOING.match(found["rest"])
    if not _OWNED.match(found["weak"]) or not doing or _ALSO_DOING.search(doing["rest"]):
        return ""
    verb = doing["verb"]
    base = forms(verb).get(Form.GERUND, "")
    word = (base if setting.current else past(verb)) if base and is_known(verb) else ""
    return f"{word.capitalize()} {doing['rest'].rstrip()}" if word else ""


def no_verb(text: Text, setting: Setting) -> Iterator[Hit]:
    """The line begins with a thing, not with what was done.

    A project may begin with what it is, if it says what for: "Bot that warns of frost".
    """
    word = first_word(text)
    if word is None or opening(text) or _PERSON.search(text.raw):
        return
    if _WEAK.match(text.raw) or _HELPING.match(text.raw):
        return
    tells = setting.field is Field.PROJECT and says_effect(text)
    if not tells and not _HAS_OBJECT.match(text.raw, word.end):
        yield Hit(word.start, word.end)


def wrong_form(text: Text, setting: Setting) -> Iterator[Hit]:
    """The verb says of another time than the job's, or is an -ing form."""
    word, found = first_word(text), opening(text)
    if helping := _HELPING.match(text.raw):
        yield Hit(*helping.span())
        return
    if word is None or not found:
        return
    if Form.PAST in found:
        yield from _mixed(text, word, found)
        return
    if Form.GERUND in found or (not setting.current and setting.field is not Field.PROJECT):
        yield Hit(word.start, word.end, _anew(text, word.start, word.end, setting))


def _mixed(text: Text, word: Word, found: tuple[Form, ...]) -> Iterator[Hit]:
    """Another verb of the person's in another time than the first: "Built it and maintain it".

    One after "to", "that" or a preposition says what something is for, or how it was done.
    """
    later = _ALSO_DID.search(text.raw, word.end)
    if later and Form.BASE not in found and _is_otherwise(text.raw, word.end, later):
        yield Hit(*later.span("verb"), message="Two tenses are mixed in this line.")


def _is_otherwise(raw: str, start: int, later: re.Match[str]) -> bool:
    """Whether a verb after one in the past is the person's, and is not in the past."""
    other = set(forms(later["verb"].lower()))
    how = Form.GERUND in other and _DOING_TOO.search(raw, start, later.start())
    who = _OTHERS_DO.search(raw, start, later.start())
    return bool(other) and not other & {Form.PAST, Form.PARTICIPLE} and not how and not who


def _anew(text: Text, start: int, end: int, setting: Setting) -> str:
    """The line with that verb in the form it should have; "" where others would have to follow."""
    verb = text.raw[start:end]
    now = Form.GERUND in forms(verb.lower())
    base = forms(verb.lower()).get(Form.GERUND, "")
    new = base if setting.current and now else past(verb.lower())
    if not new or not is_known(verb.lower()) or text.raw[:start].strip():
        return ""
    rest = text.raw[end:]
    if not (setting.current and now) and _has_more_verbs(rest, verb.lower()):
        return ""
    return f"{new.capitalize()}{rest}"


def _has_more_verbs(rest: str, verb: str) -> bool:
    kinds = set(forms(verb)) - {Form.PAST, Form.PARTICIPLE}
    later = re.findall(r"(?:\band|\bor|,) ([a-z-]+)", rest)
    return any(kinds & set(forms(word)) for word in later)


def first_person(text: Text, _setting: Setting) -> Iterator[Hit]:
    """I, my, we: a résumé leaves them out."""
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), text.raw)
    found = _PERSON.search(bare)
    if found:
        yield Hit(*found.span(), _without_person(text.raw) if found.start() == 0 else "")


def _without_person(raw: str) -> str:
    found = _I_DID.match(raw)
    if not found or Form.PAST not in forms(found["verb"]) or _PERSON.search(found["rest"]):
        return ""
    return found["verb"].capitalize() + found["rest"]


def passive(text: Text, _setting: Setting) -> Iterator[Hit]:
    """Something was done, and nobody did it."""
    found = _PASSIVE.match(text.raw)
    if not found or opening(text) or first_word(text) is None:
        return
    if Form.PARTICIPLE in forms(found["done"].lower()):
        yield Hit(found.start("done"), found.end("done"))


RULES: Final = (
    WritingRule(
        code="W50",
        category="weak opener",
        severity=Severity.MENTION,
        message="This opening hides what you did yourself.",
        fix="Which verb says your own part: built, ran, migrated, fixed?",
        source="R99 R100 R92",
        good=(
            "Ran the nightly settlement batch in Java for 900 shops",
            "Supported three times the traffic on the same six nodes",
        ),
        bad=(
            "Responsible for maintaining the booking API in Go for 40 hotels",
            "Worked on the refund service in Kotlin",
            "Helped to migrate 30 reports to dbt",
        ),
        find=weak_opener,
        fields=LINES,
        worth=82,
        instead_of=frozenset({"W51", "W52", "W56"}),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W51",
        category="no verb first",
        severity=Severity.MENTION,
        message="The line names a thing; readers look for what you did.",
        fix="Which verb fits: built, designed, moved, tested?",
        source="R92",
        good=("Built the gRPC gateway for 900 lorries in Rust",),
        bad=(
            "API development in Java for hotel rates, used by 60 hotels",
            "gRPC gateway in Rust for telemetry of 900 lorries",
        ),
        find=no_verb,
        fields=frozenset({Field.BULLET, Field.PROJECT}),
        worth=74,
        instead_of=frozenset({"W52"}),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W52",
        category="tense",
        severity=Severity.MENTION,
        message="What is over reads best in the past, what goes on in the present.",
        fix="Which form fits: built, or build?",
        source="R29",
        good=("Maintained the Ruby billing engine that invoices 900 gyms",),
        bad=(
            "Developing REST endpoints in Spring Boot for the stock app of 31 shops",
            "Maintain the Ruby billing engine that invoices 900 gyms",
        ),
        find=wrong_form,
        fields=LINES,
        worth=66,
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W06",
        category="first person",
        severity=Severity.MENTION,
        message="A résumé goes without I, my and we; “we” also hides your own part.",
        fix="Say what you did yourself, beginning with the verb.",
        source="R29 R117",
        good=(
            "Rewrote the webhook dispatcher in Elixir, so no delivery is lost",
            "Ran I/O-heavy services in Go for 4 banks, which halved batch time",
        ),
        bad=(
            "I rewrote the webhook dispatcher in Elixir, so no delivery is lost",
            "Together we moved 19 TB of images to S3, which saves €7,000 a month",
        ),
        find=first_person,
        fields=ALL,
        worth=73,
        instead_of=frozenset({"W51"}),
        example=Setting(Field.BULLET, MID),
    ),
    WritingRule(
        code="W62",
        category="passive",
        severity=Severity.MENTION,
        message="The line says that it was done, not that you did it.",
        fix="Begin with your verb: “Rewrote …”, “Moved …”.",
        source="R92 R117",
        good=(
            "Moved all endpoints of the customs API to ASP.NET Core 6, so that none needs Windows",
        ),
        bad=("The invoice matching job was rewritten in Go, going from 5 hours to 20 minutes",),
        find=passive,
        fields=LINES,
        worth=76,
        instead_of=frozenset({"W51", "W52"}),
        example=Setting(Field.BULLET, MID),
    ),
)
