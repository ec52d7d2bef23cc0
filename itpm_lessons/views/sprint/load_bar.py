"""A plan as a bar, beside what the last Sprints brought."""

from ..axis import Axis
from ..lettering import amount, pixels
from ..markup import Markup, classes, tag
from .state import SprintState
from .words import points, range_of


def is_too_much(state: SprintState, planned: float) -> bool:
    """Tell whether a plan goes beyond the last Sprints and will hardly be Done."""
    likely = state.outlook is not None and state.outlook.all_done >= 0.5
    return state.forecast is not None and planned > state.forecast[1] and not likely


def load_bar(state: SprintState, planned: float) -> Markup:
    """Draw the plan as a bar beside what the last Sprints brought."""
    team, width = state.game.team, 420
    capacity = team.capacity / 10
    most = max(planned, capacity, *(state.forecast or ())) * 1.1
    axis = Axis(8, width - 8, most)
    over = is_too_much(state, planned)
    pieces: list[Markup] = []
    if state.forecast:
        low, high = (axis.at(value) for value in state.forecast)
        words = f"last Sprints: {range_of(*state.forecast)} points"
        pieces += [
            tag(
                "rect", x=low, y=6, width=pixels(max(high - low, 2)), height=26, class_="itpm-zone"
            ),
            tag("text", words, x=pixels(min(low, width - 190)), y=45, class_="itpm-said-here"),
        ]
    bar = tag(
        "rect",
        x=8,
        y=12,
        width=pixels(max(0, axis.exactly(planned) - 8)),
        height=14,
        rx=3,
        class_=classes("itpm-load", over and "itpm-over-full"),
        data_id="load-bar",
    )
    said = f"{points(planned)} planned"
    label = f"{said}; capacity {amount(team.capacity)} hours, about {amount(capacity)} points"
    return tag(
        "svg",
        *pieces,
        bar,
        tag("text", said, x=14, y=23, class_="itpm-load-said") if planned > most / 4 else None,
        viewBox=f"0 0 {width} 50",
        width=width,
        height=50,
        role="img",
        aria_label=label,
        class_="itpm-load-chart",
        data_id="load",
    )
