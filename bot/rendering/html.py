"""A document as HTML, by templates that loop, include and test for presence, nothing more."""

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.rendering.addresses import address
from bot.rendering.scripts import LTR, MARKS, Writing, direction, writing
from bot.rendering.typesetting import capitals, listed, plain, typeset
from bot.resume.document import Block, Document, Link
from bot.resume.themes import Theme

TEMPLATES: Final = Path(__file__).resolve().parents[2] / "templates" / "resume"
_SCRIPT_MARKS: Final = ('dir="rtl"', "data-tall")  # what `base/scripts.css` speaks of
_NO_MARKUP: Final = Markup()
LONGEST_LINK: Final = 72  # characters that surely fit on a line; a longer link may be broken


class _Verbatim(str):
    """Text for a machine: it is escaped like any other, but not typeset."""

    __slots__ = ()


def to_html(document: Document) -> str:
    """Return a whole page of HTML; every text of the document stands in it as text."""
    return (
        _environment()
        .get_template("base/document.html")
        .render(document=document, writing=writing(document))
    )


def title_of(document: Document) -> str:
    """Return what the file calls itself: "Name - Role"."""
    return " - ".join(filter(None, (plain(document.name), plain(document.headline))))


def stylesheet(theme: Theme) -> str:
    """Return the CSS of a theme: what all share, and its own folder's."""
    return "\n".join(map(_sheet, ("base/style.css", f"{theme.key}/style.css")))


def scripts_stylesheet() -> str:
    """Return the CSS of pages that need more than Latin letters do; it comes before a theme's."""
    return _sheet("base/scripts.css")


def needs_scripts(html: str) -> bool:
    """Whether a page made by `to_html` needs that CSS; else it would be matched for nothing."""
    return any(mark in html for mark in _SCRIPT_MARKS)


def _sheet(part: str) -> str:
    return (TEMPLATES / part).read_text(encoding="utf-8")


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
        aside=_aside,
        attributes=_attributes,
        capitals=capitals,
        href=_href,
        listed=_listed,
        title_of=title_of,
        verbatim=_verbatim,
    )
    environment.tests["long"] = _is_long
    environment.globals["template_of"] = _template_of
    return environment


def _finalize(value: object) -> object:
    return value if isinstance(value, _Verbatim | Markup) else typeset(str(value))


def _listed(items: tuple[str, ...], main: Writing) -> _Verbatim:
    """Return items in the order they are told, whichever way the letters of each run."""
    alike = all(direction(item) == main.direction for item in items)
    return _Verbatim(listed(items, "" if alike else MARKS[main.direction]))


def _verbatim(text: str) -> _Verbatim:
    return _Verbatim(plain(text))


def _href(link: Link) -> _Verbatim:
    return _Verbatim(address(link))


def _is_long(text: str) -> bool:
    return len(text) > LONGEST_LINK


def _attributes(text: str, main: Writing, *, sided: bool = True) -> Markup:
    """Return the attributes of an element that holds `text`, a space before each.

    One that is not `sided` holds other things beside it and keeps the page's direction.
    """
    if text.isascii() and main.direction == LTR:
        return _NO_MARKUP
    given = main.attributes(plain(text)).items()
    wanted = [one for one in given if one[1] is not None and (sided or one[0] != "dir")]
    return Markup().join(Markup(' {}="{}"').format(*one) for one in wanted)


def _aside(text: str, main: Writing) -> Markup:
    """Return `text` in its own direction, beside others that have the page's."""
    if text.isascii() and main.direction == LTR:
        return escape(typeset(text))
    way, shown = direction(text), escape(typeset(text))
    return shown if way == main.direction else Markup('<span dir="{}">{}</span>').format(way, shown)


def _template_of(block: Block) -> str:
    return f"base/{type(block).__name__.lower()}.html"
