"""A register on its matrix, changed step by step; and scales that people change."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
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
)
from itpm_lessons.engines.risk.assessment import Assessment
from itpm_lessons.engines.risk.examples import CLOCKIN
from itpm_lessons.engines.risk.rescaling import bounded, labelled, longer, rescaled, shorter

NOW = Assessment(CLOCKIN)


def test_a_move_takes_the_middle_of_the_new_level_and_keeps_what_did_not_change():
    """R1: 20 % and 18,000 stand in the lowest row and the fourth column (10,000 to 20,000)."""
    assert NOW.matrix.cell(CLOCKIN["R1"]) == (0, 3)
    up = NOW.stepped("R1", 1, 0).register["R1"]
    assert (up.probability, up.impact) == (0.3, 18_000)
    left = NOW.stepped("R1", 0, -1).register["R1"]
    assert (left.probability, left.impact) == (0.2, 7_500)


def test_the_edge_holds_a_risk():
    assert NOW.stepped("R1", -1, 0) == NOW
    assert NOW.stepped("R1", -9, 0) == NOW
    far = NOW.stepped("R1", 9, 9)
    assert far.matrix.cell(far.register["R1"]) == (4, 4)


def test_what_is_left_moves_apart_from_the_risk():
    answered = NOW.responded("R4", "mitigate")
    moved = answered.stepped("R4", -2, 0, residual=True).register["R4"]
    assert (moved.probability, moved.residual.probability) == (0.5, 0.1)
    with pytest.raises(Refusal, match="no response"):
        NOW.stepped("R4", -1, 0, residual=True)


def test_a_strategy_says_what_is_left_until_a_number_does():
    now = NOW.responded("R1", "mitigate")
    risk = now.register["R1"]
    now = now.with_risk(replace(risk, response=replace(risk.response, probability=0.1, cost=500)))
    assert now.responded("R1", "avoid").register["R1"].residual.probability == 0
    assert now.responded("R1", "transfer").register["R1"].residual.probability == 0.1
    assert now.responded("R1", "transfer").register["R1"].response.cost == 500
    assert now.responded("R1", "").register["R1"].response is None


def test_what_turns_into_an_opportunity_loses_only_a_response_that_does_not_fit():
    assert NOW.responded("R1", "avoid").turned("R1", "opportunity").register["R1"].response is None
    kept = NOW.responded("R1", "accept").turned("R1", "opportunity").register["R1"]
    assert kept.response.strategy == "accept" and kept.expected_value == -3_600


def test_the_first_free_name():
    assert NOW.free_name == "R6" and NOW.without("R2").free_name == "R2"


def test_a_scale_that_does_not_hold_a_risk_is_refused():
    days = Scale("impact", (Level("a", 100), Level("b", 200), Level("c", 300)))
    with pytest.raises(Refusal, match="outside"):
        NOW.with_matrix(Matrix(impact=days, medium=3, high=6))


# ---- scales


def test_bounds_words_and_levels():
    assert bounded(PROBABILITY, 0, 0.1).bounds(1) == (0.1, 0.4)
    assert labelled(COST, 0, "trifle").labels[0] == "trifle"
    assert longer(PROBABILITY).bounds(4) == (0.8, 0.9)
    assert longer(PROBABILITY).bounds(5) == (0.9, 1)
    assert longer(COST).bounds(5) == (40_000, inf)
    assert shorter(COST).bounds(3) == (10_000, inf)
    assert shorter(PROBABILITY).labels == PROBABILITY.labels[:4]


@pytest.mark.parametrize(
    "change, text",
    [
        (lambda: bounded(COST, 4, 5), "no bound that could be moved"),
        (lambda: bounded(COST, 0, 6_000), "let the bounds rise"),
        (lambda: bounded(COST, 9, 6_000), "level"),
        (lambda: labelled(COST, 0, " "), "give it a word"),
        (lambda: shorter(shorter(shorter(COST))), "give 3 to 7"),
        (lambda: longer(longer(longer(COST))), "give 3 to 7"),
    ],
)
def test_what_no_scale_can_be_is_refused(change, text):
    with pytest.raises(Refusal, match=text):
        change()


def test_colours_stay_where_there_are_such_scores():
    small = rescaled(Matrix(), probability=shorter(shorter(PROBABILITY)), impact=COST)
    assert (small.medium, small.high) == (6, 15)
    smaller = rescaled(small, impact=shorter(shorter(COST)))
    assert (smaller.medium, smaller.high) == (6, 9)


@given(st.floats(0, 1), st.floats(0, 1e6))
def test_a_longer_and_shorter_scale_holds_the_same_values(probability, impact):
    risk = Risk("R1", "", "", "", probability, impact, response=Response("accept"))
    now = Assessment(Register.of(risk))
    for change in (longer, shorter):
        wider = rescaled(
            now.matrix, probability=change(now.matrix.probability), impact=change(now.matrix.impact)
        )
        assert now.with_matrix(wider).register == now.register
