"""The page of the decision tree; what is drawn is said by one value, `DecisionState`."""

from dataclasses import dataclass

from itpm_lessons.engines.decision_tree import COST, RolledBack, Tree, roll_back

from ..frame import UNDO_KEYS, button, frame, group, scroller, side, unopened
from ..lettering import fitted, money
from ..markup import Markup, tag
from .panels import doubts_panel, flips_panel, goal_panel, knowing_panel, node_panel
from .picture import picture
from .words import meaning


@dataclass(frozen=True)
class DecisionState:
    """All that the page shows.

    Parameters
    ----------
    tree : Tree
        What is decided; may be unfinished.
    selected : str, optional
        Name of the node that is picked; the first where it is missing.
    accuracy : float
        How often a forecast is right, as a share.
    width : int
        Pixels of the picture.
    focus : str, optional
        Takes the focus to the picked node each time it is another one.
    typing : bool
        Whether it takes it to the field of the node's name instead.
    can_undo, can_redo, can_reset, can_save : bool
        Whether these buttons have something to do.
    problem : str
        Why there is no tree to show.
    """

    tree: Tree
    selected: str | None = None
    accuracy: float = 0.8
    width: int = 640
    focus: str | None = None
    typing: bool = False
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""


def decision_page(state: DecisionState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> "$62,200" in decision_page(DecisionState(CLOCKIN))
    True
    """
    tree = state.tree
    title = tree.name or tree.root.label
    if state.problem:
        return unopened(title, state.problem, data_id="decision")
    done = None if tree.doubts else roll_back(tree)
    picked = tree.get(state.selected)
    at_node, at_name = (None, state.focus) if state.typing else (state.focus, None)
    drawn = picture(tree, done, width=state.width, selected=picked.name, focus=at_node)
    return frame(
        title,
        _question(tree),
        tag("div", scroller(drawn, "Decision tree"), data_measure="tree", data_id="slot:tree"),
        tag("p", _shapes(tree), class_="itpm-small"),
        tag(
            "div",
            flips_panel(tree),
            knowing_panel(tree, state.accuracy),
            class_="itpm-answers",
            data_id="answers",
        ),
        figures=_figures(done),
        tools=[_changes(state)],
        side=side(
            doubts_panel(tree, tree.doubts),
            node_panel(tree, picked, at_name),
            goal_panel(tree),
        ),
        note=meaning(done, tree),
        data_id="decision",
        keys=UNDO_KEYS,
    )


def _question(tree: Tree) -> Markup | None:
    if not tree.name or tree.name == tree.root.label:
        return None
    return tag("p", tree.root.label, class_="itpm-tree-question")


def _shapes(tree: Tree) -> str:
    comes = "costs" if tree.goal == COST else "brings"
    return (
        "At a square you choose, at a circle it happens or not; a triangle is an end, with what "
        f"the whole way there {comes}. A thick line is the best choice, a crossed one is not taken."
    )


def _figures(done: RolledBack | None) -> list[tuple[str, str]]:
    if done is None:
        return [("–", "expected value")]
    what = "expected cost" if done.tree.goal == COST else "expected gain"
    figures = [(money(done.value), what)]
    if len(done.options) > 1:
        best, second = done.options[:2]
        figures.append((fitted(best.label, 230, 15), "best on average"))
        figures.append((money(abs(second.total - best.total)), "ahead of the next"))
    return figures


def _changes(state: DecisionState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")
