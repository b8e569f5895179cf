"""A Telegram update, read as far as the bot needs it.

PTB's own objects hold every field of the Bot API, a hundred a message; making them took a tenth
of a turn's processor time. Names are theirs, types those of the Bot API; what is not named here is
passed over, and `msgspec.ValidationError` tells what is no update.
"""

from typing import Any

from msgspec import Struct, convert


class User(Struct, frozen=True):
    """Who wrote or tapped."""

    id: int
    language_code: str | None = None


class Chat(Struct, frozen=True):
    """Where; `type` is "private", "group", "supergroup" or "channel"."""

    id: int
    type: str


class Contact(Struct, frozen=True):
    """A shared contact card."""

    phone_number: str
    user_id: int | None = None


class Document(Struct, frozen=True):
    """A file."""

    file_id: str
    file_name: str | None = None
    mime_type: str | None = None


class Message(Struct, frozen=True, rename={"from_user": "from"}):
    """A message; dates are seconds since 1970, `date` 0 if the bot cannot see it any more."""

    message_id: int
    chat: Chat
    date: int
    edit_date: int | None = None
    from_user: User | None = None
    is_topic_message: bool = False
    message_thread_id: int | None = None
    reply_to_message: "Message | None" = None
    text: str | None = None
    caption: str | None = None
    contact: Contact | None = None
    forward_origin: Any = None
    # What else it may hold, as JSON; a message that holds nothing only tells what happened.
    photo: Any = None
    document: Document | None = None
    voice: Any = None
    audio: Any = None
    video: Any = None
    video_note: Any = None
    sticker: Any = None
    location: Any = None
    venue: Any = None
    animation: Any = None
    checklist: Any = None
    dice: Any = None
    game: Any = None
    giveaway: Any = None
    invoice: Any = None
    live_photo: Any = None
    paid_media: Any = None
    poll: Any = None
    story: Any = None


class CallbackQuery(Struct, frozen=True, rename={"from_user": "from"}):
    """A tapped button."""

    id: str
    from_user: User
    message: Message | None = None
    data: str | None = None


class ChatMember(Struct, frozen=True):
    """Somebody's standing in a chat."""

    status: str


class ChatMemberUpdated(Struct, frozen=True):
    """The bot's own standing has changed."""

    chat: Chat
    old_chat_member: ChatMember
    new_chat_member: ChatMember


class Update(Struct, frozen=True):
    """One update; of the four kinds that are asked for it holds one, of another none."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: ChatMemberUpdated | None = None

    @property
    def effective_message(self) -> Message | None:
        """The message written, edited, or tapped under."""
        query = self.callback_query
        return self.message or self.edited_message or (query.message if query else None)

    @property
    def effective_chat(self) -> Chat | None:
        """The chat it happened in."""
        told = self.effective_message or self.my_chat_member
        return told.chat if told else None


def update_from(one: object) -> Update:
    """The update that JSON says; raises `msgspec.ValidationError`."""
    return convert(one, Update)
