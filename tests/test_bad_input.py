"""Whatever is sent gets a clear sentence, loses nothing, and the same question stands again.

Played through Telegram; where a test begins deep in an interview, the engine has led there and
the session is put on the person's desk.
"""

import asyncio
import io
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from bot.interview import journey
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.schema import Kind
from tests.botapi import too_many
from tests.driver import PDF
from tests.interview.talk import values
from tests.interview.test_engine import BY_KEY, MOMENTS, SAMPLES, talk_at
from tests.person import Person

HOSTILE = (
    "<b>bold</b> & <i>",
    "{{7*7}} {% raw %}",
    "</style><script>alert(1)</script>",
    '"><link rel=attachment href=file:///etc/passwd>',
    "${7*7} %(value)s %s &lt;",
)
NAME = "What is your full name"


def now():
    return datetime.now(UTC)


async def session_of(served, chat=1001):
    return await served.database.run(lambda ledger: ledger.desk(chat, 0, now()).session)


async def kept(served, chat=1001):
    return values(await session_of(served, chat))


async def put(served, session, chat=1001):
    """Make this the person's session."""

    def work(ledger):
        ledger.save(ledger.desk(chat, 0, now()), session, now())

    await served.database.run(work)


async def at(served, ada, key, **answers):
    """Lead to a question, and have it shown."""
    talk = talk_at(key, **answers)
    await put(served, talk.session, ada.room.id)
    await ada.says("/continue")
    return talk


# What is no answer


async def edited_start(ada):
    await ada.edits(next(m for m in ada.chat if not m.by_bot), "Something else")
    await ada.says("/continue")


SENT = {
    "a blank": (lambda ada: ada.says(" "), "empty"),
    "line breaks": (lambda ada: ada.says("\n \n"), "empty"),
    "what cannot be seen": (lambda ada: ada.says("\u200b\u200e\u2060"), "no text"),
    "NUL": (lambda ada: ada.says("\x00"), "no text"),
    "half a character": (lambda ada: ada.says("\ud800"), "no text"),
    "a flood": (lambda ada: ada.says("a" * 4096), "4,096 characters"),
    "emoji": (lambda ada: ada.says("🎉🙂"), "no words"),
    "punctuation": (lambda ada: ada.says("?!…"), "no words"),
    "a sticker": (lambda ada: ada.sends("sticker"), "needs words"),
    "a voice": (lambda ada: ada.sends("voice"), "can't listen"),
    "music": (lambda ada: ada.sends("audio"), "can't listen"),
    "a round video": (lambda ada: ada.sends("video_note"), "can't listen"),
    "a video": (lambda ada: ada.sends("video"), "only read text"),
    "a moving picture": (lambda ada: ada.sends("animation"), "only read text"),
    "a file": (lambda ada: ada.sends_document("cv.pdf", b"%PDF"), "Reading your file"),
    "a picture": (lambda ada: ada.sends_photo(), "without a picture"),
    "a place": (lambda ada: ada.sends_location(), "map locations"),
    "a forwarded post": (lambda ada: ada.forwards("Grace Hopper"), "forwarded"),
    "their own card": (lambda ada: ada.shares_contact("+12025550143"), "only where I ask"),
    "another's card": (lambda ada: ada.shares_contact("+12025550143", own=False), "somebody else"),
    "an unknown command": (lambda ada: ada.says("/nonsense please"), "/nonsense"),
    "a foreign command": (lambda ada: ada.says("/помощь"), "/помощь"),
    "a number": (lambda ada: ada.says("4711"), "number"),
    "an edit of nothing known": (edited_start, "can't tell which"),
}


@pytest.mark.parametrize("what", SENT)
async def test_what_is_no_answer_is_told_and_the_same_question_stands(what, served, ada):
    act, sentence = SENT[what]
    await at(served, ada, "contact.name")
    before = await kept(served)
    start = len(ada.heard)
    await act(ada)
    assert sentence in "\n".join(message.text for message in ada.heard[start:])
    assert await kept(served) == before
    await ada.says("Ada Byron")
    assert await kept(served) == before | {"contact.name": "Ada Byron"}
    assert "Which e-mail address" in ada.last.text


