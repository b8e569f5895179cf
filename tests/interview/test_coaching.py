"""The coach in the chat: what is said of an answer, and what may be done about it (U21)."""

from dataclasses import replace

import pytest

from bot.checks import coach
from bot.checks.writing.rule import MID, Field
from bot.interview import advice, coached, coaching
from bot.interview.advice import Ref, name_of
from bot.interview.catalogue import CATALOGUE
from bot.interview.replies import Acknowledged, Ask, Button, Fate, Finished, Measure, Summary, Warn
from bot.interview.session import Answer, Focus, Mark
from tests.driver import Chatter, Sheet, answer, asked_now
from tests.interview.talk import Talk
from tests.interview.test_engine import talk_at
from tests.interview.test_guarding import finished
from tests.person import Person
from tests.resume.drafts import resume
from tests.served import Served

MID_GERMANY = {
    "profile__level": "mid",
    "profile__country": "Germany",
    "profile__target": "Backend Developer",
}
BARE = "Software Engineer"  # W11
GOOD = "Backend Engineer | Java, Spring Boot | payment systems"
RATED = "Languages: Python (expert), Go 4/5"  # W44, with better words
TRAIT = "Passionate backend engineer in Python and Django, running payment services for 5 years"
POINTS = "experience.1.bullets"
STRONG = (
    "Rebuilt the nightly invoicing jobs in Python and Kafka, cutting the run from 3 hours to 20 "
    "minutes"
)
WEAK = "Passionate team player who moved invoicing to Kafka, cutting its run from 3 h to 20 min"
GAIN = "Tuned the slow queries of the orders service in PostgreSQL"


def at(key):
    return talk_at(key, **MID_GERMANY)


def remarks(talk):
    return [one.code for one in getattr(talk.replies[-1], "advice", ())]


def asks_for_a_number(talk, text):
    """As if tapped under a remark on that text."""
    talk.presses(
        Button("Add a number", "number", str(Ref((advice.NOW,), name_of(text), POINTS))), ""
    )


# What is said.


def test_a_remark_stands_above_the_next_question_in_the_same_message():
    talk = at("headline.text")
    talk.says(BARE)
    (reply,) = talk.replies
    assert isinstance(reply, Ask)
    assert reply.screen == "summary.text"
    assert remarks(talk) == ["W11"]
    assert talk.text.index("💡") < talk.text.index("two to four sentences")
    assert talk.labels[:2] == ["Edit it", "Fine as it is"]


def test_who_simply_answers_goes_on_and_the_remark_is_gone():
    talk = at("headline.text")
    talk.says(BARE)
    talk.taps("Skip this section")
    assert talk.kept["headline.text"] == BARE
    assert "💡" not in talk.text
    talk.does("continue")
    assert "💡" not in talk.text


def test_a_remark_stays_while_its_question_is_explained():
    talk = at("headline.text")
    talk.says(BARE)
    talk.taps("Why?")
    assert remarks(talk) == ["W11"]
    talk.does("help")
    assert remarks(talk) == ["W11"]


@pytest.mark.parametrize("text", [GOOD, "skip"])
def test_who_writes_well_or_leaves_it_out_sees_nothing(text):
    talk = at("headline.text")
    talk.says(text)
    assert remarks(talk) == []
    assert advice.LAST not in talk.session.answers


def test_points_that_say_it_all_draw_no_remark():
    talk = at(POINTS)
    talk.says(STRONG)
    assert remarks(talk) == []


def test_of_many_points_at_once_two_remarks_are_made_at_most_and_no_rule_speaks_twice():
    talk = at(POINTS)
    talk.says("\n".join(f"• {WEAK} {number}" for number in range(8)))
    assert 1 <= len(remarks(talk)) <= coach.MOST_REMARKS
    assert len(set(remarks(talk))) == len(remarks(talk))
    assert "“Passionate team player who moved" in talk.text


