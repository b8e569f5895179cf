"""How fast may be sent: about one message a second to a chat, thirty in all (U24).

All processes of a bot share the thirty: each takes its part of them.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

CHAT_PER_SECOND = 1.0  # Bot API FAQ: avoid more than one message a second in a chat
CHAT_BURST = 5.0  # the FAQ allows short bursts
MOST_CHATS = 10_000  # remembered; a chat silent for longer starts afresh


@dataclass
class Bucket:
    """Tokens that refill with time; one is taken a message."""

    rate: float  # tokens a second
    most: float
    tokens: float
    at: float

    def wait(self, now: float) -> float:
        """Take a token; gives the seconds until it is really there."""
        self.tokens = min(self.most, self.tokens + (now - self.at) * self.rate) - 1
        self.at = now
        return max(0.0, -self.tokens / self.rate)

    def until(self, now: float) -> float:
        """Seconds until a token is there; none is taken."""
        return max(0.0, (1 - self.tokens) / self.rate - (now - self.at))

    def put_back(self) -> None:
        """A token taken for a message that was not sent."""
        self.tokens += 1


@dataclass
class Pace:
    """The limits of one bot token. Times are monotonic seconds."""

    all_per_second: float
    processes: int = 1  # that send for this token
    chats: OrderedDict[int, Bucket] = field(default_factory=OrderedDict)
    everyone: Bucket | None = None

    def share(self, processes: int) -> None:
        """Take a part of the limit, as that many processes send."""
        if processes != self.processes:
            self.processes, self.everyone = processes, None

    @property
    def part(self) -> float:
        """Messages a second that this process may send."""
        return self.all_per_second / self.processes

    def wait(self, chat: int, now: float) -> float:
        """Seconds to wait before one message may be sent to the chat."""
        if self.everyone is None:
            self.everyone = Bucket(self.part, self.part, self.part, now)
        return max(self.bucket(chat, now).wait(now), self.everyone.wait(now))

    def until(self, chat: int, now: float) -> float:
        """Seconds until the chat may be sent a message, as far as its own limit goes."""
        return self.chats[chat].until(now) if chat in self.chats else 0.0

    def put_back(self, chat: int) -> None:
        """Give back what was reserved for a message that is kept for later."""
        self.chats[chat].put_back()
        if self.everyone:
            self.everyone.put_back()

    def bucket(self, chat: int, now: float) -> Bucket:
        """The chat's own bucket; the longest silent are forgotten."""
        if chat not in self.chats:
            self.chats[chat] = Bucket(self.chat_rate, CHAT_BURST, CHAT_BURST, now)
            if len(self.chats) > MOST_CHATS:
                self.chats.popitem(last=False)
        self.chats.move_to_end(chat)
        return self.chats[chat]

    @property
    def chat_rate(self) -> float:
        """One a second, or the part of a raised limit that a self-hosted server allows."""
        return max(CHAT_PER_SECOND, self.all_per_second / 30)
