"""The operator's settings, read once from the environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.errors import PlainError

# How a bot's token looks: its number, a colon, and 35 letters (Bot API, "Authorizing your bot").
TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
DEFAULT_API = "https://api.telegram.org"
PORT = 8080  # where the webhook is served unless the platform names another
SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")  # signs and most length: Bot API setWebhook
FEWEST_SIGNS = 10  # different ones in a secret that nobody guesses
SENDS_PER_SECOND = 30.0  # what Telegram allows a bot in all (Bot API FAQ)
RETENTION_DAYS = 90.0
MOST_RETENTION = 36_500.0  # a hundred years, so that any date can be reckoned with
LEAST_RETENTION = 14.0  # days: a week's notice, and a week before it


class SettingError(PlainError):
    """A setting that cannot be used; the text says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside; see the README."""

    token: str = field(default="", repr=False)
    api_url: str = DEFAULT_API
    plain: bool = False
    database_url: str = field(default="", repr=False)  # "" is a SQLite file in ./data
    log_level: str = "INFO"
    log_format: str = ""  # "text", "json", or "" for text on a terminal
    sends_per_second: float = SENDS_PER_SECOND
    metrics_token: str = field(default="", repr=False)  # "" is no metrics
    sentry_dsn: str = field(default="", repr=False)  # "" is no reports
    webhook_url: str = ""  # "" is polling
    webhook_secret: str = field(default="", repr=False)  # "" is made from the token
    port: int | None = None  # None: nothing is served but a webhook, at PORT
    retention_days: float = RETENTION_DAYS  # after the last touch; then a draft is deleted
    check_links: bool = False  # a review follows the links of a résumé
    data_keys: tuple[str, ...] = field(default=(), repr=False)  # newest first; () is no encryption


def from_environment(environ: Mapping[str, str]) -> Settings:
    """The settings an environment holds; raises SettingError on one that cannot be used."""
    if TOKEN.search(environ.get("TELEGRAM_API_URL", "")):
        raise SettingError("TELEGRAM_API_URL holds a token, and addresses are shown: leave it out.")
    return Settings(
        token=environ.get("TELEGRAM_BOT_TOKEN", "").strip(),
        api_url=environ.get("TELEGRAM_API_URL", DEFAULT_API).rstrip("/").removesuffix("/bot"),
        plain=environ.get("TELEGRAM_PLAIN", "") not in {"", "0"},
        database_url=environ.get("DATABASE_URL", ""),
        log_level=level(environ.get("LOG_LEVEL", "INFO")),
        log_format=log_format(environ.get("LOG_FORMAT", "")),
        sends_per_second=number(environ, "SENDS_PER_SECOND", SENDS_PER_SECOND),
        sentry_dsn=environ.get("SENTRY_DSN", "").strip(),
        metrics_token=environ.get("METRICS_TOKEN", "").strip(),
        webhook_url=address(environ.get("WEBHOOK_URL", "").strip(), environ),
        webhook_secret=secret(environ.get("WEBHOOK_SECRET", "").strip()),
        port=port(environ.get("PORT", "").strip()),
        retention_days=retention(environ),
        check_links=environ.get("CHECK_LINKS", "").strip() not in {"", "0"},
        data_keys=tuple(filter(None, map(str.strip, environ.get("DATA_KEYS", "").split(",")))),
    )


def address(url: str, environ: Mapping[str, str]) -> str:
    """The address at which Telegram finds the bot, without a slash at its end."""
    split = urlsplit(url)
    own_server = "TELEGRAM_API_URL" in environ  # one of the operator's own takes http, too
    schemes = {"https", "http"} if own_server else {"https"}
    if url and (split.scheme not in schemes or not split.hostname or split.query):
        raise SettingError(
            "WEBHOOK_URL cannot be used: set it to the bot's public address, "
            "such as https://bot.example.com."
        )
    return url.rstrip("/")


def secret(text: str) -> str:
    """A secret that nobody guesses; the error repeats nothing of it."""
    if text and not (SECRET.fullmatch(text) and len(set(text)) >= FEWEST_SIGNS):
        raise SettingError(
            "WEBHOOK_SECRET is too weak: set it to 32 to 256 random letters, digits, - or _, "
            "or leave it out, and one is made from the token."
        )
    return text


def port(text: str) -> int | None:
    """A port, or None where none is named."""
    if text and not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):  # noqa: PLR2004
        raise SettingError(f"PORT is {text!r}: set it to a number from 1 to 65535.")
    return int(text) if text else None


def level(name: str) -> str:
    """A level the log knows."""
    known = ("DEBUG", "INFO", "WARNING", "ERROR")
    if name.upper() in known:
        return name.upper()
    message = f"LOG_LEVEL is {name!r}: set it to one of {', '.join(known)}."
    raise SettingError(message)


def log_format(name: str) -> str:
    """A form of the log's lines; "" leaves it to where they go."""
    if name.lower() in {"", "text", "json"}:
        return name.lower()
    message = f"LOG_FORMAT is {name!r}: set it to text or json."
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


def retention(environ: Mapping[str, str]) -> float:
    """For how many days an untouched draft is kept."""
    days = number(environ, "RETENTION_DAYS", RETENTION_DAYS)
    if not LEAST_RETENTION <= days <= MOST_RETENTION:
        message = (
            f"RETENTION_DAYS is {days:g}: set it to between {LEAST_RETENTION:g} and "
            f"{MOST_RETENTION:g}; people are told a week before something is deleted."
        )
        raise SettingError(message)
    return days
