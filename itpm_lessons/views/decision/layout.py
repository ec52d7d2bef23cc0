"""Where the nodes of a decision tree stand: levels from left to right, ends below each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from itpm_lessons.engines.decision_tree import Tree

ROW = 56  # pixels from one end to the next
LEFT, RIGHT, TOP = 46, 104, 6  # room for the first value, for the ends' totals, above
NARROWEST, WIDEST = 172, 330  # pixels of one level


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


def laid_out(tree: Tree, width: float) -> Layout:
    """Place the nodes of a tree in `width` pixels, or in more where that is too narrow.

    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> layout = laid_out(CLOCKIN, 640)
    >>> layout.at("who")[0], layout.at("rework")[1] < layout.at("smooth")[1]
    (46, True)
    """
    depth = max(tree.level(node.name) for node in tree) or 1
    column = min(WIDEST, max(NARROWEST, (width - LEFT - RIGHT) / depth))
    rows: dict[str, float] = {}
    ends = _place(tree, tree.root.name, rows, 0)
    places = {
        name: (LEFT + column * tree.level(name), TOP + ROW * (row + 0.5))
        for name, row in rows.items()
    }
    return Layout(places, column, LEFT + RIGHT + column * depth, 2 * TOP + ROW * ends)


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
