"""The review in the chat: pictures of the pages, nine questions, a way to each line and back."""

import pytest

from bot.resume.questions import TITLES
from tests.driver import PDF
from tests.test_bad_input import at, kept
from tests.test_delivery import PATIENCE, answered

OFFER = "look it through first"
BARE = "Software Developer"
MENDED = "Back-end developer, 6 years: Python and PostgreSQL"


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
        await ada.says(MENDED)
        assert (await kept(served))["headline.text"].startswith("Back-end developer")
        assert "Profile" in ada.last.text
        assert BARE not in ada.last.text

    async def test_a_point_said_anew_is_read_back_above_the_review(self, served, ada):
        await at(served, ada, "experience.1.bullets")
        await ada.says("Responsible for AWS costs of the shop", "That's all")
        await reviewed(ada)
        await ada.taps("Points")
        assert "Responsible for AWS costs" in ada.last.text
        new = "Cut the AWS bill of the shop by 30 % with Terraform"
        await ada.says(new)
        assert f"✓ Now: {new}" in ada.last.text
        assert "✓ Points" in ada.last.text

    async def test_too_many_points_lead_to_all_of_them_each_to_be_dropped(self, served, ada):
        points = [f"Cut the bill of shop {n} by 30 % with Terraform" for n in "abcdefgh"]
        await at(served, ada, "experience.1.bullets", experience__1__period="2024-01/..")
        await ada.says("\n".join(points), "That's all")
        await reviewed(ada)
        await ada.taps("Quick to read")
        assert points[7] in ada.last.text
        await ada.taps("8")
        await ada.taps("Drop it")
        assert (await kept(served))["experience.1.bullets"] == tuple(points[:7])
        await ada.taps("That's all")
        assert titled(ada.last)

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


@pytest.mark.usefixtures("served")
class TestAgain:
    """Old buttons, other devices, and other moments."""

    async def test_in_the_middle_of_a_question_it_leads_back_to_that_question(self, ada):
        await answered(ada)
        question = ada.last.text
        await reviewed(ada)
        await ada.taps("Continue")
        assert ada.last.text.splitlines()[-1] == question.splitlines()[-1]

    async def test_an_open_question_can_still_be_answered_under_a_review(self, served, ada):
        await at(served, ada, "summary.text")
        await reviewed(ada)
        text = "Python developer, 6 years in billing. Cut invoice runs from 3 hours to 20 minutes."
        await ada.says(text)
        assert (await kept(served))["summary.text"] == text

    async def test_the_way_back_may_be_typed(self, served, ada):
        """U31."""
        await at(served, ada, "headline.text")
        await ada.says("Back to the review")
        assert titled(ada.last)
        assert "headline.text" not in await kept(served)

    async def test_twice_in_a_row_it_comes_twice(self, ada):
        await answered(ada)
        first = await reviewed(ada)
        assert (await reviewed(ada)).text == first.text
        assert len(ada.photos) == 2

    async def test_a_button_tapped_twice_shows_the_same_once_more(self, ada):
        await answered(ada)
        await with_headline(ada, BARE)
        review = await reviewed(ada)
        await ada.taps("Profile (2)", on=review)
        shown = ada.last.text
        await ada.taps("Profile (2)", on=review)
        assert ada.last.text == shown
        assert not ada.spinning

    async def test_a_line_mended_on_another_device_is_not_overwritten(self, served, ada):
        """The other device still shows the button to the line as it was."""
        await answered(ada)
        await with_headline(ada, BARE)
        review = await reviewed(ada)
        await ada.taps("Profile (2)", on=review)
        stale, number = ada.last, next(b for b in ada.last.labels if b.startswith("1"))
        await ada.taps(number, on=stale)
        await ada.says(MENDED)
        await ada.taps(number, on=stale)
        gone = ada.message("reads otherwise by now")
        assert (await kept(served))["headline.text"] == MENDED
        await ada.taps("Back to the review", on=gone)
        assert gone.text.startswith("🔎 Profile")

    async def test_after_everything_was_deleted_an_old_button_finds_nothing(self, served, ada):
        await answered(ada)
        await with_headline(ada, BARE)
        review = await reviewed(ada)
        await ada.says("/delete")
        await ada.taps("Delete everything")
        await ada.taps("Profile (2)", on=review)
        assert BARE not in ada.last.text
        assert not ada.spinning
        assert "headline.text" not in await kept(served)

    async def test_a_detail_kept_while_a_line_is_mended_is_kept_and_the_review_comes_back(
        self, served, ada
    ):
        """What waits for the choice is in memory while the turn is taken twice (U20)."""
        await answered(ada)
        await with_headline(ada, BARE)
        await reviewed(ada)
        await ada.taps("Profile (2)")
        await ada.taps(next(label for label in ada.last.labels if label.startswith("1")))
        told = await ada.says("Back-end developer, 29 years old: Python and PostgreSQL")
        told.deleted = True
        await ada.taps("Keep it anyway")
        assert "29 years old" in (await kept(served))["headline.text"]
        assert "Back to the review" in ada.last.labels
