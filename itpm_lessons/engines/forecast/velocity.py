"""Sprints from points and velocities: at the average, as a range, and at a stated confidence.

Velocity is the points of what a team finished in a Sprint. The Scrum Guide of 2020 does not know
the word; teams use it to forecast, and only their own: points of two teams cannot be compared.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from ..percentile import exact_fraction
from ..refusal import Refusal
from .quantity import Sample, read_number, read_quantity
from .simulation import when_done


class SprintRange(NamedTuple):
    """Sprints if each went as the best so far, as the average, as the worst.

    It is no statement on chances: that each Sprint repeats the best, or the worst, hardly happens.
    """

    best: int
    mean: int
    worst: int


def mean_velocity(velocities: Iterable[float]) -> float:
    """Return the average of the velocities, in points a Sprint.

    >>> mean_velocity([18, 22, 20, 25, 21])
    21.2
    """
    return _read(velocities).mean


def sprints_needed(
    points: float, velocities: Iterable[float], confidence: float | None = None
) -> int:
    """Return how many Sprints `points` take.

    Parameters
    ----------
    points : float
        What is left of the backlog.
    velocities : iterable of float
        Points finished in each past Sprint.
    confidence : float, optional
        A share, as 0.85. Without it, Sprints at the mean velocity, rounded up: that is about an
        even chance, no promise.

    Returns
    -------
    int
        With `confidence`, the smallest n for which n Sprints, each drawn from `velocities` at
        random with replacement, reach `points` with that chance or more; see `when_done`.

    Examples
    --------
    >>> sprints_needed(148, [18, 22, 20, 25, 21]), sprints_needed(148, [18, 22, 20, 25, 21], 0.85)
    (7, 8)
    """
    known = _read(velocities)
    if confidence is None:
        return _sprints(points, _exact_mean(known))
    return int(when_done(points, known).periods(confidence))


def sprint_range(points: float, velocities: Iterable[float]) -> SprintRange:
    """Return the Sprints at the best, the mean and the worst velocity; see `SprintRange`.

    >>> sprint_range(148, [18, 22, 20, 25, 21])
    SprintRange(best=6, mean=7, worst=9)
    """
    known = _read(velocities)
    if not known.low:
        raise Refusal(
            "velocities", "the worst Sprint finished nothing, so that no number is enough",
            "ask for `sprints_needed` at a confidence",
        )  # fmt: skip
    return SprintRange(
        _sprints(points, known.high), _sprints(points, _exact_mean(known)),
        _sprints(points, known.low),
    )  # fmt: skip


def _read(velocities: Iterable[float]) -> Sample:
    known = read_quantity("velocities", velocities)
    if not isinstance(known, Sample) or not known.high:
        raise Refusal(
            "velocities", "no Sprint finished anything", "give points a Sprint, as a list"
        )
    return known


def _exact_mean(known: Sample) -> Fraction:
    return sum(map(exact_fraction, known.values), Fraction()) / len(known.values)


def _sprints(points: float, velocity: float | Fraction) -> int:
    left = read_number("points", "it", points)
    return ceil(exact_fraction(left) / exact_fraction(velocity))
