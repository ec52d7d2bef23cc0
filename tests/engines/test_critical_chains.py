from itertools import pairwise

import pytest
from hypothesis import given

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, Project
from tests.engines.slow import all_critical_paths, is_chain, projects


def paths(**rows):
    return list(schedule(Project.of(**rows)).critical_paths())


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # two equal chains: A-B-D and A-C-D
        (dict(A=(3, ""), B=(2, "A"), C=(2, "A"), D=(1, "B, C")), ["ABD", "ACD"]),
        # two starts and two ends, all four of them critical, no link between the pairs
        (dict(A=(3, ""), B=(2, ""), C=(2, "A"), D=(3, "B")), ["AC", "BD"]),
        # milestones at both ends belong to the path
        (dict(S=(0, ""), A=(3, "S"), F=(0, "A")), ["SAF"]),
        # a milestone in the middle, and one beside the path that ends with the project
        (dict(A=(3, ""), M=(0, "A"), B=(2, "M"), N=(0, "B")), ["AMBN"]),
        # start to start, both until day 10: A alone, and from A's start to B's finish
        (dict(A=(10, ""), B=(10, "A SS")), ["A", "AB"]),
        # finish to finish: A's 10 days hold B's end, B itself has only 5
        (dict(A=(10, ""), B=(5, "A FF")), ["AB"]),
        # finish to finish with nothing to spare: B's own 10 days are a path as well
        (dict(A=(10, ""), B=(10, "A FF")), ["AB", "B"]),
        # start to finish: B must end 12 days after A starts, so B is 4-12
        (dict(A=(3, ""), B=(8, "A SF+12")), ["AB"]),
        # a lead: A 0-10, B 8-10; either alone explains day 10
        (dict(A=(10, ""), B=(2, "A FS-2")), ["A", "AB"]),
        # a lag is part of the path
        (dict(A=(3, ""), B=(2, "A FS+4"), C=(8, "")), ["AB"]),
        # two links between the same activities, both tight, are one path
        (dict(A=(3, ""), B=(2, "A, A SS+3")), ["AB"]),
        # an overlap: B starts 3 days after A's start and takes longest
        (dict(A=(5, ""), B=(9, "A SS+3")), ["AB"]),
        # start and finish of a milestone are one moment, whichever a link is tied to
        (dict(A=(0, ""), B=(0, "A FF"), C=(3, "B")), ["ABC"]),
        (dict(A=(3, ""), B=(0, "A"), C=(0, "B SS")), ["ABC"]),
        # nothing takes any time
        (dict(A=(0, ""), B=(0, "A")), ["AB"]),
    ],
)
def test_by_hand(rows, expected):
    assert paths(**rows) == [tuple(path) for path in expected]


def test_without_the_clamp_a_path_may_begin_before_day_0():
    # A 0-2; B -3 to 7 through the lead: the chain from day 0 is A, back 5, then 10 days of B
    plan = schedule(Project.of(A=(2, ""), B=(10, "A FS-5")), start_clamp=False)
    assert (plan.finish, list(plan.critical_paths())) == (7, [("A", "B")])


@given(projects(most=6))
def test_paths_are_those_found_by_walking_everywhere(project):
    plan = schedule(project)
    listed = list(plan.critical_paths())
    assert set(listed) == all_critical_paths(project)
    assert len(listed) == len(set(listed)) == plan.critical_path_count


@given(projects(lags=(-2, 5)))
def test_every_critical_activity_is_on_a_path_and_no_other(project):
    plan = schedule(project)
    on_paths = {name for path in plan.critical_paths() for name in path}
    assert on_paths == set(plan.critical)
    assert all(is_chain(project, path) for path in plan.critical_paths())


def test_paths_beyond_number_are_counted_and_the_first_listed():
    # 200 steps of three parallel days each, every one after all of the step before: 3 to the 200th
    steps = [[f"{step}.{way}" for way in range(3)] for step in range(200)]
    links = [
        Dependency(before, after)
        for first, second in pairwise(steps)
        for before in first
        for after in second
    ]
    plan = schedule(Project([Activity(name, 1) for step in steps for name in step], links))
    assert plan.critical_path_count == 3**200
    first, second = plan.critical_paths(limit=2)
    assert len(first) == len(second) == 200 and first != second
    assert next(plan.critical_paths()) == first
    assert list(plan.critical_paths(limit=0)) == []


def test_a_path_may_be_deep():
    names = [str(number) for number in range(20_000)]
    links = [Dependency(*pair) for pair in pairwise(names)]
    plan = schedule(Project([Activity(name, 1) for name in names], links))
    assert list(plan.critical_paths()) == [tuple(names)]
    assert plan.critical_path_count == 1
