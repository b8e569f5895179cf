"""A Telegram update as a person and an event."""

from dataclasses import replace

from telegram.constants import ChatType

from bot.chat.buttons import chosen
from bot.chat.incoming import CallbackQuery, Contact, Message, Update
from bot.interview.events import Attachment, Chose, Commanded, Corrected, Event, Said, Sent
from bot.turn import Heard

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
OTHERS = (
    "video", "animation", "checklist", "dice", "game", "giveaway", "invoice", "live_photo",
    "paid_media", "poll", "story",
)  # fmt: skip
KINDS = (
    ("photo", Attachment.PHOTO),
    ("document", Attachment.FILE),
    ("voice", Attachment.VOICE),
    ("audio", Attachment.VOICE),
    ("video_note", Attachment.VOICE),
    ("sticker", Attachment.STICKER),
    ("location", Attachment.PLACE),
    ("venue", Attachment.PLACE),
    *((name, Attachment.OTHER) for name in OTHERS),
)


def heard(update: Update) -> Heard | None:
    """Who did what; None for what needs no answer."""
    if update.callback_query:
        return tapped(update, update.callback_query)
    message = update.edited_message or update.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    event = correction(message) if update.edited_message else event_of(message)
    if event is None:
        return None
    return Heard(
        event,
        message.chat.id,
        thread_of(message),
        update.update_id,
        language=(message.from_user and message.from_user.language_code) or "",
    )


def in_group(update: Update) -> bool:
    """Whether the bot was spoken to outside a private chat (U30)."""
    chat = update.effective_chat
    return chat is not None and chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}


def thread_of(message: Message) -> int:
    """The topic of a private chat that has topics, else 0 (U4)."""
    return message.message_thread_id or 0 if message.is_topic_message else 0


def correction(message: Message) -> Event | None:
    """An edited text or caption; another attachment is not an answer."""
    text = message.text or message.caption
    return Corrected(message.message_id, text) if text else None


def event_of(message: Message) -> Event | None:
    """What a new message means; None if it only tells of something that happened to the chat."""
    number = message.message_id
    if message.forward_origin and not message.document:
        return Sent(Attachment.FORWARD, message=number)
    if message.text is not None:
        return command(message.text) or Said(message.text, number)
    if message.contact:
        return card(message, message.contact)
    kind = next((kind for name, kind in KINDS if getattr(message, name) is not None), None)
    document = message.document
    if document and (document.mime_type or "").startswith("image/"):
        kind = Attachment.PHOTO  # a picture sent as a file
    name = (document and document.file_name) or ""
    file = document.file_id if document and kind is Attachment.FILE else ""
    return Sent(kind, message.caption or "", number, name, file) if kind else None


def card(message: Message, contact: Contact) -> Sent:
    """A shared contact card: the person's own number, or somebody else's, which is not read."""
    own = message.from_user is not None and contact.user_id == message.from_user.id
    number = contact.phone_number if own else ""
    return Sent(Attachment.CONTACT if own else Attachment.CARD, number, message.message_id)


def command(text: str) -> Commanded | None:
    """A command like "/edit" or "/edit@bot rest"; None for other text."""
    if not text.startswith("/"):
        return None
    name, *rest = text[1:].split(maxsplit=1) or [""]
    name = name.partition("@")[0].lower()
    return Commanded(name, "".join(rest).strip()) if name.isidentifier() else None


def tapped(update: Update, query: CallbackQuery) -> Heard | None:
    """A tapped button, with the person's own message if the tapped one replies to it (U20)."""
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    event, thread, is_text = chosen(query.data or ""), 0, False
    if message.date:
        event = quoting(event, message)
        thread, is_text = thread_of(message), message.text is not None
    return Heard(
        event,
        message.chat.id,
        thread,
        update.update_id,
        tapped=message.message_id if is_text else None,  # a file's message cannot become a text
        callback=query.id,
        language=query.from_user.language_code or "",
    )


def quoting(event: Chose, message: Message) -> Chose:
    """The tap with the text its message replies to."""
    quoted = message.reply_to_message
    text = quoted and (quoted.text or quoted.caption)
    if quoted is None or not text:
        return event
    return replace(event, quoted=text, quoted_message=quoted.message_id)
