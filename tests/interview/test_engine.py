"""The interview as a person lives it: nothing typed is lost, nothing is filed wrongly."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.interview import journey
from bot.interview.catalogue import CATALOGUE
from bot.interview.commands import COMMANDS
from bot.interview.engine import typed_button
from bot.interview.events import Attachment, Chose
from bot.interview.replies import Acknowledged, Deliver, Doubt, Forget, Resumed, Warn
from bot.interview.schema import Kind
from bot.resume.build import build
from tests.interview.talk import Talk, choice, question, section

NAME, PHONE = question("name", Kind.NAME), question("phone", Kind.PHONE, optional=True)
WHEN = question("when", Kind.PERIOD)
POINTS = question("points", Kind.BULLETS)
TOOLS = question("tools", Kind.ITEMS, suggest=lambda _a, _p: ("Python", "Go", "Rust"))
LEVEL = choice("level", "low", "high")
SMALL = (section("one", NAME, LEVEL, WHEN), section("two", POINTS, TOOLS, PHONE))
BIRTH = "I was born on 4 May 1986 and lead the billing team at Acme"


def talk_at(key, catalogue=CATALOGUE, **answers):
    """A talk whose open question is this one, all before it answered somehow."""
    talk = Talk(catalogue)
    talk.does("start")
    for _ in range(200):
        step = journey.open_step(catalogue, talk.session)
        if step.key == key:
            return talk
        answer(talk, step, answers.get(step.key.replace(".", "__")))
    raise AssertionError(f"{key} is never asked")


SAMPLES = {
    Kind.NAME: "Ada Byron",
    Kind.LINE: "Acme",
    Kind.TEXT: "A paragraph of plain words.",
    Kind.EMAIL: "ada@example.com",
    Kind.PHONE: "+1 202 555 0143",
    Kind.LINK: "https://ada.example.com",
    Kind.PLACE: "Leeds, United Kingdom",
    Kind.COUNTRY: "Germany",
    Kind.PERIOD: "Mar 2021 – Nov 2022",
    Kind.MONTH: "Mar 2021",
    Kind.BULLETS: "Cut the latency by half\nMoved billing to Kafka",
    Kind.ITEMS: "Python, Kafka",
    Kind.GROUP: "Languages: Python, Go",
}
BY_KEY = {
    "linkedin": "linkedin.com/in/ada-example",
    "github": "github.com/ada-example",
    "links": "demo.example.com/ada, docs.example.org/ada",
}


def answer(talk, step, text=None):
    """Answer the open question in the plainest way."""
    if step.opens and journey.entries(talk.session.answers, step.section.key):
        talk.does("skip")
    elif step.question.options:
        talk.says(text or step.question.options[0].label)
    else:
        talk.says(text or BY_KEY.get(step.question.key) or SAMPLES[step.question.kind])
    if step.question.kind in {Kind.BULLETS, Kind.PICK}:
        talk.says("That's all")


def asked(talk):
    step = journey.asked_step(talk.catalogue, talk.session)
    return step.key if step else ""


@pytest.fixture
def small():
    talk = Talk(SMALL)
    talk.does("start")
    return talk


# Rule U8: back and undo


def test_back_goes_through_every_question_and_erases_nothing():
    talk = talk_at("experience.1.place")
    before = talk.kept
    seen = []
    for _ in range(60):
        seen.append(asked(talk))
        talk.does("back")
        assert talk.kept == before
    assert seen[1] == "experience.1.about"
    assert "first question" in talk.text
    talk.does("continue")
    assert asked(talk) == "experience.1.place"


def test_after_back_keeping_goes_on_where_the_interview_stood(small):
    small.says("Ada")
    small.says("Low")
    small.does("back")
    assert "Low" in small.text
    small.taps("Keep it")
    assert asked(small) == "one.when"


def test_undo_of_everything_gives_back_each_state_and_then_the_empty_one():
    talk = Talk()
    talk.does("start")
    states = [talk.kept]
    while (step := journey.open_step(CATALOGUE, talk.session)) and len(talk.session.undo) < 95:
        answer(talk, step)
        if talk.kept != states[-1]:
            states.append(talk.kept)
    assert len(states) > 30
    while talk.session.undo:
        talk.does("undo")
        if talk.kept != states[-1]:
            states.pop()
        assert talk.kept == states[-1]
    assert talk.kept == {}
    talk.does("undo")
    assert "nothing to take back" in talk.text


def test_what_was_skipped_is_listed_at_the_end_and_can_be_filled_in(small):
    for text in ("Ada", "Low", "2020", "A point worth making", "That's all", "Kafka", "Skip"):
        small.says(text)
    assert "Left out: Phone" in small.text
    small.does("edit")
    small.taps("Two")
    small.taps("Phone")
    small.says("+1 202 555 0143")
    assert "555-0143" in small.text
    assert "Two" in small.text


# U10: two failures


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("contact.email", "ada at home"),
        ("contact.phone", "call me maybe"),
        ("contact.website", "none of your business"),
        ("experience.1.period", "a while ago, more or less"),
        ("certifications.1.date", "whenever it was"),
    ],
)
def test_after_two_failures_the_text_can_be_kept_as_typed(key, text):
    talk = talk_at(key)
    talk.says(text)
    assert "Keep as typed" not in talk.labels
    assert talk.text.count("for example") + talk.text.count("Example:") == 1
    talk.says(text)
    talk.taps("Keep as typed")
    assert talk.kept[key] == text
    assert asked(talk) != key
    build(talk.session.answers)


def test_among_other_links_nothing_is_taken_that_is_none():
    talk = talk_at("contact.links")
    talk.says("Back-end developer, five years of Python")
    assert "no web address in “Back-end developer”" in talk.text
    assert "contact.links" not in talk.kept
    talk.says("Talk: https://talks.example.net/queues\npypi.example.org/retry")
    assert talk.kept["contact.links"] == (
        "https://talks.example.net/queues",
        "pypi.example.org/retry",
    )


def test_other_links_can_be_kept_as_typed_and_are_still_a_list():
    talk = talk_at("contact.links")
    for _ in range(2):
        talk.says("Ada on Mastodon\nAda on Matrix")
    talk.taps("Keep as typed")
    assert talk.kept["contact.links"] == ("Ada on Mastodon", "Ada on Matrix")
    build(talk.session.answers)


@pytest.mark.parametrize(
    ("key", "text"),
    [("contact.email", "ada at home@pigeon"), ("contact.website", "my site (soon)")],
)
def test_who_keeps_no_address_as_typed_is_told_that_nobody_can_tap_it(key, text):
    talk = talk_at(key)
    talk.says(text)
    assert "nobody can tap" not in talk.text
    talk.says(text)
    assert "nobody can tap" in talk.text
    talk.taps("Keep as typed")
    assert talk.kept[key] == text


@pytest.mark.parametrize(
    ("key", "said", "kept"),
    [
        ("profile.level", "I'm a junior", "junior"),
        ("profile.level", "jr.", "junior"),
        ("profile.level", "Tech lead", "senior"),
        ("profile.level", "fresher", "junior"),
        ("profile.history", "no experience", "none"),
        ("profile.history", "Developer jobs with some gaps", "gaps"),
        ("profile.format", "the combination one", "combination"),
        ("education.1.state", "yes", "finished"),
        ("education.1.state", "Yes, graduated", "finished"),
        ("education.1.state", "not yet", "progress"),
        ("education.1.state", "I dropped out", "incomplete"),
    ],
)
def test_a_choice_is_understood_in_the_persons_own_words(key, said, kept):
    talk = talk_at(key)
    talk.says(said)
    assert talk.kept[key] == kept


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("profile.level", "not a junior"),
        ("profile.level", "between junior and senior"),
        ("education.1.state", "I have not finished"),
        ("education.1.state", "no"),
    ],
)
def test_a_choice_that_is_not_clear_is_asked_with_what_can_be_said(key, said):
    talk = talk_at(key)
    talk.says(said)
    assert key not in talk.kept
    assert "Tap or type one of" in talk.text
    assert "Example" not in talk.text


def test_keeping_as_typed_adds_to_a_list_and_never_replaces_it(small):
    for text in ("Ada", "Low", "2020", "First point\nSecond point"):
        small.says(text)
    small.says("!!!")
    small.says("!!!")
    small.taps("Keep as typed")
    assert small.kept["two.points"] == ("First point", "Second point", "!!!")


def test_a_choice_that_is_not_offered_is_never_kept_as_typed(small):
    small.says("Ada")
    for _ in range(3):
        small.says("medium rare")
        assert "Keep as typed" not in small.labels
    assert "Low" in small.labels
    assert "one.level" not in small.kept


# Rule U11: lists


@pytest.fixture
def listing(small):
    for text in ("Ada", "Low", "2020"):
        small.says(text)
    return small


def test_a_pasted_list_is_counted_and_may_be_one_text_or_undone(listing):
    listing.says(
        "• Cut costs\n2. Wrote the billing\n- cut costs\n[ ] Led four people,\n  all remote"
    )
    assert "found 3" in listing.text
    listing.taps("As one text")
    assert listing.kept["two.points"] == (
        "Cut costs Wrote the billing Led four people, all remote",
    )
    listing.does("undo")
    assert len(listing.kept["two.points"]) == 3
    listing.does("undo")
    assert "two.points" not in listing.kept


def test_a_paste_that_a_client_cut_in_two_is_mended(listing):
    long = "x" * 1500
    whole = [
        f"Wrote the {n} part of {long} with care and a test for each" for n in ("first", "second")
    ]
    third = f"Moved the last part of {'yes ' * 300}to another place"
    text = "• " + "\n• ".join([*whole, third])
    assert len(text) > 4096
    cut = text[:4096].rindex(" ")
    listing.says(text[:cut])
    listing.says(text[cut + 1 :])
    assert listing.kept["two.points"] == (*whole, third)


def test_two_messages_long_apart_are_not_taken_for_one_paste(listing):
    listing.says(f"Wrote {'z' * 1950}\nMade {'w' * 1950}\nDid {'v' * 150} until")
    listing.waits(minutes=2)
    listing.says("tests of the whole")
    assert listing.kept["two.points"][-1] == "tests of the whole"


def test_as_one_text_never_makes_a_point_no_page_can_hold(listing):
    listing.says(f"Wrote {'ab ' * 600}\nMade {'cd ' * 600}")
    listing.taps("As one text")
    assert len(listing.kept["two.points"]) == 2
    assert "stay apart" in listing.text


def test_a_list_never_passes_its_limit_however_it_is_filled(listing):
    listing.says("\n".join(f"Point number {n}" for n in range(11)))
    listing.says("One more here\nAnd another one")
    assert "holds 12" in listing.text
    assert len(listing.kept["two.points"]) == 11
    listing.taps("Change a point")
    listing.taps("3")
    listing.says("A third, first half\nA third, second half\nA third, third half")
    assert "12 points" in listing.text
    assert len(listing.kept["two.points"]) == 11
    listing.says("A third, in new words")
    assert listing.kept["two.points"][2] == "A third, in new words"


def test_items_typed_in_turns_never_pass_their_limit(listing):
    for text in ("A point to make", "That's all", ", ".join(f"Tool {n}" for n in range(38))):
        listing.says(text)
    listing.does("back")
    listing.says("One, Two, Three, Four")
    assert "holds 40" in listing.text
    assert len(listing.kept["two.tools"]) == 38


# U12, U31: quick messages, and words for buttons


def test_quick_messages_answer_one_question_each(small):
    for text in ("Ada", "low", "2019 – 2021", "A point to make", "that's all", "Go, C", "skip"):
        small.says(text)
    assert small.kept == {
        "one.name": "Ada", "one.level": "low", "one.when": "2019/2021",
        "two.points": ("A point to make",), "two.tools": ("Go", "C"), "two.phone": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "key", ["profile.level", "contact.linkedin", "skills.1.items", "extras.chosen"]
)
def test_the_words_of_a_button_do_what_a_tap_does(key):
    talk = talk_at(key, skills__1__name="Languages")
    for button in talk.buttons:
        tapped, typed = talk.copy(), talk.copy()
        tapped.presses(button, talk.place)
        typed.says(button.label.upper())
        assert typed.kept == tapped.kept
        assert asked(typed) == asked(tapped)
        assert typed.text == tapped.text


@pytest.mark.parametrize("key", ["contact.name", "experience.1.bullets"])
def test_skip_and_back_are_never_taken_for_an_answer(key):
    talk = talk_at(key)
    before = talk.kept
    talk.says("Skip")
    assert "needed" in talk.text
    talk.says("back")
    assert talk.kept == before


# Rule U13: dates


@pytest.mark.parametrize(
    ("text", "value", "echo"),
    [
        ("Mar 2021 – now", "2021-03/..", "March 2021 – now"),
        ("03.2021–11/2023", "2021-03/2023-11", "March 2021 – November 2023"),
        ("2019 - 2020", "2019/2020", "2019 – 2020"),
    ],
)
def test_a_date_is_echoed_as_it_was_read(text, value, echo):
    talk = talk_at("experience.1.period")
    talk.says(text)
    assert talk.kept["experience.1.period"] == value
    assert echo.casefold() in talk.text.casefold()


@pytest.mark.parametrize("text", ["since spring 2020", "03/04/2021 – now", "2011 – 12"])
def test_what_may_mean_several_dates_is_asked_and_never_guessed(text):
    talk = talk_at("experience.1.period", profile__country="United States")
    talk.says(text)
    assert isinstance(talk.replies[0], Doubt)
    assert "experience.1.period" not in talk.kept
    assert len(talk.buttons) >= 3
    talk.taps(talk.labels[0])
    assert talk.kept["experience.1.period"]


def test_a_date_that_ends_before_it_starts_is_not_kept():
    talk = talk_at("experience.1.period")
    talk.says("Mar 2021 – Mar 2019")
    assert isinstance(talk.replies[0], Doubt)
    assert "experience.1.period" not in talk.kept
    assert asked(talk) == "experience.1.period"


# U14: edited messages


def test_an_edited_message_corrects_its_answer_long_after():
    talk = talk_at("contact.name")
    message = talk.says("Ada Byorn")
    answer(talk, journey.open_step(CATALOGUE, talk.session))
    open_ = asked(talk)
    talk.edits(message, "Ada Byron")
    assert talk.replies == (Acknowledged(message, "Full name"),)
    assert talk.kept["contact.name"] == "Ada Byron"
    assert asked(talk) == open_
    talk.does("undo")
    assert talk.kept["contact.name"] == "Ada Byorn"


def test_an_edit_that_cannot_be_read_leaves_the_old_value_and_says_so():
    talk = talk_at("contact.email")
    message = talk.says("ada@example.com")
    before = talk.kept
    talk.edits(message, "ada at nowhere")
    assert "old answer stays" in talk.text
    assert talk.kept == before
    assert asked(talk) == "contact.phone"


def test_an_edit_that_changes_what_is_asked_asks_it_again(small):
    message = small.says("Ada")
    small.edits(message, "Grace")
    assert len(small.replies) == 1


def test_an_edit_changes_the_points_of_its_own_message_only(listing):
    listing.says("First point")
    second = listing.says("Secnd point\nThird point")
    listing.says("Fourth point")
    listing.edits(second, "Second point\nThird point\nThird and a half")
    assert listing.kept["two.points"] == (
        "First point", "Second point", "Third point", "Third and a half", "Fourth point",
    )  # fmt: skip


@pytest.mark.parametrize("last", [False, True])
def test_an_edit_after_a_point_was_changed_loses_no_other_message(listing, last):
    one = listing.says("First point\nFirst and a half")
    two = listing.says("Second point")
    listing.taps("Change a point")
    listing.taps("2")
    listing.says("Anew, but mine")
    assert listing.kept["two.points"] == ("First point", "Anew, but mine", "Second point")
    listing.edits(two if last else one, "In other words")
    want = ("First point", "Anew, but mine", "In other words")
    assert listing.kept["two.points"] == (want if last else ("In other words", "Second point"))


def test_an_edit_of_one_of_several_messages_made_one_text_is_not_guessed(listing):
    listing.says("First point")
    two = listing.says("Second point")
    listing.taps("As one text")
    listing.edits(two, "In other words")
    assert "can't tell which answer" in listing.text
    assert listing.kept["two.points"] == ("First point Second point",)


def test_an_edit_leaves_what_was_tapped_in_place(listing):
    for text in ("A point to make", "That's all"):
        listing.says(text)
    listing.taps("Rust")
    message = listing.says("Kafka, Redsi")
    listing.edits(message, "Kafka, Redis")
    assert listing.kept["two.tools"] == ("Rust", "Kafka", "Redis")


def test_an_edit_to_more_than_a_list_holds_leaves_the_old_value(listing):
    listing.says("\n".join(f"Point number {n}" for n in range(10)))
    message = listing.says("Another point")
    before = listing.kept
    listing.edits(message, "A first one\nA second one\nA third one")
    assert "old answer stays" in listing.text
    assert listing.kept == before


def test_an_edit_of_another_answer_leaves_the_open_choice_open():
    talk = talk_at("contact.email")
    mail = talk.says("ada@example.com")
    answer(talk, journey.open_step(CATALOGUE, talk.session))
    talk.says("Leeds. " + BIRTH)
    assert isinstance(talk.replies[0], Warn)
    talk.edits(mail, "byron@example.com")
    assert talk.kept["contact.email"] == "byron@example.com"
    talk.taps("Remove it")
    assert "1986" not in str(talk.session)
    assert "contact.place" in talk.kept or "contact.place" in asked(talk)


def test_a_message_whose_warning_is_open_may_be_edited_instead():
    talk = talk_at("summary.text")
    message = talk.says(BIRTH)
    talk.edits(message, "I lead the billing team at Acme")
    assert talk.kept["summary.text"] == "I lead the billing team at Acme"


def test_an_edit_twice_with_a_detail_replaces_its_points_once(listing):
    listing.says("First point")
    message = listing.says("Second point")
    listing.edits(message, "I am 39 years old and wrote the second point")
    assert isinstance(listing.replies[0], Warn)
    listing.edits(message, "Wrote the second point")
    assert listing.kept["two.points"] == ("First point", "Wrote the second point")


def test_a_finished_pdf_is_offered_anew_after_an_edit(small):
    message = small.says("Ada")
    small.says("Low")
    small.does("pdf")
    small.taps("Make it anyway")
    assert small.effects == (Deliver("pdf"),)
    small.edits(message, "Grace")
    assert "Send a new PDF" in small.labels


def test_an_edit_of_a_message_that_gave_no_answer_is_told(small):
    small.says("Ada")
    small.edits(3, "something else")
    assert "can't tell which answer" in small.text
    assert small.kept == {"one.name": "Ada"}


# U15: contact cards


def test_a_shared_number_answers_only_where_a_number_is_asked(small):
    small.sends(Attachment.CONTACT, "+1 202 555 0143")
    assert small.kept == {}
    assert "phone number only where" in small.text
    small.sends(Attachment.CARD)
    assert "somebody else" in small.text
    for text in ("Ada", "Low", "2020", "A point to make", "That's all", "C"):
        small.says(text)
    small.sends(Attachment.CONTACT, "+1 202 555 0143")
    assert "555" in small.kept["two.phone"]


# U16: coming back


def test_after_half_an_hour_the_person_is_told_where_they_stopped(small):
    small.says("Ada")
    small.waits(minutes=31)
    small.says("Low")
    assert "Welcome back" in small.text
    assert small.kept["one.level"] == "low"
    small.says("2020")
    assert "Welcome back" not in small.text


def test_after_a_restart_too_also_above_a_doubt(small):
    small.restarted = True
    small.says("4711")
    assert "Welcome back" in small.text
    assert isinstance(small.replies[0], Doubt)


def test_start_in_the_middle_shows_the_place_and_takes_text_as_the_answer(small):
    small.says("Ada")
    small.does("start")
    assert isinstance(small.replies[0], Resumed)
    assert small.labels == ["Continue", "See so far", "Start another"]
    small.says("Low")
    assert small.kept == {"one.name": "Ada", "one.level": "low"}


# U7: stale buttons


def test_a_stale_button_writes_nothing_and_the_question_is_shown(small):
    small.says("Ada")
    old, place = small.buttons[0], small.place
    small.taps("Low")
    for _ in range(2):
        before = small.session
        small.presses(old, place)
        assert "moved on" in small.text
        assert "What is your when?" in small.text
        assert replace(small.session, seen_at=None) == replace(before, seen_at=None)


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        ("", ""), ("gone", "x"), ("choose", "zz"), ("tip", "99"), ("tip", "²"), ("settle", "9"),
        ("open", "²"), ("open", "9" * 19), ("see", "job.²"), ("remove", "."),
        ("edit", "experience.٣.title"), ("edit", "experience.x.title"), ("add", "nothing"),
        ("restore", "contact"), ("deliver", "json"), ("deliver", "nonsense"), ("guard", "keep"),
        ("point", "00000000"), ("edit", "experience.1"), ("see", "skills~99999999999"),
        ("drop", ""),
    ],
)  # fmt: skip
def test_no_button_however_forged_raises_or_loses_an_answer(action, argument):
    talk = talk_at("experience.1.place")
    before = talk.kept
    for place in ("", "experience.1.place", "!0"):
        copy = talk.copy()
        copy.hears(Chose(action, argument, place))
        assert copy.kept == before
        assert copy.replies or copy.effects


# U20: personal details


def test_nothing_of_a_detail_is_kept_before_the_person_chose():
    talk = talk_at("summary.text", profile__country="United States")
    talk.says(BIRTH)
    assert "1986" not in str(talk.session)
    assert "1986" not in talk.text
    assert "Without it" in talk.text
    assert talk.labels == ["Remove it", "Rewrite", "Keep it anyway"]


@pytest.mark.parametrize(
    ("country", "customs"),
    [
        ("United States", ["in the US should not"]),
        ("Germany", ["Age: Seen in Germany", "Marital status: Still seen in Germany"]),
    ],
)
def test_several_details_share_one_line_on_the_country_unless_it_sees_them_otherwise(
    country, customs
):
    talk = talk_at("summary.text", profile__country=country)
    talk.says("I am 31 years old, married, and build payment systems.")
    assert all(talk.text.count(custom) == 1 for custom in customs)


def test_remove_keeps_the_rest():
    talk = talk_at("summary.text")
    talk.says(BIRTH)
    talk.taps("Remove it")
    assert "billing team at Acme" in talk.kept["summary.text"]
    assert "1986" not in str(talk.session)


def test_rewrite_keeps_nothing_and_asks_again():
    talk = talk_at("summary.text")
    talk.says(BIRTH)
    talk.taps("Rewrite")
    assert "summary.text" not in talk.kept
    assert asked(talk) == "summary.text"


@pytest.fixture
def rewording():
    """One of two points is being said anew, with a personal detail in it."""
    talk = Talk(SMALL)
    for text in ("Ada", "Low", "2020 - 2021", "Cut the latency by half\nMoved billing to Kafka"):
        talk.says(text)
    talk.taps("Change a point")
    talk.taps("2")
    talk.quoted = talk.says(BIRTH)
    return talk


def points_after(talk):
    return talk.kept["two.points"]


def test_a_point_said_anew_with_a_detail_can_be_kept_without_it(rewording):
    assert "Before I save that" in rewording.text
    assert points_after(rewording) == ("Cut the latency by half", "Moved billing to Kafka")
    assert "1986" not in str(rewording.session)
    rewording.taps("Remove it")
    assert len(points_after(rewording)) == 2
    assert "1986" not in points_after(rewording)[1]
    assert "billing team" in points_after(rewording)[1]


@pytest.mark.parametrize("quoted", [True, False])
def test_a_point_said_anew_with_a_detail_can_be_kept_whole(rewording, quoted):
    rewording.taps("Keep it anyway", quoted=quoted)
    if not quoted:
        assert "once more" in rewording.text
        rewording.says(BIRTH)
    assert points_after(rewording) == ("Cut the latency by half", BIRTH)
    rewording.taps("Change a point")
    rewording.taps("1")
    rewording.says("Born on 4 May 1986")
    assert "Born on 4 May 1986" in points_after(rewording)
    rewording.does("undo")
    rewording.does("undo")
    rewording.taps("Change a point")
    rewording.taps("1")
    rewording.says(BIRTH)
    assert "Before I save that" in rewording.text


def test_a_point_said_anew_with_a_detail_can_be_said_another_way(rewording):
    rewording.taps("Rewrite")
    assert "Moved billing to Kafka" in rewording.text
    rewording.says("Moved 3 services to Kafka")
    assert points_after(rewording) == ("Cut the latency by half", "Moved 3 services to Kafka")


def test_another_wording_sent_instead_of_a_tap_replaces_the_same_point(rewording):
    rewording.says("Moved 3 services to Kafka")
    assert points_after(rewording) == ("Cut the latency by half", "Moved 3 services to Kafka")


@pytest.mark.parametrize("quoted", [True, False])
def test_keep_keeps_it_and_is_silent_on_that_kind_from_then_on(quoted):
    """Where Telegram no longer quotes the message, the person is asked to send it once more."""
    talk = talk_at("summary.text", profile__country="United States")
    talk.says(BIRTH)
    talk.taps("Keep it anyway", quoted=quoted)
    if not quoted:
        assert "Send it once more" in talk.text
        assert "1986" not in str(talk.session)
        talk.says(BIRTH)
    assert "1986" in talk.kept["summary.text"]
    talk.does("back")
    talk.says("Born on 4 May 1986, I build payment systems.")
    assert not isinstance(talk.replies[0], Warn)
    talk.does("back")
    talk.says("I am married and build payment systems.")
    assert isinstance(talk.replies[0], Warn)


# U17: commands at every moment


def moments():
    """Talks at every kind of moment, by name."""
    found = {"fresh": Talk()}
    found["middle"] = talk_at("experience.1.place")
    found["warning"] = talk_at("summary.text")
    found["warning"].says(BIRTH)
    found["doubt"] = talk_at("contact.email")
    found["doubt"].says("ada at home")
    found["kept as typed?"] = talk_at("contact.email")
    for _ in range(2):
        found["kept as typed?"].says("ada at home")
    found["which date?"] = talk_at("experience.1.period")
    found["which date?"].says("since spring 2020")
    found["editing"] = talk_at("experience.1.place")
    for label in ("Contact", "E-mail"):
        found["editing"].does("edit") if label == "Contact" else None
        found["editing"].taps(label)
    found["new entry"] = talk_at("projects.1.purpose")
    found["new entry"].does("edit")
    found["new entry"].taps("Skills")
    found["new entry"].taps("Add group")
    found["list"] = talk_at("experience.1.bullets")
    found["list"].says("One point to make")
    found["point"] = found["list"].copy()
    found["point"].taps("Change a point")
    found["point"].taps("1")
    found["deleting"] = talk_at("contact.email")
    found["deleting"].does("delete")
    found["finished"] = Talk()
    found["finished"].does("start")
    while step := journey.open_step(CATALOGUE, found["finished"].session):
        answer(found["finished"], step)
    return found


MOMENTS = moments()


@pytest.mark.parametrize("command", [*COMMANDS, "nonsense"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_command_answers_at_every_moment_and_loses_no_answer(moment, command):
    talk = MOMENTS[moment].copy()
    before, held = talk.kept, talk.session.pending
    talk.does(command)
    assert talk.replies
    kept = talk.kept
    if command == "undo" and before:
        assert kept != before
        return
    assert {key: kept.get(key) for key in before} == before
    assert set(kept) - set(before) <= set() if command != "skip" else True
    if (
        held
        and held.about != "item"
        and held.values
        and command in {"help", "privacy", "list", "new", "export", "continue", "start", "nonsense"}
    ):
        assert talk.session.pending == held
    assert not any(isinstance(effect, Forget) for effect in talk.effects)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("kind", [*Attachment, "blank"])
def test_what_is_no_answer_is_told_and_changes_nothing(moment, kind):
    talk = MOMENTS[moment].copy()
    before = talk.session
    if kind == "blank":
        talk.says(" \n\t ")
    else:
        talk.sends(kind)
    assert talk.replies
    assert talk.text
    assert talk.session.answers == before.answers
    assert talk.session.pending == before.pending
    assert talk.session.focus == before.focus


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_button_that_is_shown_works(moment):
    talk = MOMENTS[moment]
    for button in talk.buttons:
        copy = talk.copy()
        copy.presses(button, talk.place)
        assert copy.replies or copy.effects
        assert "moved on" not in copy.text, button


# Whatever happens


TEXTS = st.sampled_from(
    (
        *SAMPLES.values(), *BY_KEY.values(), BIRTH, "I am 39 years old", "03/04/2021", "Junior",
        "since spring 2020", "Tools: Git\nData: Redis, Kafka", "!!!", "🎉", "  ", "\x00", "\ud800",
        "x" * 4096, "\n".join(f"• Point {n} of many" for n in range(5)), "<b>{{7*7}}</b>", "Иван",
        "محمد", "That's all", "Skip", "Back", "Keep as typed", "Remove it", "Keep it anyway",
        "No more jobs", "Leave it empty", "²", "/etc/passwd",
    )
) | st.text(max_size=40)  # fmt: skip


class Interview(RuleBasedStateMachine):
    """A person who does anything at all, in any order."""

    @initialize()
    def begins(self):
        self.talk = Talk()
        self.messages = [0]
        self.talk.does("start")

    def watched(self, act, *, takes_away=False):
        before = self.talk.kept
        act()
        assert self.talk.replies or self.talk.effects
        if not takes_away:
            gone = before.keys() - self.talk.kept.keys()
            assert not gone, f"lost {gone}"

    @rule(text=TEXTS)
    def says(self, text):
        session = self.talk.session
        button = typed_button(CATALOGUE, session, journey.asked_step(CATALOGUE, session), text)
        before, place = self.talk.kept, asked(self.talk)
        takes = self.takes_away(button)
        self.watched(lambda: self.messages.append(self.talk.says(text)), takes_away=takes)
        if button is None:  # what is typed answers what was asked and nothing else
            changed = {key for key, value in self.talk.kept.items() if before.get(key) != value}
            section = place.partition(".")[0]
            assert all(key.startswith((section, "kept.")) for key in changed), (place, changed)
            others = {key for key in changed if key in before} - {place, section}
            assert not others or place.startswith("skills"), (place, others)

    @staticmethod
    def takes_away(button):
        return button is not None and button.action in {
            "undo", "remove", "clear", "toggle", "drop", "leave", "restore",
        }  # fmt: skip

    @rule(at=st.integers(0, 30))
    def taps(self, at):
        buttons = self.talk.buttons
        if buttons:
            button = buttons[at % len(buttons)]
            act = lambda: self.talk.presses(button, self.talk.place)  # noqa: E731
            self.watched(act, takes_away=self.takes_away(button))

    @rule(count=st.integers(1, 6))
    def answers(self, count):
        for _ in range(count):
            step = journey.asked_step(CATALOGUE, self.talk.session)
            if step and not self.talk.session.pending:
                answer(self.talk, step)
                self.messages.append(self.talk.message)

    @rule(command=st.sampled_from(sorted(set(COMMANDS) - {"undo"})))
    def commands(self, command):
        self.watched(lambda: self.talk.does(command))

    @rule()
    def undoes(self):
        self.watched(lambda: self.talk.does("undo"), takes_away=True)

    @rule(text=TEXTS, at=st.integers(0, 1000))
    def edits(self, text, at):
        message = self.messages[at % len(self.messages)]
        before = self.talk.kept
        self.watched(lambda: self.talk.edits(message, text), takes_away=True)
        changed = [key for key in before if self.talk.kept.get(key) != before[key]]
        assert len(changed) <= 3, changed  # a group is its name, its items and the order

    @rule(kind=st.sampled_from(list(Attachment)), caption=st.sampled_from(("", "Ada", BIRTH)))
    def sends(self, kind, caption):
        self.watched(lambda: self.talk.sends(kind, caption))

    @rule()
    def waits(self):
        self.talk.waits(minutes=40)

    @invariant()
    def shown_buttons_work(self):
        if not hasattr(self, "talk"):
            return
        latest = any(made.rows for made in self.talk.shown)
        for button in self.talk.buttons[:: 1 if latest else 5]:
            copy = self.talk.copy()
            copy.presses(button, self.talk.place)
            assert copy.replies or copy.effects
            assert not latest or "moved on" not in copy.text, (button, self.talk.text)

    @invariant()
    def order_and_entries_agree(self):
        if not hasattr(self, "talk"):
            return
        answers = self.talk.session.answers
        for key in answers:
            name, *rest = key.split(".")
            if len(rest) == 2:
                assert int(rest[0]) in journey.entries(answers, name), key

    def teardown(self):
        if not hasattr(self, "talk"):
            return
        build(self.talk.session.answers)
        most = len(self.talk.session.undo)
        for _ in range(most):
            self.talk.does("undo")
        if most < 100:
            assert self.talk.kept == {}


TestInterview = Interview.TestCase
TestInterview.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
