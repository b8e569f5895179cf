"""What somebody may send to do harm: texts and files by name, and any mixture of the texts.

    @pytest.mark.parametrize("name", hostile.TEXTS)   # the corpus
    @given(hostile.texts())                           # mixtures, with any character there is
    @given(hostile.documents())                       # a résumé of such mixtures in every field
    hostile.fetching("http://127.0.0.1:8000/x")       # markup that would fetch that address

All of it is data: nothing here may ever be run, fetched or drawn other than as the text it is.
"""

import io
import zipfile

from hypothesis import strategies as st

from bot.resume.document import Bullets, Document, Entry, Group, Link, Paragraph, Section

NOWHERE = "http://127.0.0.1:9/x"  # the discard port (RFC 863): nobody listens
MOST_IN_ANSWER = 2000  # U32
LONGEST_WORD = 4000
MEGABYTE = 1_000_000


def fetching(address: str) -> dict[str, str]:
    """Markup that makes a browser or an unguarded renderer fetch `address`, by its element."""
    return {
        "img": f'<img src="{address}">',
        "img in an attribute": f'"><img src={address}>',
        "srcset": f'<img srcset="{address} 1x, {address} 2x">',
        "stylesheet": f'<link rel="stylesheet" href="{address}">',
        "attachment": f'<link rel=attachment href="{address}">',
        "attachment in a link": f'<a rel=attachment href="{address}">x</a>',
        "import": f"<style>@import url({address});</style>",
        "import after an end": f"</style><style>@import '{address}';",
        "css url": f'<p style="background: url({address})">x</p>',
        "css content": f"<style>p::before {{ content: url({address}) }}</style>",
        "font-face": f"<style>@font-face {{ font-family: x; src: url({address}) }}</style>",
        "object": f'<object data="{address}"></object>',
        "embed": f'<embed src="{address}">',
        "iframe": f'<iframe src="{address}"></iframe>',
        "svg image": f'<svg><image href="{address}" width="9" height="9"/></svg>',
        "svg in data": f"<img src=\"data:image/svg+xml,<svg><image href='{address}'/></svg>\">",
        "base": f'<base href="{address}"><img src="y">',
        "refresh": f'<meta http-equiv="refresh" content="0; url={address}">',
        "input": f'<input type=image src="{address}">',
        "entity": f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]><x>&e;</x>',
    }


