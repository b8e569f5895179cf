"""The self-test finds what a parser would not."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rendering.pdf import to_pdf
from bot.rendering.reading_back import missing, texts
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from tests.rendering import samples

TYPED = st.text(
    alphabet="abcXYZ019 -/–—.,:;!?()[]{}+#&%@'\"|=<>\\~^_*$€£·…“”‘’→≤×°"
    "ßéñçøşğıİłżąœæþδжщїґ\u00a0\u00ad",
    max_size=150,
)


@pytest.fixture(scope="module")
def pdf():
    return to_pdf(samples.SENIOR).content


@pytest.mark.parametrize(
    "document", [samples.JUNIOR, samples.SENIOR, samples.EMPTY, samples.hostile(), *samples.FOREIGN]
)
def test_a_good_pdf_lacks_nothing(document):
    assert missing(document, to_pdf(document).content) == ()


def test_a_text_that_is_not_there_is_named(pdf):
    extra = Section("x", "Volunteering", (Paragraph("Food bank"),))
    more = replace(samples.SENIOR, sections=(*samples.SENIOR.sections, extra))
    assert missing(more, pdf) == ("VOLUNTEERING", "Food bank")


def test_a_text_out_of_order_is_named(pdf):
    turned = replace(samples.SENIOR, sections=samples.SENIOR.sections[::-1])
    assert missing(turned, pdf)


def test_words_run_together_are_not_taken_for_the_text(pdf):
    glued = replace(samples.SENIOR, headline=samples.SENIOR.headline.replace(" ", "", 1))
    assert missing(glued, pdf) == (glued.headline,)


def test_a_hyphen_lost_is_noticed(pdf):
    changed = replace(samples.SENIOR, name="Tomasz LindqvistRowe")
    assert changed.name in missing(changed, pdf)


def test_bullets_are_looked_for_with_their_mark():
    assert "• Moved 25 nightly scripts into one scheduler with alerts" in texts(samples.JUNIOR)


def test_joiners_and_soft_hyphens_of_the_person_do_not_count(pdf):
    assert missing(replace(samples.SENIOR, contact=(Link("Aus\u00adtin, T\u2060X"),)), pdf) == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TYPED, TYPED, TYPED, TYPED)
def test_whatever_is_typed_reads_back_whole_and_in_order(name, title, text, point):
    blocks = (
        Paragraph(text),
        Bullets((point, name)),
        Group(title, (name, text)),
        Entry(name, title, text, Link(point), text, (point, text)),
    )
    document = Document(name, text, (Link(point), Link(title)), (Section("s", title, blocks),))
    assert missing(document, to_pdf(document).content) == ()
