"""Dates and periods (U13): natural, to the month, in many languages, and nothing invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checks.dates import (
    month_words,
    period_words,
    read_month,
    read_period,
    short_month,
    short_period,
)
from bot.checks.reading import Ambiguous, Read, Unclear

TODAY = date(2026, 11, 22)

PERIODS = {
    "2021-03/2023-11": (
        "2021-03/2023-11, 03.2021–11/2023, Mar 2021 - Nov 2023, 3/2021-11/2023, 2021-03-2023-11, "
        "Mar. 2021 — Nov. 2023, March 2021 to November 2023, from March 2021 till Nov 2023, "
        "2021/03 - 2023/11, 2021-03-01 - 2023-11-30, 01.03.2021 - 30.11.2023, Mar 2021→Nov 2023, "
        "marzo 2021 - noviembre 2023, de marzo de 2021 a noviembre de 2023, "
        "desde marzo 2021 hasta nov. 2023, März 2021 bis November 2023, "
        "von März 2021 bis Nov. 2023, mars 2021 – novembre 2023, de mars 2021 à novembre 2023, "
        "março de 2021 a novembro de 2023, marzo 2021 - novembre 2023, "
        "da marzo 2021 a novembre 2023, март 2021 – ноябрь 2023, "
        "с марта 2021 г. по ноябрь 2023 г., з березня 2021 до листопада 2023, "
        "березень 2021 – листопад 2023 р., marzec 2021 - listopad 2023, "
        "od marca 2021 do listopada 2023 r., Mart 2021 - Kasım 2023, "
        "maart 2021 tot november 2023, mrt. 2021 t/m nov. 2023, "
        "Mar 2021 - Nov 2023 · 2 yrs 9 mos, (Mar 2021 – Nov 2023), 2021年3月 – 2023年11月"
    ),
    "2021-03/..": (
        "2021-03/.., Mar 2021 – now, March 2021 - Present, 03/2021 to date, since March 2021, "
        "Mar 2021 until today, Mar 2021 - current, 2021-03 … now, Mar '21 - now, "
        "März 2021 bis heute, seit März 2021, marzo 2021 - actualidad, "
        "desde marzo de 2021 hasta la actualidad, mars 2021 à aujourd'hui, depuis mars 2021, "
        "março de 2021 até o momento, marzo 2021 - oggi, март 2021 — настоящее время, "
        "с марта 2021 по н.в., березень 2021 – дотепер, marzec 2021 – obecnie, Mart 2021 - halen, "
        "Mart 2021'den beri, maart 2021 – heden, 2021年3月 – 至今, ongoing since March 2021"
    ),
    "2019/2021": (
        "2019/2021, 2019-2021, 2019 – 21, 2019–2021, from 2019 to 2021, between 2019 and 2021, "
        "с 2019 по 2021, 2019–2021 гг., dal 2019 al 2021, 2019'den 2021'ye kadar, '19 - '21, "
        "2019 / 2021, 2019 -2021, 2019 ... 2021"
    ),
    "2021-03/2021-11": "Mar–Nov 2021, March to November 2021, 03–11/2021, 3 – 11.2021",
    "2013-12": (
        "2013-12, 12/2013, 12.2013, Dec 2013, December 2013, Dec. 1 2013, 1 Dec 2013, 2013 Dec, "
        "2013-12-01, 2013-12-01T00:00:00Z, 1.12.2013, December 1st of 2013, in December 2013, "
        "Dec '13, Dec/13, 12/13, diciembre de 2013, Dezember 2013, décembre 2013, dez. 2013, "
        "dicembre 2013, декабрь 2013, в декабре 2013 года, грудень 2013, w grudniu 2013 r., "
        "Aralık 2013, december 2013, 2013-12-24 - 2013-12-25, mid December 2013"
    ),
    "2021": "2021, '21, in 2021, 2021 г., im Jahr 2021, year 2021",
}
EXAMPLES = [(typed, value) for value, line in PERIODS.items() for typed in line.split(", ")]


def period(typed, day_first=None):
    return read_period(typed, TODAY, day_first)


@pytest.mark.parametrize(("typed", "value"), EXAMPLES)
def test_a_period_reads_as_people_write_it(typed, value):
    reading = period(typed)
    assert isinstance(reading, Read)
    assert reading.value == value


@pytest.mark.parametrize(("typed", "value"), EXAMPLES)
def test_the_reading_is_echoed_in_words(typed, value):
    assert period(typed).echo in {"", period_words(value)}
    assert period(typed).echo or typed in {value, period_words(value)}


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("since spring 2020", ["2020-03/..", "2020-04/..", "2020-05/..", "2020/.."]),
        ("summer 2022", ["2022-06", "2022-07", "2022-08", "2022"]),
        ("Herbst 2019 - heute", ["2019-09/..", "2019-10/..", "2019-11/..", "2019/.."]),
        ("весной 2020", ["2020-03", "2020-04", "2020-05", "2020"]),
        ("Q3 2021", ["2021-07", "2021-08", "2021-09", "2021"]),
        ("end of 2020 - now", ["2020-10/..", "2020-11/..", "2020-12/..", "2020/.."]),
        ("Mar 2020 - spring 2020", ["2020-03", "2020-03/2020-04", "2020-03/2020-05"]),
        ("03/04/2021", ["2021-04", "2021-03"]),
        ("03/04/2021 - 05/06/2022", ["2021-04/2022-06", "2021-03/2022-05"]),
        ("2011 - 12", ["2011/2012", "2011-12"]),
        ("2011/12", ["2011-12", "2011/2012"]),
        ("2019-03-2021", ["2019/2021-03", "2019-03/2021"]),
        ("2021 –", ["2021/..", "2021"]),
    ],
)
def test_what_may_mean_several_is_asked_and_never_guessed(typed, values):
    reading = period(typed)
    assert isinstance(reading, Ambiguous)
    assert [value for value, _ in reading.options][: len(values)] == values
    assert "“" in reading.question or "I read" in reading.question


@pytest.mark.parametrize(
    ("typed", "day_first", "value"),
    [
        ("03/04/2021", True, "2021-04"),
        ("03/04/2021", False, "2021-03"),
        ("13/04/2021", False, "2021-04"),
        ("04/13/2021", True, "2021-04"),
        ("13/04/2021", None, "2021-04"),
        ("03.04.2021", False, "2021-04"),
        ("05/05/2021", None, "2021-05"),
    ],
)
def test_day_and_month_follow_the_country_where_it_is_known(typed, day_first, value):
    assert period(typed, day_first).value == value


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        (
            "Nov 2026 – May 2027",
            (
                ("2026-11/2027-05", "Yes, May 2027 is planned"),
                ("2026-11/..", "It goes on (now)"),
            ),
        ),
        ("Expected May 2027", (("2027-05", "Yes, May 2027 is planned"),)),
        ("2025 - 2027", (("2025/2027", "Yes, 2027 is planned"), ("2025/..", "It goes on (now)"))),
    ],
)
def test_an_end_in_the_future_is_asked_about(typed, options):
    assert period(typed).options == options


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2021 - 2019", "2019 comes before 2021"),
        ("Dec 2020 – Feb 2020", "February 2020 comes before December 2020"),
        ("until May 2020", "May 2020 as the end"),
        ("Mar 2021 - sometime", "March 2021 as the beginning, not “sometime”"),
        ("whenever - Mar 2021", "March 2021 as the end, not “whenever”"),
        ("last year", "2025"),
        ("3 years", "“3 years” as a length"),
        ("three years ago", "“three years” as a length"),
        ("3 года", "as a length"),
        ("March", "March, but not of which year"),
        ("Mar 21", "March, but not of which year"),
        ("now", "not since when"),
        ("today", "not since when"),
        ("11/12", "a month and a year, or a day"),
        ("1890", "1890"),
        ("2050 - now", "2050"),
        ("since 2030", "2030 is still to come"),
        ("spring 2020 - summer 2021", "no months"),
        ("29 Feb 2021", "no date"),
        ("2021-13", "no date"),
        ("2019 to 2020 to 2021", "no date"),
        ("hello", "no date"),
        ("🙂", "no date"),
        ("", "no text"),
        ("x" * 4096, "4,096 characters"),
    ],
)
def test_what_does_not_read_is_answered_with_what_was_understood(typed, words):
    reading = period(typed)
    assert isinstance(reading, Unclear)
    assert words in reading.understood
    assert "for example" in reading.hint or "Type a year" in reading.hint


def test_an_end_in_the_same_year_is_not_before_the_start():
    assert period("Mar 2021 - 2021").value == "2021-03/2021"


def test_two_lines_are_two_ends():
    assert period("Mar 2021\nNov 2023").value == "2021-03/2023-11"
    assert period("Mar\n2021").value == "2021-03"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("May 2020", "2020-05"),
        ("5/2024", "2024-05"),
        ("graduated in June 2019", "2019-06"),
        ("Issued Nov 2014", "2014-11"),
        ("2024-05-01", "2024-05"),
        ("2020", "2020"),
        ("since 2020", "2020"),
        ("2011/12", "2011-12"),
    ],
)
def test_a_month_reads_like_one_end_of_a_period(typed, value):
    assert read_month(typed, TODAY, None).value == value


@pytest.mark.parametrize("typed", ["2019 - 2021", "from 2019 to 2021"])
def test_two_dates_are_too_many_for_a_month(typed):
    reading = read_month(typed, TODAY, None)
    assert isinstance(reading, Unclear)
    assert "2019 – 2021" in reading.understood


@pytest.mark.parametrize("typed", ["spring 2020", "03/04/2021", "May 2027"])
def test_a_vague_or_coming_month_is_asked(typed):
    assert isinstance(read_month(typed, TODAY, None), Ambiguous)


def test_values_in_words_have_one_style():
    """R28."""
    assert period_words("2021-03/..") == "March 2021 – now"
    assert period_words("2019/2021") == "2019 – 2021"
    assert period_words("2020-05") == "May 2020"
    assert short_period("2021-03/..") == "Mar 2021 - Present"
    assert short_period("2021-09/2023") == "Sep 2021 - 2023"
    assert month_words("2021-03") == "March 2021"
    assert short_month("2021-03") == "Mar 2021"


@pytest.mark.parametrize("kept", ["a while ago", "", "2021-13", "2021/x", "2021-03/2021-03/2021"])
def test_what_was_kept_as_typed_is_said_as_typed(kept):
    said = {period_words(kept), short_period(kept), month_words(kept), short_month(kept)}
    assert said == {kept}


MONTH = st.dates(date(1940, 1, 1), date(2026, 11, 1)).map(lambda day: day.isoformat()[:7])
POINT = MONTH | MONTH.map(lambda month: month[:4])
PERIOD = st.tuples(POINT, POINT).map(sorted) | st.tuples(POINT, st.just(".."))
FRAGMENTS = (
    "Mar 2021 21 '21 / - – . .. now since to until spring 3 years 03 12 1 de с по 2019 ' q1 last "
    "end 'den expected ( · | 2 yrs \n"
)
WORDS = st.sampled_from(FRAGMENTS.split(" "))


@given(PERIOD)
def test_a_stored_period_reads_back_from_its_words_and_from_the_page(ends):
    start, end = ends
    value = start if start == end else f"{start}/{end}"
    assert period(value).value == value
    assert period(period_words(value)).value == value
    assert period(short_period(value)).value == value


@given(POINT)
def test_a_stored_month_reads_back_from_its_words_and_from_the_page(value):
    for typed in (value, month_words(value), short_month(value)):
        assert read_month(typed, TODAY, None).value == value


@given(
    st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=150), st.none() | st.booleans()
)
def test_any_text_reads_or_is_answered(typed, day_first):
    for read in (read_period, read_month):
        reading = read(typed, TODAY, day_first)
        if isinstance(reading, Read):
            assert read(reading.value, TODAY, day_first).value == reading.value
        elif isinstance(reading, Ambiguous):
            assert all(period_words(value) for value, _ in reading.options)


@given(st.text(min_size=1, max_size=5), st.integers(1, 2000))
def test_long_text_is_read_to_its_end(piece, times):
    assert period(piece * times)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020年3月至今", "2020-03/.."),
        ("2020年3月到2021年11月", "2020-03/2021-11"),
        ("2020年3月 - 2021年11月", "2020-03/2021-11"),
        ("2020年4月から現在まで", "2020-04/.."),
        ("2020년 3월부터 현재까지", "2020-03/.."),
        ("2015 onwards", "2015/.."),
    ],
)
def test_periods_as_they_are_written_without_a_dash(text, value):
    assert read_period(text, date(2026, 3, 2), None).value == value
