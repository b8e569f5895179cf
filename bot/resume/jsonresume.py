"""JSON Resume in and out: read leniently, written strictly (schemas 1.0.0 and 1.3.1)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from bot.interview.schema import Layout, Level, Look, Paper
from bot.interview.session import Answer, Answers, Value
from bot.resume import lenient, phrases, spans
from bot.resume.facts import EXTRAS, Facts, country, entries, section
from bot.resume.mapping import BASICS, SHAPES, Field, Json, JsonObject, Shape
from bot.resume.profiles import read_profiles, write_profiles

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"  # of the schema

MOST_ENTRIES = 30  # in a section, U32
MOST_CHARACTERS = 60_000  # in all, U32
MOST_LEFT_OUT = 40  # things named as left out; more would not be read
MOST_NAME = 60  # characters of such a name

OWN_WORDS = ("target", "country", "vacancy")
CHOICES: Mapping[str, Collection[str]] = {
    "level": set(Level),
    "history": {"steady", "gaps", "other", "none"},
    "format": set(Layout),
    "theme": set(Look),
    "paper": set(Paper),
}
# What JSON Resume does not know, by section: a field of its meta each, named "x-…".
META: Mapping[str, tuple[str, ...]] = {
    "profile": (*OWN_WORDS, "level", "history", "format"),
    "look": ("theme", "paper"),
}
STREET = {"address": "street address", "postalCode": "postal code"}  # R44
PHOTOS = ("image", "picture", "photo")  # R41

Values: TypeAlias = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Imported:
    """What a document gave: answers, the highest entry number by section, what was left out."""

    answers: Answers
    numbers: dict[str, int]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What a part of a document gave: answers, or entries of a section, and what is left out."""

    values: Values = field(default_factory=dict)
    section: str = ""
    entries: tuple[Values, ...] = ()
    left_out: tuple[str, ...] = ()


def from_json(document: object, today: date | None = None) -> Imported:
    """Read any JSON value as far as it is a JSON Resume; never raises.

    A course of study that has no end, or ends after `today`, is in progress. Streets, postal
    codes and photos are left out on purpose (R41, R44); so is what is not known. Both are named.
    """
    if not isinstance(document, dict):
        return Imported({}, {}, ("everything: this is not a JSON Resume",))
    resume = _with_courses(document)
    known = {"$schema", "meta", "basics", "skills", "languages", "interests"}
    known |= {array for shape in SHAPES for array in shape.arrays}
    return _imported(
        (
            _read_basics(resume),
            _read_meta(resume),
            _read_skills(resume),
            *(_read_section(resume, shape, today) for shape in SHAPES),
            _read_phrases(resume, "languages", phrases.read_language),
            _read_phrases(resume, "interests", phrases.read_interest),
            _Found(left_out=_unknown(resume, known, "")),
        )
    )


def to_json(answers: Answers) -> Json:
    """Write the answers as a JSON Resume that is valid against schemas 1.0.0 and 1.3.1.

    What the schema has no place for stands in fields named "x-…" where it allows any, so that
    `from_json` gives the same answers back; what is left out of the résumé is left out here.
    """
    arrays = {shape.arrays[0]: _write_section(answers, shape) for shape in SHAPES}
    courses = [{**course, "x-section": "courses"} for course in arrays.pop("courses")]
    arrays["certificates"] += courses
    arrays["skills"] = _write_skills(answers)
    for key, write in (
        ("languages", phrases.write_language),
        ("interests", phrases.write_interest),
    ):
        arrays[key] = [write(item) for item in section(answers, key).items("items")]
    written = {"basics": _write_basics(answers), **arrays, "meta": _write_meta(answers)}
    return {"$schema": SCHEMA, **{key: value for key, value in written.items() if value}}


# Reading


def _with_courses(document: JsonObject) -> JsonObject:
    """Take the courses that `to_json` put among the certificates out again."""
    certificates = lenient.listed(document.get("certificates"))
    courses = [each for each in certificates if is_course(each)]
    if not courses:
        return document
    others = [each for each in certificates if not is_course(each)]
    more = lenient.listed(document.get("courses"))
    return {**document, "certificates": others, "courses": [*courses, *more]}


def is_course(value: object) -> bool:
    """Whether a certificate is a course that `to_json` put among them."""
    return lenient.mapping(value).get("x-section") == "courses"


