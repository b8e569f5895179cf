"""The résumé as plain text."""

import pytest

from bot.rendering.plain_text import to_text
from bot.rendering.typesetting import capitals, plain
from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section
from tests.rendering import samples
from tests.rendering.test_markdown import in_order
from tests.resume.drafts import texts

SMALL = Document(
    "Ada Byron",
    "Back-end developer",
    (Link("Berlin, Germany"), Link("ada@example.com", "mailto:ada@example.com")),
    (
        Section("summary", "Profile", (Paragraph("Builds APIs."), Paragraph("Likes SQL."))),
        Section("skills", "Skills", (Group("Languages", ("Go", "SQL")), Group("", ("Redis",)))),
        Section(
            "experience",
            "Experience",
            (
                Entry("Developer", "2020 - Present", "Acme", None, "Parcels.", ("Cut\ncost",)),
                Entry("Intern"),
            ),
        ),
        Section("awards", "Awards", (Bullets(("One",)), Bullets(("Two",)))),
    ),
)


def test_it_reads_as_a_person_would_type_it():
    assert to_text(SMALL) == (
        "Ada Byron\nBack-end developer\nBerlin, Germany\nada@example.com\n\n"
        "PROFILE\nBuilds APIs.\n\nLikes SQL.\n\n"
        "SKILLS\nLanguages: Go, SQL\nRedis\n\n"
        "EXPERIENCE\nDeveloper (2020 - Present)\nAcme\nParcels.\n- Cut cost\n\nIntern\n\n"
        "AWARDS\n- One\n- Two\n"
    )


@pytest.mark.parametrize(
    "document",
    [samples.JUNIOR, samples.SENIOR, samples.EMPTY, samples.hostile(), *samples.FOREIGN],
    ids=lambda document: document.name[:20],
)
def test_every_text_stands_in_it_whole_on_one_line_and_in_order(document):
    wanted = [plain(text) for text in texts(document)]
    titles = [plain(capitals(each.title, document.language)) for each in document.sections]
    assert in_order(to_text(document), wanted) == []
    assert [line for line in to_text(document).split("\n") if line in titles] == titles


def test_characters_no_form_takes_are_left_out():
    page = to_text(Document("A\u202eda\x00 \ud800B\u00adyron", "", (), ()))
    assert page == "Ada Byron\n"
    assert page.encode()
