"""What a rendering process lets in: no more than the interview could ever have led to."""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.rendering.reading_back import texts
from bot.rendering.rendered import TOO_MUCH, RenderingError
from bot.resume.document import Block, Bullets, Document, Entry, Group

MOST_CHARACTERS: Final = 60_000  # in all (U32)
MOST_IN_TEXT: Final = 5_000  # a group of 40 items, the longest there is, has 4,200
MOST_PARTS: Final = 100  # sections, blocks or points; a section has 30 entries at most (U32)


def admit(document: Document) -> None:
    """Raise `RenderingError` for a document that may take long or much memory to set."""
    lengths = [*map(len, texts(document)), *map(len, _behind(document))]
    if sum(lengths) > MOST_CHARACTERS or max(lengths) > MOST_IN_TEXT:
        raise RenderingError(TOO_MUCH)
    if max(_counts(document)) > MOST_PARTS:
        raise RenderingError(TOO_MUCH)


def _behind(document: Document) -> Iterator[str]:
    """Yield what is in the file but on no page."""
    yield from document.keywords
    yield document.language
    yield from (link.href for link in document.contact)
    for block in _blocks(document):
        if isinstance(block, Entry) and block.link:
            yield block.link.href


def _counts(document: Document) -> Iterator[int]:
    yield from (len(document.contact), len(document.keywords), len(document.sections))
    yield from (len(section.blocks) for section in document.sections)
    yield from (len(_points(block)) for block in _blocks(document))


def _blocks(document: Document) -> Iterable[Block]:
    return (block for section in document.sections for block in section.blocks)


def _points(block: Block) -> tuple[str, ...]:
    match block:
        case Bullets(items) | Group(_, items):
            return items
        case Entry():
            return block.bullets
        case _:
            return ()
