"""Decision trees: by hand, beside all strategies written out, and refused."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product
from math import inf, nan, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.decision_tree import (
    Node,
    Tree,
    break_evens,
    forecast_worth,
    perfect_information,
    roll_back,
)
from itpm_lessons.engines.decision_tree.examples import CLOCKIN
from itpm_lessons.engines.refusal import Refusal

# ---- by hand


def test_clockin_is_outsourced_by_expected_value():
    # 48,000 + 0.45 x 50,000 = 70,500; 55,000 + 0.3 x 24,000 = 62,200
    done = roll_back(CLOCKIN)
    assert (done.totals["in house"], done.totals["outsource"]) == (70_500, 62_200)
    assert done.value == 62_200 and done.chosen == {"who": "outsource"}
    assert [done.totals[name] for name in ("rework", "smooth")] == [98_000, 48_000]
    assert done.taken == {"who", "outsource", "extra work", "as agreed"}
    assert not done.is_tied("who")
    best, other = done.options
    assert (best.label, best.outcomes) == ("Outsource", ((55_000, 0.7), (79_000, 0.3)))
    assert other.outcomes == ((48_000, 0.55), (98_000, 0.45))


def test_what_flips_clockin():
    # in house at 62,200: p = 14,200 / 50,000; a rework of 14,200 / 0.45; a base of 39,700
    # outsourcing at 70,500: p = 15,500 / 24,000; extra of 15,500 / 0.3; a base of 63,300
    found = {(each.node, each.what): each for each in break_evens(CLOCKIN)}
    assert found["rework", "probability"].at == 0.284
    assert found["rework", "money"].at == pytest.approx(14_200 / 0.45)
    assert found["in house", "money"].at == 39_700
    assert found["extra work", "probability"].at == pytest.approx(15_500 / 24_000)
    assert found["extra work", "money"].at == pytest.approx(15_500 / 0.3)
    assert found["outsource", "money"].at == 63_300
    assert found["as agreed", "money"].at == pytest.approx(8_300 / 0.7)
    assert found["rework", "money"].then == "in house"
    assert found["extra work", "money"].then == "in house"
    # smooth costs 0; it would have to cost -15,090, and so is left out
    assert ("smooth", "money") not in found
    assert [each.change for each in found.values()] == sorted(e.change for e in found.values())
    assert break_evens(CLOCKIN)[0].node == "outsource"


def test_what_it_is_worth_to_know_clockin_in_advance():
    # 0.55 x 48,000 + 0.45 x 62,200 = 54,390
    assert perfect_information(CLOCKIN, "in house") == 62_200 - 54_390 == 7_810
    # extra work known: 79,000 becomes 70,500, in 0.3 of cases: 0.3 x 8,500
    assert perfect_information(CLOCKIN, "outsource") == 2_550
    # both: the cheaper of 48/98 and 55/79 thousand in each of four cases
    both = 0.55 * 48_000 + 0.45 * (0.7 * 55_000 + 0.3 * 79_000)
    assert perfect_information(CLOCKIN) == pytest.approx(62_200 - both)


def test_a_forecast_by_bayes():
    # right in 80 of 100: says rework in 0.36 + 0.11 = 0.47, smooth in 0.09 + 0.44 = 0.53
    # rework heard: outsource, 62,200; smooth heard: 48,000 + 0.09 / 0.53 x 50,000 = 56,491
    heard = 0.47 * 62_200 + 0.53 * (48_000 + 0.09 / 0.53 * 50_000)
    assert forecast_worth(CLOCKIN, "in house", 0.8) == pytest.approx(62_200 - heard) == 3_026
    # at 0.6: 48,000 + 0.18 / (0.18 + 0.33) x 50,000 = 65,647 is still too dear: nothing changes
    assert forecast_worth(CLOCKIN, "in house", 0.6) == 0
    assert forecast_worth(CLOCKIN, "in house", 1) == perfect_information(CLOCKIN, "in house")
    # a forecast that is always wrong tells as much as one that is always right
    assert forecast_worth(CLOCKIN, "in house", 0) == 7_810


def pilot():
    """A pilot before a roll-out: two decisions, gains."""
    return Tree.of(
        Node("start?", "decision"),
        Node("drop", under="start?"),
        Node("pilot", "chance", under="start?", money=-10),
        Node("good", "decision", under="pilot", probability=0.6),
        Node("roll out", under="good", money=100),
        Node("stop", under="good", money=5),
        Node("bad", "decision", under="pilot", probability=0.4),
        Node("roll out anyway", under="bad", money=-80),
        Node("stop there", under="bad", money=0),
        goal="gain",
    )


def test_two_decisions_and_gains():
    # -10 + 0.6 x 100 + 0.4 x 0 = 50
    done = roll_back(pilot())
    assert done.value == 50
    assert done.chosen == {"start?": "pilot", "good": "roll out", "bad": "stop there"}
    assert done.totals["roll out"] == 90 and done.totals["bad"] == -10
    assert done.options[0].outcomes == ((-10, 0.4), (90, 0.6))
    found = {(each.node, each.what): each.at for each in break_evens(pilot())}
    # -10 + p x 100 = 0; 0.6 x - 10 = 0; a pilot of -60
    assert found["good", "probability"] == 0.1
    assert found["roll out", "money"] == pytest.approx(10 / 0.6)
    assert found["pilot", "money"] == -60
    # rolling out anyway would be capped by nothing: it only adds
    assert ("roll out anyway", "money") not in found


def test_a_choice_further_down_caps_what_a_number_can_do():
    # in house can be stopped for 6 more: however bad it gets, it is 10 + 6 < 20
    tree = Tree.of(
        Node("who", "decision"),
        Node("in house", "decision", under="who", money=10),
        Node("go on", under="in house", money=5),
        Node("stop", under="in house", money=6),
        Node("outsource", under="who", money=20),
    )
    found = {each.node: each for each in break_evens(tree) if each.what == "money"}
    assert "go on" not in found and "stop" not in found
    assert found["in house"].at == 15 and found["outsource"].at == 15


def test_equal_branches_are_tied_and_the_first_is_chosen():
    tree = Tree.of(
        Node("a", "decision"), Node("b", under="a", money=5), Node("c", under="a", money=5)
    )
    done = roll_back(tree)
    assert done.chosen == {"a": "b"} and done.is_tied("a")


def test_a_tree_without_a_decision_or_with_one_branch_flips_nothing():
    alone = Tree.of(Node("a", "decision"), Node("b", under="a", money=5))
    chance = Tree.of(Node("a", "chance"), Node("b", under="a", money=5, probability=1))
    assert break_evens(alone) == break_evens(chance) == ()
    assert roll_back(chance).options == () and roll_back(chance).value == 5
    assert roll_back(Tree.of(Node("a"))).value == 0


# ---- second methods


@st.composite
def trees(draw, goal=None):
    """Trees of up to three levels, with tenths as probabilities."""
    nodes = [Node("r", "decision")]
    waiting = ["r"]
    while waiting:
        here = waiting.pop()
        above = next(node for node in nodes if node.name == here)
        count = draw(st.integers(2, 3 if len(above.name) == 1 else 2))
        cuts = sorted(draw(st.lists(st.integers(0, 10), min_size=count - 1, max_size=count - 1)))
        shares = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
        for place, share in enumerate(shares):
            name = f"{above.name}{place}"
            kind = "end"
            if len(name) < 4:
                kind = draw(st.sampled_from(["end", "decision", "chance"]))
            chance = share / 10 if above.kind == "chance" else None
            nodes.append(Node(name, kind, "", above.name, draw(st.integers(0, 40)), chance))
            if kind != "end":
                waiting.append(name)
    return Tree(tuple(nodes), goal or draw(st.sampled_from(["cost", "gain"])))


def strategies(tree):
    """All ways to choose: a child for each decision."""
    decisions = [node.name for node in tree if node.kind == "decision"]
    for picked in product(*(tree.children(name) for name in decisions)):
        yield dict(zip(decisions, (node.name for node in picked), strict=True))


def expected(tree, strategy):
    """Average over all ends, of the money on their paths."""
    total = Fraction(0)
    for end in tree:
        path = tree.path(end.name)
        follows = all(
            strategy[above.name] == node.name
            for above, node in pairwise(path)
            if above.kind == "decision"
        )
        if end.kind == "end" and follows:
            chance = prod(Fraction(str(n.probability)) for n in path if n.probability is not None)
            total += chance * sum(node.money for node in path)
    return total


def best_of_all(tree):
    better = min if tree.goal == "cost" else max
    return better(expected(tree, strategy) for strategy in strategies(tree))


@settings(deadline=None, max_examples=40)
@given(trees())
def test_rolling_back_finds_the_best_of_all_strategies(tree):
    done = roll_back(tree)
    assert done.value == float(best_of_all(tree)) == float(expected(tree, done.chosen))
    for option in done.options:
        assert sum(chance for _, chance in option.outcomes) == pytest.approx(1)
        mean = sum(total * chance for total, chance in option.outcomes)
        assert mean == pytest.approx(option.total)
    assert done.options[0].total == done.value


def moved(tree, found, to):
    """The tree with one number at another value, the other probabilities in proportion."""
    if found.what == "money":
        return tree.with_money(found.node, to)
    node = tree[found.node]
    others = [each for each in tree.children(node.under) if each is not node]
    rest = sum(each.probability for each in others)
    shares = {e.name: (1 - to) * (e.probability / rest if rest else 1) for e in others}
    return tree.with_probabilities({**shares, node.name: to})


@settings(deadline=None, max_examples=40)
@given(trees())
def test_beyond_a_break_even_the_other_is_chosen(tree):
    first = tree.root.name
    sign = 1 if tree.goal == "cost" else -1

    def lead(changed, then):
        """How much better `then` is than the best of the rest."""
        done = roll_back(changed)
        rest = [sign * done.totals[c.name] for c in tree.children(first) if c.name != then]
        return min(rest) - sign * done.totals[then]

    now = roll_back(tree)
    for found in break_evens(tree):
        assert found.then != now.chosen[first]
        assert lead(moved(tree, found, found.at), found.then) == pytest.approx(0, abs=1e-6)
        step = 0.01 if found.what == "money" else 0.001
        up = found.at >= found.now
        beyond = found.at + (step if up else -step)
        if found.at == found.now or (found.what == "probability" and not 0 <= beyond <= 1):
            continue
        assert lead(moved(tree, found, beyond), found.then) >= 0
        assert roll_back(moved(tree, found, beyond)).chosen[first] != now.chosen[first]
        assert lead(tree, found.then) <= 1e-9


@settings(deadline=None, max_examples=20)
@given(trees())
def test_what_is_not_listed_does_not_flip(tree):
    listed = {each.node for each in break_evens(tree) if each.what == "money"}
    first, chosen = tree.root.name, roll_back(tree).chosen[tree.root.name]
    for node in tree:
        if node.under and node.name not in listed and not roll_back(tree).is_tied(first):
            for money in (0, 1, 10, 100, 10_000, 10**9):
                done = roll_back(tree.with_money(node.name, money))
                assert done.chosen[first] == chosen or done.is_tied(first)


def smallest(tree, name):
    """Value of perfect information by hand: the best strategy in each world, then the average."""
    total = Fraction(0)
    for child in tree.children(name):
        sure = {each.name: float(each is child) for each in tree.children(name)}
        total += Fraction(str(child.probability)) * best_of_all(tree.with_probabilities(sure))
    return abs(best_of_all(tree) - total)


@settings(deadline=None, max_examples=30)
@given(trees(), st.integers(0, 10))
def test_information_beside_the_best_strategy_of_each_world(tree, tenths):
    chances = [node.name for node in tree if node.kind == "chance"]
    for name in chances[:2]:
        perfect = perfect_information(tree, name)
        assert perfect == pytest.approx(float(smallest(tree, name)))
        assert -1e-9 <= forecast_worth(tree, name, tenths / 10) <= perfect + 1e-9
    if len(chances) <= 5:
        together = perfect_information(tree)
        assert together >= max((perfect_information(tree, name) for name in chances), default=0)


# ---- building


def test_a_tree_is_changed_by_name():
    tree = CLOCKIN.with_money("outsource", 63_300).with_probabilities({"rework": 0.3})
    assert (tree["outsource"].money, tree["rework"].probability) == (63_300, 0.3)
    assert len(CLOCKIN.without("in house")) == 4
    added = CLOCKIN.with_node(Node(CLOCKIN.free_name(), "end", "wait", "who", 1_000))
    assert added.children("who")[-1].label == "wait" and added.free_name() == "N2"
    assert tree.within("outsource") == ("outsource", "extra work", "as agreed")
    assert [node.name for node in tree.path("rework")] == ["who", "in house", "rework"]
    assert tree.below_chance("rework") and not tree.below_chance("in house")
    assert tree.first_decision.name == "who" and "who" in tree and "x" not in tree


@pytest.mark.parametrize(
    ("tree", "node", "said"),
    [
        (CLOCKIN.with_probabilities({"rework": 0.3}), "in house", "add up to 0.85, not to 1"),
        (CLOCKIN.without("rework"), "in house", "add up to 0.55"),
        (
            CLOCKIN.with_node(replace(CLOCKIN["rework"], probability=None)),
            "in house",
            "'long rework' has no probability yet",
        ),
        (CLOCKIN.without("rework").without("smooth"), "in house", "leads nowhere yet"),
        (Tree.of(Node("a", "decision")), "a", "leads nowhere yet"),
    ],
)
def test_an_unfinished_tree_says_what_is_missing(tree, node, said):
    (doubt,) = tree.doubts
    assert doubt.node == node and said in doubt.text
    for ask in (roll_back, break_evens, perfect_information):
        with pytest.raises(Refusal, match="mend that"):
            ask(tree)


def test_thirds_are_near_enough_to_one():
    thirds = {f"N{n}": 1 / 3 for n in range(3)}
    tree = Tree.of(Node("a", "chance"), *(Node(n, "end", n, "a", 3, p) for n, p in thirds.items()))
    assert not tree.doubts and roll_back(tree).value == pytest.approx(3)


def deep(levels):
    nodes = [Node("n0", "decision")]
    nodes += [Node(f"n{n}", "decision", "", f"n{n - 1}") for n in range(1, levels + 1)]
    return Tree(tuple(nodes))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Node(""), "no name"),
        (lambda: Node("a", "choice"), "use decision, chance, end"),
        (lambda: Node("a", label=3), "label is 3"),
        (lambda: Node("a", money=nan), "money is nan"),
        (lambda: Node("a", money=10**400), "money is"),
        (lambda: Node("a", money=1e13), "at most"),
        (lambda: Node("a", money=True), "money is True"),
        (lambda: Node("a", probability=30), "0.2 for 20 %"),
        (lambda: Node("a", probability=-0.1), "0.2 for 20 %"),
        (lambda: Node("a", probability=inf), "probability"),
        (lambda: Tree(()), "no node is the first"),
        (lambda: Tree.of(Node("a"), Node("b")), "2 nodes are under none"),
        (lambda: Tree.of(Node("a"), Node("a")), "is there twice"),
        (lambda: Tree.of(Node("a"), Node("b", under="c")), "which is not there"),
        (lambda: Tree.of(Node("a"), Node("b", under="a")), "which is an end"),
        (
            lambda: Tree.of(
                Node("a"), Node("b", "decision", under="c"), Node("c", "decision", under="b")
            ),
            "under itself",
        ),
        (lambda: Tree.of("a"), "is no node"),
        (lambda: Tree.of(Node("a"), goal="fun"), "use cost or gain"),
        (lambda: Tree.of(Node("a"), name=3), "its name is 3"),
        (lambda: deep(9), "keep 8 at most"),
        (
            lambda: Tree.of(Node("a", "decision"), *(Node(f"b{n}", under="a") for n in range(60))),
            "keep 60",
        ),
        (lambda: CLOCKIN["x"], "use who, in house"),
        (lambda: CLOCKIN.without("who"), "is the first one"),
        (lambda: perfect_information(CLOCKIN, "who"), "a decision; ask for a chance"),
        (lambda: forecast_worth(CLOCKIN, "rework", 0.8), "an end; ask for a chance"),
        (lambda: forecast_worth(CLOCKIN, "in house", 80), "give 0 to 1"),
        (lambda: forecast_worth(CLOCKIN, "in house", None), "is missing"),
    ],
)
def test_what_makes_no_sense_is_refused(make, said):
    with pytest.raises(Refusal) as refused:
        make()
    assert said in str(refused.value)


def test_too_many_worlds_at_once_are_refused():
    nodes = [Node("r", "decision"), Node("x", under="r")]
    for n in range(13):
        nodes += [Node(f"c{n}", "chance", under="r")]
        nodes += [Node(f"c{n}{s}", under=f"c{n}", probability=0.5, money=n) for s in "ab"]
    with pytest.raises(Refusal, match="ask for one chance"):
        perfect_information(Tree(tuple(nodes)))


def test_an_outcome_without_a_chance_is_no_outcome():
    tree = Tree.of(
        Node("who", "decision"),
        Node("buy", "chance", under="who", money=10),
        Node("well", under="buy", probability=1),
        Node("badly", under="buy", money=5, probability=0),
        Node("make", under="who", money=12),
    )
    assert roll_back(tree).options[0].outcomes == ((10, 1.0),)
