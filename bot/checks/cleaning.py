"""Typed text made safe to store, compare and print, with nothing a reader could see taken away."""

import re
import unicodedata

MOST_MARKS = 3  # accents stacked on a letter (U32, reliability.md 4.2: "zalgo" stalls a renderer)
MOST_TRAIL = 8  # all that may hang on a letter: Burmese syllables carry five spacing signs
_RAW_TRAIL = 32  # the same before normalizing, which sorts a run of marks in quadratic time

_JOINERS = "\u200c\u200d"  # they shape Persian, Indic letters and emoji families
_VISIBLE_FORMAT = range(0x600, 0x606)  # Arabic number signs: format characters that are seen
_LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_WORD_BULLETS = range(0xF020, 0xF100)  # bullets of the Symbol and Wingdings fonts, pasted from Word
_EMPTY_GLYPHS = frozenset(  # Default_Ignorable_Code_Point of Unicode, where not format characters
    (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810))
)
_BRAILLE_BLANK = 0x2800
_NEVER_A_CHARACTER = 0xFFFE  # the last two of each plane; XML, so DOCX, refuses them
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})  # control, format, surrogate, private use
_FIRST_MARK = "\u0300"
_STACKED = frozenset({"Mn", "Me"})  # marks that take no room of their own

_PICTURE = (  # Emoji_Presentation, or what is made a picture by the selector U+FE0F
    "(?:[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd"
    "\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c"
    "\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f1e6-\U0001f1ff"
    "\U0001f200-\U0001faff]|[#*\\d]\ufe0f?\u20e3|[^\\w\\s]\ufe0f)"
)
_EMOJI = re.compile(rf"{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d{_PICTURE}[\ufe0f]*)*")
_BEFORE_STOP = re.compile(r" (?=[.,;:!?)])")
_TRAIL = re.compile(r"\n{3,}")
_BLANKS = re.compile(r" {2,}")


def _safe(code: int) -> str | None:
    """Give what stands for a character beyond ASCII; None drops it."""
    char = chr(code)
    if char in _JOINERS or code in _VISIBLE_FORMAT:
        return char
    if char in _LINE_BREAKS:
        return "\n"
    if code in _EMPTY_GLYPHS or code & _NEVER_A_CHARACTER == _NEVER_A_CHARACTER:
        return None
    if code in _WORD_BULLETS:
        return "•"
    kind = unicodedata.category(char)
    if kind == "Zs" or code == _BRAILLE_BLANK:
        return " "
    return None if kind in _UNSEEN else char


class _Table(dict[int, str | None]):
    """A translation table that works out what it does not hold, without growing."""

    def __missing__(self, code: int) -> str | None:
        """Ask `_safe`."""
        return _safe(code)


_TABLE = _Table({code: _safe(code) for code in range(0x250)} | {ord("\t"): " "})


def is_mark(char: str) -> bool:
    """Tell whether the character hangs on the letter before it."""
    return unicodedata.category(char).startswith("M")


def _hangs(char: str) -> bool:
    """Tell whether the character shapes or marks the letter before it."""
    return char in _JOINERS or is_mark(char)


def _thinned(text: str, marks: int, trail: int) -> str:
    """Keep of what hangs on each letter the first `marks` stacked signs and `trail` in all."""
    if not any(char >= _FIRST_MARK and _hangs(char) for char in set(text)):
        return text
    kept: list[str] = []
    hanging = stacked = 0
    for char in text:
        kind = unicodedata.category(char)
        if _hangs(char):
            hanging += 1
            stacked += kind in _STACKED
            if hanging > trail or (kind in _STACKED and stacked > marks):
                continue
        else:
            hanging = stacked = 0
        kept.append(char)
    return "".join(kept)


def clean(text: str) -> str:
    """Drop what cannot be seen or would break the page, and tidy blanks and line breaks (U32).

    NFC; no control, bidi, zero-width (but joiners), surrogate or private characters; at most
    one empty line in a row; no blanks at the ends of lines. Cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    seen = text.replace("\r\n", "\n").translate(_TABLE)
    composed = unicodedata.normalize("NFC", _thinned(seen, _RAW_TRAIL, _RAW_TRAIL))
    lines = _thinned(composed, MOST_MARKS, MOST_TRAIL).split("\n")
    tidy = "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in lines)
    return _TRAIL.sub("\n\n", tidy).strip("\n")


def without_emoji(text: str) -> str:
    """Give the text without emoji, which no résumé is printed with, and tidy the blanks left.

    Signs that are text by default, such as ✓ and ★, stay (emoji-data.txt of UTS #51).
    """
    if text.isascii() or not _EMOJI.search(text):
        return text
    left = _BLANKS.sub(" ", _EMOJI.sub(" ", text))
    return _BEFORE_STOP.sub("", left).strip(" ")


def folded(text: str) -> str:
    """Give the text for comparing: case and accents gone, a Turkish dotless i dotted."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def has_letter(text: str) -> bool:
    """Tell whether there is a letter of any script in the text."""
    return any(char.isalpha() for char in text)


def has_word(text: str) -> bool:
    """Tell whether there is a letter or digit of any script in the text."""
    return any(char.isalnum() for char in text)
