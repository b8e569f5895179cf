"""PTB's client of the Bot API, with our transport, and without the token in its name."""

from telegram.ext import ExtBot

from bot.chat.transport import AiohttpRequest


class Client(ExtBot[None]):
    """Shows itself without the token, which PTB's own `repr` and its application's hold."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}[…]"


def client(token: str, api_url: str) -> Client:
    """A client of the operator's Bot API server; raises InvalidToken for what is none."""
    return Client(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
