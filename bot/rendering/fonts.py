"""The typefaces pages are set in, and the private font settings that name no others.

They come from a package of the registry, never from the operating system, so pages are the
same on every machine.
"""

import os
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from bot.resume.themes import THEMES

SETTINGS_FILE = "fonts.conf"
CACHE_FOLDER = "cache"
# In the order they are asked for a character that the theme's own typeface lacks.
FALLBACKS = (
    "Source Sans 3",
    "Noto Sans",  # all of Cyrillic, Greek and Devanagari
    "Open Sans",  # Hebrew
    "EB Garamond",  # arrows and old letters
)
LABEL_FAMILY = "Source Sans 3"  # above the pictures of pages
# With the themes' own.
FAMILIES = tuple(dict.fromkeys((*FALLBACKS, *(theme.typeface for theme in THEMES.values()))))

_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
</fontconfig>
"""


def write_settings(folder: Path) -> Path:
    """Write fontconfig settings that name only `FAMILIES` into `folder`; return the file."""
    fonts = Path(str(files("rendercv_fonts")))
    folders = "\n".join(f"<dir>{escape(str(fonts / family))}</dir>" for family in FAMILIES)
    settings = folder / SETTINGS_FILE
    cache = escape(str(folder / CACHE_FOLDER))
    settings.write_text(_SETTINGS.format(folders=folders, cache=cache), encoding="utf-8")
    return settings


def face(family: str) -> str:
    """The file of a family's bold face."""
    return str(next((Path(str(files("rendercv_fonts"))) / family).glob("*-Bold.ttf")))


def missing() -> list[str]:
    """The families that are not there, all of them where the package is not."""
    if find_spec("rendercv_fonts") is None:
        return list(FAMILIES)
    fonts = Path(str(files("rendercv_fonts")))
    return [name for name in FAMILIES if not any((fonts / name).glob("*.[to]tf"))]


def use_settings(settings: Path) -> None:
    """Point this process at `settings`; in force for all fonts asked for from then on."""
    os.environ["FONTCONFIG_FILE"] = str(settings)
