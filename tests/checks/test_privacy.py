"""Personal details are found, explained and cut out; look-alikes pass (U20, R36-R43, R159)."""

import re
import re._constants as constants
import re._parser as parser
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.finding import Finding, Severity
from bot.checks.personal.folding import folded
from bot.checks.personal.heads import NUMBER
from bot.checks.personal.lexicon import FOLDER, LISTS
from bot.checks.personal.shape import Place, Shape
from bot.checks.privacy import (
    CATEGORY_WORDS,
    EVIDENCE,
    PHOTO_ANSWER,
    PRIVACY_RULES,
    Category,
    find,
)

BAD = [(rule, text) for rule in PRIVACY_RULES for text in rule.bad]
GOOD = [text for rule in PRIVACY_RULES for text in rule.good]


def categories(text, section="extras", kept=frozenset()):
    return {finding.category for finding in find(text, section, kept)}


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda value: getattr(value, "code", value))
def test_a_rule_finds_its_bad_examples(rule, text):
    assert rule.category in categories(text, "contact")


@pytest.mark.parametrize("text", GOOD)
def test_no_rule_warns_of_a_good_example(text):
    sections = ("contact", "summary", "experience", "extras")
    assert {section: find(text, section) for section in sections} == dict.fromkeys(sections, ())


def test_every_rule_has_a_reason_a_fix_a_source_examples_and_shapes():
    for rule in PRIVACY_RULES:
        assert rule.message.endswith(".")
        assert "\n" not in rule.message
        assert rule.fix
        assert rule.source.startswith("R")
        assert rule.good
        assert rule.bad
        assert rule.severity in {Severity.WARN, Severity.MENTION}
    assert {rule.code for rule in PRIVACY_RULES} == {piece.code for piece in EVIDENCE}


def test_every_category_has_a_plain_name_and_a_rule():
    warning = {rule.category for rule in PRIVACY_RULES if rule.severity is Severity.WARN}
    assert set(CATEGORY_WORDS) == set(Category) == warning


@pytest.mark.parametrize(
    ("section", "warned"),
    [("contact", True), ("extras", True), ("experience", False), ("skills", False)],
)
def test_a_bare_word_is_believed_only_away_from_the_work(section, warned):
    assert bool(find("Kiel, divorced, Go", section)) is warned


def test_a_block_of_personal_details_is_believed_in_any_section():
    text = "Docker, Kafka\nPersonal details\nReligion: Bahai faith"
    assert categories(text, "skills") == {"religion"}


def test_a_kept_category_stays_silent_and_the_others_do_not():
    """U20: after Keep, silence on that category."""
    text = "DOB: 04.05.1986, married"
    assert categories(text) == {"birth_date", "marital_status"}
    assert categories(text, kept=frozenset({"birth_date"})) == {"marital_status"}


def test_findings_come_in_the_order_of_the_text_and_point_at_the_detail():
    text = "Oslo · married · age: 39"
    found = find(text, "contact")
    assert [text[finding.start : finding.end] for finding in found] == ["married", "age: 39"]


def test_spans_fit_the_text_as_typed():
    text = "Café\u200b – Étienne\u00a0: ce\u0301libataire, 31 ans"
    found = {finding.category: finding for finding in find(text, "contact")}
    marital = found["marital_status"]
    assert text[marital.start : marital.end] == "ce\u0301libataire"
    assert text[found["age"].start : found["age"].end] == "31 ans"


def test_a_finding_says_the_reason_and_never_the_value():
    (finding,) = find("My salary is 43,210 EUR", "extras")
    assert "43" not in finding.message + finding.fix


@pytest.mark.parametrize(
    "text",
    [
        "Do I have to say that I am married?",
        "should I attach my photo?",
        "please leave my photo out",
        "I don't want a photo on it",
        "Religion: prefer not to say",
        "Date of birth: n/a",
    ],
)
def test_a_question_a_refusal_or_an_empty_field_is_no_disclosure(text):
    assert find(text, "contact") == ()


@given(st.text(max_size=300), st.sampled_from(["contact", "experience", "extras"]))
def test_any_text_is_checked_without_error(text, section):
    found = find(text, section)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)


def test_a_picture_is_answered_warmly_and_not_downloaded():
    """R41."""
    assert "not downloaded" in PHOTO_ANSWER
    assert len(PHOTO_ANSWER) < 250


def test_a_rule_lends_a_finding_its_words_or_takes_others():
    rule = PRIVACY_RULES[0]
    finding = Finding(rule.code, rule.category, rule.severity, rule.message, 1, 2, rule.fix)
    assert rule.at(1, 2) == finding
    assert rule.at(1, 2, "Other.", "Do.").message == "Other."


