"""The offline Bot API behaves as Telegram does, and tells a wrongly written request."""

import asyncio
import io
import json
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web
from PIL import Image
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.chat.transport import HttpRequest
from tests import bench_echo, botapi
from tests.apirules import from_html, utf16
from tests.botapi import BotApi
from tests.person import Person, split

TYPING = InlineKeyboardMarkup([[InlineKeyboardButton("Skip", callback_data="skip")]])


@pytest.fixture
async def api():
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(api):
    async with a_bot(api) as bot:
        yield bot


@pytest.fixture
def ada(api):
    return Person(api, 1001)


def a_bot(api):
    return Bot(
        api.token,
        base_url=api.url,
        base_file_url=api.file_url,
        request=HttpRequest(),
        get_updates_request=HttpRequest(),
    )


@asynccontextmanager
async def running(api, *handlers):
    """A stock PTB application on the offline server, with aiohttp below it."""
    app = Application.builder().bot(a_bot(api)).build()
    app.add_handlers(handlers)
    async with app:
        await app.updater.start_polling(
            allowed_updates=["message", "edited_message", "callback_query"]
        )
        await app.start()
        yield app
        await app.updater.stop()
        await app.stop()


def picture(width=300, height=200, kind="JPEG"):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height)).save(buffer, kind)
    return buffer.getvalue()


async def raw(api, method, **values):
    """A request as a careless client may write it; the answer's JSON."""
    url = f"{api.url}{api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, data=values) as answer:
        return await answer.json()


# --- updates


async def test_updates_come_again_until_an_offset_confirms_them(api, bot, ada):
    await ada.says("one", "two", settle=False)
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [u.message.text for u in first] == [u.message.text for u in again] == ["one", "two"]
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [u.message.text for u in rest] == ["two"]
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()
    assert not api.pending


async def test_a_long_poll_ends_as_soon_as_someone_writes(api, bot, ada):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.polled()
    await ada.says("here", settle=False)
    assert [u.message.text for u in await poll] == ["here"]


async def test_a_batch_holds_no_more_than_its_limit(bot, ada):
    await ada.says(*"abc", settle=False)
    assert len(await bot.get_updates(limit=2)) == 2


async def test_a_second_poller_ends_the_first_with_409(api, bot):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await api.polled()
    await bot.get_updates(timeout=0)
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first
    assert api.conflicts == 1


async def test_updates_nobody_asked_for_are_not_queued(bot, ada):
    await bot.get_updates(allowed_updates=["message"], timeout=0)
    sent = await ada.says("Ada", settle=False)
    await ada.edits(sent, "Ada Byron", settle=False)
    assert [u.message.text for u in await bot.get_updates()] == ["Ada"]


async def test_a_tap_waits_150_seconds_and_a_message_a_day(api, bot, ada):
    await bot.send_message(1001, "Age?", reply_markup=TYPING)
    await ada.taps("Skip", settle=False)
    await ada.says("36", settle=False)
    api.time_passes(151)
    assert [u.message.text for u in await bot.get_updates()] == ["36"]
    api.time_passes(24 * 3600)
    assert await bot.get_updates() == ()


async def test_a_webhook_gets_one_message_of_a_chat_at_a_time_again_and_again_until_taken(api, bot):
    """2xx confirms; else Telegram tries again (reliability of the webhook, U26)."""
    heard, answers = [], [503, 503]

    async def hook(request):
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
        heard.append((await request.json())["message"]["text"])
        return web.Response(status=answers.pop() if answers else 200)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    api.webhooks.second = 0.01
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="s3cret")
    await Person(api, 1001).says("one", "two")
    await runner.cleanup()
    assert heard == ["one", "one", "one", "two"]
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()