def test_only_new_points_are_looked_at():
    talk = at(POINTS)
    talk.says(WEAK)
    assert "W08" in remarks(talk)
    talk.says(STRONG)
    assert remarks(talk) == []


def test_a_list_of_names_is_looked_at_as_a_whole():
    talk = Talk(session=replace(finished(), focus=Focus("interests.items")))
    talk.says("Reading, films, chess")
    assert remarks(talk) == ["W92"]


def test_what_the_guard_holds_back_is_coached_once_it_is_stored():
    talk = at("headline.text")
    talk.says(f"{BARE}, 37 years old")
    assert isinstance(talk.replies[-1], Warn)
    talk.taps("Remove it")
    assert talk.kept["headline.text"] == BARE
    assert remarks(talk) == ["W11"]


def test_an_id_is_masked_in_what_the_coach_shows():
    """It may stand there by another door, such as an older rule."""
    before = at(POINTS).session
    held = Answer(("Passionate, passport number: 123456789", STRONG), Mark.OPEN)
    after = {**before.answers, POINTS: held}
    refs = advice.fresh(before.answers, after, [POINTS])
    talk = Talk(session=advice.remembering(replace(before, answers=after), POINTS, refs))
    talk.does("continue")
    assert "W08" in remarks(talk)
    assert "“Passionate, passport number: " in talk.text
    assert "123456789" not in talk.text


# An edited message.


def test_an_edited_message_gets_a_remark_above_the_open_question():
    talk = at("headline.text")
    message = talk.says(GOOD)
    talk.edits(message, BARE)
    assert isinstance(talk.replies[0], Acknowledged)
    assert remarks(talk) == ["W11"]
    assert "Headline: " in talk.text


def test_an_edit_is_not_told_again_what_the_text_before_was_told():
    talk = at("headline.text")
    message = talk.says(BARE)
    talk.edits(message, "Software Developer")
    assert [type(reply) for reply in talk.replies] == [Acknowledged]


# Buttons.


def rated():
    talk = at("skills.1.name")
    talk.says(RATED)
    return talk


def test_better_words_are_shown_whole_and_taken_by_one_tap_that_can_be_undone():
    talk = rated()
    assert "→ Languages: Python, Go" in talk.text
    talk.taps("Use it")
    assert talk.kept["skills.1.items"] == ("Python", "Go")
    assert "✓ Now: Languages: Python, Go" in talk.text
    assert talk.labels[:2] == ["Undo", "Edit it"]
    talk.taps("Undo")
    assert talk.kept["skills.1.items"] == ("Python (expert)", "Go 4/5")


@pytest.mark.parametrize("typed", ["use it", "Use"])
def test_use_it_may_be_typed(typed):
    talk = rated()
    talk.says(typed)
    assert talk.kept["skills.1.items"] == ("Python", "Go")


def test_undo_may_be_typed():
    talk = rated()
    talk.says("use it")
    talk.says("Undo")
    assert talk.kept["skills.1.items"] == ("Python (expert)", "Go 4/5")


def test_a_second_tap_on_use_it_says_so_and_changes_nothing():
    talk = rated()
    button, place = talk.buttons[0], talk.place
    assert button.label == "Use it"
    talk.presses(button, place)
    session = talk.session
    talk.presses(button, place)
    assert "is in already" in talk.text
    assert talk.session.answers == session.answers


def test_better_words_for_a_text_that_changed_meanwhile_are_not_taken():
    """A button of an earlier message, or of another device."""
    talk = rated()
    button, place = talk.buttons[0], talk.place
    talk.presses(Button("", "edit", "skills.1.items"), "")
    talk.says("Rust")
    kept = talk.kept
    talk.presses(button, place)
    assert "has changed since" in talk.text
    assert talk.kept == kept
    talk.presses(Button("", "remove", "skills.1"), "")
    talk.presses(button, place)
    assert "has changed since" in talk.text


