"""Transfer: another person's periods, some too old, some without leading, against what is asked."""

from dataclasses import dataclass

from itpm_lessons.content.career_variants import Period, counted, month_name
from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, Table

ROWS = ("Months that count", "Months still missing")
COUNT, MISSING = ROWS
WANTED = {"a four-year degree": 36, "a secondary diploma": 60}
PEOPLE = ("Rosa", "Bilal", "Mei", "Thabo", "Anneli", "Jorge")


@dataclass(frozen=True)
class Life:
    """What somebody did in projects: long ago, as a member, and leading: two at once, one later."""

    name: str
    degree: str
    since: int
    old: Period
    member: Period
    led: tuple[Period, Period, Period]

    @property
    def wanted(self):
        """The months that are asked for."""
        return WANTED[self.degree]


def case(random):
    """Take Rosa, who led the mailboxes of ServerMove, or somebody else."""
    since = 12 * 2018 + 11
    if random is None:
        return Life(
            "Rosa",
            "a four-year degree",
            since,
            Period.of(2017, 3, 2017, 12),
            Period.of(2019, 1, 2019, 8),
            (
                Period.of(2021, 5, 2022, 2),
                Period.of(2021, 11, 2022, 4),
                Period.of(2023, 9, 2024, 5),
            ),
        )
    old = since - random.randint(14, 30)
    member = since + random.randint(1, 6)
    first = member + random.randint(12, 20)
    a = Period(first, first + random.randint(6, 12))
    b = Period(random.randint(first + 2, a.last - 1), a.last + random.randint(2, 6))
    later = b.last + random.randint(8, 16)
    return Life(
        random.choice(PEOPLE),
        random.choice(list(WANTED)),
        since,
        Period(old, old + random.randint(5, 11)),
        Period(member, member + random.randint(3, 9)),
        (a, b, Period(later, later + random.randint(3, 10))),
    )


def statement(case):
    """Give the rule and the life."""
    a, b, c = case.led
    rows = [
        f"| {case.old} | led the exchange of the printers |",
        f"| {case.member} | was one of the testers in a project |",
        f"| {a} | led the move of the mailboxes in ServerMove |",
        f"| {b} | led the new telephones, beside it |",
        f"| {c} | led the lending of laptops |",
    ]
    table = table_of_rows("| When | What |", rows)
    return f"""{case.name} has {case.degree}, for which {case.wanted} months of *leading* \
projects are asked, within the last eight years. Today that means: from \
{month_name(case.since)} on. A month counts once.

{table}

**How many months count, and how many are missing?**"""


def experience_window(case):
    """Return the months that count, and how many are missing."""
    months = set()
    for period in case.led:
        months.update(range(period.first, period.last + 1))
    count = len([month for month in months if month >= case.since])
    return {"Months that count": [count], "Months still missing": [max(0, case.wanted - count)]}


def _answer(case, count):
    return {COUNT: [count], MISSING: [max(0, case.wanted - count)]}


def _counts(wanted):
    return lambda answer, case: answer[COUNT]["months"] == wanted(case)


def summed(case):
    """Add up what was led in the window, twice where two projects ran."""
    return sum(period.length for period in case.led)


def with_old(case):
    """Count what is too old as well."""
    return counted([case.old, *case.led])


def with_member(case):
    """Count the months as a tester as well."""
    return counted([case.member, *case.led])


def with_gaps(case):
    """Count from the first month of leading to the last."""
    return case.led[-1].last - case.led[0].first + 1


def explanation(case):
    """Go line by line."""
    a, b, c = case.led
    both = counted([a, b])
    count = both + c.length
    missing = max(0, case.wanted - count)
    return f"""- The printers end before {month_name(case.since)}: too long ago, 0.
- Testing is work in a project, and nobody was led: 0.
- Mailboxes and telephones together: {month_name(a.first)} to {month_name(b.last)}, **{both}**.
- Laptops: **{c.length}**.

{both} + {c.length} = **{count}** months; {case.wanted} − {count} = **{missing}** are missing. \
What does not count here is still worth telling, in a resume and in an interview."""


def _mistake(id, count, feedback, next_step):
    return Mistake(id, lambda case: _answer(case, count(case)), feedback, next_step, _counts(count))


EXERCISE = Exercise(
    title="Another life in projects",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(ROWS, ["months"], unit="months", label="Against what is asked", corner="line"),
    solution=experience_window,
    explanation=explanation,
    hints=(
        "Take each line and ask three things: was it leading, is it recent enough, was the month "
        "counted already?",
        "Two of the lines count nothing. Two of the others overlap.",
        lambda case: (
            f"{month_name(case.led[0].first)} to {month_name(case.led[1].last)} are "
            f"{counted(case.led[:2])} months; the laptops add {case.led[2].length}."
        ),
    ),
    mistakes=(
        _mistake(
            "months-added-up",
            summed,
            "You counted mailboxes and telephones each in full. They ran side by side for some "
            "months, and these count once.",
            "Join the two periods before you count.",
        ),
        _mistake(
            "old-months-count",
            with_old,
            lambda case: (
                f"You counted the printers. They were over before {month_name(case.since)}, which "
                "is more than eight years ago."
            ),
            "Leave out what is older than the window.",
        ),
        _mistake(
            "team-months-lead",
            with_member,
            "You counted the months as a tester. They are experience in projects; asked for are "
            "months of leading them.",
            "Leave out what was not leading.",
        ),
        _mistake(
            "gaps-count",
            with_gaps,
            "You counted from the first month of leading to the last, and so the months between "
            "two projects as well.",
            "Count only months in which a project was led.",
        ),
    ),
    outcome="count-experience",
    domains=("pmp:people",),
)
