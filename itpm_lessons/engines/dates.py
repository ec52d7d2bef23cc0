"""Early dates, late dates and floats of a compiled network, by position.

Late dates are counted back from the finish of the project: nothing ends after it, and what
nothing waits for may end with it. Numbers stay what they were: whole days give whole days.
With fractions of days as floats, sums carry rounding errors near the sixteenth digit; an
activity whose float is only such an error gets its early dates as late dates, and float 0.
"""

from dataclasses import dataclass
from numbers import Rational
from operator import add, sub

from . import fast_network
from .compiled_network import CompiledNetwork, backward_pass, forward_pass, free_floats, link_gaps


@dataclass(frozen=True, eq=False)
class Dates:
    """What the two passes find, by position; `gaps`, the spare time of links, by link.

    `finish` is when the last activity ends; a time within `tolerance` of 0 counts as 0.
    """

    early_start: list[float]
    early_finish: list[float]
    late_start: list[float]
    late_finish: list[float]
    free_float: list[float]
    gaps: list[float]
    finish: float
    tolerance: float

    def total_float(self, float_type: str = "start") -> list[float]:
        """How long each may slip without moving `finish`: by its start, its finish, or both."""
        by_start = list(map(sub, self.late_start, self.early_start))
        if float_type == "start":
            return by_start
        by_finish = list(map(sub, self.late_finish, self.early_finish))
        return by_finish if float_type == "finish" else list(map(min, by_start, by_finish))


def find_dates(network: CompiledNetwork, start_clamp: bool = True) -> Dates:
    """Sweep `network` forward and backward; compiled code does it where that is worth it."""
    kinds = {type(value) for column in (network.durations, network.offsets) for value in column}
    exact = all(issubclass(kind, Rational) for kind in kinds)
    forward, backward = fast_network.sweeps(network, kinds) or (forward_pass, backward_pass)
    early = forward(network, start_clamp)
    early_finish = list(map(add, early, network.durations))
    finish = max(early_finish, default=0)
    late = backward(network, finish)
    tolerance = 0 if exact else 1e-9 * max(1, abs(finish))
    if not exact:
        late = _without_rounding_errors(late, early, tolerance)
    late_finish = list(map(add, late, network.durations))
    gaps = link_gaps(network, early)
    free = free_floats(network, early, gaps, finish)
    return Dates(early, early_finish, late, late_finish, free, gaps, finish, tolerance)


def _without_rounding_errors(
    values: list[float], exact: list[float], tolerance: float
) -> list[float]:
    return [
        near if abs(value - near) <= tolerance else value
        for value, near in zip(values, exact, strict=True)
    ]
