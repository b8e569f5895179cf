"""A person gets all that is held on them, and on their word all of it is gone (GDPR)."""

import asyncio
import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader
from sqlalchemy import Table, create_engine, inspect, select

from bot.interview.session import Session
from bot.resume.jsonresume import from_json
from db.connect import normal_url
from db.engine import migrate
from db.models import THEIRS, metadata
from tests.db.samples import answered
from tests.driver import PDF
from tests.person import Person
from tests.resume.drafts import resume
from tests.served import Served
from tests.test_bad_input import put
from tests.test_secrecy import stored

CANARY = "Zora Quokkazan"
NEIGHBOUR = "Wilhelmina Neighbour"
PATIENCE = 60
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def imported(document, **more):
    """A session with the answers of a JSON Resume document."""
    return Session({**from_json(document).answers, **more})


async def exported(person):
    """Ask for everything; the files in it by name."""
    await person.says("/export")
    await person.until(lambda: person.documents, patience=PATIENCE)
    sent = person.documents[-1]
    assert sent.name == "my-data.zip"
    with zipfile.ZipFile(io.BytesIO(sent.content)) as whole:
        assert whole.testzip() is None
        return {name: whole.read(name) for name in whole.namelist()}


def text_of(pdf):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


async def test_an_export_holds_every_field_stored_and_each_resume_finished(served, api, ada):
    other = Person(api, 2002)
    await other.says("/start")
    await put(served, answered(Session(), "contact.name", NEIGHBOUR), 2002)
    await ada.says("/start")
    document = resume("ivanka")
    await put(served, answered(imported(document), "summary.text", "A few words of hers"))
    await ada.says("/new")
    await ada.taps("Copy this one")
    files = await exported(ada)
    rows = json.loads(files["my-data.json"])
    assert set(rows) == {table.name for table in THEIRS}
    for table in THEIRS:
        for row in rows[table.name]:
            assert set(row) == set(table.c.keys())
    assert len(rows["drafts"]) == 2
    kept = {(row["draft_id"], row["key"]): row["value"] for row in rows["answers"]}
    stands = await served.database.run(lambda ledger: ledger.desk(1001, 0, NOW))
    for key, answer in stands.session.answers.items():
        value = kept[stands.draft, key]
        assert (tuple(value) if isinstance(value, list) else value) == answer.value
    pdfs = [name for name in files if name.endswith(".pdf")]
    resumes = [name for name in files if name.endswith(".json") and name != "my-data.json"]
    assert len(pdfs) == len(resumes) == 2
    for name in pdfs:
        assert document["basics"]["name"] in text_of(files[name])
    for name in resumes:
        back = from_json(json.loads(files[name])).answers
        assert back["contact.name"].value == document["basics"]["name"]
    for content in files.values():
        assert NEIGHBOUR.encode() not in content


async def test_a_resume_that_cannot_be_printed_is_named_and_the_rest_arrives(served, ada):
    await ada.says("/start")
    await put(served, answered(Session(), "contact.name", "ꦩꦱ꧀ Ada"))
    files = await exported(ada)
    assert not [name for name in files if name.endswith(".pdf")]
    assert "No PDF could be made of: " in ada.last.text
    assert "Ada" in files["my-data.json"].decode()


@pytest.mark.usefixtures("served")
async def test_who_has_said_nothing_yet_can_see_that(ada):
    await ada.says("/start")
    files = await exported(ada)
    assert list(files) == ["my-data.json"]
    assert json.loads(files["my-data.json"])["people"][0]["chat"] == 1001


class Halted:
    """A renderer that makes nothing before it is told to."""

    def __init__(self, renderer):
        self.renderer = renderer
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()

    async def render(self, document, *, previews):
        await self.halt()
        return await self.renderer.render(document, previews=previews)

    async def write(self, document, form):
        await self.halt()
        return await self.renderer.write(document, form)

    async def halt(self):
        self.begun.set()
        await self.go_on.wait()


