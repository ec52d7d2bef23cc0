"""Control in stages: tolerances, levels, exception reports and gates, by hand and by a slow way."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stages import (
    KINDS,
    LEVELS,
    TARGETS,
    BusinessCase,
    ExceptionReport,
    Forecast,
    GateDecision,
    ManagementStage,
    Option,
    StagedProject,
    State,
    Tolerance,
    advise,
    best_option,
    exceptions,
    present_value,
    who_decides,
)

CASE = BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08)
money = st.floats(1, 1e6)


# ---- tolerance


def test_a_stage_of_30_000_forecast_at_33_600_is_an_exception_before_it_is_spent():
    """33,600 - 30,000 = 3,600 = 12 % of 30,000; 10 % allow 27,000 to 33,000: 600 too much."""
    reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(18_000, 15_600))
    assert (reading.tolerance.lowest, reading.tolerance.highest) == (27_000, 33_000)
    assert (reading.difference, reading.percent, reading.beyond) == (3_600, 12, 600)
    assert reading.state is State.FORECAST and reading.exception


def test_what_was_overspent_already_is_said_otherwise():
    reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(33_001, 0))
    assert reading.state is State.EXCEEDED


def test_the_limit_itself_is_within():
    tolerance = Tolerance.of_percent("cost", 30_000, 10)
    assert not tolerance.read(33_000).exception and not tolerance.read(27_000).exception
    assert tolerance.read(33_001).exception and tolerance.read(26_999).exception


def test_below_plan_is_an_exception_too_and_known_only_as_a_forecast():
    reading = Tolerance.of_percent("cost", 30_000, 10).read(Forecast(10_000, 15_000))
    assert (reading.state, reading.beyond, reading.difference) == (State.FORECAST, 2_000, -5_000)


def test_a_side_without_a_limit():
    value = Tolerance("benefits", 14_139, 2_000, math.inf, "$")
    assert not value.read(90_000).exception
    assert value.read(12_000).beyond == pytest.approx(139)


def test_a_plan_of_nothing_has_no_percent():
    assert Tolerance("quality", 0, 0, 3, "open defects").read(2).percent is None


def test_seven_targets():
    assert len(TARGETS) == len(set(TARGETS)) == 7


def slow_state(planned, below, above, so_far, to_come):
    """The same in cents and whole numbers, by counting down from the limits."""
    cents = [round(100 * each) for each in (planned, below, above, so_far, to_come)]
    planned, below, above, so_far, to_come = cents
    if so_far - planned > above:
        return State.EXCEEDED
    off = so_far + to_come - planned
    return State.FORECAST if off > above or -off > below else State.WITHIN


cents = st.integers(0, 10_000_000).map(lambda n: n / 100)


@given(cents, cents, cents, cents, cents)
def test_agrees_with_counting_cents(planned, below, above, so_far, to_come):
    found = Tolerance("cost", planned, below, above).read(Forecast(so_far, to_come))
    assert found.state is slow_state(planned, below, above, so_far, to_come)


@given(money, st.floats(0, 100), money)
def test_scale_and_room(planned, percent, forecast):
    reading = Tolerance.of_percent("cost", planned, percent).read(forecast)
    wider = Tolerance.of_percent("cost", planned, percent + 5).read(forecast)
    assert reading.exception or not wider.exception
    assert (reading.beyond > 0) == reading.exception


# ---- levels


def at(level, exceeds):
    return {level: Tolerance.of_percent("cost", 100, 10).read(120 if exceeds else 105)}


@pytest.mark.parametrize(
    ("broken", "decides"),
    [
        ((False, False, False), "team manager"),
        ((True, False, False), "project manager"),
        ((True, True, False), "project board"),
        ((True, True, True), "company's management"),
        ((False, True, False), "project board"),  # many small ones add up
    ],
)
def test_a_question_goes_as_high_as_it_must(broken, decides):
    readings = {}
    for level, exceeds in zip(LEVELS, broken, strict=True):
        readings |= at(level.name, exceeds)
    found = who_decides(readings)
    assert found.decides == decides and found.because


def test_each_level_is_set_by_the_holder_of_the_next():
    for lower, upper in itertools.pairwise(LEVELS):
        assert lower.set_by == upper.holder


# ---- the business case


def slow_value(flows, rate):
    """Carry each year's money back, one year at a time."""
    value = 0.0
    for flow in reversed(flows):
        value = value / (1 + rate) + flow
    return value


