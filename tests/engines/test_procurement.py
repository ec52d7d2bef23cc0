"""Make or buy, contracts, service levels, completeness: by hand, and by slow other methods."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itpm_lessons.engines.procurement import (
    HAND_OVER,
    STATEMENT_OF_WORK,
    ContractType,
    ServiceLevel,
    Settlement,
    Terms,
    Way,
    bends,
    break_even,
    buyer_risk,
    cheaper,
    check_completeness,
    corners,
    in_a_row,
    mean_price,
)
from itpm_lessons.engines.procurement.completeness import doubt
from itpm_lessons.engines.procurement.examples import TERMS
from itpm_lessons.engines.refusal import Refusal

FFP, FPIF, TM, CPIF, CPFF = ContractType
MAKE, BUY = Way("make", 12_000, 450), Way("buy", 5_000, 620)
dollars = st.integers(0, 50_000)


@st.composite
def terms(draw):
    cost, fee = draw(st.integers(1, 50_000)), draw(st.integers(0, 9_000))
    limit = draw(st.none() | st.integers(cost + fee, 90_000))
    ceiling = cost + fee + draw(st.integers(0, 20_000))
    return Terms(cost, fee, ceiling, draw(st.integers(0, 20)) / 20, limit=limit)


# ---- make or buy


def test_the_break_even_by_hand():
    """12,000 + 450 d = 5,000 + 620 d; 7,000 = 170 d; d = 41.18."""
    found = break_even(MAKE, BUY)
    assert found.days == pytest.approx(7_000 / 170)
    assert (found.below, found.above) == ("buy", "make")
    assert cheaper(MAKE, BUY, 41)[0] == "buy" and cheaper(MAKE, BUY, 42)[0] == "make"


def test_risks_and_own_time_by_hand():
    """Buying with 0.2 x 4,000 of risk and a tenth of a $400 day: 5,800 + 660 d; 6,200 / 210."""
    burdened = BUY.with_chance(0.2, 4_000).with_own_time(0.1, 400)
    assert (burdened.fixed, burdened.per_day) == (5_800, 660)
    assert break_even(MAKE, burdened).days == pytest.approx(6_200 / 210)


@given(dollars, dollars, dollars, dollars)
def test_around_the_break_even_the_named_way_is_the_cheaper_one(a, b, c, d):
    one, other = Way("one", a, b), Way("other", c, d)
    found = break_even(one, other)
    days = [0, 1, 7, 100, 10_000] + ([found.days / 2, found.days * 2] if found.days else [])
    for day in days:
        if found.days and abs(day - found.days) < 1e-6:
            continue
        costs = {"one": a + b * day, "other": c + d * day}
        assume(abs(costs["one"] - costs["other"]) > 1e-6)
        named = found.below if found.days is None or day < found.days else found.above
        assert named == min(costs, key=costs.get)


def test_ways_that_never_meet():
    always = break_even(Way("a", 5, 1), Way("b", 5, 2))
    assert (always.days, always.below, always.above) == (None, "a", "a")
    same = break_even(Way("a", 5, 1), Way("b", 5, 1))
    assert (same.days, same.below) == (None, None)
    assert cheaper(Way("a", 5, 1), Way("b", 5, 1), 9) == (None, 0)


# ---- contracts


def test_the_point_of_total_assumption_by_hand():
    """(125,000 - 110,000) / 0.7 + 100,000 = 121,428.57."""
    assert TERMS.point_of_total_assumption == pytest.approx(15_000 / 0.7 + 100_000)


def test_the_incentive_below_and_above_it_by_hand():
    """115,000: 110,000 + 0.7 x 15,000 = 120,500, fee 5,500. 130,000: ceiling, 125,000 - 130,000."""
    below, above = Settlement(FPIF, TERMS, 115_000), Settlement(FPIF, TERMS, 130_000)
    assert (below.price, below.profit) == (120_500, 5_500)
    assert (above.price, above.profit) == (125_000, -5_000)
    assert (below.buyer_bears, below.seller_bears) == (0.7, 0.3)
    assert (above.buyer_bears, above.seller_bears) == (0, 1)


@pytest.mark.parametrize(
    ("type", "price", "profit", "buyer"),
    [
        (FFP, 110_000, -5_000, 0),
        (FPIF, 120_500, 5_500, 0.7),
        (CPIF, 120_500, 5_500, 0.7),  # fee 10,000 - 0.3 x 15,000
        (TM, 126_500, 11_500, 1.1),  # 115,000 x 1.1
        (CPFF, 125_000, 10_000, 1),
    ],
)
def test_five_types_at_115_000_by_hand(type, price, profit, buyer):
    done = Settlement(type, TERMS, 115_000)
    assert (done.price, done.profit) == (price, profit)
    assert done.buyer_bears == pytest.approx(buyer)


def test_the_fee_of_cost_plus_incentive_has_two_ends():
    """Fee 10,000 - 0.3 x over; 0 from 33,333 over on, 20,000 from 33,333 under on."""
    assert Settlement(CPIF, TERMS, 140_000).profit == 0
    assert Settlement(CPIF, TERMS, 60_000).profit == 20_000
    narrow = TERMS.with_changes(least_fee=8_000, most_fee=11_000)
    assert Settlement(CPIF, narrow, 140_000).profit == 8_000


def test_a_limit_turns_time_and_materials_into_the_sellers_risk():
    """126,500 billed against a limit of 120,000: from 109,090.91 on the seller bears all."""
    capped = TERMS.with_changes(limit=120_000)
    assert Settlement(TM, capped, 115_000).price == 120_000
    assert Settlement(TM, capped, 115_000).seller_bears == 1


@given(terms(), st.sampled_from(ContractType), st.integers(0, 120_000))
def test_the_next_dollar_is_what_the_next_cent_shows(agreed, type, cost):
    """Brute force: price a hundredth of a cent later; bends in between are left out."""
    tiny = Fraction(1, 10_000)
    assume(not any(cost < bend <= cost + tiny for bend in bends(type, agreed)))
    now, later = (agreed.exact_price(type, Fraction(cost) + more) for more in (0, tiny))
    done = Settlement(type, agreed, cost)
    assert done.buyer_bears == pytest.approx(float((later - now) / tiny), abs=1e-9)
    assert done.buyer_bears + done.seller_bears == pytest.approx(1)
    assert done.price - cost == pytest.approx(done.profit)


@given(terms(), st.integers(0, 150_000))
def test_the_incentive_price_dollar_by_dollar(agreed, cost):
    """The slow way: what each side pays of what is over or under, and never above the ceiling."""
    over = Fraction(cost - agreed.target_cost)
    paid = agreed.target_cost + agreed.fee + over * Fraction(str(agreed.buyer_share))
    assert Settlement(FPIF, agreed, cost).price == pytest.approx(float(min(paid, agreed.ceiling)))


@given(terms())
def test_at_the_point_of_total_assumption_the_price_is_the_ceiling(agreed):
    point = agreed.point_of_total_assumption
    if point is None:
        assert agreed.buyer_share == 0 and agreed.ceiling > agreed.target_price
        return
    assert agreed.price(FPIF, point) == pytest.approx(agreed.ceiling)
    assert Settlement(FPIF, agreed, point + 1).seller_bears == 1
    assert Settlement(FPIF, agreed, point + 1).buyer_bears == 0


@given(terms(), st.sampled_from(ContractType))
def test_at_the_target_cost_all_types_pay_the_target_price(agreed, type):
    assert agreed.price(type, agreed.target_cost) == pytest.approx(agreed.target_price)


@given(terms(), st.sampled_from(ContractType), st.integers(0, 60_000), st.integers(1, 60_000))
def test_means_and_lines_by_brute_force_over_actual_costs(agreed, type, low, wide):
    """The mean as a sum over 200 costs in the middle of equal parts; exact but near bends."""
    high = low + wide
    middles = [Fraction(low) + Fraction(wide * (2 * n + 1), 400) for n in range(200)]
    slow = float(sum(agreed.exact_price(type, cost) for cost in middles) / 200)
    assert mean_price(type, agreed, low, high) == pytest.approx(slow, abs=wide / 100)
    line = corners(type, agreed, low, high)
    assert (line[0][0], line[-1][0]) == (low, high)
    for (left, before), (right, after) in pairwise(line):
        halfway = (Fraction(left) + Fraction(right)) / 2
        assert agreed.price(type, float(halfway)) == pytest.approx((before + after) / 2, abs=1e-3)


def test_the_order_of_types_is_that_of_the_lesson():
    assert [each.value for each in ContractType] == ["FFP", "FPIF", "T&M", "CPIF", "CPFF"]


def test_a_type_may_be_given_by_its_short_name():
    done = Settlement("FPIF", TERMS, 115_000)
    assert done.type is FPIF and done.buyer_bears == 0.7
    assert bends("FPIF", TERMS) == bends(FPIF, TERMS) != ()


def test_the_smallest_contract_stays_a_number():
    small = Terms(1, 1e9 - 1, 1e9, 1e-6)
    assert small.price(TM, 1e9) == 1e18
    assert small.point_of_total_assumption == 1


def test_who_bears_more_hours():
    """Costs from 90,000 to 140,000: 0; (125,000 - 103,000) / 50,000; 50,000 of 50,000."""
    risks = {type: buyer_risk(type, TERMS, 90_000, 140_000) for type in ContractType}
    assert risks[FFP] == 0 and risks[FPIF] == pytest.approx(0.44) and risks[CPFF] == 1
    assert risks[FFP] < risks[FPIF] < risks[CPIF] < risks[CPFF] < risks[TM]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: Terms(100_000, 10_000, 105_000, 0.7), "ceiling 105,000 is below the target price"),
        (lambda: Terms(0, 1, 5, 0.7), "target cost is 0"),
        (lambda: Terms(5e-324, 1e9, 1e9, 0.7), "target cost is 5e-324"),
        (lambda: Terms(100, 10, 125, 1e-300), "share is 1e-300; give 0, or 0.000001 or more"),
        (lambda: Terms(100, 10, 120, 0.5).price("CPAF", 100), "type 'CPAF' is not known"),
        (lambda: Settlement("CPAF", TERMS, 100), "use one of FFP, FPIF, T&M, CPIF, CPFF"),
        (lambda: bends("CPAF", TERMS), "type 'CPAF' is not known"),
        (lambda: Terms(100, 10, 125, 70), "such as 0.7 for 70/30"),
        (lambda: Terms(100, 10, 125, 0.7, least_fee=11), "not between 11 and 20"),
        (lambda: Terms(1e300, 10, 125, 0.7), "target cost is 1e\\+300"),
        (lambda: TERMS.price(FFP, -1), "actual cost is -1"),
        (lambda: TERMS.price(FFP, float("nan")), "actual cost is nan"),
        (lambda: corners(FFP, TERMS, 9, 5), "costs run from 9 to 5"),
        (lambda: buyer_risk(FFP, TERMS, 9, 9), "do not spread"),
        (lambda: Way("a", -1, 5), "fixed cost is -1"),
        (lambda: break_even(MAKE, MAKE), "compared with itself"),
        (lambda: MAKE.with_chance(20, 5), "chance is 20"),
    ],
)
def test_what_is_no_contract_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()


# ---- service levels


def test_minutes_by_hand():
    """30 x 24 x 60 = 43,200; 0.5 % = 216. Four hours apart: 0.005 x 42,960 = 214.8, and 240."""
    assert ServiceLevel(99.5).allowed == 216
    apart = ServiceLevel(99.5, maintenance=240)
    assert (apart.allowed, apart.unplanned, apart.without_service) == (214.8, 214.8, 454.8)
    counted = ServiceLevel(99.5, maintenance=120, maintenance_counts=True)
    assert (counted.allowed, counted.unplanned, counted.without_service) == (216, 96, 216)
    exactly = ServiceLevel(99.5, maintenance=216, maintenance_counts=True)
    assert exactly.can_be_kept and exactly.without_service == 216


def test_counted_maintenance_alone_can_break_a_level():
    """240 minutes where 216 are allowed: not even a month without a failure keeps the level."""
    level = ServiceLevel(99.5, maintenance=240, maintenance_counts=True)
    assert not level.met(0) and not level.can_be_kept and level.unplanned == 0
    with pytest.raises(Refusal, match=r"240 minutes alone breaks it, for 216.0 are allowed"):
        level.without_service  # noqa: B018


def test_credits_by_hand():
    """300 of 43,200 minutes: 99.306 %; below 99.5 back come 10 % of 4,000; 500: 98.84, 25 %."""
    tiers = ((99.5, 10), (99.0, 25))
    level = ServiceLevel(99.5)
    assert level.achieved(300) == pytest.approx(100 - 100 * 300 / 43_200)
    assert [level.credit(down, 4_000, tiers) for down in (216, 300, 500)] == [0, 400, 1_000]


@given(st.integers(2, 100), st.integers(1, 40), st.integers(0, 700), st.booleans(), st.data())
def test_a_level_minute_by_minute(percent, days, planned, counts, data):
    level = ServiceLevel(percent, days, 24, planned, counts)
    down = data.draw(st.integers(0, 2_000))
    period = days * 24 * 60 - (0 if counts else planned)
    failed = down + (planned if counts else 0)
    assert level.met(down) == (failed * 100 <= period * (100 - percent))
    assert level.minutes == period


@given(st.lists(st.integers(2, 100), min_size=1, max_size=5))
def test_services_in_a_row_one_after_the_other(percents):
    left = 1.0
    for percent in percents:
        left *= percent / 100
    assert in_a_row(percents) == pytest.approx(left * 100)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: ServiceLevel(0.995), "give percent, such as 99.5 and not 0.995"),
        (lambda: ServiceLevel(100.5), "availability is 100.5"),
        (lambda: ServiceLevel(99, days=0), "period is 0"),
        (lambda: ServiceLevel(99, 1, 1, maintenance=61), "longer than the service time"),
        (lambda: ServiceLevel(99, 1, 1, maintenance=60).achieved(1), "no service time"),
        (lambda: ServiceLevel(99).credit(5, 10, ((99, 120),)), "part of the fee is 120"),
        (lambda: in_a_row([]), "there are none"),
    ],
)
def test_what_is_no_level_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()


# ---- completeness


def test_firm_vague_and_missing_parts():
    done = check_completeness(
        "statement of work",
        {
            "scope": "260 mailboxes and their files",
            "dates": "in a timely manner",
            "price": "fair",
            "exit": " ",
        },
    )
    assert done.firm == ("scope",)
    assert [name for name, _ in done.vague] == ["dates", "price"]
    assert len(done.missing) == len(STATEMENT_OF_WORK) - 3 and not done.complete


def test_a_full_list_is_complete():
    written = {part.name: "Ada Miller, by 3 May" for part in HAND_OVER}
    assert check_completeness("hand-over", written).complete


@pytest.mark.parametrize("list", [STATEMENT_OF_WORK, HAND_OVER])
def test_lists_name_each_part_once_with_question_and_harm(list):
    assert len({part.name for part in list}) == len(list)
    assert all(part.question.endswith("?") and part.without for part in list)


def test_doubts():
    assert doubt("Etc.") and doubt("by Ada") and not doubt("99.5 %")
    assert doubt("the sites, the staff, etc.") and doubt("as usually done here")


@pytest.mark.parametrize(
    "firm", ["etched glass signs by 3 May", "a usuals list of 3", "unreasonable requests: none"]
)
def test_a_word_that_only_begins_like_an_empty_one_is_no_doubt(firm):
    assert not doubt(firm)


@pytest.mark.parametrize(
    ("list", "written", "said"),
    [
        ("offer", {}, "'offer': is not known"),
        ("hand-over", {"joy": "x"}, "is not in the hand-over"),
        ("hand-over", {"backup": 5}, "write it in words"),
    ],
)
def test_what_cannot_be_compared_is_refused(list, written, said):
    with pytest.raises(Refusal, match=said):
        check_completeness(list, written)
