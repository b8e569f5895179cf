"""What Telegram posts is worked once and answered once it is safe; what others post is refused."""

import asyncio
import io
import json

import aiohttp
import pytest

from bot.chat import lanes, webhook
from bot.chat.webhook import MOST_BYTES, SECRET_HEADER, path_of, secret_of
from bot.interview import engine
from bot.settings import SettingError, Settings, from_environment
from bot.starting import StartError
from db import Away
from tests.botapi import Failure, blocked, reset, slow, too_many
from tests.person import Person
from tests.served import Served
from tests.test_bad_input import kept

BAD_WEBHOOK = Failure(400, "Bad Request: bad webhook: Failed to resolve host")
QUESTIONS = ("Which level", "country", "describe your work")
STRONG = "correct-horse_battery-staple-0123456789"


@pytest.fixture
async def exchange(hooked):
    """Posts to the bot as anybody can; gives status, headers and body of its answer."""
    origin = hooked.settings.webhook_url

    async def request(body=b"{}", path=None, method="POST", **headers):
        headers = {
            SECRET_HEADER: secret_of(hooked.settings), "Content-Type": "application/json",
        } | {name.replace("_", "-"): value for name, value in headers.items()}  # fmt: skip
        headers = {name: value for name, value in headers.items() if value is not None}
        sent = io.BytesIO(body) if isinstance(body, bytes) else body
        url = origin + (path_of(hooked.settings) if path is None else path)
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, url, data=sent, headers=headers) as answer,
        ):
            return answer.status, answer.headers, await answer.read()

    return request


@pytest.fixture
async def post(exchange):
    """The same; gives status and headers."""

    async def request(*given, **more):
        return (await exchange(*given, **more))[:2]

    return request


def message(update_id=1, text="/start", **more):
    chat = {"id": 1001, "type": "private", "first_name": "Ada"}
    user = {"id": 1001, "is_bot": False, "first_name": "Ada"}
    content = {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": text, **more}
    return json.dumps({"update_id": update_id, "message": content}).encode()


# Who may post


async def test_the_secret_is_compared_whole(hooked, post, monkeypatch):
    secret = secret_of(hooked.settings)
    for wrong in (None, "", "wrong", secret[:-1], f"{secret}x", secret.upper(), "é" * 64):
        assert (await post(message(), **{SECRET_HEADER: wrong}))[0] == 403
    assert await kept(hooked) == {}
    compared = []
    real = webhook.hmac.compare_digest
    monkeypatch.setattr(
        webhook.hmac, "compare_digest", lambda a, b: compared.append(b) or real(a, b)
    )
    assert (await post(message()))[0] == 200
    assert compared == [secret.encode()]  # in constant time


async def test_an_address_of_telegram_in_a_header_proves_nothing(post):
    status, _ = await post(message(), **{SECRET_HEADER: None}, X_Forwarded_For="149.154.160.1")
    assert status == 403


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [(None, "GET", 405), (None, "PUT", 405), ("/", "POST", 404), ("/telegram", "POST", 404)],
)
async def test_only_posts_to_the_path_are_taken(path, method, status, post):
    assert (await post(message(), path, method))[0] == status


async def test_the_path_tells_neither_token_nor_secret(hooked):
    path = path_of(hooked.settings)
    assert len(path) > 40
    token = hooked.settings.token
    for secret in (secret_of(hooked.settings), token, *token.split(":")):
        assert secret not in path
    assert hooked.api.webhook["url"] == hooked.settings.webhook_url + path


