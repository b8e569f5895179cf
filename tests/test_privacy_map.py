"""docs/privacy.md names every column there is, with its purpose, and says the truth about it."""

import re
from pathlib import Path

import pytest

from bot.chat.retention import KEEP_NUMBERS
from bot.settings import RETENTION_DAYS
from db.desks import MOST_CHANGES
from db.models import SEALED, metadata
from db.retention import NOTICE

PAGE = (Path(__file__).parents[1] / "docs" / "privacy.md").read_text(encoding="utf-8")
MAP = PAGE.split("## Data map")[1].split("\n## ")[0]
PARTS = {part.split("\n", 1)[0].strip(): part for part in MAP.split("\n### ")[1:]}
ROW = re.compile(r"^\| `(\w+)` \| (.+) \| (yes|no) \|$", re.MULTILINE)


def test_the_map_has_every_table_and_no_other():
    assert set(PARTS) == set(metadata.tables)


@pytest.mark.parametrize("name", metadata.tables)
def test_the_map_has_every_column_with_a_purpose_and_says_which_are_encrypted(name):
    rows = ROW.findall(PARTS[name])
    table = metadata.tables[name]
    assert [column for column, _, _ in rows] == list(table.c.keys())
    assert all(len(purpose.split()) > 1 for _, purpose, _ in rows)
    sealed = {column.name for column in table.c if isinstance(column.type, SEALED)}
    assert {column for column, _, is_sealed in rows if is_sealed == "yes"} == sealed


@pytest.mark.parametrize("name", metadata.tables)
def test_each_table_says_how_long(name):
    assert "Kept " in PARTS[name].split("|")[0]


def test_its_numbers_are_those_of_the_code():
    assert f"{RETENTION_DAYS:g} unless you set it" in MAP.replace("\n", " ")
    assert f"the last {MOST_CHANGES} changes" in MAP
    assert NOTICE.days == KEEP_NUMBERS.days == 7
    assert MAP.count("7 days") == 3
