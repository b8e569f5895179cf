"""The guard as the person meets it: one message, a choice, a country, and a way back (U20)."""

from dataclasses import replace
from functools import cache

import pytest

from bot.interview import engine, journey
from bot.interview.catalogue import CATALOGUE
from bot.interview.events import Attachment, Moment, Said
from bot.interview.files import WRITTEN
from bot.interview.replies import Button, Deliver, Erase, Scrub, Summary, Told, Warn, Why
from bot.interview.session import Answer
from tests.interview.talk import NOON, Talk
from tests.interview.test_engine import answer, asked, talk_at

US = {"profile__country": "United States"}
BORN = "Date of birth: 14 March 1988"
BLOCK = f"""PERSONAL DETAILS
{BORN}
Age: 37
Marital status: married
Children: two
Religion: Hindu
Expected salary: 65k EUR
Sexual orientation: gay
I build payment systems in Go."""
PASSPORT = "I build APIs.\nPassport number: X1234567"
IBAN = "IBAN: DE89 3704 0044 0532 0130 00"


def warned(talk):
    return [reply for reply in talk.replies if isinstance(reply, Warn)]


# One answer, one message


def test_a_block_of_seven_fields_is_one_message_with_a_reason_each_and_the_line_that_stays():
    talk = talk_at("summary.text", **US)
    talk.says(BLOCK)
    (warning,) = talk.replies
    assert isinstance(warning, Warn)
    assert len(warning.details) == 7
    assert talk.text.count("• ") == 7
    assert talk.text.count("Employers in the US should not need this.") == 1
    assert "Without it:\nI build payment systems in Go.\n\n/why P" in talk.text
    assert talk.labels == ["Remove it", "Rewrite", "Keep it anyway"]
    assert len(talk.text) < 1_500
    assert "1988" not in talk.text + str(talk.session)


def test_several_details_of_one_kind_are_one_line():
    talk = talk_at("summary.text", **US)
    talk.says("I was born on 3 June 1987.\nDOB: 03.06.1987\nI build APIs.")
    assert talk.text.count("• ") == 1
    talk.taps("Remove it")
    assert talk.kept["summary.text"] == "I build APIs."


def test_of_a_long_list_only_what_changes_is_shown_and_the_rest_is_counted():
    talk = talk_at("projects.1.bullets", **US)
    lines = [f"Built endpoint number {n}" for n in range(8)]
    talk.says("\n".join((*lines, "I am 31 years old and wrote 40 tests", BORN)))
    assert "Without it:\nI wrote 40 tests\nThe other 8 lines stay as they are." in talk.text
    talk.taps("Remove it")
    assert talk.kept["projects.1.bullets"] == (*lines, "I wrote 40 tests")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("remove", "I build APIs."),
        ("Remove it", "I build APIs."),
        ("leave it out", "I build APIs."),
        ("rewrite", None),
    ],
)
def test_each_choice_can_be_typed(said, left):
    """U31."""
    talk = talk_at("summary.text", **US)
    talk.says(f"I build APIs.\n{BORN}")
    talk.says(said)
    assert talk.kept.get("summary.text") == left
    assert "1988" not in str(talk.session)


@pytest.mark.parametrize("said", ["keep", "Keep it", "keep it anyway"])
def test_a_typed_keep_keeps_what_this_process_still_remembers_and_else_asks_for_it_again(said):
    """U31, U20: the text is stored nowhere meanwhile."""
    for held in (f"I build APIs.\n{BORN}", ""):
        talk = talk_at("summary.text", **US)
        talk.says(f"I build APIs.\n{BORN}")
        outcome = hears(talk, said, held)
        kept = outcome.session.answers.get("summary.text")
        assert bool(kept) is bool(held)
        assert ("send_again" in str(outcome.replies)) is not bool(held)


def hears(talk, text, held):
    """One step with the text that waits in memory."""
    moment = Moment(NOON, held=held)
    return engine.step(talk.catalogue, talk.session, Said(text, talk.message + 1), moment)


def test_where_nothing_would_be_left_removing_asks_the_question_again():
    talk = talk_at("summary.text", **US)
    talk.says(BORN)
    assert talk.labels == ["Remove it", "Rewrite", "Keep it anyway"]
    talk.taps("Remove it")
    assert "Nothing would be left" in talk.text
    assert asked(talk) == "summary.text"
    assert talk.session.pending is None


