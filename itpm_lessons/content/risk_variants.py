"""Risks of ClockIn and of projects like it, for exercises, and what they add up to."""

from dataclasses import dataclass
from itertools import product
from random import Random

from itpm_lessons.content.cases.risks import register, titles
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.engines.risk import OPPORTUNITY, Risk

THREATS = (
    "Payroll interface changes",
    "Geofence fails in the warehouses",
    "App Store review says no",
    "One site keeps to paper",
    "Works council asks for another review",
    "Old phones can't run the app",
    "The backend developer leaves",
    "Night shifts are counted wrongly",
)
OPPORTUNITIES = (
    "Device management is bought by others",
    "A grant pays for the training",
    "A ready-made map replaces our geofence",
)


@dataclass(frozen=True)
class Line:
    """A risk as a register has it: `impact` in dollars, without a sign."""

    name: str
    probability: float
    impact: int
    opportunity: bool = False

    @property
    def change(self) -> int:
        """What the total changes by if it happens."""
        return -self.impact if self.opportunity else self.impact

    @property
    def value(self) -> float:
        """Its expected value, in dollars."""
        return self.probability * self.change


@dataclass(frozen=True)
class Step:
    """A row of the exact table: a total, its chance, and the chance of it or less."""

    total: int
    chance: float
    up_to: float


def line(risk: Risk) -> Line:
    """Take what a table needs from a risk of ClockIn."""
    title = titles("clockin")[risk.name]
    return Line(title, risk.probability, int(risk.impact), risk.kind == OPPORTUNITY)


def clockin_lines() -> tuple[Line, ...]:
    """Return the five risks of ClockIn."""
    return tuple(map(line, register("clockin")))


def drawn_lines(random: Random, threats: int = 3, *, opportunity: bool = True) -> tuple[Line, ...]:
    """Draw threats and, last, one opportunity."""
    lines = [
        Line(name, random.randrange(10, 65, 5) / 100, random.randrange(3_000, 21_000, 1_000))
        for name in random.sample(THREATS, threats)
    ]
    if opportunity:
        chance, saving = random.randrange(10, 45, 5) / 100, random.randrange(2_000, 9_000, 1_000)
        lines.append(Line(random.choice(OPPORTUNITIES), chance, saving, True))
    return tuple(lines)


def exact_table(lines: tuple[Line, ...]) -> tuple[Step, ...]:
    """Go through all combinations of what happens, and gather them by their total.

    >>> for step in exact_table((Line("A", 0.5, 100), Line("B", 0.2, 50))):
    ...     print(step.total, round(step.chance, 2), round(step.up_to, 2))
    0 0.4 0.4
    50 0.1 0.5
    100 0.4 0.9
    150 0.1 1.0
    """
    chances: dict[int, float] = {}
    for happened in product((False, True), repeat=len(lines)):
        chance, total = 1.0, 0
        for each, yes in zip(lines, happened, strict=True):
            chance *= each.probability if yes else 1 - each.probability
            total += each.change if yes else 0
        chances[total] = chances.get(total, 0) + chance
    steps, up_to = [], 0.0
    for total in sorted(chances):
        up_to += chances[total]
        steps.append(Step(total, chances[total], up_to))
    return tuple(steps)


def chance_text(share: float) -> str:
    """Write a share as a percentage with one decimal.

    >>> chance_text(0.407), chance_text(0.5)
    ('40.7 %', '50 %')
    """
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def kind_of(each: Line) -> str:
    """Say in a word which way a risk goes."""
    return "saves" if each.opportunity else "costs"


def register_table(lines: tuple[Line, ...]) -> str:
    """Write the risks as a table."""
    rows = [
        f"| {each.name} | {chance_text(each.probability)} "
        f"| {kind_of(each)} {dollars(each.impact)} |"
        for each in lines
    ]
    return "\n".join(["| Risk | Probability | If it happens |", "| --- | ---: | --- |", *rows])


def steps_table(steps: tuple[Step, ...]) -> str:
    """Write the exact table, with totals rising."""
    rows = [
        f"| {dollars(step.total)} | {chance_text(step.chance)} | {chance_text(step.up_to)} |"
        for step in steps
    ]
    head = ["| Total | Chance | Chance of this total or less |", "| ---: | ---: | ---: |"]
    return "\n".join([*head, *rows])