def test_processes_with_the_same_settings_agree_on_path_and_secret():
    one, same = Settings(token="1:a"), Settings(token="1:a")
    assert (path_of(one), secret_of(one)) == (path_of(same), secret_of(same))
    for other in (Settings(token="1:b"), Settings(token="1:a", webhook_secret=STRONG)):
        assert path_of(other) != path_of(one)
        assert secret_of(other) != secret_of(one)
    assert secret_of(Settings(token="1:a", webhook_secret=STRONG)) == STRONG


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBHOOK_SECRET", "short"),
        ("WEBHOOK_SECRET", "a" * 64),
        ("WEBHOOK_SECRET", "a wish with blanks and more than 32 signs"),
        ("WEBHOOK_SECRET", STRONG * 10),
        ("WEBHOOK_URL", "http://bot.example.com"),
        ("WEBHOOK_URL", "bot.example.com"),
        ("WEBHOOK_URL", "https://bot.example.com?x=1"),
        ("PORT", "http"),
        ("PORT", "70000"),
    ],
)
def test_a_setting_that_is_weak_or_wrong_is_named_and_not_repeated(name, value):
    with pytest.raises(SettingError, match=name) as told:
        from_environment({name: value})
    assert name != "WEBHOOK_SECRET" or value not in str(told.value)


# What is posted


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"not json", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b'{"update_id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", 400),
        (b'{"update_id": ' + b"9" * 5_000 + b"}", 400),
        (b"[]", 400),
        (b"null", 400),
        (b"{}", 400),
        (b'{"update_id": "1"}', 400),
        (b'{"update_id": true}', 400),
        (b'{"update_id": -1}', 400),
        (b'{"update_id": 1}', 200),
        (b'{"update_id": 2, "kind_of_tomorrow": {"a": 1}}', 200),
        (b'{"update_id": 3, "message": null}', 200),
        (b'{"update_id": 4, "message": {}}', 200),
        (b'{"update_id": 5, "message": 7}', 200),
        (b'{"update_id": 6, "callback_query": {"id": "1"}}', 200),
        (b" " * (MOST_BYTES + 1), 413),
        (b'{"update_id": 7, "x": "' + b"a" * 2 * MOST_BYTES + b'"}', 413),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_what_is_no_update_is_refused_and_what_is_none_of_ours_is_taken(body, status, post):
    assert (await post(body))[0] == status
    assert (await post(message()))[0] == 200  # and the next is served


async def test_only_json_is_read(post):
    for kind in (None, "text/plain", "application/x-www-form-urlencoded"):
        assert (await post(message(), Content_Type=kind))[0] == 415
    assert (await post(message(), Content_Type="application/json; charset=utf-8"))[0] == 200


async def test_a_body_that_never_comes_is_waited_for_a_while_only(post, monkeypatch):
    monkeypatch.setattr(webhook, "READ_SECONDS", 0.05)

    async def drips():
        yield b'{"update_id":'
        await asyncio.sleep(30)
        yield b"1}"

    assert (await post(drips()))[0] == 408


async def test_chat_numbers_no_database_holds_are_worked_off(post):
    far = {"id": 2**70, "type": "private", "first_name": "Ada"}
    statuses = [(await post(message(9, chat=far)))[0] for _ in range(lanes.MOST_TRIES)]
    assert statuses == [503, 503, 200]


# Worked once, answered once it is safe


async def test_an_interview_goes_on_by_webhook(hooked, ada):
    await ada.says("/start", "Go Developer")
    await ada.taps("Junior")
    await ada.says("Germany")
    assert await kept(hooked) == {
        "profile.target": "Go Developer", "profile.level": "junior", "profile.country": "DE",
    }  # fmt: skip
    given = hooked.api.webhook
    assert set(given["allowed_updates"]) >= {"message", "edited_message", "callback_query"}
    assert given["drop_pending_updates"] is False
    assert given["max_connections"] == webhook.CONNECTIONS


async def test_telegram_hears_200_only_after_the_reply_was_sent(hooked, ada):
    order = []
    hooked.api.on_call = lambda call: order.append(call.method)
    await ada.says("/start")
    hooked.api.fails(slow(0.2), method="sendMessage")
    ada.writes("Go Developer")
    await hooked.api.called("sendMessage", 3)
    assert hooked.api.pending  # not confirmed yet
    await ada.settles()
    assert "level" in ada.last.text


