"""A register, its matrix and its total: by hand, beside all combinations written out, refused."""

from fractions import Fraction
from itertools import product
from math import inf, nan, prod, sqrt
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import (
    COST,
    PROBABILITY,
    Level,
    Matrix,
    Register,
    Response,
    Risk,
    Scale,
    cost_scale,
    doubts,
    misrankings,
    ranking_study,
    simulate_total,
    statement,
    total_distribution,
    weak_consistency,
)
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.engines.risk.ranking_study import LONG_RUN
from itpm_lessons.engines.risk.total import EXACT_RISKS, STEPS


def risk(name="R1", probability=0.2, impact=1_000, kind="threat", response=None):
    return Risk(
        name, "a cause", "an event", "an effect", probability, impact, kind, "Ada", response
    )


def registers(most=6):
    shares = st.integers(0, 20).map(lambda n: n / 20)
    one = st.tuples(shares, st.integers(0, 30_000), st.sampled_from(["threat", "opportunity"]))
    rows = st.lists(one, max_size=most)
    return rows.map(lambda rows: Register.of(*(risk(f"R{i}", *row) for i, row in enumerate(rows))))


# ---- by hand


def test_clockin_expected_value():
    # 0.2x18,000 + 0.4x9,000 + 0.25x8,000 + 0.5x8,000 - 0.2x10,000
    values = [each.expected_value for each in CLOCKIN]
    assert values == [3_600, 3_600, 2_000, 4_000, -2_000]
    assert CLOCKIN.expected_value() == 11_200


def test_clockin_total_at_80_percent():
    total = total_distribution(CLOCKIN)
    assert total.mean == 11_200
    assert total.percentile(0.8) == 18_000
    # nothing happens: 0.8 x 0.6 x 0.75 x 0.5 x 0.8
    assert dict(total.outcomes)[0] == pytest.approx(0.144)
    # all threats, and the saving does not come: 18 + 9 + 8 + 8 thousand
    assert total.outcomes[-1] == (43_000, pytest.approx(0.2 * 0.4 * 0.25 * 0.5 * 0.8))
    assert total.chance_above(11_200) == 0.407
    assert total.step == 0


def test_a_response_is_worth_what_it_saves_less_what_it_costs():
    # 3,600 falls to 0.1 x 9,000 = 900: 2,700 saved for 1,000
    tested = CLOCKIN["R2"].with_response(Response("mitigate", "test in the halls", 1_000, 0.1))
    assert (tested.residual.probability, tested.residual.impact) == (0.1, 9_000)
    assert (tested.residual_expected_value, tested.response_worth) == (900, 1_700)
    # an opportunity: saves 0.2 x 10,000 = 2,000, enhanced 0.5 x 10,000 = 5,000, for 500
    asked = CLOCKIN["R5"].with_response(Response("enhance", "ask them", 500, 0.5))
    assert (asked.residual_expected_value, asked.response_worth) == (-5_000, 2_500)
    register = CLOCKIN.with_risk(tested).with_risk(asked)
    assert register.expected_value(residual=True) == 11_200 - 2_700 - 3_000
    assert register.response_cost == 1_500
    assert register.expected_value() == 11_200
    assert total_distribution(register, residual=True).mean == pytest.approx(5_500)


@pytest.mark.parametrize(
    ("kind", "strategy", "left"),
    [("threat", "avoid", 0), ("opportunity", "exploit", 1), ("threat", "accept", 0.2)],
)
def test_what_a_strategy_leaves_where_no_number_is_given(kind, strategy, left):
    after = risk(kind=kind, response=Response(strategy)).residual
    assert (after.probability, after.impact) == (left, 1_000)
    kept = risk(kind=kind, response=Response(strategy, probability=0.05)).residual
    assert kept.probability == 0.05


def test_a_risk_without_response_stays():
    assert (risk().residual_expected_value, risk().response_worth) == (200, 0)
    assert risk().sign == 1 and risk(kind="opportunity").sign == -1


def test_tenths_add_up():
    # in floating point 3 x 0.1 x 1 is 0.30000000000000004
    three = Register.of(*(risk(f"R{n}", 0.1, 1) for n in range(3)))
    assert three.expected_value() == 0.3
    # 0.2 + 0.4 + 0.2 of binary fractions is just above 0.8
    ways = Register.of(risk("R1", 0.2, 1_000))
    assert total_distribution(ways).percentile(0.8) == 0
    assert total_distribution(ways).percentile(0.81) == 1_000


