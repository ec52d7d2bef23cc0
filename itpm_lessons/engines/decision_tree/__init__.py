"""Decision trees: choices and chances in their order, rolled back by expected value.

>>> from itpm_lessons.engines.decision_tree import Node, Tree, break_evens, roll_back
>>> tree = Tree.of(
...     Node("server", "decision", "Repair or rent?"),
...     Node("repair", "chance", under="server", money=300),
...     Node("breaks", under="repair", money=900, probability=0.35),
...     Node("holds", under="repair", probability=0.65),
...     Node("rent", under="server", money=650))
>>> done = roll_back(tree)
>>> done.chosen["server"], done.value, done.options[1].total
('repair', 615, 650)
>>> nearest = break_evens(tree)[0]
>>> nearest.node, nearest.what, round(nearest.at, 3), nearest.then
('breaks', 'probability', 0.389, 'rent')

Conventions: money stands on the branches and is a cost, less being better, unless the tree's
`goal` is ``"gain"``. Probabilities stand on the branches below a chance and add up to 1. Sums are
exact, so that 0.45 x 50,000 is 22,500. Of equals the first is chosen, and `is_tied` says so.

An expected value is what the choice comes to on average if one could make it many times. Made
once, it comes to one of its ends: `Option.outcomes` lists them. Where an end would ruin the
project, the average is no guide.

What this package does not do: utilities and attitudes to risk, money at different times,
probabilities that depend on each other, and chances without end.

Source: H. Raiffa, "Decision Analysis" (1968), for rolling back and the value of information.
"""

from .information import forecast_worth, perfect_information
from .node import CHANCE, DECISION, END, KINDS, Node
from .roll_back import Option, RolledBack, money_to, onward_values, roll_back
from .sensitivity import BreakEven, break_evens
from .tree import COST, GAIN, MOST_LEVELS, MOST_NODES, Doubt, Tree

__all__ = [
    "CHANCE",
    "COST",
    "DECISION",
    "END",
    "GAIN",
    "KINDS",
    "MOST_LEVELS",
    "MOST_NODES",
    "BreakEven",
    "Doubt",
    "Node",
    "Option",
    "RolledBack",
    "Tree",
    "break_evens",
    "forecast_worth",
    "money_to",
    "onward_values",
    "perfect_information",
    "roll_back",
]
