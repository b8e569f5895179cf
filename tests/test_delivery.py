"""The finished file in the chat: pictures first, the same again at once, trouble told once."""

import json
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from bot import delivery
from bot.chat import courier
from bot.chat.pace import CHAT_BURST, Pace
from bot.quotas import FILES
from tests.botapi import BotApi, blocked, broken, lost_answer, reset, too_many
from tests.driver import PDF
from tests.person import Person
from tests.rendering import samples
from tests.served import Served

PAPER = ("Backend Developer", "Mid-level", "Germany", "Developer jobs, no gaps", "Chronological")
ANSWERS = ("Ada Byron", "ada@example.com", "+49 30 901820", "Berlin, Germany")
PATIENCE = 60


async def answered(ada, name="Ada Byron"):
    """As much as a page needs."""
    await ada.says("/start", *PAPER, name, *ANSWERS[1:])


async def pdf(ada):
    """Ask for the PDF and wait for it."""
    count = len(ada.documents)
    await ada.says(*PDF)
    await ada.until(lambda: len(ada.documents) > count, patience=PATIENCE)
    return ada.documents[-1]


@pytest.mark.usefixtures("served")
class TestPdf:
    async def test_it_comes_with_pictures_a_good_name_a_thumbnail_and_ways_on(self, api, ada):
        """U22, U23, R162."""
        await answered(ada)
        document = await pdf(ada)
        assert document.name == "Ada-Byron-Backend-Developer-CV.pdf"
        assert document.content.startswith(b"%PDF")
        assert len(ada.photos) == 1
        methods = [call.method for call in api.calls]
        assert methods.index("sendPhoto") < methods.index("sendDocument")
        assert "sendChatAction" in methods
        assert ada.last.thumbnail
        ways = [
            "Change something",
            "Other look",
            "Other order",
            "Word",
            "Plain text",
            "Other format",
        ]
        assert ada.last.labels == ways

    async def test_the_same_resume_asked_again_is_sent_by_its_file_id(self, api, ada):
        """U22: neither drawn nor uploaded twice."""
        await answered(ada)
        first = await pdf(ada)
        uploads = [call for call in api.calls if call.files]
        again = await pdf(ada)
        assert again.content == first.content
        assert [call for call in api.calls if call.files] == uploads

    async def test_a_changed_resume_is_made_anew(self, ada):
        await answered(ada)
        first = await pdf(ada)
        await ada.says("/edit")
        await ada.taps("Contact")
        await ada.taps("Full name")
        await ada.says("Ada King")
        assert (await pdf(ada)).content != first.content

    async def test_characters_that_cannot_be_printed_are_named_and_nothing_is_sent(self, ada):
        """document.md 7: never a box on the page."""
        await answered(ada, name="Ada \N{EGYPTIAN HIEROGLYPH A001}")
        await ada.says(*PDF)
        await ada.until(lambda: "can't be printed" in ada.last.text, patience=PATIENCE)
        assert "\N{EGYPTIAN HIEROGLYPH A001}" in ada.last.text
        assert ada.documents == []

    async def test_a_second_wish_while_the_first_is_made_is_the_same_wish(self, ada):
        await answered(ada)
        await ada.says("/pdf", "/pdf", "/pdf")
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        await ada.settles()
        assert len(ada.documents) <= 2  # one under way, one for what came after it began

    async def test_telegram_asking_to_wait_delays_the_file_and_loses_nothing(self, api, ada):
        """U24: 429 is honoured."""
        await answered(ada)
        api.fails(too_many(1), method="sendDocument")
        await ada.says(*PDF)
        await ada.until(lambda: ada.documents, patience=PATIENCE)


async def other(ada, *labels):
    """Tap these and wait for the file."""
    count = len(ada.documents)
    for label in labels:
        await ada.taps(label)
    await ada.until(lambda: len(ada.documents) > count, patience=PATIENCE)
    return ada.documents[-1]


def is_word(content):
    return docx.Document(BytesIO(content)).paragraphs[0].text == "Ada Byron"


