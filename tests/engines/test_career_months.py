"""Months of experience: the case by hand, day by day as a second method, what is refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.career import Experience, Period, month_name, month_of, month_range
from itpm_lessons.engines.career.experience import MOST_PERIODS
from itpm_lessons.engines.career.months import first_day, last_day, read_day, years_before
from itpm_lessons.engines.refusal import Refusal

HELP_DESK = month_range("2024-01", "2024-06", "Help desk")
CLOCKS = month_range("2024-04", "2024-12", "Clocks")


def test_months_of_two_projects_side_by_side_count_once():
    """Jan-Jun are 6, Apr-Dec 9: 15. Apr, May, Jun lie in both: 15 - 3 = 12, and not 15."""
    led = Experience.of(HELP_DESK, CLOCKS)
    assert (HELP_DESK.months, CLOCKS.months) == (6, 9)
    assert (led.added_up, led.twice, led.months) == (15, 3, 12)
    assert [month_name(month) for month in led.overlaps] == ["Apr 2024", "May 2024", "Jun 2024"]


def test_three_projects_at_once_count_once_too():
    """6 + 9 + 2 = 17; May lies in three (2 too many), June too, April in two: 17 - 5 = 12."""
    led = Experience.of(HELP_DESK, CLOCKS, month_range("2024-05", "2024-06"))
    assert (led.added_up, led.twice, led.months) == (17, 5, 12)


def test_a_month_of_which_days_are_missing_does_not_count_and_is_named():
    """15 Jan to 14 Mar: only February is whole."""
    led = Experience.of(Period(date(2024, 1, 15), date(2024, 3, 14)))
    assert led.months == 1 and month_name(led.whole[0]) == "Feb 2024"
    assert [month_name(month) for month in led.partly] == ["Jan 2024", "Mar 2024"]


def test_two_parts_make_a_month_whole_together():
    """1-10 Jan and 11-31 Jan: neither has a whole month, both together have one."""
    led = Experience.of(
        Period(date(2024, 1, 1), date(2024, 1, 10)), Period(date(2024, 1, 11), date(2024, 1, 31))
    )
    assert (led.added_up, led.twice, led.joined, led.months) == (0, 0, 1, 1)


def test_only_months_of_the_window_count():
    """Eight years before 1 Dec 2026 is 1 Dec 2018: of 2018 only December counts; and 2019."""
    led = Experience.of(month_range("2018-01", "2019-12"))
    assert led.on(date(2026, 12, 1), 8) == 1 + 12
    assert led.on(date(2026, 12, 1)) == 24
    assert led.on(date(2019, 12, 31)) == 23  # December 2019 is not over yet


def test_what_was_not_led_counts_nothing():
    led = Experience.of(HELP_DESK, replace(CLOCKS, led=False))
    assert (led.added_up, led.twice, led.months, led.span) == (6, 0, 6, Experience.of(
        HELP_DESK, CLOCKS).span)  # fmt: skip


def test_before_a_day_only_months_that_are_over_count():
    led = Experience.of(HELP_DESK, CLOCKS)
    assert led.before(date(2024, 6, 30)).months == 5 == led.on(date(2024, 6, 30))
    assert led.before(date(2025, 1, 1)) == led and led.before(date(2024, 1, 1)).periods == ()


@pytest.mark.parametrize(("text", "day"), [("15.03.2023", 15), ("1. 3. 2023", 1)])
def test_days_with_points_are_read(text, day):
    assert read_day(text) == date(2023, 3, day)


def test_a_year_alone_is_asked_for_its_month():
    with pytest.raises(Refusal, match=r"2023 is a year.*such as 2023-12"):
        read_day("2023", end=True)


def test_nothing_is_nothing():
    led = Experience()
    assert (led.months, led.added_up, led.twice, led.span) == (0, 0, 0, None)


DAYS = st.dates(date(2020, 1, 1), date(2023, 12, 31))


@st.composite
def periods(draw):
    first, length = draw(DAYS), draw(st.integers(0, 500))
    start = first_day(month_of(first)) if draw(st.booleans()) else first
    end = start + timedelta(length)
    return Period(start, last_day(month_of(end)) if draw(st.booleans()) else end)


def slow_months(experience, start=date.min, end=date.max):
    """Go through every day of every month of six years."""
    worked = set()
    for each in experience.periods:
        day = each.start
        while day <= each.end:
            worked.add(day)
            day += timedelta(1)
    whole, partly = [], []
    for month in range(month_of(date(2020, 1, 1)), month_of(date(2025, 12, 1))):
        days = [first_day(month) + timedelta(n) for n in range(31)]
        days = [day for day in days if month_of(day) == month]
        there = sum(day in worked for day in days)
        if there == len(days) and days[0] >= start and days[-1] < end:
            whole.append(month)
        elif 0 < there < len(days):
            partly.append(month)
    return whole, partly


@settings(max_examples=40, deadline=None)
@given(st.lists(periods(), max_size=4), DAYS, DAYS)
def test_the_union_agrees_with_counting_day_by_day(drawn, one, other):
    led = Experience(tuple(drawn))
    whole, partly = slow_months(led)
    assert list(led.whole) == whole and list(led.partly) == partly
    assert led.months == led.added_up - led.twice + led.joined
    start, end = sorted((one, other))
    assert led.between(start, end) == len(slow_months(led, start, end)[0])


@given(st.lists(periods(), max_size=5))
def test_order_and_doubles_change_nothing(drawn):
    led = Experience(tuple(drawn))
    assert Experience(tuple(reversed(drawn))).months == led.months
    assert Experience((*drawn, *drawn)).months == led.months
    assert Experience((*drawn, *drawn)).added_up == 2 * led.added_up


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-01", date(2024, 1, 1)),
        ("2024/2", date(2024, 2, 1)),
        ("02/2024", date(2024, 2, 1)),
        ("feb 2024", date(2024, 2, 1)),
        ("February 2024", date(2024, 2, 1)),
        (" 2024-02-09 ", date(2024, 2, 9)),
    ],
)
def test_months_and_days_as_people_type_them(text, day):
    assert read_day(text) == day


def test_a_month_as_an_end_is_its_last_day():
    assert read_day("2024-02", end=True) == date(2024, 2, 29)
    assert read_day("2023-02", end=True) == date(2023, 2, 28)
    assert read_day("2023-02-03", end=True) == date(2023, 2, 3)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "03/04/2024", "2024-13", "2024-00", "2024-02-30", "1024-01", "9999-01", "24-01",
     "foo 2024", "9" * 400],
)  # fmt: skip
def test_what_is_no_month_is_refused(text):
    with pytest.raises(Refusal, match="2024-01"):
        read_day(text)


def test_a_period_that_ends_before_it_starts_is_refused():
    with pytest.raises(Refusal, match="ends on 2024-01-31, before it starts"):
        month_range("2024-03", "2024-01")


def test_a_period_out_of_all_time_is_refused():
    with pytest.raises(Refusal, match="year from 1950"):
        Period(date(1, 1, 1), date(2024, 1, 1))


def test_more_periods_than_anybody_types_are_refused():
    led = Experience((HELP_DESK,) * MOST_PERIODS)
    with pytest.raises(Refusal, match="take one away"):
        led.with_new(CLOCKS)


def test_a_leap_day_has_a_day_before_it():
    assert years_before(date(2024, 2, 29), 3) == date(2021, 2, 28)
