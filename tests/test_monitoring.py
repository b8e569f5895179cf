"""An operator sees that it lives, whether it is ready, and counts; never a person."""

import re
from collections.abc import Mapping
from dataclasses import replace

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette

from bot import metrics as counted
from bot import monitoring
from bot.chat import lanes
from bot.chat.incoming import update_from
from bot.interview import engine
from bot.rendering.rendered import TOO_SLOW, RenderingError
from db.away import Away
from tests.botapi import blocked, broken, reset, too_many
from tests.driver import PDF, Chatter, pdf_made, play
from tests.served import Served
from tests.test_bad_input import at
from tests.test_secrecy import CANARY, DETAIL, DIGITS, Canaries

TOKEN = "a-token-for-scrapers"
CLOSED: Mapping[str, set[str]] = {  # every label there is, and every value it may have
    "outcome": {*counted.TurnOutcome, *counted.Handed, *counted.Made},
    "kind": {*counted.KINDS, *counted.Trouble},
    "state": {"wanted", "making", "sending"},
    "code": {*counted.CODES, *counted.REMARKS},
    "fate": {*counted.Fate},
    "generation": {"0", "1", "2"},
    "le": {"+Inf"},  # and numbers
}


async def ask(routes, path, **headers):
    """One request to the routes, without a port."""
    transport = httpx.ASGITransport(Starlette(routes=routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get(path, headers=headers)


def routes(served, token=TOKEN):
    """As the application joins them."""
    served.bot.settings = replace(served.bot.settings, metrics_token=token)
    return served.bot.probes()


async def figures(served):
    """Every sample of the page as {(name, labels): value}."""
    answer = await ask(routes(served), "/metrics", authorization=f"Bearer {TOKEN}")
    assert answer.status_code == 200
    return {
        (sample.name.removeprefix("interviewer_"), *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


async def test_a_whole_interview_is_counted_and_no_word_of_it_becomes_a_label(served, api, ada):
    api.fails(broken(), method="sendMessage")
    await ada.says("/start")
    await ada.until(lambda: ada.heard)
    await play(Chatter(ada), Canaries())
    await ada.says("/edit", DETAIL)
    await ada.says(*PDF)
    await pdf_made(Chatter(ada))
    answer = await ask(routes(served), "/metrics", authorization=f"Bearer {TOKEN}")
    words = re.sub(r" \S+$", "", answer.text, flags=re.MULTILINE)  # without the values, by chance
    for secret in (CANARY, DIGITS, str(ada.user["id"]), api.token, "quokka"):
        assert secret.casefold() not in words.casefold()
    for family in text_string_to_metric_families(answer.text):
        for sample in family.samples:
            for name, value in sample.labels.items():
                number = name == "le" and re.fullmatch(r"[\d.e-]+", value)
                assert number or value in CLOSED[name], (sample.name, name, value)
    found = await figures(served)
    assert found["turns_total", "answered"] > 40
    assert found["turn_seconds_count",] == found["turns_total", "answered"]
    renders = 3  # too long for one page: at first, set closer, and as long as it may be
    assert found["renders_total", "done"] == found["render_seconds_count",] == renders
    assert found["deliveries_total", "pdf", "sent"] == 2
    assert found["telegram_errors_total", "server"] == 1


async def test_findings_are_counted_by_the_code_of_their_rule(served, ada):
    await at(served, ada, "summary.text")
    before = await figures(served)
    await ada.says(DETAIL)
    after = await figures(served)
    grown = {key for key in after if key[0] == "findings_total" and after[key] != before[key]}
    assert len(grown) == 1
    assert re.fullmatch(r"P\d\d", grown.pop()[1])


async def remarks(served):
    """The remarks that were counted, by code and fate."""
    return {
        key[1:]: n for key, n in (await figures(served)).items() if key[0] == "remarks_total" and n
    }


async def test_a_remark_is_counted_when_shown_and_by_what_became_of_it(served, ada):
    await at(served, ada, "experience.1.bullets")
    await ada.says("Responsible for maintaining the tax API of 40 shops in Go and PostgreSQL")
    assert await remarks(served) == {("W50", "shown"): 1}
    await ada.taps("Use it")
    assert await remarks(served) == {("W50", "shown"): 1, ("W50", "taken"): 1}
    await ada.says("Responsible for maintaining the VAT API of 9 banks in Go and PostgreSQL")
    await ada.taps("Fine as it is")
    assert await remarks(served) == {
        ("W50", "shown"): 2,
        ("W50", "taken"): 1,
        ("W50", "waved_off"): 1,
    }
    await ada.says("Improved the search of the shop in Go and PostgreSQL")
    shown = await remarks(served)
    assert shown["W55", "shown"] == 1
    await ada.taps("Add a number")
    await ada.taps("Query time")
    await ada.says("from 3 s to 40 ms")
    assert (await remarks(served))["W55", "measured"] == 1
    await ada.says("Improved the mailer of the shop in Go and PostgreSQL")
    await ada.taps("Edit it")
    await ada.says("Cut the mailer's runs from 3 h to 4 minutes in Go and PostgreSQL")
    assert (await remarks(served))["W55", "edited"] == 1


@pytest.mark.parametrize(
    ("failure", "kind"), [(too_many(1), "too_many"), (blocked(), "forbidden"), (reset(), "network")]
)
async def test_what_telegram_refuses_is_counted_by_kind(failure, kind, served, api, ada):
    api.fails(failure, method="sendMessage")
    await ada.says("/start")
    assert (await figures(served))["telegram_errors_total", kind] == 1


async def test_a_failure_of_ours_and_one_of_the_database_are_told_apart(served, ada, monkeypatch):
    real, failures = engine.step, [ValueError(), Away("The disk is full.")]

    def step(*given):
        if failures:
            raise failures.pop()
        return real(*given)

    monkeypatch.setattr(engine, "step", step)
    ada.writes("/start")
    await ada.until(lambda: ada.heard, patience=10)
    found = await figures(served)
    outcomes = ("postponed", "failed", "answered")
    assert [found["turns_total", outcome] for outcome in outcomes] == [1, 1, 1]


async def test_an_update_given_twice_is_counted_apart(served, api, ada):
    given = []
    api.on_delivery = given.append
    await ada.says("/start")
    await lanes.process(served.bot.app, update_from(given[0]))
    found = await figures(served)
    assert found["turns_total", "repeated"] == 1


async def test_what_waits_is_told_with_the_age_of_the_oldest(served, api, ada):
    api.fails(too_many(30), method="sendMessage")
    await ada.says("/start")
    await ada.until(lambda: api.refusals, settle=False)
    found = await figures(served)
    assert found["database_up",] == 1
    assert found["outbox_messages",] >= 1
    assert 0 <= found["outbox_oldest_seconds",] < 60


async def test_a_rendering_that_takes_too_long_is_counted_as_that(served):
    class Slow:
        async def render(self, *_, **__):
            raise RenderingError(TOO_SLOW)

    renderer = counted.TimedRenderer(Slow(), served.bot.metrics)
    with pytest.raises(RenderingError):
        await renderer.render(None, previews=False)
    assert (await figures(served))["renders_total", "too_slow"] == 1


async def test_the_lag_of_the_event_loop_is_measured(served, ada):
    await ada.until(lambda: served.bot.metrics.lag._sum.get() > 0)
    assert (await figures(served))["event_loop_lag_seconds_count",] >= 1


async def test_metrics_ask_for_their_token_and_are_not_there_without_one(served):
    for header in ({}, {"authorization": "Bearer wrong"}, {"authorization": f"Bearer {TOKEN}x"}):
        answer = await ask(routes(served), "/metrics", **header)
        assert answer.status_code == 401
        assert answer.text == ""
    no_token = await ask(routes(served, token=""), "/metrics", authorization="Bearer ")
    assert no_token.status_code == 404


async def test_it_is_ready_once_database_and_telegram_answer(served):
    answer = await ask(routes(served), "/ready")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "reasons": {}}


async def test_a_process_that_lives_says_so_whatever_else_is_wrong():
    checks = {"database": monitoring.told(lambda: "cannot be reached")}
    answer = await ask(monitoring.routes(checks, None, ""), "/health")
    assert (answer.status_code, answer.json()) == (200, {"alive": True})


async def test_what_is_not_ready_is_told_by_name(served):
    checks = {
        "database": monitoring.database_ready(served.bot.database),
        "updates": monitoring.told(lambda: "another process takes them"),
    }
    answer = await ask(monitoring.routes(checks, None, ""), "/ready")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == {"updates": "another process takes them"}


async def test_tables_of_an_earlier_version_are_not_ready_and_those_of_a_later_one_are(
    served, revised
):
    """A release migrates while old processes serve on; tables taken back are another matter."""
    revised(served.url, "0001")
    answer = await ask(routes(served), "/ready")
    assert "python -m bot migrate" in answer.json()["reasons"]["database"]
    revised(served.url, "of_tomorrow")
    assert (await ask(routes(served), "/ready")).status_code == 200


async def test_a_database_that_is_away_is_not_ready_and_says_nothing_of_where_it_is(
    api, database_url, pool, monkeypatch
):
    async with Served(api, database_url, pool) as served:

        async def away(*_):
            raise Away("The database at db.example.com/resumes is away.")

        monkeypatch.setattr(type(served.database), "run", away)
        answer = await ask(routes(served), "/ready")
        found = await figures(served)
        monkeypatch.undo()
    assert answer.status_code == 503
    assert answer.json()["reasons"] == {"database": "cannot be reached"}
    assert found["database_up",] == 0
    assert found["outbox_messages",] != found["outbox_messages",]  # NaN: nobody knows
