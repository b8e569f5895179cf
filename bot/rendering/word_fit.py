"""Which margins and size of type a Word file gets so that it should fit its pages.

Word sets the pages on the reader's machine, so this is an estimate, by the styles of the file and
how wide and high Calibri is on average. Beside LibreOffice it was 4 % too low to 12 % too high.
"""

import math
import unicodedata
from typing import Final

from docx.document import Document as Word
from docx.shared import Length, Mm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from bot.interview.schema import Look
from bot.rendering.ladder import Fitting, Rung, fit, ladder
from bot.resume.themes import THEMES

_RUNGS: Final = ladder(THEMES[Look.MODERN])  # its type is about as wide as Calibri
_LINE: Final = 1.22  # of the size: Calibri's ascent, descent and line gap
_LETTER: Final = 0.495  # of the size: a letter of English text, with its share of spaces
_WIDE: Final = frozenset({"W", "F"})  # East Asian widths as wide as the size (UAX 11)
_INDENT: Final = 12.0  # points, of a list
_SPACING: Final = 1.15  # lines, where a style says nothing


def rung_for(word: Word, most_pages: int) -> Rung:
    """Return the gentlest rung on which the file should have at most `most_pages`."""

    def lay_out(rung: Rung) -> Fitting[None]:
        filled = max(_filled(word, rung), math.ulp(1))
        pages = math.ceil(filled)
        return Fitting(rung, pages, filled - pages + 1, None)

    return fit(lay_out, _RUNGS, most_pages).rung


def _filled(word: Word, rung: Rung) -> float:
    """Return how many pages the file fills."""
    page, margins = word.sections[0], 2 * Mm(rung.margin_mm)
    width = float(Length((page.page_width or 0) - margins).pt) - _INDENT
    height = float(Length((page.page_height or 0) - margins).pt)
    return sum(_height(line, rung.point_size, width) for line in word.paragraphs) / height


def _height(line: Paragraph, standard: float, width: float) -> float:
    style = line.style
    if not isinstance(style, ParagraphStyle):
        raise TypeError
    shape, own = style.paragraph_format, line.paragraph_format.space_before
    size = style.font.size.pt if style.font.size else standard
    before = shape.space_before if own is None else own
    spacing = shape.line_spacing if isinstance(shape.line_spacing, float) else _SPACING
    lines = math.ceil(sum(map(_width, line.text)) * size / width)
    gaps = Length((before or 0) + (shape.space_after or 0)).pt
    return float(gaps) + lines * size * _LINE * spacing


def _width(letter: str) -> float:
    return 1.0 if unicodedata.east_asian_width(letter) in _WIDE else _LETTER
