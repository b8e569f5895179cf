"""Readings of lists: bullet points, short items, and labelled groups of items (U11)."""

import re
from collections.abc import Iterable, Iterator

from bot.checks.cleaning import clean, folded, has_word
from bot.checks.reading import (
    MOST_IN_TEXT,
    NOTHING,
    Read,
    Reading,
    Unclear,
    one_of,
    quoted,
    too_long,
)

MOST_BULLETS = 12  # an entry (U32)
MOST_ITEMS = 40  # as many as lines in an answer (U32)
MOST_GROUPS = 30  # entries a section (U32)
MOST_IN_ITEM = 100  # characters of a skill or tool
MOST_IN_LABEL = 60  # characters before a colon that still name a group

BULLETS_HINT = "Send one point a line, for example: Cut the p95 latency from 900 to 120 ms."
ITEMS_HINT = "Separate them by commas, for example: Python, PostgreSQL, Docker."
GROUP_HINT = "Type a name, a colon and the items, for example: Languages: Python, Go."

_GLYPHS = "•◦▪▫●○■□◆◇➤➢►▶▸✓✔✗☑☐✅·‣⁃∙→»❖★"
_GLYPH = re.compile(rf"[{_GLYPHS}]\ufe0f? ?")
_MARKER = re.compile(
    rf"(?:[{_GLYPHS}]\ufe0f?|[-–—−](?=[^\W\d]| |$)|[*+](?= |$)|\[[ xX✓]?\]|[①-⑳]"
    r"|[0-9]\ufe0f?\u20e3|🔟|\(?\d{1,2}[.)](?= |$|[^\W\d])|\(?[a-zA-Zа-яА-Я]\)(?= |$)) ?"
)
_ENDED = (".", "!", "?", ";", ":", "…")
_WRAPPED = 20  # characters: a line shorter than this was ended by its writer, not by the margin

TELEGRAM_MOST = 4096  # UTF-16 units in a message (Bot API, sendMessage)
SPLIT_FROM = 4000  # a client looks for a good place to cut in the last hundred or so


def read_bullets(text: str) -> Reading:
    """Read lines, bulleted or numbered or neither, as points: trimmed, each once (U11).

    Where some line has a bullet, a line without continues the one before. Where none has, only
    a line that plainly goes on (a small letter after no full stop) does. A heading above the
    first bullet ("Achievements:") is left out.
    """
    return _bullets(_distinct(_points(_lines(clean(text)))), text)


def _bullets(points: tuple[str, ...], text: str) -> Reading:
    if not any(map(has_word, points)):
        typed = clean(text)
        said = f"I see {quoted(typed)}, but no words in it." if typed else NOTHING
        return Unclear(said, BULLETS_HINT)
    if len(points) > MOST_BULLETS:
        return Unclear(
            f"I found {len(points)} points.",
            f"An entry holds {MOST_BULLETS}: send those that say most about your work.",
        )
    longest = max(points, key=len)
    if len(longest) > MOST_IN_TEXT:
        return too_long(len(longest), f"A point holds {MOST_IN_TEXT:,}: one or two lines are best.")
    return Read(points)


def _lines(typed: str) -> list[str]:
    """Split into lines; a glyph that opens a line also parts what follows on that line."""
    lines: list[str] = []
    for line in typed.split("\n"):
        opening = _GLYPH.match(line)
        parts = line.split(f" {opening.group().strip()} ") if opening else [line]
        lines += [parts[0], *(f"• {part}" for part in parts[1:])]
    return lines


def _points(lines: list[str]) -> Iterator[str]:
    marked = [bool(line and _MARKER.match(line)) for line in lines]
    if any(marked):
        return _marked_points(lines, marked)
    return _plain_points(lines)


def _marked_points(lines: list[str], marked: list[bool]) -> Iterator[str]:
    first = marked.index(True)
    yield from (line for line in lines[:first] if not line.endswith(":"))
    point, gap = "", False
    for line, opens in zip(lines[first:], marked[first:], strict=True):
        new_paragraph = gap and bool(point) and not line[:1].islower()
        if line and (opens or new_paragraph):
            yield point
            point = bare(line)
        else:
            point = _joined(point, line)
        gap = not line
    yield point


def _plain_points(lines: list[str]) -> Iterator[str]:
    small = all(line[:1].islower() for line in lines if line)
    point = last = ""
    for line in lines:
        full = len(last) >= _WRAPPED or last.endswith("-")
        wrapped = full and not small and _goes_on(last, line)
        if not wrapped:
            yield point
            point = ""
        point = _joined(point, line)
        last = line
    yield point


