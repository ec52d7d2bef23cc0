"""Key performance indicators: where they stand between baseline and target, and what that is.

The rule for colours, stated once: **green** where the actual value reaches the green limit, which
is the target if nothing else is said; **amber** where it reaches the amber limit; **red** where
it does not reach that either. To reach is at least, or at most where less is better. Without an
amber limit there is no amber.

Leading and lagging are seen from the result: a lagging indicator measures it once it is there, a
leading one moves earlier and can still be acted on.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from ..activity import number_of
from ..refusal import Refusal, shortened, shown
from ..tidy import tidy
from .rules import Check

Direction = Literal["up", "down"]
Kind = Literal["leading", "lagging"]
Status = Literal["green", "amber", "red"]
DIRECTIONS, KINDS = get_args(Direction), get_args(Kind)
MOST = 1e15
LONGEST_NAME = 120


@dataclass(frozen=True)
class Kpi:
    """One indicator.

    Parameters
    ----------
    name : str
        What is measured, in words that leave no choice.
    baseline, target : float or None
        Value before the project, and the value wanted; None where not known yet.
    unit : str
        Such as ``%`` or ``s``.
    direction : {"up", "down"}
        Whether more is better, or less.
    owner, source : str
        Who answers for it, and where its value comes from.
    kind : {"leading", "lagging"}
        Whether it moves before the result, or measures it.
    amber : float or None
        Least good value that is still amber; None leaves amber out.
    green : float or None
        Least good value that is green; the target where None.

    Examples
    --------
    322 of 400 use the app; the target is 85 %, and up to 3 points below it is amber:

    >>> used = Kpi("staff who clock in with the app", 0, 85, "%", amber=82)
    >>> used.status(100 * 322 / 400), round(used.progress(100 * 322 / 400), 3)
    ('red', 0.947)
    >>> Kpi("corrections", 6, 2, "%", "down", amber=2.5).status(2.3)
    'amber'
    """

    name: str
    baseline: float | None = None
    target: float | None = None
    unit: str = ""
    direction: Direction = "up"
    owner: str = ""
    source: str = ""
    kind: Kind = "lagging"
    amber: float | None = None
    green: float | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise Refusal("KPI", f"its name is {shown(self.name)}", "give it a name")
        object.__setattr__(self, "name", " ".join(self.name.split()))
        if len(self.name) > LONGEST_NAME:
            problem = f"has {len(self.name)} letters"
            raise Refusal(f"KPI {shown(self.name)}", problem, f"keep {LONGEST_NAME} at most")
        for what in ("unit", "owner", "source"):
            object.__setattr__(self, what, tidy(self.culprit, what, getattr(self, what)))
        for what in ("baseline", "target", "amber", "green"):
            names = {"baseline": "start", "target": "target"}
            self._value(names.get(what, f"{what} limit"), what)
        self._one_of("direction", DIRECTIONS)
        self._one_of("kind", KINDS)
        self._refuse_order()

    @property
    def culprit(self) -> str:
        """How a message names it."""
        return f"KPI {shown(self.name)}"

    def _value(self, words: str, field: str) -> None:
        value = getattr(self, field)
        if value is not None:
            object.__setattr__(self, field, checked_value(self.culprit, words, value))

    def _one_of(self, field: str, known: tuple[str, ...]) -> None:
        value = getattr(self, field)
        if value not in known:
            problem, remedy = f"its {field} is {shown(value)}", " or ".join(known)
            raise Refusal(self.culprit, problem, f"give {remedy}")

    def _refuse_order(self) -> None:
        if self.amber is None or self.green_from is None:
            return
        if not self._reaches(self.green_from, self.amber):
            least = "above" if self.direction == "up" else "below"
            problem = f"the amber limit {self.amber:g} lies {least} where green begins"
            raise Refusal(
                self.culprit, f"{problem}, {self.green_from:g}", "let amber end at a worse value"
            )

    @property
    def green_from(self) -> float | None:
        """Value at which green begins; None where there is neither limit nor target."""
        return self.target if self.green is None else self.green

    def _reaches(self, value: float, limit: float) -> bool:
        return value >= limit if self.direction == "up" else value <= limit

    def status(self, actual: float | None) -> Status | None:
        """Colour of an actual value; None without a value, or without a target."""
        green = self.green_from
        if actual is None or green is None:
            return None
        actual = checked_value(self.culprit, "actual value", actual)
        if self._reaches(actual, green):
            return "green"
        return "amber" if self.amber is not None and self._reaches(actual, self.amber) else "red"

    def progress(self, actual: float | None) -> float | None:
        """Share of the way from baseline to target; below 0 it went the wrong way, above 1 past.

        None where baseline, target or value is not known, or where there is no way to go.

        >>> Kpi("corrections", 6, 2, direction="down").progress(3)
        0.75
        """
        if actual is None or self.baseline is None or self.target is None:
            return None
        actual = checked_value(self.culprit, "actual value", actual)
        way = self.target - self.baseline
        return (actual - self.baseline) / way if way else None

    def checks(self) -> tuple[Check, ...]:
        """Check what a KPI needs before it can be used, each by itself.

        >>> [check.rule for check in Kpi("happiness").checks() if not check.holds]
        ['a start', 'a target', 'a unit', 'an owner', 'a source']
        """
        return (
            _known("a start", self.baseline, "measure it before the project changes anything"),
            _known("a target", self.target, "say which value is enough"),
            *self._contradictions(),
            _said("a unit", self.unit, "say what the number counts"),
            _said("an owner", self.owner, "name who acts when it turns red"),
            _said("a source", self.source, "say where the value comes from"),
        )

    def _contradictions(self) -> list[Check]:
        found = []
        if self.baseline is not None and self.target is not None:
            if self.baseline == self.target:
                found.append(Check("a change", False, "", "the target is what it is today"))
            elif self._reaches(self.baseline, self.target):
                better = "more" if self.direction == "up" else "less"
                remedy = f"{better} is said to be better, yet the target is worse than today"
                found.append(Check("one direction", False, "", remedy))
        early = self.green is not None and self.target is not None
        if early and not self._reaches(self.green, self.target):  # type: ignore[arg-type]
            remedy = "it turns green before the target is reached"
            found.append(Check("green at the target", False, "", remedy))
        return found

    def changed(self, **fields: Any) -> "Kpi":
        """Return it with other fields."""
        return replace(self, **fields)

    def __str__(self) -> str:
        return shortened(self.name)


def checked_value(culprit: str, what: str, value: Any) -> float:
    """Return a value of an indicator; refuse what is no number or absurdly large."""
    number = number_of(value)
    if not -MOST <= number <= MOST:
        raise Refusal(culprit, f"its {what} is {shown(value)}", "give a number of ordinary size")
    return number


def _known(rule: str, value: float | None, remedy: str) -> Check:
    return Check(rule, value is not None, "", "" if value is not None else remedy)


def _said(rule: str, text: str, remedy: str) -> Check:
    found = " ".join(text.split())
    return Check(rule, bool(found), found, "" if found else remedy)
