"""A decision tree as rows: nodes that hang under one another, with money and probabilities.

Each node but the first is reached by a branch: `label` says what that is, `money` what it costs
(or brings) to go there, and under a chance `probability` how likely it is. A tree may be
unfinished while it is built; `doubts` says what is missing, and only what is impossible is refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import count

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from .node import CHANCE, DECISION, END, Node

COST, GAIN = "cost", "gain"
MOST_NODES, MOST_LEVELS = 60, 8  # what one picture can show
NEAR = Fraction(1, 10**9)  # thirds do not add up to 1 in decimals


@dataclass(frozen=True)
class Doubt:
    """What keeps a tree from being rolled back: the node, and what is the matter there."""

    node: str
    text: str


@dataclass(frozen=True)
class Tree:
    """Nodes in the order in which they are drawn; the first has nothing above it.

    `goal` says what money means: ``"cost"``, where less is better, or ``"gain"``. Refuses two
    nodes of one name, whatever its case, a node under none or under an end, a probability where no
    chance decides, loops, and more than a picture shows.

    Examples
    --------
    >>> tree = Tree.of(Node("repair?", "decision"), Node("repair", under="repair?", money=300),
    ...                Node("rent", under="repair?", money=650))
    >>> [node.name for node in tree.children("repair?")], tree.with_money("rent", 200)["rent"].money
    (['repair', 'rent'], 200)
    """

    nodes: tuple[Node, ...]
    goal: str = COST
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "nodes", tuple(self.nodes))
        if self.goal not in (COST, GAIN):
            raise Refusal("tree", f"its goal is {shown(self.goal)}", f"use {COST} or {GAIN}")
        if not isinstance(self.name, str):
            raise Refusal("tree", f"its name is {shown(self.name)}", "give a text")
        _refuse_bad_shape(self)

    @classmethod
    def of(cls, *nodes: Node, goal: str = COST, name: str = "") -> "Tree":
        """Make a tree of nodes."""
        return cls(nodes, goal, name)

    @cached_property
    def _by_name(self) -> dict[str, Node]:
        return {node.name: node for node in self.nodes}

    @cached_property
    def _below(self) -> dict[str, tuple[Node, ...]]:
        found: dict[str, list[Node]] = {node.name: [] for node in self.nodes}
        for node in self.nodes:
            if node.under:
                found[node.under].append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, name: str) -> Node:
        """Return the node of this name; refuse an unknown one."""
        if name not in self._by_name:
            listed = ", ".join(list(self._by_name)[:8])
            raise Refusal(f"node {shown(name)}", "is not in the tree", f"use {listed}")
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def get(self, name: str | None) -> Node:
        """Return the node of this name, the root where there is none."""
        return self.root if name is None else self._by_name.get(name, self.root)

    @property
    def root(self) -> Node:
        """The first node."""
        return next(node for node in self.nodes if not node.under)

    @property
    def first_decision(self) -> Node | None:
        """The decision that comes first: the root, or the nearest to it."""
        levels = sorted((self.level(node.name), place) for place, node in enumerate(self.nodes))
        ordered = (self.nodes[place] for _, place in levels)
        return next((node for node in ordered if node.kind == DECISION), None)

    def children(self, name: str) -> tuple[Node, ...]:
        """Return the nodes right under one."""
        return self._below[self[name].name]

    def path(self, name: str) -> tuple[Node, ...]:
        """Return the nodes from the root to this one, both included."""
        found = [self[name]]
        while found[-1].under:
            found.append(self._by_name[found[-1].under])
        return tuple(reversed(found))

    def level(self, name: str) -> int:
        """Tell how many branches lead to a node."""
        return len(self.path(name)) - 1

    def within(self, name: str) -> tuple[str, ...]:
        """Names of a node and of all below it."""
        return (
            self[name].name,
            *(n for child in self.children(name) for n in self.within(child.name)),
        )

    def below_chance(self, name: str) -> bool:
        """Tell whether the branch to a node has a probability."""
        under = self[name].under
        return bool(under) and self[under].kind == CHANCE

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """What has to be mended before the tree can be rolled back; empty where all is well."""
        return tuple(doubt for node in self.nodes if (doubt := _doubt(self, node)) is not None)

    # ---- changes

    def with_node(self, node: Node) -> "Tree":
        """Put a node in the place of the one of its name, or at the end."""
        if node.name in self:
            kept = tuple(node if each.name == node.name else each for each in self.nodes)
        else:
            kept = (*self.nodes, node)
        return replace(self, nodes=kept)

    def with_money(self, name: str, money: float) -> "Tree":
        """Change the money of a branch."""
        return self.with_node(replace(self[name], money=money))

    def with_probabilities(self, probabilities: Mapping[str, float]) -> "Tree":
        """Change probabilities of branches, by the names of their nodes."""
        changed = self
        for name, probability in probabilities.items():
            changed = changed.with_node(replace(self[name], probability=probability))
        return changed

    def without(self, name: str) -> "Tree":
        """Leave out a node with all below it; refuses the root."""
        if not self[name].under:
            raise Refusal(f"node {shown(name)}", "is the first one", "leave out one below it")
        gone = set(self.within(name))
        return replace(self, nodes=tuple(node for node in self.nodes if node.name not in gone))

    def free_name(self) -> str:
        """Make a name that no node has: N1, N2 and so on."""
        return next(name for n in count(1) if (name := f"N{n}") not in self)


def _doubt(tree: Tree, node: Node) -> Doubt | None:
    children = tree.children(node.name)
    if node.kind == END:
        return None
    if not children:
        return Doubt(
            node.name, f"{node.label!r} leads nowhere yet: add a branch, or make it an end"
        )
    if node.kind == DECISION:
        return None
    if any(child.probability is None for child in children):
        missing = next(child.label for child in children if child.probability is None)
        return Doubt(node.name, f"{missing!r} has no probability yet")
    total = sum((exact_fraction(child.probability or 0) for child in children), Fraction(0))
    if abs(total - 1) > NEAR:
        said = f"{float(total):.4f}".rstrip("0").rstrip(".")
        return Doubt(node.name, f"the probabilities of {node.label!r} add up to {said}, not to 1")
    return None


def _refuse_bad_shape(tree: Tree) -> None:
    names, folded = set[str](), set[str]()
    for node in tree.nodes:
        if not isinstance(node, Node):
            raise Refusal("tree", f"{shown(node)} is no node", "give Node objects")
        if node.name.casefold() in folded:
            raise Refusal(f"node {shown(node.name)}", "is there twice", "rename one")
        names.add(node.name)
        folded.add(node.name.casefold())
    if len(names) > MOST_NODES:
        problem = f"it has {len(names)} nodes"
        raise Refusal("tree", problem, f"keep {MOST_NODES}, or split the decision")
    roots = [node for node in tree.nodes if not node.under]
    if len(roots) != 1:
        said = "no node is the first" if not roots else f"{len(roots)} nodes are under none"
        raise Refusal("tree", said, "let exactly one node be under none")
    for node in tree.nodes:
        _refuse_bad_place(tree, node, names)


def _refuse_bad_place(tree: Tree, node: Node, names: set[str]) -> None:
    culprit, by_name = f"node {shown(node.name)}", tree._by_name
    if node.under and node.under not in names:
        raise Refusal(culprit, f"it is under {shown(node.under)}, which is not there", "add that")
    if node.under and by_name[node.under].kind == END:
        problem = f"it is under {shown(node.under)}, which is an end"
        raise Refusal(culprit, problem, "make that a decision or a chance")
    if node.probability is not None and (not node.under or by_name[node.under].kind != CHANCE):
        problem = "has a probability, and no chance decides there"
        raise Refusal(culprit, problem, "leave it out, or make the node above a chance")
    above, steps = node, 0
    while above.under in names:
        above, steps = by_name[above.under], steps + 1
        if steps > len(names):
            raise Refusal(culprit, "it hangs under itself", "hang it under another node")
    if steps > MOST_LEVELS:
        raise Refusal(culprit, f"{steps} branches lead to it", f"keep {MOST_LEVELS} at most")
