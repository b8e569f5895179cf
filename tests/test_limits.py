"""A résumé past what can be made is told in a sentence that helps, and the chat goes on."""

from dataclasses import replace

import pytest

from bot.delivery import refusal
from bot.interview.session import Answer
from bot.rendering.pool import Pool
from bot.rendering.rendered import FAILED, TOO_BIG, TOO_LONG, TOO_MUCH, TOO_SLOW, RenderingError
from bot.screens import screen
from tests.driver import PDF
from tests.person import Person
from tests.rendering.test_pool import MISCHIEF
from tests.served import Served
from tests.test_bad_input import kept, put, session_of
from tests.test_delivery import answered

POINT = "Moved the billing of three countries to Kafka, without an hour of standstill. "


def jobs(entries, fill=POINT, characters=160):
    """Answers of as many jobs, of twelve points each."""
    point = (fill * (characters // len(fill) + 1))[:characters].strip()
    given = {"experience": Answer(tuple(map(str, range(1, entries + 1))))}
    for number in range(1, entries + 1):
        given[f"experience.{number}.company"] = Answer(f"Acme {number}")
        given[f"experience.{number}.title"] = Answer("Developer")
        given[f"experience.{number}.period"] = Answer("2020-01/2021-02")
        given[f"experience.{number}.bullets"] = Answer((point,) * 12)
    return given


async def wants_pdf(served, ada, given):
    await answered(ada)
    session = await session_of(served, ada.room.id)
    await put(served, replace(session, answers={**session.answers, **given}), ada.room.id)
    await ada.says(*PDF, settle=False)


async def test_a_resume_of_more_than_twelve_pages_is_told_and_not_sent(served, ada):
    """U32: thirty jobs of twelve points, nearly 60,000 characters."""
    await wants_pdf(served, ada, jobs(30))
    await ada.until(lambda: "more than 12 pages" in ada.last.text, patience=60)
    assert ada.documents == []
    assert ada.last.labels == ["Change something"]
    await ada.taps("Change something")
    assert "Acme 1" in ada.last.text or "Experience" in ada.last.labels
    assert "experience.30.bullets" in await kept(served)


@pytest.mark.parametrize(("name", "words"), [("Hang", "took too long"), ("Eat", "went wrong")])
async def test_a_pdf_past_its_limits_is_given_up_and_the_next_person_gets_theirs(
    name, words, api, sqlite_url
):
    ada, bo = Person(api, 1001), Person(api, 1002)
    with Pool(MISCHIEF) as pool:
        async with Served(api, sqlite_url, pool) as served:
            await wants_pdf(served, ada, {"contact.name": Answer(name)})
            await answered(bo)
            await bo.says(*PDF, settle=False)
            await ada.until(lambda: words in ada.last.text, patience=60)
            assert ada.documents == []
            await bo.until(lambda: bo.documents, patience=60)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (TOO_LONG, "more than 12 pages"),
        (TOO_MUCH, "more than 12 pages"),
        (TOO_BIG, "more than 12 pages"),
        (TOO_SLOW, "took too long"),
        (FAILED, "Your answers are safe"),
    ],
)
def test_every_failure_of_rendering_is_a_plain_sentence(why, words):
    assert words in screen(refusal(RenderingError(why))).text
