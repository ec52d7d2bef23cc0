"""When will it be done, and how much will be done by then: forecasts from what a team finished.

>>> from itpm_lessons.engines.forecast import how_many, sprints_needed, when_done
>>> when_done(40, [3, 5, 4, 6, 2]).periods(0.85)  # items; items finished in each past week
12
>>> how_many([3, 5, 4, 6, 2], 10).items(0.85)
35
>>> sprints_needed(148, [18, 22, 20, 25, 21], 0.85)
8

What is assumed, and has to be judged by whoever uses it:

- Each period to come is like one of the past, drawn at random, with replacement: any of them may
  come again, and none depends on the one before.
- The future is like the past (stationary): the same team, the same kind of work, the same rules
  for what counts as done. A sample from before a change forecasts the time before it.
- All items are alike (throughput), or points mean the same throughout (velocity). Points of two
  teams cannot be added.

An answer "at 85 %" is the first number of periods by which at least 85 of 100 such futures are
done: a percentile by nearest rank, no interpolation. Where scope and growth are fixed numbers the
chances are computed exactly (`convolution`), else by many random futures (`simulation`): the same
seed gives the same numbers on every machine.

`velocity` is the short form for Sprints; `back_test` asks how often such answers held in a past
that is known; `throughput` and `cycle_time` count from dates.

What this package does not do: seasons, trends, learning curves, holidays, dependence between
periods, several teams on one backlog, and any advice on which confidence is enough.

Sources: T. Magennis, "Forecasting and Simulating Software Development Projects" (2011), for
forecasts from throughput with growth and risks; D. S. Vacanti, "Actionable Agile Metrics for
Predictability" (2015), for Monte Carlo from observed throughput.
"""

from .back_test import BackTest, HitRate, back_test_how_many, back_test_when
from .convolution import sum_of_draws
from .cycle_time import cycle_days
from .distribution import Distribution
from .quantity import Between, Risk
from .simulation import HowMany, WhenDone, how_many, when_done
from .throughput import Weekly, last_day, weekly, whole_periods
from .velocity import SprintRange, mean_velocity, sprint_range, sprints_needed

__all__ = [
    "BackTest",
    "Between",
    "Distribution",
    "HitRate",
    "HowMany",
    "Risk",
    "SprintRange",
    "Weekly",
    "WhenDone",
    "back_test_how_many",
    "back_test_when",
    "cycle_days",
    "how_many",
    "last_day",
    "mean_velocity",
    "sprint_range",
    "sprints_needed",
    "sum_of_draws",
    "weekly",
    "when_done",
    "whole_periods",
]