def test_present_values_of_the_course():
    """38,000/1.08 + 46,000/1.1664 + 46,000/1.259712.

    That is 35,185.19 + 39,437.59 + 36,516.28 = 111,139.06; less 97,000 is 14,139.06. A year
    later 111,139.06/1.08 = 102,906.53; less 97,000 is 5,906.53.
    """
    assert present_value([-97_000, 38_000, 46_000, 46_000], 0.08) == pytest.approx(
        14_139.06, abs=0.01
    )
    assert present_value([-97_000, 0, 38_000, 46_000, 46_000], 0.08) == pytest.approx(
        5_906.53, abs=0.01
    )
    assert CASE.value == pytest.approx(14_139.06, abs=0.01)
    assert CASE.delayed(1).value == pytest.approx(5_906.53, abs=0.01)


@given(st.lists(st.floats(-1e6, 1e6), max_size=12), st.floats(-0.5, 1))
def test_present_value_agrees_with_carrying_back(flows, rate):
    assert present_value(flows, rate) == pytest.approx(slow_value(flows, rate), rel=1e-9, abs=1e-3)


@given(st.floats(0, 5), st.floats(0, 5))
def test_two_delays_are_one(first, second):
    both = CASE.delayed(first).delayed(second)
    assert both.worth == pytest.approx(CASE.delayed(first + second).worth)
    assert both.worth <= CASE.worth + 1e-9


def test_money_spent_is_no_reason():
    """At 120,000 the whole is a loss of 8,860.94; with 80,000 gone, 40,000 still buy 111,139."""
    dear = CASE.costing(120_000)
    assert dear.value == pytest.approx(-8_860.94, abs=0.01)
    assert dear.going_on(80_000) == pytest.approx(71_139.06, abs=0.01)
    assert CASE.with_benefits(0.1).going_on(80_000) < 0


# ---- gates


def test_benefits_a_year_later_go_on_but_are_authorised_again():
    found = advise(CASE, CASE.delayed(1), 42_800)
    assert found.decision is GateDecision.REPLAN
    assert (round(found.then), round(found.now)) == (14_139, 5_907)


def test_a_gate_stops_what_is_no_longer_worth_its_rest():
    """A third of the benefits is worth 37,046; 54,200 are still to be paid: -17,154."""
    found = advise(CASE, CASE.with_benefits(1 / 3), 42_800)
    assert found.decision is GateDecision.STOP
    assert found.going_on == pytest.approx(111_139.06 / 3 - 54_200, abs=0.01)


def test_stopping_in_order_has_its_price_too():
    """At 45.5 % of the benefits, 50,568 are to come and 54,200 to be paid: -3,632."""
    weaker = CASE.with_benefits(0.455)
    assert advise(CASE, weaker, 42_800).decision is GateDecision.STOP
    found = advise(CASE, weaker, 42_800, stopping=5_600)
    assert found.decision is GateDecision.REPLAN and found.stopping == -5_600
    assert found.going_on == pytest.approx(-3_631.7, abs=0.1)


def test_a_gate_authorises_what_holds():
    readings = (Tolerance.of_percent("cost", 97_000, 10).read(100_000),)
    found = advise(CASE, CASE.costing(100_000), 42_800, readings, value_tolerance=5_000)
    assert found.decision is GateDecision.AUTHORISE and not found.broken
    late = (Tolerance("time", 9, 1, 1, "weeks").read(10.5),)
    found = advise(CASE, CASE, 42_800, late)
    assert found.decision is GateDecision.REPLAN and "time" in found.because


def test_what_a_gate_puts_at_risk():
    """Budgets 6, 36.8, 37.2 and 17 thousand: before each gate 0, 6, 42.8, 80; open the rest."""
    budgets = (6_000, 36_800, 37_200, 17_000)
    stages = tuple(ManagementStage(f"S{n}", 2, budget) for n, budget in enumerate(budgets))
    rows = StagedProject.of("P", stages, (1, 2)).commitments
    assert [row.before for row in rows] == [0, 6_000, 42_800, 80_000]
    assert [row.committed for row in rows] == list(budgets)
    assert [row.open for row in rows] == [97_000, 91_000, 54_200, 17_000]


# ---- the exception report

OPTIONS = (
    Option("continue", "Two more people for two weeks", cost=5_000, weeks=-1),
    Option("descope", "Leave the audit log for later", cost=-4_000, weeks=-1, benefits=0.95),
    Option("extend", "Two weeks more", cost=3_600, weeks=2),
    Option("stop", "Stop in order", cost=1_500),
)


