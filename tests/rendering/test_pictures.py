"""Previews and thumbnails."""

from io import BytesIO

import pytest
import weasyprint
from PIL import Image

from bot.rendering.pdf import to_pdf
from bot.rendering.pictures import (
    MOST_THUMBNAIL_BYTES,
    PAGE_DPI,
    THUMBNAIL_SIDE,
    page_pictures,
    previews,
    thumbnail,
)
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


def test_a_page_as_a_file_is_a_png_of_its_size_in_inches(pdf):
    pictures = [Image.open(BytesIO(one)) for one in page_pictures(pdf)]
    assert [one.format for one in pictures] == ["PNG", "PNG"]
    assert {one.size for one in pictures} == {(round(8.5 * PAGE_DPI), 11 * PAGE_DPI)}
    assert round(pictures[0].info["dpi"][0]) == PAGE_DPI


def test_colours_of_a_page_stay_and_a_page_without_any_is_drawn_in_greys():
    red = weasyprint.HTML(string="<p style='color: red'>Ada").write_pdf()
    black = weasyprint.HTML(string="<p>Ada").write_pdf()
    modes = [Image.open(BytesIO(page_pictures(one)[0])).mode for one in (red, black)]
    assert modes == ["RGB", "L"]


def test_the_same_page_is_the_same_picture_byte_for_byte(pdf):
    assert page_pictures(pdf) == page_pictures(pdf)
