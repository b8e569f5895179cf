"""Draws the pictures of docs/: a chat with the bot, and the page it ends in (`make pictures`).

An invented person is interviewed by the whole bot over the offline Bot API. What then stands in
the chat is set as on a phone, and the page is that of the PDF the bot really sent.
"""

import asyncio
import json
import os
import tempfile
from base64 import b64encode
from copy import deepcopy
from html import escape
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageOps

from bot.interview.schema import Level
from bot.rendering.pool import Pool
from bot.resume.themes import THEMES
from tests.apirules import utf16
from tests.botapi import BotApi
from tests.driver import Chatter, Sheet, play
from tests.person import Person
from tests.served import Served

HERE = Path(__file__).parent
DOCS = HERE.parent / "docs"
SCALE = 1.7 * 96 / 72  # of a PDF's points: more than a pixel a CSS pixel, for sharp letters
PAGE_WIDTH = 1000  # pixels
POINTS_OF_A_LETTER = 612  # the width of US letter
MARGIN = 20  # pixels below the phones
HALF_A_LINE = 20  # characters
LOOK_WIDTH = 380  # pixels of a page among the themes
GAP = 10
COLOURS = 96  # of a picture's palette: enough for letters on plain ground
TOO_MUCH = "31 years old, married. "  # what no employer needs to know (R36, R39)

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""
EMOJI = {  # drawn by signs of Font Awesome: sign, colour
    "✋": ("\uf256", "#f0a92e"),
    "✅": ("\uf14a", "#3fae4f"),
}
LATER = '<div class="later"><span>at the end</span></div>'
CSS = """
@page { size: 880px 1400px; margin: 0; background: #fff }
body { margin: 0; font: 15px/1.34 Roboto, "Source Sans 3"; color: #14202b }
.phone { position: absolute; top: 10px; width: 420px; background: #d3dfe8; border-radius: 18px;
         overflow: hidden; padding-bottom: 14px; box-sizing: border-box }
.phone + .phone { left: 450px }
.phone:first-child { left: 10px }
.head { background: #4a86b4; color: #fff; padding: 11px 18px; font-weight: 500; font-size: 16px }
.head small { display: block; font-weight: 400; font-size: 12.5px; color: #d5e6f3 }
.said { margin: 9px 12px 0; padding: 7px 12px 8px; border-radius: 14px; white-space: pre-wrap;
        overflow-wrap: anywhere }
.bot { background: #fff; margin-right: 44px; border-bottom-left-radius: 4px }
.person { background: #e3f7d0; margin-left: 84px; border-bottom-right-radius: 4px }
.person.short { margin-left: 190px }
.later { margin: 14px 0 5px; text-align: center; font-size: 13px; color: #fff }
.later span { background: #8fabc0; border-radius: 12px; padding: 4px 14px }
table { border-collapse: separate; border-spacing: 4px 4px; width: 372px; margin: 1px 0 0 8px;
        table-layout: fixed }
td { background: #7f9fb6; color: #fff; text-align: center; border-radius: 8px; padding: 6px 4px;
     font-size: 14px; font-weight: 500 }
td.primary { background: #3f8fd0 } td.success { background: #43a047 }
.file { margin: 0 0 7px; min-height: 78px; position: relative; padding-left: 74px }
.file img { position: absolute; left: 0; top: 2px; width: 60px; border: 1px solid #cfd8df }
.file b { font-weight: 500; color: #2f6fa3; display: block; padding-top: 14px; line-height: 1.25 }
.file small { color: #7b8a96; font-size: 12.5px }
.sign { font-family: "Font Awesome 7 Free"; font-weight: 900; font-size: 14px }
"""


class Storyteller(Chatter):
    """Plays the interview, and keeps the chat as it stood at the moments worth a picture."""

    def __init__(self, person, summary):
        super().__init__(person)
        self.summary, self.scenes = summary, {}

    async def say(self, text):
        if text == self.summary:
            await super().say(TOO_MUCH + text)
            self.scenes["guard"] = self.now()
            await self.tap("Remove it")
        else:
            await super().say(text)
        if text.startswith("•"):
            self.scenes.setdefault("points", self.now())

    def now(self):
        return deepcopy(self.person.chat)


async def interview():
    """The chat as it stood at three moments of a whole interview."""
    resume = json.loads((HERE / "data" / "mira.json").read_text(encoding="utf-8"))
    sheet = Sheet(resume, level=Level.MID, target="Back-End Developer (Python)")
    with tempfile.TemporaryDirectory() as folder, Pool() as pool:
        async with BotApi() as api, Served(api, f"sqlite:///{folder}/resumes.sqlite", pool):
            mira = Person(api, 1001)
            teller = Storyteller(mira, resume["basics"]["summary"])
            await mira.says("/start")
            await play(teller, sheet)
            await mira.taps("Get my PDF")
            await mira.taps("Make the PDF")
            await mira.until(lambda: mira.documents, patience=60)
            scenes, count = {**teller.scenes, "end": teller.now()}, len(mira.photos)
            await mira.says("/look")
            await mira.until(lambda: len(mira.photos) == count + len(THEMES), patience=60)
            return scenes, mira.photos[count:]


