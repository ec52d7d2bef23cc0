"""The risks of ClockIn, as computed by hand in the head of their file."""

from itertools import product

import pytest

from itpm_lessons.content.cases.risks import decision, register, scale_ends, titles
from itpm_lessons.engines.decision_tree import examples as trees
from itpm_lessons.engines.decision_tree import roll_back
from itpm_lessons.engines.risk import COST, PROBABILITY, examples, total_distribution

CLOCKIN = {risk.name: risk for risk in register("clockin")}


def signed(risk):
    return risk.impact if risk.kind == "threat" else -risk.impact


def totals():
    """Yield all 32 outcomes with their chances, one by one."""
    for happened in product((False, True), repeat=len(CLOCKIN)):
        chance, total = 1.0, 0
        for yes, risk in zip(happened, CLOCKIN.values(), strict=True):
            chance *= risk.probability if yes else 1 - risk.probability
            total += signed(risk) if yes else 0
        yield total, chance


def test_expected_values_and_their_sum():
    # 0.2 * 18,000, 0.4 * 9,000, 0.25 * 8,000, 0.5 * 8,000, and -0.2 * 10,000 for the opportunity.
    values = {short: risk.probability * signed(risk) for short, risk in CLOCKIN.items()}
    assert values == pytest.approx(dict(R1=3600, R2=3600, R3=2000, R4=4000, R5=-2000))
    assert sum(values.values()) == pytest.approx(11_200)


def test_the_total_of_all_outcomes():
    assert sum(chance for _, chance in totals()) == pytest.approx(1)
    assert sum(chance for total, chance in totals() if total > 11_200) == pytest.approx(0.407)
    up_to = {limit: sum(p for t, p in totals() if t <= limit) for limit in (17_000, 18_000)}
    assert up_to == pytest.approx({17_000: 0.795, 18_000: 0.831})


def test_responses_are_worth_what_the_file_says():
    worth = {
        short: risk.probability * signed(risk)
        - risk.response.probability * signed(risk) * risk.response.impact / risk.impact
        - risk.response.cost
        for short, risk in CLOCKIN.items()
    }
    assert worth == pytest.approx(dict(R1=900, R2=1300, R3=400, R4=1200, R5=700))


def test_the_engine_agrees():
    found = register("clockin")
    assert (found.expected_value(), found.expected_value(residual=True)) == (11_200, 1_500)
    assert found.response_cost == 5_200
    assert [risk.response_worth for risk in found] == [900, 1300, 400, 1200, 700]
    total = total_distribution(found)
    assert total.percentile(0.8) == 18_000 and total.chance_above(11_200) == pytest.approx(0.407)


def test_the_tools_begin_with_the_same_numbers():
    numbers = [
        [(risk.name, risk.probability, risk.impact, risk.kind) for risk in each]
        for each in (register("clockin"), examples.CLOCKIN)
    ]
    assert numbers[0] == numbers[1]


def test_the_matrix_of_the_tools_has_the_scales_of_the_case():
    ends = scale_ends("clockin")
    assert [level.top for level in PROBABILITY.levels[:-1]] == list(ends.probability)
    assert [level.top for level in COST.levels[:-1]] == list(ends.impact)


def test_each_risk_is_complete():
    for risk in CLOCKIN.values():
        assert titles("clockin")[risk.name]
        assert risk.cause and risk.event and risk.effect and risk.owner and risk.response.action


def test_the_decision():
    # 48,000 + 0.45 * 50,000 and 55,000 + 0.3 * 24,000.
    values = {
        key: way.cost + way.probability * way.extra for key, way in decision("clockin").items()
    }
    assert values == pytest.approx(dict(in_house=70_500, outsource=62_200))


def test_the_decision_tree_of_the_tools_has_the_same_numbers():
    options = decision("clockin")
    done = roll_back(trees.CLOCKIN)
    assert sorted(option.total for option in done.options) == [62_200, 70_500]
    money = sorted(node.money for node in trees.CLOCKIN.nodes if node.money)
    assert money == sorted(amount for way in options.values() for amount in (way.cost, way.extra))


def test_scales_rise():
    for ends in (scale_ends("clockin").probability, scale_ends("clockin").impact):
        assert list(ends) == sorted(set(ends)) and len(ends) == 4


def test_the_engine_and_the_case_have_one_wording():
    for ours in examples.CLOCKIN:
        case = CLOCKIN[ours.name]
        for part in ("cause", "event", "effect", "owner", "probability", "impact", "kind"):
            assert getattr(ours, part) == getattr(case, part)
        assert ours.response is None
