"""Whatever reaches the document passes the guard, by whichever door it comes (U20, R36-R43)."""

from dataclasses import replace

import pytest

from bot.interview import events, journey, tapping
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Attachment
from bot.interview.replies import Button, Warn
from bot.interview.schema import Kind, Option
from bot.interview.session import Focus, Pending
from tests.interview.talk import Talk, question, section
from tests.interview.test_engine import SMALL, talk_at
from tests.interview.test_guarding import finished

DETAIL = "Date of birth: 14 March 1988"
US = {"profile__country": "United States"}
QUESTIONS = [(s, q) for s in CATALOGUE for q in s.questions]


def named(pair):
    return getattr(pair, "key", pair)


@pytest.mark.parametrize(("placed", "asked"), QUESTIONS, ids=named)
def test_every_question_is_guarded_before_its_answer_is_read(placed, asked):
    """A new question is in this list by itself."""
    key = f"{placed.key}.1.{asked.key}" if placed.repeats else f"{placed.key}.{asked.key}"
    talk = Talk(session=replace(finished(), focus=Focus(key)))
    before = talk.session.answers
    talk.says(DETAIL)
    assert [type(reply) for reply in talk.replies] == [Warn], talk.text
    assert talk.session.answers == before
    assert "1988" not in str(talk.session)


# Doors, by the event that comes in: what is done to bring a detail in at "summary.text".


def typed(talk):
    talk.says(DETAIL)


def edited_warning(talk):
    talk.edits(talk.says(DETAIL), f"I build APIs. {DETAIL}")


def edited_answer(talk):
    message = talk.says("I build APIs.")
    talk.edits(message, f"I build APIs. {DETAIL}")


def captioned(talk):
    talk.sends(Attachment.PHOTO, DETAIL)


def sent_again(talk):
    """What is sent once more to be kept is looked at for all that was not to be kept."""
    talk.says("I build APIs.\nAge: 37")
    talk.taps("Keep it anyway", quoted=False)
    talk.says(f"I build APIs.\nAge: 37\n{DETAIL}")


DOORS = {
    events.Said: (typed, sent_again),
    events.Corrected: (edited_warning, edited_answer),
    events.Sent: (captioned,),
    events.Chose: (),  # each of its buttons stands in BUTTONS
    events.Commanded: (),  # what follows a command is never an answer: see below
}


@pytest.mark.parametrize("door", [door for doors in DOORS.values() for door in doors])
def test_every_door_is_guarded(door):
    talk = talk_at("summary.text", **US)
    door(talk)
    assert isinstance(talk.replies[-1], Warn)
    assert "1988" not in str(talk.session)


def test_every_event_is_a_door_of_the_list():
    assert set(DOORS) == set(events.Event.__args__)


@pytest.mark.parametrize("name", ["start", "edit", "skip", "new", "privacy", "why", "nonsense"])
def test_what_follows_a_command_is_kept_nowhere(name):
    talk = talk_at("summary.text", **US)
    talk.commands(name, DETAIL)
    assert "1988" not in str(talk.session)


# Buttons that bring words into an answer; all others only choose, move or remove what is there.
BUTTONS = {
    "choose": "an option, or a suggestion, read like a typed text",
    "toggle": "a suggestion of ours",
    "join": "points that were guarded one by one",
    "settle": "a reading of a text that was guarded",
    "guard": "the choice itself",
    "use": "an answer that was guarded, in better words",
}
_MOVES = (
    "done clear points point drop tip keep skip leave enough back cancel go stay see edit add "
    "restore up down remove undo deliver new newask open bin binned drafts formats review unkeep "
    "erase number metric metrics nonumber reword fine check mend thin look pages"
)
MOVES = set(_MOVES.split())


def test_every_button_is_known_to_bring_words_or_not():
    """A new one is to be put into one of the lists, with a thought on what it brings in."""
    assert set(tapping.HERE) | set(tapping.ANYWHERE) == set(BUTTONS) | MOVES


def test_a_suggestion_out_of_a_persons_own_words_is_guarded():
    own = question("own", suggest=lambda _answers, _prefix: (DETAIL,))
    talk = Talk((section("extras", own),))
    talk.does("start")
    talk.taps(DETAIL)
    assert isinstance(talk.replies[-1], Warn)


def test_an_option_typed_in_own_words_is_guarded():
    options = (Option("a", "Alpha"), Option("b", "Beta"))
    talk = Talk((section("extras", question("own", Kind.CHOICE, options=options)),))
    talk.does("start")
    talk.says(f"Alpha. {DETAIL}")
    assert isinstance(talk.replies[-1], Warn)


def test_a_point_said_anew_is_guarded():
    talk = Talk(SMALL)
    for text in ("Ada", "Low", "2020 - 2021", "Cut the latency by half\nMoved billing to Kafka"):
        talk.says(text)
    talk.taps("Change a point")
    talk.taps("2")
    talk.says(f"Moved billing. {DETAIL}")
    assert isinstance(talk.replies[-1], Warn)


def test_a_detail_that_only_shows_once_points_are_joined_is_asked_about_before_a_file_is_made():
    talk = Talk(session=finished())
    key = "experience.1.bullets"
    halves = ("I was born on", "3 June 1987 in a small town")
    answer = replace(talk.session.answers[key], value=halves, parts=())
    talk.session = replace(
        talk.session, answers={**talk.session.answers, key: answer}, focus=Focus(key)
    )
    talk.does("continue")
    talk.presses(Button("", "edit", key), "")
    talk.taps("As one text")
    talk.does("pdf")
    assert talk.effects == ()
    assert ": date of birth" in talk.text


def test_somebody_elses_card_and_a_forwarded_text_are_not_read():
    for kind in (Attachment.CARD, Attachment.FORWARD):
        talk = talk_at("contact.phone")
        talk.sends(kind)
        assert "contact.phone" not in talk.kept


def test_a_shared_number_is_guarded_like_a_typed_one():
    talk = talk_at("contact.phone", **US)
    talk.sends(Attachment.CONTACT, DETAIL)
    assert isinstance(talk.replies[-1], Warn)


def test_what_waits_for_a_choice_holds_no_word_of_the_detail():
    talk = talk_at("summary.text", **US)
    talk.says(f"I build APIs. {DETAIL}")
    pending = talk.session.pending
    assert isinstance(pending, Pending)
    assert "1988" not in str(pending)
    assert journey.screen(talk.session, None).startswith("summary.text!")
