"""A faded example: a burn-down as a table, with two gaps."""

from dataclasses import dataclass

from itpm_lessons.content.scrum_pictures import burn_down
from itpm_lessons.content.scrum_words import points, rows
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

DAYS = 10


@dataclass(frozen=True)
class BurnDown:
    """Points of the Sprint, points Done on each day so far, the two days with a gap, and a trap.

    `nearly` are the points of an item that is almost ready in the evening of the last day shown.
    """

    total: int
    done: tuple[int, ...]
    ideal_day: int
    nearly: int

    @property
    def last(self) -> int:
        """The last day that is shown."""
        return len(self.done)

    def ideal(self, day: int) -> float:
        """Points that an even pace would have left after a day."""
        return self.total - self.total * day / DAYS

    def remaining(self, day: int) -> int:
        """Points that are not Done after a day."""
        return self.total - sum(self.done[:day])


def case(random):
    """Take a Sprint of 30 points on its sixth day, or another."""
    if random is None:
        return BurnDown(30, (0, 3, 0, 5, 2, 3), 4, 8)
    done = [0, *(random.choice([0, 1, 2, 3, 3, 5]) for _ in range(4)), random.choice([2, 3, 5])]
    total = random.choice([24, 25, 26, 28, 30, 32, 35])
    return BurnDown(total, tuple(done), random.choice([2, 3, 4]), random.choice([5, 8]))


def statement(case):
    """Show the table with its gaps."""
    table = rows(
        ["After day", "Done on the day", "Ideal: left", "Actual: left"],
        [
            (0, "–", case.total, case.total),
            *map(lambda day: _line(case, day), range(1, case.last + 1)),
        ],
    )
    return f"""A Sprint of {DAYS} days has items of {points(case.total)}. The *ideal* line falls \
by the same amount each day, to 0 on day {DAYS}. The *actual* line falls by the points of the \
items that were Done that day.

{table}

In the evening of day {case.last} another item of {points(case.nearly)} is almost ready; only its \
test is missing. **Fill the two gaps.**"""


def _line(case, day):
    ideal = "**?**" if day == case.ideal_day else amount(case.ideal(day))
    actual = "**?**" if day == case.last else case.remaining(day)
    return day, case.done[day - 1], ideal, actual


def _names(case):
    return [f"Ideal, day {case.ideal_day}", f"Actual, day {case.last}"]


def burn_down_gaps(case):
    """Return what is left: by the even pace, and by the items that are Done."""
    ideal = case.total - case.total * case.ideal_day / 10
    actual = case.total - sum(case.done)
    return [[ideal], [actual]]


def _answer(case, ideal=None, actual=None):
    right = [value for (value,) in burn_down_gaps(case)]
    return [[right[0] if ideal is None else ideal], [right[1] if actual is None else actual]]


def _shows_done(answer, case):
    """Tell whether one of the gaps says what is done, where that is not also what is left."""
    done = (case.total * case.ideal_day / DAYS, case.total - case.remaining(case.last))
    return any(
        abs(row["Left"] - wrong) < 0.05 < abs(right - wrong)
        for row, wrong, (right,) in zip(answer.values(), done, burn_down_gaps(case), strict=True)
    )


def explanation(case):
    """Subtract twice."""
    ideal, actual = (value for (value,) in burn_down_gaps(case))
    day = case.ideal_day
    return f"""- Ideal: each day {amount(case.total)} ÷ {DAYS} = {amount(case.total / DAYS)}. \
After {day} days {amount(case.total)} − {day} × {amount(case.total / DAYS)} = **{amount(ideal)}**.
- Actual: the day before it was {case.remaining(case.last - 1)}, and {case.done[-1]} were Done: \
**{actual}**. The item of {points(case.nearly)} that is almost ready changes nothing until it is \
Done."""


EXERCISE = Exercise(
    title="A burn-down with two gaps",
    minutes=3,
    case=case,
    statement=statement,
    picture=lambda case: burn_down(case.total, DAYS, [case.remaining(d) for d in range(case.last)]),
    answer=lambda case: Table(
        _names(case), ["Left"], unit="points", tolerance=0.05, label="What is left?", corner="line"
    ),
    solution=burn_down_gaps,
    explanation=explanation,
    hints=(
        "The ideal line loses the same each day. How much is that?",
        lambda case: (
            f"{amount(case.total)} ÷ {DAYS} = {amount(case.total / DAYS)} a day. For the actual "
            "line, look at the day before and at what was Done."
        ),
        lambda case: (
            f"Ideal: {amount(case.total)} − {case.ideal_day} × {amount(case.total / DAYS)}. "
            f"Actual: {case.remaining(case.last - 1)} − {case.done[-1]}."
        ),
    ),
    mistakes=(
        Mistake(
            "nearly-done-counts",
            lambda case: _answer(case, actual=case.remaining(case.last) - case.nearly),
            lambda case: (
                f"You took off the {points(case.nearly)} of the item that is almost ready. Its "
                "test can still fail. It counts when it is Done, and then in full."
            ),
            "Take off only what is Done.",
            lambda answer, case: any(
                row["Left"] == case.remaining(case.last) - case.nearly
                for row in list(answer.values())[1:]
            ),
        ),
        Mistake(
            "burn-down-shows-done",
            lambda case: _answer(
                case, case.total * case.ideal_day / DAYS, case.total - case.remaining(case.last)
            ),
            "You gave what is done. A burn-down shows what is *left*, which is why it falls; a "
            "burn-up would show what is done.",
            "Take your numbers from the total.",
            _shows_done,
        ),
        Mistake(
            "each-day-is-its-own",
            lambda case: _answer(case, actual=case.total - case.done[-1]),
            lambda case: (
                f"You took only what was Done on day {case.last} from the whole. What was Done on "
                "the days before is not left any more, either."
            ),
            "Go on from the line of the day before.",
        ),
    ),
    outcome="read-burn-charts",
    domains=("capm:agile", "pmi-acp:delivery"),
)
