"""Where the interview stands is computed, so that nothing is lost or asked twice (U2, U3)."""

import pytest

from bot.interview import journey
from bot.interview.events import Chose
from bot.interview.schema import Kind
from bot.interview.session import Answer, Focus, Pending, Session
from tests.interview.talk import Talk, choice, question, section

NAME, MAIL, TOWN = question("name"), question("mail"), question("town")
COMPANY, TITLE = question("company", again="Another company?"), question("title")
PLACE = question("place", optional=True)
JOBS = section("job", COMPANY, TITLE, one="job", many="jobs")
PEOPLE = (section("person", NAME, MAIL, TOWN), JOBS)


def asked(talk):
    step = journey.asked_step(talk.catalogue, talk.session)
    return step.key if step else ""


def started(catalogue, *texts):
    talk = Talk(catalogue)
    talk.does("start")
    for text in texts:
        talk.says(text)
    return talk


def changed(*questions):
    return (section("person", *questions), JOBS)


# U2: the catalogue changes under a live session


def test_an_inserted_question_is_asked_and_nothing_twice():
    talk = started(PEOPLE, "Ada", "ada@example.com").again(
        changed(NAME, question("nick"), MAIL, TOWN)
    )
    talk.does("continue")
    assert asked(talk) == "person.nick"
    talk.says("A.")
    assert asked(talk) == "person.town"
    assert talk.kept["person.mail"] == "ada@example.com"


def test_a_removed_question_is_passed_over_and_its_answer_kept():
    talk = started(PEOPLE, "Ada").again(changed(NAME, TOWN))
    talk.does("continue")
    assert asked(talk) == "person.town"
    talk = started(PEOPLE, "Ada", "ada@example.com").again(changed(NAME, TOWN))
    talk.says("Uppsala")
    assert talk.kept["person.mail"] == "ada@example.com"


def test_a_renamed_question_is_asked_anew_and_the_old_answer_kept():
    talk = started(PEOPLE, "Ada", "ada@example.com", "Uppsala").again(
        changed(NAME, question("email"), TOWN)
    )
    talk.does("continue")
    assert asked(talk) == "person.email"
    talk.says("ada@example.com")
    assert asked(talk) == "job.1.company"
    assert talk.kept["person.mail"] == "ada@example.com"


@pytest.mark.parametrize("order", [(MAIL, TOWN, NAME), (TOWN, NAME, MAIL)])
def test_questions_in_another_order_keep_their_answers(order):
    talk = started(PEOPLE, "Ada", "ada@example.com").again(changed(*order))
    talk.does("continue")
    assert asked(talk) == "person.town"


def test_a_question_inserted_into_entries_is_asked_in_each():
    talk = started(PEOPLE, "Ada", "a@example.com", "Uppsala", "Acme", "Dev", "Beta", "Lead")
    before = talk.kept
    talk = talk.again((PEOPLE[0], section("job", COMPANY, PLACE, TITLE, one="job", many="jobs")))
    talk.does("continue")
    assert asked(talk) == "job.1.place"
    talk.says("Oslo")
    assert asked(talk) == "job.2.place"
    talk.says("Rome")
    assert asked(talk) == "job.3.company"
    assert before.items() <= talk.kept.items()


def test_a_section_inserted_before_is_asked_next_and_one_removed_is_passed_over():
    talk = started(PEOPLE, "Ada").again((section("first", question("word")), *PEOPLE))
    talk.does("continue")
    assert asked(talk) == "first.word"
    talk = started(PEOPLE, "Ada").again((JOBS,))
    talk.does("continue")
    assert asked(talk) == "job.1.company"
    assert talk.kept["person.name"] == "Ada"


@pytest.mark.parametrize(
    "open_", [Focus("person.mail", "person"), Focus("gone.3", "gone"), Focus("job.9.title", "job")]
)
def test_a_focus_on_what_is_no_more_lets_the_interview_go_on(open_):
    talk = Talk(changed(NAME, TOWN), Session(answers={"person.name": Answer("Ada")}, focus=open_))
    talk.does("continue")
    assert asked(talk) == "person.town"


