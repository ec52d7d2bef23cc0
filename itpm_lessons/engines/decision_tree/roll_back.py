"""Rolling back, from the ends to the first node: averages at chances, the best at decisions.

A node's *total* is all money on the way to it and, on average, all that comes after it. So an end
shows what its path comes to, a chance the average of its branches, a decision the best of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..percentile import exact_fraction
from ..refusal import Refusal
from .node import DECISION, Node
from .tree import COST, Tree

NOTHING: Mapping[str, Fraction] = {}


@dataclass(frozen=True)
class Option:
    """One branch of the first decision.

    Attributes
    ----------
    name, label : str
        Of the node that it leads to.
    total : float
        Its expected value, all on the way included.
    outcomes : tuple of (float, float)
        What it may come to, and how likely, if later choices are the best; in rising order.
    """

    name: str
    label: str
    total: float
    outcomes: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class RolledBack:
    """A tree with its values.

    Attributes
    ----------
    tree : Tree
        What was rolled back.
    chosen : dict
        By decision: the name of the node that is chosen there; the first of equals.
    """

    tree: Tree
    totals: Mapping[str, float]
    chosen: Mapping[str, str]

    @property
    def value(self) -> float:
        """Expected value of the whole: what the best choices come to on average."""
        return self.totals[self.tree.root.name]

    @property
    def taken(self) -> frozenset[str]:
        """Names of the nodes that can be reached if one chooses the best."""
        found, waiting = set(), [self.tree.root.name]
        while waiting:
            name = waiting.pop()
            found.add(name)
            only = self.chosen.get(name)
            below = (child.name for child in self.tree.children(name))
            waiting += [only] if only else list(below)
        return frozenset(found)

    def is_tied(self, name: str) -> bool:
        """Tell whether another branch of a decision is worth as much as the chosen one."""
        best = self.totals[self.chosen[name]]
        return sum(self.totals[child.name] == best for child in self.tree.children(name)) > 1

    @property
    def options(self) -> tuple[Option, ...]:
        """The branches of the first decision, the best first; none without a decision."""
        first = self.tree.first_decision
        if first is None:
            return ()
        sign = 1 if self.tree.goal == COST else -1
        found = [self._option(child) for child in self.tree.children(first.name)]
        return tuple(sorted(found, key=lambda option: sign * option.total))

    def _option(self, node: Node) -> Option:
        outcomes: dict[Fraction, Fraction] = {}
        so_far = money_to(self.tree, node.name)
        for total, chance in self._ends(node.name, so_far, Fraction(1)):
            outcomes[total] = outcomes.get(total, Fraction(0)) + chance
        pairs = ((plain(total), float(chance)) for total, chance in sorted(outcomes.items()))
        kept = tuple(pair for pair in pairs if pair[1])
        return Option(node.name, node.label, self.totals[node.name], kept)

    def _ends(
        self, name: str, so_far: Fraction, chance: Fraction
    ) -> list[tuple[Fraction, Fraction]]:
        children = self.tree.children(name)
        if not children:
            return [(so_far, chance)]
        only = self.chosen.get(name)
        found = []
        for child in children:
            if only in (None, child.name):
                after = so_far + exact_fraction(child.money)
                share = chance if only else chance * exact_fraction(child.probability or 0)
                found += self._ends(child.name, after, share)
        return found


def roll_back(tree: Tree) -> RolledBack:
    """Value every node, and choose at every decision.

    Parameters
    ----------
    tree : Tree
        A finished tree.

    Raises
    ------
    Refusal
        For a tree with doubts; it names the first.

    Examples
    --------
    >>> from .examples import CLOCKIN
    >>> done = roll_back(CLOCKIN)
    >>> done.value, done.chosen, done.totals["in house"]
    (62200, {'who': 'outsource'}, 70500)
    """
    if tree.doubts:
        doubt = tree.doubts[0]
        raise Refusal(f"node {doubt.node!r}", doubt.text, "mend that, then roll back")
    values, chosen = onward_values(tree)
    totals = {node.name: plain(money_to(tree, node.name) + values[node.name]) for node in tree}
    return RolledBack(tree, totals, chosen)


def onward_values(
    tree: Tree, known: Mapping[str, Fraction] = NOTHING
) -> tuple[dict[str, Fraction], dict[str, str]]:
    """Value each node from there on, the way to it left out; tell what each decision chooses.

    `known` has probabilities that stand in for those of the tree, by the names of nodes.
    """
    values: dict[str, Fraction] = {}
    chosen: dict[str, str] = {}
    better = min if tree.goal == COST else max
    for node in sorted(tree, key=lambda each: -tree.level(each.name)):
        worth = {c.name: exact_fraction(c.money) + values[c.name] for c in tree.children(node.name)}
        if node.kind == DECISION:
            chosen[node.name] = better(worth, key=lambda name: worth[name])
            values[node.name] = worth[chosen[node.name]]
        else:
            shares = {
                c.name: known.get(c.name, exact_fraction(c.probability or 0))
                for c in tree.children(node.name)
            }
            average = (shares[name] * worth[name] for name in worth)
            values[node.name] = sum(average, Fraction(0))
    ordered = {node.name: chosen[node.name] for node in tree if node.name in chosen}
    return values, ordered


def money_to(tree: Tree, name: str) -> Fraction:
    """Sum the money on the way from the first node to this one."""
    return sum((exact_fraction(node.money) for node in tree.path(name)), Fraction(0))


def plain(number: Fraction) -> float:
    """Write a fraction as an int where it is whole, else as a float."""
    return number.numerator if number.denominator == 1 else float(number)
