"""Words that the rules of the coach go by, as data under `bot.checks.words`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, Final

BEFORE: Final = r"(?<![\w-])"
AFTER: Final = r"(?![\w-])"


def table(name: str) -> Mapping[str, Any]:
    """What stands in `writing/{name}.toml`."""
    file = files("bot.checks.words").joinpath(f"writing/{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of `writing/{name}.toml` by their names, each word once."""
    return {key: tuple(dict.fromkeys(words)) for key, words in table(name).items()}


def either(words: Iterable[str], after: str = AFTER) -> str:
    """A pattern for any of some words, whole, the longest first; its spaces are hyphens too."""
    longest = sorted(words, key=len, reverse=True)
    return rf"{BEFORE}(?:{'|'.join(re.escape(each) for each in longest)}){after}".replace(
        r"\ ", r"[\s-]+"
    )


def pattern(words: Iterable[str], after: str = AFTER) -> re.Pattern[str]:
    """The same, compiled, whatever the case."""
    return re.compile(either(words, after), re.IGNORECASE)
