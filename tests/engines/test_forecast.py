"""Forecasts: by hand, beside every future written out, beside random futures, and refused."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import count, product
from math import ceil, inf, nan
from random import Random

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.forecast import (
    Between,
    Distribution,
    Risk,
    how_many,
    last_day,
    mean_velocity,
    sprint_range,
    sprints_needed,
    sum_of_draws,
    when_done,
    whole_periods,
)
from itpm_lessons.engines.forecast.quantity import Sample, read_quantity
from itpm_lessons.engines.refusal import Refusal

VELOCITIES = [18, 22, 20, 25, 21]
samples = st.lists(st.integers(0, 4), min_size=1, max_size=3).filter(any)


# ---- by hand


def test_clockin_velocities():
    # 18+22+20+25+21 = 106, 106/5 = 21.2; 148/21.2 = 6.98, 148/25 = 5.92, 148/18 = 8.2
    assert mean_velocity(VELOCITIES) == 21.2
    assert sprints_needed(148, VELOCITIES) == 7
    assert sprint_range(148, VELOCITIES) == (6, 7, 9)


def test_clockin_at_85_percent_by_writing_all_futures_out():
    # of 5^7 = 78,125 futures of seven Sprints 42,877 reach 148: 54.9 %, so seven are not enough
    futures = [sum(drawn) for drawn in product(VELOCITIES, repeat=7)]
    assert sum(points >= 148 for points in futures) == 42_877
    forecast = when_done(148, VELOCITIES)
    assert forecast.trials is None
    assert forecast.chance(7) == 42_877 / 78_125
    # eight fail only if they stay below 148; the worst eight make 144: 17 futures of 390,625 do
    assert forecast.chance(8) == (390_625 - 17) / 390_625
    assert [sprints_needed(148, VELOCITIES, each) for each in (0.5, 0.85, 0.95)] == [7, 8, 8]


def test_two_coins():
    # one or two a week, three wanted: 2+1, 1+2, 2+2 take two weeks, 1+1 and then anything three
    forecast = when_done(3, [1, 2])
    assert [forecast.chance(weeks) for weeks in (1, 2, 3)] == [0, 0.75, 1]
    assert [forecast.periods(share) for share in (0.1, 0.75, 0.76, 1)] == [2, 2, 3, 3]
    # two weeks give 2, 3, 3 or 4
    done = how_many([1, 2], 2)
    assert [done.chance(items) for items in (2, 3, 4, 5)] == [1, 0.75, 0.25, 0]
    assert [done.items(share) for share in (1, 0.75, 0.76, 0.25, 0.1)] == [2, 3, 2, 4, 4]


@pytest.mark.parametrize(("days", "whole"), [(0, 0), (6, 0), (7, 1), (12, 1), (13, 1), (14, 2)])
def test_a_period_counts_once_it_is_over(days, whole):
    # from a Monday, weeks of 7 days: 12 and 13 days are 1.7 and 1.9 weeks, of which one is over
    start = date(2026, 3, 2)
    assert whole_periods(start, start + timedelta(days - 1)) == whole
    assert whole_periods(start, last_day(start, whole)) == whole


def test_growth():
    # 10 items that grow by 1.2 are 12 pieces, three weeks at 4; 12 pieces are 10 whole items
    assert when_done(10, [4], growth=1.2).periods(0.85) == 3
    assert how_many([4], 3, growth=1.2).items(0.85) == 10
    # 3 weeks of 4 pieces are 12; an item becomes 1.25 pieces: 12/1.25 = 9.6, so 9 are whole
    assert how_many([4], 3, growth=1.25).items(0.85) == 9
    assert how_many([4], 3, growth=1.25, exact=False, trials=20).items(0.85) == 9
    # 0.1 * 3 is more than 0.3 in floating point, yet three tenths are enough
    assert when_done(0.3, [0.1]).periods(1) == when_done(0.3, [0.1], exact=False).periods(1) == 3


def test_a_risk_comes_as_often_as_it_says():
    # 4 items at 2 a week take two weeks; with a chance of 30 % 2 more make it three
    forecast = when_done(4, [2], risks=[Risk(0.3, 2)], trials=20_000)
    assert forecast.chance(2) == pytest.approx(0.7, abs=4 * (0.3 * 0.7 / 20_000) ** 0.5)
    assert forecast.chance(3) == 1


def test_work_of_nothing_is_done_at_once():
    assert when_done(0, [3]).periods(0.85) == when_done(0, Between(1, 2)).periods(0.85) == 0
    assert how_many([3], 0).items(0.85) == 0


# ---- a second way


def written_out(items, sample, longest):
    """Chance to be done by each period, from all futures of `longest` periods, one by one."""
    ends = []
    for future in product(sample, repeat=longest):
        done = 0
        ends.append(inf)
        for period, drawn in enumerate(future, 1):
            done += drawn
            if done >= items:
                ends[-1] = period
                break
    return [Fraction(sum(end <= n for end in ends), len(ends)) for n in range(1, longest + 1)]


@settings(deadline=None)
@given(st.integers(1, 8), samples)
def test_all_futures_written_out_say_the_same(items, sample):
    forecast = when_done(items, sample)
    for period, chance in enumerate(written_out(items, sample, 6), 1):
        assert forecast.chance(period) == pytest.approx(float(chance), abs=1e-8)


@settings(deadline=None)
@given(samples, st.integers(0, 5))
def test_all_sums_written_out_say_the_same(sample, draws):
    sums = [sum(drawn) for drawn in product(sample, repeat=draws)]
    assert sum_of_draws(sample, draws) == Distribution.of(sums)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("items", [148, 40.5])
def test_random_futures_agree_with_the_exact_chances(items, seed):
    exact = when_done(items, VELOCITIES, exact=True)
    drawn = when_done(items, VELOCITIES, exact=False, seed=seed)
    assert (drawn.trials, drawn.seed, exact.seed) == (10_000, seed, None)
    for periods in range(1, 10):
        # four standard errors of 10,000 trials, at most 2 %
        assert drawn.chance(periods) == pytest.approx(exact.chance(periods), abs=0.02)
    sums, sampled = how_many(VELOCITIES, 6), how_many(VELOCITIES, 6, exact=False, seed=seed)
    for share in (0.5, 0.85, 0.95):
        assert sampled.items(share) == pytest.approx(sums.items(share), abs=1)


def test_numpy_draws_the_same_distribution():
    # scope 50-58, growth 1-2, 3-6 a week, all uniform
    dice = numpy.random.default_rng(1)
    work = dice.uniform(50, 58, 20_000) * dice.uniform(1, 2, 20_000)
    weeks = 1 + (dice.uniform(3, 6, (20_000, 50)).cumsum(1) < work[:, None]).sum(1)
    forecast = when_done(Between(50, 58), Between(3, 6), growth=Between(1, 2), trials=20_000)
    for week in range(10, 35):
        assert forecast.chance(week) == pytest.approx((weeks <= week).mean(), abs=0.02)


@given(st.lists(st.integers(0, 9), min_size=1), st.integers(1, 100))
def test_quantiles_are_those_of_the_definition(outcomes, percent):
    found = Distribution.of(outcomes)
    share = Fraction(percent, 100)
    chance = {each: Fraction(sum(o <= each for o in outcomes), len(outcomes)) for each in outcomes}
    assert found.lowest(share) == min(each for each in outcomes if chance[each] >= share)
    atleast = {each: Fraction(sum(o >= each for o in outcomes), len(outcomes)) for each in outcomes}
    assert found.highest(share) == max(each for each in outcomes if atleast[each] >= share)


# ---- properties


@settings(deadline=None)
@given(st.integers(1, 60), samples, st.integers(1, 99))
def test_surer_is_never_earlier_and_never_more(items, sample, percent):
    share = percent / 100
    when, done = when_done(items, sample), how_many(sample, 5)
    assert when.periods(share) <= when.periods(1)
    assert when.chance(when.periods(share)) >= share
    assert when.periods(share) >= ceil(items / max(sample))
    assert done.items(share) >= done.items(1)
    assert done.chance(done.items(share)) >= share


@given(samples, st.integers(1, 8), st.integers(1, 20))
def test_the_two_questions_are_one(sample, periods, items):
    # done within n periods is the same as n periods finishing as many or more
    within = when_done(items, sample).chance(periods)
    assert within == pytest.approx(how_many(sample, periods).chance(items), abs=1e-8)


def test_a_seed_gives_the_same_numbers_everywhere():
    # Python promises the sequence of random() for a seed, and nothing else is drawn
    risks = [Risk(0.3, Between(10, 15), "flood")]
    forecast = when_done(
        Between(50, 58), [3, 5, 4, 6], growth=Between(1, 2), risks=risks, trials=200, seed=7
    )
    dice = Random("when done 7")
    assert forecast.distribution == Distribution.of(by_dice(dice) for _ in range(200))


def by_dice(random):
    """One future, written down once more, with the same order of draws."""
    work = (50 + 8 * random.random()) * (1 + random.random())
    if random.random() < 0.3:
        work += 10 + 5 * random.random()
    sample = [3, 5, 4, 6]
    for period in count(1):
        work -= sample[int(random.random() * 4)]
        if work <= 0:
            return period


def test_zeros_in_the_sample_make_it_later():
    # two of three weeks give nothing; the third gives one: 3 items take 9 weeks on average
    forecast = when_done(3, [0, 0, 1])
    assert forecast.distribution.mean == pytest.approx(9, abs=1e-6)
    assert forecast.periods(0.5) < 9 < forecast.periods(0.85)


def test_where_it_would_be_slow_random_futures_serve():
    assert when_done(500_000, [999, 1001, 1007], trials=10).trials == 10
    with pytest.raises(Refusal, match="exact forecast"):
        when_done(500_000.123, [999, 1001.457, 1007], exact=True)


def test_numbers_of_other_libraries():
    assert when_done(numpy.int64(148), numpy.array(VELOCITIES)).periods(0.85) == 8
    assert read_quantity("items", numpy.array([2, 3])) == Sample((2, 3))


# ---- refusals


@pytest.mark.parametrize("throughput", [[], [0, 0], [3, -1], [nan], "ab", None, [None], ["3"]])
def test_bad_throughput_is_refused(throughput):
    for ask in (lambda: when_done(5, throughput), lambda: how_many(throughput, 3)):
        with pytest.raises(Refusal, match="throughput"):
            ask()
    with pytest.raises(Refusal, match="velocities"):
        sprints_needed(5, throughput, 0.85)


@pytest.mark.parametrize("items", [-1, nan, inf, None, "5", [], [1, None]])
def test_bad_items_are_refused(items):
    with pytest.raises(Refusal, match="items"):
        when_done(items, [3])


@pytest.mark.parametrize("share", [0, -0.1, 1.1, 85, nan, "0.85", None, True])
def test_a_bad_confidence_is_refused(share):
    for ask in (when_done(5, [3]).periods, how_many([3], 2).items):
        with pytest.raises(Refusal, match=r"confidence.*as 0\.85 for 85 %"):
            ask(share)


def test_other_bad_input_is_refused():
    for bad, culprit in [
        (lambda: Between(3, 2), "range"),
        (lambda: Between(-1, 2), "range"),
        (lambda: Risk(1.5, 2, "flood"), "'flood'"),
        (lambda: Risk(0.5, -2, "flood"), "'flood'"),
        (lambda: when_done(5, [3], growth=0), "growth"),
        (lambda: how_many([3], 2, growth=Between(1e-300, 1)), "growth"),
        (lambda: when_done(10**400, [3]), "items"),
        (lambda: when_done(1e99, [1e-300, 1], exact=True), "exact forecast"),
        (lambda: when_done(5, [3], exact=False, trials=10**400), "forecast"),
        (lambda: how_many([3], 10**400), "periods"),
        (lambda: how_many([3], 1_000_001), "periods"),
        (lambda: how_many([3], 10**400, exact=True), "periods"),
        (lambda: sum_of_draws([1, 2], 10**400), "exact forecast"),
        (lambda: last_day(date(2026, 1, 1), 10**7), "periods"),
        (lambda: last_day(date(2026, 1, 1), 10**400), "periods"),
        (lambda: last_day(date(2026, 1, 1), 1, days=10**400), "periods"),
        (lambda: last_day(date(2026, 1, 1), -(10**7)), "periods"),
        (lambda: last_day(date(2026, 1, 1), 1, days=0), "period"),
        (lambda: when_done(5, [3], trials=0, exact=False), "trials"),
        (lambda: when_done(5, [3], risks=[Risk(0.5, 2)], exact=True), "exact"),
        (lambda: when_done(10**6, Between(0, 0.01)), "fewer trials"),
        (lambda: how_many([3], -1), "periods"),
        (lambda: how_many([3], 1.5), "periods"),
        (lambda: sprint_range(5, [0, 3]), "worst"),
        (lambda: mean_velocity([0]), "velocities"),
        (lambda: mean_velocity(Between(1, 2)), "velocities"),
    ]:
        with pytest.raises(Refusal, match=culprit):
            bad()
