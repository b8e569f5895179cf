"""The privacy guard: personal details an employer does not need, found (R36-R43)."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from bot.checks.finding import Finding, Rule, Severity
from bot.checks.words import surroundings
from bot.checks.words.evidence import EVIDENCE, SHAPES, Evidence, Place
from bot.checks.words.personal import LISTS


class Category(StrEnum):
    """What a detail is about; the value is stored with what the person chose to keep."""

    BIRTH_DATE = "birth_date"
    AGE = "age"
    SALARY = "salary"
    RELIGION = "religion"
    MARITAL_STATUS = "marital_status"
    DEPENDENTS = "dependents"
    SEXUAL_ORIENTATION = "sexual_orientation"
    PHOTO = "photo"


CATEGORY_WORDS: Final[Mapping[str, str]] = {
    Category.BIRTH_DATE: "date of birth",
    Category.AGE: "age",
    Category.SALARY: "pay",
    Category.RELIGION: "religion or belief",
    Category.MARITAL_STATUS: "marital status",
    Category.DEPENDENTS: "children and family care",
    Category.SEXUAL_ORIENTATION: "sexual orientation",
    Category.PHOTO: "photo",
}

PHOTO_ANSWER: Final = (
    "Thank you, but your résumé works better without a picture, so I have not downloaded it. "
    "Employers should judge your work, not your face. Shall we go on in words?"
)

_REASONS: Final[Mapping[str, tuple[str, str]]] = {
    Category.BIRTH_DATE: ("A date of birth lets age weigh in, and helps identity thieves.", "R36"),
    Category.AGE: ("Age says nothing about your work and can count against you unseen.", "R36"),
    Category.SALARY: ("Naming your pay first weakens your hand when the offer comes.", "R42"),
    Category.RELIGION: ("Belief is private; named here it can bring bias, for or against.", "R38"),
    Category.MARITAL_STATUS: ("Whether you are married has no bearing on the job.", "R39"),
    Category.DEPENDENTS: ("Family duties invite guesses about your time; keep them back.", "R40"),
    Category.SEXUAL_ORIENTATION: ("Whom you love is private and can bring bias.", "R37"),
    Category.PHOTO: ("A picture draws the eye to looks before work.", "R41"),
}


def _rule(
    code: str, category: Category, bad: tuple[str, ...], good: tuple[str, ...], language: str = ""
) -> Rule:
    """Return the rule in the words of its category; its shapes stand in `words.evidence`."""
    reason, source = _REASONS[category]
    fix = f"Leave out the {CATEGORY_WORDS[category]}."
    return Rule(
        code, category, Severity.WARN, reason, fix, f"{source} R43", good, bad, language=language
    )


PRIVACY_RULES: Final[tuple[Rule, ...]] = (
    _rule(
        "P01",
        Category.BIRTH_DATE,
        bad=(
            "Date of birth: 14 March 1988",
            "DOB\n02/11/1990",
            "Geburtsdatum: 3. April 1985",
            "Fecha de nacimiento: 09/07/1992",
            "Date de naissance : 1er mai 1990",
            "Data de nascimento: 22/08/1994",
            "Дата рождения: 5 июня 1991",
            "Birth year: nineteen eighty",
        ),
        good=(
            "Date of birth: prefer not to say",
            "Masked the DOB column before each export on 12/03/2021",
            "Started the service on 14 March 2018",
        ),
    ),
    _rule(
        "P02",
        Category.BIRTH_DATE,
        bad=("I was born on 3 June 1987", "Rui Alves (born 1984) Porto", "I was born in 1990."),
        good=("The project was born in a 2014 hackathon", "Born debugger", "Cloud-born services"),
        language="en",
    ),
    _rule(
        "P03",
        Category.AGE,
        bad=("Age: 37", "Age - 41 years", "Alter: 29", "Edad: 33", "Возраст: 35"),
        good=("Age verification service", "Cache age: 30 s", "Age: n/a"),
    ),
    _rule(
        "P04",
        Category.AGE,
        bad=(
            "I'm 38, and I love databases",
            "I am a 26 years old developer",
            "forty-two years young",
            "A 52 year old engineer looking for a calm team",
        ),
        good=(
            "Moved a 20-year-old mainframe to the cloud",
            "I am 100% remote",
            "I'm 5 years into back-end work",
            "12 years of Java",
        ),
        language="en",
    ),
    _rule(
        "P05",
        Category.AGE,
        bad=(
            "Lea Okoro | Lagos | 41 | Go",
            "34 ans, célibataire",
            "tengo 29 años",
            "Male, 40s, Leeds",
            "I am in my early forties",
        ),
        good=("5 ans d'expérience", "10 años con Java", "8 лет в разработке", "Team of 12, now 30"),
    ),
    _rule(
        "P06",
        Category.SALARY,
        bad=(
            "Expected salary: 65k EUR",
            "CTC: 18 lpa",
            "Current salary: negotiable",
            "Gehaltsvorstellung: 70.000 €",
            "Pretensión salarial: $2.000.000",
            "Желаемая зарплата: 200 000 руб",
            "Hourly rate $ 42.50",
        ),
        good=(
            "Salary engine for 40,000 employees",
            "Hourly rate limit of 5,000 requests",
            "Payroll service in Go",
        ),
    ),
    _rule(
        "P07",
        Category.SALARY,
        bad=(
            "I earn 4,200 EUR a month",
            "my salary was $85,000",
            "would accept 60k",
            "Backend developer, paid $30 per hour",
        ),
        good=(
            "Saved $40k a year on hosting",
            "Won a prize of 5,000 EUR",
            "Raised USD 3M",
            "We expect 3k requests per second",
        ),
        language="en",
    ),
    _rule(
        "P08",
        Category.SALARY,
        bad=("40 hours a week; $28.00 per hour", "Full time / $52,000 per annum"),
        good=("Cut the bill by $12,000 per year", "Sales, budget of 90,000 EUR per year"),
        language="en",
    ),
    _rule(
        "P09",
        Category.RELIGION,
        bad=("Religion: Hindu", "Konfession: keine", "Religión: católica", "Faith - Jewish"),
        good=("Religion: N/A", "Religious studies portal, Laravel"),
    ),
    _rule(
        "P10",
        Category.RELIGION,
        bad=("I am a practising Muslim", "I'm an agnostic", "Python, Go, Catholic, runner"),
        good=(
            "Catholic University of Lyon",
            "Backend for Muslim Aid donations",
            "Christian Baker, Leeds",
            "I believe in small releases",
        ),
        language="en",
    ),
    _rule(
        "P11",
        Category.MARITAL_STATUS,
        bad=(
            "Marital status: married",
            "Marital Status\nSingle",
            "Familienstand: ledig",
            "Estado civil: casada",
            "Situation familiale : marié",
            "Семейное положение: женат",
            "Status: Unmarried",
        ),
        good=("Marital status: prefer not to say", "Order status: single shipment", "Status: done"),
    ),
    _rule(
        "P12",
        Category.MARITAL_STATUS,
        bad=(
            "I'm happily married",
            "My husband and I moved to Oslo",
            "I got divorced last year",
            "Moved for my wife's job",
            "A single mother back in tech",
        ),
        good=(
            "Married the old ledger with Kafka",
            "Single sign-on for 30 apps",
            "I'm engaged in the Go community",
            "Partner API for 20 banks",
        ),
        language="en",
    ),
    _rule(
        "P13",
        Category.MARITAL_STATUS,
        bad=("Porto, single, Go developer", "38 ans, marié", "Divorciado, Madrid"),
        good=("single-page app, REST", "Fast, engaged, reliable", "single node, then cluster"),
    ),
    _rule(
        "P14",
        Category.DEPENDENTS,
        bad=("Children: two", "Number of dependents: 2", "Kinder: keine", "Hijos: 1"),
        good=("Children: N/A", "Child processes: 4", "Dependents feature for an insurer"),
    ),
    _rule(
        "P15",
        Category.DEPENDENTS,
        bad=(
            "I have two kids",
            "Mother of three",
            "No children",
            "A year out when my son was small",
            "stay-at-home dad",
            "I'm pregnant",
            "dos hijos",
        ),
        good=(
            "Taught children to code",
            "Father of the release process",
            "Parent and child processes in C",
            "Our baby-product shop in Rails",
        ),
    ),
    _rule(
        "P16",
        Category.DEPENDENTS,
        bad=(
            "2019: parental leave",
            "On maternity leave from May to November 2020",
            "Caring for my elderly mother",
            "Elternzeit",
        ),
        good=(
            "Stood in for a colleague's maternity leave",
            "Parental-leave calculator for HR",
            "Caring for production systems",
        ),
    ),
    _rule(
        "P17",
        Category.SEXUAL_ORIENTATION,
        bad=("Sexual orientation: heterosexual", "Orientación sexual: gay"),
        good=("Page orientation: landscape", "Sexual orientation: rather not say"),
    ),
    _rule(
        "P18",
        Category.SEXUAL_ORIENTATION,
        bad=("I'm gay", "I am openly bisexual", "As a lesbian engineer I mentor others"),
        good=("Pride event ticketing in Django", "I'm bilingual", "Straight-through processing"),
        language="en",
    ),
    _rule(
        "P19",
        Category.PHOTO,
        bad=(
            "I have attached my photo",
            "Please add my picture",
            "[photo]",
            "Photo: https://example.com/me.jpg",
            "Foto anbei",
        ),
        good=(
            "Photo sharing feed in Go",
            "Do you need a photo?",
            "No photo please",
            "Street photography",
        ),
    ),
)

# Sections that tell of work: there a bare word ("single") belongs to what was built.
_WORK: Final = frozenset(
    {
        "skills",
        "experience",
        "education",
        "projects",
        "certifications",
        "courses",
        "open_source",
        "talks",
        "publications",
        "patents",
    }
)
_DETAILS_BLOCK: Final = re.compile(
    r"\bpersonal[\s:]{1,3}(?:details?|information|info|data|profile|vitae|particulars)\b"
)
_RULES: Final[Mapping[str, Rule]] = {rule.code: rule for rule in PRIVACY_RULES}

# Who works or is of age to: a number outside is a count or a version, not an age.
_WORKING_AGES: Final = range(15, 95)
_BIRTH_YEARS: Final = range(1930, 2013)
_CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "": lambda _number: True,
    "age": lambda number: int(number) in _WORKING_AGES,
    "year": lambda number: int(number) in _BIRTH_YEARS,
}
_SENTENCE: Final = 160  # characters looked back for the head of a sentence


def _entries(words: str) -> list[str]:
    """Return the entries of a list, longest first, so that the longest wins."""
    return sorted({" ".join(word.split()) for word in words.split(",")} - {""}, key=len)[::-1]


def _alternation(words: str, *, whole: bool) -> str:
    """Return a group that matches any entry; `whole` keeps it from parts of other words."""
    joined = "|".join(
        r"[\s\-_]{0,2}".join(map(re.escape, entry.split())) for entry in _entries(words)
    )
    return rf"(?<![^\W_])(?:{joined})(?![^\W_])" if whole else f"(?:{joined})"


_BLANK: Final = r"[ \n]"
_UNIT: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")  # an escape, a set or a blank


def _filled(template: str) -> str:
    """Return the regular expression a template stands for."""
    blanks = _UNIT.sub(lambda unit: _BLANK if unit[0] == " " else unit[0], template)
    return re.sub(r"(?<!\?P)<(\w+?)(_raw)?>", _filling, blanks)


def _filling(slot: re.Match[str]) -> str:
    if slot[1] in SHAPES:
        return _filled(SHAPES[slot[1]])
    return _alternation(LISTS[slot[1]], whole=slot[2] is None)


_WORD: Final = re.compile(r"[^\W\d_]+")


def _anchors(words: str) -> frozenset[str]:
    """Return the tokens of which a text must hold one: each entry's first word, or all glued."""
    plain = re.sub(r"<(\w+)>", lambda slot: LISTS[slot[1]], words)
    tokens = [_WORD.findall(entry) for entry in _entries(plain)]
    return frozenset(word for found in tokens if found for word in (found[0], "".join(found)))


