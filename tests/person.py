"""A person at the other end of the chat: says, taps, edits, sends, and sees what the bot did.

    ada = Person(api, 1001)
    await ada.says("/start")
    await ada.taps("Skip")
    assert "section 2" in ada.last.text

Each act reaches the bot as Telegram would deliver it, and returns once the bot has gone quiet
(`settles`); what takes longer, such as a document, is awaited by `until`.
"""

import asyncio
import re
import time
from collections.abc import Callable
from itertools import count

from tests.apirules import utf16
from tests.botapi import BOT, BotApi, Chat, Message, Tap, Upload

LONGEST_MESSAGE = 4096  # UTF-16 units; a client sends more than that as several messages
LOOK_BACK = 300  # units before the limit in which a client looks for a good place to cut
CUTS = (". ", "\n\n", "\n", " ")  # the best first, as Telegram's Android client tries them
QUIET = 0.03  # seconds without a sign of life after which the bot counts as idle
PATIENCE = 10.0  # seconds until a test gives up waiting

TAP_NUMBERS = count(1)
BARE = {
    "sticker": {
        "type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False,
    },
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "video": {"width": 640, "height": 360, "duration": 4},
    "video_note": {"length": 240, "duration": 4},
    "audio": {"duration": 60, "mime_type": "audio/mpeg"},
    "animation": {"width": 320, "height": 240, "duration": 2},
}  # fmt: skip

ADMINISTRATOR = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)  # fmt: skip


