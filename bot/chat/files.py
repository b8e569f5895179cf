"""Files that people send: got from Telegram into memory, and what came of them told.

The address of a file holds the bot's token: it is in no error and no log.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.chat.sender import Sender, scrubbed, seconds
from bot.delivery import Later
from bot.intake.faults import Fault, IntakeError
from bot.intake.reader import MOST_BYTES
from bot.interview.replies import Reply
from bot.turn import Turn
from db.store import Delivery, Desk, Ledger

log = logging.getLogger(__name__)

TOO_BIG: Final = "file is too big"  # Bot API getFile: bots get at most 20 MB
PATIENCE: Final = 60.0  # seconds a file of the largest size may take
UNREACHABLE: Final = timedelta(seconds=20)  # before Telegram is tried again


@dataclass
class Fetcher:
    """Gets files by their names at Telegram."""

    bot: Bot

    async def fetch(self, file_id: str) -> bytes:
        """Return a file; raises IntakeError where it cannot be had, Later if it may be later."""
        try:
            file = await self.bot.get_file(file_id)
            if (file.file_size or 0) > MOST_BYTES:
                raise IntakeError(Fault.TOO_LARGE)
            return bytes(await file.download_as_bytearray(read_timeout=PATIENCE))
        except RetryAfter as error:
            raise Later(seconds(error)) from None
        except BadRequest as error:
            too_big = TOO_BIG in str(error).lower()
            if not too_big:
                log.warning("a file cannot be had: %s", scrubbed(error))
            raise IntakeError(Fault.TOO_LARGE if too_big else Fault.GONE) from None
        except NetworkError:
            raise Later(UNREACHABLE) from None


@dataclass
class Herald:
    """Tells what was read, through the outbox: it is kept with the draft, and said once."""

    turn: Turn
    sender: Sender

    def keep(self, ledger: Ledger, desk: Desk, replies: Sequence[Reply], row: Delivery) -> None:
        """Leave it to the outbox."""
        self.turn.announce(ledger, desk, replies, row.thread, datetime.now(UTC))

    async def speak(self, row: Delivery) -> None:
        """Wake who sends it."""
        self.sender.wake(row.chat, datetime.now(UTC))
