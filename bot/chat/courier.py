"""Hands finished files over in the chat: pictures of the pages, then the file (U22, U23)."""

import asyncio
from dataclasses import dataclass
from typing import Any

from telegram import Bot, InputMediaPhoto, Message
from telegram.constants import ChatAction
from telegram.error import Forbidden, RetryAfter, TelegramError

from bot.chat.sender import Sender, seconds
from bot.chat.view import View
from bot.delivery import Blocked, File, Later, Parcel
from bot.interview.events import Commanded
from bot.screens import screen, spoken
from bot.turn import Heard, Scene
from db.store import Delivery

EVERY = 4.0  # seconds; a chat action fades after five (Bot API sendChatAction)
MOST_ALBUM = 10  # pictures an album holds (Bot API sendMediaGroup)


@dataclass
class TelegramCourier:
    """Sends parcels through Telegram."""

    bot: Bot
    sender: Sender
    view: View

    async def hand_over(self, delivery: Delivery, parcel: Parcel) -> str | None:
        """Send pictures, then the file with its words; gives the file's id at Telegram."""
        try:
            return await self.sent(delivery, place(delivery), parcel)
        except RetryAfter as error:
            raise Later(seconds(error)) from None
        except Forbidden:
            chat, thread = delivery.chat, delivery.thread
            await self.sender.database.run(lambda led: led.set_away(chat, thread, away=True))
            raise Blocked from None

    async def sent(self, delivery: Delivery, where: dict[str, Any], parcel: Parcel) -> str | None:
        """Send a parcel's pictures, then its file with words, or its words alone."""
        await self.send_pictures(where, parcel.pictures)
        if parcel.file is None:
            await self.say(delivery, parcel)
            return None
        message = await self.send_file(where, parcel, parcel.file)
        self.sender.shows(delivery.chat, delivery.thread, message.message_id)
        return message.document.file_id if message.document else None

    async def send_pictures(self, where: dict[str, Any], pictures: tuple[bytes, ...]) -> None:
        """One picture, or an album."""
        if len(pictures) == 1:
            await self.bot.send_photo(**where, photo=pictures[0])
        elif pictures:
            album = [InputMediaPhoto(picture) for picture in pictures[:MOST_ALBUM]]
            await self.bot.send_media_group(**where, media=album)

    async def send_file(self, where: dict[str, Any], parcel: Parcel, file: File) -> Message:
        """The document with a thumbnail, a caption and buttons."""
        shown = screen(parcel.reply, spoken(parcel.language)) if parcel.reply else None
        return await self.bot.send_document(
            **where,
            document=file.file_id or file.content,
            filename=None if file.file_id else file.name,
            thumbnail=file.thumbnail or None,
            caption=shown.text if shown else None,
            parse_mode="HTML",
            reply_markup=self.view.keyboard(shown) if shown else None,  # type: ignore[arg-type]  # PTB sends a dict as it is
        )

    async def say(self, delivery: Delivery, parcel: Parcel) -> None:
        """Words alone, in the order of the chat."""
        if parcel.reply is None:
            return
        heard = Heard(Commanded("pdf"), delivery.chat, delivery.thread, language=parcel.language)
        messages = self.view((parcel.reply,), Scene(heard, None, had_contact=False))
        await self.sender.tell(delivery.chat, delivery.thread, messages)

    async def show_busy(self, delivery: Delivery) -> None:
        """Show “uploading a document…” above the chat until cancelled."""
        while True:
            try:
                await self.bot.send_chat_action(
                    **place(delivery), action=ChatAction.UPLOAD_DOCUMENT
                )
            except TelegramError:
                return
            await asyncio.sleep(EVERY)


def place(delivery: Delivery) -> dict[str, Any]:
    """The chat, and the topic if there is one."""
    thread = {"message_thread_id": delivery.thread} if delivery.thread else {}
    return {"chat_id": delivery.chat, **thread}
