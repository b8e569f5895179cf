"""A PDF as lines: its letters put together by where they stand on the page."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Final

import pypdfium2
from pypdfium2 import raw

from bot.intake.columns import APART, Row, Word, laid_out
from bot.intake.faults import Fault, IntakeError
from bot.intake.lines import Line

MOST_PAGES: Final = 20  # of a file; the longest academic résumés have a dozen
MOST_LETTERS: Final = 150_000  # on all pages; U32 allows a résumé 60,000 characters
MOST_LINKS: Final = 100
PICTURED: Final = 0.004  # of a page's area, from which a picture may be a photo (2.5 by 2.5 cm)

_HYPHENS: Final = frozenset("\x02\ufffe\xad")  # PDFium writes these for one at the end of a line
_BOLD: Final = re.compile(r"bold|black|heavy|semibold|demi|-bd\b", re.IGNORECASE)
_NAME_LENGTH: Final = 128
_LOCKED: Final = frozenset({raw.FPDF_ERR_PASSWORD})  # codes of PDFium


@dataclass(frozen=True, slots=True)
class Paged:
    """What a PDF holds: its lines, the addresses behind its words, whether there is a picture."""

    lines: tuple[Line, ...]
    links: tuple[str, ...]
    is_pictured: bool


def read_pdf(content: bytes) -> Paged:
    """Read a PDF; raises IntakeError for one that is locked, damaged, too long or a scan."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", 0) in _LOCKED or "assword" in str(error)
        raise IntakeError(Fault.LOCKED if locked else Fault.DAMAGED) from None
    try:
        return _read(document)
    except pypdfium2.PdfiumError:
        raise IntakeError(Fault.DAMAGED) from None
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> Paged:
    if len(document) > MOST_PAGES:
        raise IntakeError(Fault.TOO_LONG)
    lines: list[Line] = []
    links: list[str] = []
    letters, pictured = 0, False
    for page in document:
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > MOST_LETTERS:
            raise IntakeError(Fault.TOO_LONG)
        lines += _lines(text.raw, page.get_width())
        links += _links(document, page)
        pictured = pictured or _has_picture(page)
    if not lines:
        raise IntakeError(Fault.NO_TEXT if len(document) else Fault.NOTHING)
    return Paged(tuple(lines), tuple(dict.fromkeys(links))[:MOST_LINKS], pictured)


def _lines(text: object, width: float) -> Iterator[Line]:
    before, rows = 0.0, list(_rows(text))
    edge = width - min((row.left for row in rows), default=0.0)
    for row in laid_out(rows):
        above = (before - row.y) / row.size if before > row.y else 0.0
        before = row.y
        first = row.words[0]
        yield Line(
            row.text,
            row.left,
            row.right,
            row.size,
            above,
            first.right - first.left,
            first.is_bold,
            row.words[-1].is_bold,
            edge,
        )


def _rows(text: object) -> Iterator[Row]:
    """Put letters together, in the order of the file, while they stand on one line."""
    row: Row | None = None
    letters, blank = "", True
    left = right = 0.0
    bold = False
    for at in range(raw.FPDFText_CountChars(text)):
        char = chr(raw.FPDFText_GetUnicode(text, at))
        if char.isspace() or char == "\x00":
            blank = True
            continue
        start, end, y = _place(text, at)
        goes_on = row is not None and row.takes(start, y, right)
        if blank or not goes_on or start - right > APART * (row.size if row else 1.0):
            if row and letters:
                row.words.append(Word(_whole(letters), left, right, bold))
            letters, left, right, bold, blank = "", start, start, _is_bold(text, at), False
        if not goes_on:
            if row and row.words:
                yield row
            row = Row(y, _size(text, at))
        letters, right = letters + char, max(right, end)
    if row and letters:
        row.words.append(Word(_whole(letters), left, right, bold))
    if row and row.words:
        yield row


def _whole(letters: str) -> str:
    joined = letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return "".join("-" if char in _HYPHENS else char for char in joined)


def _place(text: object, at: int) -> tuple[float, float, float]:
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text, at, left, right, low, high)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    return left.value, right.value, y.value


def _size(text: object, at: int) -> float:
    """How large a letter is on the page, at least a point."""
    matrix = raw.FS_MATRIX()
    scale = hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(text, at, matrix) else 1.0
    return max(1.0, float(raw.FPDFText_GetFontSize(text, at)) * (scale or 1.0))


def _is_bold(text: object, at: int) -> bool:
    name, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, at, name, _NAME_LENGTH, flags)
    return _BOLD.search(name.value.decode("utf-8", "replace")) is not None


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """The web addresses behind words of a page."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        path = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document.raw, action, path, length)
        yield path.value.decode("utf-8", "replace")


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether there is a picture that may be a photo, neither an icon nor the whole page."""
    width, height = page.get_size()
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = one.get_bounds()
        share = (right - left) * (top - bottom) / (width * height or 1)
        if PICTURED < share < 1 / 4:
            return True
    return False