def test_a_register_by_name():
    assert CLOCKIN.names == ("R1", "R2", "R3", "R4", "R5")
    assert CLOCKIN["R4"].impact == 8_000 and "R4" in CLOCKIN and "R9" not in CLOCKIN
    assert CLOCKIN.without("R1").names == ("R2", "R3", "R4", "R5")
    assert CLOCKIN.with_risk(risk("R3", 0.9)).names == CLOCKIN.names
    assert CLOCKIN.with_risk(risk("R6")).names[-1] == "R6"
    assert len(Register()) == 0 and Register().expected_value() == 0
    assert total_distribution(Register()).outcomes == ((0, 1.0),)


# ---- words


def test_a_statement_tells_cause_event_and_effect_apart():
    said = statement(
        "because of thick walls", "there is a risk that GPS fails.", "it would stop us"
    )
    assert said == ("Because of thick walls, it may happen that GPS fails; this would stop us.")
    assert statement("", "", "") == "Because …, it may happen that …; this would …"
    assert statement("Due to rain", "it floods", "Will cost a day").startswith(
        "Because of rain, it"
    )


def test_every_statement_of_clockin_reads_as_one_sentence():
    for each in CLOCKIN:
        assert each.statement.startswith("Because ") and each.statement.endswith(".")
        assert "…" not in each.statement and each.statement.count(";") == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (risk(probability=1), "probability"),
        (risk(probability=0), "probability"),
        (risk(response=Response("mitigate", "test", 10)), "response.probability"),
        (risk(response=Response("mitigate", "", 10, 0.1)), "response.action"),
        (risk(response=Response("avoid", "leave it out", 10, 0.1)), "response.probability"),
        (risk(response=Response("accept", "wait", 0, 0.1)), "response.probability"),
        (risk(response=Response("mitigate", "test", 900, 0.1)), "response.cost"),
        (risk(response=Response("mitigate", "test", 9, 0.3)), "response.impact"),
        (
            risk(kind="opportunity", response=Response("exploit", "do it", 10, 0.9)),
            "response.probability",
        ),
        (Risk("R1", "", "b", "c", 0.5, 1, owner="Ada"), "cause"),
        (Risk("R1", "a", "b", "c", 0.5, 1), "owner"),
    ],
)
def test_what_is_odd_is_said_of_its_field(given, field):
    assert [each.field for each in doubts(given)] == [field]


def test_a_risk_that_is_complete_leaves_no_doubt():
    assert doubts(risk(response=Response("mitigate", "test", 10, 0.1))) == ()
    assert all(doubts(each) == () for each in CLOCKIN)


# ---- scales and matrix


def test_a_bound_belongs_to_the_level_that_it_ends():
    assert [PROBABILITY.level_of(p) for p in (0, 0.2, 0.2001, 0.6, 1)] == [0, 0, 1, 2, 4]
    assert [COST.level_of(c) for c in (0, 2_000, 2_001, 20_000, 20_001, 1e9)] == [0, 0, 1, 3, 4, 4]
    assert [level.top for level in COST.levels] == [2_000, 5_000, 10_000, 20_000, inf]


def test_the_middle_stands_for_a_level():
    assert [PROBABILITY.value_at(n) for n in range(5)] == [0.1, 0.3, 0.5, 0.7, 0.9]
    # the open one is as wide as the one below: 20,000 + (20,000 - 10,000) / 2
    assert [COST.value_at(n) for n in range(5)] == [1_000, 3_500, 7_500, 15_000, 25_000]


@given(st.floats(1, 1e12))
def test_a_scale_of_money_holds_what_it_is_made_for(amount):
    scale = cost_scale(amount)
    assert scale.level_of(amount) <= 3
    assert scale.levels[3].top <= 5.001 * amount
    assert all(scale.level_of(scale.value_at(level)) == level for level in range(5))


def test_clockin_in_the_matrix():
    # R1: 0.2 very unlikely (1) x 18,000 large (4); R4: 0.5 about even (3) x 8,000 moderate (3)
    matrix = Matrix()
    cells = [matrix.cell(each) for each in CLOCKIN]
    assert cells == [(0, 3), (1, 2), (1, 2), (2, 2), (0, 2)]
    assert [matrix.score(cell) for cell in cells] == [4, 6, 6, 9, 3]
    assert [matrix.colour(cell) for cell in cells] == ["low", "medium", "medium", "medium", "low"]
    assert matrix.colour((4, 2)) == "high" and matrix.colour((3, 2)) == "medium"


