"""Read a burn-up whose scope grows while the work is done, and count the Sprints left."""

from dataclasses import dataclass
from math import ceil

from itpm_lessons.content.scrum_pictures import burn_up
from itpm_lessons.content.scrum_words import is_quotient, points, rows, sprints, whole_sprints
from itpm_lessons.practice import Exercise, Mistake, Number
from itpm_lessons.views.lettering import amount

MOST = 12  # more Sprints than any answer; the picture has room for them


@dataclass(frozen=True)
class BurnUp:
    """Points of the backlog at the start, points Done in each Sprint, and new points in each."""

    start: int
    velocity: int
    growth: int
    sprints: int

    @property
    def done(self) -> int:
        """Points Done so far."""
        return self.velocity * self.sprints

    @property
    def scope(self) -> int:
        """Points of the backlog now, those Done included."""
        return self.start + self.growth * self.sprints

    @property
    def left(self) -> int:
        """Points that are still to be done now."""
        return self.scope - self.done


def case(random):
    """Take ClockIn after four Sprints, or other numbers that tell the mistakes apart."""
    if random is None:
        return BurnUp(148, 21, 8, 4)
    while True:
        found = BurnUp(
            random.randrange(120, 221, 4),
            random.randint(16, 28),
            random.randint(4, 9),
            random.randint(3, 5),
        )
        answers = [burn_up_scope(found), *(wrong(found) for wrong in (scope_stands, first_scope))]
        if found.left > 2 * found.velocity and len(set(answers)) == 3 and max(answers) < MOST:
            return found


def statement(case):
    """Show scope and Done, Sprint by Sprint."""
    table = rows(
        ["After Sprint", "Scope: points in all", "Done: points in all"],
        [
            (number, case.start + case.growth * number, case.velocity * number)
            for number in range(case.sprints + 1)
        ],
    )
    return f"""ClockIn has been shown to staff after each Sprint, and each time new wishes came \
into the Product Backlog.

{table}

**If both go on like this, how many more Sprints does it take until all is Done?** A Sprint that \
is begun counts in full."""


def burn_up_scope(case):
    """Return the Sprints until what is Done meets a scope that keeps growing."""
    nearer_each_sprint = case.velocity - case.growth
    return ceil(case.left / nearer_each_sprint)


def scope_stands(case):
    """Let the scope stay as it is now."""
    return whole_sprints(case.left, case.velocity)


def first_scope(case):
    """Count what was in the backlog at the start."""
    return whole_sprints(case.start - case.done, case.velocity)


def explanation(case):
    """Divide what is left by what each Sprint gains on it."""
    gain = case.velocity - case.growth
    more = burn_up_scope(case)
    return f"""- Left now: {case.scope} − {case.done} = {points(case.left)}.
- Each Sprint does {case.velocity} and brings {case.growth} new ones, so it comes \
{case.velocity} − {case.growth} = {gain} nearer.
- {case.left} ÷ {gain} = {amount(case.left / gain)}, so **{sprints(more)}**.

A burn-down of the whole backlog would show one line that falls too slowly, and not why. The \
burn-up shows two lines: the team is as fast as ever, and the scope runs ahead. That is a talk \
with the Product Owner about scope, not with the team about speed."""


EXERCISE = Exercise(
    title="A burn-up: the scope moves, too",
    minutes=4,
    case=case,
    statement=statement,
    picture=lambda case: burn_up(
        [case.start + case.growth * n for n in range(case.sprints + 1)],
        [case.velocity * n for n in range(case.sprints + 1)],
        (case.sprints + MOST, case.start + case.growth * (case.sprints + MOST)),
    ),
    answer=Number(unit="Sprints", label="More Sprints"),
    solution=burn_up_scope,
    explanation=explanation,
    hints=(
        "How far are the two lines apart now, and by how much do they come nearer in a Sprint?",
        lambda case: (
            f"{points(case.left)} are left. A Sprint does {case.velocity} of them, and "
            f"{case.growth} new ones come in."
        ),
        lambda case: (
            f"Divide {case.left} by {case.velocity} − {case.growth}, and round up: a Sprint that "
            "is begun counts."
        ),
    ),
    mistakes=(
        Mistake(
            "scope-stands-still",
            scope_stands,
            lambda case: (
                f"You divided what is left, {case.left}, by {case.velocity}. That holds if no wish "
                f"comes in from now on. So far {case.growth} points came in with each Sprint."
            ),
            "By how much do the two lines come nearer in one Sprint?",
            lambda answer, case: is_quotient(answer, case.left, case.velocity),
        ),
        Mistake(
            "first-scope-is-the-scope",
            first_scope,
            lambda case: (
                f"You counted from the scope of the start, {case.start}. The Product Backlog has "
                f"grown to {case.scope} since then, and all of it is to be done."
            ),
            "Take the scope of today, and ask whether it will stay there.",
            lambda answer, case: is_quotient(answer, case.start - case.done, case.velocity),
        ),
        Mistake(
            "begun-sprints-are-free",
            lambda case: case.left // (case.velocity - case.growth),
            lambda case: (
                f"{case.left} ÷ {case.velocity - case.growth} = "
                f"{amount(case.left / (case.velocity - case.growth))}. After the whole Sprints "
                "something is still left, and it needs a Sprint, too."
            ),
            "Round up.",
            lambda answer, case: is_quotient(answer, case.left, case.velocity - case.growth),
        ),
    ),
    outcome="read-burn-charts",
    domains=("capm:agile", "pmi-acp:delivery"),
)
