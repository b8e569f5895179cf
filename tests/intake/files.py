"""Files a person may send, made here: Word documents, LinkedIn exports, PDFs; people invented."""

import io
import zipfile
from datetime import date
from xml.sax.saxutils import escape

from bot.intake.reader import read
from bot.rendering.pdf import to_pdf
from bot.resume.build import build

TODAY = date(2026, 11, 25)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style></w:styles>"""


def values(draft):
    """What a draft holds, without the marks of the interview."""
    inner = ("extras.", "profile.")
    return {
        key: answer.value
        for key, answer in draft.answers.items()
        if "." in key and not key.startswith(inner) and not key.endswith(".more")
    }


def read_values(content):
    return values(read(content, TODAY))


def zipped(**parts):
    """A zip of named parts; "__" in a name stands for a slash, "_dot_" for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def export(**files):
    """A LinkedIn export of CSV files, named without their ending; "_" stands for a blank."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{name.replace('_', ' ')}.csv", content)
    return made.getvalue()


def paragraph(text, style="", *, bold=False, raw=""):
    """A paragraph of a Word document; a tab in the text is one there."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    strong = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = "<w:tab/>".join(f"<w:t>{escape(part)}</w:t>" for part in text.split("\t"))
    return f"<w:p>{properties}<w:r>{strong}{pieces}</w:r>{raw}</w:p>"


def docx(*paragraphs, **more):
    """A Word document of paragraphs; `more` are further parts, as for `zipped`."""
    body = "".join(paragraphs)
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped(word__document_dot_xml=document, word__styles_dot_xml=STYLES, **more)


def pdf(answers):
    """The page the bot makes of answers."""
    return to_pdf(build(answers)).content
