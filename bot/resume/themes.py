"""How a résumé can look: each theme is a folder of style sheets over the one base (R21)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.interview.schema import Look


@dataclass(frozen=True, slots=True)
class Theme:
    """A look of the page.

    `key` names its folder under `templates/resume`; `name` stands above its picture; `typeface`
    is one of `FACES` in `bot.rendering.fonts`; `sizes` are the steps of the fit ladder in points,
    the comfortable one first; `extra` is how many pages more than usual it may take where the
    level allows a long document (R19).
    """

    key: Look
    name: str
    typeface: str
    sizes: tuple[float, float, float, float]
    extra: int = 0


THEMES: Final[Mapping[Look, Theme]] = {
    theme.key: theme
    for theme in (
        Theme(Look.MODERN, "Modern", "Source Sans 3", (11, 10.5, 10, 9.5)),
        Theme(Look.CLASSIC, "Classic", "EB Garamond", (11.5, 11, 10.5, 10)),
        Theme(Look.PLAIN, "Plain", "Roboto", (10.5, 10, 10, 9.5)),
        Theme(Look.COMPACT, "Compact", "Lato", (10, 10, 10, 9.5)),
        Theme(Look.ACADEMIC, "Academic", "Gentium Book Plus", (11, 10.5, 10, 9.5), extra=1),
    )
}