async def test_the_answer_takes_the_buttons_from_the_question_before(hooked, ada, exchange):
    await ada.says("/start")
    before, asked = ada.last, hooked.api.count("editMessageReplyMarkup")
    status, headers, body = await exchange(message(99, "Go Developer"))
    assert (status, headers["Content-Type"]) == (200, "application/json")
    assert json.loads(body) == {
        "method": "editMessageReplyMarkup", "chat_id": 1001, "message_id": before.id,
    }  # fmt: skip
    assert "level" in ada.last.text  # the question itself was sent before that
    assert hooked.api.count("editMessageReplyMarkup") == asked


async def test_old_buttons_are_gone_for_the_person_too(hooked, ada):
    await ada.says("/start", "Go Developer")
    await ada.taps("Junior")
    await ada.says("Germany")
    shown = [message for message in ada.heard if message.buttons]
    assert shown == [ada.last]
    assert hooked.api.faults == []


async def test_what_cannot_be_sent_takes_no_buttons_away(hooked, ada, exchange):
    await ada.says("/start")
    hooked.api.fails(too_many(30), method="sendMessage")
    status, _, body = await exchange(message(99, "Go Developer"))
    assert (status, body) == (200, b"")
    assert ada.last.buttons


async def test_an_update_delivered_twice_counts_once(hooked, ada):
    await ada.says("/start")
    await ada.says("Go Developer")
    heard = [m.text for m in ada.heard]
    for number in list(hooked.api.history):
        hooked.api.repeat(number)
    await ada.settles()
    assert await kept(hooked) == {"profile.target": "Go Developer"}
    assert {m.text for m in ada.heard} == set(heard)


async def test_while_the_database_is_away_telegram_is_asked_to_try_again(
    hooked, ada, post, monkeypatch
):
    await ada.says("/start")
    real = hooked.database.run

    async def away(_work):
        raise Away("The database at somewhere is away: the disk is full.")

    monkeypatch.setattr(hooked.database, "run", away)
    status, headers = await post(message(99, "Go Developer"))
    assert (status, headers["Retry-After"]) == (503, "1")
    monkeypatch.setattr(hooked.database, "run", real)
    assert (await post(message(99, "Go Developer")))[0] == 200
    assert await kept(hooked) == {"profile.target": "Go Developer"}


@pytest.fixture(params=["polling", "webhook"])
async def either(request, api, sqlite_url, pool, free_port):
    """The whole bot, served the one way and the other."""
    api.webhooks.second = 0.02
    port = free_port if request.param == "webhook" else None
    async with Served(api, sqlite_url, pool, port=port) as running:
        yield running


async def test_an_update_that_always_fails_is_parked_and_told_once(either, ada, monkeypatch):
    """U26: the chat's next update is worked, and so are the others'."""
    running, bo = either, Person(either.api, 1002)
    await ada.says("/start")
    real = engine.step

    def fails(catalogue, session, event, moment):
        if "poison" in str(event):
            raise ValueError("a fault of ours")
        return real(catalogue, session, event, moment)

    monkeypatch.setattr(engine, "step", fails)
    ada.writes("poison")
    ada.writes("Go Developer")
    bo.writes("/start")
    await ada.until(lambda: "Which level" in ada.last.text, patience=30)
    assert len([m.text for m in ada.heard if "went wrong" in m.text]) == 1
    assert await kept(running) == {"profile.target": "Go Developer"}
    assert "Which job" in bo.last.text
    parked = next(n for n, u in running.api.history.items() if "poison" in str(u))
    assert await running.database.run(lambda ledger: ledger.attempts(parked)) == lanes.MOST_TRIES


@pytest.mark.usefixtures("ada")
async def test_a_request_that_takes_too_long_comes_again(hooked, post, monkeypatch):
    monkeypatch.setattr(webhook, "LONGEST", 0.05)
    monkeypatch.setattr("bot.chat.sender.PATIENCE", 5.0)
    hooked.api.fails(slow(0.3), method="sendMessage")
    status, headers = await post(message(50))
    assert (status, headers["Retry-After"]) == (503, "1")
    monkeypatch.setattr(webhook, "LONGEST", 5.0)
    assert (await post(message(50)))[0] == 200


