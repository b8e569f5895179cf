"""The résumé as a theme sees it: plain values, in printing order, all text ready to print."""

from dataclasses import dataclass
from typing import TypeAlias

from bot.interview.schema import Look, Paper
from bot.resume.themes import THEMES, Theme


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of text; `href` (https, http, mailto or tel) makes it clickable if not empty."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points outside an entry."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A compact "label: a, b, c" line (R77); the label may be empty."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, project, degree and so on.

    Printed as: heading and dates on one line; `detail` below (employer, place); link; summary;
    bullets. Every field but the heading may be empty.
    """

    heading: str
    dates: str = ""
    detail: str = ""
    link: Link | None = None
    summary: str = ""
    bullets: tuple[str, ...] = ()


Block: TypeAlias = Paragraph | Bullets | Group | Entry


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the page; `key` is the catalogue's section key, for styling and tests."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A finished résumé, whatever it is then written as."""

    name: str
    headline: str
    contact: tuple[Link, ...]
    sections: tuple[Section, ...]
    language: str = "en"  # BCP 47
    paper: Paper = Paper.A4
    most_pages: int = 2  # the length that fits the level (R17-R19)
    keywords: tuple[str, ...] = ()
    country: str = ""  # ISO 3166 alpha-2, "" if unknown; tells whose letters a name is written in
    theme: Theme = THEMES[Look.MODERN]
