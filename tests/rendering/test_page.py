"""A page is what WeasyPrint makes of the same HTML, made sooner."""

from dataclasses import replace

import pytest
import weasyprint

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