MARKUP = {
    "script": "<script>alert(1)</script>",
    "end of everything": "</title></style></head></body></html>",
    "end of style": "</style><script>alert(1)</script>",
    "bold": "<b>bold</b> & <i>it</i>",
    "hide all": "<style>*{display:none}</style>",
    "entities": "&lt;p&gt; &nbsp; &#0; &#x110000; &amp;amp;",
    "attribute": "a\" onclick='x' b=\"",
    "comment": "]]> <!-- comment --> <![CDATA[",
    "css": "} * { color: red } @page { size: 1px } /*",
    "huge type": '<p style="font-size:1e9px">x</p>',
    "nested": "<div>" * 200,
    "table": "<table><tr><td colspan=100000 rowspan=100000>x",
    "breaks": "<br>" * 400,
    "local file": "<link rel=attachment href=file:///etc/passwd>",
    "local picture": "<img src=file:///etc/passwd>",
    "share": r'<img src="\\host.example.com\share\x"> <img src="smb://host.example.com/x">',
    **fetching(NOWHERE),
}
TEMPLATES = {
    "jinja": "{{ 7*7 }} {% raw %} {# hidden #}",
    "jinja class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "jinja include": "{% include '/etc/passwd' %}",
    "format": "%(name)s %s {0.__class__} ${HOME} $(id) `id`",
    "log4j": "${jndi:ldap://127.0.0.1:9/x}",
}
SQL = {
    "drop": "Robert'); DROP TABLE answers;--",
    "or": "' OR '1'='1' --",
    "stacked": '"; DELETE FROM people WHERE ""="',
    "like": "% _ \\ [a-z] %%",
    "parameters": ":name ? %s $1 @p1 %(id)s",
    "copy": "\\copy answers to '/tmp/x' \\. \\N",
    "json": '{"a": "\\u0000"} [[[[ \\ud800',
}
LINKS = {
    "javascript": "javascript:alert(document.domain)",
    "javascript in disguise": " jAvA\tscript:alert(1)//https://example.com",
    "file": "file:///etc/passwd",
    "data": "data:text/html,<script>alert(1)</script>",
    "smb": "smb://host.example.com/share",
    "vbscript": "vbscript:msgbox(1)",
    "blob": "blob:https://example.com/x",
    "ftp": "ftp://example.com/x",
    "telegram": "tg://resolve?domain=x",
    "no scheme": "//example.com/x",
    "credentials": "https://ada:secret@example.com/",
    "break out": 'https://example.com/"><b>x</b>',
    "mail with headers": "mailto:a@example.com?bcc=b@example.com%0d%0aX: y",
    "header": "https://example.com/\r\nX-Injected: yes",
}
FILE_NAMES = {
    "up": "../../../etc/passwd",
    "root": "/etc/cron.d/x",
    "windows": r"C:\Windows\win.ini",
    "device": "CON.pdf:stream",
    "header": 'x"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
    "quote": "x\"; filename*=utf-8''evil.exe; name=\"chat_id",
    "right to left": "resume\u202efdp.exe",
    "NUL": "resume.exe\x00.pdf",
    "hidden": ".bashrc",
    "long": "a" * 5000,
    "shell": "; rm -rf ~ #",
    "dashes": "--help",
    "only signs": "???***|||",
}
LETTERS = {
    "NUL": "before\x00after",
    "control": "".join(map(chr, range(1, 32))) + "seen\x7f\x80\x9f",
    "lone high": "high \ud83d end",
    "lone low": "low \udc00 end",
    "reversed pair": "pair \udc00\ud800 end",
    "noncharacters": "a\ufffe\uffff\U0001ffff b",
    "private": "a\ue000\U000f0000b",
    "zalgo": "Z" + "\u0300\u0301\u0302\u0315\u0489" * 60 + "algo",
    "enclosed": "a" + "\u20dd" * 200,
    "right to left": "\u202etxet\u202c \u2066x\u2069 \u200fy",
    "zero width": "in\u200bvi\u200c\u200dsi\ufeff\u2060ble",
    "tags": "a\U000e0061\U000e0062\U000e007fb",
    "variation": "a\ufe0f\ufe0e\U000e0100b",
    "separators": "one\u2028two\u2029three\x85four\x0bfive",
    "nbsp": "\u00a0".join(["word"] * 390),
    "ligature": "ﷺ ﬁ ﬀ Ǆ ẞ ŉ",
    "grows when capital": "ßŉǰΐẖ" * 50,
    "Hangul fillers": "\u3164\u115f\uffa0",
    "one word": "w" * LONGEST_WORD,
    "one word of CJK": "語" * MOST_IN_ANSWER,
    "one word of hyphens": "-a" * 999,
    "soft hyphens": "so\u00adft" * 300,
    "emoji family": "👩‍👩‍👧‍👦" * 40,
    "scripts": "A Я λ א ع अ 語 한 ก 𐎀",
    "blanks": " \u2003\u3000\u2800 ",
    "lines": "\n".join(["line"] * 300),
    "blank lines": "x\n" + "\n" * 1500 + "y",
    "tabs": "\t".join(["x"] * 900),
    "deep brackets": "[" * 1000 + "]" * 1000,
    "paste": "A megabyte. " * (MEGABYTE // 12),
}
TEXTS = {
    f"{kind}: {name}": text
    for kind, given in {
        "markup": MARKUP,
        "template": TEMPLATES,
        "SQL": SQL,
        "link": LINKS,
        "file name": FILE_NAMES,
        "letters": LETTERS,
    }.items()
    for name, text in given.items()
}


def zip_bomb() -> bytes:
    """A small archive whose one file unpacks to 100 MB."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (100 * MEGABYTE))
    return content.getvalue()


def entity_bomb() -> bytes:
    """A DOCX whose text is ten entities deep ("billion laughs")."""
    entities = "".join(f'<!ENTITY e{depth} "{f"&e{depth - 1};" * 10}">' for depth in range(1, 11))
    text = f'<!DOCTYPE x [<!ENTITY e0 "lol">{entities}]><x>&e10;</x>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    return content.getvalue()


def pdf_bomb() -> bytes:
    """A small PDF that claims a million pages, each of them the same one."""
    kids = " ".join(["3 0 R"] * 1000)
    return (
        "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction 4 0 R>> endobj\n"
        f"2 0 obj <</Type /Pages /Count 1000000 /Kids [{kids}]>> endobj\n"
        "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 1e9 1e9]>> endobj\n"
        "4 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj\n"
        "trailer <</Root 1 0 R /Size 5>>\n%%EOF"
    ).encode()


FILES = {
    "cv.docx": zip_bomb,
    "entities.docx": entity_bomb,
    "cv.pdf": pdf_bomb,
    "deep.json": lambda: b"[" * 100_000,
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj <</Length 99999999>> stream\n",
    "empty.pdf": lambda: b"",
}


def texts(most: int = 120) -> st.SearchStrategy[str]:
    """Pieces of the corpus and any characters, lone surrogates too, up to `most` characters."""
    pieces = [text for text in TEXTS.values() if len(text) < most]
    any_letters = st.text(st.characters(), max_size=40)  # surrogates and controls among them
    mixed = st.lists(st.one_of(st.sampled_from(pieces), any_letters), min_size=1, max_size=4)
    return mixed.map(lambda parts: " ".join(parts)[:most])


def documents() -> st.SearchStrategy[Document]:
    """A résumé with a hostile text in every field."""
    text = texts()
    some = st.lists(text, max_size=3).map(tuple)
    link = st.builds(Link, text, st.one_of(st.sampled_from([*LINKS.values()]), text))
    entry = st.builds(Entry, text, text, text, st.none() | link, text, some)
    block = st.one_of(
        st.builds(Paragraph, text), st.builds(Bullets, some), st.builds(Group, text, some), entry
    )
    section = st.builds(Section, text, text, st.lists(block, max_size=3).map(tuple))
    return st.builds(
        Document,
        name=text,
        headline=text,
        contact=st.lists(link, max_size=3).map(tuple),
        sections=st.lists(section, max_size=3).map(tuple),
        language=st.sampled_from(["en", "tr", "he", 'en"><script>']),
        keywords=some,
    )
