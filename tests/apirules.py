"""What the Bot API accepts: a request's fields against the published description, and its limits.

The description is `data/telegram-bot-api-10.0.json`; limits it only tells in prose ("1-64 bytes",
"0-1024 characters after entities parsing", 'always "emoji"') are read from that prose.
"""

import html
import html.entities
import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

API = json.loads((Path(__file__).parent / "data" / "telegram-bot-api-10.0.json").read_text())

MAX_ENTITIES = 100  # core.telegram.org/bots/api#messageentity and the limits page of Telegram
MAX_BUTTONS = 100  # buttons of one inline keyboard
UPLOADED = object()  # stands for a field whose value is an uploaded file

Faults = list[str]


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# --- HTML ---------------------------------------------------------------------------------------

ENTITY_OF = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
ATTRIBUTES = {
    "span": {"class"}, "a": {"href"}, "code": {"class"}, "blockquote": {"expandable"},
    "tg-emoji": {"emoji-id"}, "tg-time": {"unix", "format"},
}  # fmt: skip
TAG = re.compile(r"<(?P<end>/?)(?P<name>[^\s<>/]*)(?P<rest>[^<>]*)>|<")
ATTRIBUTE = re.compile(r"\s+([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
REFERENCE = re.compile(r"&(#x?[0-9a-fA-F]+|\w+);")
KNOWN_REFERENCES = {"lt", "gt", "amp", "quot"}


@dataclass
class Rich:
    """A text as a reader sees it, with the entities Telegram makes of its markup."""

    text: str = ""
    entities: list[dict] = field(default_factory=list)
    faults: Faults = field(default_factory=list)

    def trimmed(self) -> "Rich":
        """Without the white space around it, which Telegram drops."""
        lead = utf16(self.text) - utf16(self.text.lstrip())
        text = self.text.strip()
        end = utf16(text)
        moved = []
        for entity in self.entities:
            start = max(entity["offset"] - lead, 0)
            stop = min(entity["offset"] - lead + entity["length"], end)
            if stop > start:
                moved.append(entity | {"offset": start, "length": stop - start})
        return Rich(text, moved, self.faults)


def from_html(source: str) -> Rich:
    """The text of Telegram's HTML."""
    rich, opened, at = Rich(), [], 0
    for tag in TAG.finditer(source):
        _add_text(rich, source[at : tag.start()])
        at = tag.end()
        if tag["name"] is None or (not tag["end"] and tag["name"].lower() not in ENTITY_OF):
            rich.faults.append(f"unsupported start tag {tag.group()!r}")
        elif tag["end"]:
            _close(rich, opened, tag["name"].lower())
        else:
            opened.append((tag["name"].lower(), utf16(rich.text), _attributes(rich, tag)))
    _add_text(rich, source[at:])
    rich.faults += [f"no end tag for <{name}>" for name, _, _ in opened]
    rich.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return rich


def _add_text(rich: Rich, source: str) -> None:
    def read(reference: re.Match[str]) -> str:
        name = reference[1]
        if name in KNOWN_REFERENCES or name.startswith("#"):
            return html.unescape(reference.group())
        if f"{name};" in html.entities.html5:
            rich.faults.append(f"reference {reference.group()!r} is not known to Telegram")
        return reference.group()

    rich.text += REFERENCE.sub(read, source)


def _attributes(rich: Rich, tag: re.Match[str]) -> dict[str, str]:
    name = tag["name"].lower()
    found = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in ATTRIBUTE.finditer(tag["rest"])}
    rich.faults += [
        f"<{name}> has no attribute {key!r}" for key in found if key not in ATTRIBUTES.get(name, ())
    ]
    if name == "span" and found.get("class") != "tg-spoiler":
        rich.faults.append('<span> must be <span class="tg-spoiler">')
    return {key: html.unescape(value) for key, value in found.items()}


def _close(rich: Rich, opened: list, name: str) -> None:
    if not opened or opened[-1][0] != name:
        rich.faults.append(f"unmatched end tag </{name}>")
        return
    _, start, attributes = opened.pop()
    length = utf16(rich.text) - start
    kind = "expandable_blockquote" if "expandable" in attributes else ENTITY_OF[name]
    entity = {"type": kind, "offset": start, "length": length}
    if name == "a":
        entity["url"] = attributes.get("href", "")
    if name == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    if length:
        rich.entities.append(entity)


