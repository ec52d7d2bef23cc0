"""Find the velocity of two Sprints, of which the second finishes an item of the first."""

from dataclasses import dataclass

from itpm_lessons.content.scrum_words import ITEMS, points, rows, some_items
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

ROWS = ("Sprint 4", "Sprint 5")
DONE = "Done"
WEEK = "My hours of today"


@dataclass(frozen=True)
class TwoSprints:
    """Items of two Sprints with points, and whether they were Done; one is in both.

    `share` is the percentage of the carried item that the team felt was ready after Sprint 4.
    """

    first: tuple[tuple[str, int], ...]
    second: tuple[tuple[str, int], ...]
    carried: tuple[str, int]
    share: int
    left: tuple[str, int]


def case(random):
    """Take an item of 8 points that was three quarters ready, or others."""
    if random is None:
        return TwoSprints(
            _sized(
                "Clock in and out, one site",
                "Put a missed clock-in right",
                "Payroll file of one site",
                WEEK,
            ),
            _sized(
                "Supervisor approves one day",
                "Sign in with the company account",
                "Log of corrected times",
            ),
            ("Clock in offline, sent later", 8),
            75,
            ("Large type on the start screen", 3),
        )
    while True:
        names = list(some_items(random, 9).items())
        carried = names.pop(0)
        share = random.choice([50, 75, 90])
        found = TwoSprints(tuple(names[:4]), tuple(names[4:7]), carried, share, names[7])
        if carried[1] >= 2 and carried[1] * share % 50 == 0:
            return found


def _sized(*names):
    return tuple((name, ITEMS[name]) for name in names)


def _points(items):
    return sum(size for _, size in items)


def statement(case):
    """Show both Sprints."""
    name, size = case.carried
    lines = [(4, title, points_, DONE) for title, points_ in case.first]
    lines += [(4, name, size, f"“{case.share} % ready”")]
    lines += [(5, title, points_, DONE) for title, points_ in (case.carried, *case.second)]
    lines += [(5, *case.left, "not Done")]
    table = rows(["Sprint", "Item", "Points", "At its end"], lines)
    return f"""Two Sprints of the ClockIn team. “{name}” was not Done at the end of Sprint 4; it \
went back into the Product Backlog, was taken again, and was Done in Sprint 5. It kept its points.

{table}

**What is the velocity of each of the two Sprints?** Velocity is the sum of the points of items \
that were Done in it."""


def carry_over(case):
    """Return the velocity of both Sprints: each item counts in full, where it was Done."""
    first = sum(size for _, size in case.first)
    second = sum(size for _, size in case.second) + case.carried[1]
    return [[first], [second]]


def in_parts(case):
    """Count the part that felt ready in Sprint 4, and the rest in Sprint 5."""
    ready = case.carried[1] * case.share / 100
    return [[_points(case.first) + ready], [_points(case.second) + case.carried[1] - ready]]


def as_planned(case):
    """Count all that was taken into each Sprint."""
    both = case.carried[1]
    return [
        [_points(case.first) + both],
        [_points(case.second) + both + case.left[1]],
    ]


def explanation(case):
    """Add up what was Done in each."""
    (first,), (second,) = carry_over(case)
    name, size = case.carried
    return f"""- Sprint 4: {_sum(case.first)} = **{first}**. “{name}” was not Done, so it counts \
nothing there, however ready it felt.
- Sprint 5: {size} for “{name}”, all of it, and {_sum(case.second)}: **{second}**.

Taken alone, the first number is low for what was worked on, and the second is high. Over the two \
Sprints they are right: {points(first + second)} were Done, {amount((first + second) / 2)} on \
average. So one takes the mean of several Sprints. Velocity is a common practice, not a part of \
Scrum; teams that use it should agree on this rule once, and keep to it."""


def _sum(items):
    return " + ".join(str(size) for _, size in items)


EXERCISE = Exercise(
    title="Carried over",
    minutes=3,
    case=case,
    statement=statement,
    answer=Table(ROWS, ["Velocity"], unit="points", label="Velocity", corner="Sprint"),
    solution=carry_over,
    explanation=explanation,
    hints=(
        "In which of the two Sprints was the carried item Done?",
        "An item counts once, in full, in the Sprint in which it is Done. Before that it counts "
        "nothing.",
        lambda case: (
            f"Sprint 4: {_sum(case.first)}. Sprint 5: {_sum(case.second)}, and "
            f"{case.carried[1]} for the item that was carried over."
        ),
    ),
    mistakes=(
        Mistake(
            "nearly-done-counts",
            in_parts,
            lambda case: (
                f"You counted {case.share} % of the {case.carried[1]} points in Sprint 4 and the "
                "rest in Sprint 5. How ready something is can't be seen; whether it is Done can."
            ),
            "Count the whole item in the Sprint in which it was Done.",
            lambda answer, case: (
                answer["Sprint 4"]["Velocity"]
                == _points(case.first) + case.carried[1] * case.share / 100
            ),
        ),
        Mistake(
            "planned-is-velocity",
            as_planned,
            "You counted all that was taken into the Sprints. Velocity says what was Done; what "
            "was planned was a hope.",
            "Leave out what was not Done at the end of the Sprint.",
        ),
        Mistake(
            "carried-work-is-lost",
            lambda case: [[_points(case.first)], [_points(case.second)]],
            lambda case: (
                f"“{case.carried[0]}” counts nowhere in your answer. In Sprint 4 it does not; "
                "in Sprint 5 it was Done, and counts there in full."
            ),
            "Add its points to the Sprint in which it was Done.",
        ),
        Mistake(
            "carried-work-counts-twice",
            lambda case: [
                [_points(case.first) + case.carried[1]],
                [_points(case.second) + case.carried[1]],
            ],
            lambda case: (
                f"The {case.carried[1]} points of “{case.carried[0]}” stand in both of your "
                "numbers. The product got the item once."
            ),
            "In which of the two was it Done?",
        ),
    ),
    outcome="judge-done",
    domains=("capm:agile", "pmi-acp:delivery"),
)
