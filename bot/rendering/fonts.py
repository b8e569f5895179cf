"""The typefaces pages are set in, and the private font settings that name no others.

They come from packages of the registry, never from the operating system, so pages are the
same on every machine.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

SETTINGS_FILE = "fonts.conf"
CACHE_FOLDER = "cache"


@dataclass(frozen=True, slots=True)
class Family:
    """A typeface by the name that CSS and fontconfig know it by.

    `package` is the importable package that carries it, `files` a pattern of fontconfig ("*" and
    "?") of its files in there. With `extra`, an extra of pyproject.toml, it may be left out.
    `shaped`: it puts letters together of glyphs, each of which stands for letters of its own.
    """

    name: str
    files: str
    package: str = "rendercv_fonts"
    extra: str = ""
    shaped: bool = False


SOURCE_SANS: Final = Family("Source Sans 3", "Source Sans 3/*.ttf")
GARAMOND: Final = Family("EB Garamond", "EB Garamond/*.ttf")
# What a theme may name as its own.
FACES: Final = (
    SOURCE_SANS,
    GARAMOND,
    Family("Roboto", "Roboto/*.ttf"),
    Family("Lato", "Lato/*.ttf"),
    Family("Gentium Book Plus", "Gentium Book Plus/*.ttf"),
)
# What is asked in this order for a character that the theme's own typeface lacks.
FALLBACK: Final = (
    SOURCE_SANS,
    Family(
        "Mukta", "Mukta/*.ttf", shaped=True
    ),  # Devanagari, of all there are the one that reads back best
    Family("Noto Sans", "Noto Sans/NotoSans-*.ttf"),  # all of Cyrillic and Greek
    Family("Noto Sans Hebrew", "NotoSansHebrew*.ttf", "manimgx_fonts"),
    Family("IBM Plex Sans Arabic", "files/*.ttf", "fontpkg_ibm_plex_sans_arabic"),
    Family("Sarabun", "files/*.ttf", "fontpkg_sarabun", shaped=True),  # Thai
    GARAMOND,  # arrows and old letters
)
# Chinese, Japanese and Korean write one character (直, 骨) in forms of their own. By language
# (BCP 47), whose forms are taken; the others follow for what that typeface lacks.
HAN: Final = {
    "zh-Hans": Family("Noto Sans SC", "Noto Sans/NotoSansSC-*.ttf"),
    "zh-Hant": Family(
        "Noto Sans TC", "fonts/ofl/notosanstc/*.ttf", "justmytype_intl_cjk", extra="fonts-cjk"
    ),
    "ja": Family("Noto Sans JP", "Noto Sans/NotoSansJP-*.ttf"),
    "ko": Family("Noto Sans KR", "Noto Sans/NotoSansKR-*.ttf"),
}
_SHAPED: Final = frozenset({"Gurmukhi", "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Tamil"})
# The rest of the world's scripts, each a typeface of many weights. No style names them: what all
# others lack is looked for in every typeface there is.
OTHERS: Final = tuple(
    Family(f"Noto Sans {one}", f"NotoSans{one}*.ttf", "manimgx_fonts", shaped=one in _SHAPED)
    for one in (
        *("Armenian", "Bengali", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Kannada"),
        *("Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Symbols", "Tamil"),
        "Telugu",
    )
)

_SETTINGS: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<selectfont>
<rejectfont><glob>*</glob></rejectfont>
<acceptfont>
{accepted}
</acceptfont>
</selectfont>
<cachedir>{cache}</cachedir>
</fontconfig>
"""
_STYLE: Final = "html {{ font-family: {names} }}\n"
_OF_LANGUAGE: Final = '[data-han="{language}"] {{ font-family: {names} }}\n'


def families() -> tuple[Family, ...]:
    """All that pages may be set in, each once."""
    return tuple(dict.fromkeys((*FACES, *FALLBACK, *HAN.values(), *OTHERS)))


def stylesheet(typeface: str) -> str:
    """Return the CSS that sets text in a typeface, and what that lacks in others."""
    by_language = (_OF_LANGUAGE.format(language=one, names=_names(typeface, one)) for one in HAN)
    return "".join((_STYLE.format(names=_names(typeface, next(iter(HAN)))), *by_language))


def write_settings(folder: Path) -> Path:
    """Write fontconfig settings that name only `families()` into `folder`; return the file."""
    patterns = [pattern for family in families() for pattern in _patterns(family)]
    folders = dict.fromkeys(str(Path(pattern).parent) for pattern in patterns)
    settings = folder / SETTINGS_FILE
    text = _SETTINGS.format(
        folders="\n".join(f"<dir>{escape(one)}</dir>" for one in folders),
        accepted="\n".join(f"<glob>{escape(one)}</glob>" for one in patterns),
        cache=escape(str(folder / CACHE_FOLDER)),
    )
    settings.write_text(text, encoding="utf-8")
    return settings


def missing() -> list[Family]:
    """The families of which no file is there, all of a package where that is not installed."""
    return [family for family in _absent() if not family.extra]


def file_of(family: Family, name: str) -> Path:
    """Return the file of an installed family that holds the weight which ends `name`."""
    pattern = Path(next(_patterns(family)))
    found = {
        path.stem.rpartition("-")[2]: path for path in sorted(pattern.parent.glob(pattern.name))
    }
    style = name.rpartition("-")[2]
    return found.get(style) or found.get("Regular") or next(iter(found.values()))


def left_out() -> list[Family]:
    """The families that may be left out and are."""
    return [family for family in _absent() if family.extra]


def label_face() -> str:
    """The file of the typeface in which pictures of pages are labelled."""
    return str(file_of(SOURCE_SANS, "SourceSans3-Bold"))


def use_settings(settings: Path) -> None:
    """Point this process at `settings`; in force for all fonts asked for from then on.

    A weight taken out of a file of many is stamped with the time of day unless this says another.
    """
    os.environ["FONTCONFIG_FILE"] = str(settings)
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # https://reproducible-builds.org/specs/source-date-epoch


def forms_left_out() -> frozenset[str]:
    """The languages (BCP 47) whose Han forms are not here."""
    return frozenset(one for one, family in HAN.items() if family.extra and _is_absent(family))


def _absent() -> Iterator[Family]:
    return filter(_is_absent, families())


def _is_absent(family: Family) -> bool:
    return not any(map(_found, _patterns(family)))


def _names(typeface: str, language: str) -> str:
    others = (family.name for family in (*FALLBACK, HAN[language], *HAN.values()))
    return ", ".join(f'"{name}"' for name in dict.fromkeys((typeface, *others)))


def _patterns(family: Family) -> Iterator[str]:
    """Yield the whole path of a family's files as a pattern, if its package is installed."""
    if find_spec(family.package):
        yield str(Path(str(files(family.package))) / family.files)


def _found(pattern: str) -> bool:
    path = Path(pattern)
    return any(path.parent.glob(path.name))
