"""What the bot itself shows as an example draws no remark of the coach (U6, U21)."""

import pytest

from bot.checks import coach
from bot.checks.writing.rule import Field, Setting
from bot.interview.catalogue import question
from bot.interview.coached import FIELDS, WHOLE
from bot.interview.families import FAMILIES, example
from bot.interview.schema import Kind, Level

SHOWN = [(section, name, field) for (section, name), field in FIELDS.items()]
TARGETS = [one.title for one in FAMILIES]


def settings(field, level, target):
    """Every place an example may be shown in: work that goes on, and work that is over."""
    for current in (False, True):
        yield Setting(field, level.value, current=current, target=target)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(("section", "name", "field"), SHOWN)
def test_an_example_draws_no_remark(section, name, field, level):
    asked = question(f"{section}.{name}")
    for target in TARGETS:
        text = example(asked, level, target)
        for setting in settings(field, level, target):
            assert coach.find(text, setting) == (), (target, text)


def test_every_text_the_coach_looks_at_has_an_example():
    for section, name, field in SHOWN:
        asked = question(f"{section}.{name}")
        assert asked.examples
        assert field not in WHOLE or asked.kind is Kind.ITEMS


@pytest.mark.parametrize("level", Level)
def test_an_example_line_of_skills_draws_no_remark(level):
    for target in TARGETS:
        text = example(question("skills.name"), level, target)
        assert coach.find(text, Setting(Field.SKILLS, level.value, target=target)) == (), text
