"""A file as bytes in, a draft out: what it is, is told by what is in it, never by its name."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from bot.intake.draft import Draft, drafted
from bot.intake.faults import Fault, IntakeError
from bot.intake.filled import Filled, fill
from bot.intake.lines import Block, blocks
from bot.intake.linkedin import is_linkedin, read_linkedin
from bot.intake.paged import read_pdf
from bot.intake.parted import HEAD, parted
from bot.intake.plain import decoded, read_plain
from bot.intake.reach import addresses, read_reach
from bot.intake.worded import read_docx
from bot.intake.zipped import opened, part
from bot.resume.mapping import Json

MOST_BYTES: Final = 8 * 1024 * 1024  # a résumé with a photo has 1 MB, LinkedIn's largest zip some
MOST_TEXT: Final = 400_000  # characters of a text file; U32 allows a résumé 60,000
MOST_DEPTH: Final = 40  # of brackets in JSON

_PDF_WITHIN: Final = 1_024  # bytes in which %PDF- may begin (ISO 32000, annex H: readers accept it)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED: Final = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.3.4.4
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_PICTURE_BOXES: Final = re.compile(rb"....ftyp(?:heic|heix|mif1|avif)|RIFF....WEBP", re.DOTALL)
_MARKUP: Final = re.compile(r"\s*(?:<!doctype html|<html|<\?xml|\{\\rtf)", re.IGNORECASE)


def read(content: bytes, today: date) -> Draft:
    """Read a résumé from any file there is a reader for; raises IntakeError for any other."""
    if len(content) > MOST_BYTES:
        raise IntakeError(Fault.TOO_LARGE)
    draft = _read(content, today)
    if not any(_tells(key) for key in draft.answers):
        raise IntakeError(Fault.NOTHING)
    return draft


def _tells(key: str) -> bool:
    return not key.startswith(("profile.", "extras.")) and not key.endswith(".more")


def _read(content: bytes, today: date) -> Draft:
    if b"%PDF-" in content[:_PDF_WITHIN]:
        paged = read_pdf(content)
        return _told(blocks(paged.lines), paged.links, today, is_pictured=paged.is_pictured)
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, today)
    if content.startswith(_OLE):
        raise IntakeError(Fault.LOCKED if _SEALED in content else Fault.OLD_WORD)
    if content.startswith(_PICTURES) or _PICTURE_BOXES.match(content):
        raise IntakeError(Fault.PICTURE)
    text = decoded(content)
    if not text.strip():
        raise IntakeError(Fault.NOTHING)
    if text.lstrip().startswith(("{", "[")) and not _MARKUP.match(text):
        return drafted(_json(text), today)
    if _MARKUP.match(text):
        raise IntakeError(Fault.UNREAD_KIND)
    if len(text) > MOST_TEXT:
        raise IntakeError(Fault.TOO_LONG)
    return _told(blocks(read_plain(text)), (), today)


def _zipped(content: bytes, today: date) -> Draft:
    with opened(content) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            worded = read_docx(archive)
            return _told(worded.blocks, worded.links, today, is_pictured=worded.is_pictured)
        if is_linkedin(archive):
            document, left_out = read_linkedin(archive, today)
            return drafted(document, today, left_out=left_out)
        office = {"[Content_Types].xml", "mimetype", "Index/Document.iwa"} & names
        if "mimetype" in names:
            part(archive, "mimetype")
        raise IntakeError(Fault.UNREAD_KIND if office else Fault.UNKNOWN_ZIP)


def _json(text: str) -> object:
    depth = most = 0
    for char in text:
        depth += (char in "{[") - (char in "}]")
        most = max(most, depth)
    if most > MOST_DEPTH:
        raise IntakeError(Fault.NOT_JSON)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise IntakeError(Fault.NOT_JSON) from None


def _told(
    found: Sequence[Block], links: Iterable[str], today: date, *, is_pictured: bool = False
) -> Draft:
    """Read the blocks of a page."""
    links = tuple(links)
    document, aside = document_of(found, links, today)
    return drafted(document, today, aside=aside, left_out=("photo",) * is_pictured)


def document_of(
    found: Sequence[Block], links: Sequence[str], today: date
) -> tuple[Json, tuple[str, ...]]:
    """The blocks of a page as a JSON Resume, and the lines that fit nowhere in it."""
    parts = parted(found)
    head = [block for part in parts if part.key == HEAD for block in part.blocks]
    below = [block for part in parts if part.key == "contact" for block in part.blocks]
    known = dict(addresses(links))
    reach = read_reach(head, below, links)
    filled = Filled(addresses=known)
    fill(filled, parts, today)
    summary = filled.summary or reach.prose
    aside = [*(reach.prose if filled.summary else ()), *reach.rest, *filled.aside]
    basics = {**reach.basics, "profiles": [_whole(each, known) for each in reach.profiles]}
    if "url" in basics:
        basics["url"] = known.get(_bare(str(basics["url"])), basics["url"])
    if summary:
        basics["summary"] = "\n".join(summary)
    told = {key: value for key, value in basics.items() if value}
    return {"basics": told, **filled.document}, tuple(aside)


def _whole(profile: Json, known: dict[str, str]) -> Json:
    address = str(profile["url"])
    return {**profile, "url": known.get(_bare(address), address)}


def _bare(address: str) -> str:
    return address.partition("://")[2].removesuffix("/")
