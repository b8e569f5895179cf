"""What the log shows: time, level, event and ids; never what a person wrote, and never a token.

It is held at the one place where records become lines, so it holds for every logger:

- of an error only its class and the places in our files stand there: its text may quote a person;
- of other packages' records only the constant beginning: what they fill in may be anything;
- a token that still got into a line is cut out.

Our own records are trusted to name ids only; `tests/test_secrecy.py` looks.
"""

import copy
import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

from pythonjsonlogger.json import JsonFormatter

OWN = ("bot", "db")
TALKATIVE = (
    "telegram",
    "httpx",
    "httpcore",
    "aiohttp",
    "pgqueuer",
    "psycopg",
    "weasyprint",
    "fontTools",
    "pypdf",
)
SILENT = logging.CRITICAL + 1  # PTB logs updates it cannot parse, whole, as critical
ROOT = Path(__file__).parent.parent
MOST_PLACES = 5  # of an error, the innermost first
TOKEN = re.compile(
    r"(?<!\d)\d{5,}:[\w-]{20,}"
)  # https://core.telegram.org/bots/api#authorizing-your-bot
CONSTANT = re.compile(
    r"[^\n:<>(){}\[\]'\"=%]*"
)  # the beginning of a text before it quotes anything
MOST_FOREIGN = 80  # characters

TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"
FIELDS = "%(asctime)s %(levelname)s %(name)s %(event)s %(message)s"
ISO_8601 = "%Y-%m-%dT%H:%M:%S%z"
RENAMED = {"asctime": "time", "levelname": "level", "name": "logger"}


def set_up_logs(level: str, form: str = "", stream: TextIO | None = None) -> None:
    """Log to a stream (standard error): as text or JSON lines, by default text on a terminal.

    The level is our own loggers': libraries would log statements and texts of people at DEBUG.
    Those that put tokens or updates even into errors are silenced.
    """
    logging.basicConfig(level=logging.WARNING, handlers=[handler(form, stream or sys.stderr)])
    for own in OWN:
        logging.getLogger(own).setLevel(level)
    for talkative in TALKATIVE:
        logging.getLogger(talkative).setLevel(SILENT)
    logging.captureWarnings(capture=True)
    sys.excepthook = hook("stopped by an error")
    threading.excepthook = lambda told: _fatal("a thread was stopped by an error", told)


def handler(form: str, stream: TextIO) -> logging.Handler:
    """What writes lines of a form ("json", "text", or "" for what fits the stream)."""
    made = logging.StreamHandler(stream)
    wants_text = form == "text" or (not form and stream.isatty())
    json_lines = JsonLines(FIELDS, datefmt=ISO_8601, rename_fields=RENAMED)
    made.setFormatter(Lines(TEXT) if wants_text else json_lines)
    return made


class Lines(logging.Formatter):
    """A line for people."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(discreet(record))


class JsonLines(JsonFormatter):
    """A line for programs: `event` is the constant text, the fields of a record stand by name."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(discreet(record))


def discreet(record: logging.LogRecord) -> logging.LogRecord:
    """The record with nothing in it that somebody may have written."""
    told = copy.copy(record)
    own = record.name.partition(".")[0] in OWN
    event = str(record.msg) if own else beginning(record)
    message = record.getMessage() if own else event
    told.__dict__.update(_fields(record) if own else {})
    if record.exc_info and record.exc_info[0]:
        error = where(record.exc_info)
        told.__dict__["error"] = error
        message = f"{message}: {error}"
    told.__dict__["event"] = without_token(event)
    told.msg, told.args = without_token(message), ()
    told.exc_info = told.exc_text = told.stack_info = None
    return told


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    """The values a record names: `log.info("update %(update)d waits", {"update": 5})`."""
    given = record.args if isinstance(record.args, Mapping) else {}
    return {name: value for name, value in given.items() if name not in record.__dict__}


def beginning(record: logging.LogRecord) -> str:
    """The constant beginning of another package's record."""
    match = CONSTANT.match(str(record.msg))
    return match[0][:MOST_FOREIGN].strip() if match else ""


def where(raised: Any) -> str:  # noqa: ANN401  what sys.exc_info() gives
    """An error's class and the places it came by, without its text."""
    kind, _, trace = raised
    frames = reversed(traceback.extract_tb(trace))
    places = [
        f"{Path(frame.filename).relative_to(ROOT)}:{frame.lineno} {frame.name}"
        for frame in frames
        if Path(frame.filename).is_relative_to(ROOT)
    ]
    return " < ".join((kind.__qualname__, *places[:MOST_PLACES]))


def without_token(text: str) -> str:
    """The text with bot tokens cut out."""
    return TOKEN.sub("[token]", text)


def hook(event: str) -> Callable[..., None]:
    """What reports an error that nobody caught."""

    def report(*raised: Any) -> None:  # noqa: ANN401  what sys.excepthook is given
        logging.getLogger("bot").critical(event, exc_info=raised)

    return report


def _fatal(event: str, told: threading.ExceptHookArgs) -> None:
    hook(event)(told.exc_type, told.exc_value, told.exc_traceback)
