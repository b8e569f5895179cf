"""The rendering process: documents come back whole, and every failure is a plain sentence."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import docx
import psutil
import pytest

from bot.rendering.markdown import to_markdown
from bot.rendering.pdf import to_pdf
from bot.rendering.pictures import page_pictures
from bot.rendering.plain_text import to_text
from bot.rendering.pool import RENDERING, Pool
from bot.rendering.rendered import FAILED, TOO_LONG, TOO_MUCH, TOO_SLOW, RenderingError
from bot.rendering.word import to_docx
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from tests import inside
from tests.rendering import samples


async def test_a_document_comes_back_whole_with_its_pictures(pool):
    rendered = await pool.render(samples.SENIOR, previews=True)
    assert rendered.pdf.startswith(b"%PDF-")
    assert (rendered.pages, rendered.fits, len(rendered.previews)) == (2, True, 2)
    assert (rendered.missing, rendered.unprintable) == ((), ())
    assert rendered.margin_mm == 25.4
    assert rendered.thumbnail


async def test_previews_are_made_only_when_asked_for(pool):
    assert (await pool.render(samples.EMPTY, previews=False)).previews == ()


async def test_the_pool_and_this_process_give_the_same_bytes(pool):
    assert (await pool.render(samples.JUNIOR, previews=False)).pdf == to_pdf(samples.JUNIOR).content


async def test_the_other_formats_come_back_whole(pool):
    for form, made in {"docx": to_docx, "md": to_markdown, "txt": to_text}.items():
        content = made(samples.SENIOR)
        whole = content if isinstance(content, bytes) else content.encode()
        assert (await pool.write(samples.SENIOR, form)).files == (whole,)
    pictures = await pool.write(samples.SENIOR, "png")
    assert pictures.files == page_pictures(to_pdf(samples.SENIOR).content)


async def test_pictures_tell_what_cannot_be_set(pool):
    assert (await pool.write(Document("Ada 🎤", "", (), ()), "png")).unprintable == ("🎤",)


async def test_what_is_but_text_needs_no_process():
    pool = Pool(replace(RENDERING, make=None))
    assert (await pool.write(samples.EMPTY, "txt")).files == (b"Bo Li\n",)


@pytest.mark.parametrize("form", ["docx", "png", "md", "txt"])
async def test_a_failure_of_ours_in_another_format_quotes_nothing_of_the_person(form, pool):
    with pytest.raises(RenderingError) as failure:
        await pool.write(Document("Ada Byron", "", (), (None,)), form)
    assert str(failure.value) == FAILED
    assert "Ada" not in repr(failure.value.__notes__)


async def test_the_longest_resume_makes_a_word_file_in_time(pool):
    """Far below the 15 seconds after which its process is ended."""
    made = await pool.write(full(FILLS["prose"]), "docx")
    lines = docx.Document(BytesIO(made.files[0])).paragraphs
    assert len(lines) == 3 + 30 * (1 + 12)  # name, headline, title; jobs with their points


async def test_what_cannot_be_set_is_named(pool):
    rendered = await pool.render(Document("Ada 🎤", "", (), ()), previews=False)
    assert rendered.unprintable == ("🎤",)


async def test_a_document_too_long_is_refused_in_a_plain_sentence(pool):
    long = Document("Ada", "", (), samples.SENIOR.sections * 10)
    with pytest.raises(RenderingError, match="longer than 12 pages"):
        await pool.render(long, previews=False)


async def test_a_failure_of_ours_quotes_nothing_of_the_person(pool):
    with pytest.raises(RenderingError) as failure:
        await pool.render(Document("Ada Byron", "", (), (None,)), previews=False)
    assert str(failure.value) == FAILED
    assert failure.value.__cause__ is None
    assert failure.value.__notes__ == ["Caused by AttributeError."]


def full(fill, entries=30, bullets=12, characters=60_000):
    """As much as the interview takes in one section (U32)."""
    each = characters // (entries * bullets) - 3
    point = (fill * (each // len(fill) + 1))[:each]
    entry = Entry("A job", "2020 - 2021", bullets=(point,) * bullets)
    return Document("Ada", "Dev", (), (Section("experience", "Experience", (entry,) * entries),))


FILLS = {
    "prose": "lorem ipsum dolor sit amet ",
    "CJK": "語設計",
    "one word": "w",
    "accents": "a\u0300\u0301\u0302",
}


@pytest.mark.parametrize("fill", FILLS)
async def test_the_longest_resume_there_can_be_makes_a_pdf_or_the_sentence_in_time(fill, pool):
    """U32: 60,000 characters in 30 entries of 12 points each."""
    try:
        made = await pool.render(full(FILLS[fill]), previews=True)
    except RenderingError as refused:
        assert str(refused) == TOO_LONG  # noqa: PT017
    else:
        assert 1 <= made.pages <= 12
        assert made.missing == ()


PAST = {
    "characters": full("lorem ipsum ", characters=61_500),
    "one text": Document("Ada", "x" * 5_001, (), ()),
    "an address": Document("Ada", "", (Link("here", "https://example.com/" + "x" * 5_000),), ()),
    "keywords": Document("Ada", "", (), (), keywords=("x" * 1_000,) * 61),
    "sections": Document("Ada", "", (), (Section("s", "S", (Paragraph("x"),)),) * 101),
    "blocks": Document("Ada", "", (), (Section("s", "S", (Paragraph("x"),) * 101),)),
    "points": Document("Ada", "", (), (Section("s", "S", (Entry("x", bullets=("x",) * 101),)),)),
    "list": Document("Ada", "", (), (Section("s", "S", (Bullets(("x",) * 101),)),)),
    "group": Document("Ada", "", (), (Section("s", "S", (Group("x", ("x",) * 101),)),)),
}


@pytest.mark.parametrize("what", PAST)
async def test_more_than_the_interview_leads_to_is_refused_before_it_is_set(what, pool):
    with pytest.raises(RenderingError) as refused:
        await pool.render(PAST[what], previews=False)
    assert str(refused.value) == TOO_MUCH


MISCHIEF = replace(RENDERING, make=inside.render, limits=replace(RENDERING.limits, seconds=3.0))
ENDS = {"Hang": TOO_SLOW, "Eat": FAILED, "Crash": FAILED, "Recurse": FAILED, "Divide": FAILED}


async def test_whatever_goes_wrong_is_a_plain_sentence_and_the_next_document_is_made():
    with Pool(MISCHIEF) as pool:
        for name, sentence in ENDS.items():
            with pytest.raises(RenderingError) as failure:
                await pool.render(Document(name, "", (), ()), previews=False)
            assert str(failure.value) == sentence
            assert (await pool.render(samples.EMPTY, previews=False)).pages == 1


async def test_a_process_that_died_between_two_documents_costs_none():
    with Pool() as pool:
        await pool.render(samples.EMPTY, previews=False)
        for child in psutil.Process().children(recursive=True):
            if child.ppid() != os.getpid():  # one of the fork server's
                child.kill()
        assert (await pool.render(samples.EMPTY, previews=False)).pages == 1


def test_weasyprint_stays_out_of_the_process_that_chats():
    code = "import sys, bot.rendering.pool; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