def test_of_an_address_the_city_is_offered_to_stay():
    """R44."""
    talk = talk_at("contact.place", **US)
    talk.says("12 Elm Street, Leeds, United Kingdom")
    assert "Without it:\nLeeds, United Kingdom" in talk.text
    talk.taps("Remove it")
    assert talk.kept["contact.place"] == "Leeds, United Kingdom"


# After Keep


def test_after_keep_the_guard_is_silent_on_that_kind_in_edit_and_after_a_restart_too():
    talk = talk_at("summary.text", **US)
    talk.says(f"I build APIs.\n{BORN}")
    talk.taps("Keep it anyway")
    talk.restarted = True
    talk.does("edit")
    for label in ("Summary", "Summary"):
        talk.taps(label)
    talk.says("I was born on 3 June 1987 and build APIs.")
    assert not warned(talk)
    assert "1987" in talk.kept["summary.text"]
    talk.does("pdf")
    assert not any(isinstance(reply, Summary) for reply in talk.replies)


def test_privacy_lists_what_was_kept_and_dropping_it_asks_about_the_answers_that_hold_it():
    talk = talk_at("summary.text", **US)
    talk.says(f"I build APIs.\n{BORN}\nAge: 37")
    talk.taps("Keep it anyway")
    talk.does("privacy")
    assert "Kept on this résumé because you said so: date of birth, age." in talk.text
    privacy = next(made for made in talk.shown if "Your data" in made.text)
    button = next(b for row in privacy.rows for b in row if b.label.endswith("date of birth"))
    talk.presses(button, "")
    assert "Summary holds: date of birth." in talk.text
    assert "Without it" in talk.text
    assert "14 March 1988" in talk.kept["summary.text"]  # nothing is removed without a word
    talk.taps("Remove it")
    assert talk.kept["summary.text"] == "I build APIs.\nAge: 37"
    assert "1988" not in str(talk.session)
    assert any(isinstance(effect, Scrub) for effect in talk.effects)
    assert "no answer holds" in talk.text


@pytest.mark.parametrize("typed", ["date of birth", "Birth", "birth_date"])
def test_a_kept_kind_can_be_dropped_by_its_name(typed):
    talk = talk_at("summary.text", **US)
    talk.says(f"I build APIs.\n{BORN}")
    talk.taps("Keep it anyway")
    talk.commands("privacy", typed)
    assert "Summary holds: date of birth." in talk.text
    talk.taps("Keep it anyway")
    talk.does("privacy")
    assert "because you said so: date of birth." in talk.text


def test_dropping_what_was_not_kept_or_stands_nowhere_says_so():
    talk = talk_at("summary.text", **US)
    talk.commands("privacy", "photo")
    assert "not among the details" in talk.text
    talk.session = replace(
        talk.session, answers={**talk.session.answers, "kept.photo": Answer("yes")}
    )
    talk.commands("privacy", "photo")
    assert "No answer holds it now" in talk.text
    assert "kept.photo" not in talk.session.answers


def test_a_walk_asks_answer_by_answer_and_rewriting_comes_back_to_it():
    talk = stored(
        summary__text=f"I build APIs.\n{BORN}",
        experience__1__bullets=("Built 12 endpoints", f"Wrote 40 tests. {BORN}", BORN),
    )
    talk.does("pdf")
    talk.taps("Go through them")
    assert "Summary holds" in talk.text
    talk.taps("Rewrite")
    assert asked(talk) == "summary.text"
    talk.says("I build APIs, well.")
    assert talk.kept["summary.text"] == "I build APIs, well."
    assert "Wrote 40 tests. Date" in talk.text
    talk.taps("Rewrite")
    talk.says("Wrote 44 tests")
    assert "Without it" not in talk.text  # that point holds nothing else
    talk.taps("Remove it")
    assert talk.kept["experience.1.bullets"] == ("Built 12 endpoints", "Wrote 44 tests")
    assert "no answer holds" in talk.text
    talk.taps("Get my PDF")
    talk.taps("Make the PDF")
    assert talk.effects == (Deliver("pdf"),)
    assert "1988" not in str(talk.session)


