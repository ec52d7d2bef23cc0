"""Facts on their shelf: ages by hand and by another way, search, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.facts import MARKS, Fact, Reading, Shelf, Source
from itpm_lessons.engines.refusal import Refusal

BUREAU, OWNER, OTHERS = (
    Source("bureau", "A bureau"),
    Source("owner", "The owner; it sells exams"),
    Source("others", "Other pages"),
)
LOOKED = date(2025, 11, 22)


def fact(id="jobs", **more):
    given = {"text": "There are 10 jobs.", "source": BUREAU, "mark": "O", "asof": LOOKED}
    return Fact(id, **{**given, "topic": "demand", **more})


EXAM = fact(
    "exam",
    text="180 questions.",
    source=OWNER,
    mark="S",
    topic="exams",
    disagrees=(Reading("185 questions.", OTHERS),),
    see=("jobs",),
)
SHELF = Shelf((fact(), EXAM), {"demand": "Demand", "exams": "Exams", "empty": "Nothing yet"})


@pytest.mark.parametrize(
    ("today", "months", "stale"),
    [
        (date(2025, 11, 22), 0, False),
        (date(2025, 12, 21), 0, False),
        (date(2025, 12, 22), 1, False),
        (date(2026, 11, 21), 11, False),
        (date(2026, 11, 22), 12, False),
        (date(2026, 11, 23), 12, True),
        (date(2024, 1, 1), 0, False),  # a clock that is wrong
    ],
)
def test_age_in_whole_months(today, months, stale):
    assert (fact().age(today), fact().is_stale(today)) == (months, stale)


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(0, 3000))
def test_age_agrees_with_counting_days_of_the_calendar(asof, days):
    """Walk on day by day, and count how often the day of the month is reached or passed."""
    today = asof + timedelta(days)
    months, year, month = 0, asof.year, asof.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if (year, month, asof.day) > (today.year, today.month, today.day):
            break
        months += 1
    assert fact(asof=asof).age(today) == months


def test_who_is_sent_to_the_owner():
    assert not fact().needs_owner
    assert not fact(doubt="One country only.").needs_owner
    assert fact(doubt="One country only.").is_doubtful
    assert fact(mark="M").needs_owner
    assert fact(check=True).needs_owner
    assert EXAM.needs_owner


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({}, ["jobs", "exam"]),
        ({"words": "JOBS 10"}, ["jobs"]),
        ({"words": "185 others"}, []),  # the page is called "Other pages"
        ({"words": "185 other"}, ["exam"]),
        ({"words": "sells"}, ["exam"]),
        ({"topic": "exams"}, ["exam"]),
        ({"mark": "O"}, ["jobs"]),
        ({"topic": "demand", "mark": "S"}, []),
        ({"to_check": True}, ["exam"]),
    ],
)
def test_search(criteria, found):
    assert [each.id for each in SHELF.search(**criteria)] == found


@given(st.text(max_size=12), st.sampled_from(["", *MARKS]), st.booleans())
def test_more_criteria_never_find_more(words, mark, to_check):
    few = SHELF.search(words, "", mark, to_check=to_check)
    assert set(few) <= set(SHELF.search(words)) <= set(SHELF)


def test_the_shelf_knows_its_facts_and_counts_topics():
    assert SHELF["exam"] is EXAM
    assert "exam" in SHELF and "exams" not in SHELF
    assert SHELF.counts == {"demand": 1, "exams": 1}
    assert [each.id for each in SHELF.beside("exam")] == ["jobs"]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: fact(mark="X"), "its mark is 'X'"),
        (lambda: fact(text="  "), "it says nothing"),
        (lambda: Shelf((fact(), fact()), {"demand": "Demand"}), "stands there twice"),
        (lambda: Shelf((fact(),), {"pay": "Pay"}), "topic 'demand'"),
        (lambda: Shelf((fact(see=("x",)),), {"demand": "Demand"}), "points to 'x'"),
        (lambda: Shelf((fact(see=("jobs",)),), {"demand": "Demand"}), "points to 'jobs'"),
        (lambda: SHELF["x"], "there is none of this id"),
        (lambda: SHELF.search(topic="x"), "there is none of this id"),
        (lambda: SHELF.search(mark="x"), "there is none"),
    ],
)
def test_what_is_refused(make, said):
    with pytest.raises(Refusal, match=said):
        make()
