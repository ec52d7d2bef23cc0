from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, Project
from itpm_lessons.engines.refusal import Refusal
from tests.engines.slow import clockin, projects, relaxed_dates


def dates(plan):
    return {row.name: tuple(row[2:8]) for row in plan.rows}


def test_clockin_by_hand():
    # A 5, B 8, D 10, E 7, H 6, I 5, J 3, L 1: 5 + 8 + 10 + 7 + 6 + 5 + 3 + 1 = 45
    plan = schedule(clockin())
    assert plan.duration == plan.finish == 45
    assert plan.critical == tuple("ABDEHIJL")
    assert list(plan.critical_paths()) == [tuple("ABDEHIJL")]
    # C ends at 17 and E, F, G may start at 23, 17, 17; E's late start is 23, F's 30 - 9 = 21
    assert plan["C"] == ("C", 12, 5, 17, 9, 21, 4, 0, False)
    assert plan["F"] == ("F", 9, 17, 26, 21, 30, 4, 4, False)
    # G ends at 21, I starts at 36: 15 days of both floats; K 17 against L at 44: 27
    assert plan["G"].total_float == plan["G"].free_float == 15
    assert plan["K"].total_float == plan["K"].free_float == 27


def test_all_four_types_by_hand():
    plan = schedule(
        Project.of(
            A=(4, ""),
            B=(3, "A SS+2"),  # starts 0 + 2 = 2, ends 5
            C=(2, "B FF+1"),  # ends 5 + 1 = 6, starts 4
            D=(5, "C SF+6"),  # ends 4 + 6 = 10, starts 5
            E=(1, "A FS-1"),  # starts 4 - 1 = 3, ends 4
        )
    )
    assert [(row.early_start, row.early_finish) for row in plan.rows] == [
        (0, 4), (2, 5), (4, 6), (5, 10), (3, 4)
    ]  # fmt: skip
    # back from 10: D 5-10; C starts by 10 - 6 = 4; B ends by 6 - 1 = 5; A starts by 2 - 2 = 0
    assert plan.critical == ("A", "B", "C", "D")
    # E: latest 9-10, 6 days of float; A to E: 3 + 1 - 4 = 0 spare, so A's free float is 0
    assert plan["E"].total_float == plan["E"].free_float == 6
    assert plan["A"].free_float == 0


def test_several_starts_and_ends_share_one_finish():
    # A-C ends at 7, B at 4: B may end at 7 too
    plan = schedule(Project.of(A=(3, ""), B=(4, ""), C=(4, "A")))
    assert plan["B"].late_finish == 7 and plan["B"].total_float == 3
    assert plan.open_ends == ("B", "C")


def test_free_float_may_exceed_total_float_where_only_the_start_leads_on():
    # A 0-10 ends with the project; B waits for A's start, but C holds it until 5
    plan = schedule(Project.of(A=(10, ""), C=(5, ""), B=(1, "A SS, C")))
    assert (plan["A"].total_float, plan["A"].free_float) == (0, 5)


def test_a_lead_is_held_at_day_0_unless_the_clamp_is_off():
    project = Project.of(A=(2, ""), B=(4, "A FS-5"), C=(1, "B"))
    assert schedule(project)["B"].early_start == 0
    plan = schedule(project, start_clamp=False)
    # B starts 2 - 5 = -3 and ends 1, C 1-2, A 0-2
    assert plan["B"].early_start == plan.start == -3
    assert plan.finish == 2 and plan.duration == 5


def test_an_empty_plan_takes_no_time():
    plan = schedule(Project(()))
    assert plan.rows == () and plan.duration == 0
    assert list(plan.critical_paths()) == [] and plan.critical_path_count == 0
    assert list(plan.table.columns)[:2] == ["activity", "duration"]


def test_table_has_the_columns_that_are_promised():
    table = schedule(clockin()).table
    assert list(table.columns) == [
        "activity", "duration", "early_start", "early_finish", "late_start", "late_finish",
        "total_float", "free_float", "critical",
    ]  # fmt: skip
    assert table["activity"].tolist() == list("ABCDEFGHIJKL")
    assert table.loc[2, "total_float"] == 4 and not table.loc[2, "critical"]


def test_driving_links_hold_a_start():
    driving = {str(link) for link in schedule(clockin()).driving}
    assert "D → E" in driving and "C → E" not in driving


@pytest.mark.parametrize(("name", "days", "duration"), [("F", 6, 47), ("G", 10, 45), ("B", -2, 43)])
def test_slip(name, days, duration):
    # F has 4 days of float: 6 - 4 = 2 late. G has 15. B is critical; C's path is 41 long.
    slip = schedule(clockin()).slip(name, days)
    assert (slip.duration, slip.delay) == (duration, duration - 45)
    assert slip.schedule[name].duration == clockin()[name].duration + days


def test_the_delay_of_a_slip_is_that_of_the_finish():
    # B starts 5 days before A ends: -3 to 1, then -2 to 2. A ends at 2, then at 3: 5 days each
    plan = schedule(Project.of(A=(2, ""), B=(4, "A FS-5")), start_clamp=False)
    slip = plan.slip("A", 1)
    assert (plan.duration, slip.duration, slip.delay) == (5, 5, 1)


