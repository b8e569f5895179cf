"""The sections of a résumé as the arrays of a JSON Resume, the form all files are read into."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from bot.checks.lists import read_items
from bot.checks.reading import Read
from bot.checks.spans import NOW
from bot.intake.heads import Entry, entries
from bot.intake.lines import GAP, Block
from bot.intake.parted import HEAD, UNKNOWN, Part
from bot.intake.roles import is_degree, is_firm, is_role, is_school
from bot.resume.links import url
from bot.resume.mapping import Json
from bot.resume.parts import KEY_ACHIEVEMENT

UNNAMED: Final = "Skills"  # the label of a list without one: the page prints none then
_MOST_IN_ROLE: Final = 3  # words of a role in a project; more say what it is
_LABEL: Final = re.compile(r"([^,;:()]{1,60}(?:\([^()]*\))?) ?[:：](?!//) *(.+)$", re.DOTALL)
_ABOUT: Final = re.compile(r" [-–—] ")
_COMMA: Final = re.compile(r", ")
_LEGAL: Final = re.compile(
    r"(?:inc|llc|ltd|limited|gmbh|corp|co|plc|s\.?a|s\.?r\.?l|b\.?v|ag|kg|lp|llp|pty ltd)\.?",
    re.IGNORECASE,
)
_LONG_DASH: Final = re.compile(r"\s+—\s+")
_AT: Final = re.compile(r"\s+(?:at|@|bei|en|chez|presso|в)\s+(?=[A-ZА-ЯÄÖÜ\d])")
_BARS: Final = re.compile(r"\s*[|•·]\s*|\t+")
_STACK: Final = re.compile(
    r"(?:^|(?<=\. ))(?:tech(?:nology|nical)?(?: stack)?|technologies(?: used)?|stack|tools|"
    r"built with|tech used|environment|технологии|стек|technologien)\s*[:：]\s*(?P<items>.+?)\.?$",
    re.IGNORECASE,
)
_COURSES: Final = re.compile(
    r"^(?:relevant )?(?:coursework|courses|modules|key modules|schwerpunkte)"
    r"\s*[:：]\s*(?P<items>.+?)\.?$",
    re.IGNORECASE,
)
_GRADE: Final = re.compile(
    r"\b(?:c?gpa|grade|note|abschlussnote|average|final grade|score)\b\s*[:：]?\s*"
    r"(?P<grade>\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?%?)",
    re.IGNORECASE,
)
_HONOUR: Final = re.compile(
    r"(?:first|second|upper|lower|third)[- ]class.*|.*\bhonou?rs\b.*|(?:summa |magna )?cum laude|"
    r"with distinction|GPA .+",
    re.IGNORECASE,
)
_PROGRESS: Final = re.compile(
    r"\s*\((?:in progress|ongoing|laufend|en curso|en cours)\)", re.IGNORECASE
)
_CREDITS: Final = re.compile(
    r"^completed (?P<credits>.+?)(?: towards (?P<degree>.+))?$", re.IGNORECASE
)
_SUBJECT: Final = re.compile(r" (?:in|of) (?=[A-ZÄÖÜ])")
_FOR: Final = re.compile(r"(?:^|, )for (?P<client>[^,]+.*)$", re.IGNORECASE)
_CODE: Final = re.compile(
    r"\b(?:credential |certificate |license )?(?:id\b|no\.|number\b|code\b)"
    r"[ :#]*(?P<code>\S*\d.*)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Filled:
    """A JSON Resume in the making, and the lines that fit nowhere in it."""

    document: dict[str, list[object]] = field(default_factory=dict)
    summary: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    addresses: Mapping[str, str] = field(default_factory=dict)

    def add(self, array: str, value: object) -> None:
        """Add an entry to an array."""
        self.document.setdefault(array, []).append(value)

    def unlinked(self, piece: str) -> list[str]:
        """A piece, its address apart and whole where that is printed short at its end."""
        text, _, last = piece.rpartition(" ")
        whole = self.addresses.get(last.removesuffix("/"), "")
        pieces = (text, whole) if whole else (piece,)
        return [each for each in pieces if each]


Fill: TypeAlias = Callable[[Filled, Part, date], None]


def fill(filled: Filled, parts: Sequence[Part], today: date) -> None:
    """Take every section but the head and contact."""
    for part in parts:
        if part.key in {HEAD, "contact"}:
            continue
        make = FILLS.get(part.key)
        if make is None:
            told = f"{part.heading}:" if part.key == UNKNOWN else ""
            filled.aside += [line for line in (told, *(each.line for each in part.blocks)) if line]
        else:
            make(filled, part, today)


def _summary(filled: Filled, part: Part, _today: date) -> None:
    filled.summary += [block.line for block in part.blocks]


def _skills(filled: Filled, part: Part, _today: date) -> None:
    """Take "Label: a, b" lines as groups; a short strong line names the group of those below."""
    label, loose = "", []
    for at, block in enumerate(part.blocks):
        named = _LABEL.match(block.line)
        below = part.blocks[at + 1] if at + 1 < len(part.blocks) else None
        if named:
            filled.add("skills", {"name": named[1].strip(), "keywords": items(named[2])})
            label = ""
        elif len(block.parts) == 2 and "," in block.parts[1]:  # noqa: PLR2004  # a table: name, items
            filled.add("skills", {"name": block.parts[0], "keywords": items(block.parts[1])})
        elif below and block.is_strong and "," not in block.line and not below.is_strong:
            label = block.line
        elif label:
            filled.add("skills", {"name": label, "keywords": items(block.line)})
            label = "" if "," in block.line else label
        else:
            loose += [each for piece in block.parts for each in items(piece)]
    if loose:
        filled.add("skills", {"name": UNNAMED, "keywords": list(dict.fromkeys(loose))})
    _merge(filled.document.get("skills", []))


def _merge(groups: list[object]) -> None:
    """Join groups of one name: a list below a label is read line by line."""
    seen: dict[str, Json] = {}
    for group in list(groups):
        assert isinstance(group, dict)  # noqa: S101  # made above
        name = str(group.get("name", ""))
        if name and name in seen:
            known = seen[name]["keywords"]
            assert isinstance(known, list)  # noqa: S101  # made above
            known += [each for each in group["keywords"] if each not in known]
            groups.remove(group)
        else:
            seen[name] = group


def items(text: str) -> list[str]:
    """The items of a list in one line, as the chat reads them."""
    read = read_items(text.replace(GAP, ", "))
    return list(read.value) if isinstance(read, Read) else [text]


def _experience(filled: Filled, part: Part, today: date) -> None:
    for entry in entries(part.blocks, today):
        title, company, more = _job(_pieces(entry.head, filled))
        told: Json = {"position": title, **_employer(company), **more, **_dates(entry)}
        filled.add("work", told | _body(entry))


def _pieces(head: Sequence[str], filled: Filled) -> list[list[str]]:
    """The pieces of each line of a head, between gaps and bars."""
    split = [[piece.strip() for piece in _BARS.split(line)] for line in head]
    pieces = [[each for piece in line for each in filled.unlinked(piece)] for line in split]
    return [line for line in pieces if line]


def _job(lines: list[list[str]]) -> tuple[str, str, Json]:
    """Title, employer and what else a head says; which is which its words tell (or their order)."""
    more: Json = {}
    pieces: list[str] = []
    for line in lines:
        pieces += [piece for piece in line if not _is_link(piece, more)]
    if len(pieces) == 1:
        pieces = _split_one(pieces[0], (_AT, _ABOUT, _COMMA))
    elif pieces:
        pieces[:1] = _split_one(pieces[0], (_AT, _LONG_DASH))
    if not pieces:
        return "", "", more
    if len(pieces) == 1:
        lone = pieces[0]
        return (lone, "", more) if is_role(lone) or not is_firm(lone) else ("", lone, more)
    title, company, *rest = pieces
    if is_role(company) and not is_role(title):
        title, company = company, title
    elif not is_role(title) and rest and is_role(rest[0]):
        title, company, rest = rest[0], title, [company, *rest[1:]]
    for piece in rest:
        key = "location" if "location" not in more and _is_place(piece) else "description"
        if key in more:
            more[key] = f"{more[key]}, {piece}"
        else:
            more[key] = piece
    return title, company, more


def _split_one(piece: str, patterns: Sequence[re.Pattern[str]]) -> list[str]:
    """A title and an employer on one line: "Developer at Acme", "Acme - Developer", with commas."""
    for pattern in patterns:
        first, *rest = pattern.split(piece, maxsplit=1)
        if rest and (is_role(first) or is_role(rest[0])):
            return [first, rest[0]]
    return [piece]


def _is_link(piece: str, more: Json) -> bool:
    address = url(piece) if "url" not in more else ""
    if address:
        more["url"] = address
    return bool(address)


def _is_place(piece: str) -> bool:
    short = len(piece.split()) <= 5 and not any(map(str.isdigit, piece))  # noqa: PLR2004  # words of a place
    return short and not is_role(piece)


def _employer(told: str) -> Json:
    """An employer with place and field: "Acme, Berlin - payments for shops"."""
    name, *about = _ABOUT.split(told, maxsplit=1)
    parts = name.split(", ")
    own = 1
    while own < len(parts) and _LEGAL.fullmatch(parts[own]):
        own += 1
    place = ", ".join(parts[own:])
    found: Json = {"name": ", ".join(parts[:own])}
    if place:
        found["location"] = place
    if about:
        found["description"] = about[0]
    return found


def _dates(entry: Entry) -> Json:
    """Start and end; of a single date both, as it says no more."""
    if not entry.start:
        return {}
    end = {} if entry.end == NOW else {"endDate": entry.end or entry.start}
    return {"startDate": entry.start, **end}


def _body(entry: Entry) -> Json:
    summary, points = "\n".join(entry.prose), list(entry.points)
    told: Json = {"highlights": points} if points else {}
    if points and points[0].startswith(f"{KEY_ACHIEVEMENT}: "):
        points[0] = told["x-best"] = points[0].removeprefix(f"{KEY_ACHIEVEMENT}: ")
    return {**told, "summary": summary} if summary else told


def _projects(filled: Filled, part: Part, today: date) -> None:
    for entry in entries(part.blocks, today):
        lines = _pieces(entry.head, filled)
        told: Json = {}
        names = [piece for line in lines[:1] for piece in line if not _is_link(piece, told)]
        detail = [piece for line in lines[1:] for piece in line if not _is_link(piece, told)]
        detail += names[1:]
        told_there = [piece for piece in detail if _tells(piece, entry)]
        prose, stack = _without_stack((*told_there, *entry.prose))
        role = ", ".join(piece for piece in detail if piece not in told_there)
        if client := _FOR.search(role):
            told["entity"], role = client["client"], role[: client.start()]
        more: Json = {
            "name": names[0] if names else "",
            "roles": role,
            "keywords": stack,
            "description": _phrase("\n".join(prose)),
            "highlights": list(entry.points),
        }
        told |= {key: value for key, value in more.items() if value}
        filled.add("projects", told | _dates(entry))


def _tells(piece: str, entry: Entry) -> bool:
    """Whether a piece of a project's head says what it is, or what it is made with."""
    is_long = len(piece.split()) > _MOST_IN_ROLE and not _FOR.search(piece)
    return _STACK.search(piece) is not None or (is_long and not entry.prose)


