"""An update is read as far as the bot needs it, and what is none is told without quoting it."""

import pytest
from msgspec import Struct, ValidationError
from msgspec.structs import fields

from bot.chat import incoming
from bot.chat.incoming import update_from
from bot.chat.updates import heard
from bot.interview.events import Attachment, Chose, Said, Sent
from tests.apirules import API

ADA = {"id": 7, "is_bot": False, "first_name": "Ada", "language_code": "de"}
CHAT = {"id": 7, "type": "private", "first_name": "Ada"}
KINDS = [
    one for one in vars(incoming).values() if isinstance(one, type) and issubclass(one, Struct)
]


def message(**content):
    given = {"message_id": 3, "date": 1_767_000_000, "chat": CHAT, "from": ADA, **content}
    return {"update_id": 1, "message": given}


@pytest.mark.parametrize("kind", [one for one in KINDS if one.__struct_fields__])
def test_what_is_read_stands_in_the_bot_api(kind):
    of = "ChatMemberMember" if kind.__name__ == "ChatMember" else kind.__name__
    known = {field["name"]: field for field in API["types"][of]["fields"]}
    for field in fields(kind):
        assert field.encode_name in known
        assert not field.required or known[field.encode_name]["required"]


def test_what_a_later_bot_api_adds_is_passed_over():
    found = heard(update_from(message(text="Go Developer", mood={"of": "joy"})))
    assert (found.event, found.chat, found.language) == (Said("Go Developer", 3), 7, "de")


@pytest.mark.parametrize("content", ["pinned_message", "new_chat_title", "users_shared"])
def test_a_message_that_only_tells_what_happened_is_not_answered(content):
    assert heard(update_from(message(**{content: {}}))) is None


@pytest.mark.parametrize("content", ["video", "poll", "dice", "story", "animation"])
def test_content_nobody_can_read_is_answered(content):
    found = heard(update_from(message(**{content: {}}, caption="see")))
    assert found.event == Sent(Attachment.OTHER, "see", 3)


def test_a_tap_under_a_message_out_of_sight_is_one():
    """Bot API InaccessibleMessage: its date is 0."""
    gone = {"message_id": 2, "date": 0, "chat": CHAT}
    query = {"id": "9", "from": ADA, "chat_instance": "1", "data": "skip:@x", "message": gone}
    found = heard(update_from({"update_id": 1, "callback_query": query}))
    assert (found.event, found.callback, found.tapped) == (Chose("skip", "", "x"), "9", None)


def test_what_is_no_update_is_told_by_type_and_place_only():
    for wrong in (
        {"text": 5},
        {"text": ["secret"]},
        {"chat": "secret"},
        {"contact": {"a": "secret"}},
    ):
        with pytest.raises(ValidationError) as told:
            update_from(message(**wrong))
        assert "secret" not in str(told.value)
