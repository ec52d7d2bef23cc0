"""ClockIn in stages is the case: its money, its days, and who does what until each gate."""

from itpm_lessons.content.cases import clockin
from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.stages import CLOCKIN
from itpm_lessons.exchange.stages_csv import read_stages

GATES = (0, 13, 23, 36, 45)
# Inside their float: the security review after the API's last day, the training before go-live.
MOVED = {"G": 23, "K": 36}


def test_the_stages_cost_what_the_activities_cost():
    """Money by day: an activity that runs over a gate is cut there.

    Stage 1: A 6,000 + B 9,600 + C 8/12 of 16,800 = 26,800. Stage 2: C 5,600 + D 14,000 + F 6/9
    of 12,600 = 28,000. Stage 3: F 4,200 + E 9,800 + G 6,400 + H 7,200 = 27,600. Stage 4: I
    5,000 + J 3,000 + K 4,800 + L 1,800 = 14,600.
    """
    plan, costs = schedule(clockin.project), [0.0] * 4
    for name, budget in clockin.budgets.items():
        row = plan[name]
        start = MOVED.get(name, row.early_start)
        assert row.early_start <= start <= row.late_start
        for stage in range(4):
            inside = min(start + row.duration, GATES[stage + 1]) - max(start, GATES[stage])
            costs[stage] += budget * max(0, inside) / row.duration
    assert [round(cost) for cost in costs] == [stage.budget for stage in CLOCKIN.stages]
    assert sum(costs) == clockin.facts["budget"] == CLOCKIN.budget


def test_the_gates_stand_where_the_plan_has_them():
    days, total = [0], 0
    for stage in CLOCKIN.stages:
        total += round(stage.days)
        days.append(total)
    assert tuple(days) == GATES and total == schedule(clockin.project).duration


def test_the_pattern_of_a_learner_is_this_plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_stages(own_file("my_stages.csv")) == CLOCKIN.stages
