"""Value over time and the composition of releases: by hand, week by week, and by brute force."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.methodology import (
    Batch,
    Composition,
    Development,
    Part,
    Release,
    ReleasePlan,
    Step,
    best_composition,
    development_of,
    gates,
    running_totals,
    sprints,
)
from itpm_lessons.engines.methodology.examples import CLOCKIN_PARTS, CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal

weeks = st.integers(0, 30)
amounts = st.integers(0, 40)
releases = st.builds(Release, weeks, amounts, amounts)
plans = st.builds(ReleasePlan, st.lists(releases, max_size=5).map(tuple), st.integers(0, 6))


def value_week_by_week(plan, horizon):
    """Add up, week after week, what is live at its beginning."""
    return sum(plan.rate_at(week) for week in range(horizon))


def cash_week_by_week(plan, horizon):
    """Keep the purse of a plan: at each week its end first brings in, then pays."""
    purse = -sum(release.cost for release in plan.releases if release.week == 0)
    purses = [purse]
    for week in range(horizon):
        purse += plan.rate_at(week) - (plan.work_per_week if week < plan.last_week else 0)
        purse -= sum(release.cost for release in plan.releases if release.week == week + 1)
        purses.append(purse)
    return purses


# ---- value over time


def test_value_by_week_20_by_hand():
    """3 x 4 + 6 x 4 + 10 x 8 = 12 + 24 + 80 = 116; one release at 12: 10 x 8 = 80."""
    plan = ReleasePlan.of_totals([(4, 3), (8, 6), (12, 10)])
    assert plan.value_by(20) == 116
    assert plan.as_one().value_by(20) == 80
    assert [release.adds for release in plan.releases] == [3, 3, 4]
    assert running_totals([3, 3, 4]) == (3, 6, 10)


def test_cash_and_break_even_by_hand():
    """Work 5 a week for 4 weeks, a release of 30: -50 at week 4; then 10 a week: even at 9."""
    plan = ReleasePlan((Release(4, 10, cost=30),), work_per_week=5)
    assert plan.cash_by(4) == -50
    assert plan.break_even() == 9
    assert plan.cash_curve(10) == ((0, 0), (4, -20), (4, -50), (10, 10))


def test_a_later_release_can_put_it_below_again():
    """At 2: -5, then 3 a week: at 6 it is +7; the release there costs 9, -2; 4 a week: 6.5."""
    plan = ReleasePlan((Release(2, 3, cost=5), Release(6, 1, cost=9)))
    assert plan.cash_by(6) == -2
    assert plan.break_even() == 6.5


def test_break_even_before_the_last_release():
    """At 2: -5, then 3 a week: even at 2 + 5/3; the second costs only what is there by then."""
    plan = ReleasePlan((Release(2, 3, cost=5), Release(6, 1, cost=7)))
    assert plan.break_even() == pytest.approx(2 + 5 / 3)


def test_what_is_never_even_and_what_always_is():
    assert ReleasePlan((Release(2, 0, cost=5),)).break_even() is None
    assert ReleasePlan(()).break_even() == 0
    assert ReleasePlan((Release(2, 0),)).break_even() == 0
    assert ReleasePlan((Release(3, 0, 0),), work_per_week=2).break_even() is None


def test_cost_of_delay_by_hand():
    """Two weeks later: each part loses 2 weeks of its value, 3 x 2 + 3 x 2 + 4 x 2 = 20.

    By week 13 the last one has been live for 1 week only, so it loses 4 x 1: 6 + 6 + 4 = 16.
    """
    plan = ReleasePlan.of_totals([(4, 3), (8, 6), (12, 10)])
    assert plan.cost_of_delay(2, 20) == 20
    assert plan.cost_of_delay(2, 13) == 16


@given(plans, st.integers(0, 40))
def test_value_and_cash_are_those_of_week_by_week(plan, horizon):
    assert plan.value_by(horizon) == value_week_by_week(plan, horizon)
    assert plan.cash_by(horizon) == cash_week_by_week(plan, horizon)[-1]
    curve = plan.value_curve(horizon)
    assert curve[0][0] == 0 and curve[-1] == (horizon, plan.value_by(horizon))


@given(plans)
def test_from_break_even_on_the_cash_is_never_below_nothing(plan):
    even = plan.break_even()
    if even is None:
        assert plan.rate == 0 and plan.cash_by(1000) < 0
        return
    purses = cash_week_by_week(plan, 60)
    for week, purse in enumerate(purses):
        if week >= even:
            assert purse >= -1e-9
    if even > 0:
        assert plan.cash_by(even - 1e-6) < 0


@given(plans, st.integers(0, 40), st.integers(0, 9))
def test_later_is_never_more_and_one_big_release_neither(plan, horizon, delay):
    assert plan.cost_of_delay(delay, horizon) >= 0
    assert plan.as_one().value_by(horizon) <= plan.value_by(horizon)
    assert plan.delayed(delay).value_by(horizon + delay) == plan.value_by(horizon)


@pytest.mark.parametrize("bad", [-1, float("nan"), float("inf"), "4", None, True])
@pytest.mark.parametrize("what", ["week", "adds", "cost"])
def test_bad_numbers_are_refused(what, bad):
    with pytest.raises(Refusal, match=f"release: {what}"):
        Release(**{"week": 1, "adds": 1, "cost": 1, what: bad})


def test_totals_that_fall_and_a_delay_before_the_start_are_refused():
    with pytest.raises(Refusal, match="its value a week falls"):
        ReleasePlan.of_totals([(4, 3), (8, 2)])
    with pytest.raises(Refusal, match="week is -1"):
        ReleasePlan((Release(4, 3),)).delayed(-5)


# ---- composing


def test_clockin_by_hand():
    """Ready after 2+2 = 4, +2+2 = 8 and +3+1 = 12 weeks; 300, 300 and 400 a week.

    By week 20: 300 x 16 + 300 x 12 + 400 x 8 = 11,600, less 3 x 600 = 9,800.
    All at once: 1,000 x 8 = 8,000, less 600.
    """
    assert CLOCKIN_RELEASES.weeks == (4, 8, 12)
    assert CLOCKIN_RELEASES.release_plan.value_by(20) == 11_600
    assert CLOCKIN_RELEASES.net_by(20) == 9_800
    assert CLOCKIN_RELEASES.as_one().net_by(20) == 7_400


def test_the_best_of_clockin_by_hand():
    """Clock in at 2, approval and export at 7, the rest at 12.

    200 x 18 + 450 x 13 + 350 x 8 = 3,600 + 5,850 + 2,800 = 12,250, less 1,800.
    """
    best = best_composition(CLOCKIN_RELEASES, 20)
    assert [set(batch.parts) for batch in best.batches] == [
        {"Clock in and out"},
        {"Approve hours", "Payroll export"},
        {"Work offline", "Geofence", "Audit log"},
    ]
    assert best.net_by(20) == 10_450


def test_a_week_that_was_chosen_holds_back_only_what_comes_after():
    plan = CLOCKIN_RELEASES.at_week(1, 10)
    assert plan.weeks == (4, 10, 12)
    assert CLOCKIN_RELEASES.at_week(1, 14).weeks == (4, 14, 14)
    assert plan.at_week(1, 7).weeks == (4, 8, 12)
    assert plan.at_week(1, 7) == CLOCKIN_RELEASES


def test_moving_parts():
    plan = CLOCKIN_RELEASES.moved("Geofence", 2)
    assert plan.batches[1].parts == ("Work offline",)
    assert plan.batches[2].parts == ("Payroll export", "Audit log", "Geofence")
    assert plan.weeks == (4, 6, 12)
    plan = plan.moved("Work offline", 0, before="Approve hours")
    assert plan.batches[0].parts == ("Clock in and out", "Work offline", "Approve hours")
    assert len(plan.batches) == 2
    assert plan.moved("Audit log", 2).batches[2].parts == ("Audit log",)
    assert plan.moved("Geofence", 1, before="Geofence").batches[1].parts[-1] == "Geofence"


def test_a_part_may_not_go_live_before_what_it_needs():
    with pytest.raises(Refusal, match="'Approve hours': it needs 'Clock in and out', which goes"):
        CLOCKIN_RELEASES.moved("Clock in and out", 1)
    with pytest.raises(Refusal, match="release 5"):
        CLOCKIN_RELEASES.moved("Audit log", 4)
    with pytest.raises(Refusal, match="'Login'"):
        CLOCKIN_RELEASES.moved("Login", 0)
    with pytest.raises(Refusal, match="release 9"):
        CLOCKIN_RELEASES.at_week(8, 12)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Composition((A,), ()), "'A': is in no release"),
        (lambda: Composition((A,), (Batch(("A",)), Batch(("A",)))), "is in two releases"),
        (lambda: Composition((A,), (Batch(("A", "Z")),)), "'Z': is not in the plan"),
        (lambda: Composition((A,), (Batch(("A",)), Batch(()))), "release 2: has no parts"),
        (lambda: Composition((A, A), (Batch(("A",)),)), "stands in the plan twice"),
        (lambda: Composition.of((Part("B", 1, 1, ("Z",)),), (("B",),)), "it needs 'Z'"),
        (lambda: Composition((A,), (Batch(("A",), -1),)), "release 1: week is -1"),
        (lambda: Composition((A,), (Batch(("A",)),), -5), "cost of a release is -5"),
        (lambda: Part("", 1, 1), "give it a name"),
        (lambda: Part("A", -1, 1), "effort is -1"),
        (lambda: Part("A", 1, "much"), "value is 'much'"),
    ],
)
def test_bad_compositions_are_refused(make, said):
    with pytest.raises(Refusal, match=said):
        make()


A = Part("A", 2, 5)


def test_an_empty_plan_is_a_plan():
    empty = Composition((), ())
    assert empty.weeks == () and empty.net_by(20) == 0 and empty.as_one() == empty
    assert best_composition(empty, 20).batches == ()


def cut(order):
    """Yield all ways to cut a row into groups."""
    for cuts in range(2 ** (len(order) - 1)):
        groups, group = [], [order[0]]
        for place, name in enumerate(order[1:]):
            if cuts >> place & 1:
                groups.append(group)
                group = []
            group.append(name)
        yield [*groups, group]


@st.composite
def small_plans(draw):
    names = "ABCD"[: draw(st.integers(1, 4))]
    parts = []
    for place, name in enumerate(names):
        needs = draw(st.sets(st.sampled_from(names[:place]))) if place else ()
        parts.append(Part(name, draw(st.integers(0, 4)), draw(amounts), tuple(sorted(needs))))
    return Composition.of(parts, [parts], draw(st.integers(0, 60)))


@settings(max_examples=40)
@given(small_plans(), st.integers(0, 16))
def test_the_best_composition_is_that_of_brute_force(plan, horizon):
    found = []
    for order in permutations(plan.parts):
        for groups in cut(order):
            try:
                tried = Composition.of(plan.parts, groups, plan.release_cost)
            except Refusal:
                continue  # a part before what it needs
            found.append((tried.net_by(horizon), -len(groups)))
    best = best_composition(plan, horizon)
    assert (best.net_by(horizon), -len(best.batches)) == max(found)


def test_among_equals_the_fewest_releases_are_the_best():
    """Two parts of 1 week and 10 a week, 10 a release, by week 3.

    Apart: 10 x 2 + 10 x 1 - 2 x 10 = 10; together in week 2: 20 x 1 - 10 = 10.
    """
    parts = (Part("A", 1, 10), Part("B", 1, 10))
    apart, together = (Composition.of(parts, g, 10) for g in ([["A"], ["B"]], [["A", "B"]]))
    assert apart.net_by(3) == together.net_by(3) == 10
    assert best_composition(apart, 3) == together
    # by week 0 nothing has come in, and a release costs nothing: all ways are equal
    assert len(best_composition(apart.with_release_cost(0), 0).batches) == 1


@given(small_plans(), st.integers(0, 16))
def test_all_parts_are_built_when_their_efforts_say(plan, horizon):
    best = best_composition(plan, horizon)
    assert best.ready[-1] == sum(part.effort for part in plan.parts)
    assert list(best.weeks) == sorted(best.weeks)


def test_too_many_parts_for_the_best_are_refused():
    parts = [Part(f"P{i}", 1, 1) for i in range(11)]
    with pytest.raises(Refusal, match="has 11 parts"):
        best_composition(Composition.of(parts, [parts]), 20)


def test_every_part_of_clockin_has_a_value_and_an_effort():
    assert sum(part.effort for part in CLOCKIN_PARTS) == 12
    assert sum(part.value for part in CLOCKIN_PARTS) == 1_000


# ---- sequential, iterative, incremental


@pytest.mark.parametrize(
    ("reworked", "in_pieces", "name"),
    [
        (False, False, "sequential"),
        (True, False, "iterative"),
        (False, True, "incremental"),
        (True, True, "iterative and incremental"),
    ],
)
def test_two_questions_make_four_names(reworked, in_pieces, name):
    assert Development(reworked, in_pieces).name == name


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        ([Step(12, "app")], "sequential"),
        ([Step(12, "app"), Step(12, "guide")], "sequential"),
        ([Step(3, "app", "feedback"), Step(6, "app", "feedback"), Step(9, "app")], "iterative"),
        ([Step(4, "clock in"), Step(8, "export"), Step(12, "audit")], "incremental"),
        ([Step(8, "export"), Step(4, "clock in")], "incremental"),
        (
            [Step(4, "clock in"), Step(8, "clock in"), Step(8, "export")],
            "iterative and incremental",
        ),
        ([Step(4, "app"), Step(8, "app")], "iterative"),
    ],
)
def test_what_the_steps_of_a_plan_show(steps, name):
    assert development_of(steps).name == name


def test_a_plan_without_use_and_another_purpose_are_refused():
    with pytest.raises(Refusal, match="nothing in it comes to use"):
        development_of([Step(3, "app", "feedback")])
    with pytest.raises(Refusal, match="it is for 'fun'"):
        Step(3, "app", "fun")


# ---- changes of a composition, and its calendar


def test_building_by_hand():
    """2 + 2, 2 + 2, 3 + 1 weeks, live at 4, 8 and 12: three parts wait, 2 x 200 + 2 x 150 + 350."""
    rows = [(r.part.name, r.start, r.built, r.live) for r in CLOCKIN_RELEASES.building]
    assert rows[0] == ("Clock in and out", 0, 2, 4) and rows[4] == ("Payroll export", 8, 11, 12)
    assert CLOCKIN_RELEASES.waiting_cost() == 1_050


@given(small_plans(), st.integers(0, 9))
def test_waiting_costs_what_releases_at_once_would_have_brought(plan, week):
    plan = plan.at_week(0, week)
    far = 1_000  # by when all is live, each week of waiting is a week of value
    at_once = sum(row.part.value * (far - row.built) for row in plan.building)
    assert plan.waiting_cost() == at_once - plan.release_plan.value_by(far)


def test_batches_change_places_and_parts_their_numbers():
    plan = CLOCKIN_RELEASES.shifted(1, 1)
    assert plan.weeks == (4, 8, 12) and plan.batches[1].parts == ("Payroll export", "Audit log")
    assert plan.shifted(2, -1) == CLOCKIN_RELEASES
    with pytest.raises(Refusal, match="has no release on that side"):
        CLOCKIN_RELEASES.shifted(0, -1)
    with pytest.raises(Refusal, match="goes live later"):
        CLOCKIN_RELEASES.shifted(0, 1)
    assert CLOCKIN_RELEASES.with_part(Part("Audit log", 3, 50)).weeks == (4, 8, 14)
    with pytest.raises(Refusal, match="'Login'"):
        CLOCKIN_RELEASES.with_part(Part("Login", 3, 50))


@given(small_plans())
def test_each_part_alone_keeps_what_is_needed_before(plan):
    alone = plan.alone()
    assert [len(batch.parts) for batch in alone.batches] == [1] * len(plan.parts)
    assert alone.waiting_cost() == 0
    assert alone.as_one().weeks == plan.as_one().weeks


def test_parts_that_need_each_other_go_live_together():
    parts = [Part("A", 1, 1, ("B",)), Part("B", 1, 1, ("A",)), Part("C", 1, 1)]
    plan = Composition.of(parts, [parts]).alone()
    assert [batch.parts for batch in plan.batches] == [("C",), ("A", "B")]


@pytest.mark.parametrize(
    ("until", "weeks", "count"), [(12, 2, 6), (12, 4, 3), (7, 3, 3), (0, 2, 0)]
)
def test_sprints_follow_each_other_until_all_is_built(until, weeks, count):
    laid = sprints(until, weeks)
    assert len(laid) == count
    assert all(s.end - s.start == weeks for s in laid)
    assert [s.start for s in laid] == [weeks * i for i in range(count)]


def test_a_gate_before_the_work_and_at_each_release():
    assert [gate.week for gate in gates(CLOCKIN_RELEASES)] == [0, 4, 8, 12]
    assert gates(CLOCKIN_RELEASES)[-1].question == "Release 3: go live, and close?"
    assert gates(Composition((), ())) == ()
