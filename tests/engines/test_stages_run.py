"""The simulated project: by hand with a known luck, as properties, and against a SimPy model."""

from dataclasses import replace
from statistics import mean, quantiles, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stages import (
    CLOCKIN,
    REGIMES,
    Draft,
    Issue,
    ManagementStage,
    StagedProject,
    advance,
    advise,
    begin,
    choices,
    compare,
    complaints,
    decide,
    evidence,
    follow,
    forecast,
    gate_advice,
    offers,
    other_decisions,
    outcome,
    outlook,
    play,
    present,
    readings,
    replay,
    rules,
    sound_report,
    speak,
    stop_price,
    true_cause,
)
from itpm_lessons.engines.stages.board import gate_decision
from itpm_lessons.engines.stages.examples import BENEFITS, RESERVE
from itpm_lessons.engines.stages.luck import Luck, StageLuck
from itpm_lessons.engines.stages.regimes import BY_EXCEPTION, NO_CONTROL, SILENCE, at_random

from . import stages_by_simpy

TWO = StagedProject.of(
    "Two",
    (ManagementStage("First", 2, 10_000, 10, 0.2), ManagementStage("Second", 2, 20_000, 10, 0.2)),
    (20_000, 20_000),
    reserve=3_000,
)


def known(project, common=0.0, issues=(), watch="tolerance"):
    """A run whose luck is known: all days alike, nothing dear, issues of the first stage."""
    luck = Luck(
        "known",
        common,
        tuple(
            StageLuck(0, 0, (1.0,) * 10, tuple(issues) if number == 0 else ())
            for number, _ in enumerate(project.stages)
        ),
    )
    run = begin(project, 1, watch)._replace(luck=luck)
    return run._replace(slow=luck.slow(0, 1))


def to_decision(run):
    return advance(run, 1_000)


# ---- by hand


def test_without_bad_luck_everything_goes_by_plan():
    run = to_decision(known(TWO))
    assert (run.status, run.day, run.stage_cost) == ("gate", 10, 10_000)
    run = to_decision(decide(run, "authorise"))
    assert run.status == "finished" and run.results[1].cost == pytest.approx(20_000)
    """20,000/1.08 + 20,000/1.1664 = 18,518.52 + 17,146.78 = 35,665.29; less 30,000."""
    assert outcome(run).value == pytest.approx(5_665.29, abs=0.01)


def test_an_exception_is_due_on_the_day_on_which_the_forecast_leaves():
    """Each planned day takes 1.25. Allowed are 11 days and $11,000, at 1,000 a day.

    After 1 day 0.8 are done: pace (3 + 1) / (3 + 0.8) = 1.0526, 9.2 days of work left take 9.684
    days: 10.684 in all, within. After 2 days 1.6 are done: pace 5 / 4.6, 8.4 left take 9.130:
    11.130 in all, $11,130: outside.
    """
    first = advance(known(TWO, common=0.25), 1)
    assert first.card is None and forecast(first).days == pytest.approx(10.684, abs=0.001)
    run = to_decision(first)
    assert run.card.kind == "forecast" and run.day == 2 and run.done == pytest.approx(1.6)
    expected = forecast(run)
    assert expected.days == pytest.approx(2 + 8.4 * 5 / 4.6)
    assert expected.cost == pytest.approx(11_130, abs=1)
    cost, time = readings(run)
    assert cost.exception and time.exception
    assert cost.tolerance.highest == pytest.approx(11_000)
    assert time.tolerance.highest == pytest.approx(11)
    assert (sound_report(run).cause, sound_report(run).consequence) == ("pace", "both")