FORMATS = {  # by the ending of the file: the way to it from the PDF, what is said, and a look at it
    "docx": (("Word",), "Making the Word file…", is_word),
    "txt": (("Plain text",), "Writing the file…", lambda c: c.startswith(b"Ada Byron\n")),
    "md": (("Other format", "Markdown"), "Writing", lambda c: c.startswith(b"# Ada Byron\n")),
    "png": (("Other format", "Page pictures"), "Drawing", lambda c: c.startswith(b"\x89PNG")),
    "json": (
        ("Other format", "JSON Resume"),
        "Writing",
        lambda c: json.loads(c)["basics"]["name"] == "Ada Byron",
    ),
}


@pytest.mark.usefixtures("served")
class TestOtherFormats:
    """R25: the PDF unless something else is asked for."""

    @pytest.mark.parametrize("ending", FORMATS)
    async def test_each_is_one_or_two_taps_from_the_pdf(self, ending, ada):
        labels, said, looks_right = FORMATS[ending]
        await answered(ada)
        await pdf(ada)
        file = await other(ada, *labels)
        assert file.name == f"Ada-Byron-Backend-Developer-CV.{ending}"
        assert looks_right(file.content)
        assert ada.message(said)
        assert ada.last.labels == ["Change something", "Other format"]

    async def test_with_word_it_says_when_to_send_it(self, ada):
        await answered(ada)
        await pdf(ada)
        await other(ada, "Word")
        assert "for employers who ask for one" in ada.last.text

    async def test_the_same_file_again_is_neither_made_nor_uploaded(self, api, ada):
        """U22; also from a button of long ago."""
        await answered(ada)
        await pdf(ada)
        under_pdf = ada.last
        first = await other(ada, "Word")
        uploads = [call for call in api.calls if call.files]
        count = len(ada.documents)
        await ada.taps("Word", on=under_pdf)
        await ada.until(lambda: len(ada.documents) > count, patience=PATIENCE)
        assert ada.documents[-1].content == first.content
        assert [call for call in api.calls if call.files] == uploads
        assert "the same file" in ada.last.text

    async def test_a_word_file_can_hold_what_no_typeface_here_has(self, ada):
        """There the typefaces are the reader's."""
        await answered(ada, name="Ada \U00013000")
        await ada.says(*PDF)
        await ada.until(lambda: "can't be printed" in ada.last.text, patience=PATIENCE)
        word = docx.Document(BytesIO((await other(ada, "Word")).content))
        assert word.paragraphs[0].text == "Ada \U00013000"

    async def test_pictures_of_what_cannot_be_printed_are_not_sent(self, ada):
        await answered(ada, name="Ada \U00013000")
        await ada.says(*PDF)
        await ada.until(lambda: "can't be printed" in ada.last.text, patience=PATIENCE)
        await other(ada, "Word")
        count = len(ada.heard)
        await ada.taps("Other format")
        await ada.taps("Page pictures")
        await ada.until(
            lambda: len(ada.heard) > count and "can't be printed" in ada.last.text,
            patience=PATIENCE,
        )
        assert len(ada.documents) == 1


class Longer:
    """A renderer of somebody else's two pages."""

    def __init__(self, pool):
        self.pool = pool

    async def render(self, _document, **more):
        return await self.pool.render(samples.SENIOR, **more)

    async def write(self, _document, form):
        return await self.pool.write(samples.SENIOR, form)


async def test_several_pages_come_as_one_album_of_files_and_then_a_word(api, sqlite_url, pool):
    ada = Person(api, 9)
    async with Served(api, sqlite_url, Longer(pool)):
        await answered(ada)
        await pdf(ada)
        await ada.taps("Other format")
        await ada.taps("Page pictures")
        await ada.until(lambda: "pages as pictures" in ada.last.text, patience=PATIENCE)
        stem = "Ada-Byron-Backend-Developer-CV"
        assert [file.name for file in ada.documents[1:]] == [f"{stem}-1.png", f"{stem}-2.png"]
        albums = [call for call in api.calls if call.method == "sendMediaGroup"]
        assert len(albums) == 2  # the pages of the PDF, these
        assert ada.last.labels == ["Change something", "Other format"]


def test_more_pages_than_an_album_holds_come_as_a_zip():
    parcel = delivery.packed(None, "cv.png", [b"1", b"2"] * 6)
    assert parcel.file.name == "cv.zip"
    with ZipFile(BytesIO(parcel.file.content)) as pages:
        assert pages.namelist()[::11] == ["cv-1.png", "cv-12.png"]


