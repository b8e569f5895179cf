"""The review in the chat: pictures of the pages, nine questions, a way to each line and back."""

import pytest

from bot.resume.questions import TITLES
from tests.driver import PDF
from tests.test_bad_input import kept
from tests.test_delivery import PATIENCE, answered

OFFER = "look it through first"
BARE = "Software Developer"


async def reviewed(ada, ask="/review"):
    """Ask for a review and wait for it; gives its message."""
    count = len(ada.photos)
    await (ada.says(ask) if ask.startswith("/") else ada.taps(ask))
    await ada.until(lambda: len(ada.photos) > count and titled(ada.last), patience=PATIENCE)
    return ada.last


def titled(message):
    return "Your résumé, looked through" in message.text


async def with_headline(ada, text):
    await ada.says("/edit")
    await ada.taps("Headline")
    await ada.taps("Headline")
    await ada.says(text)


@pytest.mark.usefixtures("served")
class TestReview:
    async def test_it_comes_after_the_pictures_with_all_nine_questions(self, ada):
        """R160."""
        await answered(ada)
        review = await reviewed(ada)
        assert len(ada.photos) == 1
        assert not ada.documents
        for title in TITLES.values():
            assert f" {title}: " in review.text
        assert "1 page, as expected at your level." in review.text
        assert {"Get my PDF", "Continue", "Change something"} <= set(ada.last.labels)

    async def test_a_tap_goes_straight_to_the_line_and_back_to_the_review(self, served, ada):
        await answered(ada)
        await with_headline(ada, BARE)
        await reviewed(ada)
        await ada.taps("Profile (2)")
        assert BARE in ada.last.text
        await ada.taps(next(label for label in ada.last.labels if label.startswith("1")))
        assert f"Now: {BARE}" in ada.last.text
        await ada.says("Back-end developer, 6 years: Python and PostgreSQL")
        assert (await kept(served))["headline.text"].startswith("Back-end developer")
        assert "Profile" in ada.last.text
        assert BARE not in ada.last.text

    async def test_a_review_of_nothing_is_told_plainly(self, ada):
        await ada.says("/start", "/review")
        assert not titled(ada.last)
        assert not ada.photos

    async def test_a_review_after_a_restart_keeps_its_buttons(self, served, ada):
        await answered(ada)
        await with_headline(ada, BARE)
        await reviewed(ada)
        await served.restart()
        await ada.taps("Profile (2)")
        assert BARE in ada.last.text


@pytest.mark.usefixtures("served")
class TestOffer:
    async def test_it_is_offered_once_before_the_first_pdf(self, ada):
        await answered(ada)
        await ada.says("/pdf")
        assert OFFER in ada.last.text
        assert ada.last.labels == ["Check it first", "Make the PDF"]
        assert not ada.documents
        await ada.taps("Make the PDF")
        await ada.until(lambda: ada.documents, patience=PATIENCE)

    async def test_taken_it_comes_and_the_pdf_is_then_made_at_once(self, ada):
        await answered(ada)
        await ada.says("/pdf")
        await reviewed(ada, "Check it first")
        await ada.taps("Get my PDF")
        await ada.until(lambda: ada.documents, patience=PATIENCE)

    async def test_who_asks_again_is_not_offered_it_again(self, ada):
        await answered(ada)
        await ada.says(*PDF)
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        assert len([m for m in ada.heard if OFFER in m.text]) == 1

    async def test_after_a_review_of_ones_own_it_is_not_offered(self, ada):
        await answered(ada)
        await reviewed(ada)
        await ada.says("/pdf")
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        assert not [m for m in ada.heard if OFFER in m.text]
