"""ClockIn's second payroll link, in dollars: what the tree builder shows without a file.

The content's cases hold the same numbers for the lesson.
"""

from .node import CHANCE, DECISION, END, Node
from .tree import Tree

CLOCKIN = Tree.of(
    Node("who", DECISION, "Who builds the link?"),
    Node("in house", CHANCE, "Build in house", "who", 48_000),
    Node("rework", END, "long rework", "in house", 50_000, 0.45),
    Node("smooth", END, "as planned", "in house", 0, 0.55),
    Node("outsource", CHANCE, "Outsource", "who", 55_000),
    Node("extra work", END, "extra work", "outsource", 24_000, 0.3),
    Node("as agreed", END, "as agreed", "outsource", 0, 0.7),
    name="ClockIn: who builds the link?",
)
