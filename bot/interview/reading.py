"""One reading for each kind of question, and the way back: a stored value in words."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from bot.checks import contact, dates, lists, places
from bot.checks.reading import Read, Reading, Unclear, quoted, read_line, read_name, read_text
from bot.interview import given
from bot.interview.schema import Kind, Option, Question
from bot.interview.session import Answers, Value

PROFILE_HOSTS = {"linkedin": "linkedin.com/in", "github": "github.com"}
LINK_LISTS = frozenset({"links"})
MONTH_FIRST = frozenset({"US", "PH", "CA"})  # CLDR short date patterns that begin with the month

Reader = Callable[[Question, str, Answers, date], Reading]


def country_of(answers: Answers) -> str:
    """Where the person applies, ISO 3166 alpha-2, or "" if not said yet."""
    value = given.text(answers, "profile.country")
    return value if len(value) == 2 else ""  # noqa: PLR2004 (alpha-2)


def day_first(answers: Answers) -> bool | None:
    """How the person's country writes 03/04: None where nobody can know, so it is asked."""
    country = country_of(answers)
    return None if not country or country in MONTH_FIRST else True


def read(question: Question, text: str, answers: Answers, today: date) -> Reading:
    """What the text means as an answer to the question."""
    return READERS[question.kind](question, text, answers, today)


def _link(question: Question, text: str, _answers: Answers, _today: date) -> Reading:
    host = PROFILE_HOSTS.get(question.key)
    return contact.read_profile(text, host) if host else contact.read_link(text)


def _option(question: Question, text: str, _answers: Answers, _today: date) -> Reading:
    option = named(question.options, text)
    if option:
        return Read(option.key, option.label)
    return Unclear(f"{quoted(text)} is not one of the choices.", one_of(question.options))


def _picks(question: Question, text: str, _answers: Answers, _today: date) -> Reading:
    items = lists.read_items(text)
    if not isinstance(items, Read):
        return items
    options = [named(question.options, item) for item in items.value]
    keys = tuple(option.key for option in options if option)
    if len(keys) < len(options):
        return Unclear("Not all of that is among the choices.", one_of(question.options))
    return Read(keys)


NEGATION = re.compile(r"\b(?:no|not|never|without)\b|n['’]t\b")


def _items(question: Question, text: str, _answers: Answers, _today: date) -> Reading:
    """A list; of links, each item has to hold one."""
    items = lists.read_items(text)
    if question.key not in LINK_LISTS or not isinstance(items, Read):
        return items
    other = next((item for item in items.value if not contact.holds_link(item)), None)
    return items if other is None else contact.no_link(other)


def named(options: tuple[Option, ...], text: str) -> Option | None:
    """The option meant: by its key or label, or the only one whose words the text holds."""
    wanted = text.strip(" .!?").casefold()
    exact = next((o for o in options if wanted in called(o)), None)
    if exact or NEGATION.search(wanted):
        return exact
    held = [o for o in options if any(has_words(wanted, name) for name in called(o))]
    return held[0] if len(held) == 1 else None


def called(option: Option) -> tuple[str, ...]:
    """All that an option is called, in lower case."""
    return (option.key, option.label.casefold(), *option.also)


def has_words(text: str, name: str) -> bool:
    """Whether the text holds the name as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def one_of(options: tuple[Option, ...]) -> str:
    """What can be chosen, as a sentence."""
    return f"Tap or type one of: {', '.join(option.label for option in options)}."


READERS: Mapping[Kind, Reader] = {
    Kind.NAME: lambda _q, text, _a, _t: read_name(text),
    Kind.LINE: lambda _q, text, _a, _t: read_line(text),
    Kind.TEXT: lambda _q, text, _a, _t: read_text(text),
    Kind.EMAIL: lambda _q, text, _a, _t: contact.read_email(text),
    Kind.PHONE: lambda _q, text, answers, _t: contact.read_phone(text, country_of(answers)),
    Kind.LINK: _link,
    Kind.PLACE: lambda _q, text, _a, _t: places.read_place(text),
    Kind.COUNTRY: lambda _q, text, _a, _t: places.read_country(text),
    Kind.CHOICE: _option,
    Kind.PERIOD: lambda _q, text, answers, today: dates.read_period(
        text, today, day_first(answers)
    ),
    Kind.MONTH: lambda _q, text, answers, today: dates.read_month(text, today, day_first(answers)),
    Kind.BULLETS: lambda _q, text, _a, _t: lists.read_bullets(text),
    Kind.ITEMS: _items,
    Kind.PICK: _picks,
    Kind.GROUP: lambda _q, text, _a, _t: lists.read_group(text),
}


def words(question: Question, value: Value) -> tuple[str, ...]:
    """A stored value as the person knows it, item by item."""
    if isinstance(value, tuple):
        labels = {option.key: option.label for option in question.options}
        return tuple(labels.get(item, item) for item in value)
    return (_word(question, value),) if value else ()


def _word(question: Question, value: str) -> str:
    match question.kind:
        case Kind.CHOICE:
            return next((o.label for o in question.options if o.key == value), value)
        case Kind.COUNTRY:
            return places.country_name(value)
        case Kind.PERIOD:
            return dates.period_words(value)
        case Kind.MONTH:
            return dates.month_words(value)
        case _:
            return value
