"""Who answers as people do in a chat, no, idk or why?, is understood (U8-U10)."""

import pytest

from tests.interview.talk import Talk
from tests.interview.test_engine import asked, talk_at


@pytest.mark.parametrize(
    ("key", "said", "after"),
    [
        ("contact.linkedin", "none", "contact.github"),
        ("contact.github", "no", "contact.website"),
        ("contact.links", "I don't have any", "contact.right_to_work"),
        ("contact.right_to_work", "No", "headline.text"),
        ("experience.1.company", "n/a", "projects.1.name"),
        ("extras.chosen", "nothing", ""),
    ],
)
def test_no_leaves_out_what_can_be_left_out(key, said, after):
    talk = talk_at(key)
    talk.says(said)
    assert asked(talk) == after
    assert not any(said == value for value in talk.kept.values())
    assert "eft out" in talk.text


def test_no_means_no_further_entry():
    talk = talk_at("experience.1.company")
    for text in ("Acme", "no", "-", "Developer", "2020 - 2022", "nope"):
        talk.says(text)
    talk.says("Cut the latency by half")
    talk.says("done")
    assert talk.kept["experience.1.bullets"] == ("Cut the latency by half",)
    talk.says("no link")
    assert asked(talk) == "experience.2.company"
    talk.says("no")
    assert asked(talk) == "projects.1.name"
    assert talk.kept["experience"] == ("1",)


def test_yes_is_no_profile_but_asks_for_it():
    talk = talk_at("contact.linkedin")
    talk.says("yes")
    assert asked(talk) == "contact.linkedin"
    assert "Type it here" in talk.text
    assert "contact.linkedin" not in talk.kept


@pytest.mark.parametrize("said", ["why do you ask?", "Why do you need my phone number?"])
def test_a_question_asked_back_is_answered_and_the_same_put_again(said):
    talk = talk_at("contact.phone")
    talk.says(said)
    assert "recruiter" in talk.text
    assert asked(talk) == "contact.phone"
    assert "contact.phone" not in talk.kept


def test_who_does_not_know_what_to_write_is_helped():
    talk = talk_at("summary.text")
    talk.says("idk what to write")
    assert "this is an objective" in talk.text
    assert asked(talk) == "summary.text"


def test_nobody_is_stuck_at_a_needed_answer():
    talk = talk_at("contact.phone")
    talk.says("no")
    assert "needed" in talk.text
    assert "Leave it out for now" not in talk.labels
    talk.says("I don't want to")
    talk.taps("Leave it out for now")
    assert asked(talk) == "contact.place"
    talk.does("pdf")
    assert "Still missing: Phone" in talk.text
    talk.does("edit")
    assert "◐ Contact" in talk.text


def test_no_country_is_left_out_of_norway_and_no_level_of_the_goal():
    talk = Talk()
    talk.does("start")
    talk.says("Backend Developer")
    for _ in range(4):
        talk.says("no")
        talk.does("skip")
    assert asked(talk) == "profile.level"
    talk.says("Junior")
    talk.says("NO")
    assert talk.kept["profile.country"] == "NO"


def test_an_edit_to_no_keeps_the_old_answer_and_says_where_it_is_emptied():
    talk = talk_at("contact.github", contact__linkedin="linkedin.com/in/ada-example")
    talk.edits(talk.message, "none")
    assert "/edit" in talk.text
    assert talk.kept["contact.linkedin"].endswith("/ada-example")


def test_yes_confirms_what_was_asked_about():
    talk = talk_at("experience.1.period")
    talk.says("03/2024 - 12/2027")
    assert any(label.startswith("Yes") for label in talk.labels)
    talk.says("yes")
    assert talk.kept["experience.1.period"] == "2024-03/2027-12"


def test_no_to_a_question_about_the_date_asks_for_the_date_again():
    talk = talk_at("experience.1.period")
    talk.says("03/2024 - 12/2027")
    talk.says("no")
    assert asked(talk) == "experience.1.period"
    assert "experience.1.period" not in talk.kept
    assert talk.session.pending is None


