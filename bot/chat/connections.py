"""HTTP/1.1 over connections that are kept open, its answers read by httptools (RFC 9112).

A request is one write, its answer one future: a third of the processor time it takes with a client
that also knows redirects, cookies, proxies and tracing, none of which the Bot API needs.
"""

import asyncio
import socket
import ssl
from collections import defaultdict
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import lru_cache
from typing import Final, NamedTuple, cast
from urllib.parse import urlsplit

from aiohappyeyeballs import start_connection
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

IDLE: Final = 15.0  # seconds after which a server may have closed a connection nobody used
STAGGER: Final = 0.25  # seconds until the next address is tried, too (RFC 8305, 5)
FINAL: Final = 200  # lesser statuses come before the answer (RFC 9110, 15.2)
PORTS: Final = {"http": 80, "https": 443}


class ConnectError(OSError):
    """No connection was made, so nothing was sent."""


class AnswerError(OSError):
    """The connection ended before the answer did, or what came is no answer."""


class Answer(NamedTuple):
    """What a server said."""

    status: int
    body: bytes


class Origin(NamedTuple):
    """Where a server listens (RFC 9110, 4.3.1)."""

    scheme: str
    host: str
    port: int


class Connection(asyncio.Protocol):
    """A line to a server; one request at a time."""

    def __init__(self) -> None:
        """Wait to be connected."""
        self.is_open = False
        self.idle_since = 0.0  # by the loop's clock
        self._transport: asyncio.Transport
        self._parser = HttpResponseParser(self)
        self._parts: list[bytes] = []
        self._answer: asyncio.Future[Answer] | None = None

    @property
    def is_free(self) -> bool:
        """Whether the next request may go over it: no answer is still to come."""
        return self.is_open and self._answer is None

    def ask(self, message: bytes) -> asyncio.Future[Answer]:
        """Send a request; its answer, or AnswerError."""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(message)
        return self._answer

    def close(self) -> None:
        """Drop the line, whatever is on its way."""
        self.is_open = False
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.is_open, self._transport = True, cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            self._end(AnswerError())
            self.close()

    def connection_lost(self, error: Exception | None) -> None:
        self.is_open = False
        self._end(AnswerError(*error.args) if error else AnswerError())

    def on_message_begin(self) -> None:
        self._parts = []
        self.is_open = self.is_open and self._answer is not None  # else nobody asked

    def on_body(self, part: bytes) -> None:
        self._parts.append(part)

    def on_message_complete(self) -> None:
        status = self._parser.get_status_code()
        if status >= FINAL:
            self.is_open = self.is_open and self._parser.should_keep_alive()
            self._end(Answer(status, b"".join(self._parts)))

    def _end(self, outcome: Answer | AnswerError) -> None:
        answer, self._answer = self._answer, None
        if answer is None or answer.done():  # nobody asked, or has gone
            return
        if isinstance(outcome, Answer):
            answer.set_result(outcome)
        else:
            answer.set_exception(outcome)


class ConnectionPool:
    """At most `limit` requests at once; a connection whose answer was read whole serves the next.

    `connect` and `wait` are the seconds that a new connection and a free place are waited for.
    """

    def __init__(self, limit: int, *, connect: float, wait: float) -> None:
        """Connect to nobody yet."""
        self._places = asyncio.Semaphore(limit)
        self._connect = connect
        self._wait = wait
        self._idle: dict[Origin, list[Connection]] = defaultdict(list)
        self._tls = ssl.create_default_context()

    async def ask(
        self, method: str, url: str, headers: str, body: bytes, patience: float | None
    ) -> Answer:
        """One request, which may take `patience` seconds from being sent to being answered.

        `headers` are lines, each with its end. Raises ConnectError also where connecting takes too
        long, AnswerError, TimeoutError, or ValueError for what is no address.
        """
        origin, begin = target(url)
        head = f"{method} {begin}{headers}Content-Length: {len(body)}\r\n\r\n"
        async with _within(self._wait if self._places.locked() else None):
            await self._places.acquire()
        try:
            connection = self._kept(origin) or await self._opened(origin)
            try:
                async with _within(patience):
                    return await connection.ask(head.encode("ascii") + body)
            finally:
                self._keep(origin, connection)
        finally:
            self._places.release()

    def _kept(self, origin: Origin) -> Connection | None:
        """The one used last: the others may grow old and go."""
        idle = self._idle[origin]
        now = asyncio.get_running_loop().time()
        while idle:
            connection = idle.pop()
            if connection.is_open and now - connection.idle_since < IDLE:
                return connection
            connection.close()
        return None

    def _keep(self, origin: Origin, connection: Connection) -> None:
        if connection.is_free:
            connection.idle_since = asyncio.get_running_loop().time()
            self._idle[origin].append(connection)
        else:
            connection.close()

    async def _opened(self, origin: Origin) -> Connection:
        loop = asyncio.get_running_loop()
        secured = self._tls if origin.scheme == "https" else None
        try:
            async with asyncio.timeout(self._connect):
                found = await loop.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
                connected = await start_connection(found, happy_eyeballs_delay=STAGGER)
                _, connection = await loop.create_connection(
                    Connection,
                    sock=connected,
                    ssl=secured,
                    server_hostname=origin.host if secured else None,
                )
        except OSError as error:  # a TimeoutError is one
            raise ConnectError(*error.args) from None
        return connection

    def close(self) -> None:
        """Drop every connection that waits for a request."""
        for idle in self._idle.values():
            for connection in idle:
                connection.close()
        self._idle.clear()


def _within(seconds: float | None) -> AbstractAsyncContextManager[object]:
    """No timer where none is needed: two of them take as long as the rest of a request."""
    return nullcontext() if seconds is None else asyncio.timeout(seconds)


@lru_cache
def target(url: str) -> tuple[Origin, str]:
    """Where a request goes, and its beginning from behind the method; raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or not url.isascii() or " " in url:
        raise ValueError("no address of a server")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    origin = Origin(parts.scheme, parts.hostname, parts.port or PORTS[parts.scheme])
    return origin, f"{path} HTTP/1.1\r\nHost: {parts.netloc.rpartition('@')[2]}\r\n"
