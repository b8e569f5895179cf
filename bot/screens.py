"""Puts replies into words: each becomes a text in Telegram's HTML and its buttons."""

import gettext
import html
import re
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from bot.interview.replies import (
    Acknowledged,
    Ask,
    Button,
    Erase,
    Reply,
    Rows,
    Why,
)

TEMPLATES = Path(__file__).parent.parent / "templates" / "messages"
LOCALES = Path(__file__).parent / "locale"
ENGLISH = "en"
TICK = "✓ "  # before the label of what is chosen
MOST_TEXT = 4_096  # UTF-16 units of a message (Bot API sendMessage)
MOST_PART = 1_200  # characters of one quoted text
TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Screen:
    """A message to show: HTML text, rows of buttons, and what its buttons belong to."""

    text: str
    rows: Rows = ()
    screen: str = ""
    wants_contact: bool = False
    reply_to: int | None = None
    react_to: int | None = None  # only a reaction on this message, `text` where there are none
    erases: int | None = None  # a message of the person's to delete, `text` where it cannot be


class Flat(Environment):
    """Templates see their globals in one dict: Jinja's chain of two is slow to look through."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


@cache
def environment(language: str) -> Environment:
    """The templates in one language; text is escaped, and a missing name is an error."""
    made = Flat(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    words = catalogue(language)
    made.globals["_"] = lambda text, /, **values: filled(translated(text, language), values)
    made.globals["ngettext"] = lambda one, many, number: filled(
        words.ngettext(one, many, number), {"num": number}
    )
    made.filters["short"] = short
    made.filters["capitalized"] = lambda text: text[:1].upper() + text[1:]
    made.filters["translated"] = lambda text: translated(text, language)
    return made


@cache
def template(kind: str, language: str) -> Template:
    """The template of a kind of reply."""
    return environment(language).get_template(f"{kind}.html")


def load_templates() -> None:
    """Compile the templates of every language now rather than when they are first needed."""
    for language in languages():
        made = environment(language)
        for name in made.list_templates():
            made.get_template(name)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of a language; of one that has none, the English texts themselves."""
    return gettext.translation("messages", LOCALES, [language], fallback=True)


def translated(text: str, language: str) -> str:
    """A text in another language; nothing stays nothing (gettext has its header there)."""
    return catalogue(language).gettext(text) if text else ""


def filled(text: str, values: Mapping[str, object]) -> str:
    """A translated text with its values; one without values may hold per cent signs."""
    return text % values if values else text


@cache
def languages() -> tuple[str, ...]:
    """The languages the bot speaks: English, and those with a catalogue in bot/locale."""
    found = (path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/messages.mo"))
    return (ENGLISH, *sorted(found))


def spoken(code: str) -> str:
    """The language for a person whose client names its own ("pt-br"): that one, else English."""
    language = code.partition("-")[0].lower()
    return language if language in languages() else ENGLISH


def screen(reply: Reply, language: str = ENGLISH) -> Screen:
    """The reply in words; always within Telegram's limits, whatever it quotes (U18)."""
    text = tidy(template(type(reply).__name__, language).render(reply=reply))
    if isinstance(reply, Acknowledged):
        return Screen(text, react_to=reply.message, reply_to=reply.message)
    if isinstance(reply, Erase):
        return Screen(text, erases=reply.message)
    return Screen(
        text,
        rows_of(reply, language),
        getattr(reply, "screen", ""),
        wants_contact=isinstance(reply, Ask) and reply.wants_contact,
        reply_to=getattr(reply, "reply_to", None) or getattr(reply, "message", None),
    )


def rows_of(reply: Reply, language: str = ENGLISH) -> Rows:
    """The buttons of a reply, labels in words.

    Those of a keyboard beside the phone number come back as typed text, which is understood in
    English only (U31), so they stay as they are.
    """
    if isinstance(reply, Acknowledged | Erase | Why):
        return ()
    if language == ENGLISH or (isinstance(reply, Ask) and reply.wants_contact):
        return reply.rows
    return tuple(
        tuple(replace(button, label=label_of(button, language)) for button in row)
        for row in reply.rows
    )


def label_of(button: Button, language: str) -> str:
    """A button's label in another language, its tick kept."""
    words = button.label.removeprefix(TICK)
    return button.label.removesuffix(words) + translated(words, language)


def short(text: str, most: int = MOST_PART) -> str:
    """A quoted text, cut so that the message stays within its limit."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def tidy(text: str) -> str:
    """No blank lines at the ends, one at most between, and never more than a message holds."""
    lines = [line.strip() for line in text.strip().split("\n")]
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    if 2 * len(joined) <= MOST_TEXT or len(plain(joined).encode("utf-16-le")) // 2 <= MOST_TEXT:
        return joined
    return str(escape(short(plain(joined), MOST_TEXT // 2)))


def plain(text: str) -> str:
    """The text without its marks, as a terminal shows it."""
    return html.unescape(TAGS.sub("", text))


MENU = {
    "start": "begin, or see where you stopped",
    "continue": "go on with the open question",
    "preview": "pictures of the pages",
    "review": "look it through before you send it",
    "look": "another look for the pages",
    "edit": "see all answers and change one",
    "back": "the question before",
    "skip": "leave this one out",
    "undo": "take back the last change",
    "pdf": "get the finished file",
    "new": "start another résumé",
    "list": "all your résumés",
    "privacy": "what is kept, where, how long",
    "export": "get all your data",
    "delete": "delete everything",
    "why": "why I asked or remarked on something",
    "help": "what I can do",
    "cancel": "leave what you are changing",
}


def menu(commands: Iterable[str], language: str = ENGLISH) -> tuple[tuple[str, str], ...]:
    """The commands and what each does, for Telegram's menu (U17)."""
    return tuple((name, translated(MENU[name], language)) for name in commands)