def test_options_of_that_exception_by_hand():
    """Slowness seen 0.4/4.6 = 0.08696; left 8.4 days of work, later 10.

    Cure: 0.7 x 0.08696 = 0.06087 of (8.4 + 0.8767 x 10 = 17.167) is 1.0450 days: the project
    costs 1,000 x (0.75 - 1.0450) = -295 more, its stage alone 0.75 - 0.06087 x 8.4 = 0.2387
    days, $239, more. Descope: 2.1 days left out save 2.1 x 5/4.6 = 2.2826 days, $2,283, and lose
    0.95 x 2.1 x 1,000 / 30,000 = 6.65 % of the benefits. Stop: two days, $2,000; what is left
    of the stage, 8.4 x 5/4.6 = 9.1304 days, and the later 20,000 x (1 + 0.8767 x 0.08696) =
    21,525 are saved: 2,000 - 9,130 = -7,130 for the stage, -28,655 for the project.
    """
    run = to_decision(known(TWO, common=0.25))
    there = {offer.option.kind: offer for offer in offers(run)}
    found = {kind: offer.option for kind, offer in there.items()}
    assert found["continue"].cost == pytest.approx(-295.0, abs=0.1)
    assert found["descope"].cost == pytest.approx(-2_282.6, abs=0.1)
    assert found["descope"].benefits == pytest.approx(0.9335)
    assert found["stop"].cost == pytest.approx(2_000)
    sums = {kind: (offer.now, offer.stage, offer.project) for kind, offer in there.items()}
    assert sums["continue"] == pytest.approx((750, 238.7, -295.0), abs=0.1)
    assert sums["descope"] == pytest.approx((0, -2_282.6, -2_282.6), abs=0.1)
    assert sums["extend"] == (0, 0, 0)
    assert sums["stop"] == pytest.approx((2_000, -7_130.4, -28_655), abs=1)


def test_the_board_that_deals_with_the_cause_changes_what_is_hidden():
    run = to_decision(known(TWO, common=0.25))
    after = decide(run, "exception", Draft("pace", "both", ("continue", "stop"), "continue"))
    assert after.slow == pytest.approx(0.25 * 0.3) and after.common_left == pytest.approx(0.3)
    assert after.spent == pytest.approx(2_000 + 250 + 750)  # a quarter and three quarters of a day
    answer = after.log[-1]
    assert answer.price == pytest.approx(1_000) and answer.promised == forecast(after).cost
    assert answer.limits == pytest.approx((11_000, 1.1 * forecast(after).cost))
    assert not any(reading.exception for reading in readings(after))


def test_a_wrong_cause_costs_the_same_and_cures_nothing():
    run = to_decision(known(TWO, common=0.25))
    after = decide(run, "exception", Draft("people", "both", ("continue", "stop"), "continue"))
    assert after.slow == 0.25 and after.log[-1].came_to == "missed"
    assert after.spent == pytest.approx(3_000)


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (Draft("pace", "both", ("extend",), "extend"), "options"),
        (Draft("pace", "both", ("extend", "stop"), "descope"), "recommendation"),
        (Draft("pace", "cost", ("extend", "stop"), "extend"), "consequence"),
    ],
)
def test_a_report_that_comes_back_costs_and_decides_nothing(draft, why):
    run = to_decision(known(TWO, common=0.25))
    assert complaints(run, draft) == (why,)
    after = decide(run, "exception", draft)
    assert after.card == run.card and after.log[-1].came_to == f"returned: {why}"
    assert after.spent == pytest.approx(2_000 + 250 + 500)
    again = decide(after, "exception", draft)
    assert again.spent == after.spent and again.card == run.card  # report and return are paid once
    answered = decide(again, "exception")
    assert answered.card is None and not answered.sent
    assert answered.log[-1].price == rules.paid_now(answered.log[-1].came_to, 1_000)


def test_the_board_follows_advice_that_is_as_good_and_no_other():
    run = to_decision(known(TWO, common=0.25))
    values = {offer.option.kind: offer.value for offer in offers(run)}
    assert max(values, key=values.get) == "descope" or values["continue"] - values["stop"] > 500
    after = decide(run, "exception", Draft("pace", "both", ("continue", "stop"), "stop"))
    assert after.log[-1].came_to == "continue" and not after.over


def test_waiting_until_the_gate_holds_the_project_there():
    """Slow by a quarter, the stage takes 12.5 days; silent on day 2, one is asked on 7 and 12."""
    run = known(TWO, common=0.25)
    for day in (2, 7, 12):
        run = to_decision(run)
        assert run.card.kind == "forecast" and run.day == day
        run = decide(run, "wait")
    run = to_decision(run)
    assert run.status == "gate" and run.results[0].heard_late
    assert run.results[0].days == pytest.approx(12.5)
    ended, review = run.log[-2:]
    assert (ended.what, ended.days, ended.price) == ("end", 12.5, pytest.approx(12_500))
    assert (review.what, review.days, review.price) == ("review", 2, 2 * 2_000)
    assert run.spent == pytest.approx(12_500 + 4_000)


