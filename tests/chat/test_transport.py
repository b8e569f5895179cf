"""The transport carries requests whole, names failures as PTB does, and never tells the token."""

import asyncio
import json
import logging
import ssl
import traceback

import pytest
import trustme
from aiohttp import web
from telegram import Bot
from telegram.error import Forbidden, NetworkError, TimedOut

from bot.chat.transport import HttpRequest, body
from tests import botapi
from tests.botapi import BotApi
from tests.person import Person

CANARY = "987654321:canary-token-nobody-may-see"


@pytest.fixture
async def api():
    async with BotApi(token=CANARY) as api:
        yield api
    assert api.faults == []


@pytest.fixture
def ada(api):
    return Person(api, 1001)


@pytest.fixture
async def bot(api):
    async with a_bot(api.url, file_url=api.file_url) as bot:
        yield bot


def a_bot(url, *, file_url="http://127.0.0.1:1/file/bot", **settings):
    return Bot(
        CANARY,
        base_url=url,
        base_file_url=file_url,
        request=HttpRequest(**settings),
        get_updates_request=HttpRequest(),
    )


def told(error):
    """All an error says of itself: its words, its traceback, and those it came from."""
    return "".join(traceback.format_exception(error)) + repr(error) + repr(error.__cause__)


async def listening(answer):
    """A server for whatever HTTP does not do; its URL and the server to close."""
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot", server


@pytest.fixture
async def serving():
    """Starts a server that answers every post by a function; gives its URL."""
    runners = []

    async def start(answer, ssl_context=None):
        app = web.Application()
        app.router.add_post("/{path:.*}", answer)
        runners.append(web.AppRunner(app))
        await runners[-1].setup()
        await web.TCPSite(runners[-1], "127.0.0.1", 0, ssl_context=ssl_context).start()
        scheme = "https" if ssl_context else "http"
        return f"{scheme}://127.0.0.1:{runners[-1].addresses[0][1]}/bot"

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
def authority(tmp_path):
    """The file of an authority nobody knows, and what a server needs to prove itself by it."""
    made = trustme.CA()
    made.cert_pem.write_to_path(tmp_path / "authority.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.issue_cert("127.0.0.1").configure_cert(context)
    return tmp_path / "authority.pem", context


async def test_words_of_every_language_arrive_whole(bot, ada):
    text = "Привет, Zoë 😀 & “x” = 1+1; %41 \\"
    await bot.send_message(1001, text)
    assert ada.last.text == text


async def test_half_a_pair_of_surrogates_is_sent_for_telegram_to_judge(serving):
    received = []

    async def take(request):
        received.append(await request.read())
        return web.json_response({"ok": True, "result": True})

    url = await serving(take)
    async with HttpRequest() as request:
        await request.post(
            f"{url}{CANARY}/sendMessage", body({"chat_id": 7, "text": "half \ud83d of one"})
        )
    assert json.loads(received[0]) == {"chat_id": 7, "text": "half \ud83d of one"}


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        (b'{"ok":true,"result":"cut \xf0\x9f"}', {"ok": True, "result": "cut \ufffd"}),
        (b'{"ok":true,"result":"half \\ud83d"}', {"ok": True, "result": "half \ud83d"}),
    ],
)
def test_an_answer_that_is_not_quite_json_is_read_as_ptb_reads_it(answer, read):
    assert HttpRequest.parse_json_payload(answer) == read


async def test_a_file_arrives_byte_for_byte_under_its_name(bot, ada):
    content = bytes(range(256)) * 5000
    await bot.send_document(1001, content, filename='Zoë "CV" – Резюме.pdf', caption="ваш файл")
    assert ada.documents[0].content == content
    assert ada.documents[0].name == 'Zoë "CV" – Резюме.pdf'
    assert ada.documents[0].mime_type == "application/pdf"
    assert ada.last.text == "ваш файл"


