"""A document as PDF bytes, by WeasyPrint; imported in rendering processes only (it is slow)."""

import atexit
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, Final, Self

from bot.interview.schema import MOST_PAGES, Paper
from bot.rendering import fonts
from bot.rendering.html import needs_scripts, scripts_stylesheet, stylesheet, to_html
from bot.rendering.ladder import Fitting, Rung, fit, ladder
from bot.rendering.letters import name_every_glyph
from bot.rendering.rendered import MOST_BYTES, TOO_BIG, TOO_LONG, RenderingError
from bot.resume.document import Document
from bot.resume.themes import Theme


def _set_up_fonts() -> None:
    folder = Path(mkdtemp(prefix="resume-fonts-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    fonts.use_settings(fonts.write_settings(folder))


_set_up_fonts()  # before Pango is loaded, which reads the settings as it is

import weasyprint  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

from bot.rendering.content import set_apart, shorten  # noqa: E402
from bot.rendering.page import NothingFetched, Page  # noqa: E402

OPTIONS: Final[Mapping[str, Any]] = {"pdf_variant": "pdf/ua-1"}
_PAGE = "@page {{ size: {paper}; margin: {margin}mm }} html {{ font-size: {size}pt }}"
_PAPER_NAMES = {Paper.A4: "A4", Paper.LETTER: "letter"}
_NOT_IN_FONTS = ".notdef glyph"
_SECTION = 2  # the level of a section's heading, as of its bookmark in the PDF
_MM_TO_PX = 96 / 25.4  # WeasyPrint gives places in CSS pixels

_log = logging.getLogger("weasyprint")
_log.propagate = False  # what it says may quote the document


@dataclass(frozen=True, slots=True)
class Pdf:
    """PDF bytes and how they came to fit; `unprintable` are characters shown as boxes.

    `begun` holds for each page the titles of the sections that begin on it.
    """

    content: bytes
    pages: int
    rung: Rung
    fits: bool
    unprintable: tuple[str, ...]
    begun: tuple[tuple[str, ...], ...] = ()


def to_pdf(document: Document) -> Pdf:
    """Return the document as tagged PDF (PDF/UA-1); the same document gives the same bytes.

    Raises `RenderingError` for one past `MOST_PAGES` or `MOST_BYTES`.
    """
    html, rungs = to_html(document), ladder(document.theme)
    page = Page(html)
    chosen = fit(
        lambda rung: _lay_out(page, styles(document, html, rung), rung), rungs, document.most_pages
    )
    if chosen.pages > MOST_PAGES:
        raise RenderingError(TOO_LONG)
    with _Boxes() as boxes:
        content = chosen.layout.write_pdf(finisher=_finish, **OPTIONS)
    if len(content) > MOST_BYTES:
        raise RenderingError(TOO_BIG)
    fits = chosen.pages <= document.most_pages
    begun = tuple(map(_begun, chosen.layout.pages))
    return Pdf(content, chosen.pages, chosen.rung, fits, tuple(boxes.characters), begun)


def _finish(document: object, pdf: Any) -> None:  # noqa: ANN401  weasyprint has no types
    name_every_glyph(document, pdf)
    shorten(document, pdf)
    set_apart(document, pdf)


def _begun(page: Any) -> tuple[str, ...]:  # noqa: ANN401  weasyprint has no types
    """Give the titles of sections (h2) on a page, in order."""
    return tuple(label for level, label, *_ in page.bookmarks if level == _SECTION)


def styles(document: Document, html: str, rung: Rung) -> dict[str, Any]:
    """Return what a document is set with; all of a process share these, which are slow to make."""
    sheets = [_theme_style(document.theme), _page_style(document.paper, rung)]
    needed = [_scripts_style()] if needs_scripts(html) else []
    return {"font_config": _fonts(), "stylesheets": [*needed, *sheets]}


def _lay_out(
    page: weasyprint.HTML, given: dict[str, Any], rung: Rung
) -> Fitting[weasyprint.Document]:
    layout = page.render(**given, **OPTIONS)
    last = layout.pages[-1]
    end = last.anchors["end"][1]
    margin = rung.margin_mm * _MM_TO_PX
    share = (end - margin) / (last.height - 2 * margin)
    return Fitting(rung, len(layout.pages), share, layout)


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _theme_style(theme: Theme) -> weasyprint.CSS:
    return _css(fonts.stylesheet(theme.typeface) + stylesheet(theme))


@cache
def _scripts_style() -> weasyprint.CSS:
    return _css(scripts_stylesheet())


@cache
def _page_style(paper: Paper, rung: Rung) -> weasyprint.CSS:
    size = _PAPER_NAMES[paper]
    return _css(_PAGE.format(paper=size, margin=rung.margin_mm, size=rung.point_size))


def _css(text: str) -> weasyprint.CSS:
    return weasyprint.CSS(string=text, font_config=_fonts(), url_fetcher=NothingFetched())


class _Boxes(logging.Handler):
    """Hears which characters WeasyPrint found in no font while it is entered."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg.startswith(_NOT_IN_FONTS) and isinstance(record.args, tuple):
            self.characters[str(record.args[0])] = None

    def __enter__(self) -> Self:
        _log.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        _log.removeHandler(self)
