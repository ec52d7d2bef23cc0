"""Find how many Sprints the backlog takes, at the mean velocity and with 85 chances in 100."""

from dataclasses import dataclass

from itpm_lessons.content.scrum_words import is_quotient, points, rows, sprints
from itpm_lessons.engines.forecast import (
    mean_velocity,
    sprint_range,
    sprints_needed,
    sum_of_draws,
)
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount

ROWS = ("At the mean velocity", "With a chance of 85 % or more")


@dataclass(frozen=True)
class Forecast:
    """Points that are left, and the velocities of past Sprints."""

    left: int
    velocities: tuple[int, ...]

    @property
    def best(self) -> int:
        """Sprints if each went as the best so far."""
        return sprint_range(self.left, self.velocities).best

    @property
    def worst(self) -> int:
        """Sprints if each went as the worst so far."""
        return sprint_range(self.left, self.velocities).worst


def case(random):
    """Take ClockIn's 148 points and five Sprints, or numbers that tell the mistakes apart."""
    if random is None:
        return Forecast(148, (18, 22, 20, 25, 21))
    while True:
        middle = random.randint(16, 30)
        velocities = tuple(middle + random.randint(-6, 6) for _ in range(5))
        found = Forecast(random.randrange(90, 221, 2), velocities)
        answers = (found.best, *_right(found), found.worst)
        if len(set(answers)) == 4 and found.worst <= 12:
            return found


def _right(case):
    return tuple(value for (value,) in velocity_forecast(case))


def statement(case):
    """Give the velocities, and the chances that a computer counted."""
    table = rows(
        ["Sprints", "Chance that all is Done by then"],
        [(number, _chance(case, number)) for number in range(case.best, case.worst + 1)],
    )
    return f"""{points(case.left)} are left in the Product Backlog. In the last five Sprints items \
of {", ".join(map(str, case.velocities))} points were Done.

For the chances, a computer went through all ways in which coming Sprints can go, if each of them \
is like one of these five:

{table}

**How many Sprints does it take at the mean velocity? And what is the smallest number of Sprints \
with a chance of 85 % or more?** A Sprint that is begun counts in full."""


def _chance(case, number):
    percent = 100 * sum_of_draws(case.velocities, number).at_least(case.left)
    if 0 < percent < 0.5:
        return "below 1 %"
    return "above 99 %" if 99.5 <= percent < 100 else f"{percent:.0f} %"


def velocity_forecast(case):
    """Return the Sprints at the mean velocity, and those with a chance of 85 % or more."""
    at_the_mean = sprints_needed(case.left, case.velocities)
    with_85_percent = sprints_needed(case.left, case.velocities, 0.85)
    return [[at_the_mean], [with_85_percent]]


def explanation(case):
    """Divide, then read the table."""
    mean, likely = _right(case)
    rate = mean_velocity(case.velocities)
    total = " + ".join(map(str, case.velocities))
    return f"""- Mean velocity: ({total}) ÷ 5 = {amount(rate)}. {case.left} ÷ {amount(rate)} = \
{amount(case.left / rate)}, so **{sprints(mean)}**.
- In the table, {likely} is the first number with 85 % or more: **{sprints(likely)}**.

After {sprints(mean)} the chance is {_chance(case, mean)}: the mean is not a date to promise. Say \
both numbers with what they rest on: five Sprints, this team, these items, no new wishes. After \
each Sprint forecast again. Velocity is a common practice; the Scrum Guide does not know it."""


EXERCISE = Exercise(
    title="When is the backlog done?",
    minutes=5,
    case=case,
    statement=statement,
    answer=Table(ROWS, ["Sprints"], unit="", label="Forecast", corner="how sure"),
    solution=velocity_forecast,
    explanation=explanation,
    hints=(
        "The first number is a division. The second one is read from the table.",
        lambda case: (
            f"The mean of the five is {amount(mean_velocity(case.velocities))}. Divide the points "
            "that are left by it, and round up."
        ),
        lambda case: (
            f"{case.left} ÷ {amount(mean_velocity(case.velocities))} = "
            f"{amount(case.left / mean_velocity(case.velocities))}. For the second, go down the "
            "table until the chance is 85 % or more."
        ),
    ),
    mistakes=(
        Mistake(
            "best-sprint-again",
            lambda case: [[case.best], [case.best]],
            lambda case: (
                f"{sprints(case.best)} is right only if every Sprint goes as well as the best so "
                f"far, with {points(max(case.velocities))}. The chance of that is "
                f"{_chance(case, case.best)}."
            ),
            "Use the mean, and for the second number the table.",
            lambda answer, case: case.best in _given(answer),
        ),
        Mistake(
            "mean-is-safe",
            lambda case: [[_right(case)[0]], [_right(case)[0]]],
            lambda case: (
                "The first number is right. With it the backlog is done by then with a chance of "
                f"{_chance(case, _right(case)[0])}; you are asked for a chance of 85 % or more."
            ),
            "Go down the table to the first chance of 85 % or more.",
        ),
        Mistake(
            "worst-sprint-again",
            lambda case: [[_right(case)[0]], [case.worst]],
            lambda case: (
                f"{sprints(case.worst)} would be needed if every Sprint went as badly as the worst "
                "so far. Good and bad Sprints mix; the table shows that fewer are enough for 85 %."
            ),
            "Go up the table as long as the chance stays at 85 % or more.",
            lambda answer, case: _given(answer)[1] == case.worst,
        ),
        Mistake(
            "begun-sprints-are-free",
            lambda case: [[case.left / mean_velocity(case.velocities)], [_right(case)[1]]],
            lambda case: (
                f"You divided by the mean: {case.left} ÷ {amount(mean_velocity(case.velocities))} "
                f"= {amount(case.left / mean_velocity(case.velocities))}. The part behind the "
                "point is work as well, and it needs a Sprint of its own."
            ),
            "Round up: a Sprint that is begun counts in full.",
            lambda answer, case: any(
                is_quotient(given, case.left, mean_velocity(case.velocities))
                for given in _given(answer)
            ),
        ),
    ),
    outcome="forecast-sprints",
    domains=("capm:agile", "pmi-acp:delivery"),
)


def _given(answer):
    return [row["Sprints"] for row in answer.values()]
