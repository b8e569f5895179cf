"""What a document written in another format than PDF is; the formats that are but text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.rendering.markdown import to_markdown
from bot.rendering.plain_text import to_text
from bot.resume.document import Document


@dataclass(frozen=True, slots=True)
class Written:
    """A document in another format: one file, or one for each page.

    `unprintable` are characters no typeface here has, as in `Rendered`.
    """

    files: tuple[bytes, ...]
    unprintable: tuple[str, ...] = ()


LOOK: Final = "look"  # a JPEG of the first page, under the name of its theme
TEXTS: Final[Mapping[str, Callable[[Document], str]]] = {"md": to_markdown, "txt": to_text}


def as_text(document: Document, form: str) -> Written:
    """Return the document as one of `TEXTS`, in UTF-8."""
    return Written((TEXTS[form](document).encode(),))
