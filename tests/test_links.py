"""Links are followed as a reader would, in time, and never into the operator's own network."""

import asyncio
import logging
from ipaddress import ip_address
from urllib.parse import urlsplit

import pytest
from aiohttp import web

from bot import following
from bot.following import MOST_LINKS, Follower, Forbidden, Policy, follower, is_public, unfollowed
from bot.settings import from_environment

PRIVATE = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",  # noqa: S104 - an address to refuse
    "10.0.0.8",
    "172.16.5.5",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.7",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2001:0:53aa:64c:0:fb:80ff:fffe",
    "2001:db8::1",
]


class Told:
    """A resolver that says what it is told, and remembers who asked."""

    def __init__(self, **hosts):
        self.hosts, self.asked = {name.replace("_", "."): ips for name, ips in hosts.items()}, []

    async def resolve(self, host):
        self.asked.append(host)
        if host not in self.hosts:
            raise OSError
        found = self.hosts[host]
        return [found] if isinstance(found, str) else found


LEADS = {
    "/on": "/",
    "/round": "/round",
    "/inside": "http://inside.example/",
    "/scheme": "file:///etc/passwd",
}


def status_of(request):
    """What a page says, as its path has it."""
    path = request.path
    if path == "/no-head":
        return 405 if request.method == "HEAD" else 200
    return 302 if path in LEADS else int(path[1:]) if path[1:].isdecimal() else 200


@pytest.fixture
async def site(free_port):
    """A web server of this machine; gives its address and what it was asked."""
    met = []

    async def page(request):
        met.append(f"{request.method} {request.path}")
        if request.path == "/dead" or (request.path == "/drops-head" and request.method == "HEAD"):
            request.transport.close()
        if request.path == "/slow":
            await asyncio.sleep(30)
        onward = {"Location": LEADS[request.path]} if request.path in LEADS else {}
        return web.Response(status=status_of(request), headers=onward)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", page)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", free_port).start()
    yield f"http://site.example:{free_port}", met
    await runner.cleanup()


def follow(**how):
    """One that may ask this machine under the name of `site.example`, and nothing else."""
    policy = Policy(lambda address: str(address) == "127.0.0.1", lambda _parts: True)
    hosts = Told(site_example="127.0.0.1", inside_example="10.0.0.8")
    return Follower(hosts, policy, **how)


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/", True),
        ("/no-head", True),
        ("/drops-head", True),
        ("/dead", False),
        ("/on", True),
        ("/404", False),
        ("/410", False),
        ("/500", False),
        ("/403", None),
        ("/429", None),
        ("/999", None),
        ("/round", None),
    ],
)
async def test_a_page_answers_or_does_not_or_will_not_tell(path, there, site):
    address = site[0] + path
    assert (await follow()([address])).get(address) is there


async def test_a_page_is_asked_by_head_and_only_then_by_get(site):
    address, met = site
    await follow()([f"{address}/"])
    assert met == ["HEAD /"]
    await follow()([f"{address}/no-head"])
    assert met[1:] == ["HEAD /no-head", "GET /no-head"]
    await follow()([f"{address}/drops-head"])
    assert met[-1] == "GET /drops-head"  # the client may ask twice by HEAD where a line breaks


async def test_a_link_is_led_on_three_times_at_most(site):
    address, met = site
    await follow()([f"{address}/round"])
    assert len(met) == 4


async def test_a_host_that_is_not_there_and_a_port_that_is_shut_do_not_answer(free_port):
    gone = ["http://gone.example/", f"http://site.example:{free_port}/"]
    assert await follow()(gone) == dict.fromkeys(gone, False)


async def test_where_a_page_leads_is_looked_at_like_the_page(site):
    """A public page must not lead inside."""
    address, met = site
    for path in ("/inside", "/scheme"):
        assert await follow()([address + path]) == {}
    assert all("inside" in one or "scheme" in one for one in met)


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_inside_is_not_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111"])
def test_an_address_of_the_internet_is(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", PRIVATE)
async def test_a_name_that_leads_inside_is_not_connected_to(address, monkeypatch):
    """Whatever the name says; one public address beside it does not help."""
    monkeypatch.setattr(following, "met", None)  # a request would fail the test
    looking = Follower(Told(a_example=["8.8.8.8", address]))
    assert await looking(["http://a.example/"]) == {}


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example:8080/",
        "https://a.example:80/",
        "http://a.example:22/",
        "http://ada:secret@a.example/",
        "http://ada@a.example/",
        "ftp://a.example/",
        "file:///etc/passwd",
        "gopher://a.example/",
        "http:///",
        "http://[::1/",
        "http://a.example:99999/",
        "nonsense",
    ],
)
async def test_an_address_of_another_kind_is_not_even_looked_up(address):
    names = Told(a_example="8.8.8.8")
    assert await Follower(names)([address]) == {}
    assert names.asked == []


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/"]
)
async def test_numbers_for_this_machine_are_refused_however_they_are_written(address):
    """By the machine's own resolver, which reads them all."""
    with pytest.raises((Forbidden, OSError)):
        await Follower().admitted(address)


async def test_a_name_looked_up_twice_is_still_the_place_that_was_looked_at():
    """DNS rebinding: the connection is made to the address that was judged."""
    pinned = following.Pinned("a.example", ip_address("8.8.8.8"))
    found = await pinned.resolve("a.example", 80)
    assert [each["host"] for each in found] == ["8.8.8.8"]
    with pytest.raises(OSError):  # noqa: PT011 - the kind is all it says
        await pinned.resolve("b.example", 80)


async def test_the_time_is_for_all_together_and_what_is_in_by_then_counts(site):
    address = site[0]
    links = [f"{address}/", *(f"{address}/slow?{n}" for n in range(5))]
    assert await follow(longest=0.3)(links) == {f"{address}/": True}


async def test_ten_links_are_followed_at_most(site):
    address, met = site
    await follow()([f"{address}/{n}" for n in range(220, 220 + 2 * MOST_LINKS)])
    assert len({one.split()[1] for one in met}) == MOST_LINKS


async def test_nothing_of_a_link_gets_into_the_log(site, caplog):
    caplog.set_level(logging.DEBUG)
    await follow()([f"{site[0]}/404?ada", "http://gone.example/ada", "http://ada@a.example/"])
    assert "ada" not in "".join(
        r.getMessage() for r in caplog.records if r.name != "aiohttp.access"
    )


def test_nothing_is_followed_unless_the_operator_says_so():
    assert not from_environment({}).check_links
    assert not from_environment({"CHECK_LINKS": "0"}).check_links
    assert from_environment({"CHECK_LINKS": "1"}).check_links
    assert follower(allowed=False) is unfollowed
    assert isinstance(follower(allowed=True), Follower)


def test_only_http_and_https_at_their_own_ports_are_usual():
    usual = [
        "http://a.example",
        "https://a.example",
        "http://a.example:80",
        "https://a.example:443",
    ]
    assert all(following.is_usual(urlsplit(address)) for address in usual)
