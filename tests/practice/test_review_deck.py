"""What there is to do: cards that enter, the daily load, the order, the days ahead."""

import itertools
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Attempt, Progress
from itpm_lessons.practice.review import CardBox, History, ReviewCard, deck_of, remembered
from itpm_lessons.practice.review.order import interleaved

from .reviews_to_test import BOX, LESSONS, NOON, question_card, row, term_card

DAY = timedelta(days=1)


def deck(*rows, now=NOON, **more):
    found = History.of(rows, now, UTC)
    memories = {
        name: memory
        for name, meetings in found.met.items()
        if name in BOX.by_id and (memory := remembered(meetings))
    }
    return deck_of(BOX, found, memories, now, **more)


def settings(**entries):
    return Attempt("review", "review-settings", entries=entries, at=NOON.isoformat())


def learned(card, on=NOON):
    """Rows of a card that was met and is due two days later."""
    return row(card, at=on), row(card, at=on + timedelta(minutes=10))


def test_nothing_enters_before_a_lesson_was_begun():
    found = deck()
    assert found.size == 0 and not found.order and found.next_day is None


def test_one_attempt_at_an_exercise_brings_the_cards_of_its_lesson():
    found = deck(row("planning/first", event="hint"))
    assert {card.lesson for card in found.fresh} == {"one"} and found.size == 6


def test_a_learner_adds_a_lesson_or_one_card():
    assert deck(row("lesson/two", event="review-add")).size == 6
    found = deck(row("term/t3", event="review-add"))
    assert [card.id for card in found.fresh] == ["term/t3"]


def test_new_cards_are_limited_and_those_seen_today_count():
    begun = row("planning/first", event="hint")
    found = deck(begun, settings(new="4"))
    assert (len(found.fresh), found.kept_back) == (4, 2)
    seen = (row("question/q1"), row("question/q2"))
    found = deck(begun, settings(new="4"), *seen, now=NOON + timedelta(minutes=1))
    assert (len(found.fresh), found.kept_back, found.reviewed) == (2, 2, 2)
    tomorrow = deck(begun, settings(new="4"), *seen, now=NOON + DAY)
    assert (len(tomorrow.fresh), tomorrow.kept_back, tomorrow.reviewed) == (4, 0, 0)


def test_cards_met_in_the_lesson_do_not_use_up_the_limit():
    found = deck(
        row("planning/first", event="hint"),
        settings(new="4"),
        row("question/q1", event="answer", status="correct"),
    )
    assert len(found.fresh) == 4 and len(found.due) == 1


def test_a_card_is_due_on_its_day_not_at_its_hour():
    """Learned at 12:10 it is due at 12:10 two days later; that day began at 4."""
    rows = learned("question/q1")
    assert not deck(*rows, now=NOON + 2 * DAY - timedelta(hours=9)).due  # at 3 in the night
    assert deck(*rows, now=NOON + 2 * DAY - timedelta(hours=7)).due  # at 5 in the morning


def test_minutes_later_comes_after_what_can_be_asked_now():
    rows = (*learned("question/q1", NOON - 2 * DAY), row("question/q2"))
    found = deck(*rows, row("planning/first", event="hint"), now=NOON + timedelta(minutes=1))
    assert [card.id for card in found.due] == ["question/q1", "question/q2"] and found.ready == 1
    assert found.order[0].id == "question/q1" and found.order[-1].id == "question/q2"


def test_the_forecast_counts_each_card_on_its_day_and_the_overdue_today():
    rows = (
        *learned("question/q1", NOON - 9 * DAY),
        *learned("question/q2"),
        row("term/t1", "easy"),
    )
    found = deck(*rows, now=NOON + timedelta(hours=1))
    assert len(found.forecast) == 15
    assert {at: count for at, count in enumerate(found.forecast) if count} == {0: 1, 2: 1, 8: 1}


def test_the_next_day_is_said():
    rows = learned("question/q1")
    now = NOON + timedelta(hours=1)
    assert deck(*rows, now=now).next_day == date(2026, 11, 24)
    begun = row("planning/first", event="hint")
    assert deck(*rows, begun, settings(new="0"), now=now).next_day == date(2026, 11, 23)


def test_an_exam_set_later_calls_cards_back():
    """Easy at once: 8 days. With an exam in 12 days, 12 / 3 = 4."""
    rows = (row("term/t1", "easy"), settings(exam="2026-12-04"))
    found = deck(*rows, now=NOON + timedelta(hours=1))
    assert found.forecast.index(1) == 4


