"""A question under another key over a live session: nothing is lost or asked twice (U2)."""

from dataclasses import replace

from bot.interview import journey
from tests.interview.talk import Talk, question, section

NAME, MAIL, TOWN = question("name"), question("mail"), question("town")
COMPANY, TITLE = question("company", again="Another company?"), question("title")


def catalogue(mail=MAIL, title=TITLE):
    person = section("person", NAME, mail, TOWN)
    return (person, section("job", COMPANY, title, one="job", many="jobs"))


def renamed(old, new):
    return replace(question(new), was=(old,))


def asked(talk):
    return journey.asked_step(talk.catalogue, talk.session).key


def test_a_question_that_says_what_it_was_called_before_keeps_its_answer():
    talk = Talk(catalogue())
    talk.does("start")
    for text in ("Ada", "ada@example.com", "Uppsala", "Bluefin", "Engineer"):
        talk.says(text)
    again = talk.again(catalogue(renamed("mail", "email"), renamed("title", "role")))
    again.does("continue")
    assert asked(again) == "job.2.company"
    assert again.kept["person.email"] == "ada@example.com"
    assert again.kept["job.1.role"] == "Engineer"
    assert "person.mail" not in again.kept


def test_what_was_changed_under_the_old_name_can_be_taken_back():
    talk = Talk(catalogue())
    talk.does("start")
    for text in ("Ada", "ada@example.com"):
        talk.says(text)
    again = talk.again(catalogue(renamed("mail", "email")))
    again.does("undo")
    assert asked(again) == "person.email"
    assert "person.email" not in again.kept
