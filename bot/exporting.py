"""All that is held on a person, in one file to keep (GDPR art. 15 and 20).

A zip, since there are several files: phones open one with a tap, and it arrives whole or not at
all. In it the stored rows as they are, and each résumé as PDF and as JSON Resume.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.interview.guarding import unkept_numbers
from bot.interview.session import Answers, Session
from bot.interview.summary import has_anything
from bot.rendering.rendered import Rendered, RenderingError
from bot.resume.build import build
from bot.resume.document import Document
from bot.resume.filename import file_name
from bot.resume.jsonresume import to_json
from bot.zipping import zipped

NAME = "my-data.zip"
ROWS = "my-data.json"  # every stored row, by table
RENDERING_TIME = 40.0  # seconds for all PDFs together: nobody waits for an export much longer

Render = Callable[[Document], Awaitable[Rendered]]


@dataclass(frozen=True, slots=True)
class Export:
    """The file, and the names in it that have no PDF: too long to make, or not printable."""

    content: bytes
    without_pdf: tuple[str, ...]


async def export(
    everything: Mapping[str, Any], drafts: Sequence[Answers], render: Render
) -> Export:
    """Put stored rows and finished files together."""
    files = {ROWS: await asyncio.to_thread(as_json, everything)}
    without, until = [], time.monotonic() + RENDERING_TIME
    for answers in drafts:
        if not has_anything(Session(answers)):
            continue
        name = free_name(file_name(answers, "json"), files)
        files[name] = as_json(to_json(answers))
        pdf = await pdf_of(answers, render) if time.monotonic() < until else None
        if pdf is None:
            without.append(name)
        else:
            files[name.removesuffix("json") + "pdf"] = pdf
    return Export(await asyncio.to_thread(zipped, files), tuple(without))


async def pdf_of(answers: Answers, render: Render) -> bytes | None:
    """The résumé as it would be sent; None where none can be made, or is to be."""
    if await asyncio.to_thread(unkept_numbers, answers):
        return None
    try:
        made = await render(build(answers))
    except RenderingError:
        return None
    return None if made.unprintable else made.pdf


def free_name(name: str, taken: Mapping[str, bytes]) -> str:
    """The name, numbered where another résumé has it."""
    stem, dot, kind = name.rpartition(".")
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{dot}{kind}"
    return name


def as_json(value: object) -> bytes:
    """JSON as people read it."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str).encode()
