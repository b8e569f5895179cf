"""The security checklist: what somebody may try changes nothing and shows nothing.

Rendering has its own in tests/rendering/test_hostile.py and tests/test_children.py, logs and
errors in tests/test_secrecy.py, the lock files in tests/test_architecture.py.
"""

import ast
import asyncio
import re
import sqlite3
import stat
from contextlib import closing
from itertools import count
from random import Random

import pytest
from telegram import Bot

from bot.chat.pace import Pace
from bot.chat.sender import Sender
from bot.chat.transport import HttpRequest
from bot.resume.filename import file_name
from db.engine import Database, migrate
from tests import hostile
from tests.botapi import Failure, Waiting, blocked
from tests.driver import PDF, Chatter, Sheet, play
from tests.person import Person
from tests.resume.drafts import draft, resume
from tests.test_architecture import CORE, trees
from tests.test_bad_input import at, kept, now, put, session_of
from tests.test_cli import TOKEN, call, refused
from tests.test_delivery import answered

PERSON = "daniel-reyes_career-changer"
TABLES = ("people", "drafts", "answers")


def rows(url):
    """How many rows each table of people's data has."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        found = [database.execute(f"SELECT count(*) FROM {name}").fetchone() for name in TABLES]  # noqa: S608
    return dict(zip(TABLES, (number for (number,) in found), strict=True))


# Injection


async def test_hostile_answers_are_stored_as_typed_and_read_back(served, ada, sqlite_url):
    talk = await at(served, ada, "projects.1.purpose")
    before = rows(sqlite_url)
    for text in (*hostile.SQL.values(), *hostile.TEMPLATES.values(), *hostile.MARKUP.values()):
        if len(text) > 500:
            continue
        await put(served, talk.session)
        heard = len(ada.heard)
        await ada.says(text)
        assert len(ada.heard) > heard
        assert "went wrong" not in ada.last.text
        typed = " ".join(text.split())
        answers = await kept(served)
        assert answers.get("projects.1.purpose", typed) == typed, ada.last.text
    assert rows(sqlite_url)["people"] == before["people"] == 1


@pytest.mark.parametrize("command", ["", "list ", "delete "])
async def test_hostile_words_after_a_command_do_nothing(command, served, ada, sqlite_url):
    await at(served, ada, "contact.email")
    answers, before = await kept(served), rows(sqlite_url)
    for text in (*hostile.SQL.values(), *hostile.TEMPLATES.values(), *hostile.FILE_NAMES.values()):
        await ada.says(f"/{command}{text[:200]}")
        assert "went wrong" not in ada.last.text
    assert await kept(served) == answers
    assert rows(sqlite_url) == before


NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,55}\.pdf")


@pytest.mark.parametrize("text", hostile.TEXTS.values(), ids=hostile.TEXTS)
def test_a_file_is_named_by_letters_digits_and_hyphens_whatever_was_said(text):
    name = file_name(draft(contact={"name": text}, profile={"target": text}))
    assert NAME.fullmatch(name)
    assert len(name) <= 60


async def received(name):
    """The multipart body of a file sent under a name, or what kept it from being sent."""
    bodies = []

    async def take(reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(re.search(rb"Content-Length: (\d+)", head).group(1))
        bodies.append(await reader.readexactly(length))
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":false,"result":1234}')
        writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"
    async with server, HttpRequest() as request:
        try:
            await Bot(TOKEN, base_url=url, request=request).send_document(1, b"x", filename=name)
        except Exception as error:  # noqa: BLE001
            return bodies[0] if bodies else type(error).__name__
    return bodies[0]


@pytest.mark.parametrize("name", hostile.FILE_NAMES)
async def test_no_file_name_splits_a_header_on_the_wire(name):
    """The second wall: the bot itself names its files as above."""
    body = await received(hostile.FILE_NAMES[name])
    if "\r" in hostile.FILE_NAMES[name] or "\0" in hostile.FILE_NAMES[name]:
        assert body == "NetworkError"
        return
    heads = re.findall(rb"Content-Disposition: (.*)\r\n", body)
    assert len(heads) == 2  # chat_id, document
    assert body.count(b'name="chat_id"') == 1
    assert b"\r\nContent-Type: text/html" not in body


# Buttons, edits, devices


class Thrice(Chatter):
    """Presses every button three times at once, as from as many devices."""

    async def tap(self, name):
        shown = self.person._keyed()
        if not shown or name not in shown.labels or any("✓" in one for one in shown.labels):
            await super().tap(name)
            return
        for _ in range(3):
            await self.person.taps(name, on=shown, settle=False)
        await self.person.settles()


def told(answers):
    """What was said, without when and where."""
    return {key: value for key, value in answers.items() if not key.startswith("kept.")}


async def finished(person, player=Chatter, **how):
    await person.says("/start")
    await play(player(person), Sheet(resume(PERSON)), **how)


async def test_every_button_pressed_three_times_at_once_counts_once(served, api, ada):
    bo = Person(api, 1002)
    await finished(ada)
    await finished(bo, Thrice)
    assert told(await kept(served, 1002)) == told(await kept(served))
    assert bo.spinning == []


def presses(api, chat):
    """Every press a person made, as Telegram delivered it."""
    taps = (update.get("callback_query") for update in api.history.values())
    return [tap for tap in taps if tap and tap["message"]["chat"]["id"] == chat]


def all_buttons(person):
    """(message, button) of every keyboard there ever was."""
    for message in person.heard:
        for keyboard in (message.buttons, *message.keyboards):
            yield from ((message, button) for row in keyboard for button in row)


async def test_presses_of_a_finished_interview_replayed_in_any_order_change_nothing(
    served, api, ada
):
    await finished(ada)
    answers = await kept(served)
    old, numbers = presses(api, 1001), count(1)
    assert len(old) > 10
    Random(7).shuffle(old)
    for tap in old:
        again = {**tap, "id": f"9{next(numbers):017}"}
        api.taps[again["id"]] = api.taps[tap["id"]]
        api.push("callback_query", again)
    await ada.until(lambda: not api.pending, patience=60)
    assert await kept(served) == answers
    await ada.says("/continue")
    assert "ready" in ada.last.text
    await presses_what_nobody_pressed_at_its_time(ada)
    assert await kept(served) == answers


async def presses_what_nobody_pressed_at_its_time(ada):
    here = {
        button["callback_data"].rpartition("@")[2] for row in ada.last.buttons for button in row
    }
    bound = {
        button["callback_data"]: (message, button)
        for message, button in all_buttons(ada)
        if "@" in button["callback_data"] and button["callback_data"].rpartition("@")[2] not in here
    }
    assert len(bound) > 40
    order = list(bound.values())
    Random(11).shuffle(order)
    for message, button in order:
        ada._calls_back(message, button)
    await ada.until(lambda: not ada.api.pending, patience=60)


async def test_buttons_of_another_person_show_and_change_nothing_of_theirs(served, api, ada):
    await answered(ada, name="Zora Quokkazan")
    await ada.says("/new")
    await ada.taps("Copy this one")
    await ada.says("/list")
    for label in [label for label in ada.labels if "·" in label or "Delete" in label][:2]:
        await ada.taps(label)
        await ada.says("/list")
    theirs = {button["callback_data"] for _, button in all_buttons(ada)}
    assert {data.partition(":")[0] for data in theirs} >= {"open", "bin"}
    forged = {re.sub(r"^bin:", "binned:", data) for data in theirs}
    before = await kept(served)
    bo = Person(api, 1002)
    await bo.says("/start")
    for data in sorted(theirs | forged):
        bo._calls_back(bo.last, {"text": "forged", "callback_data": data})
        await bo.settles()
        await ada.settles()
    assert "Quokkazan" not in bo.transcript()
    assert await kept(served) == before
    await ada.says("/list")
    assert len([label for label in ada.labels if "Developer" in label]) >= 2


async def test_edits_at_random_moments_correct_the_answers_they_made(served, ada):
    chance, corrected = Random(3), {}

    async def edits():
        if chance.random() > 0.4:
            return
        session = await session_of(served)
        mine = {message.id: message for message in ada.chat if not message.by_bot}
        able = [
            key
            for key, answer in session.answers.items()
            if answer.message in mine
            and isinstance(answer.value, str)
            and answer.value == mine[answer.message].text
            and key.rpartition(".")[2] in {"name", "title", "company", "text", "purpose", "school"}
        ]
        if able:
            key = chance.choice(able)
            text = f"{session.answers[key].value.removesuffix(' Ex')} Ex"
            corrected[key] = text
            await ada.edits(mine[session.answers[key].message], text)

    await finished(ada, between=edits)
    answers = await kept(served)
    assert len(corrected) >= 5
    assert {key: answers.get(key) for key in corrected} == corrected
    undisturbed = Person(served.api, 1002)
    await finished(undisturbed)
    assert told(answers) == told(await kept(served, 1002)) | corrected


# Not a private chat


GROUP = {"id": -100300, "type": "supergroup", "title": "A group"}
FORUM = {**GROUP, "is_forum": True}
CHANNEL = {"id": -100400, "type": "channel", "title": "A channel"}
ADA = {"id": 1001, "is_bot": False, "first_name": "Ada"}
NOBODY = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
ELSEWHERE = {
    "a group's message": ("message", GROUP, {"from": ADA, "text": "/start"}),
    "a group's answer": ("message", GROUP, {"from": ADA, "text": "Ada Byron"}),
    "a group's edit": ("edited_message", GROUP, {"from": ADA, "text": "Ada", "edit_date": 2}),
    "an anonymous administrator": (
        "message", GROUP, {"from": NOBODY, "sender_chat": GROUP, "text": "/start"},
    ),
    "a topic": (
        "message", FORUM,
        {"from": ADA, "text": "/start", "message_thread_id": 5, "is_topic_message": True},
    ),
    "a new topic": (
        "message", FORUM,
        {
            "from": ADA, "message_thread_id": 5, "is_topic_message": True,
            "forum_topic_created": {"name": "Jobs", "icon_color": 7322096},
        },
    ),
    "a channel's post": ("channel_post", CHANNEL, {"sender_chat": CHANNEL, "text": "/start"}),
    "a channel's edit": (
        "edited_channel_post", CHANNEL, {"sender_chat": CHANNEL, "text": "x", "edit_date": 2},
    ),
    "a post linked from a channel": (
        "message", GROUP,
        {"from": NOBODY, "sender_chat": CHANNEL, "is_automatic_forward": True, "text": "/start"},
    ),
    "a chat that migrated away": (
        "message", {**GROUP, "type": "group"}, {"from": ADA, "migrate_to_chat_id": -100300},
    ),
    "a chat that migrated here": (
        "message", GROUP, {"from": ADA, "migrate_from_chat_id": -300},
    ),
    "somebody joining": ("message", GROUP, {"from": ADA, "new_chat_members": [ADA]}),
}  # fmt: skip


def arrives(api, kind, chat, content):
    """An update reaches the bot, also of a kind it did not ask for."""
    frame = {"message_id": 7, "date": 1, "chat": chat}
    update = {"update_id": api.next_update_id, kind: frame | content}
    api.next_update_id += 1
    api._queue(Waiting(update, api.now() + 60, ("chat", chat["id"])))


@pytest.mark.usefixtures("served")
async def test_what_happens_outside_private_chats_leaves_no_row_and_no_reply(api, ada, sqlite_url):
    calls = len(api.calls)
    for kind, chat, content in ELSEWHERE.values():
        arrives(api, kind, chat, content)
        await ada.settles()
    assert [one.method for one in api.calls[calls:] if one.method != "getUpdates"] == []
    assert rows(sqlite_url) == dict.fromkeys(TABLES, 0)


@pytest.mark.usefixtures("served")
async def test_a_button_pressed_in_a_group_leaves_no_row(api, ada, sqlite_url):
    shown = {"message_id": 7, "date": 1, "chat": GROUP, "text": "x"}
    tap = {"id": "1", "from": ADA, "message": shown, "chat_instance": "1", "data": "go:"}
    api._queue(Waiting({"update_id": 600_000, "callback_query": tap}, api.now() + 60, ("taps", 1)))
    await ada.settles()
    assert rows(sqlite_url) == dict.fromkeys(TABLES, 0)


# What Telegram answers


EXACTLY = "specified new message content and reply markup are exactly the same"
OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
SEND, EDIT, TAP = "sendMessage", "editMessageText", "answerCallbackQuery"
# Texts of the Bot API server (Client.cpp), and of MTProto where it passes them on.
TELEGRAM_SAYS = [
    (EDIT, 400, f"Bad Request: message is not modified: {EXACTLY}", "done"),
    (EDIT, 400, "Bad Request: MESSAGE_NOT_MODIFIED", "done"),
    (TAP, 400, OLD, "done"),
    (TAP, 400, "Bad Request: QUERY_ID_INVALID", "done"),
    (EDIT, 400, "Bad Request: message to edit not found", "anew"),
    (EDIT, 400, "Bad Request: message can't be edited", "anew"),
    (EDIT, 400, "Bad Request: MESSAGE_ID_INVALID", "anew"),
    (EDIT, 400, "Bad Request: there is no text in the message to edit", "anew"),
    ("setMessageReaction", 400, "Bad Request: message to react not found", "done"),
    ("setMessageReaction", 400, "Bad Request: REACTION_INVALID", "done"),
    ("editMessageReplyMarkup", 400, "Bad Request: message to edit not found", "done"),
    (SEND, 400, "Bad Request: chat not found", "away"),
    (SEND, 400, "Bad Request: PEER_ID_INVALID", "away"),
    (SEND, 400, "Bad Request: INPUT_USER_DEACTIVATED", "away"),
    (SEND, 400, "Bad Request: message thread not found", "away"),
    (SEND, 400, "Bad Request: TOPIC_DELETED", "away"),
    (SEND, 400, "Bad Request: TOPIC_CLOSED", "away"),
    (SEND, 400, "Bad Request: not enough rights to send text messages to the chat", "away"),
    (SEND, 400, "Bad Request: have no rights to send a message", "away"),
    (SEND, 400, "Bad Request: CHAT_WRITE_FORBIDDEN", "away"),
    (SEND, 403, "Forbidden: bot was blocked by the user", "away"),
    (SEND, 403, "Forbidden: user is deactivated", "away"),
    (SEND, 403, "Forbidden: bot can't initiate conversation with a user", "away"),
    (SEND, 403, "Forbidden: bot was kicked from the supergroup chat", "away"),
    (SEND, 403, "Forbidden: bot is not a member of the channel chat", "away"),
    (SEND, 403, "Forbidden: bot can't send messages to bots", "away"),
    (SEND, 429, "Too Many Requests: retry after 7", "later"),
    (SEND, 500, "Internal Server Error", "later"),
    (SEND, 500, "Internal Server Error: restart", "later"),
    (SEND, 502, "Bad Gateway", "later"),
    (SEND, 504, "Gateway Timeout", "later"),
    (SEND, 400, "Bad Request: can't parse entities: Unsupported start tag", "ours"),
    (SEND, 400, "Bad Request: message text is empty", "ours"),
    (SEND, 400, "Bad Request: message is too long", "ours"),
    (SEND, 400, "Bad Request: BUTTON_DATA_INVALID", "ours"),
    (SEND, 400, "Bad Request: can't parse reply keyboard markup JSON object", "ours"),
    (SEND, 401, "Unauthorized", "ours"),
]


@pytest.mark.parametrize(("method", "status", "text", "meaning"), TELEGRAM_SAYS)
async def test_every_error_text_of_telegram_is_understood(  # noqa: PLR0913, PLR0917
    method, status, text, meaning, api, ada, sqlite_url, caplog, monkeypatch
):
    migrate(sqlite_url)
    database = Database(sqlite_url)
    await database.run(lambda ledger: ledger.desk(ada.room.id, 0, now()))
    params = {"chat_id": ada.room.id, "text": "Hello", "message_id": 1, "reaction": []}
    message = {"method": method, "params": {**params, "callback_query_id": "1"}}
    retry = 7 if status == 429 else None
    api.fails(Failure(status, text, retry_after=retry), method=method)
    api.strict = False
    monkeypatch.setattr("bot.chat.sender.log.disabled", False)
    async with Bot(TOKEN, base_url=api.url, request=HttpRequest()) as bot:
        due = await Sender(bot, database, Pace(1000)).request(ada.room.id, 0, message)
    away = await database.run(lambda ledger: ledger.desk(ada.room.id, 0, now()).away)
    await asyncio.to_thread(database.close)
    found = {"later": due is not None, "away": away, "anew": bool(ada.heard)}
    found["ours"] = bool([line for line in caplog.records if line.name == "bot.chat.sender"])
    assert [kind for kind, so in found.items() if so] == ([meaning] if meaning != "done" else [])


async def changes_an_answer(ada):
    await ada.edits(next(m for m in ada.chat if m.text == "ada@example.com"), "ada@example.org")


BLOCKED = {
    "sendMessage": lambda ada: ada.says("/help"),
    "editMessageText": lambda ada: ada.taps("Why?"),
    "answerCallbackQuery": lambda ada: ada.taps("Why?"),
    "editMessageReplyMarkup": lambda ada: ada.says("linkedin.com/in/ada-example"),
    "setMessageReaction": changes_an_answer,
    "sendPhoto": lambda ada: ada.says(*PDF),
    "sendDocument": lambda ada: ada.says(*PDF),
    "sendChatAction": lambda ada: ada.says(*PDF),
}


@pytest.mark.parametrize("method", BLOCKED)
async def test_blocked_on_any_method_ends_it_without_a_retry_and_the_person_can_return(
    method, served, api, ada
):
    await answered(ada)
    api.fails(blocked(), method=method)
    await BLOCKED[method](ada)
    await ada.until(lambda: [one for one in api.calls if one.method == method], patience=60)
    await ada.until(lambda: not api._planned, patience=60)
    answers = await kept(served)
    assert not await served.database.run(lambda ledger: ledger.has_outbox(1001))
    await ada.says("/continue")
    assert ada.last.labels
    assert await kept(served) == answers


# Secrets


@pytest.mark.parametrize(
    "arguments", [("run", "100200300:" + "a" * 35), ("chat", f"--out={'1' * 9}:{'b' * 35}")]
)
def test_a_token_on_the_command_line_is_refused_and_not_repeated(arguments, tmp_path):
    ended = call(*arguments, folder=tmp_path)
    refused(ended, "command line", "@BotFather")
    assert "aaaa" not in ended.stderr
    assert "bbbb" not in ended.stderr


def test_a_token_in_an_address_is_refused_and_not_repeated(tmp_path):
    url = "https://api.telegram.org/bot100200300:" + "a" * 35
    ended = call("run", folder=tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url)
    refused(ended, "TELEGRAM_API_URL")
    assert "aaaa" not in ended.stderr


def test_the_database_file_is_the_operators_alone(tmp_path):
    url = f"sqlite:///{tmp_path / 'data' / 'resumes.sqlite'}"
    migrate(url)
    for path in (tmp_path / "data", *(tmp_path / "data").iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


SECRET = re.compile(r"secret|token|password|signature|digest|hmac", re.IGNORECASE)


def named(node):
    """The words a value is called by."""
    return " ".join(getattr(part, "id", "") or getattr(part, "attr", "") for part in ast.walk(node))


def test_no_secret_is_compared_by_equality():
    """`==` ends at the first letter that differs, which can be timed; hmac.compare_digest."""
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees("bot", "db")
        if not str(path).startswith(CORE)  # it knows words, and no secret
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        and any(isinstance(op, ast.Eq | ast.NotEq) for op in node.ops)
        and any(SECRET.search(named(side)) for side in (node.left, *node.comparators))
    ]
    assert found == []


def test_nothing_is_kept_as_pickle():
    """Reading one back runs what it says."""
    banned = {"pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "jsonpickle"}
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees("bot", "db", "migrations")
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Name | ast.Attribute)
        and (
            banned & {alias.name.partition(".")[0] for alias in getattr(node, "names", ())}
            or getattr(node, "module", None) in banned
            or "PicklePersistence" in (getattr(node, "id", ""), getattr(node, "attr", ""))
            or any(alias.name == "PicklePersistence" for alias in getattr(node, "names", ()))
        )
    ]
    assert found == []
