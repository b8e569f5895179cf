"""The texts that wait for a choice about their personal details, in this process's memory.

They are stored nowhere (U20). A tap brings its text along, as the message it replies to; what is
typed, and a tap after that message was deleted, finds it here. Where it is not, as after a
restart or in another process, the person is asked to send it once more.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.interview.events import Corrected, Event, Said, Sent
from bot.interview.session import Pending

MOST = 1_000  # texts, of 4,096 characters at most; the one held longest goes first


@dataclass
class Holding:
    """Texts by chat and thread, each with the number of its message."""

    texts: OrderedDict[tuple[int, int], tuple[int | None, str]] = field(
        default_factory=OrderedDict, repr=False
    )

    def of(self, place: tuple[int, int], pending: Pending | None) -> str:
        """The text that waits, or ""."""
        number, text = self.texts.get(place, (None, ""))
        return text if pending and pending.about == "guard" and pending.message == number else ""

    def note(self, place: tuple[int, int], event: Event, pending: Pending | None) -> None:
        """Hold what was just said if it waits now, and let go of what waits no more."""
        if pending is None or pending.about != "guard":
            self.texts.pop(place, None)
            return
        number, text = said(event)
        if text and number == pending.message:
            self.texts[place] = number, text
            self.texts.move_to_end(place)
            if len(self.texts) > MOST:
                self.texts.popitem(last=False)


def said(event: Event) -> tuple[int | None, str]:
    """The message an event brought, and its text."""
    match event:
        case Said() | Corrected():
            return event.message, event.text
        case Sent():
            return event.message, event.caption
        case _:
            return None, ""
