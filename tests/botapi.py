"""An offline Bot API server: takes a bot's requests as Telegram would, and says what is wrong.

    async with BotApi() as api:            # in the test's own event loop
        ada = Person(api, 1001)
    with BotApi.in_thread() as api: ...    # beside a test without a loop

The bot under test gets `api.token` and `api.url` (TELEGRAM_API_URL). Each request is checked
(`apirules`); what Telegram would refuse as wrongly written stands in `api.faults`, which a test
asserts to be empty. What Telegram refuses for the state of the world ("message is not modified")
is answered as Telegram does and counted in `api.refusals`.
"""
# ruff: noqa: N802 - `_on_sendMessage` and its like are named after the Bot API's methods

import asyncio
import contextlib
import io
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web
from PIL import Image

from tests.apirules import API, UPLOADED, Rich, decoded, request_faults, rich_text
from tests.webhooks import Webhooks

TOKEN = "100200300:invented-token-of-the-offline-bot"
BOT = {
    "id": 100200300, "is_bot": True, "first_name": "Résumé bot", "username": "offline_resume_bot",
    "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False,
}  # fmt: skip

MESSAGE_LIFE = 24 * 3600  # seconds an update waits for the bot (Bot API server 10.0, source)
TAP_LIFE = 150  # the same for a callback query
DELETABLE = 48 * 3600  # seconds after which a message stays (Bot API deleteMessage)
ANSWER_LIFE = 60  # seconds in which answerCallbackQuery is accepted; about what is seen
LONGEST_POLL = 2.0  # seconds; the real server waits up to 50
UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}  # only if asked for by name
MAX_UPLOAD = 50 * 2**20
MAX_PHOTO = 10 * 2**20


# --- what goes wrong on request -----------------------------------------------------------------


@dataclass(frozen=True)
class Failure:
    """How one request fails: after `delay` seconds, with a status, or by a broken connection."""

    status: int = 0  # 0: the connection is reset, or nothing but the delay happens
    description: str = ""
    retry_after: int | None = None
    reset: bool = False
    after: bool = False  # the request takes effect first
    delay: float = 0.0

    def strike(self) -> None:
        if self.status:
            raise Refused(self.description, self.status, self.retry_after)


