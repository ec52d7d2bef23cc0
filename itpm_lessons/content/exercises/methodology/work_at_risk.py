"""How much work can rest on a guess that nobody has checked? It depends on when one looks."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Table

END = "One look, at the end"


@dataclass(frozen=True)
class Looks:
    """Weeks of building, what a week and a look cost in dollars, and weeks between looks."""

    weeks: int
    a_week: int
    every: int
    a_look: int

    @property
    def rhythm(self):
        """The second row of the table."""
        return f"A look every {self.every} weeks"


def case(random):
    """Build for 8 weeks and look every 2; or other weeks and prices."""
    if random is None:
        return Looks(weeks=8, a_week=10_000, every=2, a_look=1_200)
    every = random.choice((2, 3, 4))
    return Looks(
        weeks=every * random.randint(3, 5),
        a_week=random.randrange(6_000, 15_000, 1_000),
        every=every,
        a_look=random.randrange(500, 2_500, 100),
    )


def statement(case):
    """Ask for the work at risk and for the price of looking."""
    return f"""ClockIn's team builds for {case.weeks} weeks and costs ${case.a_week:,} a week. \
The clock-in screen rests on guesses about the staff. A look is half a day with ten of them at the \
time clock; it costs ${case.a_look:,}. Say that a look shows whatever is wrong up to then.

Compare two plans: one look at the end, after week {case.weeks}; or a look every {case.every} \
weeks, the last one again after week {case.weeks}.

**For each plan: work for how many dollars can, at most, rest on a wrong guess before a look shows \
it? And what do all the looks cost?**"""


def work_at_risk(case):
    """Return for each plan the work between two looks, and the price of all looks."""
    looks = case.weeks // case.every
    return {
        END: [case.weeks * case.a_week, case.a_look],
        case.rhythm: [case.every * case.a_week, looks * case.a_look],
    }


def same_risk(case):
    """Leave the work at risk as it is, however often one looks."""
    right = work_at_risk(case)
    return {END: right[END], case.rhythm: [right[END][0], right[case.rhythm][1]]}


def average(case):
    """Give the work at risk on average, not at most."""
    return {row: [risk / 2, price] for row, (risk, price) in work_at_risk(case).items()}


def last_look_left_out(case):
    """Do not count the look at the end."""
    return {row: [risk, price - case.a_look] for row, (risk, price) in work_at_risk(case).items()}


def explanation(case):
    """Compare what looking costs with what it limits."""
    (most, once), (less, often) = work_at_risk(case).values()
    return f"""At the end: {case.weeks} × ${case.a_week:,} = **${most:,}** can rest on a wrong \
guess, and the one look costs **${once:,}**.

Every {case.every} weeks: {case.every} × ${case.a_week:,} = **${less:,}** at most, for each look \
clears what came before. {case.weeks} / {case.every} = {case.weeks // case.every} looks cost \
**${often:,}**.

So ${often - once:,} more for looking takes up to ${most - less:,} off the largest single \
surprise. Whether that pays depends on how sure the guesses are: where nothing is open, a look \
only costs."""


EXERCISE = Exercise(
    title="Work on an unchecked guess",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda case: Table(
        [END, case.rhythm],
        {"risk": "Work at risk, at most", "looks": "Price of all looks"},
        unit="$",
        corner="plan",
        label="What is at risk, and what does looking cost?",
    ),
    solution=work_at_risk,
    explanation=explanation,
    hints=(
        "A guess is wrong from the start, at worst. When is it noticed?",
        lambda case: (
            f"At worst it is noticed {case.every} weeks later, if one looks every {case.every} "
            "weeks."
        ),
        lambda case: (
            f"There are {case.weeks // case.every} looks, the last one included. In {case.every} "
            f"weeks the team costs ${case.every * case.a_week:,}."
        ),
    ),
    mistakes=(
        Mistake(
            "feedback-changes-nothing",
            same_risk,
            lambda case: (
                "You left the work at risk as it was. But a look shows what is wrong, and the work "
                f"after it starts from there. At most {case.every} weeks lie between two looks."
            ),
            "Multiply the weeks between two looks by the price of a week.",
        ),
        Mistake(
            "average-for-most",
            average,
            "That is the average, if a guess can go wrong at any time. The question asks for the "
            "most, and that is the whole stretch between two looks.",
            "Take the full stretch.",
        ),
        Mistake(
            "end-left-out",
            last_look_left_out,
            lambda case: (
                f"There is a look after week {case.weeks} in both plans, and it costs, too."
            ),
            "Count the last look as well.",
        ),
    ),
    outcome="evaluate-fit",
    domains=("capm:agile", "pmp:process", "pmi-acp:mindset"),
)
