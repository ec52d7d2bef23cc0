"""Newcomers and shared people: sums by hand, and sums over weeks again in small steps."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.people import Onboarding, Utilisation
from itpm_lessons.engines.refusal import Refusal


def test_three_join_nine():
    """9 + 3 x 0.25 - 3 x 0.2 = 9.15, and 0.15 / 9 = 1.7 %, not 3 / 9 = 33 %."""
    team = Onboarding(9, 3)
    assert team.first_week == pytest.approx(9.15)
    assert team.gain_percent == pytest.approx(1.6667, abs=1e-3)
    assert team.naive_percent == 33.3


def test_mentors_can_take_more_than_newcomers_bring():
    """9 + 3 x 0.25 - 3 x 0.5 = 8.25."""
    assert Onboarding(9, 3, mentor_share=0.5).first_week == pytest.approx(8.25)


def test_work_gained_by_hand():
    """Rising from 0.15 to 3 in 12 weeks: (0.15 + 3) / 2 x 12 = 18.9, then 3 a week."""
    team = Onboarding(9, 3)
    assert team.gained(12) == pytest.approx(18.9)
    assert team.gained(14) == pytest.approx(24.9)
    assert team.gained(0) == 0 and team.capacity(30) == 12


def test_when_newcomers_pay_off():
    """3 (-0.25 t + 1.25 t^2 / 24) = 3 has the root t = 7.396."""
    team = Onboarding(9, 3, mentor_share=0.5, setup_days=5)
    assert team.pays_off_after == pytest.approx(7.4)
    assert not team.helps_within(7) and team.helps_within(8)
    assert Onboarding(9, 3).pays_off_after == 0.1
    assert Onboarding(9, 0).pays_off_after is None


def test_newcomers_who_pay_off_late_or_never():
    """Set-up of 200 days is 40 weeks of one; 1,000 days for 3 are 200 a head.

    -0.9 t + 1.9 t^2 / 1,040 = 0 has the root t = 492.63. With 1 for the teaching the area of 520
    weeks is (-1 + 1) / 2 x 520 = 0, and not above.
    """
    assert Onboarding(9, 1, 1, 0, 0, setup_days=200).pays_off_after == 40.1
    assert Onboarding(9, 3, 1, 0, 0, setup_days=1_000).pays_off_after == 200.1
    assert Onboarding(9, 1, 0, 0.9, 520).pays_off_after == 492.7
    assert Onboarding(9, 1, 0, 1, 520).pays_off_after is None
    assert Onboarding(9, 1, 0, 0, 0, setup_days=1).gained(520) == pytest.approx(519.8)


def test_numbers_of_others_are_stored_as_plain_ones():
    team = Onboarding(Fraction(9), np.int64(3), np.float64(0.25), Fraction(1, 5))
    assert team == Onboarding(9, 3)
    assert {type(value) for value in vars(team).values()} <= {int, float}
    assert type(Utilisation({"a": np.float64(40)}).shares["a"]) is float


@given(
    st.integers(5, 40), st.integers(0, 5), st.floats(0, 1), st.floats(0, 1), st.floats(0, 30),
    st.floats(0, 60), st.floats(0, 20),
)  # fmt: skip
def test_the_area_is_what_small_steps_add_up_to(people, join, share, mentor, learn, weeks, setup):
    team = Onboarding(people, join, share, mentor, learn, setup)
    steps = 4_000
    width = weeks / steps
    added = sum(team.capacity((n + 0.5) * width) - people for n in range(steps)) * width
    assert team.gained(weeks) == pytest.approx(added - join * setup / 5, abs=0.02)


def test_learning_in_no_time():
    team = Onboarding(9, 3, learning_weeks=0)
    assert team.capacity(0) == 12 and team.gained(2) == 6


def test_shares_of_a_person():
    """60 + 40 + 30 = 130, 30 too many; each gets 100 / 130 of its share."""
    person = Utilisation({"ClockIn": 60, "ServerMove": 40, "support": 30})
    assert (person.total, person.over) == (130, 30)
    assert person.can_get("ClockIn") == pytest.approx(46.15, abs=0.01)
    assert sum(map(person.can_get, person.shares)) == pytest.approx(100)
    assert Utilisation({"a": 40}).over == 0 and Utilisation({"a": 40}).can_get("a") == 40
    assert Utilisation({}).total == 0 and Utilisation({"a": 0}).can_get("a") == 0


@pytest.mark.parametrize(
    "make",
    [
        lambda: Onboarding(0, 3),
        lambda: Onboarding(9, -1),
        lambda: Onboarding(9, 3, 25),
        lambda: Onboarding(9, 3, mentor_share=4),
        lambda: Onboarding(9, 3, learning_weeks=float("nan")),
        lambda: Onboarding("nine", 3),
        lambda: Onboarding(9, 3).helps_within(-1),
        lambda: Onboarding(9, 3).capacity("x"),
        lambda: Onboarding(9, 3).capacity(float("nan")),
        lambda: Onboarding(9, 3).gained(float("nan")),
        lambda: Onboarding(9, 3).gained(None),
        lambda: Utilisation({"a": -1}),
        lambda: Utilisation({"a": 1e300}),
        lambda: Utilisation([60, 40]),
        lambda: Utilisation({"a": 50}).can_get("b"),
    ],
)
def test_what_is_no_number_of_people_is_refused(make):
    with pytest.raises(Refusal):
        make()
