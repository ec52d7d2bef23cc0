"""An objective as parts, and rules that say which part is missing or contradicts another.

The parts are those that common lists of criteria ask for (specific, measurable, dated; the
acronym SMART goes back to G. T. Doran, Management Review, 1981): what changes, by which measure,
from where to where, by when, who answers for it, and how it is measured.
"""

from dataclasses import dataclass
from datetime import date

from ..activity import number_of
from ..refusal import Refusal, shown
from .days import written_day
from .rules import Check

#: What no rule can see. Anybody who shows checks shows this sentence with them.
CANNOT_JUDGE = (
    "The rules see whether something is there. They cannot judge whether it is worth doing, "
    "whether it can be reached, whether the measure measures what matters, or whether the "
    "owner has agreed. Ask people."
)


@dataclass(frozen=True)
class Objective:
    """What is to be different afterwards.

    Parameters
    ----------
    change : str
        What changes, for whom: a result, not what is built.
    metric : str
        What is counted or measured.
    baseline, target : float or None
        Its value today, and the value that is wanted, in `unit`; None where not known.
    unit : str
        Such as ``%``, ``s``, ``dollars a year``.
    by : date or None
        When the target is to be reached.
    owner : str
        One person or role that answers for it.
    measured : str
        From which data, how often, by whom.

    Examples
    --------
    >>> goal = Objective("fewer corrections", "clock-ins that need a correction", 6, 2, "%",
    ...                  date(2027, 6, 30), "head of payroll", "payroll's list, each month")
    >>> goal.complete
    True
    >>> print(goal.sentence)
    By 30 June 2027, clock-ins that need a correction: from 6 % to 2 %. Owner: head of payroll.
    """

    change: str = ""
    metric: str = ""
    baseline: float | None = None
    target: float | None = None
    unit: str = ""
    by: date | None = None
    owner: str = ""
    measured: str = ""

    def __post_init__(self) -> None:
        for what, value in (("baseline", self.baseline), ("target", self.target)):
            if value is None:
                continue
            number = number_of(value)
            if not -1e15 <= number <= 1e15:
                raise Refusal(f"the {what}", f"is {shown(value)}", "give a number, or leave it out")
            object.__setattr__(self, what, number)
        if self.by is not None and not isinstance(self.by, date):
            raise Refusal("the date", f"is {shown(self.by)}", "give a date, or leave it out")

    @property
    def complete(self) -> bool:
        """Whether all rules hold; it says nothing about whether the objective is a good one."""
        return all(check.holds for check in self.checks())

    @property
    def sentence(self) -> str:
        """The parts that there are, as one sentence."""
        when = f"By {written_day(self.by)}, " if self.by else ""
        start = f"from {_value(self.baseline, self.unit)} " if self.baseline is not None else ""
        to = f"to {_value(self.target, self.unit)}" if self.target is not None else ""
        move = f": {start}{to}".rstrip() if start or to else ""
        owner = f" Owner: {self.owner}." if self.owner else ""
        return f"{when}{self.metric or self.change or 'something'}{move}.{owner}"

    def checks(self, start: date | None = None) -> tuple[Check, ...]:
        """Check the rules, each by itself; with `start`, the date must come after it.

        >>> [check.rule for check in Objective("a new app").checks() if not check.holds]
        ['a measure', 'a start', 'a target', 'a unit', 'a date', 'an owner', 'how it is measured']
        """
        move = self.baseline is not None and self.baseline == self.target
        early = bool(start and self.by and self.by <= start)
        return (
            _there("what changes", self.change, "say what will be different, and for whom"),
            _there("a measure", self.metric, "say what is counted or measured"),
            _number("a start", self.baseline, self.unit, "measure today's value first"),
            Check("a target", False, f"{self.target:g}", "it is today's value; name another")
            if move
            else _number("a target", self.target, self.unit, "say which value is enough"),
            _there("a unit", self.unit, "say what the number counts: %, s, dollars"),
            Check("a date", False, "", "it is not after the start; name a later day")
            if early
            else _there("a date", self.by.isoformat() if self.by else "", "say by which day"),
            _there("an owner", self.owner, "name one person or role that answers for it"),
            _there("how it is measured", self.measured, "say from which data, how often"),
        )


def _there(rule: str, text: str, remedy: str) -> Check:
    found = " ".join(text.split())
    return Check(rule, bool(found), found, "" if found else remedy)


def _number(rule: str, value: float | None, unit: str, remedy: str) -> Check:
    if value is None:
        return Check(rule, False, "", remedy)
    return Check(rule, True, _value(value, unit))


def _value(value: float | None, unit: str) -> str:
    number = f"{value:,.10g}" if value is not None else ""
    return f"{number} {unit}".strip().replace("-", "−")