async def test_somebody_elses_card_is_no_answer_where_a_phone_number_is_asked(served, ada):
    await at(served, ada, "contact.phone")
    await ada.shares_contact("+12025550143", own=False)
    assert "contact.phone" not in await kept(served)
    await ada.taps("Share my phone number")
    assert "contact.phone" in await kept(served)
    assert ada.room.keyboard is None


async def test_a_picture_with_words_is_answered_and_its_words_taken(served, ada):
    await at(served, ada, "contact.name")
    sent = await ada.sends_photo("Ada Byorn")
    assert "without a picture" in ada.last.text
    assert (await kept(served))["contact.name"] == "Ada Byorn"
    sent.raw["caption"] = "Ada Byron"
    served.api.push("edited_message", dict(sent.raw))
    await ada.settles()
    assert (await kept(served))["contact.name"] == "Ada Byron"
    assert sent.reactions
    assert not [call for call in served.api.calls if call.method == "getFile"]


# Other languages, other signs


@pytest.mark.parametrize(
    "name",
    [
        "Иван Петров",
        "محمد الأمين",
        "王小明",
        "Łukasz O’Brien-Şahin",
        "नेहा शर्मा",
        "דוד כהן",
        "Ngô Thị Ngọc",
    ],
)
async def test_a_name_in_any_letters_is_kept_as_typed_and_shown_so(name, served, ada):
    await at(served, ada, "contact.name")
    await ada.says(name)
    assert name in ada.last.text
    assert (await kept(served))["contact.name"] == name


async def test_what_would_turn_or_hide_text_is_dropped(served, ada):
    await at(served, ada, "contact.name")
    await ada.says("Ada\u202e\u0000 By\u200bron\ud83d")
    assert (await kept(served))["contact.name"] == "Ada Byron"


def hostile(step, turn):
    """A hostile answer for a question, told apart by a number."""
    text = HOSTILE[turn % len(HOSTILE)]
    match step.question.kind:
        case Kind.NAME:
            return "Ada <b>{% raw %}</style>"
        case Kind.BULLETS:
            return "\n".join(f"Point with {each}" for each in HOSTILE)
        case Kind.ITEMS | Kind.GROUP:
            name = "Tools" if step.question.kind is Kind.GROUP else f"Thing{turn}"
            place = "demo.example.com/" * (step.question.key == "links")
            return f"{name}: {place}<b>x</b>, {place}{{{{7*7}}}}, {place}{{%raw%}}"
        case Kind.LINE | Kind.TEXT | Kind.PLACE:
            return f"Text {turn} {text}"
        case Kind.LINK:
            return '"><link rel=attachment href=file:///etc/passwd>'
        case _:
            return BY_KEY.get(step.question.key) or SAMPLES.get(step.question.kind)


async def hostile_interview(served, ada):
    """Answer everything so; gives what was typed and could be kept."""
    await ada.says("/start")
    typed = []
    for turn in range(200):
        session = await session_of(served)
        step = journey.open_step(CATALOGUE, session)
        if step is None:
            return typed
        if step.question.options:
            await ada.taps(step.question.options[-1 if step.question.key == "chosen" else 0].label)
            if step.question.kind is Kind.PICK:
                await ada.says("That's all")
            continue
        if step.opens and journey.entries(session.answers, step.section.key):
            await ada.says("/skip")
            continue
        text = hostile(step, turn)
        await ada.says(text)
        if journey.open_step(CATALOGUE, await session_of(served)).key == step.key:
            await ada.says(text) if step.question.kind is not Kind.BULLETS else None
            if "Keep as typed" in ada.labels:
                await ada.taps("Keep as typed")
            elif "That's all" in ada.labels:
                await ada.says("That's all")
            elif step.question.kind is Kind.LINK:
                await ada.says("/skip")
        typed.append((step, text))
    raise AssertionError("no end")


