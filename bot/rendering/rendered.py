"""What rendering gives back, and the one way it fails."""

from dataclasses import dataclass

from bot.errors import PlainError
from bot.interview.schema import MOST_PAGES

MOST_BYTES = 10 * 1024 * 1024
FAILED = "The document could not be made."
TOO_SLOW = "Making the document took too long."
TOO_LONG = f"The document is longer than {MOST_PAGES} pages."
TOO_MUCH = f"The document holds more text than {MOST_PAGES} pages."
TOO_BIG = "The document is too big to be sent."


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF and what is known about it.

    `missing` holds the texts that cannot be read back out of the bytes; `unprintable` the
    characters no typeface here has, which stand as boxes on the page. With either the document
    is not to be sent silently. `begun` holds for each page the titles of the sections that begin
    on it, as printed; `borrowed` Chinese characters in the forms of mainland China for want of a
    typeface with those of Taiwan and Hong Kong.
    """

    pdf: bytes
    pages: int
    point_size: float
    margin_mm: float
    fits: bool  # within the document's `most_pages`
    previews: tuple[bytes, ...]  # a JPEG a page
    thumbnail: bytes  # JPEG
    missing: tuple[str, ...]
    unprintable: tuple[str, ...]
    begun: tuple[tuple[str, ...], ...] = ()
    borrowed: tuple[str, ...] = ()


class RenderingError(PlainError):
    """Rendering failed or took too long; the text is a plain sentence without personal data."""
