"""Floor 2, what is asked of a learner, how it is judged, and what is remembered."""

from .exercise import Exercise, Mistake
from .kinds import Choice, ChoiceSet, Malformed, NameSet, NotAttempted, Number, Ordering
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
    "Mistake",
    "NameSet",
    "NotAttempted",
    "Number",
    "Ordering",
    "Progress",
    "Standing",
    "Status",
    "Task",
    "Verdict",
    "correct",
    "incorrect",
    "not_attempted",
]