def test_a_risk_that_is_moved_takes_the_middle_only_where_its_level_changes():
    matrix = Matrix()
    moved = matrix.placed(CLOCKIN["R1"], (2, 3))
    assert (moved.probability, moved.impact) == (0.5, 18_000)
    assert matrix.placed(moved, (2, 3)) is not None
    assert matrix.placed(moved, (2, 3)) == moved
    planned = CLOCKIN["R1"].with_response(Response("mitigate", "agree on notice", 500))
    after = matrix.placed(planned, (0, 1), residual=True)
    assert (after.probability, after.impact) == (0.2, 18_000)
    assert (after.residual.probability, after.residual.impact) == (0.2, 3_500)
    assert matrix.cell(after) == (0, 3) and matrix.cell(after, residual=True) == (0, 1)


@given(registers(), st.integers(0, 4), st.integers(0, 4))
def test_a_risk_stands_where_it_was_put(register, row, column):
    matrix = Matrix()
    for each in register:
        placed = matrix.placed(each, (row, column))
        assert matrix.cell(placed) == (row, column)
        assert matrix.placed(placed, matrix.cell(placed)) == placed


def test_a_matrix_of_another_size():
    three = Scale.of("Delay", "days", ("short", 2), ("long", 10), ("very long", None))
    chance = Scale.of("Chance", "share", ("low", 0.1), ("middle", 0.5), ("high", 0.9), ("sure", 1))
    matrix = Matrix(chance, three, medium=3, high=6)
    assert len(matrix.cells) == 12 and matrix.score((3, 2)) == 12
    assert matrix.cell(risk(probability=0.6, impact=7)) == (2, 1)


# ---- where a matrix misleads


def test_clockin_shows_both_troubles():
    # R1 costs 3,600 on average and scores 4; R3 2,000 and 6. R2 and R3 tie at 6: 3,600 and 2,000
    turned, tied = misrankings(CLOCKIN, Matrix())
    assert (turned.kind, turned.larger, turned.smaller) == ("reversed", "R1", "R3")
    assert (turned.larger_value, turned.smaller_value) == (3_600, 2_000)
    assert (turned.larger_score, turned.smaller_score) == (4, 6)
    assert (tied.kind, tied.larger, tied.smaller, tied.ratio) == ("tied", "R2", "R3", 1.8)
    assert [each.kind for each in misrankings(CLOCKIN, Matrix(), apart=2)] == ["reversed"]
    colours = misrankings(CLOCKIN, Matrix(), by="colour")
    assert [(each.kind, each.larger, each.smaller) for each in colours] == [
        ("reversed", "R1", "R3"),
        ("tied", "R4", "R3"),
        ("tied", "R2", "R3"),
    ]


@given(registers())
def test_what_is_called_reversed_is(register):
    matrix = Matrix()
    for pair in misrankings(register, matrix):
        larger, smaller = register[pair.larger], register[pair.smaller]
        assert larger.kind == smaller.kind
        assert abs(larger.expected_value) == pair.larger_value > pair.smaller_value
        assert pair.ratio > 1
        scores = [matrix.score(matrix.cell(each)) for each in (larger, smaller)]
        assert scores == [pair.larger_score, pair.smaller_score]
        assert scores[0] < scores[1] if pair.kind == "reversed" else scores[0] == scores[1]


def test_the_measured_study():
    # 100,000 pairs: a standard error of 0.15 percentage points
    alone, opposed = ranking_study(100_000), ranking_study(100_000, opposed=True)
    assert (alone.score.right, alone.score.tied, alone.score.reversed) == (
        pytest.approx(0.87, abs=0.0075),
        pytest.approx(0.08, abs=0.0075),
        pytest.approx(0.05, abs=0.0075),
    )
    assert (opposed.score.right, opposed.score.tied, opposed.score.reversed) == (
        pytest.approx(0.65, abs=0.0075),
        pytest.approx(0.25, abs=0.0075),
        pytest.approx(0.10, abs=0.0075),
    )
    assert alone.colour.right == pytest.approx(0.65, abs=0.0075)
    assert opposed.colour.right == pytest.approx(0.48, abs=0.0075)
    assert ranking_study(500) == ranking_study(500) != ranking_study(500, 2)
    assert sum((alone.colour.right, alone.colour.tied, alone.colour.reversed)) == pytest.approx(1)


def test_ties_of_the_study_by_integrating():
    # the chance that two independent products of levels 1 to 5 are equal
    products = [row * column for row in range(1, 6) for column in range(1, 6)]
    tied = sum(one == other for one in products for other in products) / 625
    assert ranking_study(100_000).score.tied == pytest.approx(tied, abs=0.004)