def test_old_buttons_leave_an_answer_that_is_held_back_alone():
    talk = at("headline.text")
    talk.says(BARE)
    buttons = [b for b in talk.buttons if b.action in {"reword", "fine"}]
    talk.says("I build APIs and I am 37 years old.")
    for button in buttons:
        talk.presses(button, "")
        assert talk.session.pending.about == "guard"
        assert isinstance(talk.replies[-1], Warn)


def test_a_point_in_other_words_stays_said_by_its_message():
    """An edited message corrects that point, and no other (U14)."""
    talk = at(POINTS)
    first = talk.says(WEAK)
    talk.says(STRONG)
    text = next(coached.texts(talk.session.answers, POINTS))
    new = "Moved invoicing to Kafka"
    outcome = coaching.taken(CATALOGUE, talk.session, text, new, ("W08",), Fate.TAKEN)
    talk.session = outcome.session
    assert talk.kept[POINTS] == ("Moved invoicing to Kafka", STRONG)
    talk.edits(first, "Moved invoicing to Kafka in 2 weeks, cutting errors by 40 %")
    assert talk.kept[POINTS][1] == STRONG
    assert talk.kept[POINTS][0].endswith("40 %")


def test_edit_it_asks_again_with_the_old_words_and_goes_on_from_there():
    talk = at("headline.text")
    talk.says(BARE)
    talk.taps("Edit it")
    assert f"Now: {BARE}" in talk.text
    talk.says(GOOD)
    assert talk.kept["headline.text"] == GOOD
    assert talk.replies[-1].screen == "summary.text"
    assert remarks(talk) == []


def test_edit_it_on_a_point_asks_for_that_point():
    talk = at(POINTS)
    talk.says(f"{STRONG}\n{WEAK}")
    talk.taps("Edit it")
    assert WEAK in talk.text
    talk.says("Moved invoicing to Kafka, cutting its run from 3 h to 20 min")
    assert talk.kept[POINTS][0] == STRONG
    assert talk.kept[POINTS][1].startswith("Moved invoicing")


# Fine as it is.


def test_what_was_dismissed_stays_so_for_that_text_after_undo_and_restart():
    talk = at("headline.text")
    talk.says(BARE)
    talk.taps("Fine as it is")
    assert remarks(talk) == []
    assert "stays as it is" in talk.text
    talk.does("undo")
    talk.restarted = True
    talk.says(BARE)
    assert talk.kept["headline.text"] == BARE
    assert remarks(talk) == []


@pytest.mark.parametrize("typed", ["fine", "Fine as it is", "it's fine"])
def test_fine_may_be_typed_while_the_remark_is_there(typed):
    talk = at("headline.text")
    talk.says(BARE)
    talk.says(typed)
    assert "summary.text" not in talk.kept
    assert remarks(talk) == []


def test_a_second_tap_on_fine_changes_nothing():
    talk = at("headline.text")
    talk.says(BARE)
    button = next(b for b in talk.buttons if b.label == "Fine as it is")
    talk.presses(button, "")
    answers = talk.session.answers
    talk.presses(button, "")
    assert talk.session.answers == answers


def test_fine_on_a_text_that_is_gone_is_told_plainly():
    talk = at("headline.text")
    talk.says(BARE)
    button = next(b for b in talk.buttons if b.label == "Fine as it is")
    talk.does("undo")
    talk.presses(button, "")
    assert "has changed since" in talk.text


def test_a_rule_dismissed_three_times_is_silent_for_the_whole_resume():
    talk = at("headline.text")
    message = talk.says(BARE)
    for title in ("Software Developer", "Backend Developer", "Java Developer"):
        talk.taps("Fine as it is")
        told = talk.text
        talk.edits(message, GOOD)
        talk.edits(message, title)
    assert "won't mention this again here: bare title" in told
    assert remarks(talk) == []


def test_dismissals_hold_no_word_of_the_text():
    talk = at("headline.text")
    talk.says(BARE)
    talk.taps("Fine as it is")
    kept = {k: a for k, a in talk.session.answers.items() if k.startswith((advice.FINE, "advised"))}
    assert kept
    assert "Software" not in str(kept)
    assert all(name.isalpha() for name in kept["fine.W11"].value)