async def test_markup_and_templates_in_every_field_are_shown_as_typed(served, ada):
    typed = await hostile_interview(served, ada)
    assert len(typed) > 30
    answers = await kept(served)
    for step, text in typed:
        if step.question.kind in {Kind.LINE, Kind.TEXT, Kind.PLACE} and not step.opens:
            assert answers[step.key] == text
    shown = "\n".join(message.text for message in ada.heard)
    for text in HOSTILE:
        assert text in shown
    assert " 49 " not in shown
    await ada.says(*PDF)
    if not ada.documents and "Make it anyway" in ada.labels:
        await ada.taps("Make it anyway")
    await ada.until(lambda: ada.documents, patience=60)
    page = PdfReader(io.BytesIO(ada.documents[-1].content))
    text = "".join("".join(one.extract_text().split()) for one in page.pages)
    for part in HOSTILE:
        assert "".join(part.split()) in text.replace("\u2060", "").replace("\u200b", "")
    assert not page.attachments
    assert "root:" not in text
    uris = [
        str(note.get_object().get("/A", {}).get("/URI", ""))
        for one in page.pages
        for note in one.get("/Annots", ())
    ]
    assert not [uri for uri in uris if uri.startswith(("file", "javascript"))]


@pytest.mark.parametrize("place", ["", "contact", "experience", "experience.1", "skills.1"])
async def test_markup_in_every_summary_is_shown_as_typed(place, served, ada):
    talk = talk_at(
        "projects.1.name", contact__name="Ada <b>{% raw %}</b>",
        experience__1__company='"><a>&lt;', experience__1__title="{{7*7}}",
    )  # fmt: skip
    await put(served, talk.session)
    await ada.says("/edit")
    for label in filter(None, place.split(".")[:1]):
        await ada.taps(
            {"contact": "Contact", "experience": "Experience", "skills": "Skills"}[label]
        )
    if "." in place:
        await ada.taps(next(label for label in ada.labels if label not in {"Back", "Continue"}))
    want = {"contact": "Ada <b>{% raw %}</b>", "experience": '{{7*7}}, "><a>&lt;'}
    assert want.get(place.split(".")[0], "") in ada.last.text


# Buttons


async def test_a_button_of_an_old_message_says_so_and_writes_nothing(served, ada):
    await ada.says("/start")
    old = ada.last
    await ada.taps("Go Developer")
    await ada.taps("Junior")
    await ada.says("Germany")
    before = await kept(served)
    for _ in range(2):
        await ada.taps("Java Developer", on=old)
        assert "moved on" in ada.last.text or "moved on" in old.text
        assert await kept(served) == before
    assert "How would you describe your work" in ada.message("How would you describe").text
    assert ada.spinning == []


async def test_the_same_button_twice_at_once_counts_once(served, ada):
    await ada.says("/start")
    first = ada.last
    await ada.taps("Go Developer", on=first, settle=False)
    await ada.taps("Go Developer", on=first, settle=False)
    await ada.settles()
    assert await kept(served) == {"profile.target": "Go Developer"}
    assert "Which level" in ada.message("Which level").text
    assert ada.spinning == []


async def test_why_twice_changes_nothing_and_is_no_trouble(served, ada):
    """“message is not modified” counts as success (U25)."""
    await ada.says("/start")
    for _ in range(3):
        await ada.taps("Why?")
    assert any("not modified" in refusal for refusal in served.api.refusals)
    await ada.taps("Go Developer")
    assert await kept(served) == {"profile.target": "Go Developer"}


async def test_two_devices_at_once_answer_one_question_each(served, ada):
    await at(served, ada, "profile.level")
    shown = ada.last
    await ada.taps("Junior", on=shown, settle=False)
    await ada.taps("Senior", on=shown, settle=False)
    ada.writes("Germany")
    await ada.settles()
    answers = await kept(served)
    assert answers["profile.level"] == "junior"
    assert answers.get("profile.country") == "DE"
    assert set(answers) == {"profile.target", "profile.level", "profile.country"}


async def test_ten_messages_in_a_second_each_answer_their_question(served, ada):
    await ada.says("/start")
    await ada.says(
        "Go Developer", "Junior", "Germany", "Developer jobs, no gaps", "Chronological", "Skip"
    )
    talk = await session_of(served)
    if journey.open_step(CATALOGUE, talk).key != "contact.name":
        await ada.says("/continue")
    ten = (
        "Ada Byron", "ada@example.com", "+1 202 555 0143", "Leeds, United Kingdom", "skip",
        "github.com/ada-example", "skip", "Skip", "skip", "Go developer with four years of it",
    )  # fmt: skip
    await ada.says(*ten)
    answers = await kept(served)
    assert answers["contact.name"] == "Ada Byron"
    assert answers["contact.email"] == "ada@example.com"
    assert answers["contact.place"] == "Leeds, United Kingdom"
    assert "ada-example" in answers["contact.github"]
    assert answers["headline.text"] == "Go developer with four years of it"


