"""A document as HTML, by templates that loop, include and test for presence, nothing more."""

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.rendering.addresses import address
from bot.rendering.typesetting import capitals, plain, typeset
from bot.resume.document import Block, Document, Link
from bot.resume.themes import Theme

TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates" / "resume"
LONGEST_LINK: Final = 72  # characters that surely fit on a line; a longer link may be broken
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


class _Verbatim(str):
    """Text for a machine: it is escaped like any other, but not typeset."""

    __slots__ = ()


def to_html(document: Document) -> str:
    """Return a whole page of HTML; every text of the document stands in it as text."""
    return _environment().get_template("base/document.html").render(document=document)


def title_of(document: Document) -> str:
    """Return what the file calls itself: "Name - Role"."""
    return " - ".join(filter(None, (plain(document.name), plain(document.headline))))


def is_right_to_left(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def stylesheet(theme: Theme) -> str:
    """Return the CSS of a theme: what all share, and its own folder's."""
    sheets = (TEMPLATES / folder / "style.css" for folder in ("base", theme.key))
    base, own = (sheet.read_text(encoding="utf-8") for sheet in sheets)
    return base + own


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        capitals=capitals,
        direction=_direction,
        href=_href,
        title_of=title_of,
        verbatim=_verbatim,
    )
    environment.tests["long"] = _is_long
    environment.globals["template_of"] = _template_of
    return environment


def _finalize(value: object) -> object:
    return value if isinstance(value, _Verbatim) else typeset(str(value))


def _verbatim(text: str) -> _Verbatim:
    return _Verbatim(plain(text))


def _href(link: Link) -> _Verbatim:
    return _Verbatim(address(link))


def _is_long(text: str) -> bool:
    return len(text) > LONGEST_LINK


def _direction(language: str) -> _Verbatim:
    return _Verbatim("rtl" if is_right_to_left(language) else "ltr")


def _template_of(block: Block) -> str:
    return f"base/{type(block).__name__.lower()}.html"
