"""Whole interviews on real input, from /start to the PDF read back."""

import asyncio
import os
import re
import sys
from asyncio.subprocess import PIPE
from contextlib import closing

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from bot.interview.schema import Level
from tests.driver import Chatter, Sheet, pdf_made, play
from tests.person import Person
from tests.resume.drafts import resume
from tests.resume.test_real_resumes import PEOPLE, facts
from tests.served import Served

BREAKS = re.compile(r"[\s\u2060\u200b]+")


def flat(text):
    return BREAKS.sub("", text)


def pdfium(path):
    with closing(PdfDocument(path)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def pypdf(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


async def played(ada, name, lines=None, **how):
    """The PDF at the end of a whole interview; `lines` takes what was said and tapped."""
    await ada.says("/start")
    level = Level.MID if name == "ivanka" else Level.JUNIOR
    player = Chatter(ada)
    await play(player, Sheet(resume(name), level=level), **how)
    await player.tap("Get my PDF")
    await player.tap("Make the PDF")
    await pdf_made(player)
    if lines is not None:
        lines += player.lines
    return ada.documents[-1].content


def spoken(fact, person):
    """A fact as the page has it: telephone numbers international, addresses in short."""
    phone = person["basics"]["phone"]
    if fact == phone:
        digits = re.sub(r"\D", "", phone)[-10:]
        return f"+1 {digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return fact.removeprefix("www.")


async def test_a_restart_between_every_two_questions_changes_no_byte_of_the_pdf(
    api, database_url, pool
):
    """The draft goes on at the right question each time (U2, U16, U26)."""
    pages = []
    for number, restarts in enumerate((False, True)):
        person = Person(api, 2000 + number)
        async with Served(api, database_url, pool) as running:
            between = running.restart if restarts else None
            pages.append(await played(person, "ivanka", between=between))
    assert pages[0] == pages[1]


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("name", PEOPLE)
async def test_every_fact_said_in_chat_stands_once_and_in_order_in_the_pdf(name, ada, tmp_path):
    path, person = tmp_path / "resume.pdf", resume(name)
    path.write_bytes(await played(ada, name))
    for extract in (pdfium, pypdf):
        rest = flat(extract(path))
        for fact in filter(None, facts(person)):
            _, found, rest = rest.partition(flat(spoken(fact, person)))
            assert found, f"missing, or out of order: {fact}"


@pytest.mark.usefixtures("served")
async def test_the_same_lines_through_a_pipe_end_in_the_same_pdf(ada, tmp_path):
    """The terminal plays the same interview, without Telegram."""
    lines = []
    pdf = await played(ada, "daniel-reyes_career-changer", lines)
    terminal = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "chat", "--out", str(tmp_path / "out"),
        env={**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'terminal.sqlite'}"},
        stdin=PIPE, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip
    said, errors = await terminal.communicate("\n".join(lines).encode())
    assert errors.decode() == ""
    assert terminal.returncode == 0
    saved = tmp_path / "out" / ada.documents[-1].name
    assert f"Saved: {saved}" in said.decode().replace("\n", "")
    assert saved.read_bytes() == pdf
