"""Which field of a JSON Resume entry holds which answer, with the slips people make."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.interview.session import Value
from bot.resume import lenient
from bot.resume.links import url

Json: TypeAlias = dict[str, object]
JsonObject: TypeAlias = Mapping[str, object]
Read: TypeAlias = Callable[[object], Value]
Write: TypeAlias = Callable[[str, Value], Json]


def _as_it_is(key: str, value: Value) -> Json:
    return {key: list(value) if isinstance(value, tuple) else value}


def _address(key: str, value: Value) -> Json:
    """Write a link: the schema wants a URI, so what is none goes beside it."""
    uri = url(str(value))
    return {key: uri} if uri else {f"x-{key}": value}


def _credential(key: str, value: Value) -> Json:
    uri = url(str(value))
    return {key: uri} if uri else {"x-code": value}


def _parted(key: str, value: Value) -> Json:
    parts = list(lenient.names(value))
    return {key: parts if ", ".join(parts) == value else [value]}


def _day(key: str, value: Value) -> Json:
    """Write a month as its first day, for schema 1.0.0 wants a day; a year goes beside it."""
    month = lenient.date(str(value)) == value and "-" in value
    return {key: f"{value}-01"} if month else {f"x-{key}": value}


def _month(key: str, value: Value) -> Json:
    exact = lenient.date(str(value)) == value
    return {key if exact else f"x-{key}": value}


def _read_month(value: object) -> str:
    date = lenient.date(value)
    return lenient.line(value) if date is None else date.strip(".")


@dataclass(frozen=True, slots=True)
class Field:
    """An answer and the JSON fields it may be found in; the first is the one that is written."""

    ours: str
    theirs: tuple[str, ...]
    read: Read = lenient.line
    write: Write = _as_it_is


@dataclass(frozen=True, slots=True)
class Shape:
    """A repeating section and the JSON array it is kept in."""

    section: str
    arrays: tuple[str, ...]
    fields: tuple[Field, ...]
    lasts: bool = False  # has startDate and endDate


def _line(ours: str, *theirs: str) -> Field:
    return Field(ours, theirs)


def _text(ours: str, *theirs: str) -> Field:
    return Field(ours, theirs, lenient.text)


def _lines(ours: str, *theirs: str) -> Field:
    return Field(ours, theirs, lenient.lines)


def _names(ours: str, *theirs: str) -> Field:
    return Field(ours, theirs, lenient.names)


LINK = Field("link", ("url", "x-url", "website", "link"), write=_address)
BULLETS = _lines("bullets", "highlights", "achievements", "bullets", "responsibilities")


def _email(key: str, value: Value) -> Json:
    return {key if re.fullmatch(r"[^@\s]+@[^@\s]+", str(value)) else f"x-{key}": value}


BASICS = (  # their answers under full keys
    _line("contact.name", "name"),
    _line("headline.text", "label", "title", "headline"),
    Field("contact.email", ("email", "x-email"), write=_email),
    _line("contact.phone", "phone"),
    Field("contact.website", ("url", "x-url", "website"), write=_address),
    _text("summary.text", "summary", "about"),
    _line("contact.right_to_work", "x-right-to-work"),
)
SHAPES = (
    Shape(
        "experience",
        ("work", "experience", "employment"),
        (
            _line("company", "name", "company", "employer", "organization"),
            _line("about", "description"),
            Field("place", ("location", "place"), lenient.place),
            _line("title", "position", "title", "role", "jobTitle"),
            LINK,
            _text("summary", "summary"),
            BULLETS,
            _line("best", "x-best"),
        ),
        lasts=True,
    ),
    Shape(
        "projects",
        ("projects",),
        (
            _line("name", "name", "title"),
            _text("purpose", "description", "summary"),
            _names("stack", "keywords", "technologies", "stack"),
            Field("role", ("roles", "role"), write=_parted),
            _line("client", "entity", "client"),
            LINK,
            BULLETS,
        ),
        lasts=True,
    ),
    Shape(
        "education",
        ("education",),
        (
            _line("school", "institution", "school", "university", "name"),
            _line("degree", "studyType", "degree"),
            _line("major", "area", "major", "field", "fieldOfStudy"),
            _line("grade", "score", "gpa", "grade"),
            _names("courses", "courses"),
            LINK,
            _line("credits", "x-credits"),
            _lines("honours", "x-honours", "honours", "honors", "highlights"),
        ),
        lasts=True,
    ),
    Shape(
        "volunteering",
        ("volunteer", "volunteering"),
        (
            _line("organisation", "organization", "organisation", "name", "company"),
            _line("role", "position", "role", "title"),
            LINK,
            _text("summary", "summary", "description"),
            BULLETS,
        ),
        lasts=True,
    ),
    Shape(
        "certifications",
        ("certificates", "certifications"),
        (
            _line("name", "name", "title"),
            _line("issuer", "issuer", "authority", "organization"),
            Field("date", ("date", "x-date"), _read_month, _day),
            Field("code", ("url", "x-code", "website", "link"), write=_credential),
        ),
    ),
    Shape(
        "courses",
        ("courses",),  # on export they stand among the certificates: JSON Resume has no courses
        (
            _line("name", "name", "title"),
            _line("provider", "issuer", "provider", "institution"),
            Field("date", ("date", "x-date"), _read_month, _day),
        ),
    ),
    Shape(
        "awards",
        ("awards",),
        (
            _line("title", "title", "name"),
            _line("issuer", "awarder", "issuer"),
            Field("date", ("date", "x-date"), _read_month, _month),
            _text("summary", "summary", "description"),
        ),
    ),
    Shape(
        "publications",
        ("publications",),
        (
            _line("name", "name", "title"),
            _line("publisher", "publisher"),
            Field("date", ("releaseDate", "x-releaseDate", "date"), _read_month, _month),
            LINK,
            _text("summary", "summary", "description"),
        ),
    ),
    Shape(
        "references",
        ("references",),
        (_line("name", "name"), _text("words", "reference", "text", "contact")),
    ),
)
