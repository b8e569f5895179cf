"""How a résumé can look: each theme is a folder of style sheets over the one base (R21)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """A look of the page.

    `key` names its folder under `templates/resume`; `typeface` is the family its text is set in;
    `sizes` are the steps of the fit ladder in points, the comfortable one first; `extra` is how
    many pages more than usual it may take where the level allows a long document (R19).
    """

    key: str
    name: str
    says: str  # what it is like, for whoever chooses
    typeface: str
    sizes: tuple[float, float, float, float]
    extra: int = 0


CLASSIC: Final = Theme(
    "classic", "Classic", "Garamond, centred head", "EB Garamond", (11.5, 11, 10.5, 10)
)
PLAIN: Final = Theme(
    "plain", "Plain", "grotesque like Helvetica, no lines", "Roboto", (10.5, 10, 10, 9.5)
)
MODERN: Final = Theme(
    "modern", "Modern", "Source Sans, dark blue titles", "Source Sans 3", (11, 10.5, 10, 9.5)
)
COMPACT: Final = Theme(
    "compact", "Compact", "Lato, close set, for long careers", "Lato", (10, 10, 10, 9.5)
)
ACADEMIC: Final = Theme(
    "academic",
    "Academic",
    "book type, up to three pages",
    "Gentium Book Plus",
    (11, 10.5, 10, 9.5),
    extra=1,
)
THEMES: Final[Mapping[str, Theme]] = {
    theme.key: theme for theme in (MODERN, CLASSIC, PLAIN, COMPACT, ACADEMIC)
}
DEFAULT: Final = MODERN.key