def test_weak_consistency_by_its_corners():
    # medium from 5: low is at best 0.2 x 20,000 = 0.4 x 10,000, high at worst 0.8 x 5,000
    found = weak_consistency(Matrix(medium=5))
    assert (found.holds, found.greatest_low, found.least_high) == (True, 4_000, 4_000)
    # from 6 the rare and very large are low: any amount
    broken = weak_consistency(Matrix())
    assert (broken.holds, broken.low_cell, broken.greatest_low) == (False, (0, 4), inf)
    # high from 8: 0.2 x 10,000 and more are high, 4,000 is low
    assert not weak_consistency(Matrix(medium=5, high=8)).holds
    assert weak_consistency(Matrix(medium=1, high=8)) is None


# ---- second methods for the total


def written_out(register):
    """Chances of all totals, from all 2^n combinations."""
    found = {}
    for happens in product([True, False], repeat=len(register)):
        pairs = list(zip(register, happens, strict=True))
        total = sum(each.sign * Fraction(str(each.impact)) for each, yes in pairs if yes)
        chances = [Fraction(str(each.probability)) for each in register]
        chance = prod((p if yes else 1 - p) for p, yes in zip(chances, happens, strict=True))
        found[total] = found.get(total, 0) + chance
    return {total: chance for total, chance in sorted(found.items()) if chance}


@settings(deadline=None)
@given(registers(), st.integers(1, 100), st.integers(-30_000, 60_000))
def test_all_combinations_written_out_say_the_same(register, percent, amount):
    total, combinations = total_distribution(register), written_out(register)
    assert [value for value, _ in total.outcomes] == list(combinations)
    for (_, chance), exact in zip(total.outcomes, combinations.values(), strict=True):
        assert chance == pytest.approx(float(exact))
    reached, share = Fraction(0), Fraction(percent, 100)
    found = next(
        value for value, chance in combinations.items() if (reached := reached + chance) >= share
    )
    assert total.percentile(percent / 100) == found
    above = sum(chance for value, chance in combinations.items() if value > amount)
    assert total.chance_above(amount) == float(above)
    assert total.mean == pytest.approx(register.expected_value())
    variance = sum(r.probability * (1 - r.probability) * r.impact**2 for r in register)
    assert total.sd == pytest.approx(sqrt(variance), abs=1e-6)


def many(count):
    """Risks of odd amounts, every fifth an opportunity."""
    kinds = ["threat"] * 4 + ["opportunity"]
    amounts = [100 + n * n * 7_919 % 20_011 + 0.37 for n in range(count)]
    shares = [(n * 37 % 90 + 5) / 100 for n in range(count)]
    return Register.of(*(risk(f"R{n}", shares[n], amounts[n], kinds[n % 5]) for n in range(count)))


@pytest.mark.parametrize("count", [15, EXACT_RISKS + 1, 200])
def test_many_risks_are_counted_in_steps(count):
    register = many(count)
    total = total_distribution(register)
    span = sum(each.impact for each in register)
    assert 0 < total.step <= 5 * span / STEPS
    assert total.mean == pytest.approx(register.expected_value(), rel=1e-9)
    assert sum(chance for _, chance in total.outcomes) == pytest.approx(1)
    variance = sum(r.probability * (1 - r.probability) * r.impact**2 for r in register)
    assert total.sd == pytest.approx(sqrt(variance), rel=0.01)
    drawn = simulate_total(register, 20_000)
    for share in (0.1, 0.5, 0.8, 0.95):
        near = (drawn.percentile(share - 0.015), drawn.percentile(share + 0.015))
        assert near[0] - total.step <= total.percentile(share) <= near[1] + total.step


def test_twelve_odd_amounts_are_still_exact():
    register = many(12)
    total = total_distribution(register)
    assert total.step == 0 and len(total.outcomes) == len(written_out(register)) > 2_000
    assert total.percentile(0.8) == pytest.approx(float(percentile_of(written_out(register))))


def percentile_of(combinations):
    reached = 0
    for value, chance in combinations.items():
        reached += chance
        if reached >= Fraction(4, 5):
            return value


