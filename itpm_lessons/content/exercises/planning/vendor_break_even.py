"""Make or buy: the number of days at which both cost the same."""

from dataclasses import dataclass

from itpm_lessons.content.cases import server_move
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount, days

WORK = (
    "renewing the wireless network of two halls",
    "bringing 80 workplaces to a new operating system",
    "moving the telephones to a new system",
    "renewing the backup of the servers",
)


@dataclass(frozen=True)
class MakeOrBuy:
    """Two ways to get some work done: a fixed part in dollars, and dollars for each day."""

    work: str
    make_fixed: int
    make_day: int
    buy_fixed: int
    buy_day: int
    days: int

    @property
    def equal_at(self):
        """Days at which both ways cost the same."""
        return (self.make_fixed - self.buy_fixed) / (self.buy_day - self.make_day)

    def cost(self, way, worked):
        """Return what a way costs, with its sum in words."""
        fixed, day = getattr(self, f"{way}_fixed"), getattr(self, f"{way}_day")
        return f"{dollars(fixed)} + {worked} × {dollars(day)} = {dollars(fixed + worked * day)}"


def case(random):
    """Take the move of ServerMove, or another piece of work."""
    if random is None:
        facts = server_move.facts
        names = ("make_set_up", "make_day", "buy_set_up", "buy_day", "move_days")
        return MakeOrBuy("moving e-mail and files", *(facts[name] for name in names))
    make_day = random.randrange(320, 560, 10)
    buy_day = make_day + random.randrange(90, 260, 10)
    buy_fixed = random.randrange(2_000, 6_500, 500)
    make_fixed = buy_fixed + random.randrange(3_000, 9_500, 500)
    drawn = MakeOrBuy(random.choice(WORK), make_fixed, make_day, buy_fixed, buy_day, 0)
    worked = round(drawn.equal_at * random.choice((0.6, 0.7, 1.3, 1.5)))
    return MakeOrBuy(drawn.work, make_fixed, make_day, buy_fixed, buy_day, worked)


def statement(case):
    """Give both ways, and ask where they meet."""
    return f"""The work: {case.work}, some {case.days} days of one engineer.

| Way | Once | For each day of work |
| --- | ---: | ---: |
| **Make**: own staff; tools and training first | {dollars(case.make_fixed)} | \
{dollars(case.make_day)} |
| **Buy**: a supplier; choosing, contract and supervision | {dollars(case.buy_fixed)} | \
{dollars(case.buy_day)} |

**At how many days of work do both cost the same?** One decimal is enough. (A day counts for both \
alike, and both would do the work equally well.)"""


def vendor_break_even(case):
    """Return the days at which the dearer start has been made up by the cheaper day."""
    dearer_start = case.make_fixed - case.buy_fixed
    saved_each_day = case.buy_day - case.make_day
    return dearer_start / saved_each_day


def explanation(case):
    """Divide, and say which way is cheaper for the days that are expected."""
    way = "buying" if case.days < case.equal_at else "making"
    return f"""Making begins {dollars(case.make_fixed)} − {dollars(case.buy_fixed)} = \
{dollars(case.make_fixed - case.buy_fixed)} dearer. Each day it saves {dollars(case.buy_day)} − \
{dollars(case.make_day)} = {dollars(case.buy_day - case.make_day)}. So both are equal after \
{case.make_fixed - case.buy_fixed:,} / {case.buy_day - case.make_day} = \
**{case.equal_at:.1f} days**. Below that buying is cheaper, above it making is.

For {days(case.days)} of work:

- make: {case.cost("make", case.days)}
- buy: {case.cost("buy", case.days)}

So by cost it is **{way}**. How sure is the number of days? If it may well be on the other side of \
{case.equal_at:.1f}, cost does not decide, and the other reasons do."""


def _one_alone(answer, case):
    """Write the division of the offer that was taken alone."""
    bought = abs(answer - case.buy_fixed / case.buy_day) < 0.05
    fixed, day = (case.buy_fixed, case.buy_day) if bought else (case.make_fixed, case.make_day)
    return (
        f"{amount(round(fixed / day, 2))} is {fixed:,} / {day}: one of the two ways alone. Where "
        "they are equal can be seen only from both."
    )


EXERCISE = Exercise(
    title="Where make and buy cost the same",
    minutes=4,
    case=case,
    statement=statement,
    answer=Number(unit="days", tolerance=0.05, label="They cost the same at"),
    solution=vendor_break_even,
    explanation=explanation,
    hints=(
        "One way is cheaper to begin with, the other is cheaper each day. How long does the second "
        "need to catch up?",
        lambda case: (
            f"Making begins {dollars(case.make_fixed - case.buy_fixed)} dearer. How much of that "
            "does it win back on each day?"
        ),
        lambda case: (
            f"It wins back {dollars(case.buy_day - case.make_day)} a day. Divide "
            f"{case.make_fixed - case.buy_fixed:,} by that."
        ),
    ),
    mistakes=(
        Mistake(
            "rates-added",
            lambda case: (case.make_fixed - case.buy_fixed) / (case.buy_day + case.make_day),
            lambda case: (
                f"You divided by both day rates together. Both ways cost something each day; they "
                f"draw nearer only by the difference, {dollars(case.buy_day - case.make_day)}."
            ),
            "Divide by what a day saves.",
        ),
        Mistake(
            "fixed-parts-added",
            lambda case: (case.make_fixed + case.buy_fixed) / (case.buy_day - case.make_day),
            lambda case: (
                f"You added {dollars(case.make_fixed)} and {dollars(case.buy_fixed)}. You pay one "
                "of the two, not both; what has to be caught up is the difference."
            ),
            "Take one fixed part from the other.",
        ),
        Mistake(
            "one-offer-alone",
            lambda case: case.make_fixed / case.make_day,
            lambda case: _one_alone(case.make_fixed / case.make_day, case),
            "Write both costs for d days, and set them equal.",
            lambda answer, case: abs(answer - case.buy_fixed / case.buy_day) < 0.05,
            _one_alone,
        ),
        Mistake(
            "day-rate-decides",
            lambda case: 0,
            "At 0 days the way with the lower fixed part is cheaper. A lower day rate wins only "
            "after enough days.",
            "Ask how many days pay for the dearer beginning.",
        ),
    ),
    outcome="make-or-buy",
    domains=("pmp:process", "capm:predictive", "project-plus:life_cycle_phases"),
)