def _goes_on(before: str, line: str) -> bool:
    """Tell whether the line is the rest of a sentence; "iOS" and "gRPC" do not look like it."""
    word = line.split(" ", 1)[0]
    return word.islower() and not before.endswith(_ENDED)


def _joined(point: str, line: str) -> str:
    if point.endswith("-") and line[:1].islower():  # a compound, parted at its hyphen
        return point + line
    return f"{point} {line}".strip()


def bare(line: str) -> str:
    """Give a line without the bullet or number it begins with."""
    marker = _MARKER.match(line)
    return line[marker.end() :].strip() if marker else line


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Drop the empty and, whatever their case, the repeated."""
    distinct: dict[str, str] = {}
    for text in filter(None, texts):
        distinct.setdefault(text.casefold(), text)
    return tuple(distinct.values())


def join_split(
    previous_items: tuple[str, ...], previous_length: int, text: str, *, parted: bool = False
) -> Reading:
    """Add a message to the points before it, mending a point that a client cut in two (U11).

    `previous_length` is that of the earlier message as received, in UTF-16 units. From
    `SPLIT_FROM` on it may have been cut: the first point of `text` then continues the last
    one, unless it has a bullet of its own or begins a sentence after a full stop. Telegram
    trims messages, so a message of exactly `TELEGRAM_MOST` was cut inside a word and is joined
    directly; a shorter one lost its blank in the cut and gets it back. A blank seen at the cut
    (`parted`, or at the start of `text`) is kept in any case.
    """
    lines = _lines(clean(text))
    points = tuple(point for point in _points(lines) if point)
    if not any(map(has_word, points)):
        return _bullets(points, text)
    if not _was_cut(previous_items, previous_length, lines):
        return _bullets(_distinct((*previous_items, *points)), text)
    if not _MARKER.match(lines[0]) and any(_MARKER.match(line) for line in lines[1:]):
        points = tuple(point for point in _all_points(lines) if point)
    blank = parted or text[:1].isspace() or previous_length < TELEGRAM_MOST
    mended = f"{previous_items[-1]}{' ' if blank else ''}{points[0]}"
    return _bullets(_distinct((*previous_items[:-1], mended, *points[1:])), text)


def _all_points(lines: list[str]) -> Iterator[str]:
    """Take the lines above the first bullet as one point, not as a heading."""
    return _marked_points([f"• {lines[0]}", *lines[1:]], [True, *map(is_marked, lines[1:])])


def is_marked(line: str) -> bool:
    """Tell whether a line begins with a bullet or a number of a list."""
    return bool(line and _MARKER.match(line))


def _was_cut(items: tuple[str, ...], length: int, lines: list[str]) -> bool:
    first = lines[0]
    if not (items and first) or length < SPLIT_FROM or is_marked(first):
        return False
    new_sentence = items[-1].endswith(_ENDED) and not first[:1].islower()
    return not new_sentence or length >= TELEGRAM_MOST


_SEPARATORS = ",;，、،؛|\n"
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_LABELLED = re.compile(rf"^([^,;:()|]{{1,{MOST_IN_LABEL}}}?) ?[:：](?!//)(?: +|$)(.*)$")
_TIGHT = re.compile(rf"^([^\W\d_][^,;:()|]{{0,{MOST_IN_LABEL}}})[:：]([^/:\s].*)$")
_DASHED = re.compile(rf"^([^,;:()|]{{1,{MOST_IN_LABEL}}}?) [-–—] (.*,.*)$")
_AND = re.compile(r"^(?:and|und|y|и|et|e|i) +(?=\S)", re.IGNORECASE)
_PAIR = re.compile(r"^([^\s()]+) (?:and|und|и|et) ([^\s()]+)$", re.IGNORECASE)
_AND_SO_ON = frozenset({"etc", "and so on", "usw", "и тд", "и т д", "и др"})


def read_items(text: str) -> Reading:
    """Read short names parted by commas, semicolons, lines or bullets, each once.

    Commas in parentheses part nothing, nor do slashes and dots: "AWS (S3, EC2)", "CI/CD" and
    "Node.js" stay whole. A label before the first item ("Tools: Git") is left out.
    """
    typed = clean(text)
    found = (_unlabelled(bare(line)) for line in _lines(typed))
    return _items(_distinct(item for line in found for item in _split(line)), typed)


def _items(items: tuple[str, ...], typed: str) -> Reading:
    if not any(map(has_word, items)):
        said = f"I see {quoted(typed)}, but no words in it." if typed else NOTHING
        return Unclear(said, ITEMS_HINT)
    if len(items) > MOST_ITEMS:
        return Unclear(
            f"I found {len(items)} items.",
            f"A list holds {MOST_ITEMS}: send those the job asks for.",
        )
    longest = max(items, key=len)
    if len(longest) > MOST_IN_ITEM:
        return Unclear(f"{quoted(longest)} has {len(longest):,} characters.", ITEMS_HINT)
    return Read(items)


def _unlabelled(line: str) -> str:
    labelled = _LABELLED.match(line)
    return labelled[2] if labelled and labelled[2] else line


def _split(line: str) -> Iterator[str]:
    """Go through the items of one line."""
    parts = [_trimmed(part) for part in _parts(line)]
    items = [part for part in parts if part and folded(part) not in _AND_SO_ON]
    if len(items) > 1:
        items[-1] = _AND.sub("", items[-1])
        if pair := _PAIR.match(items[-1]):
            items[-1:] = pair.groups()
    yield from items


def _trimmed(part: str) -> str:
    whole = bare(part.strip())
    return whole.removesuffix(".") if whole.count(".") == 1 else whole


def _parts(line: str) -> Iterator[str]:
    """Split at separators outside parentheses; unbalanced parentheses protect nothing."""
    balanced = line.count("(") == line.count(")")
    commas = {match.start() for match in _DECIMAL.finditer(line)}
    depth = start = 0
    for at, char in enumerate(line):
        depth = max(0, depth + (char == "(") - (char == ")")) if balanced else 0
        parts = char in _SEPARATORS or (char in "•●▪◦·" and line[at - 1 : at] == " ")
        if parts and not depth and at not in commas:
            yield line[start:at]
            start = at + 1
    yield line[start:]


def read_group(text: str) -> Reading:
    """Read "Label: a, b" lines, one or many, as a tuple; or, as text, a label alone.

    A line without a label belongs to the one above it, so a label may stand over its items.
    """
    typed = clean(text)
    lines = [bare(line.replace("**", "")) for line in _lines(typed)]
    lines = [line for line in lines if line]
    if not any(map(has_word, lines)):
        said = f"I see {quoted(typed)}, but no words in it." if typed else NOTHING
        return Unclear(said, GROUP_HINT)
    labelled = _labelled(lines)
    if not labelled:
        return _label(lines)
    if "" in labelled:
        return Unclear(f"{quoted(lines[0])} stands before the first name of a group.", GROUP_HINT)
    return _groups(labelled)


def _labelled(lines: list[str]) -> dict[str, str]:
    """Give the items under each label; what precedes the first label stands under ""."""
    groups: dict[str, str] = {}
    label = ""
    for line in lines:
        match = _LABELLED.match(line) or _TIGHT.match(line) or _DASHED.match(line)
        label = match[1].strip() if match else label
        items = match[2] if match else line
        groups[label] = f"{groups[label]}\n{items}" if label in groups else items
    return {} if set(groups) == {""} else groups


def _label(lines: list[str]) -> Reading:
    line = lines[0].rstrip(":")
    if len(lines) > 1:
        return Unclear(f"I see {len(lines)} lines, none with a name before a colon.", GROUP_HINT)
    if len(line) > MOST_IN_LABEL:
        return too_long(len(line), f"The name of a group fits in {MOST_IN_LABEL}. {GROUP_HINT}")
    if any(char in line for char in ",;"):
        return one_of(
            f"What is {quoted(line)}?",
            [(f"Skills: {line}", "A list of skills"), (line, "The name of a group")],
        )
    return Read(line)


def _groups(labelled: dict[str, str]) -> Reading:
    if len(labelled) > MOST_GROUPS:
        return Unclear(f"I found {len(labelled)} groups.", f"A section holds {MOST_GROUPS}.")
    lines: list[str] = []
    for label, items in labelled.items():
        reading = _items(_distinct(i for line in items.split("\n") for i in _split(line)), items)
        if not isinstance(reading, Read):
            return Unclear(f"After {quoted(label)} I see no list of items.", GROUP_HINT)
        lines.append(f"{label}: {', '.join(reading.value)}")
    return Read(tuple(lines))
