"""From two shares to hours saved, with two gaps."""

from itpm_lessons.content.evidence_variants import WORKS, draw_work
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

FEWER, HOURS = "Fewer a week", "Hours saved a week"


def case(random):
    """Take the care home, or another place."""
    return WORKS[2] if random is None else draw_work(random)


def statement(work):
    """Show the sheet with all lines but two."""
    rows = [
        f"| Looked at each week | {work.items} | {work.checked} |",
        f"| Before: {work.fault} | {work.before} % of {work.checked} | {work.first} |",
        f"| Now: {work.fault} | {work.after} % of {work.checked} | {work.left} |",
        f"| **{FEWER}** |  | **gap 1** |",
        f"| Time for each | minutes | {work.minutes} |",
        f"| **{HOURS}** |  | **gap 2** |",
    ]
    table = table_of_rows("| Line | How | Number |", rows)
    return f"""{work.person} The resume is to say what changed in {work.place}, as a number \
that was counted.

{table}

**Fill the two gaps.**"""


def evidence_two_gaps(work):
    """Return by how much the number of faults fell, and the hours that saves."""
    fewer = work.first - work.left
    return {"Fewer a week": [fewer], "Hours saved a week": [fewer * work.minutes / 60]}


def _answer(fewer, hours):
    return {FEWER: [fewer], HOURS: [hours]}


def _of_percent(work):
    """Take the percentages for numbers of things."""
    points = work.before - work.after
    return _answer(points, points * work.minutes / 60)


def explanation(work):
    """Write both sums."""
    return f"""- Fewer: {work.first} − {work.left} = **{work.fewer}** a week.
- Time: {work.fewer} × {work.minutes} = {work.saved} minutes, and {work.saved} / 60 = \
**{amount(work.hours)} hours** a week."""


EXERCISE = Exercise(
    title="Two gaps: what was saved",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(
        [FEWER, HOURS],
        {"number": "Number"},
        unit="",
        label="The two gaps",
        corner="line",
        numbers={HOURS: Number("hours", tolerance=0.05)},
    ),
    solution=evidence_two_gaps,
    explanation=explanation,
    hints=(
        "What fell away is the difference between before and now.",
        "Multiply what fell away by the minutes for each; then turn minutes into hours.",
        lambda work: f"{work.first} − {work.left}, times {work.minutes}, divided by 60.",
    ),
    mistakes=(
        Mistake(
            "percent-is-count",
            _of_percent,
            lambda work: (
                f"You took {work.before} % less {work.after} %. These are parts of a hundred "
                f""
                f"of {work.checked} {work.items}, and not yet a number of {work.items}."
            ),
            lambda work: f"Work out how many of {work.checked} each share is.",
            lambda answer, work: answer[FEWER]["number"] == work.before - work.after,
        ),
        Mistake(
            "left-is-saving",
            lambda work: _answer(work.left, work.left * work.minutes / 60),
            lambda work: (
                f"You went on with {work.left}. That many are still there, and still cost time. "
                "What was saved is what fell away."
            ),
            "Subtract what is left from what there was.",
            lambda answer, work: answer[FEWER]["number"] == work.left,
        ),
        Mistake(
            "saving-on-everything",
            lambda work: _answer(work.first, work.first * work.minutes / 60),
            lambda work: (
                f"{work.first} is what there was before. {work.left} of them are still there, so "
                "not all of that time is saved."
            ),
            "Subtract what is left.",
            lambda answer, work: answer[FEWER]["number"] in (work.first, work.checked),
        ),
        Mistake(
            "hours-for-minutes",
            lambda work: _answer(work.fewer, work.saved),
            lambda work: f"{work.saved} is right, in minutes. The line asks for hours.",
            "Divide by 60.",
            lambda answer, work: answer[HOURS]["number"] == work.saved,
        ),
        Mistake(
            "minutes-are-decimals",
            lambda work: _answer(work.fewer, work.saved / 100),
            lambda work: (
                f"You divided {work.saved} minutes by 100. An hour has 60 minutes, so that half an "
                "hour is 0.5, and not 0.30."
            ),
            "Divide by 60.",
            lambda answer, work: abs(answer[HOURS]["number"] - work.saved / 100) < 0.006,
        ),
    ),
    outcome="write-evidence",
    domains=("capm:fundamentals", "pmp:people"),
)
