"""What WeasyPrint writes on pages, said more shortly: the same glyphs at the same places."""

import re
import zlib
from binascii import unhexlify
from typing import Any, Final

import pydyf

# PDF 32000-1:2008, 9.4.3: an array of glyphs and the space to take away between them. WeasyPrint
# parts glyphs even where that rounds to none, which is most of them.
_SHOWS_TEXT: Final = b"] TJ"
_NO_SPACE: Final = (b">0<", b">0.0<")
# 7.3.4: a string is written by its digits or, in half the room, by its bytes.
_DIGITS: Final = re.compile(rb"<(\w+)>")
_ESCAPED: Final = ((b"\\", rb"\\"), (b"(", rb"\("), (b")", rb"\)"), (b"\r", rb"\r"))
_LEVEL: Final = 6  # of zlib; WeasyPrint's 9 takes a twentieth of a PDF's time, and saves 1 % of it
_STRUCTURE: Final = frozenset({"/StructElem", "/OBJR", "/Annot"})

_WRITABLE: Final = (bytes, str, pydyf.Object)  # as they are; numbers are rounded first


class _Apart(pydyf.Dictionary):  # type: ignore[misc]  # pydyf has no types
    """An object that is written by itself, not into the stream of many."""

    compressible = False


def shorten(_document: object, pdf: Any) -> None:  # noqa: ANN401  pydyf has no types
    """Join glyphs between which no space is taken away, and compress streams fast.

    A finisher of `weasyprint.Document.write_pdf`. Readers have less to do: the self-test takes
    half as long.
    """
    for written in pdf.objects:
        deflated = isinstance(written, pydyf.Stream) and written.compress
        if deflated and all(isinstance(part, _WRITABLE) for part in written.stream):
            content = b"\n".join(map(_joined, written.stream))
            written.stream = [zlib.compress(content, _LEVEL)]
            written.extra["Filter"] = "/FlateDecode"
            written.compress = False


def set_apart(_document: object, pdf: Any) -> None:  # noqa: ANN401  as above
    """Leave only the structure in the stream of objects, where most of a file's objects are.

    A finisher, too. Many a reader takes in the whole stream for the first object it wants: now
    one that looks for text reads pages and fonts alone. A file is 2 kB longer.
    """
    for written in pdf.objects:
        if isinstance(written, pydyf.Dictionary) and written.get("Type") not in _STRUCTURE:
            written.__class__ = _Apart


def _joined(part: bytes | str | pydyf.Object) -> bytes:
    match part:
        case bytes():
            return _shown(part) if part.endswith(_SHOWS_TEXT) else part
        case str():
            return part.encode("ascii")
        case _:
            content: bytes = part.data
            return content


def _shown(text: bytes) -> bytes:
    for parted in _NO_SPACE:
        text = text.replace(parted, b"")
    return _DIGITS.sub(_in_bytes, text)


def _in_bytes(digits: re.Match[bytes]) -> bytes:
    glyphs = unhexlify(digits[1])
    for byte, written in _ESCAPED:
        glyphs = glyphs.replace(byte, written)
    return b"(%b)" % glyphs