class _Shape(NamedTuple):
    """A compiled piece of evidence."""

    evidence: Evidence
    anchors: frozenset[str]
    pattern: re.Pattern[str]


_SHAPES: Final = tuple(
    _Shape(piece, _anchors(piece.anchors), re.compile(_filled(piece.template)))
    for piece in EVIDENCE
)
_ANCHORLESS: Final = tuple(at for at, shape in enumerate(_SHAPES) if not shape.anchors)
_ANCHORED: Final = {  # by word: the shapes it may be the anchor of
    word: tuple(at for at, shape in enumerate(_SHAPES) if word in shape.anchors)
    for word in frozenset().union(*(shape.anchors for shape in _SHAPES))
}


def _words(words: str) -> str:
    return _alternation(words, whole=True)


_OBJECT_NEXT: Final = re.compile(rf"[ \-/](?:{_words(surroundings.OBJECTS)})(?!\s?:)")
_MAKING_FIRST: Final = re.compile(rf"\W{{0,5}}(?:{_words(surroundings.MAKING)})")
_ACHIEVEMENT: Final = re.compile(_words(surroundings.ACHIEVEMENTS))
_ASKING_FIRST: Final = re.compile(rf"\W{{0,5}}(?:{_words(surroundings.ASKING)})")
_REFUSING: Final = re.compile(_words(surroundings.REFUSING))
_SENTENCE_END: Final = re.compile(r"[.!\n;•](?=\s|$)|\n")
_ASKED_NEXT: Final = re.compile(r"[^.!\n]{0,60}\?")
_REFUSED_NEXT: Final = re.compile(r" ?(?:out|off|is not|isn't|not|needed|required)\b")

