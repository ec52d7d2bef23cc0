"""Fractions of days: what is tied is tied in spite of rounding errors, and nothing else is."""

import random

import pytest

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.passes import passes
from tests.engines.slow import all_critical_paths, near_ties, relaxed_dates, slack

PLANS = [near_ties(random.Random(seed)) for seed in range(150)]
SMALL = {
    # 0.1 + 0.2 is more than 0.3 in binary; A alone reaches the end, and with B, which may overlap
    "ends": (dict(A=(0.3, ""), B=(0.3, "A SS"), C=(0.1, ""), D=(0.2, "C")), {"A", "AB", "CD"}),
    # C starts 0.1 + 0.2 - 0.3 after day 0, so it begins a path of its own
    "starts": (dict(A=(0.1, ""), B=(0.2, "A"), C=(2, "B FS-0.3")), {"C", "ABC"}),
}


def ends(links):
    return [(link.predecessor, link.successor, link.type) for link in links]


def test_there_are_ties_near_ties_and_long_plans():
    floats = [row.total_float for whole, _ in PLANS for row in schedule(whole).rows]
    assert sum(0 < days <= 2 for days in floats) > 30
    assert sum(schedule(whole).critical_path_count > 1 for whole, _ in PLANS) > 10
    # a plan of 50 days would lose a twentieth to a tolerance of a thousandth
    assert sum(schedule(fine).finish > 50 for _, fine in PLANS) > 50


@pytest.mark.parametrize(("whole", "fine"), PLANS)
def test_critical_and_driving_agree_with_the_slow_method(whole, fine):
    plan, dates = schedule(fine), relaxed_dates(whole)
    assert plan.critical == tuple(name for name in whole.names if dates[name][4] == 0)
    assert {row.name for row in plan.rows if row.free_float == 0} == {
        name for name in whole.names if dates[name][5] == 0
    }
    days = {activity.name: activity.duration for activity in whole.activities}
    starts = {name: dates[name][0] for name in whole.names}
    tight = [link for link in whole.dependencies if slack(link, starts, days) == 0]
    assert ends(plan.driving) == ends(tight)
    for row in plan.rows:
        assert row[2:8] == pytest.approx([number / 20 for number in dates[row.name]], abs=1e-9)


@pytest.mark.parametrize(("whole", "fine"), PLANS)
def test_critical_paths_agree_with_walking_everywhere(whole, fine):
    plan = schedule(fine)
    assert set(plan.critical_paths()) == all_critical_paths(whole)
    assert plan.critical_path_count == len(all_critical_paths(whole))


@pytest.mark.parametrize(("whole", "fine"), PLANS)
def test_deciding_links_are_those_of_whole_numbers(whole, fine):
    for known, step in zip(passes(whole), passes(fine), strict=True):
        assert (step.activity, ends(step.deciding)) == (known.activity, ends(known.deciding))


@pytest.mark.parametrize(("rows", "paths"), SMALL.values(), ids=SMALL)
def test_where_a_path_begins_and_ends(rows, paths):
    assert {"".join(path) for path in schedule(Project.of(**rows)).critical_paths()} == paths


def test_a_limit_counts_what_reaches_it_but_for_a_rounding_error():
    # C ends on day 5; A and B on 4.7, with 5 - 0.1 - 4.6 = 0.3000000000000007 days of float
    plan = schedule(Project.of(A=(0.1, ""), B=(4.6, "A"), C=(5, "")), critical_limit=0.3)
    assert plan["B"].total_float > 0.3
    assert plan.critical == ("A", "B", "C")
    assert schedule(plan.project, critical_limit=0.29).critical == ("C",)
