"""The page of the Kanban flow game: board and charts, and what has to be decided."""

from itpm_lessons.engines.flow import LATELY, Answer, Choice, Happening, Request, pace, price

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..lettering import amount
from ..markup import Markup, classes, join, tag
from .columns import board_lanes
from .curves import cumulative_chart, cycle_chart
from .debriefing import debriefing
from .panels import panels
from .state import WIDE, FlowState
from .words import meaning, percent, whole_days

TICK, GAP = 550, 18  # milliseconds of a day that passes by itself; pixels between charts
_AHEAD = "On to the next decision, or to the last day"
_LABELS = {
    Choice.QUEUE: "Let it queue",
    Choice.EXPEDITE: "Expedite it",
    Choice.WAIT: "Wait",
    Choice.SWARM: "Let somebody help",
}


def flow_page(state: FlowState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.flow import Board, new_game
    >>> game = new_game(Board.of("Shop", Build=(2, 3), Test=(1, 2)))
    >>> "Bottleneck" in flow_page(FlowState(game))
    True
    """
    title = f"{state.game.state.board.name or 'Kanban'} · board"
    if state.problem:
        return unopened(title, state.problem, data_id="flow")
    return frame(
        title,
        *(_decision(state, each) for each in state.game.open),
        debriefing(state, _half(state)) if state.game.over else None,
        board_lanes(state),
        _charts(state),
        figures=_figures(state),
        tools=_tools(state),
        side=side(*panels(state)),
        note=meaning(state.game),
        data_id="flow",
        keys=UNDO_KEYS,
    )


def _figures(state: FlowState) -> list[tuple[object, str]]:
    game = state.game
    figures = game.measures
    return [
        (f"{game.day} of {game.days}", "day"),
        (game.state.wip, "in progress (WIP)"),
        (f"{amount(pace(game.state))} a day", f"throughput, last {LATELY} days"),
        (whole_days(figures.cycle_p85), "85 % done within"),
        (percent(figures.flow_efficiency), "flow efficiency"),
    ]


def _tools(state: FlowState) -> list[Markup]:
    still = state.game.over or bool(state.game.open)
    playing = state.playing and not still
    label = "❚❚ Pause" if playing else "▶ Play"
    play = button(label, "game:play", pressed=playing, disabled=still)
    changes = [
        button("↶", "game:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "game:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "game:reset", disabled=not state.can_reset),
        button(f"seed {state.game.state.seed} ↻", "game:seed", spoken="Other items: another seed"),
    ]
    if state.can_save:
        changes.append(button("Save a copy", "game:save"))
    return [
        group(
            tag("span", play, data_id="clock", data_tick=TICK if playing else None),
            button("Day ▶", "game:day", primary=not still, disabled=still, spoken="One day on"),
            button("▶▶ Ahead", "game:end", disabled=still, spoken=_AHEAD),
            label="Time",
        ),
        group(*changes, label="Changes"),
    ]


# ---- what has to be decided


def _decision(state: FlowState, happening: Happening) -> Markup:
    return tag(
        "div",
        tag("p", *_asked(happening)),
        tag(
            "div",
            *(_choice(state, happening, choice) for choice in happening.choices),
            class_="itpm-choices",
            role="group",
            aria_label="Your decision",
        ),
        class_="itpm-decision",
        data_id=f"decision:{happening.number}",
        data_follow=True,
        role="region",
        aria_label="A decision is needed",
    )


def _asked(happening: Happening) -> tuple[object, ...]:
    if isinstance(happening, Request):
        said = f"Each day until it is done costs ${happening.cost_of_delay:,}."
        return tag("b", "An urgent request comes in. "), said
    said = f"Nobody there can work for {happening.days} days, unless somebody helps."
    return tag("b", f"The server of {happening.stage} is down. "), said


def _choice(state: FlowState, happening: Happening, choice: Choice) -> Markup:
    cost = price(state.game.state, Answer(happening, choice))
    return button(
        join(_LABELS[choice], tag("span", f" · {cost}", class_="itpm-price")),
        f"choose:{happening.number}:{choice.value}",
    )


# ---- charts


def _half(state: FlowState) -> int:
    whole = state.width or 760
    return max(300, (whole - GAP) // 2 if whole >= WIDE else whole)


def _charts(state: FlowState) -> Markup:
    width = _half(state)
    return tag(
        "div",
        tag("div", cumulative_chart(state.game, width), data_id="slot:cumulative"),
        tag("div", cycle_chart(state.game, width), data_id="slot:cycles"),
        class_=classes("itpm-pictures", (state.width or 760) >= WIDE and "itpm-halves"),
        data_measure="flow",
        data_id="flow-charts",
    )