# Signs that mean the same are made one, sign for sign, so that offsets stay.
_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ´`", "'"),
        **dict.fromkeys("–—‐‑‒−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\t\r", " "),
        **dict.fromkeys("●▪◦‣∙*➢", "•"),
        **{chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)},
        "İ": "i",
    }
)
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text in lower case and one spelling, and each sign's place in the original.

    An empty list means that the places are the same.
    """
    same = text.translate(_SAME).lower()
    plain = text.isascii() or (
        len(same) == len(text)
        and unicodedata.is_normalized("NFC", same)
        and _INVISIBLE.isdisjoint(same)
    )
    return (same, []) if plain else _recomposed(text)


def _recomposed(text: str) -> tuple[str, list[int]]:
    """Return accents joined to their letters and invisible signs gone, with places."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign in _INVISIBLE:
            continue
        joined = unicodedata.normalize("NFC", signs[-1] + sign) if signs else sign
        if signs and len(joined) == 1:
            signs[-1] = joined
            continue
        signs.append(sign)
        places.append(place)
    folded = [sign.translate(_SAME).lower()[:1] or " " for sign in signs]
    return "".join(folded), [*places, len(text)]


def find(text: str, section: str, kept: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return the personal details in an answer, by where they start (U20, R36-R43).

    `section` is the key of the section the answer is for; categories in `kept` are silent.
    """
    folded, places = _folded(text)
    trusted = _trusted(folded, section)
    spans = [
        (start, end, shape.evidence.code)
        for shape in _possible(folded)
        if shape.evidence.place in trusted and _RULES[shape.evidence.code].category not in kept
        for start, end in _spans(shape, folded)
    ]
    if places:
        spans = [(places[start], places[end], code) for start, end, code in spans]
    return tuple(_merged(spans))


def _possible(folded: str) -> Iterator[_Shape]:
    """Return the shapes of which a text holds an anchor: most lines hold none."""
    found = set(_ANCHORLESS)
    for word in _WORD.findall(folded):
        found.update(_ANCHORED.get(word, ()))
    return (_SHAPES[number] for number in sorted(found))


def _trusted(folded: str, section: str) -> frozenset[Place]:
    """Return where shapes are believed here; a block of personal details counts as personal."""
    if section == "contact":
        return frozenset(Place)
    if section in _WORK and not _DETAILS_BLOCK.search(folded):
        return frozenset({Place.ANY})
    return frozenset({Place.ANY, Place.PERSONAL})


def _spans(shape: _Shape, folded: str) -> Iterator[tuple[int, int]]:
    for match in shape.pattern.finditer(folded):
        groups = shape.pattern.groupindex
        start, end = match.span("detail" if "detail" in groups else 0)
        number = match["number"] if "number" in groups else None
        if number and not _CHECKS[shape.evidence.check](number):
            continue
        if not _guarded(shape.evidence, folded, start, end):
            yield _stripped(folded, start, end)


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the blanks and separators at its ends."""
    found = folded[start:end]
    start += len(found) - len(found.lstrip(" \n,;|/•·.:&-"))
    return start, start + len(folded[start:end].rstrip(" \n,;|/•·:&-"))


def _guarded(evidence: Evidence, folded: str, start: int, end: int) -> bool:
    """Return whether the surroundings show that this is no detail of the writer."""
    before = _sentence_before(folded, start)
    if _OBJECT_NEXT.match(folded, end):
        return True
    if evidence.offer and (_REFUSING.search(before) or _REFUSED_NEXT.match(folded, end)):
        return True
    if _asked(folded, before, start, end):
        return True
    if evidence.own:
        return False
    paid = _RULES[evidence.code].category == Category.SALARY
    return bool(_MAKING_FIRST.match(before) or (paid and _ACHIEVEMENT.search(before)))


def _sentence_before(folded: str, start: int) -> str:
    head = folded[max(0, start - _SENTENCE) : start]
    return _SENTENCE_END.split(head)[-1]


def _asked(folded: str, before: str, start: int, end: int) -> bool:
    """Return whether the sentence asks about a detail without telling its value."""
    if any(sign.isdigit() for sign in folded[start:end]) or not _ASKED_NEXT.match(folded, end):
        return False
    return bool(_ASKING_FIRST.match(before)) or not before.strip()


def _merged(spans: Iterable[tuple[int, int, str]]) -> list[Finding]:
    """Return one finding for the spans of one category that overlap, in the order of the text."""
    found: dict[str, list[Finding]] = {}
    for start, end, code in sorted(spans):
        rule = _RULES[code]
        same = found.setdefault(rule.category, [])
        if same and start <= same[-1].end:
            last = same.pop()
            same.append(_RULES[last.code].at(last.start, max(end, last.end)))
        else:
            same.append(rule.at(start, end))
    every = (finding for same in found.values() for finding in same)
    return sorted(every, key=lambda finding: (finding.start, finding.end))
