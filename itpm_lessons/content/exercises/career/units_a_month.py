"""How much learning a month is left, to keep a certificate."""

from dataclasses import dataclass

from itpm_lessons.practice import Exercise, Mistake, Number


@dataclass(frozen=True)
class Cycle:
    """Units asked for in a cycle of months, units done, months left."""

    units: int
    cycle: int
    done: int
    left: int


def case(random):
    """Take 60 in three years, 35 done and 14 months left; or another certificate."""
    if random is None:
        return Cycle(60, 36, 35, 14)
    units, cycle = random.choice(((60, 36), (40, 24), (45, 36), (30, 36), (80, 36)))
    left = random.randint(4, cycle - 8)
    done = round(units * random.uniform(0.15, 0.85))
    return Cycle(units, cycle, done, left)


def statement(case):
    """Give the state."""
    return f"""A certificate is kept by {case.units} units of continuing education in \
{case.cycle} months. {case.done} are done, and {case.left} months are left.

**How many units a month are needed from now on?** Give two decimals."""


def units_a_month(case):
    """Return what is still missing, by the months that are left."""
    return (case.units - case.done) / case.left


def explanation(case):
    """Divide what is missing."""
    missing = case.units - case.done
    need, even = missing / case.left, case.units / case.cycle
    said = "more" if need > even else "less"
    return f"""{case.units} − {case.done} = {missing} are missing; {missing} / {case.left} = \
**{need:.2f} a month**.

An even pace from the start would have been {case.units} / {case.cycle} = {even:.2f}; it is \
{said} now. Whole events do not come in hundredths: plan them by the quarter, \
{3 * need:.1f} units each, and count again when one falls out."""


EXERCISE = Exercise(
    title="Units a month",
    minutes=3,
    case=case,
    statement=statement,
    answer=Number("units", tolerance=0.006, label="Units a month"),
    solution=units_a_month,
    explanation=explanation,
    hints=(
        "What is still to be done, and how much time is left for it?",
        "Take off what is done, then divide by the months that are left.",
        lambda case: f"({case.units} − {case.done}) / {case.left}.",
    ),
    mistakes=(
        Mistake(
            "done-is-forgotten",
            lambda case: case.units / case.left,
            lambda case: (
                f"You spread all {case.units} units over the months that are left. "
                f"{case.done} of them are done."
            ),
            lambda case: f"Take {case.done} off first.",
        ),
        Mistake(
            "pace-so-far",
            lambda case: case.done / case.left,
            lambda case: (
                f"{case.done} is what is done. Spread over the coming months has to be what is "
                "missing."
            ),
            lambda case: f"Begin with {case.units} − {case.done}.",
            lambda answer, case: abs(answer - case.done / (case.cycle - case.left)) <= 0.006,
        ),
        Mistake(
            "planned-pace-goes-on",
            lambda case: case.units / case.cycle,
            lambda case: (
                f"{case.units} / {case.cycle} is the pace of an even plan from the first month. "
                "What counts now is what is missing and what is left."
            ),
            lambda case: f"Look at the {case.left} months from now on.",
        ),
        Mistake(
            "rate-turned-round",
            lambda case: case.left / (case.units - case.done),
            "That is months for a unit. Asked for are units a month.",
            "Turn the division round.",
        ),
    ),
    outcome="plan-learning",
    domains=("pmp:people",),
)