# A number.


def test_a_rule_that_asks_for_a_number_offers_to_add_one():
    for rule in coach.WRITING_RULES:
        if rule.asks_number and Field.BULLET in rule.fields and MID in rule.levels:
            talk = at(POINTS)
            talk.says(rule.bad[0])
            assert "Add a number" in talk.labels, rule.code


def test_a_number_is_asked_for_by_what_it_measures_and_worked_into_the_point():
    talk = at(POINTS)
    talk.says(f"{GAIN}\n{STRONG}")
    asks_for_a_number(talk, GAIN)
    assert isinstance(talk.replies[-1], Measure)
    assert GAIN in talk.text
    assert {"Latency", "Cost", "Before and after", "No number"} <= set(talk.labels)
    talk.taps("Query time")
    assert "“from 3 s to 40 ms”" in talk.text
    talk.says("About 80 %")
    assert talk.kept[POINTS] == (f"{GAIN}, cutting query time by about 80 %", STRONG)
    assert "✓ Now: " in talk.text
    assert talk.labels[:2] == ["Undo", "Edit it"]
    talk.taps("Undo")
    assert talk.kept[POINTS] == (GAIN, STRONG)


def test_what_it_measures_may_be_typed_and_changed():
    talk = at(POINTS)
    talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.says("uptime")
    assert "99.95 %" in talk.text
    talk.taps("Measure another thing")
    talk.taps("Users")
    talk.says("2,000 a day")
    assert talk.kept[POINTS] == (f"{GAIN}, serving 2,000 users a day",)


def test_a_figure_sent_before_anything_was_tapped_is_taken():
    talk = at(POINTS)
    talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.says("by 30 %")
    assert talk.kept[POINTS] == (f"{GAIN}, cutting query time by 30 %",)


def test_no_figure_is_invented_and_the_question_stays():
    talk = at(POINTS)
    talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.taps("Latency")
    talk.says("a whole lot")
    assert "I see no figure" in talk.text
    assert talk.kept[POINTS] == (GAIN,)
    assert isinstance(talk.replies[-1], Measure)


@pytest.mark.parametrize("way_out", ["No number", "no", "I don't know", "skip"])
def test_no_number_is_a_way_out_that_leaves_the_point_alone(way_out):
    talk = at(POINTS)
    talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.says(way_out)
    assert talk.kept[POINTS] == (GAIN,)
    assert isinstance(talk.replies[-1], Ask)
    assert talk.session.pending is None


def test_a_whole_line_sent_for_a_figure_is_the_point_anew():
    talk = at(POINTS)
    talk.says(f"{GAIN}\n{STRONG}")
    asks_for_a_number(talk, GAIN)
    line = f"{GAIN}, so that nine of ten requests are now answered within 90 ms, down from 2 s"
    talk.says(line)
    assert talk.kept[POINTS] == (line, STRONG)


def test_a_personal_detail_is_no_figure():
    talk = at(POINTS)
    talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.says("Date of birth: 14 March 1988")
    assert talk.kept[POINTS] == (GAIN,)
    assert "1988" not in str(talk.session)


def test_a_point_removed_while_its_figure_is_asked_for_is_told_plainly():
    talk = at(POINTS)
    message = talk.says(GAIN)
    asks_for_a_number(talk, GAIN)
    talk.taps("Latency")
    talk.edits(message, STRONG)
    talk.says("30 %")
    assert "has changed since" in talk.text
    assert talk.kept[POINTS] == (STRONG,)


UNMEASURED = (
    "Backend developer with five years of Python and Django for hospital information systems. "
    "Owns the admission module and its interfaces to the lab."
)