@pytest.mark.parametrize(
    ("answer", "faults"),
    [
        ({"method": "sendMessage", "chat_id": 1001, "text": "heard"}, []),
        ({"method": "sendMessage", "chat_id": 1001}, ["sendMessage: text is required"]),
        ({"method": "getMe"}, ["the answer to an update: getMe is ignored"]),
        ({"method": "deleteWebhook"}, ["the answer to an update: deleteWebhook is ignored"]),
        ({"ok": True}, ["the answer to an update: no method is ignored"]),
    ],
)
async def test_the_answer_to_a_webhooks_post_may_make_one_request(answer, faults, api, bot, ada):
    async def hook(_request):
        return web.json_response(answer)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook")
    await ada.says("one")
    await runner.cleanup()
    assert api.faults == faults
    assert [message.text for message in ada.heard] == ([] if faults else ["heard"])
    assert api.webhook


# --- messages


async def test_each_chat_counts_its_own_messages(api, bot, ada):
    bo = Person(api, 1002)
    await ada.says("hi", settle=False)
    assert (await bot.send_message(1001, "x")).message_id == 2
    assert (await bot.send_message(1002, "y")).message_id == 1
    assert bo.last.text == "y"


async def test_html_is_seen_without_its_tags(api, bot, ada):
    sent = await bot.send_message(1001, " <b>Ärger 😀</b> &amp; <i>x</i>\n", parse_mode="HTML")
    assert ada.last.text == sent.text == "Ärger 😀 & x"
    assert [(e["type"], e["offset"], e["length"]) for e in ada.last.entities] == [
        ("bold", 0, 8),
        ("italic", 11, 1),
    ]
    assert api.faults == []


async def test_an_edit_that_changes_nothing_is_refused(api, bot, ada):
    sent = await bot.send_message(1001, "Age?", reply_markup=TYPING)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("Age?", 1001, sent.message_id, reply_markup=TYPING)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(1001, sent.message_id, reply_markup=TYPING)
    await bot.edit_message_text("Age?", 1001, sent.message_id)
    assert ada.last.labels == []
    assert api.faults == []


