"""Sprint Planning: the Product Backlog, the Sprint Backlog, and what the plan promises."""

from itpm_lessons.engines.backlog import Item

from ..cards import card, lane, lanes
from ..frame import UNDO_KEYS, button, frame, group, side
from ..lettering import amount
from ..markup import Markup, join, tag
from .load_bar import is_too_much, load_bar
from .plan_panels import plan_panels
from .state import SprintState
from .words import (
    again_tools,
    history_tools,
    percent,
    points,
    range_of,
    sprint_of,
    title_of,
    worth,
)

HOURS = "A point takes about ten hours all told."


def planning_page(state: SprintState) -> Markup:
    """Draw the page on which a Sprint is planned."""
    planned = sum(state.game.backlog[name].points for name in state.draft.stories)
    return frame(
        f"{state.game.backlog.name or 'Product'} · {sprint_of(state)} · Planning",
        load_bar(state, planned),
        lanes(
            _product_backlog(state), _sprint_backlog(state, planned), label="Backlogs", wide=True
        ),
        figures=_figures(state, planned),
        tools=[history_tools(state), again_tools(state), _start(state)],
        side=side(*plan_panels(state)),
        note=_meaning(state, planned),
        data_id="sprint",
        keys=UNDO_KEYS,
    )


def _figures(state: SprintState, planned: float) -> list[tuple[object, str]]:
    shown: list[tuple[object, str]] = [(points(planned), "planned")]
    if state.forecast:
        shown.append((range_of(*state.forecast), "forecast, points"))
    if state.outlook and state.draft.stories:
        shown.append((percent(state.outlook.all_done), "chance of all Done"))
    return shown


def _start(state: SprintState) -> Markup:
    return group(
        button("Start the Sprint", "plan:start", primary=True, disabled=not state.draft.stories)
    )


def _product_backlog(state: SprintState) -> Markup:
    names = [name for name in state.game.open_stories if name not in state.draft.stories]
    return tag(
        "div",
        lane(
            "Product Backlog",
            *(_card(state, name, place == 0) for place, name in enumerate(names)),
            id="lane:product",
            count=f"{len(names)} items",
            drop="product",
            empty="Everything is planned or Done.",
        ),
        class_="itpm-tall-lane",
        data_id="slot:product",
    )


def _sprint_backlog(state: SprintState, planned: float) -> Markup:
    names = state.draft.stories
    over = is_too_much(state, planned)
    return tag(
        "div",
        lane(
            "Sprint Backlog",
            *(_card(state, name, place == 0) for place, name in enumerate(names)),
            id="lane:sprint",
            count=points(planned),
            drop="sprint",
            note="more than in any of the last Sprints" if over else None,
            loud=over,
            empty="Drag items here, or press → on one. The order is the order of work.",
        ),
        class_="itpm-tall-lane",
        data_id="slot:sprint",
    )


def _card(state: SprintState, name: str, first: bool) -> Markup:
    item, planned = state.game.backlog[name], name in state.draft.stories
    goal = name in state.draft.goal
    started = _started(state, name)
    waits = _waits(state, item)
    lines = [
        "★ Sprint Goal" if goal else None,
        item.title or None,
        f"value {worth(state.game, name)}" + (f" · after {waits}" if waits else ""),
        started,
    ]
    return card(
        f"story:{name}",
        title_of(item),
        *lines,
        corner=amount(item.points),
        tone="task" if goal else "",
        movable=True,
        keys="ArrowLeft ArrowRight PageUp PageDown g",
        spoken=f"{item.name}: {amount(item.points)} points, {lines[2]}"
        + (", part of the Sprint Goal" if goal else "")
        + (", in the Sprint" if planned else ""),
        selected=name == state.selected,
        reachable=name == state.selected or (first and not _here(state, planned)),
    )


def _here(state: SprintState, planned: bool) -> bool:
    """Whether the selected story lies in this lane, so that Tab stops at it."""
    return state.selected is not None and (state.selected in state.draft.stories) == planned


def _waits(state: SprintState, item: Item) -> str:
    """Name what a story still waits for."""
    world = state.game.world
    done = {name for name, sprint in zip(world.names, world.done_in, strict=True) if sprint}
    return ", ".join(name for name in item.after if name not in done)


def _started(state: SprintState, name: str) -> str | None:
    world = state.game.world
    spent = world.spent[world.names.index(name)]
    return f"begun, {amount(round(spent))} hours in it" if spent else None


def _meaning(state: SprintState, planned: float) -> Markup:
    if not state.draft.stories:
        return join(
            tag("b", "Choose what this Sprint is for"),
            ", then take the items that serve it. ",
            HOURS,
            f" The team has {_hours(state)}.",
        )
    if state.outlook is None:
        return join(HOURS)
    low, high = _middle_range(state.outlook.velocities)
    return join(
        f"Of {len(state.outlook.velocities)} replays of this plan, eight of ten end with ",
        tag("b", f"{range_of(low, high)} points Done"),
        f"; {percent(state.outlook.all_done)} have all {amount(planned)} of the plan. ",
        _goal_hint(state) or f"The team has {_hours(state)}.",
    )


def _hours(state: SprintState) -> str:
    """Say how many hours there are, and what has been taken from them already."""
    capacity, debt = state.game.team.capacity, state.game.world.debt
    if debt < 1:
        return f"{amount(round(capacity))} hours"
    return (
        f"{amount(round(capacity - debt))} hours: {amount(round(capacity))} less "
        f"{amount(round(debt))} for improvements and defects"
    )


def _goal_hint(state: SprintState) -> str:
    """Say when the Sprint Goal stands behind other items."""
    stories, goal = state.draft.stories, state.draft.goal
    if goal and set(stories[: len(goal)]) != set(goal):
        return "The Sprint Goal stands behind other items: the order is the order of work."
    return ""


def _middle_range(values: tuple[float, ...]) -> tuple[float, float]:
    tenth = len(values) // 10
    return values[tenth], values[-tenth - 1]