def test_who_kept_silent_may_speak_on_any_day():
    run = decide(to_decision(known(TWO, common=0.25)), "wait")
    assert speak(run).card.kind == "forecast"
    later = advance(run, 1)
    assert later.card is None and speak(later).card.kind == "forecast"
    within = begin(TWO, 1)
    assert speak(within) is within and speak(speak(later)).log == speak(later).log


def test_outside_the_limits_the_reserve_is_not_the_managers():
    """On day 2 an issue comes to a stage that is forecast outside already."""
    run = to_decision(known(TWO, common=0.25, issues=[REWORK._replace(share=0.16)]))
    assert run.day == 2 and run.card.kind == "rework"
    assert [choice.id for choice in choices(run)] == ["absorb", "exception", "wait"]
    absorbed = to_decision(decide(run, "absorb"))
    assert absorbed.card.kind == "forecast" and absorbed.day == 2


REWORK = Issue("rework", 0.2, days=2, patience=1.7)


def test_absorbing_reserve_and_waiting_by_hand():
    """After 2 days 2 of 10 are done and an issue brings 2 days more, at 1,000 a day."""
    run = to_decision(known(TWO, issues=[REWORK]))
    assert run.day == 2 and run.card == REWORK
    priced = {choice.id: choice for choice in choices(run)}
    assert (priced["absorb"].price, priced["absorb"].days) == (2_000, 2)
    assert priced["reserve"].price == pytest.approx(1.15 * 2_000) and priced["reserve"].open
    assert priced["exception"].price == pytest.approx(250) and priced["wait"].price == 0
    absorbed = decide(run, "absorb")
    assert absorbed.work == 12 and forecast(absorbed).cost == pytest.approx(12_000)
    assert to_decision(absorbed).card.kind == "forecast"  # 12 days of 11: due the same day
    helped = decide(run, "reserve")
    assert (helped.work, helped.reserve, helped.stage_cost) == (10, 700, 2_000)
    assert helped.spent == 4_300
    waited = to_decision(decide(run, "wait"))
    while waited.card.kind == "forecast":
        waited = to_decision(decide(waited, "wait"))
    assert waited.day == 7 and waited.card.days == pytest.approx(3.4)


def test_an_issue_that_waits_may_be_gone():
    run = decide(to_decision(known(TWO, issues=[REWORK._replace(patience=0)])), "wait")
    assert forecast(run).days == 12  # it still counts
    run = decide(to_decision(run), "wait") if run.card else to_decision(run)
    while run.card:
        run = to_decision(decide(run, "wait"))
    assert run.status == "gate" and run.day == 10
    assert any(entry.came_to == "gone" for entry in run.log)


def test_nothing_waits_beyond_the_work_of_its_stage():
    run = decide(to_decision(known(TWO, issues=[REWORK._replace(share=0.8, patience=1)])), "wait")
    while run.done < run.work:
        run = to_decision(decide(run, "wait") if run.card else run)
    assert run.card.kind == "rework" and "wait" not in [choice.id for choice in choices(run)]


def test_a_reserve_that_is_too_small_is_not_open():
    large = REWORK._replace(days=4)
    run = to_decision(known(TWO, issues=[large]))
    assert not next(choice for choice in choices(run) if choice.id == "reserve").open
    with pytest.raises(Refusal, match=r"costs \$4,600 and the reserve has \$3,000"):
        decide(run, "reserve")


def test_declining_a_wish_costs_benefits():
    wish = Issue("wish", 0.2, days=1, loss=0.02)
    run = decide(to_decision(known(TWO, issues=[wish])), "decline")
    assert run.share == pytest.approx(0.98) and run.work == 10


