"""Profiles of JSON Resume and the links of the contact block: LinkedIn, GitHub, others."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.interview.session import Value
from bot.resume import lenient
from bot.resume.facts import Facts
from bot.resume.links import url
from bot.resume.mapping import Json

NETWORKS = {"linkedin": "LinkedIn", "github": "GitHub"}  # by the contact field that holds them
HOMES = {"linkedin": "https://www.linkedin.com/in/", "github": "https://github.com/"}

_HANDLE = re.compile(r"@?([\w.-]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Profile:
    """Where somebody is to be found: on a network, by a name, at an address; any may be ""."""

    network: str
    username: str
    url: str
    text: str = ""  # the link as the person wrote it, if it says more

    @property
    def home(self) -> str:
        """The contact field it belongs to: "linkedin", "github", or "links" for all others."""
        told = f"{self.network} {_host(self.url)}".casefold()
        own = next((field for field in NETWORKS if field in told), "links")
        return own if url(self.address) and not self.text else "links"

    @property
    def address(self) -> str:
        """The full address, made from home and name where only those are given."""
        handle = _HANDLE.fullmatch(self.username)
        home = HOMES.get(self.network.casefold(), "") if not self.url else _bare_home(self.url)
        return f"{home}{handle[1]}" if home and handle else self.url

    @property
    def words(self) -> str:
        """Everything about it on one line, nothing twice."""
        if self.text:
            return self.text
        known = self.address.casefold()
        named = [part for part in (self.network, self.username) if part.casefold() not in known]
        label = ": ".join(named)
        if not self.address:
            return label
        colon = ":" if label and len(named) == 1 else ""
        return f"{label}{colon} {self.address}".strip()


def read_profiles(values: object) -> dict[str, Value]:
    """Read the profiles of a document as the answers `linkedin`, `github` and `links`."""
    found: dict[str, Value] = {}
    others: list[str] = []
    for profile in map(_read, lenient.listed(values)[: lenient.MOST_ITEMS]):
        if profile.home == "links" or profile.home in found:
            others.append(profile.words)
        else:
            found[profile.home] = profile.address
    links = lenient.lines(others)
    return {**found, "links": links} if links else found


def write_profiles(contact: Facts) -> list[Json]:
    """Write the links of the contact block as profiles."""
    own = (_write(contact.text(field), network) for field, network in NETWORKS.items())
    return [profile for profile in (*own, *map(_write, contact.items("links"))) if profile]


def _read(value: object) -> Profile:
    told = lenient.mapping(value)
    if not told:
        return Profile("", "", lenient.line(value))
    network, username = lenient.line(told.get("network")), lenient.line(told.get("username"))
    address = lenient.line(told.get("url")) or lenient.line(told.get("x-url"))
    return Profile(network, username, address, lenient.line(told.get("x-text")))


def _write(text: str, network: str = "") -> Json:
    if not text:
        return {}
    label, _, last = text.rpartition(" ")
    address = url(last)
    if not address:
        return {"network": network or text, **({"x-text": text} if network else {})}
    written: Json = {
        "network": network or label.rstrip(":") or _host(address),
        "username": urlsplit(address).path.strip("/").rpartition("/")[2],
        "url": address,
    }
    return {**written, "x-text": text} if label else written


def _host(address: str) -> str:
    return urlsplit(url(address)).netloc.removeprefix("www.")


def _bare_home(address: str) -> str:
    """Give the address of a network's front page, to which a name can be added; else ""."""
    whole = url(address)
    if not whole or urlsplit(whole).path.strip("/") or urlsplit(whole).query:
        return ""
    known = next((HOMES[field] for field in HOMES if field in _host(address)), "")
    return known or f"{whole.rstrip('/')}/"
