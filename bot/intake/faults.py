"""Why a file is not read; each reason is one sentence that says what to do."""

from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """What is wrong with a file."""

    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    LOCKED = "locked"
    BOMB = "bomb"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"
    PICTURE = "picture"
    OLD_WORD = "old_word"
    UNREAD_KIND = "unread_kind"
    UNKNOWN_ZIP = "unknown_zip"
    NOT_JSON = "not_json"
    NOT_UTF8 = "not_utf8"
    NOTHING = "nothing"
    TOO_SLOW = "too_slow"
    GONE = "gone"
    NOT_THERE = "not_there"
    FAILED = "failed"


SENTENCES: Final[dict[Fault, str]] = {
    Fault.TOO_LARGE: "That file has more than 8 MB: send the résumé alone, without scans.",
    Fault.TOO_LONG: "That is far longer than a résumé: send a version of 20 pages at most.",
    Fault.LOCKED: "That file is locked by a password: send a copy without one.",
    Fault.BOMB: "That file unpacks to far more than a résumé, so I left it: send a PDF of it.",
    Fault.DAMAGED: "That file is damaged and does not open: save it anew and send it again.",
    Fault.NO_TEXT: (
        "That file holds pictures of pages and no text I could read: send the PDF or Word file "
        "your program saved, not a scan."
    ),
    Fault.PICTURE: (
        "That is a picture, and I read text only: send the résumé as PDF or Word file (.docx)."
    ),
    Fault.OLD_WORD: "That is an old Office file: save it as .docx or PDF and send that.",
    Fault.UNREAD_KIND: (
        "I can't read that kind of file: send a PDF, a Word file (.docx), a text file, a JSON "
        "Resume or LinkedIn's zip."
    ),
    Fault.UNKNOWN_ZIP: (
        "That zip is no LinkedIn export: unpack it and send the résumé in it by itself."
    ),
    Fault.NOT_JSON: "That begins like JSON and breaks off in the middle: export it anew.",
    Fault.NOT_UTF8: "I can't tell the letters of that text file: save it as UTF-8 or as PDF.",
    Fault.NOTHING: "I found nothing of a résumé in that file: send another, or just go on here.",
    Fault.TOO_SLOW: "That file took too long to read: save it as a plain PDF and send that.",
    Fault.GONE: "I could not get that file from Telegram: send it once more.",
    Fault.NOT_THERE: "There is no file I can read at that path: type it whole.",
    Fault.FAILED: "I could not read that file: save it as a plain PDF and send that.",
}


class IntakeError(Exception):
    """A file that is not read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(SENTENCES[fault])
        self.fault = fault

    def __reduce__(self) -> tuple[type["IntakeError"], tuple[Fault]]:
        """Travel between processes by the fault alone."""
        return IntakeError, (self.fault,)
