"""Wishes for a study plan as CSV: forgiving on the way in, the same on the way back."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import StudyWish
from itpm_lessons.exchange.study_plan_csv import read_day, read_study_plan, write_study_plan

TODAY = date(2026, 11, 26)


@pytest.fixture
def read(tmp_path):
    def reading(text):
        file = tmp_path / "my_study_plan.csv"
        file.write_text(text, encoding="utf-8")
        return read_study_plan(file, TODAY)

    return reading


def test_other_names_delimiters_and_forms_are_understood(read):
    wish = read(
        "Field;Value\nExam;15 March 2027\nDays of the week;Tue & Sat\nminutes a session;45 min\n"
        "hours a week;2,5 h\nweak domains;Business Analysis, agile\n"
    )
    expected = StudyWish(
        TODAY, date(2027, 3, 15), (1, 5), 45, 2.5, 10, ("business_analysis", "agile")
    )
    assert wish == expected


def test_what_is_missing_is_the_usual(read):
    assert read("field,value\nstart,\ngoal,\n") == StudyWish(TODAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon-Fri", (0, 1, 2, 3, 4)),
        ("Tuesday to Thursday", (1, 2, 3)),
        ("tue – thu, Sat", (1, 2, 3, 5)),
        ("Fri-Mon", (0, 4, 5, 6)),
        ("Mon and Thu", (0, 3)),
    ],
)
def test_a_range_of_days_has_all_its_days(read, text, days):
    assert read(f'field,value\nweekdays,"{text}"\n').weekdays == days


@pytest.mark.parametrize(
    ("row", "field", "number"),
    [
        ("hours,90 minutes", "hours", 1.5),
        ("hours,2 hrs", "hours", 2),
        ("minutes,1 hour", "minutes", 60),
        ('minutes,"1,5 h"', "minutes", 90),
        ("review,12 min.", "review", 12),
    ],
)
def test_a_time_is_taken_in_its_own_unit(read, row, field, number):
    assert getattr(read(f"field,value\n{row}\n"), field) == number


NAMES = {"agile": "Agile approaches", "business_analysis": "Business analysis"}


def test_domains_are_named_by_id_or_in_full_and_others_are_refused(tmp_path):
    file = tmp_path / "my_study_plan.csv"
    file.write_text('field,value\nfirst,"business analysis, Agile Approaches"\n')
    assert read_study_plan(file, TODAY, NAMES).first == ("business_analysis", "agile")
    file.write_text("field,value\nfirst,agil\n")
    with pytest.raises(Refusal, match=r"row 2.*'agil' is no domain.*agile, business_analysis"):
        read_study_plan(file, TODAY, NAMES)


@pytest.mark.parametrize(
    "text",
    ["2027-03-05", "2027/3/5", "5.3.2027", "05. 03. 2027", "5 March 2027", "March 5, 2027",
     "5th Mar 2027", "2027-03-05 00:00:00"],
)  # fmt: skip
def test_days_as_people_write_them(text):
    assert read_day(text) == date(2027, 3, 5)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("3/5/2027", "two days"),
        ("2027-02-30", "in no calendar"),
        ("0000-01-01", "in no calendar"),
        ("soon", "is no day"),
        ("5 Ma 2027", "is no day"),
        ("5 Ju 2027", "is no day"),
        ("٢٠٢٧-٠٣-٠٥", "is no day"),
        ("", "is no day"),
    ],
)
def test_days_that_cannot_be_meant_are_refused(text, word):
    with pytest.raises(Refusal, match=word):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("field,value\nstart,3/4/2027\n", "row 2, column 'value': .*two days"),
        ("field,value\ncolour,red\n", "row 2, column 'field'.*nothing that a study plan asks"),
        ("field,value\nweekdays,Tue\ndays,Wed\n", "row 3.*twice"),
        ("field,value\nweekdays,Tuesday and Frodo\n", "row 2.*'frodo' is no day of the week"),
        ("field,value\nweekdays,T\n", "row 2.*'t' is no day of the week"),
        ("field,value\nhours,3\nminutes,500\n", "row 3, session: its length is 500"),
        ("field,value\nminutes,many\n", "row 2.*not a number"),
        ("field,value\nhours,30 minutes\n", "row 2, hours a week"),
        ("field,value\nminutes,60 hours\n", "row 2, session: its length is 3600"),
        ("field,value\nweekdays,Mon-Wed-Fri\n", "row 2.*single days or all between"),
        ("field,value\nweekdays,Mon-\n", "row 2.*is no day of the week"),
        ("field,value\ngoal,2020-01-01\n", "row 2, goal"),
        ("field,value\nhours,0.5\n", "row 2, hours a week"),
        ("field,value\nminutes,1e999\n", "row 2"),
        ("a,b\n1,2\n", "no column 'field'"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_row(read, text, word):
    with pytest.raises(Refusal, match=word):
        read(text)


def test_the_open_wish_begins_when_it_is_read(tmp_path):
    file = tmp_path / "my_study_plan.csv"
    write_study_plan(None, file)
    assert read_study_plan(file, TODAY).start == TODAY
    later = TODAY + timedelta(30)
    assert read_study_plan(file, later) == StudyWish(later)


@given(
    st.dates(date(2020, 1, 1), date(2100, 1, 1)),
    st.none() | st.integers(1, 1800),
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(20, 240),
    st.sampled_from([4, 4.25, 12.5, 40]),
    st.lists(st.sampled_from(["agile", "predictive", "business_analysis"]), unique=True),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_back(tmp_path, start, ahead, days, minutes, hours, first):
    goal = None if ahead is None else start + timedelta(ahead)
    wish = StudyWish(start, goal, tuple(days), minutes, hours, 7, tuple(first))
    file = tmp_path / "my_study_plan.csv"
    write_study_plan(wish, file)
    assert read_study_plan(file, TODAY) == wish