# Edited messages


async def test_an_edit_is_taken_where_it_belongs_and_one_that_cannot_be_read_is_not(served, ada):
    await at(served, ada, "contact.name")
    name = await ada.says("Ada Byorn")
    mail = await ada.says("ada@example.com")
    await ada.says("+1 202 555 0143")
    heard = len(ada.heard)
    await ada.edits(name, "Ada Byron")
    assert name.reactions
    assert len(ada.heard) == heard
    assert (await kept(served))["contact.name"] == "Ada Byron"
    before = await kept(served)
    await ada.edits(mail, "ada at nowhere")
    assert "old answer stays" in ada.last.text
    assert await kept(served) == before
    await ada.says("Leeds, United Kingdom")
    assert (await kept(served))["contact.place"] == "Leeds, United Kingdom"


async def test_an_edit_of_one_message_of_a_list_changes_its_points_alone(served, ada):
    await at(served, ada, "experience.1.bullets")
    await ada.says("Wrote the billing")
    second = await ada.says("Led for people\nMoved to Kafka")
    await ada.says("Cut the costs")
    await ada.edits(second, "Led four people\nMoved to Kafka")
    assert (await kept(served))["experience.1.bullets"] == (
        "Wrote the billing", "Led four people", "Moved to Kafka", "Cut the costs",
    )  # fmt: skip


# Dates


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Mar 2021 – Mar 2019", "before"),
        ("since spring 2020", "When exactly"),
        ("03/04/2021 – now", ""),
        ("a while ago", "“a while ago”"),
    ],
)
async def test_a_date_that_cannot_be_kept_is_asked_about(text, sentence, served, ada):
    await at(served, ada, "experience.1.period", profile__country="United States")
    before = await kept(served)
    await ada.says(text)
    assert sentence in ada.last.text
    assert await kept(served) == before
    await ada.says("Apr 2021 – now")
    assert (await kept(served))["experience.1.period"] == "2021-04/.."


# Commands


async def test_start_in_the_middle_shows_the_place_and_loses_nothing(served, ada):
    await at(served, ada, "contact.email")
    before = await kept(served)
    await ada.says("/start")
    assert ada.labels == ["Continue", "See so far", "Start another"]
    assert await kept(served) == before
    await ada.says("ada@example.com")
    assert (await kept(served))["contact.email"] == "ada@example.com"


async def test_after_a_restart_the_first_message_is_an_answer_and_says_where_they_are(served, ada):
    await at(served, ada, "contact.email")
    await served.restart()
    await ada.says("ada@example.com")
    assert "Welcome back" in ada.last.text
    assert "phone number" in ada.last.text
    assert (await kept(served))["contact.email"] == "ada@example.com"


async def test_a_sign_no_font_has_is_named_and_no_file_with_a_hole_is_sent(served, ada):
    await at(served, ada, "contact.email", contact__name="Ada \U00013000 Byron")
    await ada.says(*PDF)
    await ada.taps("Make it anyway")
    await ada.until(lambda: "can't be printed: \U00013000" in ada.last.text, patience=60)
    assert not ada.documents


@pytest.mark.parametrize("moment", ["fresh", "middle", "warning", "doubt", "editing", "finished"])
async def test_every_command_is_answered_at_any_moment(moment, served, ada):
    talk = MOMENTS[moment]
    before = talk.kept
    for name in COMMANDS:
        await put(served, talk.session)
        heard, edits = len(ada.heard), sum(message.edits for message in ada.heard)
        await ada.says(f"/{name}")
        assert len(ada.heard) > heard or sum(m.edits for m in ada.heard) > edits
        after = await kept(served)
        assert "undo" in name or {key: after.get(key) for key in before} == before
    await ada.until(lambda: not ada_waits(ada), patience=60)
    assert not [message for message in ada.heard if "went wrong" in message.text]


def ada_waits(ada):
    return moment_files(ada) < sum("Making your PDF" in m.text for m in ada.heard)


