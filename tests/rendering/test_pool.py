"""The rendering process: ready, without secrets, and killed when it hangs."""

import os
import subprocess
import sys

import psutil
import pytest

from bot.rendering import pool as pools
from bot.rendering.pool import Pool, render_now
from bot.rendering.rendered import FAILED, TOO_SLOW, RenderingError
from bot.resume.document import Document
from tests.rendering import samples

# A million words take minutes to set; the limits on what is typed keep them from the bot.
ENDLESS = Document("Ada", " ".join("ab" * 500_000), (), ())


@pytest.fixture(scope="module")
def pool():
    os.environ["DATABASE_URL"] = "sqlite:///invented"
    with Pool() as running:
        yield running
    del os.environ["DATABASE_URL"]


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
    assert (await pool.render(samples.JUNIOR, previews=False)).pdf == render_now(samples.JUNIOR).pdf


async def test_what_cannot_be_set_is_named(pool):
    rendered = await pool.render(Document("Ada 🎤", "", (), ()), previews=False)
    assert rendered.unprintable == ("🎤",)


async def test_a_document_too_long_is_refused_in_a_plain_sentence(pool):
    long = Document("Ada", "", (), samples.SENIOR.sections * 10)
    with pytest.raises(RenderingError, match="longer than 12 pages"):
        await pool.render(long, previews=False)


async def test_the_child_sees_no_secret(pool):
    await pool.render(samples.EMPTY, previews=False)
    children = psutil.Process().children(recursive=True)
    assert children
    assert not [child for child in children if set(pools.SECRETS) & set(child.environ())]
    assert os.environ["DATABASE_URL"] == "sqlite:///invented"


async def test_a_failure_of_ours_quotes_nothing_of_the_person(pool):
    with pytest.raises(RenderingError) as failure:
        await pool.render(Document("Ada Byron", "", (), (None,)), previews=False)
    assert str(failure.value) == FAILED
    assert failure.value.__cause__ is None
    assert failure.value.__notes__ == ["Caused by UndefinedError."]


async def test_a_process_that_hangs_is_killed_and_the_next_document_is_made():
    with Pool(seconds=3) as pool:
        await pool.render(samples.EMPTY, previews=False)
        with pytest.raises(RenderingError) as failure:
            await pool.render(ENDLESS, previews=False)
        assert str(failure.value) == TOO_SLOW
        assert (await pool.render(samples.JUNIOR, previews=False)).pages == 1


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
