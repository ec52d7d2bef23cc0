"""A decision tree as CSV: ``node,under,kind,label,money,probability,goal``, one node a row.

`under` names the node that a row hangs under, and is empty for the first one. Without a kind, what
has probabilities below it is a chance, what has other nodes below it a decision, and the rest are
ends. `goal` stands in any one row: ``cost``, which is also taken where it is missing, or ``gain``.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from ..engines.decision_tree import CHANCE, COST, DECISION, END, GAIN, MOST_NODES, Node, Tree
from ..engines.refusal import Refusal
from .csv_text import written
from .intake import read_bytes, shown, write_bytes
from .shares import share_in
from .table_csv import Column, TableRow, number_cell, read_table

_COLUMNS = (
    Column("node", ("node", "name", "id", "branch")),
    Column("under", ("under", "parent", "after", "from", "comes after")),
    Column("kind", ("kind", "type", "node type"), needed=False),
    Column("label", ("label", "title", "what", "description", "text"), needed=False),
    Column("money", ("money", "amount", "cost or gain", "cost", "costs"), needed=False),
    Column("probability", ("probability", "chance", "p", "likelihood"), needed=False),
    Column("goal", ("goal", "money is", "amounts are"), needed=False),
)
_KINDS = {
    **dict.fromkeys(("decision", "choice", "square"), DECISION),
    **dict.fromkeys(("chance", "event", "circle", "uncertainty"), CHANCE),
    **dict.fromkeys(("end", "outcome", "result", "leaf", "triangle"), END),
}
_GOALS = {
    **dict.fromkeys(("cost", "costs"), COST),
    **dict.fromkeys(("gain", "gains", "benefit", "profit"), GAIN),
}


def read_decision(path: str | os.PathLike[str]) -> Tree:
    """Read a tree; refuse, with row and remedy, what cannot be understood.

    A tree whose probabilities do not add up is read: the widget shows where.
    """
    file = Path(path)
    rows = read_table(read_bytes(file), file.name, _COLUMNS)
    if len(rows) > MOST_NODES:
        problem = f"has {len(rows):,} nodes, more than one picture can show"
        raise Refusal(f"file {shown(file.name)}", problem, f"keep {MOST_NODES}")
    names = _names(rows)
    kinds = _kinds(rows, names)
    nodes = tuple(_node(row, names, kinds) for row in rows)
    return Tree(nodes, _goal(rows), file.stem)


def _names(rows: Sequence[TableRow]) -> dict[str, str]:
    """Names as the file writes them, by how they compare; refuse one that is missing or twice."""
    first: dict[str, int] = {}
    found: dict[str, str] = {}
    for row in rows:
        name = row["node"]
        if not name:
            raise row.refusal("node", "is empty", "give the node a name")
        if name.casefold() in first:
            problem = f"{shown(name)} stands in row {first[name.casefold()]} too"
            raise row.refusal("node", problem, "rename one, and keep its words as a label")
        first[name.casefold()], found[name.casefold()] = row.number, name
    for row in rows:
        if row["under"] and row["under"].casefold() not in found:
            problem = f"{shown(row['under'])} is no node of this file"
            raise row.refusal("under", problem, "use a name of the column node, or leave it empty")
    return found


def _kinds(rows: Sequence[TableRow], names: dict[str, str]) -> dict[str, str]:
    found = {}
    for row in rows:
        said = row["kind"].casefold()
        if said and said not in _KINDS:
            remedy = "write decision, chance or end"
            raise row.refusal("kind", f"is {shown(row['kind'])}", remedy)
        below = [each for each in rows if each["under"].casefold() == row["node"].casefold()]
        likely = any(each["probability"] for each in below)
        found[row["node"]] = _KINDS.get(said) or (CHANCE if likely else DECISION if below else END)
    return found


def _node(row: TableRow, names: dict[str, str], kinds: dict[str, str]) -> Node:
    under = names.get(row["under"].casefold(), "")
    probability = share_in(row, "probability")
    if probability is not None and kinds.get(under) != CHANCE:
        problem = "stands at a branch that no chance decides"
        raise row.refusal("probability", problem, "leave it empty, or make the node above a chance")
    kind, money = kinds[row["node"]], row.number_in("money", "5000") or 0
    try:
        return Node(row["node"], kind, row["label"], under, money, probability)
    except Refusal as refusal:
        culprit = f"row {row.number}, {refusal.culprit}"
        raise Refusal(culprit, refusal.problem, refusal.remedy) from None


def _goal(rows: Sequence[TableRow]) -> str:
    row = next((row for row in rows if row["goal"]), None)
    if row is None:
        return COST
    if row["goal"].casefold() not in _GOALS:
        raise row.refusal("goal", f"is {shown(row['goal'])}", "write cost or gain")
    return _GOALS[row["goal"].casefold()]


def write_decision(tree: Tree, path: str | os.PathLike[str]) -> None:
    """Write a tree so that `read_decision` reads it back; an existing file is replaced."""
    rows = [tuple(column.name for column in _COLUMNS)]
    for place, node in enumerate(tree):
        probability = number_cell(node.probability)
        label = "" if node.label == node.name else node.label
        goal = "" if place else tree.goal
        row = (node.name, node.under, node.kind, label, number_cell(node.money), probability, goal)
        rows.append(row)
    write_bytes(path, written(rows).encode("utf-8-sig"))
