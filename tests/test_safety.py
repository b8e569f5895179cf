"""An id or a bank number in the chat: its message is deleted on a tap, and Keep still works."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from tests.botapi import Failure, reset
from tests.db.samples import answered
from tests.person import Person
from tests.test_bad_input import at, kept, put, session_of

US = {"profile__country": "United States"}
PASSPORT = "I build APIs.\nPassport number: X1234567"


def deletions(api):
    return [c.values["message_id"] for c in api.calls if c.method == "deleteMessage"]


async def test_the_message_goes_and_keep_works_all_the_same(served, ada, api):
    await at(served, ada, "summary.text", **US)
    message = await ada.says(PASSPORT)
    await ada.taps("Delete my message")
    assert deletions(api) == [message.id]
    assert message.deleted
    await ada.taps("Keep it anyway")
    assert (await kept(served))["summary.text"] == PASSPORT
    assert "X1234567" not in ada.transcript().replace(f"> {PASSPORT}".replace("\n", "\n  "), "")
    assert not ada.spinning


async def test_a_kept_number_is_asked_for_again_where_no_memory_of_it_is_left(served, ada):
    await at(served, ada, "summary.text", **US)
    await ada.says(PASSPORT)
    await ada.taps("Delete my message")
    await served.stop()
    await served.start()
    await ada.taps("Keep it anyway")
    assert "Send it once more" in ada.last.text
    await ada.says(PASSPORT)
    assert (await kept(served))["summary.text"] == PASSPORT


async def test_a_message_older_than_48_hours_is_left_to_the_person(served, ada, api):
    await at(served, ada, "summary.text", **US)
    message = await ada.says(PASSPORT)
    api.time_passes(49 * 3600)
    await ada.taps("Delete my message")
    assert not message.deleted
    assert "for 48 hours only" in ada.last.text
    assert ada.last.raw["reply_to_message"]["message_id"] == message.id


@pytest.mark.parametrize("gone", ["deleted by themselves", "tapped twice"])
async def test_a_message_that_is_gone_already_is_no_error(gone, served, ada, caplog):
    await at(served, ada, "summary.text", **US)
    message = await ada.says(PASSPORT)
    warning = ada.last
    if gone == "tapped twice":
        await ada.taps("Delete my message", on=warning)
    message.deleted = True
    await ada.taps("Delete my message", on=warning)
    assert "48 hours" not in ada.last.text
    assert "refused" not in caplog.text


async def test_a_deletion_that_does_not_get_through_is_tried_again(served, ada, api):
    """U28."""
    await at(served, ada, "summary.text", **US)
    message = await ada.says(PASSPORT)
    api.fails(reset(), method="deleteMessage")
    await ada.taps("Delete my message", settle=False)
    await ada.until(lambda: message.deleted, patience=30)


async def test_other_refusals_of_a_deletion_are_told_to_the_operator_without_words(
    served, ada, api, caplog
):
    await at(served, ada, "summary.text", **US)
    await ada.says(PASSPORT)
    api.fails(Failure(400, "Bad Request: no idea"), method="deleteMessage")
    await ada.taps("Delete my message")
    assert "X1234567" not in caplog.text


async def test_a_caption_is_quoted_and_its_message_deleted_like_a_text(served, ada, api):
    await at(served, ada, "summary.text", **US)
    message = await ada.sends_photo(PASSPORT)
    assert "not downloaded" in ada.last.text
    await ada.taps("Keep it anyway")
    assert (await kept(served))["summary.text"] == PASSPORT
    await ada.taps("Delete my message", on=ada.message("still in this chat"))
    assert deletions(api) == [message.id]


async def test_a_file_named_after_an_id_can_be_deleted_and_a_picture_sent_as_a_file_is_one(
    served, ada
):
    await at(served, ada, "summary.text", **US)
    message = await ada.sends_document("passport.pdf", b"%PDF-", "application/pdf")
    await ada.taps("Delete my message", on=ada.message("speaks of your ID number"))
    assert message.deleted
    await ada.sends_document("me.jpg", b"\xff\xd8", "image/jpeg")
    assert "not downloaded" in ada.last.text


async def test_nobody_can_have_a_message_of_another_chat_deleted(served, ada, api):
    bo = Person(api, 1002)
    await at(served, ada, "summary.text", **US)
    message = await ada.says(PASSPORT)
    await bo.says("/start")
    bo.last.raw["reply_markup"] = {
        "inline_keyboard": [[{"text": "Delete", "callback_data": f"erase:{message.id}"}]]
    }
    await bo.taps("Delete", on=bo.last)
    assert not message.deleted
    assert {c.values["chat_id"] for c in api.calls if c.method == "deleteMessage"} == {1002}


async def test_no_file_of_any_kind_is_made_with_a_number_that_was_not_kept(served, ada):
    """Not even where it was wished for before, as on another device."""
    await at(served, ada, "skills.1.name", **US)
    await put(served, answered(await session_of(served), "summary.text", PASSPORT))
    for kind in ("pdf", "preview", "json"):
        await served.database.run(lambda led, kind=kind: wish(led, kind))
    await served.bot.deliveries.deliver_due()
    await ada.until(lambda: sum("so I made no file" in m.text for m in ada.heard) == 3)
    assert ada.documents == ada.photos == []
    await ada.taps("Go through them")
    await ada.taps("Remove it")
    await ada.says("/preview")
    await ada.until(lambda: ada.photos, patience=60)


def wish(ledger, kind):
    desk = ledger.desk(1001, 0, datetime.now(UTC))
    return ledger.want(desk.person, desk.draft, kind, 1001, 0, datetime.now(UTC))


async def test_an_export_holds_all_that_is_stored_but_no_pdf_with_such_a_number(served, ada):
    await at(served, ada, "skills.1.name", **US)
    await put(served, answered(await session_of(served), "summary.text", PASSPORT))
    await ada.says("/export")
    await ada.until(lambda: ada.documents, patience=60)
    with zipfile.ZipFile(io.BytesIO(ada.documents[-1].content)) as whole:
        assert not [name for name in whole.namelist() if name.endswith(".pdf")]
        assert b"X1234567" in whole.read("my-data.json")
    assert "No PDF could be made of" in ada.last.text
