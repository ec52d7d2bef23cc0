"""What it is worth to know more before one decides.

Perfect information on a chance: somebody tells, before the first decision, how it will come out.
Its worth is the most that any study, test or pilot of it can be worth. A forecast that is right
only now and then is worth less; how much, Bayes' rule says. A forecast that changes no choice is
worth nothing, however good it is.

Not done here: what information costs, and what waiting for it costs; chances that depend on each
other; learning in the midst of a tree, which is drawn as a tree of its own.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import prod

from ..activity import plain_number
from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from .node import CHANCE, Node
from .roll_back import onward_values, plain, roll_back
from .tree import COST, Tree

MOST_WORLDS = 4_096  # combinations of outcomes that are looked at one by one

#: How likely it is to hear something, and the probabilities of nodes once it is heard.
World = tuple[Fraction, Mapping[str, Fraction]]


def perfect_information(tree: Tree, chance: str | None = None) -> float:
    """Tell what it is worth to know the outcome of a chance before the first decision.

    Parameters
    ----------
    tree : Tree
        A finished tree.
    chance : str, optional
        Name of the chance; without it, of all of them at once.

    Returns
    -------
    float
        0 or more: by how much the expected value improves.

    Raises
    ------
    Refusal
        For an unfinished tree, a node that is no chance, and too many chances at once.

    Examples
    --------
    >>> from .examples import CLOCKIN
    >>> perfect_information(CLOCKIN, "in house")  # 62,200 - (0.55 x 48,000 + 0.45 x 62,200)
    7810
    """
    roll_back(tree)
    asked = [node for node in tree if node.kind == CHANCE]
    if chance is not None:
        asked = [_chance(tree, chance)]
    if prod(len(tree.children(node.name)) for node in asked) > MOST_WORLDS:
        raise Refusal("tree", "has too many combinations of outcomes", "ask for one chance")
    worlds: list[World] = [(Fraction(1), {})]
    for node in asked:
        outcomes = _outcomes(tree, node)
        worlds = [(a * b, {**one, **other}) for a, one in worlds for b, other in outcomes]
    return _better(tree, worlds)


def _outcomes(tree: Tree, chance: Node) -> list[World]:
    """List the worlds in which one outcome of a chance is certain."""
    children = tree.children(chance.name)
    return [
        (share, {each.name: Fraction(each is child) for each in children})
        for child in children
        if (share := exact_fraction(child.probability or 0))
    ]


def forecast_worth(tree: Tree, chance: str, right: float) -> float:
    """Tell what a forecast of a chance is worth, that names the coming outcome with chance `right`.

    Where it errs it names one of the other outcomes, each as likely. Before anyone decides, the
    forecast is heard, and Bayes' rule gives each outcome its new probability.

    >>> from .examples import CLOCKIN
    >>> forecast_worth(CLOCKIN, "in house", 1), forecast_worth(CLOCKIN, "in house", 0.5)
    (7810, 0)
    >>> forecast_worth(CLOCKIN, "in house", 0.8)
    3026
    """
    roll_back(tree)
    node = _chance(tree, chance)
    known = plain_number("forecast", "how often it is right", right, "0 to 1, such as 0.8")
    if not 0 <= known <= 1:
        raise Refusal("forecast", f"it is right with {shown(right)}", "give 0 to 1, such as 0.8")
    children = tree.children(node.name)
    if len(children) < 2:
        return 0
    hit = exact_fraction(known)
    miss = (1 - hit) / (len(children) - 1)
    worlds: list[World] = []
    for named in children:
        joint = {
            each.name: exact_fraction(each.probability or 0) * (hit if each is named else miss)
            for each in children
        }
        heard = sum(joint.values(), Fraction(0))
        if heard:
            worlds.append((heard, {name: share / heard for name, share in joint.items()}))
    return _better(tree, worlds)


def _better(tree: Tree, worlds: list[World]) -> float:
    """By how much the average over these worlds is better than deciding now."""
    root, sign = tree.root.name, 1 if tree.goal == COST else -1
    now = onward_values(tree)[0][root]
    then = sum((share * onward_values(tree, known)[0][root] for share, known in worlds), now * 0)
    return plain(sign * (now - then))


def _chance(tree: Tree, name: str) -> Node:
    node = tree[name]
    if node.kind != CHANCE:
        problem = f"is no chance but {'a decision' if node.kind == 'decision' else 'an end'}"
        raise Refusal(f"node {shown(name)}", problem, "ask for a chance")
    return node
