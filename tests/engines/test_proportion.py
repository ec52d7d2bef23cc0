"""The interval of Wilson: by hand, by searching for its ends, and what it refuses."""

from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.proportion import wilson_interval
from itpm_lessons.engines.refusal import Refusal


def test_by_hand_with_five_of_seven():
    """z = 1.2816, z² = 1.6424; share 0.71429; z²/n = 0.23463.

    Middle (0.71429 + 0.11731) / 1.23463 = 0.67356.
    Reach 1.2816 / 1.23463 × sqrt(0.71429 × 0.28571 / 7 + 0.23463 / 28)
      = 1.03804 × sqrt(0.029155 + 0.008380) = 1.03804 × 0.193739 = 0.20111.
    """
    low, high = wilson_interval(5, 7)
    assert low == pytest.approx(0.4725, abs=2e-4)
    assert high == pytest.approx(0.8747, abs=2e-4)


def test_a_published_shape_52_of_70():
    low, high = wilson_interval(52, 70, 0.95)
    assert (round(100 * low), round(100 * high)) == (63, 83)


def searched(successes, tries, confidence):
    """Find the ends by halving: shares under which what was seen lies z standard errors off."""
    z, seen = NormalDist().inv_cdf(0.5 + confidence / 2), successes / tries

    def unusual(share):
        return abs(seen - share) > z * sqrt(share * (1 - share) / tries)

    def edge(inside, outside):
        for _ in range(80):
            middle = (inside + outside) / 2
            inside, outside = (inside, middle) if unusual(middle) else (middle, outside)
        return inside

    return (edge(seen, 0.0) if seen > 0 else 0.0), (edge(seen, 1.0) if seen < 1 else 1.0)


@given(st.integers(1, 60), st.data(), st.sampled_from([0.5, 0.8, 0.95]))
def test_the_formula_finds_what_searching_finds(tries, data, confidence):
    successes = data.draw(st.integers(0, tries))
    low, high = wilson_interval(successes, tries, confidence)
    assert 0 <= low <= successes / tries <= high <= 1
    assert (low, high) == pytest.approx(searched(successes, tries, confidence), abs=1e-9)


@given(st.integers(1, 200), st.data())
def test_right_and_wrong_change_places(tries, data):
    successes = data.draw(st.integers(0, tries))
    low, high = wilson_interval(successes, tries)
    turned = wilson_interval(tries - successes, tries)
    assert turned == pytest.approx((1 - high, 1 - low))


def test_more_tries_make_it_narrower():
    widths = [high - low for low, high in (wilson_interval(k, 2 * k) for k in (2, 4, 8, 100))]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(
    "given_", [(1, 0), (3, 2), (-1, 4), (1.5, 4), (1, 4, 1), (1, 4, 0), (1, 10**400), ("a", 3)]
)
def test_what_makes_no_sense_is_refused(given_):
    with pytest.raises(Refusal):
        wilson_interval(*given_)


def test_a_confidence_that_is_no_number_is_refused_in_plain_words():
    with pytest.raises(Refusal) as caught:
        wilson_interval(1, 2, float("nan"))
    assert "give a finite number, below 1e100" in str(caught.value)
    with pytest.raises(Refusal, match=r"confidence is 1; give 0\.01 to 0\.999$"):
        wilson_interval(1, 2, 1)
