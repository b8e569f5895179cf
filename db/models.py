"""The tables, the types of their columns, and which of their rows belong to a person."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    and_,
    bindparam,
    select,
    text,
)

from db.cipher import cipher_of

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts up by itself only in a column declared INTEGER
Id = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """A point in time, aware and in UTC on both sides; SQLite keeps it as UTC text."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is UTC:
            return value
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is UTC:
            return value
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_ENCODER = msgspec.json.Encoder(order="deterministic")
_DECODER = msgspec.json.Decoder()


class Json(TypeDecorator[Any]):
    """A JSON document as text, the same bytes for the same content; None is NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, _dialect: Dialect) -> str | None:
        return None if value is None else _ENCODER.encode(value).decode()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> object:
        return None if value is None else _DECODER.decode(value)


class SealedText(TypeDecorator[str]):
    """Words of a person, encrypted at rest where the operator gave keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else cipher_of(dialect).seal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else cipher_of(dialect).open(value)


class SealedJson(Json):
    """A JSON document that holds words of a person, encrypted as a `SealedText` is."""

    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        text = super().process_bind_param(value, dialect)
        return None if text is None else cipher_of(dialect).seal(text)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        text = None if value is None else cipher_of(dialect).open(value)
        return super().process_result_value(text, dialect)


SEALED = (SealedText, SealedJson)


def _of_person(*, nullable: bool = False) -> Column[int]:
    link = ForeignKey("people.id", ondelete="CASCADE")
    return Column("person_id", Id, link, nullable=nullable)


def _of_draft(*, primary_key: bool = False) -> Column[int]:
    link = ForeignKey("drafts.id", ondelete="CASCADE")
    return Column("draft_id", Id, link, primary_key=primary_key)


# `sqlite_autoincrement`: a number once given is never given again, so a job still under way
# for somebody who deleted everything cannot meet the rows of somebody else.

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("thread", BigInteger, nullable=False),
    Column("language", Text),
    Column("shown", BigInteger),  # Telegram's number of the last message with a keyboard
    Column("screen", Text, nullable=False),
    Column("away", Boolean, nullable=False),  # has blocked the bot
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("chat", "thread"),
    sqlite_autoincrement=True,
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("name", SealedText, nullable=False),
    Column("opened", Integer, nullable=False),  # the highest of a person's is on the desk
    Column("stamp", BigInteger, nullable=False),  # drawn anew by each save
    Column("state", SealedJson, nullable=False),  # numbers, focus, pending, failures
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("saved_at", Moment, nullable=False),  # last touched
    Column("announced_at", Moment),  # when its deletion was announced; counts if after saved_at
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)

answers = Table(
    "answers",
    metadata,
    _of_draft(primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", SealedJson, nullable=False),
    Column("mark", Text, nullable=False),
    Column("message", BigInteger),
    Column("parts", Json, nullable=False),
    Column("at", Moment),
    sqlite_with_rowid=False,
)

undo = Table(
    "undo",
    metadata,
    _of_draft(primary_key=True),
    Column("serial", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("key", Text),  # NULL: a change of nothing
    Column("old", SealedJson),  # NULL: there was no answer
    sqlite_with_rowid=False,
)

# No index on person_id: it is looked up when a person deletes everything, and written each turn.
updates = Table(
    "updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's update_id
    Column("claimed_at", Moment, nullable=False),
    _of_person(nullable=True),
    Column("reply", SealedJson),
    sqlite_with_rowid=False,
)

parked = Table(
    "parked",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, nullable=False),
    Column("error", Text, nullable=False),  # its class, never its text
    Column("tries", Integer, nullable=False),
    Column("at", Moment, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("thread", BigInteger, nullable=False),
    Column("message", SealedJson, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("kept_at", Moment),  # since when it waits
    Index(None, "chat", "id"),
    sqlite_autoincrement=True,
)

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),  # of what one process holds, or of the process itself
    Column("holder", Text, nullable=False),  # a process; "": nobody
    Column("seen_at", Moment, nullable=False),  # by the database's clock
)

_unfinished = text("state NOT IN ('sent', 'failed')")

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    _of_draft(),
    Column("kind", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("thread", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("wanted_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("content_hash", Text),
    Column("file_id", Text),  # Telegram's name of the file once sent
    Column("error", Text),
    Column("sends", Integer, nullable=False, server_default="0"),  # that may have arrived
    Column("pictured_at", Moment),  # the pictures of its pages have arrived
    Column("made_at", Moment),  # a file was made for it
    Index(None, "person_id", "content_hash"),
    Index(None, "due_at", sqlite_where=_unfinished, postgresql_where=_unfinished),
    sqlite_autoincrement=True,
)

data_keys = Table(
    "data_keys",
    metadata,
    Column("name", Text, primary_key=True),  # part of a hash of the key, never of the key
    Column("since", Moment, nullable=False),
)

_person = bindparam("person", type_=BigInteger)
_chat = bindparam("chat", type_=BigInteger)
_thread = bindparam("thread", type_=BigInteger)
_their_drafts = select(drafts.c.id).where(drafts.c.person_id == _person)

# Every table that holds something of a person, and which rows are theirs: what an export shows
# and what a deletion takes (GDPR art. 15, 17, 20).
THEIRS: Mapping[Table, ColumnElement[bool]] = {
    people: people.c.id == _person,
    drafts: drafts.c.person_id == _person,
    answers: answers.c.draft_id.in_(_their_drafts),
    undo: undo.c.draft_id.in_(_their_drafts),
    updates: updates.c.person_id == _person,
    deliveries: deliveries.c.person_id == _person,
    outbox: and_(outbox.c.chat == _chat, outbox.c.thread == _thread),
    parked: parked.c.chat == _chat,
}
