"""Pictures of a finished PDF: a preview of each page, and a thumbnail of the first."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pypdfium2
from PIL.Image import Image

PREVIEW_DPI: Final = 150
THUMBNAIL_SIDE: Final = 320  # pixels at most (Bot API: InputFile of a thumbnail)
MOST_THUMBNAIL_BYTES: Final = 200_000  # same source
_POINTS_AN_INCH = 72
_JPEG_QUALITY = 88
_EXTRA = 4  # times the side a preview could lose by whole pixels, fast, and be larger than needed


def previews(pdf: bytes) -> tuple[tuple[bytes, ...], bytes]:
    """Return a JPEG of each page, about 1240 pixels wide (U23), and the thumbnail."""
    pages = _pages(pdf, PREVIEW_DPI / _POINTS_AN_INCH)
    first = next(pages)
    return (_jpeg(first), *map(_jpeg, pages)), _small(first.reduce(_EXTRA))


def thumbnail(pdf: bytes) -> bytes:
    """Return a JPEG of the first page, within `THUMBNAIL_SIDE` and `MOST_THUMBNAIL_BYTES`."""
    return _small(next(_pages(pdf, 1.0)))


def _small(page: Image) -> bytes:
    page.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return _jpeg(page)


def _pages(pdf: bytes, scale: float) -> Iterator[Image]:
    with pypdfium2.PdfDocument(pdf) as pages:
        for page in pages:
            yield page.render(scale=scale).to_pil()


def _jpeg(picture: Image) -> bytes:
    content = BytesIO()
    picture.save(content, "JPEG", quality=_JPEG_QUALITY)
    return content.getvalue()