async def test_one_chat_holds_a_bounded_number_of_requests_and_others_none_of_them(
    hooked, post, monkeypatch
):
    monkeypatch.setattr(lanes, "MOST_WAITING", 3)
    hooked.api.fails(slow(0.5), method="sendMessage", chat=1001)
    many = [asyncio.create_task(post(message(100 + n))) for n in range(5)]
    other = {"id": 1002, "type": "private", "first_name": "Bo"}
    await hooked.api.called("sendMessage")
    assert (await post(message(200, chat=other)))[0] == 200
    statuses = sorted([status for status, _ in await asyncio.gather(*many)])
    assert statuses == [200, 200, 200, 503, 503]
    assert not hooked.bot.lanes.open  # nothing is left behind


# Telegram's moods


async def test_what_cannot_be_sent_is_spilled_and_the_update_confirmed(hooked, ada):
    """Design S: nobody waits for a 429 but its chat, and the order of the chat is kept."""
    await ada.says("/start")
    hooked.api.fails(too_many(1), method="sendMessage")
    await ada.says("Go Developer", "Junior", "Germany")
    assert not hooked.api.pending
    await ada.until(lambda: "describe your work" in ada.last.text)
    asked = [m.text for m in ada.heard]
    order = [next(n for n, text in enumerate(asked) if words in text) for words in QUESTIONS]
    assert order == sorted(order)
    assert len(set(asked)) == len(asked)


async def test_somebody_who_blocked_the_bot_is_left_alone_and_keeps_the_draft(hooked, ada):
    """U25."""
    await ada.says("/start")
    hooked.api.fails(blocked(), method="sendMessage")
    await ada.says("Go Developer")
    assert not hooked.api.pending
    assert await kept(hooked) == {"profile.target": "Go Developer"}
    desk = await hooked.database.run(lambda ledger: ledger.desk(1001, 0, None))
    assert desk.away


async def test_a_tap_too_old_to_be_answered_is_worked(hooked, ada):
    """“query is too old” is success (U25)."""
    await ada.says("/start", "Go Developer")
    hooked.api.hook = lambda call: (
        hooked.api.time_passes(100) if call.method == "answerCallbackQuery" else None
    )
    await ada.taps("Junior")
    assert any("query is too old" in refusal for refusal in hooked.api.refusals)
    assert (await kept(hooked))["profile.level"] == "junior"


async def test_a_broken_connection_to_telegram_loses_no_word(hooked, ada):
    await ada.says("/start")
    hooked.api.fails(reset(), method="sendMessage")
    await ada.says("Go Developer")
    await ada.until(lambda: "Which level" in ada.last.text)


# From one way to the other


async def test_what_waits_is_kept_from_polling_to_webhook_and_back(
    api, ada, sqlite_url, pool, free_port
):
    """U29: pending updates are never dropped."""
    api.webhooks.second = 0.02
    async with Served(api, sqlite_url, pool):
        await ada.says("/start")
    ada.writes("Go Developer")
    async with Served(api, sqlite_url, pool, port=free_port):
        await ada.settles()
        await ada.taps("Junior")
    ada.writes("Germany")
    async with Served(api, sqlite_url, pool) as running:
        await ada.settles()
        assert api.webhook == {}
        assert await kept(running) == {
            "profile.target": "Go Developer", "profile.level": "junior", "profile.country": "DE",
        }  # fmt: skip


async def test_a_webhook_address_telegram_refuses_is_told(api, sqlite_url, pool, free_port):
    refusing = Served(api, sqlite_url, pool, port=free_port)
    api.hook = lambda call: BAD_WEBHOOK if call.method == "setWebhook" else None
    with pytest.raises(StartError, match="WEBHOOK_URL: failed to resolve host"):
        await refusing.__aenter__()
    refusing.database.close()


async def test_a_port_that_is_taken_is_told(api, hooked, sqlite_url, pool):
    second = Served(api, sqlite_url, pool, port=hooked.settings.port)
    with pytest.raises(StartError, match=f"PORT {hooked.settings.port}"):
        await second.start()
    second.database.close()
