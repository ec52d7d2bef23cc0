"""A task: hints, solution, variants, and what it finds again."""

from itertools import pairwise

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Attempt, Progress, Standing, Status, Task
from itpm_lessons.practice.standing import is_mastered

from .exercises_to_test import slip_exercise

ID = "planning/slip"


@pytest.fixture
def progress(tmp_path):
    progress = Progress(tmp_path / "progress.sqlite3")
    yield progress
    progress.close()


def task(progress=None, **changed):
    return Task(ID, slip_exercise(**changed), progress)


def test_three_hints_one_by_one_then_the_last_again(progress):
    opened = task(progress)
    assert [opened.hint() for _ in range(4)] == [
        "Look at the float.",
        "Float comes first.",
        "Take 6 - …",
        "Take 6 - …",
    ]
    assert len(opened.hints) == 3
    assert [each.event for each in progress.attempts()] == ["hint"] * 3
    assert "no hint" in task(hints=()).hint()


def test_the_solution_has_the_numbers_of_this_variant_and_is_logged_once(progress):
    opened = task(progress)
    assert not opened.solution_seen
    assert "day 47" in opened.solution() and "6 - 4" in opened.solution()
    assert opened.solution_seen
    assert [each.event for each in progress.attempts()] == ["solution"]


def test_solved_after_the_solution_was_shown_does_not_count_another_variant_does():
    opened = task()
    opened.solution()
    assert opened.check(47).status is Status.CORRECT
    assert not opened.standing.solved
    opened.variant()
    opened.check(opened.drawn.expected)
    assert opened.standing.solved and opened.standing.tries_to_solve == 2


def test_a_solution_that_was_shown_elsewhere_counts_here(progress):
    here, elsewhere = task(progress), task(progress)
    elsewhere.solution()
    here.check(47)
    assert here.solution_seen and not here.standing.solved
    assert here.standing == task(progress).standing


def test_so_does_one_that_was_shown_in_another_kernel(progress):
    other = Progress(progress.file)
    here, elsewhere = task(progress), task(other)
    elsewhere.solution()
    here.check(47)
    other.close()
    assert not here.standing.solved and here.standing == task(progress).standing


def test_one_task_opened_twice_goes_on_from_what_either_did(progress):
    one, other = task(progress), task(progress)
    assert (one.hint(), other.hint()) == ("Look at the float.", "Float comes first.")
    one.solution()
    other.solution()
    assert [each.event for each in progress.attempts()] == ["hint", "hint", "solution"]
    assert one.variant() != other.variant()


def test_a_hint_is_given_though_the_log_can_not_hold_that(progress):
    opened = Task(ID, slip_exercise(), progress, variant=2**70)
    assert opened.hint() == "Look at the float."


def test_what_is_solved_is_known_by_variant():
    opened = task()
    opened.check(opened.drawn.expected)
    number = opened.variant()
    assert opened.standing.solved and opened.standing.done == {0}
    opened.check(opened.drawn.expected)
    assert opened.standing.done == {0, number}


def test_one_can_go_back_to_the_courses_own_numbers_and_to_no_variant_that_is_not_there():
    opened = task()
    own = opened.case
    opened.variant()
    assert opened.variant(0) == 0 and opened.case == own
    with pytest.raises(Refusal, match="variant 99: there is none"):
        opened.variant(99)
    assert opened.number == 0


def test_malformed_and_missing_answers_cost_nothing(progress):
    opened = task(progress)
    for nothing in (None, ..., "", "1,234", object()):
        assert opened.check(nothing).status is Status.NOT_ATTEMPTED
    assert opened.standing.tries == 0 and progress.attempts() == []


def test_an_attempt_is_kept_with_its_case_and_version(progress):
    task(progress, version=3).check("51")
    (kept,) = progress.attempts(ID)
    assert (kept.version, kept.variant, kept.case) == (3, 0, "(6, 4)")
    assert (kept.status, kept.misconception) == ("incorrect", "slip-equals-delay")
    assert kept.entries == {"answer": "51"}


def test_the_order_of_variants_is_the_learners_own_and_meets_each_once():
    def walk(learner):
        opened = task(type("Learner", (Progress,), {"learner": learner})(None))
        return [opened.variant() for _ in range(20)]

    assert sorted(walk("ada")) == list(range(1, 21))
    assert walk("ada") == walk("ada") != walk("bob")


def test_after_all_variants_they_come_round_again():
    opened = task(seeds=(1, 2))
    met = [opened.variant() for _ in range(7)]
    assert set(met) == {0, 1, 2} and all(a != b for a, b in pairwise(met))


def test_tomorrow_it_takes_up_where_it_was_left(progress):
    first = task(progress)
    number = first.variant()
    first.hint()
    first.check(1)
    again = task(progress)
    assert again.number == number and again.case == first.case
    assert again.hints == first.hints and again.standing == first.standing
    assert again.standing.last_entries == {"answer": "1"}


def test_a_variant_that_is_no_longer_deployed_is_left(progress):
    first = task(progress)
    number = first.variant()
    assert task(progress, seeds=[s for s in range(1, 21) if s != number]).number == 0


def test_another_version_keeps_that_it_was_solved_and_nothing_else(progress):
    first = task(progress)
    first.hint()
    first.check(47)
    newer = task(progress, version=2)
    assert newer.standing.solved and newer.hints == () and newer.standing.last_entries == {}


def test_a_lesson_is_mastered_at_four_in_five():
    solved, open_ = Standing(solved_at="2026-11-22"), Standing()
    assert is_mastered([solved] * 4 + [open_])
    assert not is_mastered([solved] * 3 + [open_]) and not is_mastered([])


def test_a_standing_is_what_its_attempts_come_to():
    answer = Attempt(ID, "answer", status="incorrect", at="1")
    right = Attempt(ID, "answer", status="correct", at="2")
    standing = Standing.of([answer, right, answer])
    assert (standing.tries, standing.tries_to_solve, standing.solved_at) == (3, 2, "2")
    assert standing.last_status == "incorrect"