def moment_files(ada):
    return sum(document.name.endswith(".pdf") for document in ada.documents)


# The world


async def test_an_update_that_comes_again_changes_nothing(served, ada):
    await at(served, ada, "experience.1.bullets")
    await ada.says("Wrote the billing")
    before = await session_of(served)
    update = max(served.api.history)
    served.api.repeat(update)
    served.api.repeat(update)
    await ada.settles()
    assert await session_of(served) == before
    await ada.says("Cut the costs")
    assert (await kept(served))["experience.1.bullets"] == ("Wrote the billing", "Cut the costs")


async def test_who_blocks_the_bot_finds_everything_when_they_come_back(served, ada):
    await at(served, ada, "contact.email")
    ada.writes("ada@example.com")
    await ada.blocks()
    await ada.settles()
    before = await kept(served)
    assert before["contact.email"] == "ada@example.com"
    await ada.unblocks()
    await ada.says("/start")
    assert "You stopped at Contact" in ada.last.text
    assert await kept(served) == before
    await ada.taps("Continue")
    assert "phone number" in ada.last.text


async def test_a_chat_that_has_to_wait_holds_up_no_other(served, ada, api):
    """429 is honoured for its chat only (U24)."""
    bo = Person(api, 1002)
    await ada.says("/start")
    heard = len(ada.heard)
    api.fails(too_many(2), method="sendMessage", chat=1001)
    ada.writes("Go Developer")
    await bo.says("/start")
    await bo.says("Java Developer")
    assert "Which level" in bo.last.text
    assert len(ada.heard) == heard
    await ada.until(lambda: len(ada.heard) > heard)
    assert "Which level" in ada.last.text
    assert await kept(served) == {"profile.target": "Go Developer"}


async def test_in_a_group_it_says_once_that_a_resume_is_private(served, api):
    group = Person(api, -100200, user_id=1001)
    group._member("left", "member")
    await group.settles()
    assert "private chat" in group.last.text
    assert "https://t.me/offline_resume_bot" in group.last.text
    await group.says("/start@offline_resume_bot", "Ada Byron")
    group._member("member", "administrator")
    await group.settles()
    assert len(group.heard) == 1
    assert (await kept(served, -100200)) == {}


async def test_a_long_answer_is_refused_with_its_limit(served, ada):
    await at(served, ada, "summary.text")
    before = await kept(served)
    await ada.says("word " * 500)
    assert "2,499 characters" in ada.last.text
    assert await kept(served) == before
    await ada.says("\n".join("line" for _ in range(41)))
    assert "41 lines" in ada.last.text
    assert await kept(served) == before


# Copies and deletion


async def test_a_copy_shares_nothing_with_what_it_was_copied_from(served, ada):
    await at(served, ada, "contact.email", contact__name="Ada Byron")
    await ada.says("/new")
    await ada.taps("Copy this one")
    await ada.says("ada@example.com")
    await ada.says("/edit")
    await ada.taps("Contact")
    await ada.taps("Full name")
    await ada.says("Ada Lovelace")
    assert (await kept(served))["contact.name"] == "Ada Lovelace"
    await ada.says("/list")
    await ada.taps(ada.labels[2])
    first = await kept(served)
    assert first["contact.name"] == "Ada Byron"
    assert "contact.email" not in first


@pytest.mark.parametrize("label", ["Copy this one", "Start empty"])
async def test_starting_another_twice_at_once_starts_one(label, served, ada):
    await at(served, ada, "contact.email")
    await ada.says("/new")
    asked = ada.last
    await ada.taps(label, on=asked, settle=False)
    await ada.taps(label, on=asked, settle=False)
    await ada.settles()
    count = await served.database.run(lambda ledger: len(ledger.desk(1001, 0, now()).drafts))
    assert count == 2


async def test_deleting_everything_twice_is_no_trouble(served, ada):
    await at(served, ada, "contact.email")
    await ada.says("/delete")
    asked = ada.last
    await asyncio.gather(
        ada.taps("Delete everything", on=asked, settle=False),
        ada.taps("Delete everything", on=asked, settle=False),
    )
    await ada.settles()
    assert await kept(served) == {}
    assert ada.message("I hold nothing on you")
