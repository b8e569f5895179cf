"""Choosing how the pages look, from pictures of one's own first page (R21)."""

from io import BytesIO

import pypdf
import pytest
from PIL import Image

from bot.interview import looks
from bot.interview.schema import Look
from bot.resume.themes import THEMES
from tests.test_bad_input import kept
from tests.test_delivery import PATIENCE, answered, pdf

A4, LETTER = (595.28, 841.89), (612, 792)


async def shown(ada):
    """Ask for the looks and wait for them; gives the pictures."""
    count = len(ada.photos)
    await ada.says("/look")
    await ada.until(
        lambda: len(ada.photos) > count and "each look" in ada.last.text, patience=PATIENCE
    )
    return ada.photos[count:]


def typefaces(document):
    """The families a PDF is set in."""
    page = pypdf.PdfReader(BytesIO(document.content)).pages[0]
    names = (font["/BaseFont"] for font in page["/Resources"]["/Font"].values())
    return {str(name).replace("-", "").partition("+")[2] for name in names}


def size(document):
    box = pypdf.PdfReader(BytesIO(document.content)).pages[0].mediabox
    return (round(float(box.width), 2), round(float(box.height), 2))


def test_every_theme_can_be_chosen_and_has_a_name_for_its_picture():
    assert set(THEMES) == set(Look) == {button.argument for button in looks.THEMES}
    assert [theme.name for theme in THEMES.values()] == [button.label for button in looks.THEMES]


@pytest.mark.usefixtures("served")
class TestLooks:
    async def test_the_first_page_comes_in_every_theme_and_no_two_are_alike(self, ada):
        await answered(ada)
        pictures = [Image.open(BytesIO(one.content)) for one in await shown(ada)]
        assert len(pictures) == len(THEMES)
        assert len({picture.tobytes() for picture in pictures}) == len(THEMES)
        assert ada.documents == []

    async def test_the_one_in_use_is_ticked(self, ada):
        await answered(ada)
        await shown(ada)
        assert "✓ Modern" in ada.last.labels
        await ada.taps("Classic")
        await shown(ada)
        assert "✓ Classic" in ada.last.labels
        assert "Modern" in ada.last.labels

    async def test_the_pdf_is_set_in_the_theme_chosen_until_another_is(self, ada):
        await answered(ada)
        await shown(ada)
        await ada.taps("Classic")
        assert "Classic it is" in ada.last.text
        assert any("Garamond" in name for name in typefaces(await pdf(ada)))
        await ada.says("/undo")
        assert "Look" in ada.last.text
        assert not any("Garamond" in name for name in typefaces(await pdf(ada)))

    async def test_the_paper_can_be_changed_and_back(self, ada):
        await answered(ada)
        await shown(ada)
        await ada.taps("US Letter paper")
        assert size(await pdf(ada)) == LETTER
        await shown(ada)
        await ada.taps("A4 paper")
        assert size(await pdf(ada)) == A4

    async def test_a_second_tap_on_an_old_button_changes_nothing_more(self, served, ada):
        await answered(ada)
        await shown(ada)
        old = ada.last
        await ada.taps("Plain")
        await ada.taps("Plain", on=old)
        await ada.says("/undo")
        assert looks.THEME not in await kept(served)

    async def test_a_look_can_be_named_with_the_command(self, served, ada):
        await answered(ada)
        await ada.says("/look Compact")
        assert "Compact it is" in ada.last.text
        assert (await kept(served))[looks.THEME] == Look.COMPACT

    async def test_an_unknown_look_changes_nothing_and_the_question_comes_again(self, served, ada):
        await answered(ada)
        question = ada.last.text.splitlines()[-1]
        await ada.says("/look fancy")
        assert question in ada.last.text
        assert looks.THEME not in await kept(served)

    async def test_with_nothing_answered_there_is_nothing_to_show(self, ada):
        await ada.says("/start", "/look")
        assert ada.photos == []
        assert "nothing" in ada.last.text.lower()