class Person:
    """One person in one chat (and thread); a negative chat id is a group."""

    def __init__(
        self,
        api: BotApi,
        chat_id: int,
        *,
        thread: int | None = None,
        language_code: str | None = "en",
        user_id: int | None = None,
    ) -> None:
        self.api = api
        self.thread = thread
        kind = "private" if chat_id > 0 else "supergroup"
        self.room = api.chats.setdefault(chat_id, Chat(chat_id, kind))
        if thread is not None:
            self.room.threads.add(thread)
        self.user = {"id": user_id or abs(chat_id), "is_bot": False, "first_name": "Ada"}
        if language_code is not None:
            self.user["language_code"] = language_code

    # --- what is seen

    @property
    def chat(self) -> list[Message]:
        """The messages of both sides now in this chat and thread, oldest first."""
        shown = list(self.room.messages.values())
        return [m for m in shown if m.thread == self.thread and not m.deleted]

    @property
    def heard(self) -> list[Message]:
        """The bot's messages, oldest first."""
        return [message for message in self.chat if message.by_bot]

    @property
    def last(self) -> Message:
        """The bot's latest message."""
        if not self.heard:
            raise AssertionError(f"the bot has said nothing\n{self.transcript()}")
        return self.heard[-1]

    @property
    def documents(self) -> list[Upload]:
        return [m.document for m in self.heard if m.document]

    @property
    def photos(self) -> list[Upload]:
        return [m.photo for m in self.heard if m.photo]

    @property
    def labels(self) -> list[str]:
        """The buttons at hand: of the latest message that has some, and the reply keyboard's."""
        keyed = self._keyed()
        return (keyed.labels if keyed else []) + [key["text"] for key in self._keys()]

    @property
    def spinning(self) -> list[str]:
        """Taps the bot never answered."""
        return [t.id for t in self.api.taps.values() if t.chat == self.room.id and not t.answered]

    def message(self, fragment: str) -> Message:
        """The latest message of either side that holds these words."""
        for message in reversed(self.chat):
            if fragment in message.text:
                return message
        raise AssertionError(f"nobody said {fragment!r}\n{self.transcript()}")

    def transcript(self) -> str:
        """The chat as it went: `> text`, `< text`, `> [Label]`; a line that goes on is indented."""
        lines = [line for thread, line in list(self.room.log) if thread == self.thread]
        return "\n".join(line.replace("\n", "\n  ") for line in lines)

    # --- what is said

    async def says(self, *texts: str, settle: bool = True) -> Message:
        """Sends these quickly one after another; the last sent."""
        return await self._then(self.writes(*texts), settle=settle)

    def writes(self, *texts: str) -> Message:
        """As `says`, without waiting; each text is cut where it is too long."""
        parts = [part for text in texts for part in split(text)]
        return [self._sends(_worded(part), part) for part in parts][-1]

    async def replies(self, to: Message, text: str, *, settle: bool = True) -> Message:
        answered = {k: v for k, v in to.raw.items() if k != "reply_to_message"}
        content = _worded(text) | {"reply_to_message": answered}
        return await self._then(self._sends(content, text), settle=settle)

    async def forwards(self, text: str, *, settle: bool = True) -> Message:
        """Passes on what somebody else wrote."""
        origin = {"type": "hidden_user", "date": int(self.api.now()), "sender_user_name": "Bo"}
        content = _worded(text) | {"forward_origin": origin}
        return await self._then(self._sends(content, f"(forwarded) {text}"), settle=settle)

    async def edits(self, message: Message, text: str, *, settle: bool = True) -> Message:
        """Changes a message sent before."""
        assert not message.by_bot
        message.raw.pop("entities", None)
        message.raw |= _worded(text) | {"edit_date": int(self.api.now())}
        message.edits += 1
        self._log(f"> (edited) {text}")
        self.api.push("edited_message", dict(message.raw))
        return await self._then(message, settle=settle)

    async def taps(self, label: str, *, on: Message | None = None, settle: bool = True) -> None:
        """Presses the button so labelled, on the latest message with buttons or on the one given.

        On a given message buttons it no longer shows can be pressed too, as from a phone that
        has not caught up. A reply keyboard's button sends what it says, contact or place.
        """
        message = on or self._keyed()
        if message is not None and label in message.labels:
            button = message.button(label)
        else:
            key = next((k for k in self._keys() if k["text"] == label), None)
            if key is not None and on is None:
                await self._presses(key, settle=settle)
                return
            button = on.button(label) if on else None
        if button is None:
            raise AssertionError(f"no button {label!r}; {self._visible()}\n{self.transcript()}")
        if "callback_data" not in button:
            raise AssertionError(f"the button {label!r} calls nobody: {button}")
        self._calls_back(message, button)
        await self._then(message, settle=settle)

    async def sends_photo(self, caption: str = "", *, settle: bool = True) -> Message:
        file_id = self.api.keep(Upload("photo.jpg", b"\xff\xd8 a picture", "image/jpeg"))
        size = {"file_id": file_id, "file_unique_id": f"u{file_id}", "width": 90, "height": 60}
        return await self._sends_media("photo", [size], caption, settle=settle)

    async def sends_document(
        self,
        name: str,
        content: bytes,
        mime_type: str = "application/octet-stream",
        *,
        caption: str = "",
        settle: bool = True,
    ) -> Message:
        file_id = self.api.keep(Upload(name, content, mime_type))
        document = {
            "file_id": file_id, "file_unique_id": f"u{file_id}", "file_name": name,
            "mime_type": mime_type, "file_size": len(content),
        }  # fmt: skip
        return await self._sends_media("document", document, caption, settle=settle)

    async def sends(self, kind: str, *, caption: str = "", settle: bool = True) -> Message:
        """A sticker, voice, video, video_note, audio or animation."""
        file_id = self.api.keep(Upload(kind, b"bytes", "application/octet-stream"))
        media = {"file_id": file_id, "file_unique_id": f"u{file_id}"} | BARE[kind]
        return await self._sends_media(kind, media, caption, settle=settle)

    async def sends_location(self, *, settle: bool = True) -> Message:
        place = {"latitude": 59.33, "longitude": 18.07}
        return await self._then(self._sends({"location": place}, "(location)"), settle=settle)

    async def shares_contact(
        self, number: str, *, own: bool = True, settle: bool = True
    ) -> Message:
        """Their own phone number, or somebody else's card."""
        contact = {"phone_number": number, "first_name": "Ada" if own else "Bo"}
        contact["user_id"] = self.user["id"] if own else 42
        return await self._then(self._sends({"contact": contact}, "(contact)"), settle=settle)

    async def blocks(self, *, settle: bool = True) -> None:
        """Blocks the bot: from now on it may not write here."""
        self.room.blocked = True
        self._member("member", "kicked")
        await self._then(None, settle=settle)

    async def unblocks(self, *, settle: bool = True) -> None:
        self.room.blocked = False
        self._member("kicked", "member")
        await self._then(None, settle=settle)

    # --- waiting

    async def settles(self, *, quiet: float = QUIET, patience: float = PATIENCE) -> None:
        """Until every update is confirmed, no request is under way and none came for `quiet` s."""
        until = time.monotonic() + patience
        while (rest := quiet - self.api.quiet) > 0:
            if time.monotonic() > until:
                waiting = [w.update["update_id"] for w in list(self.api.pending)]
                raise AssertionError(
                    f"the bot has not settled; unconfirmed {waiting}, "
                    f"{self.api.in_flight} requests under way\n{self.transcript()}"
                )
            await asyncio.sleep(min(rest, 0.005) if self.api.quiet == 0 else rest)

    async def until(
        self, seen: Callable[[], object], *, patience: float = PATIENCE, settle: bool = True
    ) -> None:
        """Until `seen()` is true, for what comes when it is ready; then until the bot is quiet."""
        end = time.monotonic() + patience
        while not seen():
            if time.monotonic() > end:
                raise AssertionError(f"it never came to pass\n{self.transcript()}")
            await asyncio.sleep(0.005)
        if settle:
            await self.settles()

    # --- the client

    async def _then(self, sent: Message | None, *, settle: bool) -> Message | None:
        if settle:
            await self.settles()
        return sent

    def _sends(self, content: dict, line: str) -> Message:
        raw = self.api.frame(self.room, self.user, self.thread) | content
        message = Message(raw)
        self.room.messages[message.id] = message
        self._log(f"> {line}")
        self.api.push("message", dict(raw))
        return message

    async def _sends_media(
        self, kind: str, media: object, caption: str, *, settle: bool
    ) -> Message:
        content = {kind: media} | ({"caption": caption} if caption else {})
        sent = self._sends(content, f"({kind}) {caption}".strip())
        return await self._then(sent, settle=settle)

    async def _presses(self, key: dict, *, settle: bool) -> None:
        if key.get("request_contact"):
            await self.shares_contact("+15550100123", settle=settle)
        elif key.get("request_location"):
            await self.sends_location(settle=settle)
        else:
            await self.says(key["text"], settle=settle)

    def _calls_back(self, message: Message, button: dict) -> None:
        tap = Tap(f"{next(TAP_NUMBERS):018}", self.room.id, self.thread, self.api.now())
        self.api.taps[tap.id] = tap
        shown = message.raw
        if message.deleted:
            shown = {key: shown[key] for key in ("chat", "message_id")} | {"date": 0}
        answered = shown.get("reply_to_message", {}).get("message_id")
        if answered in self.room.messages and self.room.messages[answered].deleted:
            shown = {key: shown[key] for key in shown if key != "reply_to_message"}
        self._log(f"> [{button['text']}]")
        self.api.push(
            "callback_query",
            {
                "id": tap.id, "from": self.user, "message": dict(shown),
                "chat_instance": str(self.room.id), "data": button["callback_data"],
            },
        )  # fmt: skip

    def _member(self, old: str, new: str) -> None:
        self.api.push(
            "my_chat_member",
            {
                "chat": {"id": self.room.id, "type": self.room.kind}, "from": self.user,
                "date": int(self.api.now()), "old_chat_member": _status(old),
                "new_chat_member": _status(new),
            },
        )  # fmt: skip

    def _keyed(self) -> Message | None:
        return next((m for m in reversed(self.heard) if m.buttons), None)

    def _keys(self) -> list[dict]:
        return [key for row in self.room.keyboard or [] for key in row]

    def _visible(self) -> str:
        seen = [f"“{m.text[:30]}” has {m.labels}" for m in self.heard if m.labels]
        keys = [key["text"] for key in self._keys()]
        return "; ".join(seen + ([f"the keyboard has {keys}"] if keys else [])) or "there is none"

    def _log(self, line: str) -> None:
        self.room.log.append((self.thread, line))


def split(text: str) -> list[str]:
    """The messages a client makes of a text: cut near the limit, white space around dropped."""
    text = text.strip()
    parts = []
    while utf16(text) > LONGEST_MESSAGE:
        head = text.encode("utf-16-le")[: 2 * LONGEST_MESSAGE].decode("utf-16-le", "ignore")
        near = len(head) - LOOK_BACK
        cuts = (
            head.rfind(mark, near) + len(mark.rstrip(" ")) for mark in CUTS if mark in head[near:]
        )
        cut = next(cuts, len(head))
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*parts, text]


def _worded(text: str) -> dict:
    commands = [
        {"type": "bot_command", "offset": utf16(text[: m.start()]), "length": len(m.group())}
        for m in re.finditer(r"(?<!\S)/\w{1,64}(@\w+)?", text, re.ASCII)
    ]
    return {"text": text} | ({"entities": commands} if commands else {})


def _status(status: str) -> dict:
    more = {"kicked": {"until_date": 0}, "administrator": ADMINISTRATOR}
    return {"user": BOT, "status": status} | more.get(status, {})
