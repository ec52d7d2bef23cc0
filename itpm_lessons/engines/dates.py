"""Early dates, late dates and floats of a compiled network, by position.

Late dates are counted back from the finish of the project: nothing ends after it, and what
nothing waits for may end with it. Numbers stay what they were: whole days give whole days.
With fractions of days as floats, sums carry rounding errors near the sixteenth digit; an
activity whose float is only such an error gets its early dates as late dates, and float 0.
"""

from dataclasses import dataclass
from functools import cached_property
from numbers import Rational
from operator import add, sub

from . import fast_network
from .compiled_network import CompiledNetwork, backward_pass, forward_pass, free_floats, link_gaps


@dataclass(frozen=True, eq=False)
class Dates:
    """What the two passes find, by position.

    `finish` is when the last activity ends; a time within `tolerance` of 0 counts as 0.
    """

    network: CompiledNetwork
    early_start: list[float]
    early_finish: list[float]
    late_start: list[float]
    late_finish: list[float]
    finish: float
    tolerance: float

    @cached_property
    def gaps(self) -> list[float]:
        """Spare time of each link; 0 where it holds the start of its successor."""
        gaps = link_gaps(self.network, self.early_start)
        return _near(gaps, [0] * len(gaps), self.tolerance) if self.tolerance else gaps

    @cached_property
    def free_float(self) -> list[float]:
        """How long each may slip without moving any other.

        With SS and FF links it may exceed the total float, at which MS Project caps it.
        """
        return free_floats(self.network, self.early_finish, self.gaps, self.finish)

    def total_float(self, float_type: str = "start") -> list[float]:
        """How long each may slip without moving `finish`: by its start, its finish, or both."""
        by_start = list(map(sub, self.late_start, self.early_start))
        if float_type == "start":
            return by_start
        by_finish = list(map(sub, self.late_finish, self.early_finish))
        return by_finish if float_type == "finish" else list(map(min, by_start, by_finish))


def find_dates(network: CompiledNetwork, start_clamp: bool = True) -> Dates:
    """Sweep `network` forward and backward; compiled code does it where that is worth it."""
    exact = isinstance(sum(network.durations) + sum(network.offsets), Rational)
    forward, backward = fast_network.sweeps(network) or (forward_pass, backward_pass)
    early = forward(network, start_clamp)
    early_finish = list(map(add, early, network.durations))
    finish = max(early_finish, default=0)
    late = backward(network, finish)
    tolerance = 0 if exact else 1e-9 * max(1, abs(finish))
    if not exact:
        late = _near(late, early, tolerance)
    late_finish = list(map(add, late, network.durations))
    return Dates(network, early, early_finish, late, late_finish, finish, tolerance)


def _near(values: list[float], targets: list[float], tolerance: float) -> list[float]:
    """Put each value that is off its target by a rounding error on it."""
    return [
        target if abs(value - target) <= tolerance else value
        for value, target in zip(values, targets, strict=True)
    ]