def test_a_text_typed_instead_of_a_tap_replaces_the_answer_in_question():
    talk = stored(summary__text=f"I build APIs.\n{BORN}", headline__text=f"Go developer. {BORN}")
    talk.does("pdf")
    talk.taps("Go through them")
    talk.says("Go developer with a calm hand")
    assert talk.kept["headline.text"] == "Go developer with a calm hand"
    assert "Summary holds" in talk.text


def test_two_taps_on_remove_settle_one_point_and_not_the_next():
    """U7."""
    talk = stored(experience__1__bullets=("Built 12 endpoints", BORN, "I am 37 years old"))
    talk.does("pdf")
    talk.taps("Go through them")
    button, place = talk.buttons[0], talk.place
    talk.presses(button, place)
    talk.presses(button, place)
    assert talk.kept["experience.1.bullets"] == ("Built 12 endpoints", "I am 37 years old")


def test_a_walk_can_be_left_and_the_interview_goes_on():
    for leave in ("cancel", "back", "continue", "edit"):
        talk = stored(summary__text=f"I build APIs.\n{BORN}")
        talk.does("pdf")
        talk.taps("Go through them")
        talk.does(leave)
        assert not warned(talk)
        assert "1988" in talk.kept["summary.text"]


# Countries


@pytest.mark.parametrize(
    ("country", "labels", "words"),
    [
        ("Germany", ["Keep it", "Remove it", "Rewrite"], "Usual in Germany, still optional."),
        ("France", ["Remove it", "Rewrite", "Keep it anyway"], "Seen in France, less and less"),
        ("United Kingdom", ["Remove it", "Rewrite", "Keep it anyway"], "should not need this"),
    ],
)
def test_what_comes_first_and_how_it_is_worded_follows_the_country(country, labels, words):
    """R159."""
    talk = talk_at("summary.text", profile__country=country)
    talk.says(f"I build APIs.\n{BORN}")
    assert talk.labels == labels
    assert words in talk.text
    assert talk.buttons[0].style == "primary"
    assert "leave" not in talk.text.lower()
    talk.taps(labels[0])
    assert ("1988" in talk.kept["summary.text"]) is (labels[0] == "Keep it")


def test_where_some_of_it_is_usual_that_can_be_kept_and_the_rest_removed_in_one_tap():
    talk = talk_at("summary.text", profile__country="Germany")
    talk.says(f"I build APIs.\n{BORN}\nReligion: Hindu\nMarital status: married")
    assert talk.labels == ["Keep only date of birth", "Remove all", "Rewrite", "Keep it anyway"]
    assert "Date of birth: Usual in Germany" in talk.text
    talk.taps("Keep only date of birth")
    assert talk.kept["summary.text"] == f"I build APIs.\n{BORN}"
    assert {key for key in talk.kept if key.startswith("kept.")} == {"kept.birth_date"}


def test_an_ethnic_origin_is_not_recommended_where_a_nationality_is_usual():
    """GDPR art. 9."""
    for detail, first in (("Nationality: Turkish", "Keep it"), ("Ethnicity: Kurdish", "Remove it")):
        talk = talk_at("summary.text", profile__country="Germany")
        talk.says(f"I build APIs.\n{detail}")
        assert talk.labels[0] == first


# Ids and bank numbers


@pytest.mark.parametrize("country", ["Germany", "India", "Saudi Arabia", "Russia"])
@pytest.mark.parametrize("detail", ["Passport number: X1234567", IBAN])
def test_a_number_is_a_matter_of_safety_in_any_country(detail, country):
    talk = talk_at("summary.text", profile__country=country)
    talk.says(f"I build APIs.\n{detail}")
    assert talk.labels == ["Remove it", "Rewrite", "Keep it anyway", "Delete my message"]
    assert "matter of safety" in talk.text
    assert "in any country" in talk.text


def test_the_message_is_deleted_on_a_tap_and_the_choice_stays():
    talk = talk_at("summary.text", **US)
    number = talk.says(PASSPORT)
    talk.taps("Delete my message")
    assert talk.replies[-1] == Erase(number)
    assert talk.labels == ["Remove it", "Rewrite", "Keep it anyway"]
    assert warned(talk)[0].message is None
    talk.taps("Remove it")
    assert talk.kept["summary.text"] == "I build APIs."
    assert not any(isinstance(reply, Told) for reply in talk.replies)


