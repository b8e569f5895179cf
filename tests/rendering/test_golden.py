"""The HTML and the style sheet of each theme, as they were when somebody last looked at the pages.

`pytest tests/rendering/test_golden.py --golden` writes them anew: look at what git shows then.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from bot.rendering import fonts
from bot.rendering.html import scripts_stylesheet, stylesheet, to_html
from bot.rendering.typesetting import BREAK, WORD_JOINER
from bot.resume.themes import THEMES
from tests.rendering.people import document

GOLDEN = Path(__file__).parent / "golden"
PEOPLE = ("every section", "long words", "almost empty")
ADVICE = "On purpose? Look at the pages, and call this test with --golden."
SEEN = {WORD_JOINER: "&#8288;", BREAK: "&#8203;"}  # what would be nothing in a diff


def visible(text):
    for character, shown in SEEN.items():
        text = text.replace(character, shown)
    return text


MADE = {
    **{
        f"{name.replace(' ', '-')}.html": lambda name=name: to_html(document(name))
        for name in PEOPLE
    },
    **{
        f"{key}.css": lambda theme=theme: fonts.stylesheet(theme.typeface) + stylesheet(theme)
        for key, theme in THEMES.items()
    },
    "scripts.css": scripts_stylesheet,
}


@pytest.mark.parametrize("name", MADE)
def test_what_a_page_is_made_of_changes_only_where_it_was_looked_at(name, request):
    made, kept = visible(MADE[name]()), GOLDEN / name
    if request.config.getoption("golden"):
        kept.write_text(made, encoding="utf-8")
    before = kept.read_text(encoding="utf-8").splitlines()
    changes = unified_diff(before, made.splitlines(), "before", "now", n=1, lineterm="")
    if told := "\n".join(changes):
        pytest.fail(f"{name} has changed. {ADVICE}\n{told}", pytrace=False)


def test_nothing_is_kept_that_nothing_makes():
    assert {path.name for path in GOLDEN.iterdir()} == set(MADE)