def _phrase(text: str) -> str:
    """A purpose as it is kept: one phrase has no full stop, which the page adds."""
    return text.removesuffix(".") if text.count(".") == 1 and "\n" not in text else text


def _without_stack(prose: Sequence[str]) -> tuple[list[str], list[str]]:
    """Running text without "Stack: a, b", and those items."""
    rest: list[str] = []
    stack: list[str] = []
    for text in prose:
        found = _STACK.search(text)
        if found:
            stack += items(found["items"])
            text = text[: found.start()].strip()  # noqa: PLW2901  # what is left of it
        if text:
            rest.append(text)
    return rest, stack


def _education(filled: Filled, part: Part, today: date) -> None:
    for entry in entries(part.blocks, today):
        told: Json = {}
        pieces = [
            piece
            for line in _pieces(entry.head, filled)
            for piece in line
            if not _is_link(piece, told)
        ]
        pieces = [piece for piece in pieces if not _is_grade(piece, told)]
        degree, school, rest = _study(pieces)
        told |= _degree(degree)
        told |= _school(school, told)
        _study_body(told, [*rest, *entry.prose], entry.points)
        filled.add("education", told | _dates(entry))


def _is_grade(piece: str, told: Json) -> bool:
    """Whether a piece holds nothing but a grade, which is taken."""
    found = _GRADE.fullmatch(piece) or (_HONOUR.fullmatch(piece) if not is_degree(piece) else None)
    if found and "score" not in told:
        told["score"] = found.groupdict().get("grade") or piece
        return True
    return False