def rich_text(source: str, parse_mode: str | None, entities: list[dict] | None = None) -> Rich:
    """The text as it will be seen; `faults` names what Telegram would refuse to parse."""
    if not parse_mode:
        return Rich(source, list(entities or [])).trimmed()
    if parse_mode.upper() != "HTML":
        return Rich(source, faults=[f"parse_mode {parse_mode}: only HTML is read here"])
    return from_html(source).trimmed()


# --- fields -------------------------------------------------------------------------------------


def decoded(method: str, raw: Mapping[str, object], files: Collection[str]) -> dict[str, object]:
    """The request's values with their types; what cannot be read stays the text it was."""
    types = {f["name"]: f["types"] for f in API["methods"][method].get("fields", [])}
    values = {name: _typed(value, types.get(name, ["String"])) for name, value in raw.items()}
    return values | {name: UPLOADED for name in files if name in types and name not in raw}


def _typed(value: object, types: list[str]) -> object:
    if not isinstance(value, str) or types == ["String"]:
        return value
    if types == ["Boolean"] and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    try:
        parsed = json.loads(value)
    except ValueError:
        return value
    if isinstance(parsed, dict | list):
        return value if set(types) <= set(PLAIN) else parsed
    return value if isinstance(parsed, str | None) or _misfits(parsed, types, "") else parsed


def request_faults(method: str, values: Mapping[str, object], files: Collection[str]) -> Faults:
    """All that is wrong with a request; [] if Telegram would take it as written."""
    if method not in API["methods"]:
        return [f"{method}: no such method"]
    return _object_faults("methods", method, values, method) + _attached(method, values, files)


def _attached(method: str, values: Mapping[str, object], files: Collection[str]) -> Faults:
    named = {name for name, value in values.items() if value is UPLOADED}
    wanted = set(re.findall(r"attach://([^\"'\s,}\]]+)", repr(list(values.values()))))
    missing = [f"{method}: attach://{name} was not uploaded" for name in wanted - set(files)]
    return missing + [f"{method}: file {n!r} is named nowhere" for n in set(files) - named - wanted]


def _misfits(value: object, types: list[str], path: str) -> Faults:
    """The faults against the type that fits best: by the value's own keys first."""
    found = [_misfit(value, kind, path) for kind in types]
    own = f"{path}: "
    return min(found, key=lambda faults: (sum(f.startswith(own) for f in faults), len(faults)))


def _misfit(value: object, kind: str, path: str) -> Faults:
    if kind.startswith("Array of "):
        if not isinstance(value, list | tuple):
            return [f"{path}: {value!r} is not a list"]
        inner = kind.removeprefix("Array of ")
        return [f for n, item in enumerate(value) for f in _misfit(item, inner, f"{path}[{n}]")]
    if kind in PLAIN:
        return [] if PLAIN[kind](value) else [f"{path}: {value!r} is not {kind}"]
    if subtypes := API["types"][kind].get("subtypes"):
        return _misfits(value, subtypes, path)
    if not isinstance(value, dict):
        return [f"{path}: {value!r} is not {kind}"]
    return _object_faults("types", kind, value, path)


def _is_text(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


PLAIN: Mapping[str, Callable[[object], bool]] = {
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "String": _is_text,
    "InputFile": lambda value: value is UPLOADED,
}


def _object_faults(group: str, owner: str, values: Mapping[str, object], path: str) -> Faults:
    fields = {f["name"]: f for f in API[group][owner].get("fields", [])}
    faults = [f"{path}: {owner} has no field {name!r}" for name in values if name not in fields]
    faults += [
        f"{path}: {name} is required" for name, f in fields.items()
        if f["required"] and name not in values
    ]  # fmt: skip
    for name, value in values.items():
        if name in fields:
            wrong = _misfits(value, fields[name]["types"], f"{path}.{name}")
            faults += wrong or _limit_faults(group, owner, name, values, f"{path}.{name}")
    return faults + (OWN_RULES[owner](values, path) if owner in OWN_RULES else [])


# --- limits told in prose -----------------------------------------------------------------------

LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)( after entities parsing)?")
ALWAYS = re.compile(r"(?:, always|, must be) [\"“]?(\w+)[\"”]?$")
ONE_OF = re.compile(r"(?:[Mm]ust be|can be) one of (\".*?)(?:\.(?:\s|$)|$)")


@dataclass(frozen=True)
class Limits:
    least: int = 0
    most: int | None = None
    unit: str = "characters"
    parsed: bool = False  # counted after the markup is gone
    choices: frozenset[str] = frozenset()