def test_a_weaker_case_is_known_at_once_and_may_stop_the_project():
    weaker = Issue("case", 0.2, loss=0.9)
    run = to_decision(known(TWO, issues=[weaker]))
    assert run.share == pytest.approx(0.1)
    after = decide(run, "exception")
    assert after.status == "stopped" and outcome(after).value == -after.spent
    waits = to_decision(decide(run, "wait"))
    assert gate_advice(waits).decision.value == "stop" == gate_decision(waits)
    priced = {choice.id: choice.price for choice in choices(waits)}
    assert gate_advice(waits).stopping == -priced["stop"] == -4_000
    assert priced["re-plan"] == pytest.approx((0.5 + 0.75) * 2_000)


def test_replanning_gives_honest_limits_and_deals_with_the_cause():
    """The first stage took 12.5 days for 10: pace 15.5/13, of which 0.8767 is expected again."""
    run = known(TWO, common=0.25)
    while run.status != "gate":
        run = to_decision(run) if run.card is None else decide(run, "wait")
    learned = 1 + rules.COMMON_SHARE * (15.5 / 13 - 1)
    after = decide(run, "re-plan")
    assert after.slow == pytest.approx(0.25 * 0.3)
    expected = 1 + (learned - 1) * 0.3
    assert after.limit_days == pytest.approx(10 * expected + 1)
    assert after.limit_cost == pytest.approx(20_000 * expected * 1.1)
    assert decide(run, "authorise").limit_cost == pytest.approx(22_000)
    assert decide(run, "stop").status == "stopped"


def test_micromanagement_takes_its_share_of_each_day():
    run = known(TWO, watch="daily")
    run = advance(run, 1)
    assert run.done == pytest.approx(0.96)


def test_what_is_not_offered_is_refused():
    run = begin(TWO, 1)
    with pytest.raises(Refusal, match="let days pass first"):
        decide(run, "absorb")
    with pytest.raises(Refusal, match="choose one of"):
        decide(to_decision(known(TWO, common=0.25)), "decline")


def test_a_run_that_waits_for_a_decision_stays_as_it_is():
    run = to_decision(known(TWO, common=0.25))
    assert advance(run, 50) is run


# ---- properties

seeds = st.integers(0, 10_000)


@settings(max_examples=60)
@given(seeds, seeds)
def test_whatever_is_decided_the_books_are_right(seed, decisions):
    policy, run = at_random(decisions), begin(CLOCKIN, seed)
    while not run.over:
        before = run
        waits = run.card is not None or run.status == "gate"
        if waits:
            values = {each.option.kind: each for each in offers(run)} if run.card else {}
            case = present(run, run.card)
            for kind, offer in values.items():
                slow = offer.option.value(case, run.spent)
                assert offer.value == pytest.approx(slow, abs=0.01), kind
            if run.status == "gate":
                assert gate_decision(run) == gate_advice(run).decision.value
        run = follow(run, policy) if waits else advance(run, 3)
        assert run.spent >= before.spent - 1e-6 and run.today >= before.today
        assert 0 <= run.done <= run.work + 1e-9 and 0 <= run.share <= 1
        assert run.reserve >= -0.01 and run.regular <= run.stage_cost + 1e-6
        assert true_cause(run) != "people"
        off = forecast(run, run.card).cost - run.plan.budget
        assert sum(evidence(run).values()) == pytest.approx(off, abs=0.01)
    paid = sum(result.cost for result in run.results)
    assert run.spent >= paid - 1e-6
    again = play(begin(CLOCKIN, seed), at_random(decisions))
    assert again.spent == pytest.approx(run.spent) and again.status == run.status
    assert [entry.choice for entry in again.log] == [entry.choice for entry in run.log]


@given(seeds)
def test_a_step_of_many_days_is_many_steps_of_one(seed):
    by_days = begin(CLOCKIN, seed)
    at_once = advance(by_days, 12)
    for _ in range(12):
        by_days = advance(by_days, 1)
    assert by_days.day == at_once.day and by_days.spent == pytest.approx(at_once.spent)
    assert by_days.card == at_once.card and by_days.status == at_once.status


