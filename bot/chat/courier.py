"""Hands finished files over in the chat: pictures of the pages, then the file (U22, U23)."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from telegram import Bot, InputMediaDocument, InputMediaPhoto, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.chat.sender import Sender, scrubbed, seconds
from bot.chat.transport import Unconnected
from bot.chat.view import View
from bot.delivery import MOST_ALBUM, Blocked, File, Later, Parcel, Refused
from bot.interview.events import Commanded
from bot.interview.replies import Told
from bot.quotas import IMPORT
from bot.screens import screen, spoken
from bot.turn import Heard, Scene
from db.store import Delivery

log = logging.getLogger(__name__)

UNREACHABLE = timedelta(seconds=20)  # before Telegram is tried again
FAILED_THERE = "Internal Server Error"  # Telegram's 500: it was not worked
EVERY = 4.0  # seconds; a chat action fades after five (Bot API sendChatAction)


@dataclass
class TelegramCourier:
    """Sends parcels through Telegram."""

    bot: Bot
    sender: Sender
    view: View

    async def show_pictures(self, delivery: Delivery, pictures: Sequence[bytes]) -> None:
        """Send one picture, or an album."""
        where = place(delivery)
        async with self.answered(delivery):
            if len(pictures) == 1:
                await self.bot.send_photo(**where, photo=pictures[0])
            else:
                album = [InputMediaPhoto(picture) for picture in pictures[:MOST_ALBUM]]
                await self.bot.send_media_group(**where, media=album)

    async def show_files(self, delivery: Delivery, files: Sequence[File]) -> None:
        """Send an album of documents."""
        album = [InputMediaDocument(file.content, filename=file.name) for file in files]
        async with self.answered(delivery):
            await self.bot.send_media_group(**place(delivery), media=album)

    async def hand_over(self, delivery: Delivery, parcel: Parcel) -> str | None:
        """Send the file with its words, or the words alone; gives the file's id at Telegram."""
        if parcel.file is None:
            await self.say(delivery, parcel)
            return None
        async with self.answered(delivery):
            message = await self.send_file(place(delivery), parcel, parcel.file)
        self.sender.shows(delivery.chat, delivery.thread, message.message_id)
        return message.document.file_id if message.document else None

    @asynccontextmanager
    async def answered(self, delivery: Delivery) -> AsyncIterator[None]:
        """Tell what Telegram refused; all other errors leave open whether it has come."""
        try:
            yield
        except RetryAfter as error:
            raise Later(seconds(error)) from None
        except Unconnected:
            raise Later(UNREACHABLE) from None
        except Forbidden:
            chat, thread = delivery.chat, delivery.thread
            await self.sender.database.run(lambda led: led.set_away(chat, thread, away=True))
            raise Blocked from None
        except BadRequest as error:
            log.error("a file was refused in chat %d: %s", delivery.chat, scrubbed(error))  # noqa: TRY400 (a traceback may quote it)
            raise Refused from None
        except NetworkError as error:
            if str(error).startswith(FAILED_THERE):
                raise Later(UNREACHABLE) from None
            raise

    async def send_file(self, where: dict[str, Any], parcel: Parcel, file: File) -> Message:
        """The document with a thumbnail, a caption and buttons."""
        language = spoken(parcel.language)
        shown = screen(parcel.reply, language) if parcel.reply else None
        if shown and parcel.doubtful:
            warning = screen(Told("maybe_twice"), language).text
            shown = replace(shown, text=f"{warning}\n\n{shown.text}")
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
        reads = delivery.kind == IMPORT
        action = ChatAction.TYPING if reads else ChatAction.UPLOAD_DOCUMENT
        while True:
            try:
                await self.bot.send_chat_action(**place(delivery), action=action)
            except TelegramError:
                return
            await asyncio.sleep(EVERY)


def place(delivery: Delivery) -> dict[str, Any]:
    """The chat, and the topic if there is one."""
    thread = {"message_thread_id": delivery.thread} if delivery.thread else {}
    return {"chat_id": delivery.chat, **thread}
