"""What is read from the log: meetings, cards that entered, exam and limit; and a wrong clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.practice import Attempt
from itpm_lessons.practice.review import History, deck_of, remembered
from itpm_lessons.practice.review.day import beginning_of, day_of, days_later, moment_of

from .reviews_to_test import AGAIN, BOX, GOOD, NOON, row

DAY = timedelta(days=1)
CARD = "question/q1"


def zone(name):
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip(f"this machine does not know the time zone {name}")


def history(*rows, now=NOON + 30 * DAY):
    return History.of(rows, now, UTC)


def ratings(found, card=CARD):
    return [meeting.rating for meeting in found.meetings(card)]


# ---- days


def test_a_day_begins_at_four_in_the_morning_of_the_learners_zone():
    berlin, chicago = zone("Europe/Berlin"), zone("America/Chicago")
    moment = datetime(2026, 11, 23, 2, 59, tzinfo=UTC)  # 3:59 in Berlin, 20:59 in Chicago
    assert day_of(moment, berlin) == date(2026, 11, 22)
    assert day_of(moment + timedelta(minutes=1), berlin) == date(2026, 11, 23)
    assert day_of(moment, chicago) == date(2026, 11, 22)


@given(
    st.datetimes(datetime(2021, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["Europe/Berlin", "America/Chicago", "Asia/Kolkata", "Pacific/Auckland"]),
)
def test_every_moment_lies_between_two_beginnings(moment, name):
    place = zone(name)
    day = day_of(moment, place)
    assert beginning_of(day, place) <= moment < beginning_of(day + DAY, place)


def test_the_day_of_a_changed_clock_is_an_hour_longer():
    """In Berlin clocks went back on 25 October 2026 at 3: from 4 to 4 it was 25 hours."""
    berlin = zone("Europe/Berlin")
    day = date(2026, 10, 24)
    length = beginning_of(day + DAY, berlin) - beginning_of(day, berlin)
    assert length == timedelta(hours=25)


ANY_TIME = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(ANY_TIME, st.integers(1, 400), st.sampled_from(["Europe/Berlin", "America/Chicago"]))
def test_so_many_days_later_is_so_many_learners_days_later(moment, days, name):
    place = zone(name)
    later = days_later(moment, days, place)
    assert day_of(later, place) == day_of(moment, place) + days * DAY
    assert abs(later - moment - days * DAY) <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("before", "after", "hours"),
    [
        # clocks go back on 25 October: 4:10 in summer is 2:10 in UTC, and a day later 3:10
        (datetime(2026, 10, 24, 2, 10, tzinfo=UTC), datetime(2026, 10, 25, 3, 10, tzinfo=UTC), 25),
        # clocks go forward on 29 March: 3:30 in winter is 2:30 in UTC, and a day later 1:30
        (datetime(2026, 3, 28, 2, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC), 23),
    ],
)
def test_a_day_over_a_change_of_clocks(before, after, hours):
    assert days_later(before, 1, zone("Europe/Berlin")) == after
    assert after - before == timedelta(hours=hours)


# ---- meetings


def test_an_answer_in_a_lesson_is_the_first_meeting():
    found = history(row(CARD, event="answer", status="incorrect"))
    (meeting,) = found.meetings(CARD)
    assert meeting.rating is AGAIN and not meeting.reviewed


def test_a_retry_on_the_same_day_counts_for_nothing_and_one_on_another_day_does():
    found = history(
        row(CARD, event="answer", status="incorrect"),
        row(CARD, event="answer", status="correct", at=NOON + timedelta(minutes=1)),
        row(CARD, event="answer", status="correct", at=NOON + DAY),
    )
    assert ratings(found) == [AGAIN, GOOD]


def test_an_answer_after_a_review_of_the_same_day_counts_for_nothing():
    found = history(
        row(CARD, "again"),
        row(CARD, event="answer", status="correct", at=NOON + timedelta(hours=2)),
    )
    assert ratings(found) == [AGAIN]


def test_hints_begin_a_lesson_and_are_no_meeting():
    found = history(row("planning/first", event="hint"), row(CARD, event="hint"))
    assert "planning/first" in found.touched and not found.met


def test_a_review_is_no_beginning_of_a_lesson():
    assert not history(row(CARD)).touched


def test_a_rating_taken_back_is_gone_and_an_answer_stays():
    found = history(
        row(CARD, event="answer", status="correct", at=NOON - DAY),
        row(CARD, "easy"),
        row(CARD, event="review-undo"),
        row(CARD, event="review-undo"),
        row("question/q2"),
        row("question/q2", event="review-undo"),
    )
    assert ratings(found) == [GOOD] and "question/q2" not in found.met


def test_what_is_taken_back_is_the_rating_that_was_named():
    """Rated Easy here and Again elsewhere; Easy is taken back, and once is enough."""
    easy = row(CARD, "easy")
    undo = Attempt(
        CARD, "review-undo", entries={"of": easy.at, "rating": "easy"}, at=NOON.isoformat()
    )
    again = row(CARD, "again", at=NOON + timedelta(minutes=1))
    assert ratings(history(easy, again, undo, undo)) == [AGAIN]
    assert "question/q1" not in history(easy, undo).met
    assert ratings(history(row(CARD, "good"), undo)) == [GOOD]  # it names another


def test_an_exam_counts_while_it_lies_ahead():
    found = history(Attempt("review", "review-settings", entries={"exam": "2026-12-20"},
                            at=NOON.isoformat()))  # fmt: skip
    assert found.exam_after(date(2026, 12, 19)) == date(2026, 12, 20)
    assert found.exam_after(date(2026, 12, 20)) is None


def test_the_last_settings_hold_and_nonsense_changes_nothing():
    def settings(**entries):
        return Attempt("review", "review-settings", entries=entries, at=NOON.isoformat())

    found = history(
        settings(exam="2026-12-20"), settings(new="4"), settings(exam="soon", new="-3"),
        settings(new="٣"), settings(new="9999999"), row("planning/first", event="review-settings"),
    )  # fmt: skip
    assert (found.exam, found.new_per_day) == (date(2026, 12, 20), 4)
    assert history(settings(new="9999")).new_per_day == 100
    assert history(settings(exam="2026-12-20"), settings(exam="")).exam is None


# ---- a clock that went wrong, and rows that make no sense


@pytest.mark.parametrize("wrong", ["2035-01-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00"])
def test_a_row_of_a_wrong_clock_counts_as_the_row_before_it(wrong):
    found = history(
        row("planning/first", event="hint", at=NOON + DAY), row(CARD, at=moment_of(wrong))
    )
    (meeting,) = found.meetings(CARD)
    assert meeting.at == NOON + DAY
    assert remembered([meeting]).due() < NOON + 2 * DAY


def test_a_row_of_a_wrong_clock_that_comes_first_counts_as_the_first_good_one():
    found = history(row(CARD, at=NOON + 9999 * DAY), row("question/q2", at=NOON + 3 * DAY))
    assert found.meetings(CARD)[0].at == NOON + 3 * DAY


def test_a_log_of_wrong_moments_alone_counts_as_now():
    found = history(row(CARD, at=NOON + 9999 * DAY), now=NOON)
    assert found.meetings(CARD)[0].at == NOON


def test_a_clock_that_went_back_lets_no_card_be_met_before_it_was():
    found = history(row(CARD, at=NOON + 5 * DAY), row(CARD, at=NOON))
    first, second = found.meetings(CARD)
    assert first.at == second.at == NOON + 5 * DAY
    assert remembered(found.meetings(CARD)).meetings == 2


def test_a_moment_without_zone_is_utc():
    assert history(row(CARD, at=NOON.replace(tzinfo=None))).meetings(CARD)[0].at == NOON


NAMES = ["question/q1", "term/t1", "review", "lesson/one"]
EVENTS = ["review", "review-undo", "review-add", "review-settings", "answer", "hint"]
NONSENSE = st.builds(
    Attempt,
    exercise=st.one_of(st.sampled_from(NAMES), st.text()),
    event=st.one_of(st.sampled_from(EVENTS), st.text()),
    version=st.integers(-5, 9),
    status=st.sampled_from(["correct", "incorrect", "", "?"]),
    entries=st.dictionaries(
        st.sampled_from(["rating", "exam", "new", "answer"]),
        st.one_of(
            st.sampled_from(["again", "hard", "good", "easy", "2026-12-20", "0", ""]), st.text()
        ),
    ),
    at=st.one_of(
        st.datetimes(timezones=st.one_of(st.just(UTC), st.none())).map(datetime.isoformat),
        st.text(),
    ),
)  # fmt: skip


@given(st.lists(NONSENSE, max_size=30))
def test_no_row_whatever_raises(rows):
    whole = History.of(rows, NOON, UTC)
    memories = {
        name: memory
        for name, meetings in whole.met.items()
        if name in BOX.by_id and (memory := remembered(meetings))
    }
    deck = deck_of(BOX, whole, memories, NOON)
    assert sum(deck.forecast) <= len(memories) and 0 <= deck.ready <= len(deck.due)
    assert len(set(deck.order)) == len(deck.order)
    for memory in memories.values():
        assert memory.last <= NOON and memory.due(whole.exam, UTC) > memory.last
