"""A backlog, its orders, and the choice of a release, beside trying every subset."""

from decimal import Decimal
from itertools import combinations, permutations
from math import inf, nan

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.backlog import (
    Backlog,
    Item,
    best_selection,
    greedy_selection,
    prioritised,
)
from itpm_lessons.engines.backlog.priority import quotient
from itpm_lessons.engines.ordering import LoopError
from itpm_lessons.engines.refusal import Refusal

SHOP = Backlog.of(
    "Shop",
    pay=(8, 40, "cart", "Pay by card"),
    cart=(5, 20),
    stars=(3, 6, "", "Rate what was bought"),
    refund=(5, 9, "pay, stock"),
    stock=(3, 1),
)


@st.composite
def backlogs(draw, most=8):
    numbers = st.integers(0, 6) | st.sampled_from([0.1, 0.5, 2.3])
    count = draw(st.integers(0, most))
    order = draw(st.permutations(range(count)))
    items = [
        Item(
            f"i{place}",
            points=draw(numbers),
            value=draw(numbers),
            after=tuple(f"i{order[e]}" for e in range(n) if draw(st.integers(0, 4)) == 0),
        )
        for n, place in enumerate(order)
    ]
    return Backlog(sorted(items, key=lambda item: item.name))


# ---- by hand


def test_what_a_backlog_knows():
    assert (SHOP.points, SHOP.value, len(SHOP)) == (24, 76, 5)
    assert SHOP.names == ("pay", "cart", "stars", "refund", "stock")
    assert SHOP["pay"] == Item("pay", "Pay by card", 8, 40, ("cart",))
    assert SHOP.misplaced == (("pay", "cart"), ("refund", "stock"))
    assert SHOP.needs("refund") == ("pay", "cart", "stock")
    assert "pay" in SHOP and "tea" not in SHOP and None not in SHOP


def test_items_are_moved():
    assert SHOP.moved("cart", "pay").names == ("cart", "pay", "stars", "refund", "stock")
    assert SHOP.moved("pay", "stock").names == ("cart", "stars", "refund", "pay", "stock")
    assert SHOP.moved("pay").names == ("cart", "stars", "refund", "stock", "pay")
    assert SHOP.moved("pay", "pay") == SHOP
    assert SHOP.with_order(reversed(SHOP.names)).names == SHOP.names[::-1]


def test_orders_by_hand():
    # quotients: cart 4, pay 5, stars 2, refund 1.8, stock 1/3; pay waits for cart
    assert prioritised(SHOP).names == ("cart", "pay", "stars", "stock", "refund")
    # an item of 1 point without value opens one of 40/8: together 40/9 > 2
    gate = Backlog.of(stars=(3, 6), pay=(8, 40, "gate"), gate=(1, 0))
    assert prioritised(gate).names == ("stars", "gate", "pay")
    assert prioritised(gate, bundles=True).names == ("gate", "pay", "stars")


def test_greedy_is_beaten_by_a_bargain_that_leaves_no_room():
    # ten points: the bargain, 4/1, leaves 9, and of the two at 10 points none fits
    backlog = Backlog.of(bargain=(1, 4), one=(10, 30), two=(10, 29))
    assert greedy_selection(backlog, 10).names == ("bargain",)
    assert best_selection(backlog, 10).names == ("one",)


def test_greedy_is_beaten_where_the_gate_looks_worthless():
    # 18 points: log and export bring 45; one by one log, 5/5, comes after colours, 6/3
    backlog = Backlog.of(log=(5, 5), export=(13, 40, "log"), colours=(3, 6))
    greedy, best = greedy_selection(backlog, 18), best_selection(backlog, 18)
    assert (greedy.names, greedy.value, greedy.left) == (("log", "colours"), 11, 10)
    assert (best.names, best.value, best.points) == (("log", "export"), 45, 18)


def test_of_equal_values_fewer_points_then_the_higher_place():
    assert best_selection(Backlog.of(A=(5, 9), B=(4, 9), C=(4, 9)), 5).names == ("B",)
    assert best_selection(Backlog.of(A=(5, 9), B=(4, 0)), 9).names == ("A",)


def test_tenths_add_up():
    backlog = Backlog.of(A=(0.1, 1), B=(0.1, 1), C=(0.1, 1))
    assert best_selection(backlog, 0.3).value == greedy_selection(backlog, 0.3).value == 3


def test_equal_values_are_equal_in_whatever_order_they_are_added():
    # 0.1 + 2.3 + 4 and 4 + 0.1 + 2.3 differ as floats; C and B bring the same, C for less
    backlog = Backlog.of(B=(6, 2.3), D=(0, 4), E=(0, 0.1, "D"), C=(1, 2.3, "D, E"))
    assert best_selection(backlog, 6).names == ("D", "E", "C")


def test_forty_items_in_long_chains_and_with_equal_quotients():
    # value = points makes every full choice as good as the other: the hard case of a knapsack
    rows = {f"i{n}": (3 + n % 7, 3 + n % 7, f"i{n - 5}" if n >= 5 else "") for n in range(40)}
    found = best_selection(Backlog.of(**rows), 100)
    assert (found.value, found.points) == (100, 100)


# ---- a second way


