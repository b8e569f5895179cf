"""`python -m bot doctor` names what keeps the bot from starting, and what to do about it."""

import asyncio
import logging
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import cli, doctor, starting
from bot.rendering import fonts, libraries
from bot.rendering.pool import Pool
from bot.rendering.rendered import FAILED, RenderingError
from db.engine import migrate
from tests.botapi import TOKEN
from tests.test_cli import SECRET, call

ALL = {
    "settings", "token", "catalogue", "reports", "libraries", "fonts", "database", "telegram",
    "clock", "pages",
}  # fmt: skip


def marks(said):
    """The list as {name: (is well, sentence)}."""
    lines = [re.fullmatch(r"([✓✗]) (\w+)(?:: (.+))?", line) for line in said.splitlines()]
    return {line[2]: (line[1] == "✓", line[3] or "") for line in lines}


@pytest.fixture
def examined(capsys, monkeypatch, pool):
    """The list for an environment, made in this process; gives whether all is well, and it."""
    monkeypatch.setattr(Pool, "__enter__", lambda _: pool)  # a process that renders is there
    monkeypatch.setattr(Pool, "__exit__", lambda *_: None)

    async def examine(**environment):
        well = await asyncio.to_thread(
            doctor.examine, {"LOG_LEVEL": "ERROR", **environment}, cli.opened, cli.EXPECTED
        )
        said = capsys.readouterr().out
        assert SECRET not in said
        assert TOKEN not in said
        return well, marks(said)

    return examine


@pytest.fixture
def environment(api, sqlite_url):
    """All that a start needs."""
    migrate(sqlite_url)
    return {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url.removesuffix("/bot"),
        "DATABASE_URL": sqlite_url,
    }


async def test_where_all_is_there_every_line_is_a_tick_and_the_exit_status_is_0(
    environment, tmp_path
):
    ended = await asyncio.to_thread(call, "doctor", folder=tmp_path, **environment)
    assert ended.returncode == 0, ended.stdout
    found = marks(ended.stdout)
    assert set(found) == ALL
    assert all(well for well, _ in found.values())


def test_where_much_is_wrong_each_is_named_once_and_the_exit_status_is_1(tmp_path):
    ended = call(
        "doctor",
        folder=tmp_path,
        TELEGRAM_BOT_TOKEN=SECRET,
        LOG_LEVEL="CHATTY",
        SENDS_PER_SECOND="many",
        DATABASE_URL=f"postgres://ada:{SECRET}@127.0.0.1:9/resumes",
        TELEGRAM_API_URL="http://127.0.0.1:9",
    )
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert SECRET not in ended.stdout
    found = marks(ended.stdout)
    assert {name for name, (well, _) in found.items() if not well} == {
        "settings", "token", "database", "telegram", "clock",
    }  # fmt: skip
    assert "LOG_LEVEL" in found["settings"][1]
    assert "SENDS_PER_SECOND" in found["settings"][1]


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("", "not set"),
        (SECRET, "is not a token"),
        (f"{TOKEN} ", ""),
        (f"bot{TOKEN}", "not a token"),
    ],
)
async def test_a_token_is_looked_at_before_it_is_sent(token, word, examined, environment):
    _, found = await examined(**environment | {"TELEGRAM_BOT_TOKEN": token})
    assert found["token"][0] == (not word)
    assert word in found["token"][1]


async def test_a_token_that_telegram_refuses_is_told(examined, environment):
    well, found = await examined(**environment | {"TELEGRAM_BOT_TOKEN": f"1:{SECRET}"})
    assert not well
    assert found["token"][0]
    assert "@BotFather" in found["telegram"][1]


async def test_libraries_and_fonts_that_are_missing_are_named(examined, environment, monkeypatch):
    monkeypatch.setattr(libraries, "LIBRARIES", ("pango-9.9",))
    monkeypatch.setattr(fonts, "FACES", (fonts.Family("Comic Sans", "Comic Sans/*.ttf"),))
    well, found = await examined(**environment)
    assert not well
    assert [named for named, (fine, _) in found.items() if not fine] == [
        "libraries",
        "fonts",
        "pages",
    ]
    assert "pango-9.9" in found["libraries"][1]
    assert "libpango-1.0-0" in found["libraries"][1]
    assert "Comic Sans of rendercv_fonts" in found["fonts"][1]


async def test_a_typeface_that_may_be_left_out_is_named_and_nothing_is_wrong(
    examined, environment, monkeypatch
):
    forms = fonts.HAN["zh-Hant"]
    monkeypatch.setitem(fonts.HAN, "zh-Hant", replace(forms, package="not_installed"))
    _, found = await examined(**environment)
    assert found["fonts"][0]
    assert "Noto Sans TC is not installed" in found["fonts"][1]
    assert "fonts-cjk" in found["fonts"][1]


async def test_a_page_that_cannot_be_made_is_told(examined, environment, pool, monkeypatch):
    async def fails(*_, **__):
        raise RenderingError(FAILED)

    monkeypatch.setattr(pool, "render", fails)
    _, found = await examined(**environment)
    assert not found["pages"][0]


@pytest.mark.parametrize(
    ("revision", "word"), [("base", "python -m bot migrate"), ("of_tomorrow", "later version")]
)
async def test_a_database_of_another_version_is_told(
    revision, word, examined, environment, revised
):
    revised(environment["DATABASE_URL"], revision)
    _, found = await examined(**environment)
    assert not found["database"][0]
    assert word in found["database"][1]


async def test_what_nobody_foresaw_is_told_by_its_kind_alone(examined, environment, monkeypatch):
    def breaks():
        raise ValueError(SECRET)

    monkeypatch.setattr(starting, "check_fonts", breaks)
    _, found = await examined(**environment)
    assert "ValueError" in found["fonts"][1]


@pytest.fixture
async def elsewhen():
    """A Bot API whose clock can be set; gives its address and a function that sets it."""
    off = timedelta()

    async def answer(_request):
        date = format_datetime(datetime.now(UTC) + off, usegmt=True)
        return web.json_response({"ok": True}, headers={"Date": date})

    def turn(seconds):
        nonlocal off
        off = timedelta(seconds=seconds)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/"), turn


CLOCKS = pytest.mark.parametrize(
    ("off", "word"), [(0, ""), (50, ""), (90, "behind"), (-90, "ahead of")]
)


@CLOCKS
async def test_a_clock_more_than_a_minute_off_is_named(off, word, elsewhen, examined, environment):
    url, turn = elsewhen
    turn(off)
    _, found = await examined(**environment | {"TELEGRAM_API_URL": url})
    assert found["clock"][0] == (not word)
    assert word in found["clock"][1]


@CLOCKS
async def test_a_start_warns_of_such_a_clock_and_goes_on(off, word, elsewhen, caplog, monkeypatch):
    url, turn = elsewhen
    turn(off)
    monkeypatch.setattr(starting.log, "disabled", False)  # import-linter disables loggers
    with caplog.at_level(logging.WARNING):
        await starting.warn_of_clock(url)
    assert (f"{word} Telegram's" in caplog.text) == bool(word)


def test_run_refuses_to_start_where_no_page_could_be_made(monkeypatch, capsys):
    monkeypatch.setattr(libraries, "LIBRARIES", ("pango-9.9",))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    with pytest.raises(SystemExit) as ended:
        cli.main(["run"])
    assert ended.value.code == 2
    assert "libpango-1.0-0" in capsys.readouterr().err