def _read_basics(resume: JsonObject) -> _Found:
    basics = lenient.mapping(resume.get("basics"))
    values, taken = _read_fields(basics, BASICS)
    location = lenient.mapping(basics.get("location"))
    values |= _read_place(basics.get("location"))
    values |= {f"contact.{k}": v for k, v in read_profiles(basics.get("profiles")).items()}
    streets = tuple(name for key, name in STREET.items() if location.get(key))
    photos = ("photo",) if any(basics.get(key) for key in PHOTOS) else ()
    known = {*taken, *PHOTOS, "location", "profiles"}
    return _Found(values, left_out=(*streets, *photos, *_unknown(basics, known, "basics: ")))


def _read_place(value: object) -> Values:
    told = lenient.mapping(value)
    city, written = lenient.line(told.get("city")), lenient.line(told.get("x-place"))
    code = lenient.country(told.get("countryCode")) or lenient.country(told.get("country"))
    place = written if written and city in written else lenient.place(value)
    found = {"contact.place": place, "profile.country": code}
    return {key: text for key, text in found.items() if text}


def _read_meta(resume: JsonObject) -> _Found:
    meta = lenient.mapping(resume.get("meta"))
    values: dict[str, Value] = {}
    for section_key, keys in META.items():
        told = lenient.mapping(meta.get(f"x-{section_key}"))
        lines = {key: lenient.line(told.get(key)) for key in keys}
        values |= {
            f"{section_key}.{key}": text
            for key, text in lines.items()
            if text and text in CHOICES.get(key, (text,))
        }
    return _Found(values)


def _read_skills(resume: JsonObject) -> _Found:
    """Read groups of skills; names that have nothing below them make one group without a label."""
    told = [phrases.read_skill(each) for each in lenient.listed(resume.get("skills"))]
    loose = lenient.lines([label for label, items in told if not items])
    groups: list[Values] = [
        {"name": label, "items": items} if label else {"items": items}
        for label, items in told
        if items
    ]
    rest: list[Values] = [{"items": loose}] if loose else []
    first = (*rest, *groups)[:MOST_ENTRIES]
    over = len(groups) + len(rest) > MOST_ENTRIES
    cut = (f"skills: all after the first {MOST_ENTRIES}",) if over else ()
    return _Found(section="skills", entries=first, left_out=cut)


def _read_section(resume: JsonObject, shape: Shape, today: date | None) -> _Found:
    array = next((name for name in shape.arrays if resume.get(name)), shape.arrays[0])
    told = lenient.listed(resume.get(array))
    read = [read_entry(each, shape, today) for each in told[:MOST_ENTRIES]]
    unread = [
        name
        for number, (each, (_, taken)) in enumerate(zip(told, read, strict=False), 1)
        for name in _unknown(_entry(each, shape), taken, f"{array} {number}: ")
    ]
    if len(told) > MOST_ENTRIES:
        unread.append(f"{array}: all after the first {MOST_ENTRIES}")
    kept = tuple(values for values, _ in read if values)
    return _Found(section=shape.section, entries=kept, left_out=tuple(unread))


def read_entry(value: object, shape: Shape, today: date | None) -> tuple[Values, set[str]]:
    """Read one entry of an array: its answers, and the fields they were taken from."""
    told = _entry(value, shape)
    values, taken = _read_fields(told, shape.fields)
    period, dates = spans.read_period(told) if shape.lasts else ("", set())
    studies = shape.section == "education"
    state = spans.read_state(lenient.line(told.get("x-state")), period, today) if studies else ""
    more: Values = {key: text for key, text in (("period", period), ("state", state)) if text}
    return values | more, {*taken, *dates, "x-section", "x-state"}


def _entry(value: object, shape: Shape) -> JsonObject:
    """Give an entry; a value alone stands for its first field."""
    return value if isinstance(value, dict) else {shape.fields[0].theirs[0]: value}


def _read_fields(told: JsonObject, fields: tuple[Field, ...]) -> tuple[Values, set[str]]:
    values: Values = {}
    taken = set()
    for each in fields:
        found = ((key, each.read(told.get(key))) for key in each.theirs)
        key, value = next(((key, value) for key, value in found if value), ("", ""))
        if value:
            values[each.ours] = value
            taken.add(key)
    return values, taken


def _read_phrases(resume: JsonObject, key: str, read: Callable[[object], str]) -> _Found:
    items = lenient.lines([read(each) for each in lenient.listed(resume.get(key))])
    return _Found({f"{key}.items": items} if items else {})


