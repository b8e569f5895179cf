"""PTB's client of the Bot API, without the token in its name."""

from typing import Self

from telegram.ext import ExtBot
from telegram.request import BaseRequest


class Client(ExtBot[None]):
    """Shows itself without the token, which PTB's own `repr` and its application's hold."""

    @classmethod
    def at(cls, token: str, api_url: str, request: BaseRequest, polling: BaseRequest) -> Self:
        """A client of the operator's Bot API server; raises InvalidToken for what is none.

        `polling` is the transport of getUpdates, which waits, `request` that of all else.
        """
        return cls(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=request,
            get_updates_request=polling,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}[…]"
