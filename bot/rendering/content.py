"""What WeasyPrint writes on pages, said more shortly: the same glyphs at the same places."""

from typing import Any, Final

import pydyf

# PDF 32000-1:2008, 9.4.3: an array of glyphs and the space to take away between them. WeasyPrint
# parts glyphs even where that rounds to none, which is most of them.
_SHOWS_TEXT: Final = b"] TJ"
_NO_SPACE: Final = b">0<"


def join_glyphs(_document: object, pdf: Any) -> None:  # noqa: ANN401  pydyf has no types
    """Join glyphs between which no space is taken away: readers of the file have less to do.

    A finisher of `weasyprint.Document.write_pdf`. The self-test takes little more than half.
    """
    for written in pdf.objects:
        if isinstance(written, pydyf.Stream):
            written.stream = [_joined(operation) for operation in written.stream]


def _joined(operation: object) -> object:
    if isinstance(operation, bytes) and operation.endswith(_SHOWS_TEXT):
        return operation.replace(_NO_SPACE, b"")
    return operation