@pytest.mark.parametrize("said", ["skip", "no", "/skip"])
def test_skipping_further_points_loses_none_that_were_sent(said):
    talk = talk_at("projects.1.bullets")
    talk.says("Built 12 endpoints\nWrote 40 tests")
    talk.does("skip") if said == "/skip" else talk.says(said)
    assert talk.kept["projects.1.bullets"] == ("Built 12 endpoints", "Wrote 40 tests")
    assert asked(talk) == "projects.1.link"


@pytest.mark.parametrize(("said", "kept"), [("April", "2025-04/.."), ("april 2025", "2025-04/..")])
def test_one_of_several_readings_can_be_typed_by_how_it_begins(said, kept):
    talk = talk_at("experience.1.period")
    talk.says("since spring 2025")
    talk.says(said)
    assert talk.kept["experience.1.period"] == kept


def test_emoji_in_an_answer_are_told_to_stay_off_the_page():
    talk = talk_at("projects.1.name")
    talk.says("Chat Server 😀")
    assert "Emoji stay off the printed page" in talk.text
    talk.says("Keeps 90 people of a dormitory in touch")
    assert "Emoji" not in talk.text


@pytest.mark.parametrize("said", ["2", "Moved billing"])
def test_the_key_achievement_can_be_named_by_its_number_or_chosen_and_has_no_example(said):
    talk = talk_at("experience.1.best")
    assert "Example" not in talk.text
    if said == "2":
        talk.says(said)
    else:
        talk.taps("Moved billing to Kafka")
    assert talk.kept["experience.1.best"] == "Moved billing to Kafka"


@pytest.mark.parametrize("said", ["why?", "Why do you ask?", "idk", "no", "ok"])
def test_a_word_back_to_a_warning_is_no_answer_and_the_choice_stays(said):
    talk = talk_at("summary.text")
    talk.says("I was born on 4 May 1986 and lead the billing team at Acme")
    talk.says(said)
    assert "Before I save that" in talk.text
    assert ("bias" in talk.text) is (said not in {"no", "ok"})
    assert "summary.text" not in talk.kept
    talk.taps("Remove it")
    assert "billing team" in talk.kept["summary.text"]


def test_no_leaves_a_point_as_it_is():
    talk = talk_at("projects.1.bullets")
    talk.says("Built 12 endpoints\nWrote 40 tests")
    talk.taps("Change a point")
    talk.taps("1")
    talk.says("no")
    assert talk.kept["projects.1.bullets"] == ("Built 12 endpoints", "Wrote 40 tests")
    assert "More points?" in talk.text


def test_delete_is_confirmed_by_its_whole_button_only():
    talk = talk_at("contact.phone")
    talk.does("delete")
    talk.says("delete")
    assert talk.effects == ()
    talk.does("delete")
    talk.says("yes")
    assert talk.effects == ()
    assert "Delete everything" in talk.labels
    talk.says("no")
    assert talk.effects == ()
    assert talk.session.pending is None
    assert talk.kept["contact.name"]


def test_keep_is_enough_of_a_label_at_a_warning():
    talk = talk_at("summary.text")
    talk.says("I was born on 4 May 1986 and lead the billing team at Acme")
    talk.says("remove")
    assert "1986" not in talk.kept["summary.text"]


def test_an_older_job_may_stand_without_points_and_nothing_is_missing():
    """R103, R104."""
    talk = talk_at("experience.1.company")
    for text in ("Acme", "no", "no", "Developer", "2020 - now", "no", "Cut latency by half"):
        talk.says(text)
    assert "Skip" not in talk.labels
    for text in ("done", "no", "Chez Nous", "no", "no", "Head Chef", "2015 - 2019", "no"):
        talk.says(text)
    assert asked(talk) == "experience.2.bullets"
    talk.taps("Skip")
    assert asked(talk) == "experience.2.link"
    talk.does("edit")
    talk.taps("Experience")
    assert "✓ 2. Head Chef, Chez Nous" in talk.text
    talk.does("pdf")
    assert "Achievements" not in talk.text
