"""What a person can do, as values: the only things the engine hears."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias


class Attachment(StrEnum):
    """What can be sent besides text."""

    PHOTO = "photo"
    FILE = "file"
    VOICE = "voice"
    STICKER = "sticker"
    PLACE = "place"
    FORWARD = "forward"
    CONTACT = "contact"  # their own card; the caption is its phone number
    CARD = "card"  # somebody else's
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Said:
    """A text was sent; `message` is the Telegram message that holds it."""

    text: str
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Chose:
    """A button was tapped.

    `screen` names the screen the button stood on, "" for buttons that work anywhere.
    `quoted` is the person's own message that the tapped message replies to, if any: how a
    text that was held back for its personal details comes again without being kept (U20).
    """

    action: str
    argument: str = ""
    screen: str = ""
    quoted: str = ""
    quoted_message: int | None = None
    message: int | None = None  # that typed the button's label, if it was not tapped (U31)


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, without its slash (U17)."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A message sent earlier was edited (U14)."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Something other than text was sent."""

    kind: Attachment
    caption: str = ""
    message: int | None = None
    name: str = ""  # of a file
    file: str = ""  # what the shell knows that file by


Event: TypeAlias = Said | Chose | Commanded | Corrected | Sent


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One of the person's drafts, as the list shows it (U19)."""

    id: int
    name: str
    seen_at: datetime | None
    active: bool = False


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long untouched drafts are kept (days; 0: nothing is deleted by itself), and how."""

    days: float = 0
    encrypted: bool = False


FOR_EVER = Keeping()


@dataclass(frozen=True, slots=True)
class Moment:
    """What comes in beside the event: the time (UTC), and what else the person keeps here.

    `restarted`: the bot was started since the person was last heard (U16). `keeping` is what the
    operator's settings say about how long answers are kept, and how. `held` is the text that
    waits for a choice about its personal details, where this process still has it in memory: it
    is stored nowhere (U20).
    """

    at: datetime
    restarted: bool = False
    drafts: tuple[DraftLine, ...] = ()
    keeping: Keeping = FOR_EVER
    held: str = ""

    @property
    def today(self) -> date:
        """The date, for reading what is typed."""
        return self.at.date()
