from fractions import Fraction
from math import inf, nan

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.percentile import exact_fraction, nearest_rank, percentile, percentiles
from itpm_lessons.engines.refusal import Refusal


def test_by_hand():
    # ten values: 85 % of 10 is 8.5, so rank 9, which is 8; 50 % is rank 5, 100 % rank 10
    days = [13, 2, 3, 4, 3, 5, 4, 6, 5, 8]
    assert percentiles(days, (0, 10, 50, 85, 90, 91, 100)) == (2, 2, 4, 8, 8, 13, 13)


@pytest.mark.parametrize("percent", [7, 7.0, Fraction(7), numpy.float64(7)])
def test_a_rank_is_exact_where_floats_are_not(percent):
    assert 0.07 * 100 > 7  # so a careless ceiling would be 8
    assert nearest_rank(100, percent) == 7


def test_a_number_is_taken_as_it_is_written():
    assert exact_fraction(0.1) == Fraction(1, 10) != Fraction(0.1)
    assert exact_fraction(numpy.float64(0.1)) == Fraction(1, 10)


@given(st.lists(st.integers(-9, 9), min_size=1), st.integers(1, 100))
def test_it_is_the_smallest_value_that_covers_the_share(values, percent):
    covered = [
        value
        for value in values
        if sum(other <= value for other in values) * 100 >= percent * len(values)
    ]
    assert percentile(values, percent) == min(covered)


@pytest.mark.parametrize(
    "values",
    [[], [1, nan], [inf], ["2"], [None], [True], [1, 10**400], [Fraction(10**400)]],
)
def test_bad_values_are_refused(values):
    with pytest.raises(Refusal, match="values"):
        percentile(values, 50)


@pytest.mark.parametrize("percent", [-1, 100.5, nan, "85", None, 10**400, Fraction(10**400, 3)])
def test_bad_percents_are_refused(percent):
    with pytest.raises(Refusal, match="percent"):
        percentile([1], percent)
