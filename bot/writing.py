"""A résumé document as a file on disk, for the command line."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from bot.errors import FileError
from bot.interview.session import Answer, Answers
from bot.rendering.pool import Pool
from bot.rendering.rendered import Rendered
from bot.resume.build import build
from bot.resume.document import Paper
from bot.resume.jsonresume import from_json, to_json

Made: TypeAlias = tuple[bytes, tuple[str, ...]]  # a file's content, and remarks for the user


def answers_from(
    document: object, chosen: Mapping[str, str | None]
) -> tuple[Answers, tuple[str, ...]]:
    """The answers a JSON Resume document holds, and the names of what was left out."""
    if not isinstance(document, dict):
        raise FileError("That is JSON, but not a JSON Resume: it should be an object {…}.")
    imported = from_json(document)
    profile = {f"profile.{key}": Answer(value) for key, value in chosen.items() if value}
    return {**imported.answers, **profile}, imported.left_out


def write_file(answers: Answers, out: Path, paper: str | None) -> tuple[str, ...]:
    """Write the document in the format of the file's ending; gives remarks for the user.

    Folders that are missing are made. What stood in the file stays if the document cannot be made.
    """
    make = FORMATS.get(out.suffix.lower())
    if make is None:
        raise FileError(f"{out.name}: the ending should be one of {', '.join(FORMATS)}.")
    content, remarks = make(answers, paper)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
    except OSError as error:
        raise FileError(f"{out} cannot be written: {error.strerror}.") from None
    return remarks


def _made(answers: Answers, paper: str | None) -> Rendered:
    document = build(answers)
    if paper:
        document = replace(document, paper=Paper(paper))
    with Pool() as pool:  # the same limits as in the chat
        made = asyncio.run(pool.render(document, previews=False))
    if made.unprintable:
        lost = " ".join(made.unprintable)
        raise FileError(f"These characters cannot be printed: {lost} – leave them out.")
    return made


def _pdf(answers: Answers, paper: str | None) -> Made:
    made = _made(answers, paper)
    printed = build(answers)
    blank = not (printed.name or printed.headline or printed.contact or printed.sections)
    empty = ("nothing to print in it: the page is empty",) * blank
    long = () if made.fits else (f"{made.pages} pages: longer than employers expect",)
    return made.pdf, empty + long + tuple(
        f"may be misread by programs: {text}" for text in made.missing
    )


def _json(answers: Answers, _paper: str | None) -> Made:
    return (json.dumps(to_json(answers), ensure_ascii=False, indent=2) + "\n").encode(), ()


FORMATS: Mapping[str, Callable[[Answers, str | None], Made]] = {
    ".pdf": _pdf,
    ".json": _json,
}
