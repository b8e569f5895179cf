"""The page as HTML."""

import pytest

from bot.rendering.html import title_of, to_html
from bot.rendering.typesetting import WORD_JOINER
from bot.resume.document import Document, Link
from tests.rendering import samples


def contact(href):
    return to_html(Document("Ada", "", (Link("here", href),), ()))


@pytest.mark.parametrize(
    "href",
    ["https://example.com/?a=b", "http://example.com", "mailto:a@example.com", "tel:+15125550177"],
)
def test_what_a_reader_can_open_is_a_link(href):
    assert f'href="{href}"' in contact(href)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "smb://x",
        "//example.com",
        " java\nscript:alert(1)",
        "https://a b",
        "",
    ],
)
def test_nothing_else_is_a_link(href):
    page = contact(href)
    assert "href=" not in page
    assert "here" in page


def test_markup_in_any_field_stays_text():
    page = to_html(samples.hostile())
    for mark in ("<script", "<b>bold", "<img", "<link", "<style", "onclick='x'"):
        assert mark not in page
    assert page.count("</body>") == page.count("</title>") == 1


def test_template_syntax_in_any_field_stays_text():
    page = to_html(samples.hostile()).replace(WORD_JOINER, "")
    assert "{{ 7 * 7 }}" in page
    assert "49" not in page


def test_a_page_names_itself_after_person_and_role():
    assert title_of(samples.EMPTY) == "Bo Li"
    assert title_of(samples.JUNIOR).startswith("Mira Okafor - Junior Back-End Developer")


def test_no_element_stands_inside_a_bullet():
    """`document.md` point 3: readers glue words there."""
    bullets = [line for line in to_html(samples.SENIOR).splitlines() if line.startswith("<li>")]
    assert bullets
    assert all(line.count("<") == 2 for line in bullets)


def test_an_empty_document_has_no_empty_elements():
    page = to_html(samples.EMPTY)
    assert "<p" not in page
    assert "<ul" not in page