async def test_a_format_wanted_when_the_bot_dies_is_sent_after_it_is_back(api, sqlite_url, pool):
    ada = Person(api, 5)
    async with Served(api, sqlite_url, pool) as running:
        await answered(ada)
        await pdf(ada)
        await ada.taps("Word", settle=False)
        await ada.until(lambda: "Making the Word file" in ada.last.text)
        await running.kill()
        await running.start(before=end_of_leases)
        await ada.until(lambda: len(ada.documents) == 2, patience=PATIENCE)
        assert ada.documents[-1].name.endswith(".docx")


@pytest.fixture
def soon(monkeypatch):
    """What fails is tried again at once."""
    monkeypatch.setattr(delivery, "RETRY", timedelta(milliseconds=50))
    monkeypatch.setattr(courier, "UNREACHABLE", timedelta(milliseconds=50))


@pytest.mark.usefixtures("served", "soon")
class TestSentAtMostTwice:
    """Telegram cannot be asked what it has already sent."""

    async def test_what_was_refused_comes_once_its_pictures_too(self, api, ada):
        """429, and an error of Telegram's own: certain not to have come."""
        await answered(ada)
        api.fails(too_many(1), method="sendDocument")
        api.fails(broken(), method="sendDocument", times=3)
        await pdf(ada)
        assert len(ada.documents) == len(ada.photos) == 1
        assert "twice" not in ada.last.text

    async def test_what_may_have_come_is_sent_once_more_with_a_word(self, api, ada):
        await answered(ada)
        api.fails(lost_answer(), method="sendDocument")
        await ada.says(*PDF)
        await ada.until(lambda: len(ada.documents) == 2, patience=PATIENCE)
        assert "it may come twice" in ada.last.text
        assert len(ada.photos) == 1

    async def test_after_two_doubtful_attempts_the_person_is_asked(self, api, ada):
        await answered(ada)
        api.fails(lost_answer(), method="sendDocument", times=9)
        await ada.says(*PDF)
        await ada.until(lambda: "didn't tell me whether" in ada.last.text, patience=PATIENCE)
        assert len(ada.documents) == 2


class Counting:
    """A renderer that counts."""

    def __init__(self, pool):
        self.pool, self.renders = pool, 0

    async def render(self, document, **more):
        self.renders += 1
        return await self.pool.render(document, **more)


def used_up(person, kind="pdf"):
    """As if the person had been made as many such files this hour as may be."""

    def work(ledger):
        desk = ledger.desk(person.room.id, 0, datetime.now(UTC))
        for number in range(FILES[0].most):
            now = datetime.now(UTC)
            row = ledger.want(desk.person, desk.draft, kind, number, 0, now)
            ledger.making(row, now)
            ledger.settle(row, "sent")

    return work


class TestQuota:
    async def test_a_hundred_wishes_for_the_same_pdf_are_one_render(self, api, sqlite_url, pool):
        counting, ada = Counting(pool), Person(api, 9)
        async with Served(api, sqlite_url, counting):
            await answered(ada)
            await ada.says(*["/pdf"] * 100, settle=False)
            await ada.until(lambda: len(ada.documents) > 1, patience=PATIENCE)
            assert counting.renders == 1

    async def test_after_too_many_the_person_is_told_when_to_ask_again(self, served, ada):
        await answered(ada)
        await served.database.run(used_up(ada))
        await ada.says(*PDF)
        await ada.until(lambda: "Ask again in 60 minutes" in ada.last.text, patience=PATIENCE)
        assert ada.documents == []

    async def test_word_files_are_counted_too(self, served, ada):
        await answered(ada)
        await pdf(ada)
        await served.database.run(used_up(ada, "docx"))
        await ada.taps("Word")
        await ada.until(lambda: "Ask again in 60 minutes" in ada.last.text, patience=PATIENCE)
        assert len(ada.documents) == 1

    async def test_the_same_file_again_is_sent_all_the_same(self, served, ada):
        await answered(ada)
        first = await pdf(ada)
        await served.database.run(used_up(ada))
        assert (await pdf(ada)).content == first.content

    async def test_who_wore_out_the_pdf_can_have_their_data(self, served, ada):
        await answered(ada)
        await served.database.run(used_up(ada))
        await ada.says("/export")
        await ada.until(lambda: ada.documents, patience=PATIENCE)


