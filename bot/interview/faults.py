"""What may be wrong with a catalogue, found when the product starts and by its tests."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeAlias

from bot.interview.families import PLACEHOLDERS, placeholders
from bot.interview.schema import Catalogue, Kind, Level, Question, Section, Tip

MOST_LABEL = 28  # characters: a summary line shows label and value side by side
MOST_BUTTON = 34  # characters a button shows on a phone before it is cut
MOST_ASK = 400  # characters: a question is read, not studied
MOST_TIP = 700  # characters: a tip fits a phone's screen
MOST_EXAMPLE = 500  # characters: the longest is a summary of four lines (R53)
LEAST_EXAMPLES = 3  # different ones per question
MOST_OPTION = 20  # characters of an option's key
MOST_KEY = 32  # characters of "section.30.question": callback data has 64 bytes (U18)
MOST_ENTRIES = 30  # entries in a section (U32)
LAST_REQUIREMENT = 166

KEY = re.compile(r"[a-z][a-z_]*")
SOURCE = re.compile(r"R([1-9]\d{0,2})")
ARTICLE = re.compile(r"\ban? \{(?:title|framework)\}", re.IGNORECASE)  # "a API Developer"
CHOSEN = frozenset({Kind.CHOICE, Kind.PICK})

Faults: TypeAlias = Iterator[str]


def faults(catalogue: Catalogue) -> tuple[str, ...]:
    """Every mistake in the catalogue, each a sentence that begins with the place."""
    return (
        *repeated("section", (section.key for section in catalogue)),
        *(fault for section in catalogue for fault in section_faults(section)),
    )


def repeated(what: str, keys: Iterator[str]) -> Faults:
    """Keys given twice."""
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"{key}: {what} given {times} times"


def section_faults(section: Section) -> Faults:
    """Mistakes of a section and of all its questions."""
    for rule in SECTION_RULES:
        yield from (f"{section.key}: {fault}" for fault in rule(section))
    for question in section.questions:
        place = f"{section.key}.{question.key}"
        for look in QUESTION_RULES:
            yield from (f"{place}: {fault}" for fault in look(question))
        yield from (f"{place}: {fault}" for fault in place_faults(section, question))


def section_names(section: Section) -> Faults:
    """Key, title, and the words for an entry."""
    if not KEY.fullmatch(section.key):
        yield "key is not made of small letters"
    if not 0 < len(section.title) <= MOST_LABEL:
        yield "title is missing or too long"
    if bool(section.one) != bool(section.many):
        yield "one and many go together"


def section_questions(section: Section) -> Faults:
    """Whether there are questions, each key once."""
    if not section.questions:
        yield "no questions"
    yield from repeated("question", (question.key for question in section.questions))


def place_faults(section: Section, question: Question) -> Faults:
    """What is wrong with a question in its place."""
    opens = section.repeats and question is section.questions[0]
    if opens != bool(question.again):
        yield "again belongs to the first question of a repeating section"
    if opens and (question.optional or question.needs):
        yield "opens an entry but may be passed over"
    if question.key == "more" and section.repeats:
        yield "key is taken by the session"
    if len(f"{section.key}.{MOST_ENTRIES}.{question.key}") > MOST_KEY:
        yield "full key is too long"


def question_names(question: Question) -> Faults:
    """Key and label."""
    if not KEY.fullmatch(question.key):
        yield "key is not made of small letters"
    if not 0 < len(question.label) <= MOST_LABEL:
        yield "label is missing or too long"


def asks(question: Question) -> Faults:
    """The question itself, in every wording."""
    further = (question.again,) if question.again else ()
    for text in (question.ask, *further, *(question.ask_by_level or {}).values()):
        if not text.strip():
            yield "ask is missing"
        if len(text) > MOST_ASK:
            yield "ask is too long"
        if placeholders(text):
            yield "ask has a placeholder"


def examples(question: Question) -> Faults:
    """Examples: one a level, at least three different, all to be filled."""
    if set(question.examples) != set(Level):
        yield "a level has no example"
    if len(set(question.examples.values())) < LEAST_EXAMPLES:
        yield "fewer than three different examples"
    for text in set(question.examples.values()):
        if not 0 < len(text) <= MOST_EXAMPLE:
            yield "example is missing or too long"
        if set(placeholders(text)) - PLACEHOLDERS:
            yield "example has an unknown placeholder"
        if ARTICLE.search(text):
            yield "example has an article before a name that may begin with a vowel"


def options(question: Question) -> Faults:
    """Choices: short keys, each once, examples among them."""
    if bool(question.options) != (question.kind in CHOSEN):
        yield "options belong to choices"
    yield from repeated("option", (option.key for option in question.options))
    for option in question.options:
        if not KEY.fullmatch(option.key) or len(option.key) > MOST_OPTION:
            yield "option key is no short word"
        if not 0 < len(option.label) <= MOST_BUTTON:
            yield "option label is missing or too long"
    if question.recommend and question.kind is not Kind.CHOICE:
        yield "recommend belongs to a choice"


def chosen_examples(question: Question) -> Faults:
    """Examples of a choice are its labels, so that they can be typed (U31)."""
    labels = {option.label for option in question.options}
    for text in set(question.examples.values()) if question.kind in CHOSEN else ():
        parts = text.split(", ") if question.kind is Kind.PICK else [text]
        if not labels.issuperset(parts):
            yield "example is none of the options"


def tips(question: Question) -> Faults:
    """Why, and the further tips; no two with one label at the same level."""
    if not question.why.sources:
        yield "why has no source"
    if question.why.levels != frozenset(Level):
        yield "why is not for every level"
    for tip in (question.why, *question.tips):
        yield from tip_faults(tip)
    shown = [(tip.label, level) for tip in (question.why, *question.tips) for level in tip.levels]
    if len(shown) > len(set(shown)):
        yield "two tips have one label"


def tip_faults(tip: Tip) -> Faults:
    """Mistakes of one tip."""
    if not 0 < len(tip.label) <= MOST_LABEL:
        yield "tip label is missing or too long"
    if not 0 < len(tip.text) <= MOST_TIP:
        yield "tip is missing or too long"
    if placeholders(tip.text):
        yield "tip has a placeholder"
    for source in tip.sources:
        found = SOURCE.fullmatch(source)
        if not found or int(found[1]) > LAST_REQUIREMENT:
            yield f"no such source: {source}"


SECTION_RULES: tuple[Callable[[Section], Faults], ...] = (section_names, section_questions)
QUESTION_RULES: tuple[Callable[[Question], Faults], ...] = (
    question_names,
    asks,
    examples,
    options,
    chosen_examples,
    tips,
)
