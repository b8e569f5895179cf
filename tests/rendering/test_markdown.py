"""The résumé as Markdown, read back by a parser of CommonMark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.rendering.markdown import to_markdown
from bot.rendering.typesetting import plain
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from tests.rendering import samples
from tests.resume.drafts import texts

OURS = {"heading_open", "paragraph_open", "bullet_list_open", "list_item_open", "inline"}


def parsed(document):
    return MarkdownIt("commonmark").parse(to_markdown(document))


def shown(document):
    """What a reader sees, a line for each block."""
    inlines = (token for token in parsed(document) if token.type == "inline")
    return "\n".join("".join(one.content for one in each.children) for each in inlines)


def headings(document):
    tokens = parsed(document)
    opened = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    return [(tokens[at].tag, tokens[at + 1].content) for at in opened]


def in_order(page, wanted):
    """The texts that do not stand in the page, each after the one before."""
    place, lost = 0, []
    for text in wanted:
        found = page.find(text, place)
        lost += [text] if found < 0 else []
        place = max(place, found + len(text))
    return lost


@pytest.mark.parametrize(
    "document",
    [samples.JUNIOR, samples.SENIOR, samples.EMPTY, samples.hostile(), *samples.FOREIGN],
    ids=lambda document: document.name[:20],
)
def test_every_text_is_read_back_whole_and_in_order(document):
    """R31."""
    assert in_order(shown(document), [plain(text) for text in texts(document)]) == []


def test_names_sections_and_entries_are_headings_with_their_dates():
    given_ = headings(samples.SENIOR)
    assert given_[0] == ("h1", "Tomasz Lindqvist-Rowe")
    assert ("h2", "Experience") in given_
    assert ("h3", "Staff Engineer (Mar 2021 - Present)") in given_


def test_links_lead_where_the_page_does_and_no_other_address_is_one():
    document = Document(
        "Ada",
        "",
        (
            Link("ada@example.com", "mailto:ada@example.com"),
            Link("example.com/a_(b)", "https://example.com/a_(b)?c=1&copy;=2"),
            Link("here", "javascript:alert(1)"),
        ),
        (),
    )
    tokens = [child for token in parsed(document) for child in token.children or ()]
    found = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert found == ["mailto:ada@example.com", "https://example.com/a_%28b%29?c=1&copy;=2"]


def test_points_that_follow_one_another_are_one_tight_list():
    points = (Bullets(("Cut cost",)), Bullets(("Wrote docs",)), Group("Data", ("Redis",)))
    kinds = [token.type for token in parsed(Document("", "", (), (Section("a", "A", points),)))]
    assert kinds.count("bullet_list_open") == 1
    assert kinds.count("list_item_open") == 3


def test_what_is_read_by_people_is_escaped_only_where_it_would_be_markup():
    text = "Cut p99 from 2 s to 120 ms - C# and C++, R&D, 3 > 2, 99.9 % (back-end)"
    assert text in to_markdown(Document(text, "", (), ()))


MARKS = st.text("ab12 \t\n#*_-+=>|<&;:.)(![]`~\\\"'{}$^/@é\u00a0\u202e", max_size=12)


@settings(max_examples=300)
@given(MARKS, MARKS)
def test_no_answer_becomes_markup(one, other):
    blocks = (
        Paragraph(one),
        Bullets((one, other)),
        Paragraph(other),
        Group(one, (other, one)),
        Entry(one, other, one, Link(other, f"https://example.com/{other}"), one, (other,)),
    )
    document = Document(one, other, (Link(one), Link(other)), (Section("a", one, blocks),))
    for token in parsed(document):
        kind = token.type.replace("_close", "_open")
        assert kind in OURS
        for child in token.children or ():
            assert child.type in {"text", "text_special", "link_open", "link_close"} or (
                child.tag == "strong"
            )
    wanted = [plain(text) for text in texts(document)]
    assert in_order(shown(document), [text for text in wanted if text]) == []
