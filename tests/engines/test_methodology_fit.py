"""The fit of approaches: by hand, beside brute force, and what must always hold."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.methodology import (
    CRITERIA,
    RATINGS,
    WEIGHTS,
    Fit,
    Profile,
    Rated,
    best_at,
    by_part,
    fewest_steps,
    fit,
    scores_at,
    what_would_change,
)
from itpm_lessons.engines.methodology.examples import CLOCKIN, DELIVERABLES, PROFILES
from itpm_lessons.engines.refusal import Refusal

weights = st.sampled_from(WEIGHTS)
ratings = st.sampled_from(RATINGS)


@st.composite
def profiles(draw, most=8):
    """Profiles of one criterion and more, of which at least one has a weight."""
    chosen = draw(st.lists(st.sampled_from(CRITERIA), min_size=1, max_size=most, unique=True))
    rows = [Rated(each, draw(ratings), draw(weights)) for each in chosen]
    if not any(row.weight for row in rows):
        rows[0] = Rated(chosen[0], rows[0].rating, draw(st.integers(1, 5)))
    return Profile(tuple(rows))


def slow_best(profile):
    """Say the rule in another way: repeat each rating as often as it counts, compare the fits."""
    values = [Fraction(row.rating) for row in profile for _ in range(row.weight)]
    mean = sum(values) / len(values)
    fits = {
        "predictive": (5 - mean) / 4,
        "hybrid": 1 - abs(mean - 3) / 2,
        "agile": (mean - 1) / 4,
    }
    return tuple(name for name, each in fits.items() if each == max(fits.values()))


# ---- by hand


def test_clockin_by_hand():
    """4+4+4+3+2+4+3+3 = 27; 27 / 8 = 3.375.

    Predictive (5 - 3.375) / 4 = 0.40625, agile (3.375 - 1) / 4 = 0.59375, hybrid
    1 - 0.375 / 2 = 0.8125. Control: late change 3, criticality 2, team 4, contract 3, turned
    round 2+3+1+2 = 8 of 16.
    """
    result = fit(CLOCKIN)
    assert result.mean == 3.375
    assert result.scores == {"predictive": 0.40625, "hybrid": 0.8125, "agile": 0.59375}
    assert (result.best, result.standing) == (("hybrid",), "clear")
    assert (result.control, result.control_level) == (0.5, "moderate")


def test_six_criteria_with_weights_by_hand():
    """(5x3 + 4x2 + 4x2 + 2x1 + 3x1 + 2x1) / 10 = 38 / 10 = 3.8: agile, 3.8 > 3.667.

    One step of requirements, 3 of 10, gives 3.5: hybrid. So it is a near tie.
    """
    profile = Profile.of(
        requirements=(5, 3), delivery=(4, 2), customer=(4, 2), criticality=2, team=3, contract=2
    )
    assert fit(profile).mean == Fraction(38, 10)
    assert fit(profile).best == ("agile",)
    assert fit(profile).standing == "near tie"


def test_reasons_by_hand():
    """Requirements (5 - 3) x 3 / 4 = 1.5, contract (1 - 3) x 1 / 4 = -0.5; 3 + 1.5 - 0.5 = 4."""
    reasons = fit(Profile.of(contract=1, requirements=(5, 3), team=(1, 0))).reasons
    assert [(r.rated.name, r.push, r.towards) for r in reasons] == [
        ("requirements", 1.5, "agile"),
        ("contract", -0.5, "predictive"),
    ]


@pytest.mark.parametrize(
    ("name", "best", "control"),
    [
        ("ClockIn", "hybrid", "moderate"),
        ("ServerMove", "predictive", "strong"),  # 14 / 8 = 1.75; (3+3+3+4) / 16 = 13 / 16
        ("Payroll law change", "predictive", "strong"),  # 14 / 8; (3+4+1+4) / 16 = 12 / 16
        ("Web shop", "agile", "light"),  # 32 / 8 = 4; (0+2+0+2) / 16 = 4 / 16
        ("Hospital pump", "hybrid", "strong"),  # 24 / 8 = 3; (3+4+2+3) / 16 = 12 / 16
        ("Research prototype", "agile", "light"),  # 38 / 8 = 4.75; 0
    ],
)
def test_examples_by_hand(name, best, control):
    assert fit(PROFILES[name]).best == (best,)
    assert fit(PROFILES[name]).control_level == control


def test_a_hybrid_may_come_from_strong_reasons_on_both_sides():
    assert fit(PROFILES["Hospital pump"]).divided
    assert not fit(CLOCKIN).divided
    assert not fit(Profile.of(requirements=5, contract=(1, 0))).divided


def test_a_tie_is_a_tie():
    """(3 + 4 + 4) / 3 = 11 / 3: hybrid and agile fit by 2 / 3 each."""
    result = fit(Profile.of(team=3, delivery=4, customer=4))
    assert result.best == ("hybrid", "agile")
    assert result.scores["hybrid"] == result.scores["agile"] == Fraction(2, 3)
    assert result.standing == "tie"


def test_control_is_unknown_where_nothing_speaks_about_it():
    result = fit(Profile.of(requirements=4, contract=(1, 0)))
    assert result.control is None and result.control_level is None


@pytest.mark.parametrize(("weight", "level"), [(1, "moderate"), (2, "moderate"), (3, "strong")])
def test_a_third_and_two_thirds_of_control_are_moderate(weight, level):
    """Contract 1 counts 1, team 5 counts 0: 1/2 and, twice as heavy, 2/3; three times 3/4."""
    profile = Profile.of(contract=(1, weight), team=5)
    assert fit(profile).control_level == level


# ---- what would change it


def test_one_change_makes_clockin_agile():
    """Criticality 5 instead of 2: (27 + 3) / 8 = 3.75 > 3.667; 4 would give 3.625."""
    (change,) = what_would_change(CLOCKIN)
    assert (change.criterion, change.what, change.before, change.after) == (
        "criticality", "rating", 2, 5,
    )  # fmt: skip
    assert change.best == fit(change.applied(CLOCKIN)).best == ("agile",)


def test_fewest_steps_by_hand():
    """ClockIn to agile: 3 steps of weight 1, (27 + 3) / 8 = 3.75; 2 give 3.625.

    To predictive: below 7/3, 18.67 of 8, so from 27 it takes 9 steps down.
    """
    assert sum(change.size for change in fewest_steps(CLOCKIN, "agile")) == 3
    assert sum(change.size for change in fewest_steps(CLOCKIN, "predictive")) == 9
    assert fewest_steps(CLOCKIN, "hybrid") == ()


@given(profiles())
def test_the_changes_are_those_of_brute_force(profile):
    expected = set()
    now = slow_best(profile)
    for row in profile:
        options = [("rating", row.rating, r) for r in RATINGS]
        options += [("weight", row.weight, w) for w in WEIGHTS]
        flips = []
        for what, before, after in options:
            changed = [
                Rated(
                    other.criterion,
                    after if other is row and what == "rating" else other.rating,
                    after if other is row and what == "weight" else other.weight,
                )
                for other in profile
            ]
            if any(each.weight for each in changed):
                best = slow_best(Profile(tuple(changed)))
                if best != now:
                    flips.append((what, before, after, best))
        for what, way in product(("rating", "weight"), (-1, 1)):
            there = [f for f in flips if f[0] == what and (f[2] - f[1]) * way > 0]
            if there:
                expected.add((row.name, *min(there, key=lambda f: abs(f[2] - f[1]))))
    found = what_would_change(profile)
    assert {(c.criterion, c.what, c.before, c.after, c.best) for c in found} == expected
    assert [c.size for c in found] == sorted(c.size for c in found)


@given(profiles(most=4), st.sampled_from(["predictive", "hybrid", "agile"]))
def test_the_steps_are_the_fewest(profile, approach):
    changes = fewest_steps(profile, approach)
    moved = profile
    for change in changes:
        moved = change.applied(moved)
    assert slow_best(moved) == (approach,)
    totals = []
    for tried in product(RATINGS, repeat=len(profile)):
        other = Profile(
            tuple(Rated(r.criterion, t, r.weight) for r, t in zip(profile, tried, strict=True))
        )
        if slow_best(other) == (approach,):
            totals.append(sum(abs(t - r.rating) for r, t in zip(profile, tried, strict=True)))
    assert sum(change.size for change in changes) == min(totals)


@given(profiles())
def test_a_near_tie_is_what_one_step_changes(profile):
    standing = fit(profile).standing
    steps = [
        profile.with_rating(row.name, row.rating + step)
        for row in profile
        for step in (-1, 1)
        if row.rating + step in RATINGS
    ]
    flips = any(slow_best(other) != slow_best(profile) for other in steps)
    assert (standing == "tie") == (len(slow_best(profile)) == 2)
    if standing != "tie":
        assert (standing == "near tie") == flips


# ---- what always holds


@given(profiles())
def test_the_best_fit_by_thirds_and_by_scores_is_the_same(profile):
    assert fit(profile).best == slow_best(profile)


@given(profiles())
def test_scores_and_pushes_add_up(profile):
    result = fit(profile)
    assert all(0 <= score <= 1 for score in result.scores.values())
    assert result.scores["predictive"] + result.scores["agile"] == 1
    assert 3 + sum(reason.push for reason in result.reasons) == result.mean
    sizes = [abs(reason.push) for reason in result.reasons]
    assert sizes == sorted(sizes, reverse=True)


@given(profiles())
def test_a_higher_rating_never_speaks_for_predictive_or_for_control(profile):
    for row in profile:
        if row.rating < 5:
            before, after = fit(profile), fit(profile.with_rating(row.name, row.rating + 1))
            assert after.scores["agile"] >= before.scores["agile"]
            assert before.control is None or after.control <= before.control


@given(profiles())
def test_more_weight_never_hurts_the_side_for_which_it_speaks_more_than_the_rest(profile):
    before = fit(profile)
    for row in profile:
        if row.weight == 5:
            continue
        after = fit(profile.with_weight(row.name, row.weight + 1))
        if row.rating >= before.mean:
            assert after.scores["agile"] >= before.scores["agile"]
        if row.rating <= before.mean:
            assert after.scores["predictive"] >= before.scores["predictive"]


@given(profiles())
def test_turned_round_it_is_the_other_side(profile):
    turned = Profile(tuple(Rated(r.criterion, 6 - r.rating, r.weight) for r in profile))
    other = {"predictive": "agile", "hybrid": "hybrid", "agile": "predictive"}
    assert {other[name] for name in fit(turned).best} == set(fit(profile).best)


@given(profiles())
def test_the_order_of_criteria_does_not_matter(profile):
    backwards = Profile(profile.rows[::-1])
    assert Fit(backwards).scores == Fit(profile).scores


@pytest.mark.parametrize("third", [Fraction(7, 3), Fraction(11, 3)])
def test_best_at_a_boundary_and_beside_it(third):
    assert len(best_at(third)) == 2
    assert len(best_at(third + Fraction(1, 10**9))) == 1
    assert sorted(scores_at(third).values())[1:] == [Fraction(2, 3)] * 2


# ---- parts


def test_seven_deliverables_of_clockin():
    """Means 1.5, 4.5, 3.75, 2.25, 1.75, 2 and 4.25."""
    project = by_part(DELIVERABLES)
    assert [float(part.fit.mean) for part in project.parts] == [
        1.5, 4.5, 3.75, 2.25, 1.75, 2, 4.25,
    ]  # fmt: skip
    assert [part.name for part in project.parts if part.approach == "agile"] == [
        "iPhone screens", "Geofence and offline", "Training pack",
    ]  # fmt: skip
    assert project.approach == "hybrid"


def test_parts_alike_make_no_hybrid():
    one, other = Profile.of(team=5), Profile.of(team=3)
    assert by_part({"a": one, "b": one}).approach == "agile"
    assert by_part({"a": one, "b": other}).approach == "agile"
    assert by_part({"b": other}).approach == "either"
    with pytest.raises(Refusal, match="there are none"):
        by_part({})


# ---- refusals


@pytest.mark.parametrize("rating", [0, 6, 2.5, True, "4", None, 10**30])
def test_ratings_are_whole_numbers_from_1_to_5(rating):
    with pytest.raises(Refusal, match="whole number from 1 to 5"):
        Profile.of(team=rating)


@pytest.mark.parametrize("weight", [-1, 6, 0.5, "1", False])
def test_weights_are_whole_numbers_from_0_to_5(weight):
    with pytest.raises(Refusal, match="whole number from 0 to 5"):
        Profile.of(requirements=1, team=(3, weight))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Profile(()), "has no criteria"),
        (lambda: Profile.of(team=(3, 0)), "no criterion has any weight"),
        (lambda: Profile.of(mood=3), "'mood'.*use one of requirements"),
        (lambda: Profile((Rated(CRITERIA[0]), Rated(CRITERIA[0], 4))), "stands in it twice"),
        (lambda: CLOCKIN["mood"], "is not in the profile"),
        (lambda: fewest_steps(CLOCKIN, "waterfall"), "use predictive, hybrid, agile"),
    ],
)
def test_bad_profiles_are_refused(make, said):
    with pytest.raises(Refusal, match=said):
        make()


def test_every_rating_of_every_criterion_is_said_in_words():
    for each in CRITERIA:
        assert len({each.anchor(rating) for rating in RATINGS}) == 5
        assert all(each.anchor(rating).strip() for rating in RATINGS)
