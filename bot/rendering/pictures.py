"""Pictures of a finished PDF: each page to preview or to send, and a thumbnail of the first."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pypdfium2
from PIL import ImageChops
from PIL.Image import Image
from PIL.Image import new as new_picture
from PIL.ImageDraw import Draw
from PIL.ImageFont import truetype

from bot.rendering.fonts import label_face

PREVIEW_DPI: Final = 150
PAGE_DPI: Final = 200  # small type stays sharp when it is enlarged or printed
THUMBNAIL_SIDE: Final = 320  # pixels at most (Bot API: InputFile of a thumbnail)
MOST_THUMBNAIL_BYTES: Final = 200_000  # same source
_POINTS_AN_INCH = 72
_JPEG_QUALITY = 88
_LABEL_SHARE = 12  # of a page's width that its label is high
_LABEL_GROUND, _LABEL_INK = "#3b4754", "#ffffff"
_EDGE = 3  # pixels
_FINER = 2  # times the pixels of a side: PDFium moves lines of small type to whole ones


def previews(pdf: bytes) -> tuple[tuple[bytes, ...], bytes]:
    """Return a JPEG of each page, about 1240 pixels wide (U23), and the thumbnail."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = list(document)
        pictures = (_drawn(page, PREVIEW_DPI / _POINTS_AN_INCH) for page in pages)
        return tuple(map(_jpeg, pictures)), _small(pages[0])


def labelled(pdf: bytes, label: str) -> bytes:
    """Return a JPEG of the first page with a word above it, to tell it from others beside it."""
    page = next(_pages(pdf, PREVIEW_DPI / _POINTS_AN_INCH))
    height = page.width // _LABEL_SHARE
    sheet = new_picture("RGB", (page.width, page.height + height), _LABEL_GROUND)
    sheet.paste(page, (0, height))
    font = truetype(label_face(), height // 2)
    pen = Draw(sheet)
    pen.text((page.width // 2, height // 2), label, _LABEL_INK, font, anchor="mm")
    pen.rectangle((0, height, page.width - 1, sheet.height - 1), outline=_LABEL_GROUND, width=_EDGE)
    return _jpeg(sheet)


def page_pictures(pdf: bytes) -> tuple[bytes, ...]:
    """Return a PNG of each page, about 1650 pixels wide and in greys where nothing is coloured."""
    return tuple(map(_png, _pages(pdf, PAGE_DPI / _POINTS_AN_INCH)))


def thumbnail(pdf: bytes) -> bytes:
    """Return a JPEG of the first page, within `THUMBNAIL_SIDE` and `MOST_THUMBNAIL_BYTES`."""
    with pypdfium2.PdfDocument(pdf) as document:
        return _small(document[0])


def _small(page: pypdfium2.PdfPage) -> bytes:
    side = _FINER * THUMBNAIL_SIDE - 0.5  # PDFium draws whole pixels, rounding up
    return _jpeg(_drawn(page, side / max(page.get_size())).reduce(_FINER))


def _pages(pdf: bytes, scale: float) -> Iterator[Image]:
    with pypdfium2.PdfDocument(pdf) as pages:
        for page in pages:
            yield _drawn(page, scale)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image:
    """Return a page with a byte unused per pixel (RGBX): so PDFium draws it, and JPEG takes it."""
    picture: Image = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True).to_pil()
    return picture


def _jpeg(picture: Image) -> bytes:
    content = BytesIO()
    picture.save(content, "JPEG", quality=_JPEG_QUALITY)
    return content.getvalue()


def _png(picture: Image) -> bytes:
    content = BytesIO()
    coloured = picture.convert("RGB")
    drawn = coloured if _is_coloured(coloured) else coloured.convert("L")  # half the bytes
    drawn.save(content, "PNG", dpi=(PAGE_DPI, PAGE_DPI))
    return content.getvalue()


def _is_coloured(picture: Image) -> bool:
    red, green, blue = picture.split()
    pairs = ((red, green), (green, blue))
    return any(ImageChops.difference(*pair).getbbox() for pair in pairs)
