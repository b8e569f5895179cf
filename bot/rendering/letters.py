"""What a PDF's fonts say of their glyphs, told by the fonts where WeasyPrint cannot know.

It gives all letters of a cluster to the last of its glyphs, when it first meets that glyph.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pydyf
from fontTools.ttLib import TTFont

from bot.rendering import fonts
from bot.rendering.typesetting import WORD_JOINER

_LINE: Final = re.compile(rb"<(\w{4})> <(\w*)>")  # a glyph and its letters, as UTF-16
_SUBSETS_NAME: Final = re.compile(r"/\w{6}\+")
_EXTENSION: Final = 7  # kinds of lookups: OpenType 1.9, GSUB
_ROUNDS: Final = 4  # a glyph may stand for one that stands for another


def name_every_glyph(_document: object, pdf: Any) -> None:  # noqa: ANN401  weasyprint has no types
    """Let each glyph say which letters it stands for; a `finisher` of WeasyPrint.

    One that stands for none of its own says so: a glyph of no letters is forbidden by PDF/UA-1
    (ISO 14289-1, 7.21.7), and PDFium reads it as a stray letter of some other script.
    """
    for font in pdf.objects:
        if isinstance(font, pydyf.Dictionary) and "ToUnicode" in font:
            table = pdf.objects[int(font["ToUnicode"].split()[0])]
            letters = _letters_of_font(_SUBSETS_NAME.sub("", font["BaseFont"].decode()))
            table.stream[:] = [_told(line, letters) for line in table.stream]


def _told(line: bytes, letters: Mapping[int, str]) -> bytes:
    if not (given := _LINE.fullmatch(line)):
        return line
    said = letters.get(int(given[1], 16))
    named = said.encode("utf-16-be").hex().encode() if said else given[2]
    return b"<%b> <%b>" % (given[1], named or WORD_JOINER.encode("utf-16-be").hex().encode())


@cache
def _letters_of_font(name: str) -> Mapping[int, str]:
    """Return the letters of each glyph of a typeface that puts letters together of glyphs."""
    families = (one for one in fonts.families() if one.shaped and name.startswith(_bare(one.name)))
    return next((letters_of(fonts.file_of(one, name)) for one in families), {})


def _bare(name: str) -> str:
    return name.replace(" ", "-")


def letters_of(path: Path) -> Mapping[int, str]:
    """Return the letters of each glyph of a font file, by its number.

    Those of its characters, and what its substitutions (GSUB) make of them.
    """
    with TTFont(path, lazy=True) as font:
        told = _told_by(font)
        return {font.getGlyphID(name): letters for name, letters in told.items()}


def _told_by(font: TTFont) -> Mapping[str, str]:
    told = {name: chr(code) for code, name in sorted(font.getBestCmap().items(), reverse=True)}
    found = font["GSUB"].table.LookupList.Lookup
    tables = [_unwrapped(table) for lookup in found for table in lookup.SubTable]
    for _ in range(_ROUNDS):
        for table in tables:
            for made, parts in _substitutions(table):
                if made not in told and all(part in told for part in parts):
                    told[made] = "".join(told[part] for part in parts)
    return told


def _unwrapped(table: Any) -> Any:  # noqa: ANN401  fontTools has no types
    return table.ExtSubTable if table.LookupType == _EXTENSION else table


def _substitutions(table: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401  as above
    """Yield each glyph that a lookup makes, with those it is made from."""
    match table.LookupType:
        case 1:
            yield from ((made, (one,)) for one, made in table.mapping.items())
        case 3:
            yield from (
                (made, (one,)) for one, all_made in table.alternates.items() for made in all_made
            )
        case 4:
            for first, ligatures in table.ligatures.items():
                yield from ((one.LigGlyph, (first, *one.Component)) for one in ligatures)
        case _:  # those that put others to use, or take one glyph apart
            return
