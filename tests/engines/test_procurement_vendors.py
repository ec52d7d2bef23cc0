"""Vendor scores, and what would flip the ranking: by hand, and by trying all small steps."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.procurement import (
    BEST_SCORE,
    Criterion,
    Scores,
    Vendor,
    flips,
    weight_room,
)
from itpm_lessons.engines.procurement.examples import OWN_SUPPLIERS, SUPPLIERS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.weighted import nearest_beyond, weighted_mean


@st.composite
def matrices(draw):
    count = draw(st.integers(1, 4))
    weights = draw(st.lists(st.integers(0, 50), min_size=count, max_size=count).filter(any))
    leasts = draw(st.lists(st.none() | st.integers(0, 6), min_size=count, max_size=count))
    names = "VWXY"[: draw(st.integers(1, 4))]
    score = st.integers(0, 10)
    criteria = zip("abcd", weights, leasts, strict=False)
    return Scores(
        tuple(Criterion(name, weight, least) for name, weight, least in criteria),
        tuple(
            Vendor(name, tuple(draw(st.lists(score, min_size=count, max_size=count))))
            for name in names
        ),
    )


def test_the_suppliers_of_server_move_by_hand():
    """Northline: 30 x 6 + 25 x 9 + 20 x 8 + 15 x 6 + 10 x 7 = 725, by 100 = 7.25.

    Kestrel: 240 + 150 + 140 + 120 + 60 = 710. Bluewater: 300 + 175 + 80 + 120 + 80 = 755,
    yet its data protection is 4, below 5: out.
    """
    totals = {name: float(SUPPLIERS.total(name)) for name in SUPPLIERS.ranking}
    assert totals == {"Northline": 7.25, "Kestrel": 7.1, "Bluewater": 7.55}
    assert SUPPLIERS.best == ("Northline",)
    assert [each.name for each in SUPPLIERS.knocked_out("Bluewater")] == ["Data protection"]
    assert SUPPLIERS.without_knock_outs().best == ("Bluewater",)


def test_its_weights_by_hand():
    """The gap is 15. Price: 6 - 8 = -2 a point, so 15 / 2 = 7.5 more. Migrations: 3 a point, 5."""
    price, migrations = (weight_room(SUPPLIERS, name) for name in ("Price", "Migrations done"))
    assert (price.low, price.high, price.above) == (0, Fraction(75, 2), "Kestrel")
    assert (migrations.low, migrations.below, migrations.above) == (20, "Kestrel", None)


def test_what_flips_it_by_hand():
    """The smallest weight: migrations from 25 to 20. A price score of Kestrel: 15 / 30 = 0.5."""
    found = flips(SUPPLIERS)
    assert (found[0].what, found[0].criterion, found[0].after) == ("weight", "Migrations done", 20)
    score = next(flip for flip in found if flip.what == "score")
    assert (score.criterion, score.size) == ("Price", Fraction(1, 2))
    back = [flip for flip in found if flip.winner == "Bluewater"]
    assert [(flip.what, flip.after) for flip in back] == [("knock-out", 5)]


@given(matrices())
def test_totals_by_counting_points(matrix):
    """The slow way: every point of weight puts the score once into a heap."""
    for vendor in matrix.vendors:
        heap = [s for s, c in zip(vendor.scores, matrix.criteria, strict=True)
                for _ in range(int(c.weight))]  # fmt: skip
        assert matrix.total(vendor.name) == Fraction(sum(heap), len(heap))
        assert sum(matrix.parts(vendor.name)) == matrix.total(vendor.name)
    assert sum(matrix.share(each.name) for each in matrix.criteria) == 1


@given(matrices(), st.integers(1, 9))
def test_only_the_relation_of_weights_counts(matrix, times):
    more = matrix
    for each in matrix.criteria:
        more = more.with_weight(each.name, each.weight * times)
    assert more.ranking == matrix.ranking and more.best == matrix.best


@given(matrices())
def test_the_ranking_puts_those_who_are_out_last_and_forgets_nobody(matrix):
    assert sorted(matrix.ranking) == sorted(each.name for each in matrix.vendors)
    inside = [name in matrix.still_in for name in matrix.ranking]
    assert inside == sorted(inside, reverse=True)
    assert set(matrix.best) <= set(matrix.still_in)
    assert bool(matrix.best) == bool(matrix.still_in)


@settings(deadline=None, max_examples=40)
@given(matrices())
def test_the_room_of_a_weight_is_where_trying_it_out_says(matrix):
    if len(matrix.best) != 1:
        return
    leader = matrix.best[0]
    for each in matrix.criteria:
        room = weight_room(matrix, each.name)
        for weight in range(0, 60, 3):
            if not weight and matrix.total_weight == each.weight:
                continue  # nothing would have any weight
            leads = leader in matrix.with_weight(each.name, weight).best
            assert leads == (room.low <= weight <= room.high), (each.name, weight)


@settings(deadline=None, max_examples=40)
@given(matrices())
def test_a_flip_leads_to_a_tie_and_beyond_it_the_other_one_leads(matrix):
    for flip in flips(matrix):
        if flip.what == "knock-out":
            way = 1 if flip.winner == flip.vendor else -1
            score = min(flip.after + Fraction(way, 10**6), 10)
            moved = matrix.with_score(flip.vendor, flip.criterion, float(score))
            assert moved.best == (flip.winner,) or len(matrix.vendors) > 2
            assert flip.winner in moved.best
            continue
        way = 1 if flip.after > flip.before else -1
        beyond = flip.after + Fraction(way, 10**6)
        if flip.what == "weight":
            assert beyond > 0
            assert flip.winner in matrix.with_weight(flip.criterion, float(beyond)).best
        if flip.what == "score":
            assert 0 < beyond < BEST_SCORE
            after = matrix.with_score(flip.vendor, flip.criterion, float(beyond))
            assert flip.winner in after.best or after.knocked_out(flip.vendor)


@settings(deadline=None, max_examples=40)
@given(matrices())
def test_no_flip_is_missed_that_a_whole_step_of_a_score_shows(matrix):
    if len(matrix.best) != 1:
        return
    leader = matrix.best[0]
    found = {(flip.vendor, flip.criterion) for flip in flips(matrix)}
    for vendor in matrix.vendors:
        for each in matrix.criteria:
            for score in range(11):
                moved = matrix.with_score(vendor.name, each.name, score)
                if moved.best and leader not in moved.best:
                    assert (vendor.name, each.name) in found, (vendor.name, each.name, score)


@given(matrices())
def test_weights_to_a_hundred_are_whole_and_near(matrix):
    whole = matrix.to_hundred()
    assert sum(each.weight for each in whole.criteria) == 100
    for old, new in zip(matrix.criteria, whole.criteria, strict=True):
        assert abs(new.weight - matrix.share(old.name) * 100) < 1


def test_a_tie_at_the_end_of_a_scale_is_no_flip():
    """A leads by 6 x the weight of `a` alone: at a weight of 0 they tie, and nothing is beyond."""
    level = Scores.of({"a": 1, "b": 1}, A=(8, 5), B=(2, 5))
    assert weight_room(level, "a").below is None
    assert [flip.what for flip in flips(level)] == ["score"] * len(flips(level))
    assert not [flip for flip in flips(Scores.of({"a": 1}, A=(8,), B=(2,))) if not flip.vendor]


def test_a_tie_at_the_best_or_the_least_score_is_no_flip():
    """B at 10 on `a` ties with A; so does A at 0 on `b`, where its lead of 2 is lost."""
    near = Scores.of({"a": 1, "b": 1}, A=(10, 2), B=(8, 2))
    assert {(f.vendor, f.criterion) for f in flips(near)} == {("B", "b"), ("A", "a")}
    most = Scores.of({"a": 1, "b": 1}, A=(6, 6), B=(7, 3))  # gap b x 3 - a x 1: a = 3
    assert weight_room(most, "a").high == 3
    far = Scores.of({"a": 1, "b": 500}, A=(4, 4), B=(6, 3))  # 500 - 2 a = 0 at 250
    assert weight_room(far, "a").high == 250
    edge = Scores.of({"a": 1, "b": 1000}, A=(4, 4), B=(5, 3))  # 1,000 - a = 0 at the scale's end
    assert (weight_room(edge, "a").high, weight_room(edge, "a").above) == (1000, None)


def test_who_comes_back_needs_more_than_a_tie_at_ten():
    """C is out by `a`; with 10 there it has 10 + 4 as A has: a tie. With 10 + 5 it leads."""
    out = [Criterion("a", 1, 6), Criterion("b", 1)]
    for last, wanted in ((4, []), (5, ["C"])):
        known = (Vendor("A", (7, 7)), Vendor("C", (1, last)))
        assert [f.winner for f in flips(Scores(tuple(out), known))] == wanted
    at_ten = [Criterion("a", 1, 10), Criterion("b", 1)]
    known = (Vendor("A", (10, 2)), Vendor("C", (1, 3)))
    assert ("C", 10) in [(f.winner, f.after) for f in flips(Scores(tuple(at_ten), known))]


def test_of_two_who_tie_at_the_same_weight_the_faster_one_leads_beyond():
    """At a weight of 2 all have 16; at 3 L has 15 + 6, R 18 + 4 = 22, S 21 + 2 = 23."""
    three = Scores.of({"a": 1, "b": 1}, L=(5, 6), R=(6, 4), S=(7, 2))
    room = weight_room(three, "a")
    assert (room.high, room.above) == (2, "S")
    assert three.with_weight("a", 3).best == ("S",)


def test_a_score_that_ties_at_its_least_is_one_change_and_not_two():
    """A leads B by 1 on `a`: at 5 they tie, and 5 is the least score. One flip says both."""
    criteria = (Criterion("a", 1, 5), Criterion("b", 1))
    level = Scores(criteria, (Vendor("A", (6, 5)), Vendor("B", (5, 5))))
    moved = [(f.what, f.after) for f in flips(level) if (f.vendor, f.criterion) == ("A", "a")]
    assert moved == [("score", 5)]


def test_nobody_falls_below_a_least_score_of_0():
    open_to_all = Scores.of({"a": 1}, A=(8,), B=(2,)).with_least("a", 0)
    assert not [flip for flip in flips(open_to_all) if flip.what == "knock-out"]


def test_ties_and_empty_fields_have_no_flips():
    tie = Scores.of({"a": 1}, V=(5,), W=(5,))
    assert tie.best == ("V", "W") and flips(tie) == ()
    alone = Scores.of({"a": 1}, V=(5,))
    assert flips(alone) == ()
    nobody = alone.with_least("a", 6)
    assert nobody.best == () and flips(nobody) == ()
    with pytest.raises(Refusal, match="nobody is left"):
        weight_room(nobody, "a")


def test_the_pattern_is_a_near_race():
    """A: 280 + 180 + 160 + 50 = 6.7; B: 200 + 240 + 140 + 80 = 6.6."""
    assert [float(OWN_SUPPLIERS.total(name)) for name in OWN_SUPPLIERS.ranking] == [6.7, 6.6]


def test_what_the_two_weighings_share():
    assert weighted_mean([(0.1, 1), (0.2, 1)]) == Fraction(3, 20)
    assert nearest_beyond(3, (1, 2, 3, 4, 5), 1) == [4, 5]
    with pytest.raises(Refusal, match="all of them are 0"):
        weighted_mean([(5, 0)])


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: Scores.of({"a": 0}, V=(5,)), "all of them are 0"),
        (lambda: Scores.of({}, V=()), "no criteria"),
        (lambda: Scores.of({"a": 1}), "no vendors"),
        (lambda: Scores.of({"a": 1}, V=(5, 6)), "2 scores for 1 criteria"),
        (lambda: Scores.of({"a": 1}, V=(11,)), "a score is 11"),
        (lambda: Scores.of({"a": -1}, V=(1,)), "weight is -1"),
        (lambda: Scores.of({"a": 1}, V=(1,), v=(1,)), "'v'|'V'"),
        (lambda: SUPPLIERS.with_weight("Luck", 1), "'Luck'"),
        (lambda: SUPPLIERS.with_score("Nobody", "Price", 1), "'Nobody'"),
        (lambda: SUPPLIERS.with_least("Price", 11), "least score is 11"),
        (lambda: Vendor(" ", (1,)), "give it a name"),
        (lambda: Criterion("x" * 81), "81 letters"),
    ],
)
def test_what_is_no_matrix_is_refused(act, said):
    with pytest.raises(Refusal, match=said):
        act()
