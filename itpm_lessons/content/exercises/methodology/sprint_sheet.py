"""A faded example: the sheet of a small team's Sprint, with four gaps."""

from dataclasses import dataclass

from itpm_lessons.content.scrum_words import points, rows
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

DAYS = 5
CAPACITY, IDEAL, ACTUAL, VELOCITY = (
    "Capacity (hours)",
    "Ideal, day 3 (points)",
    "Actual, day 3 (points)",
    "Velocity (points)",
)
ROWS = (CAPACITY, IDEAL, ACTUAL, VELOCITY)


@dataclass(frozen=True)
class Sheet:
    """People, hours a day on items, and for each item its points and the day on which it was Done.

    Day 0 stands for an item that was not Done in the Sprint.
    """

    people: int
    hours: int
    items: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """Points of all items."""
        return sum(size for size, _ in self.items)

    def done_by(self, day: int) -> int:
        """Points of the items that were Done in the evening of a day."""
        return sum(size for size, when in self.items if 0 < when <= day)


def case(random):
    """Take a badge team of three in a Sprint of a week, or another."""
    if random is None:
        return Sheet(3, 5, ((3, 2), (2, 3), (5, 5), (5, 0)))
    items = [(random.choice([2, 3, 5]), day) for day in (2, 3, random.choice([4, 5]), 0)]
    if random.random() < 0.5:
        items.append((random.choice([1, 2, 3]), random.choice([1, 4])))
    return Sheet(random.randint(2, 5), random.choice([4, 5, 6]), tuple(items))


def statement(sheet):
    """Show the sheet, with its gaps."""
    table = rows(
        ["Item", "Points", "Done on day"],
        [(number, size, day or "not Done") for number, (size, day) in enumerate(sheet.items, 1)],
    )
    return f"""Another Sprint of the badge team: {DAYS} working days, {sheet.people} Developers. \
The events take 1 day, {sheet.hours} hours of each other day are for items, and 75 % of these \
hours were free of surprises so far.

{table}

**Fill the four gaps.** Actual and ideal are what is *left* in the evening of day 3."""


def sprint_sheet(sheet):
    """Return capacity in hours, then ideal, actual and velocity in points."""
    capacity = sheet.people * (5 - 1) * sheet.hours * 75 / 100
    ideal = sheet.total * (5 - 3) / 5
    actual = sheet.total - sheet.done_by(3)
    velocity = sheet.done_by(5)
    return [[capacity], [ideal], [actual], [velocity]]


def _answer(sheet, **other):
    right = dict(zip(("capacity", "ideal", "actual", "velocity"), sprint_sheet(sheet), strict=True))
    return [[other[name]] if name in other else value for name, value in right.items()]


def explanation(sheet):
    """Work out the four."""
    capacity, ideal, actual, velocity = (value for (value,) in sprint_sheet(sheet))
    lost = sheet.total - velocity
    return f"""- Capacity: {sheet.people} × {DAYS - 1} × {sheet.hours} × 0.75 = \
**{amount(capacity)} hours**.
- Ideal: 2 of {DAYS} days are left: {sheet.total} × 2 ÷ {DAYS} = **{amount(ideal)}**.
- Actual: {sheet.total} − {sheet.done_by(3)} = **{actual}**.
- Velocity: what was Done by the end: **{velocity}**. The item of {points(lost)} that was not Done \
counts nothing."""


EXERCISE = Exercise(
    title="A Sprint on one sheet, with four gaps",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(ROWS, ["Value"], unit="", tolerance=0.05, label="The sheet", corner="line"),
    solution=sprint_sheet,
    explanation=explanation,
    hints=(
        "Take the lines one by one, as in the example: first the hours, then what is left, and at "
        "the end what was Done.",
        lambda sheet: (
            f"Hours: {sheet.people} people, {DAYS - 1} days. Ideal: 2 of {DAYS} days are left of "
            f"{points(sheet.total)}."
        ),
        lambda sheet: (
            f"By day 3, {points(sheet.done_by(3))} were Done; by day 5, {sheet.done_by(5)}. The "
            "first is taken from the total, the second is the velocity itself."
        ),
    ),
    mistakes=(
        Mistake(
            "events-take-no-time",
            lambda sheet: _answer(sheet, capacity=sheet.people * DAYS * sheet.hours * 0.75),
            f"You counted all {DAYS} days for the capacity. The Sprint's events take one.",
            f"Use {DAYS - 1} days.",
            lambda answer, sheet: (
                answer[CAPACITY]["Value"] == sheet.people * DAYS * sheet.hours * 0.75
            ),
        ),
        Mistake(
            "nothing-interrupts",
            lambda sheet: _answer(sheet, capacity=sheet.people * (DAYS - 1) * sheet.hours),
            "For the capacity you used all hours. A quarter of them went to surprises so far.",
            "Take 75 % of the hours.",
            lambda answer, sheet: (
                answer[CAPACITY]["Value"] == sheet.people * (DAYS - 1) * sheet.hours
            ),
        ),
        Mistake(
            "burn-down-shows-done",
            lambda sheet: _answer(sheet, ideal=sheet.total * 3 / DAYS, actual=sheet.done_by(3)),
            "In your sheet ideal or actual say what is done. A burn-down shows what is left.",
            "Take both from the total.",
            lambda answer, sheet: (
                answer[IDEAL]["Value"] == sheet.total * 3 / DAYS
                or answer[ACTUAL]["Value"] == sheet.done_by(3) != sheet.total - sheet.done_by(3)
            ),
        ),
        Mistake(
            "planned-is-velocity",
            lambda sheet: _answer(sheet, velocity=sheet.total),
            "As velocity you gave all points that were planned. One item was not Done.",
            "Add up the points of the items that have a day.",
            lambda answer, sheet: answer[VELOCITY]["Value"] == sheet.total,
        ),
    ),
    outcome="read-burn-charts",
    domains=("capm:agile", "pmi-acp:delivery"),
)
