"""Asking for the résumé in another format than PDF (R25, U22)."""

import pytest

from bot.interview.events import Chose
from bot.interview.files import ALL, WRITTEN
from bot.interview.replies import Deliver
from bot.interview.tapping import FILES
from tests.interview.talk import Talk
from tests.interview.test_guarding import BORN, finished, stored


def asks_for(talk, kind):
    talk.hears(Chose("deliver", kind, ""))


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_detail_nobody_decided_about_is_asked_about_first_as_before_the_pdf(kind):
    talk = stored(summary__text=BORN)
    asks_for(talk, kind)
    assert talk.effects == ()
    assert "○ Summary: date of birth" in talk.text
    talk.taps("Make it as it is")
    assert talk.effects == (Deliver(kind),)


def test_every_format_is_offered_on_one_screen_and_can_be_had():
    talk = Talk(session=finished())
    talk.hears(Chose("formats", "", ""))
    offered = {button.argument for row in ALL for button in row}
    assert offered == {"pdf", "export", *WRITTEN}
    assert offered <= set(FILES)
    assert "PDF is what employers expect" in talk.text


@pytest.mark.parametrize(
    ("label", "kind"), [("Word", "docx"), ("plain text", "txt"), ("JSON Resume", "json")]
)
def test_a_format_may_be_typed_once_nothing_is_asked(label, kind):
    """U31; while something is asked "Word" may be an answer."""
    talk = Talk(session=finished())
    talk.does("continue")
    talk.says(label)
    assert talk.effects == (Deliver(kind),)


@pytest.mark.parametrize("kind", WRITTEN)
def test_of_an_empty_interview_nothing_is_made(kind):
    talk = Talk()
    talk.does("start")
    asks_for(talk, kind)
    assert talk.effects == ()
