"""Each value of a JSON Resume is judged as what its field is, and is found again in the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.resume.located import passages_of_json
from tests.resume.drafts import DATA


def one(document):
    """The only passage of a document."""
    (passage,) = passages_of_json(json.dumps(document))
    return passage


@pytest.mark.parametrize(
    ("document", "section", "field"),
    [
        ({"basics": {"name": "Ada"}}, "contact", "basics.name"),
        ({"basics": {"summary": "I write Go"}}, "summary", "basics.summary"),
        ({"basics": {"label": "Developer"}}, "headline", "basics.label"),
        ({"basics": {"location": {"city": "Oslo"}}}, "contact", "basics.location.city"),
        ({"basics": {"profiles": [{"url": "x.example"}]}}, "contact", "basics.profiles.url"),
        ({"work": [{"highlights": ["Cut costs"]}]}, "experience", "work.highlights"),
        ({"employment": [{"summary": "Cut costs"}]}, "experience", "employment.summary"),
        ({"certificates": [{"name": "CKA"}]}, "certifications", "certificates.name"),
        ({"languages": [{"language": "Greek"}]}, "languages", "languages.language"),
        ({"skills": [{"keywords": ["Go"]}]}, "skills", "skills.keywords"),
        ({"meta": {"version": "v1"}}, "summary", "meta.version"),
    ],
)
def test_a_value_stands_in_the_section_it_would_be_imported_into(document, section, field):
    found = one(document)
    assert (found.section, found.field, found.begins) == (section, field, 0)


@pytest.mark.parametrize(
    ("basics", "text"),
    [
        ({"birthDate": "1988-03-14"}, "birth Date: 1988-03-14"),
        ({"x-marital_status": "single"}, "marital status: single"),
        ({"age": 37}, "age: 37"),
        ({"more": {"DOB": "1988"}}, "DOB: 1988"),
        ({"children": ["Ann", "Bo"]}, "children: Ann\nBo"),
        ({"": "x"}, ": x"),
    ],
)
def test_a_field_json_resume_does_not_know_is_read_with_its_name(basics, text):
    found = one({"basics": basics})
    assert found.text == text
    assert found.text[found.begins :] in text.partition(": ")[2]


def test_the_lines_of_one_array_are_one_text_as_in_one_answer():
    assert one({"work": [{"highlights": ["one", 2, "three\n3", ""]}]}).text == "one\n2\nthree\n3"
    assert [p.text for p in passages_of_json('{"work": [{"name": "A"}, {"name": "B"}]}')] == [
        "A",
        "B",
    ]


def test_words_without_a_value_and_empty_strings_are_no_text():
    document = {"basics": {"image": "", "x": [True, False, None], "name": " "}, "work": [{}, []]}
    assert list(passages_of_json(json.dumps(document))) == []


def test_the_bytes_of_a_picture_are_not_read_as_words():
    picture = one({"basics": {"image": "data:image/png;base64," + "I'm,married" * 9}})
    assert picture.text == "image: data:image/png;base64,"


STRINGS = st.text(st.sampled_from(list('ab"\\/\n\t{}[]:, é😀\ud800\udc00\x00')), max_size=8)
VALUES = st.recursive(
    STRINGS | st.integers() | st.booleans() | st.none() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(STRINGS | st.just("name"), inner, max_size=4)
    ),
    max_leaves=12,
)


def leaves(value):
    """Every string and number of a value, in order, as text."""
    match value:
        case dict():
            return [text for each in value.values() for text in leaves(each)]
        case list():
            return [text for each in value for text in leaves(each)]
        case str():
            return [value] if value.strip() else []
        case bool() | None:
            return []
        case _:
            return [json.dumps(value)]


@given(st.dictionaries(STRINGS, VALUES, max_size=4), st.booleans(), st.sampled_from([None, 1]))
def test_every_value_is_there_once_and_every_sign_at_its_place(document, ascii_only, indent):
    text = json.dumps(document, ensure_ascii=ascii_only, indent=indent)
    document = json.loads(text)  # two halves of a pair, each escaped, are one character
    passages = list(passages_of_json(text))
    assert "\n".join(p.text[p.begins :] for p in passages) == "\n".join(leaves(document))
    for passage in passages:
        signs = zip(passage.text[passage.begins :], passage.places[passage.begins :], strict=False)
        assert all(text[place] in {sign, "\\", '"'} or sign == "\n" for sign, place in signs)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.stem)
def test_a_real_resume_is_read_whole(path):
    text = path.read_text(encoding="utf-8")
    found = "\n".join(each.text[each.begins :] for each in passages_of_json(text))
    assert found == "\n".join(leaves(json.loads(text)))