def test_a_figure_for_a_summary_becomes_a_sentence_after_it():
    """R60, R97."""
    talk = at("summary.text")
    talk.says(UNMEASURED)
    assert "W25" in remarks(talk)
    talk.taps("Add a number")
    assert UNMEASURED in talk.text
    assert "Before and after" not in talk.labels
    talk.taps("Latency")
    talk.says("from 900 to 210 ms")
    assert talk.kept["summary.text"] == f"{UNMEASURED} Cut latency from 900 to 210 ms."
    assert talk.labels[:2] == ["Undo", "Edit it"]
    talk.taps("Undo")
    assert talk.kept["summary.text"] == UNMEASURED


def test_of_a_figure_for_a_summary_it_is_asked_what_it_measures():
    talk = at("summary.text")
    talk.says(UNMEASURED)
    talk.taps("Add a number")
    talk.says("30 %")
    assert "what is that a figure of" in talk.text
    talk.taps("Cost")
    talk.says("30 %")
    assert talk.kept["summary.text"] == f"{UNMEASURED} Cut costs by 30 %."


# Elsewhere.


def test_after_a_change_under_edit_the_remark_stands_on_the_screen_returned_to():
    talk = Talk(session=finished())
    talk.presses(Button("", "edit", "headline.text"), "")
    talk.says(BARE)
    assert isinstance(talk.replies[-1], Summary)
    assert remarks(talk) == ["W11"]
    talk.taps("Edit it")
    talk.says(GOOD)
    assert isinstance(talk.replies[-1], Summary)
    assert remarks(talk) == []


def test_fine_on_a_summary_returns_to_it():
    talk = Talk(session=finished())
    talk.presses(Button("", "edit", "headline.text"), "")
    talk.says(BARE)
    talk.says("fine")
    assert isinstance(talk.replies[-1], Summary)
    assert remarks(talk) == []


def test_a_remark_on_the_last_answer_stands_on_the_last_screen():
    talk = Talk(session=replace(finished(), focus=Focus("headline.text")))
    talk.says(BARE)
    assert isinstance(talk.replies[-1], Finished)
    assert remarks(talk) == ["W11"]
    assert talk.labels.count("Fine as it is") == 1
    talk.taps("Fine as it is")
    assert isinstance(talk.replies[-1], Finished)
    assert remarks(talk) == []


def test_why_explains_the_remark_shown_last_and_any_by_its_code():
    talk = at("headline.text")
    talk.says(BARE)
    talk.does("why")
    assert "W11 · bare title" in talk.text
    talk.taps("Skip this section")
    talk.does("why")
    assert "W11 · bare title" in talk.text
    talk.commands("why", "w44")
    assert "W44 · self-rating" in talk.text


async def test_a_remark_is_shown_and_settled_on_telegram_across_a_restart(api, database_url, pool):
    ada = Person(api, 1001)
    async with Served(api, database_url, pool) as running:
        await ada.says("/start")
        player, sheet = Chatter(ada), Sheet(resume("ivanka"))
        while (asked := asked_now(ada.last.text))[0].key != "headline":
            await answer(player, sheet, *asked)
        await ada.says(BARE)
        assert "💡" in ada.last.text
        assert ada.last.labels[:2] == ["Edit it", "Fine as it is"]
        before = ada.last
        await running.restart()
        await ada.taps("Edit it")
        assert f"Now: {BARE}" in ada.last.text
        await ada.says(GOOD)
        assert "💡" not in ada.last.text
        await ada.taps("Fine as it is", on=before)
        assert "Now two to four sentences" in ada.message("has changed since").text
        assert not ada.spinning


@pytest.mark.parametrize(("headline", "asked"), [(GOOD, []), (BARE, ["W23"])])
def test_a_stack_in_the_headline_is_not_asked_for_again_in_the_summary(headline, asked):
    told = (
        "Backend engineer with 6 years in card payments. Cut settlement from 9 hours to 40 minutes."
    )
    answers = {"headline.text": Answer(headline), "summary.text": Answer(told)}
    [text] = coached.texts(answers, "summary.text")
    assert [each.code for each in coach.remarks(text.text, text.setting)] == asked
