from itertools import product
from math import nan

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.crashing import crash, crash_one_at_a_time
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Project
from itpm_lessons.engines.refusal import Refusal
from tests.engines.slow import clockin, projects

OPTIONS = {
    "B": (2, 700), "C": (3, 500), "D": (3, 900), "E": (2, 1100), "F": (2, 400), "H": (1, 600)
}  # fmt: skip


@pytest.mark.parametrize(
    ("target", "cost", "bought"),
    [
        (45, 0, {}),
        # one path A-B-D-E-H-I-J-L: H 600, B 2 x 700, D 2 x 900
        (40, 3800, {"B": 2, "D": 2, "H": 1}),
        # A-C-F-H-I-J-L is 41 - 1 = 40 with H, so day 39 needs D again, 900, and F, 400
        (39, 5100, {"B": 2, "D": 3, "F": 1, "H": 1}),
    ],
)
def test_clockin_by_hand(target, cost, bought):
    plan = crash(clockin(), OPTIONS, target)
    assert (plan.cost, plan.bought, plan.schedule.duration) == (cost, bought, target)


def test_the_greedy_trap():
    # A and B in parallel, then C: a day of C (250) is cheaper than one of A and one of B (300)
    project = Project.of(A=(5, ""), B=(5, ""), C=(4, "A, B"))
    options = {"A": (2, 100), "B": (2, 200), "C": (1, 250)}
    assert crash(project, options, 8).cost == 250
    assert crash_one_at_a_time(project, options, 8).cost == 300


def test_a_shorter_activity_may_not_help_where_its_finish_is_held():
    # B must end 6 days after A starts; shortening B starts it later, and the plan stays 6 long
    project = Project.of(A=(1, ""), B=(4, "A SF+6"))
    with pytest.raises(Refusal, match="earliest is day 6"):
        crash(project, {"B": (3, 10)}, 5)


def test_a_hundredth_of_a_day_is_bought_and_paid():
    plan = crash(Project.of(A=(5, "")), {"A": (2, 100)}, 4.995)
    assert plan.schedule.finish == pytest.approx(4.995, abs=1e-9)
    assert plan.cost == pytest.approx(0.5, abs=1e-6)


def test_an_activity_of_a_hundredth_a_day_is_cheap_and_not_free():
    # A costs less than B, however little both cost
    project = Project.of(A=(5, ""), B=(5, "A"))
    assert crash(project, {"A": (1, 0.002), "B": (1, 0.004)}, 9).bought == {"A": 1}


@pytest.mark.parametrize("option", [5, (2,), (1, 2, 3), None, "ab", {1, 2}])
@pytest.mark.parametrize("way", [crash, crash_one_at_a_time])
def test_options_of_another_shape_are_refused(way, option):
    with pytest.raises(Refusal, match="crash option of activity 'A'"):
        way(clockin(), {"A": option}, 40)


@pytest.mark.parametrize("way", [crash, crash_one_at_a_time])
def test_numbers_of_other_libraries_are_bought_as_pythons_own(way):
    plan = way(Project.of(A=(5, "")), {"A": (numpy.int8(2), numpy.int8(100))}, numpy.int8(3))
    assert plan.cost == 200 and type(plan.cost) is int


@pytest.mark.parametrize(
    ("options", "culprit"),
    [
        ({"Z": (1, 1)}, "'Z'"),
        ({"A": (6, 1)}, "'A'"),
        ({"A": (-1, 1)}, "'A'"),
        ({"A": (1, -1)}, "'A'"),
        ({"A": (None, 1)}, "'A'"),
        ({"A": (1, nan)}, "'A'"),
    ],
)
@pytest.mark.parametrize("way", [crash, crash_one_at_a_time])
def test_bad_options_are_refused(way, options, culprit):
    with pytest.raises(Refusal, match=culprit):
        way(clockin(), options, 40)


@pytest.mark.parametrize("way", [crash, crash_one_at_a_time])
@pytest.mark.parametrize("target", [36, nan, None, "40"])
def test_bad_targets_are_refused(way, target):
    with pytest.raises(Refusal, match="target"):
        way(clockin(), OPTIONS, target)


@settings(deadline=None)
@given(projects(most=5, lags=(-2, 3), longest=4), st.data())
def test_trying_everything_finds_nothing_cheaper(project, data):
    options = {
        activity.name: (
            data.draw(st.integers(0, min(2, activity.duration))),
            data.draw(st.integers(0, 5)),
        )
        for activity in project.activities
    }
    costs = tried(project, options)
    for target in range(schedule(project).duration + 1):
        possible = [cost for finish, cost in costs if finish <= target]
        if possible:
            plan = crash(project, options, target)
            assert plan.cost == min(possible)
            assert plan.schedule.finish <= target
            assert all(0 < days <= options[name][0] for name, days in plan.bought.items())
        else:
            with pytest.raises(Refusal, match=f"earliest is day {min(costs)[0]}"):
                crash(project, options, target)


def tried(project, options):
    """Buy every combination of days; finish and cost of each."""
    found = []
    for days in product(*(range(options[name][0] + 1) for name in project.names)):
        shorter = Project(
            [
                Activity(activity.name, activity.duration - less)
                for activity, less in zip(project.activities, days, strict=True)
            ],
            project.dependencies,
        )
        prices = (options[name][1] for name in project.names)
        cost = sum(less * price for less, price in zip(days, prices, strict=True))
        found.append((schedule(shorter).finish, cost))
    return found
