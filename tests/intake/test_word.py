"""Word documents: styles, lists, tables, text boxes, links, and what is not to be read."""

import pytest

from bot.intake.faults import Fault, IntakeError
from bot.intake.reader import read
from tests.intake.files import STYLES, TODAY, W, docx, paragraph, read_values, zipped

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ADA = (
    paragraph("Ada Byron", "Title"),
    paragraph("ada@example.org\t+44 20 7946 0000"),
    paragraph("Work Experience", "H1"),
    paragraph("Developer, Engines Ltd\tMar 2021 – Present", bold=True),
    paragraph("Built the tables in Go", "L"),
    paragraph("Cut the runs from 9 to 2 hours", "L"),
    paragraph("Clerk, Looms & Co\t2018 – 2020", bold=True),
    paragraph("Kept the books", "L"),
    paragraph("Education", "H1"),
    paragraph("BSc in Mathematics, University of London\t2014 – 2018"),
)


def test_headings_lists_and_bold_lines_part_the_document():
    found = read_values(docx(*ADA))
    assert found["contact.name"] == "Ada Byron"
    assert found["contact.phone"] == "+44 20 7946 0000"
    assert (found["experience.1.title"], found["experience.1.company"]) == (
        "Developer",
        "Engines Ltd",
    )
    assert found["experience.1.period"] == "2021-03/.."
    assert found["experience.1.bullets"] == (
        "Built the tables in Go",
        "Cut the runs from 9 to 2 hours",
    )
    assert found["experience.2.company"] == "Looms & Co"
    assert found["education.1.degree"] == "BSc"
    assert found["education.1.major"] == "Mathematics"
    assert found["education.1.school"] == "University of London"


def test_cells_side_by_side_are_one_line_and_long_cells_follow_each_other():
    cells = [paragraph("2019 – 2021"), paragraph("Developer, Engines Ltd")]
    row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    table = f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"
    found = read_values(docx(paragraph("Ada Byron"), paragraph("Experience", "H1"), table))
    assert found["experience.1.company"] == "Engines Ltd"
    assert found["experience.1.period"] == "2019/2021"


def test_a_text_box_is_read_once():
    box = paragraph("Go, SQL and Kafka for payments")
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    raw = (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:txbxContent>{box}'
        f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{box}</w:txbxContent>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    boxed = paragraph("", raw=raw)
    found = read_values(docx(paragraph("Ada Byron"), paragraph("Summary", "H1"), boxed))
    assert found["summary.text"] == "Go, SQL and Kafka for payments"


def test_the_header_of_the_page_comes_first():
    header = f'<w:hdr xmlns:w="{W}">{paragraph("Ada Byron")}{paragraph("ada@example.org")}</w:hdr>'
    content = docx(paragraph("Skills", "H1"), paragraph("Go, SQL"), word__header1_dot_xml=header)
    found = read_values(content)
    assert (found["contact.name"], found["contact.email"]) == ("Ada Byron", "ada@example.org")


def test_an_address_behind_a_word_is_found():
    link = f'<w:hyperlink xmlns:r="{R}" r:id="r1"><w:r><w:t>GitHub</w:t></w:r></w:hyperlink>'
    rels = (
        '<Relationships><Relationship Id="r1" Target="https://github.com/ada-x"/></Relationships>'
    )
    content = docx(
        paragraph("Ada Byron"),
        paragraph("London, UK", raw=link),
        paragraph("Skills", "H1"),
        paragraph("Go"),
        word___rels__document_dot_xml_dot_rels=rels,
    )
    assert read_values(content)["contact.github"] == "https://github.com/ada-x"


def test_deleted_text_is_not_read():
    gone = "<w:del><w:r><w:t>SECRET</w:t><w:delText>SECRET</w:delText></w:r></w:del>"
    content = docx(*ADA, paragraph("More", raw=gone))
    assert "SECRET" not in repr(read(content, TODAY))


def test_a_photo_is_named_and_not_taken():
    assert "photo" in read(docx(*ADA, word__media__image1_dot_png=b"x"), TODAY).left_out


def test_entities_are_refused():
    body = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w"><w:t>&a;</w:t></w:document>'
    with pytest.raises(IntakeError) as caught:
        read(zipped(word__document_dot_xml=body, word__styles_dot_xml=STYLES), TODAY)
    assert caught.value.fault is Fault.DAMAGED


def test_tags_without_end_are_refused():
    deep = "<w:tbl>" * 500 + "</w:tbl>" * 500
    with pytest.raises(IntakeError) as caught:
        read(docx(deep), TODAY)
    assert caught.value.fault is Fault.DAMAGED
