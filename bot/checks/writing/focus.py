"""Which end of the trade a text puts first, for a person who looks for back-end work (R70, R87)."""

import re
from typing import Final

from bot.checks.writing.rule import Setting
from bot.checks.writing.technologies import Mention, mentions
from bot.checks.writing.text import Text

FRONTEND: Final = "frontend"  # a kind of technology
_NEUTRAL: Final = frozenset({"JavaScript", "TypeScript", "REST", "JSON", "Git"})
_OTHER: Final = frozenset({"tool", "testing", "api"})  # kinds said of either end
_JOINED: Final = re.compile(r"(?<=\w)/(?=[A-Z])")  # "PHP/Laravel/MySQL"
_LINK: Final = re.compile(r"://|\.\w+/")
_EITHER_END: Final = re.compile(r"full[\s-]?stack|front[\s-]?end|\bui\b", re.IGNORECASE)
_FRONT: Final = re.compile(
    r"\bfront[\s-]?end\b(?! teams?| dev\w+,| and (?:qa|product|mobile))|\bui\b|\bui/ux\b|"
    r"\bweb design\w*|\bresponsive (?:pages|web|design|layouts?)|"
    r"\b(?:user|web|beautiful) interfaces?\b|\bhtml5?\b|\bcss3?\b",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    r"\bback[\s-]?end\b|\bserver(?:-side|s| side)?\b|\bfull[\s-]?stack\b|\bAPIs?\b|\bdatabases?\b",
    re.IGNORECASE,
)


def named(text: Text) -> tuple[Mention, ...]:
    """Technologies named, also those that are joined by slashes."""
    if _LINK.search(text.raw) or not _JOINED.search(text.raw):
        return text.technologies
    apart = tuple(mentions(_JOINED.sub(" ", text.raw)))
    return max(apart, text.technologies, key=len)


def is_for_backend(setting: Setting) -> bool:
    """Whether the person looks for work on the server; anything else has to be said."""
    return not _EITHER_END.search(setting.target)


def is_frontend_first(text: Text, setting: Setting) -> bool:
    """Whether the front end is named before the back end."""
    if not is_for_backend(setting):
        return False
    return _first(text, front=True) < _first(text, front=False)


def _first(text: Text, *, front: bool) -> int:
    """Where one end is named first; the length of the text if it is not."""
    said = (_FRONT if front else _BACK).search(text.raw)
    named = (
        each.start
        for each in text.technologies
        if each.name not in _NEUTRAL
        and (each.kind == FRONTEND) == front
        and each.kind not in _OTHER
    )
    return min(said.start() if said else len(text.raw), next(named, len(text.raw)))
