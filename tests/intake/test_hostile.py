"""Whatever is sent, the reader gives a draft or a plain reason, and takes nothing for granted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.faults import IntakeError
from bot.intake.lines import GAP
from bot.intake.reader import read
from tests import hostile
from tests.intake.files import TODAY, docx, export, paragraph, pdf

MOST_CHARACTERS = 60_000  # U32
HEADS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def outcome(content):
    """The draft, or None where the file was refused."""
    try:
        return read(content, TODAY)
    except IntakeError:
        return None


def size(draft):
    kept = (a.value for a in draft.answers.values())
    return sum(len(v) if isinstance(v, str) else sum(map(len, v)) for v in kept)


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_hostile_texts_are_read_as_the_text_they_are(name):
    text = hostile.TEXTS[name]
    resume = f"Ada Byron\nada@example.org\n\nExperience\n\nDeveloper, Acme\n2019 - 2020\n- {text}\n"
    draft = outcome(resume.encode("utf-8", "replace"))
    assert draft is None or size(draft) <= MOST_CHARACTERS
    if draft and "contact.name" in draft.answers:
        assert draft.answers["contact.name"].value == "Ada Byron"


@pytest.mark.parametrize("name", list(hostile.TEXTS)[::4])
def test_so_are_they_in_word_documents_and_exports(name):
    text = "".join(c for c in hostile.TEXTS[name] if c.isprintable())[:3_000]
    for content in (
        docx(paragraph("Ada Byron"), paragraph("Skills", "H1"), paragraph(text.replace(GAP, " "))),
        export(Profile=f"First Name,Headline\nAda,{text}\n".encode("utf-8", "replace")),
    ):
        draft = outcome(content)
        assert draft is None or size(draft) <= MOST_CHARACTERS


@settings(max_examples=60)
@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_any_bytes_are_a_draft_or_a_refusal(head, rest):
    outcome(head + rest)


@settings(max_examples=60)
@given(st.data())
def test_any_damage_to_a_file_is_a_draft_or_a_refusal(data):
    whole = data.draw(st.sampled_from((WORD, EXPORT, PAGE)))
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 40))
    outcome(whole[:at] + data.draw(st.binary(max_size=40)) + whole[at + length :])


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(hostile.texts(), st.sampled_from(("Experience", "2019 - now", "- a"))), max_size=8
    )
)
def test_any_lines_are_a_draft_or_a_refusal(lines):
    outcome("\n".join(lines).encode("utf-8", "replace"))


@pytest.mark.parametrize("name", hostile.FILES)
def test_bombs_and_other_traps_are_refused_or_harmless(name):
    made = hostile.FILES[name]
    draft = outcome(made() if callable(made) else made)
    assert draft is None or size(draft) <= MOST_CHARACTERS


def test_a_long_file_stays_within_the_limits_of_a_resume():
    jobs = "\n\n".join(
        f"Developer, Acme {at}\n2019 - 2020\n" + "- Built a thing with Go and SQL for it\n" * 30
        for at in range(200)
    )
    draft = outcome(f"Ada Byron\n\nExperience\n\n{jobs}".encode())
    assert size(draft) <= MOST_CHARACTERS
    assert len(draft.answers["experience"].value) <= 30
    assert draft.left_out


WORD = docx(paragraph("Ada Byron"), paragraph("Skills", "H1"), paragraph("Go, SQL"))
EXPORT = export(Profile="First Name,Last Name\nAda,Byron\n", Skills="Name\nGo\n")
PAGE = pdf({})
