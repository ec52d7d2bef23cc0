"""Fat tails beside thin ones: formulas by hand, samples by the formulas, refusals."""

from math import inf, log, nan, sqrt

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.fat_tails import (
    Sample,
    Tails,
    draw_fat,
    draw_thin,
    theoretical_mean,
    theoretical_percentile,
    thin_mean,
    thin_percentile,
)
from itpm_lessons.engines.refusal import Refusal


def test_formulas_by_hand():
    assert [theoretical_mean(alpha) for alpha in (0.5, 1, 1.5, 2, 3)] == [inf, inf, 3, 2, 1.5]
    # P(cost > x) = x ** -alpha: at alpha 1 one in twenty is above 20, at 2 above sqrt(20)
    assert theoretical_percentile(1, 0.95) == pytest.approx(20)
    assert theoretical_percentile(2, 0.95) == pytest.approx(sqrt(20))
    assert theoretical_percentile(1, 0.5) == thin_percentile(1, 0.5) == 2
    # an exponential of scale 1 / ln 2 above 1 has the median 2; its P95 is 1 + ln 20 / ln 2
    assert thin_mean(1) == pytest.approx(1 + 1 / log(2))
    assert thin_percentile(1, 0.95) == pytest.approx(1 + log(20) / log(2))


def test_a_sample_by_hand():
    sample = Sample((1.0, 3.0, 8.0, 4.0))
    assert sample.running_means == (1, 2, 4, 4)
    assert (sample.mean, sample.largest, sample.share_of_largest) == (4, 8, 0.5)
    assert (sample.largest_place, sample.mean_of_first(2)) == (2, 2)
    with pytest.raises(Refusal, match="ask for 5 or fewer"):
        sample.mean_of_first(5)
    assert (sample.percentile(0.5), sample.percentile(0.75), sample.percentile(0.76)) == (3, 4, 8)


@pytest.mark.parametrize("alpha", [0.7, 1, 1.5, 3])
def test_samples_have_the_percentiles_of_the_formulas(alpha):
    fat, thin = draw_fat(alpha, 20_000), draw_thin(alpha, 20_000)
    for share in (0.5, 0.9, 0.95):
        # five standard errors of a share of 20,000
        near = 5 * sqrt(share * (1 - share) / 20_000)
        for sample, exact in ((fat, theoretical_percentile), (thin, thin_percentile)):
            below = sum(cost <= exact(alpha, share) for cost in sample.costs) / 20_000
            assert below == pytest.approx(share, abs=near)


def test_numpy_draws_the_same_worlds():
    dice = numpy.random.default_rng(1)
    fat = 1 + dice.pareto(1.5, 20_000)
    thin = 1 + dice.exponential((2 ** (1 / 1.5) - 1) / log(2), 20_000)
    for ours, theirs in ((draw_fat(1.5, 20_000), fat), (draw_thin(1.5, 20_000), thin)):
        for share in (0.25, 0.5, 0.75, 0.9):
            other = float(numpy.quantile(theirs, share))
            assert ours.percentile(share) == pytest.approx(other, rel=0.06)


def test_thin_averages_agree_and_fat_ones_do_not():
    def ends(draw, alpha):
        return sorted(draw(alpha, 1_000, seed).mean for seed in range(10))

    thin, fat, wild = ends(draw_thin, 1.1), ends(draw_fat, 1.1), ends(draw_fat, 0.8)
    assert thin[-1] / thin[0] < 1.2 < 2 < fat[-1] / fat[0] < wild[-1] / wild[0]


def test_without_a_mean_the_average_goes_on_growing():
    # the typical average of n grows as n ** (1 / alpha - 1): by 5.6 from 1,000 to 10,000 at 4/7
    ends = [sorted(draw_fat(4 / 7, n, s).mean for s in range(21))[10] for n in (1_000, 10_000)]
    assert ends[1] > 2.5 * ends[0]
    shares = [draw_fat(4 / 7, 10_000, seed).share_of_largest for seed in range(21)]
    assert sorted(shares)[10] > 0.25
    assert max(draw_thin(4 / 7, 10_000, seed).share_of_largest for seed in range(21)) < 0.005


def test_percentiles_stand_where_averages_do_not():
    p95 = [draw_fat(1, 5_000, seed).percentile(0.95) for seed in range(10)]
    means = [draw_fat(1, 5_000, seed).mean for seed in range(10)]
    assert max(p95) / min(p95) < 1.5 < 2 < max(means) / min(means)


@given(st.floats(0.3, 10), st.integers(1, 50), st.integers(1, 50), st.integers())
def test_more_draws_begin_with_the_same_ones(alpha, one, more, seed):
    for draw in (draw_fat, draw_thin):
        assert draw(alpha, one + more, seed).costs[:one] == draw(alpha, one, seed).costs
        assert min(draw(alpha, one, seed).costs) >= 1


@given(st.floats(0.3, 10), st.floats(0.3, 10))
def test_another_alpha_keeps_the_order_of_projects(alpha, other):
    def order(costs):
        return sorted(range(len(costs)), key=costs.__getitem__)

    assert order(draw_fat(alpha, 20).costs) == order(draw_fat(other, 20).costs)


@given(st.floats(0.3, 10), st.integers(1, 60), st.integers())
def test_the_known_ranking_is_that_of_sorting(alpha, draws, seed):
    for draw in (draw_fat, draw_thin):
        sample = draw(alpha, draws, seed)
        plain = Sample(sample.costs)
        assert sample.largest == max(sample.costs) and sample == plain
        for share in (0.01, 0.5, 0.95):
            assert sample.percentile(share) == plain.percentile(share)


def test_several_samples_side_by_side():
    tails = Tails(1.2, 400, seed=3, samples=4)
    assert len(tails.fat) == len(tails.thin) == 4 and len(tails.fat[0].costs) == 400
    assert tails.fat[2] == Tails(1.2, 400, seed=3).fat[2]
    assert tails.fat != Tails(1.2, 400, seed=4, samples=4).fat
    means = sorted(sample.mean for sample in tails.thin)
    assert tails.spread("thin", lambda sample: sample.mean) == (means[0], means[-1])


@pytest.mark.parametrize("bad", [{"seed": 1.5}, {"samples": 0}, {"samples": 21}, {"draws": 0}])
def test_odd_comparisons_are_refused(bad):
    with pytest.raises(Refusal, match="tail"):
        Tails(**bad)


@pytest.mark.parametrize("alpha", [0, 0.29, 10.1, -1, nan, inf, True, "1", None, 10**400])
def test_a_bad_alpha_is_refused(alpha):
    for ask in (theoretical_mean, thin_mean, lambda a: draw_fat(a, 1), lambda a: draw_thin(a, 1)):
        with pytest.raises(Refusal, match="alpha"):
            ask(alpha)


@pytest.mark.parametrize("bad", [0, 1, 95, -0.1, nan, None])
def test_a_bad_share_is_refused(bad):
    for ask in (
        lambda s: theoretical_percentile(1, s),
        lambda s: thin_percentile(1, s),
        Sample((1.0,)).percentile,
    ):
        with pytest.raises(Refusal, match="share"):
            ask(bad)


@pytest.mark.parametrize("draws", [0, -1, 1.5, True, "9", 10**7])
def test_a_bad_number_of_draws_is_refused(draws):
    with pytest.raises(Refusal, match="draws"):
        draw_fat(1, draws)


def test_all_samples_together_are_limited():
    assert Tails(draws=25_000, samples=20).draws == 25_000
    with pytest.raises(Refusal, match=r"20 samples of 1,000,000 draws take long; keep 500,000"):
        Tails(draws=1_000_000, samples=20)
