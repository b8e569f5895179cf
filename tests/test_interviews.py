"""Whole interviews on real input, from /start to the PDF read back."""

import re
from contextlib import closing

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from bot.interview.schema import Level
from tests.driver import Chatter, Sheet, play
from tests.resume.drafts import resume
from tests.resume.test_real_resumes import PEOPLE, facts

BREAKS = re.compile(r"[\s\u2060\u200b]+")


def flat(text):
    return BREAKS.sub("", text)


def pdfium(path):
    with closing(PdfDocument(path)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def pypdf(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


async def played(served, ada, name, **how):
    await ada.says("/start")
    level = Level.MID if name == "ivanka" else Level.JUNIOR
    await play(Chatter(ada), Sheet(resume(name), level=level), **how)
    await ada.taps("Get my PDF")
    await ada.until(lambda: ada.documents, patience=60)
    return ada.documents[-1].content


def spoken(fact, person):
    """A fact as the page has it: telephone numbers international, addresses in short."""
    phone = person["basics"]["phone"]
    if fact == phone:
        digits = re.sub(r"\D", "", phone)[-10:]
        return f"+1 {digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return fact.removeprefix("www.")


@pytest.mark.parametrize("name", PEOPLE)
async def test_every_fact_said_in_chat_stands_once_and_in_order_in_the_pdf(
    name, served, ada, tmp_path
):
    path, person = tmp_path / "resume.pdf", resume(name)
    path.write_bytes(await played(served, ada, name))
    for extract in (pdfium, pypdf):
        rest = flat(extract(path))
        for fact in filter(None, facts(person)):
            _, found, rest = rest.partition(flat(spoken(fact, person)))
            assert found, f"missing, or out of order: {fact}"
