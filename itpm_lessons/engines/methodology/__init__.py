"""Choosing how to run a project: approach, way of development, releases.

- `fit` weighs a `Profile` for predictive, hybrid and agile, with reasons; `what_would_change` and
  `fewest_steps` say how firm the answer is; `by_part` chooses for each part of a project.
- `development_of` tells sequential, iterative and incremental plans apart.
- `ReleasePlan` is value, cost and cash over time; `Composition` puts parts into releases, and
  `best_composition` finds the best ones; `sprints` and `gates` lay a hybrid's calendar.
- `examples` holds profiles and plans to start from.

A project's own numbers in three lines:

>>> mine = Profile.of("Intranet", requirements=4, delivery=5, customer=(4, 2), contract=2)
>>> fit(mine).best, fit(mine).standing
(('agile',), 'near tie')
"""

from .best_releases import best_composition
from .calendar import Gate, Sprint, gates, sprints
from .changes import Change, fewest_steps, what_would_change
from .composing import Composition
from .criteria import CRITERIA, RATINGS, Criterion, criterion
from .development import Development, Step, development_of
from .fit import APPROACHES, BOUNDARIES, CONTROL, Fit, Reason, best_at, fit, scores_at
from .parts import PartFit, PartsFit, by_part, side_of
from .pieces import Batch, BuiltPart, Part
from .profile import WEIGHTS, Profile, Rated
from .releases import Release, ReleasePlan, running_totals

__all__ = [
    "APPROACHES",
    "BOUNDARIES",
    "CONTROL",
    "CRITERIA",
    "RATINGS",
    "WEIGHTS",
    "Batch",
    "BuiltPart",
    "Change",
    "Composition",
    "Criterion",
    "Development",
    "Fit",
    "Gate",
    "Part",
    "PartFit",
    "PartsFit",
    "Profile",
    "Rated",
    "Reason",
    "Release",
    "ReleasePlan",
    "Sprint",
    "Step",
    "best_at",
    "best_composition",
    "by_part",
    "criterion",
    "development_of",
    "fewest_steps",
    "fit",
    "gates",
    "running_totals",
    "scores_at",
    "side_of",
    "sprints",
    "what_would_change",
]
