"""Floor 2, what is asked of a learner, how it is judged, and what is remembered."""

from .exercise import Exercise, Mistake
from .kinds import (
    Choice,
    ChoiceSet,
    Malformed,
    Matching,
    NameSet,
    NotAttempted,
    Number,
    Ordering,
    Rule,
    Table,
    Text,
)
from .progress import Progress
from .standing import Attempt, Standing
from .task import Task
from .verdict import Status, Verdict, correct, incorrect, not_attempted

__all__ = [
    "Attempt",
    "Choice",
    "ChoiceSet",
    "Exercise",
    "Malformed",
    "Matching",
    "Mistake",
    "NameSet",
    "NotAttempted",
    "Number",
    "Ordering",
    "Progress",
    "Rule",
    "Standing",
    "Status",
    "Table",
    "Task",
    "Text",
    "Verdict",
    "correct",
    "incorrect",
    "not_attempted",
]
