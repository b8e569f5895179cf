"""HTTP to the Bot API on aiohttp, in place of the client PTB brings along.

The same echo bot spends a third of the processor time with it, and answers three times as much
where chats are served side by side (`python -m tests.bench_echo`).
"""

import io
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

Seconds: TypeAlias = float | None  # None waits for ever

JSON = {"Content-Type": "application/json"}


def body(parameters: Mapping[str, object]) -> RequestData:
    """Parameters that are JSON already, as the body of a request.

    PTB's own way turns each into an object and back: a third of the cost of a send with buttons.
    """
    return RequestData([RequestParameter(name, value, None) for name, value in parameters.items()])


class Unconnected(NetworkError):  # noqa: N818 (a state of the world, like TimedOut)
    """No connection was made, so nothing was sent."""


class AiohttpRequest(BaseRequest):
    """A pool of `connections` to the Bot API; timeouts are seconds and mean what they mean in PTB.

    aiohttp bounds an upload only through the whole request, so that one may take the sum of its
    timeouts. The URL of a request holds the bot's token: no error here carries it, and nothing
    is logged.
    """

    __slots__ = ("_connections", "_media_write", "_proxy", "_session", "_timeouts")

    def __init__(  # noqa: PLR0913 - PTB's own five timeouts, each with a default
        self,
        connections: int = 256,
        *,
        read_timeout: Seconds = 5.0,
        write_timeout: Seconds = 5.0,
        connect_timeout: Seconds = 5.0,
        pool_timeout: Seconds = 1.0,
        media_write_timeout: Seconds = 20.0,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._timeouts = (read_timeout, write_timeout, connect_timeout, pool_timeout)
        self._media_write = media_write_timeout
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> Seconds:
        return self._timeouts[0]

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of the answer; raises `TimedOut` or `NetworkError`."""
        if self._session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        read, write, connect, pool = self._timeouts
        uploads = request_data is not None and request_data.contains_files
        timeout = _timeout(
            read=_given(read_timeout, read),
            write=_given(write_timeout, self._media_write if uploads else write),
            connect=_given(connect_timeout, connect),
            pool=_given(pool_timeout, pool),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except aiohttp.ClientConnectorError as error:
            raise Unconnected(_told(error)) from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NetworkError(_told(error)) from None


def _given(value: ODVInput[float], default: Seconds) -> Seconds:
    return default if isinstance(value, DefaultValue) else value


@lru_cache  # a handful of them
def _timeout(
    *, read: Seconds, write: Seconds, connect: Seconds, pool: Seconds
) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(
        total=_sum(pool, connect, write, read),
        connect=_sum(pool, connect),
        sock_connect=connect,
        sock_read=read,
    )


def _sum(*parts: Seconds) -> Seconds:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _body(
    request_data: RequestData | None,
) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    """Lists and objects stand in JSON as they are: PTB writes each as text in the text."""
    if request_data is None:
        return None, None
    if request_data.contains_files:
        return _form(request_data), None
    return json.dumps(request_data.parameters).encode(), JSON


def _form(request_data: RequestData) -> aiohttp.FormData:
    """Multipart; file names go as UTF-8, the way the Bot API reads them (RFC 7578, 5.1.3).

    A stream is sent piece by piece: a file never blocks the loop, nor stands in an error's text.
    """
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (filename, content, mime_type) in request_data.multipart_data.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mime_type)
    return form


def _told(error: Exception) -> str:
    """What went wrong without the address: the kind, and the system's word for it if any."""
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    reason = cause.strerror if isinstance(cause, OSError) else None
    return f"{type(error).__name__}: {reason}" if reason else type(error).__name__
