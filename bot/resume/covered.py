"""What recruiters of back-end developers look for, and whether the answers show it (R164, R165)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.checks.writing.rule import EARLY
from bot.checks.writing.text import text_of


@dataclass(frozen=True, slots=True)
class Signal:
    """Something looked for: its name, the kinds of technology and the words that show it."""

    name: str
    kinds: frozenset[str]
    words: re.Pattern[str]
    of_all: bool = True  # also looked for in students and juniors (R164)


def _signal(name: str, kinds: str, words: str, *, of_all: bool = True) -> Signal:
    return Signal(name, frozenset(kinds.split()), re.compile(words, re.IGNORECASE), of_all)


SIGNALS: Final = (
    _signal("languages and frameworks", "language framework", r"(?!)"),
    _signal("databases", "database", r"\bdatabases?\b"),
    _signal("APIs", "", r"\bAPIs?\b|\bREST(?:ful)?\b|\bGraphQL\b|\bgRPC\b|\bendpoints?\b"),
    _signal(
        "scale and reliability",
        "",
        r"\blatency\b|\bthroughput\b|\buptime\b|\brequests?\b.{0,20}\b(?:day|second|minute|hour)|"
        r"\bp9[59]\b|\bmillions?\b|\bscal(?:e|ed|ing|able|ability)\b|\bincidents?\b|"
        r"\breliab\w+|\bavailability\b|\boutages?\b|\bload\b|\bevents? (?:a|per) ",
        of_all=False,
    ),
    _signal("cloud and containers", "", r"\bcloud\b|\bcontainer\w*", of_all=False),
    _signal("tests", "testing", r"\btest(?:s|ed|ing)?\b|\bcoverage\b|\bTDD\b"),
    _signal(
        "ownership",
        "",
        r"\bown(?:s|ed|er|ership|ing)?\b|\bled\b|\bleads?\b|\bleading\b|\bmentor\w*|\bon-call\b|"
        r"\bintroduced\b|\barchitect\w*|\bdesign(?:ed|s)?\b|\bdecided\b|\bset up\b",
        of_all=False,
    ),
)
# Of the technologies filed under "cloud" many are servers and build tools; these are what counts.
HOSTED: Final = frozenset({
    "AWS", "Azure", "GCP", "Google Cloud", "EC2", "ECS", "EKS", "GKE", "AKS", "S3", "AWS Lambda",
    "Fargate", "Docker", "Docker Compose", "Podman", "Kubernetes", "Helm", "OpenShift", "Terraform",
    "Heroku", "DigitalOcean", "Cloud Run", "Hetzner", "Nomad", "Fly.io", "Azure Functions",
})  # fmt: skip
CLOUD: Final = "cloud and containers"


def covered(texts: Iterable[str], level: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of the signals that are there, and of those that are not."""
    given = tuple(texts)
    mentions = [mention for text in given for mention in text_of(text).technologies]
    kinds, names = {m.kind for m in mentions}, {m.name for m in mentions}
    whole = "\n".join(given)
    asked = [signal for signal in SIGNALS if signal.of_all or level not in EARLY]
    shown = {
        signal.name
        for signal in asked
        if signal.kinds & kinds
        or signal.words.search(whole)
        or (signal.name == CLOUD and names & HOSTED)
    }
    seen = tuple(signal.name for signal in asked if signal.name in shown)
    return seen, tuple(signal.name for signal in asked if signal.name not in shown)
