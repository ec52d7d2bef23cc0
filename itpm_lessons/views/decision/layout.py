"""Where the nodes of a decision tree stand: levels from left to right, ends below each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from itpm_lessons.engines.decision_tree import END, Node, RolledBack, Tree, money_to

from ..lettering import money, width_of
from .words import condition, doubt_said

ROW = 56  # pixels from one end to the next
LEFT, TOP = 54, 8  # room for the first value, and above
KNEE = 30  # pixels from a node to where its branches run level
NARROWEST, WIDEST = 120, 460  # pixels of one level
LONGEST = 150  # pixels of a label that are never cut off


@dataclass(frozen=True)
class Layout:
    """Pixels of all nodes, and of the whole picture."""

    places: Mapping[str, tuple[float, float]]
    column: float
    width: float
    height: float

    def at(self, name: str) -> tuple[float, float]:
        """Where a node stands."""
        return self.places[name]


def laid_out(tree: Tree, done: RolledBack | None, width: float) -> Layout:
    """Place the nodes of a tree in `width` pixels, or in more where its words need more.

    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> layout = laid_out(CLOCKIN, None, 640)
    >>> layout.at("who")[0], layout.at("rework")[1] < layout.at("smooth")[1]
    (54.0, True)
    """
    depth = max(tree.level(node.name) for node in tree) or 1
    totals = (money(float(money_to(tree, node.name))) for node in tree if node.kind == END)
    right = 18 + max((width_of(total, 12) for total in totals), default=0)
    needed = max((_needed(tree, node, done) for node in tree if node.under), default=0)
    column = max(NARROWEST, needed, min(WIDEST, (width - LEFT - right) / depth))
    rows: dict[str, float] = {}
    ends = _place(tree, tree.root.name, rows, 0)
    places = {
        name: (LEFT + column * tree.level(name), TOP + ROW * (row + 0.5))
        for name, row in rows.items()
    }
    return Layout(places, column, LEFT + right + column * depth, 2 * TOP + ROW * ends)


def _needed(tree: Tree, node: Node, done: RolledBack | None) -> float:
    """How many pixels the branch to a node needs for its words."""
    value = doubt_said(tree, node.name)
    if done is not None and node.kind != END:
        value = money(done.totals[node.name])
    below = width_of(condition(tree, node), 11) + width_of(value, 12) + (10 if value else 0)
    return KNEE + 16 + max(min(LONGEST, width_of(node.label, 12)), below)


def _place(tree: Tree, name: str, rows: dict[str, float], free: int) -> int:
    """Give rows to a node and all below it, from row `free` on; return the next free one."""
    children = tree.children(name)
    for child in children:
        free = _place(tree, child.name, rows, free)
    if not children:
        rows[name] = free
        return free + 1
    rows[name] = (rows[children[0].name] + rows[children[-1].name]) / 2
    return free