@pytest.mark.parametrize("choice", ["Remove it", "Rewrite", "Keep it anyway"])
def test_a_message_that_was_not_deleted_can_be_after_the_choice(choice):
    talk = talk_at("summary.text", **US)
    number = talk.says(PASSPORT)
    talk.taps(choice)
    left = talk.replies[0]
    assert (left.kind, left.rows[0][0].argument) == ("still_in_chat", str(number))
    talk.presses(left.rows[0][0], "")
    assert talk.replies[-1] == Erase(number)


def test_a_kept_number_is_masked_wherever_the_bot_shows_it():
    text = f"I build APIs. {IBAN}"
    places = {
        "headline.text": text,
        "summary.text": text,
        "skills.1.name": text,
        "skills.1.items": (text, "Go"),
        "experience.1.title": text,
        "experience.1.company": text,
        "experience.1.bullets": (text, "Built 12 endpoints"),
        "interests.items": (text,),
    }
    talk = stored(**{key.replace(".", "__"): value for key, value in places.items()})
    kept = {"kept.bank_details": Answer("yes")}
    talk.session = replace(talk.session, answers={**talk.session.answers, **kept})
    seen = []
    for section in ("headline", "summary", "skills", "experience", "interests"):
        talk.does("edit")
        seen.append(talk.text)
        for place in (section, f"{section}.1"):
            talk.presses(see(place), "")
            seen += [talk.text, *talk.labels]
    for key in places:
        talk.presses(see(key, "edit"), "")
        seen += [talk.text, *talk.labels]
        if "Change a point" in talk.labels:
            talk.taps("Change a point")
            seen.append(talk.text)
            talk.taps("1")
            seen.append(talk.text)
        talk.does("cancel")
        seen.append(talk.text)
    talk.presses(see("summary.text", "edit"), "")
    talk.says("Something else")
    talk.does("undo")
    seen.append(talk.text)
    talk.presses(see("skills.1.name", "edit"), "")
    talk.says(f"Tools: {IBAN}, Go")
    seen.append(talk.text)
    talk.commands("privacy", "bank details")
    while warned(talk):
        seen.append(talk.text)
        talk.taps("Keep it anyway")
    assert not [text for text in seen if "3704" in text or "0532" in text]
    assert sum("•••• 00" in text for text in seen) > 10


def see(argument, action="see"):
    return Button("", action, argument)


# Before a file is made


@cache
def finished():
    """A session in which nothing is left to ask."""
    talk = Talk()
    talk.does("start")
    while step := journey.open_step(CATALOGUE, talk.session):
        answer(talk, step, US.get(step.key.replace(".", "__")))
    return talk.session


def stored(**answers):
    """A finished interview with these answers put in by another door, such as an older rule."""
    talk = Talk(session=finished())
    given = {key.replace("__", "."): Answer(value, message=7) for key, value in answers.items()}
    talk.session = replace(talk.session, answers={**talk.session.answers, **given}, pending=None)
    return talk


def test_what_nobody_decided_about_is_asked_in_one_message_with_a_way_to_each_answer():
    talk = stored(
        summary__text=f"I build APIs.\n{BORN}",
        experience__1__bullets=("I am 37 years old", "Built 9 APIs"),
    )
    talk.does("pdf")
    assert talk.effects == ()
    assert len(talk.replies) == 1
    assert "○ Summary: date of birth" in talk.text
    assert ": age" in talk.text
    assert "1988" not in talk.text
    talk.taps("Summary")
    assert "Summary holds: date of birth." in talk.text
    talk.does("pdf")
    talk.says("go through them")
    assert "Summary holds: date of birth." in talk.text
    talk.does("pdf")
    talk.taps("Make it as it is")
    assert talk.effects == (Deliver("pdf"),)
    talk.says("Make it as it is")
    assert talk.effects == (Deliver("pdf"),)


