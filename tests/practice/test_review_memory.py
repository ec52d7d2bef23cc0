"""What FSRS is asked for and answers: a sequence known by hand, its formulas, properties."""

import subprocess
import sys
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.practice.review import Meeting, Rating, offers, remembered
from itpm_lessons.practice.review.memory import LAPSES_OF_A_LEECH, LONGEST_DAYS, capped

from .reviews_to_test import AGAIN, EASY, GOOD, HARD, NOON, by_formulas

GRADES = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(list(Rating))), min_size=1, max_size=12
)


def met(*ratings_after):
    """Meetings at noon, each so many days after the last."""
    at, meetings = NOON, []
    for days, rating in ratings_after:
        at += timedelta(days=days)
        meetings.append(Meeting(at, rating))
    return meetings


def on_time(*ratings):
    """Meetings, each on the moment at which the card is due; and the intervals after each."""
    meetings, intervals, at = [], [], NOON
    for rating in ratings:
        meetings.append(Meeting(at, rating))
        memory = remembered(meetings)
        intervals.append(memory.interval)
        at = memory.due()
    return intervals


def test_good_three_times_is_ten_minutes_two_days_eleven_days():
    assert on_time(GOOD, GOOD, GOOD) == [
        timedelta(minutes=10), timedelta(days=2), timedelta(days=11)
    ]  # fmt: skip


def test_forgotten_it_comes_back_in_ten_minutes_and_then_in_two_days():
    assert on_time(GOOD, GOOD, GOOD, AGAIN, GOOD)[3:] == [timedelta(minutes=10), timedelta(days=2)]


def test_a_new_card_has_steps_of_one_and_ten_minutes():
    """Hard lies between the two: (1 + 10) / 2 = 5.5 minutes."""
    new = offers(None, NOON)
    minutes = [new[each].total_seconds() / 60 for each in (AGAIN, HARD, GOOD)]
    assert minutes == [1, 5.5, 10]
    assert new[EASY] == timedelta(days=8)  # the stability that Easy begins with is 8.2956 days


@given(GRADES)
def test_the_library_agrees_with_the_published_formulas(grades):
    memory = remembered(met(*grades))
    stability, difficulty = by_formulas([(days, each.number) for days, each in grades])
    assert memory.stability == pytest.approx(stability, rel=1e-9)
    assert memory.difficulty == pytest.approx(difficulty, rel=1e-9)


@given(GRADES)
def test_a_better_rating_never_brings_a_card_back_sooner(grades):
    memory = remembered(met(*grades))
    offered = list(offers(memory, memory.last + timedelta(days=3)).values())
    assert offered == sorted(offered)
    assert timedelta(0) < offered[0] and offered[-1] <= timedelta(days=LONGEST_DAYS)


@given(GRADES)
def test_what_is_offered_is_what_comes(grades):
    meetings = met(*grades)
    memory = remembered(meetings)
    at = memory.last + timedelta(days=5)
    for rating, interval in offers(memory, at).items():
        assert remembered([*meetings, Meeting(at, rating)]).interval == interval


@given(GRADES, st.integers(1, 400))
def test_the_cap_is_the_maximum_interval_of_the_library(grades, days):
    """An exam so many days after the last review caps the interval at a third of them."""
    from fsrs import Card, Scheduler
    from fsrs import Rating as Grade

    meetings = met(*grades)
    exam = meetings[-1].at.date() + timedelta(days=days)
    whole = Scheduler(enable_fuzzing=False, maximum_interval=LONGEST_DAYS)
    short = Scheduler(enable_fuzzing=False, maximum_interval=max(1, days // 3))
    card = Card(card_id=1)
    for place, meeting in enumerate(meetings):
        scheduler = short if place == len(meetings) - 1 else whole
        card, _ = scheduler.review_card(card, Grade(meeting.rating.number), meeting.at)
    assert remembered(meetings).due(exam, UTC) == card.due


@pytest.mark.parametrize(
    ("days_to_exam", "interval"), [(90, 11), (33, 11), (30, 10), (4, 1), (2, 1), (1, 1)]
)
def test_an_exam_caps_an_interval_at_a_third_of_the_days_and_at_a_day(days_to_exam, interval):
    """Without an exam it is 11 days: 33 / 3 = 11 changes nothing, 30 / 3 = 10 does."""
    exam = NOON.date() + timedelta(days=days_to_exam)
    assert capped(timedelta(days=11), NOON, exam, UTC) == timedelta(days=interval)


@pytest.mark.parametrize("days_to_exam", range(1, 61))
def test_on_time_a_card_comes_back_twice_from_three_days_on(days_to_exam):
    """One day before the exam it comes back no more, two days before it once."""
    at, back = NOON, 0
    exam = NOON.date() + timedelta(days=days_to_exam)
    while (at := at + capped(timedelta(days=99), at, exam, UTC)).date() < exam:
        back += 1
    assert back >= 2 if days_to_exam >= 3 else back == days_to_exam - 1


def test_an_exam_that_is_over_or_today_caps_nothing():
    for exam in (date(2026, 11, 22), date(2026, 11, 1), None):
        assert capped(timedelta(days=11), NOON, exam, UTC) == timedelta(days=11)


def test_minutes_are_never_capped():
    assert capped(timedelta(minutes=10), NOON, date(2026, 11, 23), UTC) == timedelta(minutes=10)


def test_a_card_is_a_leech_after_four_lapses_until_it_is_put_back():
    """A lapse is Again on a card that was learned; failing a new card is none."""
    learned = [(0, EASY)]
    lapse = [(9, AGAIN), (0, GOOD)]
    assert remembered(met((0, AGAIN), (0, AGAIN), (0, AGAIN))).lapses == 0
    memory = remembered(met(*learned, *lapse * LAPSES_OF_A_LEECH))
    assert memory.lapses == 4 and memory.is_leech
    assert not remembered(met(*learned, *lapse * (LAPSES_OF_A_LEECH - 1))).is_leech
    back = [*met(*learned, *lapse * LAPSES_OF_A_LEECH), Meeting(NOON + timedelta(days=99), None)]
    assert not remembered(back).is_leech
    assert remembered(back).stability == memory.stability


def test_an_answer_in_the_lesson_ends_the_count():
    meetings = met((0, EASY), *[(9, AGAIN), (0, GOOD)] * LAPSES_OF_A_LEECH)
    again = Meeting(meetings[-1].at + timedelta(days=1), GOOD, reviewed=False)
    assert remembered([*meetings, again]).lapses == 0


def test_a_card_never_met_has_no_memory():
    assert remembered([]) is None and remembered([Meeting(NOON, None)]) is None


def test_practice_imports_without_the_library():
    code = "import sys; import itpm_lessons.practice.review; print('fsrs' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True
    )
    assert done.stdout == "False\n", done.stderr