async def delete(person):
    await person.says("/delete")
    assert "can't be undone" in person.last.text
    await person.taps("Delete everything")
    assert "I hold nothing on you any more" in person.last.text


def rows_of(url, chat):
    """The tables in which a row holds the number of a chat, in a column or within a text."""

    def found(connection, table):
        rows = connection.execute(select(table)).all()
        return [row for row in rows if any(str(chat) in str(value) for value in row)]

    engine = create_engine(normal_url(url))
    names = inspect(engine).get_table_names()
    raw = {name: Table(name, metadata.__class__(), autoload_with=engine) for name in names}
    with engine.connect() as connection:
        holding = {name for name, table in raw.items() if found(connection, table)}
    engine.dispose()
    return holding


async def test_after_a_deletion_no_table_and_no_file_holds_anything_of_the_person(
    api, database_url, pool
):
    ada, other = Person(api, 7_001_001_001), Person(api, 7_002_002_002)
    async with Served(api, database_url, pool) as served:
        for person, name in ((ada, CANARY), (other, NEIGHBOUR)):
            await person.says("/start", "Backend Developer")
            await put(served, answered(Session(), "contact.name", name), person.room.id)
            await person.says("/continue", f"/nonsense {name}")
        await ada.says(*PDF)
        await ada.until(lambda: ada.documents or "missing" in ada.last.text, patience=PATIENCE)
        assert {"people", "updates"} <= rows_of(database_url, 7_001_001_001)
        await delete(ada)
        assert rows_of(database_url, 7_001_001_001) == set()
        assert rows_of(database_url, 7_002_002_002)
        there = await asyncio.to_thread(stored, database_url)
        assert CANARY.encode() not in there
        assert NEIGHBOUR.encode() in there
        await ada.says("/list")  # comes back as a stranger
        assert "Backend Developer" not in ada.last.text


async def test_the_words_on_a_deletion_are_repeated_to_a_repeated_update(served, api, ada):
    """U28: the process died before it could say so. What is kept for that names no chat."""
    await ada.says("/start", "/delete")
    await ada.taps("Delete everything")
    edits = edited(api)
    api.repeat(await served.database.run(newest_update))
    await ada.until(lambda: len(edited(api)) > len(edits))
    assert edited(api)[-1].values == edits[-1].values
    assert "I hold nothing on you any more" in ada.last.text


def edited(api):
    return [call for call in api.calls if call.method == "editMessageText"]


def newest_update(ledger):
    table = metadata.tables["updates"]
    return ledger._first(select(table.c.id).order_by(table.c.id.desc()), {}).id


@pytest.mark.parametrize("commands", [PDF, ("/export",), ("/preview",), ("/review",), ("/look",)])
async def test_a_deletion_while_a_file_is_made_sends_nothing_of_it(commands, served, ada):
    await ada.says("/start")
    await put(served, imported(resume("ivanka")))
    deliveries, worked = served.bot.deliveries, asyncio.Event()
    halted = deliveries.renderer = Halted(deliveries.renderer)
    attempt = deliveries.attempt

    async def told(taken):
        again = await attempt(taken)
        worked.set()
        return again

    deliveries.attempt = told
    await ada.says(*commands)
    await asyncio.wait_for(halted.begun.wait(), PATIENCE)
    await delete(ada)
    halted.go_on.set()
    await asyncio.wait_for(worked.wait(), PATIENCE)
    await ada.settles()
    assert ada.documents == ada.photos == []
    assert "I hold nothing on you any more" in ada.last.text


async def test_no_table_of_the_database_is_unknown_to_a_deletion(database_url):
    """Also those that something else than our models would make."""
    await asyncio.to_thread(migrate, database_url)
    engine = create_engine(normal_url(database_url))
    there = set(inspect(engine).get_table_names())
    engine.dispose()
    assert there - {"alembic_version"} == set(metadata.tables)
