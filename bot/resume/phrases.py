"""Facts that JSON Resume keeps in parts and the page prints as one phrase."""

import re

from bot.resume import lenient
from bot.resume.mapping import Json

# Of people who rate their skills: "Databases (Advanced)" names a level, "Databases (SQL)" does not.
SKILL_LEVELS = frozenset(
    {"master", "expert", "advanced", "proficient", "senior", "experienced", "intermediate"}
    | {"competent", "familiar", "basic", "beginner", "novice", "junior"}
)

_IN_BRACKETS = re.compile(r"(?P<what>.+?) \((?P<more>[^()]+)\)")
_AFTER_DASH = re.compile(r"(?P<what>.+) [-–—] (?P<more>.+)")


def read_skill(value: object) -> tuple[str, tuple[str, ...]]:
    """Give the label of a group of skills, "Databases (Advanced)", and what is in it."""
    told = lenient.mapping(value)
    if not told:
        return lenient.line(value), ()
    name = lenient.line(told.get("name")) or lenient.line(told.get("category"))
    label = _bracketed(name, lenient.line(told.get("level")))
    return label, lenient.names(told.get("keywords")) or lenient.names(told.get("items"))


def write_skill(label: str, items: tuple[str, ...]) -> Json:
    """Write a group of skills; what the label says in brackets may be a level."""
    match = _IN_BRACKETS.fullmatch(label)
    rated = match is not None and match["more"].casefold() in SKILL_LEVELS
    named = {"name": match["what"], "level": match["more"]} if match and rated else {"name": label}
    return {**(named if label else {}), "keywords": list(items)}


def read_language(value: object) -> str:
    """Give "English (Native speaker)"."""
    told = lenient.mapping(value)
    if not told:
        return lenient.line(value)
    name = lenient.line(told.get("language")) or lenient.line(told.get("name"))
    fluency = (lenient.line(told.get(key)) for key in ("fluency", "level", "proficiency"))
    return _bracketed(name, next(filter(None, fluency), ""))


def write_language(item: str) -> Json:
    """Write a spoken language: "English - native" and "English (native)" mean the same."""
    match = _AFTER_DASH.fullmatch(item) or _IN_BRACKETS.fullmatch(item)
    return {"language": match["what"], "fluency": match["more"]} if match else {"language": item}


def read_interest(value: object) -> str:
    """Give "Wildlife (Ferrets, Unicorns)"."""
    told = lenient.mapping(value)
    if not told:
        return lenient.line(value)
    return _bracketed(lenient.line(told.get("name")), lenient.line(told.get("keywords")))


def write_interest(item: str) -> Json:
    """Write an interest, with what it says in brackets as its keywords."""
    match = _IN_BRACKETS.fullmatch(item)
    if not match:
        return {"name": item}
    return {"name": match["what"], "keywords": list(lenient.names(match["more"]))}


def _bracketed(name: str, more: str) -> str:
    """Put more after a name: in brackets, after a dash if brackets are taken already."""
    if not name or not more:
        return name or more
    return f"{name} - {more}" if set("()") & set(name + more) else f"{name} ({more})"
