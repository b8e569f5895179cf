"""A résumé document as a file on disk, for the command line."""

import asyncio
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from bot.checks.customs import is_safety
from bot.checks.removal import held, without
from bot.errors import FileError
from bot.interview.forgetting import shortened, texts
from bot.interview.guarding import name_of
from bot.interview.schema import Paper
from bot.interview.session import Answer, Answers
from bot.rendering.pool import Pool
from bot.rendering.rendered import Rendered
from bot.resume.build import build
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


def guarded(answers: Answers, keep: Collection[str]) -> tuple[Answers, tuple[str, ...]]:
    """The answers without ids and bank numbers, and remarks on all personal details in them.

    Categories in `keep` are kept without a word. In the chat a person is asked instead.
    """
    kept, seen = frozenset(keep), dict(answers)
    remarks: list[str] = []
    for key, answer in answers.items():
        looked = [_looked_at(text, key.partition(".")[0], kept) for text in texts(answer)]
        remarks += [f"{key}: {remark}" for _, told in looked for remark in told]
        if any(told for _, told in looked):
            seen[key] = shortened(answer, tuple(text for text, _ in looked))
    return {key: answer for key, answer in seen.items() if answer.value}, tuple(remarks)


def _looked_at(text: str, section: str, kept: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """A text without its ids and bank numbers, and a line on each detail in it."""
    if not text:
        return text, ()
    found = held(text, section, kept)
    told = dict.fromkeys(
        f"{f.code} {name_of(f.category)}{_ENDS[is_safety(f.category)]}" for f in found
    )
    numbers = [finding for finding in found if is_safety(finding.category)]
    return (without(text, numbers) if numbers else text), tuple(told)


_ENDS: Mapping[bool, str] = {
    True: ": left out, no employer needs it",
    False: ": better left out",
}


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