@settings(max_examples=30)
@given(seeds)
def test_the_best_of_other_decisions_is_at_least_control_by_exception(seed):
    runs = other_decisions(CLOCKIN, seed, 30)
    values = [outcome(run).value for run in runs]
    assert values == sorted(values, reverse=True) and len(runs) == 30
    assert values[0] >= outcome(replay(CLOCKIN, seed, BY_EXCEPTION)).value
    assert all(run.luck == runs[0].luck for run in runs)


def test_the_advice_of_a_gate_is_that_of_the_rules():
    run = begin(CLOCKIN, 5)
    while run.status != "gate":
        run = decide(run, "exception") if run.card else advance(run, 99)
    direct = advise(CLOCKIN.case, present(run), run.spent, stopping=stop_price(run))
    assert gate_advice(run).going_on == pytest.approx(direct.going_on)
    assert present(run).value == pytest.approx(outlook(run).worth - outlook(run).cost)


# ---- what the rules come to


def test_the_forecast_sharpens_and_its_range_holds():
    """Eight of ten stages end within the range of half-way, issues apart; plans are hopeful."""
    halves, inside, total = [], 0, 0
    for seed in range(400):
        run = begin(CLOCKIN, seed, "none")
        luck = replace(
            run.luck, stages=tuple(replace(stage, issues=()) for stage in run.luck.stages)
        )
        run = advance(run._replace(luck=luck), 5)
        run = decide(run, "authorise") if run.status == "gate" else advance(run, 99)
        if run.status == "gate":
            run = decide(run, "authorise")
        start, half = forecast(run), advance(run, 6)
        middle = forecast(half)
        end = advance(half, 99).results[-1].days
        halves.append((abs(start.days - end), abs(middle.days - end)))
        inside += abs(middle.days - end) <= middle.days_range
        total += 1
        assert middle.days_range < start.days_range
    assert mean(late for _, late in halves) < 0.8 * mean(early for early, _ in halves)
    assert 0.7 <= inside / total <= 0.9


def test_control_by_exception_is_worth_more_than_either_extreme():
    """On the numbers of these rules; in the tail it helps most. Keeping silent is worse, too."""
    found = compare(CLOCKIN, range(600))
    value = {name: mean(each.value for each in runs) for name, runs in found.items()}
    assert value["by exception"] > value["no control"] > value["micromanagement"]
    worst = {name: quantiles([o.value for o in runs], n=10)[0] for name, runs in found.items()}
    assert worst["by exception"] > worst["no control"] + 3_000
    silent = [outcome(replay(CLOCKIN, seed, SILENCE)).value for seed in range(600)]
    assert value["by exception"] > mean(silent) + 3_000
    asked = {name: mean(each.asked for each in runs) for name, runs in found.items()}
    assert asked["micromanagement"] > 1.5 * asked["by exception"]
    assert {regime.name for regime in REGIMES} == set(found)


@pytest.mark.parametrize(("regime", "controlled"), [(NO_CONTROL, False), (BY_EXCEPTION, True)])
def test_a_simpy_model_agrees_in_distribution(regime, controlled):
    """Means within four standard errors, spread within 15 %, shares within four errors."""
    count = 1_500
    ours = [outcome(replay(CLOCKIN, seed, regime)) for seed in range(count)]
    plan = [
        (stage.days, stage.budget, stage.cost_percent, stage.time_weeks * 5)
        for stage in CLOCKIN.stages
    ]
    theirs = [
        stages_by_simpy.Project(plan, BENEFITS, 0.08, RESERVE, f"other:{seed}", controlled)
        for seed in range(count)
    ]
    pairs = {
        "value": ([o.value for o in ours], [p.value() for p in theirs]),
        "cost": ([o.cost for o in ours], [p.bill for p in theirs]),
        "finished": ([o.finished for o in ours], [not p.stopped for p in theirs]),
        "asked": ([o.asked for o in ours], [p.asked for p in theirs]),
    }
    for what, (one, other) in pairs.items():
        error = (stdev(one) ** 2 / count + stdev(other) ** 2 / count) ** 0.5
        assert abs(mean(one) - mean(other)) <= 4 * error + 1e-9, what
    for what in ("value", "cost"):
        one, other = pairs[what]
        assert stdev(one) == pytest.approx(stdev(other), rel=0.15), what