def feasible(backlog, capacity):
    for count in range(len(backlog) + 1):
        for chosen in combinations(backlog.items, count):
            names = {item.name for item in chosen}
            points = sum(Decimal(str(item.points)) for item in chosen)
            if points <= capacity and all(names >= set(item.after) for item in chosen):
                yield sum(Decimal(str(item.value)) for item in chosen), -points, chosen


@settings(deadline=None)
@given(backlogs(), st.integers(0, 20))
def test_trying_every_subset_finds_nothing_better(backlog, capacity):
    best = max(value for value, _, _ in feasible(backlog, capacity))
    found = best_selection(backlog, capacity)
    assert found.value == pytest.approx(float(best))
    assert found.points <= capacity + 1e-9
    assert all(set(found.names) >= set(item.after) for item in found.items)
    cheapest = max(less for value, less, _ in feasible(backlog, capacity) if value == best)
    assert found.points == pytest.approx(float(-cheapest))
    greedy = greedy_selection(backlog, capacity)
    assert greedy.value <= found.value + 1e-9
    assert all(set(greedy.names) >= set(item.after) for item in greedy.items)


@given(backlogs(most=5))
def test_the_order_by_quotient_delivers_value_soonest_where_nothing_waits(backlog):
    free = Backlog([Item(i.name, "", i.points or 1, i.value) for i in backlog.items])

    def wait(items):
        spent = total = 0
        for item in items:
            spent += item.points
            total += item.value * spent
        return total

    best = min(wait(order) for order in permutations(free.items))
    assert wait(prioritised(free).items) == pytest.approx(best)


# ---- properties


@given(backlogs(), st.booleans())
def test_an_order_keeps_all_items_and_what_they_wait_for(backlog, bundles):
    ordered = prioritised(backlog, bundles=bundles)
    assert sorted(ordered.names) == sorted(backlog.names)
    assert ordered.misplaced == ()
    if not bundles:  # a bundle may dissolve into equal quotients once it stands elsewhere
        assert prioritised(ordered) == ordered


@given(backlogs(), st.data())
def test_moving_there_and_back(backlog, data):
    if backlog.items:
        name = data.draw(st.sampled_from(backlog.names))
        place = backlog.names.index(name)
        behind = backlog.names[place + 1] if place + 1 < len(backlog) else ""
        other = data.draw(st.sampled_from([*backlog.names, ""]))
        assert backlog.moved(name, other).moved(name, behind) == backlog


@given(backlogs(), st.integers(0, 20))
def test_more_room_is_never_worse(backlog, capacity):
    assert best_selection(backlog, capacity).value <= best_selection(backlog, capacity + 1).value
    assert best_selection(backlog, 10_000).value == pytest.approx(backlog.value)


def test_numbers_of_other_libraries_become_pythons_own():
    item = Item("A", points=numpy.int64(3), value=numpy.float32(0.5))
    assert (type(item.points), type(item.value)) == (int, float)
    assert quotient(Backlog((item,)), ["A"]) == 0.5 / 3
    assert Item("A", value=1).ratio == inf


# ---- refusals


@pytest.mark.parametrize(
    "bad",
    [
        {"name": ""}, {"name": " "}, {"name": None}, {"title": None}, {"acceptance": 3},
        {"points": -1}, {"points": nan}, {"points": None}, {"points": "3"}, {"points": True},
        {"value": -1}, {"value": inf}, {"after": 3}, {"after": (1,)}, {"after": None},
    ],
)  # fmt: skip
def test_bad_items_are_refused(bad):
    with pytest.raises(Refusal, match="item"):
        Item(**({"name": "A"} | bad))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (lambda: Backlog((Item("A"), Item("A"))), "item 'A': stands in the backlog twice"),
        (lambda: Backlog.of(A=(1, 1, "B")), "'A': waits for 'B', which is not .* one of 'A'"),
        (lambda: Backlog((Item("A"), Item("B", after=("A", "A")))), "'B': waits .* twice"),
        (lambda: Backlog.of(A=(1,)), "item 'A': its row is"),
        (lambda: Backlog.of(A=5), "item 'A': its row is"),
        (lambda: SHOP["tea"], "item 'tea': is not in the backlog"),
        (lambda: SHOP.needs("tea"), "'tea'"),
        (lambda: SHOP.moved("tea"), "'tea'"),
        (lambda: SHOP.moved("pay", "tea"), "'tea'"),
        (lambda: SHOP.with_order(["pay"]), "order: item 'cart' is missing"),
        (lambda: SHOP.with_order([*SHOP.names, "pay"]), "'pay': stands in the backlog twice"),
        (lambda: best_selection(SHOP, -1), "capacity"),
        (lambda: greedy_selection(SHOP, nan), "capacity"),
        (lambda: best_selection(SHOP, None), "capacity: it is missing; give a number of points"),
    ],
)
def test_bad_backlogs_are_refused(bad, message):
    with pytest.raises(Refusal, match=message):
        bad()


@pytest.mark.parametrize("rows", [{"A": (1, 1, "A")}, {"A": (1, 1, "B"), "B": (1, 1, "A")}])
def test_circles_are_refused_by_name(rows):
    with pytest.raises(LoopError, match="A → "):
        Backlog.of(**rows)
