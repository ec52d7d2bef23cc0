"""Transfer: the hours that it takes to copy all mailboxes over a line, and the nights."""

from dataclasses import dataclass
from math import ceil, floor

from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

HOURS, NIGHTS = "Hours of copying", "Nights"
MEGABITS = 8_000  # in a gigabyte


@dataclass(frozen=True)
class Copying:
    """So many mailboxes of so many gigabytes, a line in megabits a second, hours of a night."""

    mailboxes: int
    gigabytes: int
    line: int
    night: int

    @property
    def total(self):
        """All data, in gigabytes."""
        return self.mailboxes * self.gigabytes

    @property
    def hours(self):
        """Hours of copying at full speed."""
        return self.total * MEGABITS / self.line / 3_600

    @property
    def nights(self):
        """Nights that are needed; a night that is begun counts."""
        return ceil(self.hours / self.night)


def case(random):
    """Take 260 mailboxes of 3 GB over 100 Mbit a second in nights of 8 hours, or others."""
    if random is None:
        return Copying(260, 3, 100, 8)
    while True:
        drawn = Copying(
            random.randrange(120, 620, 20),
            random.choice((2, 3, 4, 5, 6)),
            random.choice((50, 80, 100, 120, 150, 200)),
            random.choice((6, 7, 8, 9)),
        )
        if drawn.hours % drawn.night > 0.3 and 2 <= drawn.nights <= 8:
            return drawn


def statement(case):
    """Explain the units, and ask for hours and nights."""
    return f"""ServerMove brings {case.mailboxes} mailboxes to a supplier's data centre, each of \
{case.gigabytes} gigabytes (GB) on average. The line carries {case.line} megabits (Mbit) a second. \
In the daytime the staff need it, so copying is done at night, {case.night} hours each.

Sizes are given in bytes and lines in bits, and a byte has eight bits: **1 GB = 8,000 Mbit**.

**How many hours does the copying take at full speed, and how many nights are needed?** A night \
that is only begun counts as one."""


def server_move_copy(case):
    """Return the hours of copying, and the nights; a night that is begun counts."""
    megabits = case.mailboxes * case.gigabytes * 8_000
    hours = megabits / case.line / 3_600
    return {"Hours of copying": [hours], "Nights": [ceil(hours / case.night)]}


def _answer(case, hours, nights=None):
    return {HOURS: [hours], NIGHTS: [ceil(hours / case.night) if nights is None else nights]}


def explanation(case):
    """Write the sums, and what they do for the supplier's estimate."""
    return f"""- {case.mailboxes} × {case.gigabytes} GB = {case.total:,} GB, × 8,000 = \
{case.total * MEGABITS:,} Mbit.
- / {case.line} = {amount(case.total * MEGABITS / case.line)} seconds, / 3,600 = \
**{amount(case.hours)} hours**.
- / {case.night} = {amount(case.hours / case.night)}: **{case.nights} nights**.

The supplier plans 8 days for the copying. That is neither wrong nor right yet. You can ask now: \
what takes the rest? Perhaps checks, mailboxes that fail and are copied again, a line that is not \
ours alone. The answer is worth more than the number."""


EXERCISE = Exercise(
    title="ServerMove: how many nights?",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(
        [HOURS, NIGHTS],
        {"value": "Needed"},
        unit="",
        tolerance=0.1,
        label="Copying; 0.1 hours up or down count as right",
        corner="what",
        numbers={HOURS: Number("hours", tolerance=0.1), NIGHTS: Number("nights")},
    ),
    solution=server_move_copy,
    explanation=explanation,
    hints=(
        "First all the data, in the unit of the line. Then divide by what goes through in a "
        "second. An hour has 3,600 seconds.",
        lambda case: (
            f"{case.total:,} GB are {case.total * MEGABITS:,} Mbit. Divide by {case.line} for the "
            "seconds."
        ),
        lambda case: (
            f"{amount(case.total * MEGABITS / case.line)} seconds / 3,600 are the hours. Divide "
            f"them by {case.night}, and round up."
        ),
    ),
    mistakes=(
        Mistake(
            "bits-are-bytes",
            lambda case: _answer(case, case.hours / 8),
            "You counted 1,000 megabits in a gigabyte. Lines are sold in bits, sizes are told in "
            "bytes, and a byte has eight bits.",
            "Multiply by 8,000 instead of 1,000.",
            lambda answer, case: abs(answer[HOURS]["value"] - case.hours / 8) <= 0.1,
        ),
        Mistake(
            "begun-night-is-free",
            lambda case: _answer(case, case.hours, floor(case.hours / case.night)),
            lambda case: (
                f"{amount(case.hours / case.night)} nights: the last one is begun, and the line is "
                "needed for it. Round up."
            ),
            "Count the begun night.",
            lambda answer, case: answer[NIGHTS]["value"] == floor(case.hours / case.night),
        ),
        Mistake(
            "hours-for-minutes",
            lambda case: _answer(case, case.hours * 60),
            "You divided the seconds by 60. That makes minutes; an hour has 60 of those.",
            "Divide by 60 once more.",
            lambda answer, case: abs(answer[HOURS]["value"] - case.hours * 60) <= 6,
        ),
        Mistake(
            "nights-are-days",
            lambda case: _answer(case, case.hours, ceil(case.hours / 24)),
            lambda case: (
                f"You divided by 24 hours. The line is free for {case.night} hours of each night."
            ),
            lambda case: f"Divide the hours by {case.night}.",
            lambda answer, case: answer[NIGHTS]["value"] == ceil(case.hours / 24),
        ),
    ),
    outcome="interpret-technical-facts",
    domains=("project-plus:it_governance", "project-plus:life_cycle_phases"),
)
