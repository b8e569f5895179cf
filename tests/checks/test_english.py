"""Slips are named; names, words of the trade and other languages are left alone (R161)."""

import pytest

from bot.checks.coach import find
from bot.checks.writing.rule import Field, Setting


def better(text, field=Field.OTHER):
    return [each.better for each in find(text, Setting(field)) if each.code == "W01"]


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        (Field.CERTIFICATE, "AWS Certifed Developer", "AWS Certified Developer"),
        (Field.EDUCATION, "MSc Informaton Systems", "MSc Information Systems"),
        (Field.HEADLINE, "Sofware developer, Kotlin", "Software developer, Kotlin"),
        (Field.BULLET, "Cut lattency for 9 custumers", "Cut latency for 9 customers"),
        (Field.BULLET, "Ran the enviorment of 9 teams", "Ran the environment of 9 teams"),
        (Field.BULLET, "Built succesfuly for 9 banks", "Built successfully for 9 banks"),
        (Field.BULLET, "Moved the developped parts", "Moved the developed parts"),
    ],
)
def test_a_slip_is_mended_of_two_letters_and_in_the_capitals_of_a_title_too(field, before, after):
    assert better(before, field) == [after]


@pytest.mark.parametrize(
    "text",
    [
        "Certified by Zalando Akademie and the University of Ostrey",
        "Deduplicated mixins, utils and stdin codecs; queryable dicts with paywalled webhooks",
        "Optimised the licence catalogue, modelled its behaviour and analysed the rest",
        "Renamed fooBarr to foo_barr, ann@exampel.org, v2betaa and src/mian",
        "Entwicklung der Schnittstellen mit Java und Kafka für die Abrechnung",
        "Desarrollo de microservicios con Kafka para la facturación",
        "Escuela Superior Comercial de Bogota",
        "Institut Teknologi Bandung, Instituto Nacional",
        "Retrained the timesheet codebase on webpages, idempotently, for behavioural programmes",
    ],
)
@pytest.mark.parametrize("field", [Field.OTHER, Field.EDUCATION])
def test_names_the_trade_identifiers_and_other_languages_are_left_alone(text, field):
    assert better(text, field) == []


def test_a_rare_word_is_nobodys_intention():
    """A new name beside a rare word of the dictionary ("stdio", "studio") is no slip of it."""
    assert better("Read it from stdio with numba, conda and jupyter") == []
