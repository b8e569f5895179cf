"""The operator reads once that the database is away, and once that it is back."""

import logging

import pytest

from db import Away
from db.outages import OVER, REMIND, Outages

FULL = Away("The database at resumes.sqlite is away: the disk is full.")


@pytest.fixture
def clock():
    return [100.0]


@pytest.fixture
def outages(clock, caplog):
    caplog.set_level(logging.INFO, logger="db")
    return Outages(lambda: clock[0])


def test_an_outage_is_told_once_with_its_reason_however_many_works_meet_it(outages, caplog):
    for _ in range(100):
        outages.met(FULL)
        outages.met(None)  # on a full disk, what only reads passes
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "the disk is full. Nothing is lost" in caplog.text


def test_its_end_is_told_once_nothing_failed_for_a_while(outages, clock, caplog):
    outages.met(FULL)
    clock[0] += 60
    outages.met(FULL)
    caplog.clear()
    clock[0] += OVER
    outages.met(None)
    outages.met(None)
    assert caplog.messages == ["The database is back after 60 s."]


def test_the_next_outage_is_told_again(outages, clock, caplog):
    outages.met(FULL)
    clock[0] += OVER
    outages.met(None)
    outages.met(FULL)
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING", "ERROR"]


def test_one_that_goes_on_is_told_again_after_a_while(outages, clock, caplog):
    for _ in range(3):
        outages.met(FULL)
        clock[0] += REMIND / 2 + 1
    assert len(caplog.messages) == 2


def test_what_we_did_wrong_is_no_outage(outages, caplog):
    outages.met(ValueError("ours"))
    assert caplog.messages == []
