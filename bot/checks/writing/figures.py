"""A figure the person gives, worked into their line: what it measures, and how that is said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MOST_FIGURE: Final = 80  # characters; more is no figure, but the whole line anew


@dataclass(frozen=True, slots=True)
class Metric:
    """Something that moves (R97): how it is asked for, and how a figure of it is said.

    `moving` comes before a change ("cutting latency" by 30 %), `reaching` before an amount, ""
    where a bare amount is a change, too. `nouns` are what a line may call it, `unit` what a bare
    number counts.
    """

    key: str
    label: str
    question: str
    examples: tuple[str, str]
    moving: str
    nouns: tuple[str, ...] = ()
    reaching: str = ""
    unit: str = ""


HOW_MUCH: Final = "By how much, roughly?"
HOW_MANY: Final = "How many, roughly?"
FROM_TO: Final = "From what to what, roughly?"
METRICS: Final[Mapping[str, Metric]] = {
    metric.key: metric
    for metric in (
        Metric(
            "latency", "Latency", HOW_MUCH, ("from 900 to 210 ms", "about 30 %"),
            "cutting latency", ("latency", "response time", "response times", "load time"),
        ),
        Metric(
            "throughput", "Throughput", HOW_MUCH, ("from 200 to 900 requests a second", "about 3x"),
            "raising throughput", ("throughput", "capacity"), "handling",
        ),
        Metric(
            "uptime", "Uptime", FROM_TO, ("from 99.5 % to 99.95 %", "to 99.9 %"),
            "raising uptime", ("uptime", "availability"), "raising uptime to",
        ),
        Metric(
            "incidents", "Incidents", HOW_MUCH, ("from 12 to 3 a month", "about half"),
            "cutting incidents", ("incidents", "outages", "errors", "bugs", "alerts"),
        ),
        Metric(
            "deploy", "Deploy time", HOW_MUCH, ("from 40 to 8 minutes", "about 75 %"),
            "cutting deploy time",
            ("deploy time", "deployment time", "build time", "deployments", "deploys"),
        ),
        Metric(
            "cost", "Cost", HOW_MUCH, ("about 30 %", "$2,000 a month"),
            "cutting costs", ("cost", "costs", "bill", "spend", "spending"), "saving",
        ),
        Metric(
            "query", "Query time", HOW_MUCH, ("from 3 s to 40 ms", "about 80 %"),
            "cutting query time", ("query time", "query times", "queries"),
        ),
        Metric(
            "jobs", "Failed jobs", HOW_MUCH, ("from 5 % to under 1 %", "about 90 %"),
            "cutting failed jobs", ("failed jobs", "failures", "failure rate"),
        ),
        Metric(
            "users", "Users", HOW_MANY, ("about 2,000 users", "40 shops"),
            "raising the number of users", ("number of users", "sign-ups"), "serving", "users",
        ),
        Metric(
            "requests", "Requests", HOW_MANY, ("2M requests a day", "about 300 a second"),
            "raising the load carried", ("load", "traffic"), "handling", "requests",
        ),
        Metric(
            "hours", "Hours saved", HOW_MANY, ("12 hours a week", "from 3 hours to 20 minutes"),
            "cutting the time it takes", ("manual work", "time"), "saving", "hours",
        ),
        Metric(
            "change", "Before and after", FROM_TO, ("from 900 to 210 ms", "from days to hours"), "",
        ),
    )
}  # fmt: skip
ANY: Final = METRICS["change"]

_COUNT: Final = (
    r"(?:\d|half|halved|doubled|tripled|twice|third|quarter|dozens?|hundreds?|thousands?|millions?"
    r"|hours?|minutes?|seconds?|days?|weeks?|months?|zero|none|one|two|three|four|five|six|seven"
    r"|eight|nine|ten)\b"
)
_HAS_COUNT: Final = re.compile(rf"(?<![^\W\d]){_COUNT}|\d", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?:from\s+)?(.+?)\s*(?:->|→|=>|\bto\b)\s*(.+)", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"(?:About|Around|Roughly|Approximately|Approx|Almost|Nearly|Over|Under|Below|From|By|To|Up|Down"
    r"|More|Less|Half|Maybe|Some|Between|A)\b"
)
_BY: Final = re.compile(r"by\b", re.IGNORECASE)
_TO: Final = re.compile(r"(?:to|down to)\b", re.IGNORECASE)
_BELOW: Final = re.compile(r"(?:under|below|less than)\b(?!.*%)", re.IGNORECASE)
_FACTOR: Final = re.compile(
    r"(?:(?:about|around|roughly|~|over|almost|nearly)\s*)?\d[\d.]*\s*[x×]$"
)
_TIMES: Final = re.compile(r"((?:about |around |roughly |over )?)(\d[\d.]*) times", re.IGNORECASE)
_SHARE: Final = re.compile(
    r"%|per ?cent|\bhalf$|\bthird$|\bquarter$|\border of magnitude", re.IGNORECASE
)
_VERBED: Final = re.compile(r"(halved|doubled|tripled)(?: it)?$", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(.*?\d[\d.,]*\s?(?:[kKmMbB]\+?|\+)?(?:thousand|million)?)\s*((?:an?|per|each|every)\b.*|/.*|)$"
)
_COUNTS: Final[Mapping[str, re.Pattern[str]]] = {
    "users": re.compile(r"\b(?:users?|customers?|clients?|shops?)\b", re.IGNORECASE),
    "throughput": re.compile(r"\b(?:requests?|messages?|events?)\b", re.IGNORECASE),
}
_SAID: Final = re.compile(r"(?:used by|serving|saving|saved|handling|handled)\s+", re.IGNORECASE)
_CHANGES: Final = re.compile(
    r"(?:reduc|cut|lower|decreas|improv|increas|rais|boost|sped|speed|accelerat|shorten|optimi[sz]"
    r"|shrank|shrunk|shrink|doubl|halv|scal|rais|drop|slash|trim|minimi[sz]|grew|grow)",
    re.IGNORECASE,
)
_PASTS: Final[Mapping[str, str]] = {  # of the gerunds that lead over to a figure
    "cutting": "cut", "raising": "raised", "handling": "handled", "saving": "saved",
    "serving": "served", "halving": "halved", "doubling": "doubled", "tripling": "tripled",
}  # fmt: skip
_MEANS: Final = re.compile(r",?\s+(?:by\s+\w+ing|through|using|via)\b")


def tidied(typed: str) -> str:
    """Return a figure as it can stand within a line; "" if there is none in it."""
    figure = " ".join(typed.split()).strip(" .!,;").removeprefix("(").removesuffix(")")
    if not figure or len(figure) > MOST_FIGURE or not _HAS_COUNT.search(figure):
        return ""
    return figure[0].lower() + figure[1:] if _LEAD.match(figure) else figure


def worked_in(text: str, key: str, figure: str) -> str:
    """Return the line with a figure in it, which `tidied` gave; nothing else is added.

    `key` names what it measures; where that is unknown, the line and the figure are asked.
    """
    metric = METRICS.get(key) or guessed(text, figure)
    stem = text.rstrip()
    end = "." if stem.endswith(".") and not stem.endswith("..") else ""
    stem = stem.removesuffix(end) if end else stem
    place = _MEANS.search(stem)
    at = place.start() if place else len(stem)
    change = _change(metric, figure)
    if change and _CHANGES.match(stem) and _is_about(metric, stem[:at]):
        return f"{stem[:at]} {change}{stem[at:]}{end}"
    return f"{stem}{_clause(metric, figure, change)}{end}"


def added_to(text: str, key: str, figure: str) -> str:
    """Return a paragraph with a sentence on a figure at its end, which `tidied` gave.

    "" where nobody knows what it measures: neither `key` nor the figure's own words tell.
    """
    sentence = _sentence(METRICS.get(key) or guessed("", figure), figure)
    stem = text.rstrip()
    return f"{stem}{'' if stem.endswith(('.', '!', '?')) else '.'} {sentence}." if sentence else ""


def _sentence(metric: Metric, figure: str) -> str:
    """Return what stands behind a figure as a sentence without its stop; "" if unknown."""
    begun = figure.partition(" ")[0].lower()
    if begun in _PASTS.values() and not _VERBED.fullmatch(figure):  # "cut latency by 30 %"
        return figure[0].upper() + figure[1:]
    clause = _clause(metric, figure, _change(metric, figure)).removeprefix(", ")
    gerund, _, rest = clause.partition(" ")
    past = _PASTS.get(gerund)
    return f"{past.capitalize()} {rest}" if past else ""


def guessed(text: str, figure: str) -> Metric:
    """Return what a figure measures, by the words of the line and its own."""
    counted = next((key for key, named in _COUNTS.items() if named.search(figure)), "")
    if counted:
        return METRICS[counted]
    low = text.casefold()
    named = (m for m in METRICS.values() if any(_holds(low, noun) for noun in m.nouns))
    return next(named, METRICS["cost"] if re.search(r"[$€£]", figure) else ANY)


def _holds(low: str, noun: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(noun)}(?!\w)", low) is not None


def _is_about(metric: Metric, opening: str) -> bool:
    """Whether the line has said already what moves, so that the figure alone is missing."""
    low = opening.casefold()
    return metric is ANY or any(_holds(low, noun) for noun in metric.nouns)


def _change(metric: Metric, figure: str) -> str:
    """Return a figure as a change ("by 30 %", "from 3 s to 40 ms"); "" if it is an amount."""
    both = _RANGE.fullmatch(figure)
    if both and _HAS_COUNT.search(both[1]) and _HAS_COUNT.search(both[2]):
        return f"from {both[1]} to {both[2]}"
    if times := _TIMES.fullmatch(figure):
        return f"by a factor of {times[1].lower()}{times[2]}"
    if _BY.match(figure) or _TO.match(figure) or _FACTOR.fullmatch(figure):
        return figure
    if _SHARE.search(figure) and metric.key != "uptime":
        return f"by {figure}"
    if metric.reaching or metric is ANY or _VERBED.fullmatch(figure):
        return ""
    return f"to {figure}" if _BELOW.match(figure) else f"by {figure}"


def _clause(metric: Metric, figure: str, change: str) -> str:
    """Return what follows the line, with what leads over to it."""
    if change and metric.moving:
        return f", {metric.moving} {change}"
    if change.startswith("from "):
        return f", {change}"
    verbed = _VERBED.fullmatch(figure)
    if verbed and metric.moving:
        thing = metric.moving.partition(" ")[2]
        return f", {verbed[1].lower().removesuffix('ed').removesuffix('e')}ing {thing}"
    if metric.reaching and not verbed:
        return f", {metric.reaching} {_counted(metric, figure)}"
    return f" ({figure})"


def _counted(metric: Metric, figure: str) -> str:
    """Return an amount with what it counts, where only a number was said."""
    figure = _SAID.sub("", figure, count=1)
    bare = _BARE.fullmatch(figure) if metric.unit else None
    return " ".join(filter(None, (bare[1].strip(), metric.unit, bare[2]))) if bare else figure