def _study(pieces: list[str]) -> tuple[str, str, list[str]]:
    """Degree, school, and what else the head says."""
    if not pieces:
        return "", "", []
    if len(pieces) == 1 and is_degree(pieces[0]) and is_school(pieces[0]):
        pieces = re.split(r", | [-–—] | at ", pieces[0], maxsplit=1)
    if len(pieces) == 1:
        lone = pieces[0]
        school = is_school(lone) and not is_degree(lone)
        return ("", lone, []) if school else (lone, "", [])
    first, second, *rest = pieces
    swapped = (is_school(first) and not is_school(second)) or (
        is_degree(second) and not is_degree(first)
    )
    return (second, first, rest) if swapped else (first, second, rest)


def _degree(text: str) -> Json:
    """Degree and subject: "Bachelor in Physics", with how far it went."""
    told: Json = {}
    if _PROGRESS.search(text):
        text, told["x-state"] = _PROGRESS.sub("", text), "progress"
    if credits_ := _CREDITS.match(text):
        amount = re.fullmatch(r"(\d+) credits", credits_["credits"])
        told["x-credits"] = amount[1] if amount else credits_["credits"]
        text, told["x-state"] = credits_["degree"] or "", "incomplete"
    if grade := _GRADE.search(text):
        text, told["score"] = text[: grade.start()].rstrip(" ,;("), grade["grade"]
    split = list(_SUBJECT.finditer(text))
    at = next((found for found in split if found[0] == " in "), None)
    if at:
        told |= {"studyType": text[: at.start()], "area": text[at.end() :]}
    elif text:
        told["studyType"] = text
    return told


