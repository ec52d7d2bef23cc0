"""The board: stages in a row with gates between, the decision that is due, and what was decided."""

from itpm_lessons.engines.stages import (
    FINISHED,
    GATE,
    STOPPED,
    Entry,
    Reading,
    Run,
    outlook,
    readings,
)

from ..frame import UNDO_KEYS, button, frame, group, side
from ..lettering import money
from ..markup import Markup, classes, join, tag
from .bullet import bullet
from .decision import decision, still_outside
from .panels import forecast_panel, limits_panel, project_panel
from .readings import authority, stage_readings, when_of
from .report import composer
from .state import StageState
from .tools import again_tools
from .words import SHORT, amount_of, project_outside, said_of, standing, told

TICK = 450  # milliseconds a day takes while the days pass by themselves
GATE_WIDTH, PADDING, NARROW = 46, 26, 640
LAST_TOLD = 7


def board_page(state: StageState) -> Markup:
    """Draw the page of a project under way, or at its end before the debrief."""
    run = state.run
    return frame(
        _title(state),
        _due(state),
        _phases(state),
        _happenings(state),
        figures=_figures(run),
        tools=[_clock(state), again_tools(state)],
        side=side(limits_panel(state), forecast_panel(state), project_panel(state)),
        note=_meaning(state),
        data_id="stages",
        keys=UNDO_KEYS,
    )


def _title(state: StageState) -> str:
    run = state.run
    stage = f"stage {run.stage + 1} of {len(run.project.stages)}"
    return f"{run.project.name} · {stage} · day {run.today:.0f}"


def _figures(run: Run) -> list[tuple[object, str]]:
    look = outlook(run)
    worth = 0 if run.status == STOPPED else look.worth
    cost = run.spent if run.over else look.cost
    return [
        (money(run.spent), f"spent of {money(run.project.budget)}"),
        (money(cost), "cost" if run.over else "forecast cost"),
        (money(worth - cost), f"net value; agreed {money(run.project.case.value)}"),
    ]


def _clock(state: StageState) -> Markup:
    run = state.run
    waits = run.card is not None or run.status == GATE or run.over
    playing = state.playing and not waits
    play = button("❚❚ Pause" if playing else "▶ Play", "run:play", pressed=playing, disabled=waits)
    return group(
        button("Day ▶", "run:day", disabled=waits, spoken="One day on"),
        button("Week ▶", "run:week", primary=not waits, disabled=waits, spoken="One week on"),
        tag("span", play, data_id="clock", data_tick=TICK if playing else None),
        label="Time",
    )


def _due(state: StageState) -> Markup | None:
    """Draw what asks for a decision: the report that is being written, a card, or a gate."""
    run = state.run
    if run.over:
        return _end(run)
    if state.composing and run.card is not None:
        return composer(state)
    if run.card is not None or run.status == GATE:
        return decision(run)
    return still_outside() if any(each.exception for each in readings(run)) else None


def _end(run: Run) -> Markup:
    said = (
        f"The project was stopped on day {run.today:.0f}, with {money(run.spent)} spent."
        if run.status == STOPPED
        else f"The project is finished on day {run.today:.0f}, for {money(run.spent)}."
    )
    return tag(
        "div",
        tag("p", tag("b", "It is over. "), said),
        button("What would other decisions have come to?", "run:debrief", primary=True),
        class_="itpm-decision",
        data_id="end",
    )


# ---- stages and gates


def _phases(state: StageState) -> Markup:
    stages = state.run.project.stages
    count, width = len(stages), state.width or 720
    wide = width >= NARROW and count <= 6
    room = (width - GATE_WIDTH * (count - 1)) // count if wide else min(width, 420)
    drawn: list[Markup] = []
    for number in range(count):
        drawn.append(_phase(state, number, max(120, room - PADDING)))
        if number < count - 1:
            drawn.append(_gate(state.run, number))
    return tag(
        "div",
        *drawn,
        class_=classes("itpm-phases", not wide and "itpm-phases-down"),
        data_id="phases",
        data_measure="phases",
        data_nav=True,
        role="group",
        aria_label="Stages and gates",
    )


def _phase(state: StageState, number: int, width: int) -> Markup:
    run, plan = state.run, state.run.project.stages[number]
    when = when_of(run, number)
    cost, time, unsure = stage_readings(run, number)
    known = when in ("done", "now")
    off = known and (cost.exception or time.exception)
    products = ", ".join(plan.products)
    return tag(
        "div",
        tag(
            "div",
            tag("b", f"{number + 1} {plan.name}"),
            tag("span", _chip(when, off), class_=classes(off and "itpm-critical-text")),
            class_="itpm-phase-head",
        ),
        tag("div", products, class_="itpm-phase-products") if products else None,
        *_measure("Cost", cost, unsure * run.rate, width, when, plan.budget),
        *_measure("Time", time, unsure, width, when, plan.days),
        class_=classes(
            "itpm-phase",
            f"itpm-phase-{when.replace(' ', '-')}",
            off and when == "now" and "itpm-phase-off",
            number == state.shown and "itpm-selected",
        ),
        data_id=f"phase:{number}",
        tabindex=0 if number == state.shown else -1,
        role="button",
        aria_pressed=str(number == state.shown).lower(),
        aria_label=f"Stage {number + 1}, {plan.name}: {when}. "
        f"Cost {said_of(cost, known, plan.budget)}. Time {said_of(time, known, plan.days)}.",
    )


