"""Formulas of three-point estimates, on the plan of ClockIn; their lesson is still to come."""

from collections.abc import Iterator
from math import sqrt

from itpm_lessons.content.cases import clockin
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.formula_sheet import Formula

TOPIC = "Estimates"
LOW, LIKELY, HIGH = (
    ("O", "days if all goes well"),
    ("M", "most likely days"),
    ("P", "days if much goes wrong"),
)


def mean(name: str) -> float:
    """Return the weighted mean of an activity's three estimates.

    >>> round(mean("D"), 2)
    10.67
    """
    known = clockin.estimates[name]
    return (known.optimistic + 4 * known.likely + known.pessimistic) / 6


def spread(name: str) -> float:
    """Return the standard deviation that goes with it.

    >>> round(spread("D"), 2)
    1.33
    """
    known = clockin.estimates[name]
    return (known.pessimistic - known.optimistic) / 6


def formulas() -> Iterator[Formula]:
    """Give the formulas of this topic."""
    yield from (_pert(), _sigma(), _path(), _both())


def _pert() -> Formula:
    low, likely, high = _three("D")
    return Formula(
        "pert",
        "Three-point mean (PERT)",
        TOPIC,
        "mean = (O + 4 × M + P) ÷ 6",
        "A weighted mean of three guesses, in which the likely one counts four times.",
        (LOW, LIKELY, HIGH),
        f"iOS screens (D): ({low:g} + 4 × {likely:g} + {high:g}) ÷ 6 = {mean('D'):.2f} days.",
        mean("D"),
        "(O + M + P) ÷ 3",
        "That is another model, the triangular one; six parts need six as divisor.",
    )


def _sigma() -> Formula:
    low, _, high = _three("D")
    return Formula(
        "sigma",
        "Standard deviation of an estimate",
        TOPIC,
        "σ = (P − O) ÷ 6",
        "A rule of thumb for how far the real time usually lies from the mean.",
        (("σ", "standard deviation, in days"), HIGH, LOW),
        f"iOS screens (D): ({high:g} − {low:g}) ÷ 6 = {spread('D'):.2f} days.",
        spread("D"),
        "(P − O) ÷ 2",
        "Half the range is about three such deviations, not one.",
    )


def _path() -> Formula:
    path = schedule(clockin.project).critical
    total = sqrt(sum(spread(name) ** 2 for name in path))
    days = sum(map(mean, path))
    return Formula(
        "path-sigma",
        "Spread of a path",
        TOPIC,
        "σ of a path = √(σ₁² + σ₂² + …)",
        "Squares are added, then the root is taken, if the activities do not depend on each other.",
        (("σ₁, σ₂ …", "standard deviations of the activities, in days"),),
        f"Critical path of ClockIn: mean {days:.2f} days, σ = {total:.2f} days.",
        total,
        "σ₁ + σ₂ + …",
        f"Adding gives {sum(map(spread, path)):.2f} days: it supposes that all goes wrong at once.",
    )


def _both() -> Formula:
    one = 0.5
    return Formula(
        "both-paths",
        "Two paths that meet",
        TOPIC,
        "chance of both = chance of the first × chance of the second",
        "Where paths meet, all of them must be in time; the chances are multiplied.",
        (("chance", "between 0 and 1, of being in time; neither path depends on the other"),),
        f"Two paths, each in time with {one:.0%}: {one:g} × {one:g} = {one * one:.1%}.",
        one * one,
        "the chance of one path",
        "It forgets that the other one can be late while this one is not.",
        "planning/critical_path",
    )


def _three(name: str) -> tuple[float, float, float]:
    known = clockin.estimates[name]
    return known.optimistic, known.likely, known.pessimistic
