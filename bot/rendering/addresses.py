"""Which addresses a document may lead to, whatever it is written as."""

import re

from bot.rendering.typesetting import plain
from bot.resume.document import Link

_SAFE = re.compile(r"(?:https?|mailto|tel):[^\s]+", re.IGNORECASE)


def address(link: Link) -> str:
    """Return where a link leads; "" for one that leads nowhere or to what no reader opens."""
    href = plain(link.href)
    return href if _SAFE.fullmatch(href) else ""