def _chip(when: str, off: bool) -> str:
    if not off:
        return when
    return "outside" if when == "now" else "ended outside"


def _measure(
    name: str, reading: Reading, unsure: float, width: int, when: str, agreed: float
) -> list[Markup]:
    """Draw one target of a stage: its figure, its bar, and how it stands."""
    known, now = when in ("done", "now"), when == "now"
    off = known and reading.exception
    total = amount_of(reading, reading.forecast.at_completion)
    bar = bullet(
        reading,
        f"{name}: {said_of(reading, known, agreed)}",
        unsure=unsure if now else 0,
        width=width,
        ended=not now,
    )
    return [
        tag("div", tag("span", name), tag("b", total), class_="itpm-phase-said"),
        bar,
        tag(
            "div",
            standing(reading, known, already=now, agreed=agreed),
            class_=classes("itpm-phase-stand", off and "itpm-critical-text"),
        ),
    ]


def _gate(run: Run, number: int) -> Markup:
    passed = number < run.stage
    open_now = run.status == GATE and number == run.stage
    word = "open?" if open_now else "passed" if passed else "gate"
    return tag(
        "div",
        tag("span", "◆" if passed or open_now else "◇", aria_hidden="true"),
        tag("small", word),
        class_=classes("itpm-gate", open_now and "itpm-gate-now", passed and "itpm-gate-passed"),
        data_id=f"gate:{number}",
        role="img",
        aria_label=f"Gate after stage {number + 1}: "
        + ("asks for your decision" if open_now else "passed" if passed else "to come"),
    )


# ---- what was decided


def _happenings(state: StageState) -> Markup | None:
    log = [entry for entry in state.run.log if entry.choice or entry.came_to or entry.price]
    if not log:
        return _how_to_read()
    heading = "What was decided, and what came of it"
    return tag(
        "div",
        tag("div", heading, class_="itpm-panel-title", role="heading", aria_level=4),
        tag(
            "ul",
            *(_line(entry, state.run) for entry in reversed(log[-LAST_TOLD:])),
            class_="itpm-lines",
        ),
        class_="itpm-told",
        data_id="told",
    )


def _how_to_read() -> Markup:
    """Explain the bars while nothing has happened yet."""
    said = (
        "The pale band is the tolerance, the upright line the plan. The bar is what has been "
        "used, the diamond the forecast, the line through it where 8 of 10 outcomes will lie. "
        "The forecast is compared with the limits each day. "
        "Let days pass until something asks for a decision; every choice says its price."
    )
    return tag("p", tag("b", "How to read a stage. "), said, class_="itpm-prose", data_id="told")


def _line(entry: Entry, run: Run) -> Markup:
    return tag(
        "li",
        tag("span", f"Day {entry.day:.0f}", class_="itpm-where"),
        tag("b", SHORT[entry.what]),
        tag("span", told(entry, run)),
    )


def _meaning(state: StageState) -> Markup:
    run = state.run
    if run.status == FINISHED:
        return join(tag("b", "Finished. "), "The benefits begin only now, and somebody owns them.")
    if run.status == STOPPED:
        return join(tag("b", "Stopped. "), "What was spent is gone; what was not spent is saved.")
    if run.status == GATE:
        return join(
            tag("b", "A gate is the board's: here you sit on it. "),
            "What is spent is gone whatever is decided; only what comes can be chosen.",
        )
    return _control(run)


def _control(run: Run) -> Markup:
    """Say who decides on a running stage, and why no higher and no lower."""
    cost, time = readings(run)
    if run.card is not None and run.card.kind == "case":
        return join(
            tag("b", "The business case is the board's. "),
            "It has changed, so the board has to know, whatever the stage costs.",
        )
    project = project_outside(run)
    found = authority(run)
    if found.broken is None:
        room = max(0.0, cost.tolerance.highest - cost.forecast.at_completion)
        said = f"The stage can still take {money(room)} more before the board has to be asked."
        if project:
            said += f" The project is forecast outside its own limits ({project}); the board "
            said += "has to answer for that above it."
        head = "The stage is within its limits: the project manager decides alone. "
        return join(tag("b", head), said)
    off = " and ".join(each.tolerance.target for each in (cost, time) if each.exception)
    why = (
        f" It goes higher than the board because the project's own limits would not hold "
        f"either: {project}."
        if project
        else ""
    )
    return join(
        tag("b", f"Forecast outside in {off}: the {found.decides} decides. "),
        f"{money(run.stage_cost)} of this stage are spent; the rest can still be decided on.{why}",
    )
