"""What would flip the first choice: for each branch, at which money or probability it does.

One number is moved while all others stay. Where a probability moves, the others of its chance keep
their proportions and share what is left. Choices further down follow what is best then.

Everything between a branch and the decision is either an average, in which it counts with its
probabilities, or a choice, which caps it. So the decision's branch is worth ``min(cap, a·x + b)``
of the moved `x`, and there is at most one value at which it meets the best of the others.
"""

from dataclasses import dataclass
from fractions import Fraction

from ..percentile import exact_fraction
from .node import CHANCE, MOST_MONEY, Node
from .roll_back import onward_values, plain, roll_back
from .tree import COST, Tree

MONEY, PROBABILITY = "money", "probability"


@dataclass(frozen=True)
class BreakEven:
    """A number of one branch at which two choices are worth the same.

    Attributes
    ----------
    node : str
        Name of the node that the branch leads to.
    what : str
        ``"money"`` or ``"probability"``.
    now, at : float
        The number as it is, and where the choice flips; beyond it `then` is chosen.
    then : str
        Name of the node that is chosen beyond.
    """

    node: str
    what: str
    now: float
    at: float
    then: str

    @property
    def change(self) -> float:
        """How far the number has to move, as a share of itself; of 1 for a probability."""
        moved = abs(self.at - self.now)
        if self.what == PROBABILITY:
            return moved
        return moved / abs(self.now) if self.now else float("inf")


def break_evens(tree: Tree) -> tuple[BreakEven, ...]:
    """Find every single number that could flip the first decision, the nearest first.

    Money counts by the share that it has to change, probabilities by their difference. Left out
    is what cannot flip the choice, and money that would have to turn its sign. Of a chance with
    two branches only the first is listed: the other is what is left to 1.

    Raises a Refusal for an unfinished tree.

    Examples
    --------
    >>> from .examples import CLOCKIN
    >>> {found.node: found.at for found in break_evens(CLOCKIN) if found.what == "probability"}
    {'rework': 0.284, 'extra work': 0.6458333333333334}
    """
    chosen = roll_back(tree).chosen
    first = tree.first_decision
    if first is None or len(tree.children(first.name)) < 2:
        return ()
    bench = _Bench(tree, first, chosen[first.name])
    below = [node for node in tree if first in tree.path(node.name)[:-1]]
    found = [bench.money(node) for node in below] + [bench.probability(node) for node in below]
    known = [each for each in found if each is not None]
    return tuple(sorted(known, key=lambda each: each.change))


class _Bench:
    """A tree in which single numbers are moved; worths are signed so that less is better."""

    def __init__(self, tree: Tree, first: Node, chosen: str):
        self.tree, self.first, self.chosen = tree, first, chosen
        self.sign = 1 if tree.goal == COST else -1
        self.values, _ = onward_values(tree)

    def worth(self, node: Node) -> Fraction:
        """Worth of a branch as its upper end sees it."""
        return self.sign * (exact_fraction(node.money) + self.values[node.name])

    def others(self, node: Node) -> list[Node]:
        return [each for each in self.tree.children(node.under) if each is not node]

    def meeting(self, node: Node) -> tuple[Fraction, str] | None:
        """Worth of this branch at which the first choice flips, and what is chosen beyond."""
        cap: Fraction | None = None
        slope, base = Fraction(1), Fraction(0)
        while node.under != self.first.name:
            above = self.tree[node.under]
            extra = self.sign * exact_fraction(above.money)
            if above.kind == CHANCE:
                share = exact_fraction(node.probability or 0)
                extra += sum(
                    exact_fraction(each.probability or 0) * self.worth(each)
                    for each in self.others(node)
                )
                slope, base = slope * share, base * share + extra
                cap = None if cap is None else cap * share + extra
            else:
                base += extra
                caps = [self.worth(each) for each in self.others(node)]
                caps += [] if cap is None else [cap]
                cap = min(caps) + extra if caps else None
            node = above
        rival = min(self.others(node), key=self.worth)
        stays = node.name == self.chosen and cap is not None and cap <= self.worth(rival)
        if not slope or stays:
            return None
        then = rival.name if node.name == self.chosen else node.name
        return (self.worth(rival) - base) / slope, then

    def money(self, node: Node) -> BreakEven | None:
        met = self.meeting(node)
        if met is None:
            return None
        at = self.sign * met[0] - self.values[node.name]
        turned = at < 0 if node.money >= 0 else at > 0
        if turned or abs(at) > MOST_MONEY:
            return None
        return BreakEven(node.name, MONEY, node.money, plain(at), met[1])

    def probability(self, node: Node) -> BreakEven | None:
        if not self.tree.below_chance(node.name):
            return None
        chance, others = self.tree[node.under], self.others(node)
        second = len(others) == 1 and self.tree.children(chance.name)[0] is not node
        mean = self._mean(others)
        if second or mean is None or self.first not in self.tree.path(chance.name)[:-1]:
            return None
        met = self.meeting(chance)
        spread = self.worth(node) - mean
        if met is None or not spread:
            return None
        at = (met[0] - self.sign * exact_fraction(chance.money) - mean) / spread
        if not 0 <= at <= 1:
            return None
        return BreakEven(node.name, PROBABILITY, node.probability or 0, plain(at), met[1])

    def _mean(self, nodes: list[Node]) -> Fraction | None:
        """Average worth of some branches in their proportions; None where these are not known."""
        if len(nodes) == 1:
            return self.worth(nodes[0])
        shares = [exact_fraction(node.probability or 0) for node in nodes]
        if not sum(shares):
            return None
        pairs = zip(shares, nodes, strict=True)
        return sum((p * self.worth(node) for p, node in pairs), Fraction(0)) / sum(shares)
