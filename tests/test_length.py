"""A résumé longer than its level should be: what was done to fit, what to cut, who decides."""

from dataclasses import replace

import pytest

from bot.interview import looks
from bot.interview.session import Answer
from tests.driver import PDF
from tests.test_bad_input import kept, put, session_of
from tests.test_delivery import PATIENCE, answered, pdf

POINT = (
    "Moved service {} of the order desk to Go and PostgreSQL, which cut the time of a release "
    "from two hours to nine minutes for six teams"
)
WEAK = "Worked on various tasks"


async def long(served, ada, jobs, oldest=4):
    """Answers of a junior with jobs of four points; the oldest, of as many, begins weakly."""
    await answered(ada)
    session = await session_of(served)
    more = {"profile.level": Answer("junior"), "experience": Answer(tuple(map(str, range(jobs))))}
    for job in range(jobs):
        last = job == jobs - 1
        count = oldest if last else 4
        points = tuple(POINT.format(f"{job}-{point}") for point in range(count))
        more |= {
            f"experience.{job}.company": Answer(f"Kestrel {job}"),
            f"experience.{job}.title": Answer("Backend Developer"),
            f"experience.{job}.period": Answer(f"{2020 - job}-01/{2020 - job}-12"),
            f"experience.{job}.bullets": Answer((WEAK, *points[1:]) if last else points),
        }
    await put(served, replace(session, answers={**session.answers, **more}))


async def asked(ada):
    """Ask for the PDF of a résumé that is too long; gives what is asked back."""
    await ada.says(*PDF)
    await ada.until(lambda: "expected at your level" in ada.last.text, patience=PATIENCE)
    return ada.last


@pytest.mark.usefixtures("api")
class TestLength:
    async def test_what_was_done_to_fit_one_page_is_said(self, served, ada):
        await long(served, ada, 5)
        await pdf(ada)
        assert "1 page." in ada.last.text
        assert " pt, to fit on one page" in ada.last.text

    async def test_what_fits_at_once_has_no_word_on_it(self, served, ada):
        await long(served, ada, 2)
        await pdf(ada)
        assert " pt" not in ada.last.text

    async def test_a_page_too_many_is_asked_about_with_the_weakest_line_first(self, served, ada):
        """R17, R20: relevance before completeness."""
        await long(served, ada, 7)
        question = await asked(ada)
        assert ada.documents == []
        assert "one is expected" in question.text
        assert question.text.index(WEAK) < question.text.index("Moved service")
        assert len(ada.photos) == 2

    async def test_a_tap_goes_to_the_line_named(self, served, ada):
        await long(served, ada, 7)
        await asked(ada)
        await ada.taps("1")
        assert WEAK in ada.last.text
        await ada.says("Cut the failures of nightly imports from nine a month to none with retries")
        assert WEAK not in (await kept(served))["experience.6.bullets"]

    async def test_with_a_yes_it_is_made_and_not_asked_about_again(self, served, ada):
        await long(served, ada, 7)
        await asked(ada)
        await ada.taps("Make it 2 pages")
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        assert "2 pages" in ada.last.text
        await ada.says("/edit")
        await ada.taps("Contact")
        await ada.taps("Full name")
        await ada.says("Ada King")
        assert (await pdf(ada)).content.startswith(b"%PDF")

    async def test_a_yes_can_be_taken_back(self, served, ada):
        await long(served, ada, 7)
        await asked(ada)
        await ada.taps("Make it 2 pages")
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        await ada.says("/undo")
        assert looks.PAGES not in await kept(served)

    async def test_where_a_closer_look_would_fit_it_is_offered(self, served, ada):
        await long(served, ada, 5, oldest=8)
        question = await asked(ada)
        assert "Take the Compact look: it fits" in question.labels
        await ada.taps("Take the Compact look: it fits")
        await pdf(ada)
        assert "1 page." in ada.last.text