# ---- simulation beside the exact chances


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_runs_agree_with_the_exact_chances(seed):
    exact, drawn = total_distribution(CLOCKIN), simulate_total(CLOCKIN, 20_000, seed)
    # four standard errors
    assert drawn.mean == pytest.approx(exact.mean, abs=4 * exact.sd / sqrt(20_000))
    assert drawn.sd == pytest.approx(exact.sd, rel=0.03)
    for amount in (-1, 0, 8_000, 11_200, 18_000, 30_000):
        assert drawn.chance_above(amount) == pytest.approx(exact.chance_above(amount), abs=0.015)


def by_integrating(register, rho, amount, slices=2_000):
    """Chance of more than `amount`: average over the common factor, in slices of one chance."""
    normal, above = NormalDist(), 0.0
    for n in range(slices):
        factor = normal.inv_cdf((n + 0.5) / slices)
        at = []
        for each in register:
            edge = normal.inv_cdf(each.probability)
            at.append(normal.cdf((edge - each.sign * sqrt(rho) * factor) / sqrt(1 - rho)))
        for happens in product([True, False], repeat=len(at)):
            pairs = list(zip(register, happens, strict=True))
            if sum(each.sign * each.impact for each, yes in pairs if yes) > amount:
                above += prod(p if yes else 1 - p for p, yes in zip(at, happens, strict=True))
    return above / slices


@pytest.mark.parametrize("rho", [0.3, 0.8])
def test_a_common_cause_beside_an_integral(rho):
    drawn = simulate_total(CLOCKIN, 40_000, correlation=rho)
    for amount in (0, 11_200, 25_000):
        integral = by_integrating(CLOCKIN, rho, amount, 400)
        assert drawn.chance_above(amount) == pytest.approx(integral, abs=0.012)


def test_a_common_cause_keeps_the_mean_and_widens_the_spread():
    runs = [simulate_total(CLOCKIN, 20_000, correlation=rho) for rho in (0, 0.3, 0.8, 1)]
    for each in runs:
        assert each.mean == pytest.approx(11_200, abs=4 * each.sd / sqrt(20_000))
    spreads = [each.sd for each in runs]
    assert spreads == sorted(spreads)
    assert [each.percentile(0.95) for each in runs] == sorted(e.percentile(0.95) for e in runs)


def test_where_all_share_one_cause_the_likelier_happens_first():
    # ρ = 1: R2 at 0.2 happens only in worlds in which R1 at 0.5 happens
    both = Register.of(risk("R1", 0.5, 1), risk("R2", 0.2, 10))
    drawn = simulate_total(both, 20_000, correlation=1)
    assert set(drawn.totals) == {0, 1, 11}
    assert drawn.chance_above(1) == pytest.approx(0.2, abs=0.012)
    turned = Register.of(risk("R1", 0.5, 1), risk("R2", 0.5, 10, "opportunity"))
    assert set(simulate_total(turned, 2_000, correlation=1).totals) == {1, -10}


def test_the_luck_of_a_risk_is_its_own():
    one, other = risk("R1", 0.4, 1), risk("R2", 0.3, 100)
    both = simulate_total(Register.of(one, other), 500).totals
    assert both == simulate_total(Register.of(other, one), 500).totals
    alone = simulate_total(Register.of(one), 500)
    assert alone.chance_above(0) == sum(t % 100 for t in both) / 500
    assert simulate_total(Register.of(one), 500, seed=2).totals != alone.totals
    better = one.with_response(Response("mitigate", "", 0, 0.1))
    left = simulate_total(Register.of(better), 500, residual=True)
    assert left.chance_above(0) < alone.chance_above(0)


def test_certain_and_impossible_risks():
    sure = Register.of(risk("R1", 1, 50), risk("R2", 0, 1_000))
    for rho in (0, 0.5, 1):
        assert set(simulate_total(sure, 100, correlation=rho).totals) == {50}
    assert total_distribution(sure).outcomes == ((50, 1.0),)
    assert set(simulate_total(Register(), 10).totals) == {0}


# ---- refusals

BAD = [True, "0.2", None, nan, inf, -0.1, 10**400]


@pytest.mark.parametrize("value", [*BAD, 20, 1.0001])
def test_bad_probabilities_are_refused(value):
    with pytest.raises(Refusal, match="probability"):
        risk(probability=value)
    if value is not None:
        with pytest.raises(Refusal, match="probability"):
            Response("mitigate", probability=value)
    with pytest.raises(Refusal, match="correlation"):
        simulate_total(CLOCKIN, correlation=value)


@pytest.mark.parametrize("value", [*BAD, 1e13])
def test_bad_money_is_refused(value):
    with pytest.raises(Refusal, match="impact"):
        risk(impact=value)
    with pytest.raises(Refusal, match="cost"):
        Response("mitigate", cost=value)
    with pytest.raises(Refusal, match="amount"):
        cost_scale(value)