@pytest.mark.parametrize("about", ["choose", "unread", "guard", "item", "keep"])
def test_what_was_to_be_settled_for_a_question_that_is_no_more_answers_no_other(about):
    pending = Pending("person.mail", about, ("a value",), ("A value",), 5)
    talk = Talk(changed(NAME, TOWN), Session(pending=pending))
    talk.rows, talk.place = (), "person.mail!5"
    for action in ("settle:0", "guard:remove", "drop:"):
        copy = talk.copy()
        name, _, argument = action.partition(":")
        copy.hears(Chose(name, argument, talk.place))
        assert copy.kept == {}
        assert asked(copy) == "person.name"
    talk.says("Ada")
    assert talk.kept == {"person.name": "Ada"}


def test_an_option_that_is_no_more_is_shown_as_it_was_kept():
    old = (section("person", choice("level", "low", "high")), JOBS)
    talk = started(old, "High").again((section("person", choice("level", "low", "top")), JOBS))
    talk.does("edit")
    talk.taps("Person")
    assert "high" in talk.text


def test_a_question_that_changed_its_kind_can_be_changed_still():
    talk = started(PEOPLE, "Ada", "a@example.com")
    for kind in Kind:
        if kind in {Kind.CHOICE, Kind.PICK}:
            continue
        other = talk.again(changed(question("name", kind), MAIL, TOWN))
        other.does("edit")
        other.taps("Person")
        other.taps("Name")
        other.says("Grace, Ada")
        assert other.kept["person.mail"] == "a@example.com"


# U3: entries keep their numbers


@pytest.fixture
def three():
    return started(
        PEOPLE, "Ada", "a@example.com", "Uppsala", "One", "Dev", "Two", "Lead", "Three", "Boss"
    )


def test_removing_an_entry_renames_no_other(three):
    three.does("edit")
    three.taps("Job")
    three.taps("Two")
    three.taps("Remove this job")
    assert three.kept["job"] == ("1", "3")
    assert three.kept["job.3.title"] == "Boss"
    assert "job.2.title" not in three.kept


def test_a_number_is_never_given_again(three):
    three.does("edit")
    three.taps("Job")
    three.taps("Three")
    three.taps("Remove this job")
    three.taps("Add job")
    three.says("Four")
    assert three.kept["job"] == ("1", "2", "4")
    three.does("undo")
    three.does("undo")
    assert three.kept["job"] == ("1", "2", "3")
    assert three.kept["job.3.title"] == "Boss"


def test_reordering_moves_the_entry_and_nothing_else(three):
    before = {key: value for key, value in three.kept.items() if key != "job"}
    three.does("edit")
    three.taps("Job")
    three.taps("Three")
    three.taps("↑ Move up")
    assert three.kept["job"] == ("1", "3", "2")
    assert {key: value for key, value in three.kept.items() if key != "job"} == before


def test_an_edited_message_corrects_its_entry_after_reordering_and_removal(three):
    message = next(m for m, text in three.texts.items() if text == "Boss")
    three.does("edit")
    three.taps("Job")
    three.taps("Three")
    three.taps("↑ Move up")
    three.taps("One")
    three.taps("Remove this job")
    three.edits(message, "Chief")
    assert three.kept["job.3.title"] == "Chief"
    assert three.kept["job.2.title"] == "Lead"


def test_a_stale_remove_button_of_an_entry_that_is_gone_removes_nothing_else(three):
    three.does("edit")
    three.taps("Job")
    three.taps("Two")
    button = next(b for b in three.buttons if b.action == "remove")
    three.presses(button, "")
    before = three.kept
    three.presses(button, "")
    assert three.kept == before


def test_undo_of_a_removed_entry_says_what_came_back_and_shows_it_where_it_was():
    talk = finished()
    talk.does("edit")
    talk.taps("Two")
    talk.taps("First")
    talk.taps("Remove this thing")
    talk.does("undo")
    assert "Taken back: Two (now 2 things)" in talk.text
    assert "✓ 1. First" in talk.text
    assert "Remove this thing" not in talk.labels


def finished():
    name = question("name", label="Name")
    talk = Talk((section("one", name), section("two", name, one="thing", many="things")))
    talk.does("start")
    for text in ("Ada", "First", "Second", "no"):
        talk.says(text)
    return talk
