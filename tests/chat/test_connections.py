"""Connections are kept while they are good, never when in doubt, and no answer is another's."""

import asyncio
import re

import pytest

from bot.chat import connections
from bot.chat.connections import Answer, AnswerError, ConnectError, ConnectionPool

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
TEST_ENDS = 2.0  # seconds for what takes a millisecond


class Server:
    """Answers each request by the next of its replies; counts requests and connections."""

    def __init__(self):
        self.replies, self.requests, self.opened, self.closed = [OK] * 9, [], 0, asyncio.Event()
        self.writers = []

    async def serve(self, reader, writer):
        self.opened += 1
        self.writers.append(writer)
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = re.search(rb"Content-Length: (\d+)", head)
            self.requests.append(head + await reader.readexactly(int(length[1])))
            pieces = self.replies.pop(0)
            for piece in [pieces] if isinstance(pieces, bytes) else pieces:
                if piece is None:
                    writer.close()
                    return
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.01)

    async def __call__(self, reader, writer):
        try:
            await self.serve(reader, writer)
        except asyncio.IncompleteReadError:
            self.closed.set()
        writer.close()


@pytest.fixture
async def server():
    server = Server()
    async with await asyncio.start_server(server, "127.0.0.1", 0) as listening:
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/a?b=c"
        yield server
        for writer in server.writers:
            writer.transport.abort()


@pytest.fixture
async def pool():
    pool = ConnectionPool(3, connect=TEST_ENDS, wait=TEST_ENDS)
    yield pool
    pool.close()
    await asyncio.sleep(0.01)


async def ask(pool, server, body=b"body"):
    return await pool.ask("POST", server.url, "X-Kind: test\r\n", body, TEST_ENDS)


async def test_a_request_goes_as_http_and_its_answer_comes_whole(pool, server):
    assert await ask(pool, server) == Answer(200, b"ok")
    assert server.requests[0].decode().split("\r\n") == [
        "POST /a?b=c HTTP/1.1",
        f"Host: {server.url.split('/')[2]}",
        "X-Kind: test",
        "Content-Length: 4",
        "",
        "body",
    ]


async def test_one_after_another_share_a_connection(pool, server):
    for _ in range(3):
        await ask(pool, server)
    assert server.opened == 1


async def test_no_more_connections_are_made_than_are_allowed(pool, server):
    await asyncio.gather(*(ask(pool, server) for _ in range(9)))
    assert server.opened == 3


@pytest.mark.parametrize(
    "reply",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n",
        [b"HTTP/1.1 2", b"00 OK\r\nContent-Len", b"gth: 2\r\n\r\no", b"k"],
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK,
    ],
    ids=["in chunks", "in pieces", "after hints"],
)
async def test_an_answer_is_read_however_it_comes(reply, pool, server):
    server.replies[0] = reply
    assert await ask(pool, server) == Answer(200, b"ok")
    assert await ask(pool, server) == Answer(200, b"ok")
    assert server.opened == 1


@pytest.mark.parametrize(
    "reply",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        OK + b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nanother",
        [OK, b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"],
        [OK, None],
    ],
    ids=["it says so", "it answers twice", "it speaks unasked", "it closes"],
)
async def test_a_connection_in_doubt_is_not_used_again(reply, pool, server):
    server.replies[0] = reply
    assert await ask(pool, server) == Answer(200, b"ok")
    await asyncio.sleep(0.05)
    assert await ask(pool, server) == Answer(200, b"ok")
    assert server.opened == 2


async def test_a_connection_that_was_idle_for_long_is_not_used_again(pool, server, monkeypatch):
    monkeypatch.setattr(connections, "IDLE", 0.0)
    await ask(pool, server)
    await ask(pool, server)
    assert server.opened == 2


@pytest.mark.parametrize(
    "reply",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf of", None],
        [None],
        [b"220 mail.example.com ESMTP\r\n", None],
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
    ],
    ids=["cut off", "nothing", "no HTTP", "another protocol"],
)
async def test_half_an_answer_is_none_and_the_next_request_is_well(reply, pool, server):
    server.replies[0] = reply
    with pytest.raises(AnswerError):
        await ask(pool, server)
    assert await ask(pool, server) == Answer(200, b"ok")
    assert len(server.requests) == 2


async def test_a_request_nobody_waits_for_any_longer_ends_its_connection(pool, server):
    """Else a poll would go on at Telegram, and the next be refused beside it."""
    server.replies[0] = []
    asked = asyncio.create_task(ask(pool, server))
    await asyncio.sleep(0.05)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    await asyncio.wait_for(server.closed.wait(), TEST_ENDS)
    assert await ask(pool, server) == Answer(200, b"ok")


async def test_places_are_free_again_after_whatever_happened(pool, server):
    server.replies = [[None]] * 9 + [OK]
    for _ in range(9):
        with pytest.raises(AnswerError):
            await ask(pool, server)
    assert await ask(pool, server) == Answer(200, b"ok")


async def test_a_place_nobody_frees_in_time_is_a_timeout(server):
    pool = ConnectionPool(1, connect=TEST_ENDS, wait=0.05)
    server.replies[0] = []
    asked = asyncio.create_task(ask(pool, server))
    await asyncio.sleep(0.05)
    with pytest.raises(TimeoutError):
        await ask(pool, server)
    asked.cancel()
    await asyncio.wait([asked])


async def test_where_one_address_of_a_host_is_dead_another_serves(pool, server, monkeypatch):
    """As where IPv6 is announced and leads nowhere."""
    port = int(server.url.split(":")[2].split("/")[0])
    loop = asyncio.get_running_loop()
    found = [
        entry
        for host in ("127.0.0.9", "127.0.0.1")
        for entry in await loop.getaddrinfo(host, port, type=1)
    ]

    async def getaddrinfo(*_given, **_more):
        return found

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    assert await ask(pool, server) == Answer(200, b"ok")


async def test_a_server_that_is_not_there_was_sent_nothing(pool, free_port):
    with pytest.raises(ConnectError):
        await pool.ask("POST", f"http://127.0.0.1:{free_port}/", "", b"", TEST_ENDS)


async def test_a_server_that_takes_no_connection_in_time_was_sent_nothing(server, monkeypatch):
    async def never(*_given, **_more):
        await asyncio.sleep(TEST_ENDS)

    monkeypatch.setattr(connections, "start_connection", never)
    with pytest.raises(ConnectError):
        await ask(ConnectionPool(1, connect=0.05, wait=TEST_ENDS), server)
    assert server.opened == 0


@pytest.mark.parametrize(
    "url",
    ["", "/path", "ftp://example.com/", "http:///path", "http://example.com/a b", "http://é.com/"],
)
async def test_what_is_no_address_of_a_server_is_not_asked(url, pool):
    with pytest.raises(ValueError, match="no address"):
        await pool.ask("POST", url, "", b"", TEST_ENDS)
