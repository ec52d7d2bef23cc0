"""Six plans of study for the same exam: spaced, with too long a gap, or crammed."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

VERDICTS = {
    "spaced": "Spaced: it keeps both rules",
    "gap": "A gap of more than 7 days",
    "cram": "Crammed: more than half in the last 7 days",
}
HOURS = 12
WEEK = 7

# Each plan: (days before the exam, hours) of its sessions. The kind says what is to be seen.
PLANS = {
    "seven": (
        ((28, 3), (21, 3), (14, 3), (7, 3)),
        ((31, 2), (25, 2), (18, 3), (11, 3), (4, 2)),
        ((34, 2), (27, 2), (20, 2), (13, 3), (6, 3)),
    ),
    "even": (
        ((24, 2), (20, 2), (15, 2), (11, 2), (6, 2), (2, 2)),
        ((22, 2), (18, 3), (13, 2), (9, 3), (4, 2)),
        ((29, 2), (25, 2), (19, 2), (14, 2), (9, 2), (3, 2)),
    ),
    "eight": (
        ((28, 2), (22, 2), (14, 3), (9, 3), (3, 2)),
        ((30, 3), (24, 2), (18, 2), (10, 3), (5, 2)),
        ((26, 2), (18, 3), (12, 2), (8, 3), (2, 2)),
    ),
    "average": (
        ((27, 2), (25, 2), (22, 3), (11, 3), (6, 2)),
        ((30, 2), (29, 2), (26, 2), (24, 2), (12, 2), (5, 2)),
        ((25, 3), (24, 2), (21, 2), (8, 3), (3, 2)),
    ),
    "cram": (
        ((4, 3), (3, 3), (2, 3), (1, 3)),
        ((5, 2), (4, 2), (3, 2), (2, 3), (1, 3)),
        ((3, 4), (2, 4), (1, 4)),
    ),
    "late": (
        ((24, 1), (18, 1), (12, 1), (6, 1), (3, 4), (1, 4)),
        ((22, 1), (16, 1), (10, 1), (5, 3), (3, 3), (1, 3)),
        ((26, 1), (20, 1), (14, 1), (8, 1), (2, 4), (1, 4)),
    ),
}
CANONICAL = (("even", 0), ("cram", 0), ("eight", 0), ("late", 0), ("seven", 0), ("average", 0))
NAMES = ("Ana", "Bo", "Chidi", "Dilek", "Emil", "Fatou", "Hana", "Iker", "Mei", "Noor")


@dataclass(frozen=True)
class Plan:
    """What somebody plans: the kind of the plan, and its sessions as day and hours."""

    name: str
    kind: str
    sessions: tuple[tuple[date, int], ...]

    @property
    def gaps(self):
        """Days from one session to the next."""
        return tuple((b - a).days for (a, _), (b, _) in pairwise(self.sessions))


@dataclass(frozen=True)
class Case:
    """The day of the exam, and six plans for it."""

    exam: date
    plans: tuple[Plan, ...]


def _plan(name, kind, place, exam):
    sessions = ((exam - timedelta(before), hours) for before, hours in PLANS[kind][place])
    return Plan(name, kind, tuple(sessions))


def case(random):
    """Take an exam on 30 March 2027, or on another day, and one plan of each kind."""
    if random is None:
        exam, chosen, names = date(2027, 3, 30), CANONICAL, NAMES
    else:
        exam = date(2027, 1, 28) + timedelta(random.randrange(200))
        chosen = [(kind, random.randrange(3)) for kind in PLANS]
        random.shuffle(chosen)
        names = random.sample(NAMES, 6)
    plans = (_plan(name, *each, exam) for name, each in zip(names, chosen, strict=False))
    return Case(exam, tuple(plans))


def _date(day):
    return f"{day.day} {day:%b}"


def statement(case):
    """Show the plans, and both rules."""
    rows = [
        f"| {plan.name} | {'; '.join(f'{_date(day)}, {hours} h' for day, hours in plan.sessions)} |"
        for plan in case.plans
    ]
    return f"""The exam is on {case.exam.day} {case.exam:%B}. Six people plan {HOURS} hours each:

{table_of_rows("| Who | Sessions |", rows)}

Two rules. From one session to the next there are **no more than 7 days**: from the 1st to the 8th \
are 7. And **no more than half** of the hours lie in the last 7 days before the exam.

