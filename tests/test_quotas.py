"""A person has as many files as any edit needs, and is told when the next may be made."""

from datetime import UTC, datetime, timedelta

from bot.quotas import FILES, LONGEST, counted_with, free_at

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def made(*ago):
    return [NOW - one for one in sorted(ago, reverse=True)]


def test_nine_within_the_hour_leave_one():
    assert free_at(made(*(MINUTE * at for at in range(9))), FILES, NOW) is None


def test_after_ten_within_the_hour_the_next_comes_when_the_first_is_an_hour_old():
    assert free_at(made(*(MINUTE * at for at in range(10))), FILES, NOW) == NOW + 51 * MINUTE


def test_an_hour_later_all_is_free_again():
    assert free_at(made(*[HOUR] * 10), FILES, NOW) is None


def test_after_thirty_on_a_day_the_next_comes_a_day_after_the_first():
    assert free_at(made(*(HOUR / 2 * at for at in range(2, 32))), FILES, NOW) == NOW + 8.5 * HOUR


def test_where_both_are_used_up_the_later_moment_counts():
    ago = [MINUTE * at for at in range(10)] + [HOUR * at for at in range(2, 22)]
    assert free_at(made(*ago), FILES, NOW) == NOW + timedelta(days=1) - 21 * HOUR


def test_no_count_reaches_further_back_than_a_day():
    assert timedelta(days=1) == LONGEST


def test_pages_count_as_a_pdf_does_and_an_export_counts_alone():
    """Who wore out the PDF can still have their data."""
    drawn = ("pdf", "preview", "review", "looks", "png")
    assert {counted_with(kind) for kind in drawn} == {drawn}
    assert counted_with("export") == ("export",)
