"""The interview in a terminal: a second shell, which proves that the core knows no Telegram."""

import asyncio
import contextlib
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot import taking
from bot.bringing import at_hand
from bot.delivery import Deliveries, File, Parcel
from bot.following import Follow, unfollowed
from bot.importing import Imports
from bot.intake.pool import Readers
from bot.interview.asking import plain as plain_label
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import (
    FOR_EVER,
    Attachment,
    Chose,
    Commanded,
    Event,
    Keeping,
    Said,
    Sent,
)
from bot.interview.replies import Button, Erase, Reply
from bot.quotas import IMPORT
from bot.rendering.pool import Pool
from bot.screens import Screen, plain, screen
from bot.turn import Heard, Message, Scene, Turn
from db.engine import Database
from db.store import Delivery, Desk, Ledger

CHAT = 0  # the terminal's person; Telegram's chats have other numbers
WIDTH = 78
HARD = "\N{NO-BREAK SPACE}"  # keeps a label on one line
NO_SUCH_BUTTON = "There is no button “{label}” here. Buttons: {labels}."
GOODBYE = "Bye! Your answers are kept; start again to go on."


def write(replies: Sequence[Reply], _scene: Scene) -> tuple[Message, ...]:
    """Replies as messages of this shell: the screens themselves, held in memory only."""
    shown = (reply for reply in replies if not isinstance(reply, Erase))  # there is no chat here
    return tuple({"method": "show", "params": {}, "screen": screen(reply)} for reply in shown)


@dataclass
class Terminal:
    """One person at a keyboard, or lines from a pipe."""

    database: Database
    turn: Turn
    folder: Path
    lines: TextIO = field(default_factory=lambda: sys.stdin)
    out: TextIO = field(default_factory=lambda: sys.stdout)
    buttons: tuple[tuple[Button, str], ...] = ()
    number: int = 0  # of the last line said; stands for Telegram's message number
    said: str = ""
    told: tuple[Reply, ...] = ()  # what was read in a file, until it is shown

    @property
    def is_keyboard(self) -> bool:
        """Whether a person types, rather than a pipe."""
        return self.lines.isatty()

    async def run(self, deliveries: Deliveries) -> None:
        """Talk until the input ends."""
        await self.hear(Commanded("start"))
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, self.read):
            event = self.event(line.rstrip("\r\n"))
            if event:
                await self.hear(event)
                await deliveries.deliver_due()
        if self.is_keyboard:
            self.show(GOODBYE)

    def read(self) -> str:
        """The next line; "" at the end, also by Ctrl-C or Ctrl-D."""
        if self.is_keyboard:
            self.out.write("> ")
            self.out.flush()
        with contextlib.suppress(KeyboardInterrupt):
            return self.lines.readline()
        return ""

    def event(self, line: str) -> Event | None:
        """A line as an event: [Label] or a number taps, a slash commands, all else is said."""
        text = line.replace("\\n", "\n")
        if line.startswith("/"):
            name, _, rest = line[1:].partition(" ")
            if name.lower() == IMPORT and rest.strip():
                return Sent(Attachment.FILE, name=Path(rest).name, file=rest.strip())
            return Commanded(name.lower(), rest)
        button = self.tapped(line)
        if button:
            return self.choice(*button)
        if line.startswith("[") and line.endswith("]"):
            labels = ", ".join(f"[{button.label}]" for button, _ in self.buttons)
            self.show(NO_SUCH_BUTTON.format(label=line[1:-1], labels=labels))
            return None
        self.number += 1
        self.said = text
        return Said(text, self.number)

    def tapped(self, line: str) -> tuple[Button, str] | None:
        """The button a line names."""
        if self.is_keyboard and line.isdigit() and 0 < int(line) <= len(self.buttons):
            return self.buttons[int(line) - 1]
        bracketed = line.startswith("[") and line.endswith("]")
        wanted = plain_label(line[1:-1] if bracketed else line)
        return next((b for b in self.buttons if plain_label(b[0].label) == wanted), None)

    def choice(self, button: Button, place: str) -> Chose:
        """A tap, with the last line said in case it was held back (U20)."""
        return Chose(button.action, button.argument, place, self.said, self.number)

    async def hear(self, event: Event) -> None:
        """One turn, shown."""
        heard = Heard(event, CHAT)
        now = datetime.now(UTC)
        taken = await taking.take(self.database, self.turn, heard, now)
        for message in taken.messages:
            self.show_screen(message["screen"])

    def show_screen(self, shown: Screen) -> None:
        """A screen as text, its buttons as numbered choices."""
        self.buttons = tuple((b, shown.screen) for row in shown.rows for b in row)
        self.show(plain(shown.text))
        if not self.buttons:
            return
        numbered = self.is_keyboard
        labels = [
            f"{at} {button.label}" if numbered else f"[{button.label}]"
            for at, (button, _) in enumerate(self.buttons, 1)
        ]
        self.show("   ".join(label.replace(" ", HARD) for label in labels), indent="  ")

    def show(self, text: str, indent: str = "") -> None:
        """Print, wrapped to the terminal."""
        width = min(WIDTH, shutil.get_terminal_size().columns)
        for line in text.split("\n"):
            wrapped = textwrap.wrap(line, width, initial_indent=indent, subsequent_indent=indent)
            self.out.write("\n".join(wrapped).replace(HARD, " ") + "\n")
        self.out.write("\n")
        self.out.flush()

    async def show_pictures(self, _delivery: Delivery, pictures: Sequence[bytes]) -> None:
        """Save pictures, and say where."""
        for at, picture in enumerate(pictures, 1):
            self.save(f"page-{at}.jpg", picture)

    async def show_files(self, _delivery: Delivery, files: Sequence[File]) -> None:
        """Save files, and say where."""
        for file in files:
            self.save(file.name, file.content)

    async def hand_over(self, _delivery: Delivery, parcel: Parcel) -> str | None:
        """Save the file, and say where."""
        if parcel.file:
            self.save(parcel.file.name, parcel.file.content)
        if parcel.reply:
            self.show_screen(screen(parcel.reply))
        return None

    async def fetch(self, path: str) -> bytes:
        """The file at a path."""
        return await asyncio.to_thread(at_hand, Path(path))

    def keep(self, _ledger: Ledger, _desk: Desk, replies: Sequence[Reply], _row: Delivery) -> None:
        """Keep in memory what was read in a file: there is nobody else to tell."""
        self.told = tuple(replies)

    async def speak(self, _row: Delivery) -> None:
        """Show it."""
        for reply in self.told:
            self.show_screen(screen(reply))

    def save(self, name: str, content: bytes) -> None:
        """Write one file and show its path."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.write_bytes(content)
        self.show(f"Saved: {path}")

    async def show_busy(self, _delivery: Delivery) -> None:
        """Nothing to show: the terminal waits."""


async def talk(
    database: Database, folder: Path, keeping: Keeping = FOR_EVER, follow: Follow = unfollowed
) -> None:
    """Play the interview until the input ends; files are saved in the folder."""
    pool = Pool()
    warming = asyncio.create_task(asyncio.to_thread(pool.warm))  # the first question need not wait
    turn = Turn(CATALOGUE, write, datetime.now(UTC), keeping=keeping)
    terminal = Terminal(database, turn, folder)
    readers = Readers()
    imports = Imports(database, CATALOGUE, readers, terminal.fetch, terminal)
    others = {IMPORT: imports.take}
    made = Deliveries(database, pool, terminal, quotas=(), follow=follow, others=others)
    try:
        await terminal.run(made)
    finally:
        await warming
        pool.close()
        readers.close()