async def test_a_file_is_fetched_byte_for_byte(bot, ada):
    content = bytes(range(256)) * 5000
    sent = await ada.sends_document("cv.json", content, settle=False)
    file = await bot.get_file(sent.raw["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == content


async def test_many_requests_share_few_connections(api):
    people = [Person(api, number) for number in range(1, 51)]
    async with a_bot(api.url, connections=2) as bot:
        await asyncio.gather(*(bot.send_message(p.room.id, f"to {p.room.id}") for p in people))
    assert [p.last.text for p in people] == [f"to {n}" for n in range(1, 51)]


async def test_no_free_connection_in_time_is_a_timeout(api, ada):
    api.fails(botapi.slow(5), method="sendMessage")
    async with a_bot(api.url, connections=1, connect_timeout=0.05, pool_timeout=0.05) as bot:
        first = asyncio.create_task(bot.send_message(1001, "slow"))
        await ada.until(lambda: api.in_flight, settle=False)
        with pytest.raises(TimedOut):
            await bot.send_message(1001, "no room")
        first.cancel()
    assert ada.heard == []


@pytest.mark.usefixtures("ada")
async def test_an_answer_too_late_is_a_timeout(api, bot):
    api.fails(botapi.slow(5))
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(1001, "x", read_timeout=0.05)
    assert CANARY not in told(caught.value)


async def test_an_upload_nobody_reads_is_a_timeout():
    ends = []

    async def deaf(_reader, writer):
        ends.append(writer)

    url, server = await listening(deaf)
    settings = {"media_write_timeout": 0.05, "read_timeout": 0.05, "connect_timeout": 0.05}
    async with server, HttpRequest(pool_timeout=0.05, **settings) as request:
        with pytest.raises(TimedOut):
            await Bot(CANARY, base_url=url, request=request).send_document(1001, b"x" * 2**23)
        ends[0].transport.abort()


async def test_a_refused_connection_is_a_network_error():
    url, server = await listening(lambda _reader, writer: writer.close())
    server.close()
    await server.wait_closed()
    async with HttpRequest() as request:
        with pytest.raises(NetworkError, match="ConnectError: Connect call failed") as caught:
            await request.post(f"{url}{CANARY}/getMe")
    assert CANARY not in told(caught.value)


@pytest.mark.usefixtures("ada")
async def test_a_broken_connection_is_a_network_error(api, bot):
    api.fails(botapi.reset())
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(1001, "x")
    assert CANARY not in told(caught.value)


async def test_what_is_no_http_is_a_network_error():
    async def babble(reader, writer):
        await reader.readline()
        writer.write(b"220 mail.example.com ESMTP\r\n")
        writer.close()

    url, server = await listening(babble)
    async with server, HttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(f"{url}{CANARY}/getMe")
    assert CANARY not in told(caught.value)


async def test_an_address_that_is_none_is_a_network_error():
    async with HttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(f"no scheme/{CANARY}/getMe")
    assert CANARY not in told(caught.value)


async def test_a_redirect_is_not_followed(serving):
    """It would carry the token to another host."""

    async def elsewhere(_request):
        raise web.HTTPFound("http://127.0.0.1:1/elsewhere")

    url = await serving(elsewhere)
    async with HttpRequest() as request:
        with pytest.raises(NetworkError, match="302"):
            await request.post(f"{url}{CANARY}/getMe")


@pytest.mark.parametrize("trusted", [True, False])
async def test_the_token_goes_over_tls_to_a_server_of_a_trusted_authority_alone(
    trusted, serving, authority, monkeypatch
):
    path, context = authority
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    heard = []

    async def take(request):
        heard.append(request.path)
        return web.json_response({"ok": True, "result": True})

    url = await serving(take, ssl_context=context)
    async with HttpRequest() as request:
        if trusted:
            assert await request.post(f"{url}{CANARY}/getMe") is True
        else:
            with pytest.raises(NetworkError, match="certificate") as caught:
                await request.post(f"{url}{CANARY}/getMe")
            assert CANARY not in told(caught.value)
    assert len(heard) == trusted


@pytest.mark.usefixtures("ada")
async def test_telegrams_no_keeps_its_meaning(api, bot):
    api.fails(botapi.blocked())
    with pytest.raises(Forbidden):
        await bot.send_message(1001, "x")


@pytest.mark.usefixtures("ada")
async def test_no_log_line_tells_the_token(api, bot, caplog):
    """PTB itself logs it once, at DEBUG, when a Bot is made: the app keeps that line shut."""
    caplog.set_level(logging.DEBUG)
    await bot.send_message(1001, "x")
    await bot.send_document(1001, b"x")
    for trouble in (botapi.reset(), botapi.broken(), botapi.slow(5)):
        api.fails(trouble)
        with pytest.raises(NetworkError):
            await bot.send_message(1001, "x", read_timeout=0.05)
    assert caplog.records
    assert CANARY not in caplog.text


async def test_it_opens_and_closes_more_than_once(api):
    request = HttpRequest()
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        code, _ = await request.do_request(f"{api.url}{CANARY}/getMe", "POST")
        assert code == 200
        await request.shutdown()
        await request.shutdown()
    with pytest.raises(RuntimeError, match="not initialized"):
        await request.do_request(f"{api.url}{CANARY}/getMe", "POST")


def test_the_time_it_waits_for_an_answer_can_be_asked():
    assert HttpRequest(read_timeout=7).read_timeout == 7