def _school(text: str, told: Json) -> Json:
    """A school, with the grade our own pages print behind it."""
    name, grade = text, _GRADE.search(text)
    if grade and "score" not in told:
        name = text[: grade.start()].rstrip(" ,;(")
        return {"institution": name, "score": grade["grade"]}
    head, _, tail = text.rpartition(", ")
    if head and "score" not in told and _HONOUR.fullmatch(tail):
        return {"institution": head, "score": tail}
    return {"institution": name} if name else {}


def _study_body(told: Json, prose: Sequence[str], points: Sequence[str]) -> None:
    honours = []
    for text in (*prose, *points):
        courses, grade = _COURSES.match(text), _GRADE.fullmatch(text)
        if courses:
            told["courses"] = items(courses["items"])
        elif grade and "score" not in told:
            told["score"] = grade["grade"]
        else:
            honours.append(text)
    if honours:
        told["x-honours"] = honours


def _volunteering(filled: Filled, part: Part, today: date) -> None:
    for entry in entries(part.blocks, today):
        role, organisation, more = _job(_pieces(entry.head, filled))
        place = more.pop("location", "") or more.pop("description", "")
        told: Json = {"position": role, "organization": organisation, **more, **_dates(entry)}
        if place:
            told["organization"] = f"{organisation}, {place}"
        filled.add("volunteer", told | _body(entry))