def too_many(seconds: int) -> Failure:
    return Failure(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def blocked() -> Failure:
    return Failure(403, "Forbidden: bot was blocked by the user")


def broken() -> Failure:
    return Failure(500, "Internal Server Error")


def reset() -> Failure:
    return Failure(reset=True)


def lost_answer() -> Failure:
    """Telegram acts on the request, but the connection breaks before it says so."""
    return Failure(reset=True, after=True)


def slow(seconds: float, *, after: bool = False) -> Failure:
    """The request takes effect late or, `after`, at once; the answer is late either way."""
    return Failure(delay=seconds, after=after)


class Refused(Exception):  # noqa: N818 - what Telegram answers
    """Telegram answers no."""

    def __init__(self, description: str, status: int = 400, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.retry_after = retry_after


# --- what is kept -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """One request of the bot, its values typed."""

    method: str
    values: Mapping
    files: Mapping[str, "Upload"]
    at: float  # seconds on the server's monotonic clock

    @property
    def chat(self) -> int | None:
        return self.values.get("chat_id")


@dataclass(frozen=True)
class Upload:
    """A file as sent: by the bot, or by a person."""

    name: str
    content: bytes
    mime_type: str


@dataclass
class Message:
    """A message as it stands in the chat. `raw` is how the Bot API shows it."""

    raw: dict
    upload: Upload | None = None
    thumbnail: bytes | None = None
    keyboards: list[list[list[dict]]] = field(default_factory=list)  # those it had, oldest first
    reactions: list[str] = field(default_factory=list)  # the bot's
    edits: int = 0
    fixed: bool = False  # has or took away a reply keyboard: such cannot be edited
    deleted: bool = False

    @property
    def id(self) -> int:
        return self.raw["message_id"]

    @property
    def thread(self) -> int | None:
        return self.raw.get("message_thread_id")

    @property
    def by_bot(self) -> bool:
        return self.raw["from"]["id"] == BOT["id"]

    @property
    def text(self) -> str:
        """Text or caption, without markup."""
        return self.raw.get("text", self.raw.get("caption", ""))

    @property
    def entities(self) -> list[dict]:
        return self.raw.get("entities", self.raw.get("caption_entities", []))

    @property
    def buttons(self) -> list[list[dict]]:
        """The inline keyboard, row by row."""
        return self.raw.get("reply_markup", {}).get("inline_keyboard", [])

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.buttons for button in row]

    @property
    def document(self) -> Upload | None:
        return self.upload if "document" in self.raw else None

    @property
    def photo(self) -> Upload | None:
        return self.upload if "photo" in self.raw else None

    def button(self, label: str) -> dict | None:
        """The button so labelled: of the keyboard now shown, else of an earlier one."""
        shown = [self.buttons, *reversed(self.keyboards)]
        return next((b for k in shown for row in k for b in row if b["text"] == label), None)


@dataclass
class Chat:
    """One chat: its messages by id, and all that happened in it in order."""

    id: int
    kind: str = "private"
    messages: dict[int, Message] = field(default_factory=dict)
    threads: set[int] = field(default_factory=set)
    keyboard: list[list[dict]] | None = None  # the reply keyboard now shown
    log: list[tuple[int | None, str]] = field(default_factory=list)  # (thread, line)
    toasts: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    blocked: bool = False

    def next_id(self) -> int:
        return max(self.messages, default=0) + 1


@dataclass
class Tap:
    """A callback query; until it is answered the person sees the button spin."""

    id: str
    chat: int
    thread: int | None
    at: float
    answered: bool = False


@dataclass
class Waiting:
    """An update not yet confirmed."""

    update: dict
    until: float
    lane: tuple[str, int]
    delivered: int = 0  # times it was handed to the bot


# --- the server ---------------------------------------------------------------------------------


class BotApi:
    """Telegram, as far as a bot can tell. `hook` may let any request fail."""

    def __init__(self, *, token: str = TOKEN, strict: bool = True) -> None:
        self.token = token
        self.strict = strict  # False: requests are not checked, for the benchmark
        self.faults: list[str] = []
        self.refusals: list[str] = []
        self.calls: list[Call] = []
        self.chats: dict[int, Chat] = {}
        self.uploads: dict[str, Upload] = {}  # by file_id
        self.taps: dict[str, Tap] = {}  # by the callback query's id
        self.commands: dict[tuple[str, str], list] = {}  # (scope type, language): menu
        self.hook: Callable[[Call], Failure | None] = lambda _call: None
        self.on_call: Callable[[Call], None] = lambda _call: None  # after a request took effect
        self.on_delivery: Callable[[dict], None] = lambda _update: None
        self.on_batch: Callable[[list[Waiting]], list[Waiting]] = lambda batch: batch  # of a poll
        self.webhook: dict = {}
        self.conflicts = 0
        self.polls = 0
        self.in_flight = 0
        self.last_activity = 0.0
        self.next_update_id = 500_000
        self.pending: list[Waiting] = []
        self.history: dict[int, dict] = {}  # every update ever pushed
        self._allowed: set[str] | None = None
        self._planned: list[tuple[Failure, str | None, int | None]] = []
        self._shift = 0.0
        self._bell = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.webhooks = Webhooks(self)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._port = 0

    # --- running

    @property
    def url(self) -> str:
        """The TELEGRAM_API_URL of the bot under test: PTB's base_url."""
        return f"http://127.0.0.1:{self._port}/bot"

    @property
    def file_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/file/bot"

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        app = web.Application(client_max_size=2 * MAX_UPLOAD)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.05
        )
        await self._runner.setup()
        await self.webhooks.__aenter__()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.webhooks.__aexit__()
        self.webhook = {}
        await self._runner.cleanup()

    @classmethod
    @contextlib.contextmanager
    def in_thread(cls, **settings: object) -> Iterator["BotApi"]:
        """The server on a loop and thread of its own; its state may be read from any thread."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        api = cls(**settings)
        try:
            asyncio.run_coroutine_threadsafe(api.__aenter__(), loop).result(10)
            yield api
            asyncio.run_coroutine_threadsafe(api.__aexit__(), loop).result(10)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)
            loop.close()

    # --- time and trouble

    def now(self) -> float:
        """Seconds since 1970, as Telegram's clock shows them."""
        return time.time() + self._shift

    def time_passes(self, seconds: float) -> None:
        """Moves Telegram's clock: updates nobody fetched in time are dropped, taps grow old."""
        self._shift += seconds
        self.drop_expired()

    def fails(
        self,
        failure: Failure,
        *,
        method: str | None = None,
        chat: int | None = None,
        times: int = 1,
    ) -> None:
        """The next `times` requests of that method and chat fail so; no poll but by its name."""
        self._planned += [(failure, method, chat)] * times

    async def polled(self, times: int = 1, *, patience: float = 30.0) -> None:
        """Until the bot has asked for updates so often: it is up."""
        until = time.monotonic() + patience
        while self.polls < times:
            if time.monotonic() > until:
                raise AssertionError("the bot never asked for updates")
            await asyncio.sleep(0.002)

    def count(self, method: str) -> int:
        """How often the bot has called a method."""
        return sum(call.method == method for call in list(self.calls))

    async def called(self, method: str, times: int = 1, *, patience: float = 30.0) -> None:
        """Until the bot has called a method so often."""
        until = time.monotonic() + patience
        while self.count(method) < times:
            if time.monotonic() > until:
                raise AssertionError(f"the bot never called {method}")
            await asyncio.sleep(0.002)

    # --- updates

    def push(self, kind: str, content: dict) -> int | None:
        """Queues an update for the bot; its id, or None if the bot never asked for such."""
        asked = kind in self._allowed if self._allowed is not None else kind not in UNASKED
        if not asked:
            return None
        update = {"update_id": self.next_update_id, kind: content}
        self.next_update_id += 1
        self.history[update["update_id"]] = update
        if kind == "callback_query":
            waiting = Waiting(update, self.now() + TAP_LIFE, ("taps", content["from"]["id"]))
        else:
            waiting = Waiting(update, self.now() + MESSAGE_LIFE, ("chat", content["chat"]["id"]))
        self._queue(waiting)
        return update["update_id"]

    def repeat(self, update_id: int) -> None:
        """Delivers an update once more, as after a crash before it was confirmed."""
        update = self.history[update_id]
        self._queue(Waiting(update, self.now() + MESSAGE_LIFE, ("repeated", update_id)))

    def _queue(self, waiting: Waiting) -> None:
        self.pending.append(waiting)
        self.last_activity = time.monotonic()
        self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        """Wakes whoever waits for news: the poller, or the webhook's lanes."""
        self._bell.set()
        self._bell = asyncio.Event()
        if self.webhook:
            self.webhooks.start()

    def drop_expired(self) -> None:
        now = self.now()
        for waiting in [w for w in list(self.pending) if w.until < now]:
            self.confirm(waiting)

    def confirm(self, waiting: Waiting) -> None:
        with contextlib.suppress(ValueError):
            self.pending.remove(waiting)
        self.last_activity = time.monotonic()

    @property
    def quiet(self) -> float:
        """Seconds since anything happened; 0 while an update waits or a request is under way."""
        if self.pending or self.in_flight:
            return 0.0
        return time.monotonic() - self.last_activity

    # --- requests

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _answer_no(Refused("Unauthorized", 401))
        method = request.match_info["method"]
        if method == "getUpdates":
            return await self._attend(request, method)
        self.in_flight += 1
        try:
            return await self._attend(request, method)
        finally:
            self.in_flight -= 1
            self.last_activity = time.monotonic()

    async def _attend(self, request: web.Request, method: str) -> web.StreamResponse:
        raw, files = await _read(request)
        try:
            call = self._checked(method, raw, files)
            failure = self._failure(call)
            if not failure.after:
                await asyncio.sleep(failure.delay)
            failure.strike()
            if failure.reset and not failure.after:
                return _cut(request)
            result = await self._done(call)
            if failure.after:
                await asyncio.sleep(failure.delay)
            return _cut(request) if failure.reset else _answer(result)
        except Refused as refused:
            self.refusals.append(f"{method}: {refused}")
            return _answer_no(refused)

    def _checked(self, method: str, raw: Mapping, files: Mapping[str, Upload]) -> Call:
        if method not in API["methods"]:
            self.faults.append(f"{method}: no such method")
            raise Refused("Not Found", 404)
        values = decoded(method, raw, files)
        call = Call(method, values, files, time.monotonic())
        self.calls.append(call)
        faults = request_faults(method, values, files) if self.strict else []
        if faults:
            self.faults += faults
            raise Refused(f"Bad Request: {faults[0]}")
        return call

    def _failure(self, call: Call) -> Failure:
        for number, (failure, method, chat) in enumerate(self._planned):
            meant = call.method != "getUpdates" if method is None else call.method == method
            if meant and chat in {None, call.chat}:
                del self._planned[number]
                return failure
        return self.hook(call) or Failure()

    async def _done(self, call: Call) -> object:
        if call.method == "getUpdates":
            return await self._get_updates(call.values)
        before = self.webhook
        result = self._effect(call)
        if call.method in {"setWebhook", "deleteWebhook"} and self.webhook != before:
            await self.webhooks.stop()
            self._ring()
        self.on_call(call)
        return result

    def _effect(self, call: Call) -> object:
        act = getattr(self, f"_on_{call.method}", None)
        if act is not None:
            return act(call)
        if API["methods"][call.method]["returns"] != ["Boolean"]:
            self.faults.append(f"{call.method}: not simulated here")
            raise Refused("Bad Request: not simulated here")
        return True

    async def _download(self, request: web.Request) -> web.Response:
        upload = self.uploads.get(request.match_info["path"].removeprefix("files/"))
        if request.match_info["token"] != self.token or upload is None:
            return _answer_no(Refused("Not Found", 404))
        return web.Response(body=upload.content)

    # --- polling

    async def _get_updates(self, values: Mapping) -> list[dict]:
        if self.webhook:
            raise Refused(
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first", 409,
            )  # fmt: skip
        self._confirm_below(values.get("offset", 0))
        self._allow(values)
        self.polls += 1
        mine = self.polls
        self._ring()  # an older poll ends with 409
        until = time.monotonic() + min(values.get("timeout", 0), LONGEST_POLL)
        while not (batch := list(self.pending)[: values.get("limit", 100)]):
            left = until - time.monotonic()
            if left <= 0:
                return []
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._bell.wait(), left)
            if mine != self.polls:
                self.conflicts += 1
                raise Refused(
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running", 409,
                )  # fmt: skip
        return [self.handed(waiting) for waiting in self.on_batch(batch)]

    def _confirm_below(self, offset: int) -> None:
        self.drop_expired()
        known = list(self.pending)
        below = known[:offset] if offset < 0 else known
        for waiting in below:
            if offset < 0 or waiting.update["update_id"] < offset:
                self.confirm(waiting)

    def handed(self, waiting: Waiting) -> dict:
        waiting.delivered += 1
        self.on_delivery(waiting.update)
        return waiting.update

    def _allow(self, values: Mapping) -> None:
        if "allowed_updates" in values:
            self._allowed = set(values["allowed_updates"]) or None

    # --- webhook: `webhooks` delivers

    def obey(self, content_type: str, body: bytes) -> None:
        """The request in the webhook's answer is made as any other; the bot never hears how.

        So a `hook` can refuse it, while delays and broken connections mean nothing here.
        """
        method, raw = _in_answer(content_type, body)
        if not method or _without_effect(method):
            if self.strict and body:
                self.faults.append(f"the answer to an update: {method or 'no method'} is ignored")
            return
        try:
            call = self._checked(method, raw, {})
            self._failure(call).strike()
            self._effect(call)
            self.on_call(call)
        except Refused as refused:
            self.refusals.append(f"{method}: {refused}")

    def _on_setWebhook(self, call: Call) -> bool:
        self._allow(call.values)
        self.webhook = dict(call.values) if call.values["url"] else {}
        self._drop_pending(call)
        return True

    def _on_deleteWebhook(self, call: Call) -> bool:
        self.webhook = {}
        self._drop_pending(call)
        return True

    def _drop_pending(self, call: Call) -> None:
        if call.values.get("drop_pending_updates"):
            self.pending.clear()

    def _on_getWebhookInfo(self, _call: Call) -> dict:
        return {
            "url": self.webhook.get("url", ""), "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }  # fmt: skip

    # --- the bot itself

    def _on_getMe(self, _call: Call) -> dict:
        return BOT

    def _on_setMyCommands(self, call: Call) -> bool:
        self.commands[_menu(call)] = call.values["commands"]
        return True

    def _on_getMyCommands(self, call: Call) -> list:
        return self.commands.get(_menu(call), [])

    def _on_deleteMyCommands(self, call: Call) -> bool:
        self.commands.pop(_menu(call), None)
        return True

    def _on_getMyName(self, _call: Call) -> dict:
        return {"name": BOT["first_name"]}

    def _on_getMyDescription(self, _call: Call) -> dict:
        return {"description": ""}

    def _on_getMyShortDescription(self, _call: Call) -> dict:
        return {"short_description": ""}

    def _on_getFile(self, call: Call) -> dict:
        file_id = call.values["file_id"]
        if file_id not in self.uploads:
            raise Refused("Bad Request: wrong file_id or the file is temporarily unavailable")
        shown = _file(file_id, self.uploads[file_id])
        return shown | {"file_path": f"files/{file_id}"}

    # --- sending

    def chat_for(self, values: Mapping) -> Chat:
        """The chat a request names, if the bot may write there."""
        chat = self.chats.get(values["chat_id"])
        if chat is None:
            raise Refused("Bad Request: chat not found")
        if chat.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        thread = values.get("message_thread_id")
        if thread is not None and thread not in chat.threads:
            raise Refused("Bad Request: message thread not found")
        return chat

    def _on_getChat(self, call: Call) -> dict:
        chat = self.chat_for(call.values)
        return {
            "id": chat.id, "type": chat.kind, "accent_color_id": 0, "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((
                "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
                "gifts_from_channels",
            ), False),
        }  # fmt: skip

    def _on_sendChatAction(self, call: Call) -> bool:
        self.chat_for(call.values).actions.append(call.values["action"])
        return True

    def _on_sendMessageDraft(self, call: Call) -> bool:
        self.chat_for(call.values).drafts.append(call.values.get("text", ""))
        return True

    def _on_sendMessage(self, call: Call) -> dict:
        rich = _rich(call.values, "text")
        if not rich.text:
            raise Refused("Bad Request: message text is empty")
        return self._sent(call, _shown(rich, "text"), rich.text).raw

    def _on_sendDocument(self, call: Call) -> dict:
        return self._sent_file(call, call.values, "document").raw

    def _on_sendPhoto(self, call: Call) -> dict:
        return self._sent_file(call, call.values, "photo").raw

    def _on_sendMediaGroup(self, call: Call) -> list[dict]:
        group = {"media_group_id": str(time.monotonic_ns())}
        return [
            self._sent_file(call, item, item["type"], group).raw for item in call.values["media"]
        ]

    def _sent_file(
        self, call: Call, source: Mapping, kind: str, more: Mapping | None = None
    ) -> Message:
        file_id, upload = self._file_of(call, source.get("media", source.get(kind)), kind)
        thumbnail = self._thumbnail(call, source.get("thumbnail"))
        rich = _rich(source, "caption")
        content = _shown(rich, "caption") | _media(kind, file_id, upload) | dict(more or {})
        message = self._sent(call, content, _line(kind, upload, rich.text))
        message.upload, message.thumbnail = upload, thumbnail
        return message

    def _file_of(self, call: Call, given: object, kind: str) -> tuple[str, Upload]:
        """The file meant by an upload, an attach:// name, or the id of one sent before."""
        name = kind if given is UPLOADED else str(given).removeprefix("attach://")
        if name not in call.files:
            if name not in self.uploads:
                raise Refused("Bad Request: wrong file identifier/HTTP URL specified")
            return name, self.uploads[name]
        upload = call.files[name]
        if faults := _file_faults(upload, kind):
            self.faults += [f"{call.method}: {fault}" for fault in faults]
            raise Refused(f"Bad Request: {faults[0]}")
        return self.keep(upload), upload

    def keep(self, upload: Upload) -> str:
        """The file_id under which a file may be fetched or sent again."""
        file_id = f"file-{len(self.uploads) + 1}"
        self.uploads[file_id] = upload
        return file_id

    def _thumbnail(self, call: Call, given: object) -> bytes | None:
        if given is None:
            return None
        name = "thumbnail" if given is UPLOADED else str(given).removeprefix("attach://")
        upload = call.files[name]
        self.faults += [f"{call.method}: {fault}" for fault in _thumbnail_faults(upload.content)]
        return upload.content

    def _sent(self, call: Call, content: dict, line: str) -> Message:
        chat = self.chat_for(call.values)
        raw = self.frame(chat, BOT, call.values.get("message_thread_id")) | content
        if answered := self._answered(chat, call.values.get("reply_parameters")):
            raw["reply_to_message"] = answered
        message = Message(raw)
        self._mark_up(chat, message, call.values.get("reply_markup"))
        chat.messages[message.id] = message
        chat.log.append((message.thread, f"< {line}"))
        return message

    def frame(self, chat: Chat, sender: Mapping, thread: int | None) -> dict:
        """What every message has."""
        named = {"first_name": "Ada"} if chat.kind == "private" else {"title": "A group"}
        raw = {
            "message_id": chat.next_id(), "date": int(self.now()), "from": dict(sender),
            "chat": {"id": chat.id, "type": chat.kind} | named,
        }  # fmt: skip
        if thread is not None:
            raw |= {"message_thread_id": thread, "is_topic_message": True}
        return raw

    @staticmethod
    def _answered(chat: Chat, parameters: Mapping | None) -> dict | None:
        if parameters is None:
            return None
        answered = chat.messages.get(parameters["message_id"])
        if answered is not None and not answered.deleted:
            return {k: v for k, v in answered.raw.items() if k != "reply_to_message"}
        if parameters.get("allow_sending_without_reply"):
            return None
        raise Refused("Bad Request: message to be replied not found")

    @staticmethod
    def _mark_up(chat: Chat, message: Message, markup: Mapping | None) -> None:
        markup = markup or {}
        if markup.get("inline_keyboard"):
            message.raw["reply_markup"] = dict(markup)
        elif "keyboard" in markup:
            chat.keyboard = [[_key(key) for key in row] for row in markup["keyboard"]]
        elif markup.get("remove_keyboard"):
            chat.keyboard = None
        message.fixed = bool(markup) and "inline_keyboard" not in markup

    # --- changing what was sent

    def message_for(self, call: Call, doing: str = "edit") -> Message:
        """The bot's or the person's message a request names."""
        message = self.chat_for(call.values).messages.get(call.values["message_id"])
        if message is None or message.deleted:
            raise Refused(f"Bad Request: message to {doing} not found")
        if doing == "edit" and (not message.by_bot or message.fixed):
            raise Refused("Bad Request: message can't be edited")
        return message

    def _on_editMessageText(self, call: Call) -> dict:
        message = self.message_for(call)
        if "text" not in message.raw:
            raise Refused("Bad Request: there is no text in the message to edit")
        return self._edited(call, message, "text")

    def _on_editMessageCaption(self, call: Call) -> dict:
        message = self.message_for(call)
        if "text" in message.raw:
            raise Refused("Bad Request: there is no caption in the message to edit")
        return self._edited(call, message, "caption")

    def _on_editMessageMedia(self, call: Call) -> dict:
        message, media = self.message_for(call), call.values["media"]
        file_id, upload = self._file_of(call, media["media"], media["type"])
        for kind in ("photo", "document", "text", "entities", "caption", "caption_entities"):
            message.raw.pop(kind, None)
        message.raw |= _media(media["type"], file_id, upload) | _shown(
            _rich(media, "caption"), "caption"
        )
        message.upload = upload
        self._rekeyed(call, message)
        self._log_edit(call, message, _line(media["type"], upload, message.text))
        return message.raw

    def _on_editMessageReplyMarkup(self, call: Call) -> dict:
        message = self.message_for(call)
        if not self._rekeyed(call, message):
            raise Refused(NOT_MODIFIED)
        message.edits += 1
        return message.raw

    def _edited(self, call: Call, message: Message, place: str) -> dict:
        rich = _rich(call.values, place)
        if place == "text" and not rich.text:
            raise Refused("Bad Request: message text is empty")
        before = (message.text, message.entities)
        for key in (place, f"{place}_entities", "entities"):
            message.raw.pop(key, None)
        message.raw |= _shown(rich, place)
        reworded = before != (message.text, message.entities)
        if not self._rekeyed(call, message) and not reworded:
            raise Refused(NOT_MODIFIED)
        if reworded:
            self._log_edit(call, message, rich.text)
        message.edits += 1
        message.raw["edit_date"] = int(self.now())
        return message.raw

    @staticmethod
    def _rekeyed(call: Call, message: Message) -> bool:
        """Puts the request's inline keyboard in place of the message's; without one it goes."""
        before = message.buttons
        markup = call.values.get("reply_markup") or {}
        message.raw.pop("reply_markup", None)
        if markup.get("inline_keyboard"):
            message.raw["reply_markup"] = dict(markup)
        if before == message.buttons:
            return False
        if before:
            message.keyboards.append(before)
        return True

    def _log_edit(self, call: Call, message: Message, line: str) -> None:
        self.chats[call.values["chat_id"]].log.append((message.thread, f"< {line}"))

    def _on_deleteMessage(self, call: Call) -> bool:
        message = self.message_for(call, "delete")
        if self.now() - message.raw["date"] > DELETABLE:
            raise Refused("Bad Request: message can't be deleted for everyone")
        message.deleted = True
        return True

    def _on_deleteMessages(self, call: Call) -> bool:
        chat = self.chat_for(call.values)
        for message_id in call.values["message_ids"]:
            if message_id in chat.messages:
                chat.messages[message_id].deleted = True
        return True

    def _on_setMessageReaction(self, call: Call) -> bool:
        message = self.message_for(call, "react")
        reactions = [r.get("emoji", "?") for r in call.values.get("reaction", ())]
        if len(reactions) > 1:  # a bot may set one
            raise Refused("Bad Request: REACTIONS_TOO_MANY")
        message.reactions = reactions
        for emoji in reactions:
            line = f"< ({emoji} on “{message.text[:40]}”)"
            self.chats[call.values["chat_id"]].log.append((message.thread, line))
        return True

    def _on_answerCallbackQuery(self, call: Call) -> bool:
        tap = self.taps.get(call.values["callback_query_id"])
        if tap is None or self.now() - tap.at > ANSWER_LIFE:
            raise Refused(
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        tap.answered = True
        if text := call.values.get("text"):
            self.chats[tap.chat].toasts.append(text)
            self.chats[tap.chat].log.append((tap.thread, f"< ({text})"))
        return True


NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


# --- reading and answering ----------------------------------------------------------------------


async def _read(request: web.Request) -> tuple[dict[str, object], dict[str, Upload]]:
    """Values and files of a request, whichever way they were sent."""
    values: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        return values | await request.json(), {}
    files = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            values[name] = value
    return values, files


def _answer(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _answer_no(refused: Refused) -> web.Response:
    body = {"ok": False, "error_code": refused.status, "description": str(refused)}
    if refused.retry_after is not None:
        body["parameters"] = {"retry_after": refused.retry_after}
    return web.json_response(body, status=refused.status)


def _cut(request: web.Request) -> web.Response:
    """The connection breaks before a word of the answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _rich(values: Mapping, place: str) -> Rich:
    listed = values.get("entities" if place == "text" else "caption_entities")
    return rich_text(values.get(place, ""), values.get("parse_mode"), listed)


def _in_answer(content_type: str, body: bytes) -> tuple[str, dict]:
    """The method a webhook's answer names, "" if none, and its parameters."""
    if content_type != "application/json":  # Telegram takes forms, too; this bot sends none
        return "", {}
    try:
        raw = json.loads(body)
    except ValueError:
        return "", {}
    if not isinstance(raw, dict):
        return "", {}
    return str(raw.pop("method", "")), raw


def _without_effect(method: str) -> bool:
    """What Telegram never makes for an answer (Bot API server 10.0, WebhookActor.cpp)."""
    name = method.lower()
    return name in {"setwebhook", "deletewebhook", "close", "logout"} or name.startswith("get")


def _shown(rich: Rich, place: str) -> dict:
    listed = "entities" if place == "text" else "caption_entities"
    shown = {place: rich.text} if rich.text else {}
    return shown | ({listed: rich.entities} if rich.entities else {})


def _menu(call: Call) -> tuple[str, str]:
    scope = call.values.get("scope") or {"type": "default"}
    return scope["type"], call.values.get("language_code", "")


def _key(key: object) -> dict:
    return {"text": key} if isinstance(key, str) else dict(key)


def _file(file_id: str, upload: Upload) -> dict:
    return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": len(upload.content)}


def _media(kind: str, file_id: str, upload: Upload) -> dict:
    shown = _file(file_id, upload)
    if kind == "photo":
        return {"photo": [shown | {"width": 800, "height": 1000}]}
    return {kind: shown | {"file_name": upload.name, "mime_type": upload.mime_type}}


def _line(kind: str, upload: Upload, caption: str) -> str:
    shown = "(photo)" if kind == "photo" else f"({kind} {upload.name})"
    return f"{shown} {caption}".strip()


def _file_faults(upload: Upload, kind: str) -> list[str]:
    size = len(upload.content)
    if not size:
        return ["file must be non-empty"]
    if kind != "photo":
        return [f"a file of {size} bytes"] if size > MAX_UPLOAD else []
    try:
        width, height = Image.open(io.BytesIO(upload.content)).size
    except OSError:
        return ["the photo is no picture (IMAGE_PROCESS_FAILED)"]
    faults = [f"a photo of {size} bytes"] if size > MAX_PHOTO else []
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        faults.append(f"a photo of {width}x{height} (PHOTO_INVALID_DIMENSIONS)")
    return faults


def _thumbnail_faults(content: bytes) -> list[str]:
    try:
        picture = Image.open(io.BytesIO(content))
    except OSError:
        return ["the thumbnail is no picture"]
    faults = [] if picture.format == "JPEG" else [f"a thumbnail in {picture.format}, not JPEG"]
    if max(picture.size) > 320:
        faults.append(f"a thumbnail of {picture.size}, more than 320")
    return faults + ([f"a thumbnail of {len(content)} bytes"] if len(content) > 200_000 else [])
