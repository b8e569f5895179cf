"""Buttons to and from callback data: "action:argument@screen", at most 64 bytes."""

from bot.interview.events import Chose
from bot.interview.replies import Button
from bot.interview.tapping import ANYWHERE


def data(button: Button, screen: str) -> str:
    """What the button sends back when tapped."""
    place = "" if button.action in ANYWHERE else f"@{screen}"
    return f"{button.action}:{button.argument}{place}"


def chosen(text: str) -> Chose:
    """What a tapped button means; data of an older form leads nowhere and is answered as stale.

    So does data that was never ours: a client may send any.
    """
    if not text.isascii():
        return Chose("")
    action, _, rest = text.partition(":")
    argument, _, screen = rest.partition("@")
    return Chose(action, argument, screen)
