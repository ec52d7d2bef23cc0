"""A decision tree as a picture: squares for choices, circles for chances, triangles for ends."""

from fractions import Fraction

from itpm_lessons.engines.decision_tree import (
    CHANCE,
    DECISION,
    END,
    Node,
    RolledBack,
    Tree,
    money_to,
)

from ..lettering import fitted, least_width, money, pixels
from ..markup import Markup, classes, join, piece, tag
from .layout import KNEE, Layout, laid_out
from .words import condition, doubt_said, percent, spoken

SIZE = 9  # half of what a node measures
KEYS = "ArrowLeft ArrowRight ArrowUp ArrowDown Delete"


def picture(
    tree: Tree,
    done: RolledBack | None,
    *,
    width: float = 640,
    selected: str | None = None,
    focus: str | None = None,
) -> Markup:
    """Draw a tree; ids of its nodes: ``node:NAME``.

    Parameters
    ----------
    tree, done
        The tree, and its values where it can be rolled back.
    width : float
        Pixels that are there; a deep tree takes more.
    selected : str, optional
        Name of the node that is picked.
    focus : str, optional
        Takes the focus to the selected node each time this is another text.

    Examples
    --------
    >>> from itpm_lessons.engines.decision_tree import roll_back
    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> drawn = picture(CLOCKIN, roll_back(CLOCKIN))
    >>> "$62,200" in drawn, drawn.count('data-id="node:')
    (True, 7)
    """
    layout = laid_out(tree, done, width)
    taken = done.taken if done else frozenset()
    at = selected if selected in tree else tree.root.name
    # what is chosen is drawn last, and so lies above what is not
    order = sorted(tree, key=lambda node: (node.name in taken, tree.level(node.name)))
    lines = [_branch(tree, node, layout, done) for node in order if node.under]
    nodes = (
        piece(tag("g", _node(tree, node, layout, done, node.name == at, focus))) for node in tree
    )
    return tag(
        "svg",
        tag("g", *lines, class_="itpm-branches"),
        *nodes,
        viewBox=f"0 0 {pixels(layout.width)} {pixels(layout.height)}",
        width=pixels(layout.width),
        height=pixels(layout.height),
        style=least_width(layout.width),
        role="group",
        aria_label=f"Decision tree: {tree.root.label}",
        class_="itpm-tree",
        data_id="tree",
    )


def _branch(tree: Tree, node: Node, layout: Layout, done: RolledBack | None) -> Markup:
    """Draw the line to a node; one that is not chosen is thin and crossed out."""
    (x, y), (to, level) = layout.at(node.under), layout.at(node.name)
    path = f"M{pixels(x)} {pixels(y)}L{pixels(x + KNEE)} {pixels(level)}H{pixels(to)}"
    taken = done is not None and node.name in done.taken
    refused = done is not None and done.chosen.get(node.under, node.name) != node.name
    middle = f"M{pixels(x + KNEE / 2 - 1)} {pixels((y + level) / 2)}"
    cross = tag("path", d=f"{middle}m-7 5l10 -10m4 0l-10 10", class_="itpm-refused")
    return tag(
        "g",
        tag("path", d=path, class_=classes("itpm-branch", taken and "itpm-taken")),
        cross if refused else None,
    )


def _node(
    tree: Tree,
    node: Node,
    layout: Layout,
    done: RolledBack | None,
    selected: bool,
    focus: str | None,
) -> Markup:
    x, y = layout.at(node.name)
    doubt = doubt_said(tree, node.name)
    return tag(
        "g",
        tag("title", spoken(tree, node.name, done)),
        _ground(node, layout),
        _lettering(tree, node, layout) if node.under else None,
        _shape(node, x, y),
        _value(tree, node, x, y, done),
        _doubt(doubt, node, x, y) if doubt else None,
        data_id=f"node:{node.name}",
        data_keys=KEYS,
        data_focus=focus if selected else None,
        tabindex=0 if selected else -1,
        role="button",
        aria_pressed=str(selected).lower(),
        aria_label=spoken(tree, node.name, done),
        class_=classes(
            "itpm-tree-node",
            selected and "itpm-selected",
            doubt and "itpm-doubt",
            done and node.name in done.taken and "itpm-taken",
        ),
    )


def _ground(node: Node, layout: Layout) -> Markup:
    """Draw what can be pressed: the node with the level part of its branch."""
    x, y = layout.at(node.name)
    start = x - layout.column + KNEE if node.under else x - 50
    end = min(x + 96, layout.width) if node.kind == END else x + 15
    return tag(
        "rect",
        x=pixels(start),
        y=pixels(y - 25),
        width=pixels(end - start),
        height=47,
        rx=6,
        class_="itpm-ground",
    )


def _lettering(tree: Tree, node: Node, layout: Layout) -> Markup:
    """Write above the branch what it is, below it how likely and at what price."""
    x, y = layout.at(node.name)
    start = x - layout.column + KNEE + 4
    place, below = pixels(start), condition(tree, node)
    return join(
        tag("text", fitted(node.label, x - 12 - start, 12), x=place, y=pixels(y - 6)),
        below and tag("text", below, x=place, y=pixels(y + 15), class_="itpm-beneath"),
    )


def _shape(node: Node, x: float, y: float) -> Markup:
    if node.kind == DECISION:
        return tag(
            "rect",
            x=pixels(x - SIZE),
            y=pixels(y - SIZE),
            width=2 * SIZE,
            height=2 * SIZE,
            class_="itpm-node-shape",
        )
    if node.kind == CHANCE:
        return tag("circle", cx=pixels(x), cy=pixels(y), r=SIZE + 0.5, class_="itpm-node-shape")
    corners = f"M{pixels(x - 6)} {pixels(y)}l12 -7v14z"
    return tag("path", d=corners, class_="itpm-node-shape")


def _value(tree: Tree, node: Node, x: float, y: float, done: RolledBack | None) -> Markup | None:
    """Write what a node comes to: before it, or behind an end."""
    if node.kind in (DECISION, CHANCE):
        if done is None:
            return None
        said = money(done.totals[node.name])
        at = (x - 13, y + 15) if node.under else (x + 7, y - 15)
        return tag("text", said, x=pixels(at[0]), y=pixels(at[1]), class_="itpm-worth itpm-end")
    total = tag(
        "text",
        money(float(money_to(tree, node.name))),
        x=pixels(x + 11),
        y=pixels(y + 4),
        class_="itpm-worth",
    )
    if done is None or node.name not in done.taken:
        return total
    said = f"in {percent(float(_chance(tree, node)))}"
    often = tag("text", said, x=pixels(x + 11), y=pixels(y + 18), class_="itpm-beneath")
    return join(total, often if not said.startswith("in 100") else None)


def _chance(tree: Tree, node: Node) -> Fraction:
    """How likely an end is where one chooses the best."""
    share = Fraction(1)
    for each in tree.path(node.name):
        if each.probability is not None:
            share *= Fraction(str(each.probability))
    return share


def _doubt(said: str, node: Node, x: float, y: float) -> Markup:
    """Say in place what is the matter with a node."""
    place = (x - 13, y + 15) if node.under else (x - 48, y - 15)
    look = classes("itpm-doubt-said", node.under and "itpm-end")
    return tag("text", said, x=pixels(place[0]), y=pixels(place[1]), class_=look)
