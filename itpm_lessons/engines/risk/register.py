"""A risk register: the risks of a project, each under its own name, and what they add up to.

Expected values may be added, whatever depends on what. Percentiles may not; see `total` and
`simulation` for those.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..percentile import exact_fraction
from ..refusal import Refusal, shown
from ..tidy import SENTENCE, tidy
from .figures import plain, times
from .risk import Risk

MOST_RISKS = 200  # more than one meeting can talk about, and than one picture can show


@dataclass(frozen=True)
class Register:
    """Risks in the order in which they were found; may be empty.

    Refuses two risks of one name and more than `MOST_RISKS`.

    Examples
    --------
    >>> rain, theft = Risk("R1", "", "rain", "", 0.5, 200), Risk("R2", "", "", "", 0.1, 50)
    >>> register = Register.of(rain, theft)
    >>> register.names, register.expected_value(), register["R1"].event
    (('R1', 'R2'), 105, 'rain')
    >>> len(register.without("R1"))
    1
    """

    risks: tuple[Risk, ...] = ()
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "risks", tuple(self.risks))
        object.__setattr__(self, "name", tidy("register", "its name", self.name, SENTENCE))
        odd = next((each for each in self.risks if not isinstance(each, Risk)), None)
        if odd is not None:
            raise Refusal("register", f"{shown(odd)} is no risk", "give Risk objects")
        twice = next((n for n, many in Counter(self.names).items() if many > 1), None)
        if twice is not None:
            raise Refusal(f"risk {shown(twice)}", "stands in the register twice", "rename one")
        if len(self.risks) > MOST_RISKS:
            problem = f"it has {len(self.risks)} risks"
            raise Refusal("register", problem, f"keep the {MOST_RISKS} that matter most")

    @classmethod
    def of(cls, *risks: Risk, name: str = "") -> "Register":
        """Make a register of risks."""
        return cls(risks, name)

    def __iter__(self) -> Iterator[Risk]:
        return iter(self.risks)

    def __len__(self) -> int:
        return len(self.risks)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> Risk:
        """Return the risk of this name; refuse an unknown one."""
        found = next((risk for risk in self.risks if risk.name == name), None)
        if found is None:
            listed = ", ".join(self.names[:8])
            remedy = f"use {listed}" if listed else "add a risk first"
            raise Refusal(f"risk {shown(name)}", "is not in the register", remedy)
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all risks."""
        return tuple(risk.name for risk in self.risks)

    def with_risk(self, risk: Risk) -> "Register":
        """Put a risk in the place of the one of its name, or at the end."""
        if risk.name in self.names:
            kept = tuple(risk if each.name == risk.name else each for each in self.risks)
            return Register(kept, self.name)
        return Register((*self.risks, risk), self.name)

    def without(self, name: str) -> "Register":
        """Leave out a risk; refuse an unknown name."""
        gone = self[name]
        return Register(tuple(each for each in self.risks if each is not gone), self.name)

    def expected_value(self, residual: bool = False) -> float:
        """Sum of the expected values, opportunities counted as savings.

        Parameters
        ----------
        residual : bool
            True for what is left after the responses; what they cost is `response_cost`.
        """
        total = Fraction(0)
        for risk in self.risks:
            now = risk.residual if residual else risk
            total += risk.sign * times(now.probability, now.impact)
        return plain(total)

    @property
    def response_cost(self) -> float:
        """What all responses cost, whatever happens."""
        costs = (risk.response.cost for risk in self.risks if risk.response)
        return plain(sum(map(exact_fraction, costs), Fraction(0)))
