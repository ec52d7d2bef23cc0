"""Build a decision tree: add choices, chances and ends, and watch it roll back."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.decision_tree import (
    CHANCE,
    DECISION,
    END,
    Node,
    RolledBack,
    Tree,
    roll_back,
)
from itpm_lessons.engines.decision_tree.examples import CLOCKIN
from itpm_lessons.engines.percentile import exact_fraction
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money, read_share
from itpm_lessons.views.decision import DecisionState, decision_page
from itpm_lessons.views.markup import Markup

from .value_stage import ValueStage

NARROWEST, WIDEST = 300, 1100  # pixels of the picture
UNKNOWN = 640  # until the page has said how much room there is
LONGEST_LABEL = 120
# What hangs below a node that is made a choice or a chance, so that a tree is never half there.
_FIRST = {
    DECISION: (("first option", None), ("second option", None)),
    CHANCE: (("it happens", 0.5), ("it does not", 0.5)),
    END: (),
}


class DecisionTreeWidget(ValueStage):
    """A decision tree to build and to roll back, with what would flip its choice.

    Parameters
    ----------
    tree : Tree or path, optional
        What is decided, or a CSV file with the columns node, under, kind, label, money,
        probability and goal; ClockIn's "who builds the link?" where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    selected : str or None
        Name of the node that is picked.
    accuracy : float
        How often the forecast is right whose worth is shown, from 0.5 to 1.
    rolled_back : RolledBack or None
        Values and choices; None while the tree is unfinished.
    table : pandas.DataFrame
        The nodes with what they come to.

    Examples
    --------
    >>> widget = DecisionTreeWidget()
    >>> widget.rolled_back.value
    62200
    >>> widget.on_pick("node:rework")
    >>> widget.on_enter("probability", "20 %")
    >>> widget.rolled_back is None  # with smooth at 0.55 it is 0.75 together
    True
    >>> widget.on_pick("fix:in house")
    >>> widget.tree["rework"].probability + widget.tree["smooth"].probability
    1.0
    """

    HELD = "tree"
    tree = traitlets.Instance(Tree)
    selected = traitlets.Unicode(None, allow_none=True)
    accuracy = traitlets.Float(0.8, min=0.5, max=1)

    def __init__(self, tree: Any = None, **state: Any):
        self._focus, self._typing = 0, False  # a new number moves the focus, to the name if typing
        super().__init__(tree, **state)

    def pattern(self) -> Tree:
        """Return ClockIn's decision."""
        return CLOCKIN

    def read(self, file: Path) -> Tree:
        """Read a tree from CSV."""
        from itpm_lessons.exchange.decision_csv import read_decision

        return read_decision(file)

    def write(self, value: Tree, file: Path) -> None:
        """Write a tree as CSV."""
        from itpm_lessons.exchange.decision_csv import write_decision

        write_decision(value, file)

    @property
    def rolled_back(self) -> RolledBack | None:
        """Values and choices of the present tree; None while it is unfinished."""
        return None if self.tree.doubts else roll_back(self.tree)

    @property
    def table(self) -> Any:
        """The nodes as a pandas table; without totals while the tree is unfinished."""
        import pandas

        done = self.rolled_back
        rows = [
            {
                "node": node.name,
                "under": node.under,
                "kind": node.kind,
                "label": node.label,
                "money": node.money,
                "probability": node.probability,
                "total": done.totals[node.name] if done else None,
                "taken": node.name in done.taken if done else None,
            }
            for node in self.tree
        ]
        return pandas.DataFrame(rows).set_index("node")

    @traitlets.observe("selected", "accuracy")
    def _on_choice(self, _: Any) -> None:
        self.redraw()

    @property
    def _picked(self) -> Node:
        return self.tree.get(self.selected)

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, or pick a node."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "node":
                self.selected = self.tree[what].name
            case "add":
                self._add(what)
            case "kind":
                self._become(what)
            case "delete":
                self._delete()
            case "fix":
                self._add_up(what)

    def on_enter(self, id: str, value: str) -> None:
        """Take what was typed about the picked node, or what amounts mean."""
        node = self._picked
        match id:
            case "label":
                self._put(replace(node, label=_label(value)))
            case "money":
                self._put(replace(node, money=read_money(value)))
            case "probability" if self.tree.below_chance(node.name):
                self._put(replace(node, probability=read_share(value)))
            case "goal":
                self.tree = replace(self.tree, goal=value)
            case "accuracy":
                self.on_drag(id, float(value), True)
        self.redraw()

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Let a forecast be right more or less often."""
        if id == "accuracy":
            self.accuracy = min(1.0, max(0.5, round(value) / 100))

    def on_key(self, id: str, key: str) -> None:
        """Walk through the tree, delete a node; undo and redo."""
        kind, _, name = id.partition(":")
        if kind != "node" or name not in self.tree:
            super().on_key(id, key)
            return
        self.selected = name
        if key == "Delete":
            self._delete()
        else:
            self._walk(key)
        self._lead()
        self.redraw()

    def _lead(self, typing: bool = False) -> None:
        """Let the focus go to the picked node, or to the field of its name."""
        self._focus, self._typing = self._focus + 1, typing

    def _walk(self, key: str) -> None:
        """Pick the node above, the first below, or the one beside on the same level."""
        node = self._picked
        below = self.tree.children(node.name)
        if key == "ArrowLeft" and node.under:
            self.selected = node.under
        elif key == "ArrowRight" and below:
            self.selected = below[0].name
        elif key in ("ArrowUp", "ArrowDown"):
            level = self.tree.level(node.name)
            beside = [
                n for n in _down(self.tree, self.tree.root) if self.tree.level(n.name) == level
            ]
            here = beside.index(node) + (1 if key == "ArrowDown" else -1)
            self.selected = beside[min(len(beside) - 1, max(0, here))].name

    # ---- changes

    def _put(self, node: Node) -> None:
        self.tree = self.tree.with_node(node)

    def _add(self, kind: str) -> None:
        """Hang a branch below the picked node; below a chance it gets what is left to 1."""
        above = self._picked
        if above.kind == END:
            raise Refusal(f"{above.label!r}", "is an end", "make it a choice or a chance first")
        chance = above.kind == CHANCE
        shares = (exact_fraction(c.probability or 0) for c in self.tree.children(above.name))
        left = float(max(Fraction(0), 1 - sum(shares, Fraction(0)))) if chance else None
        label = "another outcome" if chance else "another option"
        name = self.tree.free_name()
        grown = self.tree.with_node(Node(name, kind, label, above.name, 0, left))
        self.tree = _with_first(grown, name)
        self.selected = name
        self._lead(typing=True)
        self.redraw()

    def _become(self, kind: str) -> None:
        """Make the picked node a choice, a chance or an end."""
        node, below = self._picked, self.tree.children(self._picked.name)
        if kind == node.kind:
            return
        if kind == END and (below or not node.under):
            problem = "has branches" if below else "is the first node"
            raise Refusal(f"{node.label!r}", problem, "delete them first" if below else "keep it")
        even = float(Fraction(1, len(below))) if below and kind == CHANCE else None
        new = {child.name: replace(child, probability=even) for child in below}
        new[node.name] = replace(node, kind=kind)
        nodes = tuple(new.get(each.name, each) for each in self.tree)
        self.tree = _with_first(replace(self.tree, nodes=nodes), node.name)

    def _delete(self) -> None:
        node = self._picked
        self.tree = self.tree.without(node.name)
        self.selected = node.under
        self._lead()
        self.redraw()

    def _add_up(self, name: str) -> None:
        """Let probabilities add up to 1, in their proportions; evenly where there are none."""
        below = self.tree.children(name)
        total = sum((exact_fraction(c.probability or 0) for c in below), Fraction(0))
        if self.tree[name].kind != CHANCE or not below:
            return
        shares = {}
        for child in below[:-1]:
            part = (
                exact_fraction(child.probability or 0) / total if total else Fraction(1, len(below))
            )
            shares[child.name] = round(part, 4)
        shares[below[-1].name] = 1 - sum(shares.values(), Fraction(0))
        self.tree = self.tree.with_probabilities({n: float(share) for n, share in shares.items()})

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return decision_page(
            DecisionState(
                self.tree,
                selected=self._picked.name,
                accuracy=self.accuracy,
                width=min(WIDEST, max(NARROWEST, self.width("tree") or UNKNOWN)),
                focus=str(self._focus) if self._focus else None,
                typing=self._typing,
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )


def _down(tree: Tree, node: Node) -> Iterator[Node]:
    """List a node and all below it, from top to bottom as they are drawn."""
    yield node
    for child in tree.children(node.name):
        yield from _down(tree, child)


def _with_first(tree: Tree, name: str) -> Tree:
    """Give a new choice or chance its first two branches, if it has none."""
    if tree.children(name):
        return tree
    for label, share in _FIRST[tree[name].kind]:
        tree = tree.with_node(Node(tree.free_name(), END, label, name, 0, share))
    return tree


def _label(value: str) -> str:
    words = " ".join(value.split())
    if not words:
        raise Refusal("name", "it is empty", "type a few words")
    if len(words) > LONGEST_LABEL:
        raise Refusal("name", f"it has {len(words)} letters", f"keep {LONGEST_LABEL} at most")
    return words