# --- the chat in HTML


def phone(chat):
    """A phone's screen with a chat."""
    return f'<div class="phone"><div class="head">Résumé bot<small>bot</small></div>{chat}</div>'


def told(messages):
    """Messages as bubbles, one below the other."""
    return "".join(map(bubble, messages))


def bubble(message):
    """One message with its buttons."""
    side = "bot" if message.by_bot else "person"
    short = " short" if len(message.text) < HALF_A_LINE else ""
    rows = "".join(f"<table><tr>{''.join(map(key, row))}</tr></table>" for row in message.buttons)
    return f'<div class="said {side}{short}">{attached(message)}{marked(message)}</div>{rows}'


def key(button):
    """One button."""
    return f'<td class="{button.get("style", "")}">{escape(button["text"])}</td>'


def attached(message):
    """A document by its thumbnail, name and size."""
    if not message.document:
        return ""
    picture = b64encode(message.thumbnail).decode()
    name, size = escape(message.document.name), len(message.document.content) / 1000
    return (
        f'<div class="file"><img src="data:image/jpeg;base64,{picture}">'
        f"<b>{name}</b><small>{size:.0f} kB, PDF</small></div>"
    )


def marked(message):
    """The text with its bold and italic parts, and emoji that the fonts lack as signs."""
    tags = {"bold": "b", "italic": "i"}
    edges = {}
    for entity in message.entities:
        tag = tags.get(entity["type"])
        if tag:
            start, end = entity["offset"], entity["offset"] + entity["length"]
            edges.setdefault(end, []).insert(0, f"</{tag}>")
            edges.setdefault(start, []).append(f"<{tag}>")
    parts, at = [], 0
    for sign in message.text:
        parts += [*edges.pop(at, ()), drawn(sign)]
        at += utf16(sign)
    return "".join([*parts, *edges.pop(at, ())])


def drawn(sign):
    """One character."""
    if sign not in EMOJI:
        return escape(sign)
    glyph, colour = EMOJI[sign]
    return f'<span class="sign" style="color: {colour}">{glyph}</span>'


# --- pictures


def use_fonts(folder):
    """Let this process draw with the packaged fonts, those of icons among them."""
    folders = f"<dir>{escape(str(files('rendercv_fonts')))}</dir>"
    settings = Path(folder) / "fonts.conf"
    settings.write_text(FONTS.format(folders=folders, cache=folder), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(settings)


def chat_picture(phones):
    """The phones side by side, as tall as the taller one."""
    import weasyprint  # noqa: PLC0415 (reads the fonts' settings when it is imported)

    html = weasyprint.HTML(string=f"<style>{CSS}</style>{phones}")
    picture = first_page(html.write_pdf(), SCALE)
    empty = Image.new(picture.mode, picture.size, "white")
    bottom = ImageChops.difference(picture, empty).getbbox()[3]
    return picture.crop((0, 0, picture.width, bottom + MARGIN))


def page_picture(pdf):
    """The PDF's first page, with a thin edge."""
    page = first_page(pdf, PAGE_WIDTH / POINTS_OF_A_LETTER)
    return ImageOps.expand(page, border=1, fill="#b8c0c6")


def themes_picture(photos):
    """The first page in each theme, side by side as in the chat."""
    pages = [Image.open(BytesIO(photo.content)).convert("RGB") for photo in photos]
    small = [page.resize((LOOK_WIDTH, page.height * LOOK_WIDTH // page.width)) for page in pages]
    sheet = Image.new("RGB", (len(small) * (LOOK_WIDTH + GAP) - GAP, small[0].height), "white")
    for place, page in enumerate(small):
        sheet.paste(page, (place * (LOOK_WIDTH + GAP), 0))
    return sheet


def first_page(pdf, scale):
    with pypdfium2.PdfDocument(pdf) as pages:
        return pages[0].render(scale=scale).to_pil().convert("RGB")


def save(picture, name):
    """A PNG with few colours."""
    few = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(DOCS / name, optimize=True)
    print(f"docs/{name}: {picture.width} × {picture.height}, {(DOCS / name).stat().st_size} bytes")


def main():
    scenes, looks = asyncio.run(interview())
    pdf = scenes["end"][-1].document.content
    left = told(scenes["guard"][-3:])
    right = told(scenes["points"][-1:]) + LATER + told(scenes["end"][-1:])
    with tempfile.TemporaryDirectory() as folder:
        use_fonts(folder)
        DOCS.mkdir(exist_ok=True)
        save(chat_picture(phone(left) + phone(right)), "chat.png")
        save(page_picture(pdf), "page.png")
        save(themes_picture(looks), "themes.png")


if __name__ == "__main__":
    main()