def test_an_exam_that_is_over_calls_no_card_back():
    """Easy twice in October, 20 days apart; an exam on 30 October; now it is 22 November."""
    rows = (
        row("term/t1", "easy", NOON - 51 * DAY),
        row("term/t1", "easy", NOON - 40 * DAY),
        settings(exam="2026-10-30"),
    )
    free = deck(*rows[:2])
    assert not free.due and deck(*rows).forecast == free.forecast
    assert deck(*rows).next_day == free.next_day


def test_leeches_are_named_and_not_asked():
    rows = [row("question/q1", "easy")]
    for days in range(9, 9 * 5, 9):
        rows += [row("question/q1", "again", NOON + days * DAY), row("question/q1", "good",
                 NOON + days * DAY + timedelta(minutes=10))]  # fmt: skip
    found = deck(*rows, now=NOON + 99 * DAY)
    assert [card.id for card in found.leeches] == ["question/q1"] and not found.due
    assert found.next_day is None and sum(found.forecast) == 0
    back = row("question/q1", event="review-add", at=NOON + 99 * DAY)
    found = deck(*rows, back, now=NOON + 99 * DAY)
    assert not found.leeches and [card.id for card in found.due] == ["question/q1"]


def test_cards_that_are_in_no_box_are_passed_over():
    found = deck(row("question/gone"), row("lesson/gone", event="review-add"))
    assert found.size == found.reviewed == 0


# ---- the order

CARDS = st.lists(
    st.tuples(st.sampled_from("abcde"), st.integers(0, 99)), unique=True, max_size=40
).map(lambda found: [ReviewCard(f"{a}{b}", "term", a, "x", "?", "!") for a, b in found])


@given(CARDS, st.text(max_size=5), st.sampled_from(["", "a", "b"]))
def test_no_lesson_comes_twice_in_a_row_where_that_can_be(cards, seed, before):
    order = interleaved(cards, seed, before)
    assert sorted(card.id for card in order) == sorted(card.id for card in cards)
    lessons = [card.lesson for card in order]
    most = max(Counter(lessons).values(), default=0)
    if most <= (len(cards) + 1) // 2 and before == "":
        assert all(one != other for one, other in itertools.pairwise(lessons))
    if before and len(set(lessons)) > 1:
        assert lessons[0] != before


@given(CARDS, st.text(max_size=5))
def test_within_a_lesson_the_order_stays_when_a_card_is_gone(cards, seed):
    order = interleaved(cards, seed)
    for lesson in "abcde":
        whole = [card.id for card in order if card.lesson == lesson]
        rest = [card for card in cards if card is not order[0]]
        left = [card.id for card in interleaved(rest, seed) if card.lesson == lesson]
        assert left == [id for id in whole if id != order[0].id]


def test_another_day_has_another_order_and_the_same_day_the_same():
    cards = list(BOX.cards)
    orders = {tuple(card.id for card in interleaved(cards, f"seed:{day}")) for day in range(5)}
    assert len(orders) == 5
    assert interleaved(cards, "1") == interleaved(reversed(cards), "1")


# ---- the box


def test_a_card_without_content_or_lesson_and_an_id_twice_are_refused():
    with pytest.raises(Refusal, match="neither a question nor a front and a back"):
        ReviewCard("term/x", "term", "one", "X", front="What?", back=" ")
    with pytest.raises(Refusal, match="stands twice"):
        CardBox.of([term_card("x", "one"), term_card("x", "two")], LESSONS)
    with pytest.raises(Refusal, match="is not there"):
        CardBox.of([question_card("x", "three")], LESSONS)
    assert replace(term_card("x", "one"), title="Y").title == "Y"


def test_all_cards_of_the_course_can_be_asked_and_answered():
    from itpm_lessons.course import content
    from itpm_lessons.course.deck import card_box

    box = card_box()
    listed = [id for lesson in content().lessons for id in lesson.cards]
    questions = [card for card in box.cards if card.kind == "question"]
    assert [card.id for card in questions] == [f"question/{id}" for id in listed]
    for card in box.cards:
        if card.ask is not None:
            exercise = card.ask()
            assert exercise.judge(exercise.at(0).expected).score == 1
    assert Progress(None).attempts() == []