def _unknown(told: JsonObject, known: Collection[str], prefix: str) -> tuple[str, ...]:
    """Name the fields that say something and were not read."""
    unread = (key for key, value in told.items() if value and key not in known)
    return tuple(f"{prefix}{lenient.line(key)}"[:MOST_NAME] for key in unread)


def _imported(parts: tuple[_Found, ...]) -> Imported:
    values: Values = {}
    for part in parts:
        values |= part.values
        for number, entry in enumerate(part.entries, 1):
            values |= {f"{part.section}.{number}.{key}": value for key, value in entry.items()}
    kept = _within_limits(values)
    orders = {part.section: _order(part, kept) for part in parts if part.section}
    orders = {key: order for key, order in orders.items() if order}
    done: Values = {f"{key}.more": "done" for key in orders}
    picked = tuple(key for key in EXTRAS if key in orders or f"{key}.items" in kept)
    extras: Values = {"extras.chosen": picked} if picked else {}
    answers = {key: Answer(value) for key, value in {**kept, **orders, **done, **extras}.items()}
    named = dict.fromkeys(name for part in parts for name in part.left_out)
    cut = (f"all after {MOST_CHARACTERS:,} characters",) if len(kept) < len(values) else ()
    numbers = {key: int(order[-1]) for key, order in orders.items()}
    return Imported(answers, numbers, (*cut, *named)[:MOST_LEFT_OUT])


def _order(part: _Found, kept: Values) -> tuple[str, ...]:
    """Give the numbers of the entries of which something was kept."""
    numbered = ((str(number), entry) for number, entry in enumerate(part.entries, 1))
    return tuple(
        n for n, entry in numbered if any(f"{part.section}.{n}.{k}" in kept for k in entry)
    )


def _within_limits(values: Values) -> Values:
    room = MOST_CHARACTERS
    kept: Values = {}
    for key, value in values.items():
        room -= len(value) if isinstance(value, str) else sum(map(len, value))
        if room < 0:
            break
        kept[key] = value
    return kept


# Writing


def _write_basics(answers: Answers) -> Json:
    basics = _write_fields(Facts(_standing(answers), ""), BASICS)
    location = _write_place(answers)
    profiles = write_profiles(section(answers, "contact"))
    more = {"location": location, "profiles": profiles}
    return {**basics, **{key: value for key, value in more.items() if value}}


def _standing(answers: Answers) -> Answers:
    """Give the answers without those of a section that was left out afterwards."""
    parts = {each.ours.partition(".")[0] for each in BASICS}
    out = {part for part in parts if not section(answers, part).answers}
    return {key: each for key, each in answers.items() if key.partition(".")[0] not in out}


def _write_place(answers: Answers) -> Json:
    """Write where the person lives; the country they apply in says which country that may be."""
    place = section(answers, "contact").text("place")
    city, *rest = place.split(", ")
    home = lenient.country(rest[-1]) if rest else ""
    sure = home != "" and home == country(answers)  # else "Georgia" may be a state, "CA" too
    told = {
        "city": city,
        "region": ", ".join(rest[:-1] if sure else rest),
        "countryCode": home if sure else "",
        "x-place": place,
    }
    return {key: text for key, text in told.items() if text}


def _write_meta(answers: Answers) -> Json:
    written: Json = {"version": VERSION}
    for section_key, keys in META.items():
        told = {key: section(answers, section_key).text(key) for key in keys}
        if said := {key: text for key, text in told.items() if text}:
            written[f"x-{section_key}"] = said
    return written


def _write_skills(answers: Answers) -> list[Json]:
    told = [(facts.text("name"), facts.items("items")) for facts in entries(answers, "skills")]
    return [phrases.write_skill(label, items) for label, items in told if items]


def _write_section(answers: Answers, shape: Shape) -> list[Json]:
    written = (_write_entry(facts, shape) for facts in entries(answers, shape.section))
    return [entry for entry in written if entry]


def _write_entry(facts: Facts, shape: Shape) -> Json:
    entry = _write_fields(facts, shape.fields)
    if shape.lasts:
        graduates = shape.section == "education"
        entry |= spans.write_period(facts.text("period"), only_end=graduates)
    state = facts.text("state") if shape.section == "education" else ""
    return {**entry, "x-state": state} if state else entry


def _write_fields(facts: Facts, fields: tuple[Field, ...]) -> Json:
    written: Json = {}
    for each in fields:
        kept = facts.value(each.ours)
        value = each.read(list(kept) if isinstance(kept, tuple) else kept)
        written |= each.write(each.theirs[0], value) if value else {}
    return written
