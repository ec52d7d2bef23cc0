"""What a resume may claim as saved, with numbers that tempt beside those that count."""

from itpm_lessons.content.evidence_variants import WORKS, draw_work
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount

LINES = ("Fewer a week", "Hours saved a week")
FEWER, HOURS = LINES


def case(random):
    """Take ClockIn's timesheets, or another place."""
    return WORKS[0] if random is None else draw_work(random)


def statement(work):
    """Tell what is known, with a number that does not belong."""
    return f"""{work.person} The line in the resume: “{work.did} {work.scope}.” A measure and a \
result are to be added.

- Each week {work.checked} {work.items} are looked at; the place has {work.staff} \
people in all.
- At first {work.before} % of the {work.items} {work.fault}; now it is {work.after} %.
- Each of these takes {work.minutes} minutes.

**How many fewer a week is that, and how many hours does it save?**"""


def hours_saved(work):
    """Return how many fewer a week, and the hours that saves."""
    fewer = work.checked * (work.before - work.after) / 100
    return {"Fewer a week": [fewer], "Hours saved a week": [fewer * work.minutes / 60]}


def _answer(fewer, hours):
    return {FEWER: [fewer], HOURS: [hours]}


def _of(work, count):
    return _answer(count, count * work.minutes / 60)


def _of_staff(work):
    return work.staff * (work.before - work.after) / 100


def _relative(work):
    return work.first * (work.before - work.after) / 100


def _near(answer, line, *values):
    return any(abs(answer[line]["number"] - value) < 0.051 for value in values)


def _told_base(answer, work):
    """Untangle a count on a wrong base; on some numbers it is also the count of before."""
    said = (
        f"You took {work.before - work.after} % of the {work.staff} people. The shares are shares "
        f"of the {work.checked} {work.items}."
    )
    if _of_staff(work) == work.first:
        said = (
            f"{work.first} is {work.before - work.after} % of the {work.staff} people; the shares "
            f"are shares of the {work.checked} {work.items}. It is also what there was before, "
            f"{work.before} % of {work.checked}; {work.left} of these are still there."
        )
    return said


def _told_left(answer, work):
    """Say whose time it is, and in which unit, when the rest was taken for the saving."""
    minutes = work.left * work.minutes
    said = f"{work.left} are still there each week, and cost {minutes} minutes. "
    if _near(answer, HOURS, minutes):
        said += "You wrote these minutes as hours, besides. "
    return said + "What was saved is the time for those that fell away."


def explanation(work):
    """Work it out, and write the whole bullet."""
    return f"""{work.before} % of {work.checked} are {work.first}, {work.after} % are \
{work.left}: **{work.fewer} fewer** a week. {work.fewer} × {work.minutes} = {work.saved} minutes, \
which are **{amount(work.hours)} hours** a week.

The whole line: “{work.bullet}”

Others may have had a part in it. The verb says what yours was; the numbers say what came out."""


EXERCISE = Exercise(
    title="How much may you claim?",
    minutes=4,
    case=case,
    statement=statement,
    answer=Table(
        LINES,
        {"number": "Number"},
        unit="",
        label="For the resume",
        corner="line",
        numbers={HOURS: Number("hours", tolerance=0.05)},
    ),
    solution=hours_saved,
    explanation=explanation,
    hints=(
        "Of what are the two percentages a share?",
        lambda work: f"{work.before} % of {work.checked}, and {work.after} % of {work.checked}.",
        lambda work: (
            f"{work.first} before, {work.left} now. Times {work.minutes} minutes, divided by 60."
        ),
    ),
    mistakes=(
        Mistake(
            "percent-is-count",
            lambda work: _of(work, work.before - work.after),
            lambda work: (
                f"You took {work.before} % less {work.after} %. These are parts of a hundred "
                f""
                f"of {work.checked} {work.items}, and not yet a number of {work.items}."
            ),
            lambda work: f"Work out how many of {work.checked} each share is.",
            lambda answer, work: _near(answer, FEWER, work.before - work.after),
        ),
        Mistake(
            "base-is-everybody",
            lambda work: _of(work, _of_staff(work)),
            lambda work: _told_base(None, work),
            lambda work: f"Take both shares of {work.checked}.",
            lambda answer, work: _near(answer, FEWER, _of_staff(work)),
            _told_base,
        ),
        Mistake(
            "saving-on-everything",
            lambda work: _answer(work.fewer, work.checked * work.minutes / 60),
            lambda work: (
                f"Not all {work.checked} {work.items} took these minutes, and {work.left} a week "
                "still do. Saved is the time for those that fell away, and no other."
            ),
            lambda work: f"Multiply {work.fewer} by {work.minutes} minutes.",
            lambda answer, work: (
                _near(answer, HOURS, work.checked * work.minutes / 60)
                or _near(answer, FEWER, work.first)
            ),
        ),
        Mistake(
            "left-is-saving",
            lambda work: _of(work, work.left),
            lambda work: _told_left({HOURS: {"number": 0}}, work),
            lambda work: f"Subtract {work.left} from {work.first}.",
            lambda answer, work: _near(
                answer, HOURS, work.left * work.minutes, work.left * work.minutes / 60
            ),
            _told_left,
        ),
        Mistake(
            "points-are-percent",
            lambda work: _of(work, _relative(work)),
            lambda work: (
                f"You took {work.before - work.after} % of the {work.first}. The shares fell by "
                f"{work.before - work.after} percentage *points*, of all {work.checked}."
            ),
            lambda work: f"Take {work.before - work.after} % of {work.checked}.",
            lambda answer, work: _near(answer, FEWER, _relative(work)),
        ),
        Mistake(
            "period-changed",
            lambda work: _answer(4 * work.fewer, 4 * work.hours),
            "These are the numbers of about a month. A larger number makes a finer line, and the "
            "first question about it will be: in which time?",
            "Stay with one week, as it was counted.",
            lambda answer, work: _near(
                answer, HOURS, 4 * work.hours, 52 / 12 * work.hours, 50 * work.hours
            ),
        ),
        Mistake(
            "hours-for-minutes",
            lambda work: _answer(work.fewer, work.saved),
            lambda work: f"{work.saved} is right, in minutes. The line asks for hours.",
            "Divide by 60.",
            lambda answer, work: _near(answer, HOURS, work.saved),
        ),
    ),
    outcome="write-evidence",
    domains=("capm:fundamentals", "pmp:people"),
)
