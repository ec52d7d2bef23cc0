"""Scales and matrices that people change: a label, a bound, a level more or fewer.

>>> from itpm_lessons.engines.risk import COST
>>> bounded(COST, 0, 3_000).bounds(1)
(3000, 5000)
>>> len(longer(COST)), longer(COST).bounds(4), shorter(COST).bounds(3)
(6, (20000, 40000), (10000, inf))
"""

from dataclasses import replace
from math import inf

from ..percentile import exact_fraction
from ..refusal import Refusal
from .figures import plain
from .matrix import Matrix
from .scale import Level, Scale


def labelled(scale: Scale, level: int, label: str) -> Scale:
    """Give a level another word."""
    return _changed(scale, level, label=label)


def bounded(scale: Scale, level: int, top: float) -> Scale:
    """Let a level end elsewhere; the last one keeps its end."""
    if level == len(scale) - 1:
        problem = "its last level has no bound that could be moved"
        raise Refusal(f"scale {scale.name!r}", problem, "move the bound of the level before it")
    return _changed(scale, level, top=top)


def _changed(scale: Scale, level: int, **what: object) -> Scale:
    scale.bounds(level)  # refuses an unknown level
    levels = list(scale.levels)
    levels[level] = replace(levels[level], **what)  # type: ignore[arg-type]
    return replace(scale, levels=tuple(levels))


def longer(scale: Scale) -> Scale:
    """Part the last level in two: a closed one in the middle, an open one at twice its start."""
    low, high = scale.bounds(len(scale) - 1)
    start = exact_fraction(low)
    top = plain(2 * start) if high == inf else plain((start + exact_fraction(high)) / 2)
    *below, last = scale.levels
    label = _free_label(scale)
    return replace(scale, levels=(*below, Level(last.label, top), Level(label, high)))


def _free_label(scale: Scale) -> str:
    numbers = range(len(scale) + 1, 100)
    return next(f"level {n}" for n in numbers if f"level {n}" not in scale.labels)


def shorter(scale: Scale) -> Scale:
    """Make one level of the last two."""
    *below, before, last = scale.levels
    return replace(scale, levels=(*below, Level(before.label, last.top)))


def rescaled(
    matrix: Matrix, *, probability: Scale | None = None, impact: Scale | None = None
) -> Matrix:
    """Put another scale into a matrix; colours keep their scores as far as there are such."""
    rows, columns = probability or matrix.probability, impact or matrix.impact
    best = len(rows) * len(columns)
    high = min(matrix.high, best)
    return Matrix(rows, columns, min(matrix.medium, high - 1), high)
