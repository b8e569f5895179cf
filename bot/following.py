"""Follows the links of a résumé, as a reader would, where whoever runs the bot allows it (R161).

Addresses are what somebody typed, so nothing inside the operator's network may be reached by
them: each host is resolved first, every address of it has to be public, and only that address is
connected to, at each hop anew. Nothing of a link gets into the log.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, Protocol, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

MOST_LINKS: Final = 10
MOST_REDIRECTS: Final = 3
LONGEST: Final = 5.0  # seconds for all links together
PORTS: Final[Mapping[str, int]] = {"http": 80, "https": 443}
# Addresses that carry one of IPv4 within: RFC 6052 (NAT64), RFC 8215 (its local form).
TRANSLATED: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
AGENT: Final = {"User-Agent": "resume-interviewer (link check)", "Accept": "*/*"}
GONE: Final = frozenset({404, 410})  # RFC 9110, 15.5.5 and 15.5.11
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})  # RFC 9110, 15.4
SERVER_ERROR: Final = 500
REFUSED: Final = 999  # what LinkedIn tells programs
LEAST_ERROR: Final = 400
NO_HEAD: Final = 405  # RFC 9110, 15.5.6: the method is not known there

Address: TypeAlias = IPv4Address | IPv6Address
Follow: TypeAlias = Callable[[Sequence[str]], Awaitable[Mapping[str, bool]]]


async def unfollowed(_addresses: Sequence[str]) -> Mapping[str, bool]:
    """Follow no link: whoever runs the bot has not allowed it."""
    return {}


class Forbidden(Exception):  # noqa: N818 (no error: the link's)
    """The address must not be asked; nothing was sent."""


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet, and carries no other within."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or address.teredo
        if inner or any(address in network for network in TRANSLATED):
            return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )


def is_usual(parts: SplitResult) -> bool:
    """Whether it is http or https at its own port."""
    return parts.port in {None, PORTS[parts.scheme]}


@dataclass(frozen=True, slots=True)
class Policy:
    """Which addresses and ports may be asked."""

    allows: Callable[[Address], bool] = is_public
    allows_port: Callable[[SplitResult], bool] = is_usual


class Pinned(AbstractResolver):
    """Gives the address that was looked at, and no other: a second look-up may lie."""

    def __init__(self, host: str, address: Address) -> None:
        """Remember the one answer."""
        self.host, self.address = host, address

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the address, for its own host alone."""
        del family
        if host != self.host:
            raise OSError
        kind = socket.AF_INET if self.address.version == 4 else socket.AF_INET6  # noqa: PLR2004 (IPv4)
        return [
            ResolveResult(
                hostname=host, host=str(self.address), port=port, family=kind, proto=0,
                flags=socket.AI_NUMERICHOST,
            )
        ]  # fmt: skip

    async def close(self) -> None:
        """Nothing is held."""


class System:
    """Resolves names as the machine does."""

    async def resolve(self, host: str) -> Sequence[str]:
        """Return every address of a host."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        return [str(entry[4][0]) for entry in found]


class Resolver(Protocol):
    """Finds the addresses of a host."""

    async def resolve(self, host: str) -> Sequence[str]:
        """Return every address of a host; raises OSError for one that is not there."""


@dataclass(frozen=True, slots=True)
class Follower:
    """Asks pages whether they are there."""

    resolver: Resolver = field(default_factory=System)
    policy: Policy = Policy()
    longest: float = LONGEST

    async def __call__(self, addresses: Sequence[str]) -> Mapping[str, bool]:
        """Return which links answer; one that could not be looked at is left out."""
        tasks = {
            asyncio.create_task(self.looked_at(address)): address
            for address in addresses[:MOST_LINKS]
        }
        if not tasks:
            return {}
        try:
            done, _ = await asyncio.wait(tasks, timeout=self.longest)
        finally:
            for task in tasks:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        found = {tasks[task]: task.result() for task in done}
        return {address: is_there for address, is_there in found.items() if is_there is not None}

    async def looked_at(self, address: str) -> bool | None:
        """Whether a page is there, by HEAD and then by GET; None if nobody can say."""
        try:
            for _ in range(MOST_REDIRECTS + 1):
                status, onward = await self.asked(address)
                if not onward:
                    return judged(status)
                address = onward
        except (OSError, aiohttp.ClientConnectionError):
            return False
        except (Forbidden, ValueError, aiohttp.ClientError):
            return None
        return None

    async def asked(self, address: str) -> tuple[int, str]:
        """One hop: the status, and where it leads on to, "" if nowhere."""
        parts, target = await self.admitted(address)
        connector = aiohttp.TCPConnector(resolver=Pinned(parts.hostname or "", target))
        limits = aiohttp.ClientTimeout(total=self.longest)
        async with aiohttp.ClientSession(
            connector=connector, timeout=limits, headers=AGENT, trust_env=False,
            cookie_jar=aiohttp.DummyCookieJar(),
        ) as session:  # fmt: skip
            status, onward = await head(session, address)
            if not onward and status >= LEAST_ERROR:  # some servers know no HEAD
                status, onward = await met(session, "GET", address)
        return status, onward

    async def admitted(self, address: str) -> tuple[SplitResult, Address]:
        """The parts of an address, and the one place to connect to; raises Forbidden."""
        parts = urlsplit(address)
        is_plain = parts.username is None and parts.password is None and bool(parts.hostname)
        if parts.scheme not in PORTS or not is_plain or not self.policy.allows_port(parts):
            raise Forbidden
        found = [ip_address(each) for each in await self.resolver.resolve(parts.hostname or "")]
        if not found or not all(map(self.policy.allows, found)):
            raise Forbidden
        return parts, found[0]


async def head(session: aiohttp.ClientSession, address: str) -> tuple[int, str]:
    """One request by HEAD; a server that breaks off says as little as one that knows no HEAD."""
    try:
        return await met(session, "HEAD", address)
    except aiohttp.ClientConnectorError:  # there is nobody to ask in another way
        raise
    except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError):
        return NO_HEAD, ""


async def met(session: aiohttp.ClientSession, method: str, address: str) -> tuple[int, str]:
    """One request, its body unread: the status, and where it leads on to."""
    async with session.request(method, address, allow_redirects=False) as answer:
        onward = answer.headers.get("Location", "") if answer.status in REDIRECTS else ""
        return answer.status, urljoin(address, onward) if onward else ""


def judged(status: int) -> bool | None:
    """What a status says of a page; a server may refuse a program what it shows a reader."""
    if status < LEAST_ERROR:
        return True
    return False if status in GONE or (status >= SERVER_ERROR and status != REFUSED) else None


def follower(*, allowed: bool) -> Follow:
    """What follows links: nothing, unless whoever runs the bot allowed it."""
    return Follower() if allowed else unfollowed
