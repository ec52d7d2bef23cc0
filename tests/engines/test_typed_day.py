"""Days as people type them: one way to read them, whichever part of the course asks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.career.months import read_day as read_month
from itpm_lessons.engines.objectives import read_day as read_objective
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed_day import MONTHS, is_two_days, month_named, parts_of
from itpm_lessons.exchange.study_plan_csv import read_day as read_wish

READERS = (read_objective, read_month, read_wish)


@pytest.mark.parametrize(
    "text",
    ["2027-03-15", "2027/3/15", "15.3.2027", "15.03.2027", "15. 3. 2027", "15 March 2027",
     "15 Mar 2027", "March 15, 2027", "15th of March 2027", "the 15th of March, 2027",
     "15. mar. 2027"],
)  # fmt: skip
@pytest.mark.parametrize("read", READERS)
def test_three_readers_agree_on_one_day(read, text):
    assert read(text) == date(2027, 3, 15)


@pytest.mark.parametrize("text", ["03/04/2027", "3/4/27", "03-04-2027", "3.4.27"])
@pytest.mark.parametrize("read", READERS)
def test_three_readers_refuse_what_could_be_two_days(read, text):
    assert is_two_days(text)
    with pytest.raises(Refusal, match=r"another day for other readers|two days"):
        read(text)


@pytest.mark.parametrize(
    "text",
    ["janitor 2024", "decade 2024", "junk 2024", "ju 2024", "marches 2024", "may be 2024",
     "5 junk 2024", "junk 5, 2024", "31 February 2024", "30.2.2024", "15.13.2024"],
)  # fmt: skip
@pytest.mark.parametrize("read", READERS)
def test_three_readers_refuse_what_is_no_day(read, text):
    with pytest.raises(Refusal):
        read(text)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(3, 9))
def test_any_day_comes_back_in_every_form(day, letters):
    name = MONTHS[day.month - 1][:letters]
    forms = [
        day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day.day} {name} {day.year}",
        f"{name.title()} {day.day}, {day.year}",
    ]  # fmt: skip
    for form in forms:
        assert parts_of(form) == (day.year, day.month, day.day)
        assert {read(form) for read in READERS} == {day}
    assert parts_of(f"{name} {day.year}") == (day.year, day.month, None)


@given(st.text(max_size=40))
def test_any_text_is_taken_quietly(text):
    parts_of(text)
    is_two_days(text)


def test_three_letters_tell_every_month_apart():
    assert [month_named(month[:3]) for month in MONTHS] == list(range(1, 13))
