"""From two shares to hours saved, with four gaps."""

from itpm_lessons.content.evidence_variants import WORKS, draw_work
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

LINES = ("A week before", "A week now", "Fewer a week", "Hours saved a week")
BEFORE, NOW, FEWER, HOURS = LINES


def case(random):
    """Take the warehouse, or another place."""
    return WORKS[3] if random is None else draw_work(random)


def statement(work):
    """Give what is known, and ask for the rest."""
    rows = [
        f"| Looked at each week | {work.checked} {work.items} |",
        f"| Share that {_one(work.fault)}, before | {work.before} % |",
        f"| the same, now | {work.after} % |",
        f"| Time for each | {work.minutes} minutes |",
    ]
    table = table_of_rows("| What was counted | Number |", rows)
    return f"""{work.person} This is what was counted in {work.place}:

{table}

**Fill the four gaps.**"""


def _one(fault):
    """Put the fault of many into the singular.

    >>> _one("need a correction"), _one("come back late")
    ('needs a correction', 'comes back late')
    """
    verb, _, rest = fault.partition(" ")
    return f"{verb}s {rest}"


def evidence_four_gaps(work):
    """Return the faults before and now, how many fell away, and the hours that saves."""
    before = work.checked * work.before / 100
    now = work.checked * work.after / 100
    return {
        "A week before": [before],
        "A week now": [now],
        "Fewer a week": [before - now],
        "Hours saved a week": [(before - now) * work.minutes / 60],
    }


def _answer(first, left, fewer, hours):
    return {line: [x] for line, x in zip(LINES, (first, left, fewer, hours), strict=True)}


def _right(work, **changed):
    right = dict(first=work.first, left=work.left, fewer=work.fewer, hours=work.hours)
    return _answer(**(right | changed))


def _relative(work):
    """Take the points between the shares as a percentage of the first count."""
    fewer = work.first * (work.before - work.after) / 100
    return _answer(work.first, work.first - fewer, fewer, fewer * work.minutes / 60)


def _of_percent(work):
    """Take the percentages for numbers of things."""
    points = work.before - work.after
    return _answer(work.before, work.after, points, points * work.minutes / 60)


def _is(line, wanted):
    return lambda answer, work: abs(answer[line]["number"] - wanted(work)) < 0.006


def explanation(work):
    """Write the four sums."""
    return f"""- Before: {work.before} % of {work.checked} = **{work.first}**.
- Now: {work.after} % of {work.checked} = **{work.left}**.
- Fewer: {work.first} − {work.left} = **{work.fewer}** a week.
- Time: {work.fewer} × {work.minutes} = {work.saved} minutes; {work.saved} / 60 = \
**{amount(work.hours)} hours** a week."""


EXERCISE = Exercise(
    title="Four gaps: from shares to hours",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"number": "Number"},
        unit="",
        label="The four gaps",
        corner="line",
        numbers={HOURS: Number("hours", tolerance=0.05)},
    ),
    solution=evidence_four_gaps,
    explanation=explanation,
    hints=(
        "Turn each share into a number a week first.",
        lambda work: (
            f"{work.before} % of {work.checked} is {work.checked} × {work.before} / 100. What fell "
            "away is the difference of the two numbers."
        ),
        lambda work: (
            f"{work.first} before and {work.left} now. Multiply the difference by {work.minutes}, "
            "and divide by 60."
        ),
    ),
    mistakes=(
        Mistake(
            "percent-is-count",
            _of_percent,
            lambda work: (
                f"You wrote {work.before} % down as {work.before}. Percent are parts of a hundred "
                f""
                f"of {work.checked} {work.items}, and not yet a number of {work.items}."
            ),
            lambda work: f"Work out how many of {work.checked} each share is.",
            _is(BEFORE, lambda work: work.before),
        ),
        Mistake(
            "points-are-percent",
            _relative,
            lambda work: (
                f"You took {work.before - work.after} % of {work.first}. From {work.before} % to "
                f"{work.after} % are {work.before - work.after} percentage *points*: shares of all "
                f"{work.checked} {work.items}."
            ),
            lambda work: f"Take each share of {work.checked}, then subtract.",
            _is(FEWER, lambda work: work.first * (work.before - work.after) / 100),
        ),
        Mistake(
            "left-is-saving",
            lambda work: _right(work, hours=work.left * work.minutes / 60),
            lambda work: (
                f"Your hours belong to the {work.left} that are still there. Saved is the time for "
                f"the {work.fewer} that fell away."
            ),
            lambda work: f"Multiply {work.fewer} by {work.minutes}.",
            _is(HOURS, lambda work: work.left * work.minutes / 60),
        ),
        Mistake(
            "saving-on-everything",
            lambda work: _right(work, hours=work.first * work.minutes / 60),
            lambda work: (
                f"Your hours belong to all {work.first} there were before. {work.left} of them are "
                "still there."
            ),
            lambda work: f"Multiply {work.fewer} by {work.minutes}.",
            _is(HOURS, lambda work: work.first * work.minutes / 60),
        ),
        Mistake(
            "hours-for-minutes",
            lambda work: _right(work, hours=work.saved),
            lambda work: f"{work.saved} is right, in minutes. The line asks for hours.",
            "Divide by 60.",
            _is(HOURS, lambda work: work.saved),
        ),
        Mistake(
            "minutes-are-decimals",
            lambda work: _right(work, hours=work.saved / 100),
            lambda work: f"You divided {work.saved} minutes by 100. An hour has 60 minutes.",
            "Divide by 60.",
            _is(HOURS, lambda work: work.saved / 100),
        ),
    ),
    outcome="write-evidence",
    domains=("capm:fundamentals", "pmp:people"),
)
