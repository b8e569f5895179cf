"""Previews and thumbnails."""

from io import BytesIO

import pytest
from PIL import Image

from bot.rendering.pdf import to_pdf
from bot.rendering.pictures import MOST_THUMBNAIL_BYTES, THUMBNAIL_SIDE, previews, thumbnail
from tests.rendering import samples


@pytest.fixture(scope="module")
def pdf():
    return to_pdf(samples.SENIOR).content


def test_each_page_has_a_preview_sharp_enough_to_read(pdf):
    """U23."""
    pictures = [Image.open(BytesIO(one)) for one in previews(pdf)[0]]
    assert len(pictures) == 2
    assert all(one.format == "JPEG" and one.width >= 1200 for one in pictures)


def test_a_preview_is_well_below_what_telegram_takes(pdf):
    assert all(len(one) < 1_000_000 for one in previews(pdf)[0])


def test_a_preview_shows_ink_on_white(pdf):
    page = Image.open(BytesIO(previews(pdf)[0][0])).convert("L")
    assert page.getpixel((5, 5)) == 255
    assert page.getextrema()[0] < 60


@pytest.mark.parametrize("made", [thumbnail, lambda pdf: previews(pdf)[1]], ids=["alone", "beside"])
def test_the_thumbnail_is_within_telegrams_limits(made, pdf):
    """U22; Bot API: JPEG, at most 320 pixels a side, less than 200 kB."""
    picture = Image.open(BytesIO(made(pdf)))
    assert picture.format == "JPEG"
    assert max(picture.size) == THUMBNAIL_SIDE
    assert len(made(pdf)) < MOST_THUMBNAIL_BYTES
