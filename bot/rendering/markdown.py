"""A document as Markdown (R31): CommonMark in which every answer stays text."""

import re
from collections.abc import Iterator
from typing import Final

from bot.rendering.addresses import address
from bot.rendering.typesetting import plain
from bot.resume.document import Block, Bullets, Document, Entry, Group, Link, Paragraph

GAP: Final = " · "  # between what stands on one line
_ITEM: Final = "- "
# What is markup in CommonMark 0.31 wherever it stands, and "~", which strikes out on GitHub.
_ANYWHERE = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
# A heading may end in "#" signs, a line may begin as a heading, a quotation or a list.
_AT_A_WORD = re.compile(r"(?:^|(?<= ))#")
_AT_THE_START = re.compile(r"^(?:[-+](?=[- ]|$)|[=>])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?= |$)")
# In an address: what would end it, or be read as an escape.
_IN_ADDRESS = re.compile(r"[()<>\\]")


def to_markdown(document: Document) -> str:
    """Return the document as CommonMark: a heading for name, section and entry, lists of points."""
    parts = (*_head(document), *_sections(document))
    lines = [part for part in parts if part]
    return _joined(lines) + "\n"


def _head(document: Document) -> Iterator[str]:
    yield _heading(1, document.name)
    yield _text(document.headline)
    yield GAP.join(map(_link, document.contact))


def _sections(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield _heading(2, section.title)
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield _text(text)
        case Bullets(items):
            yield from map(_item, items)
        case Group(label, items) if label:
            yield f"{_ITEM}**{_text(label)}:** {_inline(', '.join(items))}"
        case Group(_, items):
            yield _text(", ".join(items))
        case Entry():
            yield from _entry(block)


def _entry(entry: Entry) -> Iterator[str]:
    dates = f" ({entry.dates})" if entry.dates else ""
    yield _heading(3, entry.heading + dates)
    link = (_link(entry.link),) if entry.link else ()
    yield GAP.join(filter(None, (_text(entry.detail), *link)))
    yield _text(entry.summary)
    yield from map(_item, entry.bullets)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {_text(text)}" if plain(text) else ""


def _item(text: str) -> str:
    return f"{_ITEM}{_text(text)}"


def _link(link: Link) -> str:
    href = address(link)
    if not href:
        return _text(link.text)
    quoted = _IN_ADDRESS.sub(lambda sign: f"%{ord(sign.group()):02X}", href)
    return f"[{_inline(link.text)}]({quoted.replace('&', '&amp;')})"


def _text(text: str) -> str:
    """Return a text that may begin a line."""
    begun = _AT_THE_START.sub(r"\\\g<0>", _inline(text))
    return _NUMBERED.sub(r"\1\\\2", begun)


def _inline(text: str) -> str:
    escaped = _ANYWHERE.sub(r"\\\g<0>", plain(text))
    return _AT_A_WORD.sub(r"\\\g<0>", escaped)


def _joined(parts: list[str]) -> str:
    """Join with empty lines between, but for the points of one list."""
    lines = ""
    for before, part in zip(["", *parts], parts, strict=False):
        same_list = before.startswith(_ITEM) and part.startswith(_ITEM)
        lines += ("\n" if same_list else "\n\n" if before else "") + part
    return lines
