"""Addresses as they are printed and as they are followed."""

import re
from urllib.parse import quote, unquote, urlsplit

import phonenumbers

from bot.checks.contact import read_email
from bot.checks.reading import Read
from bot.resume.document import Link

_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_KEPT_AS_IS = "!#$%&'()*+,/:;=?@[]~"  # RFC 3986: reserved characters and the percent sign


def link(text: str) -> Link | None:
    """Make a web address clickable and short: no scheme, no slash at the end; None for ""."""
    if not text:
        return None
    label, _, address = text.rpartition(" ")
    href = url(address)
    if not href:
        return Link(text)
    return Link(f"{label} {shown(address)}" if label else shown(address), href)


def shown(address: str) -> str:
    """Give an address as a reader wants to see it."""
    bare = re.sub(r"^https?://", "", address, flags=re.IGNORECASE)
    bare = bare.removesuffix("/")
    plain = unquote(bare)
    return plain if plain.isprintable() and " " not in plain else bare


def url(address: str) -> str:
    """Complete an address to an http(s) URI of RFC 3986; "" if it is not one."""
    if _BARE.fullmatch(address):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    follows = parts.scheme.lower() in {"http", "https"} and parts.netloc and " " not in address
    return quote(address, safe=_KEPT_AS_IS) if follows else ""


def mail(address: str) -> Link | None:
    """Make an e-mail address clickable (RFC 6068); None for ""."""
    if not address:
        return None
    whole = isinstance(read_email(address), Read)
    return Link(address, f"mailto:{quote(address, safe='@+')}" if whole else "")


def phone(number: str, country: str) -> Link | None:
    """Make a phone number clickable (RFC 3966), read as one dials in `country`; None for ""."""
    if not number:
        return None
    try:
        read = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        return Link(number)
    if not phonenumbers.is_possible_number(read):
        return Link(number)
    return Link(number, phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.RFC3966))