def test_options_have_their_value():
    """With 60,000 of 97,000 gone, 37,000 are to come.

    Descope: 0.95 x 111,139.06 = 105,582.11, a week earlier is none in time for a case without
    delay, so 105,582.11 - 37,000 + 4,000 = 72,582.11. Stop: -1,500.
    """
    values = {option.kind: option.value(CASE, 60_000) for option in OPTIONS}
    assert values["descope"] == pytest.approx(72_582.11, abs=0.01)
    assert values["stop"] == -1_500
    assert values["continue"] == pytest.approx(111_139.06 - 37_000 - 5_000, abs=0.01)
    assert values["extend"] == pytest.approx(111_139.06 / 1.08 ** (2 / 52) - 40_600, abs=0.01)
    assert best_option(OPTIONS, CASE, 60_000).kind == "descope"
    assert best_option(OPTIONS, CASE.with_benefits(0.2), 60_000).kind == "stop"


def test_a_report_says_what_is_missing_until_it_is_complete():
    reading = Tolerance.of_percent("cost", 30_000, 10).read(33_600)
    report = ExceptionReport("Build", (reading,))
    seen = [len(report.missing)]
    for parts in (
        {"cause": "The interface changed."},
        {"consequence": "The pilot begins a week later."},
        {"options": OPTIONS[:1]},
        {"options": OPTIONS},
        {"recommendation": "descope"},
        {"lessons": "Freeze interfaces before building."},
    ):
        report = report.with_(**parts)
        seen.append(len(report.missing))
    assert seen == [5, 4, 3, 3, 2, 1, 0] and report.complete


def test_a_report_without_an_exception_is_not_needed():
    within = Tolerance.of_percent("cost", 30_000, 10).read(31_000)
    assert "the reading" in ExceptionReport("Build", (within,)).missing[0]


def test_recommending_what_is_no_option_is_missing():
    report = ExceptionReport("Build", (), options=OPTIONS[:2], recommendation="stop")
    assert any("recommendation" in what for what in report.missing)


# ---- refusals


@pytest.mark.parametrize(
    ("attempt", "words"),
    [
        (lambda: Tolerance("colour", 1, 0, 0), "none of the seven"),
        (lambda: Tolerance("cost", math.nan, 0, 0), "give a number"),
        (lambda: Tolerance("cost", 1, -1, 0), "room below plan is -1"),
        (lambda: Tolerance.of_percent("cost", 1, -5), "0 percent or more"),
        (lambda: Tolerance.of_percent("cost", 1, "ten"), "0 percent or more"),
        (lambda: Forecast(1, -1), "0 or more"),
        (lambda: Tolerance("cost", 1, 0, 0).read(math.inf), "give a number"),
        (lambda: who_decides({}), "there is no reading"),
        (lambda: who_decides(at("team", True)), "there is no level 'team'"),
        (lambda: present_value([1, "two"], 0.1), "the flow of year 1"),
        (lambda: present_value([1], -1), "give a share"),
        (lambda: BusinessCase(-1, ()), "the cost"),
        (lambda: CASE.with_benefits(-0.1), "give 0 or more"),
        (lambda: Option("hope", "Hope"), "use continue, descope"),
        (lambda: Option("extend", "x", weeks=math.nan), "weeks is nan"),
        (lambda: best_option((), CASE, 0), "there are none"),
        (lambda: ExceptionReport("S", (), options=OPTIONS[:1] * 2), "one kind twice"),
        (lambda: ManagementStage("", 1, 1), "has no name"),
        (lambda: ManagementStage("A", 0, 1), "weeks is 0"),
        (lambda: ManagementStage("A", 1, 1, time_weeks=-1), "time weeks is -1"),
        (
            lambda: ManagementStage("A", 1, 1, more=(Tolerance("cost", 1, 0, 0),)),
            "one target has two",
        ),
        (lambda: ManagementStage("A", 1, 1).read(risk=3), "has no tolerance in this stage"),
        (lambda: StagedProject.of("P", (), (1,)), "has 0 stages"),
        (lambda: StagedProject.of("P", (ManagementStage("A", 1, 1),) * 2, (1,)), "twice"),
        (lambda: StagedProject("P", (ManagementStage("A", 1, 1),), CASE), "sum of the stages"),
        (
            lambda: StagedProject.of("P", (ManagementStage("A", 1, 1),), (1,), reserve=-1),
            "the reserve",
        ),
    ],
)
def test_bad_input_is_refused_in_words(attempt, words):
    with pytest.raises(Refusal, match=words.replace("(", r"\(")):
        attempt()


def test_the_kinds_of_options_are_those_of_the_examples():
    assert {option.kind for option in OPTIONS} == set(KINDS)


def test_exceptions_keep_their_order():
    stage = ManagementStage("Build", 4, 30_000, 10, 0.5)
    found = exceptions(stage.read(time=Forecast(2, 3), cost=33_600))
    assert [reading.tolerance.target for reading in found] == ["time", "cost"]
