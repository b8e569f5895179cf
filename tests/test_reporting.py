"""A report of a fault names what broke and where; of what people wrote it holds nothing."""

import json
import subprocess
import sys

import pytest
import sentry_sdk
from sentry_sdk.transport import Transport

from bot import reporting
from bot.chat import view
from bot.interview import engine
from bot.settings import SettingError
from tests.driver import PDF
from tests.test_bad_input import at, kept
from tests.test_secrecy import CANARY, DETAIL

DSN = "https://0123456789abcdef@reports.example.com/1"


@pytest.fixture
def reports():
    """All that is sent, as text."""
    sent = []

    class Kept(Transport):
        def capture_envelope(self, envelope):
            sent.append(envelope.serialize().decode())

    reporting.start(DSN, Kept)
    yield sent
    sentry_sdk.get_client().close()
    sentry_sdk.get_global_scope().set_client(None)


def breaks(way, text):
    raise way(text)


def exceptions(report):
    """The exceptions of a report."""
    return json.loads(report.splitlines()[2])["exception"]["values"]


async def test_a_turn_that_fails_in_any_way_is_reported_without_a_word_of_it(
    served, ada, reports, monkeypatch
):
    await at(served, ada, "contact.name")
    real, ways = engine.step, iter((ValueError, KeyError, UnicodeError))

    def fails(catalogue, session, event, moment):
        if CANARY not in str(event):
            return real(catalogue, session, event, moment)
        quoted = f"no idea what {event} means"
        try:
            breaks(next(ways), quoted)
        except Exception as error:
            error.add_note(quoted)
            raise RuntimeError(quoted) from error

    monkeypatch.setattr(engine, "step", fails)
    ada.writes(f"Zora {CANARY}")
    await ada.until(lambda: "went wrong on my side" in ada.last.text, patience=30)
    assert len(reports) == 3
    assert not [report for report in reports if CANARY in report.casefold()]
    cause, raised = exceptions(reports[0])
    assert (cause["type"], raised["type"]) == ("ValueError", "RuntimeError")
    assert raised["stacktrace"]["frames"][-1]["function"] == "fails"
    await ada.says("Ada Byron")
    assert (await kept(served))["contact.name"] == "Ada Byron"


async def test_a_reply_and_a_file_that_fail_are_reported_without_a_word_of_them(
    served, ada, reports, monkeypatch
):
    await at(served, ada, "summary.text", contact__name=f"Zora {CANARY}")

    def fails(*given, **_more):
        raise ValueError(given)

    with monkeypatch.context() as patched:
        patched.setattr(view.View, "__call__", fails)
        ada.writes(DETAIL)
        await ada.until(lambda: "went wrong on my side" in ada.last.text, patience=30)
    monkeypatch.setattr("bot.delivery.build", fails)
    await ada.says(*PDF)
    await ada.until(lambda: len(reports) > 3, settle=False)
    said = "".join(reports).casefold()
    for word in (CANARY, "1983", "billing", str(ada.user["id"]), served.api.token):
        assert word not in said
    assert "delivery" in reports[-1]


def test_only_what_is_known_to_be_harmless_leaves(reports):
    scope = sentry_sdk.get_isolation_scope()
    scope.set_user({"id": 1001, "name": CANARY})
    scope.set_tag("said", CANARY)
    scope.set_context("chat", {"text": CANARY})
    scope.set_extra("said", CANARY)
    sentry_sdk.add_breadcrumb(message=CANARY)
    sentry_sdk.capture_message(CANARY)
    reporting.report(ValueError(CANARY))
    scope.clear()
    assert len(reports) == 2
    assert not [report for report in reports if CANARY in report]
    assert set(json.loads(reports[-1].splitlines()[2])) <= {*reporting.EVENT, "exception"}


def test_without_a_dsn_nothing_is_loaded_and_reporting_does_nothing():
    done = """
import sys
from bot import app, reporting
reporting.start("")
reporting.report(ValueError())
sys.exit("sentry_sdk" in sys.modules)
"""
    subprocess.run([sys.executable, "-c", done], check=True)


def test_a_dsn_that_is_none_is_named_and_so_is_a_missing_package(monkeypatch):
    with pytest.raises(SettingError, match="SENTRY_DSN is no address") as told:
        reporting.start(f"nowhere {CANARY}")
    assert CANARY not in str(told.value)
    monkeypatch.setitem(sys.modules, "sentry_sdk", None)
    with pytest.raises(SettingError, match="sentry-sdk is missing"):
        reporting.start(DSN)
    reporting.report(ValueError())