def test_slip_tells_what_became_critical():
    slip = schedule(clockin()).slip("F", 6)
    assert slip.newly_critical == ("C", "F")
    assert slip.no_longer_critical == ("B", "D", "E")


def test_slip_keeps_the_options():
    plan = schedule(clockin(), critical_limit=4)
    assert plan.slip("A", 1).schedule.critical_limit == 4


def test_overlap_brings_a_new_critical_path():
    # D may start 3 days after B starts: 5 + 3 = 8, ends 18; then C leads: 5+12+9+6+5+3+1 = 41
    project = clockin().with_predecessors("D", [Dependency("B", "D", "SS", 3)])
    plan = schedule(project)
    assert plan.duration == 41
    assert list(plan.critical_paths()) == [tuple("ACFHIJL")]


def test_nearly_critical():
    plan = schedule(clockin(), critical_limit=4)
    assert plan.critical == tuple("ABCDEFHIJL")
    assert list(plan.critical_paths()) == [tuple("ABDEHIJL")]


def test_tenths_of_days_leave_no_rounding_errors_as_float():
    # 0.1 + 0.2 is not 0.3 in binary; both chains take 0.3 days
    plan = schedule(Project.of(A=(0.1, ""), B=(0.2, "A"), C=(0.3, ""), D=(0.7, "B, C")))
    assert plan.critical == ("A", "B", "C", "D")
    assert [row.total_float for row in plan.rows] == [0, 0, 0, 0]
    assert plan.critical_path_count == 2


@pytest.mark.parametrize(
    ("option", "value"),
    [("float_type", "middle"), ("critical_limit", -1), ("critical_limit", nan),
     ("critical_limit", None)],
)  # fmt: skip
def test_options_are_refused(option, value):
    with pytest.raises(Refusal, match=option):
        schedule(clockin(), **{option: value})


@pytest.mark.parametrize("days", [nan, inf, None, "2", -6])
def test_slips_are_refused(days):
    with pytest.raises(Refusal, match="'A'"):
        schedule(clockin()).slip("A", days)


def test_an_unknown_row_is_refused():
    with pytest.raises(Refusal, match="'Z'"):
        schedule(clockin())["Z"]


@given(projects(), st.booleans())
def test_dates_agree_with_relaxation(project, start_clamp):
    assert dates(schedule(project, start_clamp=start_clamp)) == relaxed_dates(project, start_clamp)


@given(projects(most=6))
def test_the_three_floats_agree_without_calendars(project):
    start, finish, both = (
        [row.total_float for row in schedule(project, float_type=kind).rows]
        for kind in ("start", "finish", "smallest")
    )
    assert start == finish == both


@given(projects(), st.data())
def test_total_float_is_what_the_finish_allows(project, data):
    plan = schedule(project)
    row = data.draw(st.sampled_from(plan.rows))
    assert held_until(project, row.name, row.late_start).finish == plan.finish
    assert held_until(project, row.name, row.late_start + 1).finish > plan.finish


@given(projects(), st.data())
def test_free_float_is_what_the_others_allow(project, data):
    plan = schedule(project)
    row = data.draw(st.sampled_from(plan.rows))
    others = [name for name in project.names if name != row.name]

    def starts(days):
        held = held_until(project, row.name, row.early_start + days)
        return [held[name].early_start for name in others], held.finish

    now = [plan[name].early_start for name in others]
    assert starts(row.free_float)[0] == now
    moved, finish = starts(row.free_float + 1)
    assert moved != now or finish > plan.finish


def held_until(project, name, day):
    """Schedule with `name` starting on `day` at the earliest."""
    gate = Activity("gate", 0)
    links = [*project.dependencies, Dependency("gate", name, "SS", day)]
    return schedule(Project([*project.activities, gate], links))


@given(projects(), st.integers(0, 9), st.data())
def test_a_slip_within_float_costs_nothing(project, days, data):
    name = data.draw(st.sampled_from(project.names))
    ends_lead_on = Project(
        project.activities,
        {Dependency(d.predecessor, d.successor, "FS", d.lag): 0 for d in project.dependencies},
    )
    plan = schedule(ends_lead_on)
    assert plan.slip(name, days).delay == max(0, days - plan[name].total_float)


@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(project, random):
    activities, links = list(project.activities), list(project.dependencies)
    random.shuffle(activities)
    random.shuffle(links)
    assert dates(schedule(Project(activities, links))) == dates(schedule(project))


@given(projects())
def test_tenths_of_days_agree_with_whole_ones(project):
    tenths = Project(
        [Activity(a.name, a.duration / 10) for a in project.activities],
        [Dependency(d.predecessor, d.successor, d.type, d.lag / 10) for d in project.dependencies],
    )
    whole, fine = schedule(project), schedule(tenths)
    assert fine.critical == whole.critical
    assert set(fine.critical_paths()) == set(whole.critical_paths())
    for a, b in zip(whole.rows, fine.rows, strict=True):
        assert [x / 10 for x in a[2:8]] == pytest.approx(b[2:8], abs=1e-9)
