"""A sitting: what is at hand, what is written into the log and when, undo, and other kernels."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Attempt, Progress, Status
from itpm_lessons.practice import progress as progress_module
from itpm_lessons.practice.review import Rating, Review
from itpm_lessons.practice.review.words import ahead, came_to, meaning, nothing_left

from .reviews_to_test import AGAIN, BOX, EASY, GOOD, Clock


@pytest.fixture
def clock(monkeypatch):
    """A clock for the session and for the moments in the log."""
    clock = Clock()

    class Fixed(datetime):
        @classmethod
        def now(cls, zone=None):
            return clock().astimezone(zone)

    monkeypatch.setattr(progress_module, "datetime", Fixed)
    return clock


@pytest.fixture
def progress(file, open_log):
    return open_log(file)


@pytest.fixture
def sit(progress, clock):
    def sit(*lessons):
        review = Review(BOX, progress, clock, UTC)
        for lesson in lessons:
            review.add_lesson(lesson)
        return review

    return sit


def events(progress):
    return [(each.event, each.exercise, dict(each.entries)) for each in progress.attempts()]


def right(review):
    return review.hand.drawn.expected


def wrong(review):
    return next(iter(review.hand.drawn.wrong))[1]


def test_a_wrong_answer_is_in_the_log_at_once_as_again(sit, progress):
    review = sit("one")
    hand = review.hand
    verdict = review.check(wrong(review))
    assert verdict.status is Status.INCORRECT and review.hand.rated is AGAIN
    assert not review.may_rate
    (_, attempt) = progress.attempts()
    assert attempt.event == "review" and attempt.exercise == hand.card.id
    assert attempt.entries["rating"] == "again" and attempt.status == "incorrect"
    assert attempt.misconception and attempt.version == 3
    assert came_to(review) == "Kept as Again: it comes back in 1 min."
    review.go_on()
    assert review.hand.card != hand.card


def test_a_right_answer_is_in_the_log_when_it_is_rated(sit, progress):
    review = sit("one")
    assert review.check(right(review)).status is Status.CORRECT
    assert len(progress.attempts()) == 1 and review.may_rate
    review.rate(EASY)
    last = progress.attempts()[-1]
    assert (last.status, last.score, last.entries["rating"]) == ("correct", 1, "easy")


def test_a_right_answer_may_have_been_guessed(sit):
    review = sit("one")
    card = review.hand.card
    review.check(right(review))
    review.rate(AGAIN)
    assert review.memory(card).interval == timedelta(minutes=1)


def test_an_answer_that_cannot_be_read_costs_nothing(sit, progress):
    review = sit("one")
    for given in (None, "", "none of these", 7):
        assert review.check(given).status is Status.NOT_ATTEMPTED
        assert not review.hand.turned
    assert len(progress.attempts()) == 1


def test_who_does_not_know_sees_the_answer(sit):
    review = sit("one")
    review.turn()
    assert review.hand.rated is AGAIN and "right q" in review.hand.answer
    assert "Why not the others" in review.hand.answer


def test_what_was_said_to_a_wrong_answer_is_not_said_twice(sit):
    review = sit("one")
    verdict = review.check("wrong " + review.hand.card.title)
    assert verdict.message == "No, it is not."
    assert verdict.message not in review.hand.answer and "Another thing." in review.hand.answer


def test_a_card_with_two_sides_is_turned_and_rated(sit, progress):
    review = sit("two")
    assert review.hand.asks.startswith("What is t")
    review.turn()
    assert review.hand.answer.startswith("It is t") and review.may_rate
    assert len(progress.attempts()) == 1  # turning over is no rating
    review.rate(GOOD)
    assert events(progress)[-1][2] == {"rating": "good"}


def test_what_cannot_be_done_now_is_refused_in_words(sit):
    review = sit("two")
    with pytest.raises(Refusal, match="turn a card over first"):
        review.rate(GOOD)
    with pytest.raises(Refusal, match="turn the card over"):
        review.check("a")
    for bad in (-1, 101):
        with pytest.raises(Refusal, match="give 0 to 100"):
            review.set_new_per_day(bad)
    for bad in (date(2026, 11, 22), date(2020, 1, 1)):
        with pytest.raises(Refusal, match="that day is not ahead"):
            review.set_exam(bad)
    with pytest.raises(Refusal, match="none of this id"):
        review.add_lesson("three")
    with pytest.raises(Refusal, match="none of this id"):
        review.put_back("term/none")


def test_all_cards_of_the_day_are_asked_and_then_the_next_day_is_named(sit, clock):
    review = sit("one", "two")
    seen = []
    while review.hand is not None:
        seen.append(review.hand.card.id)
        if review.hand.card.is_judged:
            review.check(right(review))
        else:
            review.turn()
        review.rate(EASY)
        clock.go(seconds=20)
    assert len(seen) == len(set(seen)) == 10  # the limit of a day
    assert nothing_left(review) == (
        "Done for today, 10 cards reviewed. Next on Mon 23 Nov. 2 new ones wait for other days."
    )
    clock.go(days=1)
    review.refresh()
    assert len(review.deck.fresh) == 2


def test_a_card_that_comes_back_in_minutes_is_asked_ahead_when_nothing_else_is_left(sit, clock):
    review = sit("two")
    review.set_new_per_day(1)
    review.turn()
    review.rate(GOOD)
    assert ahead(review) == "due in 10 min, and nothing else is left"
    clock.go(minutes=10)
    assert ahead(review) == ""


def test_undo_takes_a_rating_back_and_redo_gives_it_again(sit, progress):
    review = sit("two")
    card = review.hand.card
    review.turn()
    review.rate(EASY)
    assert review.can_undo and not review.can_redo
    review.undo()
    assert review.hand.card == card and not review.hand.turned and review.memory(card) is None
    assert not review.can_undo and review.can_redo
    review.redo()
    assert review.memory(card).interval.days == 8 and review.hand.card != card
    assert [event for event, *_ in events(progress)][1:] == ["review", "review-undo", "review"]
    review.undo()
    review.turn()
    review.rate(GOOD)
    assert not review.can_redo  # another way was taken


def test_undo_leaves_what_another_sitting_rated(sit, clock):
    one, other = sit("two"), sit()
    card = one.hand.card
    assert other.hand.card == card
    for sitting, rating in ((one, EASY), (other, AGAIN)):
        sitting.turn()
        sitting.rate(rating)
        clock.go(minutes=1)
    one.undo()
    assert [each.rating for each in sit().history.meetings(card.id)] == [AGAIN]


@pytest.mark.parametrize("moment", [
    datetime(2026, 10, 24, 2, 10, tzinfo=UTC),  # 4:10, and the day has 25 hours
    datetime(2026, 3, 28, 3, 10, tzinfo=UTC),  # 4:10, and the day has 23 hours
    datetime(2026, 3, 28, 1, 40, tzinfo=UTC),  # 2:40, which the next night does not have
])  # fmt: skip
def test_a_card_that_was_known_is_asked_once_a_day_over_a_change_of_clocks(progress, clock, moment):
    try:
        berlin = ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        pytest.skip("this machine does not know the time zone Europe/Berlin")
    clock.moment = moment
    review = Review(BOX, progress, clock, berlin)
    today = review.deck.today
    review.set_exam(today + timedelta(days=2))
    review.put_back("term/t1")
    review.turn()
    review.rate(EASY)
    assert review.hand is None
    assert review.deck.next_day == today + timedelta(days=1)
    clock.moment = review.due(BOX.by_id["term/t1"])
    review.refresh()
    assert review.deck.today == today + timedelta(days=1) and review.hand is not None


def test_what_is_said_after_a_rating_is_what_the_button_offered(progress, clock):
    try:
        berlin = ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        pytest.skip("this machine does not know the time zone Europe/Berlin")
    clock.moment = datetime(2026, 3, 28, 10, tzinfo=UTC)
    review = Review(BOX, progress, clock, berlin)
    review.set_exam(date(2026, 3, 30))
    review.put_back("question/q1")
    review.check(wrong(review))
    clock.go(minutes=2)
    assert came_to(review).endswith("comes back in 1 min.")
    review.go_on()
    review.check(right(review))
    assert review.offers[EASY] == timedelta(days=1)


def test_undo_of_nothing_is_nothing(sit, progress):
    review = sit("two")
    review.undo()
    review.redo()
    assert len(progress.attempts()) == 1


def test_exam_and_limit_are_remembered_in_the_log(sit):
    review = sit("one")
    review.set_exam(date(2026, 12, 20))
    review.set_new_per_day(3)
    later = sit()
    assert later.exam == date(2026, 12, 20) and len(later.deck.fresh) == 3
    later.set_exam(None)
    assert sit().exam is None


def test_an_exam_that_is_over_is_none(sit, clock):
    review = sit("one")
    review.set_exam(date(2026, 11, 24))
    clock.go(days=1)
    review.refresh()
    assert review.exam == date(2026, 11, 24)
    clock.go(days=1)
    review.refresh()
    assert review.exam is None


def test_settings_leave_the_card_at_hand(sit):
    review = sit("one")
    review.check(right(review))
    hand = review.hand
    review.set_exam(date(2026, 12, 20))
    review.add_lesson("two")
    assert review.hand is hand and review.may_rate


def test_two_sittings_share_one_log(sit, clock):
    one, other = sit("two"), sit()
    card = one.hand.card
    one.turn()
    one.rate(EASY)
    clock.go(minutes=1)
    other.refresh()
    assert card not in other.deck.order and other.deck.reviewed == 1


def test_it_goes_on_where_it_stopped(sit):
    review = sit("one", "two")
    for _ in range(3):
        review.turn()
        review.go_on() if review.hand.rated else review.rate(EASY)
    again = sit()
    assert set(again.deck.order) == set(review.deck.order) and again.deck.reviewed == 3
    assert {card: again.memory(card) for card in BOX.cards} == {
        card: review.memory(card) for card in BOX.cards
    }


def test_an_answer_in_a_lesson_and_a_review_do_not_disturb_each_other(sit, progress):
    """The card of the question in the lesson keeps its own last answer."""
    review = sit("one")
    id = review.hand.card.id
    progress.record(Attempt(id, "answer", version=3, variant=2, status="incorrect",
                            entries={"answer": "b"}))  # fmt: skip
    review.check(right(review))
    review.rate(GOOD)
    standing = progress.standing(id, 3)
    assert standing.last_entries == {"answer": "b"} and standing.last_variant == 2
    assert standing.tries == 1 and not standing.solved


def test_a_log_that_cannot_be_written_loses_nothing_of_the_sitting(tmp_path, clock):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    review = Review(BOX, Progress(blocked / "progress.sqlite3"), clock, UTC)
    review.add_lesson("two")
    review.turn()
    review.rate(EASY)
    assert review.deck.reviewed == 1 and review.progress.notice


def test_the_words_say_what_there_is():
    review = Review(BOX, Progress(None), Clock(), UTC)
    assert "No card has entered yet" in nothing_left(review)
    review.add_lesson("one")
    assert meaning(review).startswith("Today: 6 new. A card comes back when about nine in ten")


def test_a_leech_is_sent_back_to_its_lesson_by_name(sit, clock):
    review = sit("two")
    card = review.hand.card
    review.turn()
    review.rate(EASY)
    for _ in range(4):
        clock.go(days=40)
        while review.memory(card).learning is False:
            review.refresh()
            while review.hand.card != card:
                review.turn()
                review.rate(EASY)
            review.turn()
            review.rate(Rating.AGAIN)
        if card in review.deck.leeches:
            break
        while review.hand.card != card:
            review.turn()
            review.rate(EASY)
        review.turn()
        review.rate(GOOD)
    assert review.deck.leeches == (card,) and card not in review.deck.order
    review.put_back(card.id)
    assert review.deck.leeches == () and card in review.deck.due
