"""What was removed is nowhere: not in the database, the log, metrics or reports (U20)."""

import asyncio
import re
from datetime import UTC, datetime

from tests.served import Served
from tests.test_bad_input import at, session_of
from tests.test_reporting import reports
from tests.test_secrecy import logged, stored

__all__ = ["logged", "reports"]  # fixtures

US = {"profile__country": "United States"}
YEARS = {
    "removed": "1961",
    "rewritten": "1962",
    "edited in and removed": "1963",
    "kept, dropped and removed": "1964",
    "kept, changed, undone, dropped and removed": "1965",
    "kept and rewritten": "1966",
    "kept and edited out": "1967",
    "failed": "1968",
    "kept and undone": "1969",
    "in a résumé that was deleted": "1970",
}
WORK = "I lead the billing team at Acme"


def born(flow):
    return f"I was born on 17 March {YEARS[flow]}. {WORK}"


async def drop(ada):
    """Ask about the date of birth again, and remove it from all that holds it."""
    await ada.says("/privacy date of birth")
    while "Remove it" in ada.labels:
        await ada.taps("Remove it")


async def keep(ada, text):
    """Say it as the summary, and keep it."""
    await again(ada)
    message = await ada.says(text)
    if "Keep it anyway" in ada.labels:
        await ada.taps("Keep it anyway")
    return message


async def again(ada):
    """Ask for the summary once more."""
    await ada.says("/edit")
    await ada.taps("Summary")
    await ada.taps("Summary")


async def removed(ada):
    await again(ada)
    await ada.says(born("removed"))
    await ada.taps("Remove it")


async def rewritten(ada):
    await again(ada)
    await ada.says(born("rewritten"))
    await ada.taps("Rewrite")
    await ada.says(WORK)


async def edited_in(ada):
    await again(ada)
    message = await ada.says(WORK)
    await ada.edits(message, born("edited in and removed"))
    await ada.taps("Remove it")


async def kept_and_dropped(ada):
    await keep(ada, born("kept, dropped and removed"))
    await ada.says("/edit", "/continue")
    await drop(ada)


async def kept_changed_undone(ada):
    """The history holds it, what is said of an undo does, and a file may have been made of it."""
    await keep(ada, born("kept, changed, undone, dropped and removed"))
    await again(ada)
    await ada.says("/skip", "/undo", "/undo", "/edit")
    await keep(ada, born("kept, changed, undone, dropped and removed"))
    await ada.says("/preview")
    await drop(ada)
    for _ in range(6):
        await ada.says("/undo")


async def kept_and_rewritten(ada):
    await keep(ada, born("kept and rewritten"))
    await again(ada)
    await ada.says(WORK)
    await drop(ada)


async def kept_and_edited_out(ada, served):
    message = await keep(ada, born("kept and edited out"))
    await ada.edits(message, WORK)
    assert "1967" not in str((await session_of(served)).undo)
    await drop(ada)


async def kept_and_undone(ada):
    await keep(ada, born("kept and undone"))
    await ada.says("/undo")


async def draft_deleted(ada):
    await ada.says("/new")
    await ada.taps("Copy this one")
    await keep(ada, born("in a résumé that was deleted"))
    await ada.says("/list")
    await ada.taps("Delete")
    await ada.taps("Delete this résumé")


async def failing(ada, monkeypatch):
    """An update that cannot be worked is parked by its class alone."""
    await again(ada)
    with monkeypatch.context() as patched:
        patched.setattr("bot.interview.guarding.warn", quoting)
        await ada.says(born("failed"), settle=False)
        await ada.until(lambda: "went wrong on my side" in ada.last.text, patience=30)


def quoting(*given):
    raise ValueError(f"cannot do that with {given}")


async def test_a_removed_detail_is_in_no_table_file_log_metric_or_report(  # noqa: PLR0913, PLR0917
    api, ada, database_url, pool, logged, reports, monkeypatch
):
    async with Served(api, database_url, pool) as served:
        await at(served, ada, "skills.1.name", **US)
        flows = (
            removed, rewritten, edited_in, kept_and_dropped, kept_changed_undone,
            kept_and_rewritten, kept_and_undone, draft_deleted,
        )  # fmt: skip
        for flow in flows:
            await flow(ada)
        await kept_and_edited_out(ada, served)
        await failing(ada, monkeypatch)
        told = (served.bot.metrics.page(None, datetime.now(UTC)), logged.getvalue(), *reports)
        await nowhere(database_url)
        for text in told:
            assert not years_in(text if isinstance(text, bytes) else text.encode())
        assert b'findings_total{code="P' in told[0]
        assert reports
        await keep(ada, born("removed"))
        assert years_in(stored(database_url))  # so it would be found
        await ada.says("/delete")
        await ada.taps("Delete everything")
        await nowhere(database_url)


def years_in(content):
    """The years that stand in it by themselves."""
    found = set(re.findall(rb"(?<![\w.:-])19\d\d(?![\w:-])", content))
    return sorted({year.encode() for year in YEARS.values()} & found)


async def nowhere(url):
    """None of them is in it once the file was written anew, in a quiet moment."""
    for _ in range(100):
        found = years_in(await asyncio.to_thread(stored, url))
        if not found:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"still there: {found}")


async def test_the_memory_of_a_held_text_ends_with_the_choice(served, ada):
    await at(served, ada, "summary.text", **US)
    holding = served.bot.turn.holding
    await ada.says(born("removed"))
    assert [text for _, text in holding.texts.values()] == [born("removed")]
    assert "1961" not in repr(holding) + repr(served.bot.turn)
    assert "1961" not in str(await session_of(served))
    await ada.taps("Remove it")
    assert not holding.texts
