"""Replies as requests to the Bot API: which message is edited, sent, or loses its buttons (U7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.chat.buttons import data
from bot.interview.replies import Button, Reply, Rows
from bot.screens import Screen, screen, spoken
from bot.turn import Message, Scene

SHARE = "Share my phone number"


@dataclass(frozen=True, slots=True)
class View:
    """Writes for Telegram. `plain`: only what an older Bot API server knows."""

    plain: bool = False

    def __call__(self, replies: Sequence[Reply], scene: Scene) -> tuple[Message, ...]:
        """The requests that show the replies, in order."""
        language = spoken(scene.heard.language)
        screens = [screen(reply, language) for reply in replies]
        messages = [*self.prelude(screens, scene)]
        editable = scene.heard.tapped is not None
        for shown in screens:
            messages += self.shown(shown, scene, edit=editable and can_edit(shown))
            editable = False
        chat = scene.heard.chat
        messages += [  # last: nobody waits for it
            request("editMessageReplyMarkup", chat_id=chat, message_id=old)
            for old in stale_keyboards(screens, scene)
        ]
        return tuple(messages)

    def prelude(self, screens: Sequence[Screen], scene: Scene) -> list[Message]:
        """Answer the tap, and take away a keyboard that shares the phone number."""
        messages: list[Message] = []
        heard = scene.heard
        if heard.callback:
            messages.append(request("answerCallbackQuery", callback_query_id=heard.callback))
        if scene.had_contact and any(s.react_to is None for s in screens):
            messages.append(self.send(scene, text="👍", reply_markup={"remove_keyboard": True}))
        return messages

    def shown(self, shown: Screen, scene: Scene, *, edit: bool) -> list[Message]:
        """One screen: an edit of the tapped message, a reaction, or a new message."""
        chat = scene.heard.chat
        if shown.react_to is not None and not self.plain:
            reaction = [{"type": "emoji", "emoji": "👌"}]
            return [
                request(
                    "setMessageReaction", chat_id=chat, message_id=shown.react_to, reaction=reaction
                )
            ]
        if shown.erases is not None:
            return [self.erasure(shown.erases, shown, scene)]
        if edit:
            return [
                request(
                    "editMessageText",
                    chat_id=chat,
                    message_id=scene.heard.tapped,
                    text=shown.text,
                    parse_mode="HTML",
                    reply_markup=self.keyboard(shown),
                )
            ]
        extra: dict[str, Any] = {"parse_mode": "HTML", "reply_markup": self.markup(shown)}
        if shown.reply_to is not None:
            extra["reply_parameters"] = {
                "message_id": shown.reply_to,
                "allow_sending_without_reply": True,
            }
        message = self.send(scene, text=shown.text, **extra)
        return [{**message, "contact": True} if shown.wants_contact else message]

    def erasure(self, number: int, shown: Screen, scene: Scene) -> Message:
        """Delete a message of the person's; where Telegram will not any more, the words on it."""
        deletion = request("deleteMessage", chat_id=scene.heard.chat, message_id=number)
        reply = {"message_id": number, "allow_sending_without_reply": True}
        otherwise = self.send(scene, text=shown.text, parse_mode="HTML", reply_parameters=reply)
        return {**deletion, "otherwise": otherwise}

    def send(self, scene: Scene, **params: Any) -> Message:  # noqa: ANN401 (JSON of any shape)
        """A new message in the person's chat, and topic if there is one."""
        if scene.heard.thread:
            params["message_thread_id"] = scene.heard.thread
        return request("sendMessage", chat_id=scene.heard.chat, **params)

    def markup(self, shown: Screen) -> dict[str, Any] | None:
        """The keyboard of a new message."""
        return contact_keyboard(shown.rows) if shown.wants_contact else self.keyboard(shown)

    def keyboard(self, shown: Screen) -> dict[str, Any] | None:
        """Buttons below the message."""
        if not shown.rows:
            return None
        rows = [[self.button(button, shown.screen) for button in row] for row in shown.rows]
        return {"inline_keyboard": rows}

    def button(self, button: Button, place: str) -> dict[str, str]:
        """One button; its colour only where the server knows colours (Bot API 9.4)."""
        style = {"style": button.style} if button.style and not self.plain else {}
        return {"text": button.label, "callback_data": data(button, place), **style}


def request(method: str, **params: Any) -> Message:  # noqa: ANN401 (JSON of any shape)
    """A request to the Bot API, without parameters that say nothing."""
    given = {name: value for name, value in params.items() if value is not None}
    return {"method": method, "params": given}


def addressed(messages: Sequence[Message], chat: int) -> tuple[Message, ...]:
    """Stored messages with the chat they are for, where a deletion took its number out."""
    return tuple(
        said
        if said["method"] == "answerCallbackQuery"
        else {**said, "params": {"chat_id": chat, **said["params"]}}
        for said in messages
    )


def can_edit(shown: Screen) -> bool:
    """Whether the tapped message can become this screen: not one with a reply keyboard.

    Nor one that has to reply to the person's message: an edit cannot (U20).
    """
    is_text = shown.react_to is None and shown.erases is None
    return is_text and not shown.wants_contact and shown.reply_to is None


def stale_keyboards(screens: Sequence[Screen], scene: Scene) -> tuple[int, ...]:
    """The messages that lose their buttons because newer ones are shown (U7)."""
    if scene.had_contact or not any(s.rows for s in screens):
        return ()
    tapped = scene.heard.tapped
    kept = {tapped} if tapped is not None and can_edit(screens[0]) else set[int | None]()
    return tuple(old for old in dict.fromkeys((scene.shown, tapped)) if old and old not in kept)


def contact_keyboard(rows: Rows) -> dict[str, Any]:
    """A keyboard that shares the phone number in one tap; the other buttons as words (U15)."""
    share = [{"text": SHARE, "request_contact": True}]
    others = [[{"text": button.label} for button in row] for row in rows]
    return {"keyboard": [share, *others], "resize_keyboard": True, "one_time_keyboard": True}
