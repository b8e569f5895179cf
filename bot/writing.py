"""A résumé document as a file on disk, for the command line."""

import asyncio
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
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
from bot.resume.build import build
from bot.resume.document import Document
from bot.resume.filename import file_name
from bot.resume.jsonresume import from_json, to_json

Made: TypeAlias = tuple[tuple[bytes, ...], tuple[str, ...]]  # contents of files, and remarks


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


def write_file(
    answers: Answers, out: Path | None, form: str | None, paper: str | None
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write the document; gives the files, one a page for pictures, and remarks for the user.

    The format is that of the file's ending, else `form`. A folder, or none for the current one,
    gets a file named as in the chat. Folders that are missing are made. What stood in the file
    stays if the document cannot be made.
    """
    chosen = _form(out, form)
    if out is None or (form and out.is_dir()):
        out = (out or Path()) / file_name(answers, chosen)
    contents, remarks = FORMATS[chosen](answers, paper)
    paths = (out,) if len(contents) == 1 else tuple(_numbered(out, len(contents)))
    for path, content in zip(paths, contents, strict=True):
        save(path, content)
    return paths, remarks


def _form(out: Path | None, told: str | None) -> str:
    """Give the key of a format in `FORMATS`; raises FileError where none or two are told."""
    ending = out.suffix.lower().removeprefix(".") if out else ""
    if ending not in FORMATS and told is None:
        known = ", ".join(f".{form}" for form in FORMATS)
        name = f"{out.name}: the" if out else "Name a file by -o: its"
        raise FileError(f"{name} ending should be one of {known}. Or give a --format.")
    if ending in FORMATS and told not in {None, ending}:
        raise FileError(f"--format is {told} and the file ends in .{ending}: leave one out.")
    return ending if ending in FORMATS else str(told)


def _numbered(out: Path, count: int) -> Iterator[Path]:
    return (out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, count + 1))


def save(path: Path, content: bytes) -> None:
    """Write a file, and the folders that are missing; raises FileError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}.") from None


def _document(answers: Answers, paper: str | None) -> Document:
    document = build(answers)
    return replace(document, paper=Paper(paper)) if paper else document


def _refuse_boxes(unprintable: tuple[str, ...]) -> None:
    if unprintable:
        lost = " ".join(unprintable)
        raise FileError(f"These characters cannot be printed: {lost} – leave them out.")


def _empty(document: Document) -> tuple[str, ...]:
    """Remark on a document in which nothing stands."""
    blank = not (document.name or document.headline or document.contact or document.sections)
    return ("nothing to print in it: the page is empty",) * blank


def _pdf(answers: Answers, paper: str | None) -> Made:
    document = _document(answers, paper)
    with Pool() as pool:  # the same limits as in the chat
        made = asyncio.run(pool.render(document, previews=False))
    _refuse_boxes(made.unprintable)
    long = () if made.fits else (f"{made.pages} pages: longer than employers expect",)
    misread = tuple(f"may be misread by programs: {text}" for text in made.missing)
    return (made.pdf,), (*_empty(document), *long, *misread)


def _written(form: str, answers: Answers, paper: str | None) -> Made:
    document = _document(answers, paper)
    pool = Pool()  # as above; what is but text needs no process of its own
    try:
        made = asyncio.run(pool.write(document, form))
    finally:
        pool.close()
    _refuse_boxes(made.unprintable)
    return made.files, _empty(document)


def as_json_resume(answers: Answers) -> str:
    """Answers as the text of a JSON Resume document, with its last line ended."""
    return json.dumps(to_json(answers), ensure_ascii=False, indent=2) + "\n"


def _json(answers: Answers, _paper: str | None) -> Made:
    return (as_json_resume(answers).encode(),), ()


FORMATS: Mapping[str, Callable[[Answers, str | None], Made]] = {
    "pdf": _pdf,
    "docx": partial(_written, "docx"),
    "png": partial(_written, "png"),
    "md": partial(_written, "md"),
    "txt": partial(_written, "txt"),
    "json": _json,
}