def end_of_leases(ledger):
    """As if a minute had passed since a delivery was taken."""
    for row in ledger.due_deliveries(datetime.now(UTC) + timedelta(minutes=2), 10):
        ledger.postpone(row.id, datetime.now(UTC), "test")


async def test_a_pdf_wanted_when_the_bot_dies_is_sent_after_it_is_back(api, sqlite_url, pool):
    ada = Person(api, 5)
    async with Served(api, sqlite_url, pool) as running:
        await answered(ada)
        ada.writes(*PDF)
        await ada.until(lambda: "Making your PDF" in ada.last.text)
        await running.kill()
        await running.start(before=end_of_leases)
        await ada.until(lambda: ada.documents, patience=PATIENCE)
        assert len(ada.documents) == 1


@pytest.mark.usefixtures("served")
async def test_a_message_telegram_did_not_take_is_sent_later_and_in_order(ada, api):
    """U24, U28: what fails is spilled, and what follows waits behind it."""
    await ada.says("/start")
    api.fails(reset(), method="sendMessage")
    await ada.says("Backend Developer", settle=False)
    await ada.until(lambda: "Which level" in ada.last.text, patience=20)
    await ada.taps("Junior")
    assert "In which country" in ada.last.text


@pytest.mark.usefixtures("served")
async def test_an_update_nobody_can_read_holds_up_no_other(ada, api):
    """One bad update never blocks a chat."""
    api.push(
        "message",
        {"message_id": "no number", "date": "never", "chat": {"id": 5, "type": "private"}},
    )
    await ada.says("/start")
    assert "Which job are you after?" in ada.last.text


@pytest.mark.usefixtures("served")
async def test_what_was_due_to_who_blocked_the_bot_comes_when_they_are_back(ada, api):
    """U25."""
    await answered(ada)
    api.fails(blocked(), method="sendPhoto")
    await ada.says(*PDF)
    await ada.until(lambda: [c for c in api.calls if c.method == "sendPhoto"], patience=PATIENCE)
    await ada.settles()
    assert ada.documents == []
    await ada.says("/continue")
    await ada.until(lambda: ada.documents, patience=PATIENCE)


async def test_a_plain_server_gets_neither_colours_nor_reactions(api, sqlite_url, pool):
    """TELEGRAM_PLAIN: only what an older Bot API server knows."""
    ada = Person(api, 6)
    async with Served(api, sqlite_url, pool, plain=True):
        await ada.says("/start")
        name = await ada.says("Backend Developer")
        await ada.edits(name, "API Developer")
        assert "Corrected: Target role" in ada.message("Corrected").text
    sent = json.dumps([call.values for call in api.calls], default=str)
    assert '"style"' not in sent
    assert "setMessageReaction" not in [call.method for call in api.calls]


def test_a_chat_gets_a_burst_and_then_a_message_a_second():
    """U24."""
    pace = Pace(30)
    waits = [pace.wait(1, now=100.0) for _ in range(8)]
    assert waits[: int(CHAT_BURST)] == [0] * int(CHAT_BURST)
    assert waits[int(CHAT_BURST) :] == pytest.approx([1, 2, 3])
    assert pace.wait(2, now=100.0) == 0


def test_all_chats_together_get_thirty_a_second():
    """U24."""
    pace = Pace(30)
    waits = [pace.wait(chat, now=100.0) for chat in range(61)]
    assert waits[:30] == [0] * 30
    assert waits[60] == pytest.approx(31 / 30)


async def test_a_burst_of_messages_is_answered_in_order_at_telegrams_pace(sqlite_url, pool):
    """U12, U24: what is too fast waits in the outbox and keeps its order."""
    async with BotApi() as api, Served(api, sqlite_url, pool, pace=30):
        ada = Person(api, 8)
        await ada.says("/start", *PAPER, *ANSWERS, settle=False)
        await ada.until(lambda: ada.heard and "LinkedIn" in ada.last.text, patience=40)
        taken = [m.text.split("\n")[0] for m in ada.heard if m.text.startswith("✓")]
        labels = ("Target role", "Level", "Country", "Work history", "Format", "Full name")
        assert [line.split(":")[0] for line in taken[:6]] == [f"✓ {label}" for label in labels]
        assert api.faults == []
