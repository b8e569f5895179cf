"""The name of the file that is sent: whose, for what, and that it is a résumé (R162)."""

import re

from anyascii import anyascii

from bot.interview.session import Answers
from bot.resume.customs import document_word
from bot.resume.facts import country, section

MOST_CHARACTERS = 60  # what mail programs and applicant portals show whole
SPELLED = {"C++": "Cpp", "C#": "CSharp", "F#": "FSharp"}


def file_name(answers: Answers, suffix: str = "pdf") -> str:
    """Give "Ada-Byron-Backend-Developer-Resume.pdf": ASCII letters, digits and hyphens only.

    At most 60 characters; words fall off the job title first, then off the name.
    """
    name = _words(section(answers, "contact").text("name"))
    target = _words(section(answers, "profile").text("target"))
    ending = f"{document_word(country(answers))}.{suffix}"
    room = MOST_CHARACTERS - len(ending)
    kept = _fitting(name, room)
    kept += _fitting(target, room - sum(len(word) + 1 for word in kept))
    return "-".join((*kept, ending))


def _words(text: str) -> tuple[str, ...]:
    for sign, spelling in SPELLED.items():
        text = text.replace(sign, spelling)
    plain = re.sub(r"['’.]", "", anyascii(text))  # "O'Neil" and "Node.js" stay one word
    return tuple(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", plain))


def _fitting(words: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Take words from the front while they fit, each with the hyphen after it."""
    kept: tuple[str, ...] = ()
    for word in words:
        room -= len(word) + 1
        if room < 0:
            break
        kept += (word,)
    return kept
