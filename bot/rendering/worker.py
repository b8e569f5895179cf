"""What happens inside a rendering process; slow to import, so nobody else does."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.rendering.door import admit
from bot.rendering.pdf import to_pdf
from bot.rendering.pictures import labelled, page_pictures, thumbnail
from bot.rendering.pictures import previews as picture
from bot.rendering.reading_back import missing
from bot.rendering.rendered import Rendered
from bot.rendering.scripts import borrowed
from bot.rendering.word import to_docx
from bot.rendering.written import LOOK, Written
from bot.resume.document import Document, Paragraph, Section


def make(document: Document, *, previews: bool) -> Rendered:
    """Return the document rendered, read back and, if asked for, pictured.

    Raises `RenderingError` for one past its limits.
    """
    admit(document)
    pdf = to_pdf(document)
    pages, small = picture(pdf.content) if previews else ((), thumbnail(pdf.content))
    return Rendered(
        pdf=pdf.content,
        pages=pdf.pages,
        point_size=pdf.rung.point_size,
        margin_mm=pdf.rung.margin_mm,
        fits=pdf.fits,
        previews=pages,
        thumbnail=small,
        missing=missing(document, pdf.content),
        unprintable=pdf.unprintable,
        begun=pdf.begun,
        borrowed=borrowed(document),
    )


def _as_pictures(document: Document) -> Written:
    pdf = to_pdf(document)
    return Written(page_pictures(pdf.content), pdf.unprintable)


def _as_look(document: Document) -> Written:
    pdf = to_pdf(document)
    return Written((labelled(pdf.content, document.theme.name),), pdf.unprintable)


def _as_word(document: Document) -> Written:
    return Written((to_docx(document),))


WRITERS: Final[Mapping[str, Callable[[Document], Written]]] = {
    "docx": _as_word,
    LOOK: _as_look,
    "png": _as_pictures,
}


def write(document: Document, form: str) -> Written:
    """Return the document in one of the formats of `WRITERS`, named by its ending, or as a look.

    Raises `RenderingError` for one past its limits.
    """
    admit(document)
    return WRITERS[form](document)


def warm_up() -> None:
    """Make a first document, so that the next one finds its typefaces and styles loaded."""
    make(Document("A", "B", (), (Section("s", "C", (Paragraph("D"),)),)), previews=False)
