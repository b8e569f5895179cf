"""What happens inside a rendering process; slow to import, so nobody else does."""

from bot.rendering.door import admit
from bot.rendering.pdf import to_pdf
from bot.rendering.pictures import previews as picture
from bot.rendering.pictures import thumbnail
from bot.rendering.reading_back import missing
from bot.rendering.rendered import Rendered
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
    )


def warm_up() -> None:
    """Make a first document, so that the next one finds its typefaces and styles loaded."""
    make(Document("A", "B", (), (Section("s", "C", (Paragraph("D"),)),)), previews=False)
