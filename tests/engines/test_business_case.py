"""Net present value and its kin: by hand, by exact fractions, by other algorithms, and refused."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from math import gcd
from random import Random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from itpm_lessons.engines.business_case import (
    BusinessCase,
    benefit_cost_ratio,
    discounted_payback,
    internal_rates,
    margins,
    net_present_value,
    one_at_a_time,
    payback,
    present_value,
)
from itpm_lessons.engines.refusal import Refusal

CLOCKIN = (-97_000, 38_000, 46_000, 46_000)
CASE = BusinessCase(97_000, (38_000, 46_000, 46_000), 0.08)

money = st.integers(-1_000_000, 1_000_000)
rates = st.floats(-0.5, 1, allow_nan=False)


def test_clockin_by_hand():
    """38,000 / 1.08 = 35,185.19; 46,000 / 1.1664 = 39,437.59; 46,000 / 1.259712 = 36,516.28.

    Together 111,139.05, less 97,000 = 14,139.05; 111,139.05 / 97,000 = 1.14576.
    """
    assert net_present_value(CLOCKIN, 0.08) == pytest.approx(14_139.05, abs=0.005)
    assert benefit_cost_ratio(CLOCKIN, 0.08) == pytest.approx(1.146, abs=0.0005)
    assert CASE.value == pytest.approx(14_139.05, abs=0.005)


def test_payback_of_clockin_by_hand():
    """After 2 years 97,000 - 38,000 - 46,000 = 13,000 are out: 13,000 / 46,000 = 0.2826 years.

    Discounted 97,000 - 35,185.19 - 39,437.59 = 22,377.22 are out: / 36,516.28 = 0.6128.
    """
    assert payback(CLOCKIN) == pytest.approx(2.2826, abs=5e-5)
    assert discounted_payback(CLOCKIN, 0.08) == pytest.approx(2.6128, abs=5e-5)


def test_the_margins_of_clockin_by_hand():
    """14,139.05 / 111,139.05 = 12.72 %; / 97,000 = 14.58 %; ln 1.14576 / ln 1.08 = 1.768 years."""
    found = margins(CASE)
    assert found.benefits == pytest.approx(0.1272, abs=5e-5)
    assert found.cost == pytest.approx(0.1458, abs=5e-5)
    assert found.delay == pytest.approx(1.768, abs=5e-4)
    assert found.rates.rate == pytest.approx(0.1564, abs=5e-5)


@pytest.mark.parametrize("change", ["benefits", "cost", "delay", "rate"])
def test_at_its_margin_the_case_is_worth_nothing(change):
    found = margins(CASE)
    moved = {
        "benefits": CASE.with_benefits(1 - found.benefits),
        "cost": CASE.costing(CASE.cost * (1 + found.cost)),
        "delay": CASE.delayed(found.delay),
        "rate": BusinessCase(CASE.cost, CASE.benefits, found.rates.rate),
    }[change]
    assert moved.value == pytest.approx(0, abs=1e-6)


@given(st.lists(money, max_size=30), rates)
def test_present_value_agrees_with_exact_fractions(flows, rate):
    exact = sum(Fraction(flow) / (1 + Fraction(rate)) ** t for t, flow in enumerate(flows))
    size = sum(abs(Fraction(f)) / (1 + Fraction(rate)) ** t for t, f in enumerate(flows))
    # 1 + rate is rounded once, which counts as often as a flow is discounted
    assert present_value(flows, rate) == pytest.approx(float(exact), abs=float(size) * 1e-13)


@given(st.lists(money, max_size=12), st.decimals(0, 1, places=3))
def test_present_value_agrees_with_decimals_carried_back(flows, rate):
    with localcontext(prec=50):
        value = Decimal(0)
        for flow in reversed(flows):
            value = value / (1 + rate) + flow
    assert present_value(flows, float(rate)) == pytest.approx(float(value), rel=1e-9, abs=1e-6)


@given(st.lists(money, min_size=1, max_size=12), st.floats(0, 1))
def test_a_ratio_above_1_and_a_value_above_0_are_the_same(flows, rate):
    ratio, value = benefit_cost_ratio(flows, rate), present_value(flows, rate)
    if ratio is None:
        assert all(flow >= 0 for flow in flows)
    elif abs(value) > 1e-6:
        assert (ratio > 1) == (value > 0)


@given(st.integers(1, 10**6), st.lists(st.integers(0, 10**6), max_size=12))
def test_payback_agrees_with_a_walk_through_parts_of_the_years(cost, benefits):
    """Pay in a hundred equal parts a year, and look when the box is full."""
    found = payback([-cost, *benefits])
    box, parts = Fraction(-cost), 100
    reached = None
    for year, benefit in enumerate(benefits):
        for part in range(parts):
            box += Fraction(benefit, parts)
            if box >= 0 and reached is None:
                reached = year + (part + 1) / parts
    if reached is None:
        assert found is None
    else:
        assert reached - 1 / parts - 1e-9 <= found <= reached + 1e-9


def test_payback_is_when_the_money_is_back_for_good():
    assert payback([-100, 150, -100, 60]) == pytest.approx(2 + 50 / 60)
    assert payback([-100, 60]) is None
    assert payback([5, 5]) == payback([]) == 0


# ---- internal rates


def by_numpy(flows):
    """Return positive real roots in 1 / (1 + rate), by eigenvalues of a companion matrix."""
    numpy = pytest.importorskip("numpy")
    roots = numpy.roots(list(reversed(flows)))
    real = [root.real for root in roots if abs(root.imag) < 1e-9 and root.real > 1e-12]
    return sorted(1 / x - 1 for x in real)


@given(st.integers(1, 10**5), st.lists(st.integers(1, 10**5), min_size=1, max_size=12))
def test_one_change_of_sign_has_one_rate_which_halving_finds_too(cost, benefits):
    flows = [-cost, *benefits]
    low, high = -0.999999, 1e6
    for _ in range(200):
        middle = (low + high) / 2
        worth = sum(flow / (1 + middle) ** t for t, flow in enumerate(flows))
        low, high = (middle, high) if worth > 0 else (low, middle)
    found = internal_rates(flows)
    assert found.rate == pytest.approx(low, rel=1e-7, abs=1e-7)
    assert found.sign_changes == 1


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=8))
@example([-100, 230, -132])
@example([-1, 6, -11, 6])
def test_all_rates_are_those_of_numpy(flows):
    assume(any(flows))
    found = internal_rates(flows).rates
    apart = all(b - a > 1e-3 * (1 + abs(a)) for a, b in pairwise(found))
    assume(apart)
    expected = by_numpy(flows)
    near_double = len(found) != len(expected)
    if not near_double:
        assert found == pytest.approx(expected, rel=1e-5, abs=1e-5)
    for rate in found:
        worths = [Fraction(f) / (1 + Fraction(rate)) ** t for t, f in enumerate(flows)]
        size = sum(map(abs, worths))
        assert abs(sum(worths)) <= size * Fraction(1, 10**10)


@given(st.lists(st.integers(-50, 150), min_size=1, max_size=4, unique=True), st.integers(1, 9))
def test_rates_that_were_built_in_are_found(percents, times):
    """The product of (x - 1 / (1 + r)) has its roots where they were put."""
    polynomial = [Fraction(times)]
    for percent in percents:
        root = 1 / (1 + Fraction(percent, 100))
        shifted = [Fraction(0), *polynomial]
        polynomial = [
            a - root * b for a, b in zip(shifted, [*polynomial, Fraction(0)], strict=True)
        ]
    common = 1
    for each in polynomial:
        common *= each.denominator // gcd(common, each.denominator)
    flows = [int(each * common) for each in polynomial]
    assume(max(map(abs, flows)) < 1e15)
    expected = sorted(percent / 100 for percent in percents)
    assert internal_rates(flows).rates == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("flows", "rates", "words"),
    [
        ((-100, 230, -132), (0.1, 0.2), "Two rates fit, 10.0 % and 20.0 %"),
        ((-100, 220, -121), (0.1,), "10.0 %; since paid and gained take turns"),  # a double root
        ((-1000, 3000, -2500), (), "at no rate is NPV 0"),
        ((100, 50), (), "money flows in one direction only"),
        ((100, -110), (0.1,), "is what this money costs"),
        ((-1, 6, -11, 6), (0, 1, 2), "Three rates fit, 0.0 %, 100.0 % and 200.0 %"),
        ((0, 0, -5, 0, 6, 0), (1.2**0.5 - 1,), "9.5 % a year: NPV is 0"),
        ((-10, 3), (-0.7,), "−70.0 % a year"),
        ((-1, 2, -1), (0,), "0.0 %; since paid and gained take turns"),  # a double root at x = 1
        ((-1, 1000), (999,), "more than 1,000 %"),
    ],
)
def test_no_rate_or_several_are_said(flows, rates, words):
    found = internal_rates(flows)
    assert found.rates == pytest.approx(rates)
    assert words in found.words
    assert (found.rate is None) == (len(rates) != 1)


def test_many_flows_of_all_sizes_have_the_rates_that_exact_signs_show():
    """61 flows over all sizes: beside each rate the exact present value changes its sign."""
    draw = Random("flows").choice
    flows = [draw((-1, 1)) * round(10.0 ** draw(range(-2, 15)) * draw(range(1, 9)), 2)
             for _ in range(61)]  # fmt: skip
    found = internal_rates(flows)
    assert found.rates
    for rate in found.rates:
        signs = set()
        for near in (rate - 1e-9 * (1 + rate), rate + 1e-9 * (1 + rate)):
            x = 1 / (1 + Fraction(near))
            signs.add(sum(Fraction(str(flow)) * x**t for t, flow in enumerate(flows)) > 0)
        assert signs == {True, False}


def test_a_case_of_lists_is_a_case_of_tuples():
    assert BusinessCase(100, [50, 300]) == BusinessCase(100, (50, 300))
    assert hash(BusinessCase(100, [50, 300])) == hash(BusinessCase(100, (50, 300)))


def test_going_on_by_hand():
    """Worth 111,139. Of 97,000 are 60,000 spent: less 37,000. All spent, or more: less nothing."""
    assert CASE.going_on(60_000) == pytest.approx(111_139.05 - 37_000, abs=0.005)
    assert CASE.going_on(97_000) == CASE.going_on(150_000) == CASE.worth


def test_a_delay_by_a_part_of_a_year_has_one_convention():
    """60 / 1.08^1.5 + 60 / 1.08^2.5 - 100 = 2.96; divided flows would give 3.03, so no rate."""
    half = BusinessCase(100, (60, 60)).delayed(0.5)
    assert half.value == pytest.approx(60 / 1.08**1.5 + 60 / 1.08**2.5 - 100)
    assert round(half.value, 2) == 2.96
    assert margins(half).rates is None and margins(half.delayed(0.5)).rates is not None
    assert half.delayed(margins(half).delay).value == pytest.approx(0, abs=1e-9)


# ---- sensitivity


def test_the_largest_and_latest_case_has_its_variants():
    rows = {row.name: row for row in one_at_a_time(BusinessCase(1e15, (1e15, 1e15), 0.08, 200))}
    assert rows["cost"].low == pytest.approx(rows["cost"].high - 2e14)
    assert rows["delay of the benefits"].span == 0


def test_a_rate_below_0_is_not_raised_to_be_better():
    """At -5 % a year, 2 points more is worse; the better end stays at -5 %."""
    case = BusinessCase(100, (60, 60), -0.05)
    row = next(row for row in one_at_a_time(case) if row.name == "rate")
    assert (row.worse, row.better) == ("−3 %", "−5 %")
    assert row.high == pytest.approx(60 / 0.95 + 60 / 0.95**2 - 100)


def test_the_tornado_of_clockin_by_hand():
    """A tenth of 111,139 is 11,114: 3,025 and 25,253. A tenth of the cost: 4,439 and 23,839."""
    rows = {row.name: row for row in one_at_a_time(CASE)}
    benefits, cost = rows["benefits"], rows["cost"]
    assert (round(benefits.low), round(benefits.high)) == (3_025, 25_253)
    assert (round(cost.low), round(cost.high)) == (4_439, 23_839)
    assert (benefits.worse, cost.worse) == ("−10 %", "+10 %")
    assert round(rows["delay of the benefits"].low) == 5_907
    spans = [row.span for row in one_at_a_time(CASE)]
    assert spans == sorted(spans, reverse=True)


@given(
    st.integers(0, 10**6), st.lists(st.integers(0, 10**6), max_size=6), st.floats(0, 0.5),
    st.floats(0, 1),
)  # fmt: skip
def test_each_swing_is_the_case_with_one_change(cost, benefits, rate, share):
    case = BusinessCase(cost, tuple(benefits), rate)
    rows = {row.name: row for row in one_at_a_time(case, share)}
    assert rows["cost"].low == pytest.approx(case.value - share * cost, abs=1e-6)
    assert rows["benefits"].high == pytest.approx(case.value + share * case.worth, abs=1e-6)
    assert all(row.low <= case.value + 1e-6 and row.span >= 0 for row in rows.values())


def test_margins_that_do_not_exist_are_none():
    assert margins(BusinessCase(0, (5,))).cost is None
    assert margins(BusinessCase(5, ())).benefits is None
    assert margins(BusinessCase(5, (6,), 0)).delay is None
    assert margins(BusinessCase(100, (50,))).benefits < 0


@given(st.floats(0, 3), st.lists(st.integers(0, 10**5), max_size=5))
def test_flows_of_a_delayed_case_hold_all_its_money(years, benefits):
    flows = BusinessCase(10, tuple(benefits)).delayed(years).flows
    assert sum(flows) == pytest.approx(sum(benefits) - 10)


# ---- refusals


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (lambda: present_value([1, "two"], 0.1), "the flow of year 1: is 'two'"),
        (lambda: present_value([10**400], 0.1), "check its zeros"),
        (lambda: present_value([float("nan")], 0.1), "the flow of year 0: is nan"),
        (lambda: present_value([True], 0.1), "is True"),
        (lambda: present_value([1] * 300, 0.1), "more than 200 years"),
        (lambda: present_value([1], 8), None),
        (lambda: present_value([1], 11), "more than 1,000 % a year"),
        (lambda: present_value([1], 10**400), "more than 1,000 % a year"),
        (lambda: present_value([1], -1), "give a share, such as 0.08"),
        (lambda: present_value([1] * 200, -0.9999), "larger than any number"),
        (lambda: benefit_cost_ratio([1e15, -5e-324], 0), "too little to divide by"),
        (lambda: internal_rates([0, 0]), "are all 0"),
        (lambda: internal_rates([-1] + [1] * 90), "give 60 years at most"),
        (lambda: internal_rates([1e15, -5e-324]), "the flow of year 1: is -5e-324, less than 0.01"),
        (lambda: internal_rates([-0.009, 1e15]), "use smaller units"),
        (lambda: BusinessCase(5, None), "the benefits: are None"),
        (lambda: BusinessCase(5, "ab"), "the flow of year 1: is 'a'"),
        (lambda: CASE.delayed("x"), "the delay: is 'x'"),
        (lambda: CASE.delayed(-1), "the delay: is -1"),
        (lambda: CASE.going_on("x"), "what is spent: is 'x'"),
        (lambda: CASE.going_on(-50), "what is spent: is -50"),
        (lambda: CASE.going_on(float("nan")), "what is spent: is nan"),
        (lambda: BusinessCase(-1, ()), "the cost: is -1"),
        (lambda: BusinessCase(1, (1,), 0.1, 1e9), "give 200 years at most"),
        (lambda: BusinessCase(1, (1e15,), -0.9999, 190).value, "the delay"),
        (lambda: CASE.with_benefits(10**400), None),
        (lambda: one_at_a_time(CASE, 2), "give a number from 0 to 1"),
    ],
)
def test_absurd_input_is_refused_and_never_becomes_nan(what, said):
    if said is None:
        try:
            result = what()
        except Refusal:
            return
        assert result == result
    else:
        with pytest.raises(Refusal) as refused:
            what()
        assert said in str(refused.value)


@given(
    st.lists(st.floats() | st.integers(), max_size=5),
    st.floats() | st.integers(),
    st.floats(allow_nan=True),
)
def test_any_numbers_give_numbers_or_a_refusal(flows, rate, delay):
    for act in (
        lambda: present_value(flows, rate),
        lambda: benefit_cost_ratio(flows, rate),
        lambda: discounted_payback(flows, rate),
        lambda: BusinessCase(1, tuple(flows), rate, delay).value,
    ):
        try:
            result = act()
        except Refusal:
            continue
        assert result is None or abs(result) < float("inf")
