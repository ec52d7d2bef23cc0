"""The numbers of the cases, as computed by hand in the head of each file."""

import pytest

from itpm_lessons.content import cases
from itpm_lessons.content.cases import NAMES, case, clockin, clockin_backlog, server_move
from itpm_lessons.engines.backlog import best_selection, greedy_selection, prioritised
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.forecast import sprints_needed


def test_clockin_has_the_dates_of_its_hand_calculation():
    # Early starts: each the latest finish of the predecessors, A=5 B=8 C=12 D=10 E=7 F=9 ...
    starts = dict(A=0, B=5, C=5, D=13, E=23, F=17, G=17, H=30, I=36, J=41, K=13, L=44)
    floats = dict(A=0, B=0, C=4, D=0, E=0, F=4, G=15, H=0, I=0, J=0, K=27, L=0)
    free = dict(floats, C=0)
    plan = schedule(clockin.project)
    assert {row.name: row.early_start for row in plan.rows} == starts
    assert {row.name: row.total_float for row in plan.rows} == floats
    assert {row.name: row.free_float for row in plan.rows} == free
    assert plan.duration == 44 + 1
    assert "".join(plan.critical) == "ABDEHIJL"


def test_clockin_money_and_estimates():
    assert sum(clockin.budgets.values()) == clockin.facts["budget"] == 97_000
    for name, days in clockin.estimates.items():
        assert days.optimistic <= days.likely == clockin.project[name].duration
        assert days.likely <= days.pessimistic
    # The team of 9, counting the half-time posts as persons.
    assert sum(person.get("count", 1) for person in clockin.people) == 9
    assert {
        name: (offer.max_days, offer.cost_per_day) for name, offer in clockin.crash.items()
    } == {
        "B": (2, 700),
        "C": (3, 500),
        "D": (3, 900),
        "E": (2, 1100),
        "F": (2, 400),
        "H": (1, 600),
    }


def test_server_move_has_the_dates_of_its_hand_calculation():
    plan = schedule(server_move.project)
    starts = dict(A=0, B=0, C=0, D=0, E=15, F=18, G=20, H=23, I=29, J=29, K=31, L=36)
    floats = dict(A=0, B=9, C=0, D=5, E=0, F=7, G=0, H=0, I=0, J=0, K=4, L=0)
    assert {row.name: row.early_start for row in plan.rows} == starts
    assert {row.name: row.total_float for row in plan.rows} == floats
    assert plan.duration == 36 + 4
    # G: SS+2 leaves 23-2-20 = 1 day, FF+1 leaves 29-1-28 = 0; the smaller one counts.
    assert plan["G"].free_float == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_read_once_and_cannot_be_changed(name):
    found = case(name)
    assert getattr(cases, name) is found
    with pytest.raises(TypeError):
        found.budgets["A"] = 0


def test_an_unknown_case_is_refused():
    with pytest.raises(AttributeError, match="clockin"):
        cases.nothing  # noqa: B018


SIX = {"clock in/out", "offline", "geofence", "approve", "export", "audit log"}


def test_the_backlog_of_clockin():
    assert (len(clockin_backlog), clockin_backlog.points) == (30, 148)
    assert clockin_backlog.misplaced == ()  # it could be built from the top
    assert all(item.title and item.acceptance for item in clockin_backlog.items)
    assert sprints_needed(clockin_backlog.points, [18, 22, 20, 25, 21], 0.85) == 8


def test_a_release_of_60_points():
    # 55 + 34 + 21 + 20 + 34 + 5 = 169 in 13 + 13 + 8 + 8 + 13 + 5 = 60
    best = best_selection(clockin_backlog, 60)
    assert (set(best.names), best.value, best.points) == (SIX, 169, 60)
    # value for a point, one after the other: 130 in 42 points, four times 5/3, 8/5: 158 in 59
    greedy = greedy_selection(clockin_backlog, 60)
    assert (greedy.value, greedy.points) == (158, 59)
    assert "audit log" not in greedy.names
    # judged with what they open, the six come first
    assert set(prioritised(clockin_backlog, bundles=True).names[:6]) == SIX


def test_no_other_release_of_60_points_is_worth_169():
    for name in SIX:
        without = {name, *(each for each in clockin_backlog.names
                           if name in clockin_backlog.needs(each))}  # fmt: skip
        left = [item for item in clockin_backlog.items if item.name not in without]
        assert best_selection(type(clockin_backlog)(tuple(left)), 60).value < 169
