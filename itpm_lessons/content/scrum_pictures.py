"""The pictures that stand under exercises on Scrum: a burn-down and a burn-up, by their labels."""

from collections.abc import Sequence

from itpm_lessons.views.chart import Chart
from itpm_lessons.views.markup import Markup


def burn_down(total: float, days: int, left: Sequence[float]) -> Markup:
    """Draw what is left after each day, from day 0, over the ideal line."""
    room = Chart((0, days), (0, total * 1.12), 440, 220, right=20, top=20)
    at = len(left) - 1
    return room.draw(
        room.line([(0, total), (days, 0)], "ideal"),
        room.words(days * 0.22, total * 0.78, "ideal", "muted", end=True, dy=14),
        room.line(list(enumerate(left)), "task", step=True),
        room.dots([(at, left[-1])]),
        room.words(at + days / 50, left[-1], "actual", "task", dy=4),
        label=f"Burn-down: points left in a Sprint of {days} days, from {total:g} on day 0 to day "
        f"{at}; the ideal line falls evenly to 0",
        x_name="day",
        y_name="points left",
    )


def burn_up(scope: Sequence[float], done: Sequence[float], until: tuple[float, float]) -> Markup:
    """Draw scope and what is Done after each Sprint; the axes go to `until`: a Sprint, points."""
    last = len(done) - 1
    room = Chart((0, until[0]), (0, until[1]), 440, 260, right=20, top=20)
    return room.draw(
        room.line(list(enumerate(scope)), "ideal", step=True),
        room.words(last, scope[-1], f"scope {scope[-1]:g}", "muted", dy=-7),
        room.line(list(enumerate(done)), "task"),
        room.dots([(last, done[-1])]),
        room.words(last, done[-1], f"Done {done[-1]:g}", "task", dy=16),
        room.words(
            until[0] * 0.98,
            until[1] * 0.06,
            "carry both on: where do they meet?",
            "muted",
            end=True,
        ),
        label=f"Burn-up: after Sprint {last} {done[-1]:g} points are Done and the scope is "
        f"{scope[-1]:g}; it began with {scope[0]:g}. "
        f"The axes go on to Sprint {until[0]:g} and {until[1]:g} points, the lines do not",
        x_name="Sprint",
        y_name="points",
    )
