"""Answers for the tests of this folder: short to write down, or any that Hypothesis thinks of."""

import json
from pathlib import Path

from hypothesis import strategies as st

from bot.interview.schema import Layout, Level, Look, Paper
from bot.interview.session import Answer, Mark

DATA = Path(__file__).parent.parent / "data"

EXTRAS = (
    "languages",
    "volunteering",
    "awards",
    "publications",
    "courses",
    "interests",
    "references",
)
SINGLE = {
    "profile": {
        "target": "line",
        "level": tuple(Level),
        "country": ("US", "GB", "DE", "IN", "CA"),
        "history": ("steady", "gaps", "other", "none"),
        "format": tuple(Layout),
        "vacancy": "line",
    },
    "look": {"theme": tuple(Look), "paper": tuple(Paper)},
    "contact": {
        "name": "line",
        "email": "email",
        "phone": "phone",
        "place": "line",
        "linkedin": ("https://www.linkedin.com/in/ada-byron",),
        "github": ("https://github.com/ada-byron",),
        "website": "link",
        "links": "links",
        "right_to_work": "line",
    },
    "headline": {"text": "line"},
    "summary": {"text": "text"},
    "languages": {"items": "items"},
    "interests": {"items": "items"},
}
REPEATING = {
    "skills": {"name": "line", "items": "items"},
    "experience": {
        "company": "line",
        "about": "line",
        "place": "line",
        "title": "line",
        "period": "period",
        "summary": "text",
        "bullets": "bullets",
        "best": "line",
        "link": "link",
    },
    "projects": {
        "name": "line",
        "purpose": "text",
        "stack": "items",
        "role": "line",
        "client": "line",
        "period": "period",
        "bullets": "bullets",
        "link": "link",
    },
    "education": {
        "school": "line",
        "degree": "line",
        "major": "line",
        "state": ("finished", "progress", "incomplete"),
        "period": "period",
        "credits": "line",
        "grade": "line",
        "honours": "bullets",
        "courses": "items",
        "link": "link",
    },
    "certifications": {"name": "line", "issuer": "line", "date": "month", "code": "line"},
    "volunteering": {
        "organisation": "line",
        "role": "line",
        "period": "period",
        "summary": "text",
        "bullets": "bullets",
        "link": "link",
    },
    "awards": {"title": "line", "issuer": "line", "date": "month", "summary": "text"},
    "publications": {
        "name": "line",
        "publisher": "line",
        "date": "month",
        "link": "link",
        "summary": "text",
    },
    "courses": {"name": "line", "provider": "line", "date": "month"},
    "references": {"name": "line", "words": "text"},
}


def _speaks(text):
    """What has no letter or digit is never taken for an answer."""
    return any(letter.isalnum() for letter in text)


_LETTERS = "abc ABC éßЖ語 0129 .,:;-()'\"&%+#/@"
LINES = (
    st.text(_LETTERS, min_size=1, max_size=20).map(lambda t: " ".join(t.split())).filter(_speaks)
)
NAMES = st.text("abcXYZéЖ .+#", min_size=1, max_size=9).map(lambda t: " ".join(t.split()))
LISTS = st.lists(NAMES.filter(_speaks), min_size=1, max_size=3, unique=True).map(tuple)
MONTHS = st.one_of(
    st.integers(1990, 2030).map(str),
    st.builds("{}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)),
)
PERIODS = st.one_of(
    MONTHS,
    st.builds("{}/..".format, MONTHS),
    st.tuples(MONTHS, MONTHS).filter(lambda two: two[0] != two[1]).map("/".join),
)
KINDS = {
    "line": LINES,
    "text": st.lists(LINES, min_size=1, max_size=2).map("\n".join),
    "email": st.sampled_from(["ada@example.com", "a+b@example.org", "ada at example"]),
    "phone": st.sampled_from(["+1 415 555 0137", "+44 113 555 0142", "call me"]),
    "link": st.sampled_from(["https://ada.example.com", "http://example.org/a?b=c#d"]),
    "links": st.just(("https://example.org/ada", "Talks: https://example.net/t/9", "Ham: AB1CDE")),
    "items": LISTS,
    "bullets": st.lists(LINES, min_size=1, max_size=3, unique=True).map(tuple),
    "month": MONTHS,
    "period": PERIODS,
}


def draft(**sections):
    """`draft(contact={...}, experience=[{...}, {...}])` as the answers of an interview."""
    values = {}
    for section, told in sections.items():
        if isinstance(told, dict):
            values |= {f"{section}.{field}": value for field, value in told.items()}
            continue
        values[section] = tuple(str(number) for number in range(1, len(told) + 1))
        for number, entry in enumerate(told, 1):
            values |= {f"{section}.{number}.{field}": value for field, value in entry.items()}
    picked = tuple(extra for extra in EXTRAS if extra in sections)
    values |= {"extras.chosen": picked} if picked else {}
    return {key: Answer(value) for key, value in values.items()}


def resume(name):
    """A JSON Resume of tests/data."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def _fields(fields):
    kinds = {f: KINDS[k] if isinstance(k, str) else st.sampled_from(k) for f, k in fields.items()}
    return st.fixed_dictionaries({}, optional=kinds)


def drafts():
    """Any answers a person can have given so far, in any combination."""
    repeating = {s: st.lists(_fields(fields), max_size=3) for s, fields in REPEATING.items()}
    single = {section: _fields(fields) for section, fields in SINGLE.items()}
    return st.fixed_dictionaries({}, optional=single | repeating).map(lambda told: draft(**told))


def marked():
    """As `drafts`, with some answers open, skipped, or whole sections left out."""
    marks = st.dictionaries(
        st.sampled_from([*SINGLE, *REPEATING, "contact.name", "experience.1.title"]),
        st.sampled_from([Mark.OPEN, Mark.SKIPPED]),
    )

    def mark(answers, changes):
        skipped = {k: Answer("", m) for k, m in changes.items() if m is Mark.SKIPPED}
        opened = {
            k: Answer(answers[k].value, m)
            for k, m in changes.items()
            if m is Mark.OPEN and k in answers
        }
        return {**answers, **skipped, **opened}

    return st.builds(mark, drafts(), marks)


def texts(document):
    """All that is printed, in order."""
    blocks = [block for section in document.sections for block in section.blocks]
    lines = [document.name, document.headline, *(link.text for link in document.contact)]
    return [line for line in (*lines, *(t for b in blocks for t in _block_texts(b))) if line]


def _block_texts(block):
    match type(block).__name__:
        case "Paragraph":
            return [block.text]
        case "Bullets":
            return list(block.items)
        case "Group":
            return [block.label, *block.items]
        case _:
            link = block.link.text if block.link else ""
            head = [block.heading, block.dates, block.detail, link, block.summary]
            return [*head, *block.bullets]
