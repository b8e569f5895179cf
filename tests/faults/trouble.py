"""A Bot API that fails at given rates, by a seeded chance, and who was spared."""

import random
from collections import defaultdict
from dataclasses import dataclass, field

from tests.botapi import broken, lost_answer, reset, slow, too_many

WAIT = (5, 6)  # seconds a 429 asks for: longer than anything else that holds a chat up
LINGERS = WAIT[1] + 2.0  # seconds after which a failure no longer holds its own chat up
POLL_RESTS = 2.0  # seconds after a poll that failed
HANG = 6.0  # seconds; the bot gives a request five


@dataclass
class Trouble:
    """Set as `api.hook`. Rates are parts of 1; polls fail, too, but only by a 500 or a reset."""

    seed: int
    too_many: float = 0.10
    broken: float = 0.05
    reset: float = 0.05
    hang: float = 0.02
    lost_answer: float = 0.02
    struck: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))  # by chat
    polls: list[float] = field(default_factory=list)  # when one of those failed
    count: int = 0
    ambiguous: int = 0  # Telegram acted, but never said so

    def __post_init__(self):
        self.random = random.Random(self.seed)

    def __call__(self, call):
        failure = self.chosen()
        if failure is None or (call.method == "getUpdates" and not passing(failure)):
            return None
        self.count += 1
        self.ambiguous += failure.after and call.method.startswith("send")
        if call.method == "getUpdates":
            self.polls.append(call.at)
        elif call.chat:
            self.struck[call.chat].append(call.at)
        return failure

    def chosen(self):
        draw = self.random.random()
        for rate, failure in (
            (self.too_many, lambda: too_many(self.random.randint(*WAIT))),
            (self.broken, broken),
            (self.reset, reset),
            (self.hang, lambda: slow(HANG)),
            (self.lost_answer, lost_answer),
        ):
            if draw < rate:
                return failure()
            draw -= rate
        return None

    def spared(self, players):
        """Seconds each answer took in whose chat nothing failed meanwhile, nor a poll, sorted."""
        return sorted(
            seconds
            for player in players
            for at, seconds in player.delays
            if not any(at - LINGERS <= hit <= at + seconds for hit in self.struck[player.chat])
            and not any(at - POLL_RESTS <= hit <= at + seconds for hit in self.polls)
        )


def passing(failure):
    """Whether a poll that fails so is over at once."""
    return failure.status == broken().status or (failure.reset and not failure.after)
