"""The operator's settings, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field

DEFAULT_API = "https://api.telegram.org"
SENDS_PER_SECOND = 30.0  # what Telegram allows a bot in all (Bot API FAQ)


class SettingError(Exception):
    """A setting that cannot be used; the text says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside; see the README."""

    token: str = field(default="", repr=False)
    api_url: str = DEFAULT_API
    plain: bool = False
    database_url: str = field(default="", repr=False)  # "" is a SQLite file in ./data
    log_level: str = "INFO"
    sends_per_second: float = SENDS_PER_SECOND
    metrics_token: str = field(default="", repr=False)  # "" is no metrics
    sentry_dsn: str = field(default="", repr=False)  # "" is no reports


def from_environment(environ: Mapping[str, str]) -> Settings:
    """The settings an environment holds; raises SettingError on one that cannot be used."""
    return Settings(
        token=environ.get("TELEGRAM_BOT_TOKEN", "").strip(),
        api_url=environ.get("TELEGRAM_API_URL", DEFAULT_API).rstrip("/").removesuffix("/bot"),
        plain=environ.get("TELEGRAM_PLAIN", "") not in {"", "0"},
        database_url=environ.get("DATABASE_URL", ""),
        log_level=level(environ.get("LOG_LEVEL", "INFO")),
        sends_per_second=number(environ, "SENDS_PER_SECOND", SENDS_PER_SECOND),
        sentry_dsn=environ.get("SENTRY_DSN", "").strip(),
        metrics_token=environ.get("METRICS_TOKEN", "").strip(),
    )


def level(name: str) -> str:
    """A level the log knows."""
    known = ("DEBUG", "INFO", "WARNING", "ERROR")
    if name.upper() in known:
        return name.upper()
    message = f"LOG_LEVEL is {name!r}: set it to one of {', '.join(known)}."
    raise SettingError(message)


def number(environ: Mapping[str, str], name: str, default: float) -> float:
    """A positive number."""
    text = environ.get(name, "")
    try:
        value = float(text) if text else default
    except ValueError:
        value = 0.0
    if value <= 0:
        message = f"{name} is {text!r}: set it to a number above 0, such as {default:g}."
        raise SettingError(message)
    return value
