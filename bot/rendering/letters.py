"""What a PDF's fonts say of their glyphs, mended where WeasyPrint says nothing."""

from typing import Any, Final

import pydyf

from bot.rendering.typesetting import WORD_JOINER

_MAP: Final = b"/CIDInit /ProcSet"
_NOTHING: Final = b" <>"
_UNSEEN: Final = f" <{WORD_JOINER.encode('utf-16-be').hex()}>".encode()


def name_every_glyph(_document: object, pdf: Any) -> None:  # noqa: ANN401  weasyprint has no types
    """Let each glyph that stands for no letter of its own say so; a `finisher` of WeasyPrint.

    Where several glyphs make up a letter, one of them stands for it all and the others for nothing,
    which PDF/UA-1 (ISO 14289-1, 7.21.7) forbids and PDFium reads as stray letters.
    """
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream) and one.stream[:1] and _is_map(one.stream[0]):
            one.stream[:] = [_named(line) for line in one.stream]


def _is_map(line: object) -> bool:
    return isinstance(line, bytes) and line.startswith(_MAP)


def _named(line: bytes) -> bytes:
    return line.removesuffix(_NOTHING) + _UNSEEN if line.endswith(_NOTHING) else line
