"""Where a learner stands is worked out from the log alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.practice.mastery import Chapter, CourseState, Piece, next_words
from itpm_lessons.practice.standing import Attempt
from itpm_lessons.practice.time_spent import LONGEST_GAP, minutes_by

START = datetime(2026, 11, 26, 9, tzinfo=UTC)
PATH = Chapter(
    "planning/path",
    "07",
    "Path",
    "planning",
    "07_path.ipynb",
    90,
    tuple(Piece(f"planning/e{n}", f"E{n}", "dates" if n < 3 else "float") for n in range(5)),
    (Piece("question/c0", "Which?", "float"),),
)
RISK = Chapter(
    "planning/risk",
    "13",
    "Risk",
    "planning",
    "13_risk.ipynb",
    60,
    (Piece("planning/r", "R", "risk"),),
)
WORDS = {"dates": "Calculate dates.", "float": "Calculate float."}


def right(id, minute=0):
    return Attempt(id, "answer", status="correct", at=moment(minute))


def wrong(id, minute=0):
    return Attempt(id, "answer", status="incorrect", at=moment(minute))


def moment(minute):
    return (START + timedelta(minutes=minute)).isoformat(timespec="seconds")


def state(*attempts):
    return CourseState.of([PATH, RISK], WORDS, attempts)


def test_nothing_done():
    fresh = state()
    assert fresh.mastered == 0 and not fresh.passed and fresh.weakest is None
    assert fresh.next_step.kind == "begin" and fresh.next_step.lesson.chapter is PATH
    assert "begin lesson 07, Path (about 90 minutes)" in next_words(fresh.next_step)


def test_four_in_five_are_mastery_and_three_are_not():
    done = [right(f"planning/e{n}") for n in range(4)]
    assert not state(*done[:3]).lessons[0].mastered
    assert state(*done).lessons[0].mastered and state(*done).lessons[0].share == 0.8


def test_a_solution_that_was_shown_first_is_no_mastery():
    shown = Attempt("planning/e0", "solution", at=moment(0))
    assert state(shown, right("planning/e0", 1)).lessons[0].solved == frozenset()


def test_outcomes_gather_exercises_and_cards():
    # float: e3, e4 and the card c0; one of three solved, two tried
    now = state(right("planning/e3"), wrong("question/c0"), right("planning/e0"))
    by_id = {each.id: each for each in now.outcomes}
    assert (by_id["float"].solved, by_id["float"].tried, len(by_id["float"].pieces)) == (1, 2, 3)
    assert by_id["float"].text == "Calculate float." and by_id["risk"].text == "risk"
    assert now.weakest.id == "float"  # a third each, and more of it was tried


def test_the_weakest_was_tried_and_is_not_mastered():
    # dates: 1 of 3; float: 0 of 3 but tried; risk: nothing tried
    now = state(right("planning/e0"), wrong("planning/e3"))
    assert now.weakest.id == "float"
    # equal parts (0 of 3 each): the one on which more was tried
    assert (
        state(wrong("planning/e3"), wrong("planning/e0"), wrong("planning/e1")).weakest.id
        == "dates"
    )
    assert state(*(right(f"planning/e{n}") for n in range(3))).weakest is None


def test_the_next_step_goes_on_where_one_was():
    one = state(right("planning/e0"), wrong("planning/r", 1))
    assert one.next_step.lesson.chapter is RISK and one.next_step.exercise.id == "planning/r"
    solved = state(right("planning/e0"), right("planning/r", 1))
    assert solved.next_step.kind == "go on" and solved.next_step.exercise.id == "planning/e1"
    assert "“E1”; 4 exercises still open" in next_words(solved.next_step)


def test_all_mastered_means_review():
    done = [right(f"planning/e{n}") for n in range(5)] + [right("planning/r")]
    assert state(*done).passed and state(*done).next_step.kind == "review"


def test_what_is_in_no_lesson_counts_for_the_time_alone():
    now = state(
        Attempt("term/x", "review", at=moment(0)), Attempt("term/x", "review", at=moment(3))
    )
    assert now.minutes == 3 and not now.lessons[0].begun


def test_a_review_or_a_card_added_is_no_try():
    later = [Attempt("question/c0", event, status="correct", at=moment(0))
             for event in ("review", "review-add", "review-undo")]  # fmt: skip
    now = state(*later)
    assert not now.lessons[0].begun and now.weakest is None and now.next_step.kind == "begin"


def test_a_solution_shown_before_a_new_version_still_counts_as_shown():
    shown = Attempt("planning/e0", "solution", version=1, at=moment(0))
    old, new = right("planning/e0", 1), Attempt("planning/e0", "hint", version=2, at=moment(2))
    assert state(shown, old, new).lessons[0].solved == frozenset()
    assert state(old, new).lessons[0].solved == {"planning/e0"}
    again = Attempt("planning/e0", "answer", version=2, status="correct", at=moment(3))
    assert state(shown, old, new, again).lessons[0].solved == {"planning/e0"}


def test_moments_with_and_without_a_zone_stand_in_one_log():
    tried = [wrong("a", 0), Attempt("a", "answer", at=moment(4).partition("+")[0]), wrong("a", 6)]
    assert minutes_by(tried, lambda a: a.exercise) == {"a": 6.0}


def test_a_pause_is_not_time_spent():
    tried = [wrong("planning/e0", minute) for minute in (0, 4, 60, 70, 81, 80)]
    # 4 + (a pause) + 10 + (a pause: 11) + (the clock set back)
    assert minutes_by(tried, lambda a: a.exercise) == {"planning/e0": 14.0}


def test_a_moment_that_cannot_be_read_adds_nothing():
    tried = [wrong("a", 0), Attempt("a", "answer", at="yesterday"), wrong("a", 5)]
    assert minutes_by(tried, lambda a: a.exercise) == {"a": 5.0}


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.integers(0, 30)), max_size=30))
def test_solving_more_never_takes_mastery_away(moves):
    ids = [piece.id for piece in (*PATH.exercises, *RISK.exercises)]
    log, before, clock = [], frozenset(), 0
    for which, is_right, wait in moves:
        clock += wait
        log.append((right if is_right else wrong)(ids[which], clock))
        now = state(*log)
        solved = frozenset().union(*(lesson.solved for lesson in now.lessons))
        assert before <= solved and 0 <= now.minutes <= LONGEST_GAP * len(log)
        # a second way: a piece is solved when any right answer to it stands in the log
        assert solved == {a.exercise for a in log if a.status == "correct"}
        before = solved


@pytest.mark.parametrize("count,gate", [(1, 1), (4, 4), (5, 4), (6, 5), (10, 8), (14, 12)])
def test_the_gate_by_hand(count, gate):
    pieces = tuple(Piece(f"x/{n}", "") for n in range(count))
    chapter = Chapter("x", "01", "X", "x", "x.ipynb", 1, pieces)
    for solved in range(count + 1):
        now = CourseState.of([chapter], {}, [right(f"x/{n}") for n in range(solved)])
        assert now.lessons[0].mastered == (solved >= gate)


def test_what_is_left_in_a_mastered_lesson_is_named():
    pieces = tuple(Piece(f"a/{n}", f"Exercise {n}") for n in range(5))
    cards = (Piece("question/x", "X"), Piece("question/y", "Y"))
    first = Chapter("a", "00", "Start", "career", "00.ipynb", 60, pieces, cards)
    second = Chapter("b", "01", "Role", "career", "01.ipynb", 90, (Piece("b/1", "One"),))
    tried = [
        Attempt(each.id, "answer", status="correct", at=f"2026-11-26T09:0{place}")
        for place, each in enumerate(pieces[:4])
    ]
    said = next_words(CourseState.of([first, second], {}, tried).next_step)
    assert said.endswith("Left in lesson 00: 1 exercise and 2 cards.")