@pytest.mark.parametrize("value", [*BAD, 0, 1.5, 80])
def test_bad_shares_are_refused(value):
    for total in (total_distribution(CLOCKIN), simulate_total(CLOCKIN, 10)):
        with pytest.raises(Refusal):
            total.percentile(value)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: risk(name=" "), "has no name"),
        (lambda: risk(kind="issue"), "use threat or opportunity"),
        (lambda: risk(response="avoid"), "give a Response"),
        (lambda: risk(response=Response("exploit")), "is no response to a threat"),
        (
            lambda: risk(kind="opportunity", response=Response("avoid")),
            "is no response to an opportunity",
        ),
        (lambda: Response("ignore"), "use avoid"),
        (lambda: Response(["avoid"]), "use avoid"),
        (lambda: Response("avoid", action=3), "action is 3"),
        (lambda: Risk("R1", None, "", "", 0.1, 1), "cause is None"),
        (lambda: Register.of(risk(), risk()), "stands in the register twice"),
        (lambda: Register(("R1",)), "is no risk"),
        (lambda: Register(tuple(risk(f"R{n}") for n in range(201))), "keep the 200"),
        (lambda: CLOCKIN["R9"], "use R1, R2"),
        (lambda: Register()["R9"], "add a risk first"),
        (lambda: CLOCKIN.without("R9"), "is not in the register"),
        (lambda: Level(""), "no label"),
        (lambda: Level("a", 0), "more than 0"),
        (lambda: Level("a", nan), "finite"),
        (lambda: Scale.of("Cost", "$", ("a", 1), ("b", 2)), "give 3 to 7"),
        (lambda: Scale.of("Cost", "$", *((str(n), n) for n in range(1, 9))), "give 3 to 7"),
        (lambda: Scale.of("Cost", "$", ("a", 1), ("b", 1), ("c", 3)), "let the bounds rise"),
        (lambda: Scale.of("Cost", "$", ("a", 1), ("b", None), ("c", 3)), "let the bounds rise"),
        (lambda: Scale.of("P", "share", ("a", 0.1), ("b", 0.5), ("c", 0.9)), "end a scale"),
        (lambda: COST.level_of(-1), "outside"),
        (lambda: PROBABILITY.level_of(1.1), "give 0 to 1"),
        (lambda: COST.value_at(5), "use 0 to 4"),
        (lambda: COST.bounds("a"), "use 0 to 4"),
        (lambda: Matrix(COST, COST), "whose unit is 'share'"),
        (lambda: Matrix(medium=15, high=6), "that rise"),
        (lambda: Matrix(high=26), "1 to 25"),
        (lambda: Matrix(medium=2.5), "whole"),
        (lambda: Matrix().score((5, 0)), "use rows 0 to 4 and columns 0 to 4"),
        (lambda: Matrix().placed(risk(), (1, 1), residual=True), "choose a response first"),
        (lambda: misrankings(CLOCKIN, Matrix(), by="mood"), "'score' or 'colour'"),
        (lambda: misrankings(CLOCKIN, Matrix(), apart=1), "more than 1"),
        (lambda: ranking_study(0), "1 to 1,000,000"),
        (lambda: simulate_total(CLOCKIN, 0), "1 or more"),
        (lambda: simulate_total(CLOCKIN, 2.5), "1 or more"),
        (lambda: simulate_total(CLOCKIN, 10**9), "take minutes"),
        (lambda: simulate_total(CLOCKIN, 10, seed=1.5), "its seed is 1.5"),
        (lambda: simulate_total(CLOCKIN, 10, seed=True), "its seed is True"),
    ],
)
def test_what_makes_no_sense_is_refused(make, said):
    with pytest.raises(Refusal) as refused:
        make()
    assert said in str(refused.value)


def test_names_lose_spaces_around_them():
    assert risk(name=" R1 ").name == "R1"
    assert hash(risk()) == hash(risk())


@pytest.mark.parametrize("by, opposed", LONG_RUN)
def test_what_is_said_of_long_runs_is_what_long_runs_give(by, opposed):
    """Shares of 40,000 pairs are good for about three quarters of a percentage point."""
    found = getattr(ranking_study(40_000, seed="another", opposed=opposed), by)
    shares = (found.right, found.tied, found.reversed)
    assert [100 * each for each in shares] == pytest.approx(LONG_RUN[by, opposed], abs=0.8)
