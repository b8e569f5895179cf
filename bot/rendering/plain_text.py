"""A document as plain text, to be pasted into the fields of a web form."""

from collections.abc import Iterator
from typing import Final

from bot.rendering.typesetting import capitals, plain
from bot.resume.document import Block, Bullets, Document, Entry, Group, Paragraph

_ITEM: Final = "- "


def to_text(document: Document) -> str:
    """Return the document without any markup: a line for each thing, none broken in the middle.

    Titles of sections stand in capitals, an empty line before each and between entries.
    """
    contact = (link.text for link in document.contact)
    head = "\n".join(_lines(document.name, document.headline, *contact))
    sections = (
        "\n".join((plain(capitals(section.title, document.language)), _blocks(section.blocks)))
        for section in document.sections
    )
    return "\n\n".join(filter(None, (head, *sections))) + "\n"


def _blocks(blocks: tuple[Block, ...]) -> str:
    """Join blocks, with an empty line around entries and paragraphs only."""
    text, close = "", False
    for block in blocks:
        is_close = isinstance(block, Bullets | Group)
        between = "\n" if close and is_close else "\n\n"
        text += (between if text else "") + "\n".join(_lines(*_block(block)))
        close = is_close
    return text


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Bullets(items):
            yield from map(_item, items)
        case Group(label, items):
            yield f"{label}: {', '.join(items)}" if label else ", ".join(items)
        case Entry():
            yield f"{block.heading} ({block.dates})" if block.dates else block.heading
            yield block.detail
            yield block.link.text if block.link else ""
            yield block.summary
            yield from map(_item, block.bullets)


def _item(text: str) -> str:
    return f"{_ITEM}{text}"


def _lines(*texts: str) -> Iterator[str]:
    """Yield each text as one line, none for an empty one."""
    return filter(None, map(plain, texts))
