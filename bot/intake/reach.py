"""Who it is and how to reach them, out of the head of a résumé."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.checks import places
from bot.checks.contact import MOST_IN_PHONE, read_link
from bot.checks.reading import Read
from bot.checks.removal import town
from bot.intake.lines import Block
from bot.resume.links import shown, url
from bot.resume.mapping import Json

_MAIL: Final = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(
    r"(?<![\w/.])(?:\+|00)?\(?\d[\d ()./–-]{6,}\d(?: ?(?:ext?\.?|x) ?\d{1,6})?"
)
_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.])(?:[\w-]+\.)+(?:[a-z]{2,})(?:/\S*)?(?![\w@])", re.IGNORECASE
)
_HANDLE: Final = re.compile(r"[@/]?[\w-]+")
_SCHEME: Final = re.compile(r"https?://|www\.|(?:\w+\.)?(?:linkedin|github)\.com/", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"^\W*(?P<label>e-?mail|mail|phone|telephone|tel|mobile|cell|handy|telefon|teléfono|téléphone|"
    r"телефон|почта|эл\. почта|address|adresse|location|city|based in|wohnort|"
    r"lives in|место жительства|город|"
    r"website|web|portfolio|homepage|blog|linkedin|github|links?|name|full name)\b"
    r"(?:\.? ?[:：] *|\.? +|\.?$)",
    re.IGNORECASE,
)
_PLACES: Final = (
    *("address", "adresse", "location", "city", "based_in", "wohnort", "lives_in"),
    *("место_жительства", "город"),
)
_ATOM: Final = re.compile(
    rf"{_MAIL.pattern}|(?:https?://|www\.|(?:\w+\.)?(?:linkedin|github)\.com/)[^\s,;|]+|{_PHONE.pattern}",
    re.IGNORECASE,
)
# Digits that are dates, and no telephone number
_YEARS: Final = re.compile(
    r"(?:19|20)\d\d ?[-–—] ?(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d|\d{4}-\d\d-\d\d"
)
_RIGHT: Final = re.compile(
    r"\b(?:right to work|work (?:permit|authori[sz]ation|visa)|authori[sz]ed to work|"
    r"(?:no |without )?(?:visa )?sponsorship|arbeitserlaubnis|eligible to work)\b",
    re.IGNORECASE,
)
_TITLES: Final = (
    *("cv", "c.v.", "my_cv", "curriculum_vitae", "vitae", "résumé", "resume"),
    *("lebenslauf", "currículum", "резюме"),
)
_SPLIT: Final = re.compile(r"\s*[|•·∙●▪◦⋅;]\s*|\s+[–—]\s+|\n")
_NAME: Final = re.compile(r"[^\W\d_][\w.'’,() -]*")
_STATE: Final = re.compile(r"[A-Z]{2}(?: \d{5}(?:-\d{4})?)?")
MOST_NAME: Final = 60  # characters
_MOST_WORDS: Final = 6  # of a name
_MOST_PLACE: Final = 80  # characters of a place with its country
_MOST_HEADLINE: Final = 160
_LEAST_DIGITS: Final = 7  # of a telephone number (E.164 allows 15)
_MOST_DIGITS: Final = 15
_SIZES: Final = 1.15  # by which the name is larger than other text
PROFILES: Final = ("linkedin.com/in/", "github.com/")


@dataclass(slots=True)
class Reach:
    """What the head of a résumé says, as the `basics` of JSON Resume; `rest` fits nowhere."""

    basics: Json = field(default_factory=dict)
    profiles: list[Json] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_reach(head: Sequence[Block], below: Sequence[Block], links: Iterable[str]) -> Reach:
    """Read the blocks above the first heading, those of a section on contact, and link targets."""
    reach = Reach()
    title, *others = _titled(head)
    if title:
        reach.basics["name"] = title
    for block in (*others, *below):
        _take(reach, block)
    for link in links:
        _take_hidden(reach, link)
    return reach


def _titled(head: Sequence[Block]) -> tuple[str, *tuple[Block, ...]]:
    """The name, and the blocks without it."""
    blocks = [each for each in head if each.line.casefold().replace(" ", "_") not in _TITLES]
    largest = max((each.size for each in blocks), default=1.0)
    for at, block in enumerate(blocks[:4]):
        first = _LABEL.sub("", block.parts[0]) if block.parts else ""
        first, _, more = first.partition(" | ")
        sized = block.size == largest or largest < _SIZES
        if sized and _is_name(first):
            left = " | ".join(filter(None, (more, *block.parts[1:])))
            rest = (Block(left),) if left else ()
            return _cased(first.strip(" ,")), *blocks[:at], *rest, *blocks[at + 1 :]
    return "", *blocks


def _is_name(text: str) -> bool:
    words = text.split()
    named = _NAME.fullmatch(text) is not None and len(text) <= MOST_NAME
    lettered = [word for word in words if word[:1].isalpha()]
    capital = all(not word[0].islower() or len(word) <= 3 for word in lettered)  # noqa: PLR2004  # "de", "van"
    return named and 1 <= len(words) <= _MOST_WORDS and capital


def _cased(name: str) -> str:
    """A name SET IN CAPITALS as it is written; two letters may be initials."""
    shouts = name.isupper() and any(len(word) > 2 for word in name.split())  # noqa: PLR2004
    return name.title() if shouts else name


def _take(reach: Reach, block: Block) -> None:
    """Take a block of the head: pieces of contact, a headline, or running text."""
    split = (piece for part in block.parts for piece in _SPLIT.split(part) if piece.strip())
    pieces = [atom for piece in split for atom in _atoms(piece)]
    found = [_piece(reach, piece.strip()) for piece in pieces]
    if any(found):
        _place_beside(reach, [piece for piece, ok in zip(pieces, found, strict=True) if not ok])
        return
    text = block.line
    if _is_prose(text):
        reach.prose.append(text)
    elif _set_place(reach, text, sure=False):
        return
    elif "label" not in reach.basics and len(text) <= _MOST_HEADLINE:
        reach.basics["label"] = text
    else:
        reach.rest.append(text)


def _atoms(piece: str) -> Iterator[str]:
    """An address, a number and what stands beside them, where nothing but a blank parts them."""
    start = 0
    for found in _ATOM.finditer(piece):
        if _YEARS.fullmatch(found[0].strip()):
            continue
        if before := piece[start : found.start()].strip(" ,"):
            labelled = _LABEL.fullmatch(f"{before} ") or _LABEL.fullmatch(before)
            if labelled:
                yield f"{before} {found[0]}"
                start = found.end()
                continue
            yield before
        yield found[0]
        start = found.end()
    if after := piece[start:].strip(" ,"):
        yield after


def _is_prose(text: str) -> bool:
    return len(text) > _MOST_HEADLINE or (text.endswith(".") and len(text.split()) > 11)  # noqa: PLR2004  # a sentence


def _piece(reach: Reach, piece: str) -> bool:
    """Take one piece of contact; False if it is none."""
    labelled = _LABEL.match(piece)
    label = labelled["label"].casefold().replace(" ", "_") if labelled else ""
    value = piece[labelled.end() :] if labelled else piece
    if mail := _MAIL.search(piece):
        return _first(reach, "email", mail[0], piece)
    if label in _PLACES and value:
        return _set_place(reach, value, sure=True)
    if label in {"linkedin", "github"} and _HANDLE.fullmatch(value):
        value = f"{next(each for each in PROFILES if label in each)}{value.lstrip('@/')}"
    if link := _link_in(value):
        return _take_link(reach, link)
    if _is_phone(value):
        return _first(reach, "phone", value.strip(" .,"), piece)
    if _RIGHT.search(piece):
        return _first(reach, "x-right-to-work", piece, piece)
    return bool(labelled) and not value


def _link_in(text: str) -> str:
    """A web address: anywhere with its scheme, else only alone ("ASP.NET developer" is none)."""
    found = _LINK.search(text)
    if found is None or (" " in text.strip() and not _SCHEME.match(found[0])):
        return ""
    return found[0].rstrip(".,;)")


def _is_phone(text: str) -> bool:
    found = _PHONE.search(text)
    digits = sum(map(str.isdigit, found[0])) if found else 0
    rest = text.replace(found[0], "") if found else text
    sized = _LEAST_DIGITS <= digits <= _MOST_DIGITS and len(text) <= MOST_IN_PHONE
    is_date = _YEARS.fullmatch(text.strip()) is not None
    return sized and not is_date and not any(map(str.isalnum, rest))


def _first(reach: Reach, key: str, value: str, piece: str) -> bool:
    if key in reach.basics and reach.basics[key] != value:
        reach.rest.append(piece)
    else:
        reach.basics[key] = value
    return True


def _take_link(reach: Reach, link: str) -> bool:
    """Take a web address, among the profiles if it is one."""
    read = read_link(link)
    if not isinstance(read, Read) or not isinstance(read.value, str):
        return False
    address = read.value
    known = next((host for host in PROFILES if host in address), "")
    if not known and "url" not in reach.basics:
        reach.basics["url"] = address
    elif all(profile["url"] != address for profile in reach.profiles):
        network = {"linkedin.com/in/": "LinkedIn", "github.com/": "GitHub"}.get(known, "")
        reach.profiles.append({"network": network, "url": address})
    return True


def _take_hidden(reach: Reach, link: str) -> None:
    """Take a profile or address that stands behind a word or a sign only."""
    if link.startswith("mailto:"):
        if found := _MAIL.fullmatch(link.removeprefix("mailto:").partition("?")[0]):
            reach.basics.setdefault("email", found[0])
        return
    held = {host for host in PROFILES for each in reach.profiles if host in str(each["url"])}
    host = next((host for host in PROFILES if host in link), "")
    is_person = host and link.rstrip("/").partition(host)[2].strip("/").count("/") == 0
    if is_person and host not in held and url(link):
        _take_link(reach, link)


def _place_beside(reach: Reach, pieces: Iterable[str]) -> None:
    """What stands beside a telephone number or an address and is neither may be a place."""
    for piece in pieces:
        if not _set_place(reach, piece.strip(), sure=False, beside=True):
            if _is_headline(piece) and "label" not in reach.basics:
                reach.basics["label"] = piece.strip()
            else:
                reach.rest.append(piece.strip())


def _is_headline(piece: str) -> bool:
    return 1 < len(piece.split()) < 12 and ":" not in piece  # noqa: PLR2004  # a few words


def _set_place(reach: Reach, text: str, *, sure: bool, beside: bool = False) -> bool:
    """Take a place; a street is left out (R44)."""
    if "location" in reach.basics or len(text) > _MOST_PLACE or ":" in text:
        return False
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not (sure or (_names_land(parts) and all(map(_is_capital, parts)))):
        lone = beside and len(parts) == 1 and _is_country(parts[0])
        if not lone:
            return False
    written = text if not any(map(str.isdigit, text)) else town(text, "contact") or ""
    if written:
        reach.basics["location"] = written.strip(" ,")
    return True


def _names_land(parts: list[str]) -> bool:
    """Whether the last of several parts is a country or the two letters of a state."""
    last = parts[-1] if len(parts) > 1 else ""
    return bool(last) and (_STATE.fullmatch(last) is not None or _is_country(last))


def _is_country(text: str) -> bool:
    return isinstance(places.read_country(text), Read)


def _is_capital(part: str) -> bool:
    return not part[0].islower()


def addresses(links: Iterable[str]) -> Iterator[tuple[str, str]]:
    """How addresses are printed, with the whole of each."""
    for link in links:
        if whole := url(link):
            yield shown(whole), whole
