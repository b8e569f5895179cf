"""Technologies named in a text, whichever way they are written (R75, R94, R149)."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

_TABLE: Final = tomllib.loads(
    files("bot.checks.words").joinpath("writing/technologies.toml").read_text(encoding="utf-8")
)
KINDS: Final[Mapping[str, str]] = {  # by name: "PostgreSQL" is a "database"
    name: kind for kind, names in _TABLE["names"].items() for name in names
}
ALIASES: Final[Mapping[str, str]] = _TABLE["aliases"]  # lower case, as typed, to the name
_PLAIN: Final = frozenset(_TABLE["plain"]["words"])
_BY_FOLD: Final[Mapping[str, str]] = {
    **{name.lower(): name for name in KINDS if name.lower() not in _PLAIN},
    **{alias: name for alias, name in ALIASES.items() if alias not in _PLAIN},
}
_ALL: Final = sorted({*KINDS, *ALIASES, *_BY_FOLD}, key=len, reverse=True)
_NAME: Final = re.compile(
    rf"(?<![\w.#+@-])(?<!\.\w\w/)(?<!com/)(?<!//)"
    rf"(?:{'|'.join(map(re.escape, _ALL))})(?![\w+#@])(?!\.\w)(?!-\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A technology in a text: its proper name, its kind, and where it stands as what."""

    name: str
    kind: str  # a key of `names` in technologies.toml
    written: str
    start: int
    end: int

    @property
    def is_proper(self) -> bool:
        """Whether it is written as its makers write it."""
        return self.written == self.name


def mentions(text: str) -> Iterator[Mention]:
    """Give the technologies in a text, by where they stand."""
    for match in _NAME.finditer(text):
        written = match[0]
        name = written if written in KINDS else _BY_FOLD.get(written.lower(), "")
        if name:
            yield Mention(name, KINDS.get(name, "api"), written, *match.span())