def _named(array: str, keys: tuple[str, str, str, str]) -> Fill:
    """A section whose entries have a name, an issuer, a date, and a text or a code."""
    name_key, issuer_key, date_key, text_key = keys

    def take(filled: Filled, part: Part, today: date) -> None:
        for entry in _each(part.blocks, today):
            link: Json = {}
            pieces = [
                piece
                for line in _pieces(entry.head, filled)
                for piece in line
                if not _is_link(piece, link)
            ]
            name, issuer, text = _name_of(pieces, entry)
            told: Json = {name_key: name, issuer_key: issuer, date_key: entry.start}
            if text_key == "url" and text:
                told["x-code"] = text
            elif text:
                told[text_key] = text
            told |= link
            filled.add(array, {key: value for key, value in told.items() if value})

    return take


def _each(blocks: Sequence[Block], today: date) -> list[Entry]:
    """The entries of a section whose lines may each be one."""
    if blocks and all(block.is_item for block in blocks):
        return [each for block in blocks for each in entries([_unlisted(block)], today)]
    undated = [each for each in entries(blocks, today) if not each.start and each.points]
    if len(undated) == 1 and len(entries(blocks, today)) == 1:
        return [each for block in blocks for each in entries([_unlisted(block)], today)]
    return entries(blocks, today)


def _unlisted(block: Block) -> Block:
    return Block(block.text, is_strong=block.is_strong, is_apart=block.is_apart)


def _name_of(pieces: list[str], entry: Entry) -> tuple[str, str, str]:
    """Name, issuer, and what is told: the text below, or a code."""
    text = "\n".join((*entry.prose, *entry.points))
    if not pieces:
        return text, "", ""
    name, *rest = pieces
    if not rest:
        first, *more = re.split(r" [-–—] ", name, maxsplit=1)
        name, rest = (first, more) if more else (name, [])
    issuer = ", ".join(rest)
    if code := _CODE.search(issuer):
        text, issuer = code["code"].strip(), issuer[: code.start()].rstrip(" ,")
    return name, issuer, text


def _listed(array: str) -> Fill:
    """A section that is one list: languages, interests."""

    def take(filled: Filled, part: Part, _today: date) -> None:
        for block in part.blocks:
            pieces = block.parts
            if len(pieces) == 2 and "," not in block.line:  # noqa: PLR2004  # a language and its level
                filled.add(array, f"{pieces[0]} ({pieces[1]})")
                continue
            label = _LABEL.match(block.line)
            whole = block.is_item and not label and "," not in block.line
            leveled = label and "," not in label[2]
            if whole or leveled:
                named = f"{label[1]} ({label[2]})" if label and leveled else block.line
                filled.add(array, named)
                continue
            for piece in pieces:
                for item in items(piece):
                    filled.add(array, item)

    return take


def _references(filled: Filled, part: Part, _today: date) -> None:
    name, words = "", list[str]()
    for block in part.blocks:
        if (block.is_strong or (name and words and block.is_apart)) and (name or words):
            filled.add("references", {"name": name, "reference": "\n".join(words)})
            name, words = block.line, []
        elif not name:
            name = block.line
        else:
            words.append(block.line)
    if name:
        filled.add("references", {"name": name, "reference": "\n".join(words)})


FILLS: Final[Mapping[str, Fill]] = {
    "summary": _summary,
    "skills": _skills,
    "experience": _experience,
    "projects": _projects,
    "education": _education,
    "volunteering": _volunteering,
    "certifications": _named("certificates", ("name", "issuer", "date", "url")),
    "courses": _named("courses", ("name", "issuer", "date", "url")),
    "awards": _named("awards", ("title", "awarder", "date", "summary")),
    "publications": _named("publications", ("name", "publisher", "releaseDate", "summary")),
    "languages": _listed("languages"),
    "interests": _listed("interests"),
    "references": _references,
}
