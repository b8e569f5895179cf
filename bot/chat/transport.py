"""HTTP to the Bot API, in place of the client PTB brings along.

PTB's own takes three times the processor time of an echo bot; aiohttp, which served here before,
a fifth more of a turn that is stored (`python -m tests.bench_echo`).
"""

import io
import json
from collections.abc import Mapping
from typing import Any

import aiohttp
import msgspec
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.chat.connections import ConnectError, ConnectionPool

AGENT = f"User-Agent: {BaseRequest.USER_AGENT}\r\n"
JSON = "Content-Type: application/json\r\n"


def body(parameters: Mapping[str, object]) -> RequestData:
    """Parameters that are JSON already, as the body of a request.

    PTB's own way turns each into an object and back: a third of the cost of a send with buttons.
    """
    return RequestData([RequestParameter(name, value, None) for name, value in parameters.items()])


class Unconnected(NetworkError):  # noqa: N818 (a state of the world, like TimedOut)
    """No connection was made, so nothing was sent."""


class HttpRequest(BaseRequest):
    """A pool of `connections` to the Bot API; timeouts are seconds, None waits for ever.

    A request may take `read_timeout`, one with files `media_write_timeout` more; of PTB's timeouts
    of a single request, that is the one which counts. The URL of a request holds the bot's token:
    no error here carries it, and nothing is logged.
    """

    __slots__ = ("_connections", "_pool", "_read", "_upload", "_waits")

    def __init__(
        self,
        connections: int = 256,
        *,
        read_timeout: float = 5.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 1.0,
        media_write_timeout: float = 20.0,
    ) -> None:
        self._connections = connections
        self._read = read_timeout
        self._upload = media_write_timeout
        self._waits = {"connect": connect_timeout, "wait": pool_timeout}
        self._pool: ConnectionPool | None = None

    @property
    def read_timeout(self) -> float:
        return self._read

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer, read in a quarter of PTB's time; PTB gets what is not quite JSON."""
        try:
            return msgspec.json.decode(payload, type=dict[str, Any])
        except ValueError:
            return BaseRequest.parse_json_payload(payload)

    async def initialize(self) -> None:
        if self._pool is None:
            self._pool = ConnectionPool(self._connections, **self._waits)

    async def shutdown(self) -> None:
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.close()

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
        del write_timeout, connect_timeout, pool_timeout
        if self._pool is None:
            raise RuntimeError("This HttpRequest is not initialized!")
        patience = self._read if isinstance(read_timeout, DefaultValue) else read_timeout
        if patience is not None and request_data is not None and request_data.contains_files:
            patience += self._upload
        try:
            headers, content = await _content(request_data)
            return await self._pool.ask(method, url, AGENT + headers, content, patience)
        except ConnectError as error:
            raise Unconnected(_told(error)) from None
        except TimeoutError:
            raise TimedOut from None
        except (OSError, ValueError) as error:
            raise NetworkError(_told(error)) from None


async def _content(request_data: RequestData | None) -> tuple[str, bytes]:
    """The body, and the header that tells its type.

    In JSON, lists and objects stand as they are: PTB writes each as text in the text.
    """
    if request_data is None:
        return "", b""
    if request_data.contains_files:
        form = _form(request_data)()
        return f"Content-Type: {form.headers['Content-Type']}\r\n", await form.as_bytes()
    return JSON, _json(request_data.parameters)


def _json(parameters: Mapping[str, object]) -> bytes:
    """JSON; half a pair of surrogates is left for the Bot API to refuse."""
    try:
        return msgspec.json.encode(parameters)
    except UnicodeEncodeError:
        return json.dumps(parameters).encode()


def _form(request_data: RequestData) -> aiohttp.FormData:
    """Multipart; file names go as UTF-8, the way the Bot API reads them (RFC 7578, 5.1.3)."""
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (filename, content, mime_type) in request_data.multipart_data.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mime_type)
    return form


def _told(error: Exception) -> str:
    """What went wrong without the address: the kind, and the system's word for it if any."""
    reason = error.strerror if isinstance(error, OSError) else None
    return f"{type(error).__name__}: {reason}" if reason else type(error).__name__