async def test_what_is_gone_or_not_the_bots_cannot_be_edited(bot, ada):
    hers = await ada.says("hi", settle=False)
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("hi!", 1001, hers.id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("hi!", 1001, 99)
    sent = await bot.send_message(1001, "soon gone")
    await bot.delete_message(1001, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("hi!", 1001, sent.message_id)
    assert [m.text for m in ada.chat] == ["hi"]


@pytest.mark.usefixtures("ada")
async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot):
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    sent = await bot.send_message(1001, "Phone?", reply_markup=keyboard)
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("Phone, please?", 1001, sent.message_id)


async def test_a_document_arrives_with_name_caption_and_thumbnail_and_goes_again_by_its_id(
    api, bot, ada
):
    sent = await bot.send_document(
        1001, b"%PDF-1", caption="Yours", filename="Zoë “CV”.pdf", thumbnail=picture()
    )
    await bot.send_document(1001, sent.document.file_id)
    assert [(d.name, d.content) for d in ada.documents] == [("Zoë “CV”.pdf", b"%PDF-1")] * 2
    assert ada.heard[0].text == "Yours"
    assert ada.heard[0].thumbnail == picture()
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1"
    assert api.faults == []


async def test_photos_and_albums_arrive(api, bot, ada):
    await bot.send_photo(1001, picture(), caption="Page 1")
    await bot.send_media_group(1001, [InputMediaPhoto(picture()), InputMediaPhoto(picture(90, 90))])
    await bot.send_media_group(1001, [InputMediaDocument(b"a"), InputMediaDocument(b"b")])
    assert [p.content for p in ada.photos] == [picture(), picture(), picture(90, 90)]
    assert [d.content for d in ada.documents] == [b"a", b"b"]
    assert api.faults == []


async def test_a_reaction_toast_and_chat_action_are_seen(api, bot, ada):
    hers = await ada.says("36", settle=False)
    await bot.set_message_reaction(1001, hers.id, [ReactionTypeEmoji("👌")])
    await bot.send_chat_action(1001, "upload_document")
    assert hers.reactions == ["👌"]
    assert ada.room.actions == ["upload_document"]
    assert api.faults == []


async def test_a_query_may_be_answered_only_for_a_while(api, bot, ada):
    await bot.send_message(1001, "Age?", reply_markup=TYPING)
    await ada.taps("Skip", settle=False)
    (update,) = await bot.get_updates()
    assert ada.spinning == [update.callback_query.id]
    await bot.answer_callback_query(update.callback_query.id, "Skipped")
    assert ada.spinning == []
    assert ada.room.toasts == ["Skipped"]
    api.time_passes(61)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(update.callback_query.id)


async def test_nobody_can_be_written_to_who_never_wrote_or_has_blocked_the_bot(api, bot, ada):
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(77, "hello?")
    await ada.blocks(settle=False)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(1001, "hello?")
    assert api.faults == []


async def test_menus_are_kept_by_language(api, bot):
    await bot.set_my_commands([("start", "Begin")])
    await bot.set_my_commands([("start", "Börja")], language_code="sv")
    assert [c.description for c in await bot.get_my_commands(language_code="sv")] == ["Börja"]
    assert api.faults == []


# --- what is wrongly written


@pytest.mark.parametrize(
    ("method", "values", "fault"),
    [
        ("sendPigeon", {}, "no such method"),
        ("sendMessage", {"chat_id": 1001}, "text is required"),
        ("sendMessage", {"chat_id": 1001, "text": "x", "colour": "red"}, "no field 'colour'"),
        ("sendMessage", {"chat_id": 1001, "text": "😀" * 2049}, "4098 characters, not 1-4096"),
        ("sendMessage", {"chat_id": 1001, "text": "x", "message_thread_id": "y"}, "not Integer"),
        ("sendMessage", {"chat_id": 1001, "text": "<p>x</p>", "parse_mode": "HTML"}, "start tag"),
        ("sendMessage", {"chat_id": 1001, "text": "a < b", "parse_mode": "HTML"}, "start tag"),
        ("sendMessage", {"chat_id": 1001, "text": "<b>x", "parse_mode": "HTML"}, "no end tag"),
        ("sendMessage", {"chat_id": 1001, "text": "<b><i>x</b></i>", "parse_mode": "HTML"},
         "unmatched"),
        ("sendMessage", {"chat_id": 1001, "text": "a&nbsp;b", "parse_mode": "HTML"}, "&nbsp;"),
        ("sendMessage", {"chat_id": 1001, "text": "<b> </b>", "parse_mode": "HTML"}, "0 char"),
        ("sendMessage", {"chat_id": 1001, "text": "<b>x</b> " * 101, "parse_mode": "HTML"},
         "101 entities"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "not 0-200"),
        ("setMessageReaction", {"chat_id": 1001, "message_id": 1,
         "reaction": '[{"type": "emoji", "emoji": "✅"}]'}, "none of"),
        ("sendChatAction", {"chat_id": 1001, "action": "thinking"}, "no chat action"),
        ("setMyCommands", {"commands": '[{"command": "Start", "description": "x"}]'},
         "'Start' is no command"),
        ("sendDocument", {"chat_id": 1001, "document": "attach://cv"}, "not uploaded"),
        ("sendMediaGroup", {"chat_id": 1001, "media": '[{"type": "photo", "media": "x"}]'},
         "1 items"),
        ("editMessageText", {"text": "x"}, "chat_id and message_id are required"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("ada")
async def test_a_wrongly_written_request_is_a_fault(api, method, values, fault):
    answer = await raw(api, method, **values)
    assert not answer["ok"]
    assert fault in "; ".join(api.faults)


@pytest.mark.parametrize(
    ("button", "fault"),
    [
        ({"text": "Skip", "callback_data": "å" * 33}, "66 bytes, not 1-64"),
        ({"text": "Skip", "callback_data": ""}, "0 bytes, not 1-64"),
        ({"text": "Skip"}, "not exactly one action"),
        ({"text": "Skip", "callback_data": "a", "url": "https://example.com"}, "exactly one"),
        ({"text": "", "callback_data": "a"}, "without a label"),
        ({"text": "Skip", "callback_data": "a", "style": "pink"}, "none of"),
        ({"text": "Skip", "callback_data": "a", "colour": "red"}, "no field 'colour'"),
        ({"text": "Skip", "callback_data": 7}, "not String"),
    ],
)
async def test_a_wrong_button_is_a_fault(api, ada, button, fault):
    markup = json.dumps({"inline_keyboard": [[button]]})
    await raw(api, "sendMessage", chat_id=1001, text="x", reply_markup=markup)
    assert fault in "; ".join(api.faults)
    assert ada.heard == []


@pytest.mark.usefixtures("ada")
async def test_a_keyboard_of_more_than_100_buttons_is_a_fault(api):
    row = [{"text": "x", "callback_data": "x"}] * 101
    markup = json.dumps({"inline_keyboard": [row]})
    await raw(api, "sendMessage", chat_id=1001, text="x", reply_markup=markup)
    assert "101 buttons" in api.faults[0]


@pytest.mark.usefixtures("ada")
async def test_a_picture_that_is_none_and_a_thumbnail_too_large_are_faults(api, bot):
    with pytest.raises(BadRequest):
        await bot.send_photo(1001, b"no picture")
    await bot.send_document(1001, b"%PDF", thumbnail=picture(400, 300))
    assert [fault.split(": ")[1][:20] for fault in api.faults] == [
        "the photo is no pict",
        "a thumbnail of (400,",
    ]


def test_a_caption_is_counted_without_its_tags():
    assert utf16(from_html("<b>" + "x" * 1024 + "</b>").text) == 1024


# --- trouble on request


async def test_trouble_strikes_the_requests_it_was_meant_for(api, bot, ada, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else making a RetryAfter warns
    Person(api, 1002)
    api.fails(botapi.too_many(3), method="sendMessage", chat=1001)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1001, "x")
    assert caught.value.retry_after == timedelta(seconds=3)
    await bot.send_message(1002, "y")
    await bot.send_message(1001, "z")
    api.hook = lambda call: botapi.broken() if call.method == "sendMessage" else None
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(1001, "w")
    assert [m.text for m in ada.heard] == ["z"]


async def test_a_lost_answer_leaves_the_message_sent_and_a_reset_does_not(api, bot, ada):
    api.fails(botapi.reset())
    with pytest.raises(NetworkError):
        await bot.send_message(1001, "never")
    api.fails(botapi.lost_answer())
    with pytest.raises(NetworkError):
        await bot.send_message(1001, "once")
    assert [m.text for m in ada.heard] == ["once"]


@pytest.mark.usefixtures("ada")
async def test_a_slow_answer_times_out(api, bot):
    api.fails(botapi.slow(5))
    with pytest.raises(TimedOut):
        await bot.send_message(1001, "x", read_timeout=0.05)


# --- a person and a bot


async def greet(update, _context: ContextTypes.DEFAULT_TYPE):
    await update.message.reply_text("What is your full name?", reply_markup=TYPING)


async def echo(update, _context):
    await update.effective_message.reply_text(f"Hello {update.effective_message.text}")


async def skip(update, _context):
    await update.callback_query.answer()
    await update.callback_query.edit_message_text("Skipped.")


async def test_a_chat_reads_as_a_chat(api, ada):
    handlers = CommandHandler("start", greet), CallbackQueryHandler(skip)
    async with running(api, *handlers, MessageHandler(filters.TEXT, echo)):
        await ada.says("/start")
        asked = ada.last
        await ada.says("Ada\nByron")
        await ada.taps("Skip")
        await ada.taps("Skip", on=asked)  # gone by now, pressed all the same
    assert ada.transcript() == (
        "> /start\n< What is your full name?\n> Ada\n  Byron\n< Hello Ada\n  Byron\n"
        "> [Skip]\n< Skipped.\n> [Skip]"
    )
    assert api.refusals == [f"editMessageText: {botapi.NOT_MODIFIED}"]
    assert api.faults == []


async def test_a_bot_in_a_thread_of_its_own_loop_serves_a_bot_here():
    with BotApi.in_thread() as api:
        ada = Person(api, 1001)
        async with running(api, MessageHandler(filters.TEXT, echo)):
            await ada.says("Ada")
        assert ada.last.text == "Hello Ada"


async def test_a_missing_button_is_told_with_those_there_are(bot, ada):
    await bot.send_message(1001, "Age?", reply_markup=TYPING)
    with pytest.raises(AssertionError, match=r"no button 'Back'; “Age\?” has \['Skip'\]"):
        await ada.taps("Back", settle=False)


async def test_the_contact_button_shares_the_persons_own_number(bot, ada):
    """U15."""
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    await bot.send_message(1001, "Phone?", reply_markup=keyboard)
    await ada.taps("My number", settle=False)
    (update,) = await bot.get_updates()
    assert update.message.contact.user_id == update.effective_user.id == 1001
    await bot.send_message(1001, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ada.labels == []


async def test_a_tap_tells_what_the_message_answered(bot, ada):
    hers = await ada.says("I am 36", settle=False)
    await bot.send_message(
        1001, "Keep it?", reply_parameters=ReplyParameters(hers.id), reply_markup=TYPING
    )
    await ada.taps("Skip", settle=False)
    *_, update = await bot.get_updates()
    assert update.callback_query.message.reply_to_message.text == "I am 36"


async def test_an_edited_message_keeps_its_id(bot, ada):
    hers = await ada.says("Ada", settle=False)
    await ada.edits(hers, "Ada Byron", settle=False)
    first, second = await bot.get_updates()
    assert first.message.message_id == second.edited_message.message_id
    assert (first.message.text, second.edited_message.text) == ("Ada", "Ada Byron")


async def test_everything_a_person_can_send_arrives(bot, ada):
    await ada.sends_photo("me", settle=False)
    await ada.sends("sticker", settle=False)
    await ada.sends("voice", settle=False)
    await ada.sends_document("cv.json", b"{}", "application/json", settle=False)
    await ada.sends_location(settle=False)
    await ada.shares_contact("+15550100199", own=False, settle=False)
    await ada.forwards("not mine", settle=False)
    messages = [u.message for u in await bot.get_updates()]
    photo, sticker, voice, document, place, contact, forwarded = messages
    assert photo.photo
    assert sticker.sticker
    assert voice.voice
    assert place.location
    assert contact.contact.user_id == 42
    assert forwarded.forward_origin
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"{}"


async def test_a_thread_and_a_group_are_told_apart(api, bot, ada):
    in_topic, in_group = Person(api, 1001, thread=7), Person(api, -100, user_id=1001)
    for person in (ada, in_topic, in_group):
        await person.says("hi", settle=False)
    await bot.send_message(1001, "here", message_thread_id=7)
    updates = await bot.get_updates()
    assert [u.message.message_thread_id for u in updates] == [None, 7, None]
    assert updates[2].effective_chat.type == "supergroup"
    assert in_topic.last.text == "here"
    assert ada.heard == in_group.heard == []


def test_a_long_paste_is_cut_near_the_limit_at_the_best_place():
    """U11: no mark tells that the parts belong together."""
    words = "one two three. " * 300 + "end"
    first, second = split(words)
    assert utf16(first) <= 4096
    assert first.endswith("three.")
    assert f"{first} {second}" == words
    assert split("x" * 5000) == ["x" * 4096, "x" * 904]
    assert split("😀" * 2100) == ["😀" * 2048, "😀" * 52]
    assert split(" short ") == ["short"]


async def test_a_bot_that_never_confirms_is_told_with_the_chat(ada):
    await ada.says("anyone?", settle=False)
    with pytest.raises(AssertionError, match=r"unconfirmed \[500000\](.|\n)*> anyone\?"):
        await ada.settles(patience=0.05)


async def test_a_poller_that_died_is_forgotten(api, bot):
    """A killed bot's long poll neither takes updates nor brings a 409 to the next."""
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.polled()
    poll.cancel()
    with suppress(asyncio.CancelledError):
        await poll
    await asyncio.sleep(0.01)
    await bot.get_updates(timeout=0)
    assert api.conflicts == 0


async def test_a_bot_in_a_process_of_its_own_is_measured_until_every_line_has_its_answer():
    found = await bench_echo.measure(bench_echo.STOCK, updates=12, chats=4)
    assert found.updates == 12
