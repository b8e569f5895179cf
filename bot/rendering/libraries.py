"""Which native libraries pages need, and whether they can be opened here.

Needs nothing but Python: as a script, before anything is installed, it exits with 0 or 1.
"""

import ctypes
import ctypes.util
import sys

LIBRARIES = (
    "gobject-2.0",
    "pango-1.0",
    "harfbuzz",
    "harfbuzz-subset",
    "fontconfig",
    "pangoft2-1.0",
)
NAMES = ("lib{}.so.0", "lib{}.so.1", "lib{}.0.dylib", "lib{}.dylib")


def opens(name: str) -> bool:
    """Whether the dynamic linker finds a library of this name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def found(library: str) -> bool:
    """Whether one of a library's usual names opens, on Linux or macOS."""
    if any(opens(name.format(library)) for name in NAMES):
        return True
    return sys.platform == "darwin" and ctypes.util.find_library(library) is not None


def missing() -> list[str]:
    """The libraries that cannot be opened."""
    return [library for library in LIBRARIES if not found(library)]


if __name__ == "__main__":
    sys.exit(bool(missing()))