@cache
def limits(group: str, owner: str, name: str) -> Limits:
    """The limits of a field, as its description tells them."""
    fields = {f["name"]: f for f in API[group][owner]["fields"]}
    told = fields[name]["description"]
    if "String" not in fields[name]["types"]:
        return Limits()
    if found := LENGTH.search(told):
        return Limits(int(found[1]), int(found[2]), found[3], bool(found[4]))
    if name != "media" and (found := ALWAYS.search(told)):
        return Limits(choices=frozenset({found[1]}))
    if found := ONE_OF.search(told):
        return Limits(choices=frozenset(re.findall(r"[\"“](.+?)[\"”]", found[1])))
    return Limits()


def _limit_faults(
    group: str, owner: str, name: str, values: Mapping[str, object], path: str
) -> Faults:
    value, limit = values[name], limits(group, owner, name)
    if not isinstance(value, str):
        return []
    if limit.choices and value not in limit.choices:
        return [f"{path}: {value!r} is none of {sorted(limit.choices)}"]
    if limit.most is None:
        return []
    faults = []
    if limit.parsed:
        prefix = "quote_" if name == "quote" else ""
        listed = values.get("entities" if name == "text" else f"{name}_entities")
        rich = rich_text(value, values.get(f"{prefix}parse_mode"), listed)
        faults = [f"{path}: can't parse entities: {fault}" for fault in rich.faults]
        if len(rich.entities) > MAX_ENTITIES:
            faults.append(f"{path}: {len(rich.entities)} entities, at most {MAX_ENTITIES}")
        value = rich.text
    length = len(value.encode()) if limit.unit == "bytes" else utf16(value)
    if not limit.least <= length <= limit.most:
        faults.append(f"{path}: {length} {limit.unit}, not {limit.least}-{limit.most}")
    return faults


# --- rules of single types and methods ----------------------------------------------------------

ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "callback_game",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "pay",
}  # fmt: skip
CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
}  # fmt: skip


def _button(values: Mapping, path: str) -> Faults:
    actions = ACTIONS & set(values)
    faults = [] if len(actions) == 1 else [f"{path}: {sorted(actions)}, not exactly one action"]
    return faults + ([] if values.get("text") else [f"{path}: a button without a label"])


def _inline(values: Mapping, path: str) -> Faults:
    count = sum(map(len, values.get("inline_keyboard", ())))
    return [f"{path}: {count} buttons, at most {MAX_BUTTONS}"] if count > MAX_BUTTONS else []


def _reply_keyboard(values: Mapping, path: str) -> Faults:
    return [] if any(values.get("keyboard", ())) else [f"{path}: a reply keyboard without a button"]


def _command(values: Mapping, path: str) -> Faults:
    command = str(values.get("command"))
    good = re.fullmatch(r"[a-z0-9_]{1,32}", command)
    return [] if good else [f"{path}: {command!r} is no command"]


def _chat_action(values: Mapping, path: str) -> Faults:
    action = values.get("action")
    return [] if action in CHAT_ACTIONS else [f"{path}: {action!r} is no chat action"]


def _media_group(values: Mapping, path: str) -> Faults:
    media = values.get("media")
    if not isinstance(media, list):
        return []
    kinds = {item.get("type") for item in media}
    faults = [] if 2 <= len(media) <= 10 else [f"{path}: {len(media)} items, not 2-10"]
    mixed = len(kinds) > 1 and kinds & {"document", "audio"}
    return faults + ([f"{path}: {sorted(kinds)} in one album"] if mixed else [])


def _one_target(values: Mapping, path: str) -> Faults:
    if "inline_message_id" in values or {"chat_id", "message_id"} <= set(values):
        return []
    return [f"{path}: chat_id and message_id are required"]


def _commands(values: Mapping, path: str) -> Faults:
    count = len(values.get("commands", ()))
    return [f"{path}: {count} commands, at most 100"] if count > 100 else []


OWN_RULES: Mapping[str, Callable[[Mapping, str], Faults]] = {
    "InlineKeyboardButton": _button,
    "InlineKeyboardMarkup": _inline,
    "ReplyKeyboardMarkup": _reply_keyboard,
    "BotCommand": _command,
    "setMyCommands": _commands,
    "sendChatAction": _chat_action,
    "sendMediaGroup": _media_group,
    "editMessageText": _one_target,
    "editMessageCaption": _one_target,
    "editMessageMedia": _one_target,
    "editMessageReplyMarkup": _one_target,
}
