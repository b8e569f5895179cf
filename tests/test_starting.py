"""What is made sure of before the first person is served."""

import pytest

from bot.checks import months, places
from bot.screens import environment, load_templates
from bot.starting import load_readings

LOADED_ON_USE = (places._countries, months._by_prefix, months._stems)


@pytest.mark.parametrize("loaded", LOADED_ON_USE, ids=lambda one: one.__wrapped__.__name__)
def test_no_person_waits_for_words_to_be_loaded(loaded):
    loaded.cache_clear()
    load_readings()
    assert loaded.cache_info().currsize == 1


def test_no_person_waits_for_a_template_to_be_compiled():
    environment.cache_clear()
    load_templates()
    assert set(environment("en").list_templates()) <= {name for _, name in environment("en").cache}
