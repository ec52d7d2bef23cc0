"""The layered layout: beside brute force on small graphs, and beside the order given on others."""

from itertools import pairwise, permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.views.layers import crossings, layout, ordered, split, spread


@st.composite
def graphs(draw, most=7):
    """Names in an order in which arrows only point onwards, and arrows."""
    names = tuple("ABCDEFGHIJ"[: draw(st.integers(1, most))])
    pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
    return names, tuple(draw(st.lists(st.sampled_from(pairs), unique=True))) if pairs else ()


def crossings_by_pairs(order, after):
    """Count crossings the slow way: look at every pair of arrows between two layers."""
    total = 0
    for nodes, following in pairwise(order):
        ends = [
            (i, following.index(n)) for i, node in enumerate(nodes) for n in after.get(node, ())
        ]
        total += sum(
            (a < c and b > d) or (a > c and b < d)
            for place, (a, b) in enumerate(ends)
            for c, d in ends[place + 1 :]
        )
    return total


def fewest_by_brute_force(order, after):
    return min(crossings_by_pairs(choice, after) for choice in product(*map(permutations, order)))


@given(graphs(10))
def test_crossings_are_counted_as_by_pairs(graph):
    order, _, after = split(*graph)
    assert crossings(order, after) == crossings_by_pairs(order, after)


@given(graphs(10))
def test_arrows_point_to_later_layers_and_bends_fill_the_way(graph):
    names, arrows = graph
    drawn = layout(names, arrows)
    for a, b in arrows:
        layers = [drawn.boxes[a][0], *(layer for layer, _ in drawn.bends[a, b]), drawn.boxes[b][0]]
        assert layers == list(range(layers[0], layers[-1] + 1))
        assert len(layers) >= 2
    for name in names:
        before = [drawn.boxes[a][0] for a, b in arrows if b == name]
        assert drawn.boxes[name][0] == max(before, default=-1) + 1


@given(graphs(10))
def test_never_more_crossings_than_in_the_order_given(graph):
    order, before, after = split(*graph)
    better = ordered(order, before, after)
    assert crossings(better, after) <= crossings(order, after)
    assert [sorted(map(str, nodes)) for nodes in better] == [sorted(map(str, n)) for n in order]


@given(graphs(6))
@settings(max_examples=60, deadline=None)
def test_close_to_the_fewest_possible_on_small_graphs(graph):
    order, before, after = split(*graph)
    sizes = [len(nodes) for nodes in order]
    if max(sizes) > 4 or sum(sizes) > 12:
        return
    fewest = fewest_by_brute_force(order, after)
    assert crossings(ordered(order, before, after), after) <= fewest + 1


def test_a_tangle_that_can_be_undone_is_undone():
    names = ("a", "b", "c", "x", "y", "z")
    arrows = (("a", "z"), ("b", "y"), ("c", "x"), ("a", "y"))
    order, _, after = split(names, arrows)
    assert crossings(order, after) == 4
    assert layout(names, arrows).crossings == 0


def test_the_order_given_is_beaten_on_a_larger_graph():
    names = tuple(f"n{i}" for i in range(40))
    arrows = tuple(
        (names[i], names[j]) for i in range(40) for j in (i * 7 % 40, i * 3 % 40) if j > i
    )
    order, _, after = split(names, arrows)
    assert layout(names, arrows).crossings < crossings(order, after) / 2


@given(graphs(10))
def test_boxes_of_a_layer_do_not_overlap(graph):
    drawn = layout(*graph)
    columns = {}
    for layer, height in drawn.boxes.values():
        columns.setdefault(layer, []).append(height)
    for heights in columns.values():
        assert all(b - a >= 0.99 for a, b in pairwise(sorted(heights)))
    assert min((h for _, h in drawn.boxes.values())) >= 0


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_spread_keeps_order_distance_and_the_mean(wish):
    nodes = [str(i) for i in range(len(wish))]
    settled = spread(nodes, wish)
    assert all(b - a >= 1 - 1e-9 for a, b in pairwise(settled))
    assert abs(sum(settled) - sum(wish)) < 1e-6


def test_spread_leaves_alone_what_has_room():
    assert spread(["A", "B"], [0, 5]) == [0, 5]