**What is each plan?**"""


def study_rhythm(case):
    """Return what each plan is, by name: the hours of the last week first, then the gaps."""
    found = {}
    for plan in case.plans:
        days = [day for day, _ in plan.sessions]
        gaps = [(after - day).days for day, after in pairwise(days)]
        late = sum(hours for day, hours in plan.sessions if (case.exam - day).days <= 7)
        if late > 12 / 2:
            found[plan.name] = "cram"
        else:
            found[plan.name] = "gap" if max(gaps) > 7 else "spaced"
    return found


def _named(case, *kinds):
    return [plan.name for plan in case.plans if plan.kind in kinds]


def judged(verdict, *kinds):
    """Return a function that answers rightly, but gives plans of some kinds one verdict."""
    return lambda case: study_rhythm(case) | dict.fromkeys(_named(case, *kinds), verdict)


def gives(verdict, *kinds):
    """Recognise that a plan of one of these kinds got this verdict."""
    return lambda answer, case: any(answer[name] == verdict for name in _named(case, *kinds))


def _of(case, kind):
    return next(plan for plan in case.plans if plan.kind == kind)


def _pair(plan):
    """Write the two days around the longest gap of a plan."""
    place = plan.gaps.index(max(plan.gaps))
    return f"{_date(plan.sessions[place][0])} to {_date(plan.sessions[place + 1][0])}"


def _days(number):
    return "1 day" if number == 1 else f"{number} days"


def _late(case, plan):
    return sum(hours for day, hours in plan.sessions if (case.exam - day).days <= WEEK)


def explanation(case):
    """Give gap and late hours of each plan."""
    right = study_rhythm(case)
    rows = [
        f"| {plan.name} | {_days(max(plan.gaps))} | {_late(case, plan)} of {HOURS} h | "
        f"**{VERDICTS[right[plan.name]].partition(':')[0]}** |"
        for plan in case.plans
    ]
    head = "| Who | Longest gap | In the last 7 days | What it is |"
    return f"""{table_of_rows(head, rows)}

All six study {HOURS} hours. Spaced, each session brings back what had begun to fade, and that is \
what keeps it. The 7 days are a rule of this course, no law: what is well supported is that \
spacing helps, not which number of days is best."""


def _eight(case):
    plan = _of(case, "eight")
    return (
        f"{plan.name}: from {_pair(plan)} are 8 days. You may have counted the 7 days in between "
        "on which there is no session. A gap is counted from session to session."
    )


def _average(case):
    plan = _of(case, "average")
    mean = sum(plan.gaps) / len(plan.gaps)
    return (
        f"{plan.name}: on average {mean:.1f} days lie between two sessions, and yet from "
        f"{_pair(plan)} there are {max(plan.gaps)}. What fades in the long gap, the short ones do "
        "not bring back."
    )


def _crammed(case):
    plan = _of(case, "late")
    return (
        f"{plan.name} has {_late(case, plan)} of {HOURS} hours in the last 7 days. The hours are "
        "as many as those of the others, and the gaps are short; yet most of it is met once and "
        "never brought back."
    )


def _seven(case):
    plan = _of(case, "seven")
    return (
        f"{plan.name}: the longest gap is 7 days, such as {_pair(plan)}. The rule says no more "
        "than 7, and 7 is not more."
    )


EXERCISE = Exercise(
    title="Same hours, six plans",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Matching(
        {plan.name: plan.name for plan in case.plans}, VERDICTS, label="What is it?"
    ),
    solution=study_rhythm,
    explanation=explanation,
    hints=(
        "First add up the hours of the last week before the exam. Then look at the gaps.",
        "A gap is the later day minus the earlier one. One gap that is too long is enough.",
        lambda case: (
            f"Two plans are crammed, two have a gap, two are spaced. {_of(case, 'late').name} has "
            f"{_late(case, _of(case, 'late'))} hours in the last week, and from "
            f"{_pair(_of(case, 'eight'))} are 8 days for {_of(case, 'eight').name}."
        ),
    ),
    mistakes=(
        Mistake(
            "hours-are-hours",
            judged("spaced", "cram", "late"),
            _crammed,
            "Add up the hours of the last 7 days.",
            gives("spaced", "cram", "late"),
        ),
        Mistake(
            "mean-gap-counts",
            judged("spaced", "average", "eight"),
            _average,
            "Look at the longest gap of each plan.",
            gives("spaced", "average"),
        ),
        Mistake(
            "gap-counts-free-days",
            judged("spaced", "eight"),
            _eight,
            "Take the earlier date from the later one.",
            gives("spaced", "eight"),
        ),
        Mistake(
            "edge-belongs-above",
            judged("gap", "seven"),
            _seven,
            "Read the rule once more: no more than 7 days.",
            gives("gap", "seven"),
        ),
    ),
    outcome="plan-own-study",
    domains=("capm:fundamentals",),
)
