"""What stands beside a decision tree: the picked node, what flips it, what knowing is worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from itpm_lessons.engines.decision_tree import (
    CHANCE,
    COST,
    END,
    GAIN,
    KINDS,
    BreakEven,
    Doubt,
    Node,
    Tree,
    break_evens,
    forecast_worth,
    perfect_information,
)

from ..frame import button, group, panel, scroller
from ..lettering import amount, money
from ..markup import Markup, tag
from .words import KINDS as NAMES
from .words import flip, percent

FLIPS = 4  # how many are shown at once; the rest can be opened


@dataclass(frozen=True)
class Knowing:
    """What it is worth to know one chance in advance: for certain, and by a forecast."""

    label: str
    perfect: float
    forecast: float


@lru_cache(64)
def knowing(tree: Tree, right: float) -> tuple[Knowing, ...]:
    """List the chances below the first decision, and what knowing each in advance is worth."""
    chances = [node for node in tree if node.kind == CHANCE and node.under]
    return tuple(
        Knowing(
            node.label,
            perfect_information(tree, node.name),
            forecast_worth(tree, node.name, right),
        )
        for node in chances
    )


@lru_cache(64)
def flips(tree: Tree) -> tuple[BreakEven, ...]:
    """List what would flip the first choice; nothing while the tree has doubts."""
    return () if tree.doubts else break_evens(tree)


def node_panel(tree: Tree, node: Node, focus: str | None = None) -> Markup:
    """Show the picked node with its fields.

    Ids: ``label``, ``money``, ``probability``, ``kind:KIND``, ``add:KIND``, ``delete``.
    """
    money_said = "costs $" if tree.goal == COST else "brings $"
    fields = [_field("name" if node.under else "question", "label", node.label, focus, wide=True)]
    if node.under:
        fields.append(_field(money_said, "money", amount(node.money).replace("−", "-")))
    if tree.below_chance(node.name):
        share = "" if node.probability is None else amount_of(node.probability)
        fields.append(_field("probability", "probability", share))
    own = (flip(found, tree, named=False) for found in flips(tree) if found.node == node.name)
    return panel(
        "Picked",
        *fields,
        _kind_group(tree, node),
        _add_group(node),
        *(tag("p", said) for said in own),
        data_id="panel-node",
    )


def amount_of(share: float) -> str:
    """Write a probability for a field, exactly.

    >>> amount_of(0.45), amount_of(1)
    ('0.45', '1')
    """
    return f"{share:.10f}".rstrip("0").rstrip(".")


def _field(
    label: str, id: str, value: str, focus: str | None = None, *, wide: bool = False
) -> Markup:
    field = tag(
        "input",
        type="text",
        data_id=id,
        value=value,
        maxlength=120 if wide else 24,
        inputmode=None if wide else "decimal",
        autocomplete="off",
        data_focus=focus,
        class_="itpm-wide-entry" if wide else None,
    )
    return tag("label", tag("span", label), field, class_="itpm-entry", data_id=f"field:{id}")


def _kind_group(tree: Tree, node: Node) -> Markup:
    """Offer what the node can be; one with branches cannot be an end."""
    grown = bool(tree.children(node.name))
    buttons = (
        button(
            NAMES[kind],
            f"kind:{kind}",
            pressed=kind == node.kind,
            disabled=kind == END and (grown or not node.under),
        )
        for kind in KINDS
    )
    return tag(
        "div",
        tag("span", "is a"),
        group(*buttons, label="What it is"),
        class_="itpm-setting itpm-branching",
    )


def _add_group(node: Node) -> Markup:
    """Offer what can be added below, and to delete the node."""
    if node.kind == END:
        adding = tag("p", "To go on from here, make it a choice or a chance.")
    else:
        buttons = (button(f"+ {NAMES[kind]}", f"add:{kind}") for kind in KINDS)
        adding = tag(
            "div",
            tag("span", "add a branch"),
            group(*buttons, label="Add below it"),
            class_="itpm-setting itpm-branching",
        )
    below = "Delete it and all after it" if node.kind != END else "Delete it"
    removing = group(button(below, "delete", disabled=not node.under), label="Delete")
    return tag("div", adding, removing)


def doubts_panel(tree: Tree, doubts: Sequence[Doubt]) -> Markup | None:
    """List what is to be mended; ids ``fix:NAME``."""
    if not doubts:
        return None
    rows = (
        tag(
            "li",
            f"{doubt.text[0].upper()}{doubt.text[1:]}. ",
            button("Let them add up to 1", f"fix:{doubt.node}")
            if tree[doubt.node].kind == CHANCE and tree.children(doubt.node)
            else None,
        )
        for doubt in doubts
    )
    return panel("To mend", tag("ul", *rows, class_="itpm-mend"), data_id="panel-doubts")


def flips_panel(tree: Tree) -> Markup:
    """List what would flip the choice, the nearest first."""
    found = flips(tree)
    if not found:
        said = "No single number can do it." if not tree.doubts else "Mend the tree first."
        return panel("What would flip the choice", tag("p", said), data_id="panel-flips")
    rows = [tag("li", flip(each, tree)) for each in found]
    more = None
    if len(rows) > FLIPS:
        summary = tag("summary", f"{len(rows) - FLIPS} more, further away")
        more = tag(
            "details", summary, tag("ul", *rows[FLIPS:], class_="itpm-flips"), data_id="more-flips"
        )
    return panel(
        "What would flip the choice",
        tag("p", "One number moves, all others stay:"),
        tag("ul", *rows[:FLIPS], class_="itpm-flips"),
        more,
        data_id="panel-flips",
    )


def knowing_panel(tree: Tree, right: float) -> Markup | None:
    """Say what it is worth to know in advance; id ``accuracy`` of the slider."""
    if tree.doubts or tree.first_decision is None:
        return None
    rows = knowing(tree, right)
    if not rows:
        return None
    head = ("how this turns out", "for certain", f"right in {percent(right)}")
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", each, scope="col") for each in head))),
        tag("tbody", *map(_knowing_row, rows)),
        class_="itpm-compare itpm-knowing",
    )
    slider = tag(
        "input",
        type="range",
        min=50,
        max=100,
        step=5,
        value=round(100 * right),
        data_id="accuracy",
        aria_valuetext=f"right in {percent(right)} of cases",
    )
    return panel(
        "What knowing in advance is worth",
        scroller(table, "Worth of knowing"),
        tag("label", tag("span", "a forecast is right in …"), slider, class_="itpm-slide-field"),
        tag("p", "A study or pilot that costs more than this is not worth it by the average."),
        data_id="panel-knowing",
    )


def _knowing_row(row: Knowing) -> Markup:
    return tag(
        "tr",
        tag("th", row.label, scope="row"),
        tag("td", money(row.perfect)),
        tag("td", money(row.forecast)),
    )


def goal_panel(tree: Tree) -> Markup:
    """Offer what the amounts mean; id ``goal``."""
    names = {COST: "costs: less is better", GAIN: "gains: more is better"}
    options = (
        tag("option", said, value=goal, selected=goal == tree.goal) for goal, said in names.items()
    )
    return panel(
        "Amounts",
        tag(
            "label",
            tag("span", "are"),
            tag("select", *options, data_id="goal"),
            class_="itpm-entry",
        ),
        data_id="panel-goal",
    )