@pytest.mark.parametrize("kind", ["pdf", "preview", *WRITTEN])
def test_no_file_is_made_with_a_number_the_person_did_not_keep(kind):
    talk = stored(summary__text=PASSPORT)
    for argument in {kind, "pdf", "pdf!", "anyway", "json!", "docx!"}:
        talk.presses(see(argument, "deliver"), "")
        assert talk.effects == ()
        assert "Make it as it is" not in talk.labels
        assert "id or a bank number" in talk.text
    talk.taps("Go through them")
    talk.taps("Keep it anyway")
    talk.presses(see(kind, "deliver"), "")
    if kind == "pdf":
        talk.taps("Make the PDF")
    assert talk.effects == (Deliver(kind),)


def test_a_preview_and_an_export_wait_for_nothing_but_a_number():
    for kind in ("preview", "export"):
        talk = stored(summary__text=f"I build APIs.\n{BORN}")
        talk.presses(see(kind, "deliver"), "")
        assert talk.effects == (Deliver(kind),)


# Soft cases


def test_a_soft_case_never_holds_an_answer_and_is_mentioned_once_at_the_end():
    talk = talk_at("headline.text", **US)
    talk.says("Back-end developer (she/her)")
    assert talk.kept["headline.text"] == "Back-end developer (she/her)"
    assert not warned(talk)
    talk = stored(headline__text="Back-end developer (she/her)")
    talk.does("continue")
    assert "Worth a look: gender in Headline." in talk.text
    assert "Fine to keep." in talk.text
    assert {"Headline", "Fine as it is"} <= set(talk.labels)
    talk.taps("Fine as it is")
    assert "is ready" in talk.text
    assert "Worth a look" not in talk.text
    talk.says("fine as it is")
    assert "nothing_open" not in str(talk.replies)
    talk.does("pdf")
    talk.taps("Make the PDF")
    assert talk.effects == (Deliver("pdf"),)


def test_a_remark_leads_to_its_answer():
    talk = stored(headline__text="Back-end developer (she/her)")
    talk.does("continue")
    talk.taps("Headline")
    assert asked(talk) == "headline.text"


# Why


def test_why_with_a_code_gives_the_reason_an_example_and_the_source():
    for said in (("why", "P03"), ("why", "p03"), ("why_p03", "")):
        talk = talk_at("summary.text")
        talk.commands(*said)
        assert talk.text.startswith("P03 · age\n")
        for words in ("for example: “Age: 37”", "Left alone: “", "Source: ", "R36"):
            assert words in talk.text
        assert asked(talk) == "summary.text"
        assert "3/" in talk.text or "Now two" in talk.text  # the question again (U9)


def test_why_alone_explains_the_open_warning_or_lists_what_can_be_asked():
    talk = talk_at("headline.text", **US)
    talk.does("why")
    assert "• age: P03" in talk.text
    assert "• bare title: W11" in talk.text
    talk.says("Backend Engineer | Java, Spring Boot | payment systems")
    talk.says(f"I build APIs.\n{BORN}\nAge: 37")
    codes = warned(talk)[0].codes
    talk.does("why")
    assert tuple(rule.code for rule in talk.replies[0].rules) == codes
    assert len(codes) > 1
    assert warned(talk)
    talk.commands("why", "X99")
    assert "no rule called X99" in talk.text
    assert isinstance(talk.replies[0], Why)


def test_a_typed_why_is_still_the_button_of_the_question():
    talk = talk_at("summary.text")
    talk.says("why")
    assert not any(isinstance(reply, Why) for reply in talk.replies)
    assert "💬 Why?" in talk.text


# Names of files


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("passport_scan.pdf", "your ID number"),
        ("my-Aadhaar-card.jpeg.pdf", "your ID number"),
        ("Bank statement May.pdf", "your bank details"),
    ],
)
def test_a_file_named_after_a_number_is_left_unopened_with_a_way_to_delete_it(name, words):
    talk = talk_at("summary.text")
    number = talk.sends(Attachment.FILE, name=name)
    assert words in talk.text
    assert "unopened" in talk.text
    assert talk.replies[0].rows[0][0].argument == str(number)
    assert "Now two" in talk.text


def test_a_file_named_after_another_detail_is_answered_in_a_line():
    talk = talk_at("summary.text")
    talk.sends(Attachment.FILE, name="payslip-2024.pdf")
    assert "your pay, which a résumé does without" in talk.text
    talk.sends(Attachment.FILE, name="resume-2024.pdf")
    assert "Reading your file" in talk.text
