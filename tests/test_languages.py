"""The bot speaks a person's language as soon as it is translated, and English to others."""

import re

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot import screens
from bot.checks.coach import WRITING_RULES
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.resume.covered import SIGNALS
from bot.resume.questions import TITLES
from bot.resume.shortcomings import SAID
from tests import messages
from tests.person import Person

INVENTED = "eo"  # a language code the bot does not ship
HELD = re.compile(r"(%\(\w+\)[sd]|/\w+)")  # stays as it is: values and commands


def turned(text):
    """The translation into the invented language: every text backwards."""
    parts = HELD.split(text)[::-1]
    return "".join(part if HELD.fullmatch(part) else part[::-1] for part in parts)


def translate(folder):
    """Fill in every translation that waits, as a translator would, and compile."""
    path = folder / INVENTED / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        words = read_po(file, locale=INVENTED)
    for message in words:
        if message.id:
            one = message.id
            message.string = turned(one) if isinstance(one, str) else tuple(map(turned, one))
    with path.open("wb") as file:
        write_po(file, words)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, words)


@pytest.fixture(scope="module")
def made():
    return messages.template()


@pytest.fixture
def translated(made, tmp_path, monkeypatch):
    """The bot with one language more, made by the steps of CONTRIBUTING."""
    messages.update(tmp_path, INVENTED, made)
    translate(tmp_path)
    monkeypatch.setattr(screens, "LOCALES", tmp_path)
    forget()
    yield
    forget()


esperanto = pytest.mark.usefixtures("translated", "served")


def forget():
    for remembered in (screens.environment, screens.catalogue, screens.languages):
        remembered.cache_clear()


def target():
    return next(q for s in CATALOGUE for q in s.questions if q.key == "target")


@esperanto
async def test_a_person_is_asked_in_their_language_and_their_neighbour_in_english(api):
    zoe, ada = Person(api, 71, language_code=INVENTED), Person(api, 72, language_code="en-GB")
    await zoe.says("/start")
    await ada.says("/start")
    assert turned(target().ask) in zoe.last.text
    assert turned("Why?") in zoe.labels
    assert zoe.message(turned("Hi! Let's write your résumé together."))
    assert target().ask in ada.last.text
    assert "Why?" in ada.labels


@esperanto
async def test_a_translated_button_does_what_it_says(api):
    zoe = Person(api, 71, language_code=INVENTED)
    await zoe.says("/start")
    await zoe.taps(turned("Why?"))
    assert turned(target().why.text) in zoe.last.text


@esperanto
async def test_the_menu_is_set_in_every_language(api):
    """U17."""
    menus = [call.values for call in api.calls if call.method == "setMyCommands"]
    spoken = {menu.get("language_code"): menu["commands"][0]["description"] for menu in menus}
    assert spoken == {None: screens.MENU["start"], INVENTED: turned(screens.MENU["start"])}


@esperanto
async def test_what_waits_for_its_translation_is_said_in_english(api, made, tmp_path):
    messages.update(tmp_path, "ia", made)
    forget()
    zoe = Person(api, 71, language_code="ia")
    await zoe.says("/start")
    assert screens.spoken("ia") == "ia"
    assert target().ask in zoe.last.text
    assert "Why?" in zoe.labels


@pytest.mark.usefixtures("translated")
@pytest.mark.parametrize("code", ["", "en", "en-US", "xx", "eo-x-odd", "EO"])
def test_what_a_client_calls_its_language_is_one_the_bot_speaks(code):
    assert screens.spoken(code) == (INVENTED if code.lower().startswith("eo") else "en")


def test_every_question_button_and_command_is_there_to_be_translated(made):
    for question in (question for section in CATALOGUE for question in section.questions):
        assert {question.ask, question.label, question.why.text} <= {m.id for m in made}
    for text in ("Skip", "That's all", "No more jobs", "Remove it", *screens.MENU.values()):
        assert text in made
    assert set(COMMANDS) == set(screens.MENU)


def test_every_word_of_review_and_coach_is_there_to_be_translated(made):
    for text in (
        "Your résumé, looked through",
        "Back to the review",
        "Use it",
        *TITLES.values(),
        *(signal.name for signal in SIGNALS),
        *(text for said in SAID.values() for text in said if text),
        *(rule.message for rule in WRITING_RULES),
    ):
        assert text in made


def test_a_translation_outlives_new_texts(made, tmp_path):
    """What is translated stays, what is new waits empty, what is gone is kept aside."""
    messages.update(tmp_path, INVENTED, made)
    translate(tmp_path)
    assert messages.update(tmp_path, INVENTED, made) == 0
    fewer = messages.template()
    fewer.delete("Skip")
    fewer.add("Pass this one by")
    assert messages.update(tmp_path, INVENTED, fewer) == 1
    with (tmp_path / INVENTED / "LC_MESSAGES" / "messages.po").open("rb") as file:
        kept = read_po(file, locale=INVENTED)
    assert kept.obsolete["Skip"].string == turned("Skip")
    assert kept["Back"].string == turned("Back")
