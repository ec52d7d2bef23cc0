"""Exercises: variants, verdicts, and the code cells made from the solution."""

import pytest

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Mistake, NameSet, Status, Text
from itpm_lessons.practice.kinds.text import has_number

from .exercises_to_test import finish_after, slip_exercise
from .kinds_to_test import IMPOSTORS, Trap

SLIP = slip_exercise()  # canonical: 6 - 4 = 2 days reach the finish of day 45, so day 47


@pytest.mark.parametrize("right", [47, 47.0, "47", "day 47", "47 days", [47]])
def test_the_right_answer(right):
    verdict = SLIP.judge(right)
    assert verdict.status is Status.CORRECT and verdict.score == 1
    assert verdict.message == "6 - 4 days reach the finish."


def test_a_known_mistake_is_named():
    verdict = SLIP.judge(51)
    assert verdict.status is Status.INCORRECT and verdict.misconception == "slip-equals-delay"
    assert verdict.message == "You added the whole slip." and verdict.next_step


def test_a_mistake_can_be_recognised_by_its_pattern():
    verdict = SLIP.judge(44)
    assert verdict.misconception == "noncritical-never-matters"
    assert str(verdict) == "Not yet. A float of 4 is a limit. Look at F."


def test_another_wrong_answer_is_never_just_wrong():
    verdict = SLIP.judge(60)
    assert verdict.status is Status.INCORRECT and not verdict.misconception
    assert "That is not it yet." in verdict.message and "hint" in verdict.next_step


@pytest.mark.parametrize("untouched", [None, ..., "", []])
def test_untouched_is_not_attempted(untouched):
    assert SLIP.judge(untouched).status is Status.NOT_ATTEMPTED


def test_malformed_is_explained_and_does_not_count():
    verdict = SLIP.judge("1,234")
    assert verdict.status is Status.NOT_ATTEMPTED and "1234 or as 1.234" in verdict.message


@pytest.mark.parametrize("place", range(len(IMPOSTORS)))
def test_who_claims_to_be_everything_is_not_judged(place):
    assert SLIP.judge(IMPOSTORS[place]).status is Status.NOT_ATTEMPTED
    assert SLIP.judge(Trap()).status is Status.NOT_ATTEMPTED


def test_every_variant_tells_the_mistakes_apart():
    for variant in SLIP.variants:
        drawn = SLIP.at(variant)
        answers = [drawn.expected, *(answer for _, answer in drawn.wrong)]
        assert len(set(answers)) == 3
        assert SLIP.judge(finish_after(drawn.case), variant).status is Status.CORRECT


def test_a_variant_is_the_same_each_time_and_others_differ():
    cases = [SLIP.draw(variant) for variant in SLIP.variants]
    assert cases == [slip_exercise().draw(variant) for variant in SLIP.variants]
    assert SLIP.draw(0) == (6, 4) and len(set(cases)) > 10


def test_a_case_that_can_not_tell_mistakes_apart_is_refused():
    right = slip_exercise(mistakes=[Mistake("none", finish_after, "This is right.")])
    with pytest.raises(Refusal, match="variant 3: mistake 'none' gives the right answer"):
        right.draw(3)
    same = [Mistake("one", lambda case: 1, "…"), Mistake("two", lambda case: 1, "…")]
    with pytest.raises(Refusal, match="'one' and 'two' give the same answer"):
        slip_exercise(mistakes=same).draw(0)


def test_a_slip_of_the_author_does_not_reach_the_learner(caplog):
    def breaks(case):
        raise ZeroDivisionError

    verdict = slip_exercise(explanation=breaks).judge(47)
    assert verdict.status is Status.NOT_ATTEMPTED and "check itself failed" in verdict.message
    assert "ZeroDivisionError" in caplog.text


def test_a_partial_answer_has_a_score_below_one():
    names = slip_exercise(answer=NameSet("ABCD"), solution=lambda case: "AB", mistakes=[])
    assert names.judge("A, B, C").score == pytest.approx(2 / 3)


def test_nearly_right_is_not_rounded_to_right():
    names = [f"N{number}" for number in range(200)]
    all_of_them = slip_exercise(answer=NameSet(names), solution=lambda case: names, mistakes=[])
    verdict = all_of_them.judge(names[1:])
    assert verdict.status is Status.INCORRECT and verdict.score == 0.99


def test_a_text_that_is_right_says_what_was_not_judged():
    kind = Text([has_number()], cannot_judge="whether it is kind")
    note = slip_exercise(answer=kind, solution=lambda case: "2 days late", mistakes=[])
    assert "whether it is kind" in note.judge("We finish on day 47.").message


def test_the_starter_is_the_solution_without_its_body():
    solution, starter = SLIP.solution_code, SLIP.starter_code
    assert starter == (
        "def finish_after(case):\n"
        '    """Return the day on which the plan finishes, planned for day 45."""\n'
        "    ...\n"
    )
    assert solution.startswith(starter.removesuffix("    ...\n")) and "max(0" in solution
    made = {}
    exec(starter, made)
    assert SLIP.judge(made["finish_after"]((6, 4))).status is Status.NOT_ATTEMPTED


def test_a_solution_without_source_or_docstring_is_refused():
    def bare(case):
        return 1

    for solution in (lambda case: 47, max, bare):
        with pytest.raises(Refusal, match="write it as a def with a docstring"):
            _ = slip_exercise(solution=solution).starter_code