LANGUAGES = {  # one line of fields and words for each language that is always on
    "en": ("Marital status: widowed", "marital_status"),
    "es": ("Estado civil: viuda", "marital_status"),
    "de": ("Familienstand: geschieden", "marital_status"),
    "fr": ("Situation familiale : pacsé", "marital_status"),
    "pt": ("Estado civil: solteira", "marital_status"),
    "ru": ("Семейное положение: разведён", "marital_status"),
    "it": ("Stato civile: nubile", "marital_status"),
    "hi": ("shaadi shuda hoon, do bachche hai", "marital_status"),
    "ar": ("الحالة الاجتماعية: أعزب", "marital_status"),
    "tr": ("Medeni durum: evli", "marital_status"),
    "pl": ("Stan cywilny: mężatka", "marital_status"),
    "uk": ("Сімейний стан: неодружена", "marital_status"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_on_at_once_in_any_section(language):
    text, category = LANGUAGES[language]
    assert category in categories(f"Go, Kafka\n{text}\nDocker", "extras")


def test_every_language_has_a_file_of_words_that_names_its_source():
    files = {file.stem: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.toml")}
    assert set(files) == {*LANGUAGES, "any"}
    assert all(text.startswith('source = "') for text in files.values())
    assert all(LISTS.values())


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Maritial Statsu: Single", "marital_status"),
        ("Nationalty : Kenyan", "nationality_ethnicity"),
        ("Gendre: Female", "gender"),
        ("Pasport No: M4417720", "government_id"),
        ("GenderFemale\nMaritalStatusSingle", "gender"),
        ("DOB12/05/1991", "birth_date"),
        ("Religion\tHindu", "religion"),
        ("Yas: 31", "age"),
        ("Situacion sentimental: casada", "marital_status"),
        ("Пол：женский", "gender"),
        ("العمر: ٣٤", "age"),
    ],
)
def test_slips_glued_fields_missing_accents_and_other_digits_are_read(text, category):
    assert category in categories(text, "contact")


@pytest.mark.parametrize(
    "text", ["Regions: DE, FR", "Genders: enum", "Margin: auto", "Relation: one-to-many"]
)
def test_a_word_that_is_no_slip_stays_what_it_is(text):
    assert find(text, "projects") == ()


def test_a_line_in_the_first_person_is_believed_among_the_work():
    """Points of a résumé leave the "I" out; who says "I" talks to the bot."""
    assert categories("i live at 12 Rowan Close btw", "projects") == {"street_address"}
    assert categories("Mapped 12 Rowan Close to a grid", "projects") == set()


def test_two_kinds_of_details_make_a_block_in_which_a_bare_age_is_believed():
    assert "age" in categories("divorced, two sons, 44, Go", "summary")
    assert "age" not in categories("Go, 44, Kafka", "summary")


def test_a_number_of_an_address_or_an_id_is_no_age():
    assert categories("ul. Polna 34 m. 5, Łódź", "contact") == {"street_address"}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("4539 1488 0343 6467", "bank_details"),
        ("DE89 3704 0044 0532 0130 00", "bank_details"),
        ("123.456.789-09", "government_id"),
    ],
)
def test_a_number_stands_alone_only_if_its_check_digits_are_right(text, category):
    assert categories(text, "experience") == {category}
    spoiled = text.translate(str.maketrans("0123456789", "1234567890"))
    assert category not in categories(spoiled, "experience")


@pytest.mark.parametrize(
    "text",
    [
        "I volunteer at St Mark's Church food bank",
        "Pronouns: they/them",
        "Women in Tech, mentor",
        "US citizen, eligible for clearance",
        "Acme Ltd, 12 Harbour Road, Cork, 2019-2021",
    ],
)
def test_a_judgement_call_is_a_mention_and_never_a_stop(text):
    found = find(text, "experience")
    assert found
    assert {finding.severity for finding in found} == {Severity.MENTION}


def test_a_mention_is_silent_where_a_warning_says_the_same():
    found = find("I live at 12 Harbour Road, Cork", "contact")
    assert [finding.severity for finding in found] == [Severity.WARN]


def repeats(tree) -> Iterator[int]:
    """The most times that each repetition of a pattern may go on."""
    for operation, argument in tree:
        if operation in {
            constants.MAX_REPEAT,
            constants.MIN_REPEAT,
            constants.POSSESSIVE_REPEAT,
        }:
            yield int(argument[1])
        for part in argument if isinstance(argument, list | tuple) else (argument,):
            for inner in part if isinstance(part, list) else (part,):
                if isinstance(inner, parser.SubPattern):
                    yield from repeats(inner)


@pytest.mark.parametrize("piece", EVIDENCE, ids=lambda piece: piece.code)
def test_no_shape_looks_further_than_its_caps_so_that_a_search_stays_linear(piece):
    tree = parser.parse(Shape(piece).pattern.pattern)
    assert max(repeats(tree), default=0) <= 200


def test_every_place_of_belief_is_used():
    assert {piece.place for piece in EVIDENCE} == set(Place)


@pytest.mark.parametrize("piece", [each for each in EVIDENCE if Shape(each).heads])
def test_a_long_text_is_searched_only_where_a_shape_can_begin_and_loses_nothing(piece):
    shape = Shape(piece)
    for _, text in BAD:
        letters, _ = folded(text)
        for match in () if shape.leads else shape.pattern.finditer(letters):
            begun = letters[match.start() :]
            word = re.match(r"[^\W\d_]+", begun)
            first = word[0] if word else NUMBER if begun[0].isdigit() else begun[0]
            assert first in shape.heads


def test_a_detail_is_found_in_a_long_text_as_it_is_alone():
    filler = "\n".join(["Built and ran services in Go and Kafka for a bank"] * 20)
    for _, text in BAD:
        found = categories(f"{filler}\n{text}\n{filler}", "contact")
        assert found >= categories(text, "contact"), text
