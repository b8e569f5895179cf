"""Rules of the chat that only show with Telegram around them: topics, polling, quoted messages."""

import pytest

from tests.person import Person
from tests.test_bad_input import at, kept

BORN = "Born on 4 May 1986, moved billing to Kafka"


@pytest.mark.usefixtures("served")
async def test_each_topic_of_a_chat_holds_a_conversation_of_its_own(api):
    """U4."""
    one, two = Person(api, 1001, thread=7), Person(api, 1001, thread=8)
    await one.says("/start")
    await one.says("Go Developer")
    await two.says("/start")
    assert "Which job" in two.last.text
    await two.says("Java Developer")
    await one.says("Senior")
    assert "which country" in one.last.text
    assert "Which level" in two.last.text


async def test_what_was_sent_while_the_bot_was_off_is_answered_and_edits_are_asked_for(
    served, api, ada
):
    """U29: no update is dropped at the start."""
    await at(served, ada, "contact.place")
    await served.stop()
    await ada.says("Leeds, United Kingdom", settle=False)
    await served.start()
    await ada.until(lambda: "LinkedIn" in ada.last.text)
    assert (await kept(served))["contact.place"] == "Leeds, United Kingdom"
    polls = [call.values for call in api.calls if call.method == "getUpdates"]
    asked = {name for values in polls for name in values.get("allowed_updates", ())}
    assert {"message", "edited_message", "callback_query"} <= asked
    dropped = [c for c in api.calls if c.values.get("drop_pending_updates")]
    assert dropped == []


async def test_a_point_said_anew_with_a_detail_is_kept_out_of_the_quoted_message(served, ada):
    """U20: the text held back stands nowhere but in the person's own message."""
    await at(served, ada, "projects.1.bullets")
    await ada.says("Built 12 endpoints\nWrote 40 tests")
    await ada.taps("Change a point")
    await ada.taps("2")
    await ada.says(BORN)
    assert "Before I save that" in ada.last.text
    assert "1986" not in str(await kept(served))
    await ada.taps("Keep it")
    assert (await kept(served))["projects.1.bullets"] == ("Built 12 endpoints", BORN)
