"""A page is what WeasyPrint makes of the same HTML, made sooner."""

from dataclasses import replace

import pytest
import weasyprint
from weasyprint.css import get_all_computed_styles

from bot.rendering.html import to_html
from bot.rendering.ladder import ladder
from bot.rendering.pdf import OPTIONS, Page, styles
from bot.resume.themes import THEMES
from tests.rendering import samples
from tests.rendering.people import PEOPLE, document

DOCUMENTS = [
    *(replace(document(person), theme=theme) for person in PEOPLE for theme in THEMES.values()),
    *samples.FOREIGN,
    samples.hostile(),
]


@pytest.mark.parametrize("wanted", DOCUMENTS, ids=lambda one: f"{one.name} {one.theme.key}")
def test_a_page_is_to_the_byte_what_weasyprint_reads_as_html(wanted):
    """`Page` gives WeasyPrint's insides what they would have made; a release may want more."""
    html = to_html(wanted)
    given = styles(wanted, html, ladder(wanted.theme)[0])
    read = weasyprint.HTML(string=html)
    assert Page(html).write_pdf(**given, **OPTIONS) == read.write_pdf(**given, **OPTIONS)


def test_no_element_of_a_page_is_given_what_no_page_has():
    """As by WeasyPrint's own style sheet: six styles more for each element."""
    html = to_html(samples.JUNIOR)
    ours, theirs = Page(html), weasyprint.HTML(string=html)
    assert get_all_computed_styles(ours)(ours.etree_element, "footnote-call") is None
    assert get_all_computed_styles(theirs)(theirs.etree_element, "footnote-call") is not None
